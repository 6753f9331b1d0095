import { dayNumber, dayOfTime } from '../domain/day.ts';
import { decimalOf } from '../domain/money.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { WINDOW } from './evidence.ts';

/** A debit that could be what a receipt speaks of, and how many equal ones stand in the window. */
export interface Candidate {
  readonly debit: number;
  readonly rivals: number;
}

/** Finds debits for a receipt by sum and day, by reference, or by a near sum: never by walking through all. */
export interface CandidateIndex {
  equalSums(receipt: Receipt): readonly Candidate[];
  byReference(receipt: Receipt): readonly number[];
  /** Debits of another sum, from `least` to `most` times the receipt's, within a few days. */
  nearSums(receipt: Receipt, least: number, most: number): readonly number[];
}

const NEAR_DAYS = { before: 1, after: 5 } as const;

export function indexDebits(debits: readonly Transaction[]): CandidateIndex {
  const days = Float64Array.from(debits, (each) => dayNumber(each.bookedOn));
  const bySum = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const byDay = new Map<string, number[]>();
  debits.forEach((debit, at) => {
    push(bySum, sumKey(debit.amount.currency, -debit.amount.minor), at);
    if (debit.original) push(bySum, sumKey(debit.original.currency, -debit.original.minor), at);
    for (const word of referenceWords(debit.references)) push(byWord, word, at);
    push(byDay, `${debit.amount.currency}${days[at] ?? 0}`, at);
  });
  for (const list of bySum.values()) list.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
  return {
    equalSums(receipt) {
      const list = bySum.get(sumKey(receipt.amount.currency, receipt.amount.minor)) ?? [];
      const window =
        receipt.occurredAt === undefined ? list : within(list, days, dayNumber(dayOfTime(receipt.occurredAt)));
      return window.map((debit) => ({ debit, rivals: window.length }));
    },
    byReference: (receipt) => [
      ...new Set(referenceWords(receipt.references).flatMap((word) => byWord.get(word) ?? [])),
    ],
    nearSums(receipt, least, most) {
      if (receipt.occurredAt === undefined) return [];
      const day = dayNumber(dayOfTime(receipt.occurredAt));
      const found: number[] = [];
      for (let at = day - NEAR_DAYS.before; at <= day + NEAR_DAYS.after; at += 1)
        for (const debit of byDay.get(`${receipt.amount.currency}${at}`) ?? []) {
          const sum = -(debits[debit]?.amount.minor ?? 0);
          if (sum !== receipt.amount.minor && sum >= receipt.amount.minor * least && sum <= receipt.amount.minor * most)
            found.push(debit);
        }
      return found;
    },
  };
}

const sumKey = (currency: string, minor: number): string => `${currency}${minor}`;

function referenceWords(references: Receipt['references']): string[] {
  return [references.rrn, references.order, references.auth, references.arn].filter(
    (word): word is string => word !== undefined && word.length >= 5 && !word.includes('•'),
  );
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The part of a list sorted by day that lies in the window around the receipt's. */
function within(list: readonly number[], days: Float64Array, day: number): readonly number[] {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[list[middle] ?? 0] ?? 0) < day - WINDOW.before) from = middle + 1;
    else to = middle;
  }
  const start = from;
  while (from < list.length && (days[list[from] ?? 0] ?? 0) <= day + WINDOW.after) from += 1;
  return list.slice(start, from);
}

/** A stable order for equal cases: by what a row says, then by its id. */
export function rowOrder(a: Transaction, b: Transaction): number {
  return (
    (a.occurredAt ?? a.bookedOn).localeCompare(b.occurredAt ?? b.bookedOn) ||
    a.amount.minor - b.amount.minor ||
    decimalOf(a.amount).localeCompare(decimalOf(b.amount)) ||
    (a.id < b.id ? -1 : 1)
  );
}
