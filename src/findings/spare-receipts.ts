import { dayOfTime } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Ledger } from './ledger.ts';
import { alikeNames } from './name-likeness.ts';

/**
 * Successful receipts of the same shop and day that have no debit yet and could have been paid by the same card: however they
 * were read, a debit in question may be theirs.
 */
export function spareReceipts(ledger: Ledger, of: Receipt): readonly Receipt[] {
  if (of.occurredAt === undefined) return [];
  return ledger
    .receiptsOn(dayOfTime(of.occurredAt))
    .filter(
      (slip) =>
        slip.id !== of.id &&
        slip.outcome === 'approved' &&
        slip.type === 'sale' &&
        slip.tender !== 'cash' &&
        slip.amount.currency === of.amount.currency &&
        (slip.card === undefined || of.card === undefined || slip.card === of.card) &&
        alikeNames(slip.merchant, of.merchant) &&
        ledger.linksOf(slip.id).length === 0 &&
        !ledger.copyOf.has(slip.id),
    );
}
