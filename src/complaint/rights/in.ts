import type { Jurisdiction } from '../jurisdiction.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { schemeNotice, usualWaits } from '../usual-rules.ts';

const { official, secondary, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const TAT =
  'RBI/2019-20/67, DPSS.CO.PD No.629/02.01.014/2019-20; website.rbi.org.in 3074；affairscloud.com；annex tables in code';
const OMBUDSMAN = 'rbi.org.in commonman FAQ 3407 (2026-07-01)；indiancooperative.com 2026-01-18';

/** India. A failed card payment is put back by T+5; ₹100 for each day after that, without being asked. */
export const jurisdiction: Jurisdiction = {
  id: 'IN',
  name: { zh: '印度', en: 'India' },
  reads: ['en'],
  waitsWhenPosted: true,
  perDayLate: { minor: 10_000, currency: 'INR', rule: 'IN-T5' },
  rules: [
    secondary(
      'IN-30D',
      'bank',
      [
        '银行 30 日内答复投诉，其后可找申诉专员。',
        'The bank has 30 days for a complaint; after that the Ombudsman may be asked.',
      ],
      'rightsofemployees.com；bankpromotionexamguide.com',
      {
        use: 'reply',
        silent: true,
        hant: '銀行 30 日內答覆申訴，其後可找申訴專員。',
        deadline: bankHas(30, 'calendar'),
      },
    ),
    secondary(
      'IN-T5',
      'compensation',
      [
        '刷卡失败或未出签购单而已扣款的，须在 T+5 日内冲回，其后每日补偿 100 卢比，无须申请；T 为交易日。',
        'A debit whose sale failed or printed no charge slip is reversed by T+5, and ₹100 are due for each day after that without being asked for; T is the day of the transaction.',
      ],
      TAT,
      {
        use: 'demand',
        quote: {
          zh: '印度储备银行通告 DPSS.CO.PD No.629/02.01.014/2019-20 要求在 T+5 日内冲回，其后每日补偿100卢比；今日为 T+{elapsed}。',
          hant: '印度儲備銀行通告 DPSS.CO.PD No.629/02.01.014/2019-20 要求於 T+5 日內沖回，其後每日補償100盧比；今日為 T+{elapsed}。',
          en: 'RBI circular DPSS.CO.PD No.629/02.01.014/2019-20 requires reversal by T+5 and ₹100 per day after that; today is T+{elapsed}.',
        },
        types: ['failed-but-debited'],
        deadline: bankHas(5, 'calendar', 'transaction'),
      },
    ),
    secondary(
      'IN-T5-OWED',
      'compensation',
      ['逾期每日补偿 100 卢比，至冲回之日。', 'The compensation is ₹100 for each day late, until the reversal.'],
      TAT,
      {
        use: 'ask',
        quote: {
          zh: '支付补偿{owed}：截至今日逾期{late}日，每日100卢比，并计至冲回之日。',
          hant: '支付補償{owed}：截至今日逾期{late}日，每日100盧比，並計至沖回之日。',
          en: 'Credit the compensation of {owed}: {late} days late as of today at ₹100 a day, and further until the reversal.',
        },
        types: ['failed-but-debited'],
      },
    ),
    secondary(
      'IN-T5-WAIT',
      'wait',
      [
        '刷卡失败或未出签购单的扣款，T+5 日内自动冲回，T 为交易日。',
        'A debit whose sale failed or printed no charge slip is reversed by T+5, T being the day of the transaction.',
      ],
      TAT,
      {
        use: 'wait',
        types: ['failed-but-debited', 'paid-another-way'],
        deadline: bankHas(5, 'calendar', 'transaction'),
      },
    ),
    secondary(
      'IN-UNAUTHORISED-3WD',
      'notice',
      [
        '未授权的电子交易：3 个工作日内报告则不负责任。2027 年 1 月 1 日起的交易适用新指引。',
        'An unauthorised electronic transaction: no liability if reported within 3 working days. Transactions from 1 January 2027 come under new directions.',
      ],
      'NDTV 2017；bankpulse.ai rbi-2026-27-167',
      { use: 'notice', types: ['unknown-debit'], until: '2026-12-31', deadline: youHave(3, 'working', 'debit') },
    ),
    schemeNotice('IN'),
    secondary(
      'IN-SHADOW-10WD',
      'provisional-credit',
      [
        '未授权交易：报告后 10 个工作日内临时入账。',
        'An unauthorised transaction: credited within 10 working days of the report.',
      ],
      'NDTV 2017',
      { types: ['unknown-debit'], until: '2026-12-31', deadline: bankHas(10, 'working') },
    ),
    official(
      'IN-BASIS',
      'basis',
      [
        'RBI 通告 DPSS.CO.PD No.629/02.01.014/2019-20（2019 年 9 月 20 日），2019 年 10 月 15 日起施行；2025 年整编后是否移动，请核对。',
        'RBI circular DPSS.CO.PD No.629/02.01.014/2019-20 of 20 September 2019, in force since 15 October 2019; check whether the consolidation of 2025 moved it.',
      ],
      'website.rbi.org.in 3074',
    ),
    secondary(
      'IN-WHO',
      'who',
      [
        '经授权支付系统的所有客户，借记、信用、预付卡均可；只限境内交易。',
        'All customers of authorised payment systems, by debit, credit or prepaid; domestic transactions only.',
      ],
      'mehta-mehtaadvisory.com',
    ),
    secondary(
      'IN-BURDEN',
      'burden',
      ['通告所列情形推定不是客户的过错。', 'The circular’s cases presume that the customer is not at fault.'],
      'mehta-mehtaadvisory.com',
    ),
    secondary(
      'IN-UPI',
      'channel',
      [
        'UPI 付给商户的，代码 U022（已扣款、商户未确认）、U023（重复或已用其他方式付款）、U021（退款）。',
        'By UPI to a merchant: codes U022 (debited, not confirmed at the merchant), U023 (duplicate or paid otherwise), U021 (refund).',
      ],
      'juspay.io UPI complaints guide',
    ),
    design('IN-CHANNEL', 'channel', ['先向发卡银行投诉。', 'The issuing bank first.'], '自拟建议 / own advice'),
    design(
      'IN-PITFALL',
      'pitfall',
      ['每日 100 卢比不用于反悔的或成功的消费。', 'The ₹100 a day is not for buyer’s remorse or a successful sale.'],
      '自拟建议 / own advice',
    ),
    ...usualWaits('IN', ['WAIT-PENDING-7']),
  ],
  bodies: [
    body({
      id: 'IN-OMB-90',
      name: [
        '印度储备银行综合申诉专员',
        '印度儲備銀行綜合申訴專員',
        'the Ombudsman under the Reserve Bank – Integrated Ombudsman Scheme, 2026',
      ],
      when: ['银行 30 日内未答复，或答复不满意', 'the bank did not answer within 30 days, or not satisfactorily'],
      how: [
        '收到答复或 30 日届满（取较早者）后 90 日内：cms.rbi.org.in，crpc@rbi.org.in，CRPC, RBI, Sector 17, Chandigarh 160017，14448。官方文本未读，请核对。',
        'Within 90 days of the reply, or of the end of the 30 days (the earlier is taken): cms.rbi.org.in, crpc@rbi.org.in, CRPC, RBI, Sector 17, Chandigarh 160017, 14448. The official text was not read: check.',
      ],
      source: OMBUDSMAN,
      certainty: 'secondary',
      deadline: youHave(90, 'calendar', 'decision'),
    }),
  ],
};
