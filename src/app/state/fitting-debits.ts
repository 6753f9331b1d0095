import type { Day } from '../../domain/day.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { Contents } from '../../store/index.ts';
import type { Engine } from './engine.ts';

/** Which debit among those kept each receipt speaks of, were it kept as well; by the receipt's id. */
export async function fittingDebits(
  engine: Engine,
  { transactions, receipts, decisions }: Contents,
  slips: readonly Receipt[],
  today: Day,
): Promise<ReadonlyMap<string, Transaction>> {
  if (slips.length === 0 || transactions.length === 0) return new Map();
  const all = [...new Map([...receipts, ...slips].map((each) => [each.id, each])).values()];
  // Deadlines play no part in who speaks of whom: any place will do.
  const job = { transactions, receipts: all, decisions, today, jurisdiction: 'generic' } as const;
  const { matching } = await engine.check(job, () => undefined);
  const wanted = new Set(slips.map((each) => each.id));
  const rows = new Map(transactions.map((each) => [each.id, each]));
  return new Map(
    matching.links.flatMap(({ receipt, transaction }) => {
      const row = rows.get(transaction);
      return row && wanted.has(receipt) ? [[receipt, row] as const] : [];
    }),
  );
}
