import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';

let last = 0;

/** A booked purchase of ¥88.00 at 南屏超市 on 2026-11-10, changed as told. */
export function row(change: Partial<Transaction> & { readonly yuan?: number } = {}): Transaction {
  const { yuan = -88, ...rest } = change;
  last += 1;
  return {
    id: `t${last}`,
    bookedOn: '2026-11-10',
    amount: { minor: Math.round(yuan * 100), currency: 'CNY' },
    description: '消费',
    counterparty: '南屏超市',
    card: '1234',
    status: 'booked',
    kind: yuan < 0 ? 'purchase' : 'refund',
    references: {},
    ...rest,
  };
}

/** An approved sale slip of ¥88.00 of 南屏超市 on 2026-11-10 at 11:00, changed as told. */
export function slip(change: Partial<Receipt> & { readonly yuan?: number } = {}): Receipt {
  const { yuan = 88, ...rest } = change;
  last += 1;
  return {
    id: `r${last}`,
    occurredAt: '2026-11-10T11:00',
    amount: { minor: Math.round(yuan * 100), currency: 'CNY' },
    merchant: '南屏超市',
    type: 'sale',
    outcome: 'approved',
    tender: 'card',
    card: '1234',
    references: {},
    ...rest,
  };
}
