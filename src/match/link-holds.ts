import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import { linkSales } from './link-sales.ts';
import { pairsOf } from './pairs.ts';
import type { Purchase } from './purchases.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';

/** Pre-authorisation slips to the holds they made: a pending row, a row that says so, or a debit posted as a sale. */
export function linkHolds(index: RowIndex, rates: ExchangeRates, slips: readonly Receipt[], ruled: Rulings): Link[] {
  if (slips.length === 0) return [];
  const purchases = slips.map((receipt): Purchase => ({ receipt, others: [], copies: [] }));
  const pairs = purchases.map((purchase) =>
    pairsOf(index, rates, purchase).filter(({ debit }) => {
      const row = index.debits[debit];
      return row?.kind === 'hold' || row?.status === 'pending' || row?.kind === 'purchase';
    }),
  );
  return linkSales({
    index,
    purchases,
    pairs,
    ruled,
    taken: new Set(),
    kindOf: (debit) => debit,
    decided: new WeakMap(),
  }).map((link) => ({
    ...link,
    role: 'holds',
  }));
}
