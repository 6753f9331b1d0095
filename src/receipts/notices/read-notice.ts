import { present } from '../../domain/present.ts';
import type { Money } from '../../domain/money.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { ReceiptOutcome, ReceiptReading, ReceiptType } from '../../domain/receipt.ts';
import type { PieceReading, TextPiece } from '../fields/gather.ts';
import { labelsOf, referencesOf } from '../fields/labels.ts';
import { currencyReader, moneyIn } from '../fields/printed-facts.ts';
import { pastTimesIn, promised } from '../fields/promised-day.ts';
import { statedOutcome } from '../words/outcome.ts';
import { withoutSmallPrint } from '../words/small-print.ts';
import { typeIn } from '../words/type.ts';
import { isIncome, tellsOfDebit, tellsOfPayment } from './direction.ts';
import { paymentIn, withNaira } from './notice-money.ts';
import { merchantIn, tailOf, withoutInstructions } from './notice-names.ts';

/** Messages that tell of no purchase: one-time codes, adverts, bills, balances, money coming in from people. */
const ONE_TIME_CODE = 0;
const TO_COME = 2;
const NOT_A_PAYMENT: readonly RegExp[] = [
  /验证码|驗證碼|动态密码|校验码|一次性密码|\bOTP\b|one[- ]time (?:password|code|pin|passcode)|verification code|security code is|passcode|secret code|\b(?:use|enter|quote)\s(?:the\s)?(?:code\s|pin\s)?\d{4,8}\b/i,
  /还款(?:成功|已|到账|金额|人民币|\s?\d)|payment of .{2,40}? (?:made|received|credited) (?:to|towards|for|on) [^.]{0,30}card|账单(?:已出|日|金额)|本期应还|最低还款|还款日|账单提醒|statement (?:is ready|generated)|minimum (?:payment|amount) due|min(?:imum)?\.? (?:amt\.? )?due|total (?:amount )?due|payment (?:is )?due|due (?:date|on)|bill (?:of|for|is)|\bemi\b[^.]{0,30}\bdue\b/i,
  /将于[^，。]{0,20}(?:扣款|扣费|还款)|即将扣|will be (?:debited|charged|deducted|auto-?debited)|is scheduled|upcoming|to be debited|has requested|requested (?:money|payment)|collect request|autopay (?:is )?set|mandate/i,
  /(?:领取|优惠券|红包|抽奖|额度(?:提升|已)|分期(?:优惠|利率)|贷款|办理|点击|回复TD|退订)(?![^。]{0,40}(?:消费|支出|扣款)人民币)|cashback offer|congratulations|apply now|pre-?approved|offer (?:valid|ends)|loan|click here|win |voucher code/i,
];

/** The bank's standing advice at a message's end, which names codes without sending one. */
const ADVICE =
  /(?:验证码|动态密码|密码|校验码)[^。,，\d]{0,6}(?:请勿|切勿|勿|不要)[^。,]{0,12}(?:泄露|告知|透露|告诉)[^。]*|(?:do not|don'?t|never)\s+(?:share|disclose|give)[^.]*|(?:请勿|切勿|勿|不要)[^。,]{0,12}(?:泄露|告知|透露)[^。]*/gi;

/** It has happened, so that a word of what is to come (a mandate) does not make it a plan. */
const HAPPENED = /\b(?:has been|have been|was|is) (?:debited|charged|deducted)|已(?:成功)?扣/i;

function isNoPayment(told: string, failed: boolean): boolean {
  return NOT_A_PAYMENT.some((pattern, at) => {
    if (!pattern.test(told)) return false;
    if (at === ONE_TIME_CODE) return true;
    if (at === TO_COME) return !failed && !HAPPENED.test(told);
    return !failed && !tellsOfDebit(told);
  });
}

/** Reads one message of a bank or a shop. */
export function readNotice(piece: TextPiece, context: ReadingContext): PieceReading {
  const text = withNaira(piece.text);
  const flat = text.replace(/\s*\n\s*/g, ' ');
  if (!tellsOfPayment(flat)) return 'no receipt';
  const told = withoutSmallPrint(flat.replace(ADVICE, ' '));
  const failed =
    /declin|失败|失敗|未成功|未能完成|拒[绝絕]|unsuccessful|not (?:approved|completed|authori|processed)|could not be|failed/i.test(
      told,
    );
  if (isNoPayment(flat.replace(ADVICE, ' '), failed)) return 'no receipt';
  const currency = currencyReader(text, context);
  const core = withoutInstructions(flat);
  const amount = paymentIn(core, moneyIn(core, currency.of)) ?? paymentIn(flat, moneyIn(flat, currency.of));
  if (!amount)
    return failed
      ? { problem: { zh: '写着付款失败，但没有找到金额', en: 'it tells of a failed payment, but no amount was found' } }
      : 'no receipt';
  const merchant = merchantIn(text) ?? merchantIn(flat);
  // A name such as REFUSED RECORDS or 成功餐饮 tells nothing of the payment.
  const plain = merchant !== undefined && merchant.length > 3 ? core.split(merchant).join(' ') : core;
  const type = noticeType(withoutSmallPrint(plain));
  if (type === 'sale' && !failed && isIncome(core)) return 'no receipt';
  const outcome = noticeOutcome(plain, type);
  const times = pastTimesIn(flat, context);
  const time = times.find((each) => each.time.length > 10) ?? times[0];
  return {
    receipt: receiptOf({
      text,
      amount,
      merchant,
      type,
      outcome,
      time: time?.time,
      promisedOn: promised(flat, context),
    }),
    yearAssumed: time?.yearAssumed ?? false,
    currencyAssumed: currency.assumed(),
  };
}

interface Outcome {
  readonly outcome: ReceiptOutcome;
  readonly words?: string;
}

interface NoticeFacts {
  readonly text: string;
  readonly amount: Money;
  readonly merchant: string | undefined;
  readonly type: ReceiptType;
  readonly outcome: Outcome;
  readonly time: string | undefined;
  readonly promisedOn: string | undefined;
}

function receiptOf({ text, amount, merchant, type, outcome, time, promisedOn }: NoticeFacts): ReceiptReading {
  const card = tailOf(text);
  return present({
    occurredAt: time,
    amount: { ...amount, minor: Math.abs(amount.minor) },
    merchant,
    type,
    outcome: outcome.outcome,
    tender: card === undefined ? undefined : ('card' as const),
    card,
    promisedOn: type === 'refund' ? promisedOn : undefined,
    references: referencesOf(labelsOf(text.split('\n').flatMap((line) => line.split(/(?<=[，。；;,.])\s?/)))),
    outcomeWords: outcome.words,
    text: text.trim().slice(0, 4000),
  });
}

function noticeType(flat: string): ReceiptType {
  const type = typeIn(
    flat.replace(
      /credit card|cardholder|threshold|household|如需退[款货][^。]*|退[款货换][^。,，]{0,2}(?:请|须|需|政策|规则)[^。]*|(?:refunds?|returns?) (?:policy|within|accepted)[^.]*/gi,
      ' ',
    ),
  );
  // A failed purchase put back is still the sale: 消费失败，款项已退回.
  if (
    type === 'refund' &&
    /(?:消费|交易|支付|付款|purchase|transaction|payment)[^。.]{0,30}(?:失败|未成功|failed|declined|unsuccessful)/i.test(
      flat,
    )
  )
    return 'sale';
  if (type === 'void' && /冲正/.test(flat)) return 'sale';
  return type ?? 'sale';
}

/** A bank's own notice of a debit proves no sale; a wallet's or a shop's word of payment does; a hold stands. */
function noticeOutcome(flat: string, type: ReceiptType): Outcome {
  const stated = statedOutcome(flat, type);
  if (type === 'sale' && !stated && /[冲沖]正(?!失败|失敗|未成功|中)/.test(flat))
    return { outcome: 'reversed', words: '冲正' };
  if (type === 'preauth')
    return stated?.outcome === 'declined'
      ? stated
      : { outcome: 'approved', ...(stated?.words !== undefined && { words: stated.words }) };
  if (type !== 'sale') return stated ?? { outcome: 'approved' };
  if (stated && stated.outcome !== 'approved') {
    return stated.outcome === 'pending' && /银行|bank/i.test(flat) ? { ...stated, outcome: 'unknown' } : stated;
  }
  const shopsWord =
    /\bconfirmed\b.{0,60}\bpaid to\b|支付成功|付款成功|您已成功付款|微信支付|支付宝|payment (?:(?:to|of|for) .{2,60}? )?(?:was |is |has been )?(?:successful|received|confirmed|complete)|you(?:'ve)? paid|thank you for your (?:order|purchase|payment)|order (?:is )?confirmed/i.exec(
      flat,
    );
  const bankish = /银行|账户|尾号|余额|bank|a\/c|account|avl|bal\b|debited/i.test(flat);
  if (shopsWord && (!bankish || /微信支付|支付宝/.test(flat) || /^confirmed/i.test(shopsWord[0])))
    return { outcome: 'approved', words: shopsWord[0] };
  return { outcome: 'unknown' };
}
