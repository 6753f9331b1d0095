import { dayOfTime } from '../domain/day.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Ledger } from './ledger.ts';

/** Links by which an account's habit is told, and the share of them posted later from which on its posting day says little. */
const [TOLD_BY, LATE] = [5, 0.2] as const;

/** A link so sure that its days tell something. */
const SURE = 0.95;

/**
 * Does this row's account post purchases on later days than they were made? Told by the account's own rows that receipts
 * prove; false while too few are known.
 */
export function postsLater(ledger: Ledger, row: Transaction): boolean {
  const habits = habitsOf(ledger);
  const { links, late } = habits.get(accountOf(row)) ?? { links: 0, late: 0 };
  return links >= TOLD_BY && late / links > LATE;
}

interface Habit {
  readonly links: number;
  readonly late: number;
}

/** Worked out once for each check, when first asked for. */
const known = new WeakMap<Ledger, ReadonlyMap<string, Habit>>();

function habitsOf(ledger: Ledger): ReadonlyMap<string, Habit> {
  const before = known.get(ledger);
  if (before) return before;
  const habits = new Map<string, Habit>();
  for (const link of ledger.facts.matching.links) {
    if (link.role !== 'proves' || link.confidence < SURE) continue;
    const row = ledger.rows.get(link.transaction);
    const slip = ledger.receipts.get(link.receipt);
    if (!row || row.occurredAt !== undefined || slip?.occurredAt === undefined) continue;
    const { links, late } = habits.get(accountOf(row)) ?? { links: 0, late: 0 };
    const isLate = row.bookedOn > dayOfTime(slip.occurredAt);
    habits.set(accountOf(row), { links: links + 1, late: late + (isLate ? 1 : 0) });
  }
  known.set(ledger, habits);
  return habits;
}

const accountOf = (row: Transaction): string => row.account ?? row.card ?? row.amount.currency;
