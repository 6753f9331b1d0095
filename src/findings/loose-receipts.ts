import { addDays, daysBetween, dayOfTime, isMisreadDay, type Day } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { paidByOtherMeans } from '../domain/wallet.ts';
import { nameOfRow, type Ledger } from './ledger.ts';
import { alikeNames, mightBeOneName } from './name-likeness.ts';

/**
 * Days from a receipt to the sale (charged when the goods were sent) or to the posting, within which it may be of debits whose
 * name it does not show; and days by which a clock past midnight may put it after the sale.
 */
const [CHARGED_BY, SOLD_BEFORE] = [7, 1] as const;

/** Days within which a receipt of the sum and the shop may be of a debit, with its date misread. */
const MISREAD_WITHIN = 31;

/** Successful receipts of the debits' very sum that have no debit of their own, and may be of these equal ones. */
export const looseReceipts = (ledger: Ledger, group: readonly Transaction[], soldOn: readonly Day[]): Receipt[] =>
  slipsOf(ledger, group, soldOn).filter((slip) => slip.outcome === 'approved' && !ledger.copyOf.has(slip.id));

/** Slips of payments that failed, likewise. */
export const looseFailures = (ledger: Ledger, group: readonly Transaction[], soldOn: readonly Day[]): Receipt[] =>
  slipsOf(ledger, group, soldOn).filter((slip) => FAILED.has(slip.outcome));

const FAILED: ReadonlySet<Receipt['outcome']> = new Set(['declined', 'timed-out', 'reversed']);

function slipsOf(ledger: Ledger, group: readonly Transaction[], soldOn: readonly Day[]): Receipt[] {
  const [row] = group;
  if (!row) return [];
  const slips = ledger
    .receiptsOf(row.amount)
    .filter(
      (slip) =>
        slip.type === 'sale' &&
        ledger.linksOf(slip.id).length === 0 &&
        (slip.card === undefined || row.card === undefined || slip.card === row.card) &&
        !paidByOtherMeans(row, slip) &&
        group.every((each) => !ledger.apart.has(`${each.id} ${slip.id}`)) &&
        mayBeOf(slip, row, soldOn),
    );
  return ledger.asGiven(slips);
}

/** Of the debits' days, however the shop is called; else of about their time, by the shop's name or by what is left of it. */
function mayBeOf(slip: Receipt, row: Transaction, soldOn: readonly Day[]): boolean {
  const name = nameOfRow(row);
  if (slip.occurredAt === undefined) return alikeNames(name, slip.merchant);
  const day = dayOfTime(slip.occurredAt);
  const isStated = soldOn.length > 0;
  const fits = (isStated ? soldOn : [row.bookedOn]).some((each) => {
    const later = daysBetween(day, each);
    return later <= CHARGED_BY && later >= (isStated ? -SOLD_BEFORE : 0);
  });
  if (fits) return true;
  const days = isStated ? soldOn : beforePosting(row);
  if (days.some((each) => isMisreadDay(each, day))) return mightBeOneName(name, slip.merchant);
  return Math.abs(daysBetween(day, row.bookedOn)) <= MISREAD_WITHIN && alikeNames(name, slip.merchant);
}

/** Days on which what was posted then may have been sold. */
const beforePosting = (row: Transaction): readonly Day[] =>
  Array.from({ length: CHARGED_BY + 1 }, (_, before) => addDays(row.bookedOn, -before));
