import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../src/intake/index.ts';
import { read } from './samples.ts';

interface Move {
  readonly day?: string;
  readonly value?: string;
  readonly concept?: string;
  readonly side?: string;
  readonly sum?: number;
  readonly reference?: string;
}

const digits = (number: number, width: number): string => String(number).padStart(width, '0');

const header = (opening = 10_000, currency = '978', side = '2'): string =>
  `11999912340201234567261101261130${side}${digits(opening, 14)}${currency}3LUCIA EJEMPLO`;

const move = ({
  day = '261103',
  value = day,
  concept = '12',
  side = '1',
  sum = 2375,
  reference = '',
}: Move = {}): string => `22    1234${day}${value}${concept}041${side}${digits(sum, 14)}${'0'.repeat(22)}${reference}`;

const end = (out: readonly number[], into: readonly number[], closing: number, side = '2'): string => {
  const total = (sums: readonly number[]): string =>
    digits(sums.length, 5) +
    digits(
      sums.reduce((all, sum) => all + sum, 0),
      14,
    );
  return `33999912340201234567${total(out)}${total(into)}${side}${digits(closing, 14)}978`;
};

const file = (...lines: string[]): Promise<ReadDocument> => read('a.n43', lines.join('\r\n'));

describe('movements of Norma 43', () => {
  it.each([
    ['a card pays', { concept: '12' }, -2375, 'purchase'],
    ['a card gets back', { concept: '12', side: '2' }, 2375, 'refund'],
    ['a machine', { concept: '11' }, -2375, 'cash'],
    ['a transfer', { concept: '04' }, -2375, 'transfer'],
    ['costs', { concept: '17' }, -2375, 'fee'],
    ['interest', { concept: '17', side: '2' }, 2375, 'interest'],
    ['a bill that was returned', { concept: '14', side: '2' }, 2375, 'refund'],
    ['a correction', { concept: '98', side: '2' }, 2375, 'reversal'],
  ] as const)('%s', async (_what, given, minor, kind) => {
    const { transactions } = await file(header(), move(given), '2301TEXTO');
    expect(transactions.map((row) => [row.amount.minor, row.kind, row.description])).toEqual([[minor, kind, 'TEXTO']]);
  });

  it('takes the value date for the sale where it lies before the posting, and years of the last century', async () => {
    const { transactions } = await file(
      header(),
      move({ day: '261103', value: '261031' }),
      move({ day: '261103', value: '261105' }),
      move({ day: '990105' }),
    );
    expect(transactions.map((row) => [row.bookedOn, row.occurredAt])).toEqual([
      ['2026-11-03', '2026-10-31'],
      ['2026-11-03', undefined],
      ['1999-01-05', undefined],
    ]);
  });

  it('joins the text of up to five records, words cut at 38 signs included', async () => {
    const first = 'COMPRA EN LA TIENDA DE LIBROS ANTIGUOS'.padEnd(38);
    const { transactions } = await file(header(), move(), `2301${first} DE`, '2302VALENCIA', '2303');
    expect(transactions[0]?.description).toBe('COMPRA EN LA TIENDA DE LIBROS ANTIGUOS DE VALENCIA');
  });

  it('lifts out the original sum (24), signed like the movement', async () => {
    const { transactions } = await file(header(), move(), '2301TIENDA', `2401840${digits(2650, 14)}`);
    expect(transactions[0]?.original).toEqual({ minor: -2650, currency: 'USD' });
  });

  it('keeps of a card’s number the last four, and is not led astray by what masking would cut', async () => {
    const number = '4111111111111111';
    const document = await file(
      header(),
      move({ reference: number }),
      `2301TARJETA ${number} EN CAFE EJEMPLO`,
      move({ day: '991399', reference: number }),
    );
    expect(document.transactions.map((row) => [row.card, row.description])).toEqual([
      ['1111', 'TARJETA •••• 1111 EN CAFE EJEMPLO'],
    ]);
    expect(document.problems[0]?.message.en).toBe('no usable date');
    expect(JSON.stringify(document)).not.toContain('411111111111');
  });

  it.each([
    ['latin-1', { Í: 0xcd, Ñ: 0xd1, ó: 0xf3 }],
    ['code page 850', { Í: 0xd6, Ñ: 0xa5, ó: 0xa2 }],
  ] as const)('reads %s', async (_what, codes) => {
    const signs: Readonly<Record<string, number>> = codes;
    const text = [header(), move(), '2301PANADERÍA MUÑOZ y león'].join('\r\n');
    const bytes = Uint8Array.from(text, (sign) => signs[sign] ?? sign.charCodeAt(0));
    expect((await read('a.n43', bytes)).transactions[0]?.description).toBe('PANADERÍA MUÑOZ y león');
  });

  it('names what cannot be read with its line, and a currency that is none', async () => {
    const { transactions, problems, notes, balance } = await file(
      header(10_000, '000'),
      move({ sum: 100 }),
      move().slice(0, 30),
      '99 LO QUE SEA',
      end([100], [], 9900),
    );
    expect(transactions.map((row) => row.amount)).toEqual([{ minor: -100, currency: 'USD' }]);
    expect(notes.map((note) => note.en)).toContain('the file names no currency; USD is assumed');
    expect(problems.map(({ line, message }) => [line, message.en])).toEqual([
      [3, 'no usable amount'],
      [4, 'this line belongs to no entry'],
    ]);
    expect(balance).toBe('absent');
  });
});

describe('totals of Norma 43', () => {
  it('leads from the opening to the closing balance, debts included', async () => {
    const good = await file(header(1000), move({ sum: 2375 }), end([2375], [], 1375, '1'), `88${'9'.repeat(18)}000003`);
    expect([good.balance, good.problems, good.notes]).toEqual(['continuous', [], []]);
  });

  it.each([
    ['another closing balance', end([2375], [], 9999), 'the opening balance and the entries do not add up'],
    [
      'another number of debits',
      end([2375, 100], [100], 7625),
      'number or sum of the debits is not what the file says',
    ],
    ['another sum of credits', end([2375], [50], 7625), 'number or sum of the credits is not what the file says'],
  ])('%s is named with its line', async (_what, last, says) => {
    const { balance, problems } = await file(header(), move({ sum: 2375 }), last);
    expect(balance).toBe('broken');
    expect(problems.find(({ message }) => message.en.startsWith(says))?.line).toBe(3);
  });

  it('counts the records, and says where the end is missing', async () => {
    const told = await file(header(), move({ sum: 2375 }), end([2375], [], 7625), `88${'9'.repeat(18)}000007`);
    expect(told.problems.map(({ line, message }) => [line, message.en])).toEqual([
      [4, 'the file tells of 7 records and has 3: lines may be missing'],
    ]);
    expect((await file(header(), move())).problems[0]?.message.en).toContain('no closing record (33)');
    expect((await file(header(), move(), end([2375], [], 7625))).notes[0]?.en).toContain('no closing record (88)');
  });

  it('keeps the accounts of one file apart', async () => {
    const { transactions, balance } = await file(
      ...[header(5000), move({ sum: 100 }), end([100], [], 4900)],
      ...[header(7000, '840').replace('0201234567', '0209998888'), move({ sum: 200, side: '2' }), end([], [200], 7200)],
    );
    expect(transactions.map((row) => [row.account, row.amount])).toEqual([
      ['•••• 4567', { minor: -100, currency: 'EUR' }],
      ['•••• 8888', { minor: 200, currency: 'USD' }],
    ]);
    expect(balance).toBe('continuous');
  });
});
