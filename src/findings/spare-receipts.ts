import { daysBetween, dayOfTime, type Day } from '../domain/day.ts';
import type { Money } from '../domain/money.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { paidByOtherMeans } from '../domain/wallet.ts';
import type { Ledger } from './ledger.ts';
import { alikeNames, mightBeOneName } from './name-likeness.ts';

/** Days within which a receipt of the same sum and shop may be this purchase's with its date misread. */
const MISREAD_WITHIN = 60;

/** Days within which a receipt of the same sum may be this purchase's whatever was read of its name. */
const NEAR_BY = 3;

/**
 * Successful receipts that have no debit yet and may be of the same purchase, however they were read: of its shop and day, or
 * of its sum, with a date, a name or a digit that is missing or may be misread, and not paid by another card. A debit in
 * question may be theirs.
 */
export function spareReceipts(ledger: Ledger, row: Transaction, of: Receipt): readonly Receipt[] {
  const day = of.occurredAt === undefined ? undefined : dayOfTime(of.occurredAt);
  const near = new Set([...(day === undefined ? [] : ledger.receiptsOn(day)), ...ledger.receiptsOf(of.amount)]);
  return [...near].filter(
    (slip) =>
      slip.id !== of.id &&
      slip.outcome === 'approved' &&
      slip.type === 'sale' &&
      !paidByOtherMeans(row, slip) &&
      !ledger.apart.has(`${row.id} ${slip.id}`) &&
      (slip.card === undefined || of.card === undefined || slip.card === of.card) &&
      mayBeOfOnePurchase(slip, of, day) &&
      ledger.linksOf(slip.id).length === 0 &&
      !ledger.copyOf.has(slip.id),
  );
}

function mayBeOfOnePurchase(slip: Receipt, of: Receipt, day: Day | undefined): boolean {
  const other = slip.occurredAt === undefined ? undefined : dayOfTime(slip.occurredAt);
  const isOneShop = alikeNames(slip.merchant, of.merchant);
  if (slip.amount.minor !== of.amount.minor || slip.amount.currency !== of.amount.currency)
    return (
      other === day &&
      (isOneShop || (isMisreadSum(slip.amount, of.amount) && mightBeOneName(slip.merchant, of.merchant)))
    );
  if (day === undefined || other === undefined) return isOneShop || mightBeOneName(slip.merchant, of.merchant);
  const days = Math.abs(daysBetween(day, other));
  if (days === 0) return true;
  if (days <= NEAR_BY && mightBeOneName(slip.merchant, of.merchant)) return true;
  return (isOneShop || slip.merchant === undefined) && (days <= MISREAD_WITHIN || isMisreadDay(day, other));
}

/** All but one digit of the dates are the same: a year, a month or a day was misread. */
const isMisreadDay = (a: Day, b: Day): boolean => [...a].filter((digit, at) => digit !== b[at]).length === 1;

/** One digit of the sums differs, at most: they are still the same, if that digit was misread. */
export function isMisreadSum(a: Money, b: Money): boolean {
  const [one, other] = [String(Math.abs(a.minor)), String(Math.abs(b.minor))];
  if (a.currency !== b.currency || one.length !== other.length) return false;
  return [...one].filter((digit, at) => digit !== other[at]).length <= 1;
}
