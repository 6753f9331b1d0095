import { dayNumber, isDay, type Day } from '../../domain/day.ts';

/** Years that a file's dates may lie ahead: beyond them, two digits are those of the century before. */
const AHEAD = 20;

/** The year that two digits stand for: of this century, unless that lies more than twenty years ahead of `today`. */
export function yearOfTwo(digits: string, today: Day): number {
  const year = 2000 + Number(digits);
  return year > Number(today.slice(0, 4)) + AHEAD ? year - 100 : year;
}

/** `311226` (dmy) or `261231` (ymd) as a day; undefined where it is none, such as 000000. */
export function sixDigitDay(text: string, order: 'dmy' | 'ymd', today: Day): Day | undefined {
  if (!/^\d{6}$/.test(text)) return undefined;
  const [first, month, last] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
  const [year, date] = order === 'ymd' ? [first, last] : [last, first];
  const day = `${yearOfTwo(year, today)}-${month}-${date}`;
  return isDay(day) ? day : undefined;
}

/** Days before its posting within which a value date is taken as the day of the sale. */
const SOLD_WITHIN = 30;

/** The value date where it lies shortly before the posting: the nearest that a file without sale times comes to the sale. */
export function saleDayOf(valued: Day | undefined, bookedOn: Day): Day | undefined {
  if (valued === undefined) return undefined;
  const days = dayNumber(bookedOn) - dayNumber(valued);
  return days > 0 && days <= SOLD_WITHIN ? valued : undefined;
}
