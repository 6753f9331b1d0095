import type { TransactionRow } from '../../domain/transaction.ts';
import { kindOf } from './row-words.ts';

/** Figures printed without a sign take it from the running balance, where that moved by just as much. */
export function signByBalance(rows: readonly TransactionRow[]): TransactionRow[] {
  const forward = moved(rows, 1);
  const backward = moved(rows, -1);
  const signs = backward.size > forward.size ? backward : forward;
  return rows.map((row, index) => {
    const sign = signs.get(index);
    if (sign === undefined || Math.sign(row.amount.minor) === sign) return row;
    const kind = kindOf(row.description, row.counterparty ?? '', sign > 0);
    return { ...row, kind, amount: { ...row.amount, minor: sign * Math.abs(row.amount.minor) } };
  });
}

/** The direction of each row whose balance differs from its older neighbour's by the row's own sum. */
function moved(rows: readonly TransactionRow[], step: 1 | -1): Map<number, 1 | -1> {
  const signs = new Map<number, 1 | -1>();
  rows.forEach((row, index) => {
    const older = rows[index - step];
    if (!row.balance || !older?.balance) return;
    const change = row.balance.minor - older.balance.minor;
    if (change !== 0 && Math.abs(change) === Math.abs(row.amount.minor)) signs.set(index, change > 0 ? 1 : -1);
  });
  return signs;
}
