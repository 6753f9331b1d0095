import type { Mark } from '../../findings/index.ts';
import type { Day } from '../../domain/day.ts';
import type { Answer } from '../../domain/decision.ts';
import type { Finding, FindingType } from '../../domain/finding.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { Receipt, ReceiptOutcome, ReceiptType } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';

/** The buttons that answer a finding's question, by its type. */
export const ANSWERS: Readonly<Partial<Record<FindingType, readonly (readonly [Answer, Phrase])[]>>> = {
  'failed-but-debited': [['recognised', { zh: '我后来付成功了，不用管', en: 'It was paid after all, leave it' }]],
  'duplicate-debit': [['bought-again', { zh: '我确实买了不止一次', en: 'I did buy more than once' }]],
  'wrong-amount': [['agreed', { zh: '差额我同意过', en: 'I agreed to the difference' }]],
  'paid-another-way': [['recognised', { zh: '没有问题', en: 'That is all right' }]],
  'unproven-debit': [
    ['recognised', { zh: '我认得这笔', en: 'I recognise this' }],
    ['not-me', { zh: '不是我', en: 'Not me' }],
  ],
  'hold-not-released': [['recognised', { zh: '已经解冻', en: 'It was released' }]],
};

/** The button that says of a question: it is so. */
export const CONFIRMATIONS: Readonly<Partial<Record<FindingType, Phrase>>> = {
  'failed-but-debited': { zh: '就是这一笔：付款失败，钱被扣了', en: 'This is the one: it failed and was debited' },
  'duplicate-debit': { zh: '我只买了这些次', en: 'I did not buy it again' },
  'wrong-amount': { zh: '差额我没有同意过', en: 'I did not agree to the difference' },
  'paid-another-way': { zh: '两边都扣了钱', en: 'I was charged both ways' },
  'void-not-reversed': { zh: '撤销的就是这一笔', en: 'This is the sale that was voided' },
  'cancelled-hold-captured': { zh: '撤销的就是这一笔', en: 'This is the hold that was cancelled' },
  'refund-not-credited': { zh: '钱还没有退回来', en: 'The money has not come back' },
};

/** What the person said of a debit, as it is told back. */
export const SAYINGS: Readonly<Record<Answer, Phrase>> = {
  recognised: { zh: '我认得这笔', en: 'I recognise this' },
  'not-me': { zh: '不是我', en: 'not me' },
  'kept-goods': { zh: '拿到了商品或服务', en: 'I left with the goods' },
  'no-goods': { zh: '没有拿到商品或服务', en: 'I left without the goods' },
  cash: { zh: '用现金付的', en: 'paid in cash' },
  'other-card': { zh: '用另一张卡付的', en: 'paid with another card' },
  agreed: { zh: '差额我同意过', en: 'I agreed to the difference' },
  'bought-again': { zh: '确实买了不止一次', en: 'I did buy more than once' },
  disputed: { zh: '确认有问题', en: 'I dispute it' },
};

export const OUTCOMES: Readonly<Record<ReceiptOutcome, Phrase>> = {
  approved: { zh: '成功', en: 'approved' },
  declined: { zh: '失败', en: 'declined' },
  'timed-out': { zh: '超时', en: 'timed out' },
  reversed: { zh: '已冲正', en: 'reversed' },
  pending: { zh: '处理中', en: 'pending' },
  unknown: { zh: '没有结果', en: 'no result' },
};

/** How a receipt's outcome is marked: success proves, a failure puts in question. */
export const MARK_OF_OUTCOME: Readonly<Record<ReceiptOutcome, Mark>> = {
  approved: 'proven',
  declined: 'in-question',
  'timed-out': 'in-question',
  reversed: 'returned',
  pending: 'waiting',
  unknown: 'no-receipt',
};

export const TYPES: Readonly<Record<ReceiptType, Phrase>> = {
  sale: { zh: '消费', en: 'sale' },
  refund: { zh: '退款', en: 'refund' },
  void: { zh: '撤销', en: 'void' },
  preauth: { zh: '预授权', en: 'pre-authorisation' },
  completion: { zh: '预授权完成', en: 'completion' },
  'preauth-void': { zh: '预授权撤销', en: 'pre-authorisation cancelled' },
};

/** How a finding stands: to be dealt with now, or waiting for its day. */
export function markOf(finding: Finding, today: Day): Mark {
  if (finding.type === 'unproven-debit') return 'no-receipt';
  const waiting = !finding.ready && finding.likelyBackBy !== undefined && today <= finding.likelyBackBy;
  return waiting ? 'waiting' : 'in-question';
}

/** The name to call a finding by: its shop. */
export function shopOf(
  finding: Finding,
  rows: ReadonlyMap<string, Transaction>,
  receipts: ReadonlyMap<string, Receipt>,
): string {
  const row = rows.get(finding.transactions[0] ?? finding.context[0] ?? '');
  const slip = finding.receipts.map((id) => receipts.get(id)?.merchant).find((name) => name !== undefined);
  return slip ?? row?.counterparty ?? row?.description ?? '—';
}
