import { dayNumber, dayOf, weekdayOf, type Day } from '../domain/day.ts';
import type { JurisdictionId } from '../domain/jurisdiction.ts';
import { holidaysOf } from './public-holidays.ts';

/** A day counted in business days, and whether every holiday on the way was known. */
export interface Counted {
  readonly day: Day;
  /** False where the count ran through a year whose holidays are not known: then only Monday to Friday counted. */
  readonly sure: boolean;
}

/** So many business days of the place after a day, which itself does not count; never before it. */
export function addBusinessDays(from: Day, count: number, place: JurisdictionId): Counted {
  let number = dayNumber(from);
  let sure = true;
  for (let left = Math.max(0, count); left > 0;) {
    number += 1;
    const { open, known } = standing(number, place);
    sure &&= known;
    if (open) left -= 1;
  }
  return { day: dayOf(number), sure };
}

/** Is the day a business day of the place, as far as its holidays are known? */
export const isBusinessDay = (day: Day, place: JurisdictionId): boolean => standing(dayNumber(day), place).open;

function standing(number: number, place: JurisdictionId): { open: boolean; known: boolean } {
  const day = dayOf(number);
  const weekday = weekdayOf(number);
  const weekend = weekday === 0 || weekday === 6;
  const year = holidaysOf(place)?.years[day.slice(0, 4)];
  const date = `${day.slice(5, 7)}${day.slice(8, 10)}`;
  if (year === undefined) return { open: !weekend, known: false };
  return { open: weekend ? has(year.on, date) : !has(year.off, date), known: true };
}

/** Dates of four digits between blanks: none can lie across two others. */
const has = (dates: string | undefined, date: string): boolean => dates?.split(' ').includes(date) === true;
