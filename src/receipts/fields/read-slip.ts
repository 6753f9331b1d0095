import { lastFourOf } from '../../domain/masking.ts';
import { present } from '../../domain/present.ts';
import type { LocalTime } from '../../domain/day.ts';
import type { Money } from '../../domain/money.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { ReceiptReading, ReceiptTender, ReceiptType } from '../../domain/receipt.ts';
import { NO_SALE_TITLE, NO_SALE_TYPE } from '../words/no-sale.ts';
import { withoutNames } from '../words/name-lines.ts';
import { statedOutcome, type Verdict } from '../words/outcome.ts';
import { withoutSmallPrint } from '../words/small-print.ts';
import { statedType, typeIn } from '../words/type.ts';
import type { PieceReading, TextPiece } from './gather.ts';
import { pastTimesIn, promised } from './promised-day.ts';
import { labelsOf, referencesOf, valueOf, type Labelled } from './labels.ts';
import { clockIn, currencyReader, moneyIn, timesIn, type CurrencyReader } from './printed-facts.ts';

/** Reads one slip, till receipt or payment page by its labels, and by its shape where it has none. */
export function readSlip(piece: TextPiece, context: ReadingContext): PieceReading {
  const { text } = piece;
  const lines = text.split('\n').map((line) => line.trimEnd());
  const labels = labelsOf(lines);
  const stated = valueOf(labels, 'type');
  if (stated === undefined ? NO_SALE_TITLE.test(text) : NO_SALE_TYPE.test(stated)) return 'no receipt';
  const type =
    (stated !== undefined && statedType(stated)) ||
    (stated === undefined ? (typeOnItsLine(lines) ?? typeIn(withoutLabelled(lines, labels))) : undefined) ||
    'sale';
  const currency = currencyReader(text, context);
  const amount = amountOf(lines, labels, type, currency);
  const merchant = merchantOf(lines, labels);
  const verdict = verdictOf(outcomeText(lines, labels, merchant), stated, type);
  if (!amount) {
    if (text.trim().length < 8) return 'no receipt';
    return { problem: noAmount(verdict) };
  }
  const time = timeOf(text, labels, context);
  return {
    receipt: present({
      ...receiptOf({ text, labels, merchant, type, amount, verdict, ...(time && { time: time.time }) }),
      promisedOn: type === 'refund' ? promised(text, context) : undefined,
    }),
    yearAssumed: time?.yearAssumed ?? false,
    currencyAssumed: currency.assumed(),
  };
}

interface SlipFacts {
  readonly text: string;
  readonly labels: readonly Labelled[];
  readonly merchant: string | undefined;
  readonly type: ReceiptType;
  readonly amount: Money;
  readonly verdict: Verdict | undefined;
  readonly time?: LocalTime;
}

function receiptOf({ text, labels, merchant, type, amount, verdict, time }: SlipFacts): ReceiptReading {
  const references = referencesOf(labels);
  const method = valueOf(labels, 'method');
  const card =
    lastFourOf(valueOf(labels, 'card') ?? '') ??
    tailOf(valueOf(labels, 'card')) ??
    lastFourOf(method ?? '') ??
    lastFourOf(text);
  const complete = time !== undefined && references.auth !== undefined && !REVERSAL_SLIP.test(text);
  const outcome = verdict?.outcome ?? (complete ? 'approved' : 'unknown');
  return present({
    occurredAt: time,
    amount: { ...amount, minor: Math.abs(amount.minor) },
    merchant,
    type,
    outcome,
    tender: tenderOf(text, method, card),
    card,
    references,
    outcomeWords: verdict?.words,
    text: text.trim().slice(0, 4000),
  });
}

const tailOf = (value: string | undefined): string | undefined =>
  /(?<!\d)(\d{4})(?:\s?\/?\s?[A-Z])?$/.exec(value ?? '')?.[1];

function noAmount(verdict: Verdict | undefined): { readonly zh: string; readonly en: string } {
  const words = verdict?.words;
  return words === undefined
    ? { zh: '没有找到金额', en: 'no amount was found' }
    : { zh: `写着「${words}」，但没有找到金额`, en: `it says "${words}", but no amount was found` };
}

/** References of an original sale and the small type of other fields must not decide what this slip is. */
function withoutLabelled(lines: readonly string[], labels: readonly Labelled[]): string {
  const kept = lines.map((line, at) =>
    labels.some((each) => each.line === at && (each.field === 'original' || each.field === 'other')) || MENU.test(line)
      ? ''
      : line,
  );
  return withoutSmallPrint(withoutNames(kept, labels, undefined));
}

const SALE_LINE = /^[\s*=-]*(?:SALE|PURCHASE|消[费費])[\s*=-]*$/i;
const UNDOING_LINE =
  /^[\s*=-]*(?:VOID(?:\s(?:SALE|PURCHASE))?|REFUND|RETURN|消[费費]撤[销銷]|撤[销銷]|退[货貨款])[\s*=-]*$/i;

/** A type that has a line for itself: SALE below a shop named VOID CLOTHING. */
function typeOnItsLine(lines: readonly string[]): ReceiptType | undefined {
  const undoing = lines.find((line) => UNDOING_LINE.test(line));
  if (undoing !== undefined) return typeIn(undoing.replace(/[*=-]/g, ' ').trim());
  return lines.some((line) => SALE_LINE.test(line)) ? 'sale' : undefined;
}

/** A terminal's menu or key names printed on a slip: 消费 / 撤销 / 退货. */
const MENU = /(?:消费|SALE)\s?[/、,|\d.]\s?[^\n]{0,20}(?:撤销|退货|VOID|REFUND)|按.{0,6}(?:撤销|取消)/i;

/** Where outcome words count: not in a merchant's name. A status label's own value goes first. */
function outcomeText(lines: readonly string[], labels: readonly Labelled[], merchant: string | undefined): string {
  const status = valueOf(labels, 'status');
  const plain = withoutNames(lines, labels, merchant);
  return status === undefined ? plain : `${status}\n${plain}`;
}

/** A machine's own undoing of a sale; its word of success is the reversal's: the sale is undone. */
const REVERSAL_SLIP = /^[ \t*=-]*(?:自动)?[冲沖]正(?:交易)?[ \t*=-]*$|^[ \t*=-]*(?:AUTO\s?)?REVERSAL[ \t*=-]*$/im;

function verdictOf(text: string, stated: string | undefined, type: ReceiptType): Verdict | undefined {
  const verdict = statedOutcome(text, type);
  if (type !== 'sale' || !REVERSAL_SLIP.test(stated ?? text)) return verdict;
  if (verdict?.outcome === 'approved') return { ...verdict, outcome: 'reversed' };
  // A reversal that failed leaves the sale as it was, which this slip does not tell.
  return verdict?.outcome === 'reversed' || verdict?.outcome === 'timed-out' ? verdict : undefined;
}

const ALONE = /^\s*[-+]?\s?[¥$£€]?\s?[-+]?\d[\d,]*\.\d{2}\s?(?:元|[A-Z]{3})?\s*$/;

const AMOUNT_WORD: Readonly<Partial<Record<ReceiptType, RegExp>>> = {
  'preauth-void': /^\s*CANCEL\b/i,
  refund: /^\s*(?:REFUND|退[款货]金额)/i,
};

function amountOf(
  lines: readonly string[],
  labels: readonly Labelled[],
  type: ReceiptType,
  currency: CurrencyReader,
): Money | undefined {
  const own = AMOUNT_WORD[type];
  const ownLine = own && lines.find((line) => own.test(line) && moneyIn(line, currency.of).length > 0);
  if (ownLine !== undefined) return moneyIn(ownLine, currency.of).at(-1)?.money;
  // A part approved: what was asked for stands above it as the total.
  const approved = lines.find((line) => /^\s*APPROVED\s+(?:AMOUNT|AMT)/i.test(line));
  const part = approved === undefined ? undefined : moneyIn(approved, currency.of)[0];
  if (part) return part.money;
  for (const field of ['total', 'amount'] as const)
    for (const label of labels) {
      if (label.field !== field) continue;
      const found = moneyIn(label.value, currency.of)[0] ?? bareNumber(label.value, currency);
      if (found && found.money.minor !== 0) return found.money;
    }
  // A payment page shows its sum alone on a line; what stands beside words is a part of it (已退款 ¥10.00).
  const alone = lines.find((line) => ALONE.test(line));
  const sole = alone === undefined ? undefined : moneyIn(alone, currency.of)[0];
  if (sole && sole.money.minor !== 0) return sole.money;
  const all = lines.flatMap((line) =>
    /余额|餘額|BALANCE|AVL|优惠|立减|DISCOUNT|红包抵扣/i.test(line) ? [] : moneyIn(line, currency.of),
  );
  // An invoice's text layer sets its figures apart from their labels: the sum with tax is the largest.
  if (lines.some((line) => /[价價]税合[计計]/.test(line)))
    return all.filter((each) => each.named).sort((a, b) => b.money.minor - a.money.minor)[0]?.money;
  return (all.find((each) => each.named && each.money.minor !== 0) ?? all.find((each) => each.money.minor !== 0))
    ?.money;
}

/** A label's value may be a bare figure: 金额：128. */
function bareNumber(value: string, currency: CurrencyReader): { readonly money: Money } | undefined {
  const match = /^[^\d\n]{0,6}[-+]?\s?(\d[\d,]*(?:\.\d{1,2})?)(?![\d/:-])/.exec(value);
  return match ? moneyIn(`${match[1] ?? ''}元`, () => currency.of({ decimal: '1', signed: false }))[0] : undefined;
}

function timeOf(
  text: string,
  labels: readonly Labelled[],
  context: ReadingContext,
): { time: LocalTime; yearAssumed: boolean } | undefined {
  const timed = labels.filter((each) => each.field === 'time');
  for (const label of timed) {
    const found = timesIn(label.value, context, text)[0];
    if (!found) continue;
    if (found.time.length > 10) return found;
    const clock =
      clockIn(label.value.slice(found.end)) ??
      timed.map((each) => clockIn(each.value)).find((each) => each !== undefined);
    return clock === undefined ? found : { ...found, time: `${found.time}T${clock}` };
  }
  const found = pastTimesIn(text, context);
  return found.find((each) => each.time.length > 10) ?? found[0];
}

/** Titles, rules and greetings that stand where a merchant's name would. */
const NO_NAME =
  /签购单|簽[帳購]?單|交易凭条|存根|欢迎|welcome|receipt|\bslip\b|copy|invoice|^[-=*_·\s\d.:/]+$|账单详情|订单详情|交易详情|支付成功|交易成功|交易失败|未成功|付款|收款|退款|当前状态|^[^\p{L}\d]*$|tel[:.]|^eftpos\b|^(?:sale|void|refund|purchase|declined|approved|time|date|amount|total)\b|^[-+−¥￥$£€]|银联|^支出|^收入|^\d|\d\.\d{2}$|\b(?:declined|approv(?:ed|al)|(?:un)?successful|cancell?ed|time[d-]? ?out|completed|pending|failed|reversed|processing)\b|失败|失敗|超时|超時|拒绝|拒絕|处理中|关闭|预计|關閉|^(?:apple pay|google pay|paypal|alipay|wechat pay|支付宝|微信支付|云闪付)$/iu;

function merchantOf(lines: readonly string[], labels: readonly Labelled[]): string | undefined {
  const named = valueOf(labels, 'merchantName');
  if (named !== undefined) return named.replace(/\s{2,}.*$/, '').trim() || undefined;
  const paid = /向\s?(.{2,40}?)\s?(?:付款|转账|支付)/.exec(lines.join('\n'))?.[1];
  if (paid !== undefined) return paid;
  const to = /^[ \t]*(?:payment to|refund from|paid to|you paid [^\n]{1,24}? to)\s+(\p{L}[^\n]{1,40})$/imu.exec(
    lines.join('\n'),
  )?.[1];
  if (to !== undefined) return to.trim();
  const labelled = new Set(
    labels.flatMap((each) => (lines[each.line + 1]?.trim() === each.value ? [each.line, each.line + 1] : [each.line])),
  );
  for (const [at, line] of lines.slice(0, 8).entries()) {
    const plain = line.trim();
    if (plain.length < 2 || plain.length > 60 || labelled.has(at) || NO_NAME.test(plain)) continue;
    return plain.replace(/[*#]+/g, '').trim();
  }
  return undefined;
}

function tenderOf(text: string, method: string | undefined, card: string | undefined): ReceiptTender | undefined {
  const words = method ?? text;
  if (
    /(?<![A-Z])CASH(?! ?(?:OUT|BACK|IER))|现金|現金|BARGELD/i.test(words) &&
    card === undefined &&
    !/CREDIT|DEBIT|VISA|MASTER|银行卡|刷卡/i.test(words)
  )
    return 'cash';
  if (card !== undefined) return 'card';
  if (method !== undefined && /余额|零钱|花呗|balance|wallet/i.test(method)) return 'wallet';
  if (/银行卡|储蓄卡|信用卡|VISA|MASTERCARD|签购单|簽單|EFTPOS|CARD\s?(?:NO|NUMBER)|刷卡|\bCARD\b/i.test(words))
    return 'card';
  return /支付宝|微信|零钱|花呗|余额宝|云闪付|paypal|alipay|wechat/i.test(words) ? 'wallet' : undefined;
}
