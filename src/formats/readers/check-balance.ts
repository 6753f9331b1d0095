import type { BalanceCheck } from '../../domain/reading.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { kindOf } from './row-words.ts';

/** The result of adding up, and the index of the first row that does not follow. */
export interface BalanceResult {
  readonly balance: BalanceCheck;
  readonly brokenAt?: number;
}

/**
 * Does every running balance follow from the one before? Rows may stand oldest or newest first; accounts and currencies
 * are added up apart; rows without a balance, and those that never moved money, pass.
 */
export function checkBalance(rows: readonly TransactionRow[]): BalanceResult {
  let checked = false;
  for (const group of groupsOf(rows)) {
    // What is pending may be in the running balance or not be in it yet.
    const settled = group.filter((index) => rows[index]?.status !== 'pending');
    checked ||= settled.length > 1;
    if (settled.length < 2 || follows(rows, settled)) continue;
    const forward = firstBreak(rows, group);
    if (forward === undefined) continue;
    const backward = firstBreak(rows, [...group].reverse());
    if (backward === undefined) continue;
    const first = rows[group[0] ?? 0]?.bookedOn ?? '';
    const last = rows[group.at(-1) ?? 0]?.bookedOn ?? '';
    return { balance: 'broken', brokenAt: first > last ? backward : forward };
  }
  return { balance: checked ? 'continuous' : 'absent' };
}

const follows = (rows: readonly TransactionRow[], order: readonly number[]): boolean =>
  firstBreak(rows, order) === undefined || firstBreak(rows, [...order].reverse()) === undefined;

/** The rows of each account and currency that move a balance, in their order. */
function groupsOf(rows: readonly TransactionRow[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  let last: { readonly account: string | undefined; readonly currency: string; readonly group: number[] } | undefined;
  rows.forEach(({ account, balance, status }, index) => {
    if (balance === undefined || status === 'failed' || status === 'closed') return;
    if (last?.account !== account || last?.currency !== balance.currency) {
      const key = `${account ?? ''}|${balance.currency}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      last = { account, currency: balance.currency, group };
    }
    last.group.push(index);
  });
  return groups.values();
}

function firstBreak(rows: readonly TransactionRow[], order: readonly number[]): number | undefined {
  let before: number | undefined;
  let last = order[0] ?? 0;
  for (const index of order) {
    const row = rows[index];
    if (!row?.balance) continue;
    const expected = before === undefined ? undefined : before + row.amount.minor;
    const isNext =
      expected === undefined ||
      expected === row.balance.minor ||
      expected + unbalanced(rows, last, index) === row.balance.minor;
    if (!isNext) return index;
    before = row.balance.minor;
    last = index;
  }
  return undefined;
}

/** What the rows between two moved that print no balance: some banks print one balance a day. */
function unbalanced(rows: readonly TransactionRow[], from: number, to: number): number {
  const [first, end] = from < to ? [from + 1, to] : [to + 1, from];
  let sum = 0;
  for (const row of rows.slice(first, end))
    if (!row.balance && row.status === 'booked' && row.amount.currency === rows[to]?.amount.currency)
      sum += row.amount.minor;
  return sum;
}

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
