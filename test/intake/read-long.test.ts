import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Transaction } from '../../src/domain/transaction.ts';
import { documentToJson } from '../../src/intake/documents-json.ts';
import { readInput, type ReadOptions } from '../../src/intake/index.ts';
import type { LongInput } from '../../src/intake/long-text.ts';
import { openLong, type PieceSizes } from '../../src/intake/read-long.ts';

const OPTIONS: ReadOptions = { today: '2026-11-22', currency: 'USD' };

const inputOf = (bytes: Uint8Array): LongInput => ({
  name: 'long.csv',
  size: bytes.length,
  bytes: (from, to) => bytes.subarray(from, to),
});

/** The document of a reading in pieces, its rows put back in their place; undefined where it was left to the whole. */
function inPieces(bytes: Uint8Array, sizes: PieceSizes, options = OPTIONS): object | undefined {
  const reading = openLong(inputOf(bytes), options, sizes);
  if (!reading) return undefined;
  const transactions: Transaction[] = [];
  const document = reading.read((rows) => transactions.push(...rows));
  return { ...documentToJson({ ...document, transactions }, 'en'), notes: document.notes };
}

async function atOnce(bytes: Uint8Array, options = OPTIONS): Promise<object> {
  const document = await readInput({ name: 'long.csv', bytes }, options);
  return { ...documentToJson(document, 'en'), notes: document.notes };
}

/** Enough rows that the beginning is not the whole. */
const FILLING = 560;

const filling = (separator: string, from = 0): string[] =>
  Array.from({ length: FILLING }, (_, at) => {
    const day = `2026-0${1 + ((from + at) % 9)}-1${at % 10}`;
    return [day, `Shop ${at % 40}`, `-${1 + (at % 70)}.${10 + (at % 80)}`].join(separator);
  });

/** What stands in the way of a cut: cells over several lines, secrets behind a line end, cards, titles, other tables. */
const AWKWARD = [
  '2026-10-01,"Corner ""Deli"", Mill St\nterminal 12",-3.00',
  '2026-10-02,"never closed,-4.00',
  '2026-10-02,"a\r\nb\rc\n\nd",-4.50',
  '2026-10-03,PIN\n123456,-5.00',
  '2026-10-03,x,PIN\n\n1234',
  '2026-10-04,卡号：4929000000006783,-6.00',
  '2026-10-05,4929 0000 0000 6783 paid,-7.00',
  '2026-10-06,twelve,twelve 12',
  '2026-13-45,no day,-8.00',
  'Pending transactions,,',
  'Posted transactions,,',
  ',second line of it,',
  'Transaction Date,Description,Debit,Credit,Balance',
  '',
  '   ',
  '2026-10-07,"CORNER" DELI,-9.00',
  '2026-10-08, "blank before",-9.50',
  '="2026-10-09",shop,-1.25',
  `2026-10-10,${'long '.repeat(400)},-2.00`,
  '1234\nis your code,,',
  '验证码\n908172,,',
  '2026-10-11,😀 émoji 南屏超市,-3.10',
];

const table = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(FILLING), fc.constantFrom(...AWKWARD)), { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\ufeff', 'sep=,\n'),
    fc.constantFrom('\n', '', '\r\n', ' '),
  )
  .map(([strewn, end, start, last]) => {
    const lines = filling(',');
    for (const [at, line] of strewn) lines.splice(at, 0, line);
    return start + ['Date,Description,Amount', ...lines, ...filling(',', 4)].join(end) + last;
  });

const sizes = fc.record({ chunk: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 60_000 })) });

describe('a long table read in pieces', () => {
  test('is the same as the table read at once, wherever it is parted', { timeout: 120_000 }, async () => {
    let pieces = 0;
    await fc.assert(
      fc.asyncProperty(table, sizes, async (text, { chunk }) => {
        const bytes = new TextEncoder().encode(text);
        const parted = inPieces(bytes, { chunk, head: 20_000 });
        if (!parted) return;
        pieces += 1;
        expect(parted).toEqual(await atOnce(bytes));
      }),
      { numRuns: 30 },
    );
    expect(pieces).toBeGreaterThan(6);
  });

  test.each([
    ['open dates that a late row settles', 'Date,Description,Amount', ['13/02/2026,x,-1.00'], '03/02/2026,y,-2.00'],
    [
      'sums signed by their balance',
      'Date,Description,Amount,Balance',
      ['2026-02-03,x,1.00,10.00'],
      '2026-02-04,y,2.00,12.00',
    ],
    [
      'a balance that breaks',
      'Date,Description,Amount,Balance',
      ['2026-02-03,x,-1.00,10.00'],
      '2026-02-04,y,-2.00,7.99',
    ],
    [
      'fees in a column of their own',
      'Date,Description,Amount,Fee,Balance',
      ['2026-02-03,x,-1.00,0.10,9.90'],
      '2026-02-04,y,-2.00,0.00,7.90',
    ],
    ['a file cut off within its last sum', 'Date,Description,Amount', ['2026-02-05,z,-1'], '2026-02-04,y,-2.00'],
  ])('%s', async (_what, header, last, each) => {
    const lines = Array.from({ length: FILLING * 2 }, () => each);
    const bytes = new TextEncoder().encode([header, ...lines, ...last].join('\n'));
    const parted = inPieces(bytes, { chunk: 1000, head: 15_000 });
    expect(parted).toBeDefined();
    expect(parted).toEqual(await atOnce(bytes));
  });

  test('tells how far it is, and hands its rows on before it is done', () => {
    const bytes = new TextEncoder().encode(
      ['Date,Description,Amount', ...filling(','), ...filling(','), ''].join('\n').repeat(4),
    );
    const told: (number | 'rows')[] = [];
    const options = { ...OPTIONS, onProgress: (share: number) => told.push(share) };
    openLong(inputOf(bytes), options, { chunk: 4000, head: 20_000 })?.read(() => told.push('rows'));
    const shares = told.filter((each) => each !== 'rows');
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(told.indexOf('rows')).toBeLessThan(told.length - 10);
  });

  test.each([
    ['another format', '<OFX><STMTTRN></STMTTRN></OFX>'],
    ['no UTF-8', new Uint8Array([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xff, 0xff])],
    ['words', 'hello world, how are you\n'],
    ['a table with a zero byte', 'Date,Description,Amount\n2026-11-03,a\u0000b,-1.00\n'],
  ])('%s is left to be read at once', (_what, content) => {
    expect(inPieces(typeof content === 'string' ? new TextEncoder().encode(content) : content, {})).toBeUndefined();
  });
});
