import type { CellRow } from './split-rows.ts';
import type { Columns } from './settle-columns.ts';

const WITH_CENTS = /[.,]\d\d\D*$/;

/**
 * Was the file cut off within the last row's sum? It has no line end behind it, and its last cell is a sum that lacks the
 * two decimals which every other one has: `-12` may have been `-12.50` or `-1200.00`.
 */
export function isCutOff(text: string, row: CellRow, columns: Columns, head: readonly CellRow[]): boolean {
  if (/[\r\n]\s*$/.test(text.slice(-20))) return false;
  const at = row.cells.length - 1;
  if (at !== columns.amount && at !== columns.debit && at !== columns.credit) return false;
  const last = (row.cells[at] ?? '').trim();
  if (!/\d/.test(last) || WITH_CENTS.test(last)) return false;
  const others = head.filter((each) => each.line !== row.line).map((each) => (each.cells[at] ?? '').trim());
  const sums = others.filter((cell) => /\d/.test(cell));
  return sums.length > 1 && sums.every((cell) => WITH_CENTS.test(cell));
}
