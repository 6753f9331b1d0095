import { dayNumber, isDay, type Day, type LocalTime } from './day.ts';
import { foldWidth } from './printed-amount.ts';
import { fail, succeed, type Result } from './result.ts';
import type { DateOrder } from './table-mapping.ts';

/** A moment as printed, made canonical; `yearAssumed` where the print names no year. */
export interface PrintedTime {
  readonly time: LocalTime;
  readonly yearAssumed: boolean;
}

export interface DayOptions {
  /** Settles 03/04/2026, which is a problem without it. */
  readonly order?: DateOrder;
  /** For a print without a year: the latest year that makes a day not after this one. */
  readonly latest?: Day;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Month names of other languages that differ in their first three letters. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  mär: 3,
  mrz: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  fév: 2,
  fev: 2,
  avr: 4,
  aoû: 8,
  déc: 12,
  abr: 4,
  ago: 8,
  set: 9,
  out: 10,
  ene: 1,
  dic: 12,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  ott: 10,
  mrt: 3,
  mei: 5,
  maj: 5,
  янв: 1,
  фев: 2,
  мар: 3,
  апр: 4,
  май: 5,
  мая: 5,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  окт: 10,
  ноя: 11,
  дек: 12,
};

/** A weekday before a date, which says nothing more. */
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s/i;

interface Parts {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** What stands behind the date: a clock time, or nothing. */
  readonly rest: string;
}

/**
 * Reads a printed day with an optional clock time, in the shapes of statements and slips: 2026-11-10, 2026/11/10 11:00:12,
 * 20261110, 2026年11月10日11时00分, 11月10日, 10/11/2026 (by `order`), 10-Nov-26, Nov 10, 2026, 17JUN18. The local time
 * stays as printed; a zone behind it is not applied.
 */
export function readPrintedTime(text: string, options: DayOptions = {}): Result<PrintedTime> {
  const trimmed = foldWidth(text.slice(0, 80)).replace(/\s+/g, ' ').trim().replace(WEEKDAY, '');
  const found = findParts(trimmed, options.order);
  if (found === 'open')
    return fail({
      message: { zh: '日和月的顺序看不出来', en: 'the order of day and month is open' },
      text: text.slice(0, 200),
      asks: 'date-order',
    });
  const unreadable: Result<PrintedTime> = fail({
    message: { zh: '看不出日期', en: 'no date can be read here' },
    text: text.slice(0, 200),
  });
  if (found === undefined) return unreadable;
  const year = found.year ?? latestYear(found, options.latest);
  const clock = readClock(found.rest);
  if (year === undefined || clock === undefined) return unreadable;
  const day = `${String(year).padStart(4, '0')}-${two(found.month)}-${two(found.day)}`;
  if (!isDay(day)) return unreadable;
  return succeed({ time: clock === '' ? day : `${day}T${clock}`, yearAssumed: found.year === undefined });
}

/** The order that a column's dates settle by a part above twelve; undefined where they leave it open or contradict. */
export function orderOfDates(texts: Iterable<string>): DateOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  const firsts = new Set<string>();
  const thirds = new Set<string>();
  for (const text of texts) {
    const match = /^\D{0,6}(\d{1,2})[-/. ](\d{1,2})(?!\d)(?:[-/. ](\d{2})(?!\d))?/.exec(foldWidth(text).trim());
    if (!match) continue;
    const [, first = '', second = '', third = ''] = match;
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
    firsts.add(first);
    thirds.add(third);
  }
  // 26/11/03, 26/11/10: the part that stays while the other runs is the year.
  if (dayFirst && !thirds.has('') && firsts.size <= 2 && thirds.size > firsts.size && [...firsts].every(isYear))
    return 'ymd';
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'dmy' : 'mdy';
}

const isYear = (part: string): boolean => Number(part) >= 13 && Number(part) <= 40;

const two = (number: number): string => String(number).padStart(2, '0');

function findParts(text: string, order: DateOrder | undefined): Parts | 'open' | undefined {
  return (
    compact(text) ??
    era(text) ??
    cjk(text) ??
    yearFirst(text) ??
    republican(text) ??
    named(text) ??
    numeric(text, order)
  );
}

/** The first years of the Japanese eras, less one: 令和8年 and R8 are 2026. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988, 昭和: 1925, S: 1925 };

/** 令和8年3月5日, 令和元年5月1日, R8.03.05, H31/4/30. */
function era(text: string): Parts | undefined {
  const match =
    /^(令和|平成|昭和)\s?(\d{1,2}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?/.exec(text) ??
    /^([RHS])\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/.exec(text);
  if (!match) return undefined;
  const year = (ERAS[match[1] ?? ''] ?? 0) + (match[2] === '元' ? 1 : Number(match[2]));
  return parts(String(year), match[3], match[4], text.slice(match[0].length));
}

/** 20261110, 20261110110012, 20261110 110012, with a zone or milliseconds behind. */
function compact(text: string): Parts | undefined {
  const match =
    /^((?:19|20|21)\d\d)(\d\d)(\d\d)(?:[T ]?([0-2]\d)([0-5]\d)([0-5]\d)?)?(?:\.\d+)?(?:\s?\[[^\]]*\]|Z)?(?![\d-])/.exec(
      text,
    );
  if (!match) return undefined;
  const tail = text.slice(match[0].length);
  if (match[4] === undefined) return parts(match[1], match[2], match[3], tail);
  return parts(match[1], match[2], match[3], `${match[4]}:${match[5] ?? ''}${match[6] ? `:${match[6]}` : ''}`);
}

/** 2026年11月10日, 11月10日, 民國115年11月10日. */
function cjk(text: string): Parts | undefined {
  const match = /^(?:(民國|民国)?\s?(\d{2,4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?/.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match[0].length);
  if (match[2] === undefined) return parts(undefined, match[3], match[4], rest);
  const year = Number(match[2]);
  const full = match[1] !== undefined || match[2].length === 3 ? year + 1911 : year;
  return parts(String(full), match[3], match[4], rest);
}

function yearFirst(text: string): Parts | undefined {
  const match = /^(\d{4})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/.exec(text);
  return match ? parts(match[1], match[3], match[4], text.slice(match[0].length)) : undefined;
}

/** 115/11/10, 1151110: years of the Republic of China, which count from 1912 as 1. */
function republican(text: string): Parts | undefined {
  const match =
    /^(1[0-4]\d)\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/.exec(text) ??
    /^(1[0-4]\d)()(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/.exec(text);
  if (!match) return undefined;
  return parts(String(Number(match[1]) + 1911), match[3], match[4], text.slice(match[0].length));
}

/** 10 Nov 2026, 10-Nov-26, Nov 10, 2026, 17JUN18, Tue 10 Nov. */
function named(text: string): Parts | undefined {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]{0,2}([A-Za-zäéûА-Яа-я]{3,9})\.?[-/. ,']{0,2}(\d{4}|\d{2}(?!\d|:)|(?<=-)\d$)?/.exec(
      text,
    );
  const monthFirst =
    /^([A-Za-zäéûА-Яа-я]{3,9})\.?[-/. ]{0,2}(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:[-/., '’]{1,2}(\d{4}|\d{2}(?!\d|:)))?/.exec(
      text,
    );
  const match = dayFirst ?? monthFirst;
  if (!match) return undefined;
  const month = monthNumber((dayFirst ? match[2] : match[1]) ?? '');
  const day = dayFirst ? match[1] : match[2];
  return month === undefined ? undefined : parts(match[3], String(month), day, text.slice(match[0].length));
}

function monthNumber(word: string): number | undefined {
  const start = word.toLowerCase().slice(0, 3);
  const english = MONTHS.indexOf(start);
  return english >= 0 ? english + 1 : OTHER_MONTHS[start];
}

/**
 * 10/11/2026, 10.11.26, 11/10: whichever of the two is above twelve is the day, else `order` decides; without it, points
 * between them are the custom of places that print the day first. 261110 only by a known order.
 */
function numeric(text: string, order: DateOrder | undefined): Parts | 'open' | undefined {
  const six = order === undefined ? null : /^(\d\d)(\d\d)(\d\d)(?!\d)/.exec(text);
  if (six) {
    const [, a, b, c] = six;
    const rest = text.slice(6);
    return order === 'ymd' ? parts(a, b, c, rest) : order === 'dmy' ? parts(c, b, a, rest) : parts(c, a, b, rest);
  }
  const match = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2})(?!\d))?\.?(?![\d.-])/.exec(text);
  if (!match) return undefined;
  const [, first = '', mark, second = '', third] = match;
  const rest = text.slice(match[0].length);
  if (order === 'ymd' && third !== undefined && third.length === 2) return parts(first, second, third, rest);
  if (Number(first) > 12) return parts(third, second, first, rest);
  if (Number(second) > 12 || first === second) return parts(third, first, second, rest);
  if (order === 'dmy') return parts(third, second, first, rest);
  if (order === 'mdy' || (order === 'ymd' && third === undefined)) return parts(third, first, second, rest);
  return mark === '.' ? parts(third, second, first, rest) : 'open';
}

function parts(year: string | undefined, month = '', day = '', rest = ''): Parts {
  const base = { month: Number(month), day: Number(day), rest };
  if (year === undefined) return base;
  return {
    ...base,
    year: year.length <= 2 ? (Number(year) < 70 ? 2000 : 1900) + Number(year) : ofOurEra(Number(year)),
  };
}

/** 2569 is a year of Thailand's Buddhist era: no other calendar of a bank has come that far. */
const ofOurEra = (year: number): number => (year > 2400 && year < 2700 ? year - 543 : year);

function latestYear({ month, day }: Parts, latest: Day | undefined): number | undefined {
  if (latest === undefined) return undefined;
  for (let year = Number(latest.slice(0, 4)); year > Number(latest.slice(0, 4)) - 8; year -= 1) {
    const candidate = `${year}-${two(month)}-${two(day)}`;
    if (isDay(candidate) && dayNumber(candidate) <= dayNumber(latest)) return year;
  }
  return undefined;
}

/** `11:00[:12]` from what stands behind a date: '' where nothing does, undefined where it is no clock time. */
function readClock(rest: string): string | undefined {
  const plain = rest.replace(/^[\s,，T日.]+/, '').replace(/^(?:星期|周|週|[(（])[一二三四五六日天][)）]?\s?/, '');
  if (plain === '') return '';
  const match =
    /^(?:at\s|um\s|à\s)?(上午|下午|晚上|凌晨|中午|早上)?\s?(\d{1,2})\s?(?:[:：.]|时|点|時|點)\s?(?:([0-5]?\d)\s?分?)?(?:\s?[:：.]?\s?([0-5]\d)(?!\d)\s?秒?)?(?:\.\d+)?\s?(am|pm|a\.m\.|p\.m\.)?/i.exec(
      plain,
    );
  if (!match) return /^\d|^[A-Za-z]+\d/.test(plain) ? undefined : '';
  const evening = /下午|晚上|pm|p\.m\./i.test(`${match[1] ?? ''}${match[5] ?? ''}`);
  const morning = /上午|凌晨|早上|am|a\.m\./i.test(`${match[1] ?? ''}${match[5] ?? ''}`);
  let hour = Number(match[2]);
  if (evening && hour < 12) hour += 12;
  if (morning && hour === 12) hour = 0;
  if (hour > 23) return undefined;
  const seconds = match[4] === undefined ? '' : `:${match[4]}`;
  return `${two(hour)}:${two(Number(match[3] ?? '0'))}${seconds}`;
}
