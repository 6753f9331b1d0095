import { addDays, addWorkingDays } from '../../domain/day.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { noticeBySchemes } from '../notice-by-schemes.ts';

const ORDER_3 =
  '《银行业保险业消费投诉处理管理办法》中国银保监会令2020年第3号，国务院公报2020年第14号；寄出前请核对是否仍施行 / order 2020 No. 3, verify in force';

/** The measures bind banks and insurers; a prepaid card or a wallet is a payment institution's, under rules of its own. */
const BANK_CARDS = ['debit', 'credit'] as const;

/** Mainland China. No national day count binds the consumer; the bank's decision is due in 15 days. */
export const jurisdiction: Jurisdiction = {
  id: 'CN',
  name: { zh: '中国大陆', en: 'Mainland China' },
  replyWithin: { days: 15, unit: 'calendar', rule: 'CN-BANK-15' },
  replyForPrepaid: { days: 15, unit: 'calendar', rule: 'CN-PREPAID-REPLY-15' },
  reads: ['zh-Hans'],
  rules: [
    {
      id: 'CN-BANK-15',
      text: {
        zh: '按《银行业保险业消费投诉处理管理办法》第十八条，事实清楚、争议简单的投诉，应自收到之日起15日内作出处理决定并告知投诉人。',
        en: 'Under article 18 of the Measures for Handling Consumer Complaints in Banking and Insurance (order 2020 No. 3), a complaint with clear facts and a simple dispute is decided, and the decision told, within 15 days of receipt.',
      },
      hant: '按《銀行業保險業消費投訴處理管理辦法》第十八條，事實清楚、爭議簡單的投訴，應自收到之日起15日內作出處理決定並告知投訴人。',
      source: `第18条 / art. 18 · ${ORDER_3}`,
      readOn: '2026-11-22',
      certainty: 'official',
      use: 'reply',
      cards: BANK_CARDS,
    },
    {
      id: 'CN-PREPAID-REPLY-15',
      text: {
        zh: '请在15日内书面答复；这是请求，不是法定期限。',
        en: 'A written answer is asked for within 15 days: a request, not a time that a law sets.',
      },
      hant: '請於15日內書面答覆；這是請求，不是法定期限。',
      source: '自拟请求，不引用法条 / own request, no law cited',
      readOn: '2026-11-22',
      certainty: 'design',
      use: 'reply',
      cards: ['prepaid'],
    },
    {
      id: 'CN-PAYMENT-35',
      text: {
        zh: '按《非银行支付机构监督管理条例》第三十五条，支付机构应当及时、妥善处理与用户的争议，承担投诉处理的主体责任。',
        en: 'Under article 35 of the Regulations on the Supervision of Non-bank Payment Institutions, a payment institution handles disputes with its users promptly and properly and bears the primary responsibility for complaints.',
      },
      hant: '按《非銀行支付機構監督管理條例》第三十五條，支付機構應當及時、妥善處理與用戶的爭議，承擔投訴處理的主體責任。',
      source: '《非银行支付机构监督管理条例》第35条，LawRefBook/Laws 2025-04-19 / art. 35, as collected there',
      readOn: '2026-11-22',
      certainty: 'official',
      use: 'demand',
      cards: ['prepaid'],
    },
    {
      id: 'CN-EVIDENCE-13',
      text: {
        zh: '贵行已掌握或可自行查询的材料，请按该办法第十三条从内部系统调取；如仍需补充，请一次性告知。',
        en: 'Please take from your own records what you hold or can look up there (article 13 of the same measures), and name anything further that you need in one request.',
      },
      hant: '貴行已掌握或可自行查詢的材料，請按該辦法第十三條從內部系統調取；如仍需補充，請一次告知。',
      source: `第13条 / art. 13 · ${ORDER_3}`,
      readOn: '2026-11-22',
      certainty: 'official',
      use: 'demand',
      cards: BANK_CARDS,
    },
    {
      id: 'CN-BANK-30',
      text: {
        zh: '情况复杂的，可延长至30日；特别复杂的，经批准并告知后可再延长30日。',
        en: 'A complex case may take 30 days; a very complex one 30 more, where approved and told to you.',
      },
      source: `第18条 / art. 18 · ${ORDER_3}`,
      readOn: '2026-11-22',
      certainty: 'official',
      use: 'advice',
    },
    {
      id: 'CN-REVIEW-30',
      text: {
        zh: '对分支机构的处理决定有异议的，可自收到决定之日起30日内书面向其上级机构申请核查。',
        en: 'Against a branch’s decision a review may be asked of its superior institution in writing within 30 days of receiving it.',
      },
      source: `第20条 / art. 20 · ${ORDER_3}`,
      readOn: '2026-11-22',
      certainty: 'official',
      use: 'advice',
    },
    {
      id: 'CN-LIM-3Y',
      text: {
        zh: '向法院请求保护民事权利的诉讼时效一般为三年。',
        en: 'A claim before a court is generally barred after three years.',
      },
      source: '《民法典》第188条 / Civil Code, art. 188',
      readOn: '2026-11-22',
      certainty: 'official',
      use: 'advice',
    },
  ],
  timing: {
    waitsWhenPosted: true,
    likelyBackBy(type, from) {
      switch (type) {
        case 'failed-but-debited':
        case 'paid-another-way':
        case 'void-not-reversed':
          return addWorkingDays(from, 3);
        case 'hold-not-released':
          return addDays(from, 31); // sources say 30 or 31 days: the later one accuses nobody too early
        case 'refund-not-credited':
          return addDays(from, 15); // online refunds take 3 days, those at a counter two weeks or more; a slip does not say which
        default:
          return undefined;
      }
    },
    lastDayToNotify: (_type, bookedOn, _card, statementDate) => noticeBySchemes(bookedOn, statementDate),
  },
};
