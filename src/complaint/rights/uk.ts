import type { Jurisdiction } from '../jurisdiction.ts';
import type { FindingType } from '../../domain/finding.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { ownRequest, usualWaits } from '../usual-rules.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const DISP = 'FCA Handbook DISP 2.8.1R；alrayanbank.co.uk making-complaint';
const PSR = 'SI 2017/752, legislation.gov.uk';
const PSR_CARDS = ['debit', 'prepaid'] as const;

/** The payer's own payment was not correctly executed, or not authorised. */
const PAYER_ERRORS: readonly FindingType[] = [
  'failed-but-debited',
  'duplicate-debit',
  'paid-another-way',
  'wrong-amount',
  'cancelled-hold-captured',
  'void-not-reversed',
  'unknown-debit',
];

/** United Kingdom. The Payment Services Regulations for debit and prepaid; eight weeks for a credit card's complaint. */
export const jurisdiction: Jurisdiction = {
  id: 'UK',
  name: { zh: '英国', en: 'United Kingdom' },
  reads: ['en'],
  rules: [
    official(
      'UK-15BD',
      'bank',
      [
        '请在15个营业日内答复本支付服务投诉（DISP 2.8.1R）。',
        'I expect your reply to this payment-services complaint within 15 business days (DISP 2.8.1R).',
      ],
      DISP,
      {
        use: 'reply',
        hant: '請於15個營業日內答覆本支付服務申訴（DISP 2.8.1R）。',
        cards: PSR_CARDS,
        deadline: bankHas(15, 'working'),
      },
    ),
    official(
      'UK-8W',
      'bank',
      ['请在8周内给予最后答复（DISP 2.8.1R）。', 'I expect your final response within 8 weeks (DISP 2.8.1R).'],
      DISP,
      {
        use: 'reply',
        hant: '請於8週內給予最後答覆（DISP 2.8.1R）。',
        cards: ['credit'],
        deadline: bankHas(8, 'week'),
      },
    ),
    ownRequest('UK'),
    official(
      'UK-REG-75',
      'burden',
      [
        '按《2017年支付服务条例》第75条，应由贵行证明该笔交易记录准确，且未受技术故障影响。',
        'Under regulation 75 of the Payment Services Regulations 2017 it is for you to show that the transaction was accurately recorded and not affected by a technical breakdown.',
      ],
      `${PSR}, reg 75`,
      {
        use: 'demand',
        hant: '依《2017年支付服務規例》第75條，應由貴行證明該筆交易紀錄正確，且未受技術故障影響。',
        cards: PSR_CARDS,
        types: PAYER_ERRORS,
      },
    ),
    secondary(
      'UK-13M',
      'notice',
      [
        '发现后不得无故拖延，最迟为扣款日后 13 个月（第74条）；卡组织退单的时限短得多，请尽早告诉银行。',
        'Without undue delay, and at latest 13 months after the debit (reg 74); a chargeback’s window is far shorter, so tell the bank early.',
      ],
      'github observer-protocol psr-2017-752 (reg 74, paraphrase)；betterregulation 318490 (twin)',
      { use: 'notice', deadline: youHave(13, 'month', 'debit') },
    ),
    official(
      'UK-1BD',
      'bank',
      [
        '未授权交易：最迟下一营业日终了前退款。',
        'An unauthorised transaction: refunded by the end of the next business day.',
      ],
      `${PSR}, reg 76`,
      { cards: PSR_CARDS, types: ['unknown-debit'], deadline: bankHas(1, 'working', 'aware') },
    ),
    official(
      'UK-35BD',
      'bank',
      ['例外情况下经告知可延至 35 个营业日。', 'Exceptionally 35 business days, with a holding reply.'],
      DISP,
      {
        cards: PSR_CARDS,
        deadline: bankHas(35, 'working'),
      },
    ),
    official(
      'UK-8W-UNKNOWN',
      'notice',
      [
        '授权时未定金额且超出合理预期的，扣款后 8 周内可要求退款。',
        'Where the amount was open at authorisation and exceeds what could be expected, a refund may be asked for within 8 weeks of the debit.',
      ],
      'eba.europa.eu 5616 (twin text)',
      {
        types: ['wrong-amount'],
        cards: PSR_CARDS,
        deadline: youHave(8, 'week', 'debit'),
      },
    ),
    memory(
      'UK-REG-64',
      'who',
      [
        '信用卡：受监管的信贷协议不适用第71至77条的一部分，而适用 CCA 第66、83、84条。',
        'Credit cards: for regulated credit agreements part of regs 71–77 does not apply; CCA ss. 66, 83, 84 do.',
      ],
      '未核实 / not confirmed',
      { cards: ['credit'] },
    ),
    official(
      'UK-S75',
      'who',
      [
        'CCA 第75条只用于信用卡、单价 100 至 3 万英镑、商户违约或不实陈述；失败或重复扣款一般不用它。',
        'CCA s. 75: credit card only, item price over £100 and up to £30,000, breach or misrepresentation by the supplier; usually not the tool for a failed or duplicate debit.',
      ],
      'moneyhelper.org.uk；which.co.uk',
      { cards: ['credit'] },
    ),
    official(
      'UK-BASIS',
      'basis',
      [
        '《2017年支付服务条例》；1974 年消费信贷法第75条；FCA 手册 DISP。',
        'Payment Services Regulations 2017; Consumer Credit Act 1974 s. 75; FCA Handbook DISP.',
      ],
      PSR,
    ),
    official(
      'UK-HOLD',
      'provisional-credit',
      [
        '只能冻结约定的确切金额，金额确定后应无故不拖延地解冻。',
        'Only an agreed exact amount may be held, released without undue delay once the amount is known.',
      ],
      'eba.europa.eu 5612 (twin text)',
    ),
    design(
      'UK-COMPENSATION',
      'compensation',
      [
        '退款、费用和利息；申诉专员可加判精神损害。',
        'Refund, charges and interest; the ombudsman may add for distress.',
      ],
      '自拟概括 / own summary',
    ),
    design(
      'UK-CHANNEL',
      'channel',
      ['先向发卡银行投诉，并点明 PSR。', 'The issuing bank first, naming the PSRs.'],
      '自拟建议 / own advice',
    ),
    design(
      'UK-PITFALL',
      'pitfall',
      [
        '退单是卡组织的自愿规则；待入账的不能退单。',
        'Chargeback is a scheme’s own rule; a pending item cannot be charged back.',
      ],
      '自拟建议 / own advice',
    ),
    ...usualWaits('UK'),
  ],
  bodies: [
    body({
      id: 'UK-FOS-6M',
      name: ['金融申诉专员服务（FOS）', '金融申訴專員服務（FOS）', 'the Financial Ombudsman Service'],
      when: ['收到最后答复，或期限已过', 'after the final response, or when its time is over'],
      how: [
        '最后答复后 6 个月内；0800 023 4567 或 0300 123 9123，Exchange Tower, London E14 9SR，financial-ombudsman.org.uk；免费。',
        'Within 6 months of the final response; 0800 023 4567 or 0300 123 9123, Exchange Tower, London E14 9SR, financial-ombudsman.org.uk; free.',
      ],
      source: 'FCA Handbook DISP 2.8；alrayanbank.co.uk making-complaint',
      certainty: 'official',
      deadline: youHave(6, 'month', 'decision'),
    }),
  ],
};
