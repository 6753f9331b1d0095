import type { Jurisdiction } from '../jurisdiction.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { ownRequest, usualWaits } from '../usual-rules.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const EUPG = 'MAS E-payments User Protection Guidelines (5 Sep 2020), studylib copy';

/** Singapore. No statute line for cards: card terms and scheme rules. */
export const jurisdiction: Jurisdiction = {
  id: 'SG',
  name: { zh: '新加坡', en: 'Singapore' },
  reads: ['en'],
  rules: [
    ownRequest('SG'),
    secondary(
      'SG-NOTICE-120',
      'notice',
      [
        '消费者协会和银行采用交易日起 120 日的退单时限；留出银行所需的 30 日，且不晚于账单日后 60 日。卡片条款常常更短。',
        'CASE and banks use 120 days from the transaction; less 30 days that the bank needs, and no later than 60 days after the statement. Card terms are often shorter.',
      ],
      'localnewsingapore (CASE)',
      { use: 'notice', deadline: youHave(60, 'calendar', 'scheme') },
    ),
    secondary(
      'SG-EUPG-21',
      'bank',
      [
        '受保护账户的未授权交易：21 个营业日内出调查结果。',
        'Unauthorised transactions on a protected account: report in 21 business days.',
      ],
      'support.xfers.com；Straits Times',
      { cards: ['prepaid'], deadline: bankHas(21, 'working') },
    ),
    secondary(
      'SG-EUPG-45',
      'bank',
      ['复杂的为 45 个营业日。', 'In complex cases 45 business days.'],
      'support.xfers.com；Straits Times',
      { cards: ['prepaid'], deadline: bankHas(45, 'working') },
    ),
    secondary(
      'SG-BANK-20',
      'bank',
      [
        '一般投诉：有的银行 2 个营业日确认，约 20 个营业日答复。',
        'General complaints: some banks acknowledge in 2 business days and answer in about 20.',
      ],
      'CIMB and Maybank pages',
      { deadline: bankHas(20, 'working') },
    ),
    official(
      'SG-BASIS',
      'basis',
      [
        '《电子支付用户保护指引》是指引，部分内容不适用于信用卡、签账卡和借记卡；卡片争议按卡片条款和卡组织规则。',
        'The E-payments User Protection Guidelines are guidelines, and parts do not apply to credit, charge or debit cards: card disputes run on card terms and scheme rules.',
      ],
      EUPG,
    ),
    memory(
      'SG-EUPG-2024',
      'basis',
      ['指引最近一次修订为 2024 年 12 月 16 日。', 'The newest revision of the guidelines is of 16 December 2024.'],
      '未核实 / not confirmed',
    ),
    official(
      'SG-WHO',
      'who',
      [
        '指引保护“受保护账户”的持有人，即预付、钱包一类。',
        'The guidelines protect holders of protected accounts: prepaid accounts and wallets.',
      ],
      EUPG,
    ),
    secondary(
      'SG-CONTENT',
      'content',
      [
        '先联系商户并留记录；发票、往来信件；未授权交易须先停卡。',
        'Contact with the merchant first, with a record; invoices, correspondence; for an unauthorised debit the card must be blocked first.',
      ],
      'sc.com/sg card-disputes FAQ',
    ),
    design(
      'SG-CHANNEL',
      'channel',
      ['先向发卡银行投诉。', 'Complain to the issuing bank first.'],
      '自拟建议 / own advice',
    ),
    design(
      'SG-PITFALL',
      'pitfall',
      [
        '不要在信用卡或借记卡的信里引用 21 日的规则。',
        'Do not quote the 21-day rule in a letter about a credit or debit card.',
      ],
      '自拟建议 / own advice',
    ),
    ...usualWaits('SG'),
  ],
  bodies: [
    body({
      id: 'SG-FIDREC-6M',
      name: ['金融业争议调解中心', '金融業爭議調解中心', 'FIDReC'],
      when: ['银行已有机会答复', 'the bank has had its chance to answer'],
      how: [
        '收到最后答复 6 个月内，fidrec.com.sg；调解无金额上限，2024 年 7 月 1 日起的申请裁决上限 15 万新元。',
        'Within 6 months of the final reply, at fidrec.com.sg; mediation without limit, adjudication up to S$150,000 for claims filed on or after 1 July 2024.',
      ],
      source: 'fidrec.com.sg KA-01131, KA-01013；moneysense.gov.sg',
      certainty: 'official',
      deadline: youHave(6, 'month', 'decision'),
    }),
  ],
};
