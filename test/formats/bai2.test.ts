import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/intake/registry.ts';
import { readInput, type ReadDocument } from '../../src/intake/index.ts';
import { read } from './samples.ts';

const file = (...lines: readonly string[]): Promise<ReadDocument> =>
  read('a.bai', ['01,999000013,55512,261103,0600,7,80,,2/', ...lines].join('\n'));

/** One account in US dollars with these records, and control records that say nothing. */
const account = (...lines: readonly string[]): Promise<ReadDocument> =>
  file('02,55512,999000013,1,261102,2359,USD,2/', '03,0020123456,,/', ...lines, '49,,/', '98,,,/', '99,,,/');

const said = ({ problems }: ReadDocument): unknown[] => problems.map(({ line, message }) => [line, message.en]);

describe('entries of BAI2', () => {
  it.each([
    ['a credit of any type', '16,108,500,,,,DEPOSIT', 500, 'transfer'],
    ['a debit of any type', '16,409,500,,,,SHOP', -500, 'purchase'],
    ['a machine', '16,595,500,Z,,,12 MAIN ST', -500, 'cash'],
    ['costs', '16,698,500,Z,,,MONTHLY', -500, 'fee'],
    ['interest', '16,354,500,Z,,,NOVEMBER', 500, 'interest'],
    ['a debit undone', '16,252,500,Z,,,SHOP', 500, 'reversal'],
    ['costs given back', '16,398,500,Z,,,SERVICE', 500, 'refund'],
    ['a wire', '16,495,500,Z,,,TO SOMEONE', -500, 'transfer'],
    ['a bank’s own credit', '16,935,500,Z,,,POINTS', 500, 'other'],
    ['a bank’s own debit', '16,965,500,Z,,,SHOP', -500, 'purchase'],
  ])('%s', async (_what, line, minor, kind) => {
    const { transactions } = await account(line);
    expect(transactions.map((row) => [row.amount.minor, row.kind])).toEqual([[minor, kind]]);
  });

  it.each([
    ['none', '16,409,500,,,REF,TEXT/', undefined],
    ['Z', '16,409,500,Z,BANK,REF,TEXT', undefined],
    ['one of days', '16,409,500,1,BANK,REF,TEXT', undefined],
    ['V with a day and a clock', '16,409,500,V,261030,1200,BANK,REF,TEXT', '2026-10-30'],
    ['V without a clock', '16,409,500,V,261030,,BANK,REF,TEXT/', '2026-10-30'],
    ['S with three sums', '16,409,500,S,100,200,200,BANK,REF,TEXT', undefined],
    ['D with days and sums', '16,409,500,D,2,0,300,1,200,BANK,REF,TEXT', undefined],
  ])('knows where the text begins behind a funds type: %s', async (_what, line, occurredAt) => {
    const { transactions } = await account(line);
    expect(transactions.map((row) => [row.bookedOn, row.occurredAt, row.description])).toEqual([
      ['2026-11-02', occurredAt, 'TEXT'],
    ]);
  });

  it('keeps commas and slashes of the text, and goes on with it over lines', async () => {
    const { transactions } = await account(
      ...['16,409,500,Z,12345678,,PAID 12/16,300 UNITS, A/C 7/', '88,LINE TWO, WITH 1/2 MORE/', '88,AND THREE'],
      ...['16,409,600,Z,,,WRAPPED BY', 'THE MAIL PROGRAM/'],
    );
    expect(transactions.map((row) => [row.amount.minor, row.description, row.references.order])).toEqual([
      [-500, 'PAID 12/16,300 UNITS, A/C 7 LINE TWO, WITH 1/2 MORE AND THREE', '12345678'],
      [-600, 'WRAPPED BY THE MAIL PROGRAM', undefined],
    ]);
  });

  it('goes on with the fields where the first line ends before the text', async () => {
    const { transactions } = await account('16,409,500,V/', '88,261030,,BANK/', '88,CUSTOMER99881,TEXT');
    expect(transactions[0]).toMatchObject({
      occurredAt: '2026-10-30',
      description: 'TEXT',
      references: { order: 'CUSTOMER99881' },
    });
  });

  it('reads several records on one line', async () => {
    const { transactions, problems } = await read(
      'a.bai',
      '01,1,2,261103,0600,7,,,2/02,2,1,1,261102,,USD,2/ 03,123,,/ 16,409,500,Z,,,ONE/ 16,409,600,Z,,,TWO/16,409,700,Z,,,THREE/  49,1800,5/ 98,1800,1,7/ 99,1800,1,9/',
    );
    expect(transactions.map((row) => [row.amount.minor, row.description])).toEqual([
      [-500, 'ONE'],
      [-600, 'TWO'],
      [-700, 'THREE'],
    ]);
    expect(problems).toEqual([]);
  });

  it('counts decimals by the currency: that of the account, of the group, else dollars, and says so', async () => {
    const { transactions, notes } = await file(
      ...['02,2,1,1,261102,,KWD,2/', '03,1,,/', '16,409,1500,Z,,,A', '03,2,JPY,/', '16,409,1500,Z,,,B'],
      ...['02,2,1,1,261102,,,2/', '03,3,,/', '16,409,1500,Z,,,C', '16,409,15.00,Z,,,D', '99,,,/'],
    );
    expect(transactions.map((row) => row.amount)).toEqual([
      { minor: -1500, currency: 'KWD' },
      { minor: -1500, currency: 'JPY' },
      { minor: -1500, currency: 'USD' },
      { minor: -1500, currency: 'USD' },
    ]);
    expect(notes.map((note) => note.en)).toEqual(['the file names no currency; USD is assumed']);
  });

  it('takes the person’s word for the currency before the standard’s', async () => {
    const text = '01,1,2,261103,0600,7,,,2/\n02,2,1,1,261102,,,2/\n03,3,,/\n16,409,1500,Z,,,C\n99,,,/';
    const { transactions } = await readInput(
      { name: 'a.bai', bytes: new TextEncoder().encode(text) },
      { today: '2026-11-22', currency: 'EUR', statedCurrency: 'CAD' },
    );
    expect(transactions[0]?.amount.currency).toBe('CAD');
  });

  it('names what is no entry with its line', async () => {
    const document = await account(
      ...[
        '16,100,500,Z,,,TOTAL',
        '16,015,500,Z,,,BALANCE',
        '16,890,,,,,NEWS',
        '16,409,5x0,Z,,,SHOP',
        '16,409,500,Z,,,FINE',
      ],
    );
    expect(document.transactions).toHaveLength(1);
    expect(said(document)).toEqual([
      [4, 'this is a total, no entry'],
      [5, 'this type code does not say which way the money went'],
      [6, 'this type code does not say which way the money went'],
      [7, 'no usable amount'],
    ]);
  });

  it('keeps of a card and an account the last four digits', async () => {
    const document = await file(
      ...[
        '02,2,1,1,261102,,USD,2/',
        '03,4111111111111111,,/',
        '16,409,5x0,Z,,,CARD 4111111111111111',
        '16,409,500,Z,4111111111111111,,AT 4111 1111 1111 1111 SHOP',
        '99,,,/',
      ],
    );
    expect(document.transactions[0]).toMatchObject({ account: '•••• 1111', card: '1111' });
    expect(JSON.stringify(document)).not.toMatch(/4111.?1111/);
  });
});

describe('groups and balances of BAI2', () => {
  it('leaves out a group that takes back, and marks a test', async () => {
    const { transactions, notes } = await file(
      ...['02,2,1,2,261102,,USD,2/', '03,1,,/', '16,409,500,Z,,,GONE'],
      ...['02,2,1,4,261102,,USD,2/', '03,1,,/', '16,409,600,Z,,,TEST', '99,,,/'],
    );
    expect(transactions.map((row) => row.description)).toEqual(['TEST']);
    expect(notes.map((note) => note.en)).toEqual([
      'the group on line 2 takes back what the bank had reported before; it is left out',
      'the bank marks the group on line 5 as a test',
    ]);
  });

  it('takes the day of V where the group has none, and names an entry without either', async () => {
    const document = await file(
      '02,2,1,1,,,USD,2/',
      '03,1,,/',
      '16,409,500,V,261030,,,,A',
      '16,409,600,Z,,,B',
      '99,,,/',
    );
    expect(document.transactions.map((row) => row.bookedOn)).toEqual(['2026-10-30']);
    expect(said(document)).toEqual([[5, 'no usable date']]);
  });

  const balanced = (closing: number): Promise<ReadDocument> =>
    file(
      ...['02,2,1,1,261102,,USD,2/', `03,1,,010,10000,,,015,${closing},,,406,100,1,/`, '16,409,500,Z,,,A'],
      ...['16,108,700,Z,,,B', `49,${11300 + closing},4/`, `98,${11300 + closing},1,6/`, `99,${11300 + closing},1,8/`],
    );

  it('leads from the opening to the closing ledger balance, what is told in sum only included', async () => {
    const good = await balanced(10_100);
    expect([good.balance, good.problems]).toEqual(['continuous', []]);
    const broken = await balanced(10_200);
    expect([broken.balance, broken.problems.map(({ line }) => line)]).toEqual(['broken', [6]]);
  });

  it.each([
    [
      '49,999,4/',
      '98,1200,1,6/',
      '99,1200,1,8/',
      [
        [6, 'an account'],
        [7, 'a group'],
      ],
    ],
    ['49,1200,9/', '98,1200,1,6/', '99,1200,1,8/', [[6, 'an account']]],
    ['49,1200,4/', '98,1200,2,6/', '99,1200,1,8/', [[7, 'a group']]],
    ['49,1200,4/', '98,1200,1,6/', '99,1300,1,8/', [[8, 'the file']]],
    ['49,1200,4/', '98,1200,1,6/', '99,1200,1,8/', []],
  ] as const)('checks the control records %s %s %s', async (...given) => {
    const [ofAccount, ofGroup, ofFile, wrong] = given;
    const { transactions, problems } = await file(
      ...['02,2,1,1,261102,,USD,2/', '03,1,,/', '16,409,500,Z,,,A', '16,108,700,Z,,,B'],
      ...[ofAccount, ofGroup, ofFile],
    );
    expect(transactions).toHaveLength(2);
    expect(
      problems.map(({ line, message, kept }) => [line, message.en.split(' of ')[1]?.split(' does')[0], kept]),
    ).toEqual(wrong.map(([line, name]) => [line, name, true]));
  });

  it('says that the end is missing, and names text that belongs to no record', async () => {
    const document = await file('02,2,1,1,261102,,USD,2/', 'HELLO', '03,1,,/', '16,409,500,Z,,,A');
    expect(document.transactions).toHaveLength(1);
    expect(said(document)).toEqual([
      [3, 'this line belongs to no record'],
      [undefined, 'the file ends without its closing record (99): it may be cut off'],
    ]);
  });

  it('claims version 2 and entries that have lost their header, not any numbers between commas', () => {
    const claim = (text: string): unknown =>
      FORMATS.find(({ id }) => id === 'bai2')?.claim({ name: 'a', bytes: new Uint8Array(), text, encoding: 'utf-8' });
    expect(claim('01,1,2,261103,0600,7,80,,2/\n')).toBe('exact');
    expect(claim('03,1,,/\n16,409,500,Z,,,A/\n')).toBe('exact');
    expect(claim('01,1,2,261103,0600,7,80,,1/\n')).toBe('no');
    expect(claim('16,409,500,books\n')).toBe('no');
    expect(claim('01,02,2026,12.50,SHOP\n')).toBe('no');
  });
});
