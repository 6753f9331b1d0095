import type { Line } from '../index.ts';
import type { ComplaintType } from '../note-types.ts';
import type { PaperWords, ShopTold } from '../paper-words.ts';
import { line } from '../text.ts';

const LINE = '________';

/** Simplified Chinese. */
export const words: PaperWords = {
  line: LINE,
  joint: {
    subject: (count, amount) => `关于${count}笔银行卡交易（合计${amount}）的投诉及更正申请`,
    opening: (count, amount) =>
      line`本人就${String(count)}笔交易一并提出投诉，争议金额合计${amount}，请逐笔核查并更正。`,
    table: ['序号', '日期', '商户', '账单记载', '小票', '争议金额及事由'],
    number: (at) => `第${at}笔`,
    ofNumber: (at, demand) => line`第${String(at)}笔：${demand}`,
    totals: (amount) => line`争议金额合计：${amount}`,
  },
  shop: {
    subject: (brief, amount) => `关于在贵店一笔付款的核对请求：${brief}，${amount}`,
    opening: (brief, amount) =>
      line`本人在贵店的一笔付款有以下情况：${brief}，涉及金额${amount}。经过如下，请协助核对。`,
    asks,
    noteTitle: '商户说明（情况属实时，由商户填写并盖章、签名）',
    note,
    sign: `商户名称：${LINE}　盖章：${LINE}　经办人签名：${LINE}　电话：${LINE}　日期：${LINE}`,
  },
  reminder: {
    subject: (brief, amount) => `关于${brief}（${amount}）投诉的催办`,
    opening: (brief, amount, sentOn, caseNumber) =>
      line`本人于${sentOn}就${brief}（${amount}）向贵行提出书面投诉${caseNumber && line`，受理编号：${caseNumber}`}。`,
    missed: (due) => line`本人请求在${due}前答复，至今未收到答复。`,
    again: line`请求不变：`,
    next: (until, body) => line`请于${until}前书面答复。其后本人可能向${body}反映。`,
    attached: (sentOn) => line`${sentOn}的投诉信及其附件`,
  },
  escalation: {
    aboutBank: [['贵行', '该行']],
    subject: (brief, amount) => `对银行处理投诉的反映：${brief}，${amount}`,
    heading: {
      person: '投诉人',
      identity: '身份证明',
      bank: '被投诉机构',
      account: '账户或卡片',
      transaction: '交易',
      amount: '争议金额',
      events: '事实经过',
      told: '向机构投诉的情况',
      answer: '机构的答复',
      want: '投诉请求',
      attachments: '附件',
      signature: '签名',
    },
    identity: line`按表格或受理渠道的要求提供，此外不附。`,
    bank: (bank, caseNumber) => line`${bank}${caseNumber && line`，受理编号${caseNumber}`}`,
    told: (sentOn) => line`本人已于${sentOn}向该机构书面投诉。`,
    silent: (due) => line`本人曾请求在${due}前答复，至今未收到答复。`,
    answered: (answer) => line`该机构答复：${answer}`,
    want: line`请予核查。本人向该机构提出的请求如下：`,
    attachments: (sentOn, answered) => [
      line`${sentOn}的投诉信及其附件`,
      line`寄出或提交的证明`,
      ...(answered ? [line`该机构的答复`] : []),
    ],
  },
  form: {
    date: '交易日期',
    amount: '金额、币种',
    shop: '账单上的商户名称',
    card: '卡号末四位',
    reference: '参考号',
    kind: '争议类型',
    description: '情况说明',
    wish: '请求',
    replyBy: '请求答复日期',
  },
};

function asks(type: ComplaintType, amount: Line[number]): Line[] {
  switch (type) {
    case 'refund-not-credited':
    case 'refund-short':
      return [
        line`请提供该笔退款的参考号（收单行参考号 ARN）和提交日期。`,
        line`如尚未提交或未足额提交，请将${amount}退回原卡。`,
      ];
    case 'hold-not-released':
    case 'cancelled-hold-captured':
      return [
        line`请告知该笔预授权是已撤销还是已完成，以及日期。`,
        type === 'hold-not-released'
          ? line`请通过收单机构解除对${amount}的冻结。`
          : line`如撤销后仍已扣款，请将${amount}退回原卡。`,
      ];
    case 'wrong-amount':
      return [line`请将贵店留存的签购单与实际提交的金额核对。`, line`如提交金额多于小票，请将${amount}退回原卡。`];
    default:
      return [
        line`请在终端记录和当日结算单中查找该笔付款。`,
        line`如贵店未收到该款，请在下面的说明上盖章、签名。`,
        line`如已收到，请将${amount}退回原卡，并告知退款参考号。`,
      ];
  }
}

function note(type: ComplaintType, { when, day, amount, tail, terminal, batch }: ShopTold): Line {
  const payment = line`${when}卡号末四位${tail}、金额${amount}之交易，本店终端${terminal ?? LINE}`;
  switch (type) {
    case 'void-not-reversed':
      return line`兹确认：${payment}已办理撤销，${LINE}批次${batch ?? LINE}结算单中无该笔，本店未收到款项。`;
    case 'refund-not-credited':
    case 'refund-short':
      return line`兹确认：本店于${day}向卡号末四位${tail}的卡办理退款${amount}，提交日期${LINE}，退款参考号${LINE}。`;
    case 'cancelled-hold-captured':
      return line`兹确认：卡号末四位${tail}、金额${amount}的预授权已于${LINE}撤销，不应再扣款。`;
    case 'hold-not-released':
      return line`兹确认：卡号末四位${tail}、金额${amount}的预授权已于${LINE}撤销或完成，本店不再就此请款。`;
    case 'wrong-amount':
      return line`兹确认：${day}卡号末四位${tail}的消费应为${LINE}，多收${amount}。`;
    default:
      return line`兹确认：${payment}显示失败或未结算，批次${batch ?? LINE}结算单中无该笔，本店未收到款项。`;
  }
}
