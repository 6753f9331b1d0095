/** A calendar day as `YYYY-MM-DD`, no time zone. */
export type Day = string;

/** A local moment as printed: `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss]`. It has no zone and gets none. */
export type LocalTime = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

/** Is this a day that exists in the calendar, between the years 1900 and 2199? */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year, month, date] = [figure(text, 0, 4), figure(text, 5, 7), figure(text, 8, 10)];
  return year >= 1900 && year < 2200 && date >= 1 && date <= daysOf(month, year);
}

/** How many days the month has; none where there is no such month. */
function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLocalTime(text: string): boolean {
  const match = LOCAL_TIME.exec(text);
  return match !== null && isDay(match[1] ?? '');
}

/**
 * Days since 1970-01-01, for arithmetic. Years are counted from March, so that the leap day is the last of its year: the
 * calendar repeats every 400 years of 146,097 days, and months then have 153 days in every five.
 */
export function dayNumber(day: Day): number {
  const [month, date] = [figure(day, 5, 7), figure(day, 8, 10)];
  const year = figure(day, 0, 4) - (month > 2 ? 0 : 1);
  const sinceMarch = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + sinceMarch - 719_468;
}

/** The weekday of a day by its number, 0 for Sunday; also before 1970-01-01, which was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** The digits of a text from one place to another as a number: read at every comparison of two days, so without a copy. */
function figure(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

export function dayOf(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** Calendar months later; the last day of a shorter month where the day does not exist in it. */
export function addMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), lastDay);
  return dayOf(Math.round(Date.UTC(Math.floor(month / 12), month % 12, date) / 86_400_000));
}

/** `later - earlier` in days; negative where `later` is the earlier one. */
export function daysBetween(earlier: Day, later: Day): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The day with its day and month the other way round, or undefined where that is no day. */
export function swappedDay(day: Day): Day | undefined {
  const swapped = `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`;
  return isDay(swapped) ? swapped : undefined;
}

/** May one be the other misread: all but one digit are the same, or day and month are swapped? */
export const isMisreadDay = (a: Day, b: Day): boolean =>
  a === swappedDay(b) || [...a].filter((digit, at) => digit !== b[at]).length === 1;

export function dayOfTime(time: LocalTime): Day {
  return time.slice(0, 10);
}

/** Minutes between two local times, or undefined where either has no clock time. */
export function minutesBetween(earlier: LocalTime, later: LocalTime): number | undefined {
  if (earlier.length < 16 || later.length < 16) return undefined;
  return minutesOf(later) - minutesOf(earlier);
}

const minutesOf = (time: LocalTime): number =>
  dayNumber(time) * 1440 + figure(time, 11, 13) * 60 + figure(time, 14, 16);
