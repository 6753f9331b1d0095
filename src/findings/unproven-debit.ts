import type { Transaction } from '../domain/transaction.ts';
import type { Finding } from '../domain/finding.ts';
import { expectsReceipt, findingId, printed, unsigned, type Ledger } from './ledger.ts';
import type { StatementRows } from './statement-rows.ts';

const TYPE = 'unproven-debit';
const NAME = { zh: '缺少凭证，待确认', en: 'No receipt yet' };

/** F11: purchases that no successful receipt proves. No accusation: a question. In the order of urgency. */
export type FindUnproven = (ledger: Ledger) => readonly Finding[];

/**
 * Most debits have no receipt, and the finding says nothing but what the row says: each is made once, and put in order once.
 * To be asked when all other rules have claimed what is theirs.
 */
export function openUnproven({ byId }: StatementRows): FindUnproven {
  const debits = [...byId.values()]
    .filter(
      (row) => row.amount.minor < 0 && (row.status === 'booked' || row.status === 'pending') && expectsReceipt(row),
    )
    .map((row) => ({ row, id: findingId(TYPE, [row.id], []) }))
    .sort((a, b) =>
      a.row.bookedOn === b.row.bookedOn ? (a.id < b.id ? -1 : 1) : a.row.bookedOn > b.row.bookedOn ? -1 : 1,
    );
  const places = new Map(debits.map(({ row }, at) => [row.id, at] as const));
  const made: Finding[] = [];
  const isProven = new Uint8Array(debits.length);
  return (ledger) => {
    for (const id of ledger.touched) isProven[places.get(id) ?? -1] = ledger.links(id, 'proves').length > 0 ? 1 : 0;
    const isSettled = isProven.slice();
    const settle = (id: string): void => {
      isSettled[places.get(id) ?? -1] = 1;
    };
    for (const id of ledger.returnOf.keys()) settle(id);
    for (const id of ledger.postingOf.keys()) settle(id);
    ledger.open.claimed.forEach(settle);
    for (const [id, answers] of ledger.answers)
      if (answers.has('recognised') || answers.has('bought-again')) settle(id);
    const found: Finding[] = [];
    debits.forEach(({ row, id }, at) => {
      if (isSettled[at] !== 1) found.push((made[at] ??= unproven(id, row)));
    });
    return found;
  };
}

const unproven = (id: string, row: Transaction): Finding => ({
  id,
  type: TYPE,
  transactions: [row.id],
  receipts: [],
  context: [],
  amount: unsigned(row.amount),
  severity: 'info',
  ready: false,
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
  name: NAME,
});
