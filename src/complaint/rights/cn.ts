import { addDays, addWorkingDays } from '../../domain/day.ts';
import { noticeBySchemes } from '../notice-by-schemes.ts';
import type { Jurisdiction } from '../jurisdiction.ts';

const ORDER_3 = '《银行业保险业消费投诉处理管理办法》（中国银保监会令2020年第3号），国务院公报2020年第14号';

/** Mainland China. No national day count binds the consumer; the bank's answer is due in 15 days. */
export const jurisdiction: Jurisdiction = {
  id: 'CN',
  name: { zh: '中国大陆', en: 'Mainland China' },
  replyWithin: { days: 15, unit: 'calendar', rule: 'CN-BANK-15' },
  rules: [
    {
      id: 'CN-BANK-15',
      text: {
        zh: '按《银行业保险业消费投诉处理管理办法》第十八条，事实清楚、争议简单的投诉应自收到之日起15日内作出处理决定并告知',
        en: 'Under article 18 of the Measures for Handling Consumer Complaints in Banking and Insurance (order 2020 No. 3), a complaint with clear facts and a simple dispute is to be decided, and the decision told, within 15 days of receipt',
      },
      source: `${ORDER_3}，第十八条；施行状态请在寄出前核对`,
      readOn: '2026-11-22',
      certainty: 'official',
      use: 'reply',
    },
    {
      id: 'CN-EVIDENCE-13',
      text: {
        zh: '按同一办法第十三条，贵行已掌握或可自行查询的材料，请从内部系统调取',
        en: 'Under article 13 of the same measures, please take from your own records whatever you hold or can look up there',
      },
      source: `${ORDER_3}，第十三条`,
      readOn: '2026-11-22',
      certainty: 'official',
      use: 'demand',
    },
  ],
  timing: {
    waitsWhenPosted: true,
    likelyBackBy(type, from) {
      switch (type) {
        case 'failed-but-debited':
        case 'paid-another-way':
          return addWorkingDays(from, 3);
        case 'void-not-reversed':
          return addDays(from, 5);
        case 'hold-not-released':
          return addDays(from, 31);
        case 'refund-not-credited':
          return addDays(from, 15);
        default:
          return undefined;
      }
    },
    lastDayToNotify: (_type, bookedOn, _card, statementDate) => noticeBySchemes(bookedOn, statementDate),
  },
};
