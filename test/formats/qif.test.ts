import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/intake/registry.ts';
import { readInput, type ReadDocument, type ReadOptions } from '../../src/intake/index.ts';
import { read } from './samples.ts';

const bank = (...lines: string[]): Promise<ReadDocument> => read('export.qif', ['!Type:Bank', ...lines].join('\n'));

const dayOf = async (date: string, beside = 'D12/24/2025'): Promise<unknown> => {
  const { transactions, problems } = await bank(beside, 'T-1.00', '^', `D${date}`, 'T-2.00', '^');
  return transactions[1]?.bookedOn ?? problems[0]?.message.en;
};

const sumOf = async (...sums: string[]): Promise<unknown[]> => {
  const { transactions } = await bank(...sums.flatMap((sum) => ['D12/24/2025', `T${sum}`, '^']));
  return transactions.map((row) => row.amount.minor);
};

describe('days of QIF', () => {
  it.each([
    ["1/ 5'99", '1999-01-05'],
    ["1/ 5'19", '2019-01-05'],
    ["1/ 5' 4", '2004-01-05'],
    ['6/ 1/94', '1994-06-01'],
    ["10/ 3'2021", '2021-10-03'],
    ['1-5-08', '2008-01-05'],
    ['2019-12-24', '2019-12-24'],
    ['20191224', '2019-12-24'],
  ])('%s, where the file prints the month first', async (date, day) => {
    expect(await dayOf(date)).toBe(day);
  });

  it.each([
    ['5/1/2019', '2019-01-05'],
    ['05.01.2019', '2019-01-05'],
    ["5/ 1'19", '2019-01-05'],
  ])('%s, where another row shows that the day comes first', async (date, day) => {
    expect(await dayOf(date, 'D24/12/2025')).toBe(day);
  });

  it('asks for the order where no row shows it, and takes the answer', async () => {
    const text = "!Type:Bank\nD1/ 5'19\nT-1.00\n^\n";
    const given = (dateOrder?: 'dmy'): Promise<ReadDocument> => {
      const options: ReadOptions = { today: '2026-11-22', currency: 'USD' };
      return readInput(
        { name: 'a.qif', bytes: new TextEncoder().encode(text) },
        dateOrder ? { ...options, dateOrder } : options,
      );
    };
    const open = await given();
    expect(open.transactions).toEqual([]);
    expect(open.problems[0]?.message.en).toContain('choose the order');
    expect((await given('dmy')).transactions[0]?.bookedOn).toBe('2019-05-01');
  });

  it('names a day that is none with its line, and keeps the rest', async () => {
    const { transactions, problems } = await bank('D02/30/2025', 'T-1.00', '^', 'D02/27/2025', 'T-2.00', '^');
    expect(transactions.map((row) => row.bookedOn)).toEqual(['2025-02-27']);
    expect(problems.map(({ line, text, message }) => [line, text, message.en])).toEqual([
      [2, 'D02/30/2025 T-1.00', 'no usable date'],
    ]);
  });
});

describe('sums of QIF', () => {
  it('reads both decimal marks, groups and a sign behind', async () => {
    expect(await sumOf('-1,234.56', '12', '.5')).toEqual([-123456, 1200, 50]);
    expect(await sumOf('-1.234,56', '12,5')).toEqual([-123456, 1250]);
    expect(await sumOf('1 234.56-', '+3.00')).toEqual([-123456, 300]);
  });

  it('does not guess between fifteen hundred and one and a half', async () => {
    const { transactions, problems } = await bank('D12/24/2025', 'T-1.500', '^');
    expect(transactions).toEqual([]);
    expect(problems[0]?.message.en).toBe('no usable amount');
  });

  it('takes U where T is missing, and a split neither for a row nor for the sum', async () => {
    const { transactions, problems } = await bank(
      ...['D12/24/2025', 'U-9.00', 'PSHOP', 'SFood', 'EAPPLES', '$-4.00', 'SRest', 'D12/25/2025', '$-5.00', '^'],
    );
    expect(transactions.map((row) => [row.bookedOn, row.amount.minor, row.description])).toEqual([
      ['2025-12-24', -900, 'SHOP'],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('lists and entries of QIF', () => {
  it.each(['Bank', 'CCard', 'Cash', 'Oth A', 'Oth L'])('reads the rows of !Type:%s', async (list) => {
    const { transactions } = await read('a.qif', `!Type:${list} \r\nD12/24/2025\r\nT-1.00\r\n^\r\n`);
    expect(transactions).toHaveLength(1);
  });

  it('leaves out lists that hold no rows of an account, by name and number, without a problem', async () => {
    const { transactions, problems, notes } = await bank(
      ...['D12/24/2025', 'T-1.00', '^', '!Type:Invst', 'D12/24/2025', 'NBuy', 'T50.00', '^', '!Type:Class', 'NX', '^'],
    );
    expect([transactions.length, problems]).toEqual([1, []]);
    expect(notes.map((note) => note.en)).toContain(
      'these lists hold no rows of an account and are left out: Invst (1), Class (1)',
    );
  });

  it('ends an entry at the next header, at the next day and at the end of the file, where ^ is missing', async () => {
    const { transactions } = await bank(
      ...[
        'D12/24/2025',
        'T-1.00',
        'PONE',
        'D12/25/2025',
        'T-2.00',
        'PTWO',
        '!Type:CCard',
        'D12/26/2025',
        'T-3.00',
        'PTHREE',
      ],
    );
    expect(transactions.map((row) => [row.amount.minor, row.description])).toEqual([
      [-100, 'ONE'],
      [-200, 'TWO'],
      [-300, 'THREE'],
    ]);
  });

  it('refuses a last sum that was cut off within its figures', async () => {
    const { transactions, problems } = await bank('D12/24/2025', 'T-1.00', '^', 'D12/25/2025', 'PTWO', 'T-12');
    expect(transactions).toHaveLength(1);
    expect(problems.map(({ line, message }) => [line, message.en])).toEqual([
      [5, 'the file is cut off within this entry'],
    ]);
  });

  it('gives rows the account named before their list, never by its full number, and the card of a card’s account', async () => {
    const { transactions } = await read(
      'a.qif',
      '!Account\nNGold 4111111111111111\nTCCard\n^\n!Type:CCard\nD12/24/2025\nT-1.00\n^\n!Account\nNHome 00123456789\nTBank\n^\n!Type:Bank\nD12/24/2025\nT-2.00\nL[Gold]\n^\n',
    );
    expect(transactions.map((row) => [row.account, row.card, row.kind])).toEqual([
      ['•••• 1111', '1111', 'purchase'],
      ['•••• 6789', undefined, 'transfer'],
    ]);
  });

  it('reads blank lines, mixed line ends, a wrapped memo and an entry that was struck out', async () => {
    const { transactions, problems } = await read(
      'a.qif',
      '\n!Type:Bank\r\n\r\nD12/24/2025\rT-1.00\nPSHOP\r\nMFirst\nsecond line\n^\nD12/25/2025\nT0.00\nP**VOID**SHOP\n^\n',
    );
    expect(transactions.map((row) => [row.description, row.status])).toEqual([
      ['SHOP First second line', 'booked'],
      ['**VOID**SHOP', 'closed'],
    ]);
    expect(problems).toEqual([]);
  });

  it('names a line that is no field', async () => {
    const { problems } = await bank('D12/24/2025', 'T-1.00', '^', '=== page 2 ===');
    expect(problems.map(({ line, text }) => [line, text])).toEqual([[5, '=== page 2 ===']]);
  });

  it('is known without its header, and not by a letter and a figure alone', () => {
    const claim = (text: string): unknown =>
      FORMATS.find(({ id }) => id === 'qif')?.claim({ name: 'a', bytes: new Uint8Array(), text, encoding: 'utf-8' });
    expect(claim('D12/24/2025\nPSHOP\nT-1.00\n^\n')).toBe('exact');
    expect(claim('D12/24/2025\nPSHOP\nT-1.00\n')).toBe('no');
    expect(claim('Date,Amount\n2025-12-24,1.00\n')).toBe('no');
  });
});
