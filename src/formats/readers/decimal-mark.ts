import { exponentOf, type Currency } from '../../domain/money.ts';
import { readPrintedAmount, type PrintedAmount } from '../../domain/printed-amount.ts';

/** How the figures of a table are to be read; `open` where 1.500 could be fifteen hundred or one and a half. */
export type DecimalMark = '.' | ',' | 'open' | undefined;

/** A lone point before exactly three digits, such as 1.500. */
const LONE_POINT = /^\D*\d{1,3}\.\d{3}\D*$/;

/** `,` where most figures end in a comma and one or two digits, `.` likewise; undefined where neither shows. */
export function decimalMarkOf(texts: readonly string[]): '.' | ',' | undefined {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    if (/\.\d{1,2}\D*$/.test(text) || /\d,\d{3}\.\d/.test(text)) points += 1;
    else if (/,\d{1,2}\D*$/.test(text) || /\d\.\d{3},\d/.test(text)) commas += 1;
  }
  if (points === commas) return undefined;
  return points > commas ? '.' : ',';
}

/**
 * Settles figures such as 1.500 where no other figure shows the decimal mark: by 1.500.000, which only groups, by the
 * custom of the header's language, or by three places behind every single figure, which small sums in thousands would
 * lack. What stays open is not read, since money is never guessed.
 */
export function settleLonePoints(texts: readonly string[], dayFirst: boolean): DecimalMark {
  const figures = texts.filter((text) => /\d/.test(text));
  if (!figures.some((text) => LONE_POINT.test(text))) return undefined;
  if (dayFirst || figures.some((text) => /\d\.\d{3}\.\d{3}(?!\d)/.test(text))) return ',';
  return figures.length >= 4 && figures.every((text) => /\d\.\d{3}\D*$/.test(text)) ? '.' : 'open';
}

/** Currencies whose smallest unit is hardly ever printed: groups of three are thousands, whatever the other rows print. */
const WHOLE: ReadonlySet<Currency> = new Set(['IDR', 'COP', 'HUF', 'KHR', 'LAK', 'MMK', 'TZS', 'UZS', 'IRR']);

/** Reads one figure by the table's mark; undefined where it is none, or could be two different sums. */
export function readFigure(
  text: string,
  decimal: DecimalMark,
  currency: Currency | undefined,
): PrintedAmount | undefined {
  const exponent = currency === undefined ? 2 : exponentOf(currency);
  const whole = exponent === 0 || (currency !== undefined && WHOLE.has(currency));
  if (whole && GROUPED.test(text)) return read(text.replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, ''), undefined);
  if (decimal !== 'open') return read(text, decimal);
  return exponent === 2 && LONE_POINT.test(text) ? undefined : read(text, '.');
}

const GROUPED = /^\D*\d{1,3}(?:[.,]\d{3})+\D*$/;

function read(text: string, decimal: '.' | ',' | undefined): PrintedAmount | undefined {
  const found = readPrintedAmount(text, decimal === undefined ? {} : { decimal });
  return found.ok ? found.value : undefined;
}
