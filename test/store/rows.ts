import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import type { Import } from '../../src/store/index.ts';

/** A statement row of a given id, invented. */
export function row(id: string, more: Partial<Transaction> = {}): Transaction {
  return {
    id,
    bookedOn: '2026-11-10',
    amount: { minor: -12_80, currency: 'CNY' },
    description: `shop of ${id}`,
    status: 'booked',
    kind: 'purchase',
    references: {},
    ...more,
  };
}

/** A receipt of a given id, invented. */
export function slip(id: string, more: Partial<Receipt> = {}): Receipt {
  return { id, amount: { minor: 12_80, currency: 'CNY' }, type: 'sale', outcome: 'approved', references: {}, ...more };
}

/** An input with these rows. */
export function input(name: string, more: Partial<Import> = {}): Import {
  return { name, format: 'csv', sample: false, transactions: [], receipts: [], ...more };
}
