import type { Expected } from './texts.ts';

const debit = (facts: Expected): readonly Expected[] => [{ type: 'sale', outcome: 'unknown', ...facts }];
const credit = (facts: Expected): readonly Expected[] => [{ type: 'refund', outcome: 'unknown', ...facts }];
const declined = (facts: Expected): readonly Expected[] => [{ type: 'sale', outcome: 'declined', ...facts }];

/** Messages in other languages: each kind with a twin that failed, is a code, or tells of a balance alone. */
export const WORLD_NOTICES: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'Arabic, line by line',
    'شراء\nعبر: POS\nالبطاقة: **4412\nمبلغ: SAR 75.25\nلدى: PALM GROCERY\nفي: 2026-10-10 21:00\nالرصيد: 875.75 ريال',
    debit({ amount: 'SAR 75.25', card: '4412', merchant: 'PALM GROCERY', occurredAt: '2026-10-10T21:00' }),
  ],
  [
    'Arabic, a sentence',
    'تم خصم 0.650 OMR من حسابك رقم XXXXX8831 في 757480-PALM TRADING بتاريخ 2026/03/02 14:43:57. رصيدك الحالي هو 312.740 OMR.',
    debit({ amount: 'OMR 0.650', card: '8831', merchant: 'PALM TRADING' }),
  ],
  ['Arabic, declined', 'شراء مرفوض\nمبلغ: SAR 75.25\nلدى: PALM GROCERY', declined({ amount: 'SAR 75.25' })],
  [
    'Arabic, money that came',
    'حوالة محلية واردة\nمبلغ: SAR 1,170.00\nالى:****\nمن: DUNE TRADING',
    credit({ amount: 'SAR 1170.00', merchant: 'DUNE TRADING' }),
  ],
  ['Arabic, a code', 'رمز التحقق 445120 لعملية شراء بمبلغ SAR 75.25', []],
  [
    'Arabic, with figures of its own',
    'شراء\nمبلغ: ٧٥٫٢٥ ريال\nلدى: PALM GROCERY',
    debit({ amount: 'SAR 75.25', merchant: 'PALM GROCERY' }),
  ],
  [
    'Persian, in rials that it does not name',
    'حساب1234567890\nبرداشت1,250,000\nمانده18,750,000\n04/04/21-21:40',
    debit({ amount: 'IRR 1250000.00', card: '7890' }),
  ],
  [
    'Persian, in tomans',
    'مبلغ 150,000 تومان خرید با کارت انجام شد. مانده: 2,350,000 تومان',
    debit({ amount: 'IRR 1500000.00' }),
  ],
  [
    'Turkish',
    'Vadesiz hesabınıza bağlı 2589 ile biten kartınızla 10/05/2026 tarihinde 105100000024364-MAVI KITABEVI IZMIR TR firmasında 1.520,00 TL tutarında harcama yapıldı.',
    debit({ amount: 'TRY 1520.00', card: '2589', merchant: 'MAVI KITABEVI IZMIR TR', occurredAt: '2026-05-10' }),
  ],
  [
    'Turkish, refused',
    '2589 ile biten kartınızla MAVI KITABEVI firmasında 520,00 TL harcama reddedildi.',
    declined({ amount: 'TRY 520.00' }),
  ],
  [
    'Portuguese, mobile money',
    'Confirmado. Transferiste 1,234.56MT e a taxa foi de 1.23MT para 258841234567 - LOJA DO MAR aos 5/6/26 as 4:15 PM. O teu novo saldo e de 12,345.67MT.',
    debit({ amount: 'MZN 1234.56', merchant: 'LOJA DO MAR' }),
  ],
  [
    'Spanish, a card abroad',
    'Compra aprobada por 45,90 EUR en LIBRERIA DEL PUERTO con tarjeta *4821 el 12/11/2026 a las 18:20. Saldo: 320,00 EUR',
    debit({ amount: 'EUR 45.90', card: '4821', merchant: 'LIBRERIA DEL PUERTO' }),
  ],
  ['Spanish, refused', 'Compra rechazada por 45,90 EUR en LIBRERIA DEL PUERTO', declined({ amount: 'EUR 45.90' })],
  ['Spanish, a code', 'Su código es 445120 para la compra de 45,90 EUR', []],
  [
    'Thai',
    'ใช้จ่ายบัตร 890.00 บาท ร้าน RIVER MART บช x8899 คงเหลือ 5,000.00 บาท',
    debit({ amount: 'THB 890.00', card: '8899', merchant: 'RIVER MART' }),
  ],
  [
    'Thai, money that came',
    'เงินเข้า 4,200.00 บาท บช x7788 คงเหลือ 12,350.75 บาท',
    credit({ amount: 'THB 4200.00', card: '7788' }),
  ],
  ['Thai, it did not come about', 'ชำระเงิน 890.00 บาท ไม่สำเร็จ บช x8899', declined({ amount: 'THB 890.00' })],
  [
    'Swahili',
    'Imethibitishwa. Umelipa Tsh 8,000 kwenda DUKA LA BAHARI tarehe 05-06-2026. Salio lako ni Tsh 41,000',
    debit({ amount: 'TZS 8000.00', merchant: 'DUKA LA BAHARI' }),
  ],
  [
    'Russian',
    'Карта *6691. Покупка 1 250,50 руб. BEREZKA. Баланс: 8 000,00 руб.',
    debit({ amount: 'RUB 1250.50', card: '6691' }),
  ],
  [
    'Russian, refused',
    'Карта *6691. Отказ. Покупка 450,50 руб. BEREZKA. Недостаточно средств',
    declined({ amount: 'RUB 450.50' }),
  ],
  ['Russian, a code', 'Код 445120 для покупки 450,50 руб. Никому его не сообщайте', []],
  [
    'Czech',
    'Nová platba kartou\n100,00 CZK v obchodě POTRAVINY U MOSTU.',
    debit({ amount: 'CZK 100.00', merchant: 'POTRAVINY U MOSTU' }),
  ],
  [
    'Polish',
    'Płatność kartą *4821 na kwotę 45,90 PLN w KSIEGARNIA NAD RZEKA. Saldo: 320,00 PLN',
    debit({ amount: 'PLN 45.90', card: '4821', merchant: 'KSIEGARNIA NAD RZEKA' }),
  ],
  [
    'Korean',
    '[Web발신]\n새벽카드승인4821\n11/12 18:45\n10,000원\n일시불\n강변서점',
    debit({ amount: 'KRW 10000', merchant: '강변서점' }),
  ],
  [
    'Korean, cancelled',
    '[Web발신]\n새벽카드 승인취소\n11/12 18:45\n10,000원\n강변서점 취소',
    [{ type: 'void', amount: 'KRW 10000', merchant: '강변서점' }],
  ],
  ['Korean, a code', '[Web발신]\n인증번호 445120 결제금액 10,000원', []],
  [
    'Japanese',
    '【デビット】ご利用のお知らせ\nご利用日時：2026/11/02 04:05:06\nご利用金額：1,234円\n加盟店名：カワベ書店\n残高：50,000円',
    debit({ amount: 'JPY 1234', merchant: 'カワベ書店', occurredAt: '2026-11-02T04:05:06' }),
  ],
  [
    'Japanese, given back',
    '【デビット】ご利用代金ご返金のお知らせ\nご返金日時：2026/11/03 04:05:06\nご返金額：1,234円\n加盟店名：カワベ書店',
    [{ type: 'refund', outcome: 'approved', amount: 'JPY 1234', merchant: 'カワベ書店' }],
  ],
  ['Japanese, a plan', '振込予約のご確認\n振込指定日:2026/11/24\n振込金額:2,401円', []],
  [
    'Indonesian',
    'Pembelian Rp 150.000,00 di TOKO SUNGAI dengan kartu *4821 pada 12/11/2026. Sisa saldo Rp 1.350.000,00',
    debit({ amount: 'IDR 150000.00', card: '4821', merchant: 'TOKO SUNGAI' }),
  ],
  [
    'German',
    'Kartenzahlung über 45,90 EUR bei BUCHLADEN AM FLUSS am 12.11.2026. Verfügbar: 320,00 EUR',
    debit({ amount: 'EUR 45.90', merchant: 'BUCHLADEN AM FLUSS', occurredAt: '2026-11-12' }),
  ],
  [
    'German, refused',
    'Kartenzahlung über 45,90 EUR bei BUCHLADEN AM FLUSS abgelehnt.',
    declined({ amount: 'EUR 45.90' }),
  ],
  [
    'French',
    'Paiement de 45,90 EUR chez LIBRAIRIE DU PORT le 12/11/2026. Solde : 320,00 EUR',
    debit({ amount: 'EUR 45.90', merchant: 'LIBRAIRIE DU PORT' }),
  ],
];

/** Near misses of notices: nothing has been paid, and nothing came. */
export const KEPT_OUT: readonly (readonly [string, string])[] = [
  ['a code for a payment', '445120 is your OTP for a transaction of INR 500.00 at RIVER BAZAAR. Do not share it.'],
  ['a code with the sum first', 'INR 500.00 at RIVER BAZAAR: use OTP 445120 to complete your purchase'],
  ['an offer', 'Get 5% cashback up to Rs 500 on every purchase this week! Apply now at teal.example'],
  ['a loan', 'Congratulations! You are pre-approved for a loan of Rs 5,00,000. Click here'],
  ['a bill', 'Your bill of Rs 1,500.00 for 1234567890 is due on 15-Dec-2026. Pay now'],
  ['the least to pay', 'Total amount due Rs 8,200.00, minimum amount due Rs 410.00, due date 15-12-2026'],
  ['a request for money', 'RIVER BAZAAR has requested Rs 500.00 from you on UPI. Approve or decline in the app'],
  ['a debit to come', 'Your account will be debited with Rs 649.00 on 03-Dec-26 towards LAGOON MUSIC'],
  ['a balance', 'Your account XX4321 balance is INR 50,000.00 as of 20-NOV-2026.'],
  ['a limit raised', '【青岸银行】您尾号1188的信用卡额度已提升至50000元，回复TD退订'],
  ['a code in Chinese', '【青岸银行】验证码445120，您正在支付88.00元，请勿泄露'],
  ['a bill in Chinese', '【青岸银行】您尾号1188的信用卡本期账单已出，本期应还1,262.40元，还款日12月8日'],
  ['a debit to come in Chinese', '【青岸银行】您的会员将于12月1日自动扣款25.00元'],
  ['an instalment offer', '【青岸银行】您近期有一笔消费可办理分期，每期低至88元，点击查看'],
];
