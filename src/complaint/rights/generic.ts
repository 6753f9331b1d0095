import { addDays } from '../../domain/day.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { noticeBySchemes } from '../notice-by-schemes.ts';

/** Where no country's rules are known: a request in plain words, no law cited. */
export const jurisdiction: Jurisdiction = {
  id: 'generic',
  name: { zh: '其他地区（不引用法条）', en: 'Elsewhere (no law cited)' },
  replyWithin: { days: 15, unit: 'working', rule: 'GEN-REPLY-15WD' },
  rules: [
    {
      id: 'GEN-REPLY-15WD',
      text: {
        zh: '请在15个工作日内书面答复；这是请求，不是法定权利。',
        en: 'A written answer is asked for within 15 working days: a request, not a right.',
      },
      source: '自拟请求，不引用法条 / own request, no law cited',
      readOn: '2026-11-22',
      certainty: 'design',
      use: 'reply',
    },
  ],
  timing: {
    waitsWhenPosted: false,
    likelyBackBy(type, from) {
      switch (type) {
        case 'failed-but-debited':
        case 'paid-another-way':
          return addDays(from, 7);
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
