import type { Receipt } from '../../../src/domain/receipt.ts';
import type { Transaction } from '../../../src/domain/transaction.ts';
import { bySum, dayOfDebit, dayOfSlip, type Rival } from './rival.ts';

const DAYS = 7;

/**
 * Actual's reconciliation, receipts taken for entries without an id: the same sum within seven days, nearest first; a whole
 * sweep for equal payees, then a whole sweep for any payee. Rows come in the order of the file.
 */
export const actual: Rival = {
  name: "Actual's passes",
  match(debits, receipts) {
    const equals = bySum(receipts);
    const used = new Set<string>();
    const taken = new Map<string, string>();
    for (const samePayee of [true, false])
      for (const row of debits) {
        if (taken.has(row.id)) continue;
        const slip = nearestTo(row, equals(row)).find(
          (each) => !used.has(each.id) && (!samePayee || payeeOf(row) === each.merchant?.trim().toLowerCase()),
        );
        if (!slip) continue;
        used.add(slip.id);
        taken.set(row.id, slip.id);
      }
    const pairs = [...taken];
    return { pairs, unasked: pairs };
  },
};

function nearestTo(row: Transaction, slips: readonly Receipt[]): Receipt[] {
  return slips
    .map((slip) => ({ slip, days: Math.abs(dayOfDebit(row) - (dayOfSlip(slip) ?? Number.NaN)) }))
    .filter(({ days }) => days <= DAYS)
    .sort((a, b) => a.days - b.days)
    .map(({ slip }) => slip);
}

const payeeOf = (row: Transaction): string => (row.counterparty ?? row.description).trim().toLowerCase();
