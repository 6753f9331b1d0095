import { lastFourOf } from '../../domain/masking.ts';
import { present } from '../../domain/present.ts';
import type { Money } from '../../domain/money.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { ReceiptOutcome, ReceiptReading, ReceiptType } from '../../domain/receipt.ts';
import { statedOutcome } from '../words/outcome.ts';
import { typeIn } from '../words/type.ts';
import type { PieceReading, TextPiece } from './gather.ts';
import { labelsOf, referencesOf } from './labels.ts';
import { currencyReader, moneyIn, type FoundMoney } from './printed-facts.ts';
import { pastTimesIn, promised } from './promised-day.ts';

/** Several messages in one paste: parted by blank lines, or each beginning with its sender in brackets. */
export function splitNotices(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let current: { lines: string[]; line: number } | undefined;
  linesOf(text).forEach(({ line, at }) => {
    const starts =
      /^\s*(?:【[^】]{1,20}】|\[[^\]]{2,24}\]\s)/.test(line) ||
      (isWhole(line) && current !== undefined && isWhole(current.lines.join(' ')));
    if (line.trim() === '' || starts) {
      if (current) pieces.push({ text: current.lines.join('\n'), line: current.line });
      current = undefined;
    }
    if (line.trim() === '') return;
    current ??= { lines: [], line: at + 1 };
    current.lines.push(line);
  });
  if (current) pieces.push({ text: current.lines.join('\n'), line: current.line });
  return joinFragments(pieces);
}

/** The lines with their places; a sender who begins the paste begins each of his messages, on one line too. */
function linesOf(text: string): { readonly line: string; readonly at: number }[] {
  const sender = /^\s*(【[^】\n]{1,20}】)/.exec(text)?.[1];
  return text.split('\n').flatMap((line, at) => {
    if (sender === undefined) return [{ line, at }];
    const [first = '', ...rest] = line.split(sender);
    const messages = rest.map((each) => ({ line: `${sender}${each}`, at }));
    return first.trim() === '' && messages.length > 0 ? messages : [{ line: first, at }, ...messages];
  });
}

/** A line that is a message by itself: a sentence with money and a verb of payment. */
const isWhole = (line: string): boolean =>
  line.length > 30 &&
  /\d[.,]?\d*\s?元|[¥$£€₹]\s?\d|(?:RMB|CNY|USD|GBP|EUR|INR|Rs\.?|[A-Z]{3})\s?\d/.test(line) &&
  VERB.test(line);

/** Blank lines inside one message (a mail) part nothing: a piece without money goes with its neighbour. */
function joinFragments(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const complete =
      /\d/.test(piece.text) &&
      VERB.test(piece.text) &&
      /\d+(?:[.,]\d+)?\s?元|[¥$£€₹]|[A-Z]{3}\s?\d|\d\s?[A-Z]{3}|Rs/.test(piece.text);
    if (before && !complete) joined[joined.length - 1] = { text: `${before.text}\n${piece.text}`, line: before.line };
    else if (before && !VERB.test(before.text))
      joined[joined.length - 1] = { text: `${before.text}\n${piece.text}`, line: before.line };
    else joined.push(piece);
  }
  return joined;
}

const VERB =
  /消费|支出|扣款|支付|付款|交易|退款|退货|冲正|预授权|撤销|退回|刷卡|支取|下单|消費|退貨|debited|credited|spent|charged|purchase|withdrawn|declined|refund|reversed|transaction|payment|paid|used|txn|hold|authori[sz]|debit|sent|deducted|withdraw|spending|\bdr\b|\bauth pmt\b/i;

/** Messages that tell of no purchase: one-time codes, adverts, bills, balances, money coming in from people. */
const NOT_A_PAYMENT: readonly RegExp[] = [
  /验证码|驗證碼|动态密码|校验码|一次性密码|\bOTP\b|one[- ]time (?:password|code|pin|passcode)|verification code|security code is|passcode|secret code/i,
  /还款(?:成功|已|到账|金额|人民币|\s?\d)|payment of .{2,40}? (?:made|received|credited) (?:to|towards|for|on) [^.]{0,30}card|账单(?:已出|日|金额)|本期应还|最低还款|还款日|账单提醒|statement (?:is ready|generated)|minimum (?:payment|amount) due|min(?:imum)?\.? (?:amt\.? )?due|total (?:amount )?due|payment (?:is )?due|due (?:date|on)|bill (?:of|for|is)|\bemi\b[^.]{0,30}\bdue\b/i,
  /将于[^，。]{0,20}(?:扣款|扣费|还款)|即将扣|will be (?:debited|charged|deducted|auto-?debited)|is scheduled|upcoming|to be debited|has requested|requested (?:money|payment)|collect request|autopay (?:is )?set|mandate/i,
  /(?:领取|优惠券|红包|抽奖|额度(?:提升|已)|分期(?:优惠|利率)|贷款|办理|点击|回复TD|退订)(?![^。]{0,40}(?:消费|支出|扣款)人民币)|cashback offer|congratulations|apply now|pre-?approved|offer (?:valid|ends)|loan|click here|win |voucher code/i,
];

/** The bank's standing advice at a message's end, which names codes without sending one. */
const ADVICE =
  /(?:验证码|动态密码|密码|校验码)[^。,，\d]{0,6}(?:请勿|切勿|勿|不要)[^。,]{0,12}(?:泄露|告知|透露|告诉)[^。]*|(?:do not|don'?t|never)\s+(?:share|disclose|give)[^.]*|(?:请勿|切勿|勿|不要)[^。,]{0,12}(?:泄露|告知|透露)[^。]*/gi;

/** Money that has gone: such a message is no advert and no bill, whatever else it says. */
const GONE =
  /消费|支出|扣款|支付了?|支取|已支付|下单|交易成功|debited|spent|charged|purchase|withdrawn|deducted|spending|\bdr\b/i;

const INCOME =
  /工资|代发|转入|汇入|存入|收入(?!支出)|利息|结息|到账(?!.{0,6}退款)|salary|deposit(?:ed)?|received|transferred to your|credited (?:to|with|in|by)|has been credited|\bcredit(?:ed)?\b(?!\s?card|\s?limit)/i;
const UNDONE = /退款|退货|退回|冲正|返还|退还|撤销|refund|revers|returned|put back|chargeback|void/i;

/** Reads one message of a bank or a shop. */
export function readNotice(piece: TextPiece, context: ReadingContext): PieceReading {
  const { text } = piece;
  const flat = text.replace(/\s*\n\s*/g, ' ');
  if (!VERB.test(flat)) return 'no receipt';
  const decline = /declin|失败|未成功|拒绝|unsuccessful|not (?:approved|completed|authori)|failed/i.test(flat);
  const told = flat.replace(ADVICE, ' ');
  if (
    NOT_A_PAYMENT.some((pattern, at) => pattern.test(told) && !(at > 0 && (decline || (at !== 2 && GONE.test(flat)))))
  )
    return 'no receipt';
  const currency = currencyReader(text, context);
  const amount = noticeAmount(flat, moneyIn(flat, currency.of));
  if (!amount)
    return decline
      ? { problem: { zh: '写着付款失败，但没有找到金额', en: 'it tells of a failed payment, but no amount was found' } }
      : 'no receipt';
  const type: ReceiptType = noticeType(flat);
  if (
    type === 'sale' &&
    INCOME.test(flat) &&
    !UNDONE.test(flat) &&
    !GONE.test(flat) &&
    !/付款|paid|used|sent/i.test(flat)
  )
    return 'no receipt';
  const outcome = noticeOutcome(flat, type);
  const times = pastTimesIn(flat, context);
  const time = times.find((each) => each.time.length > 10) ?? times[0];
  return {
    receipt: receiptOf(text, flat, amount, type, outcome, time?.time, promised(flat, context)),
    yearAssumed: time?.yearAssumed ?? false,
    currencyAssumed: currency.assumed(),
  };
}

interface Outcome {
  readonly outcome: ReceiptOutcome;
  readonly words?: string;
}

function receiptOf(
  text: string,
  flat: string,
  amount: Money,
  type: ReceiptType,
  { outcome, words }: Outcome,
  time: string | undefined,
  promisedOn: string | undefined,
): ReceiptReading {
  const card =
    lastFourOf(flat) ??
    /(?:尾[号號]|末四[码碼])\s?[:：为為]?\s?(\d{4})(?!\d)/.exec(flat)?.[1] ??
    /(?:card|a\/c|acct?|account|账户|账号|卡)\s?(?:no\.?|number)?\s?(?:ending|尾号)?\s?(?:in|with)?[\s:：]?[*xX•.#-]{0,12}(\d{4})(?!\d)/i.exec(
      flat,
    )?.[1];
  return present({
    occurredAt: time,
    amount: { ...amount, minor: Math.abs(amount.minor) },
    merchant: noticeMerchant(text) ?? noticeMerchant(flat),
    type,
    outcome,
    tender: card === undefined ? undefined : ('card' as const),
    card,
    promisedOn: type === 'refund' ? promisedOn : undefined,
    references: referencesOf(labelsOf(text.split('\n').flatMap((line) => line.split(/(?<=[，。；;,.])\s?/)))),
    outcomeWords: words,
    text: text.trim().slice(0, 4000),
  });
}

const FEE = /(?:手续费|\bcharges?(?: of)?|\bfees?(?: of)?)[\s:：为]{0,4}(?:[A-Z]{2,3}\.?\s?)?$/i;

/** The figure of the payment: not a balance, a limit or a fee named beside it. */
function noticeAmount(flat: string, found: readonly FoundMoney[]): Money | undefined {
  const plain = found.filter((each) => {
    const before = flat.slice(Math.max(0, each.at - 24), each.at);
    return (
      each.money.minor !== 0 &&
      !/(?:余额|餘額|可用额度|额度|限额|结余|\bbal(?:ance)?\b(?:\s?(?:is|now|after|of|amt|amount))?|avl\.?|avail\w*|limit|left|积分)[\s:：.为]{0,6}(?:is\s?)?(?:[A-Z]{2,3}\.?\s?)?$/i.test(
        before,
      )
    );
  });
  const paid = plain.filter((each) => !FEE.test(flat.slice(Math.max(0, each.at - 24), each.at)));
  const told = paid.length > 0 ? paid : plain;
  return (told.find((each) => each.named) ?? told[0])?.money;
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
    /支付成功|付款成功|您已成功付款|微信支付|支付宝|payment (?:(?:to|of|for) .{2,60}? )?(?:was |is |has been )?(?:successful|received|confirmed|complete)|you(?:'ve)? paid|thank you for your (?:order|purchase|payment)|order (?:is )?confirmed/i.exec(
      flat,
    );
  const bankish = /银行|账户|尾号|余额|bank|a\/c|account|avl|bal\b|debited/i.test(flat);
  if (shopsWord && (!bankish || /微信支付|支付宝/.test(flat))) return { outcome: 'approved', words: shopsWord[0] };
  return { outcome: 'unknown' };
}

const MERCHANT: readonly RegExp[] = [
  /(?:^|\n)\s*(?:At|Merchant|Shop|Store|From|To)\s?:\s?([^\n]{2,44})/,
  /(?:商户|商家|收款方|交易对方|对方户名)[:：为]?\s?([^，。,;；\s】（(]{2,40})/,
  /在\s?[【「"“]?([^，。,;；】」"”]{2,40}?)[】」"”]?\s?(?:消费|消費|支付|交易|刷卡|发生|进行|使用|扣款|付款|预授权|退款|退货)/,
  /(?:于|於)\s?([^\d，。,;；]{2,30}?)\s?(?:消费|消費|刷卡|支付|交易)/,
  /[（(]([^（()）\d]{2,30}(?:店|公司|酒店|超市|商场|餐厅|支付|宝|通|馆|铺|院|站|中心|商行|集团))[)）]/,
  /向\s?([^，。,;；]{2,30}?)\s?(?:付款|支付|转账)/,
  /(?:付款|支付)[^，。,;；]{0,16}元给\s?([^，。,;；]{2,30})/,
  /(?:收到|来自)\s?([^，。,;；\d]{2,30}?)\s?(?:的)?退[款货]/,
  /(?:消费|支付|扣款|支出)\s?[（(]\s?([^（()）]{2,40}?)\s?[)）]/,
  /\b(?:at|@)\s+(?:merchant\s+)?([A-Z0-9][^,;\n]{1,44}?)(?=\s+(?:on|dated|using|via|with|for|from|was|is|has|has been|ending|by|and|ref|avl|your|if|not|could|would|were|of|credited|failed|declined)\b|\s?[,;\n]|\.\s|\.$|\.(?:RRN|Ref|Avl|Bal|UPI|New|Not)|\s?\(|\s+\d{1,2}[-/]|\s{2}|$)/i,
  /\b(?:to|towards|from)\s+(?!your\b|you\b|a\/c|ac\b|account|card|the\b|my\b|be\b|block|report|us\b)([A-Z0-9][^,;\n]{1,44}?)(?=\s+(?:on|dated|using|via|with|for|was|is|has|by|and|ref|avl|your|if|not|to|has been|could|would|were|of)\b|\s?[,;\n]|\.\s|\.$|\.(?:RRN|Ref|Avl|Bal|UPI|New|Not)|\s?\(|\s+\d{1,2}[-/]|\s{2}|$)/,
  /\btransaction with\s+([A-Z0-9][^,;\n]{1,44}?)(?=\s+(?:on|for|using)\b|[,;\n]|\.\s|\.$)/,
  /;\s?([A-Z][^;.\n]{1,40}?) credited\b/,
  /\bon\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|your|card)\w*\b)([A-Z][^,;\n\d]{1,40}?)(?=\.\s|\.$|\s+\d{1,2}[-/])/,
  /\b(?:Merchant|Info|Shop|Store|Place)\s?[:：-]\s?([^,;\n]{2,44}?)(?=\s{2}|[,;\n]|\.\s|\.$|$)/i,
];

function noticeMerchant(flat: string): string | undefined {
  for (const pattern of MERCHANT) {
    const name = pattern
      .exec(flat)?.[1]
      ?.trim()
      .replace(/[.。的]$/, '')
      .replace(/^UPI[_/-]\s?/, '');
    if (name !== undefined && name.length >= 2 && !/^\d+$|^(?:your|the)\b/i.test(name)) return name;
  }
  return undefined;
}
