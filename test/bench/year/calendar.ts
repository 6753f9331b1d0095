import { dayNumber } from '../../../src/domain/day.ts';
import { diceFor, type Dice } from './dice.ts';

/** The first day of every generated year. */
export const FIRST_DAY = dayNumber('2023-09-04');

const DELAYS = [0.2, 0.33, 0.25, 0.13, 0.06, 0.03];

/** When a bank posts what was charged on a day: a few days later, at weekends mostly on the Monday. */
export function postedOn(dice: Dice, charged: number): number {
  const day = charged + dice.weighted(DELAYS);
  const weekday = (day + 3) % 7; // 0 is Monday: 1970-01-01 was a Thursday
  return weekday >= 5 && dice.chance(0.85) ? day + 7 - weekday : day;
}

/** Dollars for one unit of each currency on the first day. */
const DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.09,
  GBP: 1.26,
  CNY: 0.139,
  HKD: 0.128,
  JPY: 0.0068,
  CHF: 1.12,
  CAD: 0.73,
  THB: 0.028,
};

export const FOREIGN: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: ['JPY', 'USD', 'EUR', 'THB', 'HKD'],
  en: ['CHF', 'EUR', 'CAD', 'USD', 'JPY'],
};

export type Rates = (currency: string, day: number) => number;

/** Daily rates that walk at random, a third of a per cent a day. */
export function walkRates(seed: number, days: number): Rates {
  const walks = new Map(
    Object.entries(DOLLARS).map(([currency, first]) => {
      const dice = diceFor(seed, `rate/${currency}`);
      let value = first;
      return [currency, Array.from({ length: days + 60 }, () => (value *= Math.exp(0.0035 * dice.normal())))] as const;
    }),
  );
  return (currency, day) => {
    const walk = walks.get(currency) ?? [];
    return walk[Math.min(walk.length - 1, Math.max(0, day - FIRST_DAY))] ?? 1;
  };
}
