import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/domain/link.ts';
import { assign, type Edge } from '../../src/match/assign.ts';
import { createMatcher, match } from '../../src/match/index.ts';
import { openNameBook, shopLikeness } from '../../src/match/name-book.ts';
import { row, slip } from './builders.ts';

const pairs = (links: readonly Link[]): string[] =>
  links.map((each) => `${each.role} ${each.transaction} ${each.receipt}`).sort();

describe('sales', () => {
  test('an equal sum, shop and time is a proof', () => {
    const [debit, receipt] = [row(), slip()];
    expect(match([debit], [receipt], []).links).toMatchObject([
      { role: 'proves', transaction: debit.id, receipt: receipt.id },
    ]);
  });

  test('another card speaks against it', () => {
    expect(match([row()], [slip({ card: '9999' })], []).links).toEqual([]);
  });

  test('a refund credit never takes a sale receipt', () => {
    expect(match([row({ yuan: 88 })], [slip()], []).links).toEqual([]);
  });

  test('a declined and a timed-out slip contradict', () => {
    const [debit] = [row()];
    for (const outcome of ['declined', 'timed-out', 'reversed'] as const)
      expect(match([debit], [slip({ outcome })], []).links).toMatchObject([{ role: 'contradicts' }]);
  });

  test('an unknown and a pending outcome neither prove nor contradict', () => {
    for (const outcome of ['unknown', 'pending'] as const)
      expect(match([row()], [slip({ outcome })], []).links).toEqual([]);
  });

  test('a retry: the approved slip takes the one debit, the declined one none', () => {
    const [debit, declined, approved] = [
      row(),
      slip({ outcome: 'declined' }),
      slip({ occurredAt: '2026-11-10T11:02' }),
    ];
    expect(pairs(match([debit], [declined, approved], []).links)).toEqual([`proves ${debit.id} ${approved.id}`]);
  });

  test('two debits, one declined and one approved slip: each has its own', () => {
    const rows = [row({ occurredAt: '2026-11-10T11:00' }), row({ occurredAt: '2026-11-10T11:02' })];
    const slips = [
      slip({ outcome: 'declined', occurredAt: '2026-11-10T11:00' }),
      slip({ occurredAt: '2026-11-10T11:02' }),
    ];
    expect(pairs(match(rows, slips, []).links)).toEqual([
      `contradicts ${rows[0]?.id} ${slips[0]?.id}`,
      `proves ${rows[1]?.id} ${slips[1]?.id}`,
    ]);
  });

  test('a slip and the wallet record of one purchase prove one debit, not two', () => {
    const rows = [row(), row()];
    const slips = [
      slip({ references: { rrn: '632512345678', terminal: '30018842' } }),
      slip({ occurredAt: '2026-11-10T11:01', references: { order: '4200003019202611108844168674' } }),
    ];
    const proven = new Set(match(rows, slips, []).links.map((each) => each.transaction));
    expect(proven.size).toBe(1);
  });

  test('the best whole beats the nearest pair: each receipt goes where it is missed most', () => {
    const early = row({ bookedOn: '2026-11-10', counterparty: '南屏超市' });
    const late = row({ bookedOn: '2026-11-12', counterparty: '南屏超市' });
    const first = slip({ occurredAt: '2026-11-10' });
    const second = slip({ occurredAt: '2026-11-11' });
    expect(match([late, early], [second, first], []).links).toHaveLength(2);
  });

  test('a reference cut to its last four digits is no shared reference', () => {
    const debit = row({ counterparty: '别家', references: { order: '•••• 1234' }, bookedOn: '2026-11-20' });
    expect(match([debit], [slip({ references: { order: '•••• 1234' }, yuan: 12 })], []).links).toEqual([]);
  });

  test('an unequal sum needs its reference, or the same card, shop and hour', () => {
    expect(
      match(
        [row({ yuan: -96, references: { rrn: '632512345678' } })],
        [slip({ references: { rrn: '632512345678' } })],
        [],
      ).links,
    ).toHaveLength(1);
    expect(match([row({ yuan: -196, occurredAt: '2026-11-10T11:20' })], [slip()], []).links).toHaveLength(1);
    expect(match([row({ yuan: -196, occurredAt: '2026-11-10T14:20' })], [slip()], []).links).toEqual([]);
    expect(
      match([row({ yuan: -196, occurredAt: '2026-11-10T11:20', counterparty: '松间书屋' })], [slip()], []).links,
    ).toEqual([]);
  });
});

describe('the person’s word', () => {
  test('a link by hand wins over the matcher', () => {
    const [mine, other, receipt] = [row({ counterparty: '别家' }), row(), slip()];
    const { links } = match([mine, other], [receipt], [{ kind: 'link', transaction: mine.id, receipt: receipt.id }]);
    expect(links).toMatchObject([{ transaction: mine.id, by: 'person' }]);
  });

  test('an unlinked pair never comes back', () => {
    const [debit, receipt] = [row(), slip()];
    expect(match([debit], [receipt], [{ kind: 'unlink', transaction: debit.id, receipt: receipt.id }]).links).toEqual(
      [],
    );
  });
});

describe('how sure', () => {
  test('a close call that would tell something else is put to the person', () => {
    const receipt = slip({ occurredAt: '2026-11-10' });
    const rows = [row({ counterparty: '南屏超市' }), row({ counterparty: '南屏书店' })];
    expect(match(rows, [{ ...receipt, merchant: '南屏' }], []).links).toMatchObject([{ contested: true }]);
  });

  test('which of two equal debits of a shop and day it is does not matter', () => {
    const [link] = match([row(), row()], [slip()], []).links;
    expect(link?.contested).toBeUndefined();
    expect(link?.confidence).toBeGreaterThan(0.95);
  });

  test('another name is never sure, however well the sum and the day agree', () => {
    const links = match(
      [row({ counterparty: '武汉嘉禾商贸有限公司' })],
      [slip({ occurredAt: '2026-11-10' })],
      [],
    ).links;
    for (const link of links) expect(link).toMatchObject({ contested: true });
  });
});

describe('what differs is named', () => {
  const usd = (minor: number) => ({ amount: { minor, currency: 'USD' }, counterparty: 'Harbour Grill' });
  test.each([
    ['a tip', row(usd(-4720)), slip({ amount: { minor: 4000, currency: 'USD' }, merchant: 'Harbour Grill' }), 'tip'],
    [
      'a tax left out',
      row(usd(-4360)),
      slip({ amount: { minor: 4000, currency: 'USD' }, merchant: 'Harbour Grill' }),
      'tax',
    ],
    ['one digit', row({ yuan: -88.6 }), slip({ yuan: 86.6 }), 'digit'],
    [
      'another currency',
      row({ ...usd(-5170), original: { minor: -4000, currency: 'GBP' } }),
      slip({ amount: { minor: 4000, currency: 'GBP' }, merchant: 'Harbour Grill' }),
      'exchange',
    ],
  ] as const)('%s', (_name, debit, receipt, difference) => {
    expect(match([debit], [receipt], []).links).toMatchObject([{ role: 'proves', difference }]);
  });

  test('a near sum without the shop’s name is nothing', () => {
    const paid = slip({ amount: { minor: 4000, currency: 'USD' }, merchant: 'Willow Books' });
    expect(match([row(usd(-4720))], [paid], []).links).toEqual([]);
  });
});

describe('returns', () => {
  test('a reversal of the same sum undoes the debit', () => {
    const [debit, credit] = [row(), row({ yuan: 88, kind: 'reversal', description: '冲正', bookedOn: '2026-11-12' })];
    expect(match([debit, credit], [], []).returns).toMatchObject([
      { debit: debit.id, credit: credit.id, kind: 'reversal' },
    ]);
  });

  test.each([
    ['a salary of the same sum', { kind: 'transfer', description: '工资', counterparty: '果园公司' }],
    ['a provisional credit', { kind: 'reversal', description: '临时入账 冲正', counterparty: '青岸银行' }],
    ['a refund of another shop', { kind: 'refund', description: '退款', counterparty: '松间书屋' }],
  ] as const)('%s closes nothing', (_name, change) => {
    expect(match([row(), row({ yuan: 88, bookedOn: '2026-11-12', ...change })], [], []).returns).toEqual([]);
  });

  test('one credit undoes one of two equal debits: the one that a declined slip speaks against', () => {
    const rows = [
      row({ occurredAt: '2026-11-10T11:00' }),
      row({ occurredAt: '2026-11-10T11:02' }),
      row({ yuan: 88, kind: 'reversal', description: '冲正', bookedOn: '2026-11-12' }),
    ];
    const slips = [
      slip({ outcome: 'declined', occurredAt: '2026-11-10T11:00' }),
      slip({ occurredAt: '2026-11-10T11:02' }),
    ];
    expect(match(rows, slips, []).returns).toMatchObject([{ debit: rows[0]?.id }]);
  });
});

test('pending and posted are one purchase', () => {
  const rows = [row({ status: 'pending' }), row({ bookedOn: '2026-11-12' })];
  expect(match(rows, [], []).postings).toMatchObject([{ pending: rows[0]?.id, posted: rows[1]?.id }]);
});

test.each([
  ['支付宝-金拱门(中国)有限公司', '麦当劳', true],
  ['金拱门（中国）有限公司', '支付宝-金拱门(中国)有限公司', true],
  ['SQ *WILLOW LANE BOOKS 0042', 'Willow Lane Books Ltd', true],
  ['PAYPAL *HARBOURGROCER', 'Harbour Grocer', true],
  ['财付通-南屏超市', '南屏超市（滨河店）', true],
  ['南屏超市', '松间书屋', false],
  ['HARBOUR GROCER', 'WILLOW LANE BOOKS', false],
])('%s and %s name one shop: %s', (a, b, alike) => {
  expect((shopLikeness(openNameBook([a]).names, b, a) ?? 0) >= 0.75).toBe(alike);
});

describe('what holds for any year', () => {
  const shops = ['南屏超市', '松间书屋', 'GREEN LANE GROCER'];
  const day = (number: number): string => `2026-11-${String(1 + number).padStart(2, '0')}`;
  const years = fc.record({
    rows: fc.array(fc.record({ day: fc.nat(20), yuan: fc.constantFrom(-10, -20, -35.5, 10, 20), shop: fc.nat(2) }), {
      maxLength: 12,
    }),
    slips: fc.array(
      fc.record({
        day: fc.nat(20),
        yuan: fc.constantFrom(10, 20, 35.5),
        shop: fc.nat(2),
        outcome: fc.constantFrom('approved', 'declined', 'timed-out'),
      }),
      { maxLength: 12 },
    ),
  });
  const build = ({ rows, slips }: typeof years extends fc.Arbitrary<infer Year> ? Year : never) => ({
    rows: rows.map((each, at) =>
      row({ yuan: each.yuan, bookedOn: day(each.day), counterparty: shops[each.shop] ?? '', id: `t-${at}` }),
    ),
    slips: slips.map((each, at) =>
      slip({
        yuan: each.yuan,
        occurredAt: `${day(each.day)}T1${at % 10}:00`,
        merchant: shops[each.shop] ?? '',
        outcome: each.outcome as 'approved',
        id: `r-${at}`,
      }),
    ),
  });

  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(years, (year) => {
        const { rows, slips } = build(year);
        expect(pairs(match([...rows].reverse(), [...slips].reverse(), []).links)).toEqual(
          pairs(match(rows, slips, []).links),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('no receipt speaks of two debits, no debit is proved twice, no sign is mirrored', () => {
    fc.assert(
      fc.property(years, (year) => {
        const { rows, slips } = build(year);
        const links = match(rows, slips, []).links;
        expect(new Set(links.map((each) => each.receipt)).size).toBe(links.length);
        expect(new Set(links.map((each) => each.transaction)).size).toBe(links.length);
        for (const link of links)
          expect(rows.find((each) => each.id === link.transaction)?.amount.minor).toBeLessThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test('an unrelated receipt changes nothing elsewhere', () => {
    fc.assert(
      fc.property(years, (year) => {
        const { rows, slips } = build(year);
        const stranger = slip({ yuan: 777, merchant: '远方', id: 'stranger' });
        expect(match(rows, [...slips, stranger], [])).toEqual(match(rows, slips, []));
      }),
      { numRuns: 60 },
    );
  });

  test('a matcher that has seen other receipts and decisions answers as a new one does', () => {
    fc.assert(
      fc.property(years, (year) => {
        const { rows, slips } = build(year);
        const matcher = createMatcher(rows);
        const [first] = slips;
        const [debit] = rows;
        matcher.match(slips.slice(1), []);
        if (first && debit) matcher.match(slips, [{ kind: 'unlink', transaction: debit.id, receipt: first.id }]);
        expect(matcher.match(slips, [])).toEqual(match(rows, slips, []));
      }),
      { numRuns: 60 },
    );
  });

  test('the optimum equals brute force on small cases', () => {
    const edges = fc.array(fc.record({ left: fc.nat(4), right: fc.nat(4), weight: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(edges, (given) => {
        const total = assign(given, 5, 5).reduce((sum, each) => sum + each.edge.weight, 0);
        expect(total).toBe(bruteForce(given));
      }),
      { numRuns: 300 },
    );
  });
});

function bruteForce(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (!first) return 0;
  const without = bruteForce(rest);
  const free = rest.filter((each) => each.left !== first.left && each.right !== first.right);
  return Math.max(without, first.weight + bruteForce(free));
}
