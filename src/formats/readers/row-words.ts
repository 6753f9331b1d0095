import type { TransactionKind, TransactionStatus } from '../../domain/transaction.ts';

/** Kinds by a row's words; the first that matches counts, so the narrower come first. */
const KIND_WORDS: readonly (readonly [RegExp, TransactionKind])[] = [
  [/临时入账|臨時入帳|暂时入账|provisional credit|temporary credit/i, 'other'],
  [
    /预授权撤销|預授權撤銷|预授权解冻|解冻|解凍|release of hold|hold released|auth(?:orisation|orization)? (?:void|reversal|release)/i,
    'release',
  ],
  [
    /冲正|沖正|冲账|抹账|调回|reversal|reversed|chargeback credit|\bstorno|stornierung|annulation|anulaci[oó]n|extorno|estorno|contre-?passation/i,
    'reversal',
  ],
  [
    /退款|退货|退貨|退刷|退回|消费撤销|撤销|转入退款|返金|返品|refund|\breturn(?:ed|:)?\b|merchandise return|\bvoid\b|rückzahlung|erstattung|retoure|remboursement|reembolso|devoluci[oó]n|rimborso|terugbetaling/i,
    'refund',
  ],
  [/预授权完成|pre-?auth(?:orisation|orization)? completion/i, 'purchase'],
  [
    /预授权|預授權|冻结|凍結|圈存|押金|pre-?auth|\bauth(?:orisation|orization)? hold|\b(?:temporary|pending|card|funds|deposit) hold\b|funds on hold|^\s*hold\b(?=\s*(?:[-:–]|for\b|$))|\bhold\s*$|card verification/i,
    'hold',
  ],
  [
    /利息税|手续费|手續費|工本费|年费|年費|服务费|(?<!物业|物業)管理费|短信费|手数料|\bfees?\b|service charge|\bcharges\b|\b(?:bank|late|annual|account|monthly|overdraft|sms|atm) charge\b|entgelt|\bfrais\b|\bcotisation carte|\bagios\b|\bcommission\b|\bcomisi[oó]n|\btarifa\b|\bprovisione?\b|non-sterling|foreign transaction/i,
    'fee',
  ],
  [
    /取现|取款|提现|提款|现金|現金|キャッシング|\bATM\b|ＡＴＭ|cash (?:withdrawal|advance)|withdrawal at|geldautomat|bargeld|\bretrait\b|\bDAB\b|\bcajero\b|\breintegro\b|\bsaque\b|geldopname|prelievo/i,
    'cash',
  ],
  [/结息|利息|存款利息|\binterest\b|zinsen|intérêts|\bintereses\b|\bjuros\b/i, 'interest'],
  [
    /还款|還款|繳款|转账|轉帳|转存|转入|转出|汇款|匯款|汇入|汇出|代发|工资|薪资|薪資|入金|振込|振替|理财|基金|申购|赎回|红包|自动还款|autopay|direct deposit|\btransfer\b|\b(?:tfr|trf|xfer|trnsfr)\b|e-?tfr|standing order|wire transfer|\b(?:incoming|outgoing) wire\b|(?:ü|ue)berweisung|umbuchung|dauerauftrag|\bvirement\b|\bvir\b|transferencia|traspaso|bonifico|overboeking/i,
    'transfer',
  ],
];

/** Words that make a credit a transfer, and mean something else in a debit: a bakery, a metro card, a deposit paid. */
const INCOMING_TRANSFER =
  /充值|payment\s?[-,]?\s?thank|\bpaymt thru\b|thank you|payment received|payroll|salary|top-?\s?up|topped up|\bdeposit\b|給与|給料|賞与|gutschrift|\blohn\b|\bgehalt|salaire|n[oó]mina/i;

/** The bank's own word for a purchase: then the shop's name tells nothing of the kind. */
const PURCHASE =
  /消费|消費|快捷支付|网上支付|网络支付|无卡支付|购物|购买|\bpurchase\b|\bsale\b|\bpos\b|card payment|kartenzahlung|\bachat\b|\bcompra\b/i;

/** What only money that comes in can be: in a debit such words are a part of the shop's name. */
const COMES_IN: ReadonlySet<TransactionKind> = new Set(['refund', 'release']);

/**
 * The kind of a row by the bank's own words, then by the names beside them; a plain debit is a purchase, a plain credit
 * something else.
 */
export function kindOf(told: string, named: string, incoming: boolean): TransactionKind {
  const own = kindIn(told, incoming);
  if (own !== undefined) return own;
  if (!incoming) return PURCHASE.test(told) ? 'purchase' : (kindIn(named, false) ?? 'purchase');
  return kindIn(named, true) ?? (INCOMING_TRANSFER.test(`${told} ${named}`) ? 'transfer' : 'other');
}

function kindIn(words: string, incoming: boolean): TransactionKind | undefined {
  const found = KIND_WORDS.find(([pattern, kind]) => (incoming || !COMES_IN.has(kind)) && pattern.test(words))?.[1];
  // India's UPI pays shops by what its banks call a transfer.
  return found === 'transfer' && !incoming && /\bUPI\b/.test(words) ? 'purchase' : found;
}

/** Words of goods given back or money returned: the other credit of a card's own statement. */
export const RETURNED =
  /退款|退货|退貨|退刷|返金|返品|\brefund|merchandise return|gutschrift|erstattung|remboursement/i;

/** Words of a credit that pays a card's bill: on a card's own statement they have the sign that purchases lack. */
export const REPAYMENT =
  /还款|還款|繳款|payment\s?[-,]?\s?thank|thank you|payment received|autopay|auto-?pmt|direct debit payment|balance payment|\bpaymt thru\b|bill payment|\bpayment (?:by|via) (?:internet|giro|transfer|bank|cheque|cash)\b|入金/i;

const STATUS_WORDS: readonly (readonly [RegExp, TransactionStatus])[] = [
  [/部分退款|已退款\s?[（(]?[￥¥]?\d|partial(?:ly)? refund/i, 'booked'],
  [/全额退款|已退款|退款成功|冲正|沖正|reversed|reverted|refunded|charged back|\breturned\b|転送済み返金/i, 'reversed'],
  [/关闭|關閉|已取消|已撤销|撤销|cancell?ed|closed|expired|voided|storniert/i, 'closed'],
  [/失败|失敗|拒绝|未成功|未完成|未支付|declined|failed|denied|rejected|error/i, 'failed'],
  [
    /待入账|未入账|待处理|处理中|授权中|待支付|待付款|pending|processing|authori[sz]ed|unposted|in progress|в обработке|vorgemerkt|not posted/i,
    'pending',
  ],
];

/** A row's status by its status column; anything else is booked. A refund that arrived is no reversed row. */
export function statusOf(words: string, incoming: boolean): TransactionStatus {
  if (words === '') return 'booked';
  for (const [pattern, status] of STATUS_WORDS)
    if (pattern.test(words))
      return status === 'reversed' && incoming && /退款|refunded/i.test(words) ? 'booked' : status;
  return 'booked';
}

/** A row's own words that it is not posted yet, where no column says so. */
export const PENDING = /^(?:pending\b|待入账|未入账)|\s(?:pending|待入账|未入账|处理中)$/i;

const OUT =
  /^(?:支出|出|转出|轉出|汇出|付|付出|取出|借|借方|借记|扣款|付款|支付|消费|out|debit|dr|d|dbit|s|soll|[^()（）]{0,8}[（(]アップロード[)）]|af|-|expense|withdrawal|money out|ausgabe|lastschrift|sale|purchase|charge|paid|支払|支払い|decrease|débit|débito|debito|debet|debited|cargo|saída|saida|dare|uscita|paid out)(?:\s?dr|\s?\(?借\)?)?\.?$/i;
const IN =
  /^(?:收入|入|转入|轉入|汇入|收|收到|退回|贷|貸|贷方|贷记|存入|收款|退款|in|credit|cr|c|k|crdt|h|haben|bij|\+|income|deposit|money in|einnahme|gutschrift|refund|return|payment received|チャージ|(?:ポイント|[^()（）]{0,8}[（(])ダウンロード[)）]?|increase|crédit|crédito|credito|credited|abono|entrada|avere|entrata|paid in)(?:\s?cr|\s?\(?贷\)?)?\.?$/i;

/** Which way the money went by a direction column; undefined where its word says neither (不计收支, /). */
export function directionOf(word: string): 'in' | 'out' | undefined {
  const plain = word.trim();
  if (OUT.test(plain)) return 'out';
  return IN.test(plain) ? 'in' : undefined;
}

/** Words of a row without a direction of its own that tell money coming in. */
export const INCOMING =
  /退款|退货|退貨|退回|退还|解冻|冲正|收入|存入|入账|汇入|转入(?!退款)|收款|工资|薪|代发|结息|赎回|卖出|收益|refund|\breturn(?:ed)?\b|reversal|credit\b(?! card)|deposit|payroll|salary|interest paid|cashback|received|gutschrift|habenzins|eingang/i;
