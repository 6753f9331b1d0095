import { daysBetween, dayOfTime, isMisreadDay, minutesBetween, type Day } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { paidByOtherMeans } from '../domain/wallet.ts';
import { nameOfRow, sharesReference, type Ledger } from './ledger.ts';
import { isMisreadSum, misreadSums } from './misread-sum.ts';
import { alikeNames, mightBeOneName } from './name-likeness.ts';

/** Days within which a receipt of the same sum and shop may be this purchase's with its date misread. */
const MISREAD_WITHIN = 60;

/** The same, where a digit of the sum was misread as well. */
const BOTH_WITHIN = 14;

/** Days within which a receipt of the same sum may be this purchase's whatever was read of its name. */
const NEAR_BY = 3;

/** A link of less is no proof that the receipt has found its debit. */
const SURE = 0.9;

/** Days within which an equal debit of the shop is a twin: whichever of them a receipt takes, one is left. */
const TWINS_WITHIN = 7;

/**
 * Successful receipts that have no debit of their own, or none for sure, and may be of the same purchase, however they were
 * read: of its shop and day, or of its sum, with a date, a name or a digit that is missing or may be misread, and not paid by
 * other means than `row` was. That debit may be theirs.
 */
export function spareReceipts(ledger: Ledger, row: Transaction, of: Receipt): readonly Receipt[] {
  const day = of.occurredAt === undefined ? undefined : dayOfTime(of.occurredAt);
  const near = new Set([
    ...(day === undefined ? [] : ledger.receiptsOn(day)),
    ...ledger.receiptsOf(of.amount),
    ...misreadSums(of.amount).flatMap((sum) => ledger.receiptsOf(sum)),
    ...ledger.undatedReceipts,
  ]);
  return [...near].filter(
    (slip) =>
      slip.id !== of.id &&
      slip.outcome === 'approved' &&
      slip.type === 'sale' &&
      !paidByOtherMeans(row, slip) &&
      !ledger.apart.has(`${row.id} ${slip.id}`) &&
      (slip.card === undefined || of.card === undefined || slip.card === of.card) &&
      mayBeOfOnePurchase(slip, of, day, nameOfRow(row)) &&
      ledger.linksOf(slip.id).every((link) => isDoubtful(ledger, row, slip, link)) &&
      !ledger.copyOf.has(slip.id),
  );
}

/** Is it unsure that this link's receipt belongs there, and not to `row`? One without a day could be of any day. */
function isDoubtful(ledger: Ledger, row: Transaction, slip: Receipt, link: Link): boolean {
  const other = ledger.rows.get(link.transaction);
  if (!other || link.by === 'person') return false;
  const dated = slip.occurredAt !== undefined || sharesReference(other, slip);
  if (dated && link.confidence >= SURE && link.contested !== true) return false;
  const isTwin =
    other.amount.minor === row.amount.minor &&
    Math.abs(daysBetween(other.bookedOn, row.bookedOn)) <= TWINS_WITHIN &&
    alikeNames(nameOfRow(other), nameOfRow(row));
  return !isTwin;
}

/** `shop` is what the statement calls it: the name to go by, from some days apart on, where `of` shows none. */
function mayBeOfOnePurchase(slip: Receipt, of: Receipt, day: Day | undefined, shop: string): boolean {
  const other = slip.occurredAt === undefined ? undefined : dayOfTime(slip.occurredAt);
  const name = of.merchant ?? shop;
  if (slip.amount.minor !== of.amount.minor || slip.amount.currency !== of.amount.currency) {
    // The days and sums are compared first, since names cost more.
    const isMisread = isMisreadSum(slip.amount, of.amount);
    if (other !== day) {
      const isNear =
        other === undefined ||
        day === undefined ||
        isMisreadDay(day, other) ||
        Math.abs(daysBetween(day, other)) <= BOTH_WITHIN;
      return isMisread && isNear && alikeNames(slip.merchant, name);
    }
    return alikeNames(slip.merchant, name) || (isMisread && mightBeOneName(slip.merchant, name));
  }
  if (day === undefined || other === undefined) return mightBeOneName(slip.merchant, name);
  const days = Math.abs(daysBetween(day, other));
  if (days === 0) return true;
  // A shop and its company have different names: one that is not read contradicts nothing.
  if (days <= NEAR_BY || isMisreadDay(day, other)) return mightBeOneName(slip.merchant, of.merchant);
  if (days > MISREAD_WITHIN) return false;
  if (slip.merchant === undefined || alikeNames(slip.merchant, name)) return true;
  return sameClock(slip, of) && mightBeOneName(slip.merchant, name);
}

/** Clocks that tell of one visit, whatever was read of the day. */
function sameClock(slip: Receipt, of: Receipt): boolean {
  if (slip.occurredAt === undefined || of.occurredAt === undefined) return false;
  const minutes = minutesBetween(`${dayOfTime(of.occurredAt)}${slip.occurredAt.slice(10)}`, of.occurredAt);
  return minutes !== undefined && Math.abs(minutes) <= VISIT_MINUTES;
}

/** Minutes within which a payment is tried again. */
const VISIT_MINUTES = 10;
