import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInFirefox, type Opened } from '../../src/launch/open-extension.mjs';
import { lineOf, writePdf } from '../intake/containers/write-pdf.ts';
import { visitor, type Visitor } from './visitor.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'slipcheck-firefox-pdf-'));
const complaints: string[] = [];
let opened: Opened;
let person: Visitor;

beforeAll(async () => {
  opened = await openInFirefox({ extension: path.resolve('dist/firefox'), headless: true, language: 'en-GB' });
  const page = await opened.openApp('#/add');
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  person = visitor(page);
  await person.sees('Choose files');
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Gives a file as the file chooser does. */
async function give(name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const chooser = await person.page.$('input[type=file]');
  // Any element of a page may be asked for; this one is known to be an input.
  await (chooser as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
}

const row = (y: number, day: string, words: string, sum: string) =>
  lineOf(y, [50, day], [150, words], [400, sum, 'right']);

test('a PDF statement is read, kept and checked', async () => {
  const pdf = writePdf([
    {
      texts: [
        ...lineOf(740, [50, '交易日期'], [150, '交易摘要'], [380, '金额']),
        ...row(710, '2026-11-03', '南山文具', '-35.60'),
        ...row(690, '2026-11-04', '工资', '+9200.00'),
      ],
    },
  ]);
  await give('statement.pdf', pdf);
  await person.sees('南山文具');
  await person.sees('2 new');
  await person.press('Save 2 new');
  await person.sees('1 checked');
});

test('a PDF that is damaged is told in one sentence', async () => {
  await person.goes('#/add');
  await person.sees('Choose files');
  await give('damaged.pdf', new TextEncoder().encode('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'));
  await person.sees('this PDF is damaged');
});

test('nothing was complained of on the way', () => {
  expect(complaints).toEqual([]);
});
