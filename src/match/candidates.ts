import { dayNumber, dayOf, dayOfTime, isMisreadDay } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import {
  equalAmount,
  exchangedAmount,
  foreignAmount,
  MISTAKE_BAND,
  misreadAmount,
  misreadings,
  otherAmount,
  taxAmount,
  TIP_BAND,
  tipAmount,
  type AmountRelation,
} from './amounts.ts';
import { NAME_MATCHES, placeEvidence, sharedReference, WINDOW, type NameJudge } from './evidence.ts';
import type { Likeness } from './name-book.ts';
import { exchangedBetween, type ExchangeRates } from './exchange-rates.ts';
import { referenceWords } from './printed-in-row.ts';
import { NO_DAY } from './row-columns.ts';
import type { RowIndex } from './row-index.ts';

/** A debit that could be what a receipt speaks of. */
export interface Candidate {
  readonly debit: number;
  readonly relation: AmountRelation;
  /** How many debits of the window stand in this relation to the receipt by mere chance: one of many says less. */
  readonly rivals: number;
  /** Why the days may be so far apart: the receipt's date is misread in a digit, or the shop settled weeks later. */
  readonly farApart?: 'misread' | 'settled late';
}

/** Days from the receipt to the posting within which another sum is thought of. */
const NEAR = { before: 1, after: 8 } as const;

/** Enough of a name for a sum that is not equal. */
const NAMED = { share: 0.6, bits: 4 } as const;

/** Debits of the same sum in the window, and those that carry one of its numbers. */
export function equalCandidates(index: RowIndex, receipt: Receipt): Candidate[] {
  const day = receipt.occurredAt === undefined ? undefined : dayNumber(dayOfTime(receipt.occurredAt));
  const equal = index.ofSum(
    receipt.amount,
    day === undefined ? -Infinity : day - WINDOW.before,
    day === undefined ? Infinity : day + WINDOW.after,
  );
  const found = new Map<number, Candidate>();
  const add = (debit: number, rivals: number, of: Receipt): void => {
    const row = index.debits[debit];
    if (!row || found.has(debit)) return;
    const relation =
      equalAmount(row, of) ?? (of.type === 'preauth' ? undefined : (explained(row, of) ?? numberedAbroad(row, of)));
    if (relation) found.set(debit, { debit, relation, rivals });
  };
  const rivals = index.byChance(receipt.amount, WINDOW.before + WINDOW.after);
  for (const debit of equal) add(debit, rivals, receipt);
  for (const word of referenceWords(receipt.references))
    for (const debit of index.ofReference(word)) add(debit, rivals, receipt);
  return [...found.values()];
}

/** The latest posting after a sale for a misread date to be thought of, and the latest settlement. */
const [POSTED_BY, SETTLED_BY] = [4, 45] as const;

/** Days around the receipt among which the debit must be the only one of its sum and shop: a year misread is as far as it goes. */
const FAR_DAYS = 400;

/**
 * Where nothing fits the receipt's date: the only debit of this sum at this shop, if its date is the receipt's but for one
 * digit or with day and month swapped, or if it was settled weeks later. A sum paid there again and again is left alone.
 */
export function farCandidates(
  index: RowIndex,
  receipt: Receipt,
  name: number | undefined,
  likenessOf: NameJudge,
): Candidate[] {
  const { occurredAt } = receipt;
  if (occurredAt === undefined || name === undefined) return [];
  const day = dayNumber(dayOfTime(occurredAt));
  const same = index
    .ofSum(receipt.amount, day - FAR_DAYS, day + FAR_DAYS)
    .filter((debit) => (likenessOf(debit, name)?.share ?? 0) >= NAME_MATCHES);
  const [only] = same;
  const row = only === undefined ? undefined : index.debits[only];
  const relation = row && equalAmount(row, receipt);
  if (only === undefined || same.length !== 1 || !relation) return [];
  const sold = index.sold[only] ?? NO_DAY;
  const posted = index.posted[only] ?? 0;
  const late = posted - day;
  const days = sold === NO_DAY ? Array.from({ length: POSTED_BY + 1 }, (_, later) => posted - later) : [sold];
  const misread = days.some((each) => isMisreadDay(dayOf(each), dayOfTime(occurredAt)));
  if (!misread && (late <= WINDOW.after || late > SETTLED_BY)) return [];
  const rivals = index.byChance(receipt.amount, index.span);
  return [{ debit: only, relation, rivals, farApart: misread ? 'misread' : 'settled late' }];
}

/** One long number on both: then the sum abroad is of this purchase, however far from the rate. */
const numberedAbroad = (row: RowIndex['debits'][number], receipt: Receipt): AmountRelation | undefined =>
  (sharedReference(row.references, receipt.references) ?? '').length >= 8 ? foreignAmount(row, receipt) : undefined;

function explained(row: RowIndex['debits'][number], receipt: Receipt): AmountRelation | undefined {
  return tipAmount(row, receipt) ?? taxAmount(row, receipt) ?? misreadAmount(row, receipt) ?? otherAmount(row, receipt);
}

/**
 * Debits of another sum that something explains: a tip, a tax, a digit, another currency, or a mistake at the same till. Each
 * must show the shop's name, since a near sum alone is nonsense.
 */
export function nearCandidates(
  index: RowIndex,
  rates: ExchangeRates,
  receipt: Receipt,
  name: number | undefined,
  likenessOf: NameJudge,
): Candidate[] {
  if (receipt.occurredAt === undefined || name === undefined || receipt.amount.minor === 0) return [];
  const day = dayNumber(dayOfTime(receipt.occurredAt));
  const [from, to] = [day - NEAR.before, day + NEAR.after];
  const { minor, currency } = receipt.amount;
  const found = new Map<number, Candidate>();
  const tryAll = (
    debits: readonly number[],
    relate: (row: RowIndex['debits'][number]) => AmountRelation | undefined,
    rivals = debits.length,
  ): void => {
    for (const debit of debits) {
      const row = index.debits[debit];
      if (!row || found.has(debit)) continue;
      if (receipt.card !== undefined && row.card !== undefined && row.card !== receipt.card) continue;
      // The sums are compared first, since names cost more.
      const relation = relate(row);
      if (relation && isNamed(index, debit, receipt, likenessOf(debit, name)))
        found.set(debit, { debit, relation, rivals });
    }
  };
  const tipped = index.between(currency, from, to, minor * TIP_BAND.least, minor * TIP_BAND.most);
  tryAll(tipped, (row) => taxAmount(row, receipt), 1);
  tryAll(tipped, (row) => tipAmount(row, receipt));
  tryAll(index.abroad(currency, from, to), (row) => tipAmount(row, receipt));
  const misread = index.ofAnySum(currency, misreadings(minor), from, to);
  tryAll(misread, (row) => misreadAmount(row, receipt));
  for (const other of index.currencies) {
    const rate = other === currency ? undefined : rates.rate(currency, other, day);
    if (!rate) continue;
    const [least, most] = exchangedBetween(minor, currency, other, rate);
    const [, withTip] = exchangedBetween(minor, currency, other, rate, TIP_BAND.most - 1);
    const near = index.between(other, from, to, least, withTip);
    const plain = near.filter((debit) => -(index.debits[debit]?.amount.minor ?? 0) <= most);
    tryAll(plain, (row) => exchangedAmount(row, receipt, rate));
    if (plain.length < near.length) tryAll(near, (row) => exchangedAmount(row, receipt, rate));
  }
  if (found.size > 0 || receipt.card === undefined) return [...found.values()];
  const sameTill = index
    .between(currency, from, to, minor * MISTAKE_BAND.least, minor * MISTAKE_BAND.most)
    .filter((debit) => atOneTill(index, debit, receipt));
  tryAll(
    sameTill.filter(
      (debit) => (likenessOf(debit, name)?.share ?? 0) >= NAME_MATCHES && isAllOfTheName(index, debit, name),
    ),
    (row) => misreadAmount(row, receipt) ?? otherAmount(row, receipt),
    1,
  );
  return found.size === 1 ? [...found.values()] : [];
}

/** Does the row show the shop's name, or, in a script of its own, the country that the receipt's money belongs to? */
function isNamed(index: RowIndex, debit: number, receipt: Receipt, likeness: Likeness | undefined): boolean {
  if (likeness) return likeness.share >= NAMED.share && likeness.bits >= NAMED.bits;
  const row = index.debits[debit];
  return row !== undefined && placeEvidence(row, receipt).weight > 0;
}

/** Does the row's name hold little besides the receipt's? HESPER & WHITLOCK is not Hesper's. */
const isAllOfTheName = (index: RowIndex, debit: number, name: number): boolean =>
  index.namesOf(debit).some((row) => (index.names.compare(row, name)?.share ?? 0) >= WHOLE_NAME);

const WHOLE_NAME = 0.5;

/** The same card, at most an hour apart; where a clock time is missing, the same day. */
function atOneTill(index: RowIndex, debit: number, receipt: Receipt): boolean {
  const row = index.debits[debit];
  if (!row || row.card === undefined || row.card !== receipt.card || receipt.occurredAt === undefined) return false;
  const when = row.occurredAt ?? row.bookedOn;
  return sharedReference(row.references, receipt.references) !== undefined || sameHour(receipt.occurredAt, when);
}

function sameHour(a: string, b: string): boolean {
  if (a.length < 16 || b.length < 16) return a.slice(0, 10) === b.slice(0, 10);
  const minutes = (time: string): number =>
    dayNumber(dayOfTime(time)) * 1440 + Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
  return Math.abs(minutes(a) - minutes(b)) <= 60;
}
