import { describe, expect, test } from 'vitest';
import { opened, readBytes, refusal, rowsOf } from './open-bytes.ts';
import { writeCompound } from './write-compound.ts';
import {
  ascii,
  cell,
  f64,
  record,
  sharedTexts,
  styles,
  u16,
  u32,
  unicode,
  utf16,
  writeBiff,
  writeXls,
} from './write-xls.ts';

/** A workbook of one sheet. */
const sheet = (cells: readonly Uint8Array[], globals: readonly Uint8Array[] = []): Uint8Array =>
  writeXls({ sheets: [{ name: 'Sheet1', cells }], globals });

const GBK = {
  日期: [0xc8, 0xd5, 0xc6, 0xda],
  摘要: [0xd5, 0xaa, 0xd2, 0xaa],
  支出: [0xd6, 0xa7, 0xb3, 0xf6],
  书店: [0xca, 0xe9, 0xb5, 0xea],
} as const;
const gbk = (word: keyof typeof GBK): Uint8Array => Uint8Array.from(GBK[word]);

describe('a workbook of BIFF8', () => {
  test('is read like the table it holds', async () => {
    const texts = ['Date', 'Description', 'Amount', '松间书屋', 'Mill Lane Bakery'];
    const bytes = sheet(
      [
        ...['Date', 'Description', 'Amount'].map((text, at) => cell.shared(0, at, texts.indexOf(text))),
        cell.number(1, 0, 45964, 1),
        cell.shared(1, 1, 3),
        cell.rk(1, 2, -1280, true),
        cell.number(2, 0, 45965, 1),
        cell.shared(2, 1, 4),
        cell.number(2, 2, -3.05),
      ],
      [sharedTexts(texts), ...styles([0, 'yyyy"年"m"月"d"日"'])],
    );
    const document = await readBytes(bytes);
    expect(document.format).toBe('xls');
    expect(document.transactions.map((each) => [each.bookedOn, each.description, each.amount.minor])).toEqual([
      ['2025-11-03', '松间书屋', -1280],
      ['2025-11-04', 'Mill Lane Bakery', -305],
    ]);
  });

  test('numbers in four bytes, in eight, several in one record', async () => {
    const upper = new DataView(new ArrayBuffer(8));
    upper.setFloat64(0, -1234.5, true);
    const multiple = record(
      0x00bd,
      u16(1),
      u16(0),
      u16(0),
      u32((7 << 2) | 2),
      u16(0),
      u32(upper.getUint32(4, true)),
      u16(1),
    );
    expect(
      await rowsOf(sheet([cell.rk(0, 0, 77), cell.rk(0, 1, -1, true), cell.number(0, 2, 0.1 + 0.2), multiple])),
    ).toEqual([
      ['77', '-0.01', '0.3'],
      ['7', '-1234.5', ''],
    ]);
  });

  test('results of formulas: a number, a text of its own record, truth, an error, nothing', async () => {
    const text = Uint8Array.of(0, 0, 0, 0, 0, 0, 0xff, 0xff);
    const truth = Uint8Array.of(1, 0, 1, 0, 0, 0, 0xff, 0xff);
    const error = Uint8Array.of(2, 0, 0x2a, 0, 0, 0, 0xff, 0xff);
    const nothing = Uint8Array.of(3, 0, 0, 0, 0, 0, 0xff, 0xff);
    const cells = [
      cell.formula(0, 0, f64(12.5)),
      cell.formula(0, 1, text),
      record(0x0207, unicode('from a 公式')),
      cell.formula(0, 2, truth),
      cell.formula(0, 3, error),
      cell.formula(0, 4, nothing),
      cell.boolOrError(0, 5, 0, false),
      cell.boolOrError(0, 6, 7, true),
      cell.label(0, 7, 'rich'),
    ];
    expect(await rowsOf(sheet(cells))).toEqual([
      ['12.5', 'from a 公式', 'TRUE', '#N/A', '', 'FALSE', '#DIV/0!', 'rich'],
    ]);
  });

  test('shared texts that go on in the next record, with another width of characters, formats and pronunciation', async () => {
    const rich = [u16(4), 8, u16(2), ascii('bold'), u32(0), u32(0)] as const;
    const phonetic = [u16(2), 1 | 4, u32(6), utf16('東京'), new Uint8Array(6)] as const;
    const start = record(0x00fc, u32(5), u32(5), ...rich, ...phonetic, u16(8), 0, ascii('abcd'));
    // The rest of the third text is in wide characters; the fourth begins at the very end of a record.
    const second = record(0x003c, 1, utf16('四书五经'), u16(3), 0, ascii('end'));
    const third = record(0x003c, u16(4), 8, u16(1), ascii('last'), u16(0));
    const fourth = record(0x003c, u16(0));
    const cells = [0, 1, 2, 3, 4, 9].map((index, at) => cell.shared(0, at, index));
    expect(await rowsOf(sheet(cells, [start, second, third, fourth]))).toEqual([
      ['bold', '東京', 'abcd四书五经', 'end', 'last', '#REF!'],
    ]);
  });

  test('days from 1904, long numbers, hidden sheets, charts', async () => {
    const chart = [record(0x0809, u16(0x0600), u16(0x20), u32(0)), cell.label(5, 5, 'of the chart'), record(0x000a)];
    const bytes = writeXls({
      sheets: [
        {
          name: '流水',
          cells: [...chart, cell.number(0, 0, 44502, 1), cell.number(0, 1, 622_202_123_456_789e3), cell.rk(0, 2, 1)],
        },
        { name: 'Lists', cells: [cell.number(0, 0, 44502, 1), cell.rk(0, 1, 5)], state: 1 },
        { name: 'Chart', cells: [cell.label(0, 0, 'x')], type: 2 },
      ],
      globals: [record(0x0022, u16(1)), ...styles([0, 14])],
    });
    expect(await rowsOf(bytes)).toEqual([['2025-11-03', '6.22202123456789E+17', '1']]);
    expect((await opened(bytes)).notes?.map((each) => each.en)).toEqual([
      'hidden sheets were left out: Lists',
      expect.stringContaining('1 number of more than 15 digits (first in B1)'),
    ]);
  });

  test('in a stream so small that it lies in small sectors, and in one so large that it does not', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => cell.label(at, 0, `row number ${at}`));
    expect(await rowsOf(sheet([cell.label(0, 0, 'tiny')]))).toEqual([['tiny']]);
    const rows = await rowsOf(sheet(many));
    expect(rows).toHaveLength(3000);
    expect(rows[2999]).toEqual(['row number 2999']);
  });
});

describe('what banks print around their tables', () => {
  const read = async (rows: readonly (readonly (string | number)[])[]) => {
    const cells = rows.flatMap((row, at) =>
      row.map((each, column) =>
        typeof each === 'number' ? cell.number(at, column, each) : cell.label(at, column, each),
      ),
    );
    return (await readBytes(sheet(cells))).transactions.map((each) => [each.description, each.amount.currency]);
  };
  const row = ['03 Nov 2026', 'Willow Lane Books', 12.4] as const;

  test('a code behind the account number is the currency; one within a sentence is not', async () => {
    const header = ['Transaction Date', 'Transaction Description', 'Withdrawal'];
    expect(await read([['Account Number:', '1234567890', 'SGD'], header, row])).toEqual([['Willow Lane Books', 'SGD']]);
    expect(await read([['Account 1234 ALL transactions shown'], header, row])).toEqual([['Willow Lane Books', 'USD']]);
  });

  test('remarks on a transaction are its description', async () => {
    const header = ['Value Date', 'Transaction Remarks', 'Withdrawal Amount (INR )'];
    expect(await read([header, row])).toEqual([['Willow Lane Books', 'INR']]);
  });
});

describe('a workbook of BIFF5', () => {
  const cells = [
    ...(['日期', '摘要', '支出'] as const).map((word, at) => cell.bytes(0, at, gbk(word))),
    cell.bytes(1, 0, ascii('2026-11-03')),
    cell.bytes(1, 1, gbk('书店')),
    cell.number(1, 2, 35),
  ];

  test('has texts in the encoding of its code page', async () => {
    const bytes = writeXls({ sheets: [{ name: 'S', cells }], globals: [record(0x0042, u16(936))], old: true });
    expect(await rowsOf(bytes)).toEqual([
      ['日期', '摘要', '支出'],
      ['2026-11-03', '书店', '35'],
    ]);
    const document = await readBytes(bytes);
    expect(document.transactions.map((each) => [each.description, each.amount.minor, each.amount.currency])).toEqual([
      ['书店', -3500, 'CNY'],
    ]);
  });

  test('may be one bare sheet, as scripts write it, in an encoding that nothing names', async () => {
    const bare = Buffer.concat([record(0x0809, u16(0), u16(0x10), u16(0), u16(0)), ...cells, record(0x000a)]);
    expect(await rowsOf(new Uint8Array(bare))).toEqual([
      ['日期', '摘要', '支出'],
      ['2026-11-03', '书店', '35'],
    ]);
  });

  test('before 1995 there was another format, which is told', async () => {
    expect(await refusal(new Uint8Array(Buffer.concat([record(0x0009, u16(2), u16(0x10)), record(0x000a)])))).toContain(
      'before 1995',
    );
  });
});

describe('other compound files say what they are', () => {
  test.each([
    [
      'a workbook with a password, since 2007',
      { EncryptionInfo: ascii('x'), EncryptedPackage: new Uint8Array(5000) },
      'protected by a password',
    ],
    ['a document', { WordDocument: new Uint8Array(5000) }, 'Word'],
    ['slides', { 'PowerPoint Document': ascii('x') }, 'presentation'],
    ['a message', { __properties: ascii('x'), '__substg1.0_0037001F': ascii('x') }, 'Outlook'],
    ['anything else', { Contents: ascii('x') }, 'without a workbook'],
    ['a workbook of nothing', { Workbook: new Uint8Array(5000) }, 'damaged'],
  ])('%s', async (_name, streams, words) => {
    expect(await refusal(writeCompound(streams))).toContain(words);
  });

  test('a workbook with a password, until 2003', async () => {
    expect(await refusal(sheet([cell.label(0, 0, 'x')], [record(0x002f, u16(1), new Uint8Array(50))]))).toContain(
      'password',
    );
  });

  test('a workbook cut off gives its rows up to there, and says so', async () => {
    const whole = writeBiff({
      sheets: [{ name: 'S', cells: Array.from({ length: 900 }, (_, at) => cell.label(at, 0, `row ${at}`)) }],
    });
    const { text, problems = [] } = await opened(writeCompound({ Workbook: whole.subarray(0, 6000) }));
    expect(text.startsWith('row 0\nrow 1\n')).toBe(true);
    expect(problems.map((each) => each.message.en)).toEqual([expect.stringContaining('cut off')]);
  });
});
