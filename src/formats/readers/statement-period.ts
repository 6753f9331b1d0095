import { addDays, isDay, type Day } from '../../domain/day.ts';
import { orderOfDates, readPrintedTime } from '../../domain/printed-day.ts';
import type { Span } from '../../domain/span.ts';
import type { DateOrder } from '../../domain/table-mapping.ts';

const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}\.?\s?\p{L}{3,9}\.?,?\s?(?:\d{4}|\d{2}(?!\d))|\p{L}{3,9}\s\d{1,2},?\s\d{4})`;
const PERIOD = new RegExp(
  `(${DAY})\\s*(?:bis|to|through|until|thru|au|al|tot|t/m|til|till|до|по|至|到|[-–—~～])\\s*(?:zum\\s)?(${DAY})`,
  'giu',
);
const CLOCK = String.raw`(?:[T\s]{1,2}\d{1,2}:\d\d(?::\d\d)?)?`;
/** Two days, each with its own label: 起始时间：[2026-11-01 00:00:00] 终止时间：[2026-11-30 23:59:59]. */
const LABELLED = new RegExp(
  `(?:起始|开始|起)(?:日期|时间|日)?[^\\d\\n]{0,6}(${DAY})${CLOCK}[^\\d]{0,12}(?:终止|结束|截止|止)(?:日期|时间|日)?[^\\d\\n]{0,6}(${DAY})|` +
    `(?<!\\p{L})(?:from|start|von|du|desde|da|van)(?:\\s?(?:date|datum))?[^\\p{L}\\d]{1,8}(${DAY})${CLOCK}[^\\p{L}\\d]{1,8}` +
    `(?:to|end|until|bis|au|hasta|al|a|tot)(?:\\s?(?:date|datum))?[^\\p{L}\\d]{1,8}(${DAY})`,
  'giu',
);
const STATED = new RegExp(
  `(?:statement|closing|issue|abrechnungs|kontoauszug|auszug|rechnung|erstellt|ausgestellt|datum|(?<!due )date|账单日|出账日|結帳日|对账单|составлен|relevé|arrêté|fecha|data)\\D{0,24}?(${DAY})`,
  'giu',
);
const ANY = new RegExp(`(?<![\\d.])${DAY}(?!\\d)`, 'giu');

/** How many characters are looked at: the period stands in the head of the first page. */
const LOOKED_AT = 20_000;

/**
 * The last day that a statement speaks of: the end of its period, else the day on which it was made, else the latest day
 * printed in its head. Undefined where no day with its year is printed.
 */
export function lastDayOf(text: string): Day | undefined {
  const head = text.slice(0, LOOKED_AT);
  const order = orderOfDates([...head.matchAll(ANY)].map((match) => match[0]));
  const latest = (pattern: RegExp): Day | undefined =>
    [...head.matchAll(pattern)]
      .flatMap((match) => dayOf(match[2] ?? match[1] ?? match[0], order))
      .sort()
      .at(-1);
  return latest(PERIOD) ?? latest(STATED) ?? latest(ANY);
}

/** The periods that a text names in its head, by any pair of days with words between them that say so. */
export function periodsIn(text: string): Span[] {
  const head = text.slice(0, LOOKED_AT);
  const order = orderOfDates([...head.matchAll(ANY)].map((match) => match[0]));
  return [...head.matchAll(PERIOD), ...head.matchAll(LABELLED)].flatMap(([, a, b, c, d]) => {
    const [from] = dayOf(a ?? c ?? '', order);
    const [to] = dayOf(b ?? d ?? '', order);
    return from !== undefined && to !== undefined && from <= to ? [{ from, to }] : [];
  });
}

/** A day with its year; 03/04/2026 only where other days of the text tell its order. */
function dayOf(printed: string, order: DateOrder | undefined): Day[] {
  const plain = printed.replace(/^(\d{1,2})\.\s?(?=\p{L})/u, '$1 ');
  const read = readPrintedTime(plain, order === undefined ? {} : { order });
  const day = read.ok && !read.value.yearAssumed ? read.value.time.slice(0, 10) : '';
  return isDay(day) ? [day] : [];
}

/** Rows may be posted some days after the day that closes the statement; a row of nearly a year before is none of its. */
const GRACE_DAYS = 14;

/** The day up to which a row without a year may lie. */
export const latestRowDay = (closing: Day): Day => addDays(closing, GRACE_DAYS);
