import { describe, expect, test } from 'vitest';
import { readText, sumsOf } from './read-text.ts';

/** Money is never guessed: what could be two sums, or may have lost its end, is a problem. */
describe('a sum that cannot be trusted is named, not read', () => {
  test.each([
    ['a comma that fell out of its quotes', 'Date,Description,Amount\n2026-11-03,A,-3,50\n2026-11-04,B,-4,50\n', 2],
    [
      'thousands without quotes',
      'Date,Amount,Payee\n2026-11-03,"1,000.00",A\n2026-11-04,$1,000.00,B\n2026-11-05,2.00,C\n',
      1,
    ],
    ['a last row cut off', 'Date,Description,Amount\n2026-11-03,A,-15.00\n2026-11-04,B,-20.50\n2026-11-05,C,-2', 1],
    ['thousands or decimals', 'Date,Description,Amount\n2026-11-03,A,-1.500\n2026-11-04,B,-20\n', 1],
    [
      'OFX cut off',
      '<OFX><STMTTRN><DTPOSTED>20261103<TRNAMT>-5.00<NAME>A</STMTTRN><STMTTRN><DTPOSTED>20261104<TRNAMT>-12',
      1,
    ],
  ])('%s', async (_name, text, problems) => {
    const document = await readText(text);
    expect(document.problems).toHaveLength(problems);
    expect(document.problems.every((each) => each.line !== undefined)).toBe(true);
    for (const row of document.transactions)
      expect([-1500, -2050, -2000, -500, 100000, 200, -100000, -200]).toContain(row.amount.minor);
  });
});

test('a comma that falls apart behind the sum costs no row', async () => {
  const text = 'Date,Amount,Description\n2026-11-03,-1.50,A\n2026-11-04,-2.00,B, and C\n2026-11-05,-3.00,D\n';
  expect(await sumsOf(text)).toEqual(['-1.50', '-2.00', '-3.00']);
  expect((await readText('Date,Text,Amount\n2026-11-03,A,-1.50\n2026-11-04,B, 12.50,-2.00\n')).problems).toHaveLength(
    1,
  );
});

describe('figures in groups of three', () => {
  test('by the language of the header', async () => {
    expect(await sumsOf('Datum;Text;Betrag\n03.11.2026;A;-1.500\n04.11.2026;B;-50\n')).toEqual(['-1500.00', '-50.00']);
  });

  test('by a currency without a minor unit', async () => {
    const text =
      'Date,Description,Amount,Currency\n2026-11-03,A,-150.000,VND\n2026-11-04,B,-20.00,USD\n2026-11-05,C,"-1,500",JPY\n';
    expect(await sumsOf(text)).toEqual(['-150000', '-20.00', '-1500']);
  });

  test('three places behind every figure are decimals', async () => {
    const text =
      'Date,Description,Amount\n2026-11-03,A,-29.000\n2026-11-04,B,-12.900\n2026-11-05,C,-8.250\n2026-11-06,D,-7.000\n';
    expect(await sumsOf(text)).toEqual(['-29.00', '-12.90', '-8.25', '-7.00']);
  });
});

describe('cells of the field', () => {
  test('full-width digits and marks', async () => {
    const text =
      '日期,摘要,支出,收入\n２０２６－１１－０３,超市,１２．５０,\n２０２６－１１－０４,退款,,１，０００．００\n';
    expect(await sumsOf(text)).toEqual(['-12.50', '1000.00']);
  });

  test("a spreadsheet's formula that keeps text as it is", async () => {
    const text =
      '交易日期,交易时间,收入,支出,交易备注\n="20261103",="11:00:12",,"35.00","=""面馆"""\n="20261104",="09:10:00","20.00",,退款\n';
    const { transactions } = await readText(text);
    expect(transactions.map((row) => [row.occurredAt, row.amount.minor, row.description])).toEqual([
      ['2026-11-03T11:00:12', -3500, '面馆'],
      ['2026-11-04T09:10:00', 2000, '退款'],
    ]);
  });

  test('a second table with other columns', async () => {
    const text =
      '账户甲,,\n日期,摘要,金额\n2026-11-03,书,-1.00\n\n账户乙,,\n日期,说明,收入,支出\n2026-11-04,茶,,2.00\n';
    expect(await sumsOf(text)).toEqual(['-1.00', '-2.00']);
  });

  test('a balance beside the sum of a pasted line is no sum', async () => {
    const text =
      '2026-11-03 11:00 面馆 -35.00 余额 965.00\n2026-11-04 09:00 退款 +20.00 余额985.00\n2026-11-05 茶 -15.00 余额：970.00\n';
    const document = await readText(text);
    expect(document.transactions.map((row) => row.amount.minor)).toEqual([-3500, 2000, -1500]);
    expect(document.balance).toBe('continuous');
  });

  test("a card's number and the purchase's own sum stand behind the sum of a pasted line", async () => {
    const text =
      '11/03 11/04 书店 36.20 1234 5.00(US)\n11/05 11/06 面馆 20.00 1234 20.00(CN)\n11/06 11/06 还款 -500.00 1234 -500.00\n';
    expect(await sumsOf(text)).toEqual(['-36.20', '-20.00', '500.00']);
  });
});

test('an order given by hand decides only what the file leaves open', async () => {
  const text = 'Date,Description,Amount\n03/14/2026,A,-1.00\n04/05/2026,B,-1.00\n';
  const { transactions } = await readText(text, { dateOrder: 'dmy' });
  expect(transactions.map((row) => row.bookedOn)).toEqual(['2026-03-14', '2026-04-05']);
});

test('a mapping that names no column of the table says which', async () => {
  const { problems } = await readText('A;B;C\n03.11.2026;Laden;12,50\n', { columns: { date: 'Wann', amount: 'C' } });
  expect(problems[0]?.message.en).toBe('the table has no column named Wann. Header: A, B, C');
});

test("the engine's own JSON, cut off, still yields each whole entry", async () => {
  const row = (id: string): string =>
    `{"id":"${id}","bookedOn":"2026-11-03","amount":"-1.00","currency":"CNY","description":"a \\"}\\" b","status":"booked","kind":"purchase"}`;
  const { transactions, problems } = await readText(`{"transactions":[\n${row('a')},\n${row('b')},\n{"id":"c","booked`);
  expect(transactions.map((each) => each.id)).toEqual(['a', 'b']);
  expect(problems.map((each) => each.line)).toEqual([4]);
});
