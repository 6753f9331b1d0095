import { lastFourOf } from '../../domain/masking.ts';

/** What the reader is told to do: whom to call, which card to block. It names cards and numbers of no payment. */
const INSTRUCTION =
  /\b(?:not (?:you|u|done by you|initiated by you)\b|if (?:this )?(?:was )?not |if you did(?:n't| not)|to (?:dispute|inq\w*|report|block)|for dispute|sms (?:block|blk)|block (?:a\/c|card|upi)|call ?\d|dial ?\*|help:)|[如若]非本人|详询|詳詢|[如若]有疑问/i;

/** The message up to its instructions; the whole where they stand first. */
export function withoutInstructions(text: string): string {
  const at = text.search(INSTRUCTION);
  return at > 20 ? text.slice(0, at) : text;
}

const ACCOUNT = '(?:a\\/c|\\bac\\b|acct?|acc|account|card|账户|賬戶|账号|[卡户])';
/** Of two accounts, the one that paid. */
const PAYER =
  /\bfrom\s+(?:your\s+)?(?:[\w.]+\s+){0,3}?(?:a\/c|ac|acct?|account)\.?\s?(?:no\.?)?\s?[*xX•.#]{1,12}\s?\d{0,8}?(\d{4})(?!\d)/i;
const TAILS: readonly RegExp[] = [
  /(?:尾[号號数數]|末四[码碼])[为為]?\s?[:：]?\s?[[（(]?(\d{4})(?!\d)/,
  new RegExp(
    `${ACCOUNT}\\.?\\s?(?:no\\.?|number|#)?\\s?(?:ending|linked to|尾号)?\\s?(?:in|with)?[\\s:：]{0,2}(?:\\d{0,6}[*xX•.#-]{1,16}\\s?\\d{0,8}|\\d{4,8})?(\\d{4})(?![\\d/-])`,
    'i',
  ),
  /\bby\s?:\s?(\d{4})(?=\s?;)/i,
];

/** The last four digits of the card or account that a message speaks of. */
export function tailOf(text: string): string | undefined {
  const core = withoutInstructions(text);
  for (const part of core === text ? [text] : [core, text]) {
    const found =
      PAYER.exec(part)?.[1] ??
      lastFourOf(part) ??
      TAILS.map((shape) => shape.exec(part)?.[1]).find((tail) => tail !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a name ends: before a word that goes on with the sentence, a mark, a date, a number of the payment. */
const NAME_END =
  /\s+(?:on|dated|using|via|with|for|from|was|were|is|has|have|ending|by|and charged|ref\b|avl|avail\w*|bal\b|your|you|if|not|could|would|of|to|credited|debited|(?:un)?successful(?:ly)?|failed|declined|refused|rejected|reversed|timed?[- ]?out|been|at|in the|totall?ing|ist|txn|utr|rrn|upi ref|imps|mct)\b|\s?[,;\n|。，；"“”]|\.\s|\.$|\.(?=[A-Z])|\s?\(|\s+\d{1,2}[-/:]\d|\s{2,}|\s-\s|-(?=[A-Z][a-z]+ (?:Bank|Gramin))|[_/]?\d{6,}/i;
const NAME_START =
  /^(?:(?:merchant|business|shop|the merchant|vpa|pos|ecom|info)[\s:]+|m\/s\.?\s?|upi[_/-]\s?|atm-\d*|\d{4,}\s?-\s?)/i;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** What follows a preposition without being a name: an account, a time, a pronoun. */
const NO_NAME = new RegExp(
  `^(?:(?:you|your|my|me|be|us|ac|acc|acct|accounts?|cards?|credit card|debit card|block|report|dispute|know|view|pay|check|avoid|a repayment|rs|inr|any|our|this)\\b|[\\w ]{0,20}\\ba\\/c|[\\w ]{2,20} bank (?:ac|card)\\b|an?$|\\*|x{2,}|•|[a-z]{3}\\s?\\d|\\d{1,2}[:.]\\d\\d|\\d{1,2}[-/]\\d|\\d{4}[-/]|\\d{1,2}[-/\\s]?${MONTH}\\b|${MONTH}(?:\\s\\d|$)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$)|^[^\\p{L}]+$|^(?:[您本]|他行|ATM)|[年月]\\d|^\\d+[日时點点]|^\\d+x+$`,
  'iu',
);
/** Looked at, not taken: behind a preposition that leads to no name the next one is tried. */
const CAPTURE = '(?=([^\\n]{2,70}))';

const ENGLISH: readonly RegExp[] = [
  new RegExp(`^\\s*(?:At|Merchant|Shop|Store|To|Payee|Desc|Remarks|From)\\s?[:：]\\s?${CAPTURE}`, 'gim'),
  /\bInfo\s?[:：]?\s?(?:UPI|POS|ECOM)\/(?:[^/\s]{1,12}\/){0,3}([^/\n]{2,60})/gi,
  new RegExp(`(?:\\bat\\s+|(?<![\\w.])@\\s?)(?=[\\p{L}\\d])${CAPTURE}`, 'giu'),
  /\bVPA\s+([\w.-]{2,40})(?=@)/gi,
  new RegExp(`\\btransaction with\\s+(?!reference)${CAPTURE}`, 'gi'),
  new RegExp(`\\btowards\\s+${CAPTURE}`, 'gi'),
  new RegExp(`\\b[Tt]o\\s+(?=(?:business\\s)?[A-Z0-9]|[\\w.-]+@)${CAPTURE}`, 'g'),
  new RegExp(`^([\\w&. ]{3,40}?)\\s+has received\\b`, 'gim'),
  /;\s?([A-Z][^;.\n]{1,40}?) credited\b/g,
  /\bon\s+(?!\d{1,2}[-/])([A-Z0-9][^,;\n]{1,40}?)(?=\s+\d{1,2}-|\s?\.\s|\.$)/g,
  new RegExp(
    `\\b(?:debited|charged)\\b[^\\n]{0,40}?\\bfor\\s?[:：]?\\s?(?=[A-Z0-9])(?!Rs|[A-Z]{3}\\s?\\d)${CAPTURE}`,
    'g',
  ),
  new RegExp(`(?<!owered )\\b(?:from|by)\\s+(?=[A-Z0-9])${CAPTURE}`, 'g'),
  new RegExp(`\\b(?:Info|Place)\\s?[:：-]\\s?${CAPTURE}`, 'gi'),
];

const CHINESE: readonly RegExp[] = [
  /(?:商[户戶]|商家|收款方|特店|交易对方|对方户名)(?:[:：为]\s?|\s)([^，。,;；\s】（(]{2,40})/g,
  /在\s?[【「"“]?([^，。,;；】」"”]{2,40}?)[】」"”]?\s?[之的]?(?:消[费費]|支付|交易|刷卡|[签簽][账帳賬]|发生|进行|使用|扣款|付款|[预預]授[权權]|退款|退[货貨])/g,
  /(?:于|於)\s?([^\d，。,;；]{2,30}?)\s?(?:消[费費]|刷卡|支付|交易|[签簽][账帳賬])/g,
  /[（(]([^（()）\d]{2,30}(?:店|公司|酒店|超市|商场|餐厅|支付|宝|通|馆|铺|院|站|中心|商行|集团))[)）]/g,
  /向\s?([^，。,;；]{2,30}?)\s?(?:付款|支付|转账)/g,
  /(?:付款|支付)[^，。,;；]{0,16}元给\s?([^，。,;；]{2,30})/g,
  /(?:收到|来自)\s?([^，。,;；\d]{2,30}?)\s?(?:的)?退[款货]/g,
  /(?:消费|支付|扣款|支出|收入)\s?[（(]\s?([^（()）]{2,40}?)\s?[)）]/g,
];

function nameFrom(raw: string): string | undefined {
  const started = raw.trim().replace(NAME_START, '').replace(NAME_START, '');
  const end = started.search(NAME_END);
  const name = (end > 0 ? started.slice(0, end) : started)
    .replace(/(?:的?(?:交易|支付|消费|付款|扣款))?(?:失败|失敗|未成功|被拒绝?|超时|成功|未能完成)$/, '')
    .replace(/[\s.。,*:："“”-]+$|^[\s"“*-]+|的$/g, '')
    .trim();
  return name.length < 2 || NO_NAME.test(name) || /^the\b/.test(name) ? undefined : name;
}

/** The shop or the person that a message names, its trailing text cut off. */
export function merchantIn(text: string): string | undefined {
  const core = withoutInstructions(text);
  const patterns = /[\u4e00-\u9fff]/.test(core) ? [...CHINESE, ...ENGLISH] : ENGLISH;
  for (const pattern of patterns)
    for (const match of core.matchAll(pattern)) {
      const name = nameFrom(match[1] ?? '');
      if (name !== undefined) return name.replace(/@[a-z]{2,12}$/i, '');
    }
  return nameOnItsLine(core);
}

/** Spent INR 131 / Card no. XX0818 / 05-10-25 09:43 / Swiggy: the line below the moment. */
function nameOnItsLine(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\s+\d{1,2}:\d{2}/.test(line));
  const below = at < 0 ? undefined : lines[at + 1];
  return below === undefined || /[:：]|\b(?:avl|bal|limit)\b/i.test(below) ? undefined : nameFrom(below);
}
