import { isAmountCell, isBlankCell, isCurrencyCell, isDateCell, isMoneyCell } from './cell-types.ts';
import type { Columns } from './settle-columns.ts';
import type { CellRow } from './split-rows.ts';
import { hundredths } from './hundredths.ts';

/** A column by what its cells hold. */
interface ColumnType {
  readonly at: number;
  dates: number;
  amounts: number;
  money: number;
  currencies: number;
  filled: number;
  length: number;
  readonly different: Set<string>;
}

/** Columns told by their cells alone, with the first row of data; `sure` where nothing had to be chosen by its place. */
export interface TypedColumns {
  readonly columns: Columns;
  readonly firstRow: number;
  readonly sure: boolean;
}

/** Tells the columns of a table without a header by what most of their cells hold; undefined where they do not say. */
export function typeColumns(rows: readonly CellRow[]): TypedColumns | undefined {
  const firstRow = rows.findIndex(
    (row) => row.cells.length > 2 && row.cells.some(isDateCell) && row.cells.some(isAmountCell),
  );
  if (firstRow < 0) return undefined;
  const data = rows.slice(firstRow, firstRow + 60).filter((row) => row.cells.some(isDateCell));
  const types = typesOf(data);
  const most = data.length * 0.7;
  const dates = types.filter((each) => each.dates >= most);
  const date = dates[0];
  const words = types.filter((each) => each.dates === 0 && !holdsSums(each) && each.currencies === 0);
  const description = [...words].sort((a, b) => b.length - a.length)[0];
  const sums = sumsOf(types, data);
  if (!date || !sums) return undefined;
  const columns: Columns = { date: date.at, ...sums.columns };
  if (description) columns.description = description.at;
  const posting = dates[1];
  if (posting && data.every((row) => (row.cells[posting.at] ?? '') >= (row.cells[date.at] ?? '')))
    columns.postingDate = posting.at;
  const currency = types.find((each) => each.currencies >= most);
  if (currency) columns.currency = currency.at;
  return { columns, firstRow, sure: sums.sure && description !== undefined };
}

function typesOf(data: readonly CellRow[]): ColumnType[] {
  const width = Math.max(...data.map((row) => row.cells.length));
  const types: ColumnType[] = Array.from({ length: width }, (_, at) => ({
    at,
    dates: 0,
    amounts: 0,
    money: 0,
    currencies: 0,
    filled: 0,
    length: 0,
    different: new Set<string>(),
  }));
  for (const row of data)
    row.cells.forEach((cell, at) => {
      const type = types[at];
      if (!type || isBlankCell(cell)) return;
      type.filled += 1;
      type.length += cell.trim().length;
      type.different.add(cell.trim());
      if (isDateCell(cell)) type.dates += 1;
      else if (isAmountCell(cell)) type.amounts += 1;
      if (isMoneyCell(cell)) type.money += 1;
      if (isCurrencyCell(cell)) type.currencies += 1;
    });
  return types;
}

/** The amount, or money out and in, and the balance if there is one. */
function sumsOf(
  types: readonly ColumnType[],
  data: readonly CellRow[],
): { columns: Columns; sure: boolean } | undefined {
  const figures = types.filter((each) => each.filled > 0 && each.dates === 0 && holdsSums(each));
  const printed = figures.filter((each) => each.money > 0);
  // Currencies without minor units print no decimals: then the figures that differ from row to row are the sums.
  const sums = printed.length > 0 ? printed : figures.filter((each) => each.different.size > 1 || data.length < 3);
  const full = sums.filter((each) => each.filled >= data.length * 0.7);
  const halves = halvesOf(sums, data);
  if (halves) {
    const balance = full.find((each) => !halves.includes(each));
    const turned = balance && turnedBy(halves, balance, data);
    const [out, into] = turned === true ? [halves[1], halves[0]] : halves;
    const columns: Columns = { debit: out.at, credit: into.at };
    if (balance) columns.balance = balance.at;
    return { columns, sure: turned !== undefined };
  }
  const running = runningPair(full, data);
  if (running) return { columns: running, sure: true };
  const amount = full[0] ?? sums[0];
  if (!amount) return undefined;
  const columns: Columns = { amount: amount.at };
  if (full[1] && printed.length > 0) columns.balance = full[1].at;
  return { columns, sure: full.length === 1 };
}

/**
 * All its cells are sums; of one that prints decimals a few may be broken, which are problems of their rows. Passed over
 * for them, it would leave its place to the balance.
 */
const holdsSums = ({ amounts, money, filled }: ColumnType): boolean =>
  amounts === filled || Math.min(amounts, money) >= filled * 0.8;

/** Money out and money in: two columns of which hardly any row fills both, though either may be filled in most rows. */
function halvesOf(
  sums: readonly ColumnType[],
  data: readonly CellRow[],
): readonly [ColumnType, ColumnType] | undefined {
  for (const [at, out] of sums.entries())
    for (const into of sums.slice(at + 1)) {
      if (out.filled + into.filled > data.length || out.filled === data.length) continue;
      const blank = (type: ColumnType, row: CellRow): boolean => isBlankCell(row.cells[type.at] ?? '');
      if (data.every((row) => blank(out, row) || blank(into, row))) return [out, into];
    }
  return undefined;
}

/** Does the balance rise by the first of the two halves, which mostly is money out? Undefined where it does not say. */
function turnedBy(
  halves: readonly [ColumnType, ColumnType],
  balance: ColumnType,
  data: readonly CellRow[],
): boolean | undefined {
  const [first, second] = halves.map(({ at }) => data.map((row) => Math.abs(hundredths(row.cells[at] ?? '')) || 0));
  const balances = data.map((row) => hundredths(row.cells[balance.at] ?? ''));
  const moved = (at: number): number => (second?.[at] ?? 0) - (first?.[at] ?? 0);
  let plain = 0;
  let turned = 0;
  for (let at = 1; at < data.length; at += 1) {
    const rise = (balances[at] ?? 0) - (balances[at - 1] ?? 0);
    if (rise === moved(at) || rise === -moved(at - 1)) plain += 1;
    if (rise === -moved(at) || rise === moved(at - 1)) turned += 1;
  }
  return plain === turned ? undefined : turned > plain;
}

/** The two columns of which one is the running balance of the other; a balance printed before its row is left aside. */
function runningPair(full: readonly ColumnType[], data: readonly CellRow[]): Columns | undefined {
  if (full.length < 2 || data.length < 3) return undefined;
  const values = new Map(full.map((each) => [each.at, data.map((row) => hundredths(row.cells[each.at] ?? ''))]));
  for (const amount of full)
    for (const balance of full) {
      if (amount === balance) continue;
      const sums = values.get(amount.at) ?? [];
      const balances = values.get(balance.at) ?? [];
      const follows = (moved: (at: number) => number): boolean =>
        balances.filter((each, at) => at > 0 && each === (balances[at - 1] ?? 0) + moved(at)).length >=
        (data.length - 1) * 0.8;
      if (follows((at) => sums[at] ?? 0) || follows((at) => -(sums[at - 1] ?? 0)))
        return { amount: amount.at, balance: balance.at };
      if (follows((at) => sums[at - 1] ?? 0) || follows((at) => -(sums[at] ?? 0))) return { amount: amount.at };
    }
  return undefined;
}
