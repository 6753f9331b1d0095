import { CHINESE, ENGLISH, PAYERS, REPAID } from './name-patterns.ts';
import { nameInPath } from './rail-path.ts';

/** What the reader is told to do: whom to call, which card to block. It names cards and numbers of no payment. */
const INSTRUCTION =
  /\b(?:not (?:you|u|done by you|initiated by you)\b|if (?:this )?(?:was )?not |if you did(?:n't| not)|to (?:dispute|inq\w*|report|block)|for dispute|sms (?:block|blk)|block (?:a\/c|card|upi)|call ?\d|dial ?\*|help:)|[如若]非本人|详询|詳詢|[如若]有疑问/i;

/** The message up to its instructions; the whole where they stand first. */
export function withoutInstructions(text: string): string {
  const at = text.search(INSTRUCTION);
  return at > 20 ? text.slice(0, at) : text;
}

/** Where a name ends: before a word that goes on with the sentence, a mark, a date, a number of the payment. */
const NAME_END =
  /\s+(?:on|dated|using|via|with|for|from|was|were|is|has|have|ending|by|and charged|ref\b|avl|avail\w*|bal\b|your|you|if|not|could|would|of|to|credited|debited|(?:un)?successful(?:ly)?|failed|declined|refused|rejected|reversed|timed?[- ]?out|been|at|in the|totall?ing|total (?:fee|charge)s?|as on|a\/c|iban|acct?|ist|txn|utr|rrn|upi ref|imps|mct)\b|\s?[,;\n|。，；"“”]|\.\s|\.$|\.(?=[A-Z])|\s?\(|\s+\d{1,2}[-/:]\d|\s{2,}|\s-\s|-(?=[A-Z][a-z]+ (?:Bank|Gramin))|[_/]?\d{6,}/i;
const NAME_START =
  /^(?:(?:merchant|business|shop|the merchant|vpa|pos|ecom|info)[\s:]+|m\/s\.?\s?|upi[_/-]\s?|atm-\d*|[\dx*]{4,}\s?-\s?)/i;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** What follows a preposition without being a name: an account, a time, a pronoun. */
const NO_NAME = new RegExp(
  `^(?:(?:you|your|my|me|be|us|ac|acc|acct|accounts?|cards?(?! payment)|credit card|debit card|block|report|dispute|know|view|pay|check|avoid|a repayment|rs|inr|any|our|this)\\b|[\\w ]{0,20}\\ba\\/c|[\\w ]{2,20} bank (?:ac|card)\\b|an?$|(?:upi|neft|rtgs|imps|ibft|ach|nfs|pos|cash|beneficiary|customer)$|\\*(?![\u4e00-\u9fff])|x{2,}|•|[a-z]{3}\\s?\\d|\\d{1,2}[:.]\\d\\d|\\d{1,2}[-/]\\d|\\d{4}[-/]|\\d{1,2}[-/\\s]?${MONTH}\\b|${MONTH}(?:\\s\\d|$)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$)|^[^\\p{L}]+$|^(?:[您本]|他行)|[年月]\\d|^\\d+[日时點点]|^\\d+x+$`,
  'iu',
);
function nameFrom(raw: string): string | undefined {
  // Of a payment address the part before its bank tells who it is.
  const started = raw
    .trim()
    .replace(/^([\w.-]{2,40})@[a-z].*/i, '$1')
    .replace(NAME_START, '')
    .replace(NAME_START, '');
  const end = started.search(NAME_END);
  const name = (end > 0 ? started.slice(0, end) : started)
    .replace(/(?:的?(?:交易|支付|消费|付款|扣款))?(?:失败|失敗|未成功|被拒绝?|超时|成功|未能完成)$/, '')
    .replace(/[\s.。,*:："“”-]+$|^[\s"“-]+|^\*+(?![\u4e00-\u9fff])|的$/g, '')
    .trim();
  return name.length < 2 || NO_NAME.test(name) || /^the\b/.test(name) ? undefined : name;
}

/** The shop or the person that a message names, its trailing text cut off; `incoming`: who paid goes first. */
export function merchantIn(text: string, incoming: boolean): string | undefined {
  const core = withoutInstructions(text);
  const places = /[\u4e00-\u9fff]/.test(core) ? [...CHINESE, ...ENGLISH] : ENGLISH;
  const paid = nameInPath(core) ?? (incoming ? nameAt(core, [...PAYERS, ...REPAID], true) : undefined);
  return paid ?? nameAt(core, places, incoming) ?? nameOnItsLine(core) ?? (ATM.test(core) ? 'ATM' : undefined);
}

/** Cash from a machine names no shop; statements call it by the machine. */
const ATM = /\bATM\b|\bCWDR\b/;

function nameAt(text: string, places: readonly RegExp[], incoming: boolean): string | undefined {
  for (const pattern of places)
    for (const match of text.matchAll(pattern)) {
      // Money that goes comes from an account of one's own: FBL A/C *1234 names nobody.
      if (!incoming && /^(?:from|by)/i.test(match[0]) && OWN_ACCOUNT.test(match[1] ?? '')) continue;
      const name = nameFrom(match[1] ?? '');
      if (name !== undefined) return name;
    }
  return undefined;
}

const OWN_ACCOUNT = /^[\w. ]{0,25}\b(?:a\/c|ac|acct?|account)\b/i;

/** Spent INR 131 / Card no. XX0818 / 05-10-25 09:43 / Swiggy: the line below the moment. */
function nameOnItsLine(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\s+\d{1,2}:\d{2}/.test(line));
  const below = at < 0 ? soleBareLine(lines) : lines[at + 1];
  return below === undefined || /[:：]|\b(?:avl|bal|limit)\b/i.test(below) ? undefined : nameFrom(below);
}

/** Acct: … / DT: … / A PAYEE / Amt: …: among lines with labels the one that has none. */
function soleBareLine(lines: readonly string[]): string | undefined {
  const labelled = lines.filter((line) => /^[A-Za-z]{2,6}(?:\s[A-Za-z]{2,6})?\s?[:：]/.test(line)).length;
  return labelled < 3 ? undefined : lines.find((line) => /^[A-Z][A-Z\s]{5,40}$/.test(line));
}
