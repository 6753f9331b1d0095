import type { Transaction } from '../domain/transaction.ts';
import {
  answered,
  claim,
  dayOfRow,
  expectsReceipt,
  printed,
  type FindingRule,
  type Found,
  type Ledger,
} from './ledger.ts';

/** F11: a purchase that no successful receipt proves. No accusation: a question. */
export const rule: FindingRule = {
  type: 'unproven-debit',
  name: { zh: '缺少凭证，待确认', en: 'No receipt yet' },
  find: (ledger) =>
    [...ledger.open.values()]
      .filter(
        (row) =>
          expectsReceipt(row) &&
          ledger.links(row.id, 'proves').length === 0 &&
          !answered(ledger, row, 'recognised') &&
          !answered(ledger, row, 'bought-again'),
      )
      .map((row) => {
        const before = known.get(row) ?? unproven(ledger, row);
        known.set(row, before);
        return before;
      }),
};

/** It says nothing but what the row says, and most rows have one: made once for each. */
const known = new WeakMap<Transaction, Found>();

const unproven = (ledger: Ledger, row: Transaction): Found =>
  claim(ledger, {
    type: 'unproven-debit',
    transactions: [row],
    amount: row.amount,
    severity: 'info',
    ready: false,
    since: dayOfRow(row),
    because: [
      {
        zh: `${printed(row.amount)} 还没有成功的凭证；没有凭证不等于有错`,
        en: `${printed(row.amount)} has no successful receipt yet; that alone is no error`,
      },
    ],
    question: {
      zh: '你认得这家店、这一天和这个金额吗？',
      en: 'Do you recognise the shop, the day and the amount?',
    },
  });
