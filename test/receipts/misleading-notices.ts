import type { Expected } from './texts.ts';

/** Messages of banks, shops and wallets, each beside its twin. */
export const MISLEADING_NOTICES: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'money coming in through 支付宝',
    `【青岸银行】您账户*1188于11月6日10:02入账人民币62.40元（支付宝提现），交易后余额1,262.40元。`,
    [{ type: 'refund', outcome: 'unknown', amount: 'CNY 62.40' }],
  ],
  [
    'a transfer in from a 付款方',
    `【青岸银行】您账户*1188于11月6日10:02转入人民币500.00元，付款方：周某，交易后余额1,700.00元。`,
    [{ type: 'refund', outcome: 'unknown', amount: 'CNY 500.00', merchant: '周某' }],
  ],
  [
    '收到退款',
    `【青岸银行】您尾号1188的储蓄卡11月6日10:02收到云票网退款88.00元。`,
    [{ type: 'refund', outcome: 'approved', card: '1188' }],
  ],
  [
    'a shop named REFUSED',
    `Northbank: you spent GBP 22.00 at REFUSED RECORDS with card ending 1188 on 3 Nov 2026.`,
    [{ outcome: 'unknown', type: 'sale' }],
  ],
  [
    'declined at a shop named APPROVED',
    `Northbank: your card ending 1188 purchase of GBP 22.00 at APPROVED FOODS was declined on 3 Nov 2026.`,
    [{ outcome: 'declined' }],
  ],
  [
    'a shop named 成功 in a debit notice',
    `【青岸银行】您尾号1188的信用卡11月3日19:20在成功餐饮消费人民币88.00元。`,
    [{ outcome: 'unknown', type: 'sale', merchant: '成功餐饮' }],
  ],
  [
    '消费未成功',
    `【青岸银行】您尾号1188的储蓄卡11月3日19:20在青川小馆消费88.00元未成功，余额不足。`,
    [{ outcome: 'declined', merchant: '青川小馆' }],
  ],
  [
    'IF DECLINED in a debit notice',
    `INR 500.00 spent on Card XX1188 at BIG BAZAAR on 03-Nov-26. If declined or failed amount will be reversed in 3 days. Not you? Call bank.`,
    [{ outcome: 'unknown' }],
  ],
  [
    'CALL YOUR BANK in a debit notice',
    `USD 45.10 was charged to card ending 1188 at NORTH PIER on 11/03/2026. Not you? Call your bank or block lost card.`,
    [{ outcome: 'unknown' }],
  ],
  [
    '如交易失败 in a debit notice',
    `【青岸银行】您尾号1188的储蓄卡11月3日19:20消费88.00元。如交易失败款项将自动退回。`,
    [{ outcome: 'unknown' }],
  ],
  [
    '簽賬',
    `【青岸銀行】閣下尾號1188之信用卡於2026年11月3日在旺角茶餐廳簽賬HKD88.00。`,
    [{ outcome: 'unknown', amount: 'HKD 88.00', card: '1188', merchant: '旺角茶餐廳' }],
  ],
  [
    '未能完成',
    `【青岸銀行】閣下尾號1188之信用卡於2026年11月3日在旺角茶餐廳之交易HKD88.00未能完成。`,
    [{ outcome: 'declined', amount: 'HKD 88.00' }],
  ],
  [
    '刷卡消費 with 特店',
    `【青岸銀行】您末四碼1188信用卡於11/03 19:22刷卡消費NT$1,280元，特店：台南小吃。`,
    [{ outcome: 'unknown', amount: 'TWD 1280.00', card: '1188' }],
  ],
  [
    '款项将退回',
    `【青岸银行】您尾号1188的储蓄卡11月3日19:20在青川小馆消费88.00元失败，款项将退回原账户。`,
    [{ outcome: 'declined' }],
  ],
  [
    'timed out, with a promise',
    `Your payment of £23.90 to Harbor Prints timed out. If you were charged, it will be reversed in 3 days.`,
    [{ outcome: 'timed-out' }],
  ],
  [
    'unsuccessful',
    `Sorry, your payment of £23.90 for order HB-20391 was unsuccessful. Please try another card.`,
    [{ outcome: 'declined' }],
  ],
  [
    'successful, with terms of return',
    `Thank you for your order! Payment of £23.90 was successful. Order no. HB-20391. Refunds within 30 days.`,
    [{ outcome: 'approved', amount: 'GBP 23.90' }],
  ],
  [
    'a code to authorise a payment',
    `Use 449911 to authorise your payment of £45.00 to BOOKISH. Never share this code.`,
    [],
  ],
  [
    'a temporary authorization',
    `Northbank: GAS & GO placed a temporary authorization of $100.00 on card ending 1188.`,
    [{ type: 'preauth', outcome: 'approved' }],
  ],
  [
    'a hold',
    `Northbank: A hold of USD 300.00 was placed on your card ending 1188 by HOTEL AURORA on 3 Nov 2026.`,
    [{ type: 'preauth', outcome: 'approved', amount: 'USD 300.00' }],
  ],
  [
    'a hold declined',
    `Northbank: A pre-authorisation of USD 300.00 at HOTEL AURORA on card ending 1188 was declined.`,
    [{ type: 'preauth', outcome: 'declined' }],
  ],
  [
    'an equivalent in brackets',
    `【青岸銀行】閣下信用卡（尾號1188）於11月3日簽賬USD45.00（約HKD352.00），商戶：BOOKISH LONDON。`,
    [{ amount: 'USD 45.00', outcome: 'unknown' }],
  ],
  [
    '1.234,56',
    `Northbank: EUR 1.234,56 was spent on card ending 1188 at MOBEL HAUS on 3 Nov 2026.`,
    [{ amount: 'EUR 1234.56' }],
  ],
  [
    '1,23,456.78',
    `Rs.1,23,456.78 spent on ABC Bank Card XX1188 at TATA MOTORS on 03-11-26. Avl Lmt Rs.5,00,000.00`,
    [{ amount: 'INR 123456.78', merchant: 'TATA MOTORS' }],
  ],
  [
    'paid by M-PESA',
    `QK12ABC345 Confirmed. Ksh1,250.00 paid to NAIVAS SUPERMARKET. on 3/11/26 at 4:12 PM New M-PESA balance is Ksh3,201.00.`,
    [{ amount: 'KES 1250.00', merchant: 'NAIVAS SUPERMARKET', outcome: 'approved' }],
  ],
  [
    'an offer of instalments below a debit',
    `【青岸银行】您尾号1188信用卡消费人民币3888.00元，点击链接办理分期，每期低至324.00元。`,
    [{ amount: 'CNY 3888.00', outcome: 'unknown' }],
  ],
  [
    'points and a limit below a debit',
    `【青岸银行】您尾号1188的信用卡消费88.00元，获得积分88分，当前积分12,300，可用额度45,000.00元。`,
    [{ amount: 'CNY 88.00' }],
  ],
  [
    'a payment by 微信支付',
    `【微信支付】您已成功向青川小馆付款88.00元，2026-11-03 19:20:11。`,
    [{ outcome: 'approved', merchant: '青川小馆', amount: 'CNY 88.00' }],
  ],
  [
    'a shop named THE HOLD in a debit notice',
    `Northbank: GBP 12.00 was spent on card ending 1188 at THE HOLD CLIMBING on 3 Nov 2026.`,
    [{ type: 'sale', outcome: 'unknown' }],
  ],
  [
    'a shop named VOID in a debit notice',
    `Northbank: GBP 12.00 was spent on card ending 1188 at VOID CLOTHING on 3 Nov 2026.`,
    [{ type: 'sale', outcome: 'unknown' }],
  ],
  [
    'WE CAN HAVE IT REVERSED in a debit notice',
    `Northbank: GBP 12.00 was spent on card ending 1188 at BOOKISH. Wrong? We can have it reversed or refunded.`,
    [{ type: 'sale', outcome: 'unknown' }],
  ],
  [
    'two messages in one paste',
    `Northbank: GBP 12.00 was spent on card ending 1188 at BOOKISH on 3 Nov 2026.
Northbank: your card ending 1188 purchase of GBP 22.00 at APPROVED FOODS was declined on 3 Nov 2026.`,
    [
      { amount: 'GBP 12.00', outcome: 'unknown' },
      { amount: 'GBP 22.00', outcome: 'declined' },
    ],
  ],
];
