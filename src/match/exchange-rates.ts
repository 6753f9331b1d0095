import { exponentOf, type Currency } from '../domain/money.ts';
import { originalsOf } from './printed-in-row.ts';
import type { RowIndex } from './row-index.ts';
import { inner } from './row-lists.ts';

/** What one unit of a currency cost in another, and how far off a card's own rate may lie, as a share. */
export interface Rate {
  readonly rate: number;
  readonly spread: number;
}

/** Rates by currency and day, learned from rows that show both sums; a rough table stands in where none does. */
export interface ExchangeRates {
  /** Are there rows in another currency than this one? */
  foreign(currency: Currency): boolean;
  rate(from: Currency, to: Currency, day: number): Rate | undefined;
}

/**
 * Units per US dollar, rounded, for telling 25 from 250: central banks' yearly averages of the last ten years lie within a
 * fifth of these.
 */
const PER_DOLLAR: Readonly<Record<Currency, number>> = {
  USD: 1,
  EUR: 0.9,
  GBP: 0.77,
  CNY: 6.9,
  HKD: 7.8,
  TWD: 31,
  JPY: 125,
  KRW: 1250,
  SGD: 1.36,
  THB: 34,
  MYR: 4.3,
  AUD: 1.42,
  NZD: 1.55,
  CAD: 1.33,
  CHF: 0.94,
  SEK: 9.6,
  NOK: 9.4,
  DKK: 6.7,
  PLN: 4,
  CZK: 23,
  INR: 76,
  AED: 3.67,
  MOP: 8.05,
};

const ROUGH_SPREAD = 0.2;

interface Sample {
  readonly day: number;
  readonly rate: number;
}

/** Days within which a learned rate is good for a small spread, and beyond which it says little. */
const [NEAR, FAR] = [45, 400];

export function learnRates(index: RowIndex): ExchangeRates {
  const samples = new Map<string, Sample[]>();
  const answers = new Map<Currency, Map<Currency, Map<number, Rate | undefined>>>();
  index.withOriginals.forEach((at) => {
    const debit = index.debits[at];
    if (!debit) return;
    const own = debit.amount.currency;
    for (const original of originalsOf(debit)) {
      if (original.currency === own || original.minor === 0) continue;
      const rate = units(debit.amount.minor, own) / units(original.minor, original.currency);
      const rough = roughRate(original.currency, own);
      // A figure that happens to stand before three letters is no exchange.
      if (rough === undefined || Math.abs(Math.log(rate / rough)) > 0.5) continue;
      add(samples, original.currency, own, { day: index.posted[at] ?? 0, rate });
      add(samples, own, original.currency, { day: index.posted[at] ?? 0, rate: 1 / rate });
    }
  });
  for (const list of samples.values()) list.sort((a, b) => a.day - b.day || a.rate - b.rate);
  return {
    foreign: (currency) => index.currencies.some((each) => each !== currency),
    rate(from, to, day) {
      const days = inner(inner(answers, from), to);
      const known = days.get(day);
      if (known !== undefined || days.has(day)) return known;
      const rate = rateOn(from, to, day);
      days.set(day, rate);
      return rate;
    },
  };

  function rateOn(from: Currency, to: Currency, day: number): Rate | undefined {
    const near = nearest(samples.get(`${from}${to}`) ?? [], day);
    const closest = near[0];
    if (closest) {
      const spread = Math.abs(closest.day - day) <= NEAR ? LEARNED_SPREAD.near : LEARNED_SPREAD.far;
      return { rate: median(near.map((each) => each.rate)), spread };
    }
    const rough = roughRate(from, to);
    return rough === undefined ? undefined : { rate: rough, spread: ROUGH_SPREAD };
  }
}

/** How far a card's rate lies from one that was seen some weeks, or some months, apart. */
const LEARNED_SPREAD = { near: 0.07, far: 0.09 } as const;

/** Up to five samples around a day, the nearest first; `samples` run by day. */
function nearest(samples: readonly Sample[], day: number): Sample[] {
  let [from, to] = [0, samples.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((samples[middle]?.day ?? 0) < day) from = middle + 1;
    else to = middle;
  }
  const found: Sample[] = [];
  for (let [before, after] = [from - 1, from]; found.length < 5;) {
    const [early, late] = [samples[before], samples[after]];
    const isEarly = early !== undefined && (late === undefined || day - early.day < late.day - day);
    const next = isEarly ? early : late;
    if (!next || Math.abs(next.day - day) > FAR) break;
    found.push(next);
    if (isEarly) before -= 1;
    else after += 1;
  }
  return found;
}

/** For `minor` of one currency: between which sums of the other its price may lie, with `extra` for a tip, in minor units. */
export function exchangedBetween(
  minor: number,
  from: Currency,
  to: Currency,
  { rate, spread }: Rate,
  extra = 0,
): [number, number] {
  const middle = units(minor, from) * rate * 10 ** exponentOf(to);
  return [Math.floor(middle * (1 - spread)), Math.ceil(middle * (1 + spread + extra))];
}

/** How far a row's sum lies from the rate's, as a share with its sign. */
export const offTheRate = (row: number, to: Currency, minor: number, from: Currency, rate: number): number =>
  units(row, to) / (units(minor, from) * rate) - 1;

const units = (minor: number, currency: Currency): number => Math.abs(minor) / 10 ** exponentOf(currency);

function roughRate(from: Currency, to: Currency): number | undefined {
  const [one, other] = [PER_DOLLAR[from], PER_DOLLAR[to]];
  return one === undefined || other === undefined ? undefined : other / one;
}

function add(samples: Map<string, Sample[]>, from: Currency, to: Currency, sample: Sample): void {
  const list = samples.get(`${from}${to}`);
  if (list) list.push(sample);
  else samples.set(`${from}${to}`, [sample]);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
