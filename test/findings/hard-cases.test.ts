import { describe, expect, test } from 'vitest';
import { timingFor } from '../../src/complaint/index.ts';
import { addDays } from '../../src/domain/day.ts';
import { decimalOf } from '../../src/domain/money.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { findProblems } from '../../src/findings/index.ts';
import { match } from '../../src/match/index.ts';
import { row, slip } from '../match/builders.ts';

interface Case {
  readonly rows: readonly Transaction[];
  readonly slips: readonly Receipt[];
}

/** What is found: the type with its sum for findings that accuse, and how many rows are proven and settled. */
function seen({ rows, slips }: Case): { found: string[]; proven: number; settled: number } {
  const matching = match(rows, slips, []);
  const { findings, resolved } = findProblems(
    { transactions: rows, receipts: slips, decisions: [], matching },
    { today: '2027-02-28', timing: timingFor('CN') },
  );
  return {
    found: findings
      .filter((each) => each.type !== 'unproven-debit' && each.type !== 'receipt-without-debit')
      .map((each) => `${each.type} ${decimalOf(each.amount)}${each.ready ? '' : ' ask'}`)
      .sort(),
    proven: new Set(matching.links.filter((link) => link.role === 'proves').map((link) => link.transaction)).size,
    settled: resolved.length,
  };
}

const at = (clock: string, day = '2026-11-10'): { occurredAt: string } => ({ occurredAt: `${day}T${clock}` });
const ride = (day: string, turn: number): { occurredAt: string } => at(turn === 0 ? '08:10' : '18:20', day);
const usd = (minor: number): { amount: { minor: number; currency: string } } => ({
  amount: { minor, currency: 'USD' },
});
const NONE: readonly string[] = [];

/** Each hard case beside its near-miss twin, which must stay quiet. */
const CASES: readonly (readonly [
  name: string,
  hard: Case,
  found: readonly string[],
  proven: number,
  twin: Case,
  twinProven: number,
])[] = [
  [
    'a declined slip and its debit; twin: the second try went through',
    { rows: [row(at('11:00'))], slips: [slip({ outcome: 'declined' })] },
    ['failed-but-debited 88.00'],
    0,
    { rows: [row(at('11:00'))], slips: [slip({ outcome: 'declined' }), slip(at('11:03'))] },
    1,
  ],
  [
    'a time-out speaks against the debit as a declined slip does; twin: the bank put it back',
    { rows: [row(at('11:00'))], slips: [slip({ outcome: 'timed-out' })] },
    ['failed-but-debited 88.00'],
    0,
    {
      rows: [row(at('11:00')), row({ yuan: 88, kind: 'reversal', description: '冲正', bookedOn: '2026-11-13' })],
      slips: [slip({ outcome: 'timed-out' })],
    },
    0,
  ],
  [
    'two equal debits, one receipt; twin: two receipts',
    { rows: [row(at('11:00')), row(at('11:02'))], slips: [slip()] },
    ['duplicate-debit 88.00'],
    1,
    { rows: [row(at('11:00')), row(at('11:02'))], slips: [slip(), slip(at('11:02'))] },
    2,
  ],
  [
    'three equal debits, two approvals, one declined slip: exactly one too many; twin: three approvals',
    {
      rows: [row(at('11:00')), row(at('11:02')), row(at('11:04'))],
      slips: [slip(), slip(at('11:02')), slip({ outcome: 'declined', ...at('11:04') })],
    },
    ['failed-but-debited 88.00'],
    2,
    {
      rows: [row(at('11:00')), row(at('11:02')), row(at('11:04'))],
      slips: [slip(), slip(at('11:02')), slip(at('11:04'))],
    },
    3,
  ],
  [
    'three equal debits without any clock, one receipt: two too many; twin: none has a receipt',
    { rows: [row(), row(), row()], slips: [slip()] },
    ['duplicate-debit 176.00'],
    1,
    { rows: [row(), row(), row()], slips: [] },
    0,
  ],
  [
    'a reprint proves nothing twice; twin: the second slip is a purchase of its own',
    {
      rows: [row(at('11:00')), row(at('11:30'))],
      slips: [
        slip({ references: { rrn: '632512345678' } }),
        slip({ references: { rrn: '632512345678' }, id: 'reprint' }),
      ],
    },
    ['duplicate-debit 88.00'],
    1,
    {
      rows: [row(at('11:00')), row(at('11:30'))],
      slips: [
        slip({ references: { rrn: '632512345678' } }),
        slip({ references: { rrn: '632512345999' }, ...at('11:30') }),
      ],
    },
    2,
  ],
  [
    'a provisional credit closes nothing; twin: a reversal does',
    {
      rows: [
        row(at('11:00')),
        row({ yuan: 88, kind: 'reversal', description: '临时入账 冲正', bookedOn: '2026-11-12' }),
      ],
      slips: [slip({ outcome: 'declined' })],
    },
    ['failed-but-debited 88.00'],
    0,
    {
      rows: [row(at('11:00')), row({ yuan: 88, kind: 'reversal', description: '抹账', bookedOn: '2026-11-12' })],
      slips: [slip({ outcome: 'declined' })],
    },
    0,
  ],
  [
    'a refund that never came; twin: it came in two parts, after the month had ended',
    {
      rows: [row(), row({ bookedOn: '2027-02-01', yuan: -5 })],
      slips: [slip(), slip({ type: 'refund', ...at('15:00', '2026-11-28') })],
    },
    ['refund-not-credited 88.00'],
    1,
    {
      rows: [
        row(),
        row({ yuan: 50, kind: 'refund', description: '退款', bookedOn: '2026-12-01' }),
        row({ yuan: 38, kind: 'refund', description: '退款', bookedOn: '2026-12-03' }),
      ],
      slips: [slip(), slip({ type: 'refund', ...at('15:00', '2026-11-28') })],
    },
    1,
  ],
  [
    'less came back than the refund slip says; twin: all of it',
    {
      rows: [row(), row({ yuan: 60, kind: 'refund', description: '退款', bookedOn: '2026-11-20' })],
      slips: [slip(), slip({ type: 'refund', ...at('15:00', '2026-11-15') })],
    },
    ['refund-short 28.00'],
    1,
    {
      rows: [row(), row({ yuan: 88, kind: 'refund', description: '退款', bookedOn: '2026-11-20' })],
      slips: [slip(), slip({ type: 'refund', ...at('15:00', '2026-11-15') })],
    },
    1,
  ],
  [
    'cash was paid and the card debited all the same; twin: the slip was paid by the card',
    { rows: [row(at('11:00'))], slips: [slip({ tender: 'cash', ...at('11:05') })] },
    ['paid-another-way 88.00'],
    0,
    { rows: [row(at('11:00'))], slips: [slip(at('11:05'))] },
    1,
  ],
  [
    'the slip says 88.00 and the statement 188.00 in the same hour; twin: another shop',
    { rows: [row({ yuan: -188, ...at('11:10') })], slips: [slip()] },
    ['wrong-amount 100.00'],
    1,
    { rows: [row({ yuan: -188, ...at('11:10'), counterparty: '松间书屋' })], slips: [slip()] },
    0,
  ],
  [
    'a restaurant debit without any slip is no wrong amount; a tip of 18 per cent is none either',
    {
      rows: [row({ ...usd(-4720), description: 'HARBOUR GRILL', counterparty: 'HARBOUR GRILL' })],
      slips: [slip({ ...usd(4000), merchant: 'Harbour Grill' })],
    },
    NONE,
    1,
    { rows: [row({ ...usd(-4720), description: 'HARBOUR GRILL', counterparty: 'HARBOUR GRILL' })], slips: [] },
    0,
  ],
];

describe('hard cases, each with its near-miss twin', () => {
  test.each(CASES)('%s', (_name, hard, found, proven, twin, twinProven) => {
    expect(seen(hard)).toMatchObject({ found, proven });
    expect(seen(twin)).toMatchObject({ found: [], proven: twinProven });
  });
});

test('a wallet’s record beside a card’s debit that names no wallet is asked about, not accused', () => {
  const { card: _card, ...noCard } = slip({ tender: 'wallet', ...at('11:05') });
  expect(seen({ rows: [row(at('11:00'))], slips: [noCard] }).found).toEqual(['paid-another-way 88.00 ask']);
  expect(seen({ rows: [row({ counterparty: '财付通-南屏超市', ...at('11:00') })], slips: [noCard] })).toMatchObject({
    found: [],
    proven: 1,
  });
});

describe('what is one purchase though it stands in several places', () => {
  test('a wallet’s row, the bank’s row and the shop’s slip', () => {
    const order = '4200003019202611108844168674';
    const rows = [
      row({ counterparty: '财付通-南屏超市', ...at('11:00:20') }),
      row({ ...at('11:00:05'), references: { order } }),
    ];
    const slips = [
      slip({ references: { rrn: '632512345678', terminal: '30018842' } }),
      slip({ ...at('11:00:05'), references: { order } }),
    ];
    expect(seen({ rows, slips })).toEqual({ found: [], proven: 1, settled: 0 });
  });

  test('a hold and its completion with the rest released; twin: the rest is still held', () => {
    const hold = row({ yuan: -2000, kind: 'hold', description: '预授权' });
    const final = row({ yuan: -1480, bookedOn: '2026-11-12' });
    const release = row({ yuan: 520, kind: 'release', description: '预授权解冻', bookedOn: '2026-11-12' });
    const slips = [slip({ yuan: 1480, type: 'completion', ...at('10:00', '2026-11-12') })];
    expect(seen({ rows: [hold, final, release], slips }).found).toEqual([]);
    expect(seen({ rows: [hold, final], slips }).found).toEqual(['hold-not-released 520.00']);
  });

  test('a pump’s hold of 1 and the fuel of 75', () => {
    const rows = [
      row({ yuan: -1, kind: 'hold', status: 'pending', description: 'NORTHBANK FUEL', counterparty: 'NORTHBANK FUEL' }),
      row({ yuan: -75, bookedOn: '2026-11-11', description: 'NORTHBANK FUEL', counterparty: 'NORTHBANK FUEL' }),
    ];
    expect(seen({ rows, slips: [slip({ yuan: 75, merchant: 'Northbank Fuel' })] })).toMatchObject({
      found: [],
      proven: 1,
    });
  });

  test('a split shipment; twin: the parts add up to something else', () => {
    const parts = (last: number): Transaction[] => [
      row({ yuan: -33.25, bookedOn: '2026-11-11' }),
      row({ yuan: -12.01, bookedOn: '2026-11-13' }),
      row({ yuan: last, bookedOn: '2026-11-15' }),
    ];
    const slips = [slip({ yuan: 53.39 })];
    expect(seen({ rows: parts(-8.13), slips })).toMatchObject({ found: [], proven: 3 });
    expect(seen({ rows: parts(-8.19), slips })).toMatchObject({ found: [], proven: 0 });
  });

  test('three monthly instalments; twin: three purchases of a month each', () => {
    const months = ['2026-11-12', '2026-12-12', '2027-01-12'].map((bookedOn) => row({ yuan: -100.33, bookedOn }));
    expect(seen({ rows: months, slips: [slip({ yuan: 300.99 })] }).proven).toBe(3);
    expect(seen({ rows: months, slips: [slip({ yuan: 300 })] }).proven).toBe(0);
  });

  test('two orders charged together', () => {
    const rows = [row({ yuan: -64.45, bookedOn: '2026-11-12' })];
    const slips = [slip({ yuan: 22.81 }), slip({ yuan: 41.64, ...at('12:30') })];
    expect(seen({ rows, slips })).toMatchObject({ found: [], proven: 1 });
  });
});

describe('what a pair is recognised by', () => {
  test('four equal coffees in a week, each with its receipt', () => {
    const days = ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13'];
    const rows = days.map((bookedOn) => row({ yuan: -18, bookedOn }));
    const slips = days.map((day) => slip({ yuan: 18, ...at('08:30', day) }));
    const links = match(rows, slips, []).links;
    expect(links.map((link) => days[rows.findIndex((each) => each.id === link.transaction)])).toEqual(days);
    expect(seen({ rows, slips })).toMatchObject({ found: [], proven: 4 });
  });

  test.each([1, 2])('the same fare %i times a day for weeks: each receipt has the debit of its day', (times) => {
    const rides = Array.from({ length: 40 * times }, (_, turn) => addDays('2026-10-01', Math.floor(turn / times)));
    const rows = rides.map((bookedOn) => row({ yuan: -3, bookedOn, counterparty: '地铁出行' }));
    const slips = rides.map((day, turn) => slip({ yuan: 3, merchant: '地铁出行', ...ride(day, turn % times) }));
    const { links } = match(rows, slips, []);
    const days = links.map((link) => rides[slips.findIndex((each) => each.id === link.receipt)]);
    expect(links.map((link) => rides[rows.findIndex((each) => each.id === link.transaction)])).toEqual(days);
    expect(seen({ rows, slips })).toMatchObject({ found: [], proven: rides.length });
  });

  test('a sale of New Year’s Eve posted on the first working day; twin: weeks before', () => {
    const posted = row({ bookedOn: '2027-01-04', description: 'POS 12/31 NANPING', counterparty: '南屏超市' });
    expect(seen({ rows: [posted], slips: [slip(at('18:00', '2026-12-31'))] }).proven).toBe(1);
    expect(
      seen({ rows: [posted, row({ bookedOn: '2026-06-04' })], slips: [slip(at('18:00', '2026-09-01'))] }).proven,
    ).toBe(0);
  });

  test('full width, another script and brackets; twin: another shop', () => {
    const printed = row({ counterparty: '支付宝－金拱門（中國）有限公司' });
    expect(seen({ rows: [printed], slips: [slip({ merchant: '麦当劳' })] }).proven).toBe(1);
    expect(seen({ rows: [printed], slips: [slip({ merchant: '沐禾烘焙' })] }).proven).toBe(0);
  });

  test('a foreign sum that the row prints; twin: a sum nowhere near the rate', () => {
    const abroad = (cny: number, text: string): Transaction =>
      row({ yuan: cny, description: text, counterparty: 'TWIN PAGE AUDIO' });
    const paid = slip({ amount: { minor: 1572, currency: 'USD' }, merchant: 'Twin Page Audio' });
    expect(seen({ rows: [abroad(-116.53, 'TWIN PAGE AUDIO 15.72 USD')], slips: [paid] }).proven).toBe(1);
    expect(seen({ rows: [abroad(-112, 'TWIN PAGE AUDIO')], slips: [paid] }).proven).toBe(1);
    expect(seen({ rows: [abroad(-612, 'TWIN PAGE AUDIO')], slips: [paid] }).proven).toBe(0);
  });

  test('an order’s number that the row prints among its words', () => {
    const rows = [row({ description: '网上支付 8841686742', counterparty: '某某科技', bookedOn: '2026-11-14' })];
    const paid = slip({ references: { order: '8841686742' } });
    expect(seen({ rows, slips: [paid] }).proven).toBe(1);
    expect(seen({ rows, slips: [slip({ references: { order: '8841686743' } })] }).proven).toBe(0);
  });

  test('a shop that settles five weeks later; twin: one that is paid there every month', () => {
    const late = row({ bookedOn: '2026-12-15' });
    expect(seen({ rows: [late], slips: [slip()] }).proven).toBe(1);
    expect(seen({ rows: [row({ bookedOn: '2026-10-15' }), late], slips: [slip()] }).proven).toBe(0);
  });

  test('two receipts teach what rows call a shop; twin: one coincidence teaches nothing', () => {
    const rows = [
      row({ yuan: -41.37, counterparty: '武汉嘉禾商贸有限公司', ...at('11:00', '2026-11-02'), bookedOn: '2026-11-02' }),
      row({ yuan: -23.91, counterparty: '武汉嘉禾商贸有限公司', ...at('11:00', '2026-11-06'), bookedOn: '2026-11-06' }),
      row({ yuan: -30, counterparty: '武汉嘉禾商贸有限公司', bookedOn: '2026-11-10' }),
    ];
    const slips = [
      slip({ yuan: 41.37, merchant: '小鹿书屋', ...at('11:01', '2026-11-02') }),
      slip({ yuan: 23.91, merchant: '小鹿书屋', ...at('11:01', '2026-11-06') }),
      slip({ yuan: 30, merchant: '小鹿书屋', ...at('11:01', '2026-11-09') }),
    ];
    expect(seen({ rows, slips }).proven).toBe(3);
    expect(seen({ rows: rows.slice(2), slips: slips.slice(2) }).proven).toBe(0);
  });
});
