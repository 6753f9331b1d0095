import type { Aliases, Meeting } from './aliases.ts';
import { judgeWith, meetingOf } from './aliases.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import { saleHalves, type SaleHalf } from './link-sales.ts';
import { pairsOf, plainJudge, type Pair } from './pairs.ts';
import type { Purchase } from './purchases.ts';
import type { RowIndex } from './row-index.ts';

/** A purchase and what was found for it, which lasts as long as its receipts. */
export interface MetPurchase {
  readonly purchase: Purchase;
  /** The name book's numbers of its merchants. */
  readonly merchants: readonly number[];
  readonly meeting: Meeting | undefined;
  readonly plain: Judged;
  /** By what else its merchants are known as. */
  readonly known: Map<string, Judged>;
}

/** What came of looking for a purchase's debit under some names. */
export interface Judged {
  readonly halves: readonly SaleHalf[];
  /** Successful, and no debit of its sum is likelier its own than not. */
  readonly isLonely: boolean;
}

/** Looks for the debits of a purchase by the names that rows show. */
export function meetPurchase(index: RowIndex, rates: ExchangeRates, purchase: Purchase): MetPurchase {
  const pairs = pairsOf(index, rates, purchase);
  const merchants = [purchase.receipt, ...purchase.others].flatMap(({ merchant }) =>
    merchant === undefined ? [] : index.names.enter(merchant),
  );
  const meeting = meetingOf(index, purchase, pairs);
  return { purchase, merchants, meeting, plain: judged(purchase, pairs), known: new Map() };
}

/** What was found for a purchase, also under the other names that its merchants are known by. */
export function judgedUnder(index: RowIndex, rates: ExchangeRates, met: MetPurchase, aliases: Aliases): Judged {
  if (aliases.size === 0 || !met.merchants.some((merchant) => aliases.has(merchant))) return met.plain;
  const names = met.merchants.flatMap((merchant) => aliases.get(merchant) ?? []).join();
  const before = met.known.get(names);
  if (before) return before;
  const likenessOf = judgeWith(index, plainJudge(index), aliases);
  const found = judged(met.purchase, pairsOf(index, rates, met.purchase, { likenessOf }));
  met.known.set(names, found);
  return found;
}

const judged = (purchase: Purchase, pairs: readonly Pair[]): Judged => ({
  halves: saleHalves(purchase, pairs),
  isLonely: purchase.receipt.outcome === 'approved' && !pairs.some(hasEqualSum),
});

/** Is there a debit of this very sum that is likelier the purchase's than not? */
const hasEqualSum = (pair: Pair): boolean =>
  pair.weight > 0 && pair.candidate.relation.difference !== 'other' && pair.candidate.relation.difference !== 'tip';
