import type { Receipt } from '../../src/domain/receipt.ts';

/** What a text is expected to tell: only the facts named are compared. */
export type Expected = Partial<Omit<Receipt, 'id' | 'amount' | 'text'>> & { readonly amount?: string };

const slip = (...lines: string[]): string =>
  ['POS签购单', '商户名称：南屏超市', '终端编号：30018842', '卡号：622576******1234', ...lines].join('\n');
const at = '日期/时间：2026/11/10 11:00:12';

/** Texts of our own invention with what they are: name, text, receipts. */
export const TEXTS: readonly (readonly [string, string, readonly Expected[]])[] = [
  // A bank's own word on a debit proves no sale; a hold's notice stands for the hold.
  [
    'a debit notice',
    '【青岸银行】您账户*1234于11月10日11:00消费人民币128.00元，余额3210.00元。',
    [{ type: 'sale', outcome: 'unknown', amount: 'CNY 128.00', card: '1234', occurredAt: '2026-11-10T11:00' }],
  ],
  [
    'a debit notice in English',
    'Northbank: GBP 12.40 was spent on your card ending 1234 at WILLOW LANE BOOKS on 10 Nov 2026.',
    [{ type: 'sale', outcome: 'unknown', amount: 'GBP 12.40', card: '1234', merchant: 'WILLOW LANE BOOKS' }],
  ],
  [
    'a hold notice',
    '【青岸银行】您尾号1234卡11月18日20:15预授权2000.00元（云栖酒店），请留意。',
    [{ type: 'preauth', outcome: 'approved', amount: 'CNY 2000.00' }],
  ],
  [
    'a failed purchase put back',
    '【青岸银行】您尾号1234的卡11月10日11:00在南屏超市消费失败，扣款128.00元已退回您的账户。',
    [{ type: 'sale', outcome: 'reversed', amount: 'CNY 128.00' }],
  ],
  [
    'a declined card in English',
    'Your card ending 1234 was declined for USD 45.90 at NORTHBANK FUEL on 10 Nov 2026 14:03.',
    [{ type: 'sale', outcome: 'declined', amount: 'USD 45.90', card: '1234' }],
  ],
  [
    'a promised refund',
    'Your refund of £60.00 from Harbour Outfitters has been issued on 5 Nov 2026. It will reach your card ending 1234 by 12 Nov 2026. Order no. HB-20391',
    [{ type: 'refund', amount: 'GBP 60.00', promisedOn: '2026-11-12' }],
  ],
  // A wallet's or a shop's word of payment is a success.
  [
    'a wallet payment',
    '支付成功\n￥24.81\n向青禾咖啡付款\n支付时间 2026-11-10 09:12:33\n付款方式 青岸银行储蓄卡(1234)\n交易单号 4200003019202611108844168674',
    [
      {
        type: 'sale',
        outcome: 'approved',
        amount: 'CNY 24.81',
        merchant: '青禾咖啡',
        card: '1234',
        occurredAt: '2026-11-10T09:12:33',
        references: { order: '4200003019202611108844168674' },
      },
    ],
  ],
  [
    'an order closed unpaid',
    '账单详情\n-99.00\n交易关闭\n商品说明 蓝牙耳机\n创建时间 2026-11-08 10:00:00\n订单号 2026110822001400001234567890',
    [{ type: 'sale', outcome: 'declined', amount: 'CNY 99.00' }],
  ],
  ['a failed refund', '退款失败\n￥16.90\n2026-11-10 10:00', [{ type: 'refund', outcome: 'declined' }]],
  ['a refund', '退款成功\n￥16.90 已原路退回', [{ type: 'refund', outcome: 'approved', amount: 'CNY 16.90' }]],
  // Slips: negation first, types from the compound words down.
  [
    '交易成功',
    slip('交易类型：消费', at, '金额：RMB 88.00', '交易成功'),
    [{ type: 'sale', outcome: 'approved', card: '1234', merchant: '南屏超市', references: { terminal: '30018842' } }],
  ],
  ['交易未成功', slip('交易类型：消费', at, '金额：RMB 88.00', '交易未成功'), [{ type: 'sale', outcome: 'declined' }]],
  [
    'recognised text with blanks',
    slip('交易类型：消费', at, '金额：RMB 88.00', '交 易 失 败'),
    [{ outcome: 'declined' }],
  ],
  [
    '消费撤销',
    slip('交易类型：消费撤销', '原凭证号：000002', at, '金额：RMB 88.00', '交易成功'),
    [{ type: 'void', outcome: 'approved', references: { terminal: '30018842', original: '000002' } }],
  ],
  ['撤销失败', slip('交易类型：消费撤销', at, '金额：RMB 88.00', '撤销失败'), [{ type: 'void', outcome: 'declined' }]],
  ['预授权', slip('交易类型：预授权', at, '金额：RMB 2000.00', '交易成功'), [{ type: 'preauth', outcome: 'approved' }]],
  [
    '预授权完成',
    slip('交易类型：预授权完成', at, '金额：RMB 880.00', '交易成功'),
    [{ type: 'completion', outcome: 'approved' }],
  ],
  [
    '预授权撤销',
    slip('交易类型：预授权撤销', at, '金额：RMB 2000.00', '交易成功'),
    [{ type: 'preauth-void', outcome: 'approved' }],
  ],
  [
    '预授权完成撤销',
    slip('交易类型：预授权完成撤销', at, '金额：RMB 880.00', '交易成功'),
    [{ type: 'void', outcome: 'approved' }],
  ],
  ['退货', slip('交易类型：退货', at, '金额：RMB 88.00', '交易成功'), [{ type: 'refund', outcome: 'approved' }]],
  [
    'a failed reversal leaves a declined sale',
    slip('交易类型：消费', at, '金额：RMB 88.00', '交易失败', '冲正失败'),
    [{ type: 'sale', outcome: 'declined' }],
  ],
  [
    'a failed reversal leaves an approved sale',
    slip('交易类型：消费', '授权码：A12345', at, '金额：RMB 88.00', '冲正失败'),
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    '冲正成功',
    slip('交易类型：消费', at, '金额：RMB 88.00', '交易失败', '冲正成功'),
    [{ type: 'sale', outcome: 'reversed' }],
  ],
  ['a time-out', slip('交易类型：消费', at, '金额：RMB 88.00', '交易超时，请查询'), [{ outcome: 'timed-out' }]],
  [
    'a failure by time-out',
    slip('交易类型：消费', at, '金额：RMB 88.00', '交易失败 通讯超时'),
    [{ outcome: 'declined' }],
  ],
  [
    'no word, an authorisation code',
    slip(
      '交易类型：消费',
      '批次号：000001',
      '凭证号：000002',
      '授权码：123456',
      '参考号：632512345678',
      at,
      '金额：RMB 88.00',
    ),
    [
      {
        outcome: 'approved',
        references: { terminal: '30018842', auth: '123456', rrn: '632512345678', batch: '000001', trace: '000002' },
      },
    ],
  ],
  [
    'no word, a code of zeros',
    slip('交易类型：消费', '授权码：000000', '参考号：632512345678', at, '金额：RMB 88.00'),
    [{ outcome: 'unknown' }],
  ],
  [
    'full width',
    'ＰＯＳ签购单\n商户名称：南屏超市\n终端编号：１２３４５６７８\n交易类型：消费\n参考号：６３２５１２３４５６７８\n日期／时间：２０２６／１１／１０　１１：００：１２\n金额：ＲＭＢ　１２８．００\n交易失败',
    [{ outcome: 'declined', amount: 'CNY 128.00', occurredAt: '2026-11-10T11:00:12' }],
  ],
  [
    'traditional characters',
    '信用卡簽單\n商店名稱：晨光書局\n端末機代號：12345678\n卡號：4567********1234\n交易類別：消費\n授權碼：A12345\n交易日期：2026/11/10 11:00\n交易金額：NT$ 520\n核准',
    [{ outcome: 'approved', amount: 'TWD 520.00', card: '1234', merchant: '晨光書局' }],
  ],
  [
    'a declined English slip',
    'GREEN LANE GROCER\nSALE\nCARD NO. ************1234\n10 Nov 2026 11:00\nTOTAL £12.50\nTRANSACTION NOT APPROVED\nCARDHOLDER COPY',
    [{ outcome: 'declined', amount: 'GBP 12.50', card: '1234' }],
  ],
  [
    'an approved English slip',
    'GREEN LANE GROCER\nSALE\nCARD NO. ************1234\n10 Nov 2026 11:00\nTOTAL £12.50\nAPPROVED\nCARDHOLDER COPY',
    [{ outcome: 'approved', amount: 'GBP 12.50' }],
  ],
  [
    'APPROVED under VOID',
    'SALES SLIP\nMERCHANT: GREEN LANE GROCER\nTID: 12345678\nVOID SALE\nORIG REF: 632512340000\nRRN: 632512345678\nDATE/TIME: 2026/11/10 11:00:12\nAMOUNT: GBP 12.50\nAPPROVED',
    [{ type: 'void', outcome: 'approved' }],
  ],
  [
    'two copies',
    `${slip('商户存根', '交易类型：消费', '授权码：123456', '参考号：632512345678', at, '金额：RMB 88.00', '交易成功')}\n\n${slip('持卡人存根', '交易类型：消费', '授权码：123456', '参考号：632512345678', at, '金额：RMB 88.00', '交易成功')}`,
    [{ outcome: 'approved' }],
  ],
  [
    'two slips',
    `${slip('交易类型：消费', '参考号：632512345678', at, '金额：RMB 88.00', '交易失败')}\n\n${slip('交易类型：消费', '授权码：123456', '参考号：632512345699', '日期/时间：2026/11/10 11:02:12', '金额：RMB 88.00', '交易成功')}`,
    [{ outcome: 'declined' }, { outcome: 'approved' }],
  ],
  // No receipts at all.
  ['a one-time code', '【青岸银行】验证码 482913，您正在松间书屋支付128.00元，请勿泄露。', []],
  [
    'a one-time code in English',
    'Your Northbank verification code is 482913 for a payment of GBP 12.40 at WILLOW LANE BOOKS. Do not share it.',
    [],
  ],
  [
    'a settlement slip',
    '结算总计单\n商户名称：南屏超市\n终端号：12345678\n批次号：000001\n消费 12笔 1288.00\n退货 1笔 20.00\n对账平',
    [],
  ],
  ['a balance slip', slip('交易类型：余额查询', '余额：RMB 1,288.00', '交易成功'), []],
  [
    'a salary',
    '【青岸银行】您尾号1234的账户11月10日工资收入8000.00元，余额9000.00元。',
    [{ type: 'refund', outcome: 'unknown', amount: 'CNY 8000.00' }],
  ],
];

/** Response codes and what they mean for a sale slip without words. */
export const CODES: readonly (readonly [string, Receipt['outcome']])[] = [
  ...['00', '08', '11', '16', 'Y1'].map((code) => [code, 'approved'] as const),
  ...['68', '98', '09', '91', '96'].map((code) => [code, 'timed-out'] as const),
  ...['01', '05', '12', '14', '51', '54', '55', '61', '75', 'Z1', 'Z3'].map((code) => [code, 'declined'] as const),
];
