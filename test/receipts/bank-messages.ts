import type { Expected } from './texts.ts';

const debit = (facts: Expected): readonly Expected[] => [{ type: 'sale', outcome: 'unknown', ...facts }];

/** Messages as banks of many countries put them: money, card and merchant in their usual places. */
export const BANK_MESSAGES: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'A/c, UPI and a warning with another card',
    'INR 640.00 debited from A/c no. XX507731 on MANGO MART 04-11-2026 16:06:39 IST. Avl bal: INR 8,919.81. Not you? SMS BLOCKCARD XX0192 to +910000000000 - Teal Bank',
    debit({ amount: 'INR 640.00', card: '7731', merchant: 'MANGO MART', occurredAt: '2026-11-04T16:06:39' }),
  ],
  [
    'from an account to a payee',
    'Sent Rs.440.00 from A/c *4512 on 17-07-26 to LOTUS FOODS.RRN 213416112187.Avl Bal Rs.4585.65.Not you? SMS BLOCK to 0000000000-Teal Bank',
    debit({ amount: 'INR 440.00', card: '4512', merchant: 'LOTUS FOODS' }),
  ],
  [
    'four lines without a sentence',
    'Spent\nCard no. XX7441\nINR 562\n01-09-26 12:04:18\nRIVER BAZAAR\nAvl Lmt INR 5120.87\nSMS BLOCK 7441 to 0000000000, if not you - Teal Bank',
    debit({ amount: 'INR 562.00', card: '7441', merchant: 'RIVER BAZAAR' }),
  ],
  [
    'the account that paid, not the one paid',
    'PKR 5,500.00 sent to A RECIPIENT A/C *9901 via IBFT from TB A/C *1234 on 06-OCT-2026 02:22 PM Ref # 960855.',
    debit({ amount: 'PKR 5500.00', card: '1234' }),
  ],
  [
    'a Gulf card abroad',
    'Your debit card XXX4821 was used for THB1,228.25 on Jun 16 2026  5:02PM at LAGOON MALL,TH. Avl.Bal AED 321.56.',
    debit({ amount: 'THB 1228.25', card: '4821', merchant: 'LAGOON MALL', occurredAt: '2026-06-16T17:02' }),
  ],
  [
    'a Gulf card, line by line',
    'PoS Purchase\nBy:4196;debit(Google Pay)\nAmount:SR 24\nAt:PALM GROCERY\n19/06/2026 20:54',
    debit({ amount: 'SAR 24.00', card: '4196', merchant: 'PALM GROCERY' }),
  ],
  [
    'naira with an N',
    'Dear customer, N2,300.00 has been debited from your account ending 5521 at BAOBAB STORES on 14-May-2026 19:28.',
    debit({ amount: 'NGN 2300.00', card: '5521', merchant: 'BAOBAB STORES' }),
  ],
  [
    'fees beside a total',
    'Dear customer, your Account 1*********2222 has been debited with ETB 5,000.00. Service charge of ETB 10.00 and VAT(15%) of ETB 1.50 with a total of ETB 5,011.50. Your Current Balance is ETB 3,167.54.',
    debit({ amount: 'ETB 5011.50', card: '2222' }),
  ],
  [
    'a wallet of Bangladesh',
    'Payment of Tk 320.00 to LOTUS PHARMACY is successful. Balance Tk 1,268.41. TrxID DEF5678UVW at 06/11/2026 15:07',
    [{ type: 'sale', amount: 'BDT 320.00', merchant: 'LOTUS PHARMACY' }],
  ],
  [
    'a sum grouped by points alone',
    'PKR 55.000.00 debited from A/C *1234 at HILL MOTORS on 06-NOV-2026.',
    debit({ amount: 'PKR 55000.00', card: '1234', merchant: 'HILL MOTORS' }),
  ],
  [
    'an American alert with a time behind at',
    'Visa card ending 3380: You made a $9.17 transaction with TACO HARBOR 740 on Nov 17, 2026 at 1:56 PM ET.',
    debit({ amount: 'USD 9.17', card: '3380', merchant: 'TACO HARBOR 740' }),
  ],
  [
    'a name that begins like a pronoun',
    'Card ending 3380: LKR 2,100.00 was charged at METRO PAYLESS on 11 Nov 2026.',
    debit({ amount: 'LKR 2100.00', merchant: 'METRO PAYLESS' }),
  ],
  [
    'a repayment of a card',
    'Payment of Rs.5000 has been successfully credited towards your Teal Credit Card.',
    [{ type: 'refund', outcome: 'unknown', amount: 'INR 5000.00' }],
  ],
  [
    'money received',
    'You have received Tsh 40,000.00 from A PERSON on 2026-06-14 19:20. New balance is Tsh 41,000.00.',
    [{ type: 'refund', outcome: 'unknown', amount: 'TZS 40000.00', merchant: 'A PERSON' }],
  ],
  [
    'a credit of a salary',
    'Your A/c XX4321 is credited by NPR 15,000.00 For: Salary Payment on 01-11-2026.',
    [{ type: 'refund', outcome: 'unknown', amount: 'NPR 15000.00' }],
  ],
  [
    'a credit of a refund',
    'Your A/c XX4321 is credited by NPR 1,500.00 on 01-11-2026, refund from HILL MOTORS.',
    [{ type: 'refund', outcome: 'approved', amount: 'NPR 1500.00', card: '4321', merchant: 'HILL MOTORS' }],
  ],
  ['a debit to come', 'AutoPay: Rs 299.00 will be debited on 15-Dec-26 for LAGOON MUSIC.', []],
  [
    'a debit made under a mandate',
    'Your account XX4321 has been debited with Rs 299.00 towards LAGOON MUSIC for AutoPay MANDATE on 15-Oct-26.',
    debit({ amount: 'INR 299.00', merchant: 'LAGOON MUSIC' }),
  ],
];
