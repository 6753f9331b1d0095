import { describe, expect, test } from 'vitest';
import { opened, openBytes, readBytes, refusal, rowsOf } from './open-bytes.ts';
import { plainRows, writeXlsx } from './write-xlsx.ts';
import { writeZip } from './write-zip.ts';

const HEADER = ['Date', 'Description', 'Amount', 'Currency'] as const;

/** A workbook of one sheet, its rows as XML. */
const sheet = (rows: string, more: Partial<Parameters<typeof writeXlsx>[0]> = {}): Uint8Array =>
  writeXlsx({ sheets: [{ name: 'Sheet1', rows }], ...more });

/** The texts of the cells of one row, each given as the XML of a cell without its place. */
async function shown(cells: readonly string[], more: Partial<Parameters<typeof writeXlsx>[0]> = {}): Promise<string[]> {
  const placed = cells.map((cell, at) => cell.replace('<c', `<c r="${String.fromCharCode(65 + at)}1"`));
  const [row = []] = await rowsOf(sheet(`<row r="1">${placed.join('')}<c r="Z1"><v>0</v></c></row>`, more));
  return row.slice(0, cells.length);
}

describe('a workbook is read like the table it holds', () => {
  test('rows with days, sums and texts', async () => {
    const document = await readBytes(
      sheet(
        plainRows([
          HEADER,
          ['2026-11-03', 'Mill Lane Bakery', -12.8, 'EUR'],
          ['2026-11-04', 'North "Quay" Books, Ltd', -3.05, 'EUR'],
        ]),
      ),
    );
    expect(document.format).toBe('xlsx');
    expect(document.problems).toEqual([]);
    expect(document.transactions.map((each) => [each.bookedOn, each.description, each.amount.minor])).toEqual([
      ['2026-11-03', 'Mill Lane Bakery', -1280],
      ['2026-11-04', 'North "Quay" Books, Ltd', -305],
    ]);
  });

  test('an export of WeChat Pay is known as one', async () => {
    const rows = [
      ['微信支付账单明细'],
      ['微信昵称：[小满]'],
      ['----------------------微信支付账单明细列表--------------------'],
      '交易时间 交易类型 交易对方 商品 收/支 金额(元) 支付方式 当前状态 交易单号 商户单号 备注'.split(' '),
      [45964.52083333333, '商户消费', '松间书屋', '书', '支出', '¥35.00', '零钱', '支付成功', '4200001', '10001', '/'],
    ];
    const document = await readBytes(
      sheet(plainRows(rows).replace('<c r="A5">', '<c r="A5" s="1">'), { formats: [0, 22] }),
    );
    expect(document.format).toBe('wechat-csv');
    expect(document.transactions).toMatchObject([
      { bookedOn: '2025-11-03', occurredAt: '2025-11-03T12:30:00', amount: { minor: -3500, currency: 'CNY' } },
    ]);
  });

  test('one whose columns nobody knows is offered for mapping', async () => {
    const document = await readBytes(
      sheet(
        plainRows([
          ['Foo', 'Bar'],
          ['x', 'y'],
        ]),
      ),
      { as: 'statement' },
    );
    expect(document.table?.header).toEqual(['Foo', 'Bar']);
  });

  test('lines are rows of the sheet, blank rows and line breaks in cells notwithstanding', async () => {
    const document = await readBytes(
      sheet(
        '<row r="3"><c r="B3" t="inlineStr"><is><t>Date</t></is></c><c r="C3" t="inlineStr"><is><t>Description</t></is></c><c r="D3" t="inlineStr"><is><t>Amount\n(EUR)</t></is></c></row>' +
          '<row r="4"><c r="B4" t="inlineStr"><is><t>2026-11-03</t></is></c><c r="C4" t="inlineStr"><is><t>Two\nlines</t></is></c><c r="D4"><v>-1.5</v></c></row>' +
          '<row r="7"><c r="B7" t="inlineStr"><is><t>2026-11-04</t></is></c><c r="C7" t="inlineStr"><is><t>Shop</t></is></c><c r="D7" t="inlineStr"><is><t>twelve</t></is></c></row>',
      ),
    );
    expect(document.transactions).toHaveLength(1);
    expect(document.problems.map((each) => each.line)).toEqual([7]);
  });
});

describe('cells stand as they are shown', () => {
  test('texts come back exactly, whatever signs they hold', async () => {
    const texts = [
      'a\tb',
      'a\nb',
      'say "so"',
      '"quoted"',
      ' "blank',
      'a,b;c|d',
      '=1+1',
      '  left ',
      "it's",
      '&<>',
      '="x" y',
    ];
    const rows = await rowsOf(sheet(plainRows([texts, [...texts].reverse()])));
    expect(rows).toEqual([texts, [...texts].reverse()]);
  });

  test('shared texts, rich texts and inline texts, without what tells how to pronounce them', async () => {
    const strings = [
      '<t>plain</t>',
      '<r><rPr><b/></rPr><t>bold </t></r><r><t xml:space="preserve">and not</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<t/>',
      '<t>a_x000D_\nb _x005F_x0041_</t>',
      '<t><![CDATA[a & <b>]]></t>',
    ];
    expect(
      await shown(
        [
          '<c t="s"><v>0</v></c>',
          '<c t="s"><v>1</v></c>',
          '<c t="s"><v>2</v></c>',
          '<c t="s"><v>3</v></c>',
          '<c t="s"><v>4</v></c>',
          '<c t="s"><v>5</v></c>',
          '<c t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r></is></c>',
        ],
        { strings },
      ),
    ).toEqual(['plain', 'bold and not', '東京', '', 'a\r\nb _x0041_', 'a & <b>', 'xy']);
  });

  test('truth, errors, results of formulas', async () => {
    expect(
      await shown([
        '<c t="b"><v>1</v></c>',
        '<c t="b"><v>0</v></c>',
        '<c t="e"><v>#N/A</v></c>',
        '<c t="str"><f>A1&amp;"x"</f><v>done</v></c>',
        '<c><f>SUM(A1:A9)</f><v>12.5</v></c>',
        '<c t="s"><v>99</v></c>',
      ]),
    ).toEqual(['TRUE', 'FALSE', '#N/A', 'done', '12.5', '#REF!']);
  });

  test.each([
    ['12.799999999999999', 0, '12.8'],
    ['0.30000000000000004', 0, '0.3'],
    ['1234.5600000000131', 0, '1234.56'],
    ['-5.6843418860808015E-14', 2, '0.00'],
    ['5.0000000000000003E-2', 0, '0.05'],
    ['1.0000000000000001E-5', 0, '0.00001'],
    ['-1234.5', 4, '-1234.50'],
    ['12.345', 4, '12.345'],
    ['12.8', 1, '12.8'],
    ['100', '#,##0.00"元"', '100.00'],
    ['0.0825', 10, '0.0825'],
    ['123456789012.34', 0, '123456789012.34'],
    ['-0', 0, '0'],
  ])('the number %s in format %s is %s', async (raw, format, text) => {
    expect(await shown([`<c s="1"><v>${raw}</v></c>`], { formats: [0, format] })).toEqual([text]);
  });

  test.each([
    ['45964', 14, '2025-11-03'],
    ['45964.52083333333', 22, '2025-11-03 12:30:00'],
    ['45964.999999', 22, '2025-11-04'],
    ['45964', 'yyyy"年"m"月"d"日"', '2025-11-03'],
    ['45964', '[$-404]e"年"m"月"d"日"', '2025-11-03'],
    ['45964', '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '2025-11-03'],
    ['45964', '[$-411]ggge"年"m"月"d"日"', '2025-11-03'],
    ['45964', 31, '2025-11-03'],
    ['45964', 57, '2025-11-03'],
    ['45964', 'm"月"d"日"', '2025-11-03'],
    ['45964', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2025-11-03'],
    ['45964.25', 'd/m/yy h:mm AM/PM', '2025-11-03 06:00:00'],
    ['45964.25', 'dd.mm.yyyy hh:mm:ss.000', '2025-11-03 06:00:00'],
    ['0.52083333333', 20, '12:30:00'],
    ['0.52083333333', 'h"时"mm"分"', '12:30:00'],
    ['0', 'hh:mm:ss', '00:00:00'],
    ['1.5', 46, '36:00:00'],
    ['1', 14, '1900-01-01'],
    ['61', 14, '1900-03-01'],
    ['0', 14, '0'],
    ['-3', 14, '-3'],
    ['99999999', 14, '99999999'],
    ['45964', 0, '45964'],
    ['45964', '0_);[Red](0)', '45964'],
    ['45964', '#,##0.00 "d"', '45964.00'],
    ['45964', '0.00E+00', '45964'],
    ['45964', 'G/通用格式', '45964'],
    ['45964', '@', '45964'],
    ['45964', '[$€-407]#,##0.00', '45964.00'],
  ])('the number %s in format %s is %s', async (raw, format, text) => {
    expect(await shown([`<c s="1"><v>${raw}</v></c>`], { formats: [0, format] })).toEqual([text]);
  });

  test('days count from 1904 where the workbook says so, and written days take no zone', async () => {
    expect(await shown(['<c s="1"><v>44502</v></c>'], { formats: [0, 14], epoch1904: true })).toEqual(['2025-11-03']);
    expect(await shown(['<c t="d"><v>2025-11-03T00:30:00.000Z</v></c>', '<c t="d"><v>2025-11-03</v></c>'])).toEqual([
      '2025-11-03 00:30:00',
      '2025-11-03',
    ]);
  });

  test('a number too long for a spreadsheet is told to have lost its end, and none is made up', async () => {
    const bytes = sheet(
      '<row r="1"><c r="A1"><v>6.2220212345678901E+17</v></c><c r="B1"><v>1234567890123450</v></c><c r="C1"><v>4200002345202611031234567890</v></c></row>',
    );
    expect(await rowsOf(bytes)).toEqual([
      ['6.22202123456789E+17', '1.23456789012345E+15', '4200002345202611031234567890'],
    ]);
    expect((await opened(bytes)).notes?.[0]?.en).toContain('2 numbers of more than 15 digits (first in A1)');
  });

  test('a formula without a stored result is blank, and told', async () => {
    const bytes = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c></row>');
    expect((await opened(bytes)).notes?.[0]?.en).toContain('1 formula has no stored result (first in B1)');
  });
});

describe('sheets as other programs write them', () => {
  test('without places, with prefixes and single quotes, out of order', async () => {
    const x = (tag: string): string => tag.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:');
    expect(await rowsOf(sheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'))).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(await rowsOf(sheet(x("<row r='1'><c r='B1' t='str'><v>a > b</v></c></row>")))).toEqual([['', 'a > b']]);
    expect(
      await rowsOf(
        sheet('<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
      ),
    ).toEqual([
      ['1', ''],
      ['3', '4'],
    ]);
  });

  test('with styles that are not there, with a part cut off, in UTF-16', async () => {
    expect(await shown(['<c s="77"><v>5</v></c>'])).toEqual(['5']);
    expect(
      await rowsOf(sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v')),
    ).toEqual([['1'], ['2']]);
    const wide = new Uint8Array(Buffer.from('\ufeff<sst><si><t>価格</t></si></sst>', 'utf16le'));
    expect(
      await shown(['<c t="s"><v>0</v></c>'], { files: [{ name: 'xl/sharedStrings.xml', content: wide }] }),
    ).toEqual(['価格']);
  });

  test('with absolute targets, backslashes, other names and long sizes', async () => {
    const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const bytes = writeZip([
      {
        name: '_rels\\.rels',
        content: `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/book/Main.xml"/></Relationships>`,
      },
      {
        name: 'book/main.xml',
        content: '<workbook><sheets><sheet name="S" sheetId="9" q:id="b"/></sheets></workbook>',
        long: true,
      },
      {
        name: 'book/_rels/Main.xml.rels',
        content: `<Relationships><Relationship Id="b" Type="${office}/worksheet" Target="../data/one.xml"/></Relationships>`,
      },
      {
        name: 'data/one.xml',
        content: `<worksheet><sheetData>${plainRows([['kept']])}</sheetData></worksheet>`,
        stored: true,
        long: true,
      },
    ]);
    expect(await rowsOf(bytes)).toEqual([['kept']]);
    expect(await rowsOf(new Uint8Array(Buffer.concat([bytes, Buffer.alloc(5)])))).toEqual([['kept']]);
  });

  test('a day that is joined over several rows stands in each; a sum stands once', async () => {
    const rows = plainRows([
      HEADER,
      ['2026-11-03', 'A', -1.5, 'EUR'],
      [null, 'B', -2.5, 'EUR'],
      [null, 'C', null, null],
    ]);
    const after = '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="D2:D3"/></mergeCells>';
    const document = await readBytes(writeXlsx({ sheets: [{ name: 'S', rows, after }] }));
    expect(document.transactions.map((each) => [each.bookedOn, each.description, each.amount.minor])).toEqual([
      ['2026-11-03', 'A', -150],
      ['2026-11-03', 'B C', -250],
    ]);
  });
});

describe('several sheets', () => {
  const one = plainRows([HEADER, ['2026-11-03', 'A', -1.5, 'EUR']]);
  const two = plainRows([HEADER, ['2026-12-03', 'B', -2.5, 'EUR'], ['2026-12-04', 'C', 'twelve', 'EUR']]);

  test('are read one after the other, each with its own line numbers', async () => {
    const document = await readBytes(
      writeXlsx({
        sheets: [
          { name: 'Nov', rows: one },
          { name: 'Dec', rows: two },
        ],
      }),
    );
    expect(document.transactions.map((each) => each.description)).toEqual(['A', 'B']);
    expect(document.problems.map((each) => each.line)).toEqual([3]);
    expect(document.notes.map((each) => each.en).join()).toContain('2 sheets were read one after the other: Nov, Dec');
  });

  test('hidden ones, and those without a table beside one that has it, are left out and told', async () => {
    const cover = plainRows([['Dear customer'], ['this is your statement']]);
    const { text, notes = [] } = await opened(
      writeXlsx({
        sheets: [
          { name: 'Cover 6222021234567894', rows: cover },
          { name: 'Rows', rows: one },
          { name: 'Lists', rows: two, state: 'hidden' },
          { name: 'More', rows: two, state: 'veryHidden' },
          { name: 'Blank', rows: '<row r="5"/>' },
        ],
      }),
    );
    expect(text).not.toContain('Dear customer');
    expect(text).not.toContain('2026-12-03');
    const told = notes.map((each) => each.en);
    expect(told[0]).toBe('hidden sheets were left out: Lists, More');
    expect(told[1]).toMatch(/^sheets without dates and amounts were left out: Cover •••• 7894$/);
    expect(told).toHaveLength(2);
  });

  test('all hidden, or all blank, are no statement', async () => {
    expect(await refusal(writeXlsx({ sheets: [{ name: 'A', rows: one, state: 'hidden' }] }))).toContain('hidden');
    expect(await refusal(sheet(''))).toContain('empty');
  });

  test('macros are not run', async () => {
    const { notes = [] } = await opened(sheet(one, { files: [{ name: 'xl/vbaProject.bin', content: 'x' }] }));
    expect(notes.map((each) => each.en)).toEqual([
      'the workbook holds macros, which were not run: only its data was read',
    ]);
  });
});

describe('other archives say what they are', () => {
  test.each([
    [
      'files',
      [
        { name: 'bill.csv', content: 'a,b' },
        { name: 'folder/', content: '' },
      ],
      'a ZIP archive with 1 file: unpack it',
    ],
    ['a password', [{ name: 'bill.csv', content: 'a,b', flags: 1 }], 'a ZIP archive with a password'],
    ['a document', [{ name: 'word/document.xml', content: '<w/>' }], 'Word'],
    ['slides', [{ name: 'ppt/presentation.xml', content: '<p/>' }], 'presentation'],
    [
      'ODS',
      [
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<o/>' },
      ],
      'OpenDocument',
    ],
    ['Numbers', [{ name: 'Index/Document.iwa', content: 'x' }], 'Numbers'],
    ['XLSB', [{ name: 'xl/workbook.bin', content: 'x' }], 'XLSB'],
    ['nothing', [], 'empty'],
  ])('%s', async (_name, files, words) => {
    expect(await refusal(writeZip(files))).toContain(words);
  });

  test('the names of the files are told, their card numbers masked', async () => {
    const document = await readBytes(writeZip([{ name: '6222021234567894.csv', content: 'x' }]));
    expect(document.problems[0]?.text).toBe('•••• 7894.csv');
  });

  test('a workbook of which nothing lists the sheets is damaged', async () => {
    expect(await refusal(sheet('', { files: [{ name: 'xl/_rels/workbook.xml.rels', content: '<x/>' }] }))).toContain(
      'no sheets',
    );
    expect('message' in (await openBytes(sheet('').subarray(0, 900)))).toBe(true);
  });
});
