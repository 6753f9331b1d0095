import { moneyFromDecimal, type Money } from '../../domain/money.ts';
import { readPrintedAmount, type PrintedAmount } from '../../domain/printed-amount.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import type { LocalTime } from '../../domain/day.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { DateOrder } from '../../domain/table-mapping.ts';

/** A money figure as it stands in running text: a sign, a currency, the digits, a currency again. */
const CURRENCY =
  '(?:RMB|CNY|HK\\$|HKD|NT\\$|TWD|US\\$|USD|AU\\$|A\\$|AUD|CA\\$|C\\$|CAD|S\\$|SGD|NZ\\$|NZD|EUR|GBP|JPY|INR|Rs\\.?|AED|SAR|QAR|KWD|OMR|BHD|EGP|THB|MYR|RM|IDR|PHP|VND|KRW|ZAR|KES|NGN|PKR|LKR|NPR|BDT|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RUB|TRY|BRL|MXN|ILS|UAH|ETB|TZS|UGX|GHS|IRR|BYN|COP|CLP|PEN|ARS|MOP|人民币|人民幣|港币|港幣|美元|欧元|日元|[¥￥$£€₹₩₽฿])';
const DIGITS = '\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d{1,3})?|\\d+(?:[.,]\\d{1,3})?';
const MONEY = new RegExp(
  `(?:([-+])\\s?)?(?:(${CURRENCY})\\s?[:：]?\\s?)?([-+]\\s?)?(${DIGITS})(?:\\s?(元|圆|圓|${CURRENCY}))?`,
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

/** Every figure that could be money; plain whole numbers without a currency are left out. */
export function moneyIn(text: string, currencyOf: (printed: PrintedAmount) => string): FoundMoney[] {
  const found: FoundMoney[] = [];
  for (const match of text.matchAll(MONEY)) {
    const print = match[0].trim();
    const before = text[match.index - 1] ?? '';
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
    const named = match[2] !== undefined || match[5] !== undefined;
    const decimals = /\.\d{2}(?!\d)/.test(print);
    if (!named && !decimals) continue;
    if (!named && (/[\d.\-/:A-Za-z]/.test(before) || /^[\d/:%-]|^\.\d/.test(after))) continue;
    if (/^\d/.test(after) || (named && match[2] === undefined && /[\d.]/.test(before))) continue;
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
      const elsewhere = /\b(RMB|CNY|USD|EUR|GBP|HKD|AUD|SGD|CAD|TWD|INR|JPY)\b/.exec(text)?.[1];
      if (elsewhere !== undefined) return elsewhere === 'RMB' ? 'CNY' : elsewhere;
      if (chinese && !traditional) return 'CNY';
      if (chinese && traditional && !/^(?:HKD|TWD|MOP)$/.test(context.currency)) {
        assumed = true;
        return 'TWD';
      }
      assumed = true;
      return context.currency;
    },
    assumed: () => assumed,
  };
}

const CLOCK =
  '(?:\\s?(?:上午|下午|晚上|凌晨|中午|早上)?\\s?(?:at\\s|@\\s?|um\\s|,\\s?)?\\s{0,6}(?:[01]?\\d|2[0-3])\\s?[:：时時点點]\\s?[0-5]\\d?(?:\\s?[:：分]\\s?[0-5]\\d)?(?:\\s?[ap]\\.?m\\.?)?)';
const DATES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d)(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}[日號号]?(?:T|\\s{0,6})${CLOCK}?`,
    'gi',
  ),
  new RegExp(`(?<!\\d)20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\s?[0-2]\\d[0-5]\\d[0-5]\\d)?(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)\\d{1,2}月\\d{1,2}[日号號]${CLOCK}?`, 'gi'),
  new RegExp(
    `(?<![\\d/.-])\\d{1,2}[-/. ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?(?:[-/. ,']{1,2}(?:\\d{4}|\\d{2}(?![\\d:])))?(?:\\d{2}(?=\\s))?${CLOCK}?`,
    'gi',
  ),
  new RegExp(
    `(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s?\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?${CLOCK}?`,
    'gi',
  ),
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

/** Every moment in a text, in the order of their places; an open order of day and month follows the context. */
export function timesIn(text: string, context: ReadingContext): FoundTime[] {
  const found: FoundTime[] = [];
  const dayFirst = /£|€|(?<![A-Z])(?:GBP|EUR|AUD|NZD|SGD|HKD|INR|MYR)(?![A-Z])|(?<![A-Z])Rs\b/.test(text);
  const order = context.dateOrder ?? (/^(?:USD|PHP)$/.test(context.currency) && !dayFirst ? 'mdy' : 'dmy');
  for (const pattern of DATES)
    for (const match of text.matchAll(pattern)) {
      if (found.length > MOST_TIMES) break;
      if (found.some((each) => match.index < each.end && each.at < match.index + match[0].length)) continue;
      const chinese = /^\d{1,2}[-/]\d{1,2}\s/.test(match[0]) && /[\u4e00-\u9fff]/.test(text);
      const read = readInOrder(match[0], chinese ? 'mdy' : order, context);
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
