import { spokenIn } from './tongues.ts';

/** Money that goes: the verbs of a debit, in sentences and in the short forms of messages. */
const DEBIT =
  /消[费費]|支出|扣[款费費]|支取|取[款现現]|转出|轉出|付款(?!方)|支付(?!宝|通|寶)|刷卡|[签簽][账帳賬]|下单|交易(?!后|後|時|时间|单号|流水)|[冻凍][结結]|[预預]授[权權]|\b(?:debit(?:ed)?|spent|charged|purchase|withdrawn|withdrew|withdraw(?:al)?|deducted|spending|paid|pay(?:ment)?|sent|used|txn|transaction|send money|transfer(?:r?ed)?(?! to your)|auth pmt|hold|authori[sz]\w*|pre-?auth\w*|declined)\b|\bdr\b|\d\s?DR\b/gi;

/** Money that comes. */
const CREDIT =
  /入[账帳]|转入|轉入|存入|汇入|匯入|收入|汇缴|匯繳|收款(?=人民币|[¥￥]|\s?\d)|工资(?!卡)|代发|补助|利息|结息|缴存|到[账帳]|\b(?:credited|receiv(?:e|ed)|deposit(?:ed)?|salary|cash-?back|cash[- ]in)\b|(?<!\/)\bcr\b(?!\s?(?:crd|card)|\/)|\d\s?CR\b|^[ \t]*credit\s*$|\bcredit\b(?!\s?card|\s?limit|\s?a\/c)|added to your/gim;

/** Money put back, or a purchase undone: such a message is a receipt, though money comes. */
const UNDONE =
  /退[款货貨刷]|退回|[冲沖]正|返还|退还|撤[销銷]|解[冻凍]|refund|revers|returned|put back|chargeback|\bvoid|released|lifted/i;

const OTHER_VERBS = /退[款货貨]|[冲沖]正|撤[销銷]|退回|refund|revers/i;

/** Does a text speak of a payment, its undoing or its failure at all? */
export const tellsOfPayment = (text: string): boolean =>
  text.search(DEBIT) >= 0 || text.search(CREDIT) >= 0 || OTHER_VERBS.test(text) || spokenIn(text) !== undefined;

/** Does it say that money has gone (or failed to), so that it is no advert and no bill, whatever else it says? */
export const tellsOfDebit = (text: string): boolean =>
  /消[费費]|支出|扣款|支付了?|支取|已支付|[签簽][账帳賬]|下单|交易成功|\b(?:debited|spent|charged|purchase|withdrawn|deducted|spending)\b|\bdr\b/i.test(
    text,
  );

/** Does it name the sum that went, beside its verb? An advert speaks of purchases too, and of what one may save. */
export const tellsOfSum = (text: string): boolean =>
  /(?:消[费費]|支出|扣款|支付|支取|付款|[签簽][账帳賬]|刷卡|下单|入[账帳]|退款|转入|转出)[^。，,;]{0,12}\d|(?:支付|付款|消[费費]|交易|扣款)已?成功(?![后後即可就立送返领享参抽])|已(?:成功)?(?:支付|付款|扣款|退款)|\b(?:debited|spent|withdrawn|deducted|credited|received|refunded|was charged|been charged)\b|\b(?:purchase|payment|transaction) (?:of|for)? ?[^a-z\d]{0,3}(?:[A-Z]{2,3}\.? ?)?\d/.test(
    text,
  );

/** Has money come already, so that it is neither an offer nor a plan, whatever else it says? */
export const tellsOfCredit = (text: string): boolean =>
  /(?:入[账帳]|转入|轉入|存入|汇入|匯入|收款|到[账帳]|缴存)[^。]{0,16}\d|\d[^。]{0,8}(?:已|成功)[^。]{0,24}到[账帳]|\b(?:credited|received|deposited)\b/i.test(
    text,
  );

/** A card's bill was paid: money came to the card's account, whatever its verb. */
const REPAYMENT =
  /还款(?:成功|已到账|到账|金额)|payment (?:of )?.{2,40}? (?:made|received|credited) (?:to|towards|for|on) [^.]{0,30}card|received your payment[^.]{0,40}card/i;

/** Salary, a transfer from a person, interest: the first verb is one of money that comes, and nothing is undone. */
export function isIncome(text: string): boolean {
  if (UNDONE.test(text)) return false;
  if (REPAYMENT.test(text)) return true;
  const credit = text.search(CREDIT);
  if (credit < 0) return false;
  // "X has received Rs 10 from your account" tells of a debit, from the other end.
  if (/\b(?:has|have|was) (?:been )?(?:received|credited)[^.]{0,40}\bfrom (?:your|a\/c)/i.test(text)) return false;
  if (/payment received|received your payment for (?:order|invoice)/i.test(text)) return false;
  const debit = text.search(DEBIT);
  return debit < 0 || credit < debit;
}
