import type { Jurisdiction } from '../jurisdiction.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { schemeNotice, usualWaits } from '../usual-rules.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const RG_271 = 'ASIC RG 271；afca.org.au members rg271；afa.asn.au';
const EPAYMENTS = 'asic.gov.au epaymentscode；fls.org.au LHB 2024 p. 459';

/** Australia. RG 271 binds banks to 30 days; the ePayments Code is voluntary, nearly all subscribe. */
export const jurisdiction: Jurisdiction = {
  id: 'AU',
  name: { zh: '澳大利亚', en: 'Australia' },
  reads: ['en'],
  rules: [
    official(
      'AU-30D',
      'bank',
      [
        '请按 RG 271 将本函作为投诉处理，并在30日内作出内部争议处理答复。',
        'Please treat this as a complaint under RG 271; I expect your IDR response within 30 calendar days.',
      ],
      RG_271,
      {
        use: 'reply',
        hant: '請依 RG 271 將本函作為申訴處理，並於30日內作出內部爭議處理答覆。',
        deadline: bankHas(30, 'calendar'),
      },
    ),
    schemeNotice('AU'),
    secondary(
      'AU-ACK-1',
      'bank',
      ['银行 24 小时或 1 个营业日内确认收到。', 'The bank acknowledges within 24 hours or 1 business day.'],
      RG_271,
      { deadline: bankHas(1, 'working') },
    ),
    secondary(
      'AU-TWICE',
      'burden',
      [
        '同一笔交易多次误记同一账户的，持有人不负责（守则第10条）。',
        'The holder is not liable where the same transaction is incorrectly debited more than once to the same account (cl. 10).',
      ],
      EPAYMENTS,
      { types: ['duplicate-debit'] },
    ),
    memory(
      'AU-CL-14',
      'burden',
      ['系统或设备故障的条款（第14条）。', 'The clause on system or equipment malfunction (cl. 14).'],
      '未核实 / not confirmed',
    ),
    secondary(
      'AU-BASIS',
      'basis',
      [
        '《电子支付守则》（2022）是自愿守则，几乎所有银行都参加；RG 271 有约束力。',
        'The ePayments Code (2022) is voluntary, nearly all banks subscribe; RG 271 is enforceable.',
      ],
      EPAYMENTS,
    ),
    official(
      'AU-WHO',
      'who',
      [
        '个人的 ATM、EFTPOS、借记、信用和网上交易；500 澳元以下的小额产品保护有限；小企业不在内。',
        'Individuals, for ATM, EFTPOS, debit, credit and online transactions; limited for facilities under A$500; not small businesses.',
      ],
      EPAYMENTS,
    ),
    secondary(
      'AU-COMPENSATION',
      'compensation',
      ['错过退单时限不影响守则下的权利。', 'Rights under the Code survive a missed chargeback deadline.'],
      'brightlaw.com.au REP 718 note',
    ),
    design('AU-CHANNEL', 'channel', ['先向发卡银行投诉。', 'The issuing bank first.'], '自拟建议 / own advice'),
    ...usualWaits('AU'),
  ],
  bodies: [
    body({
      id: 'AU-AFCA-2Y',
      name: [
        '澳大利亚金融投诉局（AFCA）',
        '澳洲金融申訴局（AFCA）',
        'the Australian Financial Complaints Authority (AFCA)',
      ],
      when: ['收到内部答复，或 30 日已过', 'after the IDR response, or when its 30 days are over'],
      how: [
        '内部答复后 2 年内，且知悉后 6 年内；1800 931 678，GPO Box 3 Melbourne 3001，info@afca.org.au；免费。',
        'Within 2 years of the IDR response and 6 years of becoming aware; 1800 931 678, GPO Box 3 Melbourne 3001, info@afca.org.au; free.',
      ],
      source: 'allianz.com.au；afca.org.au members rg271',
      certainty: 'secondary',
      deadline: youHave(2, 'year', 'decision'),
    }),
  ],
};
