import { dayNumber, dayOf, isDay } from '../domain/day.ts';
import { moneyFromDecimal, type Currency, type Money } from '../domain/money.ts';
import type { References } from '../domain/references.ts';
import type { Transaction } from '../domain/transaction.ts';

const SUM =
  /(?:^|[^\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d+(?:[.,]\d{1,3})?) ?([A-Z]{3})\b|\b([A-Z]{3}) ?(\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d+(?:[.,]\d{1,3})?)(?![\d.,])/g;

const CURRENCIES: ReadonlySet<string> = new Set(
  'USD EUR GBP CNY HKD TWD JPY KRW SGD THB MYR IDR PHP VND INR AUD NZD CAD CHF SEK NOK DKK PLN CZK HUF RON TRY AED SAR ILS ZAR MXN BRL RUB MOP'.split(
    ' ',
  ),
);

const ANY_CODE = /\d ?[A-Z]{3}\b|\b[A-Z]{3} ?\d/;
const NONE: readonly Money[] = [];

/** Sums in another currency that a row prints in its text, such as `15.72 USD`: what the purchase cost where it was made. */
export function printedOriginals(text: string, own: Currency): readonly Money[] {
  if (!ANY_CODE.test(text)) return NONE;
  const found: Money[] = [];
  for (const match of text.matchAll(SUM)) {
    const currency = match[2] ?? match[3] ?? '';
    if (!CURRENCIES.has(currency) || currency === own) continue;
    const money = moneyFromDecimal(plain(match[1] ?? match[4] ?? ''), currency);
    if (money.ok && money.value.minor > 0) found.push(money.value);
  }
  return found;
}

/** `1,234.50` and `12,50` as a plain decimal. */
const plain = (figure: string): string =>
  /,\d{3}(?:\D|$)/.test(figure) || figure.includes('.') ? figure.replaceAll(',', '') : figure.replace(',', '.');

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATES =
  /(?:^|[^\d/.-]|(?<!\d)\/)(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/.](\d{1,2})|(\d{1,2}) ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?![\d/-]|\.\d)/gi;

/** Quick to fail where a text shows no date, and none in one. */
const ANY_DATE = /\d[-/.]\d|\d ?[a-z]{3}/i;
const ANY_IN_ONE = /[a-z] [01]\d[0-3]\d /i;

/** American banks print month and day in one after their own words: `CHECKCARD 1027`, `PURCHASE 0524 0938`. */
const IN_ONE = /\b(?:checkcard|purchase|debit card|pos debit|pos|withdrawal|authorized on) (\d{2})(\d{2}) /gi;

/** A sale lies at most this many days before its posting, for a date in a text to be taken for its day. */
const LONGEST = 12;

/**
 * The day of sale where a row prints it in its text (`05/09`, `ON 15 DEC`, `//2017-06-12`, `//21.10.`, `PURCHASE 0524`), counted from 1970; undefined
 * where it prints none, or where day and month could be either way round and both would do.
 */
export function printedSaleDay(text: string, posted: number): number | undefined {
  const [hasDate, hasOneInOne] = [ANY_DATE.test(text), ANY_IN_ONE.test(text)];
  if (!hasDate && !hasOneInOne) return undefined;
  const days = new Set<number>();
  for (const match of hasDate ? text.matchAll(DATES) : []) {
    const [, year, month, day, one, other, date, name] = match;
    if (year !== undefined) add(days, Number(year), Number(month), Number(day), posted);
    else if (name !== undefined)
      addNear(days, MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1, Number(date), posted);
    else {
      addNear(days, Number(one), Number(other), posted);
      addNear(days, Number(other), Number(one), posted);
    }
  }
  for (const [, month, day] of hasOneInOne ? text.matchAll(IN_ONE) : [])
    addNear(days, Number(month), Number(day), posted);
  return days.size === 1 ? [...days][0] : undefined;
}

function addNear(days: Set<number>, month: number, day: number, posted: number): void {
  const year = Number(dayOf(posted).slice(0, 4));
  add(days, year, month, day, posted);
  add(days, year - 1, month, day, posted);
}

function add(days: Set<number>, year: number, month: number, day: number, posted: number): void {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isDay(text)) return;
  const number = dayNumber(text);
  if (number <= posted && number >= posted - LONGEST) days.add(number);
}

/** Sums in the purchase's own currency: the row's field, or printed in its text. */
export function originalsOf(debit: Transaction): readonly Money[] {
  const known = originals.get(debit);
  if (known) return known;
  const found = debit.original
    ? [{ ...debit.original, minor: Math.abs(debit.original.minor) }]
    : printedOriginals(debit.description, debit.amount.currency);
  originals.set(debit, found);
  return found;
}

/** Read once for each row: the index, the rates and each pair ask for them. */
const originals = new WeakMap<Transaction, readonly Money[]>();

/** An order number as rows print it among their words. */
const CODES = /\d[\d-]{4,}\d/g;

/** Order numbers that a row prints among its words. */
export const printedCodes = (text: string): readonly string[] =>
  FIGURES.test(text) ? (text.match(CODES) ?? NONE_PRINTED) : NONE_PRINTED;

/** Quick to fail where a text has no run of figures at all. */
const FIGURES = /\d[\d-]{4}/;

const NONE_PRINTED: readonly string[] = [];

/** Reference numbers long enough to name one payment. */
export const referenceWords = (references: References): string[] =>
  [references.rrn, references.order, references.auth, references.arn].filter(
    (word): word is string => word !== undefined && word.length >= 5 && !word.includes('•'),
  );
