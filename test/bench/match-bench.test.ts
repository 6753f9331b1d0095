import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { confidenceOf } from './rivals/midday.ts';
import { nameScore } from './rivals/midday-names.ts';
import { f1Of, precisionOf, recallOf, scoreFindings, scoreLinks } from './score.ts';
import { generateYear } from './year/index.ts';
import type { Tongue } from './year/merchants.ts';
import { PROFILES, type Profile } from './year/profiles.ts';
import type { Wrong, Year } from './year/truth.ts';

const SIZE = { debits: 2400, receipts: 600, days: 300 };
const made = (name: Profile['name'], tongue: Tongue, seed: number, changed: Partial<Profile> = {}): Year => {
  const profile = PROFILES.find((each) => each.name === name);
  if (!profile) throw new Error(name);
  return generateYear({ ...profile, ...changed }, [tongue], seed, SIZE);
};
const text = (year: Year): string =>
  JSON.stringify([year.transactions, year.receipts, year.truth.links, year.truth.groups, year.truth.wrongs]);
const years = PROFILES.flatMap(({ name }) =>
  (['zh', 'en'] as const).map((tongue) => [`${name} ${tongue}`, made(name, tongue, 11)] as const),
);

describe('a generated year', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(text(made('hard', 'zh', 11))).toBe(text(made('hard', 'zh', 11)));
    expect(text(made('hard', 'zh', 12))).not.toBe(text(made('hard', 'zh', 11)));
  });

  it('changes in nothing but what a knob turns', () => {
    const slipsOf = (year: Year): string[] =>
      year.truth.links
        .map((link) => year.receipts.find((slip) => slip.id === link.receipt))
        .map((slip) => `${slip?.occurredAt ?? ''} ${slip?.merchant ?? ''} ${slip?.card ?? ''}`)
        .sort();
    expect(slipsOf(made('default', 'en', 11, { tip: 0, fx: 0, prefix: 1 }))).toEqual(
      slipsOf(made('default', 'en', 11)),
    );
  });

  it.each(years)('%s: is as large as asked, each id once, all of them in the truth', (_, year) => {
    const { transactions, receipts, truth } = year;
    expect(transactions.filter((row) => row.amount.minor < 0).length).toBeGreaterThanOrEqual(SIZE.debits);
    expect(receipts.length).toBeGreaterThanOrEqual(SIZE.receipts);
    for (const [items, labels] of [[transactions, truth.debits] as const, [receipts, truth.receipts] as const])
      expect([...labels.keys()].sort()).toEqual(items.map((each) => each.id).sort());
    for (const row of transactions) expect(Number.isSafeInteger(row.amount.minor) && row.amount.minor !== 0).toBe(true);
    for (const slip of receipts) expect(Number.isSafeInteger(slip.amount.minor) && slip.amount.minor > 0).toBe(true);
  });

  it.each(years)('%s: the sums of each link are related as its kind says', (_, year) => {
    const rows = new Map(year.transactions.map((row) => [row.id, row] as const));
    const slips = new Map(year.receipts.map((slip) => [slip.id, slip] as const));
    expect(year.truth.links.length).toBeGreaterThan(SIZE.receipts / 2);
    for (const { debit, receipt, kind } of year.truth.links) {
      const [row, slip] = [rows.get(debit), slips.get(receipt)];
      if (!row || !slip) throw new Error(`${debit} or ${receipt} is not there`);
      const kinds = kind.split('+');
      expect(row.amount.currency === slip.amount.currency).toBe(!kinds.includes('fx'));
      if (kinds.includes('fx') || year.truth.receipts.get(receipt)?.noise.includes('amount') === true) continue;
      const more = -row.amount.minor / slip.amount.minor;
      if (kinds.includes('tip'))
        expect(more).toSatisfy((ratio: number) => ratio >= 1.09 && ratio <= 1.26 + 100 / slip.amount.minor);
      else if (kinds.includes('netTotal')) expect(more).toSatisfy((ratio: number) => ratio > 1.03 && ratio < 1.22);
      else if (kinds.includes('overcharge')) expect(more).toBeGreaterThan(1);
      else expect(-row.amount.minor).toBe(slip.amount.minor);
    }
  });

  it.each(years)('%s: parts add up to the whole', (_, year) => {
    const minor = new Map([
      ...year.transactions.map((row) => [row.id, -row.amount.minor] as const),
      ...year.receipts.map((slip) => [slip.id, slip.amount.minor] as const),
    ]);
    const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + (minor.get(id) ?? Number.NaN), 0);
    const parts = year.truth.groups.filter(({ kind }) => !['undone', 'copies', 'equals'].includes(kind));
    expect(parts.length).toBeGreaterThan(0);
    for (const { debits, receipts } of parts)
      if (receipts.every((id) => year.truth.receipts.get(id)?.noise.includes('amount') !== true))
        expect(sum(debits)).toBe(sum(receipts));
  });
});

describe('the score of links', () => {
  it.each(years)('%s: is one for the truth, nought for nothing', (_, { truth }) => {
    const perfect = scoreLinks(
      truth,
      truth.links.map((link) => [link.debit, link.receipt]),
    );
    expect([precisionOf(perfect), recallOf(perfect), f1Of(perfect)]).toEqual([1, 1, 1]);
    const empty = scoreLinks(truth, []);
    expect([precisionOf(empty), recallOf(empty), f1Of(empty)]).toEqual([0, 0, 0]);
  });

  it('takes either of two equal debits, but not both for one receipt', () => {
    const { truth } = made('hard', 'en', 11);
    const pair = truth.groups.find((group) => group.kind === 'equals' && group.receipts.length === 0);
    const [first = '', second = ''] = pair?.debits ?? [];
    const link = truth.links.find((each) => each.debit === first);
    expect(scoreLinks(truth, [[second, link?.receipt ?? '']])).toMatchObject({ right: 1, wrong: 0 });
    const strange = truth.links.find((each) => each.kind === 'normal');
    expect(scoreLinks(truth, [[first, strange?.receipt ?? '']])).toMatchObject({ right: 0, wrong: 1 });
  });
});

describe('the score of findings', () => {
  const finding = (type: Finding['type'], transactions: readonly string[], receipts: readonly string[]): Finding => ({
    id: 'f',
    type,
    name: { zh: '', en: '' },
    transactions,
    receipts,
    context: [],
    amount: { minor: 1, currency: 'CNY' },
    severity: 'high',
    ready: true,
    because: [],
    question: { zh: '', en: '' },
  });
  const said = (wrong: Wrong): Finding => finding(wrong.type, wrong.debits.slice(0, 1), wrong.receipts);

  it.each(years)('%s: finds everything and accuses nobody wrongly when told the truth', (_, { truth }) => {
    const sought = truth.wrongs.filter((wrong) => wrong.count > 0);
    const perfect = scoreFindings(truth, sought.map(said));
    expect(perfect.wrongFindings).toEqual([]);
    expect(perfect.unfound).toEqual([]);
    const empty = scoreFindings(truth, []);
    expect(empty.unfound).toHaveLength(sought.length);
  });

  it('counts an accusation of a debit that merely lacks a receipt, and a second one of the same double', () => {
    const { truth } = made('hard', 'en', 11);
    const [bare = ''] = [...truth.debits].find(([, label]) => label === 'unreceipted') ?? [];
    const double = truth.wrongs.find((wrong) => wrong.type === 'duplicate-debit');
    if (!double) throw new Error('no double');
    const accused = finding('duplicate-debit', [bare], []);
    expect(scoreFindings(truth, [accused])).toMatchObject({ bareAccused: 1, bareAsked: 0 });
    expect(scoreFindings(truth, [{ ...accused, ready: false }])).toMatchObject({ bareAccused: 0, bareAsked: 1 });
    const twice = double.debits.map((id) => finding('duplicate-debit', [id], double.receipts));
    expect(scoreFindings(truth, twice).wrongFindings).toHaveLength(1);
  });
});

/** Receipt, debit's text, their sums in hundredths, days from the one to the other, and what the description of the scorer says. */
const VECTORS = [
  ['Starbucks', 'STARBUCKS STORE 123', 550, 550, 0, 0.85, 0.938],
  ['Starbucks', 'STARBUCKS STORE 123', 550, 550, -1, 0.85, 0.973],
  ['Starbucks', 'STARBUCKS STORE 123', 550, 550, 11, 0.85, 0.875],
  ['Starbucks', 'STARBUCKS STORE 123', 550, 550, -95, 0.85, 0.488],
  ['Apple', 'AMZN MKTP', 2000, 2000, 0, 0, 0.438],
  ['Shell', 'SHELL OIL 5744', 6000, 7500, 0, 0.85, 0.588],
  ['Hotel Lux', 'HOTEL LUX PARIS', 30_000, 33_000, 0, 0.85, 0.738],
  ['Cafe', 'CAFE', 10_000, 12_600, 0, 1, 0.902],
  ['麦当劳', '支付宝-金拱门(中国)有限公司', 2600, 2600, 0, 0, 0.438],
  ['金拱门(中国)有限公司', '支付宝-金拱门(中国)有限公司', 2600, 2600, 0, 0.85, 0.938],
] as const;

it.each(VECTORS)("midday's scorer: %s for %s", (merchant, description, paid, charged, days, name, confidence) => {
  const row = {
    id: 't',
    bookedOn: '2026-01-05',
    amount: { minor: -charged, currency: 'USD' },
    description,
    status: 'booked',
    kind: 'purchase',
    references: {},
  } as const;
  const amount = { minor: paid, currency: 'USD' };
  const slip = { id: 'r', amount, merchant, type: 'sale', outcome: 'approved', references: {} } as const;
  expect(nameScore(merchant, description)).toBeCloseTo(name, 3);
  expect(confidenceOf(row, slip, days, name)).toBeCloseTo(confidence, 3);
});
