import { isAmountCell, isBlankCell, isClockCell, isDateCell, isMonthDay } from './cell-types.ts';
import { foldHeader, guessRole, type ColumnRole } from './header-words.ts';
import { directionOf } from './row-words.ts';
import type { CellRow } from './split-rows.ts';

/** Where a column stands, by what it holds. */
export type Columns = Partial<Record<ColumnRole, number>>;

/** A column whose header speaks for a role, and how surely: 2 a listed word, 1 a shape. */
interface Candidate {
  readonly role: ColumnRole;
  readonly at: number;
  readonly sure: 1 | 2;
  readonly name: string;
}

const DATES: ReadonlySet<ColumnRole> = new Set(['date', 'postingDate', 'valueDate']);
const SUMS: ReadonlySet<ColumnRole> = new Set([
  'amount',
  'billedAmount',
  'debit',
  'credit',
  'balance',
  'originalAmount',
]);

/** How many rows are looked at to weigh columns against each other. */
const WEIGHED = 60;

/** The roles of a header's cells, with a score of how much of a header it is. */
export function weighHeader(cells: readonly string[]): { candidates: Candidate[]; score: number } {
  const candidates: Candidate[] = [];
  let score = 0;
  cells.forEach((cell, at) => {
    const guess = guessRole(cell);
    if (!guess) return;
    score += guess.sure;
    candidates.push({ ...guess, at, name: foldHeader(cell) });
  });
  const has = (roles: ReadonlySet<ColumnRole>): boolean => candidates.some((each) => roles.has(each.role));
  return { candidates, score: has(DATES) && has(SUMS) ? score + 4 : score };
}

/**
 * Settles each role by its header's word and by what its column holds: of two columns for one role the surer word counts,
 * then the one that is filled with what the role needs (the posted amounts where the foreign ones are all dashes).
 */
export function settleColumns(candidates: readonly Candidate[], data: readonly CellRow[]): Columns {
  const rows = data.slice(0, WEIGHED);
  const columns: Columns = {};
  const best: Partial<Record<ColumnRole, number>> = {};
  const left: Candidate[] = [];
  for (const candidate of candidates) {
    const { at, sure } = candidate;
    const role = candidate.role === 'direction' && !tellsDirection(candidate, rows) ? 'type' : candidate.role;
    const fits = fitness(role, at, rows);
    if (rows.length > 0 && fits === 0 && (DATES.has(role) || role === 'amount')) continue;
    const weight = fits * 10 + sure;
    if (columns[role] !== undefined && (best[role] ?? 0) >= weight) left.push(candidate);
    else {
      columns[role] = at;
      best[role] = weight;
    }
  }
  return withDirection(
    withBilled(withClock(withLeft(mended(withMoment(columns, rows)), left), candidates, rows), rows),
    rows,
  );
}

/**
 * Do the cells say debit or credit? A column of kinds such as TOPUP does not, whatever its header; one headed 收/支 does,
 * though most of its cells may say 不计收支.
 */
function tellsDirection({ at, name }: Candidate, rows: readonly CellRow[]): boolean {
  const filled = rows.map((row) => (row.cells[at] ?? '').trim()).filter((text) => !isBlankCell(text));
  const told = filled.filter((text) => directionOf(text) !== undefined).length;
  return rows.length === 0 || told * 3 >= filled.length || (told > 0 && /收\/?支|借\/?[贷貸]/.test(name));
}

/** A second column of words still tells something: a reference, or a detail. */
function withLeft(columns: Columns, left: readonly Candidate[]): Columns {
  const more: Columns = {};
  for (const { role, at, name } of left) {
    if (role !== 'description' && role !== 'counterparty') continue;
    const other = /ref|单号|編號|编号/.test(name) ? 'order' : 'detail';
    if (columns[other] === undefined && more[other] === undefined) more[other] = at;
  }
  return { ...more, ...columns };
}

/** The share of rows, in tenths, whose cell holds what the role needs; words are taken as they come. */
function fitness(role: ColumnRole, at: number, rows: readonly CellRow[]): number {
  if (!DATES.has(role) && !SUMS.has(role)) return 0;
  const test = DATES.has(role) ? (cell: string) => isDateCell(cell) || isMonthDay(cell) : isAmountCell;
  const fitting = rows.filter((row) => test(row.cells[at] ?? '')).length;
  return rows.length === 0 ? 0 : Math.ceil((fitting * 10) / rows.length);
}

/** A lone column of one kind stands in for the one that is missing. */
function mended(columns: Columns): Columns {
  const amount = columns.amount ?? columns.billedAmount ?? columns.originalAmount;
  return amount === undefined || columns.debit !== undefined || columns.credit !== undefined
    ? columns
    : { ...columns, amount };
}

/** Where both are told, the billed sum moved the account, and the other is the purchase's own. */
function withBilled(columns: Columns, rows: readonly CellRow[]): Columns {
  const { amount, billedAmount, billedCurrency, currency } = columns;
  if (billedAmount === undefined || amount === undefined || amount === billedAmount)
    return billedCurrency === undefined || currency !== undefined ? columns : { ...columns, currency: billedCurrency };
  const filled = rows.filter((row) => !isBlankCell(row.cells[billedAmount] ?? '')).length;
  if (filled * 2 < rows.length) return columns;
  const own = columns.originalAmount ?? amount;
  const ownCurrency = columns.originalCurrency ?? (billedCurrency === undefined ? undefined : currency);
  const settled: Columns = { ...columns, amount: billedAmount, originalAmount: own };
  if (ownCurrency !== undefined) settled.originalCurrency = ownCurrency;
  if (billedCurrency !== undefined) settled.currency = billedCurrency;
  return settled;
}

/** A column called a time, whose cells hold days as well, where no other is called a date. */
function withMoment(columns: Columns, rows: readonly CellRow[]): Columns {
  const { date, postingDate, valueDate, time } = columns;
  if (time === undefined || (date ?? postingDate ?? valueDate) !== undefined) return columns;
  return rows.length > 0 && fitness('date', time, rows) > 5 ? { ...columns, date: time } : columns;
}

/** 交易日期 beside 交易时间: a second column of moments that holds clock times only. */
function withClock(columns: Columns, candidates: readonly Candidate[], rows: readonly CellRow[]): Columns {
  if (columns.time !== undefined) return columns;
  const clock = candidates.find(({ role, at }) => {
    if (role !== 'date' || Object.values(columns).includes(at)) return false;
    const filled = rows.map((row) => (row.cells[at] ?? '').trim()).filter((text) => text !== '');
    return filled.length > 0 && filled.every(isClockCell);
  });
  return clock === undefined ? columns : { ...columns, time: clock.at };
}

/**
 * Figures without any sign need a column that tells the direction. Where no header names one, a column counts whose cells
 * all do, in both directions: one that always says C may be a mark of something else.
 */
function withDirection(columns: Columns, rows: readonly CellRow[]): Columns {
  const { amount, debit, credit, direction } = columns;
  if (amount === undefined || direction !== undefined || debit !== undefined || credit !== undefined) return columns;
  const data = rows.filter((row) => isAmountCell(row.cells[amount] ?? ''));
  if (data.length < 2 || data.some((row) => /[-+(−–]/.test(row.cells[amount] ?? ''))) return columns;
  const taken = new Set(Object.values(columns));
  const width = Math.max(...data.map((row) => row.cells.length));
  for (let at = 0; at < width; at += 1) {
    const told = new Set(data.map((row) => directionOf((row.cells[at] ?? '').trim())));
    if (!taken.has(at) && told.size === 2 && !told.has(undefined)) return { ...columns, direction: at };
  }
  return columns;
}

/** A date and a sum: the least that a statement's table needs. */
export const isComplete = (columns: Columns): boolean =>
  (columns.date ?? columns.postingDate ?? columns.valueDate) !== undefined &&
  (columns.amount ?? columns.debit ?? columns.credit) !== undefined;
