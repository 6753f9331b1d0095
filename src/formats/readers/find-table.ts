import { readPrintedAmount } from '../../domain/printed-amount.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import type { ColumnMapping } from '../../domain/table-mapping.ts';
import { CURRENCY_CODES } from '../../domain/printed-amount.ts';
import { foldHeader, guessRole, type ColumnRole } from './header-words.ts';
import type { CellRow } from './split-rows.ts';

/** Where a column stands, by what it holds. */
export type Columns = Partial<Record<ColumnRole, number>>;

/** A table found among the rows of a file. */
export interface FoundTable {
  readonly columns: Columns;
  /** Index of the first row of data among the rows looked at. */
  readonly firstRow: number;
  /** The header's cells; empty where the table has none. */
  readonly header: readonly string[];
  /** Every column that holds dates, amounts …; false where an amount or a date was not found. */
  readonly complete: boolean;
}

/** How many rows are looked at for a header: statements carry long banners. */
export const HEADER_WITHIN = 120;

/**
 * Finds the header by its words below any banner; without one, tells columns by what they hold. Undefined where nothing
 * looks like a table at all.
 */
export function findTable(rows: readonly CellRow[]): FoundTable | undefined {
  return byHeader(rows) ?? byContent(rows);
}

function byHeader(rows: readonly CellRow[]): FoundTable | undefined {
  let best: { index: number; columns: Columns; score: number } | undefined;
  rows.slice(0, HEADER_WITHIN).forEach((row, index) => {
    const { columns, score } = rolesOf(row.cells);
    if (score >= 3 && score > (best?.score ?? 0) && !holdsAmounts(row)) best = { index, columns, score };
  });
  if (!best) return undefined;
  const { index, columns } = best;
  const header = rows[index]?.cells ?? [];
  return { columns, firstRow: index + 1, header, complete: isComplete(columns) };
}

export const isComplete = (columns: Columns): boolean =>
  (columns.date ?? columns.postingDate ?? columns.valueDate) !== undefined &&
  (columns.amount ?? columns.debit ?? columns.credit) !== undefined;

/** A header has no money in it: a row of data that happens to hold the word "Transfer" has. */
function holdsAmounts(row: CellRow): boolean {
  return row.cells.some((cell) => /^\s*[-+]?[\d.,]*\d[.,]\d\d\s*$/.test(cell));
}

/** Roles of a header's cells: a listed word beats a shape, and of two alike the first stands. */
function rolesOf(cells: readonly string[]): { columns: Columns; score: number } {
  const columns: Columns = {};
  const sureness: Partial<Record<ColumnRole, number>> = {};
  let score = 0;
  cells.forEach((cell, at) => {
    const guess = guessRole(cell);
    if (!guess) return;
    score += guess.sure;
    if (columns[guess.role] !== undefined && (sureness[guess.role] ?? 0) >= guess.sure) return;
    columns[guess.role] = at;
    sureness[guess.role] = guess.sure;
  });
  return { columns: isComplete(columns) ? columns : mend(columns), score: isComplete(columns) ? score + 4 : score };
}

/** A lone column of one of these can stand in: `Value` may be the amount, `Started Date` the date. */
function mend(columns: Columns): Columns {
  const amount = columns.amount ?? columns.originalAmount;
  return amount === undefined ? columns : { ...columns, amount };
}

/** Columns by the person's own word: each by its header's text or by its place from 0. */
export function byMapping(rows: readonly CellRow[], mapping: ColumnMapping): FoundTable | undefined {
  const wanted = Object.entries(mapping);
  const roleFor: Readonly<Record<string, ColumnRole>> = {
    date: 'date',
    amount: 'amount',
    debit: 'debit',
    credit: 'credit',
    currency: 'currency',
    description: 'description',
  };
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns: Columns = {};
    for (const [key, name] of wanted) {
      const role = roleFor[key];
      const at = row.cells.findIndex(
        (cell) => foldHeader(cell) !== '' && foldHeader(cell) === foldHeader(String(name)),
      );
      if (role && at >= 0) columns[role] = at;
    }
    if (Object.keys(columns).length === wanted.length)
      return {
        columns: { ...sideColumns(row.cells, columns), ...columns },
        firstRow: index + 1,
        header: row.cells,
        complete: true,
      };
  }
  if (!wanted.every(([, name]) => /^\d{1,2}$/.test(String(name)))) return undefined;
  const columns: Columns = {};
  for (const [key, name] of wanted) {
    const role = roleFor[key];
    if (role) columns[role] = Number(name);
  }
  const first = rows.findIndex((row) => isDateCell(row.cells[columns.date ?? 0] ?? ''));
  return { columns, firstRow: Math.max(first, 0), header: [], complete: true };
}

/** What the header still tells beyond the mapped columns: balance, card, status and references do no harm. */
function sideColumns(cells: readonly string[], mapped: Columns): Columns {
  const { columns } = rolesOf(cells);
  const taken = new Set(Object.values(mapped));
  const kept: Columns = {};
  for (const role of ['balance', 'card', 'status', 'order', 'rrn', 'auth'] as const) {
    const at = columns[role];
    if (at !== undefined && !taken.has(at)) kept[role] = at;
  }
  return kept;
}

interface ColumnSigns {
  dates: number;
  amounts: number;
  decimals: number;
  currencies: number;
  filled: number;
  length: number;
}

/** A table without a header: columns told by what most of their cells hold. */
function byContent(rows: readonly CellRow[]): FoundTable | undefined {
  const first = rows.findIndex(
    (row) => row.cells.length > 2 && row.cells.some(isDateCell) && row.cells.some(isAmountCell),
  );
  if (first < 0) return undefined;
  const data = rows.slice(first, first + 60).filter((row) => row.cells.some(isDateCell));
  const width = Math.max(...data.map((row) => row.cells.length));
  const signs: ColumnSigns[] = Array.from({ length: width }, () => ({
    dates: 0,
    amounts: 0,
    decimals: 0,
    currencies: 0,
    filled: 0,
    length: 0,
  }));
  for (const row of data)
    row.cells.forEach((cell, at) => {
      countSigns(signs[at], cell);
    });
  const most = data.length * 0.7;
  const places = signs.map((each, at) => ({ ...each, at }));
  const dates = places.filter((each) => each.dates >= most);
  const money = places.filter((each) => each.decimals > 0 && each.amounts === each.filled && each.dates === 0);
  const full = money.filter((each) => each.filled >= most);
  const halves = money.filter((each) => each.filled < most);
  const words = places.filter((each) => each.dates === 0 && each.amounts < each.filled && each.currencies === 0);
  const description = [...words].sort((a, b) => b.length - a.length)[0];
  const date = dates[0];
  if (!date || money.length === 0 || !description) return undefined;
  const currency = places.find((each) => each.currencies >= most);
  const columns: Columns = { date: date.at, description: description.at };
  if (dates[1]) columns.postingDate = dates[1].at;
  if (currency) columns.currency = currency.at;
  if (halves.length >= 2) {
    columns.debit = halves[0]?.at ?? 0;
    columns.credit = halves[1]?.at ?? 0;
    if (full[0]) columns.balance = full[0].at;
  } else {
    columns.amount = full[0]?.at ?? money[0]?.at ?? 0;
    if (full[1]) columns.balance = full[1].at;
  }
  return { columns, firstRow: first, header: [], complete: true };
}

function countSigns(signs: ColumnSigns | undefined, cell: string): void {
  const text = cell.trim();
  if (!signs || text === '') return;
  signs.filled += 1;
  signs.length += text.length;
  if (isDateCell(text)) signs.dates += 1;
  else if (isAmountCell(text)) signs.amounts += 1;
  if (isAmountCell(text) && /[.,]\d{2}\b/.test(text)) signs.decimals += 1;
  if (CURRENCY_CODES.has(text)) signs.currencies += 1;
}

/** Could be a day: eight digits, or numbers parted by a date's marks. A plain decimal is none. */
export function isDateCell(cell: string): boolean {
  const text = cell.trim();
  const shaped =
    /^\d{8}(?:\d{6})?$|^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:\D|$)|[年月]|^(?:[A-Za-z]{3}.{0,3})?\d{1,2}[ -.]?[A-Za-z]{3}/.test(
      text,
    );
  if (!shaped || text.length < 4 || text.length > 32 || /^\d{1,4}[.]\d{1,2}$/.test(text)) return false;
  return readPrintedTime(text, { order: 'dmy', latest: '2100-01-01' }).ok || readPrintedTime(text, { order: 'mdy' }).ok;
}

function isAmountCell(cell: string): boolean {
  const text = cell.trim();
  return text !== '' && !/^\d{9,}$/.test(text) && readPrintedAmount(text).ok;
}
