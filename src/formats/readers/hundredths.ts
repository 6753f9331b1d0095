import { readPrintedAmount } from '../../domain/printed-amount.ts';

/** A printed figure in whole hundredths, for comparing and adding up only, never kept; NaN where there is none. */
export function hundredths(cell: string): number {
  const read = readPrintedAmount(cell);
  return read.ok ? Math.round(Number(read.value.decimal) * 100) : Number.NaN;
}
