import { dayOf, minutesBetween, type Day } from '../domain/day.ts';
import type { Transaction } from '../domain/transaction.ts';

import { sameShop } from './same-shop.ts';
import { NO_DAY } from './row-columns.ts';
import type { RowIndex } from './row-index.ts';

/** Debits of one sum at one shop, by one card, within a day: two purchases, or one debited twice. */
export interface EqualDebits {
  readonly transactions: readonly string[];
  /** What they have in common: the day of sale or the authorisation; the day of posting; or posting days next to each other. */
  readonly nearness: Nearness;
  /** The days of sale that their rows state or print; none where they show posting days only. */
  readonly soldOn: readonly Day[];
}

export type Nearness = 'one sale day' | 'one posting day' | 'next posting day';

const LOOSEST: readonly Nearness[] = ['one sale day', 'one posting day', 'next posting day'];

interface Group {
  readonly rows: number[];
  nearness: Nearness;
}

/** All groups of two or more; a purchase that was paid again on another day is in none. `aside` are no purchases of their own. */
export function equalDebits(index: RowIndex, aside: ReadonlySet<string>): EqualDebits[] {
  return index.equalSums().flatMap((list) => {
    const byHolder = new Map<number, number[]>();
    for (const at of list) {
      const holder = index.holders[at] ?? 0;
      const own = byHolder.get(holder);
      if (own) own.push(at);
      else byHolder.set(holder, [at]);
    }
    return [...byHolder.values()].flatMap((own) => (own.length < 2 ? [] : groupsIn(index, own, aside)));
  });
}

/** `list` runs by posting day, so that only the latest groups can still be near. */
function groupsIn(index: RowIndex, list: readonly number[], aside: ReadonlySet<string>): EqualDebits[] {
  const groups: Group[] = [];
  for (const at of list) {
    if (!isSale(index.debits[at], aside)) continue;
    let near: Group | undefined;
    let best = LOOSEST.length;
    for (let place = Math.max(0, groups.length - LATEST_GROUPS); place < groups.length; place += 1) {
      const group = groups[place];
      const nearness = group && nearnessOf(index, group.rows[0] ?? at, at);
      const rank = nearness === undefined ? best : LOOSEST.indexOf(nearness);
      if (rank < best && sameShop(index, group?.rows[0] ?? at, at)) [near, best] = [group, rank];
    }
    if (near) {
      near.rows.push(at);
      near.nearness = LOOSEST[Math.max(best, LOOSEST.indexOf(near.nearness))] ?? near.nearness;
    } else groups.push({ rows: [at], nearness: 'one sale day' });
  }
  return groups
    .filter(({ rows }) => rows.length > 1)
    .map(({ rows, nearness }) => ({
      transactions: rows.flatMap((at) => index.debits[at]?.id ?? []),
      nearness,
      soldOn: [...new Set(rows.flatMap((at) => soldOn(index, at)))],
    }));
}

function soldOn(index: RowIndex, at: number): Day[] {
  const sold = index.sold[at] ?? NO_DAY;
  return sold === NO_DAY ? [] : [dayOf(sold)];
}

const LATEST_GROUPS = 12;

const isSale = (row: Transaction | undefined, aside: ReadonlySet<string>): boolean =>
  row !== undefined && (row.kind === 'purchase' || row.kind === 'other') && !aside.has(row.id);

/** One authorisation, or within a day by the clock; where no clock is known, on one day. Undefined: too far apart. */
function nearnessOf(index: RowIndex, one: number, other: number): Nearness | undefined {
  const isNumbered = index.numbered[one] === 1 && index.numbered[other] === 1;
  const days = Math.abs((index.posted[one] ?? 0) - (index.posted[other] ?? 0));
  const [soldA, soldB] = [index.sold[one] ?? NO_DAY, index.sold[other] ?? NO_DAY];
  const isSold = soldA !== NO_DAY && soldB !== NO_DAY;
  if (!isNumbered && (isSold ? Math.abs(soldA - soldB) > 1 : days > 1)) return undefined;
  const [a, b] = [index.debits[one], index.debits[other]];
  if (!a || !b || a.amount.minor !== b.amount.minor || a.amount.currency !== b.amount.currency) return undefined;
  if (oneAuthorisation(a, b)) return 'one sale day';
  const minutes = a.occurredAt && b.occurredAt ? minutesBetween(a.occurredAt, b.occurredAt) : undefined;
  if (minutes !== undefined) return Math.abs(minutes) <= 1440 ? 'one sale day' : undefined;
  if (isSold) return soldA === soldB ? 'one sale day' : undefined;
  if (days === 0) return 'one posting day';
  // Two purchases of two days are printed alike as well; what one purchase was booked as twice is printed the same.
  return days === 1 && a.description === b.description ? 'next posting day' : undefined;
}

const oneAuthorisation = (a: Transaction, b: Transaction): boolean =>
  (a.references.auth !== undefined && a.references.auth === b.references.auth) ||
  (a.references.rrn !== undefined && a.references.rrn === b.references.rrn);
