import { guessRole } from '../../formats/readers/header-words.ts';
import type { LaidLine } from '../laid-lines.ts';
import { tableCell } from '../markup/table-cell.ts';
import type { RowList } from './find-rows.ts';

/** Most columns of a table: those whose keys are understood come first. */
const MOST_COLUMNS = 200;

/** Rows as tables: a header of their keys, a tab between the cells; `left` tells how many keys had no room. */
export function layOutRows(
  lists: readonly RowList[],
  lineAt: (at: number) => number,
): { readonly lines: readonly LaidLine[]; readonly left: number } {
  const titled = lists.some((each) => each.pending);
  const laid = lists.map((each) => layOutList(each, titled, lineAt));
  return { lines: laid.flatMap((each) => each.lines), left: laid.reduce((sum, each) => sum + each.left, 0) };
}

function layOutList(
  { rows, pending }: RowList,
  titled: boolean,
  lineAt: (at: number) => number,
): { readonly lines: readonly LaidLine[]; readonly left: number } {
  const seen = new Set<string>();
  for (const row of rows) for (const key of row.cells.keys()) seen.add(key);
  const all = [...seen];
  const known = all.length > MOST_COLUMNS ? all.filter((key) => guessRole(key) !== undefined) : all;
  const columns = [...new Set([...known, ...all])].slice(0, MOST_COLUMNS);
  const title = pending ? 'Pending' : 'Posted';
  const lines: LaidLine[] = [...(titled ? [{ text: title }] : []), { text: columns.map(tableCell).join('\t') }];
  for (const { cells, at } of rows) {
    const text = columns.map((key) => tableCell(cells.get(key) ?? '')).join('\t');
    lines.push(at < 0 ? { text } : { text, line: lineAt(at) });
  }
  return { lines, left: all.length - columns.length };
}
