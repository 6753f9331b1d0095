import { dayNumber, weekdayOf, type Day } from '../../domain/day.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { PrintedAmount } from '../../domain/printed-amount.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import type { Columns } from './settle-columns.ts';
import type { CellRow } from './split-rows.ts';

/** What a table tells of the order of day and month beside the dates' own figures. All lists run in the rows' order. */
export interface DateEvidence {
  readonly dates: readonly string[];
  /** Posting or value dates of the same rows; '' where a row has none. */
  readonly otherDates: readonly string[];
  /** Words of each row in which a weekday may stand. */
  readonly cells: readonly (readonly string[])[];
  /** Unsigned sums and balances in hundredths, NaN where a row has none: they tell which end of the file is the older. */
  readonly sums: readonly number[];
  readonly balances: readonly number[];
  readonly banner: string;
  /** The day of reading: a statement tells of the past. */
  readonly today: Day;
}

/** Gathers what the rows of a table tell of their dates. */
export function evidenceOf(
  columns: Columns,
  data: readonly CellRow[],
  banner: string,
  today: Day,
  amountIn: (text: string) => PrintedAmount | undefined,
): DateEvidence {
  const dateColumn = columns.date ?? columns.postingDate ?? columns.valueDate;
  const other = [columns.postingDate, columns.valueDate].find((at) => at !== undefined && at !== dateColumn);
  const texts = (at: number | undefined): string[] =>
    data.map((row) => (at === undefined ? '' : (row.cells[at] ?? '').trim()));
  const hundredths = (row: CellRow, places: readonly (number | undefined)[]): number => {
    const figures = places.map((at) => Number(amountIn(at === undefined ? '' : (row.cells[at] ?? '').trim())?.decimal));
    return Math.round((figures.find((each) => each !== 0 && !Number.isNaN(each)) ?? Number.NaN) * 100);
  };
  return {
    dates: texts(dateColumn),
    otherDates: texts(other),
    cells: data.map((row) => row.cells),
    sums: data.map((row) => Math.abs(hundredths(row, [columns.amount, columns.debit, columns.credit]))),
    balances: data.map((row) => hundredths(row, [columns.balance])),
    banner,
    today,
  };
}

/** An order that only one of the two readings can have, and why. */
export interface ProvenOrder {
  readonly order: 'dmy' | 'mdy';
  readonly because: Phrase;
}

/** The dates under one of the two orders. */
interface Reading {
  readonly days: readonly (Day | undefined)[];
  readonly others: readonly (Day | undefined)[];
}

/** Answers whether a reading can be true; undefined where it tells nothing of these dates. */
type Test = (reading: Reading, evidence: DateEvidence) => boolean | undefined;

const TESTS: readonly { readonly possible: Test; readonly because: Phrase }[] = [
  {
    possible: ({ days }, { cells }) => fitsWeekdays(days, cells),
    because: { zh: '只有这样才与写出的星期相符', en: 'only so do they fall on the weekdays printed beside them' },
  },
  {
    possible: ({ days, others }) => liesNear(days, others),
    because: { zh: '只有这样才与另一列日期相近', en: 'only so do they lie near the dates of the other column' },
  },
  {
    possible: ({ days }, { banner }) => liesWithin(days, banner),
    because: {
      zh: '只有这样才落在账单写明的期间内',
      en: 'only so do they lie within the period that the statement names',
    },
  },
  {
    possible: ({ days }, { today }) => known(days).every((day) => day <= today),
    because: { zh: '另一种读法会落在今天之后', en: 'read the other way some would lie after today' },
  },
  {
    possible: ({ days }, { sums, balances }) => runsAsBalances(days, sums, balances),
    because: { zh: '只有这样才与余额的先后一致', en: 'only so do they run the way the balances do' },
  },
  {
    possible: ({ days }) => isSorted(days),
    because: { zh: '只有这样各行才按日期排列', en: 'only so do the rows stand in order of their dates' },
  },
];

/**
 * Settles dates such as 03/04/2026 by whatever makes one of the two readings impossible. Tests that contradict each other
 * settle nothing, and a file of one row that nothing else speaks of stays open.
 */
export function orderByEvidence(evidence: DateEvidence): ProvenOrder | undefined {
  const [dmy, mdy] = (['dmy', 'mdy'] as const).map((order) => ({
    days: evidence.dates.map((text) => dayIn(text, order)),
    others: evidence.otherDates.map((text) => dayIn(text, order)),
  }));
  if (!dmy || !mdy) return undefined;
  const found = TESTS.flatMap(({ possible, because }): ProvenOrder[] => {
    const dayFirst = possible(dmy, evidence);
    const monthFirst = possible(mdy, evidence);
    if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) return [];
    return [{ order: dayFirst ? 'dmy' : 'mdy', because }];
  });
  return found.every((each) => each.order === found[0]?.order) ? found[0] : undefined;
}

const known = (days: readonly (Day | undefined)[]): Day[] => days.filter((day) => day !== undefined);

/** Dates without a year are left aside: which year they fall in is settled later. */
function dayIn(text: string, order: 'dmy' | 'mdy'): Day | undefined {
  const read = readPrintedTime(text.replace(/^'/, ''), { order });
  return read.ok ? read.value.time.slice(0, 10) : undefined;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ENGLISH =
  /^(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?\.?(?:,?\s*\d.*)?$|\d\s+(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?$/i;
const HAN = /^\d?[^a-z]{0,12}(?:星期|周|週)([日天一二三四五六])$/i;

/** The weekday that a cell names, alone or beside a date: 0 Sunday … 6 Saturday. */
function weekdayIn(cell: string): number | undefined {
  const text = cell.trim();
  if (text.length < 2 || text.length > 30) return undefined;
  const english = ENGLISH.exec(text);
  if (english) return WEEKDAYS.indexOf((english[1] ?? english[2] ?? '').toLowerCase());
  const han = HAN.exec(text)?.[1];
  return han === undefined ? undefined : '日一二三四五六'.indexOf(han === '天' ? '日' : han);
}

function fitsWeekdays(days: readonly (Day | undefined)[], cells: DateEvidence['cells']): boolean | undefined {
  let fitting: boolean | undefined;
  for (const [at, day] of days.entries()) {
    const named = (cells[at] ?? []).map(weekdayIn).find((each) => each !== undefined);
    if (day === undefined || named === undefined) continue;
    if (weekdayOf(dayNumber(day)) !== named) return false;
    fitting = true;
  }
  return fitting;
}

/** Banks post within days; some weeks apart, one of the two dates was read wrong. */
const NEAR = 20;

function liesNear(days: readonly (Day | undefined)[], others: readonly (Day | undefined)[]): boolean | undefined {
  let near: boolean | undefined;
  for (const [at, day] of days.entries()) {
    const other = others[at];
    if (day === undefined || other === undefined || day === other) continue;
    if (Math.abs(dayNumber(other) - dayNumber(day)) > NEAR) return false;
    near = true;
  }
  // Equal dates in both columns are near in either reading.
  return near ?? (known(others).length > 0 ? true : undefined);
}

const PERIOD_DAY =
  /\b\d{1,2}(?:st|nd|rd|th)?[ -]?[A-Za-z]{3,9}\.?,?[ -]?\d{4}|\b[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/g;
/** A period: two days with a word or a dash between them. */
const BETWEEN = /^\s*日?\s*(?:[-–—~～至到]|to|until|through|bis|au|a|al|t\/m|and)\s*$/i;

/** The longest span that two days in one line of a banner name; undefined where there is none. */
function periodIn(banner: string): { readonly from: Day; readonly to: Day } | undefined {
  for (const line of banner.split('\n')) {
    const found = [...line.slice(0, 500).matchAll(PERIOD_DAY)];
    for (const [at, first] of found.entries()) {
      const second = found[at + 1];
      if (!second || !BETWEEN.test(line.slice(first.index + first[0].length, second.index))) continue;
      const from = readPrintedTime(first[0]);
      const to = readPrintedTime(second[0]);
      if (from.ok && to.ok && from.value.time <= to.value.time) return { from: from.value.time, to: to.value.time };
    }
  }
  return undefined;
}

/** Purchases may lie some days before the period in which they were posted. */
function liesWithin(days: readonly (Day | undefined)[], banner: string): boolean | undefined {
  const period = periodIn(banner);
  if (!period) return undefined;
  const [from, to] = [dayNumber(period.from) - NEAR, dayNumber(period.to) + 3];
  return known(days).every((day) => dayNumber(day) >= from && dayNumber(day) <= to);
}

/** Rows as their balances tell them, the older first or last, must not go back in time. */
function runsAsBalances(
  days: readonly (Day | undefined)[],
  sums: readonly number[],
  balances: readonly number[],
): boolean | undefined {
  let forward = 0;
  let backward = 0;
  let steps = 0;
  for (let at = 1; at < balances.length; at += 1) {
    const change = Math.abs((balances[at] ?? Number.NaN) - (balances[at - 1] ?? Number.NaN));
    if (Number.isNaN(change)) continue;
    steps += 1;
    if (change === sums[at]) forward += 1;
    if (change === sums[at - 1]) backward += 1;
  }
  if (steps === 0 || forward === backward || Math.max(forward, backward) < steps) return undefined;
  return runs(known(days), forward > backward ? 1 : -1);
}

/** Three different days at least: two always stand in some order. */
function isSorted(days: readonly (Day | undefined)[]): boolean | undefined {
  const all = known(days);
  return new Set(all).size < 3 ? undefined : runs(all, 1) || runs(all, -1);
}

const runs = (days: readonly Day[], way: 1 | -1): boolean =>
  days.every((day, at) => at === 0 || (way === 1 ? day >= (days[at - 1] ?? day) : day <= (days[at - 1] ?? day)));
