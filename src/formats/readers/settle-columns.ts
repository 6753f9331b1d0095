import { isAmountCell, isBlankCell, isClockCell, isCurrencyCell, isDateCell, isMonthDay } from './cell-types.ts';
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
    const role = roleByCells(candidate, rows);
    const fits = fitness(role, at, rows);
    if (rows.length > 0 && fits === 0 && (DATES.has(role) || role === 'amount')) continue;
    const weight = fits * 10 + sure;
    if (columns[role] !== undefined && (best[role] ?? 0) >= weight) left.push(candidate);
    else {
      columns[role] = at;
      best[role] = weight;
    }
  }
  const worded = withLeft(mended(withWords(withMoment(columns, rows), left, rows)), left);
  return withDirection(withBilled(withClock(worded, candidates, rows), candidates, rows), rows);
}

/** One word for two things: what the cells hold tells which. Valuta is a currency in the north, a day in German. */
function roleByCells(candidate: Candidate, rows: readonly CellRow[]): ColumnRole {
  const { role, at } = candidate;
  if (role === 'direction' && !tellsDirection(candidate, rows)) return 'type';
  const filled = rows.map((row) => row.cells[at] ?? '').filter((text) => !isBlankCell(text));
  if (role === 'valueDate' && filled.length > 0 && filled.every(isCurrencyCell)) return 'currency';
  return role;
}

/** Codes and numbers are no description where another column of that name holds words: Details, DEBIT_CARD. */
function withWords(columns: Columns, left: readonly Candidate[], rows: readonly CellRow[]): Columns {
  const { description } = columns;
  if (description === undefined) return columns;
  const length = (at: number): number => {
    const texts = rows.map((row) => (row.cells[at] ?? '').trim()).filter((text) => !/^[\d\s.,]*$/.test(text));
    return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(rows.length, 1);
  };
  const own = length(description);
  const other = left.find((each) => each.role === 'description' && length(each.at) > Math.max(own * 2, 3));
  if (!other || own > 8) return columns;
  return { ...(own > 0 && { type: description }), ...columns, description: other.at };
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
    if ((role !== 'description' && role !== 'counterparty') || at === columns.description) continue;
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
function withBilled(columns: Columns, candidates: readonly Candidate[], rows: readonly CellRow[]): Columns {
  const { amount, billedAmount, billedCurrency, currency } = columns;
  if (billedAmount === undefined || amount === undefined || amount === billedAmount)
    return billedCurrency === undefined || currency !== undefined ? columns : { ...columns, currency: billedCurrency };
  const filled = rows.filter((row) => !isBlankCell(row.cells[billedAmount] ?? '')).length;
  if (filled * 2 < rows.length) return columns;
  const own = columns.originalAmount ?? amount;
  // 新臺幣金額 says itself in which currency it is: then a column of currencies speaks of the purchase.
  const told = billedCurrency !== undefined || namesCurrency(candidates.find(({ at }) => at === billedAmount)?.name);
  const ownCurrency = columns.originalCurrency ?? (told ? currency : undefined);
  const settled: Columns = { ...columns, amount: billedAmount, originalAmount: own };
  if (told && ownCurrency === currency) delete settled.currency;
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

const namesCurrency = (name = ''): boolean => /人民币|人民幣|[新臺台]幣|港[币幣]/.test(name);

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
