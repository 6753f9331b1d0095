import type { CellFormat } from './cell-format.ts';

/** Counts days from the end of 1899, or from 1904 as old Macintosh workbooks do. */
export type Epoch = 1900 | 1904;

const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** Day 0 of each count, in milliseconds of Unix time. */
const DAY_ZERO: Readonly<Record<Epoch, number>> = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
/** 9999-12-31, the last day that spreadsheets know. */
const LAST_DAY = 2_958_465;

/** A number as its cell shows it: a day, a time, or a decimal without the noise of binary fractions. */
export function numberText(value: number, format: CellFormat, epoch: Epoch): string {
  if (format.shows === 'number') return decimalText(value, format.decimals);
  if (format.shows === 'elapsed') return value >= 0 && value <= LAST_DAY ? elapsedText(value) : decimalText(value, 0);
  return serialText(value, format.shows, epoch) ?? decimalText(value, 0);
}

/**
 * A day number as `YYYY-MM-DD`, with ` HH:MM:SS` where it has a fraction; below one it is a time alone. Undefined where it
 * is out of range, and for a day of zero, which tells no day.
 */
function serialText(value: number, shows: 'day' | 'time', epoch: Epoch): string | undefined {
  if (!(value >= 0) || value > LAST_DAY) return undefined;
  // Seconds are the finest that a statement prints; a fraction such as .5208333 is one of them, a little off.
  const seconds = Math.round(value * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const clock = clockText(seconds % DAY_SECONDS);
  if (day === 0 && epoch === 1900) return shows === 'time' || value > 0 ? clock : undefined;
  if (day === 0 && shows === 'time') return clock;
  // The count of 1900 has a 29 February that never was: days before it stand one later.
  const shift = epoch === 1900 && day < 60 ? 1 : 0;
  const text = dayText(DAY_ZERO[epoch] + (day + shift) * DAY_MS);
  return seconds % DAY_SECONDS === 0 ? text : `${text} ${clock}`;
}

/** The day written last: rows of one day stand together, and writing it anew costs more than all else of a cell. */
let written = { time: Number.NaN, text: '' };

function dayText(time: number): string {
  if (time !== written.time) written = { time, text: new Date(time).toISOString().slice(0, 10) };
  return written.text;
}

const two = (value: number): string => String(value).padStart(2, '0');

const clockText = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

const elapsedText = (days: number): string => clockText(Math.round(days * DAY_SECONDS));

/** From here on a number that a spreadsheet keeps has fewer digits than it shows. */
const FIFTEEN_DIGITS = 1e15;

/** Has a number so many digits that a spreadsheet cannot have kept the last ones? */
export const hasLostDigits = (value: number): boolean => Math.abs(value) >= FIFTEEN_DIGITS && Number.isFinite(value);

/**
 * A number in plain digits, to fifteen of them, which is what spreadsheets keep: 12.799999999999999 is 12.8. With more
 * before the point it stands as spreadsheets show it, 6.22202123456789E+17: its last digits are lost, and none are made up.
 */
export function decimalText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '';
  if (hasLostDigits(value)) return scientific(value);
  const rounded = withoutNoise(value);
  const text = /e/.test(String(rounded)) ? small(rounded) : String(rounded);
  return withDecimals(text, decimals);
}

/** Digits as a file prints them, filled up to the decimals that the format shows. */
export function withDecimals(text: string, decimals: number): string {
  if (decimals === 0) return text;
  const point = text.indexOf('.');
  if (point < 0) return `${text}.${'0'.repeat(decimals)}`;
  return text.padEnd(point + 1 + decimals, '0');
}

/** Sums of many binary fractions are off beyond the fifteenth digit, too: by less than any decimal that is meant. */
function withoutNoise(value: number): number {
  const kept = Number(value.toPrecision(15));
  const near = Number(kept.toFixed(6));
  return Math.abs(near - kept) <= 1e-9 * Math.max(1, Math.abs(kept)) ? near : kept;
}

function scientific(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential(14).split('e+');
  return `${digits.replace(/\.?0+$/, '')}E+${exponent}`;
}

const small = (value: number): string => value.toFixed(20).replace(/\.?0+$/, '') || '0';
