import { decimalOf, type Money } from '../../domain/money.ts';
import type { LetterWords } from '../letter-words.ts';
import type { LetterFacts } from '../letter-facts.ts';

const CURRENCY: Readonly<Record<string, string>> = {
  CNY: '人民币',
  HKD: '港币',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  TWD: '新台币',
  JPY: '日元',
};

const money = (currency: string, decimal: string): string => {
  const name = CURRENCY[currency];
  return currency === 'CNY' ? `人民币${decimal}元` : `${name ?? currency} ${decimal}`;
};
const sum = (of: Money): string => money(of.currency, decimalOf({ ...of, minor: Math.abs(of.minor) }));
const day = (text: string): string =>
  `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日${text.length > 10 ? ` ${text.slice(11)}` : ''}`;
const credit = (facts: LetterFacts): boolean => facts.card === 'credit';

const BRIEF: Readonly<Record<LetterFacts['finding']['type'], string>> = {
  'failed-but-debited': '交易失败但账户已扣款',
  'duplicate-debit': '同一消费重复扣款',
  'paid-another-way': '已用其他方式付款仍被扣款',
  'wrong-amount': '扣款金额与小票不符',
  'hold-not-released': '预授权到期未解冻',
  'cancelled-hold-captured': '已撤销的预授权仍被扣款',
  'void-not-reversed': '消费已撤销但未冲回',
  'refund-not-credited': '商户已退款但未到账',
  'refund-short': '退款入账金额不符',
  'unknown-debit': '非本人交易',
  'unproven-debit': '请协助核对交易',
  'receipt-without-debit': '有成功小票但未扣款',
  'returned-after-success': '成功交易的款项被退回',
  'residual-cost': '冲回交易遗留费用',
};

const slipDay = (facts: LetterFacts): string =>
  day(
    (
      facts.receipts.find((slip) => slip.type !== 'sale')?.occurredAt ??
      facts.receipts[0]?.occurredAt ??
      facts.today
    ).slice(0, 10),
  );

/** Simplified Chinese, as a bank of the mainland reads it. */
export const words: LetterWords = {
  brackets: ['〔', '〕'],
  blanks: {
    bank: '发卡银行全称',
    name: '姓名',
    phone: '联系电话',
    email: '电子邮箱',
    caseNumber: '来电受理编号，如有',
    place: '商户地点',
    lockedAt: '锁卡时间',
  },
  headings: {
    person: '一、投诉人',
    transaction: '二、争议交易',
    events: '三、经过',
    reason: '四、本人认为该笔扣款有误的理由',
    demands: '五、请求',
    reply: '六、答复期限',
    attachments: '七、附件',
  },
  table: ['项目', '银行账单记载', '小票／终端显示'],
  rowLabels: {
    time: '交易日期时间',
    amount: '金额、币种',
    merchant: '商户名称',
    terminal: '商户号／终端号',
    reference: '参考号／授权码',
    batch: '批次号／凭证号',
    result: '结果',
  },
  none: '未载明',
  colon: '：',
  stop: '。',
  booked: '已入账',
  pending: '待入账',
  transactionNumber: (number) => `第${number}笔`,
  day,
  money,
  subject: (facts) =>
    `关于银行卡「${BRIEF[facts.finding.type]}」的投诉及${facts.finding.type === 'hold-not-released' ? '解冻' : '退款'}申请`,
  opening: (facts) => `本人就「${BRIEF[facts.finding.type]}」提出投诉，涉及${sum(facts.finding.amount)}。`,
  cardKind: (facts) => ({ debit: '借记卡', credit: '信用卡', prepaid: '预付卡', none: '银行卡' })[facts.card ?? 'none'],
  total: '争议金额合计',
  outcome: (outcome, print) => {
    const name = {
      approved: '成功',
      declined: '失败',
      'timed-out': '超时',
      reversed: '已冲正',
      pending: '处理中',
      unknown: '未载明',
    }[outcome];
    return print === undefined ? name : `${name}（「${print}」）`;
  },
  events: {
    slip: (time, merchant, amount, result, type) => {
      const act = {
        sale: '持卡支付',
        refund: '办理退货退款',
        void: '办理消费撤销',
        preauth: '办理预授权',
        completion: '办理预授权完成',
        'preauth-void': '办理预授权撤销',
      }[type];
      return `${time}，本人在${merchant ?? '商户'}${act}${amount}，小票结果为${result}`;
    },
    debited: (date, amount) => `${date}，贵行账单记载扣款${amount}`,
    credited: (date, amount) => `${date}，账户入账${amount}`,
    nothingCame: (from, to) => `${from}至${to}的账户明细中，未见对应的冲正或退款`,
  },
  reasons: {
    'failed-but-debited': () => '终端提示交易未成功，而账户已扣款，至今未冲正。',
    'duplicate-debit': (facts) =>
      `同一商户同额扣款共${facts.rows.length + facts.context.length}笔，本人持有的成功小票只对应其中${facts.context.length}笔，其余${facts.rows.length}笔无对应的成功交易凭证。`,
    'paid-another-way': () => '该次消费已用其他方式付清，商户只应收款一次。',
    'wrong-amount': (facts) =>
      `小票金额为${facts.receipts[0] ? sum(facts.receipts[0].amount) : ''}，账单金额为${facts.rows[0] ? sum(facts.rows[0].amount) : ''}，差额${sum(facts.finding.amount)}未经本人同意。`,
    'hold-not-released': (facts) =>
      `该笔预授权${facts.context.length > 0 ? '已完成扣款' : '已过通常期限'}，仍有${sum(facts.finding.amount)}未见解冻，请解除冻结。`,
    'cancelled-hold-captured': () => '预授权已撤销（撤销单见附件），其后仍发生扣款。',
    'void-not-reversed': () => '该消费已撤销成功（撤销单见附件），账户未见冲回。',
    'refund-not-credited': (facts) => `商户已于${slipDay(facts)}办理退款，退款凭证见附件，至今未入账。`,
    'refund-short': (facts) =>
      `退款应为${facts.receipts[0] ? sum(facts.receipts[0].amount) : ''}，账单记载为${facts.rows[0] ? sum(facts.rows[0].amount) : ''}${(facts.rows[0]?.amount.minor ?? 0) < 0 ? '的扣款' : ''}，两者不符。`,
    'unknown-debit': () => '本人未进行亦未授权该交易。',
    'unproven-debit': () => '本人尚无该笔交易的凭证，请协助核对，并非主张有误。',
    'receipt-without-debit': () => '该笔消费有成功小票，账户尚未扣款，特此告知。',
    'returned-after-success': () => '该笔消费成功后款项又被退回，请告知原因，以便与商户一次结清。',
    'residual-cost': (facts) => `原交易已退回，但由此产生的费用${sum(facts.finding.amount)}未一并退还。`,
  },
  demands: (facts) => [
    '受理本投诉，告知受理编号和经办部门。',
    '就该笔交易向收单机构或清算机构发起差错查询，并书面告知：交易是否成功、是否已清算、收款方为谁。',
    facts.finding.type === 'hold-not-released'
      ? `解除对${sum(facts.finding.amount)}的冻结。`
      : `退回${sum(facts.finding.amount)}。`,
    ...(credit(facts) ? ['核查期间对争议金额暂缓计收利息和违约金，不作逾期报送。'] : []),
    '如不同意，请书面说明事实依据，并提供交易凭证副本。',
    '请保存该笔交易的授权、冲正及清算记录。',
  ],
  replyBy: (facts, rule) => `请于${day(facts.replyBy)}前书面答复${rule === undefined ? '' : `（${rule}）`}。`,
  attachment: (number) => `【附${number}】`,
  attachments: {
    slip: (_facts, detail) => `小票或凭证：${detail}`,
    rows: (facts) =>
      `${day(facts.coveredFrom ?? facts.today)}至${day(facts.coveredTo ?? facts.today)}账户明细（无关交易已遮盖）`,
    own: (_facts, detail) => detail,
  },
  truth: '以上内容属实。',
  signature: '投诉人（签名）：________',
  evidence: (item) => `证据：${item.label.zh}`,
  notReady: (facts) => {
    const until = facts.finding.likelyBackBy;
    return until !== undefined && until >= facts.today
      ? `通常在${day(until)}前自动退回，届时未到再寄出；告知银行不必等待`
      : `请先回答：${facts.finding.question.zh}`;
  },
  lockFirst: '本人已先行锁卡，时间：',
  chat: (facts) =>
    `投诉：${BRIEF[facts.finding.type]}，${sum(facts.finding.amount)}，${facts.rows[0] ? `${day(facts.rows[0].bookedOn)}入账，` : ''}${facts.lastFour === undefined ? '' : `卡末四位${facts.lastFour}，`}请按差错处理核查并退回，告知受理编号。`,
  phone: (facts) => [
    `您好，我要投诉一笔银行卡交易：${BRIEF[facts.finding.type]}。`,
    `${facts.lastFour === undefined ? '' : `卡末四位${facts.lastFour}，`}金额${sum(facts.finding.amount)}${facts.rows[0] ? `，${day(facts.rows[0].bookedOn)}入账，商户显示为${facts.rows[0].counterparty ?? facts.rows[0].description}` : ''}。`,
    '请按差错处理，向收单机构发起查询。',
    '请告诉我受理编号、经办部门和答复时间。',
    '密码、安全码和完整卡号我不会在电话里提供。',
  ],
};
