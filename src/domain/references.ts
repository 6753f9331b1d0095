/** What a slip, a notice or a statement row calls a transaction by. Texts as printed, blanks cut away. */
export interface References {
  /** Retrieval reference number (ISO 8583 field 37), usually 12 characters. */
  readonly rrn?: string;
  /** Authorisation code (field 38), 6 characters; absent where the slip shows none or only zeros. */
  readonly auth?: string;
  /** Terminal (field 41). */
  readonly terminal?: string;
  /** Merchant number (field 42). */
  readonly merchant?: string;
  /** Trace or voucher number (field 11): unique only within one terminal and batch. */
  readonly trace?: string;
  readonly batch?: string;
  /** A wallet's or a shop's order or transaction number. */
  readonly order?: string;
  /** Acquirer reference number, 23 digits. */
  readonly arn?: string;
  /** On a void or a refund: the reference of the sale that it undoes. */
  readonly original?: string;
}

export const REFERENCE_KEYS = [
  'rrn',
  'auth',
  'terminal',
  'merchant',
  'trace',
  'batch',
  'order',
  'arn',
  'original',
] as const;
