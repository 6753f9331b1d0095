import { dayNumber, dayOfTime } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import { decimalOf, exponentOf } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { confidenceOf, sharedReference } from './evidence.ts';
import { offTheRate, type ExchangeRates } from './exchange-rates.ts';
import { openAssignment, type Half } from './graphs.ts';
import type { Return } from './index.ts';
import { shopLikeness, type NameBook } from './name-book.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';

/** What the credits are linked by. */
export interface CreditMatch {
  readonly slips: readonly Receipt[];
  /** Which debit each slip undoes, where it is known. */
  readonly undoing: readonly Link[];
  readonly returns: readonly Return[];
  readonly ruled: Rulings;
}

/** A credit that could answer a slip. */
interface CreditHalf extends Half {
  readonly credit: Transaction;
  readonly link: Link;
}

/** What could answer a slip, for as long as it undoes the same debit, which came back by the same credit. */
interface Known {
  readonly debit: Transaction | undefined;
  readonly cameBack: string | undefined;
  readonly halves: readonly CreditHalf[];
  parts?: readonly Transaction[];
}

/** Days after a refund's slip within which its credit is looked for, and bits that a credit must have to answer it. */
const [DAYS, ENOUGH] = [60, 3] as const;

/** Refund and void slips with the credit that answers them: one credit answers one slip. `credits`: what came in and is booked. */
export function openCredits(
  index: RowIndex,
  credits: readonly Transaction[],
  rates: ExchangeRates,
): (given: CreditMatch) => Link[] {
  const { names } = index;
  const assign = openAssignment<CreditHalf>(credits.length);
  const [bySum, byDay] = [new Map<string, number[]>(), new Map<number, number[]>()];
  credits.forEach((credit, at) => {
    push(bySum, `${credit.amount.currency}${credit.amount.minor}`, at);
    push(byDay, dayNumber(credit.bookedOn), at);
  });
  const known = new WeakMap<Receipt, Known>();
  const halvesOf = (slip: Receipt, debit: Transaction | undefined, cameBack: string | undefined): CreditHalf[] => {
    const near = new Set(bySum.get(`${slip.amount.currency}${slip.amount.minor}`) ?? []);
    if (slip.occurredAt !== undefined && rates.foreign(slip.amount.currency)) {
      const day = dayNumber(dayOfTime(slip.occurredAt));
      for (let later = -1; later <= DAYS; later += 1) for (const at of byDay.get(day + later) ?? []) near.add(at);
    }
    return [...near].flatMap((left) => {
      const credit = credits[left];
      const found = credit && answerEvidence(credit, slip, debit, cameBack === credit.id, names, rates);
      if (!found || found.weight <= ENOUGH) return [];
      const link: Link = {
        transaction: credit.id,
        receipt: slip.id,
        role: 'credits',
        confidence: Math.min(0.99, confidenceOf(found.weight - ENOUGH + 1)),
        because: found.because,
        by: 'matcher',
      };
      return [{ left, weight: found.weight, credit, link }];
    });
  };
  return ({ slips, undoing, returns, ruled }) => {
    if (slips.length === 0) return [];
    const debitOf = new Map(
      undoing.map((link) => [link.receipt, index.debits[index.placeOf(link.transaction) ?? -1]] as const),
    );
    const returned = new Map(returns.map((each) => [each.debit, each.credit] as const));
    const [of, rights]: [CreditHalf[], number[]] = [[], []];
    const all = slips.map((slip, right) => {
      const debit = debitOf.get(slip.id);
      const cameBack = debit && returned.get(debit.id);
      const before = known.get(slip);
      const now: Known =
        before && before.debit === debit && before.cameBack === cameBack
          ? before
          : { debit, cameBack, halves: halvesOf(slip, debit, cameBack) };
      known.set(slip, now);
      for (const half of now.halves) {
        if (ruled.parts && ruled.forbids(half.credit.id, slip.id)) continue;
        of.push(half);
        rights.push(right);
      }
      return now;
    });
    const whole = assign({ of, rights }, slips.length).map(({ link }) => link);
    const answered = new Set(whole.flatMap((link) => [link.transaction, link.receipt]));
    const inParts = slips.flatMap((slip, at): Link[] => {
      const now = all[at];
      if (!now || answered.has(slip.id)) return [];
      const parts = (now.parts ??= partsOf(credits, byDay, slip, now.debit, names)).filter(
        (credit) => !answered.has(credit.id) && !ruled.forbids(credit.id, slip.id),
      );
      const total = parts.reduce((sum, credit) => sum + credit.amount.minor, 0);
      if (parts.length < 2 || parts.length > MOST_PARTS || total !== slip.amount.minor) return [];
      for (const part of parts) answered.add(part.id);
      return parts.map((credit) => partLink(credit, slip, parts.length));
    });
    return [...whole, ...inParts];
  };
}

const partLink = (credit: Transaction, slip: Receipt, count: number): Link => ({
  transaction: credit.id,
  receipt: slip.id,
  role: 'credits',
  confidence: 0.93,
  because: [
    {
      zh: `${count} 笔退款合计正好是 ${decimalOf(slip.amount)}`,
      en: `${count} credits add up to ${decimalOf(slip.amount)}`,
    },
  ],
  by: 'matcher',
  difference: 'part',
});

const MOST_PARTS = 4;

/** Credits of the slip's shop after its day, smaller than what it says. */
function partsOf(
  credits: readonly Transaction[],
  byDay: ReadonlyMap<number, readonly number[]>,
  slip: Receipt,
  debit: Transaction | undefined,
  names: NameBook,
): Transaction[] {
  if (slip.occurredAt === undefined) return [];
  const day = dayNumber(dayOfTime(slip.occurredAt));
  const around = Array.from({ length: DAYS + 1 }, (_, later) => byDay.get(day + later) ?? []);
  return around.flat().flatMap((at) => {
    const credit = credits[at];
    if (!credit || credit.amount.currency !== slip.amount.currency) return [];
    if (credit.amount.minor >= slip.amount.minor || credit.kind === 'transfer' || credit.kind === 'interest') return [];
    if (credit.card !== undefined && slip.card !== undefined && credit.card !== slip.card) return [];
    const likeness = slip.merchant === undefined ? undefined : rowShows(names, credit, slip.merchant);
    const likeDebit = debit && shopLikeness(names, debit.description, credit.description);
    return (likeness ?? 0) >= 0.6 || (likeDebit ?? 0) >= 0.75 ? [credit] : [];
  });
}

/** How much of a shop's name a row shows, in its text or its other party. */
const rowShows = (names: NameBook, row: Transaction, shop: string): number | undefined =>
  best(
    [row.description, row.counterparty].map((text) =>
      text === undefined ? undefined : shopLikeness(names, shop, text),
    ),
  );

function answerEvidence(
  credit: Transaction,
  slip: Receipt,
  debit: Transaction | undefined,
  cameBack: boolean,
  names: NameBook,
  rates: ExchangeRates,
): { weight: number; because: Phrase[] } | undefined {
  if (credit.card !== undefined && slip.card !== undefined && credit.card !== slip.card) return undefined;
  const because: Phrase[] = [];
  const days =
    slip.occurredAt === undefined ? undefined : dayNumber(credit.bookedOn) - dayNumber(dayOfTime(slip.occurredAt));
  if (days !== undefined && (days < -1 || days > DAYS)) return undefined;
  const equal = sameSum(credit, slip);
  // The sums are compared first, since names cost more.
  if (!equal && !exchanged(credit, slip, rates)) return undefined;
  const likeness = slip.merchant === undefined ? undefined : rowShows(names, credit, slip.merchant);
  const likeDebit = debit && shopLikeness(names, debit.description, credit.description);
  const named = (likeness ?? 0) >= 0.6 || (likeDebit ?? 0) >= 0.75;
  if (!equal && !named) return undefined;
  because.push(
    equal
      ? { zh: '金额相同的退款', en: 'a credit of the same amount' }
      : { zh: '按当时汇率相当的退款', en: 'a credit of that amount at the rate of the day' },
  );
  let weight = 4;
  if (cameBack) {
    weight += 8;
    because.push({ zh: '该笔已退回', en: 'this debit came back' });
  }
  if (sharedReference(credit.references, slip.references) !== undefined) {
    weight += 10;
    because.push({ zh: '参考号相同', en: 'same reference' });
  }
  if (credit.kind === 'refund' || credit.kind === 'reversal') weight += 3;
  if (credit.kind === 'transfer' || credit.kind === 'interest' || credit.kind === 'cash') weight -= 6;
  if (named) {
    weight += 4;
    because.push({ zh: `商户名相符：${slip.merchant ?? ''}`, en: `merchant agrees: ${slip.merchant ?? ''}` });
  } else if (likeness !== undefined && likeness < 0.25)
    weight -= credit.kind === 'refund' || credit.kind === 'reversal' ? 5 : 2;
  // A round sum comes in for many reasons; an odd one, to the cent, for few.
  if (equal && !named && slip.amount.minor % 10 ** exponentOf(slip.amount.currency) === 0) weight -= 2;
  if (credit.card !== undefined && credit.card === slip.card) weight += 2;
  weight -= days === undefined ? 0.5 : Math.max(0, days) / 15;
  return { weight: weight + (equal ? 1.5 : 0), because };
}

const sameSum = (credit: Transaction, slip: Receipt): boolean =>
  credit.amount.minor === slip.amount.minor && credit.amount.currency === slip.amount.currency;

function exchanged(credit: Transaction, slip: Receipt, rates: ExchangeRates): boolean {
  if (credit.amount.currency === slip.amount.currency) return false;
  const rate = rates.rate(slip.amount.currency, credit.amount.currency, dayNumber(credit.bookedOn));
  if (!rate) return false;
  const off = offTheRate(
    credit.amount.minor,
    credit.amount.currency,
    slip.amount.minor,
    slip.amount.currency,
    rate.rate,
  );
  return Math.abs(off) <= rate.spread;
}

const best = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((a, b) => (b === undefined || (a !== undefined && a >= b) ? a : b), undefined);

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
