import { daysBetween, minutesBetween } from '../domain/day.ts';
import type { Transaction } from '../domain/transaction.ts';
import {
  answered,
  claim,
  dayOfRow,
  nameOfRow,
  printed,
  severityOf,
  type FindingRule,
  type Found,
  type Ledger,
} from './ledger.ts';

/** F02: more equal debits at one shop within a day than purchases that receipts prove. */
export const rule: FindingRule = {
  type: 'duplicate-debit',
  name: { zh: '重复扣款', en: 'Duplicate debit' },
  find: (ledger) => groupsOf(ledger).flatMap((group) => surplusOf(ledger, group)),
};

/** Debits of one sum, card and shop that lie within a day of each other, or carry one authorisation. */
function groupsOf(ledger: Ledger): Transaction[][] {
  const alike = new Map<string, Transaction[]>();
  for (const row of ledger.open.values()) {
    if (row.kind !== 'purchase' && row.kind !== 'other') continue;
    const key = [row.amount.currency, row.amount.minor, row.account ?? '', row.card ?? '', nameKey(row)].join('|');
    const list = alike.get(key);
    if (list) list.push(row);
    else alike.set(key, [row]);
  }
  return [...alike.values()].flatMap(chain);
}

/** Names as a bank repeats them: without the numbers that change from row to row. */
const nameKey = (row: Transaction): string =>
  nameOfRow(row)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\d\s#*._/-]+/g, '');

function chain(rows: readonly Transaction[]): Transaction[][] {
  const groups: Transaction[][] = [];
  for (const row of rows) {
    const group = groups.find((each) => each[0] !== undefined && belongs(each[0], row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups.filter((group) => group.length > 1);
}

function belongs(first: Transaction, row: Transaction): boolean {
  const auth = first.references.auth !== undefined && first.references.auth === row.references.auth;
  const rrn = first.references.rrn !== undefined && first.references.rrn === row.references.rrn;
  if (auth || rrn) return true;
  const minutes = first.occurredAt && row.occurredAt ? minutesBetween(first.occurredAt, row.occurredAt) : undefined;
  if (minutes !== undefined) return Math.abs(minutes) <= 1440;
  return Math.abs(daysBetween(dayOfRow(first), dayOfRow(row))) <= 1;
}

function surplusOf(ledger: Ledger, group: readonly Transaction[]): Found[] {
  const proven = group.filter((row) => ledger.links(row.id, 'proves').length > 0);
  const surplus = group.filter((row) => !proven.includes(row) && !settledByPerson(ledger, row));
  if (proven.length === 0 || surplus.length === 0) return [];
  const first = surplus[0];
  const amount = surplus.reduce((sum, row) => sum - row.amount.minor, 0);
  const slips = proven.flatMap((row) =>
    ledger.links(row.id, 'proves').flatMap((link) => ledger.receipts.get(link.receipt) ?? []),
  );
  const contested = proven.some((row) => ledger.links(row.id, 'proves').some((link) => link.contested === true));
  if (!first) return [];
  const [k, m] = [group.length, proven.length];
  return [
    claim(ledger, {
      type: 'duplicate-debit',
      transactions: surplus,
      receipts: slips,
      context: proven.map((row) => row.id),
      amount: { minor: amount, currency: first.amount.currency },
      severity: severityOf('high', first),
      ready: surplus.every((row) => row.status === 'booked') && !contested,
      since: dayOfRow(first),
      because: [
        {
          zh: `同一商户同额扣款 ${k} 笔（每笔 ${printed(first.amount)}），只有 ${m} 笔有成功小票：多出 ${surplus.length} 笔`,
          en: `${k} equal debits of ${printed(first.amount)} at one merchant, ${m} with a successful receipt: ${surplus.length} too many`,
        },
      ],
      question: {
        zh: '是否真的买了不止一次，或者是分批发货、分期、待入账与已入账的同一笔？',
        en: 'Did you really buy more than once, or is it a split shipment, an instalment, or one purchase shown as pending and posted?',
      },
    }),
  ];
}

const settledByPerson = (ledger: Ledger, row: Transaction): boolean =>
  answered(ledger, row, 'recognised') || answered(ledger, row, 'bought-again');
