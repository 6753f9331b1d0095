import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/intake/decode.ts';
import type { ReadDocument } from '../../src/intake/index.ts';
import { readInput } from '../../src/intake/index.ts';
import { CONTAINERS } from '../../src/intake/registry.ts';
import { samples } from '../formats/samples.ts';
import { writePdf } from '../intake/containers/write-pdf.ts';
import { cell, writeXls } from '../intake/containers/write-xls.ts';
import { plainRows, writeXlsx } from '../intake/containers/write-xlsx.ts';
import { TEXTS } from '../receipts/texts.ts';
import { brokenBytes, CARD, corrupted, mishaps, PRINTED_CARDS } from './corrupt.ts';
import { READERS, sourceOf } from './readers.ts';

/** How many texts each property tries; more are tried by `HOSTILE_RUNS=100000 npx vitest run --project unit test/hostile`. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 60);

/** Far longer than any of it takes: a test that needs this long hangs. */
const HANGS = 120_000;

const FAMILIES = path.join(import.meta.dirname, '../formats/csv/families');

const PAGE = `<html><body><table><tr><th>Date</th><th>Description</th><th>Amount</th></tr>
<tr><td>2026-11-03</td><td>Harbour Books</td><td>-12.80</td></tr>
<tr><td>2026-11-04</td><td>Mill Street Deli</td><td>-3.20</td></tr></table></body></html>`;
const JSON_ROWS = `{"data":{"items":[
{"date":"2026-11-03","amount":"-12.80","currency":"EUR","description":"Harbour Books"},
{"date":"2026-11-04","amount":"-3.20","currency":"EUR","description":"Mill Street Deli"}]}}`;
const CONTRACT = `{"transactions":[{"id":"a","bookedOn":"2026-11-03","amount":"-1.00","currency":"EUR","description":"x","status":"booked","kind":"purchase"}],
"receipts":[{"id":"b","amount":"1.00","currency":"EUR","type":"sale","outcome":"approved","references":{}}]}`;

/** Texts of every kind that is read, of our own invention. */
const WHOLE: readonly string[] = [
  ...samples().map(({ bytes }) => decodeText(bytes)?.text ?? ''),
  ...readdirSync(FAMILIES)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => readFileSync(path.join(FAMILIES, file), 'utf8')),
  ...TEXTS.map(([, text]) => text),
  PAGE,
  JSON_ROWS,
  CONTRACT,
];

/** Any text, any text out of hostile pieces, and what is left of a whole one after some mishaps. */
const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 1, arbitrary: mishaps.map((happened) => corrupted('', happened)) },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...WHOLE), mishaps).map(([text, happened]) => corrupted(text, happened)),
  },
);

const ROWS = [
  ['Date', 'Description', 'Amount'],
  ['2026-11-03', 'Harbour Books', -12.8],
  ['2026-11-04', CARD, -3.2],
];
const BINARIES: readonly Uint8Array[] = [
  writeXlsx({ sheets: [{ name: 'S', rows: plainRows(ROWS) }], strings: ['<t>x</t>'] }),
  writeXls({ sheets: [{ name: 'S', cells: [cell.label(0, 0, 'Date'), cell.number(1, 1, -1.5, 0)] }] }),
  writePdf([{ texts: [{ x: 50, y: 700, text: `2026-11-03 Harbour Books ${CARD} -12.80` }] }]),
];
const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), ...BINARIES.map(brokenBytes));

/** The prototypes that a careless key could reach. */
const clean = (): void => {
  expect([Object.prototype, Array.prototype, String.prototype].map((each) => Object.keys(each))).toEqual([[], [], []]);
};

/** A result of the contract: whatever was read, and problems that say in both languages what was not. */
function expectDocument(document: ReadDocument): void {
  expect(document.transactions.length + document.receipts.length + document.problems.length).toBeGreaterThan(0);
  for (const { message, line } of document.problems) {
    expect(message.en).not.toBe('');
    expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    if (line !== undefined) expect(Number.isSafeInteger(line) && line > 0).toBe(true);
  }
  for (const { amount } of document.transactions) expect(Number.isSafeInteger(amount.minor)).toBe(true);
  const told = JSON.stringify(document);
  // Within more figures than any card has it is no card's number: a wallet's order may have thirty.
  for (const card of PRINTED_CARDS) expect(told).not.toMatch(new RegExp(`(?<!\\d)${card}(?!\\d)`));
}

describe.each(READERS.map((reader) => [reader.name, reader] as const))('%s', (_name, reader) => {
  test('answers any text, and changes no prototype', { timeout: HANGS }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await reader.run(sourceOf(text));
        clean();
      }),
      { numRuns: RUNS },
    );
  });

  // Formats and shapes are given text only.
  if (reader.kind === 'format' || reader.kind === 'shape') return;
  test('answers any bytes', { timeout: HANGS }, async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        await reader.run({ name: 'file', bytes });
        clean();
      }),
      { numRuns: RUNS },
    );
  });
});

const read = (bytes: Uint8Array): Promise<ReadDocument> =>
  readInput({ name: 'file', bytes }, { today: '2026-11-22', currency: 'USD' });

describe('what comes of a hostile file', () => {
  test('is a document of the contract without a card number, whatever text it was', { timeout: HANGS }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expectDocument(await read(new TextEncoder().encode(text)));
        clean();
      }),
      { numRuns: RUNS * 6 },
    );
  });

  test('is one as well of broken workbooks, pages and other bytes', { timeout: HANGS }, async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        expectDocument(await read(bytes));
      }),
      { numRuns: RUNS * 3 },
    );
  });

  test('holds each whole sample to the same', { timeout: HANGS }, async () => {
    for (const text of WHOLE) expectDocument(await read(new TextEncoder().encode(text)));
    for (const bytes of BINARIES) expect(CONTAINERS.filter((each) => each.holds({ name: '', bytes }))).toHaveLength(1);
  });
});

describe('each line of a table', () => {
  const row = fc.constantFrom(
    { line: '2026-11-03,Harbour Books,-1.00', read: true },
    { line: '2026-11-04,"Corner ""Deli"", Mill St",-2.50', read: true },
    { line: '2026-11-05,Harbour Books,twelve 12', read: false },
    { line: '2026-13-45,Harbour Books,-3.00', read: false },
    { line: '2026-11-06,Harbour Books,', read: false },
    { line: `2026-11-07,Harbour Books,-${'9'.repeat(400)}.00`, read: false },
    { line: '2026-02-30,Harbour Books,-4.00', read: false },
  );

  test('is a row or a problem that names it, never neither and never both', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, end) => {
          const lines = ['2026-11-01,First,-1.00', '2026-11-02,Second,-1.00', ...rows.map(({ line }) => line)];
          const { transactions, problems } = await read(
            new TextEncoder().encode(['Date,Description,Amount', ...lines, ''].join(end)),
          );
          expect(transactions).toHaveLength(2 + rows.filter((each) => each.read).length);
          expect(problems.map(({ line }) => line)).toEqual(rows.flatMap((each, at) => (each.read ? [] : [at + 4])));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
