import { dayNumber, dayOfTime, minutesBetween, weekdayOf } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { References } from '../domain/references.ts';
import type { Transaction } from '../domain/transaction.ts';
import { paidByOtherMeans } from '../domain/wallet.ts';
import type { Likeness } from './name-book.ts';
import { NO_DAY } from './row-columns.ts';
import type { RowIndex } from './row-index.ts';

/** One thing that speaks for (positive) or against a pair, in bits of log-likelihood, with its reason in words. */
export interface Evidence {
  readonly weight: number;
  /** Told only when a pair is chosen: most are not. */
  readonly because?: () => Phrase;
}

/** A reference that was cut to its last four digits names nothing for sure. */
const usable = (text: string | undefined): text is string =>
  text !== undefined && !text.includes('•') && text.length >= 4;

const isLong = (text: string | undefined): text is string => usable(text) && text.length >= 8;

const STRONG_KEYS = ['rrn', 'arn', 'order', 'auth'] as const;

/** The first reference number that both carry alike. */
export function sharedReference(a: References, b: References): string | undefined {
  for (const key of STRONG_KEYS) {
    const one = a[key];
    if (usable(one) && one === b[key]) return one;
  }
  // One calls by an order number what the other calls by a retrieval number.
  if (isLong(a.rrn) && a.rrn === b.order) return a.rrn;
  if (isLong(a.order) && a.order === b.rrn) return a.order;
  const sameTrace =
    a.trace !== undefined && a.trace === b.trace && a.terminal !== undefined && a.terminal === b.terminal;
  return sameTrace && (a.batch === undefined || b.batch === undefined || a.batch === b.batch) ? a.trace : undefined;
}

/** The receipt's own number where the row prints it among its words; shorter ones could be a store's. */
export function printedReference(transaction: Transaction, receipt: Receipt): string | undefined {
  const { rrn, order, arn } = receipt.references;
  return [rrn, order, arn].find((each) => usable(each) && each.length >= 6 && standsIn(transaction.description, each));
}

function standsIn(text: string, code: string): boolean {
  const at = text.indexOf(code);
  return at >= 0 && !/\d/.test(text[at - 1] ?? '') && !/\d/.test(text[at + code.length] ?? '');
}

export function referenceEvidence(transaction: Transaction, receipt: Receipt): Evidence {
  const shared = sharedReference(transaction.references, receipt.references) ?? printedReference(transaction, receipt);
  if (shared !== undefined)
    return {
      weight: shared.length >= 8 ? 12 : 9,
      because: () => ({ zh: `参考号相同：${shared}`, en: `same reference ${shared}` }),
    };
  for (const key of ['rrn', 'auth'] as const) {
    const [one, other] = [transaction.references[key], receipt.references[key]];
    if (usable(one) && usable(other) && one.length === other.length) return { weight: -8 };
  }
  return { weight: 0 };
}

/** Outweighs all else that could speak for a pair, save a shared reference. */
const IMPOSSIBLE = -30;

/** Cash debits no card, and a wallet's own money only where the row names the wallet. */
export const tenderEvidence = (transaction: Transaction, receipt: Receipt): Evidence => ({
  weight: paidByOtherMeans(transaction, receipt) ? IMPOSSIBLE : 0,
});

export function cardEvidence(transaction: Transaction, receipt: Receipt): Evidence {
  if (transaction.card === undefined || receipt.card === undefined) return { weight: 0 };
  if (transaction.card !== receipt.card) return { weight: IMPOSSIBLE };
  const { card } = receipt;
  return { weight: 2.5, because: () => ({ zh: `同一张卡，末四位 ${card}`, en: `same card, ending ${card}` }) };
}

/** The window in days from the receipt to the posting within which an equal sum is thought of. */
export const WINDOW = { before: 2, after: 16 } as const;

/**
 * Bits for the working days from a sale to its posting, where the row shows no day of sale; against a day drawn blindly from
 * the window. Measured on generated years (README): most post within two working days.
 */
const POSTING_DELAY: readonly number[] = [1.6, 2.4, 1.9, 0.9, -0.2, -1.2, -2.2, -3, -3.5, -4, -4.5, -5, -5];

/** The same in calendar days for an account that posts at once, weekends included: its one date is the day of sale. */
const PROMPT_DELAY: readonly number[] = [3, 0.8, 0, -1, -2, -2.5, -3, -3.5, -4, -4, -4.5, -4.5, -5, -5, -5, -5, -5];

/** Bits for a row sold so many days after the receipt's day: the same in most cases; a shipment may come days later. */
const SOLD_LATER: readonly number[] = [4, -2, -3.2, -3.4, -3.6, -3.8, -4, -4.2, -4.4, -4.6];

/** Bits for a row sold or posted before the receipt's day: a clock past midnight, else a misread date. */
const [DAY_BEFORE, DAYS_BEFORE] = [-2.5, -6] as const;

/** `sold` is the row's day of sale as the index knows it, also from its text; `prompt`: its account posts on the day of sale. */
export function timeEvidence(
  transaction: Transaction,
  receipt: Receipt,
  { posted, sold, prompt }: { readonly posted: number; readonly sold: number; readonly prompt: boolean },
): Evidence {
  if (receipt.occurredAt === undefined) return { weight: -0.5 };
  const minutes =
    transaction.occurredAt === undefined ? undefined : minutesBetween(receipt.occurredAt, transaction.occurredAt);
  if (minutes !== undefined) return minutesEvidence(minutes, receipt.occurredAt);
  const day = dayNumber(dayOfTime(receipt.occurredAt));
  if (sold !== NO_DAY) {
    const later = sold - day;
    if (later < 0) return { weight: later === -1 ? DAY_BEFORE : DAYS_BEFORE };
    return {
      weight: SOLD_LATER[later] ?? -5.5,
      ...(later === 0 && { because: () => ({ zh: '同一天', en: 'same day' }) }),
    };
  }
  const days = posted - day;
  if (days < 0) return { weight: days === -1 ? DAY_BEFORE - 2 : DAYS_BEFORE - 1 };
  const weight = (prompt ? PROMPT_DELAY[days] : POSTING_DELAY[workingDays(day, posted)]) ?? -5.5;
  return {
    weight,
    ...(weight > 0 && {
      because: () =>
        days === 0
          ? { zh: '同一天入账', en: 'posted on the same day' }
          : { zh: `${days} 天后入账`, en: `posted ${days} day${days === 1 ? '' : 's'} later` },
    }),
  };
}

/** Mondays to Fridays after the first day, up to and with the second: a sale on Saturday is posted on Monday, one day. */
function workingDays(from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) {
    const weekday = weekdayOf(day);
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

function minutesEvidence(minutes: number, printed: string): Evidence {
  const apart = Math.abs(minutes);
  const because = (): Phrase => ({
    zh: `时间相差 ${apart} 分钟（${printed.slice(11, 16)}）`,
    en: `${apart} minute${apart === 1 ? '' : 's'} apart (${printed.slice(11, 16)})`,
  });
  // Two tries at one till lie minutes apart: the nearer pair must weigh more.
  if (apart <= 10) return { weight: 7 - Math.min(apart, 3) * 0.6 - apart * 0.1, because };
  if (apart <= 60) return { weight: 2.5, because };
  return apart <= 1440 ? { weight: -0.5 } : { weight: -2 - apart / 1440 };
}

/** From this share of a name on, it is the name. */
export const NAME_MATCHES = 0.75;

/** How alike a debit's names and a receipt's are; undefined where one of them names nobody, or in another script. */
export type NameJudge = (debit: number, name: number | undefined) => Likeness | undefined;

/** The best likeness of a receipt's name with any of the names that a row shows. */
export function bestLikeness(index: RowIndex, debit: number, name: number | undefined): Likeness | undefined {
  if (name === undefined) return undefined;
  let best: Likeness | undefined;
  for (const row of index.namesOf(debit)) {
    const likeness = index.names.compare(name, row);
    if (likeness && (!best || likeness.share > best.share)) best = likeness;
  }
  return best;
}

/** At or below these bits the names contradict each other. */
export const OTHER_NAME = -2;

/** A shop's name that the row shows is worth what its words are worth; a name that it does not show speaks against. */
export function nameEvidence(likeness: Likeness | undefined, transaction: Transaction, receipt: Receipt): Evidence {
  if (!likeness) return { weight: isStrange(transaction, receipt) ? -3 : -0.5 };
  const because = (): Phrase => ({
    zh: `商户名相符：${receipt.merchant ?? ''}`,
    en: `merchant agrees: ${receipt.merchant ?? ''}`,
  });
  if (likeness.share >= NAME_MATCHES) return { weight: Math.min(8, Math.max(3, likeness.bits * 0.75)), because };
  if (likeness.share >= 0.5) return { weight: Math.min(4.5, Math.max(1, likeness.bits * 0.4)), because };
  if (likeness.share >= 0.3) return { weight: -1.5 };
  return {
    weight:
      likeness.otherBrand !== true && COMPANY.test(`${transaction.description} ${transaction.counterparty ?? ''}`)
        ? -2.5
        : -5.5,
  };
}

/** Rows that print a company where the receipt prints a shop: then another name is no surprise. */
const COMPANY =
  /公司|商贸|贸易|科技|网络|个体|個體|股份|合伙|餐饮管理|餐飲|服务|管理|\b(?:llc|inc|ltd|limited|gmbh|corp|plc|sarl|sl|srl|bv|ag|pty|holdings?|ventures?|vntrs|enterprises?|trading|trdng|retail gr|group|partners|co)\b/i;

/** A name in one script and a row in another, paid in the row's own money and by no wallet that would explain it. */
const isStrange = ({ description, amount }: Transaction, { merchant, amount: asked }: Receipt): boolean =>
  merchant !== undefined &&
  amount.currency === asked.currency &&
  !WALLET.test(description) &&
  HAN.test(merchant) !== HAN.test(description);

const HAN = /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]/;
const WALLET = /weixin|wechat|tenpay|alipay|\balp\b|unionpay|支付宝|财付通|微信/i;

/** Two-letter countries and their names in rows, by the money that is paid there. */
const COUNTRIES: Readonly<Record<string, RegExp>> = {
  CNY: /\b(?:CN|CHN|CHINA|SHANGHAI|BEIJING|SHENZHEN|GUANGZHOU)\b/i,
  HKD: /\b(?:HK|HKG|HONG ?KONG)\b/i,
  TWD: /\b(?:TW|TWN|TAIWAN|TAIPEI)\b/i,
  JPY: /\b(?:JP|JPN|JAPAN|TOKYO|OSAKA)\b/i,
  KRW: /\b(?:KR|KOR|KOREA|SEOUL)\b/i,
  THB: /\b(?:TH|THA|THAILAND|BANGKOK)\b/i,
  SGD: /\b(?:SG|SGP|SINGAPORE)\b/i,
  GBP: /\b(?:GB|GBR|UK|LONDON)\b/i,
  USD: /\b(?:US|USA|U\.S\.A)\b/i,
  EUR: /\b(?:DE|DEU|FR|FRA|IT|ITA|ES|ESP|NL|NLD|AT|AUT|BE|BEL|IE|IRL|PT|PRT|FI|FIN|GR|GRC)\b/i,
};

/** A purchase in another currency, in a row that prints a country of that money. */
export function placeEvidence(transaction: Transaction, receipt: Receipt): Evidence {
  const { currency } = receipt.amount;
  if (transaction.amount.currency === currency || COUNTRIES[currency]?.test(transaction.description) !== true)
    return { weight: 0 };
  return {
    weight: 3,
    because: () => ({ zh: `账单写明在 ${currency} 地区消费`, en: `the row names a place of ${currency}` }),
  };
}

/** Reasons of what speaks for a pair, strongest first. */
export const reasonsOf = (evidence: readonly Evidence[]): Phrase[] =>
  evidence
    .filter((each) => each.because !== undefined)
    .sort((a, b) => b.weight - a.weight)
    .flatMap((each) => each.because?.() ?? []);

/** Bits as a probability. */
export const confidenceOf = (weight: number): number => 1 / (1 + 2 ** -weight);
