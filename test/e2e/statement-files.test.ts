import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { audit } from './audit.ts';
import { visitor, type Visitor } from './visitor.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'slipcheck-files-'));
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

/** Gives files as the file chooser does. */
async function give(files: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.entries(files).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
  const chooser = await person.page.$('input[type=file]');
  // Any element of a page may be asked for; this one is known to be an input.
  await (chooser as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(...paths);
}

/** The audit's faults, and what is too wide, in both schemes and at both ends of the widths. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'])
    for (const width of [320, 1280]) {
      await person.page.setViewport({ width, height: 900 });
      await person.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      found.push(...(await audit(person.page)).map((fault) => `${scheme} at ${width}: ${fault}`));
      const over = await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${scheme} at ${width}: ${over} px too wide`);
    }
  return found;
}

/** Tabs on until the focus is on what begins so, and presses it, as a person without a mouse does. */
async function pressByKeyboard(name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await person.page.keyboard.press('Tab');
    const focused = await person.page.evaluate(() =>
      (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
    if (!focused.startsWith(name)) continue;
    await person.page.keyboard.press('Enter');
    return;
  }
  throw new Error(`the focus never came to “${name}”`);
}

const QIF = '!Type:Bank\nD2026-11-03\nT-12.40\nPWillow Lane Books\n^\nD2026-11-04\nT900.00\nPOrchard Ltd\n^\n';
const SWIFT =
  ':20:START\n:25:12345/678\n:28C:1/1\n:60F:C261031EUR100,00\n:61:2611051105D7,50NMSCNONREF\n:86:Harbour Grocer\n:62F:C261105EUR92,50\n';

test('a tie of two formats is shown with what each would read, and the one that is chosen reads it', async () => {
  await give({ 'joined.txt': QIF + SWIFT });
  await person.sees('Which kind is “joined.txt”?');
  await person.sees('Save 0 new');
  await person.sees('1 statement row');
  await person.sees('2 statement rows');
  await person.sees('Harbour Grocer');
  await person.sees('Willow Lane Books');
  await person.sees('+$900.00');
  expect(await faults()).toEqual([]);
  await pressByKeyboard('It is this one: MT940');
  await person.sees('Recognised as MT940');
  await person.sees('Save 1 new');
  expect(await person.text()).not.toContain('Which kind is');
  await person.press('Discard all');
});

test('columns are pointed at, and rows, sums and unreadable lines follow at once', async () => {
  const rows = Array.from({ length: 12 }, (_none, at) => {
    const sum = `${at + 1},50`;
    return `${at + 10}.11.2026;Laden ${at};${at % 2 === 0 ? `${sum};` : `;${sum}`}`;
  });
  await give({ 'odd.csv': ['Tag;Wo;Raus;Rein', ...rows, '30.11.2026;Kiosk;kaputt;'].join('\n') });
  await person.sees('It still needs the column of dates');
  await person.choose('Date', 'Tag');
  await person.choose('Money out', 'Raus');
  await person.sees('These columns read 6 rows, 7 not readable');
  await person.sees('−$39.00');
  await person.sees('head of the column for Money in');
  await person.page.evaluate(() => {
    const heads = [...document.querySelectorAll<HTMLElement>('.mapper-table th button')];
    heads.find((each) => each.textContent.startsWith('Rein'))?.click();
  });
  await person.sees('These columns read 12 rows, 1 not readable');
  await person.sees('+$45.00');
  await person.sees('line 14:');
  expect(await person.page.evaluate(() => document.querySelectorAll('.trial tbody tr').length)).toBe(10);
  expect(await faults()).toEqual([]);
  await person.choose('Description or merchant', 'Wo');
  await person.press('Read with these columns');
  await person.press('Save 12 new');
  await person.sees('Saved 12 new records');

  await person.goes('#/add');
  await give({ 'odd-again.csv': 'Tag;Wo;Raus;Rein\n03.12.2026;Laden;1,50;\n' });
  await person.sees('Read by the columns that you named for this header');
  await person.sees('−$1.50');
  await person.press('Forget them');
  // As it is read by one who was never told: a table of a single row and a single column of figures says enough.
  await person.sees('the amounts carry no sign');
  expect(await person.text()).not.toContain('Read by the columns that you named');
  await person.press('Discard all');
});

test('the order of day and month is asked once for a file', async () => {
  await give({ 'open.csv': 'Date,Details,Amount\n03/04/2026,Willow Lane Books,-12.40\n05/04/2026,Harbour,-3.00\n' });
  await person.sees('begin with the day or with the month?');
  expect(await faults()).toEqual([]);
  await pressByKeyboard('4 Mar 2026');
  await person.sees('4 May 2026');
  expect(await person.text()).not.toContain('begin with the day or with the month?');
  await person.press('Discard all');
});

const month = (from: string, to: string, days: readonly string[]): string =>
  [
    `Statement period ${from} to ${to}`,
    '',
    'Date,Description,Amount,Currency,Card',
    ...days.map((day) => `${day},Stall by the river,-${day.slice(8)}.50,GBP,3307`),
  ].join('\n');

test('missing and doubled days are named on the Check screen', async () => {
  await person.goes('#/add');
  await give({
    'may.csv': month('2026-05-01', '2026-05-31', ['2026-05-04', '2026-05-20']),
    'july.csv': month('2026-07-01', '2026-07-31', ['2026-07-02', '2026-07-28']),
    'late-july.csv': month('2026-07-20', '2026-08-20', ['2026-07-28', '2026-08-11']),
  });
  await person.press('Save 5 new');
  await person.sees('Saved 5 new records; 1 was there already and not added again');
  await person.sees('Days that statements cover');
  await person.sees('2026-06-01 – 06-30 missing: import the file of Jun 2026');
  await person.sees('2026-07-20 – 07-31 stands in more than one file (july.csv, late-july.csv)');
  await person.sees('Covered up to 2026-08-20');
  expect(await faults()).toEqual([]);
  await person.goes('#/add');
  await give({ 'june.csv': month('2026-06-01', '2026-06-30', ['2026-06-15']) });
  await person.press('Save 1 new');
  await person.sees('2026-05-01 – 08-20');
  expect(await person.text()).not.toContain('2026-06-01 – 06-30 missing');
});

test('an export that overlaps with what is there adds only what is new', async () => {
  const rowsKept = async (): Promise<number> => Number(/(\d+) checked/.exec(await person.text())?.[1] ?? Number.NaN);
  await person.goes('#/check');
  await person.sees('checked');
  const before = await rowsKept();
  await person.goes('#/add');
  await give({ 'late.csv': month('2026-08-01', '2026-09-15', ['2026-08-11', '2026-09-09']) });
  await person.sees('1 already known');
  await person.press('Save 1 new');
  await person.sees('Saved 1 new record; 1 was there already and not added again');
  await expect.poll(rowsKept).toBe(before + 1);
});
