import { CURRENCY_CODES } from '../../domain/printed-amount.ts';
import { exponentOf } from '../../domain/money.ts';
import { present } from '../../domain/present.ts';
import { guessRole } from '../../formats/readers/header-words.ts';
import type { JsonFields, JsonList, JsonValue } from './scan-json.ts';

/** An object as one row: its scalar values by their path (`amount.value`), as they would be printed. */
export interface FlatRow {
  readonly cells: ReadonlyMap<string, string>;
  /** Where the object begins in its text, counted in characters; below zero where it is not known. */
  readonly at: number;
  /** A moment was given as seconds or milliseconds since 1970. */
  readonly counted?: true;
  /** A key that stands twice in the object. */
  readonly twice?: string;
}

export const isFields = (value: JsonValue): value is JsonFields =>
  typeof value === 'object' && value !== null && value.kind === 'fields';
export const isList = (value: JsonValue): value is JsonList =>
  typeof value === 'object' && value !== null && value.kind === 'list';

/** Most keys of a row that are kept, and how deep they may lie. */
const MOST_CELLS = 400;
const DEEPEST = 5;

/** The scalars of an object; lists of words are joined, other lists are no part of the row. */
export function flatten(value: JsonFields, deepest = DEEPEST): FlatRow {
  const cells = new Map<string, string>();
  const minor: string[] = [];
  const met: { counted?: true; twice?: string | undefined } = { twice: value.twice };
  const add = (path: string, each: JsonValue, depth: number): void => {
    if (cells.size >= MOST_CELLS) return;
    if (isFields(each)) {
      met.twice ??= each.twice;
      if (depth < deepest) for (const [key, inner] of each.fields) add(`${path}.${key}`, inner, depth + 1);
      return;
    }
    const text = typeof each === 'boolean' && PENDING.test(path) ? (each ? 'pending' : '') : textOf(each);
    if (text === undefined) return;
    const moment = momentOf(path, text);
    if (moment !== undefined) met.counted = true;
    if (MINOR_UNITS.test(path) && /^-?\d+$/.test(text)) minor.push(path);
    cells.set(path, moment ?? text);
  };
  for (const [key, each] of value.fields) add(key, each, 1);
  for (const path of minor) settleMinor(cells, path);
  return present({ cells, at: value.at, counted: met.counted, twice: met.twice });
}

/** A yes to such a key is a status. */
const PENDING = /(?:^|\.)(?:is_?)?pending$/i;

function textOf(value: JsonValue): string | undefined {
  if (value === null) return '';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value;
  if (value.kind === 'number') return plainFigures(value.figures);
  if (!isList(value) || value.items.length === 0 || value.items.length > 20) return undefined;
  const words = value.items.filter((each) => typeof each === 'string');
  return words.length === value.items.length ? words.join(' ') : undefined;
}

/** `1.5E3` as 1500, and without the noise that a binary fraction leaves in its last places: 0.30000000000000004. */
export function plainFigures(figures: string): string {
  const [mantissa = '', power] = figures.toLowerCase().split('e');
  const digits = mantissa.replace(/\D/g, '').replace(/^0+/, '');
  if (power !== undefined && Math.abs(Number(power)) > 20) return figures;
  const shifted = power === undefined ? mantissa : shift(mantissa, Number(power));
  if (digits.length < 15 || !shifted.includes('.')) return shifted;
  const rounded = Number(shifted)
    .toFixed(6)
    .replace(/\.?0+$/, '');
  return (rounded.split('.')[1] ?? '').length <= 4 ? rounded : shifted;
}

function shift(mantissa: string, places: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + places;
  const all = `${'0'.repeat(Math.max(0, -point))}${whole}${fraction}${'0'.repeat(Math.max(0, point - whole.length - fraction.length))}`;
  const at = Math.max(0, point);
  const rest = all.slice(at).replace(/0+$/, '');
  return `${sign}${all.slice(0, at) || '0'}${rest === '' ? '' : `.${rest}`}`;
}

/** `/Date(1429488000000+1000)/`, or a figure under a key of time: seconds or milliseconds since 1970. */
function momentOf(path: string, text: string): string | undefined {
  const wrapped = /^\/Date\((-?\d{9,14})([+-]\d{4})?\)\/$/.exec(text);
  if (!wrapped && !(/^1\d{9}(?:\d{3})?(?:\.\d+)?$/.test(text) && isOfTime(path))) return undefined;
  const figure = Number(wrapped?.[1] ?? text);
  const zone = wrapped?.[2] ?? '+0000';
  const minutes = Number(zone.slice(0, 3)) * 60 + Number(`${zone[0] ?? '+'}${zone.slice(3)}`);
  const moment = new Date((wrapped || figure > 1e11 ? figure : figure * 1000) + minutes * 60_000);
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}

function isOfTime(path: string): boolean {
  const role = guessRole(path)?.role;
  return role === 'date' || role === 'postingDate' || role === 'valueDate' || role === 'time';
}

/** Keys that say of themselves that they count cents. */
const MINOR_UNITS = /(?:minor|_?in_?cents|_cents|Cents)(?:_?units?)?$|minor_?units?$|(?:amount|balance)_?minor/i;

/** Cents as the sum they make; the currency beside them tells how many they are to one. */
function settleMinor(cells: Map<string, string>, path: string): void {
  const beside = path.slice(0, path.lastIndexOf('.') + 1);
  const codes = [...cells].filter(([, text]) => CURRENCY_CODES.has(text.toUpperCase()));
  const code = (codes.find(([key]) => key.startsWith(beside)) ?? codes[0])?.[1].toUpperCase();
  const exponent = code === undefined ? 2 : exponentOf(code);
  cells.set(path, shift(cells.get(path) ?? '', -exponent));
}
