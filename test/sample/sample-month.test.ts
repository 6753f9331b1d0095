import { describe, expect, it } from 'vitest';
import { draftComplaint, timingFor } from '../../src/complaint/index.ts';
import { addDays, dayNumber } from '../../src/domain/day.ts';
import { decimalOf } from '../../src/domain/money.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { findProblems, type CheckResult } from '../../src/findings/index.ts';
import { readInput, type ReadDocument } from '../../src/intake/index.ts';
import { match } from '../../src/match/index.ts';
import { sampleMonth } from '../../src/sample/index.ts';

async function readSample(today: string): Promise<ReadDocument[]> {
  const documents: ReadDocument[] = [];
  for (const { name, text } of sampleMonth(today))
    documents.push(await readInput({ name, bytes: new TextEncoder().encode(text) }, { today, currency: 'CNY' }));
  return documents;
}

function check(today: string, documents: readonly ReadDocument[], transactions: readonly Transaction[]): CheckResult {
  const receipts = documents.flatMap((each) => each.receipts);
  const matching = match(transactions, receipts, []);
  return findProblems({ transactions, receipts, decisions: [], matching }, { today, timing: timingFor('CN') });
}

const sums = (result: CheckResult, ready: boolean): string[] =>
  result.findings
    .filter((each) => each.type !== 'unproven-debit' && each.ready === ready)
    .map((each) => `${each.type} ${decimalOf(each.amount)} ${each.amount.currency}`)
    .sort();

const MEANT = [
  'duplicate-debit 58.00 CNY',
  'failed-but-debited 128.00 CNY',
  'hold-not-released 180.00 GBP',
  'refund-not-credited 399.00 CNY',
  'wrong-amount 10.00 CNY',
];

// A Tuesday, the turn of a year, the day after a leap day, a Sunday, a Monday.
describe.each(['2026-11-24', '2027-01-05', '2028-03-01', '2026-08-16', '2026-12-07'])(
  'the sample month at %s',
  (today) => {
    it('is read whole, each file as what it is', async () => {
      const documents = await readSample(today);
      expect(documents.flatMap((each) => each.problems)).toEqual([]);
      expect(
        documents.map((each) => [each.format, each.transactions.length, each.receipts.length, each.balance]),
      ).toEqual([
        ['csv', 37, 0, 'continuous'],
        ['csv', 20, 0, 'absent'],
        ['wechat-csv', 13, 13, 'absent'],
        ['pos-slip', 0, 1, 'absent'],
        ['pos-slip', 0, 14, 'absent'],
        ['notice', 0, 5, 'absent'],
        ['pos-slip', 0, 11, 'absent'],
      ]);
      expect([...new Set(documents[0]?.transactions.map((each) => each.amount.currency))]).toEqual(['CNY']);
      expect([...new Set(documents[1]?.transactions.map((each) => each.amount.currency))]).toEqual(['GBP']);
    });

    it('lies in the month that ends two days before', async () => {
      const documents = await readSample(today);
      const days = documents.flatMap((each) => [
        ...each.transactions.map((row) => row.bookedOn),
        ...each.receipts.map((slip) => (slip.occurredAt ?? '').slice(0, 10)),
      ]);
      expect(days.every((day) => day >= addDays(today, -34) && day <= addDays(today, -2))).toBe(true);
      expect(days).toContain(addDays(today, -2));
    });

    it('pays its salary and books its card purchases on working days', async () => {
      const documents = await readSample(today);
      const salary = documents[0]?.transactions.find((row) => row.description === '代发工资');
      const posted = documents[1]?.transactions.filter((row) => row.status === 'booked') ?? [];
      const weekdays = [salary, ...posted].map((row) => (dayNumber(row?.bookedOn ?? '') + 4) % 7);
      expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
      expect(posted.length).toBeGreaterThan(14);
    });

    it('holds the problems that it is meant to hold, and accuses nothing else', async () => {
      const documents = await readSample(today);
      const statements = documents.slice(0, 2).flatMap((each) => each.transactions);
      const everything = documents.flatMap((each) => each.transactions);
      expect(sums(check(today, documents, statements), true)).toEqual(MEANT);
      const whole = check(today, documents, everything);
      expect(sums(whole, true)).toEqual(MEANT);
      expect(sums(whole, false)).toEqual(['failed-but-debited 18.40 GBP', 'receipt-without-debit 42.00 CNY']);
    });

    it('gives each ready finding a letter that lacks only what the person knows', async () => {
      const documents = await readSample(today);
      const transactions = documents.flatMap((each) => each.transactions);
      const receipts = documents.flatMap((each) => each.receipts);
      const ready = check(today, documents, transactions).findings.filter((finding) => finding.ready);
      for (const finding of ready)
        for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
          const facts = { finding, transactions, receipts, today };
          const draft = draftComplaint({ ...facts, jurisdiction: 'CN', language, channel: 'letter' });
          const asked = draft.blanks.map((blank) => blank.label);
          expect(asked).toHaveLength(5);
          // In another language than the bank's it lacks one thing more: that it is said in the bank's.
          const lacking = draft.missing.slice(language === 'zh-Hans' ? 0 : 1);
          expect(asked).toEqual(expect.arrayContaining(lacking));
          expect(lacking).toHaveLength(3);
        }
      expect(ready).toHaveLength(MEANT.length);
    });

    it('settles the reversal and the refund that came', async () => {
      const documents = await readSample(today);
      const rows = documents.slice(0, 2).flatMap((each) => each.transactions);
      const settled = check(today, documents, rows).resolved.map((pair) =>
        pair.transactions.map((id) =>
          decimalOf(rows.find((row) => row.id === id)?.amount ?? { minor: 0, currency: '' }),
        ),
      );
      expect(settled).toHaveLength(2);
      expect(settled).toEqual(
        expect.arrayContaining([
          ['-245.00', '245.00'],
          ['-59.00', '59.00'],
        ]),
      );
    });
  },
);

describe('the sample month as text', () => {
  it('shows no full card number and says of itself that it is invented', () => {
    for (const { name, text } of sampleMonth('2026-11-24')) {
      expect(text, name).not.toMatch(/(?<!\d)6225\d{12}(?!\d)/);
      if (name !== '银行短信.txt') expect(text, name).toMatch(/虚构|invented/i);
    }
  });

  it('adds up the wallet as its banner says', () => {
    const wallet = sampleMonth('2026-11-24').find((each) => each.name.startsWith('微信'))?.text ?? '';
    const spent = [...wallet.matchAll(/,支出,¥([\d.]+),/g)].map((found) => Math.round(Number(found[1]) * 100));
    const total = spent.reduce((sum, fen) => sum + fen, 0);
    expect(wallet).toContain(`支出：${spent.length}笔 ${(total / 100).toFixed(2)}元`);
  });

  it('is the same for the same day and moves with it', () => {
    expect(sampleMonth('2026-11-24')).toEqual(sampleMonth('2026-11-24'));
    expect(sampleMonth('2026-11-25')).not.toEqual(sampleMonth('2026-11-24'));
  });
});
