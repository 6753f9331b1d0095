/**
 * The words by which banks of one language, or of a few that are near to each other, tell of money: each field is the
 * source of a regular expression without flags and without groups that capture.
 */
export interface Tongue {
  /** Letters that only this language has among those known here; a Latin one is told by its words alone. */
  readonly script?: RegExp;
  /** The currency of bare figures, where its banks leave the currency out; taking it is an assumption. */
  readonly home?: string;
  /** Money that goes. */
  readonly debit: string;
  /** Money that comes. */
  readonly credit: string;
  /** A purchase undone, or money put back. */
  readonly undone: string;
  /** The payment did not come about. */
  readonly failed: string;
  /** Stands before (or behind) a figure that is a balance or a limit. */
  readonly standing: string;
  /** Stands before a figure that is a fee or a tax on the payment. */
  readonly fee: string;
  /** A one-time code, a reminder, a plan or an advert: no payment. */
  readonly none: string;
  /** Where the shop or the payee stands in a debit; the first group is the name with what follows it. */
  readonly payee: readonly RegExp[];
  /** Where the payer stands in a credit. */
  readonly payer: readonly RegExp[];
  /** The last four digits of the card or the account, in the first group. */
  readonly tails: readonly RegExp[];
}
