import { isDay, type Day, type LocalTime } from '../../domain/day.ts';
import { lastFourOf } from '../../domain/masking.ts';
import type { Money } from '../../domain/money.ts';
import type { PrintedAmount } from '../../domain/printed-amount.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { ReadingContext, Source } from '../../domain/reading.ts';
import { succeed, type Result } from '../../domain/result.ts';
import type { DateOrder } from '../../domain/table-mapping.ts';
import { isMonthDay } from './cell-types.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import type { Columns, FoundTable } from './find-table.ts';
import { evidenceOf } from './date-evidence.ts';
import { printsDayFirst, settleOrder } from './date-order.ts';
import { decimalMarkOf, readFigure, settleLonePoints } from './decimal-mark.ts';
import { ownCopy, remember } from './remember.ts';
import { tellerOf, type RowTold } from './row-told.ts';
import { settleSigns, type Signs } from './settle-signs.ts';
import type { CellRow } from './split-rows.ts';
import { lastDayOf, latestRowDay } from './statement-period.ts';
import { currencyFor, currencyNamed } from './table-currency.ts';

/** All that was settled about a table from its header and first rows, before its rows are read one by one. */
export interface Plan extends Signs {
  readonly columns: Columns;
  readonly currency: string;
  readonly currencyAssumed: boolean;
  /** How the order of day and month was settled, where the dates alone do not say. */
  readonly dateNote: Phrase | undefined;
  /** The last day of the file's own, before which dates without a year lie. */
  readonly latest: Day;
  /** Set as soon as a year was assumed. */
  yearAssumed: boolean;
  readonly roughLines: number;
  /** Place of the first column that holds a sum of the row. */
  readonly firstSum: number;
  /** How many cells the header has; without one, more than any row. */
  readonly width: number;
  /** Most rows have more cells than the header: its last column has no name. */
  readonly wider: boolean;
  /** What a column of fees names beside a row's sum, unsigned. */
  readonly fees: Map<TransactionRow, Money>;
  /** What parts the cells when a row is shown again. */
  readonly joint: string;
  /** The card that a banner names for the whole file. */
  readonly card?: string;
  /** Figures may be read with a point before their decimals. */
  readonly pointsDecimal: boolean;
  /** The sum in a cell; `currency`, where the row names one, settles what 1.500 means. */
  amountIn(text: string, currency?: string): PrintedAmount | undefined;
  timeOf(date: string, clock: string): Result<LocalTime>;
  currencyOf(text: string): string;
  accountOf(text: string): string | undefined;
  /** The last four digits of a card's number or of its shown end, in a column of cards. */
  cardOf(text: string): string | undefined;
  /** Those of the card that a way of paying names. */
  tailOf(text: string): string | undefined;
  toldBy(cells: readonly string[]): RowTold;
}

/** Settles signs, currency, decimal mark and date order; the problem is that of a file whose dates stay open. */
export function planColumns(
  table: FoundTable,
  head: readonly CellRow[],
  source: Source,
  context: ReadingContext,
  restOfDates: () => Iterable<string>,
): Result<Plan> {
  const data = head.slice(table.firstRow);
  const { columns } = table;
  const banner = head
    .slice(0, table.firstRow)
    .map((row) => row.cells.join(' '))
    .join('\n');
  const dateColumn = columns.date ?? columns.postingDate ?? columns.valueDate ?? 0;
  const cells = (at: number | undefined): string[] =>
    at === undefined ? [] : data.map((row) => (row.cells[at] ?? '').trim());
  const dated = [dateColumn, columns.postingDate, columns.valueDate].flatMap(cells);
  const sums = cells(columns.amount ?? columns.debit).concat(cells(columns.credit), cells(columns.balance));
  const decimal = decimalMarkOf(sums) ?? settleLonePoints(sums, printsDayFirst(table.header.join(' ')));
  const amounts = new Map<string, PrintedAmount | undefined>();
  const amountIn: Plan['amountIn'] = (text, ofRow) => {
    if (text === '') return undefined;
    if (PLAIN.test(text) && decimal !== ',')
      return { decimal: /^-[0.]+$/.test(text) ? text.slice(1) : text, signed: text.startsWith('-') };
    const key = ofRow === undefined ? text : `${ofRow} ${text}`;
    if (amounts.has(key)) return amounts.get(key);
    const bare = ownCopy(text)
      .replace(/[（(](?:[A-Z]{2,3}|已[^)）]{0,30})[)）]$/, '')
      .replace(/^[\\'`]/, '')
      .replace(/(?<=\d)\/(?=[A-Z]{3}$)/, ' ');
    const value = readFigure(bare, decimal, ofRow);
    if (amounts.size < 10_000) amounts.set(ownCopy(key), value);
    return value;
  };
  const settled = settleOrder(dated, table.header, context.dateOrder, restOfDates, () =>
    evidenceOf(columns, data, banner, context.today, amountIn),
  );
  if (!settled.ok) return settled;
  const { order } = settled.value;
  const currency = currencyFor(columns, table.header, banner, data, amountIn, context, source);
  const signs = settleSigns(columns, table.header, banner, data, amountIn);
  const latest = latestDay(cells(dateColumn), banner, source.name, order, context.today);
  const plan: Plan = {
    columns,
    ...currency,
    ...signs,
    dateNote: settled.value.note,
    latest,
    yearAssumed: false,
    roughLines: (source.text?.length ?? 0) / 80,
    firstSum: Math.min(...[columns.amount, columns.debit, columns.credit].filter((at) => at !== undefined)),
    width: table.header.length || Number.POSITIVE_INFINITY,
    wider: data.filter((row) => row.cells.length > table.header.length).length * 2 > data.length,
    fees: new Map(),
    joint: ',',
    ...bannerCard(banner),
    pointsDecimal: decimal !== ',',
    amountIn,
    timeOf: timeReader(order, latest, () => {
      plan.yearAssumed = true;
    }),
    currencyOf: remember((text) => currencyNamed(text) ?? currency.currency),
    accountOf: remember(accountIn),
    cardOf: remember(fourDigits),
    tailOf: remember(lastFourOf),
    toldBy: tellerOf(columns, signs.directionWithSign, isQuoted(cells(columns.description))),
  };
  return succeed(plan);
}

/** Only a line that speaks of a card: a wallet's banner shows a starred telephone number. */
function bannerCard(banner: string): { readonly card?: string } {
  const line = banner
    .split('\n')
    .find((each) => /卡号|卡號|卡片|尾号|card/i.test(each) && lastFourOf(each) !== undefined);
  const card = line === undefined ? undefined : lastFourOf(line.slice(line.search(/卡号|卡號|卡片|尾号|card/i)));
  return card === undefined ? {} : { card };
}

/** The usual print, which needs no cache: looking it up would cost more than reading it. */
const PLAIN = /^-?(?:0|[1-9]\d{0,12})\.\d\d$/;

/** Dates repeat in a statement, mostly at once: each different print is read once. */
function timeReader(order: DateOrder | undefined, latest: Day, onAssumed: () => void): Plan['timeOf'] {
  const known = remember((date): Result<LocalTime> => {
    const plain = isMonthDay(date) ? `${date.slice(0, 2)}月${date.slice(2)}日` : date.replace(/^'/, '');
    const found = readPrintedTime(plain, { latest, ...(order !== undefined && { order }) });
    if (!found.ok) return found;
    if (found.value.yearAssumed) onAssumed();
    return succeed(found.value.time);
  });
  let last: { readonly date: string; readonly day: Result<LocalTime> } | undefined;
  return (date, clock) => {
    if (last?.date !== date) last = { date, day: known(date) };
    const { day } = last;
    if (!day.ok || clock === '' || day.value.length > 10) return day;
    const compact = /^(\d{2})(\d{2})(\d{2})?$/.exec(clock);
    const plain = compact ? [compact[1], compact[2], compact[3]].filter(Boolean).join(':') : clock;
    const both = readPrintedTime(`${day.value} ${plain}`);
    return both.ok ? succeed(both.value.time) : day;
  };
}

/** The latest day that a file names: in its full dates, its banner or its name; else today. */
function latestDay(
  dates: readonly string[],
  banner: string,
  name: string,
  order: DateOrder | undefined,
  today: Day,
): Day {
  const days: Day[] = [];
  for (const text of dates) {
    const read = readPrintedTime(text, order === undefined ? {} : { order });
    if (read.ok) days.push(read.value.time.slice(0, 10));
  }
  if (days.length > 0) return days.sort().at(-1) ?? today;
  const closing = lastDayOf(banner);
  return (
    latestDayIn(banner) ?? (closing === undefined ? undefined : latestRowDay(closing)) ?? latestDayIn(name) ?? today
  );
}

/** The latest full day (or the end of the latest month) written in a text. */
export function latestDayIn(text: string): Day | undefined {
  const days: Day[] = [];
  for (const match of text.matchAll(
    /(?<!\d)((?:19|20)\d\d)[-/.年]?(0[1-9]|1[0-2]|[1-9](?=[-/.月]))[-/.月]?(?:(0[1-9]|[12]\d|3[01]|[1-9])(?!\d))?/g,
  )) {
    const month = `${match[1] ?? ''}-${(match[2] ?? '').padStart(2, '0')}`;
    const day = `${month}-${(match[3] ?? '').padStart(2, '0')}`;
    if (match[3] !== undefined && isDay(day)) days.push(day);
    else
      days.push(
        ...['31', '30', '29', '28']
          .map((end) => `${month}-${end}`)
          .filter(isDay)
          .slice(0, 1),
      );
  }
  return days.sort().at(-1);
}

/** Accounts are told apart by their last four digits or their name, never by a full number. */
function accountIn(text: string): string | undefined {
  if (text === '') return undefined;
  const digits = text.replace(/\D/g, '');
  return digits.length >= 8 ? `•••• ${digits.slice(-4)}` : text.replace(/^'/, '').slice(0, 60);
}

/** Does each cell of a column begin with a spreadsheet's apostrophe? One that does may be a name: 'T LOCAL. */
const isQuoted = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((text) => text.startsWith("'") && !text.endsWith("'"));

function fourDigits(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return text;
  // The column says that this is a card, even where its check digit does not.
  const whole = text.replace(/[\s-]/g, '');
  return /^\d{12,19}$/.test(whole) ? whole.slice(-4) : lastFourOf(text);
}
