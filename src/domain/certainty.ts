/**
 * How sure a rule is: `official` text was read, a `secondary` source said so (shown with its source and "check"),
 * `memory` (not confirmed: never in a letter), `design` (our own advice, not law).
 */
export type Certainty = 'official' | 'secondary' | 'memory' | 'design';
