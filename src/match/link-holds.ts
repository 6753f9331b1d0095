import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import { openSales, saleHalves, type SaleHalf } from './link-sales.ts';
import { pairsOf } from './pairs.ts';
import type { Purchase } from './purchases.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';

/** Pre-authorisation slips to the holds they made: a pending row, a row that says so, or a debit posted as a sale. */
export function openHolds(
  index: RowIndex,
  rates: ExchangeRates,
): (slips: readonly Receipt[], ruled: Rulings) => readonly Link[] {
  const link = openSales(index, (debit) => debit);
  const free = new Uint8Array(index.debits.length);
  const known = new WeakMap<Receipt, readonly SaleHalf[]>();
  const holds = new WeakMap<Link, Link>();
  const halvesOf = (receipt: Receipt): readonly SaleHalf[] => {
    const purchase: Purchase = { receipt, others: [], copies: [] };
    const pairs = pairsOf(index, rates, purchase).filter(({ debit }) => {
      const row = index.debits[debit];
      return row?.kind === 'hold' || row?.status === 'pending' || row?.kind === 'purchase';
    });
    return saleHalves(purchase, pairs);
  };
  return (slips, ruled) => {
    const sales = slips.map((slip) => {
      const halves = known.get(slip) ?? halvesOf(slip);
      known.set(slip, halves);
      return halves;
    });
    return link(sales, ruled, free).map((sale) => {
      const hold: Link = holds.get(sale) ?? { ...sale, role: 'holds' };
      holds.set(sale, hold);
      return hold;
    });
  };
}
