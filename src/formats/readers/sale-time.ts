import { dayNumber, isDay, type Day, type LocalTime } from '../../domain/day.ts';

/** Days before its posting within which a time in the text is the sale's. */
const SOLD_WITHIN = 30;

/** Is the day before the posting, as near as a sale's? */
export function isBeforePosting(day: Day, bookedOn: Day): boolean {
  const days = dayNumber(bookedOn) - dayNumber(day);
  return days > 0 && days <= SOLD_WITHIN;
}

/**
 * When a card payment was made, as European banks print it in the text of a row: `2019-02-15T20.10`,
 * `DATUM 19.02.2019, 13.24 UHR`, `21.05.11/12.54`.
 */
export function saleTime(text: string, bookedOn: Day): LocalTime | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})T(\d{2})[.:](\d{2})/.exec(text);
  const dotted = /\b(\d{2})\.(\d{2})\.(\d{2}|\d{4})(?:, ?|\/| )(\d{2})[.:](\d{2})\b/.exec(text);
  const [, one = '', month = '', other = '', hour = '', minute = ''] = iso ?? dotted ?? [];
  const [year, date] = iso ? [one, other] : [other.length === 2 ? `20${other}` : other, one];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return day === bookedOn || isBeforePosting(day, bookedOn) ? `${day}T${hour}:${minute}` : undefined;
}
