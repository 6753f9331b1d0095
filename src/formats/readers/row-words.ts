import type { TransactionKind, TransactionStatus } from '../../domain/transaction.ts';

/** Words of a row that tell what kind of movement it is; the first that matches counts, so the narrower come first. */
const KIND_WORDS: readonly (readonly [RegExp, TransactionKind])[] = [
  [/临时入账|臨時入帳|暂时入账|provisional credit|temporary credit/i, 'other'],
  [
    /预授权撤销|預授權撤銷|预授权解冻|解冻|解凍|release of hold|hold released|auth(?:orisation|orization)? (?:void|reversal|release)/i,
    'release',
  ],
  [/冲正|沖正|冲账|抹账|调回|reversal|reversed|chargeback credit|charge reversed/i, 'reversal'],
  [
    /退款|退货|退貨|退刷|退回|消费撤销|撤销|转入退款|refund|\breturn(?:ed|:)?\b|merchandise return|\bvoid\b|rückzahlung|erstattung|remboursement/i,
    'refund',
  ],
  [/预授权完成|pre-?auth(?:orisation|orization)? completion/i, 'purchase'],
  [
    /预授权|預授權|冻结|凍結|圈存|押金|pre-?auth|\bauth(?:orisation|orization) hold|(?<!share|card|stake)\bhold\b|card verification/i,
    'hold',
  ],
  [/取现|取款|提现|ATM|现金|cash (?:withdrawal|advance)|withdrawal at|geldautomat|retrait|bargeldausz/i, 'cash'],
  [
    /利息税|手续费|工本费|年费|服务费|管理费|短信费|\bfee\b|\bfees\b|service charge|\bcharges?\b(?! card)|entgelt|frais|commission|non-sterling|foreign transaction/i,
    'fee',
  ],
  [/结息|利息|存款利息|interest|zinsen|intérêts/i, 'interest'],
  [
    /还款|转账|轉帳|转存|转入|转出|汇款|汇入|汇出|代发|工资|薪资|入金|充值|理财|基金|申购|赎回|红包|信用卡自动还款|payment\s?[-,]?\s?thank|thank you|payment received|autopay|direct deposit|payroll|salary|\btransfer\b|e-?tfr|standing order|top-?\s?up|topup|wire|gutschrift|überweisung|umbuchung|virement|deposit\b/i,
    'transfer',
  ],
];

/** The kind of a row by its words; a plain debit is a purchase, a plain credit is something else. */
export function kindOf(words: string, incoming: boolean): TransactionKind {
  for (const [pattern, kind] of KIND_WORDS) if (pattern.test(words)) return kind;
  return incoming ? 'other' : 'purchase';
}

/** Words of a credit that pays a card's bill: on a card's own statement they have the sign that purchases lack. */
export const REPAYMENT =
  /还款|還款|payment\s?[-,]?\s?thank|thank you|payment received|autopay|auto-?pmt|direct debit payment|balance payment|入金/i;

const STATUS_WORDS: readonly (readonly [RegExp, TransactionStatus])[] = [
  [/全额退款|已退款|退款成功|冲正|reversed|refunded|charged back|転送済み返金/i, 'reversed'],
  [/关闭|關閉|已取消|已撤销|撤销|cancell?ed|closed|expired|voided|storniert/i, 'closed'],
  [/失败|失敗|拒绝|未成功|未支付|declined|failed|denied|rejected|error/i, 'failed'],
  [
    /待入账|未入账|待处理|处理中|处理|授权中|待支付|待付款|pending|processing|authori[sz]ed|unposted|in progress|в обработке|vorgemerkt|not posted/i,
    'pending',
  ],
];

/** A row's status by its status column; anything else is booked. */
export function statusOf(words: string): TransactionStatus {
  for (const [pattern, status] of STATUS_WORDS) if (pattern.test(words)) return status;
  return 'booked';
}

const OUT =
  /^(?:支出|出|借|借方|借记|扣款|付款|支付|消费|out|debit|dr|d|dbit|s|soll|af|-|expense|withdrawal|money out|ausgabe|lastschrift|sale|purchase|charge|paid|支払|支払い|decrease|débit)(?:\s?dr|\s?\(?借\)?)?\.?$/i;
const IN =
  /^(?:收入|入|贷|貸|贷方|贷记|存入|收款|退款|in|credit|cr|c|k|crdt|h|haben|bij|\+|income|deposit|money in|einnahme|gutschrift|refund|payment received|チャージ|increase|crédit)(?:\s?cr|\s?\(?贷\)?)?\.?$/i;

/** Which way the money went by a direction column; undefined where its word says neither (不计收支, /). */
export function directionOf(word: string): 'in' | 'out' | undefined {
  const plain = word.trim();
  if (OUT.test(plain)) return 'out';
  return IN.test(plain) ? 'in' : undefined;
}

/** Words of a row without a direction of its own that tell money coming in. */
export const INCOMING =
  /退款|退货|退回|冲正|收入|存入|入账|汇入|转入(?!退款)|收款|工资|薪|代发|结息|赎回|卖出|收益|refund|return|reversal|credit\b|deposit|payroll|salary|interest paid|cashback|received|gutschrift|habenzins|eingang/i;
