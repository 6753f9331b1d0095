import type { Day } from '../../domain/day.ts';
import { isDay } from '../../domain/day.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import type { DateOrder } from '../../domain/table-mapping.ts';
import { yearOfTwo } from './six-digit-day.ts';

/** A day as Quicken writes it (`1/ 5'99`, `12/24' 4`, `6/ 1/94`) in the shape that other programs use: `1/5/99`, `12/24/04`. */
export const plainDate = (text: string): string =>
  text
    .slice(0, 40)
    .trim()
    .replace(/(?<=[-/.'])\s+|\s+(?=[-/.'])/g, '')
    .replace(/'(\d)(?!\d)/, '/0$1')
    .replace("'", '/')
    .replace(/^(\d{1,2})-(\d{1,2})\/(\d{2,4})$/, '$1/$2/$3')
    .replace(/^(\d{1,2})\.(\d{1,2})\/(\d{2,4})$/, '$1.$2.$3');

const SHORT_YEAR = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)/;

/** Reads a plain date by the file's order of day and month; two digits of a year mean this century up to twenty years ahead. */
export function readQifDate(text: string, order: DateOrder | undefined, today: Day): Day | undefined {
  const read = readPrintedTime(text, order === undefined ? {} : { order });
  if (!read.ok || read.value.yearAssumed) return undefined;
  const day = read.value.time.slice(0, 10);
  if (!SHORT_YEAR.test(text)) return day;
  const moved = `${yearOfTwo(day.slice(2, 4), today)}${day.slice(4)}`;
  return isDay(moved) ? moved : undefined;
}
