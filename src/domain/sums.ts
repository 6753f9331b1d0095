import { addMoney, type Currency, type Money } from './money.ts';
import type { TransactionRow } from './transaction.ts';

/** What moved in one currency. */
export interface Sums {
  readonly currency: Currency;
  /** Zero or below: what left the account. */
  readonly debits: Money;
  /** Zero or above: what came in. */
  readonly credits: Money;
}

/** The sums of debits and of credits for each currency, in the order in which the rows bring them. */
export function sumsOf(rows: readonly Pick<TransactionRow, 'amount'>[]): Sums[] {
  const sums = new Map<Currency, Sums>();
  for (const { amount } of rows) {
    const { currency } = amount;
    const nothing: Money = { minor: 0, currency };
    const before = sums.get(currency) ?? { currency, debits: nothing, credits: nothing };
    sums.set(
      currency,
      amount.minor < 0
        ? { ...before, debits: addMoney(before.debits, amount) }
        : { ...before, credits: addMoney(before.credits, amount) },
    );
  }
  return [...sums.values()];
}
