import { tellsOfCredit, tellsOfDebit, tellsOfSum } from './direction.ts';

/** Messages that tell of no payment: one-time codes, bills, plans, adverts. */
const ONE_TIME_CODE = 0;
const BILL = 1;
const TO_COME = 2;
const ADVERT = 3;
const NOT_A_PAYMENT: readonly RegExp[] = [
  /验证码|驗證碼|动态密码|校验码|一次性密码|\bOTP\b|one[- ]time (?:password|code|pin|passcode)|verification code|security code is|passcode|secret code|\b(?:use|enter|quote)\s(?:the\s)?(?:code\s|pin\s)?\d{4,8}\b/i,
  /账单(?:已出|日|金额)|本期应还|最低还款|还款日|账单提醒|statement (?:is ready|generated)|minimum (?:payment|amount) due|min(?:imum)?\.? (?:amt\.? )?due|total (?:amount )?due|payment (?:is )?due|due (?:date|on)|bill (?:of|for|is)|\bemi\b[^.]{0,30}\bdue\b/i,
  /将于[^，。]{0,20}(?:扣款|扣费|还款)|即将扣|will be (?:debited|charged|deducted|auto-?debited)|is scheduled|upcoming|to be debited|has requested|requested (?:money|payment)|collect request|autopay (?:is )?set|mandate/i,
  /(?:领取|优惠券|红包|抽奖|额度(?:提升|已)|可(?:申请|办理)?分期|分期(?:优惠|利率)|贷款|办理|点击|回复TD|退订)(?![^。]{0,40}(?:消费|支出|扣款)人民币)|\bget\b[^.]{0,30}cash-?back|cashback offer|congratulations|apply now|pre-?approved|offer (?:valid|ends)|loan|click here|win |voucher code/i,
];

/** The bank's standing advice at a message's end, which names codes without sending one. */
const ADVICE =
  /(?:验证码|动态密码|密码|校验码)[^。,，\d]{0,6}(?:请勿|切勿|勿|不要)[^。,]{0,12}(?:泄露|告知|透露|告诉)[^。]*|(?:do not|don'?t|never)\s+(?:share|disclose|give)[^.]*|(?:请勿|切勿|勿|不要)[^。,]{0,12}(?:泄露|告知|透露)[^。]*/gi;

/** It has happened, so that a word of what is to come (a mandate) does not make it a plan. */
const HAPPENED = /\b(?:has been|have been|was|is) (?:debited|charged|deducted)|已(?:成功)?扣/i;

/** Is it a code, a bill, a plan, an advert, a balance? What has happened goes before such words. */
export function isNoPayment(told: string, failed: boolean): boolean {
  return NOT_A_PAYMENT.some((pattern, at) => {
    if (!pattern.test(told)) return false;
    if (at === ONE_TIME_CODE) return true;
    if (at === TO_COME) return !failed && !HAPPENED.test(told);
    if (at === ADVERT) return !failed && !tellsOfSum(told);
    return !failed && !tellsOfDebit(told) && !(at === BILL && tellsOfCredit(told));
  });
}

/** A text without the bank's standing advice. */
export const withoutAdvice = (text: string): string => text.replace(ADVICE, ' ');
