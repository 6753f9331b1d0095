import { gather } from '../gather.ts';
import type { Receipt } from '../../../src/domain/receipt.ts';
import type { Transaction } from '../../../src/domain/transaction.ts';
import type { Pair } from '../score.ts';
import { dayOfDebit, dayOfSlip, type Rival } from './rival.ts';

/**
 * Sure's rules for a pending entry and its posting, receipts taken for the pending ones: the same sum up to eight days back;
 * else up to 30 % more within three days; else up to twice the sum, and the name. Always exactly one candidate, or none.
 */
export const sure: Rival = {
  name: "Sure's rules",
  match(debits, receipts) {
    const byDay = gather(receipts, (slip) => dayOfSlip(slip) ?? -1);
    const used = new Set<string>();
    const taken: Pair[] = [];
    const open = new Set(debits);
    for (const tier of TIERS)
      for (const row of open) {
        const candidates: Receipt[] = [];
        for (let back = 0; back <= tier.days; back += 1)
          for (const slip of byDay.get(dayOfDebit(row) - back) ?? [])
            if (!used.has(slip.id) && slip.amount.currency === row.amount.currency && tier.fits(row, slip))
              candidates.push(slip);
        const [only, second] = candidates;
        if (!only || second) continue;
        used.add(only.id);
        open.delete(row);
        taken.push([row.id, only.id]);
      }
    return { pairs: taken, unasked: taken };
  },
};

const more = (row: Transaction, slip: Receipt): number => -row.amount.minor / slip.amount.minor - 1;

const TIERS: readonly { readonly days: number; readonly fits: (row: Transaction, slip: Receipt) => boolean }[] = [
  { days: 8, fits: (row, slip) => -row.amount.minor === slip.amount.minor },
  { days: 3, fits: (row, slip) => more(row, slip) >= 0 && more(row, slip) <= 0.3 },
  { days: 3, fits: (row, slip) => more(row, slip) >= 0 && more(row, slip) <= 1 && named(row, slip) },
];

const named = (row: Transaction, slip: Receipt): boolean =>
  slip.merchant !== undefined && row.description.toLowerCase().includes(slip.merchant.toLowerCase());
