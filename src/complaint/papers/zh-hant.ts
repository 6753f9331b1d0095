import type { Line } from '../index.ts';
import type { ComplaintType } from '../note-types.ts';
import type { PaperWords, ShopTold } from '../paper-words.ts';
import { line } from '../text.ts';

const LINE = '________';

/** Traditional Chinese. */
export const words: PaperWords = {
  line: LINE,
  joint: {
    subject: (count, amount) => `關於${count}筆卡片交易（合計${amount}）的申訴及更正申請`,
    opening: (count, amount) =>
      line`本人就${String(count)}筆交易一併提出申訴，爭議金額合計${amount}，請逐筆查核並更正。`,
    table: ['序號', '日期', '商店', '帳單記載', '簽單', '爭議金額及事由'],
    number: (at) => `第${at}筆`,
    ofNumber: (at, demand) => line`第${String(at)}筆：${demand}`,
    totals: (amount) => line`爭議金額合計：${amount}`,
  },
  shop: {
    subject: (brief, amount) => `關於在貴店一筆付款的核對請求：${brief}，${amount}`,
    opening: (brief, amount) =>
      line`本人在貴店的一筆付款有以下情況：${brief}，涉及金額${amount}。經過如下，請協助核對。`,
    asks,
    noteTitle: '商店說明（情況屬實時，由商店填寫並蓋章、簽名）',
    note,
    sign: `商店名稱：${LINE}　蓋章：${LINE}　經辦人簽名：${LINE}　電話：${LINE}　日期：${LINE}`,
  },
  reminder: {
    subject: (brief, amount) => `關於${brief}（${amount}）申訴的催辦`,
    opening: (brief, amount, sentOn, caseNumber) =>
      line`本人於${sentOn}就${brief}（${amount}）向貴行提出書面申訴${caseNumber && line`，受理編號：${caseNumber}`}。`,
    missed: (due) => line`本人請求於${due}前答覆，至今未收到答覆。`,
    again: line`請求不變：`,
    next: (until, body) => line`請於${until}前書面答覆。其後本人可能向${body}反映。`,
    attached: (sentOn) => line`${sentOn}的申訴信及其附件`,
  },
  escalation: {
    aboutBank: [['貴行', '該行']],
    subject: (brief, amount) => `對銀行處理申訴的反映：${brief}，${amount}`,
    heading: {
      person: '申訴人',
      identity: '身分證明',
      bank: '被申訴機構',
      account: '帳戶或卡片',
      transaction: '交易',
      amount: '爭議金額',
      events: '事實經過',
      told: '向機構申訴的情況',
      answer: '機構的答覆',
      want: '申訴請求',
      attachments: '附件',
      signature: '簽名',
    },
    identity: line`依表格或受理管道的要求提供，此外不附。`,
    bank: (bank, caseNumber) => line`${bank}${caseNumber && line`，受理編號${caseNumber}`}`,
    told: (sentOn) => line`本人已於${sentOn}向該機構書面申訴。`,
    silent: (due) => line`本人曾請求於${due}前答覆，至今未收到答覆。`,
    answered: (answer) => line`該機構答覆：${answer}`,
    want: line`請予查核。本人向該機構提出的請求如下：`,
    attachments: (sentOn, answered) => [
      line`${sentOn}的申訴信及其附件`,
      line`寄出或提交的證明`,
      ...(answered ? [line`該機構的答覆`] : []),
    ],
  },
  form: {
    date: '交易日期',
    amount: '金額、幣別',
    shop: '帳單上的商店名稱',
    card: '卡號末四碼',
    reference: '參考號碼',
    kind: '爭議類型',
    description: '情況說明',
    wish: '請求',
    replyBy: '請求答覆日期',
  },
};

function asks(type: ComplaintType, amount: Line[number]): Line[] {
  switch (type) {
    case 'refund-not-credited':
    case 'refund-short':
      return [
        line`請提供該筆退款的參考號碼（收單行參考號碼 ARN）和送件日期。`,
        line`如尚未送件或未足額送件，請將${amount}退回原卡。`,
      ];
    case 'hold-not-released':
    case 'cancelled-hold-captured':
      return [
        line`請告知該筆預先授權是已取消還是已完成，以及日期。`,
        type === 'hold-not-released'
          ? line`請透過收單機構解除${amount}的圈存。`
          : line`如取消後仍已扣款，請將${amount}退回原卡。`,
      ];
    case 'wrong-amount':
      return [line`請將貴店留存的簽單與實際送出的金額核對。`, line`如送出金額多於簽單，請將${amount}退回原卡。`];
    default:
      return [
        line`請在端末機紀錄和當日結帳單中查找該筆付款。`,
        line`如貴店未收到該款，請在下面的說明上蓋章、簽名。`,
        line`如已收到，請將${amount}退回原卡，並告知退款參考號碼。`,
      ];
  }
}

function note(type: ComplaintType, { when, day, amount, tail, terminal, batch }: ShopTold): Line {
  const payment = line`${when}卡號末四碼${tail}、金額${amount}之交易，本店端末機${terminal ?? LINE}`;
  switch (type) {
    case 'void-not-reversed':
      return line`茲確認：${payment}已辦理取消，${LINE}批次${batch ?? LINE}結帳單中無該筆，本店未收到款項。`;
    case 'refund-not-credited':
    case 'refund-short':
      return line`茲確認：本店於${day}向卡號末四碼${tail}的卡辦理退款${amount}，送件日期${LINE}，退款參考號碼${LINE}。`;
    case 'cancelled-hold-captured':
      return line`茲確認：卡號末四碼${tail}、金額${amount}的預先授權已於${LINE}取消，不應再扣款。`;
    case 'hold-not-released':
      return line`茲確認：卡號末四碼${tail}、金額${amount}的預先授權已於${LINE}取消或完成，本店不再就此請款。`;
    case 'wrong-amount':
      return line`茲確認：${day}卡號末四碼${tail}的消費應為${LINE}，多收${amount}。`;
    default:
      return line`茲確認：${payment}顯示失敗或未結帳，批次${batch ?? LINE}結帳單中無該筆，本店未收到款項。`;
  }
}
