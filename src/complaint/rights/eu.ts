import type { Jurisdiction } from '../jurisdiction.ts';
import type { FindingType } from '../../domain/finding.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { usualWaits } from '../usual-rules.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const PSD2 = 'Directive (EU) 2015/2366';
const ART_101 = `${PSD2} art. 101; betterregulation.com 318523 (Irish reg. 124(4)); EBA rulebook 5664`;
const PAYER_ERRORS: readonly FindingType[] = [
  'failed-but-debited',
  'duplicate-debit',
  'paid-another-way',
  'wrong-amount',
  'cancelled-hold-captured',
  'void-not-reversed',
  'unknown-debit',
];

/** European Union and EEA: the directive as each member state carried it out. */
export const jurisdiction: Jurisdiction = {
  id: 'EU',
  name: { zh: '欧盟', en: 'European Union' },
  rules: [
    official(
      'EU-15BD',
      'bank',
      [
        '按实施欧盟指令（EU）2015/2366 第101条的本国规定，请在15个营业日内逐点书面答复。',
        'Under the national provisions implementing Article 101 of Directive (EU) 2015/2366 I expect a reply to each point within 15 business days.',
      ],
      ART_101,
      {
        use: 'reply',
        hant: '依實施歐盟指令（EU）2015/2366 第101條的本國規定，請於15個營業日內逐點書面答覆。',
        deadline: bankHas(15, 'working'),
      },
    ),
    official(
      'EU-72',
      'burden',
      [
        '按实施该指令第71至73条的本国规定，应由贵行证明该笔交易记录准确，且未受技术故障影响。',
        'Under the national provisions implementing Articles 71–73 of the same directive it is for you to show that the transaction was accurately recorded and not affected by a technical breakdown.',
      ],
      `${PSD2} arts 71–73; betterregulation.com 318490, 208826; legislation.gov.uk twin reg 75`,
      {
        use: 'demand',
        hant: '依實施該指令第71至73條的本國規定，應由貴行證明該筆交易紀錄正確，且未受技術故障影響。',
        types: PAYER_ERRORS,
      },
    ),
    official(
      'EU-13M',
      'notice',
      [
        '发现后不得无故拖延，最迟为扣款日后 13 个月（第71条）；卡组织退单的时限短得多，请尽早告诉银行。',
        'Without undue delay, and at latest 13 months after the debit (art. 71); a chargeback’s window is far shorter, so tell the bank early.',
      ],
      'betterregulation.com 318490 (Irish reg. 95)',
      { use: 'notice', deadline: youHave(13, 'month', 'debit') },
    ),
    official(
      'EU-1BD',
      'bank',
      [
        '未授权交易：最迟下一营业日终了前退款，有理由怀疑欺诈并已报告主管机关的除外。',
        'An unauthorised transaction: refunded by the end of the following business day, except where fraud is suspected and reported.',
      ],
      'betterregulation.com 208826 (art. 73)',
      {
        types: ['unknown-debit'],
        deadline: bankHas(1, 'working', 'aware'),
      },
    ),
    official(
      'EU-35BD',
      'bank',
      ['例外情况下可延至 35 个营业日。', 'Exceptionally 35 business days.'],
      'FCA DISP 2.8.1R (twin)',
      { deadline: bankHas(35, 'working') },
    ),
    official(
      'EU-8W',
      'notice',
      [
        '授权时未定金额且超出合理预期的，扣款后 8 周内可要求退款。',
        'Where the amount was open at authorisation and exceeds what could be expected, a refund may be asked for within 8 weeks of the debit.',
      ],
      'eba.europa.eu 5616；betterregulation.com 318495',
      {
        types: ['wrong-amount'],
        deadline: youHave(8, 'week', 'debit'),
      },
    ),
    official(
      'EU-10BD',
      'bank',
      [
        '对上述要求，银行 10 个营业日内退款或说明理由。',
        'The bank refunds it or gives reasons within 10 business days.',
      ],
      'eba.europa.eu 5616',
      {
        types: ['wrong-amount'],
        deadline: bankHas(10, 'working'),
      },
    ),
    official(
      'EU-BASIS',
      'basis',
      [
        'PSD2（EU 2015/2366）第71至77、97至103条，按各国的实施法。',
        'PSD2 (EU 2015/2366), arts 71–77 and 97–103, as each member state carried them out.',
      ],
      PSD2,
    ),
    secondary(
      'EU-PSR',
      'basis',
      [
        '支付服务条例（PSR）和 PSD3 尚未公布，没有适用日期；2026 年 12 月 14 日后请再核对。',
        'The Payment Services Regulation and PSD3 are not published and have no date of application: check again after 14 December 2026.',
      ],
      'OEIL procedure files；arthurcox.com 2026-04-30',
    ),
    official(
      'EU-HOLD',
      'provisional-credit',
      [
        '只能冻结约定的确切金额，收到付款指令后应立即解冻。',
        'Only an agreed exact amount may be held, released at the latest on receipt of the payment order.',
      ],
      'eba.europa.eu 5612 (art. 75)',
    ),
    design(
      'EU-WHO',
      'who',
      ['借记卡、信用卡和预付卡的付款人。', 'Payers by debit, credit and prepaid card alike.'],
      '自拟概括 / own summary',
    ),
    design(
      'EU-COMPENSATION',
      'compensation',
      ['退款并恢复起息日。', 'Refund, with the value date restored.'],
      '自拟概括 / own summary',
    ),
    official(
      'EU-LANGUAGE',
      'content',
      ['用成员国的官方语言写。', 'Write in an official language of the member state.'],
      'EBA rulebook 5664 (art. 101)',
    ),
    design(
      'EU-CHANNEL',
      'channel',
      ['先向发卡银行投诉；营业日以该行为准。', 'The issuing bank first; business days are that bank’s.'],
      '自拟建议 / own advice',
    ),
    memory(
      'EU-NAMES',
      'pitfall',
      ['各国法律名称不同，如德国民法典第675u条。', 'National names differ, such as § 675u BGB in Germany.'],
      '未核实 / not confirmed',
    ),
    ...usualWaits('EU'),
  ],
  bodies: [
    body({
      id: 'EU-NCA',
      name: [
        '成员国主管机构或银行申诉专员',
        '成員國主管機關或銀行申訴專員',
        'the competent authority or ADR body of the member state',
      ],
      when: ['15 个营业日内未答复或不同意', 'no reply within 15 business days, or a refusal'],
      how: [
        '向主管机构（第99条）或本国的替代争议解决机构（第102条）提出；欧盟在线争议平台已于 2025 年关闭。',
        'To the competent authority (art. 99) or the national ADR body (art. 102); the EU’s online dispute platform closed in 2025.',
      ],
      source: 'judict.eu art. 99；mediationblog.kluwerarbitration.com；eccnederland.nl',
      certainty: 'secondary',
    }),
  ],
};
