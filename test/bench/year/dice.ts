import { seededRandom } from '../random.ts';

/** A stream of chance for one aspect of one event. */
export interface Dice {
  /** In [0, 1). */
  real(): number;
  chance(share: number): boolean;
  /** Both ends included. */
  whole(from: number, to: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** The place of the winner among weights that need not add up to one. */
  weighted(weights: readonly number[]): number;
  /** Standard normal. */
  normal(): number;
  digits(count: number): string;
}

/**
 * Streams are named by aspect and event, not shared: turning one knob changes what it turns and reshuffles nothing else.
 */
export function diceFor(seed: number, aspect: string): Dice {
  const real = seededRandom(fold(`${seed}/${aspect}`));
  real();
  const whole = (from: number, to: number): number => from + Math.floor(real() * (to - from + 1));
  return {
    real,
    whole,
    chance: (share) => real() < share,
    pick(values) {
      const value = values[whole(0, values.length - 1)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
    weighted(weights) {
      let left = real() * weights.reduce((sum, weight) => sum + weight, 0);
      const at = weights.findIndex((weight) => (left -= weight) < 0);
      return at < 0 ? weights.length - 1 : at;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - real())) * Math.cos(2 * Math.PI * real()),
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
  };
}

/** FNV-1a: spreads a name over 32 bits. */
function fold(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
