import type { Jurisdiction, UsedRule } from '../jurisdiction.ts';
import { bankHas, rulesReadOn, youHave } from '../rule-read.ts';
import { ADVICE, BANK_CARDS, BODIES, ORDER_3, WAIT } from './cn/advice.ts';
import { schemeNotice, usualWaits } from '../usual-rules.ts';

const { official, design } = rulesReadOn('2026-11-22');

/** Rules that letters may rest on. */
const LETTER_RULES: readonly UsedRule[] = [
  official(
    'CN-BANK-15',
    'bank',
    [
      '按《银行业保险业消费投诉处理管理办法》第十八条，事实清楚、争议简单的投诉，应自收到之日起15日内作出处理决定并告知投诉人。',
      'Under article 18 of the Measures for Handling Consumer Complaints in Banking and Insurance (order 2020 No. 3), a complaint with clear facts and a simple dispute is decided, and the decision told, within 15 days of receipt.',
    ],
    `第18条 / art. 18 · ${ORDER_3}`,
    {
      use: 'reply',
      hant: '按《銀行業保險業消費投訴處理管理辦法》第十八條，事實清楚、爭議簡單的投訴，應自收到之日起15日內作出處理決定並告知投訴人。',
      cards: BANK_CARDS,
      deadline: bankHas(15, 'calendar'),
    },
  ),
  design(
    'CN-PREPAID-REPLY-15',
    'bank',
    [
      '请在15日内书面答复；这是请求，不是法定期限。',
      'A written answer is asked for within 15 days: a request, not a time that a law sets.',
    ],
    '自拟请求，不引用法条 / own request, no law cited',
    {
      use: 'reply',
      hant: '請於15日內書面答覆；這是請求，不是法定期限。',
      cards: ['prepaid'],
      deadline: bankHas(15, 'calendar'),
    },
  ),
  official(
    'CN-PAYMENT-35',
    'basis',
    [
      '按《非银行支付机构监督管理条例》第三十五条，支付机构应当及时、妥善处理与用户的争议，承担投诉处理的主体责任。',
      'Under article 35 of the Regulations on the Supervision of Non-bank Payment Institutions, a payment institution handles disputes with its users promptly and properly and bears the primary responsibility for complaints.',
    ],
    '《非银行支付机构监督管理条例》第35条，LawRefBook/Laws 2025-04-19 / art. 35, as collected there',
    {
      use: 'demand',
      hant: '按《非銀行支付機構監督管理條例》第三十五條，支付機構應當及時、妥善處理與用戶的爭議，承擔投訴處理的主體責任。',
      cards: ['prepaid'],
    },
  ),
  official(
    'CN-EVIDENCE-13',
    'content',
    [
      '贵行已掌握或可自行查询的材料，请按该办法第十三条从内部系统调取；如仍需补充，请一次性告知。',
      'Please take from your own records what you hold or can look up there (article 13 of the same measures), and name anything further that you need in one request.',
    ],
    `第13条 / art. 13 · ${ORDER_3}`,
    {
      use: 'demand',
      hant: '貴行已掌握或可自行查詢的材料，請按該辦法第十三條從內部系統調取；如仍需補充，請一次告知。',
      cards: BANK_CARDS,
    },
  ),
];

/** The times that follow the bank's first answer. */
const LATER: readonly UsedRule[] = [
  official(
    'CN-BANK-30',
    'bank',
    [
      '情况复杂的，可延长至30日；特别复杂的，经批准并告知后可再延长30日。',
      'A complex case may take 30 days; a very complex one 30 more, where approved and told to you.',
    ],
    `第18条 / art. 18 · ${ORDER_3}`,
    { cards: BANK_CARDS, deadline: bankHas(30, 'calendar') },
  ),
  official(
    'CN-REVIEW-30',
    'escalation',
    [
      '对分支机构的处理决定有异议的，可自收到决定之日起30日内书面向其上级机构申请核查。',
      'Against a branch’s decision a review may be asked of its superior institution in writing within 30 days of receiving it.',
    ],
    `第20条 / art. 20 · ${ORDER_3}`,
    { cards: BANK_CARDS, deadline: youHave(30, 'calendar', 'decision') },
  ),
  official(
    'CN-LIM-3Y',
    'notice',
    ['向法院请求保护民事权利的诉讼时效一般为三年。', 'A claim before a court is generally barred after three years.'],
    '《民法典》第188条 / Civil Code, art. 188',
    { deadline: youHave(3, 'year', 'aware') },
  ),
];

/** Mainland China. No national day count binds the consumer; the bank's decision is due in 15 days. */
export const jurisdiction: Jurisdiction = {
  id: 'CN',
  name: { zh: '中国大陆', en: 'Mainland China' },
  reads: ['zh-Hans'],
  waitsWhenPosted: true,
  rules: [
    ...LETTER_RULES,
    ...LATER,
    ...ADVICE,
    schemeNotice('CN'),
    WAIT,
    ...usualWaits('CN', ['WAIT-PENDING-7', 'WAIT-VOID-5']),
  ],
  bodies: BODIES,
};
