import type { Currency } from './money.ts';
import { fail, succeed, type Result } from './result.ts';

/** An amount as printed, before its currency is settled. */
export interface PrintedAmount {
  /** Canonical decimal: point, no grouping, `-` only where the print shows a negative. */
  readonly decimal: string;
  /** Did the print show a sign, brackets or a CR/DR mark at all? */
  readonly signed: boolean;
  /** Where the print names it without doubt. */
  readonly currency?: Currency;
  /** `$` or `¥`, where the sign alone stands for several currencies. */
  readonly symbol?: '$' | '¥';
  /** Credit or debit mark after the figure. */
  readonly mark?: 'CR' | 'DR';
}

/** Words and signs that name a currency. Longer ones first, since `HK$` holds `$`. */
export const CURRENCY_WORDS: readonly (readonly [string, Currency])[] = [
  ['HK$', 'HKD'],
  ['HKD$', 'HKD'],
  ['NT$', 'TWD'],
  ['NTD', 'TWD'],
  ['US$', 'USD'],
  ['USD$', 'USD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['AUD$', 'AUD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['CAD$', 'CAD'],
  ['SG$', 'SGD'],
  ['S$', 'SGD'],
  ['NZ$', 'NZD'],
  ['MOP$', 'MOP'],
  ['R$', 'BRL'],
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['港币', 'HKD'],
  ['港幣', 'HKD'],
  ['港元', 'HKD'],
  ['澳门元', 'MOP'],
  ['新台币', 'TWD'],
  ['新臺幣', 'TWD'],
  ['新台幣', 'TWD'],
  ['台币', 'TWD'],
  ['台幣', 'TWD'],
  ['臺幣', 'TWD'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['英镑', 'GBP'],
  ['英鎊', 'GBP'],
  ['日元', 'JPY'],
  ['日圓', 'JPY'],
  ['韩元', 'KRW'],
  ['澳元', 'AUD'],
  ['加元', 'CAD'],
  ['新加坡元', 'SGD'],
  ['坡币', 'SGD'],
  ['泰铢', 'THB'],
  ['卢布', 'RUB'],
  ['瑞士法郎', 'CHF'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['Rs.', 'INR'],
  ['Rs', 'INR'],
  ['₦', 'NGN'],
  ['₵', 'GHS'],
  ['৳', 'BDT'],
  ['Tk.', 'BDT'],
  ['Tk', 'BDT'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['TShs', 'TZS'],
  ['Tshs', 'TZS'],
  ['TSh', 'TZS'],
  ['Tsh', 'TZS'],
  ['TSH', 'TZS'],
  ['USh', 'UGX'],
  ['SR', 'SAR'],
  ['Dhs', 'AED'],
  ['Baht', 'THB'],
  ['บาท', 'THB'],
  ['₩', 'KRW'],
  ['원', 'KRW'],
  ['₽', 'RUB'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['円', 'JPY'],
];

/** Codes that people and banks print; a three-letter word that is none of these is no currency. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BWP BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP ETB EUR ' +
    'FJD GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KHR KRW KWD KZT LAK LBP LKR LYD MAD MDL MKD ' +
    'MMK MNT MOP MUR MVR MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SEK SGD ' +
    'THB TND TRY TTD TWD TZS UAH UGX USD UYU UZS VND XAF XOF XPF ZAR ZMW ZWL ' +
    'EEK LTL LVL'
  ).split(' '),
);

/** The usual case, which needs no analysis. */
const PLAIN = /^-?(?:0|[1-9]\d{0,14})\.\d\d$/;

const FIGURE = /[0-9][0-9.,'’\u00a0\u202f\u2009 ]*/;

/**
 * Reads one printed amount: currency signs and words before or after, grouping by comma, point, apostrophe or blank,
 * minus signs of all shapes before or after, brackets, CR/DR. `decimal` settles which mark is the decimal one where the
 * column shows it; without it a lone comma before exactly three digits groups, and a lone point is decimal. Nothing is
 * rounded.
 */
export function readPrintedAmount(text: string, options: { readonly decimal?: '.' | ',' } = {}): Result<PrintedAmount> {
  const refused = (): Result<PrintedAmount> =>
    fail({ message: { zh: '看不出金额', en: 'no amount can be read here' }, text: text.slice(0, 200) });
  if (PLAIN.test(text)) return succeed({ decimal: text.replace(/^-(?=[0.]+$)/, ''), signed: text.startsWith('-') });
  if (text.length > 100) return refused();
  const folded = foldWidth(text).trim();
  const figureMatch = FIGURE.exec(folded) ?? /\.[0-9]+/.exec(folded);
  if (!figureMatch) return refused();
  const figure = figureMatch[0].replace(/[.,'’\s]+$/, '');
  const leadingPoint = folded[figureMatch.index - 1] === '.' && !/[A-Za-z]\.$/.test(folded.slice(0, figureMatch.index));
  const before = folded.slice(0, leadingPoint ? figureMatch.index - 1 : figureMatch.index);
  const after = folded.slice(figureMatch.index + figure.length);
  const digits = leadingPoint
    ? /^\d+$/.test(figure)
      ? `0.${figure}`
      : undefined
    : plainDecimal(figure, options.decimal);
  const surroundings = readSurroundings(before, after);
  if (digits === undefined || surroundings === undefined || /[^0-9.]/.test(digits)) return refused();
  const { negative, signed, ...rest } = surroundings;
  const whole = digits.replace(/^0+(?=\d)/, '');
  return succeed({ decimal: negative && /[1-9]/.test(whole) ? `-${whole}` : whole, signed, ...rest });
}

/** Full-width digits, letters and signs as half-width; every minus as `-`. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2012\u2013\u2014\u2010\u2011\ufe63]/g, '-')
    .replace(/\u3000/g, ' ')
    .replace(/\uffe5/g, '¥')
    .replace(/\uffe1/g, '£');
}

interface Surroundings {
  readonly negative: boolean;
  readonly signed: boolean;
  readonly currency?: Currency;
  readonly symbol?: '$' | '¥';
  readonly mark?: 'CR' | 'DR';
}

/** What stands around the figure; undefined where a word is left that belongs to no amount. */
function readSurroundings(before: string, after: string): Surroundings | undefined {
  const bracketed = before.includes('(') && after.includes(')');
  let rest = `${before.replace(/[()]/g, ' ')} ${bracketed ? after.replace(')', ' ') : after}`;
  const mark = /(?:^|[\s\d])(CR|DR|Cr|Dr|cr|dr|贷|借)\.?\s*$/.exec(rest);
  if (mark) rest = rest.slice(0, mark.index + mark[0].search(/[A-Za-z贷借]/));
  const named = takeCurrency(rest);
  const signs = named.rest.replace(/[\s:：;"'=*]/g, '').replace(/\(.{0,6}\)$/, '');
  if (!/^[+-]{0,2}$/.test(signs)) return undefined;
  const negative = bracketed || signs.includes('-');
  return {
    negative,
    signed: bracketed || signs !== '' || mark !== null,
    ...(named.currency !== undefined && { currency: named.currency }),
    ...(named.symbol !== undefined && { symbol: named.symbol }),
    ...(mark && { mark: /^[Cc贷]/.test(mark[1] ?? '') ? ('CR' as const) : ('DR' as const) }),
  };
}

function takeCurrency(text: string): { rest: string; currency?: Currency; symbol?: '$' | '¥' } {
  for (const [word, currency] of CURRENCY_WORDS) {
    const at = text.indexOf(word);
    if (at >= 0 && standsAlone(text, at, word))
      return { rest: cut(text, at, word.length).replace(/[元圆圓$]/g, ''), currency };
  }
  const code = /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(text);
  if (code && CURRENCY_CODES.has(code[0]))
    return { rest: cut(text, code.index, 3).replace(/[$¥元]/g, ''), currency: code[0] };
  if (text.includes('¥')) return { rest: text.replace(/[¥元]/g, ''), symbol: '¥' };
  if (text.includes('$')) return { rest: text.replace('$', ''), symbol: '$' };
  // Crowns of three countries: the sign is read, and names none of them.
  if (/(?<![A-Za-z])kr\b\.?/i.test(text)) return { rest: text.replace(/kr\.?/i, '') };
  if (/[元圆圓块]/.test(text)) return { rest: text.replace(/[元圆圓块]整?/g, ''), symbol: '¥' };
  return { rest: text };
}

function standsAlone(text: string, at: number, word: string): boolean {
  if (!/[A-Za-z]/.test(word)) return true;
  const before = at > 0 && /^[A-Za-z]/.test(word) ? text[at - 1] : undefined;
  const after = /[A-Za-z]$/.test(word) ? text[at + word.length] : undefined;
  return !/[A-Za-z]/.test(before ?? '') && !/[A-Za-z]/.test(after ?? '');
}

const cut = (text: string, at: number, length: number): string => text.slice(0, at) + ' ' + text.slice(at + length);

/** `1.234,56` or `1,234.56` or `12,34,567.00` as `1234.56` …; undefined where the marks make no sense. */
function plainDecimal(figure: string, decimal: '.' | ',' | undefined): string | undefined {
  const plain = figure.replace(/[\s\u00a0\u202f\u2009]/g, ' ');
  const points = count(plain, '.');
  const commas = count(plain, ',');
  const mark = decimal ?? decimalMarkOf(plain, points, commas);
  const groups = mark === ',' ? /[.'’ ]/g : /[,'’ ]/g;
  const at = mark === undefined ? -1 : plain.indexOf(mark);
  if (mark !== undefined && count(plain, mark) > 1) return undefined;
  const whole = at < 0 ? plain : plain.slice(0, at);
  const fraction = at < 0 ? '' : plain.slice(at + 1);
  if (/\D/.test(fraction)) return undefined;
  if (!groupedWell(whole.replace(mark === undefined ? /[.,'’ ]/g : groups, ','))) return undefined;
  const digits = whole.replace(/\D/g, '');
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

function decimalMarkOf(plain: string, points: number, commas: number): '.' | ',' | undefined {
  if (points > 0 && commas > 0) return plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
  if (points + commas === 0 || points > 1 || commas > 1) return undefined;
  const mark = points === 1 ? '.' : ',';
  const tail = plain.length - plain.indexOf(mark) - 1;
  return mark === ',' && tail === 3 && !plain.startsWith('0') ? undefined : mark;
}

/** Groups of three, or the Indian two-two-three; the first may be shorter. */
function groupedWell(whole: string): boolean {
  if (!whole.includes(',')) return /^\d+$/.test(whole);
  const groups = whole.split(',');
  const last = groups.at(-1) ?? '';
  const first = groups[0] ?? '';
  const middle = groups.slice(1, -1);
  if (last.length !== 3 || first.length < 1 || first.length > 3 || groups.some((each) => /\D/.test(each))) return false;
  return middle.every((each) => each.length === 3) || (middle.every((each) => each.length === 2) && first.length <= 2);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
