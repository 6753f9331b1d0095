import { decimalOf, exponentOf, type Currency, type Money } from '../domain/money.ts';
import type { AmountDifference } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import { NO_TIPS } from '../domain/tips.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { offTheRate, type Rate } from './exchange-rates.ts';
import { TIPPED } from './name-words.ts';
import { originalsOf } from './printed-in-row.ts';

/** How a debit's sum stands to a receipt's. */
export interface AmountRelation {
  /** How often, of receipts that have a debit, the sums stand so: measured on generated years, see README. */
  readonly chance: number;
  readonly because: () => Phrase;
  /** Absent where the sums are equal. */
  readonly difference?: AmountDifference;
}

/** Tips as cards and custom know them, in thousandths. */
const USUAL_TIPS = [100, 120, 125, 150, 180, 200, 220, 250] as const;

/** The band in which a debit over its slip may be a tip: beyond a quarter only where a small total was rounded up. */
export const TIP_BAND = { least: 1.03, most: 1.45 } as const;
const [LARGEST_TIP, LARGEST_ROUNDED] = [1.27, 1.35] as const;

/** What a small total is, in whole units of its currency. */
const SMALL = 10;

/** Sales and value-added taxes, in thousandths, that some receipts leave out of their total. */
const TAXES = [50, 60, 70, 75, 80, 81, 88, 90, 100, 130, 190, 200, 210, 220, 230, 250] as const;

/** Sums from a tenth to ten times the receipt's can be a mistake at the till; beyond, they are two purchases. */
export const MISTAKE_BAND = { least: 0.1, most: 10 } as const;

/** Equal, or equal in the purchase's own currency. */
export function equalAmount(debit: Transaction, receipt: Receipt): AmountRelation | undefined {
  const amount = decimalOf(receipt.amount);
  if (-debit.amount.minor === receipt.amount.minor && debit.amount.currency === receipt.amount.currency)
    return { chance: 0.88, because: () => ({ zh: `金额相同：${amount}`, en: `same amount ${amount}` }) };
  if (originalsOf(debit).some((each) => same(each, receipt.amount)))
    return {
      chance: 0.88,
      because: () => ({
        zh: `原币金额相同：${receipt.amount.currency} ${amount}`,
        en: `same original amount ${receipt.amount.currency} ${amount}`,
      }),
      difference: 'exchange',
    };
  return undefined;
}

const same = (a: Money, b: Money): boolean => a.minor === b.minor && a.currency === b.currency;

/** A tip on top of the slip: likelier where tips are usual, and where it is a usual share or makes a round total. */
export function tipAmount(debit: Transaction, receipt: Receipt): AmountRelation | undefined {
  const asked = receipt.amount;
  const paid = paidIn(debit, asked.currency);
  if (!paid || NO_TIPS.has(asked.currency)) return undefined;
  const ratio = paid.minor / asked.minor;
  const unit = 10 ** exponentOf(paid.currency);
  const round = paid.minor % unit === 0;
  const small = round && asked.minor < SMALL * unit;
  const most = small ? TIP_BAND.most : round ? LARGEST_ROUNDED : LARGEST_TIP;
  if (ratio < TIP_BAND.least || ratio > most) return undefined;
  const usual = USUAL_TIPS.some((share) => Math.abs(paid.minor - (asked.minor * (1000 + share)) / 1000) <= 1);
  const tipped = isTipped(debit, receipt);
  const more = decimalOf({ ...paid, minor: paid.minor - asked.minor });
  return {
    chance: (tipped ? TIPPED_CHANCE : 0.01) * (usual || round ? 6 : 0.5),
    because: () => ({
      zh: `账单比凭证多 ${more}，像是小费`,
      en: `the statement has ${more} more than the receipt, as with a tip`,
    }),
    difference: 'tip',
  };
}

/** Of receipts of trades where tips are usual, so many have a debit with one. */
const TIPPED_CHANCE = 0.3;

const isTipped = (debit: Transaction, receipt: Receipt): boolean =>
  TIPPED.test(receipt.merchant ?? '') || TIPPED.test(debit.description);

/** What the row says was paid in this currency, unsigned: its sum, or the purchase's own. */
function paidIn(debit: Transaction, currency: Currency): Money | undefined {
  if (debit.amount.currency === currency) return { minor: -debit.amount.minor, currency };
  return originalsOf(debit).find((each) => each.currency === currency);
}

/** The receipt's total leaves the tax out. */
export function taxAmount(debit: Transaction, receipt: Receipt): AmountRelation | undefined {
  const [paid, asked] = [-debit.amount.minor, receipt.amount.minor];
  if (debit.amount.currency !== receipt.amount.currency) return undefined;
  if (!TAXES.some((share) => Math.abs(paid - Math.round((asked * (1000 + share)) / 1000)) <= 1)) return undefined;
  return {
    chance: 0.01,
    because: () => ({
      zh: `账单比凭证多 ${sum(paid - asked, debit)}，像是税`,
      en: `the statement has ${sum(paid - asked, debit)} more than the receipt, as with a tax`,
    }),
    difference: 'tax',
  };
}

/** One digit differs, or two neighbours are swapped: misread by a machine or mistyped at the till. */
export function misreadAmount(debit: Transaction, receipt: Receipt): AmountRelation | undefined {
  if (debit.amount.currency !== receipt.amount.currency || -debit.amount.minor === receipt.amount.minor)
    return undefined;
  if (!oneSlip(String(-debit.amount.minor), String(receipt.amount.minor))) return undefined;
  return {
    chance: 0.012,
    because: () => ({
      zh: `金额只差一位数字：账单 ${sum(-debit.amount.minor, debit)}，凭证 ${decimalOf(receipt.amount)}`,
      en: `the amounts differ in one digit: statement ${sum(-debit.amount.minor, debit)}, receipt ${decimalOf(receipt.amount)}`,
    }),
    difference: 'digit',
  };
}

function oneSlip(a: string, b: string): boolean {
  if (a.length !== b.length)
    return a.length === b.length + 1 ? oneMore(a, b) : b.length === a.length + 1 && oneMore(b, a);
  const apart = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first, second] = apart;
  if (apart.length === 1) return true;
  return (
    apart.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

/** Is the longer figure the shorter one with a digit more in front or within? */
const oneMore = (longer: string, shorter: string): boolean =>
  [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);

/** All sums that differ from this one in one digit, or in two swapped neighbours, in minor units. */
export function misreadings(minor: number): number[] {
  const found: number[] = [];
  // From the last digit to the first; `unit` is what the digit counts.
  for (let unit = 1; unit <= minor; unit *= 10) {
    const digit = Math.floor(minor / unit) % 10;
    const isFirst = unit * 10 > minor;
    for (let other = isFirst ? 1 : 0; other <= 9; other += 1)
      if (other !== digit) found.push(minor + (other - digit) * unit);
    const left = Math.floor(minor / (unit * 10)) % 10;
    // No figure begins with a nought.
    if (!isFirst && left !== digit && !(digit === 0 && unit * 100 > minor))
      found.push(minor + (digit - left) * 9 * unit);
  }
  return found;
}

/** Paid in another currency, near the rate of the day; cards add up to a few per cent of their own, and a tip may be in it. */
export function exchangedAmount(debit: Transaction, receipt: Receipt, rate: Rate): AmountRelation | undefined {
  const off = offTheRate(
    debit.amount.minor,
    debit.amount.currency,
    receipt.amount.minor,
    receipt.amount.currency,
    rate.rate,
  );
  const tipped = off > rate.spread && !NO_TIPS.has(receipt.amount.currency);
  if (off < -rate.spread || off > (tipped ? LARGEST_TIP - 1 + rate.spread : rate.spread)) return undefined;
  const chance = Math.abs(off) <= rate.spread / 2 ? 0.06 : 0.02;
  return {
    chance: tipped ? 0.06 * (isTipped(debit, receipt) ? TIPPED_CHANCE : 0.01) : chance,
    because: () => ({
      zh: `凭证是 ${receipt.amount.currency} ${decimalOf(receipt.amount)}，按当时汇率约为 ${sum(-debit.amount.minor, debit)}${tipped ? '加小费' : ''}`,
      en: `the receipt is ${receipt.amount.currency} ${decimalOf(receipt.amount)}, about ${sum(-debit.amount.minor, debit)} at the rate of the day${tipped ? ' with a tip' : ''}`,
    }),
    difference: 'exchange',
  };
}

/** Another sum altogether, which nothing explains. */
export function otherAmount(debit: Transaction, receipt: Receipt): AmountRelation | undefined {
  if (debit.amount.currency !== receipt.amount.currency) return undefined;
  const ratio = -debit.amount.minor / receipt.amount.minor;
  if (ratio < MISTAKE_BAND.least || ratio > MISTAKE_BAND.most) return undefined;
  return {
    chance: 0.004,
    because: () => ({
      zh: `金额不同：账单 ${sum(-debit.amount.minor, debit)}，凭证 ${decimalOf(receipt.amount)}`,
      en: `the amounts differ: statement ${sum(-debit.amount.minor, debit)}, receipt ${decimalOf(receipt.amount)}`,
    }),
    difference: 'other',
  };
}

/** In another currency, and far from any rate: only a number can tie the two together. */
export function foreignAmount(debit: Transaction, receipt: Receipt): AmountRelation | undefined {
  if (debit.amount.currency === receipt.amount.currency) return undefined;
  const [paid, asked] = [sum(-debit.amount.minor, debit), decimalOf(receipt.amount)];
  return {
    chance: 0.004,
    because: () => ({
      zh: `金额不同：账单 ${debit.amount.currency} ${paid}，凭证 ${receipt.amount.currency} ${asked}`,
      en: `the amounts differ: statement ${debit.amount.currency} ${paid}, receipt ${receipt.amount.currency} ${asked}`,
    }),
    difference: 'exchange',
  };
}

const sum = (minor: number, debit: Transaction): string => decimalOf({ ...debit.amount, minor });
