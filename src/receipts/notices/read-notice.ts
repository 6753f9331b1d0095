import { present } from '../../domain/present.ts';
import type { Money } from '../../domain/money.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { ReceiptOutcome, ReceiptReading, ReceiptType } from '../../domain/receipt.ts';
import type { PieceReading, TextPiece } from '../fields/gather.ts';
import { labelsOf, referencesOf } from '../fields/labels.ts';
import { currencyReader, moneyIn, type CurrencyReader, type FoundTime } from '../fields/printed-facts.ts';
import { pastTimesIn, promised } from '../fields/promised-day.ts';
import { statedOutcome } from '../words/outcome.ts';
import { withoutSmallPrint } from '../words/small-print.ts';
import { typeIn } from '../words/type.ts';
import { isIncome, tellsOfPayment } from './direction.ts';
import { withCurrencyCodes } from './local-marks.ts';
import { isNoPayment, withoutAdvice } from './no-payment.ts';
import { paymentIn } from './notice-money.ts';
import { tailOf } from './notice-cards.ts';
import { merchantIn, withoutInstructions } from './notice-names.ts';
import { readForeign } from './read-foreign.ts';
import { spokenIn, type Spoken } from './tongues.ts';

/** Reads one message of a bank or a shop. */
export function readNotice(piece: TextPiece, context: ReadingContext): PieceReading {
  const text = withCurrencyCodes(piece.text);
  const flat = text.replace(/(?<!\s)\s*\n\s*/g, ' ');
  if (!tellsOfPayment(flat)) return 'no receipt';
  const currency = currencyReader(text, context);
  const spoken = spokenIn(text);
  if (spoken) return foreignNotice(piece, text, spoken, currency, context);
  const told = withoutSmallPrint(withoutAdvice(flat));
  const failed =
    /declin|失败|失敗|未成功|未能完成|拒[绝絕]|unsuccessful|not (?:approved|completed|authori|processed)|could not be|failed/i.test(
      told,
    );
  if (isNoPayment(withoutAdvice(flat), failed)) return 'no receipt';
  const core = withoutInstructions(flat);
  const amount = paymentIn(core, moneyIn(core, currency.of)) ?? paymentIn(flat, moneyIn(flat, currency.of));
  if (!amount)
    return failed
      ? { problem: { zh: '写着付款失败，但没有找到金额', en: 'it tells of a failed payment, but no amount was found' } }
      : 'no receipt';
  const incoming = !failed && isIncome(core);
  const merchant = merchantIn(text, incoming) ?? merchantIn(flat, incoming);
  // A name such as REFUSED RECORDS or 成功餐饮 tells nothing of the payment.
  const plain = merchant !== undefined && merchant.length > 3 ? core.split(merchant).join(' ') : core;
  const kind = noticeType(withoutSmallPrint(plain));
  const income = kind === 'sale' && incoming;
  const type = income ? 'refund' : kind;
  const outcome = income ? creditOutcome(core) : noticeOutcome(plain, type);
  const time = momentIn(flat, context);
  return {
    receipt: receiptOf({
      text: piece.text,
      amount,
      merchant,
      type,
      outcome,
      card: tailOf(text, incoming),
      time: time?.time,
      promisedOn: promised(flat, context),
    }),
    yearAssumed: time?.yearAssumed ?? false,
    currencyAssumed: currency.assumed(),
    creditNotice: income,
  };
}

/** A message in a language of which words of money are known, and no more. */
function foreignNotice(
  piece: TextPiece,
  text: string,
  spoken: Spoken,
  currency: CurrencyReader,
  context: ReadingContext,
): PieceReading {
  const facts = readForeign(text, spoken, moneyIn(text, currency.of));
  if (!facts) return 'no receipt';
  // The calendar of Iran counts other years and months.
  const time = spoken.tongue.home === 'IRR' ? undefined : momentIn(text, context);
  const credit = facts.direction === 'in' && facts.undone === undefined;
  const outcome: Outcome =
    facts.failed !== undefined
      ? { outcome: 'declined', words: facts.failed }
      : facts.undone !== undefined
        ? { outcome: 'approved', words: facts.undone }
        : { outcome: 'unknown' };
  return {
    receipt: receiptOf({
      text: piece.text,
      amount: facts.amount,
      merchant: facts.merchant,
      type: facts.type,
      outcome,
      card: facts.card,
      time: time?.time,
      promisedOn: undefined,
    }),
    yearAssumed: time?.yearAssumed ?? false,
    currencyAssumed: facts.currencyAssumed || currency.assumed(),
    creditNotice: credit,
  };
}

function momentIn(text: string, context: ReadingContext): FoundTime | undefined {
  const times = pastTimesIn(text, context);
  return times.find((each) => each.time.length > 10) ?? times[0];
}

/** A bank's notice that money came proves no refund, as one of a debit proves no sale. */
function creditOutcome(text: string): Outcome {
  const words = /入[账帳]|转入|轉入|存入|汇入|到[账帳]|收款|credited|received|deposited/i.exec(text)?.[0];
  return { outcome: 'unknown', ...(words !== undefined && { words }) };
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
  readonly card: string | undefined;
}

function receiptOf({ text, amount, merchant, type, outcome, card, time, promisedOn }: NoticeFacts): ReceiptReading {
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
