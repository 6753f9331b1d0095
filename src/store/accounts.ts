import type { Transaction } from '../domain/transaction.ts';
import { present } from '../domain/present.ts';
import type { Account } from './index.ts';

/** The accounts that rows speak of: one for each account name, card and currency, in the order of the rows. */
export function accountsOf(transactions: readonly Transaction[]): Account[] {
  const accounts = new Map<string, Account>();
  for (const { account, card, amount } of transactions) {
    const key = JSON.stringify([account, card, amount.currency]);
    if (!accounts.has(key)) accounts.set(key, present({ name: account, card, currency: amount.currency }));
  }
  return [...accounts.values()];
}
