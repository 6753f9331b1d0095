import { decimalOf } from '../domain/money.ts';
import { CREDIT_CARD } from './card-statement.ts';
import { englishDay, type SampleDays } from './moment.ts';

/** One slip of an English terminal, with the sum in pence. */
interface Slip {
  readonly shop: string;
  readonly place: string;
  readonly merchant: string;
  readonly terminal: string;
  readonly ago: number;
  readonly clock: string;
  readonly pence: number;
  readonly type: 'SALE' | 'REFUND' | 'PRE-AUTH' | 'PRE-AUTH CANCEL';
  readonly reference: string;
  readonly trace: string;
  readonly auth?: string;
  readonly original?: string;
  readonly result: 'APPROVED' | 'TIMED OUT - NO RESPONSE';
}

const GROCER = { shop: 'MARLOW & FINCH GROCERS', place: 'LEEDS', merchant: '540436500102871', terminal: '22150771' };
const BOOKS = { shop: 'BRAMBLE BOOKS', place: 'YORK', merchant: '540436500118340', terminal: '22163904' };
const CLOTHING = { shop: 'WILLOW LANE CLOTHING', place: 'LEEDS', merchant: '540436500125519', terminal: '22170216' };
const HOTEL = { shop: 'LARKFIELD HOUSE HOTEL', place: 'WHITBY', merchant: '540436500131207', terminal: '22181448' };

const SLIPS: readonly Slip[] = [
  { ...GROCER, ...approved(31, '10:22:41', 4218, '632901118402', '001204', '083117'), type: 'SALE' },
  { ...BOOKS, ...approved(27, '15:08:19', 1899, '632904417730', '000377', '271645'), type: 'SALE' },
  { ...HOTEL, ...approved(26, '16:40:02', 18000, '632905526641', '000091', '660473'), type: 'PRE-AUTH' },
  {
    ...HOTEL,
    ...approved(24, '10:12:55', 18000, '632907700318', '000098', '660811'),
    type: 'PRE-AUTH CANCEL',
    original: '632905526641',
  },
  {
    ...{ shop: 'HOLLIS HARDWARE', place: 'LEEDS', merchant: '540436500140066', terminal: '22190853' },
    ...approved(22, '11:31:27', 2745, '632909811273', '000642', '194420'),
    type: 'SALE',
  },
  { ...CLOTHING, ...approved(18, '13:15:36', 5900, '632913133359', '000815', '337002'), type: 'SALE' },
  {
    ...CLOTHING,
    ...approved(16, '12:04:10', 5900, '632915218846', '000831', '337915'),
    type: 'REFUND',
    original: '632913133359',
  },
  {
    ...{ shop: 'THE SALT YARD RESTAURANT', place: 'LEEDS', merchant: '540436500152293', terminal: '22204417' },
    ...approved(13, '20:47:58', 4650, '632918352216', '000268', '508731'),
    type: 'SALE',
  },
  { ...BOOKS, ...approved(10, '14:26:05', 1250, '632921571148', '000412', '272390'), type: 'SALE' },
  {
    ...{ shop: 'HARBOUR LANE PARKING', place: 'WHITBY', merchant: '540436500160518', terminal: '22211960' },
    ago: 3,
    clock: '17:52:33',
    pence: 1840,
    reference: '632928904471',
    trace: '000057',
    type: 'SALE',
    result: 'TIMED OUT - NO RESPONSE',
  },
  { ...GROCER, ...approved(2, '18:09:14', 2977, '632929015538', '001391', '084226'), type: 'SALE' },
];

function approved(
  ago: number,
  clock: string,
  pence: number,
  reference: string,
  trace: string,
  auth: string,
): Omit<Slip, 'shop' | 'place' | 'merchant' | 'terminal' | 'type'> {
  return { ago, clock, pence, reference, trace, auth, result: 'APPROVED' };
}

/** The English slips of the month in one paste, one below the other. */
export const englishSlips = (days: SampleDays): string => SLIPS.map((slip) => printSlip(slip, days)).join('\n\n');

function printSlip(slip: Slip, days: SampleDays): string {
  return [
    '          SALES SLIP',
    '        CARDHOLDER COPY',
    `MERCHANT NAME: ${slip.shop}`,
    slip.place,
    `MERCHANT NO: ${slip.merchant}`,
    `TERMINAL NO: ${slip.terminal}`,
    `CARD NO: ${CREDIT_CARD.masked}`,
    `TXN TYPE: ${slip.type}`,
    `BATCH NO: 000${String(180 - slip.ago).padStart(3, '0')}`,
    `TRACE NO: ${slip.trace}`,
    ...(slip.auth === undefined ? [] : [`AUTH CODE: ${slip.auth}`]),
    `REF NO: ${slip.reference}`,
    ...(slip.original === undefined ? [] : [`ORIG REF NO: ${slip.original}`]),
    `DATE/TIME: ${englishDay(days.day(slip.ago))} ${slip.clock}`,
    `AMOUNT: GBP ${decimalOf({ minor: slip.pence, currency: 'GBP' })}`,
    `RESULT: ${slip.result}`,
    'SAMPLE SLIP - EVERYTHING HERE IS INVENTED',
  ].join('\n');
}
