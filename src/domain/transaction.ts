import type { LastFour } from './card.ts';
import type { Day, LocalTime } from './day.ts';
import { digest } from './digest.ts';
import type { Money } from './money.ts';
import { REFERENCE_KEYS, type References } from './references.ts';

export const TRANSACTION_STATUSES = ['booked', 'pending', 'failed', 'closed', 'reversed'] as const;
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

export const TRANSACTION_KINDS = [
  'purchase',
  'refund',
  'reversal',
  'hold',
  'release',
  'cash',
  'transfer',
  'fee',
  'interest',
  'other',
] as const;
export type TransactionKind = (typeof TRANSACTION_KINDS)[number];

/** One row of a statement. */
export interface Transaction {
  /** Stable: the same row read twice, also from an overlapping export, has the same id; two equal purchases have two. */
  readonly id: string;
  /** Which account, where a file or a set of files has several. Never a full account number. */
  readonly account?: string;
  /** Posting date; where the file has one date only, that one. */
  readonly bookedOn: Day;
  /** When the purchase was made, local time as printed. */
  readonly occurredAt?: LocalTime;
  /** Signed as money moves for the cardholder: negative left the account, positive came back. */
  readonly amount: Money;
  /** The purchase's own currency, signed like `amount`. */
  readonly original?: Money;
  /** As the bank printed it, card numbers masked. */
  readonly description: string;
  readonly counterparty?: string;
  readonly card?: LastFour;
  readonly status: TransactionStatus;
  readonly kind: TransactionKind;
  readonly balance?: Money;
  readonly references: References;
}

/** A row as a format reads it, before it has an identity. */
export type TransactionRow = Omit<Transaction, 'id'>;

/**
 * Gives each row its id: a digest of what the row says, and of how many equal rows stand before it in the same file, so
 * that two real equal purchases stay two and an overlapping export gives the same ids.
 */
export function identifyTransactions(rows: readonly TransactionRow[]): Transaction[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const content = contentOf(row);
    const occurrence = seen.get(content) ?? 0;
    seen.set(content, occurrence + 1);
    return { id: `t${digest(`${content}\u001f${occurrence}`)}`, ...row };
  });
}

/** All that a bank does not change between two exports: not the status, the kind or the running balance. */
function contentOf(row: TransactionRow): string {
  let references = '';
  for (const key of REFERENCE_KEYS) {
    const value = row.references[key];
    if (value !== undefined) references += `${key}=${value}\u001e`;
  }
  return `${row.account ?? ''}\u001f${row.bookedOn}\u001f${row.occurredAt ?? ''}\u001f${row.amount.minor}${row.amount.currency}\u001f${row.description}\u001f${row.counterparty ?? ''}\u001f${row.card ?? ''}\u001f${references}`;
}

/** Did money leave the account (or stand to leave it), so that a receipt could be asked for? */
export function isDebit(transaction: TransactionRow): boolean {
  return transaction.amount.minor < 0 && (transaction.status === 'booked' || transaction.status === 'pending');
}
