import { describe, expect, it } from 'vitest';
import type { ImportedDays, NamedRows } from '../../src/domain/account-groups.ts';
import { coverageOf, type Coverage } from '../../src/domain/coverage.ts';
import { addDays, daysBetween } from '../../src/domain/day.ts';
import type { Span } from '../../src/domain/span.ts';
import type { Transaction } from '../../src/domain/transaction.ts';

const span = (from: string, to: string): Span => ({ from, to });

interface Told {
  readonly file?: string;
  readonly stated?: Span;
  readonly as?: Omit<NamedRows, 'days' | 'currency'> & { readonly currency?: string };
}

const file = (days: Span, { file: name = 'a.csv', stated, as = {} }: Told = {}): ImportedDays => ({
  file: name,
  ...(stated && { stated }),
  accounts: [{ currency: 'CNY', ...as, days }],
});

const row = (bookedOn: string, given: Partial<Transaction> = {}): Transaction => ({
  id: `${bookedOn}${given.amount?.minor ?? ''}`,
  bookedOn,
  amount: { minor: -100, currency: 'CNY' },
  description: 'Stall',
  status: 'booked',
  kind: 'purchase',
  references: {},
  ...given,
});

/** A row on every so many days. */
const rows = (within: Span, every: number, given: Partial<Transaction> = {}): Transaction[] =>
  Array.from({ length: Math.floor(daysBetween(within.from, within.to) / every) + 1 }, (_none, at) =>
    row(addDays(within.from, at * every), given),
  );

const only = (imports: readonly ImportedDays[], kept: readonly Transaction[] = []): Coverage => {
  const [first, ...others] = coverageOf(imports, kept);
  if (!first || others.length > 0) throw new Error(`one account was expected, not ${others.length + (first ? 1 : 0)}`);
  return first;
};

const FEBRUARY = span('2026-02-01', '2026-02-28');
const MARCH = span('2026-03-01', '2026-03-31');
const APRIL = span('2026-04-01', '2026-04-30');
const stated = (days: Span, name: string): ImportedDays => file(days, { stated: days, file: name });

describe('days that are missing', () => {
  it('are named between two files that state their periods', () => {
    expect(only([stated(APRIL, 'april'), stated(FEBRUARY, 'february')])).toMatchObject({
      spans: [FEBRUARY, APRIL],
      missing: [{ ...MARCH, months: ['2026-03'] }],
      doubled: [],
      last: '2026-04-30',
      byRows: false,
    });
  });

  it('are none between months that touch, nor over the end of a year', () => {
    expect(only([stated(FEBRUARY, 'f'), stated(MARCH, 'm'), stated(APRIL, 'a')])).toMatchObject({
      spans: [span('2026-02-01', '2026-04-30')],
      missing: [],
      doubled: [],
    });
    const years = [span('2025-12-01', '2025-12-31'), span('2026-01-01', '2026-01-31')];
    expect(only(years.map((each) => stated(each, each.from))).missing).toEqual([]);
  });

  it.each([
    ['a weekend', '2026-03-06', '2026-03-09', []],
    ['a weekend and its Monday', '2026-03-06', '2026-03-10', [span('2026-03-07', '2026-03-09')]],
    ['a single working day', '2026-03-03', '2026-03-05', [span('2026-03-04', '2026-03-04')]],
  ])('between stated periods are counted to the day: %s', (_what, to, from, missing) => {
    const found = only([stated(span('2026-03-01', to), 'one'), stated(span(from, '2026-03-31'), 'two')]).missing;
    expect(found.map((each) => span(each.from, each.to))).toEqual(missing);
  });

  it('are those without a row where files state no period: longer than this account is ever silent', () => {
    const before = span('2026-02-02', '2026-02-26');
    const after = span('2026-04-03', '2026-04-27');
    const found = only([file(before), file(after)], [...rows(before, 3), ...rows(after, 3)]);
    expect(found).toMatchObject({
      missing: [{ from: '2026-02-27', to: '2026-04-02', months: ['2026-03'] }],
      byRows: true,
    });
  });

  it.each([
    ['a quiet weekend between two exports', span('2026-03-02', '2026-03-27'), span('2026-03-30', '2026-04-28'), 1],
    ['a quiet end of a month', span('2026-03-02', '2026-03-27'), span('2026-04-03', '2026-04-28'), 5],
    [
      'the month of an account with a row a month',
      span('2026-01-15', '2026-03-15'),
      span('2026-04-15', '2026-06-15'),
      30,
    ],
  ])('are none where it may just be silent: %s', (_what, before, after, every) => {
    expect(only([file(before), file(after)], [...rows(before, every), ...rows(after, every)]).missing).toEqual([]);
  });

  it('are a whole month where each covered month has rows, however long the account is silent at times', () => {
    const before = span('2025-11-01', '2026-02-28');
    const kept = ['2025-11-01', '2025-11-20', '2025-12-15', '2026-01-18', '2026-02-28', '2026-04-01', '2026-04-29'];
    const found = only(
      [file(before), file(span('2026-04-01', '2026-04-29'))],
      kept.map((day) => row(day)),
    );
    expect(found.missing).toEqual([{ ...MARCH, months: ['2026-03'] }]);
  });

  it('are none where the balance goes on as it stood', () => {
    const before = span('2026-02-02', '2026-02-27');
    const after = span('2026-04-03', '2026-04-27');
    const balance = (minor: number) => ({ balance: { minor, currency: 'CNY' } });
    const kept = (next: number) => [
      ...rows(before, 5),
      row('2026-02-27', balance(50_000)),
      row('2026-04-03', balance(next)),
      ...rows(span('2026-04-06', '2026-04-27'), 5),
    ];
    expect(only([file(before), file(after)], kept(49_900)).missing).toEqual([]);
    expect(only([file(before), file(after)], kept(49_800)).missing).toHaveLength(1);
  });

  it('name all months that they touch where none is missing whole', () => {
    const found = only([stated(span('2026-03-01', '2026-03-20'), 'm'), stated(span('2026-04-10', '2026-04-30'), 'a')]);
    expect(found.missing).toEqual([{ from: '2026-03-21', to: '2026-04-09', months: ['2026-03', '2026-04'] }]);
  });
});

describe('days that are there twice', () => {
  it('are those that two files hold, with the names of both', () => {
    const found = only([stated(MARCH, 'march'), stated(span('2026-03-20', '2026-04-30'), 'late')]);
    expect(found).toMatchObject({
      spans: [span('2026-03-01', '2026-04-30')],
      doubled: [{ from: '2026-03-20', to: '2026-03-31', files: ['march', 'late'] }],
    });
  });

  it('are not the one day on which one ends and the next begins', () => {
    expect(only([stated(MARCH, 'm'), stated(span('2026-03-31', '2026-04-30'), 'a')]).doubled).toEqual([]);
  });

  it('are a whole file that lies within another, also of a single day', () => {
    expect(only([stated(MARCH, 'm'), stated(span('2026-03-31', '2026-03-31'), 'd')]).doubled).toEqual([
      { from: '2026-03-31', to: '2026-03-31', files: ['m', 'd'] },
    ]);
  });

  it('are not those of two accounts, cards or currencies', () => {
    const twice = (a: Told['as'], b: Told['as']) =>
      coverageOf([file(MARCH, a && { as: a }), file(MARCH, b && { as: b })], []).flatMap(({ doubled }) => doubled);
    expect(twice({ name: 'Current' }, { name: 'Savings' })).toEqual([]);
    expect(twice({ card: '1111' }, { card: '2222' })).toEqual([]);
    expect(twice({ currency: 'CNY' }, { currency: 'HKD' })).toEqual([]);
    expect(twice({ card: '1111' }, { card: '1111' })).toHaveLength(1);
  });
});

describe('what belongs to one account', () => {
  const both = (days: Span): ImportedDays => ({
    file: 'statement',
    accounts: [
      { card: '1111', currency: 'CNY', days },
      { card: '2222', currency: 'CNY', days: span(days.from, days.from) },
      { currency: 'USD', days: span(days.to, days.to) },
    ],
  });

  it('are the cards of one statement: a month without a row of the second is covered for it as well', () => {
    const found = only([both(FEBRUARY), file(MARCH, { as: { card: '1111' } }), both(APRIL)]);
    expect(found).toMatchObject({ cards: ['1111', '2222'], currencies: ['CNY'], missing: [], last: '2026-04-30' });
  });

  it('are the currencies that its files hold together, else each is its own', () => {
    const named = (currency: string): NamedRows => ({ name: 'Travel', currency, days: MARCH });
    expect(only([{ file: 'a', accounts: [named('HKD'), named('USD')] }]).currencies).toEqual(['HKD', 'USD']);
    const apart = coverageOf(
      ['HKD', 'USD'].map((each) => ({ file: each, accounts: [named(each)] })),
      [],
    );
    expect(apart.map(({ currencies }) => currencies)).toEqual([['HKD'], ['USD']]);
  });

  it('are rows alone, where no days were noted with the import', () => {
    const found = only([{ file: 'old', accounts: [{ currency: 'CNY' }] }], [row('2026-03-05'), row('2026-03-02')]);
    expect(found).toMatchObject({ spans: [span('2026-03-02', '2026-03-05')], byRows: true });
    expect(coverageOf([{ file: 'slips', accounts: [] }], [])).toEqual([]);
  });
});
