import type { Phrase } from './phrase.ts';

/**
 * What a receipt says of a debit: `proves` (a successful sale receipt for it), `contradicts` (declined, timed out or
 * reversed), `undoes` (a void or refund receipt for this debit), `holds` (a pre-authorisation receipt), `credits` (a
 * refund receipt with the credit that answers it).
 */
export type LinkRole = 'proves' | 'contradicts' | 'undoes' | 'holds' | 'credits';

/**
 * Why a debit's sum is not its receipt's: a tip, a tax left out of the receipt, another currency, a single digit misread or
 * mistyped, a part of the whole (split shipment, instalment, several receipts of one debit), or nothing that is known.
 */
export type AmountDifference = 'tip' | 'tax' | 'exchange' | 'digit' | 'part' | 'other';

export interface Link {
  readonly transaction: string;
  readonly receipt: string;
  readonly role: LinkRole;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: readonly Phrase[];
  readonly by: 'matcher' | 'person';
  /** Absent where the sums are equal. */
  readonly difference?: AmountDifference;
  /** Another pairing is nearly as good: to be put to the person, never into a letter. */
  readonly contested?: boolean;
}
