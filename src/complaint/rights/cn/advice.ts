import type { Body, UsedRule } from '../../jurisdiction.ts';
import { bankHas, bodyReadOn, regulatorHas, rulesReadOn } from '../../rule-read.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');

/** Where the measures of 2020 were read. */
export const ORDER_3 =
  '《银行业保险业消费投诉处理管理办法》中国银保监会令2020年第3号，国务院公报2020年第14号；寄出前请核对是否仍施行 / order 2020 No. 3, verify in force';

/** The measures bind banks and insurers; a prepaid card or a wallet is a payment institution's, under rules of its own. */
export const BANK_CARDS = ['debit', 'credit'] as const;

/** What people should know besides; none of it is quoted in a letter. */
export const ADVICE: readonly UsedRule[] = [
  official(
    'CN-BANK-60',
    'bank',
    [
      '特别复杂或有其他特殊原因的，经批准并告知，最长 60 日。',
      'At most 60 days, for a very complex case or another special reason, approved and told to you.',
    ],
    `第18条 / art. 18 · ${ORDER_3}`,
    { cards: BANK_CARDS, deadline: bankHas(60, 'calendar') },
  ),
  official(
    'CN-REVIEW-ANS-30',
    'escalation',
    [
      '上级机构收到核查申请后 30 日内答复。',
      'The superior institution answers a request for review within 30 days of receiving it.',
    ],
    `第20条 / art. 20 · ${ORDER_3}`,
    { cards: BANK_CARDS, deadline: bankHas(30, 'calendar', 'review-request') },
  ),
  official(
    'CN-NFRA-7WD',
    'escalation',
    [
      '经监管部门投诉的，7 个工作日内转交银行并告知你。',
      'A complaint through the regulator is passed to the bank, and you are told, within 7 working days.',
    ],
    `第33条 / art. 33 · ${ORDER_3}`,
    { deadline: regulatorHas(7, 'working') },
  ),
  secondary(
    'CN-PBOC-15',
    'escalation',
    [
      '经人民银行转办的投诉，银行 15 日内答复。',
      'A complaint passed on by the PBOC is answered by the bank within 15 days.',
    ],
    'qianlo.com 11609-7',
    {
      deadline: bankHas(15, 'calendar', 'regulator-received'),
    },
  ),
  secondary('CN-PBOC-60', 'escalation', ['最长 60 日。', 'At most 60 days.'], 'qianlo.com 11609-7', {
    deadline: bankHas(60, 'calendar', 'regulator-received'),
  }),
  official(
    'CN-12315-7',
    'escalation',
    [
      '12315 七个工作日内决定是否受理（针对商户）。',
      '12315 decides within 7 working days whether to take the case (about the shop).',
    ],
    '《市场监督管理投诉举报处理暂行办法》第14条（2022年文本）',
    {
      deadline: regulatorHas(7, 'working'),
    },
  ),
  official(
    'CN-BASIS',
    'basis',
    [
      '《银行业保险业消费投诉处理管理办法》；《非银行支付机构监督管理条例》；《电子商务法》第53至57条只用于电子商务。',
      'The measures on consumer complaints in banking and insurance; the regulations on non-bank payment institutions; the E-Commerce Law, arts 53–57, for e-commerce only.',
    ],
    `${ORDER_3}；LawRefBook/Laws 2025-04-19`,
  ),
  design(
    'CN-WHO',
    'who',
    [
      '借记卡、信用卡持卡人找发卡银行；钱包和扫码找支付机构。',
      'Holders of debit and credit cards turn to the issuing bank; wallets and QR codes to the payment institution.',
    ],
    '自拟概括 / own summary',
  ),
  official(
    'CN-COMPENSATION',
    'compensation',
    [
      '实际损失和利息（《商业银行法》第73条），没有固定标准。',
      'Actual loss and interest (Commercial Banks Law, art. 73); there is no tariff.',
    ],
    '《商业银行法》第73条，LawRefBook/Laws 2025-04-19',
  ),
  official(
    'CN-BURDEN',
    'burden',
    [
      '主张交易是本人所为或经本人授权的，由发卡行或支付机构举证（第4条）；条文讲的是伪卡和网络盗刷，失败交易只可参照。',
      'An issuer that asserts the holder made or authorised a transaction must prove it (art. 4); the articles speak of counterfeit cards and theft, for failed sales by analogy only.',
    ],
    '《最高人民法院关于审理银行卡民事纠纷案件若干问题的规定》第4、5条，LawRefBook/Laws 2025-04-19',
  ),
  official(
    'CN-CONTENT',
    'content',
    [
      '投诉须写明姓名、身份信息、联系方式，被投诉的机构，请求、主要事实和依据；纸质须签名（第13条）。',
      'A complaint states your name, identity and contact, the bank complained about, demand, main facts and basis; on paper, signed (art. 13).',
    ],
    'jianbiaoku.com 164455；' + ORDER_3,
  ),
  design(
    'CN-CHANNEL',
    'channel',
    [
      '先打发卡行客服、用 App 或去网点，要受理编号；同时找商户。',
      'First the issuer’s line, app or branch: ask for the case number; the shop at the same time.',
    ],
    '自拟建议 / own advice',
  ),
  design(
    'CN-PITFALL',
    'pitfall',
    [
      '再付一次之前，先请商户出失败小票或书面说明；欠着的争议金额可能影响征信。',
      'Before paying again ask the shop for a failed slip or a written note; an unpaid disputed amount can reach your credit file.',
    ],
    '自拟建议 / own advice',
  ),
  memory(
    'CN-ACQUIRING-30',
    'basis',
    [
      '《银行卡收单业务管理办法》第30条：差错处理和退款须回原账户。',
      'The acquiring measures, art. 30: refunds go back to the original account.',
    ],
    '未核实 / not confirmed',
  ),
];

/** Failed, voided and otherwise paid debits return after the end-of-day reconciliation; no statute says when. */
export const WAIT = secondary(
  'CN-WAIT-3WD',
  'wait',
  [
    '失败的扣款一般在日终对账后 24 至 48 小时或 1 至 3 个工作日退回，没有法定时间，这里取 3 个工作日。',
    'A failed debit usually returns after the end-of-day reconciliation, in 24 to 48 hours or 1 to 3 working days; no statute sets a time, and 3 working days are taken.',
  ],
  'tuocpay.cn 23683；m.jjurhw.cn；m.jiusongjiankang.com 5121576',
  {
    use: 'wait',
    types: ['failed-but-debited', 'paid-another-way', 'void-not-reversed'],
    deadline: bankHas(3, 'working', 'transaction'),
  },
);

export const BODIES: readonly Body[] = [
  body({
    id: 'CN-NFRA',
    name: [
      '国家金融监督管理总局（12378）',
      '國家金融監督管理總局（12378）',
      'the National Financial Regulatory Administration (12378)',
    ],
    when: ['银行逾期未答复，或对处理决定不服', 'the bank did not answer in time, or you do not accept its decision'],
    how: [
      '12378，工作日 9 至 12 时、13 至 17 时；先向银行总行或消费者权益保护部门投诉。',
      '12378, weekdays 9–12 and 13–17; first the bank’s head office or consumer-protection department.',
    ],
    source: 'dataiw.cn 358585；' + ORDER_3,
    certainty: 'secondary',
    form: [
      'person',
      'identity',
      'bank',
      'want',
      'transaction',
      'amount',
      'events',
      'told',
      'answer',
      'attachments',
      'signature',
    ],
  }),
  body({
    id: 'CN-PBOC',
    name: [
      '中国人民银行金融消费权益保护（12363）',
      '中國人民銀行金融消費權益保護（12363）',
      'the People’s Bank of China, financial consumers (12363)',
    ],
    when: [
      '支付机构或银行卡、支付、清算事项，先向机构投诉',
      'payment institutions, bank cards, payment and clearing; the institution first',
    ],
    how: [
      '12363；2023 年机构改革后与 12378 的分工请先核对。',
      '12363; check first how its scope and that of 12378 are divided since the reform of 2023.',
    ],
    source: 'yixingjingji.com 426807',
    certainty: 'secondary',
    form: [
      'person',
      'identity',
      'bank',
      'want',
      'transaction',
      'amount',
      'events',
      'told',
      'answer',
      'attachments',
      'signature',
    ],
  }),
  body({
    id: 'CN-12315',
    name: ['12315 市场监督管理投诉', '12315 市場監督管理投訴', 'the market regulator (12315)'],
    when: ['商户拒绝退款', 'the shop refuses a refund'],
    how: [
      '只针对商户；7 个工作日内决定是否受理，45 个工作日调解不成则终止。',
      'About the shop only; accepted or not within 7 working days, mediation ends at 45 working days without agreement.',
    ],
    source: '《市场监督管理投诉举报处理暂行办法》第14、15、21条（2022年文本，请核对有无新版）',
    certainty: 'official',
    aboutShop: true,
  }),
];
