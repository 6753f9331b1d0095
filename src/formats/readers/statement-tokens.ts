import { CURRENCY_CODES } from '../../domain/printed-amount.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import { isAmountCell, isMoneyCell } from './cell-types.ts';

/** A word of a line and where it begins. */
export interface Token {
  readonly text: string;
  readonly at: number;
}

/** A day or a figure among the tokens of a line, and how many of them print it. */
export interface Found {
  readonly count: number;
  /** As a table's cell holds it: a sign before, `CR` or `DR` behind. */
  readonly cell: string;
}

/** How a text prints its days and sums, as far as one line alone does not tell. */
export interface Print {
  /** Thousands are grouped by blanks: 10 000.00. */
  readonly spaced: boolean;
  /** Years of two figures behind the names of months: the 25 of 02 Nov 25. */
  readonly years: ReadonlySet<string>;
  /** Days are printed 02.12, which no sum is: those have a comma. */
  readonly pointed: boolean;
  /** Days are printed 02-12. */
  readonly dashed: boolean;
  /** Sums have no decimals at all, as yen and won. */
  readonly whole: boolean;
  /** Figures stand before the words, behind the day. */
  readonly early: boolean;
}

const PLAIN_PRINT: Print = {
  spaced: false,
  years: new Set(),
  pointed: false,
  dashed: false,
  whole: false,
  early: false,
};

/** Settles how a text prints: what it does in most places, it does in all. */
export function printOf(text: string): Print {
  const head = text.slice(0, 200_000);
  const blanks = head.match(/(?<![\d.,])\d{1,3}(?: \d{3})+[.,]\d\d(?!\d)/g)?.length ?? 0;
  const others = head.match(/\d[.,'’]\d{3}[.,]\d\d(?!\d)|(?<![\d.,])[1-9]\d{3,}[.,]\d\d(?!\d)/g)?.length ?? 0;
  const named = [...head.matchAll(/(?<!\S)\d{1,2} \p{L}{3,9} (?!\d{4})(\S{1,4})/gu)].map((match) => match[1] ?? '');
  const years = new Set(named.filter((each) => /^\d\d$/.test(each)));
  const dated = named.filter((each) => years.has(each)).length;
  return {
    spaced: blanks > 1 && blanks > others * 4,
    years: years.size <= 2 && dated > 1 && dated * 4 >= named.length * 3 ? years : new Set(),
    pointed: printsPointedDays(head),
    dashed: (head.match(/^[ \t]*(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|[12]\d|3[01])\s+\D/gm)?.length ?? 0) > 1,
    whole: /[\u3040-\u30ff円원]|\b(?:JPY|KRW)\b/.test(head) && !/\d[.,]\d\d(?!\d)/.test(head),
    early: printsEarlyFigures(head),
  };
}

/** More lines that begin with a day have a sum within than at their end. */
function printsEarlyFigures(head: string): boolean {
  const lines = head.match(/^[ \t]*(?:19|20)\d\d[-/.]?[01]\d[-/.]?[0-3]\d\s.{5,300}$/gm) ?? [];
  const summed = lines.filter((line) => /\d\.\d\d(?!\d)/.test(line));
  const early = summed.filter((line) => !/\d\.\d\d\S{0,3}\s*$/.test(line)).length;
  return early > 1 && early > summed.length - early;
}

/** 02.12 begins several lines and always could be a day, and the sums have a comma before their decimals. */
function printsPointedDays(head: string): boolean {
  const pairs = head.match(/(?<![\d.,])\d\d\.\d\d(?![\d.,])/g) ?? [];
  const first = head.match(/^[ \t]*\d\d\.\d\d(?=\s)/gm)?.length ?? 0;
  const sums = head.match(/\d,\d\d(?!\d)/g)?.length ?? 0;
  return first > 1 && sums >= first && pairs.every((each) => /^(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$/.test(each));
}

/** Parts a line at its blanks, bars and tabs; a line longer than any row gives none. */
export function tokensOf(line: string, longest = 400): Token[] {
  if (line.length > longest) return [];
  return [...line.matchAll(/[^\s|\u3000]+/g)].map((match) => ({ text: match[0], at: match.index }));
}

const DIGITS_DAY =
  /^(?:\d{1,2}[./]\d{1,2}(?:\.|[./](?:\d{4}|\d{2}))|\d{1,2}\/\d{1,2}|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\.?|(?:19|20)\d{6}|\d{2}[01]\d[0-3]\d(?=$)|(?:\d{4}年)?\d{1,2}月\d{1,2}日)$/;
const NAMED_DAY = /^\d{1,2}[-./]?\p{L}{3,9}[-./]?(?:\d{4}|\d{2})?$/u;

/** Could the text be a day, whichever comes first in it? */
function isDay(text: string): boolean {
  const read = (order: 'dmy' | 'mdy' | 'ymd'): boolean => readPrintedTime(text, { order, latest: '2100-01-01' }).ok;
  return read('dmy') || read('mdy') || (/^\d{6}$/.test(text) && read('ymd'));
}

/** The day that begins at a token: 02.08., 12/31, 2026-05-30, 17JUN18, 30 Nov 2023, Nov 30, 10. Dezember 2023. */
export function dayAt(tokens: readonly Token[], from: number, print = PLAIN_PRINT): Found | undefined {
  const first = tokens[from]?.text ?? '';
  if ((DIGITS_DAY.test(first) || NAMED_DAY.test(first)) && isDay(first)) return { count: 1, cell: first };
  if (print.dashed && /^\d\d-\d\d$/.test(first)) return { count: 1, cell: first };
  if (print.pointed && /^\d\d\.\d\d$/.test(first)) return { count: 1, cell: `${first}.` };
  const joined = (count: number): string =>
    tokens
      .slice(from, from + count)
      .map((each) => each.text)
      .join(' ');
  const isMonth = (text = ''): boolean => /^\p{L}{3,9}\.?,?$/u.test(text) && isDay(`1 ${text} 2000`);
  const second = tokens[from + 1]?.text;
  const third = tokens[from + 2]?.text;
  const named =
    (/^\d{1,2}\.?(?:st|nd|rd|th)?$/.test(first) && isMonth(second)) ||
    (/^\d{1,2},?$/.test(second ?? '') && isMonth(first));
  if (!named) return undefined;
  const count = /^(?:19|20)\d\d,?$|^'\d\d$/.test(third ?? '') || print.years.has(third ?? '') ? 3 : 2;
  return isDay(joined(count)) ? { count, cell: joined(count).replace(/^(\d{1,2})\./, '$1') } : undefined;
}

const SIGN = /^(?:[-+−–]|[¥￥$€£₹]|HK\$|NT\$|US\$|S\$|RMB)$/;
/** Letters behind a sum that tell its side, by language: Soll, Haben; debit, credit; debe, haber; 借, 贷. */
const OUT_MARK = /^(?:S|D|DR|Dr|DB|借)$/;
const IN_MARK = /^(?:H|C|CR|Cr|K|贷|貸)$/;
const BEHIND = /^(?:[-+−–]|€|EUR|元|円|kr\.?|\*{1,3}|€\*{1,3})$/;

/**
 * The figure that begins at a token, with what stands before and behind it: - 2.800,00 €, 1.000,31 H, 12,00-, RUR 100.00,
 * 100.00CR.
 */
export function figureAt(tokens: readonly Token[], from: number, print = PLAIN_PRINT): Found | undefined {
  let at = from;
  let before = '';
  while (at < tokens.length && at - from < 2 && isBefore(tokens[at]?.text ?? '')) {
    before += `${tokens[at]?.text ?? ''} `;
    at += 1;
  }
  let number = tokens[at]?.text ?? '';
  let count = 1;
  if (print.spaced && /^[-+]?\d{1,3}$/.test(number))
    while (/^\d{3}(?:[.,]\d\d)?\W?$/.test(tokens[at + count]?.text ?? '') && !/[.,]\d/.test(number)) {
      number += tokens[at + count]?.text ?? '';
      count += 1;
    }
  const parts = /^(.*?\d)((?:[-+−–]|CR|DR|Cr|Dr|[SHDCK])?)(\*{0,3})$/.exec(
    number.replace(/(?<=\d)\/(?=[A-Z]{3}$)/, ' '),
  );
  const printed = parts ? (parts[1] ?? '') : number.replace(/\*+$/, '').replace(/(?<=\d)\/(?=[A-Z]{3}$)/, ' ');
  if (!isMoney(printed, print)) return undefined;
  at += count;
  let behind = parts?.[2] ?? '';
  let currency = '';
  for (let more = 0; more < 3 && at < tokens.length; more += 1, at += 1) {
    const text = tokens[at]?.text ?? '';
    const mark = OUT_MARK.test(text) || IN_MARK.test(text);
    if (CURRENCY_CODES.has(text) && currency === '' && !isMoney(tokens[at + 1]?.text ?? '')) currency = ` ${text}`;
    else if (!BEHIND.test(text) && !(mark && behind === '')) break;
    else if (mark || (/^[-+−–]$/.test(text) && behind === '')) {
      // A sign behind a sum whose own stands before it belongs to the next one.
      if (!mark && (/[-+−–]/.test(before + printed) || isMoney(tokens[at + 1]?.text ?? ''))) break;
      behind = text;
    }
  }
  if (tokens[at]?.text.startsWith('%') || /^(?:p\.a\.|v\.H\.)/.test(tokens[at]?.text ?? '')) return undefined;
  const mark = OUT_MARK.test(behind) ? ' DR' : IN_MARK.test(behind) ? ' CR' : '';
  const sign = mark === '' ? behind : '';
  return {
    count: at - from,
    cell: `${sign}${before.replace(/ (?=[-+−–$€£¥])/g, '')}${printed}${currency}${mark}`.trim(),
  };
}

const isBefore = (text: string): boolean => SIGN.test(text) || CURRENCY_CODES.has(text) || text === 'RUR';

/** A sum with its decimals or with grouped thousands; no day such as 12.08. and no share. */
function isMoney(text: string, print = PLAIN_PRINT): boolean {
  if (/^\d{1,2}\.\d{1,2}\.$|%/.test(text)) return false;
  if (print.whole && /^[-+]?[1-9]\d{0,6}$/.test(text)) return true;
  return isMoneyCell(text) || (/^[-+]?\d{1,3}(?:,\d{3})+$/.test(text) && isAmountCell(text));
}
