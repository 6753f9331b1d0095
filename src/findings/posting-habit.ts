import { dayOfTime } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Ledger } from './ledger.ts';
import type { LinkIndex } from './link-index.ts';
import type { ReceiptIndex } from './receipt-index.ts';
import type { StatementRows } from './statement-rows.ts';

/** Links by which an account's habit is told, and the share of them posted later from which on its posting day says little. */
const [TOLD_BY, LATE] = [5, 0.2] as const;

/** A link so sure that its days tell something. */
const SURE = 0.95;

/** How many sure links tell of an account's rows, and how many of those rows were posted later than they were made. */
export interface Habit {
  readonly links: number;
  readonly late: number;
}

export type Habits = ReadonlyMap<string, Habit>;

/**
 * Does this row's account post purchases on later days than they were made? Told by the account's own rows that receipts
 * prove; false while too few are known.
 */
export function postsLater(ledger: Ledger, row: Transaction): boolean {
  const { links, late } = ledger.habits.get(accountOf(row)) ?? NONE;
  return links >= TOLD_BY && late / links > LATE;
}

const NONE: Habit = { links: 0, late: 0 };

/** Counts habits, and afterwards counts anew only the rows whose links or receipts changed. */
export function openHabits({
  byId,
}: StatementRows): (links: LinkIndex['links'], touched: ReadonlySet<string>, slips: ReceiptIndex) => Habits {
  const habits = new Map<string, Habit>();
  const told = new Map<string, Habit>();
  const proofs = new Map<string, Set<string>>();
  const count = (row: Transaction, { links, late }: Habit, sign: 1 | -1): void => {
    const known = habits.get(accountOf(row)) ?? NONE;
    habits.set(accountOf(row), { links: known.links + sign * links, late: known.late + sign * late });
  };
  return (links, touched, slips) => {
    const changed = [...slips.gone, ...slips.came].flatMap(({ id }) => [...(proofs.get(id) ?? [])]);
    for (const id of new Set([...touched, ...changed])) {
      const row = byId.get(id);
      if (!row || row.occurredAt !== undefined) continue;
      const proving = links(id, 'proves').filter((link) => link.confidence >= SURE);
      for (const link of proving) proofs.set(link.receipt, (proofs.get(link.receipt) ?? new Set()).add(id));
      count(row, told.get(id) ?? NONE, -1);
      told.set(id, tellingOf(row, proving, slips));
      count(row, told.get(id) ?? NONE, 1);
    }
    return habits;
  };
}

function tellingOf(row: Transaction, proving: readonly Link[], slips: ReceiptIndex): Habit {
  let [links, late] = [0, 0];
  for (const { receipt } of proving) {
    const occurredAt = slips.byId.get(receipt)?.occurredAt;
    if (occurredAt === undefined) continue;
    links += 1;
    if (row.bookedOn > dayOfTime(occurredAt)) late += 1;
  }
  return { links, late };
}

const accountOf = (row: Transaction): string => row.account ?? row.card ?? row.amount.currency;
