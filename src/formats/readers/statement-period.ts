import { addDays, isDay, type Day } from '../../domain/day.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';

const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}\.?\s?\p{L}{3,9}\.?,?\s?(?:\d{4}|\d{2}(?!\d))|\p{L}{3,9}\s\d{1,2},?\s\d{4})`;
const PERIOD = new RegExp(
  `(${DAY})\\s*(?:bis|to|through|until|thru|au|al|tot|t/m|til|till|до|по|至|到|[-–—~～])\\s*(?:zum\\s)?(${DAY})`,
  'giu',
);
const STATED = new RegExp(
  `(?:statement|closing|issue|abrechnungs|kontoauszug|auszug|rechnung|erstellt|ausgestellt|datum|date|账单日|出账日|結帳日|对账单|составлен|relevé|arrêté|fecha|data)\\D{0,24}?(${DAY})`,
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
  const ends = [...head.matchAll(PERIOD)].flatMap((match) => dayOf(match[2] ?? ''));
  if (ends.length > 0) return ends.sort().at(-1);
  const stated = [...head.matchAll(STATED)].flatMap((match) => dayOf(match[1] ?? ''));
  if (stated.length > 0) return stated.sort().at(-1);
  return [...head.matchAll(ANY)]
    .flatMap((match) => dayOf(match[0]))
    .sort()
    .at(-1);
}

function dayOf(printed: string): Day[] {
  const plain = printed.replace(/^(\d{1,2})\.\s?(?=\p{L})/u, '$1 ');
  const read = readPrintedTime(plain, { order: 'dmy' });
  const day = read.ok && !read.value.yearAssumed ? read.value.time.slice(0, 10) : '';
  return isDay(day) ? [day] : [];
}

/** Rows may be posted some days after the day that closes the statement; a row of nearly a year before is none of its. */
const GRACE_DAYS = 14;

/** The day up to which a row without a year may lie. */
export const latestRowDay = (closing: Day): Day => addDays(closing, GRACE_DAYS);
