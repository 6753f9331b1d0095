import type { Expected } from './texts.ts';

/** Slips whose names and footers speak of other outcomes than their own, each beside its twin. */
export const MISLEADING_WORDS: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a shop named 不失败, approved',
    `不失败酒吧
POS签购单
终端编号：88010233
交易类型：消费
卡号：622848******7741
授权码：334455
日期/时间：2026/11/03 19:22:41
金额：RMB 55.00
交易成功`,
    [{ outcome: 'approved', amount: 'CNY 55.00' }],
  ],
  [
    'a shop named 成功, declined',
    `成功书店
POS签购单
终端编号：88010233
交易类型：消费
卡号：622848******7741
日期/时间：2026/11/03 19:22:41
金额：RMB 55.00
交易未成功`,
    [{ outcome: 'declined', amount: 'CNY 55.00' }],
  ],
  [
    'a shop named DECLINED, approved',
    `THE DECLINED ARTS CAFE
SALE
CARD: ************1188
DATE: 03/11/2026 14:11:09
AMOUNT: £20.00
AUTH CODE: 093321
APPROVED`,
    [{ outcome: 'approved', amount: 'GBP 20.00' }],
  ],
  [
    'a shop named APPROVED, declined',
    `APPROVED USED CARS LTD
SALE
CARD: ************1188
DATE: 03/11/2026 14:11:09
AMOUNT: £20.00
DECLINED`,
    [{ outcome: 'declined', amount: 'GBP 20.00' }],
  ],
  [
    'a failed payment to a shop named 成功',
    `支付失败
成功大酒楼
¥66.00
支付时间 2026-11-03 19:20:11
支付方式 零钱`,
    [{ outcome: 'declined', amount: 'CNY 66.00' }],
  ],
  [
    '交易失败时 in the footer',
    `签购单
商户名称：北门便利店
终端编号：88010233
交易类型：消费
卡号：622848******7741
授权码：334455
日期/时间：2026/11/03 19:22:41
金额：RMB 55.00
交易失败时请勿重复刷卡，资金将于七日内退回`,
    [{ outcome: 'approved' }],
  ],
  [
    '交易失败 below the name',
    `青川小馆
交易失败
终端编号：88010233
金额：66.00
2026-11-03 19:20:11`,
    [{ outcome: 'declined' }],
  ],
  [
    '交易失败扣款请 in the footer of a success',
    `签购单
商户名称：西城药房
终端编号：88010233
交易结果：成功
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
温馨提示：交易失败扣款请于3日后查询`,
    [{ outcome: 'approved' }],
  ],
  [
    'IF YOUR CARD WAS DECLINED in the footer',
    `GREEN LANE GARDEN CENTRE
SALE
VISA CREDIT ************4410
AID A0000000031010
03/11/2026 10:02
AMOUNT GBP 31.99
AUTH CODE 881200
PLEASE KEEP FOR YOUR RECORDS
REFUNDS WITHIN 28 DAYS WITH RECEIPT. NO REFUND ON SALE ITEMS.
IF YOUR CARD WAS DECLINED YOU WILL NOT BE CHARGED`,
    [{ outcome: 'approved', type: 'sale' }],
  ],
  [
    'an advert for 消费成功 below code 68',
    `POS签购单
商户名称：青川小馆
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 55.00
应答码:68
感谢光临 消费成功可领积分`,
    [{ outcome: 'timed-out' }],
  ],
  [
    'a reversal slip that succeeded',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：自动冲正
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
交易成功`,
    [{ outcome: 'reversed', type: 'sale' }],
  ],
  [
    '交易成功(冲正失败)',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
交易成功(冲正失败)`,
    [{ outcome: 'approved', type: 'sale' }],
  ],
  [
    'reversed below APPROVED',
    `SALES SLIP
MERCHANT NAME: NORTH PIER CHANDLERY
TID:10293847
DATE:2026/11/03     TIME:10:02:33
TOTAL:     USD 88.10
APPROVED 00
SIGNATURE MISMATCH - TRANSACTION REVERSED`,
    [{ outcome: 'reversed' }],
  ],
  [
    '无理由退货 in the footer',
    `银联签购单
商户名称：晨光文具
终端编号：88010233
卡号：622848******7741
授权码：334455
日期/时间：2026/11/03 19:22:41
金额：RMB 66.00
7天无理由退货，退款原路返回`,
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    '当日可撤销 in the footer',
    `签购单
商户名称：西城药房
终端编号：88010233
授权码：334455
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
当日可撤销，隔日请办理退货`,
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    '消费撤销',
    `签购单
商户名称:老张牛肉面馆
终端编号:88010233  操作员号:01
卡号:622848******7741
交易类型:消费撤销
凭证号:003401  原凭证号:003388
日期/时间:2026/11/03 19:31:02
参考号:193102003401
金额:RMB -128.00
授权码:A00331`,
    [{ outcome: 'approved', type: 'void', references: { original: '003388', trace: '003401' } }],
  ],
  [
    'CANNOT BE CANCELLED in the footer',
    `SALES SLIP
MERCHANT NAME: BOOKISH
TERMINAL NO: 88010233
DATE/TIME: 2026/11/03 19:22:41
AMOUNT: GBP 12.00
APPROVAL CODE: 334455
ORDERS CANNOT BE CANCELLED OR RETURNED`,
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    'a shop named THE HOLD',
    `THE HOLD CLIMBING GYM
TERMINAL NO: 88010233
DATE/TIME: 2026/11/03 19:22:41
AMOUNT: GBP 12.00
APPROVAL CODE: 334455`,
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    'HOUSEHOLD',
    `SALES SLIP
MERCHANT NAME: HOUSEHOLD & MORE
TERMINAL NO: 88010233
DATE/TIME: 2026/11/03 19:22:41
AMOUNT: GBP 12.00
APPROVAL CODE: 334455`,
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    'a shop named VOID',
    `VOID CLOTHING
SALE
TERMINAL NO: 88010233
DATE/TIME: 2026/11/03 19:22:41
AMOUNT: GBP 12.00
APPROVAL CODE: 334455`,
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    'VOID as a title',
    `BOOKISH
** VOID **
TERMINAL NO: 88010233
DATE/TIME: 2026/11/03 19:22:41
AMOUNT: GBP 12.00
APPROVED`,
    [{ type: 'void' }],
  ],
  [
    'a shop named 退货王',
    `退货王折扣店
签购单
终端编号：88010233
授权码：334455
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50`,
    [{ type: 'sale', outcome: 'approved' }],
  ],
  [
    '退货签购单',
    `退货签购单
商户名称：西城药房
终端编号：88010233
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
退货成功`,
    [{ type: 'refund' }],
  ],
  [
    'a shop named 马到成功',
    `马到成功
签购单
终端编号：88010233
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50`,
    [{ outcome: 'unknown' }],
  ],
  [
    '失败 behind the name',
    `青川小馆失败
终端编号：88010233
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50`,
    [{ outcome: 'declined' }],
  ],
  [
    'DECLINED BY as the first line',
    `DECLINED BY AMEX
BOOKISH
TERMINAL NO: 88010233
DATE/TIME: 2026/11/03 19:22:41
AMOUNT: GBP 12.00`,
    [{ outcome: 'declined' }],
  ],
  [
    'APPROVED with the kind of card',
    `APPROVED - VISA DEBIT
BOOKISH
TERMINAL NO: 88010233
DATE/TIME: 2026/11/03 19:22:41
AMOUNT: GBP 12.00`,
    [{ outcome: 'approved' }],
  ],
  [
    'A DECLINED CARD MUST NOT BE in the footer',
    `SALES SLIP
MERCHANT NAME: BOOKISH
TERMINAL NO: 88010233
DATE/TIME: 2026/11/03 19:22:41
AMOUNT: GBP 12.00
APPROVED 00
X________________
SIGNATURE
PLEASE RETAIN FOR YOUR RECORDS. A DECLINED CARD MUST NOT BE RETRIED.`,
    [{ outcome: 'approved' }],
  ],
  [
    '成功领券 in an advert',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
注册会员成功领券`,
    [{ outcome: 'unknown' }],
  ],
  [
    'a code in square brackets',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
响应码[98] 未收到发卡方应答`,
    [{ outcome: 'timed-out' }],
  ],
  [
    'a code below its label',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
应答码
96`,
    [{ outcome: 'timed-out' }],
  ],
  [
    '密码错',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
55 密码错`,
    [{ outcome: 'declined' }],
  ],
  [
    '资金不足',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
51-资金不足`,
    [{ outcome: 'declined' }],
  ],
  [
    '交易没有成功',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
交易没有成功，请重试`,
    [{ outcome: 'declined' }],
  ],
  [
    '拒付',
    `签购单
商户名称：西城药房
终端编号：88010233
交易类型：消费
日期/时间：2026/11/03 19:22:41
金额：RMB 75.50
发卡行拒付该笔交易`,
    [{ outcome: 'declined' }],
  ],
  [
    'CALL ISSUER',
    `CORNER STORE
SALE
TID 22331144
CARD ************1122
03/11/2026 20:10:33
TOTAL USD 8.50
CALL ISSUER (01)`,
    [{ outcome: 'declined' }],
  ],
  [
    'INVALID CARD',
    `CORNER STORE
SALE
TID 22331144
CARD ************1122
03/11/2026 20:10:33
TOTAL USD 8.50
INVALID CARD`,
    [{ outcome: 'declined' }],
  ],
  [
    'INCORRECT PIN',
    `CORNER STORE
SALE
TID 22331144
CARD ************1122
03/11/2026 20:10:33
TOTAL USD 8.50
INCORRECT PIN`,
    [{ outcome: 'declined' }],
  ],
  [
    'EXPIRED CARD',
    `CORNER STORE
SALE
TID 22331144
CARD ************1122
03/11/2026 20:10:33
TOTAL USD 8.50
54 EXPIRED CARD`,
    [{ outcome: 'declined' }],
  ],
  [
    "a terminal's slip without a word",
    `CORNER STORE
SALE
TID 22331144
CARD ************1122
03/11/2026 20:10:33
MILK 4.50
BREAD 4.00
TOTAL USD 8.50`,
    [{ outcome: 'unknown' }],
  ],
  [
    'CANCELLED under VOID',
    `CORNER STORE
VOID
TID 22331144
CARD ************1122
03/11/2026 20:10:33
TOTAL USD 8.50
CANCELLED`,
    [{ type: 'void', outcome: 'approved' }],
  ],
  [
    'CANCELLED under PURCHASE',
    `KUNDENBELEG / CUSTOMER RECEIPT
BOULANGERIE DU PONT
PURCHASE
CARD ************8811
TERMINAL ID 11224455
03/11/2026 20:10
AMOUNT EUR 12.00
TRANSACTION CANCELLED`,
    [{ outcome: 'declined', type: 'sale' }],
  ],
];
