import { minutesBetween } from '../domain/day.ts';
import type { Transaction } from '../domain/transaction.ts';

import { sameShop } from './same-shop.ts';
import { NO_DAY, type RowIndex } from './row-index.ts';

/** Debits of one sum at one shop, by one card, within a day: two purchases, or one debited twice. */
export interface EqualDebits {
  readonly transactions: readonly string[];
  /** What they have in common: the day of sale or the authorisation; the day of posting; or posting days next to each other. */
  readonly nearness: Nearness;
}

export type Nearness = 'one sale day' | 'one posting day' | 'next posting day';

const LOOSEST: readonly Nearness[] = ['one sale day', 'one posting day', 'next posting day'];

/** All groups of two or more; a purchase that was paid again on another day is in none. `aside` are no purchases of their own. */
export function equalDebits(index: RowIndex, aside: ReadonlySet<string>): EqualDebits[] {
  return index.equalSums().flatMap((list) => {
    const byCard = new Map<string, number[]>();
    for (const at of list) {
      const row = index.debits[at];
      if (!row || (row.kind !== 'purchase' && row.kind !== 'other') || aside.has(row.id)) continue;
      // A list also holds debits whose sum abroad is this one: they are of another sum here.
      const key = `${row.amount.currency}${row.amount.minor}|${row.account ?? ''}|${row.card ?? ''}`;
      const own = byCard.get(key);
      if (own) own.push(at);
      else byCard.set(key, [at]);
    }
    return [...byCard.values()].flatMap((own) => (own.length < 2 ? [] : groupsIn(index, own)));
  });
}

function groupsIn(index: RowIndex, list: readonly number[]): EqualDebits[] {
  const groups: { rows: number[]; nearness: Nearness }[] = [];
  const ordered = [...list].sort((a, b) => (index.posted[a] ?? 0) - (index.posted[b] ?? 0));
  for (const at of ordered) {
    // Only the latest groups can still be near: the list runs by day.
    const near = groups
      .slice(-12)
      .flatMap((group) => {
        const nearness = nearnessOf(index, group.rows[0] ?? at, at);
        return nearness !== undefined && sameShop(index, group.rows[0] ?? at, at) ? [{ group, nearness }] : [];
      })
      .sort((a, b) => LOOSEST.indexOf(a.nearness) - LOOSEST.indexOf(b.nearness))[0];
    if (near) {
      near.group.rows.push(at);
      if (LOOSEST.indexOf(near.nearness) > LOOSEST.indexOf(near.group.nearness)) near.group.nearness = near.nearness;
    } else groups.push({ rows: [at], nearness: 'one sale day' });
  }
  return groups
    .filter(({ rows }) => rows.length > 1)
    .map(({ rows, nearness }) => ({ transactions: rows.flatMap((at) => index.debits[at]?.id ?? []), nearness }));
}

/** One authorisation, or within a day by the clock; where no clock is known, on one day. Undefined: too far apart. */
function nearnessOf(index: RowIndex, one: number, other: number): Nearness | undefined {
  const [a, b] = [index.debits[one], index.debits[other]];
  if (!a || !b) return undefined;
  if (oneAuthorisation(a, b)) return 'one sale day';
  const minutes = a.occurredAt && b.occurredAt ? minutesBetween(a.occurredAt, b.occurredAt) : undefined;
  if (minutes !== undefined) return Math.abs(minutes) <= 1440 ? 'one sale day' : undefined;
  const [soldA, soldB] = [index.sold[one] ?? NO_DAY, index.sold[other] ?? NO_DAY];
  if (soldA !== NO_DAY && soldB !== NO_DAY) return soldA === soldB ? 'one sale day' : undefined;
  const days = Math.abs((index.posted[one] ?? 0) - (index.posted[other] ?? 0));
  if (days === 0) return 'one posting day';
  // Two purchases of two days are printed alike as well; what one purchase was booked as twice is printed the same.
  return days === 1 && a.description === b.description ? 'next posting day' : undefined;
}

const oneAuthorisation = (a: Transaction, b: Transaction): boolean =>
  (a.references.auth !== undefined && a.references.auth === b.references.auth) ||
  (a.references.rrn !== undefined && a.references.rrn === b.references.rrn);
