import { daysBetween, dayOfTime, isMisreadDay, minutesBetween, type Day } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { paidByOtherMeans } from '../domain/wallet.ts';
import { nameOfRow, sharesReference, type Ledger } from './ledger.ts';
import { isMisreadSum, misreadSums } from './misread-sum.ts';
import { alikeNames, mightBeOneName } from './name-likeness.ts';
import type { ReceiptIndex } from './receipt-index.ts';
import { sumKey } from './statement-rows.ts';

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
  return ledger
    .alike(row, of)
    .filter(
      (slip) =>
        !ledger.apart.has(`${row.id} ${slip.id}`) &&
        ledger.linksOf(slip.id).every((link) => isDoubtful(ledger, row, slip, link)) &&
        !ledger.copyOf.has(slip.id),
    );
}

/** What was found for a row and a receipt that speaks of it. */
interface Asked {
  readonly row: Transaction;
  readonly of: Receipt;
  alike: readonly Receipt[];
}

/** As many changes at once as are followed one by one, and as many questions as are remembered. */
const [FOLLOWED, REMEMBERED] = [50, 20_000] as const;

/**
 * Remembers which receipts may be of the same purchase as another by what is printed on them, in no order, and follows them
 * as they come and go.
 */
export function openSpares(): (slips: ReceiptIndex) => (row: Transaction, of: Receipt) => readonly Receipt[] {
  const asked = new Map<Receipt, Map<Transaction, Asked>>();
  let count = 0;
  const follow = ({ gone, came }: ReceiptIndex): void => {
    if (gone.size + came.length === 0) return;
    if (gone.size + came.length > FOLLOWED || count > REMEMBERED) {
      asked.clear();
      count = 0;
    }
    // What was asked of a receipt as a row says its sum goes with it.
    const left = new Set([...gone].map((slip) => slip.id));
    for (const [slip, ofSlip] of asked) {
      if (left.has(slip.id)) {
        asked.delete(slip);
        continue;
      }
      for (const each of ofSlip.values()) {
        const { row, of } = each;
        const more = came.filter((other) => mayBeAlike(row, of, other) && isNearBy(of, other));
        if (more.length > 0 || each.alike.some((other) => gone.has(other)))
          each.alike = [...each.alike.filter((other) => !gone.has(other)), ...more];
      }
    }
  };
  return (slips) => {
    follow(slips);
    return (row, of) => {
      const ofSlip = asked.get(of) ?? new Map<Transaction, Asked>();
      asked.set(of, ofSlip);
      const known = ofSlip.get(row);
      if (known) return known.alike;
      const alike = nearBy(slips, of).filter((slip) => mayBeAlike(row, of, slip));
      ofSlip.set(row, { row, of, alike });
      count += 1;
      return alike;
    };
  };
}

function nearBy(slips: ReceiptIndex, of: Receipt): readonly Receipt[] {
  const near = new Set([
    ...(of.occurredAt === undefined ? [] : slips.onDay(dayOfTime(of.occurredAt))),
    ...slips.ofSum(of.amount),
    ...misreadSums(of.amount).flatMap((sum) => slips.ofSum(sum)),
    ...slips.undated,
  ]);
  return [...near];
}

/** Would `nearBy` look at it? */
const isNearBy = (of: Receipt, slip: Receipt): boolean =>
  slip.occurredAt === undefined ||
  (of.occurredAt !== undefined && dayOfTime(slip.occurredAt) === dayOfTime(of.occurredAt)) ||
  [of.amount, ...misreadSums(of.amount)].some((sum) => sumKey(sum) === sumKey(slip.amount));

const mayBeAlike = (row: Transaction, of: Receipt, slip: Receipt): boolean =>
  slip.id !== of.id &&
  slip.outcome === 'approved' &&
  slip.type === 'sale' &&
  !paidByOtherMeans(row, slip) &&
  (slip.card === undefined || of.card === undefined || slip.card === of.card) &&
  mayBeOfOnePurchase(slip, of, of.occurredAt === undefined ? undefined : dayOfTime(of.occurredAt), nameOfRow(row));

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
