import { addDays, type Day } from '../domain/day.ts';
import type { Money } from '../domain/money.ts';
import type { Transaction } from '../domain/transaction.ts';

/** What findings ask of the rows alone, whatever the receipts and the person say. */
export interface StatementRows {
  readonly byId: ReadonlyMap<string, Transaction>;
  /** Debits by day. */
  readonly debits: readonly Transaction[];
  /** Last fours of the cards, and the currencies, that the statements hold. */
  readonly cards: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  /** First and last day that the statements hold. */
  readonly covered: { readonly from: Day; readonly to: Day } | undefined;
  /** Debits by their sum, unsigned. */
  readonly debitsOf: (sum: Money) => readonly Transaction[];
  /** Rows that came in from one day to another, both included, by day. */
  readonly creditsBetween: (from: Day, to: Day) => readonly Transaction[];
  /** Those of them that say that a hold was lifted. */
  readonly releasesBetween: (from: Day, to: Day) => readonly Transaction[];
  /** Debits that are held or pending, and those that are fees or interest, by day. */
  readonly early: readonly Transaction[];
  readonly fees: readonly Transaction[];
}

/** Lays the rows of statements out for looking up. */
export function statementRows(transactions: readonly Transaction[]): StatementRows {
  const byId = new Map<string, Transaction>();
  const bySum = new Map<string, Transaction[]>();
  const [debits, credits, releases]: [Transaction[], Transaction[], Transaction[]] = [[], [], []];
  const [early, fees]: [Transaction[], Transaction[]] = [[], []];
  const [cards, currencies] = [new Set<string>(), new Set<string>()];
  const ordered = [...transactions].sort(byDay);
  for (const row of ordered) {
    byId.set(row.id, row);
    if (row.card !== undefined) cards.add(row.card);
    currencies.add(row.amount.currency);
    if (row.amount.minor > 0) credits.push(row);
    if (row.amount.minor > 0 && row.kind === 'release') releases.push(row);
    if (row.amount.minor >= 0) continue;
    debits.push(row);
    if (row.kind === 'hold' || row.status === 'pending') early.push(row);
    if (row.kind === 'fee' || row.kind === 'interest') fees.push(row);
    add(bySum, sumKey(row.amount), row);
  }
  const [first, last] = [ordered[0], ordered.at(-1)];
  const between =
    (rows: readonly Transaction[]) =>
    (from: Day, to: Day): readonly Transaction[] =>
      rows.slice(firstOn(rows, from), firstOn(rows, addDays(to, 1)));
  return {
    byId,
    debits,
    cards,
    currencies,
    covered: first && last && { from: first.bookedOn, to: last.bookedOn },
    debitsOf: (sum) => bySum.get(sumKey(sum)) ?? NONE,
    creditsBetween: between(credits),
    releasesBetween: between(releases),
    early,
    fees,
  };
}

const NONE: readonly Transaction[] = [];

/** Where the first row of this day or later stands in a list that runs by day. */
export function firstOn(rows: readonly Transaction[], day: Day): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.bookedOn ?? day) < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What debits and receipts of one sum have in common. */
export const sumKey = (sum: Money): string => `${sum.currency}${Math.abs(sum.minor)}`;

/** Adds to the list that stands under a key. */
export function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** By posting day, then by time, then by id. */
export function byDay(a: Transaction, b: Transaction): number {
  if (a.bookedOn !== b.bookedOn) return a.bookedOn < b.bookedOn ? -1 : 1;
  const [one, other] = [a.occurredAt ?? '', b.occurredAt ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
