import { digest } from '../domain/digest.ts';
import { present } from '../domain/present.ts';
import type { ColumnMapping } from '../domain/table-mapping.ts';
import { isDateCell } from '../formats/readers/cell-types.ts';
import { columnNames, findTable } from '../formats/readers/find-table.ts';
import { headOf } from '../formats/readers/read-table.ts';
import { voteDelimiter } from '../formats/readers/split-rows.ts';
import type { UnknownTable } from './index.ts';

/** How many rows are there to point at. */
const SAMPLE = 5;

/** A table to be mapped by hand: its header, its first rows and what could be guessed. Undefined where there is none. */
export function describeTable(text: string): UnknownTable | undefined {
  const delimiter = voteDelimiter(text);
  if (delimiter === undefined) return undefined;
  const rows = headOf(text, delimiter);
  const found = findTable(rows);
  const widest = Math.max(0, ...rows.map((row) => row.cells.length));
  if (widest < 2) return undefined;
  const start = found?.header.length ? found.firstRow - 1 : rows.findIndex((row) => row.cells.length === widest);
  const top = rows[start]?.cells ?? [];
  // A row with a day in it is no header: its columns have their places only.
  const isHeaded = !top.some((cell) => isDateCell(cell));
  const header = columnNames(isHeaded ? top : top.map(() => ''));
  const columns = found?.columns ?? {};
  const name = (at: number | undefined): string | undefined => (at === undefined ? undefined : header[at]);
  const guess: Partial<ColumnMapping> = present({
    date: name(columns.date ?? columns.postingDate),
    amount: name(columns.amount),
    debit: name(columns.debit),
    credit: name(columns.credit),
    currency: name(columns.currency),
    description: name(columns.description ?? columns.counterparty),
  });
  return {
    signature: isHeaded ? digest(header.join('\u001f')) : '',
    header,
    sample: rows
      .slice(isHeaded ? start + 1 : start)
      .slice(0, SAMPLE)
      .map((row) => row.cells),
    guess,
  };
}
