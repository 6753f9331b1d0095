import { addDays, isDay } from '../../../src/domain/day.ts';
import type { Receipt } from '../../../src/domain/receipt.ts';
import type { Dice } from './dice.ts';

/** Characters that a reader of photos takes for each other. */
const CONFUSED: Readonly<Record<string, string>> = {
  O: '0',
  o: 'c',
  I: 'l',
  l: '1',
  S: '5',
  B: '8',
  e: 'c',
  n: 'ri',
  a: 'o',
  麦: '麥',
  未: '末',
  木: '本',
  云: '去',
  店: '厂',
  茶: '荼',
  饮: '饭',
};

/** Misreads a receipt as a photo's reader would, and says in what. */
export function misread(receipt: Receipt, dice: Dice, times: number): { receipt: Receipt; noise: readonly string[] } {
  const rolls = [0.015, 0.03, 0.04, 0.01, 0.05].map((share) => dice.chance(share * times));
  const [amount, date, dateless, swapped, nameless] = rolls;
  const noise: string[] = [];
  let { occurredAt, merchant, ...rest } = receipt;
  if (amount === true) {
    rest = { ...rest, amount: { ...rest.amount, minor: otherDigit(dice, rest.amount.minor) } };
    noise.push('amount');
  }
  if (occurredAt !== undefined && dateless === true) {
    occurredAt = undefined;
    noise.push('no date');
  } else if (occurredAt !== undefined && date === true) {
    const shift = dice.pick([-30, -10, -3, -1, 1, 3, 7, 10, 31]);
    occurredAt = `${addDays(occurredAt.slice(0, 10), shift)}${occurredAt.slice(10)}`;
    noise.push('date');
  } else if (occurredAt !== undefined && swapped === true) {
    const other = `${occurredAt.slice(0, 5)}${occurredAt.slice(8, 10)}-${occurredAt.slice(5, 7)}`;
    if (isDay(other) && other !== occurredAt.slice(0, 10)) {
      occurredAt = `${other}${occurredAt.slice(10)}`;
      noise.push('day and month');
    }
  }
  if (nameless === true) {
    merchant = undefined;
    noise.push('no merchant');
  }
  const read = merchant === undefined ? undefined : blurred(dice, merchant, 0.06 * times);
  if (read !== merchant) noise.push('letters');
  return {
    receipt: {
      ...rest,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      ...(read === undefined ? {} : { merchant: read }),
    },
    noise,
  };
}

function otherDigit(dice: Dice, minor: number): number {
  const digits = String(minor);
  const at = dice.whole(0, digits.length - 1);
  const now = Number(digits[at]);
  const other = (now + dice.pick([1, 2, 3, 5, 6, 7])) % 10;
  const changed = Number(`${digits.slice(0, at)}${other}${digits.slice(at + 1)}`);
  return changed === 0 ? minor + 1 : changed;
}

const blurred = (dice: Dice, text: string, share: number): string =>
  [...text].map((sign) => (dice.chance(share) ? (CONFUSED[sign] ?? sign) : sign)).join('');
