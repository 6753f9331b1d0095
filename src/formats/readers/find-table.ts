import type { ColumnMapping } from '../../domain/table-mapping.ts';
import { isDateCell, isMoneyCell } from './cell-types.ts';
import { foldHeader, guessRole } from './header-words.ts';
import { isComplete, settleColumns, weighHeader, type Columns } from './settle-columns.ts';
import type { CellRow, Delimiter } from './split-rows.ts';
import { typeColumns } from './type-columns.ts';

export type { Columns } from './settle-columns.ts';

/** A table found among the rows of a file. */
export interface FoundTable {
  readonly columns: Columns;
  /** Index of the first row of data among the rows looked at. */
  readonly firstRow: number;
  /** The header's cells; empty where the table has none. */
  readonly header: readonly string[];
  /** Are a date and a sum among the columns? */
  readonly complete: boolean;
  /** Columns were told by their cells, since no header's words were known. */
  readonly byContent: boolean;
}

/**
 * Is the text laid out as this table beyond doubt? Commas within sums part a statement's lines, too, and what stands
 * above them then names no columns.
 */
export const isLaidOut = (table: FoundTable, delimiter: Delimiter): boolean =>
  table.complete && table.header.length > 0 && !(table.byContent && delimiter === ',');

/** How many rows are looked at for a header: statements carry long banners. */
export const HEADER_WITHIN = 120;

/**
 * Finds the header by its words below any banner; without one, tells columns by what they hold. Undefined where nothing
 * looks like a table at all.
 */
export function findTable(rows: readonly CellRow[]): FoundTable | undefined {
  const found = byHeader(rows);
  if (found?.complete) return found;
  return byContent(rows, found) ?? found;
}

function byHeader(rows: readonly CellRow[]): FoundTable | undefined {
  let best: WeighedHeader | undefined;
  rows.slice(0, HEADER_WITHIN).forEach((row, index) => {
    if (row.cells.length < 2) return;
    const weighed = weighHeader(row.cells);
    if (weighed.score >= 3 && weighed.score > (best?.weighed.score ?? 0) && !isData(row) && !holdsFirst(best, rows))
      best = { index, weighed };
  });
  if (!best) return undefined;
  const { index, weighed } = best;
  const inTwo = ofTwoLines(rows, index, weighed.score);
  if (inTwo) return inTwo;
  // Lines that hold neither a day nor a sum say nothing of the columns, however many stand first: they are problems.
  const columns = settleColumns(weighed.candidates, rows.slice(index + 1).filter(isData));
  const header = rows[index]?.cells ?? [];
  return { columns, firstRow: index + 1, header, complete: isComplete(columns), byContent: false };
}

/** A header in two lines, as merged cells give it: the second names what the first only heads, 交易金额 above 收入 and 支出. */
function ofTwoLines(rows: readonly CellRow[], index: number, score: number): FoundTable | undefined {
  const first = rows[index]?.cells ?? [];
  const second = rows[index + 1];
  if (!second || second.cells.some((cell) => /\d/.test(cell)) || second.line !== (rows[index]?.line ?? 0) + 1)
    return undefined;
  const named = second.cells.filter((cell) => guessRole(cell.trim()) !== undefined);
  if (named.length < 2 || named.length === first.length) return undefined;
  let over = '';
  const header = Array.from({ length: Math.max(first.length, second.cells.length) }, (_, at) => {
    const below = (second.cells[at] ?? '').trim();
    const above = (first[at] ?? '').trim();
    if (above !== '') over = above;
    if (below === '' || (above !== '' && guessRole(below) === undefined)) return above;
    // 户名 and 账号 below 对方信息 are the other side's.
    return /^(?:对方|对手)/.test(over) ? `对方${below}` : below;
  });
  const weighed = weighHeader(header);
  const columns = settleColumns(weighed.candidates, rows.slice(index + 2).filter(isData));
  if (weighed.score <= score || !isComplete(columns)) return undefined;
  return { columns, firstRow: index + 2, header, complete: true, byContent: false };
}

interface WeighedHeader {
  readonly index: number;
  readonly weighed: ReturnType<typeof weighHeader>;
}

/**
 * A whole header with a row of its own below it is the first table's, though a later table may have more columns. A
 * summary above the table (due date, sum due) has no words for what was bought.
 */
function holdsFirst(best: WeighedHeader | undefined, rows: readonly CellRow[]): boolean {
  if (!best) return false;
  if (!tellsWhat(best.weighed.candidates)) return false;
  const below = rows.slice(best.index + 1, best.index + 2);
  const columns = settleColumns(best.weighed.candidates, below);
  return below.some(isData) && isComplete(columns);
}

/** Is there a column for what was bought, or from whom? Tables of loans, limits and points have none. */
const tellsWhat = (candidates: WeighedHeader['weighed']['candidates']): boolean =>
  candidates.some(({ role }) => role === 'description' || role === 'counterparty');

/** The same table, its columns weighed by the rows that follow. */
export function settledOn(table: FoundTable, data: readonly CellRow[]): FoundTable {
  const columns = settleColumns(weighHeader(table.header).candidates, data);
  return isComplete(columns) ? { ...table, columns } : table;
}

/** The header of another table below the one being read, with other columns or other names; undefined for all else. */
export function headerOfOther(row: CellRow, table: FoundTable): FoundTable | undefined {
  // Nearly every row of data holds a digit in its first cells: this is asked of each.
  if (row.cells.length < 3 || /\d/.test(row.cells[0] ?? '') || row.cells.some((cell) => /\d/.test(cell)))
    return undefined;
  const { candidates, score } = weighHeader(row.cells);
  const columns = settleColumns(candidates, []);
  if (score < 7 || !isComplete(columns) || !tellsWhat(candidates)) return undefined;
  const names = (cells: readonly string[]): string => cells.map(foldHeader).join('|').replace(/\|+$/, '');
  if (names(row.cells) === names(table.header)) return undefined;
  return { columns, firstRow: 1, header: row.cells, complete: true, byContent: false };
}

/** A header holds neither a day nor money: a row that happens to hold the word "Transfer" does. */
const isData = (row: CellRow): boolean => row.cells.some((cell) => isMoneyCell(cell) || isDateCell(cell));

/**
 * Columns by their cells. Below a header whose words are not all known this counts only where the cells leave no choice:
 * else the person names the columns.
 */
function byContent(rows: readonly CellRow[], found: FoundTable | undefined): FoundTable | undefined {
  const typed = typeColumns(rows);
  if (!typed) return undefined;
  const above = rows[typed.firstRow - 1];
  const below = rows[typed.firstRow];
  const headed =
    above !== undefined && above.cells.length > 2 && above.cells.length === below?.cells.length && !isData(above);
  if (headed && !typed.sure) return undefined;
  // Running text with commas holds a line or two that could be rows.
  const from = rows.slice(typed.firstRow);
  if (!headed && from.filter((row) => row.cells.some(isDateCell)).length * 3 < from.length) return undefined;
  const columns = headed && found ? besideHeader(found.columns, typed.columns) : typed.columns;
  return { columns, firstRow: typed.firstRow, header: headed ? above.cells : [], complete: true, byContent: true };
}

const MAPPED = ['date', 'amount', 'debit', 'credit', 'currency', 'description'] as const;

/** Columns by the person's own word: each by its header's text or by its place from 0. */
export function byMapping(rows: readonly CellRow[], mapping: ColumnMapping): FoundTable | undefined {
  const wanted = MAPPED.flatMap((role) => {
    const name = mapping[role];
    return name === undefined ? [] : [{ role, name }];
  });
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns: Columns = {};
    for (const { role, name } of wanted) {
      const at = placeNamed(row.cells, name);
      if (at >= 0) columns[role] = at;
    }
    if (Object.keys(columns).length === wanted.length)
      return {
        columns: { ...sideColumns(row.cells, columns), ...columns },
        firstRow: index + 1,
        header: row.cells,
        complete: true,
        byContent: false,
      };
  }
  if (!wanted.every(({ name }) => /^(?:\d{1,2}|#[1-9]\d?)$/.test(name))) return undefined;
  const columns: Columns = {};
  for (const { role, name } of wanted) columns[role] = name.startsWith('#') ? Number(name.slice(1)) - 1 : Number(name);
  const first = rows.findIndex((row) => isDateCell(row.cells[columns.date ?? 0] ?? ''));
  return { columns, firstRow: Math.max(first, 0), header: [], complete: true, byContent: false };
}

/** What a header says of the sums stands, though a cell of that column cannot be read: that cell is a problem then. */
function besideHeader(told: Columns, typed: Columns): Columns {
  const { amount: _amount, debit: _debit, credit: _credit, ...rest } = typed;
  const sums = told.amount ?? told.debit ?? told.credit;
  return sums === undefined ? { ...told, ...typed } : { ...told, ...rest };
}

/**
 * What each column of a header is called when it is pointed at: its own words, with its place from 1 where they are none
 * (`#3`) or stand there before (`Amount #3`).
 */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, at) => {
    const own = cell.trim();
    const name = own === '' || taken.has(foldHeader(own)) ? `${own} #${at + 1}`.trim() : own;
    taken.add(foldHeader(own));
    return name;
  });
}

/** The place in a header of what `columnNames` calls so; -1 where it has none. */
function placeNamed(header: readonly string[], name: string): number {
  const at = header.findIndex((cell) => foldHeader(cell) !== '' && foldHeader(cell) === foldHeader(name));
  return at >= 0 ? at : columnNames(header).indexOf(name);
}

/** What the header still tells beyond the mapped columns: balance, card, status and references do no harm. */
function sideColumns(cells: readonly string[], mapped: Columns): Columns {
  const columns = settleColumns(weighHeader(cells).candidates, []);
  const taken = new Set(Object.values(mapped));
  const kept: Columns = {};
  for (const role of ['balance', 'card', 'status', 'order', 'rrn', 'auth'] as const) {
    const at = columns[role];
    if (at !== undefined && !taken.has(at)) kept[role] = at;
  }
  return kept;
}
