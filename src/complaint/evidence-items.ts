import { daysBetween } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import { failedSlips, slipsOf, successSlips, type LetterFacts } from './letter-facts.ts';

/** Rows that end longer ago, in days, no longer show what came or did not come since. */
const STALE = 14;

/** One kind of evidence: its name, how a person comes by it, and whether the data hold it. */
export interface ItemKind {
  readonly label: Phrase & { readonly hant: string };
  readonly howToGet: Phrase;
  /** Is it there by the data alone? */
  readonly there?: (facts: LetterFacts) => boolean;
}

/** The pieces of evidence that banks ask for, and how a person comes by them. */
export const ITEMS = {
  failedSlip: {
    label: {
      zh: '失败或超时的小票，或终端画面的照片',
      hant: '失敗或逾時的簽單，或端末機畫面的照片',
      en: 'the slip, or a photo of the screen, that shows the failure',
    },
    howToGet: {
      zh: '请商户重打印；没有小票就写明原因（缺纸、死机、无人终端、扫码超时）和画面原文',
      en: 'ask the shop for a reprint; without a slip, say why (no paper, frozen or unattended terminal, QR time-out) and write down the words on the screen',
    },
    there: (facts) => failedSlips(facts).length > 0,
  },
  successSlip: {
    label: { zh: '成功的小票', hant: '成功的簽單', en: 'the successful receipt' },
    howToGet: {
      zh: '请商户重打印，或从钱包的账单里截图',
      en: 'ask the shop for a reprint, or take a screenshot of the wallet’s record',
    },
    there: (facts) => successSlips(facts).length > 0,
  },
  voidSlip: {
    label: { zh: '消费撤销单', hant: '取消交易簽單', en: 'the void slip' },
    howToGet: { zh: '请商户重打印撤销单', en: 'ask the shop for a reprint of the void slip' },
    there: (facts) => slipsOf(facts, 'void').length > 0,
  },
  refundSlip: {
    label: {
      zh: '退款凭证、退货证明或商户的退款通知',
      hant: '退款單據、退貨證明或商店的退款通知',
      en: 'the refund slip, proof of return or the shop’s message',
    },
    howToGet: {
      zh: '请商户提供退款凭证和退款参考号（或收单行参考号 ARN）',
      en: 'ask the shop for the refund slip and its reference (or the acquirer’s reference, ARN)',
    },
    there: (facts) => slipsOf(facts, 'refund').length > 0,
  },
  holdSlip: {
    label: {
      zh: '预授权单、撤销单或完成单，或结账单、合同',
      hant: '預先授權單、取消單或完成單，或結帳單、合約',
      en: 'the pre-authorisation slip, its cancellation or completion, the folio or contract',
    },
    howToGet: { zh: '向酒店或租车公司索取', en: 'ask the hotel or the rental company' },
    there: (facts) => slipsOf(facts, 'preauth', 'preauth-void', 'completion').length > 0,
  },
  otherPayment: {
    label: { zh: '另一种付款的凭证', hant: '另一種付款的憑證', en: 'proof of the other payment' },
    howToGet: {
      zh: '现金收据、另一张卡的账单或钱包记录',
      en: 'a cash receipt, the other card’s statement or the wallet’s record',
    },
    there: (facts) => successSlips(facts).length > 0,
  },
  merchantNote: {
    label: {
      zh: '商户的书面说明（未收到款项）',
      hant: '商店的書面說明（未收到款項）',
      en: 'a written note of the shop that it was not paid',
    },
    howToGet: {
      zh: '请商户写明日期时间、卡号末四位、金额、终端号，注明该笔未结算、未收到款项，并盖章、签名、留电话',
      en: 'ask the shop to write down time, last four digits, amount and terminal, that it was not settled and not received, with stamp, name and phone',
    },
  },
  batchTotal: {
    label: { zh: '商户当日结算单', hant: '商店當日結帳單', en: 'the shop’s settlement slip of that day' },
    howToGet: {
      zh: '请商户提供该批次的结算总计单，其中应没有这一笔',
      en: 'ask the shop for the totals of that batch, which should not hold this sale',
    },
  },
  debitNotice: {
    label: {
      zh: '扣款短信或 App 通知（带时间）',
      hant: '扣款簡訊或 App 通知（含時間）',
      en: 'the debit message or app notice, with its time',
    },
    howToGet: {
      zh: '从短信或银行 App 的消息里截图，也可以粘贴到这里',
      en: 'take a screenshot of the message or the bank’s app, or paste its text here',
    },
    there: (facts) => facts.notices.length > 0,
  },
  statementRows: {
    label: {
      zh: '交易日至今的账户明细',
      hant: '交易日至今的帳戶明細',
      en: 'all statement rows from the day of the transaction until today',
    },
    howToGet: {
      zh: '从网上银行导出；与此无关的交易请遮盖',
      en: 'export them from online banking and mask what has nothing to do with it',
    },
    there: (facts) => facts.lastRow !== undefined && daysBetween(facts.lastRow.bookedOn, facts.today) <= STALE,
  },
  terms: {
    label: {
      zh: '关于小费、汇率、押金的约定或合同条款',
      hant: '關於小費、匯率、押金的約定或合約條款',
      en: 'terms on tips, exchange rate, deposit, or the contract',
    },
    howToGet: { zh: '小票背面、预订确认或合同', en: 'the back of the slip, the booking or the contract' },
  },
  contactLog: {
    label: {
      zh: '与商户的聊天或通话记录',
      hant: '與商店的對話或通話紀錄',
      en: 'a log of chats and calls with the shop',
    },
    howToGet: { zh: '截图，并写下时间和对方姓名', en: 'take screenshots; note the time and the name' },
  },
  cardLock: {
    label: { zh: '锁卡或挂失的时间', hant: '停卡或掛失的時間', en: 'when the card was locked' },
    howToGet: {
      zh: '先在 App 或拨打卡背面的电话锁卡，记下时间',
      en: 'lock it first, in the app or by the number on the back of the card, and note the time',
    },
    there: (facts) => (facts.fields['lockedAt'] ?? '').trim() !== '',
  },
  policeReport: {
    label: { zh: '报案回执', hant: '報案證明', en: 'the police report' },
    howToGet: { zh: '向公安机关报案并索取回执', en: 'report it to the police and ask for a copy' },
  },
  whereabouts: {
    label: {
      zh: '交易时本人所在地点、卡片在手的证明',
      hant: '交易時本人所在地點、卡片在手的證明',
      en: 'where you were, and that you had the card',
    },
    howToGet: {
      zh: '车票、打卡记录，或就近刷一次卡并保留凭证',
      en: 'tickets, work records, or a card payment near you with its receipt',
    },
  },
} as const satisfies Record<string, ItemKind>;

/** The keys of the checklist, and of what the person says to have. */
export type EvidenceKey = keyof typeof ITEMS;
