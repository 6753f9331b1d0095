import { addDays } from '../../domain/day.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import { noticeBySchemes } from '../notice-by-schemes.ts';

/** Where no country's rules are known: a request in plain words, no law cited. */
export const jurisdiction: Jurisdiction = {
  id: 'generic',
  name: { zh: '其他地区（不引用法条）', en: 'Elsewhere (no law cited)' },
  replyWithin: { days: 15, unit: 'working' },
  rules: [
    {
      id: 'GEN-REPLY-15WD',
      text: {
        zh: '书面答复期限15个工作日是请求，不是法定权利',
        en: 'A written answer within 15 working days is a request, not a right',
      },
      source: 'Slipcheck, own advice for places without rules of their own',
      readOn: '2026-11-22',
      certainty: 'design',
      use: 'advice',
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
