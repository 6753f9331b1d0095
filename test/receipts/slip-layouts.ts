import type { Expected } from './texts.ts';

/** Slips as terminals lay them out: several in a text, labels above values, dates of many places, pages of wallets. */
export const SLIP_LAYOUTS: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'two English slips without a gap',
    `GREEN LANE GARDEN CENTRE
CUSTOMER COPY
SALE
VISA CREDIT ************4410
03/11/2026 10:02:11
TID 22334411
AMOUNT GBP 31.99
DECLINED
GREEN LANE GARDEN CENTRE
CUSTOMER COPY
SALE
VISA CREDIT ************4410
03/11/2026 10:03:40
TID 22334411
AMOUNT GBP 31.99
AUTH CODE 991200
APPROVED`,
    [
      { outcome: 'declined', amount: 'GBP 31.99', occurredAt: '2026-11-03T10:02:11' },
      { outcome: 'approved', amount: 'GBP 31.99', occurredAt: '2026-11-03T10:03:40' },
    ],
  ],
  [
    'two slips without title or gap',
    `商户名称：晨光文具
终端编号：88010233
交易类型：消费
凭证号：000101
日期/时间：2026/11/03 19:22:41
金额：RMB 66.00
交易失败
商户名称：晨光文具
终端编号：88010233
交易类型：消费
凭证号：000102
授权码：334455
日期/时间：2026/11/03 19:24:02
金额：RMB 66.00
交易成功`,
    [
      { outcome: 'declined', occurredAt: '2026-11-03T19:22:41' },
      { outcome: 'approved', occurredAt: '2026-11-03T19:24:02' },
    ],
  ],
  [
    'two copies of one declined slip',
    `GREEN LANE GARDEN CENTRE
*** MERCHANT COPY ***
SALE
VISA CREDIT ************4410
03/11/2026 10:02:11
TID 22334411
AMOUNT GBP 31.99
NOT AUTHORISED

GREEN LANE GARDEN CENTRE
*** CUSTOMER COPY ***
SALE
VISA CREDIT ************4410
03/11/2026 10:02:11
TID 22334411
AMOUNT GBP 31.99
NOT AUTHORISED`,
    [{ outcome: 'declined', amount: 'GBP 31.99' }],
  ],
  [
    'a traditional slip with a year of the Republic',
    `信用卡簽單
商店名稱：台南小吃店
端末機代號：11223344
卡號：4311-95**-****-1234
交易類別：一般交易
交易日期：115/11/03 19:22
授權碼：A12345
總計：NT$1,280
免簽名`,
    [{ outcome: 'approved', amount: 'TWD 1280.00', references: { auth: 'A12345' } }],
  ],
  [
    '逾時',
    `簽帳單
商店名稱：台南小吃店
端末機代號：11223344
日期：2026/11/03 19:22
總計：NT$1,280
連線逾時`,
    [{ outcome: 'timed-out' }],
  ],
  [
    'two bilingual labels above two values',
    `银联商务 POS签购单
商户名称 MERCHANT NAME
北门便利店
商户编号 MERCHANT NO.
898110258120033
终端编号 TERMINAL NO.
88010233
卡号 CARD NO.
622848******7741
交易类型 TXN TYPE
消费 SALE
批次号 BATCH NO.  凭证号 VOUCHER NO.
000132            003388
授权码 AUTH NO.   参考号 REF NO.
334455            192241003388
日期/时间 DATE/TIME
2026/11/03 19:22:41
金额 AMOUNT
RMB 66.00`,
    [
      {
        amount: 'CNY 66.00',
        outcome: 'approved',
        occurredAt: '2026-11-03T19:22:41',
        merchant: '北门便利店',
        references: {
          terminal: '88010233',
          merchant: '898110258120033',
          auth: '334455',
          rrn: '192241003388',
          trace: '003388',
          batch: '000132',
        },
      },
    ],
  ],
  [
    'BATCH NUM and INVOICE NUM',
    `SHREE SWEETS
MUMBAI
DATE: 03/11/2026 TIME: 20:10:33
MID: 000000012345678 TID: 22331144
BATCH NUM: 000123 INVOICE NUM: 000877
SALE
CARD NUM: ************1122 CHIP
APPR CODE: 556677 RREF NUM: 630800112233
BASE AMT: Rs. 1250.00
TIP AMT: Rs.
TOTAL AMT: Rs. 1250.00
PIN VERIFIED OK
SIGNATURE NOT REQUIRED`,
    [
      {
        outcome: 'approved',
        amount: 'INR 1250.00',
        occurredAt: '2026-11-03T20:10:33',
        references: { batch: '000123', trace: '000877', auth: '556677' },
      },
    ],
  ],
  [
    'APP.CODE and NO REFUND',
    `SIAM ORCHID SPA
TID: 22331144 MID: 000000012345678
TRACE#: 000012 BATCH#: 000004
SALE
VISA ************1122
DATE/TIME 03/11/2026 20:10:33
APP.CODE 112233
REF.NO 630800112233
TOTAL THB 850.00
*** NO REFUND ***`,
    [{ outcome: 'approved', amount: 'THB 850.00' }],
  ],
  [
    'AUTH ONLY above AUTH CODE',
    `GAS & GO
AUTH ONLY
TID 22331144
CARD ************1122
11/03/2026 20:10:33
AMOUNT USD 100.00
AUTH CODE 009911`,
    [{ type: 'preauth', outcome: 'approved', amount: 'USD 100.00' }],
  ],
  [
    'figures set apart by text recognition',
    `P O S 签 购 单
商 户 名 称 ： 老 张 面 馆
终 端 号 ： 8 8 0 1 0 2 3 3
交 易 类 型 ： 消 费
参 考 号 ： 1 9 2 2 4 1 0 0 3 3 8 8
日 期 / 时 间 ： 2026/11/03  19:22:41
金 额 ： R M B  128.00
授 权 码 ： 3 3 4 4 5 5`,
    [{ outcome: 'approved', references: { rrn: '192241003388', terminal: '88010233' } }],
  ],
  [
    'letters set apart by text recognition',
    `S A L E S  S L I P
MERCHANT NAME : BOOKISH
TERMINAL NO : 88010233
DATE/TIME : 2026/11/03 19:22:41
AMOUNT : GBP 12.00
D E C L I N E D`,
    [{ outcome: 'declined' }],
  ],
  [
    'a card number set apart by text recognition',
    `POS签购单
商户名称：青川小馆
终端编号：88010233
卡号：4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
日期/时间：2026/11/03 19:22:41
金额：RMB 55.00
交易成功`,
    [{ card: '1111' }],
  ],
  [
    'ENQUIRY with a telephone number',
    `GREEN LANE GARDEN CENTRE
SALE
TID 22334411
VISA ************4410
03/11/2026 10:02
AMOUNT GBP 31.99
AUTH CODE 881200
ENQUIRY: 0800 123 456`,
    [{ outcome: 'approved' }],
  ],
  [
    'BALANCE ENQUIRY as a title',
    `BALANCE ENQUIRY
NORTH PIER CHANDLERY
TID:10293847
CARD ************1188
03/11/2026 10:02
AVAILABLE BALANCE USD 1,203.22
APPROVED`,
    [],
  ],
  [
    'a settlement in blocks',
    'EFTPOS FROM TEAL BANK\nRIVER INN\n\n SETTLEMENT INQUIRY\n\nDebit\nTOT     2      $30.00\n\nVisa\nTOT     1      $12.00\n\nTOTAL\nTOT     3      $42.00\n\n   (000) APPROVED',
    [],
  ],
  [
    'a settlement slip',
    `结算总计单
商户名称：老张牛肉面馆
终端编号：88010233
批次号：000132
日期/时间：2026/11/03 22:00:00
类型    笔数    金额
消费    12   1280.00
退货    1    20.00
内卡对账平`,
    [],
  ],
  [
    'an approval in part',
    `CORNER STORE
SALE
TID 22331144
GIFT CARD ************1122
11/03/2026 20:10:33
TOTAL DUE USD 48.50
APPROVED AMOUNT USD 30.00
PARTIAL APPROVAL RC 10`,
    [{ outcome: 'approved', amount: 'USD 30.00' }],
  ],
  [
    'a British date behind its label',
    `GREEN LANE GARDEN CENTRE
SALE
TID: 22334411
DATE: 03/11/2026
TIME: 10:02:11
AMOUNT: £31.99
AUTH CODE: 881200`,
    [{ occurredAt: '2026-11-03T10:02:11' }],
  ],
  [
    'an American date behind its label',
    `HARBOUR DINER
TERMINAL ID: 11224455
SALE
VISA ************8811
DATE: 11/03/2026 TIME: 20:10
AUTH CODE: 00441Z
TOTAL: $57.50`,
    [{ occurredAt: '2026-11-03T20:10' }],
  ],
  [
    'a British date on a slip with dollars',
    `BOOKISH LONDON
TERMINAL ID: 11224455
SALE
VISA ************8811
DATE: 03/11/2026 TIME: 20:10
AUTH CODE: 00441Z
TOTAL: GBP 100.00
CARDHOLDER PAYS USD 131.02`,
    [{ amount: 'GBP 100.00', occurredAt: '2026-11-03T20:10' }],
  ],
  [
    '已全额退款 on the page of a payment',
    `福州路面包房
-45.80
当前状态 已全额退款
支付时间 2026年11月3日 08:12:09
支付方式 零钱
交易单号 4200002345202611031234567890
商户单号 T20261103081209`,
    [{ outcome: 'reversed' }],
  ],
  [
    '已部分退款 on the page of a payment',
    `福州路面包房
-45.80
当前状态 已部分退款(￥10.00)
支付时间 2026年11月3日 08:12:09
支付方式 零钱
交易单号 4200002345202611031234567890`,
    [{ outcome: 'approved', amount: 'CNY 45.80' }],
  ],
  [
    'a page of a refund',
    `退款详情
福州路面包房
+45.80
退款成功
退款时间 2026-11-13 08:12:09
预计 2026-11-18 前到账 青岸银行储蓄卡(7741)
订单号 2026110322001412345678901234`,
    [{ type: 'refund', outcome: 'approved', promisedOn: '2026-11-18' }],
  ],
  [
    'an order unpaid',
    `Order HB-2039
BOOKISH
Total: £12.00
Status: Unpaid
3 Nov 2026 19:22
Payment method: Visa •••• 1188`,
    [{ outcome: 'declined' }],
  ],
  [
    'an order paid',
    `Order HB-2039
BOOKISH
Total: £12.00
Status: Paid
3 Nov 2026 19:22
Payment method: Visa •••• 1188`,
    [{ outcome: 'approved' }],
  ],
  [
    '未付款',
    `订单详情
青川小馆
¥66.00
订单状态 未付款
下单时间 2026-11-03 19:20:11
订单编号 202611031920113344`,
    [{ outcome: 'declined' }],
  ],
  [
    'lower case throughout',
    `sales slip
merchant name: bookish
terminal no: 88010233
date/time: 2026/11/03 19:22:41
amount: gbp 12.00
card declined`,
    [{ outcome: 'declined', amount: 'GBP 12.00' }],
  ],
];
