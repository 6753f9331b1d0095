import { gather } from '../gather.ts';
import { dayNumber } from '../../../src/domain/day.ts';
import type { Receipt } from '../../../src/domain/receipt.ts';
import type { Transaction } from '../../../src/domain/transaction.ts';
import type { Pair } from '../score.ts';

/** Another way to match, written from a description of it; a cold start, nothing learned. */
export interface Rival {
  readonly name: string;
  match(debits: readonly Transaction[], receipts: readonly Receipt[]): RivalAnswer;
}

export interface RivalAnswer {
  readonly pairs: readonly Pair[];
  /** Those it would link without asking anybody. */
  readonly unasked: readonly Pair[];
}

/** What every rival is given: rows that left the account, and successful sales, since none of them knows of outcomes. */
export function forRivals(
  transactions: readonly Transaction[],
  receipts: readonly Receipt[],
): { debits: Transaction[]; slips: Receipt[] } {
  return {
    debits: transactions.filter((row) => row.amount.minor < 0 && row.status === 'booked'),
    slips: receipts.filter(
      (slip) => slip.outcome === 'approved' && (slip.type === 'sale' || slip.type === 'completion'),
    ),
  };
}

export const dayOfDebit = (row: Transaction): number => dayNumber(row.bookedOn);

export const dayOfSlip = (slip: Receipt): number | undefined =>
  slip.occurredAt === undefined ? undefined : dayNumber(slip.occurredAt.slice(0, 10));

/** Receipts by currency and exact sum. */
export function bySum(slips: readonly Receipt[]): (row: Transaction) => readonly Receipt[] {
  const sums = gather(slips, (slip) => `${slip.amount.currency}${slip.amount.minor}`);
  return (row) => sums.get(`${row.amount.currency}${-row.amount.minor}`) ?? [];
}
