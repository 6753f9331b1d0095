import type { Money } from '../../domain/money.ts';
import type { TransactionRow } from '../../domain/transaction.ts';

/** Rows with their lines, in the order of the file. */
interface Rows {
  readonly rows: readonly TransactionRow[];
  readonly lines: readonly number[];
}

/**
 * Some exports print a fee in a column of its own, and take it from the balance together with the sum. Where the balances
 * prove that, each fee becomes a row of its own behind what it was asked for, of the same line; elsewhere it is part of
 * the sum already, and nothing is added.
 */
export function withOwnFees({ rows, lines }: Rows, fees: ReadonlyMap<TransactionRow, Money>): Rows {
  if (fees.size === 0) return { rows, lines };
  const result: { rows: TransactionRow[]; lines: number[] } = { rows: [], lines: [] };
  let above: TransactionRow | undefined;
  rows.forEach((row, at) => {
    const fee = fees.get(row);
    const way = fee && wayOf(row, fee.minor, above, rows.slice(at + 1, at + NEAR).find(movesBalance));
    if (movesBalance(row)) above = row;
    const parts = fee && way !== undefined ? split(row, fee) : [row];
    for (const part of way === 'newest first' ? parts.reverse() : parts) {
      result.rows.push(part);
      result.lines.push(lines[at] ?? 0);
    }
  });
  return result;
}

/** How many rows may stand between two that print a balance: those declined or pending print none. */
const NEAR = 50;

const movesBalance = ({ balance, status }: TransactionRow): boolean =>
  balance !== undefined && status !== 'failed' && status !== 'closed';

/** Which neighbour's balance, less the sum and the fee, gives this row's; undefined where neither does. */
function wayOf(
  row: TransactionRow,
  fee: number,
  above: TransactionRow | undefined,
  below: TransactionRow | undefined,
): 'oldest first' | 'newest first' | undefined {
  const follows = (older: TransactionRow | undefined): boolean =>
    older?.balance !== undefined && older.balance.minor + row.amount.minor - fee === row.balance?.minor;
  if (follows(above)) return 'oldest first';
  return follows(below) ? 'newest first' : undefined;
}

function split(row: TransactionRow, fee: Money): TransactionRow[] {
  const { original: _original, balance, ...rest } = row;
  const before = balance && { ...balance, minor: balance.minor + fee.minor };
  return [
    before ? { ...row, balance: before } : row,
    { ...rest, amount: { ...fee, minor: -fee.minor }, kind: 'fee', ...(balance && { balance }) },
  ];
}
