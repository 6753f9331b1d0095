import type { Transaction } from '../domain/transaction.ts';
import { present } from '../domain/present.ts';
import type { Span } from '../domain/span.ts';
import type { Account } from './index.ts';

/** The accounts that rows speak of, with their days: one for each account name, card and currency, in the order of the rows. */
export function accountsOf(transactions: readonly Transaction[]): Account[] {
  const accounts = new Map<string, { readonly account: Account; days: Span }>();
  for (const { account: name, card, amount, bookedOn } of transactions) {
    const key = JSON.stringify([name, card, amount.currency]);
    const known = accounts.get(key);
    if (!known)
      accounts.set(key, {
        account: present({ name, card, currency: amount.currency }),
        days: { from: bookedOn, to: bookedOn },
      });
    else if (bookedOn < known.days.from) known.days = { ...known.days, from: bookedOn };
    else if (bookedOn > known.days.to) known.days = { ...known.days, to: bookedOn };
  }
  return [...accounts.values()].map(({ account, days }) => ({ ...account, days }));
}
