/** A calendar day as `YYYY-MM-DD`, no time zone. */
export type Day = string;

/** A local moment as printed: `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss]`. It has no zone and gets none. */
export type LocalTime = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

/** Is this a day that exists in the calendar, between the years 1900 and 2199? */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  return year >= 1900 && year < 2200 && dayOf(dayNumber(text)) === text;
}

export function isLocalTime(text: string): boolean {
  const match = LOCAL_TIME.exec(text);
  return match !== null && isDay(match[1] ?? '');
}

/** Days since 1970-01-01, for arithmetic. */
export function dayNumber(day: Day): number {
  return Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000,
  );
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

/** Monday to Friday: public holidays are not known here, so a date counted in working days is the earliest possible. */
export function addWorkingDays(day: Day, days: number): Day {
  let number = dayNumber(day);
  for (let left = days; left > 0;) {
    number += 1;
    if (isWorkingDay(number)) left -= 1;
  }
  return dayOf(number);
}

function isWorkingDay(number: number): boolean {
  const weekday = (((number + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday; days before it are negative
  return weekday !== 0 && weekday !== 6;
}

export function dayOfTime(time: LocalTime): Day {
  return time.slice(0, 10);
}

/** Minutes between two local times, or undefined where either has no clock time. */
export function minutesBetween(earlier: LocalTime, later: LocalTime): number | undefined {
  if (earlier.length < 16 || later.length < 16) return undefined;
  const minutes = (time: LocalTime): number =>
    dayNumber(dayOfTime(time)) * 1440 + Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
  return minutes(later) - minutes(earlier);
}
