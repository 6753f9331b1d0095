import { daysBetween, dayOfTime } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Ledger } from './ledger.ts';
import { alikeNames } from './name-likeness.ts';

/** Days within which a receipt of the same sum may be this purchase's with its date misread. */
const MISREAD_WITHIN = 60;

/**
 * Successful receipts that have no debit yet and may be of the same purchase, however they were read: of its shop and day, or
 * of its sum with a date or a name that is missing or may be misread, and not paid by another card. A debit in question may be
 * theirs.
 */
export function spareReceipts(ledger: Ledger, of: Receipt): readonly Receipt[] {
  const day = of.occurredAt === undefined ? undefined : dayOfTime(of.occurredAt);
  const near = new Set([...(day === undefined ? [] : ledger.receiptsOn(day)), ...ledger.receiptsOf(of.amount)]);
  return [...near].filter(
    (slip) =>
      slip.id !== of.id &&
      slip.outcome === 'approved' &&
      slip.type === 'sale' &&
      slip.tender !== 'cash' &&
      slip.amount.currency === of.amount.currency &&
      (slip.card === undefined || of.card === undefined || slip.card === of.card) &&
      (slip.merchant === undefined ? slip.amount.minor === of.amount.minor : alikeNames(slip.merchant, of.merchant)) &&
      (day === undefined ||
        slip.occurredAt === undefined ||
        Math.abs(daysBetween(day, dayOfTime(slip.occurredAt))) <= MISREAD_WITHIN) &&
      ledger.linksOf(slip.id).length === 0 &&
      !ledger.copyOf.has(slip.id),
  );
}
