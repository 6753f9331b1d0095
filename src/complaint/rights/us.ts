import type { Jurisdiction } from '../jurisdiction.ts';
import type { FindingType } from '../../domain/finding.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { ownRequest, usualWaits } from '../usual-rules.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const REG_E = '12 CFR 1005.11, frrsdigital.com 6-5329 and model form A-3; github cfpb/regulations-stub 2018-01305';
const REG_Z = '15 USC 1666(a); 12 CFR 1026.13, bankersonline.com and eCFR as of 2026-09-18';
const REG_Z_TIMES =
  '15 USC 1666(a), github codexstanford title-15 chunk-3865; 12 CFR 1026.13(c), eCFR as of 2026-09-18';
const DEBIT = ['debit', 'prepaid'] as const;
const CREDIT = ['credit'] as const;

/** A transfer to or from the account went wrong; a hold is none, and a leftover fee is the bank's own charge. */
const TRANSFER_ERRORS: readonly FindingType[] = [
  'failed-but-debited',
  'duplicate-debit',
  'paid-another-way',
  'wrong-amount',
  'cancelled-hold-captured',
  'void-not-reversed',
  'refund-not-credited',
  'refund-short',
  'unknown-debit',
];

/** United States. Debit and prepaid: Regulation E; credit: Regulation Z. */
export const jurisdiction: Jurisdiction = {
  id: 'US',
  name: { zh: '美国', en: 'United States' },
  reads: ['en'],
  rules: [
    official(
      'US-E-10',
      'bank',
      ['借记卡、预付卡：10 个营业日内作出决定。', 'Debit and prepaid: decided in 10 business days.'],
      REG_E,
      {
        use: 'reply',
        quote: {
          zh: '本函为 12 CFR 1005.11 所称的错误通知。',
          hant: '本函為 12 CFR 1005.11 所稱的錯誤通知。',
          en: 'This is a notice of error under 12 CFR 1005.11.',
        },
        cards: DEBIT,
        types: TRANSFER_ERRORS,
        deadline: bankHas(10, 'working'),
      },
    ),
    official(
      'US-E-CREDIT-10',
      'provisional-credit',
      [
        '如调查需要超过10个营业日，请先临时入账争议金额。',
        'If you need more than 10 business days to investigate, provide provisional credit of the disputed amount in the meantime.',
      ],
      REG_E,
      { use: 'ask', hant: '如調查需要超過10個營業日，請先臨時入帳爭議金額。', cards: DEBIT, types: TRANSFER_ERRORS },
    ),
    official(
      'US-Z-30',
      'bank',
      [
        '信用卡：30 日内书面确认收到，除非在此之前已经解决。',
        'Credit: receipt acknowledged in writing within 30 days, unless resolved by then.',
      ],
      REG_Z_TIMES,
      {
        use: 'reply',
        quote: {
          zh: '本函为 12 CFR 1026.13 所称的账单错误通知。',
          hant: '本函為 12 CFR 1026.13 所稱的帳單錯誤通知。',
          en: 'This is a billing error notice under 12 CFR 1026.13.',
        },
        cards: CREDIT,
        types: TRANSFER_ERRORS,
        deadline: bankHas(30, 'calendar'),
      },
    ),
    ownRequest('US'),
    official(
      'US-E-60',
      'notice',
      [
        '借记卡、预付卡：银行发出第一份载有该笔的账单后 60 日内收到通知，口头或书面均可。',
        'Debit and prepaid: notice, oral or written, received within 60 days after the bank sent the first statement that shows it.',
      ],
      REG_E,
      { use: 'notice', cards: DEBIT, deadline: youHave(60, 'calendar', 'statement') },
    ),
    official(
      'US-Z-60',
      'notice',
      [
        '信用卡：第一份账单后 60 日内，书面通知送达账单错误的专用地址。',
        'Credit: written notice received at the billing-error address within 60 days after the first statement.',
      ],
      REG_Z,
      { use: 'notice', cards: CREDIT, deadline: youHave(60, 'calendar', 'statement') },
    ),
    official(
      'US-60-EITHER',
      'notice',
      [
        '借记卡和信用卡同为第一份账单后 60 日；信用卡须为书面。',
        'Debit and credit alike: 60 days after the first statement; for credit in writing.',
      ],
      `${REG_E}; ${REG_Z}`,
      { use: 'notice', deadline: youHave(60, 'calendar', 'statement') },
    ),
    official(
      'US-E-WR10',
      'notice',
      [
        '口头通知后，银行可要求 10 个营业日内补书面确认。',
        'After an oral notice the bank may ask for written confirmation within 10 business days.',
      ],
      REG_E,
      { cards: DEBIT, deadline: youHave(10, 'working', 'oral-notice') },
    ),
    official(
      'US-E-45',
      'provisional-credit',
      [
        '10 个营业日内（新账户 20 日）临时入账的，可延至 45 日。',
        'With provisional credit within 10 business days (20 for a new account) the bank may take 45 days.',
      ],
      REG_E,
      { cards: DEBIT, deadline: bankHas(45, 'calendar') },
    ),
    official(
      'US-E-90',
      'provisional-credit',
      [
        '销售点借记、境外发起或新账户的，可延至 90 日，同样须先临时入账。',
        'For point-of-sale debits, foreign-initiated ones and new accounts 90 days, provisional credit given.',
      ],
      REG_E,
      { cards: DEBIT, deadline: bankHas(90, 'calendar') },
    ),
    official(
      'US-Z-90',
      'bank',
      [
        '信用卡：两个完整账单周期内，最迟 90 日，解决或说明。',
        'Credit: corrected or explained within two complete billing cycles, at most 90 days.',
      ],
      REG_Z_TIMES,
      { cards: CREDIT, deadline: bankHas(90, 'calendar') },
    ),
    secondary(
      'US-E-AFTER',
      'bank',
      [
        '查实后 1 个营业日内更正；结束后 3 个营业日内告知，可要求文件副本。',
        'Corrected within 1 business day of finding the error; told within 3 business days of finishing, with copies on request.',
      ],
      '12 CFR 1005.11, abridged copy；americanbanksystems.com',
      { cards: DEBIT },
    ),
    secondary(
      'US-E-CAPS',
      'compensation',
      [
        '未授权使用：得知丢失后 2 个营业日内报告，责任上限 50 美元；之后 500 美元；账单后 60 日以外的转账无上限。',
        'Unauthorised use: liability at most $50 if reported within 2 business days of learning of the loss, then $500, and without limit for transfers after 60 days from the statement.',
      ],
      '12 CFR 1005.6, abridged copy',
      { cards: DEBIT },
    ),
    secondary(
      'US-Z-UNPAID',
      'provisional-credit',
      [
        '信用卡：调查期间争议金额不必支付，不得催收或不利报送；其余部分和最低还款照付。',
        'Credit: the disputed amount need not be paid meanwhile and may not be collected or reported; pay the rest and the minimum.',
      ],
      '12 CFR 1026.13, abridged copy',
      { cards: CREDIT },
    ),
    secondary(
      'US-WHO',
      'who',
      [
        '消费者的借记卡和预付卡账户；信用卡持卡人。先分清借记还是信用，再选信的写法。',
        'Consumers’ debit and prepaid accounts; holders of credit cards. Settle first which of them it is, then choose the letter.',
      ],
      'consumerfinancialserviceslawmonitor.com (CFPB FAQ, January 2025)',
    ),
    memory(
      'US-BURDEN',
      'burden',
      [
        '未授权的转账由银行举证（15 USC 1693g(b)）。',
        'For unauthorised transfers the burden is on the bank (15 USC 1693g(b)).',
      ],
      '未核实 / not confirmed',
      { cards: DEBIT },
    ),
    secondary(
      'US-NO-MERCHANT-FIRST',
      'channel',
      [
        '银行不得要求你先找商户，也不得改用更不利的卡组织规则。',
        'The bank may not make you contact the merchant first, nor use less protective network rules.',
      ],
      'support.smslp.com a2863, a2723 (copies of CFPB FAQ)',
    ),
    official(
      'US-BASIS',
      'basis',
      [
        '借记卡、预付卡：EFTA、Reg E；信用卡：FCBA、Reg Z。',
        'Debit and prepaid: EFTA, Regulation E; credit: FCBA, Regulation Z.',
      ],
      `${REG_E}; ${REG_Z}`,
    ),
    official(
      'US-CONTENT',
      'content',
      [
        '姓名、账户、理由，尽可能写明种类、日期和金额。',
        'Name and account, why, and as far as possible type, date and amount.',
      ],
      REG_E,
    ),
    design(
      'US-CHANNEL',
      'channel',
      [
        '借记卡：电话或信件给发卡行；信用卡：纸质信件寄到账单错误的专用地址。',
        'Debit: the issuer, by telephone or letter; credit: on paper to the billing-error address.',
      ],
      '自拟建议 / own advice',
    ),
    design(
      'US-PITFALL',
      'pitfall',
      [
        '信用卡的聊天或 App 消息可能不算书面通知。',
        'For credit, a chat or an app message may not count as written notice.',
      ],
      '自拟建议 / own advice',
      { cards: CREDIT },
    ),
    official(
      'US-CFPB-15',
      'escalation',
      ['经 CFPB 的投诉，银行 15 日内答复。', 'A complaint through the CFPB is answered within 15 days.'],
      'issuhub 4410 (CFPB toolkit)',
      {
        deadline: bankHas(15, 'calendar', 'regulator-received'),
      },
    ),
    official(
      'US-CFPB-60',
      'escalation',
      ['最迟 60 日作最后答复。', 'Its final answer comes within 60 days.'],
      'issuhub 4410 (CFPB toolkit)',
      {
        deadline: bankHas(60, 'calendar', 'regulator-received'),
      },
    ),
    ...usualWaits('US'),
  ],
  bodies: [
    body({
      id: 'US-CFPB',
      name: ['消费者金融保护局（CFPB）', '消費者金融保護局（CFPB）', 'the Consumer Financial Protection Bureau'],
      when: ['先联系过银行而未解决', 'after the bank was asked and it is not solved'],
      how: [
        'consumerfinance.gov/complaint，(855) 411-2372；银行 15 日内答复，最迟 60 日。2026 年 2 月起的页面有提示和声明。',
        'consumerfinance.gov/complaint, (855) 411-2372; the company answers in 15 days, finally in 60. Since February 2026 the form shows warnings and attestations.',
      ],
      source: 'issuhub 4410 (CFPB toolkit)；manatt.com；ourfinancialsecurity.org',
      certainty: 'official',
      form: ['events', 'amount', 'transaction', 'want', 'bank', 'account', 'told', 'answer', 'attachments', 'person'],
    }),
  ],
};
