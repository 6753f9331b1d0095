/** The last four digits of a card: all that is ever kept or shown of it. */
export type LastFour = string;

/** Debit, credit or prepaid: different law applies. */
export type CardKind = 'debit' | 'credit' | 'prepaid';
