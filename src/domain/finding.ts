import type { DateBasis } from './date-basis.ts';
import type { Day } from './day.ts';
import type { Money } from './money.ts';
import type { Phrase } from './phrase.ts';

/** The fourteen ways in which a debit can be wrong, F01 to F14. */
export const FINDING_TYPES = [
  'failed-but-debited',
  'duplicate-debit',
  'paid-another-way',
  'wrong-amount',
  'hold-not-released',
  'cancelled-hold-captured',
  'void-not-reversed',
  'refund-not-credited',
  'refund-short',
  'unknown-debit',
  'unproven-debit',
  'receipt-without-debit',
  'returned-after-success',
  'residual-cost',
] as const;
export type FindingType = (typeof FINDING_TYPES)[number];

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  /** Stable for the same type and the same rows and receipts. */
  readonly id: string;
  readonly type: FindingType;
  /** The type's name for people. */
  readonly name: Phrase;
  /** The disputed rows: for duplicates only the surplus, never a debit that is proven. */
  readonly transactions: readonly string[];
  readonly receipts: readonly string[];
  /** Rows that explain the finding without being disputed: the proven twin, the short credit, the hold. */
  readonly context: readonly string[];
  /** What is asked back, unsigned: the surplus, the difference, else the whole. */
  readonly amount: Money;
  readonly severity: Severity;
  /** May a complaint be drafted now? False inside the waiting time and where the person's answer is needed. */
  readonly ready: boolean;
  /** When it would come back by itself, where it ever does. */
  readonly likelyBackBy?: Day;
  readonly lastDayToNotify?: Day;
  /** What the two dates rest on; the second also where only the bill tells the day. */
  readonly restsOn?: { readonly backBy?: DateBasis; readonly notify?: DateBasis };
  readonly because: readonly Phrase[];
  /** What to ask the person first. */
  readonly question: Phrase;
}

/** Rows that settled among themselves: a debit and the reversal or refund that undid it. */
export interface Resolved {
  readonly transactions: readonly string[];
  readonly because: readonly Phrase[];
}
