import { addDays, dayNumber, weekdayOf, type Day } from '../domain/day.ts';

/** The days of the sample month, each told by how many days before `today` it lies. */
export interface SampleDays {
  readonly today: Day;
  /** `2026-11-10` */
  day(ago: number): Day;
  /** The last Monday to Friday not after that day: salaries and fees are not booked at weekends. */
  workingDay(ago: number): Day;
  /** The first Monday to Friday after that day: when a card company posts. */
  nextWorkingDay(ago: number): Day;
}

export function sampleDays(today: Day): SampleDays {
  const day = (ago: number): Day => addDays(today, -ago);
  const isWorking = (each: Day): boolean => ![0, 6].includes(weekdayOf(dayNumber(each)));
  const walk = (from: Day, step: 1 | -1): Day => (isWorking(from) ? from : walk(addDays(from, step), step));
  return {
    today,
    day,
    workingDay: (ago) => walk(day(ago), -1),
    nextWorkingDay: (ago) => walk(addDays(day(ago), 1), 1),
  };
}

/** The first and the last day of the sample month, in days before today. */
export const FIRST = 32;
export const LAST = 2;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `10 Nov 2026` */
export function englishDay(day: Day): string {
  return `${day.slice(8)} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** `20261110` */
export const compactDay = (day: Day): string => day.replaceAll('-', '');

/** `11月10日` */
export const chineseDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** `2026年11月10日` */
export const chineseDate = (day: Day): string => `${day.slice(0, 4)}年${chineseDay(day)}`;
