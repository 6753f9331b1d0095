import type { Jurisdiction } from '../jurisdiction.ts';
import { ownRequest, schemeNotice, usualWaits } from '../usual-rules.ts';

/** Where no country's rules are known: a request in plain words, no law cited. */
export const jurisdiction: Jurisdiction = {
  id: 'generic',
  name: { zh: '其他地区（不引用法条）', en: 'Elsewhere (no law cited)' },
  rules: [
    ownRequest('generic'),
    schemeNotice('generic'),
    ...usualWaits('generic'),
    {
      id: 'GEN-CHANNEL',
      text: {
        zh: '先向发卡银行投诉并要一份书面答复和受理编号。',
        en: 'Complain to the issuing bank first; ask for a written answer and a case number.',
      },
      source: '自拟建议 / own advice',
      readOn: '2026-11-22',
      certainty: 'design',
      use: 'advice',
      topic: 'channel',
    },
  ],
  bodies: [
    {
      id: 'GEN-OMBUDSMAN',
      name: {
        zh: '当地的银行监督机构或申诉专员',
        hant: '當地的銀行監理機關或申訴專員',
        en: 'the ombudsman or supervisor of banks of your country',
      },
      text: {
        zh: '多数国家有受理银行投诉的机构，请在监管机构官网查到它的地址和期限。',
        en: 'Most countries have a body for complaints about banks: look up its address and time limits on the supervisor’s own site.',
      },
      when: { zh: '银行书面拒绝，或逾期未答复', en: 'the bank refuses in writing, or does not answer in time' },
      source: '自拟建议 / own advice',
      readOn: '2026-11-22',
      certainty: 'design',
      form: ['person', 'bank', 'transaction', 'amount', 'events', 'told', 'answer', 'want', 'attachments', 'signature'],
    },
  ],
};
