import { moneyFromDecimal, type Money } from '../../domain/money.ts';
import { CURRENCY_CODES, CURRENCY_WORDS, readPrintedAmount } from '../../domain/printed-amount.ts';
import type { CurrencyReader } from '../fields/printed-facts.ts';

/** A sum on a till's line. */
export interface Figure {
  readonly money: Money;
  readonly at: number;
  /** Printed with a currency, or with two decimal places or groups of thousands: no count and no number. */
  readonly sure: boolean;
  readonly negative: boolean;
}

const escaped = (word: string): string => word.replace(/[.$]/g, '\\$&');
const NAMES = [...CURRENCY_WORDS.map(([word]) => word), ...CURRENCY_CODES, '¥', '$']
  .filter((word) => word !== 'ALL')
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const FIGURE = new RegExp(
  `(?<![\\d.,/:#-]|[A-Za-z]\\d{0,3})([-(]\\s?)?((?:${NAMES})\\.?\\s?)?([-+]\\s?)?(\\d{1,3}(?:[.,’']\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,3}(?: \\d{3})+,\\d{2}|\\d+[.,]\\d{1,4}|(?<![\\d])[.,]\\d{2}|\\d{1,7})(?![\\d/:]|[.,-]\\d)(\\s?(?:${NAMES}|元|圆|圓)(?![A-Za-z]))?(\\s?-(?!\\S))?`,
  'g',
);

/** How a receipt writes thousands: `grouped` where each mark in it stands before three figures (55,500; 3.600.000). */
export type FigureStyle = 'grouped' | 'plain';

/** The style of all figures together: a lone 55,500 could be either. */
export function styleOf(text: string): FigureStyle {
  const groups = text.match(/(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d]|[.,]\d)/g)?.length ?? 0;
  const cents = text.match(/\d[.,]\d{2}(?!\d|[.,]\d)/g)?.length ?? 0;
  return groups >= 2 && groups > cents ? 'grouped' : 'plain';
}

/** The figures of a line that could be sums, from left to right. */
export function figuresOf(line: string, style: FigureStyle, currency: CurrencyReader): Figure[] {
  return [...line.matchAll(FIGURE)].flatMap((match) => {
    const [all, minus = '', before = '', sign = '', digits = '', after = '', behind = ''] = match;
    if (/^\s?%/.test(line.slice(match.index + all.length))) return [];
    const plain = decimalOf(digits, style);
    // £4.49 GBP: of two names the code says more than the sign.
    const named = (before === '' || /[A-Z]{3}/.test(after) ? after : before).trim();
    const read = readPrintedAmount(`${named} ${plain}`.trim());
    if (!read.ok) return [];
    const money = moneyFromDecimal(read.value.decimal, currency.of(read.value));
    const sure = named !== '' || /[.,]\d{2}$/.test(digits) || /[.,]\d{3}$/.test(digits) || /\d00$/.test(digits);
    const negative = minus.startsWith('-') || minus.startsWith('(') || sign.startsWith('-') || behind !== '';
    return money.ok ? [{ money: money.value, at: match.index, sure, negative }] : [];
  });
}

/** 12,50 as 12.50; 55,500 and 3.600.000 as whole numbers where the receipt groups so; 12.5000 as 12.50. */
function decimalOf(digits: string, style: FigureStyle): string {
  if (style === 'grouped' && /^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return digits.replace(/[.,]/g, '');
  if (/^[.,]\d{2}$/.test(digits)) return `0.${digits.slice(1)}`;
  if (/^\d+[.,]\d{3}$/.test(digits) && digits.endsWith('0')) return digits.slice(0, -1).replace(',', '.');
  if (/^\d+[.,]\d{4}$/.test(digits) && digits.endsWith('00')) return digits.slice(0, -2).replace(',', '.');
  return digits;
}
