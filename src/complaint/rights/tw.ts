import type { Jurisdiction } from '../jurisdiction.ts';
import { bankHas, bodyReadOn, rulesReadOn, youHave } from '../rule-read.ts';
import { schemeNotice, usualWaits } from '../usual-rules.ts';

const { official, secondary, memory, design } = rulesReadOn('2026-11-22');
const body = bodyReadOn('2026-11-22');
const MODEL = '信用卡定型化契約範本第13條，轉引自政大論文（9lib.co）、lawinsider.com 範本 103-09-12';
const ACT = '《金融消費者保護法》第13條第2項，foi.org.tw SeniorEbook 第75頁';

/** Taiwan. Credit cards: before the due date of the bill; every issuer has 30 days. */
export const jurisdiction: Jurisdiction = {
  id: 'TW',
  name: { zh: '台湾', en: 'Taiwan' },
  reads: ['zh-Hant'],
  rules: [
    official(
      'TW-BANK-30',
      'bank',
      [
        '依《金融消费者保护法》第13条第2项，金融服务业应于收受申诉之日起30日内为适当之处理，并将结果回复。',
        'Under article 13(2) of the Financial Consumer Protection Act the institution handles a complaint, and answers, within 30 days of receiving it.',
      ],
      ACT,
      {
        use: 'reply',
        hant: '依《金融消費者保護法》第13條第2項，金融服務業應於收受申訴之日起30日內為適當之處理，並將結果回覆。',
        deadline: bankHas(30, 'calendar'),
      },
    ),
    secondary(
      'TW-DUE',
      'notice',
      [
        '信用卡：于本期缴款截止日前提出账款疑义，附理由和所要求的文件；截止日印在账单上。',
        'Credit cards: raise it before the due date of the current bill, with reasons and the papers asked for; the day is printed on the bill.',
      ],
      MODEL,
      {
        use: 'notice',
        quote: {
          zh: '依信用卡契约账款疑义处理条款，于本期缴款截止日{due}前提出，并请暂停支付争议款项。',
          hant: '依信用卡契約帳款疑義處理條款，於本期繳款截止日{due}前提出，並請暫停支付爭議款項。',
          en: 'Under the clause of the credit-card contract on doubtful charges I raise this before the bill’s due date, {due}, and ask that the disputed sum need not be paid for now.',
        },
        cards: ['credit'],
        deadline: youHave(0, 'calendar', 'bill-due'),
      },
    ),
    schemeNotice('TW'),
    secondary(
      'TW-SLIP-FEE',
      'compensation',
      [
        '可请发卡银行调阅签单；调单费不超过新台币 100 元，非可归责于持卡人的由发卡银行负担。',
        'The issuer may be asked to retrieve the slip for at most NT$100, borne by the issuer where you were not at fault.',
      ],
      MODEL,
    ),
    secondary(
      'TW-PAUSE',
      'provisional-credit',
      [
        '可请求暂停支付争议款项；结果不利于你的，从原缴款期限次日起补付利息。',
        'You may ask to pause the disputed payment; if you lose, it is paid with interest from the day after the original due date.',
      ],
      MODEL,
    ),
    official(
      'TW-BASIS',
      'basis',
      [
        '《金融消费者保护法》；信用卡另依信用卡定型化契约范本。',
        'The Financial Consumer Protection Act; for credit cards also the model card contract.',
      ],
      ACT,
    ),
    secondary(
      'TW-WHO',
      'who',
      [
        '银行和电子支付机构的金融消费者；账款疑义条款只适用于信用卡。',
        'Financial consumers of banks and e-payment institutions; the clause on doubtful charges is for credit cards only.',
      ],
      MODEL,
    ),
    memory(
      'TW-DEBIT',
      'who',
      ['金融卡和 Visa 金融卡按各自的契约。', 'Debit cards go by their own contracts.'],
      '未核实 / not confirmed',
    ),
    secondary(
      'TW-CONTENT',
      'content',
      [
        '说明理由，并附所要求的文件（签账单、退款单收执联）。',
        'Reasons, with the papers asked for (sales slip, holder’s copy of the refund slip).',
      ],
      MODEL,
    ),
    design(
      'TW-CHANNEL',
      'channel',
      ['先向发卡银行申诉。', 'Complain to the issuing bank first.'],
      '自拟建议 / own advice',
    ),
    secondary(
      'TW-PITFALL',
      'pitfall',
      [
        '契约写明货品争议先找商店，不是拒绝查询账款错误的理由。',
        'A clause that sends disputes about goods to the shop first is no ground to refuse a query of a billing error.',
      ],
      MODEL,
    ),
    ...usualWaits('TW'),
  ],
  bodies: [
    body({
      id: 'TW-FOI-60',
      name: ['金融消费评议中心', '財團法人金融消費評議中心', 'the Financial Ombudsman Institution'],
      when: ['银行不接受，或 30 日内未答复', 'the bank refuses, or does not answer within 30 days'],
      how: [
        '60 日内申请评议：foi.org.tw，0800-789-885；签名的申请书、身份证明影本、证明文件。金管会专线 1998。',
        'Apply within 60 days: foi.org.tw, 0800-789-885; signed application, copy of ID, proofs. Supervisor’s line: 1998.',
      ],
      source: 'foi.org.tw SeniorEbook 第75頁；金融消費者保護法',
      certainty: 'official',
      deadline: youHave(60, 'calendar', 'decision'),
      form: [
        'person',
        'identity',
        'bank',
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
  ],
};
