import { moneyFromDecimal, type Money } from '../../domain/money.ts';
import type { ReceiptType } from '../../domain/receipt.ts';
import { lastFourOf } from '../../domain/masking.ts';
import type { FoundMoney } from '../fields/printed-facts.ts';
import type { Spoken } from './tongues.ts';

/** What a message in another language tells of itself. */
export interface ForeignFacts {
  readonly amount: Money;
  /** Bare figures: the currency is that of the language's country. */
  readonly currencyAssumed: boolean;
  readonly direction: 'out' | 'in';
  readonly type: ReceiptType;
  /** The words that say that it failed or was undone, as printed. */
  readonly failed?: string;
  readonly undone?: string;
  readonly merchant?: string;
  readonly card?: string;
}

const place = (words: RegExp, text: string): number => {
  const at = text.search(words);
  return at < 0 ? Infinity : at;
};

/** Reads a message by the words of its language; undefined where it is a code, a plan or an advert, or names no sum. */
export function readForeign(text: string, spoken: Spoken, found: readonly FoundMoney[]): ForeignFacts | undefined {
  const [out, into, undone] = [spoken.debit, spoken.credit, spoken.undone].map((words) => place(words, text));
  const first = Math.min(out ?? Infinity, into ?? Infinity, undone ?? Infinity);
  if (place(spoken.none, text) < first) return undefined;
  const named = sumOf(text, spoken, found);
  const amount = named ?? bareSum(text, spoken);
  if (!amount) return undefined;
  const failed = spoken.failed.exec(text)?.[0];
  const back = failed === undefined && undone !== Infinity ? spoken.undone.exec(text)?.[0] : undefined;
  const direction = back !== undefined || (into ?? Infinity) < (out ?? Infinity) ? 'in' : 'out';
  const merchant = nameIn(text, direction === 'in' && back === undefined ? spoken.tongue.payer : spoken.tongue.payee);
  const card = spoken.tongue.tails.map((shape) => shape.exec(text)?.[1]).find((each) => each !== undefined);
  return {
    amount,
    currencyAssumed: named === undefined,
    direction,
    type: direction === 'out' ? 'sale' : back !== undefined && CANCELLED.test(back) ? 'void' : 'refund',
    ...(failed !== undefined && { failed }),
    ...(back !== undefined && { undone: back }),
    ...(merchant !== undefined && { merchant }),
    ...((card ?? lastFourOf(text)) !== undefined && { card: card ?? lastFourOf(text) ?? '' }),
  };
}

const CANCELLED = /취소|取消|キャンセル|iptal|отмена|otmena|anulad|annulé|stornier|[إا]لغاء|ยกเลิก|dibatalkan|h[uủ]y/iu;

/** The first figure that is neither a balance nor a fee. */
function sumOf(text: string, spoken: Spoken, found: readonly FoundMoney[]): Money | undefined {
  const standing = new RegExp(`(?:${spoken.standing.source})${BEFORE_FIGURE}`, 'iu');
  const behind = new RegExp(`^[^\\p{L}\\n]{0,3}(?:هو\\s)?(?:${spoken.standing.source})`, 'iu');
  const fee = new RegExp(`(?:${spoken.fee.source})${BEFORE_FIGURE}`, 'iu');
  return found.find((each) => {
    const before = text.slice(Math.max(0, each.at - 40), each.at);
    return (
      each.money.minor !== 0 &&
      !standing.test(before) &&
      !fee.test(before) &&
      !(
        spoken.tongue.script !== undefined &&
        /^\s?هو\s/.test(text.slice(each.end)) &&
        behind.test(text.slice(each.end))
      )
    );
  })?.money;
}

/** Between a word and its figure: marks, a short word such as هو, es or ni, a currency. */
const BEFORE_FIGURE = '\\p{M}*[^\\p{L}\\d\\n]{0,4}(?:\\p{L}{1,4}[^\\p{L}\\d\\n]{1,3}){0,3}(?:[A-Z]{2,3}\\s?)?$';

/** برداشت1,250,000: a figure right behind its verb, or alone on a line, without a currency. */
function bareSum(text: string, spoken: Spoken): Money | undefined {
  const { home } = spoken.tongue;
  if (home === undefined) return undefined;
  const behind = new RegExp(
    `(?:${spoken.debit.source}|${spoken.credit.source}|مبلغ|금액)\\s?[:：]?\\s?[+-]?\\s?(\\d{1,3}(?:,\\d{3})+|\\d{3,12})(?![\\d*/:-])`,
    'iu',
  );
  const figure = behind.exec(text)?.[1] ?? /(?:^|\n)\s?(\d{1,3}(?:,\d{3})+)\s?(?:\n|$)/.exec(text)?.[1];
  if (figure === undefined) return undefined;
  const money = moneyFromDecimal(figure.replaceAll(',', ''), home);
  return money.ok ? money.value : undefined;
}

/** Where a name ends: at a mark, before a date, a long number, or a short word that goes on with the sentence. */
const NAME_END =
  /[\n;؛،|"“”]|,\s|\.\s|\.$|\.(?=\p{Lu}\p{Ll})|\s[(（]|\s(?:aos|com|con|avec|mit|met|dengan|kart[aą]|le|am|às|as|el|no dia|am|le|il|op|tarihinde|tarehe|lúc|ngay|tgl|pada|بتاريخ|في|من|بمبلغ|บช|เมื่อ|วันที่|취소|누적)(?=\s)|\s취소$|[-\s]?\d{6,}|\s?\*{2,}|\s\d{1,4}[-/.:]\d/u;
const NO_NAME = /^[^\p{L}]+$|^(?:حساب|بطاق|[A-Z]{3}\s?\d)|^[\s*•xX\d]+$/u;

function trimName(raw: string): string | undefined {
  const started = raw.trim().replace(/^\d{4,}\s?-\s?|^[\s"*:：-]+/u, '');
  const end = started.search(NAME_END);
  const name = (end > 0 ? started.slice(0, end) : started).replace(/[\s.,*:-]+$/u, '').trim();
  return name.length < 2 || NO_NAME.test(name) ? undefined : name;
}

/** Korean messages give the shop a line for itself: the one that is no mark, no person, no card, no moment and no sum. */
function lineName(text: string): string | undefined {
  const line = text
    .split('\n')
    .map((each) => each.replace(/\s?취소$/, '').trim())
    .find((each) => each.length > 1 && each.length < 30 && /\p{L}/u.test(each) && !NO_SHOP_LINE.test(each));
  return line?.replace(/^\(주\)/, '');
}

const NO_SHOP_LINE =
  /^[[【<]|님$|카드|법인|\d원|일시불|개월|누적|잔액|한도|승인|출금|입금|결제|취소|\d\/\d|:\d\d|\*\d|\d\*|^\d+$|BC\(/;

function nameIn(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const name = trimName(match[1] ?? '');
      if (name !== undefined) return name;
    }
  return /[\uac00-\ud7a3]/.test(text) ? lineName(text) : undefined;
}
