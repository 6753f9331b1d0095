import type { Transaction } from '../../domain/transaction.ts';
import { alikeNames } from '../../findings/name-likeness.ts';

/**
 * The ids of rows that look like ones already kept, though another source printed them otherwise: a bank's page read first,
 * its file added later. Kept twice they would look like duplicate debits. Same day, sum, card and name; each kept row
 * stands for one only, so that a second equal purchase stays new.
 */
export function alikeRows(rows: readonly Transaction[], kept: readonly Transaction[]): ReadonlySet<string> {
  const ids = new Set(rows.map((row) => row.id));
  const free = new Map<string, Transaction[]>();
  for (const row of kept) {
    if (ids.has(row.id)) continue;
    const list = free.get(sumOf(row));
    if (list) list.push(row);
    else free.set(sumOf(row), [row]);
  }
  const known = new Set(kept.map((row) => row.id));
  const alike = new Set<string>();
  for (const row of rows) {
    if (known.has(row.id)) continue;
    const candidates = free.get(sumOf(row)) ?? [];
    const at = candidates.findIndex((each) => sameDay(row, each) && sameCard(row, each) && sameName(row, each));
    if (at < 0) continue;
    candidates.splice(at, 1);
    alike.add(row.id);
  }
  return alike;
}

const sumOf = (row: Transaction): string => `${row.amount.currency}${row.amount.minor}`;

const daysOf = (row: Transaction): readonly (string | undefined)[] => [row.bookedOn, row.occurredAt?.slice(0, 10)];

const sameDay = (a: Transaction, b: Transaction): boolean =>
  daysOf(a).some((day) => day !== undefined && daysOf(b).includes(day));

const sameCard = (a: Transaction, b: Transaction): boolean =>
  a.card === undefined || b.card === undefined || a.card === b.card;

const nameOf = (row: Transaction): string => `${row.counterparty ?? ''} ${row.description}`;

const sameName = (a: Transaction, b: Transaction): boolean => alikeNames(nameOf(a), nameOf(b));
