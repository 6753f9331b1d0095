import { describe, expect, it } from 'vitest';
import { describeTable } from '../../src/intake/unknown-table.ts';
import { readText } from './read-text.ts';

const signed = async (text: string, columns: { date: string; amount: string; description?: string }) => {
  const { transactions, problems } = await readText(text, { columns });
  return { rows: transactions.map((row) => [row.bookedOn, row.amount.minor, row.description]), problems };
};

describe('the columns of a table that is not understood', () => {
  const twice = 'Day;What;Sum;Sum;\n13.11.2026;Stall;1,00;12,50;x\n14.11.2026;Kiosk;2,00;3,10;y\n';

  it('have a name each, also where two are called the same or one has no name', () => {
    expect(describeTable(twice)?.header).toEqual(['Day', 'What', 'Sum', 'Sum #4', '#5']);
  });

  it('are found again by that name', async () => {
    expect(await signed(twice, { date: 'Day', amount: 'Sum #4', description: '#5' })).toEqual({
      rows: [
        ['2026-11-13', -1250, 'x'],
        ['2026-11-14', -310, 'y'],
      ],
      problems: [],
    });
    expect((await signed(twice, { date: 'Day', amount: 'Sum' })).rows.map(([, minor]) => minor)).toEqual([-100, -200]);
    expect((await signed(twice, { date: 'Day', amount: 'Sum #9' })).problems).toHaveLength(1);
  });

  it('have their places where there is no header, and no row is taken for one', async () => {
    const bare = '13.11.2026;Stall;12,50\n14.11.2026;Kiosk;3,10\n';
    expect(describeTable(bare)).toMatchObject({ header: ['#1', '#2', '#3'], sample: [{ 0: '13.11.2026' }, {}] });
    expect((await signed(bare, { date: '#1', amount: '#3', description: '#2' })).rows).toEqual([
      ['2026-11-13', -1250, 'Stall'],
      ['2026-11-14', -310, 'Kiosk'],
    ]);
  });

  it('are remembered by a header only: without one, any other table would be taken for this', () => {
    expect(describeTable('13.11.2026;Stall;12,50\n14.11.2026;Kiosk;3,10\n')?.signature).toBe('');
    expect(describeTable(twice)?.signature).not.toBe('');
    expect(describeTable(twice)?.signature).toBe(describeTable(twice.replace('12,50', '99,00'))?.signature);
  });

  it('keep the header’s word on the sum, though half of its cells cannot be read', async () => {
    const rows = ['-1,50', 'x', '-2,50', 'y', '-3,50', 'z'].map(
      (sum, at) => `${at + 10}.11.2026;Stall ${at};${sum};${100 - at},00`,
    );
    const { transactions, problems } = await readText(['Tag;Wo;Betrag;Saldo danach', ...rows].join('\n'));
    expect(transactions.map((row) => row.amount.minor)).toEqual([-150, -250, -350]);
    expect(problems.filter((each) => each.kept !== true).map((each) => each.line)).toEqual([3, 5, 7]);
  });
});

describe('a column of sums with a broken cell', () => {
  const rows = (broken: string): string[] => [
    ...Array.from({ length: 8 }, (_none, at) => `${at + 10}.11.2026;Stall ${at};-${at + 1},50;${100 - at},25`),
    `24.11.2026;Kiosk;${broken};3,25`,
  ];

  it('does not leave its place to the balance where nothing is named', async () => {
    const { transactions, problems } = await readText(rows('kaputt').join('\n'));
    expect(transactions.slice(0, 2).map((row) => row.amount.minor)).toEqual([-150, -250]);
    expect(transactions).toHaveLength(8);
    expect(problems.find((each) => each.line === 9)?.text).toContain('kaputt');
  });

  it('is a question below a header that nobody knows, as it is without the broken cell', async () => {
    for (const broken of ['kaputt', '-9,50']) {
      const document = await readText(['Tag;Wo;Bewegung;Rest', ...rows(broken)].join('\n'));
      expect(document.transactions).toEqual([]);
      expect(document.table?.header).toEqual(['Tag', 'Wo', 'Bewegung', 'Rest']);
    }
  });
});

describe('an order of day and month that the file leaves open', () => {
  it('is one question for the whole file, and its answer reads it', async () => {
    const text = 'Date,Details,Amount\n03/04/2026,Stall,-12.40\n05/04/2026,Kiosk,-3.00\n';
    const { transactions, problems } = await readText(text);
    expect(transactions).toEqual([]);
    expect(problems).toMatchObject([{ asks: 'date-order', text: '03/04/2026' }]);
    const told = await readText(text, { dateOrder: 'mdy' });
    expect(told.transactions.map((row) => row.bookedOn)).toEqual(['2026-03-04', '2026-05-04']);
    expect(told.problems.some((each) => each.asks)).toBe(false);
  });
});
