import { decimalOf } from '../domain/money.ts';
import { englishDay, LAST, type SampleDays } from './moment.ts';

/** The credit card of the sample month. */
export const CREDIT_CARD = { masked: '**** **** **** 3307', tail: '3307' } as const;

/** Days ago, description as the card company prints it, pence (negative was spent), reference; `still pending` never posts. */
type Entry = readonly [ago: number, description: string, pence: number, reference: string, state?: 'still pending'];

const ENTRIES: readonly Entry[] = [
  [31, 'MARLOW & FINCH GROCERS LEEDS', -4218, '632901118402'],
  [30, 'TRAMLINE TRANSIT TOP OFF', -1500, '632901200577'],
  [29, 'COPPER KETTLE CAFE LEEDS', -485, '632902310066'],
  [27, 'BRAMBLE BOOKS YORK', -1899, '632904417730'],
  [26, 'LARKFIELD HOUSE HOTEL HOLD', -18000, '632905526641', 'still pending'],
  [25, 'MARLOW & FINCH GROCERS LEEDS', -3760, '632906630918'],
  [23, 'NORTHLIGHT STREAMING MONTHLY', -999, '632908700042'],
  [22, 'HOLLIS HARDWARE LEEDS', -2745, '632909811273'],
  [20, 'PAYMENT RECEIVED - THANK YOU', 35000, '632911900001'],
  [19, 'COPPER KETTLE CAFE LEEDS', -520, '632912020884'],
  [18, 'WILLOW LANE CLOTHING', -5900, '632913133359'],
  [15, 'REFUND WILLOW LANE CLOTHING', 5900, '632916240007'],
  [13, 'THE SALT YARD RESTAURANT', -4650, '632918352216'],
  [12, 'MARLOW & FINCH GROCERS LEEDS', -5133, '632919460530'],
  [10, 'BRAMBLE BOOKS YORK', -1250, '632921571148'],
  [9, 'FOREIGN TRANSACTION FEE', -138, '632922600003'],
  [7, 'PENNANT PHARMACY LEEDS', -864, '632924782205'],
  [5, 'COPPER KETTLE CAFE LEEDS', -485, '632926890614'],
  [3, 'HARBOUR LANE PARKING', -1840, '632928904471', 'still pending'],
  [2, 'MARLOW & FINCH GROCERS LEEDS', -2977, '632929015538'],
];

/** The card's CSV as an English-speaking card company exports it: newest first, purchases negative. */
export function cardStatement(days: SampleDays): string {
  const lines = ENTRIES.map(([ago, description, pence, reference, state]) => {
    const posting = days.nextWorkingDay(ago);
    const pending = state === 'still pending' || posting > days.day(LAST);
    return [
      englishDay(days.day(ago)),
      pending ? '' : englishDay(posting),
      description,
      decimalOf({ minor: pence, currency: 'GBP' }),
      pending ? 'Pending' : 'Posted',
      CREDIT_CARD.tail,
      reference,
    ].join(',');
  });
  return [
    'Ashdown Card Services - account activity (sample data: everything here is invented)',
    `Card: ${CREDIT_CARD.masked}`,
    `Exported: ${englishDay(days.today)}`,
    '',
    'Transaction Date,Posting Date,Description,Amount (GBP),Status,Card,Reference',
    ...lines.reverse(),
    '',
  ].join('\r\n');
}

/** Its name as a card company gives it. */
export const cardStatementName = (days: SampleDays): string => `card-activity-${CREDIT_CARD.tail}-${days.today}.csv`;
