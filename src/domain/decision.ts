import type { Day } from './day.ts';

/**
 * What the person says of a debit. `recognised`: mine, leave it; `not-me`: nobody of ours made it; `kept-goods`: left
 * with the goods or the service; `no-goods`: left without; `cash` / `other-card`: the purchase was paid that other way;
 * `agreed`: the difference in the amount was agreed; `bought-again`: the equal debits are purchases of their own;
 * `disputed`: what is asked about it is so, and no explanation of the person's own is known.
 */
export const ANSWERS = [
  'recognised',
  'not-me',
  'kept-goods',
  'no-goods',
  'cash',
  'other-card',
  'agreed',
  'bought-again',
  'disputed',
] as const;
export type Answer = (typeof ANSWERS)[number];

/** A person's word on a row; kept by the row's identity and stronger than the matcher. */
export type Decision =
  | { readonly kind: 'link'; readonly transaction: string; readonly receipt: string }
  | { readonly kind: 'unlink'; readonly transaction: string; readonly receipt: string }
  | { readonly kind: 'answer'; readonly transaction: string; readonly answer: Answer }
  | { readonly kind: 'wait'; readonly transaction: string; readonly until: Day };
