import type { Expected } from './texts.ts';

const slip = (...lines: string[]): string =>
  ['POS签购单', '商户名称：青禾咖啡', '终端编号：40025517', '卡号：622576******5678', ...lines].join('\n');
const english = (...lines: string[]): string =>
  ['SALES SLIP', 'MERCHANT NAME: WILLOW LANE BOOKS', 'TERMINAL NO: 40025517', ...lines].join('\n');
const at = '日期/时间：2026/11/12 09:30:05';
const on = 'DATE/TIME: 2026/11/12 09:30:05';

/** Pairs that differ by one word, and marks that stand near words of outcome without being one. */
export const NEAR_MISSES: readonly (readonly [string, string, readonly Expected[]])[] = [
  // Chinese slips.
  ['撤销成功', slip('交易类型：消费撤销', at, '金额：RMB 35.00', '撤销成功'), [{ type: 'void', outcome: 'approved' }]],
  [
    '撤销未成功',
    slip('交易类型：消费撤销', at, '金额：RMB 35.00', '交易未成功'),
    [{ type: 'void', outcome: 'declined' }],
  ],
  [
    'a void by time-out',
    slip('交易类型：撤销', at, '金额：RMB 35.00', '接收超时'),
    [{ type: 'void', outcome: 'timed-out' }],
  ],
  ['退货失败', slip('交易类型：退货', at, '金额：RMB 35.00', '退货失败'), [{ type: 'refund', outcome: 'declined' }]],
  ['退款中', slip('交易类型：退货', at, '金额：RMB 35.00', '退款中'), [{ type: 'refund', outcome: 'pending' }]],
  [
    'a preauth declined',
    slip('交易类型：预授权', at, '金额：RMB 500.00', '交易拒绝'),
    [{ type: 'preauth', outcome: 'declined' }],
  ],
  [
    '已自动冲正',
    slip('交易类型：消费', at, '金额：RMB 35.00', '交易超时 已自动冲正'),
    [{ type: 'sale', outcome: 'reversed' }],
  ],
  ['等待冲正', slip('交易类型：消费', at, '金额：RMB 35.00', '等待冲正'), [{ type: 'sale', outcome: 'timed-out' }]],
  [
    '冲正失败 after a time-out',
    slip('交易类型：消费', at, '金额：RMB 35.00', '交易超时', '冲正失败'),
    [{ type: 'sale', outcome: 'timed-out' }],
  ],
  [
    '冲正失败 with success',
    slip('交易类型：消费', at, '金额：RMB 35.00', '交易成功', '冲正失败'),
    [{ type: 'sale', outcome: 'approved' }],
  ],
  ['状态未知', slip('交易类型：消费', at, '金额：RMB 35.00', '状态未知'), [{ outcome: 'timed-out' }]],
  ['系统异常', slip('交易类型：消费', at, '金额：RMB 35.00', '系统异常'), [{ outcome: 'timed-out' }]],
  ['处理中', slip('交易类型：消费', at, '金额：RMB 35.00', '处理中'), [{ outcome: 'pending' }]],
  ['请联系发卡行', slip('交易类型：消费', at, '金额：RMB 35.00', '请联系发卡行'), [{ outcome: 'declined' }]],
  ['余额不足', slip('交易类型：消费', at, '金额：RMB 35.00', '余额不足'), [{ outcome: 'declined' }]],
  ['承兑', slip('交易类型：消费', at, '金额：RMB 35.00', '应答码：00 承兑'), [{ outcome: 'approved' }]],
  [
    'code 68 beside a failure',
    slip('交易类型：消费', at, '金额：RMB 35.00', '应答码：68 交易失败'),
    [{ type: 'sale' }],
  ],
  [
    'code 96 in words',
    slip('交易类型：消费', at, '金额：RMB 35.00', '应答码：96 系统异常'),
    [{ outcome: 'timed-out' }],
  ],
  ['code 51', slip('交易类型：消费', at, '金额：RMB 35.00', '返回码：51'), [{ outcome: 'declined' }]],
  [
    'AAC among the chip fields',
    slip('交易类型：消费', at, '金额：RMB 35.00', 'AAC：9F2701A0B1C2D3E4'),
    [{ outcome: 'declined' }],
  ],
  [
    'TC among the chip fields',
    slip('交易类型：消费', '授权码：A1B2C3', at, '金额：RMB 35.00', 'TC：9F2701A0B1C2D3E4'),
    [{ outcome: 'approved' }],
  ],
  [
    'an empty authorisation code',
    slip('交易类型：消费', '授权码：', '参考号：632612345678', at, '金额：RMB 35.00'),
    [{ outcome: 'unknown' }],
  ],
  [
    'the signature line does not decide',
    slip(
      '交易类型：消费',
      '参考号：632612345678',
      at,
      '金额：RMB 35.00',
      '持卡人签名：',
      '本人确认以上交易，同意将其记入本卡账户',
    ),
    [{ outcome: 'unknown' }],
  ],
  [
    'advice on failure does not decide',
    slip('交易类型：消费', '授权码：A1B2C3', at, '金额：RMB 35.00', '如交易失败请联系收银台'),
    [{ outcome: 'approved' }],
  ],
  [
    'labels with English in brackets',
    slip(
      '交易类型(TXN TYPE)：消费(SALE)',
      '凭证号(VOUCHER NO)：002134',
      '授权码(AUTH NO)：118525',
      '参考号(REF NO)：632612345678',
      '日期/时间(DATE/TIME)：2026/11/12 09:30:05',
      '金额(AMOUNT)：RMB 35.00',
    ),
    [
      {
        outcome: 'approved',
        amount: 'CNY 35.00',
        occurredAt: '2026-11-12T09:30:05',
        references: { terminal: '40025517', trace: '002134', auth: '118525', rrn: '632612345678' },
      },
    ],
  ],
  [
    'labels above values',
    'POS签购单\n商户名称\n青禾咖啡\n终端编号\n40025517\n交易类型\n消费\n凭证号\n002134\n授权码\n118525\n参考号\n632612345678\n日期/时间\n2026/11/12 09:30:05\n金额\nRMB 35.00',
    [
      {
        outcome: 'approved',
        amount: 'CNY 35.00',
        merchant: '青禾咖啡',
        references: { terminal: '40025517', trace: '002134', auth: '118525', rrn: '632612345678' },
      },
    ],
  ],
  [
    'several labels on one line',
    slip(
      '交易类型：消费',
      '批次号：000012 凭证号：002134 授权码：118525',
      '参考号：632612345678',
      at,
      '金额：RMB 35.00',
    ),
    [{ references: { terminal: '40025517', batch: '000012', trace: '002134', auth: '118525', rrn: '632612345678' } }],
  ],
  [
    'a tip',
    slip('交易类型：消费', '授权码：118525', at, '金额：RMB 30.00', '小费：RMB 5.00', '总计：RMB 35.00'),
    [{ amount: 'CNY 35.00' }],
  ],
  ['thousands', slip('交易类型：消费', '授权码：118525', at, '金额：RMB:12,345.60'), [{ amount: 'CNY 12345.60' }]],
  [
    'a reprint',
    `${slip('交易类型：消费', '授权码：118525', '参考号：632612345678', at, '金额：RMB 35.00')}\n\n重打印\n${slip('交易类型：消费', '授权码：118525', '参考号：632612345678', at, '金额：RMB 35.00')}`,
    [{ outcome: 'approved', amount: 'CNY 35.00' }],
  ],
  [
    'a sale and its void',
    `${slip('交易类型：消费', '凭证号：000011', '授权码：118525', at, '金额：RMB 35.00')}\n\n${slip('交易类型：消费撤销', '凭证号：000012', '原凭证号：000011', '日期/时间：2026/11/12 09:41:05', '金额：RMB -35.00', '交易成功')}`,
    [
      { type: 'sale', outcome: 'approved' },
      { type: 'void', outcome: 'approved', amount: 'CNY 35.00' },
    ],
  ],
  [
    '消費 in traditional characters',
    '簽帳單\n商店名稱：晨光書局\n端末機代號：12345678\n交易類別：消費\n日期：2026/11/12 09:30\n金額：NT$ 350\n授權失敗',
    [{ outcome: 'declined', amount: 'TWD 350.00' }],
  ],
  // English slips.
  [
    'APPROVED',
    english('TXN TYPE: SALE', on, 'AMOUNT: GBP 9.40', 'APPROVED'),
    [{ type: 'sale', outcome: 'approved', amount: 'GBP 9.40' }],
  ],
  ['NOT APPROVED', english('TXN TYPE: SALE', on, 'AMOUNT: GBP 9.40', 'NOT APPROVED'), [{ outcome: 'declined' }]],
  [
    'UNSUCCESSFUL',
    english('TXN TYPE: SALE', on, 'AMOUNT: GBP 9.40', 'TRANSACTION UNSUCCESSFUL'),
    [{ outcome: 'declined' }],
  ],
  [
    'SUCCESSFUL',
    english('TXN TYPE: SALE', on, 'AMOUNT: GBP 9.40', 'TRANSACTION SUCCESSFUL'),
    [{ outcome: 'approved' }],
  ],
  [
    'could not be completed',
    english(on, 'AMOUNT: GBP 9.40', 'PAYMENT COULD NOT BE COMPLETED'),
    [{ outcome: 'declined' }],
  ],
  ['TIMED OUT', english(on, 'AMOUNT: GBP 9.40', 'TRANSACTION TIMED OUT'), [{ outcome: 'timed-out' }]],
  ['DECLINED by time-out', english(on, 'AMOUNT: GBP 9.40', 'DECLINED - TIMEOUT'), [{ outcome: 'declined' }]],
  ['ISSUER UNAVAILABLE', english(on, 'AMOUNT: GBP 9.40', 'ISSUER UNAVAILABLE'), [{ outcome: 'timed-out' }]],
  [
    'REVERSAL FAILED',
    english(on, 'AUTH CODE: 118525', 'AMOUNT: GBP 9.40', 'REVERSAL FAILED'),
    [{ outcome: 'approved' }],
  ],
  [
    'VOID FAILED',
    english('TXN TYPE: VOID', on, 'AMOUNT: GBP 9.40', 'VOID FAILED'),
    [{ type: 'void', outcome: 'declined' }],
  ],
  [
    'APPROVED under REFUND',
    english('TXN TYPE: REFUND', on, 'AMOUNT: GBP 9.40', 'APPROVED'),
    [{ type: 'refund', outcome: 'approved' }],
  ],
  [
    'REFUND DECLINED',
    english('TXN TYPE: REFUND', on, 'AMOUNT: GBP 9.40', 'DECLINED'),
    [{ type: 'refund', outcome: 'declined' }],
  ],
  [
    'AUTHCOMP',
    english('TXN TYPE: AUTHCOMP', on, 'AMOUNT: GBP 9.40', 'APPROVED'),
    [{ type: 'completion', outcome: 'approved' }],
  ],
  [
    'VOIDAUTHCOMP',
    english('TXN TYPE: VOIDAUTHCOMP', on, 'AMOUNT: GBP 9.40', 'APPROVED'),
    [{ type: 'void', outcome: 'approved' }],
  ],
  [
    'VOIDAUTH',
    english('TXN TYPE: VOIDAUTH', on, 'AMOUNT: GBP 9.40', 'APPROVED'),
    [{ type: 'preauth-void', outcome: 'approved' }],
  ],
  [
    'PRE-AUTH',
    english('TXN TYPE: PRE-AUTH', on, 'AMOUNT: GBP 90.00', 'APPROVED'),
    [{ type: 'preauth', outcome: 'approved' }],
  ],
  [
    'AUTH as a type',
    english('TXN TYPE: AUTH', on, 'AMOUNT: GBP 90.00', 'APPROVED'),
    [{ type: 'preauth', outcome: 'approved' }],
  ],
  [
    'CREDIT CARD is no refund',
    english('CREDIT CARD SALE', on, 'AMOUNT: GBP 9.40', 'APPROVED'),
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    'CARDHOLDER is no hold',
    english(on, 'AUTH CODE: 118525', 'AMOUNT: GBP 9.40', 'CARDHOLDER COPY', 'NO REFUNDS WITHOUT THIS SLIP'),
    [{ type: 'sale', outcome: 'approved' }],
  ],
  ['THANK YOU alone', english(on, 'AMOUNT: GBP 9.40', 'THANK YOU'), [{ outcome: 'unknown' }]],
  [
    'a total with a tip',
    english(on, 'AUTH CODE: 118525', 'AMOUNT: GBP 9.40', 'TIPS: GBP 1.00', 'TOTAL: GBP 10.40'),
    [{ amount: 'GBP 10.40' }],
  ],
  [
    'an Australian slip approved',
    'EFTPOS FROM TIDEWAY BANK\nHARBOUR FRUIT\nTERMINAL 20145577\nREFERENCE 004417\nCUSTOMER COPY\nCARD NO: ............5678(C)\nVISA CREDIT\nAUTHORISATION: 118525\n12 NOV 2026 09:30\nPURCHASE AUD10.00\nTOTAL AUD10.00\n(000) APPROVED',
    [{ type: 'sale', outcome: 'approved', amount: 'AUD 10.00', card: '5678' }],
  ],
  [
    'an Australian slip declined',
    'EFTPOS FROM TIDEWAY BANK\nHARBOUR FRUIT\nTERMINAL 20145577\nCUSTOMER COPY\nCARD NO: ............5678(C)\n12 NOV 2026 09:30\nPURCHASE AUD10.00\nTOTAL AUD10.00\n(051) DECLINED',
    [{ type: 'sale', outcome: 'declined', amount: 'AUD 10.00', card: '5678' }],
  ],
  [
    'a settlement in English',
    'SETTLE SUMMARY\nMERCHANT NAME: WILLOW LANE BOOKS\nTERMINAL NO: 40025517\nBATCH NO: 000012\nSALE 12 GBP 188.00\nREFUND 1 GBP 9.40',
    [],
  ],
  ['a balance enquiry', english('TXN TYPE: ENQUIRY', on, 'BALANCE: GBP 188.00', 'APPROVED'), []],
  // Wallets and shops.
  [
    '付款成功',
    '付款成功\n￥18.50\n收款方 青禾咖啡\n支付时间 2026-11-12 09:30:05',
    [{ type: 'sale', outcome: 'approved', amount: 'CNY 18.50', merchant: '青禾咖啡' }],
  ],
  [
    '支付失败',
    '支付失败\n￥18.50\n收款方 青禾咖啡\n支付时间 2026-11-12 09:30:05',
    [{ type: 'sale', outcome: 'declined' }],
  ],
  [
    '已全额退款',
    '账单详情\n青禾咖啡\n-18.50\n当前状态 已全额退款\n支付时间 2026-11-12 09:30:05\n支付方式 零钱\n交易单号 4200003019202611128844168699',
    [{ amount: 'CNY 18.50' }],
  ],
  [
    'a PayPal payment',
    'PayPal\nYou paid $23.99 USD to Harbour Fruit\nTransaction ID: 9AB12345CD678901E\nNovember 12, 2026\nPayment completed',
    [{ type: 'sale', outcome: 'approved', amount: 'USD 23.99' }],
  ],
  [
    'a payment that failed',
    'Payment failed\nHarbour Fruit\n$23.99\n12 Nov 2026 09:30\nPayment method Visa ending in 5678',
    [{ type: 'sale', outcome: 'declined', amount: 'USD 23.99', card: '5678' }],
  ],
  // Notices.
  [
    'a debit notice names a shop',
    '【青岸银行】您尾号5678的信用卡于11月12日09:30在松间书屋消费35.00元，可用额度8000.00元。',
    [
      {
        type: 'sale',
        outcome: 'unknown',
        amount: 'CNY 35.00',
        card: '5678',
        merchant: '松间书屋',
        occurredAt: '2026-11-12T09:30',
      },
    ],
  ],
  [
    'a declined notice',
    '【青岸银行】您尾号5678的信用卡11月12日09:30在松间书屋交易35.00元失败，原因：余额不足。',
    [{ type: 'sale', outcome: 'declined', amount: 'CNY 35.00' }],
  ],
  [
    'a refund notice',
    '【青岸银行】您尾号5678的卡11月12日09:30收到松间书屋退款35.00元，余额3210.00元。',
    [{ type: 'refund', amount: 'CNY 35.00', card: '5678' }],
  ],
  [
    'a reversal notice',
    '【青岸银行】您尾号5678的卡11月12日09:30消费35.00元已冲正，款项已退回账户。',
    [{ type: 'sale', outcome: 'reversed', amount: 'CNY 35.00' }],
  ],
  [
    'a released hold',
    '【青岸银行】您尾号5678的卡预授权2000.00元已于11月12日09:30解冻。',
    [{ type: 'preauth-void', outcome: 'approved', amount: 'CNY 2000.00' }],
  ],
  [
    'a hold in English',
    'Northbank: a temporary hold of GBP 150.00 was placed on your card ending 5678 by LARKSPUR HOTEL on 12 Nov 2026.',
    [{ type: 'preauth', outcome: 'approved', amount: 'GBP 150.00', card: '5678' }],
  ],
  [
    'put back in English',
    'Northbank: your failed purchase of GBP 9.40 at WILLOW LANE BOOKS on 12 Nov 2026 has been put back in your account ending 5678.',
    [{ type: 'sale', outcome: 'reversed', amount: 'GBP 9.40' }],
  ],
  [
    'could not be completed, in a notice',
    'Your payment of GBP 9.40 to Willow Lane Books could not be completed on 12 Nov 2026. Card ending 5678.',
    [{ type: 'sale', outcome: 'declined' }],
  ],
  [
    'a shop says it is paid',
    'Willow Lane Books: your payment of GBP 9.40 was successful. Order no. WL-44170. 12 Nov 2026 09:30',
    [{ type: 'sale', outcome: 'approved', amount: 'GBP 9.40' }],
  ],
  [
    'two messages in one paste',
    '【青岸银行】您尾号5678的卡11月12日09:30在松间书屋消费35.00元，余额3210.00元。\n【青岸银行】您尾号5678的卡11月12日10:10在南屏超市消费62.30元，余额3147.70元。',
    [{ amount: 'CNY 35.00' }, { amount: 'CNY 62.30' }],
  ],
  ['an advert', '【青岸银行】分期优惠来啦，点击领取50.00元立减券，退订回T', []],
  ['a future debit', '【青岸银行】您尾号5678的卡将于11月15日自动扣款35.00元，请确保余额充足。', []],
  ['a bill', '【青岸银行】您尾号5678的信用卡11月账单已出，本期应还1288.00元，还款日12月3日。', []],
  [
    'a transfer in',
    '【青岸银行】您尾号5678的账户11月12日09:30转入500.00元，余额3710.00元。',
    [{ type: 'refund', outcome: 'unknown', amount: 'CNY 500.00' }],
  ],
  [
    'a deposit in English',
    'Northbank: GBP 500.00 has been credited to your account ending 5678 by A FRIEND on 12 Nov 2026.',
    [{ type: 'refund', outcome: 'unknown', amount: 'GBP 500.00', merchant: 'A FRIEND' }],
  ],
  [
    'a future debit in English',
    'Northbank: GBP 9.40 will be debited from your account ending 5678 on 15 Nov 2026 for LARKSPUR GYM.',
    [],
  ],
  [
    'a table is no slip',
    '日期,摘要,金额,余额,备注\n2026-11-12,签购单消费,35.00,3210.00,南屏\n2026-11-13,签购单消费,36.00,3174.00,南屏\n',
    [],
  ],
  // What stands near a word of outcome or of type without being one.
  [
    'a name that holds 成功',
    '成功书店\n签购单\n终端号：40025517\n交易类型：消费\n金额：RMB 35.00\n日期时间：2026/11/12 09:30',
    [{ outcome: 'unknown', merchant: '成功书店' }],
  ],
  ['APPROVED BY is no code', `${english(on, 'AMOUNT: GBP 9.40')}\nAPPROVED BY ISSUER`, [{ outcome: 'approved' }]],
  [
    'a name that holds RC',
    'MERCADO CENTRAL\nSALES SLIP\nTID 40025517\nAPPR CODE 118525\nDATE 12/11/26 TIME 09:30:05\nAMOUT: USD 12.50',
    [{ outcome: 'approved', merchant: 'MERCADO CENTRAL', occurredAt: '2026-11-12T09:30:05' }],
  ],
  [
    'CANCELLED ends a sale',
    'CHARGE SLIP\nMERCHANT: KOPI CORNER\nTERM ID: 40025517\nDATE/TIME: 12 NOV 2026 09:30\nPURCHASE SGD 8.40\nCANCELLED',
    [{ type: 'sale', outcome: 'declined', amount: 'SGD 8.40' }],
  ],
  [
    'cash out is charged as well',
    'EFTPOS\nHARBOUR FRUIT\nCARD............5678\nPUR $10.00\nCASH OUT $20.00\nTOTAL AUD $30.00\n12/11/26 09:30\nAUTH 118525\nAPPROVED (00)',
    [{ amount: 'AUD 30.00', outcome: 'approved', tender: 'card' }],
  ],
  [
    'a menu names other types',
    slip('1.消费 2.撤销 3.退货', '授权码：118525', at, '金额：RMB 35.00'),
    [{ type: 'sale', outcome: 'approved' }],
  ],
  ['a line that did not connect', slip('交易类型：消费', at, '金额：RMB 35.00', '网络连接失败'), [{ type: 'sale' }]],
  [
    'a settlement in traditional characters',
    '結算總計單\n商店名稱：晨光書局\n終端機號：12345678\n批次號：000001\n消費 12筆 1288.00',
    [],
  ],
  [
    'an order not yet paid',
    '等待付款\n￥18.50\n商户全称 青禾咖啡\n创建时间 2026-11-12 09:30:05',
    [{ type: 'sale', outcome: 'pending' }],
  ],
  [
    'a refund on its way',
    '退款处理中\n￥18.50\n预计2026-11-20前到账\n青禾咖啡',
    [{ type: 'refund', outcome: 'pending', promisedOn: '2026-11-20' }],
  ],
  [
    'a payment page with balance money',
    '账单详情\n青禾咖啡\n-24.81\n支付成功\n支付时间 2026-11-12 09:30:05\n付款方式 余额宝\n订单号 2026111222001400001234567890',
    [
      {
        merchant: '青禾咖啡',
        tender: 'wallet',
        outcome: 'approved',
        references: { order: '2026111222001400001234567890' },
      },
    ],
  ],
  [
    'advice on codes in a debit notice',
    '【青岸银行】您尾号5678卡于11月12日09:30发生一笔35.00元消费，验证码请勿告知他人。',
    [{ type: 'sale', outcome: 'unknown' }],
  ],
  [
    'a void that failed, in a notice',
    '【青岸银行】您尾号5678的卡11月12日撤销失败，原消费35.00元仍有效。',
    [{ type: 'void', outcome: 'declined', outcomeWords: '撤销失败' }],
  ],
  [
    'the bank reverses',
    '【青岸银行】您尾号5678卡11月12日冲正35.00元，余额3210.00元。',
    [{ type: 'sale', outcome: 'reversed' }],
  ],
  [
    'a shop names its terms',
    '【南屏超市】订单已支付成功，金额35.00元，订单号NP20261112001。退货请于7日内办理。',
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    'a charge reversed',
    'Tideway alert: A charge of $12.50 at HARBOUR FRUIT was reversed on 12 Nov 2026. Card ending 5678.',
    [{ type: 'sale', outcome: 'reversed', merchant: 'HARBOUR FRUIT' }],
  ],
  [
    'a refund that failed',
    'Tideway: your refund of $12.50 was unsuccessful. Card ending 5678. 12 Nov 2026',
    [{ type: 'refund', outcome: 'declined' }],
  ],
  [
    'a hold released in English',
    'Tideway: The hold of $150.00 by LARKSPUR HOTEL on card ending 5678 has been released on 12 Nov 2026.',
    [{ type: 'preauth-void', outcome: 'approved' }],
  ],
  [
    'a refund promised',
    '【云栖酒店】您的退款200.00元已提交，预计11月20日前退回尾号5678卡。',
    [{ type: 'refund', promisedOn: '2026-11-20' }],
  ],
  [
    'a card bill paid',
    'Thank you for your payment of GBP 57.10 made to Card ending 5678 on 12-11-2026.',
    [{ type: 'refund', outcome: 'unknown' }],
  ],
  [
    'two slips parted by a rule',
    'WILLOW LANE BOOKS\nSALE\n**** 5678\n12/11/26 09:30\nAMOUNT GBP 9.40\nDECLINED\n----------\nWILLOW LANE BOOKS\nSALE\n**** 5678\nAUTH CODE 118529\n12/11/26 09:34\nAMOUNT GBP 9.40\nAPPROVED',
    [{ outcome: 'declined' }, { outcome: 'approved' }],
  ],
  [
    'one slip ruled into sections',
    'WILLOW LANE BOOKS\nSALE\n12/11/26 09:30\n----------\nAMOUNT GBP 9.40\n----------\nTOTAL GBP 9.40\nAUTH CODE 118529\nAPPROVED',
    [{ outcome: 'approved', amount: 'GBP 9.40' }],
  ],
  [
    'two messages on one line',
    '【青岸银行】您尾号5678卡11月12日09:30在松间书屋消费35.00元。【青岸银行】您尾号5678卡11月12日10:10在南屏超市消费62.30元。',
    [{ amount: 'CNY 35.00' }, { amount: 'CNY 62.30' }],
  ],
  [
    'a sender at the end',
    '您尾号5678卡11月12日09:30在松间书屋消费35.00元，余额100.00元。【青岸银行】',
    [{ amount: 'CNY 35.00', card: '5678' }],
  ],
  [
    'a message in traditional characters',
    '【青岸銀行】您尾號5678信用卡於11月12日在晨光書局消費HK$88.00未獲批准。',
    [{ outcome: 'declined', amount: 'HKD 88.00', card: '5678', merchant: '晨光書局' }],
  ],
  [
    'returned, in English',
    'Northbank: We have returned GBP 9.40 to your account ending 5678 because the purchase at WILLOW LANE BOOKS on 12 Nov 2026 failed.',
    [{ type: 'sale', outcome: 'reversed', merchant: 'WILLOW LANE BOOKS' }],
  ],
  [
    'a number before the word',
    'EFTPOS FROM TIDEWAY BANK\nHARBOUR FRUIT\nTERMINAL 20145577\nCARD............5678(C)\n12 NOV 2026 09:30\nPURCHASE AUD10.00\nTOTAL AUD10.00\n(091) ISSUER NOT AVAILABLE',
    [{ outcome: 'timed-out', outcomeWords: '(091)' }],
  ],
  [
    'a name that begins like a label',
    'EFTPOS FROM TIDEWAY BANK\nMerchants Row Deli\n12 Quay St\nTERMINAL 20145577\nCARD............5678\n12 NOV 2026 09:30\nPURCHASE AUD10.00\nTOTAL AUD10.00\n(000) APPROVED',
    [{ merchant: 'Merchants Row Deli', outcome: 'approved' }],
  ],
];
