import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/domain/digest.ts';
import { identifyReceipts, type ReceiptReading } from '../../src/domain/receipt.ts';
import { identifyTransactions, type TransactionRow } from '../../src/domain/transaction.ts';

const base: TransactionRow = {
  bookedOn: '2026-11-10',
  amount: { minor: -1280, currency: 'CNY' },
  description: '城南早点铺',
  status: 'booked',
  kind: 'purchase',
  references: {},
};
const slip: ReceiptReading = {
  occurredAt: '2026-11-10T12:30',
  amount: { minor: 1280, currency: 'CNY' },
  merchant: '城南早点铺',
  type: 'sale',
  outcome: 'approved',
  references: {},
};

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

const row = fc.record({
  day: fc.integer({ min: 1, max: 4 }),
  minor: fc.constantFrom(-1280, -350, 1280),
  description: fc.constantFrom('城南早点铺', 'Corner Deli'),
});
const statement = fc
  .array(row, { maxLength: 20 })
  .map((rows) => rows.sort((a, b) => a.day - b.day))
  .map((rows) =>
    rows.map(({ day, minor, description }): TransactionRow => ({
      ...base,
      bookedOn: `2026-11-0${day}`,
      amount: { minor, currency: 'CNY' },
      description,
    })),
  );

describe("a row's identity", () => {
  it('is its own: no two rows of a file share one, however equal they are', () => {
    fc.assert(
      fc.property(statement, (rows) => {
        expect(new Set(idsOf(identifyTransactions(rows))).size).toBe(rows.length);
      }),
    );
  });

  it('is the same in every export that covers the whole day', () => {
    fc.assert(
      fc.property(statement, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (rows, from, to) => {
        const within = rows.filter(({ bookedOn }) => bookedOn >= `2026-11-0${from}` && bookedOn <= `2026-11-0${to}`);
        const whole = new Set(idsOf(identifyTransactions(rows)));
        for (const id of idsOf(identifyTransactions(within))) expect(whole).toContain(id);
      }),
    );
  });

  it('is the same whether a file begins with the newest or the oldest', () => {
    fc.assert(
      fc.property(statement, (rows) => {
        expect(idsOf(identifyTransactions([...rows].reverse())).sort()).toEqual(
          idsOf(identifyTransactions(rows)).sort(),
        );
      }),
    );
  });

  it('stays when the bank books what was pending, or prints a balance', () => {
    const later: TransactionRow = { ...base, status: 'pending', kind: 'hold', balance: { minor: 5, currency: 'CNY' } };
    expect(idsOf(identifyTransactions([later]))).toEqual(idsOf(identifyTransactions([base])));
  });

  it('tells apart whatever a bank does not change', () => {
    const others: TransactionRow[] = [
      base,
      { ...base, bookedOn: '2026-11-11' },
      { ...base, amount: { minor: 1280, currency: 'CNY' } },
      { ...base, amount: { minor: -1280, currency: 'USD' } },
      { ...base, description: '城南早点铺 ' },
      { ...base, counterparty: '城南早点铺' },
      { ...base, account: '城南早点铺' },
      { ...base, card: '1234' },
      { ...base, occurredAt: '2026-11-10T12:30' },
      { ...base, references: { rrn: '1234' } },
      { ...base, references: { auth: '1234' } },
    ];
    expect(new Set(others.map((each) => idsOf(identifyTransactions([each]))[0])).size).toBe(others.length);
  });
});

describe("a receipt's identity", () => {
  const one = (more: Partial<ReceiptReading>): string => idsOf(identifyReceipts([{ ...slip, ...more }]))[0] ?? '';

  it('is the same for a reprint: two copies are kept once', () => {
    const copies = identifyReceipts([
      { ...slip, text: 'merchant copy' },
      { ...slip, text: '重打印 REPRINT' },
    ]);
    expect(copies).toHaveLength(1);
  });

  it('is that of the payment where a number of the payment is printed, though the day is all it has', () => {
    const dayOnly = { occurredAt: '2026-11-10', references: { rrn: '631512345678' } };
    expect(one({ ...dayOnly, text: 'a' })).toBe(one({ ...dayOnly, text: 'b' }));
  });

  it('tells two notices of equal purchases on one day apart by their text', () => {
    const notice = (balance: string): ReceiptReading => ({
      ...slip,
      occurredAt: '2026-11-10',
      text: `消费12.80元，余额${balance}元`,
    });
    expect(identifyReceipts([notice('100.00'), notice('87.20')])).toHaveLength(2);
    expect(identifyReceipts([notice('100.00'), notice('100.00')])).toHaveLength(1);
  });

  it('is not held by the number of a shop or a terminal, which all its slips share', () => {
    const shop = { occurredAt: '2026-11-10', references: { terminal: '22190853', merchant: '540436500140066' } };
    expect(one({ ...shop, text: 'slip one' })).not.toBe(one({ ...shop, text: 'slip two' }));
  });

  it('does not hang on blanks and line ends, which change from paste to paste', () => {
    const { occurredAt: _, ...timeless } = slip;
    expect(
      identifyReceipts([
        { ...timeless, text: 'SALE\r\n  12.80 ' },
        { ...timeless, text: 'SALE\n12.80' },
      ]),
    ).toHaveLength(1);
  });

  it('tells a declined slip from the approved one', () => {
    expect(one({ outcome: 'declined' })).not.toBe(one({ outcome: 'approved' }));
  });
});

describe('a digest', () => {
  it('is twenty characters, always the same for a text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(digest(text)).toMatch(/^[0-9a-z]{20}$/);
        expect(digest(text)).toBe(digest(text));
      }),
    );
  });

  it('differs for each of many texts that hardly differ', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 200_000; i += 1) seen.add(digest(`2026-11-10\u001f-${i}.00\u001fCNY\u001f城南早点铺`));
    expect(seen.size).toBe(200_000);
  });
});
