import type { FindingType } from '../domain/finding.ts';
import type { JurisdictionId } from '../domain/jurisdiction.ts';
import type { UsedRule } from './jurisdiction.ts';

const READ = '2026-11-22';
const OWN = '自拟建议，不引用法条 / own advice, no law cited';

type Wait = readonly [suffix: string, types: readonly FindingType[], days: number, zh: string, en: string];

const WAITS: readonly Wait[] = [
  [
    'WAIT-PENDING-7',
    ['failed-but-debited', 'paid-another-way'],
    7,
    '待入账的失败交易一般 7 日内消失；已入账的不必等。',
    'A failed payment that is still pending usually drops within 7 days; one that is posted need not be waited for.',
  ],
  [
    'WAIT-VOID-5',
    ['void-not-reversed'],
    5,
    '撤销的消费一般 3 至 5 日内冲回，这里取较晚的一天。',
    'A voided sale usually comes back in 3 to 5 days; the later day is taken.',
  ],
  [
    'WAIT-HOLD-31',
    ['hold-not-released'],
    31,
    '预授权一般 30 或 31 日后失效，有的来源写到 45 日，这里取 31 日。',
    'A hold usually lapses after 30 or 31 days; some sources say up to 45, and 31 is taken.',
  ],
  [
    'WAIT-REFUND-15',
    ['refund-not-credited'],
    15,
    '退款一般 15 日内入账；柜台办理的可能要两三周。',
    'A refund is usually credited within 15 days; one made at a counter may take two to three weeks.',
  ],
];

/** When money usually comes back by itself where the place has no rule of its own. */
export const usualWaits = (place: JurisdictionId, without: readonly string[] = []): UsedRule[] =>
  WAITS.filter(([suffix]) => !without.includes(suffix)).map(([suffix, types, days, zh, en]) => ({
    id: `${idPrefix(place)}-${suffix}`,
    text: { zh, en },
    source:
      suffix === 'WAIT-HOLD-31'
        ? 'phpkaifa.cn zonghebaike/75104; payrequest.io; docs of peachpayments（各说不一 / they differ）'
        : suffix === 'WAIT-REFUND-15'
          ? 'b484xqz.cn licai/17484; quavo 13.6 / 4853'
          : OWN,
    readOn: READ,
    certainty: suffix === 'WAIT-HOLD-31' || suffix === 'WAIT-REFUND-15' ? 'secondary' : 'design',
    use: 'wait',
    topic: 'wait',
    types,
    deadline: { start: startOf(suffix), n: days, unit: 'calendar', who: 'bank' },
  }));

const startOf = (suffix: string): 'hold' | 'slip' | 'transaction' =>
  suffix === 'WAIT-HOLD-31' ? 'hold' : suffix === 'WAIT-REFUND-15' ? 'slip' : 'transaction';

/** By when to tell the bank where no law counts the days. */
export const schemeNotice = (place: JurisdictionId): UsedRule => ({
  id: `${idPrefix(place)}-NOTICE-SCHEME`,
  text: {
    zh: '法律没有规定天数。按卡组织给银行的时限（多为扣款后 120 日，万事达部分事由 90 日）留出银行所需的 30 日，且不晚于账单日后 60 日；账单日未知时取入账日后 60 日。',
    en: 'No law counts the days. Card schemes mostly give the bank 120 days from the debit (Mastercard 90 for some reasons); less 30 days that the bank needs, and no later than 60 days after the statement, or after the posting where the statement’s day is not known.',
  },
  source: OWN,
  readOn: READ,
  certainty: 'design',
  use: 'notice',
  topic: 'notice',
  deadline: { start: 'scheme', n: 60, unit: 'calendar', who: 'consumer' },
});

/** A date asked for where no rule sets one. */
export const ownRequest = (place: JurisdictionId, more: Partial<UsedRule> = {}): UsedRule => ({
  id: `${idPrefix(place)}-REPLY-15WD`,
  text: {
    zh: '请在15个工作日内书面答复；这是请求，不是法定权利。',
    en: 'A written answer is asked for within 15 working days: a request, not a right.',
  },
  hant: '請於15個工作日內書面答覆；這是請求，不是法定權利。',
  source: '自拟请求，不引用法条 / own request, no law cited',
  readOn: READ,
  certainty: 'design',
  use: 'reply',
  topic: 'bank',
  deadline: { start: 'complaint', n: 15, unit: 'working', who: 'bank' },
  ...more,
});

const idPrefix = (place: JurisdictionId): string => (place === 'generic' ? 'GEN' : place);

/** Card-scheme windows, for people to know by when the bank must move; a consumer never files with a scheme. */
export const SCHEME_RULES: readonly UsedRule[] = [
  scheme(
    'VISA-120',
    '维萨：重复、金额不符、已用其他方式付款等，银行一般须在处理日起 120 日内提出；请在 90 日内告诉银行。',
    'Visa: for a duplicate, a wrong amount or a purchase paid otherwise the bank mostly has 120 days from the processing day: tell it within 90.',
    90,
    'quavo 12.6；quavo 12.2；usa.review.visa.com 12.5',
  ),
  scheme(
    'VISA-REFUND-120',
    '维萨：退款未入账，先等退款单日期后 15 日，其后银行有 120 日（自退款单日期起）；请在 90 日内告诉银行。',
    'Visa: for a refund that did not come, wait 15 days from the dated refund slip; the bank has 120 days from the slip: tell it within 90.',
    90,
    'quavo 13.6；verifi.com 13.6',
  ),
  scheme(
    'MC-4834-90',
    '万事达：重复或金额不符等，银行一般须在处理日起 90 日内提出（有的网页仍写 120 日）；请在 60 日内告诉银行。',
    'Mastercard: for a duplicate or a wrong amount the bank mostly has 90 days from processing (some pages still say 120): tell it within 60.',
    60,
    'support.forte.net 11000073184；paymentbrief.com 4834',
  ),
  scheme(
    'MC-4853-120',
    '万事达：退款未入账，自退款单、取消或退货起 15 至 120 日；请在 90 日内告诉银行。',
    'Mastercard: for a refund that did not come, 15 to 120 days from the slip, cancellation or return: tell the bank within 90.',
    90,
    'quavo Mastercard Credit Not Processed',
  ),
  scheme(
    'UPI-HK-150',
    '银联：香港一家银行公布，金额不符或重复为 150 日（含 30 日强制调单）；请在 120 日内告诉银行。',
    'UnionPay: a bank in Hong Kong publishes 150 days for amount or duplicate, 30 of them for the retrieval: tell the bank within 120.',
    120,
    'sc.com/hk dispute-resolution',
  ),
  scheme(
    'CUP-RETRIEVAL-120',
    '银联境内调单：发卡行在 120 日内提出，收单行 20 日内答复；请在 90 日内告诉银行。',
    'UnionPay in mainland China: the issuer asks for the slip within 120 days and the acquirer answers within 20: tell the bank within 90.',
    90,
    'peixun.952552.com xly9722ec4',
  ),
];

function scheme(id: string, zh: string, en: string, tellWithin: number, source: string): UsedRule {
  return {
    id: `SCHEME-${id}`,
    text: { zh, en },
    source,
    readOn: READ,
    certainty: 'secondary',
    use: 'advice',
    topic: 'scheme',
    deadline: {
      start: id.includes('REFUND') || id.includes('4853') ? 'slip' : 'debit',
      n: tellWithin,
      unit: 'calendar',
      who: 'consumer',
    },
  };
}
