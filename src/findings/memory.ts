import type { Transaction } from '../domain/transaction.ts';
import { openLinkIndex } from './link-index.ts';
import { openMarks } from './marks.ts';
import { openHabits } from './posting-habit.ts';
import { openReceiptIndex } from './receipt-index.ts';
import { openSpares } from './spare-receipts.ts';
import { statementRows, type StatementRows } from './statement-rows.ts';
import { openUnproven } from './unproven-debit.ts';

/** What is kept for the same rows, which stand still while receipts, links and decisions come and go. */
export interface Memory {
  readonly rows: StatementRows;
  readonly linksBy: ReturnType<typeof openLinkIndex>;
  readonly receiptsBy: ReturnType<typeof openReceiptIndex>;
  readonly habits: ReturnType<typeof openHabits>;
  readonly spares: ReturnType<typeof openSpares>;
  readonly unproven: ReturnType<typeof openUnproven>;
  readonly marks: ReturnType<typeof openMarks>;
}

const known = new WeakMap<readonly Transaction[], Memory>();

/** The memory of these very rows. */
export function memoryOf(transactions: readonly Transaction[]): Memory {
  const before = known.get(transactions);
  if (before) return before;
  const rows = statementRows(transactions);
  const memory: Memory = {
    rows,
    linksBy: openLinkIndex(),
    receiptsBy: openReceiptIndex(),
    habits: openHabits(rows),
    spares: openSpares(),
    unproven: openUnproven(rows),
    marks: openMarks(rows),
  };
  known.set(transactions, memory);
  return memory;
}
