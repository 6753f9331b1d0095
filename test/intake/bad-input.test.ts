import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInput, type ReadDocument, type ReadOptions } from '../../src/intake/index.ts';

const OPTIONS: ReadOptions = { today: '2026-11-22', currency: 'USD' };

const read = (content: string | Uint8Array, options: Partial<ReadOptions> = {}, name = 'file'): Promise<ReadDocument> =>
  readInput(
    { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
    { ...OPTIONS, ...options },
  );

/** UTF-16 with its mark, as spreadsheets write it. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const TABLE = '日期,摘要,支出,收入\n2026-11-03,松间书屋,35.00,\n2026-11-04,南屏超市,88.60,\n';

test('lines that cannot be read are problems, however many stand before the first row', async () => {
  const lines = Array.from({ length: 250 }, (_, at) => `no row ${at},x,y`);
  const rows = ['2026-11-10,Shop one,-1.50', '2026-11-12,Shop two,-2.50'];
  const document = await read(['Date,Description,Amount', ...lines, ...rows, ''].join('\n'));
  expect(document.transactions).toHaveLength(2);
  expect(document.problems.map((each) => each.line)).toEqual(lines.map((_, at) => at + 2));
});

describe('what cannot be read is said in one sentence, in both languages', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t\n', 'nothing but blanks'],
    ['a PDF', '%PDF-1.7\n', 'this PDF is damaged'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'this picture is damaged'],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'XLSX'],
    ['bytes', new Uint8Array([0, 1, 2, 3, 0, 200, 201, 0, 7, 0]), 'no text'],
    ['a table without amounts', 'Name,Place\nAnna,Bern\nBo,Basel\n', 'which the amount'],
    ['words', 'hello world, how are you\n', 'neither a statement nor a receipt'],
    ['a document type', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><OFX></OFX>', 'DOCTYPE'],
    ['open dates', 'Date,Description,Amount\n10/11/2026,A,-1.00\n09/11/2026,B,-2.00\n', 'day and month'],
    ['a table with a header only', 'Date,Description,Amount\n', 'no rows'],
  ])('%s', async (_name, content, words) => {
    const document = await read(content);
    expect(document.transactions).toEqual([]);
    expect(document.problems).toHaveLength(1);
    expect(document.problems[0]?.message.en).toContain(words);
    expect(document.problems[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/);
  });
});

test('rows that can be read are offered, each other one is named with its line and text', async () => {
  const document = await read(
    'Date,Description,Amount\n2026-11-03,A,-1.00\n2026-11-04,B,twelve\n2026-11-05,C,\n2026-13-40,D,-4.00\n2026-11-06,E,-5.00\n',
  );
  expect(document.transactions.map((each) => each.description)).toEqual(['A', 'E']);
  expect(document.problems.map((each) => each.line)).toEqual([3, 4, 5]);
  expect(document.problems.every((each) => each.text !== undefined && each.text !== '')).toBe(true);
});

test('an unknown table can be mapped by hand, and the mapping is known again by the header', async () => {
  const text = 'Wann|Wieviel es war|Wo\n2026-11-03|3,50-|Buchladen\n2026-11-04|2,00-|Bäcker\n';
  const columns = { date: 'Wann', amount: 'Wieviel es war', description: 'Wo' };
  const mapped = await read(text, { columns });
  expect(mapped.transactions.map((each) => [each.bookedOn, each.amount.minor, each.description])).toEqual([
    ['2026-11-03', -350, 'Buchladen'],
    ['2026-11-04', -200, 'Bäcker'],
  ]);
});

test('a table whose columns nobody knows is offered for mapping', async () => {
  const document = await read('Foo,Bar\nx,1\ny,2\n', { as: 'statement' });
  expect(document.table?.header).toEqual(['Foo', 'Bar']);
  const again = await read('Foo,Bar\nz,3\n', { as: 'statement' });
  expect(again.table?.signature).toBe(document.table?.signature);
});

test.each([
  ['UTF-8', new TextEncoder().encode(TABLE)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TABLE}`)],
  ['UTF-16 LE', utf16(TABLE, true)],
  ['UTF-16 BE', utf16(TABLE, false)],
  // 日期,摘要,支出,收入 / 2026-11-03,书店,35.00, in GB 18030.
  [
    'GB 18030',
    new Uint8Array([
      0xc8,
      0xd5,
      0xc6,
      0xda,
      0x2c,
      0xd5,
      0xaa,
      0xd2,
      0xaa,
      0x2c,
      0xd6,
      0xa7,
      0xb3,
      0xf6,
      0x2c,
      0xca,
      0xd5,
      0xc8,
      0xeb,
      0x0a,
      ...new TextEncoder().encode('2026-11-03,'),
      0xca,
      0xe9,
      0xb5,
      0xea,
      ...new TextEncoder().encode(',35.00,\n'),
    ]),
  ],
])('%s is read', async (_name, bytes) => {
  const document = await read(bytes);
  expect(document.problems).toEqual([]);
  expect(document.transactions[0]).toMatchObject({ bookedOn: '2026-11-03', amount: { minor: -3500, currency: 'CNY' } });
});

test('the same file gives the same ids, and two equal purchases stay two', async () => {
  const text = 'Date,Description,Amount\n2026-11-03,COFFEE,-3.00\n2026-11-03,COFFEE,-3.00\n2026-11-04,COFFEE,-3.00\n';
  const [first, second] = [await read(text), await read(text, {}, 'another name')];
  const ids = first.transactions.map((each) => each.id);
  expect(new Set(ids).size).toBe(3);
  expect(second.transactions.map((each) => each.id)).toEqual(ids);
});

test('an overlapping export gives the ids of its rows again', async () => {
  const head = 'Date,Description,Amount\n';
  const day = (date: string): string => `${date},COFFEE,-3.00\n${date},COFFEE,-3.00\n`;
  const early = await read(head + day('2026-11-03') + day('2026-11-04'));
  const late = await read(head + day('2026-11-04') + day('2026-11-05'));
  expect(late.transactions.slice(0, 2).map((each) => each.id)).toEqual(
    early.transactions.slice(2).map((each) => each.id),
  );
});

test('headers with dangerous names pollute nothing', async () => {
  await read('__proto__,constructor,Date,Amount\npolluted,x,2026-11-03,-1.00\n');
  await read('{"transactions":[{"__proto__":{"polluted":true},"id":"a"}]}');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('any bytes at all are answered, never thrown at', async () => {
  const parts = fc.constantFrom(
    'Date',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '"',
    '2026-11-03',
    '-1.00',
    '支出',
    '金额',
    '<OFX>',
    '<STMTTRN>',
    '<TRNAMT>-1',
    '{"transactions":[',
    '\u0000',
    '(',
    '1e400',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(parts, { maxLength: 40 }).map((each) => new TextEncoder().encode(each.join(''))),
      ),
      async (bytes) => {
        const document = await read(bytes);
        expect(document.transactions.length + document.receipts.length + document.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
