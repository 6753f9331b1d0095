import type { Jurisdiction } from '../jurisdiction.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { usualWaits } from '../usual-rules.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const CODE = 'Code of Banking Practice (Dec 2021), ss. 35–39, as told by clic.org.hk unauthorised_transactions';

/** Hong Kong. The code is voluntary; banks keep to 60 days from the statement. */
export const jurisdiction: Jurisdiction = {
  id: 'HK',
  name: { zh: '香港', en: 'Hong Kong' },
  reads: ['zh-Hant', 'en'],
  rules: [
    secondary(
      'HK-NOTICE-60',
      'notice',
      ['银行卡：账单日起 60 日内报告。', 'Bank cards: report it within 60 days of the statement date.'],
      CODE,
      {
        use: 'notice',
        quote: {
          zh: '本人在{statement}账单日起60日内提出。',
          hant: '本人於{statement}月結單日期起60日內提出。',
          en: 'I report this within 60 days of the statement of {statement}.',
        },
        cards: ['debit', 'credit'],
        deadline: youHave(60, 'calendar', 'statement'),
      },
    ),
    secondary(
      'HK-NOTICE-60-WALLET',
      'notice',
      [
        '银行卡为账单日起 60 日；钱包条款可能更短，请看条款。',
        'Bank cards have 60 days from the statement; a wallet’s terms may be shorter, read them.',
      ],
      CODE,
      { use: 'notice', cards: ['prepaid'], deadline: youHave(60, 'calendar', 'statement') },
    ),
    secondary(
      'HK-BANK-30',
      'bank',
      ['银行一般在 30 日内作最后答复。', 'A bank normally gives its final reply within 30 days.'],
      'jsafrasarasin Hong Kong complaint page',
      { use: 'reply', silent: true, hant: '銀行一般於 30 日內作最後答覆。', deadline: bankHas(30, 'calendar') },
    ),
    secondary(
      'HK-BANK-7',
      'bank',
      ['银行一般 7 日内确认收到。', 'A bank normally acknowledges within 7 days.'],
      'jsafrasarasin Hong Kong complaint page',
      { deadline: bankHas(7, 'calendar') },
    ),
    secondary(
      'HK-BANK-60',
      'bank',
      ['复杂个案一般不超过 60 日。', 'A complicated case normally takes no more than 60 days.'],
      'jsafrasarasin Hong Kong complaint page',
      { deadline: bankHas(60, 'calendar') },
    ),
    secondary(
      'HK-SCHEME-DAYS',
      'bank',
      ['卡组织调查一般 60 至 90 日。', 'An investigation by the card scheme typically takes 60 to 90 days.'],
      'sc.com/hk dispute-resolution',
    ),
    secondary(
      'HK-BASIS-CODE',
      'basis',
      [
        '《银行营运守则》是自愿守则，由金管局认可，不是法律。',
        'The Code of Banking Practice is a voluntary code that the HKMA endorses; it is no statute.',
      ],
      CODE,
    ),
    memory(
      'HK-BASIS-SVF',
      'who',
      [
        '钱包和储值卡适用《支付系统及储值支付工具条例》。',
        'Wallets and stored-value cards come under the Payment Systems and Stored Value Facilities Ordinance.',
      ],
      '未核实 / not confirmed',
    ),
    secondary(
      'HK-WHO',
      'who',
      [
        '守则适用于认可机构的信用卡、借记卡和提款卡。',
        'The code is for credit, debit and ATM cards of authorised institutions.',
      ],
      CODE,
    ),
    secondary(
      'HK-BURDEN',
      'burden',
      [
        '没有欺诈或重大疏忽并及时通知的，遗失卡被盗用的责任有限。',
        'Without fraud or gross negligence, and with timely notice, liability for misuse of a lost card is limited.',
      ],
      CODE,
    ),
    memory(
      'HK-CAP-500',
      'compensation',
      ['遗失卡被盗用的责任上限为 500 港元。', 'The liability for misuse of a lost card is capped at HK$500.'],
      '未核实 / not confirmed',
    ),
    secondary(
      'HK-CONTENT',
      'content',
      [
        '签名的争议表、小票、取消或退款的证明。',
        'A signed dispute form, the slip, proof of the cancellation or refund.',
      ],
      'chbank.com chargeback mechanism',
    ),
    design(
      'HK-CHANNEL',
      'channel',
      [
        '先向发卡银行提交签名的争议表；无争议的部分照常还款。',
        'First the issuing bank, on its signed dispute form; pay the part that is not in dispute.',
      ],
      '自拟建议 / own advice',
    ),
    official(
      'HK-FDRC-60',
      'escalation',
      [
        '投诉 60 日后仍无最后答复的，可找金融纠纷调解中心。',
        'Without a final reply 60 days after the complaint the FDRC may be asked.',
      ],
      'fdrc.org.hk, jurisdiction and FAQ pages',
      { deadline: youHave(60, 'calendar', 'complaint') },
    ),
    ...usualWaits('HK'),
  ],
  bodies: [
    body({
      id: 'HK-HKMA',
      name: [
        '香港金融管理局（银行投诉）',
        '香港金融管理局（銀行投訴）',
        'the Hong Kong Monetary Authority (complaints about banks)',
      ],
      when: ['银行不答复或答复不清', 'the bank does not answer, or not clearly'],
      how: [
        '电话 2878 1378，bankcomplaints@hkma.gov.hk；能要求银行答复，不能判令赔偿。联系方式读自 2019 年的页面，请先核对。',
        'Telephone 2878 1378, bankcomplaints@hkma.gov.hk; it can make the bank reply but cannot order compensation. Contact read on a page of 2019: check it first.',
      ],
      source: 'hkma.gov.hk complaints-about-banks (2019)',
      certainty: 'official',
      form: [
        'person',
        'bank',
        'account',
        'transaction',
        'amount',
        'events',
        'told',
        'answer',
        'want',
        'attachments',
        'signature',
      ],
    }),
    body({
      id: 'HK-FDRC',
      name: ['金融纠纷调解中心', '金融糾紛調解中心', 'the Financial Dispute Resolution Centre'],
      when: ['收到书面最后答复，或 60 日仍无答复', 'after the final written reply, or 60 days without one'],
      how: [
        '申索不超过 100 万港元，知悉损失后 24 个月内；先调解后仲裁，收费。',
        'Claims up to HK$1,000,000, within 24 months of knowing the loss; mediation first, then arbitration; fees apply.',
      ],
      source: 'fdrc.org.hk, jurisdiction and FAQ pages',
      certainty: 'official',
      deadline: youHave(24, 'month', 'aware'),
    }),
  ],
};
