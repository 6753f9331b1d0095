import type { FindingType } from '../domain/finding.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { EvidenceItem } from './index.ts';

type Need = EvidenceItem['need'];

interface ItemKind {
  readonly key: string;
  readonly label: Phrase;
  readonly howToGet: Phrase;
  /** Is it there by the data alone? */
  there(facts: LetterFacts): boolean;
}

const byOutcome = (facts: LetterFacts, ...outcomes: string[]): boolean =>
  facts.receipts.some((slip) => outcomes.includes(slip.outcome));
const byType = (facts: LetterFacts, ...types: string[]): boolean =>
  facts.receipts.some((slip) => types.includes(slip.type));

/** The pieces of evidence that banks ask for, and how a person comes by them. */
const ITEMS = {
  failedSlip: {
    key: 'failedSlip',
    label: { zh: '失败或超时的小票／屏幕照片', en: 'the slip or a photo of the screen that shows the failure' },
    howToGet: {
      zh: '请商户重打印小票；没有小票就说明原因（缺纸、死机、无人终端），并写下屏幕原文',
      en: 'ask the shop for a reprint; with no slip, say why (no paper, frozen terminal, unattended) and write down the words on the screen',
    },
    there: (facts) => byOutcome(facts, 'declined', 'timed-out', 'reversed'),
  },
  successSlip: {
    key: 'successSlip',
    label: { zh: '成功的小票', en: 'the successful receipt' },
    howToGet: {
      zh: '请商户重打印，或在钱包的账单里截图',
      en: 'ask the shop for a reprint, or take the wallet’s record',
    },
    there: (facts) =>
      facts.receipts.some(
        (slip) => slip.outcome === 'approved' && (slip.type === 'sale' || slip.type === 'completion'),
      ),
  },
  voidSlip: {
    key: 'voidSlip',
    label: { zh: '撤销单', en: 'the void slip' },
    howToGet: { zh: '请商户重打印撤销单', en: 'ask the shop for a reprint of the void slip' },
    there: (facts) => byType(facts, 'void'),
  },
  refundSlip: {
    key: 'refundSlip',
    label: { zh: '退款凭证、退货证明或商户的退款邮件', en: 'the refund slip, proof of return or the shop’s message' },
    howToGet: {
      zh: '请商户提供退款参考号或收单行参考号',
      en: 'ask the shop for the refund reference or the acquirer’s reference (ARN)',
    },
    there: (facts) => byType(facts, 'refund'),
  },
  holdSlip: {
    key: 'holdSlip',
    label: {
      zh: '预授权单、撤销或完成单、账单或合同',
      en: 'the pre-authorisation slip, its cancellation or completion, the folio or contract',
    },
    howToGet: { zh: '向酒店或租车公司索取', en: 'ask the hotel or the rental company' },
    there: (facts) => byType(facts, 'preauth', 'preauth-void', 'completion'),
  },
  otherPayment: {
    key: 'otherPayment',
    label: { zh: '另一种付款的凭证', en: 'proof of the other payment' },
    howToGet: {
      zh: '现金收据、另一张卡的账单或钱包记录',
      en: 'a cash receipt, the other card’s statement or the wallet’s record',
    },
    there: (facts) => facts.receipts.some((slip) => slip.outcome === 'approved'),
  },
  merchantNote: {
    key: 'merchantNote',
    label: { zh: '商户说明（未收到款项）', en: 'a note by the shop that it was not paid' },
    howToGet: {
      zh: '请商户写明终端号、时间、金额、未结算，并盖章签名',
      en: 'ask the shop to write terminal, time, amount and “not settled”, with stamp and signature',
    },
    there: () => false,
  },
  debitNotice: {
    key: 'debitNotice',
    label: { zh: '扣款短信或 App 通知', en: 'the debit message or app notice with its time' },
    howToGet: { zh: '在手机短信或银行 App 的消息里截图', en: 'take a screenshot of the message or of the bank’s app' },
    there: () => false,
  },
  statementRows: {
    key: 'statementRows',
    label: { zh: '从交易日到今天的账户明细', en: 'all statement rows from the day of the transaction until today' },
    howToGet: {
      zh: '从网上银行导出，无关交易遮盖',
      en: 'export them from online banking and mask what has nothing to do with it',
    },
    there: (facts) => facts.coveredTo !== undefined,
  },
  terms: {
    key: 'terms',
    label: { zh: '小费、汇率、押金或合同条款', en: 'terms on tips, exchange rate, deposit or contract' },
    howToGet: { zh: '小票背面、预订确认或合同', en: 'the back of the slip, the booking or the contract' },
    there: () => false,
  },
  contactLog: {
    key: 'contactLog',
    label: { zh: '与商户的聊天或通话记录', en: 'a log of chats and calls with the shop' },
    howToGet: { zh: '截图，写下时间和对方姓名', en: 'take screenshots; note the time and the name' },
    there: () => false,
  },
  cardLock: {
    key: 'cardLock',
    label: { zh: '锁卡或挂失的时间', en: 'when the card was locked' },
    howToGet: { zh: '先在 App 或热线锁卡，记下时间', en: 'lock it first, in the app or by phone, and note the time' },
    there: () => false,
  },
} as const satisfies Record<string, ItemKind>;

type Key = keyof typeof ITEMS;

/** What each finding needs: R required, S strong, O optional (the product's own list after banks' forms). */
const NEEDS: Readonly<Partial<Record<FindingType, readonly (readonly [Key, Need])[]>>> = {
  'failed-but-debited': [
    ['failedSlip', 'required'],
    ['statementRows', 'required'],
    ['merchantNote', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'optional'],
  ],
  'duplicate-debit': [
    ['successSlip', 'required'],
    ['statementRows', 'required'],
    ['merchantNote', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'strong'],
  ],
  'paid-another-way': [
    ['otherPayment', 'required'],
    ['statementRows', 'required'],
    ['failedSlip', 'strong'],
    ['merchantNote', 'strong'],
    ['contactLog', 'strong'],
  ],
  'wrong-amount': [
    ['successSlip', 'required'],
    ['statementRows', 'required'],
    ['terms', 'strong'],
    ['contactLog', 'strong'],
    ['debitNotice', 'optional'],
  ],
  'hold-not-released': [
    ['holdSlip', 'required'],
    ['statementRows', 'required'],
    ['terms', 'strong'],
    ['contactLog', 'strong'],
  ],
  'cancelled-hold-captured': [
    ['holdSlip', 'required'],
    ['statementRows', 'required'],
    ['terms', 'strong'],
    ['contactLog', 'strong'],
  ],
  'void-not-reversed': [
    ['voidSlip', 'required'],
    ['statementRows', 'required'],
    ['successSlip', 'strong'],
    ['merchantNote', 'strong'],
  ],
  'refund-not-credited': [
    ['refundSlip', 'required'],
    ['statementRows', 'required'],
    ['successSlip', 'strong'],
    ['contactLog', 'strong'],
  ],
  'refund-short': [
    ['refundSlip', 'required'],
    ['statementRows', 'required'],
    ['terms', 'strong'],
    ['contactLog', 'strong'],
  ],
  'unknown-debit': [
    ['cardLock', 'required'],
    ['statementRows', 'required'],
    ['debitNotice', 'strong'],
  ],
  'residual-cost': [
    ['statementRows', 'required'],
    ['debitNotice', 'optional'],
  ],
};

/** The checklist for a finding: there by the data, or by the person's own word. */
export function checklistFor(facts: LetterFacts): EvidenceItem[] {
  return (NEEDS[facts.finding.type] ?? [['statementRows', 'strong']]).map(([key, need]) => {
    const item: ItemKind = ITEMS[key];
    const said = facts.evidence[key];
    return { key, label: item.label, need, there: item.there(facts) || said?.have === true, howToGet: item.howToGet };
  });
}

/** Required, not there, and not explained: what still stands in the way. */
export function missingEvidence(facts: LetterFacts, checklist: readonly EvidenceItem[]): EvidenceItem[] {
  return checklist.filter(
    (item) => item.need === 'required' && !item.there && (facts.evidence[item.key]?.why ?? '') === '',
  );
}
