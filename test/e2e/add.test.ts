import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { cell, writeXls } from '../intake/containers/write-xls.ts';
import { plainRows, writeXlsx } from '../intake/containers/write-xlsx.ts';
import { lineOf, writePdf } from '../intake/containers/write-pdf.ts';
import { visitor, type Visitor } from './visitor.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'slipcheck-add-'));
let opened: Opened;
let person: Visitor;

beforeAll(async () => {
  opened = await openInChrome({ extension: path.resolve('dist/chrome'), headless: true, language: 'en-GB' });
  person = visitor(await opened.openApp('#/add'));
  await person.sees('Choose files');
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Gives a file as the file chooser does. */
async function give(name: string, bytes: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const chooser = await person.page.$('input[type=file]');
  // Any element of a page may be asked for; this one is known to be an input.
  await (chooser as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
}

test.each([
  ['empty.csv', '', 'the file is empty'],
  ['blank.csv', ' \n\n ', 'nothing but blanks'],
  [
    'photo.jpg',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3]),
    'this picture is damaged',
  ],
  ['statement.pdf', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj', 'this PDF is damaged'],
  ['broken.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'cut off or damaged'],
  ['people.csv', 'Name,City\nAnn,Leeds\nBob,York\n', 'it needs a table with dates and amounts'],
])('%s is told in one sentence and nothing can be saved of it', async (name, bytes, words) => {
  await give(name, bytes);
  await person.sees(words);
  await person.sees('0 new');
  const save = await person.page.evaluate(() =>
    [...document.querySelectorAll('button')].some((each) => each.textContent === 'Save 0 new' && each.disabled),
  );
  expect(save).toBe(true);
  // Whoever gave it is where it is told.
  await expect.poll(() => person.page.evaluate(() => document.activeElement?.id)).toBe('preview');
  await person.press('Discard all');
});

test('workbooks are read in the worker, by code that is loaded for them', async () => {
  const rows = [
    ['Date', 'Description', 'Amount', 'Currency'],
    ['2026-11-03', 'Willow Lane Books', -12.4, 'GBP'],
  ];
  await give('book.xlsx', writeXlsx({ sheets: [{ name: 'S', rows: plainRows(rows) }] }));
  await person.sees('Willow Lane Books');
  await person.press('Discard all');
  const cells = rows.flatMap((row, at) => row.map((each, column) => cell.label(at, column, String(each))));
  await give('book.xls', writeXls({ sheets: [{ name: 'S', cells }] }));
  await person.sees('Willow Lane Books');
  await person.press('Discard all');
});

test('each line that cannot be read is shown, however many, and the others are offered', async () => {
  const rows = Array.from({ length: 260 }, (_none, at) => `2026-11-03,Stall ${at},${at < 10 ? '-1.50' : 'broken'}`);
  await give('partly.csv', ['Date,Description,Amount', ...rows].join('\n'));
  await person.sees('10 new');
  await person.sees('250 not readable');
  await person.page.evaluate(() => {
    document.querySelector<HTMLDetailsElement>('.problems')?.setAttribute('open', '');
  });
  await person.press('Show the other 50');
  await person.sees('line 261:');
  expect(await person.page.evaluate(() => document.querySelectorAll('.problems li').length)).toBe(250);
  await person.press('Discard all');
});

test('a PDF is read by the parts of the package alone, Chinese by its character maps', async () => {
  const line = (y: number, day: string, words: string, sum: string) =>
    lineOf(y, [50, day], [150, words], [400, sum, 'right']);
  const pdf = writePdf([
    {
      texts: [
        ...lineOf(740, [50, '交易日期'], [150, '交易摘要'], [380, '金额']),
        ...line(710, '2026-11-03', '南山文具', '-35.60'),
        ...line(690, '2026-11-04', '工资', '+9200.00'),
      ],
    },
  ]);
  await give('statement.pdf', pdf);
  await person.sees('南山文具');
  await person.sees('2 new');
  await person.press('Discard all');
});

test('a currency that no file names is chosen where the rows are seen', async () => {
  await give('bare.csv', 'Date,Description,Amount\n2026-11-03,Willow Lane Books,-12.40\n2026-11-04,Harbour,-3.00\n');
  await person.sees('−$12.40');
  await person.choose('Currency of the amounts', 'GBP');
  await person.sees('−£12.40');
  await person.press('Save 2 new');
  await person.sees('2 checked');
  await person.goes('#/add');
  await give('bare.csv', 'Date,Description,Amount\n2026-11-03,Willow Lane Books,-12.40\n2026-11-05,Harbour,-4.00\n');
  await person.sees('1 already known');
  await person.sees('Willow Lane Books · known');
  await person.press('Discard all');
});

test('columns are named by hand, and the same header is read so the next time', async () => {
  await give('odd.csv', 'Tag;Wo;Betrag;Saldo danach\n13.11.2026;Laden;12,50;100,00\n14.11.2026;Kiosk;3,10;96,90\n');
  await person.sees('name the columns');
  await person.choose('Date', 'Tag');
  await person.choose('Money in', 'Betrag');
  await person.choose('Description or merchant', 'Wo');
  await person.press('Read with these columns');
  await person.sees('+€12.50');
  await person.press('Save 2 new');
  await person.sees('Saved 2 new records');
  await person.goes('#/add');
  await give('odd-2.csv', 'Tag;Wo;Betrag;Saldo danach\n15.11.2026;Laden;1,50;95,40\n16.11.2026;Kiosk;3,20;92,20\n');
  await person.sees('+€1.50');
  // It was money out after all: what is remembered can be said anew.
  await person.press('A column taken wrong?');
  await person.choose('Money out', 'Betrag');
  await person.choose('Money in', '');
  await person.press('Read with these columns');
  await person.sees('−€1.50');
  await person.press('Discard all');
});

test('a question that the person confirms becomes a letter to write', async () => {
  const debit = {
    amount: '-58.00',
    currency: 'GBP',
    description: 'LINDEN BAKEHOUSE',
    status: 'booked',
    kind: 'purchase',
  };
  const transactions = [
    { ...debit, id: 'd1', bookedOn: '2026-09-10', card: '3307' },
    { ...debit, id: 'd2', bookedOn: '2026-09-11', card: '3307' },
  ];
  const proof = { type: 'sale', outcome: 'approved', tender: 'card', card: '3307', merchant: 'Linden Bakehouse' };
  const receipts = [{ ...proof, id: 's1', occurredAt: '2026-09-10T09:12', amount: '58.00', currency: 'GBP' }];
  await person.goes('#/add');
  await give('twins.json', JSON.stringify({ transactions, receipts }));
  await person.press('Save 3 new');
  await person.goes('#/check');
  await person.press('Answer one question');
  await person.sees('these may be purchases of different days');
  await person.sees('See how the letter would look');
  await person.press('I did not buy it again');
  await person.sees('Your answer was noted');
  await person.press('Write the letter');
  await person.sees('Language of the letter');
  await person.goes('#/add');
});

test('many rows: the count is shown, reading is given up and done again, and the list scrolls to its end', async () => {
  const rows = Array.from({ length: 60_000 }, (_none, at) => {
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(at / 30))).toISOString().slice(0, 10);
    return `${day},Stall ${(at * 31) % 4_000} by the river,-${(((at * 7_919) % 9_000) / 100 + 1).toFixed(2)}`;
  });
  const text = ['Date,Description,Amount', ...rows].join('\n');
  await person.page.evaluate(() => {
    const told: string[] = [];
    Reflect.set(globalThis, 'told', told);
    new MutationObserver(() => {
      const busy = document.querySelector('.busy')?.textContent;
      if (busy !== undefined && busy !== null && told.at(-1) !== busy) told.push(busy);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await give('years.csv', text);
  // The bar keeps out of sight until a work proves to be long.
  await person.sees(' MB');
  await person.press('Cancel');
  await person.sees('Given up; nothing was saved');
  await give('years.csv', text);
  await person.sees('60000 new');
  await person.press('Save 60000 new');
  await expect.poll(() => person.text(), { timeout: 60_000 }).toContain('Saved 60000 new records');
  const told = await person.page.evaluate(() => Reflect.get(globalThis, 'told') as string[]);
  expect(told.some((each) => /^Reading \d\.\d \/ \d\.\d MB/.test(each))).toBe(true);
  expect(told.some((each) => each.startsWith('Saving 60,000 records'))).toBe(true);
  expect(told.some((each) => /^Checking 60,00\d rows · step 1 of 2/.test(each))).toBe(true);

  await person.goes('#/statement');
  await person.page.waitForSelector('.row');
  await person.page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  const atTheEnd = (): Promise<boolean> =>
    person.page.evaluate(() => {
      const last = [...document.querySelectorAll('.virtual li')].at(-1);
      return last?.ariaPosInSet !== undefined && last.ariaPosInSet === last.ariaSetSize;
    });
  await expect.poll(atTheEnd, { timeout: 10_000 }).toBe(true);
  expect(await person.page.evaluate(() => document.querySelectorAll('.row').length)).toBeLessThan(80);
});
