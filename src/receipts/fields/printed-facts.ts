import { moneyFromDecimal, type Money } from '../../domain/money.ts';
import { CURRENCY_CODES, CURRENCY_WORDS, readPrintedAmount, type PrintedAmount } from '../../domain/printed-amount.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import type { LocalTime } from '../../domain/day.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import { currencyByCountry } from './currency-evidence.ts';
import type { DateOrder } from '../../domain/table-mapping.ts';

/** ALL is a currency, and far more often a word. */
const NO_WORDS = new Set(['ALL']);

/** Every word, sign and code of a currency, the longer ones first: HK$ holds $. */
const CURRENCY = `(?:${[...CURRENCY_WORDS.map(([word]) => word), ...CURRENCY_CODES, '¥', '￥', '$']
  .filter((word) => !NO_WORDS.has(word))
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.$]/g, '\\$&'))
  .join('|')})`;

/** A money figure as it stands in running text: a sign, a currency, the digits, a currency again. */
const DIGITS =
  '\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d{1,3})?(?![\\d])|\\d{1,3}(?:[. ]\\d{3})+,\\d{1,2}(?!\\d)|\\d{1,3}(?:\\.\\d{3})+\\.\\d{2}(?!\\d)|\\d+(?:[.,]\\d{1,3})?';
const MONEY = new RegExp(
  `(?:([-+])\\s?)?(?:(${CURRENCY})\\s?[:：]?\\s?)?([-+]\\s?)?(${DIGITS})(?:\\s?(元|圆|圓|${CURRENCY}(?![A-Za-z]|\\s?[:：]?\\s?\\d)))?`,
  'gi',
);

/** A figure found in a text, with its place. */
export interface FoundMoney {
  readonly money: Money;
  readonly at: number;
  readonly end: number;
  /** Was a currency printed with it? */
  readonly named: boolean;
  readonly decimals: boolean;
}

/** gbp 12.00, as people type it; "try 5.00" names no lira. */
const upperCode = (print: string): string =>
  print.replace(/(?<![A-Za-z])[a-z]{3}(?![A-Za-z])/g, (word) => {
    const code = word.toUpperCase();
    return CURRENCY_CODES.has(code) && code !== 'TRY' ? code : word;
  });

/** Does a text name a sum of money? */
export const namesMoney = (text: string): boolean => moneyIn(text, (printed) => printed.currency ?? 'CNY').length > 0;

/** Every figure that could be money; plain whole numbers without a currency are left out. */
export function moneyIn(text: string, currencyOf: (printed: PrintedAmount) => string): FoundMoney[] {
  const found: FoundMoney[] = [];
  for (const match of text.matchAll(MONEY)) {
    // 55.000.00, as some banks group: the last point is the decimal one.
    const print = upperCode(match[0].trim().replace(/\.(?=\d{3}\.)/g, ''));
    const before = text[match.index - 1] ?? '';
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
    const named = match[2] !== undefined || match[5] !== undefined;
    const decimals = /\.\d{2}(?!\d)/.test(print);
    if (!named && !decimals) continue;
    if (
      !named &&
      (/[\d.\-/A-Za-z]/.test(before) ||
        (before === ':' && /\d/.test(text[match.index - 2] ?? '')) ||
        /^[\d/:%-]|^\.\d/.test(after))
    )
      continue;
    if (
      /^\d|^\.\d/.test(after) ||
      (/^,\d/.test(after) && /\.\d{3}$/.test(print)) ||
      (named && match[2] === undefined && /[\d.]/.test(before))
    )
      continue;
    if (/^[A-Za-z]/.test(match[2] ?? '') && /[A-Za-z]/.test(before)) continue;
    const read = readPrintedAmount(print);
    if (!read.ok) continue;
    const money = moneyFromDecimal(read.value.decimal, currencyOf(read.value));
    if (money.ok)
      found.push({ money: money.value, at: match.index, end: match.index + match[0].length, named, decimals });
  }
  return found;
}

/** The currency that a receipt's text means, and whether it had to be assumed. */
export interface CurrencyReader {
  readonly of: (printed: PrintedAmount) => string;
  readonly assumed: () => boolean;
}

/** The signs and codes that stand beside figures elsewhere in a text; a code alone may be any word (C.R.C., BHD of SDN BHD). */
const BESIDE =
  /(?<![A-Za-z])(RMB|RM|Rp|Rs|[A-Z]{3})(?![A-Za-z])\.?\s?\)?\s?[:：]?\s?\d|\d\s?([A-Z]{3})(?![A-Za-z])|\((RM|[A-Z]{3})\)|(€|£|₹|฿|₩)|(?:currency|币种|幣別)\s?[:：]?\s?([A-Z]{3})/g;
const COMMON = new Set('USD EUR GBP CNY HKD TWD JPY AUD CAD SGD INR NZD CHF THB MYR KRW AED SAR IDR'.split(' '));

function besideFigure(text: string): string | undefined {
  const words = [...text.matchAll(BESIDE)].map((match) => match.slice(1).find(Boolean) ?? '');
  const named = words
    .map((word) => CURRENCY_WORDS.find(([each]) => each === word)?.[1] ?? word)
    .filter((word) => CURRENCY_CODES.has(word) && !NO_WORDS.has(word) && word !== 'BHD');
  return named.find((word) => COMMON.has(word)) ?? named[0] ?? COMMON_ALONE.exec(text)?.[0];
}

/** A common code, alone: Amount in EUR. */
const COMMON_ALONE = /(?<![A-Za-z.])(?:USD|EUR|GBP|CNY|HKD|TWD|JPY|AUD|SGD|INR)(?![A-Za-z.])/;

const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MOP']);

/** ¥ and no currency at all mean yuan in simplified Chinese text, $ the context's dollar; anything else is assumed. */
export function currencyReader(text: string, context: ReadingContext): CurrencyReader {
  const traditional = /[簽單銷臺號幣額帳戶]/.test(text);
  const japanese = /[\u3040-\u30ff]/.test(text);
  const chinese = /[\u4e00-\u9fff]/.test(text) && !japanese;
  let assumed = false;
  return {
    of(printed) {
      if (printed.currency !== undefined) return printed.currency;
      if (printed.symbol === '¥') return japanese || (!chinese && context.currency === 'JPY') ? 'JPY' : 'CNY';
      if (printed.symbol === '$') {
        const dollars = /(?<![A-Z])(AUD|NZD|CAD|SGD|HKD|TWD)(?![A-Z])/.exec(text)?.[1];
        if (dollars !== undefined) return dollars;
        if (traditional && !DOLLARS.has(context.currency)) return /香港|HONG KONG/i.test(text) ? 'HKD' : 'TWD';
        return DOLLARS.has(context.currency) ? context.currency : 'USD';
      }
      const elsewhere = besideFigure(text);
      if (elsewhere !== undefined) return elsewhere;
      if (chinese && !traditional) return 'CNY';
      if (chinese && traditional && !/^(?:HKD|TWD|MOP)$/.test(context.currency)) {
        assumed = true;
        return 'TWD';
      }
      assumed = true;
      return context.statedCurrency ?? currencyByCountry(text) ?? context.currency;
    },
    assumed: () => assumed,
  };
}

const CLOCK =
  '(?:\\s?(?:上午|下午|晚上|凌晨|中午|早上)?\\s?(?:at\\s|@\\s?|um\\s|,\\s?)?\\s{0,6}(?:[01]?\\d|2[0-3])\\s?[:：时時点點]\\s?[0-5]\\d?(?:\\s?[:：分]\\s?[0-5]\\d)?(?:\\s?[ap]\\.?m\\.?)?)';
/** Whole names only: 12 Market St is no day in March. */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])';
/** Whole month names of other languages, which stand behind the day. */
const FOREIGN_MONTH =
  '(?:januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus)(?![a-zäéû])';
const DATES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d)(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}[日號号]?(?:T|\\s{0,6})${CLOCK}?`,
    'gi',
  ),
  new RegExp(`(?<![\\d/.-])1[0-4]\\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?![-/.\\d])${CLOCK}?`, 'gi'),
  new RegExp(`(?<!\\d)20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\s?[0-2]\\d[0-5]\\d[0-5]\\d)?(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)\\d{1,2}月\\d{1,2}[日号號]${CLOCK}?`, 'gi'),
  new RegExp(`(?<!\\d)\\d{1,2}\\.?\\s(?:de\\s)?${FOREIGN_MONTH}\\.?,?\\s(?:de\\s)?\\d{4}${CLOCK}?`, 'gi'),
  new RegExp(
    `(?<![a-z])${MONTH}\\.?\\s?\\d{1,2}(?:st|nd|rd|th)?(?:\\s?,?\\s\\d{4}|['’]\\s?\\d{2}(?!\\d))${CLOCK}?`,
    'gi',
  ),
  new RegExp(
    `(?<![\\d/.-])\\d{1,2}[-/. ]?${MONTH}\\.?(?:[-/. ,']{1,2}(?:\\d{4}|\\d{2}(?![\\d:])))?(?:\\d{2}(?=\\s))?${CLOCK}?`,
    'gi',
  ),
  new RegExp(`(?<![a-z])${MONTH}\\.?\\s?\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4}|['’]\\s?\\d{2}(?!\\d))?${CLOCK}?`, 'gi'),
  new RegExp(`(?<![\\d/.-])\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})(?!\\d)${CLOCK}?`, 'gi'),
  new RegExp(
    `(?<![\\d/.-])(?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\\d|3[01])(?![-/\\d])\\s{1,4}(?=[0-2]\\d:[0-5]\\d)${CLOCK}`,
    'gi',
  ),
];

/** A moment found in a text, with its place. */
export interface FoundTime {
  readonly time: LocalTime;
  readonly at: number;
  readonly end: number;
  readonly yearAssumed: boolean;
}

/** No receipt names more moments; a text that does is not searched to its end. */
const MOST_TIMES = 400;

/** Money of places that print the day first. */
const DAY_FIRST =
  /[£€₹฿₦]|(?:HK|AU|NZ|S|A)\$|(?<![A-Z])(?:GBP|EUR|AUD|NZD|SGD|HKD|INR|MYR|THB|AED|SAR|QAR|KWD|OMR|BHD|EGP|ZAR|KES|NGN|GHS|UGX|TZS|PKR|LKR|BDT|NPR|IDR|BRL|MXN|CHF|DKK|NOK|PLN|CZK|ILS|TRY)(?![A-Z])|(?<![A-Za-z])(?:Rs|Ksh|Tsh|RM)\b/i;

/**
 * Every moment in a text, in the order of their places. An open order of day and month follows the context, and the
 * money of the whole text where only a part of it is searched.
 */
export function timesIn(text: string, context: ReadingContext, whole: string = text): FoundTime[] {
  const found: FoundTime[] = [];
  const dayFirst = DAY_FIRST.test(whole);
  const order = context.dateOrder ?? (/^(?:USD|PHP)$/.test(context.currency) && !dayFirst ? 'mdy' : 'dmy');
  for (const pattern of DATES)
    for (const match of text.matchAll(pattern)) {
      if (found.length > MOST_TIMES) break;
      if (found.some((each) => match.index < each.end && each.at < match.index + match[0].length)) continue;
      const chinese = /^\d{1,2}[-/]\d{1,2}\s/.test(match[0]) && /[\u4e00-\u9fff]/.test(text);
      const read = readInOrder(
        match[0].replace(/\sde\s/gi, ' ').replace(/\s,\s/, ', '),
        chinese ? 'mdy' : order,
        context,
      );
      if (read.ok)
        found.push({
          time: read.value.time,
          at: match.index,
          end: match.index + match[0].length,
          yearAssumed: read.value.yearAssumed,
        });
    }
  return found.sort((a, b) => a.at - b.at);
}

/** A sale lies in the past: where the usual order of day and month tells of a day to come, the other order is tried. */
function readInOrder(print: string, order: DateOrder, context: ReadingContext): ReturnType<typeof readPrintedTime> {
  const latest = context.today;
  const read = readPrintedTime(print, { order, latest });
  if (!read.ok || context.dateOrder !== undefined || read.value.time.slice(0, 10) <= latest) return read;
  const other = readPrintedTime(print, { order: order === 'mdy' ? 'dmy' : 'mdy', latest });
  return other.ok && other.value.time.slice(0, 10) <= latest ? other : read;
}

/** A clock time standing alone, such as that of a label of its own. */
export function clockIn(text: string): string | undefined {
  const match = /(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?!\d)/.exec(text);
  if (!match) return undefined;
  const seconds = match[3] === undefined ? '' : `:${match[3]}`;
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}${seconds}`;
}
