import { describe, expect, it } from 'vitest';
import { readInput, type ReadOptions } from '../../src/intake/index.ts';

const QIF = [
  '!Type:Bank',
  'D2026-11-03',
  'T-12.40',
  'PWillow Lane Books',
  '^',
  'D2026-11-04',
  'T900.00',
  'POrchard Ltd',
  '^',
  '',
].join('\n');
const SWIFT = [
  ':20:START',
  ':25:12345/678',
  ':28C:1/1',
  ':60F:C261031EUR100,00',
  ':61:2611051105D7,50NMSCNONREF',
  ':86:Harbour Grocer',
  ':62F:C261105EUR92,50',
  '',
].join('\n');

const read = (text: string, options: Partial<ReadOptions> = {}) =>
  readInput(
    { name: 'joined.txt', bytes: new TextEncoder().encode(text) },
    { today: '2026-11-24', currency: 'USD', ...options },
  );

describe('a content that two formats claim alike', () => {
  it('is read by neither, and both say what they would read', async () => {
    const document = await read(QIF + SWIFT);
    expect(document.format).toBeUndefined();
    expect(document.transactions).toEqual([]);
    expect(document.problems).toHaveLength(1);
    expect(document.tie).toHaveLength(2);
    const [swift, qif] = [...(document.tie ?? [])].sort((a, b) => a.id.localeCompare(b.id));
    expect(swift).toMatchObject({ id: 'mt940', rows: 1, receipts: 0, firstRow: { bookedOn: '2026-11-05' } });
    expect(swift?.sums).toEqual([
      { currency: 'EUR', debits: { minor: -750, currency: 'EUR' }, credits: { minor: 0, currency: 'EUR' } },
    ]);
    expect(qif).toMatchObject({ id: 'qif', rows: 2, firstRow: { description: 'Willow Lane Books' } });
    expect(qif?.sums).toEqual([
      { currency: 'USD', debits: { minor: -1240, currency: 'USD' }, credits: { minor: 90_000, currency: 'USD' } },
    ]);
  });

  it.each([
    ['qif', 2],
    ['mt940', 1],
  ])('is read by the one that is chosen: %s', async (reader, rows) => {
    const document = await read(QIF + SWIFT, { reader });
    expect(document).toMatchObject({ format: reader });
    expect(document.transactions).toHaveLength(rows);
    expect(document.tie).toBeUndefined();
  });

  it('stays a tie where the chosen one is none of the readers', async () => {
    expect((await read(QIF + SWIFT, { reader: '__proto__' })).tie).toHaveLength(2);
  });

  it('is no tie where one of them claims it alone', async () => {
    expect(await read(QIF)).toMatchObject({ format: 'qif' });
    expect((await read(QIF)).tie).toBeUndefined();
    expect(await read(SWIFT)).toMatchObject({ format: 'mt940' });
  });
});
