import type { Jurisdiction } from '../jurisdiction.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { usualWaits } from '../usual-rules.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const DEBIT_CODE =
  'Canadian Code of Practice for Consumer Debit Card Services, FCAC archive 2005-09-30, Industry Canada archive ca01836e; still listed in FCAC’s financial toolkit';

/** Canada. Banks answer a complaint within 56 days; the debit code is voluntary. */
export const jurisdiction: Jurisdiction = {
  id: 'CA',
  name: { zh: '加拿大', en: 'Canada' },
  reads: ['en'],
  rules: [
    official(
      'CA-56D',
      'bank',
      [
        '请按《银行法》的投诉框架将本函作为投诉处理（56日）。',
        'Please treat this as a complaint under the Bank Act framework (56 days).',
      ],
      'canada.ca make-complaint；handle-complaint',
      {
        use: 'reply',
        hant: '請依《銀行法》的申訴架構將本函作為申訴處理（56日）。',
        deadline: bankHas(56, 'calendar'),
      },
    ),
    secondary(
      'CA-NOTICE-30',
      'notice',
      [
        '立即通知；发卡行一般要求账单日后 30 至 60 日内，这里取 30 日。',
        'At once; issuers commonly ask for 30 to 60 days from the statement: 30 are taken.',
      ],
      'newsdirect / moneywise copy',
      { use: 'notice', deadline: youHave(30, 'calendar', 'statement') },
    ),
    official(
      'CA-DEBIT-10BD',
      'bank',
      [
        '借记卡守则（自愿）：10 个营业日内答复调查结果。',
        'The debit card code (voluntary): an answer to the investigation within 10 business days.',
      ],
      DEBIT_CODE,
      { cards: ['debit'], deadline: bankHas(10, 'working') },
    ),
    official(
      'CA-DEBIT-TECH',
      'burden',
      [
        '借记卡守则：持卡人不对柜员机或刷卡终端的技术问题负责。',
        'The debit card code: no liability for technical problems with a banking machine or debit card terminal.',
      ],
      DEBIT_CODE,
      { cards: ['debit'] },
    ),
    official(
      'CA-BURDEN',
      'burden',
      ['一般由机构证明你有责任。', 'It is usually for the institution to show that you are responsible.'],
      'canada.ca financial-toolkit banking-4/3',
    ),
    secondary(
      'CA-CAP-50',
      'compensation',
      [
        '信用卡未授权使用责任上限 50 加元，重大疏忽除外（《银行法》第627.33条）。',
        'Credit card: liability for unauthorised use at most $50 unless grossly negligent (Bank Act s. 627.33).',
      ],
      'docs-previous.pega.com C-86',
      { cards: ['credit'] },
    ),
    secondary(
      'CA-SHOP-15',
      'channel',
      ['有的发卡机构要求先找商户，等约 15 日。', 'Some issuers ask to try the merchant first and wait about 15 days.'],
      'desjardins.com dispute page',
      {
        deadline: { start: 'aware', n: 15, unit: 'calendar', who: 'shop' },
      },
    ),
    official(
      'CA-BASIS',
      'basis',
      [
        '《银行法》金融消费者保护框架；借记卡另有自愿守则。',
        'The Bank Act’s Financial Consumer Protection Framework; for debit a voluntary code.',
      ],
      'canada.ca make-complaint',
    ),
    memory(
      'CA-WHO',
      'who',
      [
        '预付卡适用联邦预付规则；魁北克的信用社归 AMF。',
        'Prepaid cards come under federal rules; Quebec credit unions under the AMF.',
      ],
      '未核实 / not confirmed',
    ),
    design(
      'CA-CHANNEL',
      'channel',
      ['先向发卡银行投诉，要书面确认。', 'The issuing bank first; ask for a written acknowledgement.'],
      '自拟建议 / own advice',
    ),
    ...usualWaits('CA'),
  ],
  bodies: [
    body({
      id: 'CA-OBSI-180',
      name: [
        '银行服务与投资申诉专员（OBSI）',
        '銀行服務與投資申訴專員（OBSI）',
        'the Ombudsman for Banking Services and Investments (OBSI)',
      ],
      when: ['收到最后答复，或 56 日已过', 'after the final answer, or when the 56 days are over'],
      how: [
        '最后答复后 180 日内；2024 年 11 月 1 日起为唯一的外部投诉机构；省级信用社为 90 日。',
        'Within 180 days of the final answer; sole external complaints body since 1 November 2024; for provincial credit unions 90 days.',
      ],
      source: 'canada.ca 2024/10 OBSI；obsi.ca how-the-complaint-process-works',
      certainty: 'official',
      deadline: youHave(180, 'calendar', 'decision'),
    }),
  ],
};
