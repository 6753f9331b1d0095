import type { LastFour } from './card.ts';
import type { Day, LocalTime } from './day.ts';
import { digest } from './digest.ts';
import { decimalOf, type Money } from './money.ts';
import { REFERENCE_KEYS, type References } from './references.ts';

export const RECEIPT_TYPES = ['sale', 'refund', 'void', 'preauth', 'completion', 'preauth-void'] as const;
export type ReceiptType = (typeof RECEIPT_TYPES)[number];

/** What the slip, notice or wallet says of itself. */
export const RECEIPT_OUTCOMES = ['approved', 'declined', 'timed-out', 'reversed', 'pending', 'unknown'] as const;
export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number];

export const RECEIPT_TENDERS = ['card', 'cash', 'wallet', 'other'] as const;
export type ReceiptTender = (typeof RECEIPT_TENDERS)[number];

/** Fields that are judged when words are read off a picture. */
export const DOUBTFUL_FIELDS = ['amount', 'occurredAt', 'merchant'] as const;
export type DoubtfulField = (typeof DOUBTFUL_FIELDS)[number];

/** One slip, notice or wallet record. */
export interface Receipt {
  readonly id: string;
  /** When the sale was made, not when the message was sent or printed; absent where the text does not say. */
  readonly occurredAt?: LocalTime;
  /** Unsigned: the type says which way the money goes. */
  readonly amount: Money;
  readonly merchant?: string;
  readonly type: ReceiptType;
  readonly outcome: ReceiptOutcome;
  readonly tender?: ReceiptTender;
  readonly card?: LastFour;
  /** The day a refund is promised for by this receipt. */
  readonly promisedOn?: Day;
  readonly references: References;
  /** The words that gave the outcome, as printed, so that a person can check them. */
  readonly outcomeWords?: string;
  /** Read from a picture with little confidence: shown as such, and never enough by itself to tie it to a debit. */
  readonly doubtful?: readonly DoubtfulField[];
  /** The text it was read from, card numbers masked and secrets dropped. */
  readonly text?: string;
}

/** A receipt as a shape reads it, before it has an identity. */
export type ReceiptReading = Omit<Receipt, 'id'>;

/**
 * Gives each reading its id from what it says; two copies of one slip, or a reprint, are one receipt and kept once.
 * A reading that names neither a clock time nor a number of this one payment is told apart by its text, blanks aside:
 * two equal purchases of one day, each with its notice, stay two.
 */
export function identifyReceipts(readings: readonly ReceiptReading[]): Receipt[] {
  const byId = new Map<string, Receipt>();
  for (const reading of readings) {
    const id = `r${digest(contentOf(reading))}`;
    if (!byId.has(id)) byId.set(id, { id, ...reading });
  }
  return [...byId.values()];
}

/** Numbers that no two payments share, as a terminal's or a shop's number does. */
const OF_ONE_PAYMENT = ['rrn', 'auth', 'trace', 'order', 'arn', 'original'] as const;

function contentOf(reading: ReceiptReading): string {
  const references = REFERENCE_KEYS.map((key) => reading.references[key] ?? '').join('\u001e');
  const hasClock = reading.occurredAt !== undefined && reading.occurredAt.length > 10;
  const isAnchored = hasClock || OF_ONE_PAYMENT.some((key) => reading.references[key] !== undefined);
  return [
    reading.type,
    reading.outcome,
    decimalOf(reading.amount),
    reading.amount.currency,
    reading.occurredAt ?? '',
    reading.merchant ?? '',
    reading.card ?? '',
    references,
    isAnchored ? '' : (reading.text ?? '').replace(/\s+/g, ' ').trim(),
  ].join('\u001f');
}
