import { decimalOf, type Money } from '../../domain/money.ts';
import type { Line } from '../index.ts';
import type { Event, SentenceWords } from '../letter-words.ts';
import type { ComplaintType } from '../note-types.ts';
import { demands, paperName, reason } from '../reasons/zh-hans.ts';
import { line } from '../text.ts';

const CURRENCY: Readonly<Record<string, readonly [before: string, after: string]>> = {
  CNY: ['人民币', '元'],
  HKD: ['港币', '元'],
  TWD: ['新台币', '元'],
  USD: ['', '美元'],
  EUR: ['', '欧元'],
  GBP: ['', '英镑'],
  JPY: ['', '日元'],
};

function money(of: Money): string {
  const [before, after] = CURRENCY[of.currency] ?? [`${of.currency} `, ''];
  return `${before}${decimalOf({ ...of, minor: Math.abs(of.minor) })}${after}`;
}

const day = (text: string): string =>
  `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日${text.length > 10 ? ` ${text.slice(11)}` : ''}`;

/** What it is, in a few words. */
export const BRIEF: SentenceWords['brief'] = {
  'failed-but-debited': '银行卡交易失败但账户已扣款',
  'duplicate-debit': '银行卡重复扣款',
  'paid-another-way': '已用其他方式付款的消费仍被扣款',
  'wrong-amount': '银行卡扣款金额与小票不符',
  'hold-not-released': '银行卡预授权未解冻',
  'cancelled-hold-captured': '预授权撤销后仍被扣款',
  'void-not-reversed': '消费撤销后未冲回',
  'refund-not-credited': '商户退款未到账',
  'refund-short': '退款入账与退款凭证不符',
  'unknown-debit': '非本人交易的扣款',
  'unproven-debit': '请协助核对一笔扣款',
  'receipt-without-debit': '有成功小票但未见扣款',
  'returned-after-success': '付款成功后款项被退回',
  'residual-cost': '交易冲回后遗留费用',
};

/** Simplified Chinese, as a bank of the mainland reads it. */
export const words: SentenceWords = {
  language: 'zh-Hans',
  brackets: ['〔', '〕'],
  blanks: {
    bank: '发卡银行全称',
    name: '姓名',
    phone: '联系电话',
    email: '电子邮箱',
    caseNumber: '来电受理编号（如有）',
    lastFour: '卡号末四位',
    lockedAt: '锁卡或挂失的时间',
    shop: '商户名称',
    sentOn: '投诉信寄出日期',
    askedBy: '请求答复的日期',
    answer: '银行的答复内容',
    dueDate: '本期缴款截止日',
  },
  issuer: '发卡机构全称',
  headings: {
    person: '一、投诉人',
    transaction: '二、争议交易',
    events: '三、经过',
    reason: '四、理由',
    demands: '五、请求',
    reply: '六、答复期限',
    attachments: '七、附件',
  },
  table: ['项目', '银行账单记载', '小票／终端显示'],
  shopTable: ['项目', '本人账单记载', '小票'],
  rowLabels: {
    time: '交易日期时间',
    amount: '金额、币种',
    merchant: '商户名称',
    terminal: '商户号／终端号',
    reference: '参考号／授权码',
    batch: '批次号／凭证号',
    result: '结果',
  },
  notShown: '未载明',
  gap: '',
  noRow: '账单未见',
  noSlip: '无对应的成功小票',
  slash: '／',
  colon: '：',
  comma: '，',
  day,
  postedOn: (posted) => `（${posted}入账）`,
  money,
  status: {
    booked: '已入账',
    pending: '待入账',
    held: '预授权冻结',
    returned: '已退回',
    credit: '已入账（存入）',
    debit: '已入账（支出）',
  },
  outcome: {
    approved: '成功',
    declined: '失败',
    'timed-out': '超时',
    reversed: '已冲正',
    pending: '处理中',
    unknown: '未载明结果',
  },
  quoted: (text) => `「${text}」`,
  cardTail: (tail) => `末四位${tail}的卡`,
  means: { cash: '现金', wallet: '电子钱包' },
  brief: BRIEF,
  subject: (type, amount) => `关于${BRIEF[type]}（${amount}）的投诉及${wish(type)}申请`,
  to: (addressee) => line`致：${addressee}`,
  dated: (text) => line`日期：${text}`,
  opening: (type, amount) => line`本人就${BRIEF[type]}一事提出投诉，争议金额${amount}，请予核查并${wish(type)}。`,
  person: (key, value) =>
    line`${{ name: '姓名', phone: '联系电话', email: '电子邮箱', caseNumber: '来电受理编号' }[key]}：${value}`,
  cardLine: (kind, tail) =>
    line`卡片：${kind === undefined ? '银行卡' : { debit: '借记卡', credit: '信用卡', prepaid: '预付卡' }[kind]}，卡号末四位 ${tail}`,
  block: (number) => `第${number}笔`,
  provenBlock: '对照：有成功小票的一笔（不在争议之列）',
  total: (amount) => line`争议金额合计：${amount}`,
  event,
  nothingCame: (type, until) => line`截至${until}（所附明细的最后一日），账户未见${expected(type)}。`,
  locked: (at) => line`${at}，本人已锁卡或挂失。`,
  reason,
  alsoAttached: (name, mark) => line`另附${name}${mark}。`,
  notAttached: (name, why) => line`未附${name}，原因：${why}。`,
  demands,
  replyBy: (until) => `请于${until}前书面答复。`,
  ruleText: (rule) => rule.quote?.zh ?? rule.text.zh,
  mark: (number) => `【附${number}】`,
  attachedSlip: (type, paper) =>
    ({
      sale: paperName(paper),
      refund: '退款凭证',
      void: '撤销单',
      preauth: '预授权单',
      completion: '预授权完成单',
      'preauth-void': '预授权撤销单',
      'paid-cash': '现金付款凭证',
      'paid-wallet': '钱包付款记录',
      notice: '扣款通知（短信或App）',
      debited: '账单',
      held: '账单',
      credited: '账单',
      waiting: '账单',
    })[type],
  attachedReference: (number) => line`参考号${number}`,
  attachedRows: (from, to) => line`账户明细：${from}至${to}（无关交易已遮盖）`,
  truth: '以上内容属实。',
  signature: '投诉人（签名）：________',
  notes: {
    'unproven-debit': {
      addressee: 'shop',
      subject: (amount) => `关于补打签购单的请求（${amount}）`,
      opening: ({ row, amount }) =>
        line`本人银行账单上有一笔${row?.day ?? ''}、金额${row?.amount ?? amount}的扣款${row?.shop && line`，商户名称显示为${row.shop}`}。本人手上没有这笔交易的小票，想请贵店协助核对，并非主张有误。`,
      asks: () => [
        line`请按上述日期、金额和卡号末四位查找，并重打印该笔签购单（或出具等效凭证）。`,
        line`如贵店没有这笔收款，请书面告知，并写明终端号和当日批次号。`,
      ],
      why: '还没有凭证不等于有错，这一笔不需要投诉：先认一认商户、日期和金额，或请商户补打小票',
    },
    'receipt-without-debit': {
      addressee: 'bank',
      subject: (amount) => `关于有成功小票但未见扣款的说明（${amount}）`,
      opening: ({ slip, amount, rowsMark }) =>
        line`本人持有一张${slip?.day && line`${slip.day}的`}成功小票，金额${slip?.amount ?? amount}${slip?.mark}，至今账单上未见这笔扣款${rowsMark}。特此说明，不涉及退款。`,
      asks: () => [line`请告知该笔是否仍在处理中，以及是否会入账。`],
      why: '没有被多扣钱，不需要投诉：晚入账很常见，请把这笔钱留着',
    },
    'returned-after-success': {
      addressee: 'shop',
      subject: (amount) => `关于款项被退回、请一次结清的说明（${amount}）`,
      opening: ({ row, slip, amount, returned }) =>
        line`本人${row && line`于${row.day}`}付款${row?.amount ?? amount}，持有成功小票${slip?.mark}，${returned ? line`${returned.day}又有${returned.amount}退回本人账户` : '之后款项又退回本人账户'}。`,
      asks: () => [
        line`请书面告知贵店是否收到这笔款项。`,
        line`如未收到，请告知补付的方式，并出具收据；补付之后请勿就同一笔再次扣款。`,
      ],
      why: '款项已经退回，没有可投诉的扣款；商户可以要求补付，建议书面一次结清',
    },
  },
};

/** What is asked for. */
export const wish = (type: string): string => (type === 'hold-not-released' ? '解冻' : '退款');

function expected(type: ComplaintType): string {
  switch (type) {
    case 'hold-not-released':
      return '解冻';
    case 'refund-not-credited':
      return '该笔退款入账';
    case 'wrong-amount':
      return '差额退回';
    default:
      return '对应的冲正或退款';
  }
}

function event({ type, when, amount, shop, result, paper }: Event): Line {
  const at = shop && line`在${shop}`;
  const shown = result && line`，${paperName(paper)}显示${result}`;
  const what = {
    sale: line`本人${at}持卡支付${amount}${shown}。`,
    completion: line`${at}办理预授权完成，金额${amount}${shown}。`,
    'paid-cash': line`本人${at}以现金支付${amount}${shown}。`,
    'paid-wallet': line`本人${at}以电子钱包支付${amount}${shown}。`,
    refund: line`${shop ?? '商户'}办理退款${amount}${result && line`，凭证显示${result}`}。`,
    void: line`${shop ?? '商户'}办理消费撤销${amount}${result && line`，撤销单显示${result}`}。`,
    preauth: line`本人${at}办理预授权${amount}${shown}。`,
    'preauth-void': line`${shop ?? '商户'}办理预授权撤销${amount}${result && line`，撤销单显示${result}`}。`,
    notice: line`收到贵行通知，支出${amount}。`,
    debited: line`贵行账单记载扣款${amount}${shop && line`，商户显示为${shop}`}。`,
    held: line`贵行账单记载预授权冻结${amount}${shop && line`，商户显示为${shop}`}。`,
    credited: line`贵行账单记载入账${amount}${shop && line`，摘要或对方为${shop}`}。`,
    waiting: line`贵行账单显示待入账扣款${amount}${shop && line`，商户显示为${shop}`}。`,
  }[type];
  return when ? line`${when}，${what}` : what;
}
