import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { visitor, type Visitor } from './visitor.ts';

describe('a complaint from letter to refund', () => {
  let opened: Opened;
  let person: Visitor;
  let finding = '';
  const downloads = mkdtempSync(path.join(tmpdir(), 'slipcheck-downloads-'));

  beforeAll(async () => {
    opened = await openInChrome({ extension: path.resolve('dist/chrome'), headless: true, language: 'en-GB' });
    person = visitor(await opened.openApp('#/check?sample=1'));
    await person.page.waitForSelector('.cards .card', { timeout: 60_000 });
    finding = await person.page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('a[href^="#/finding/"]')?.hash.split('/')[2] ?? '',
    );
    const session = await person.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  });
  afterAll(async () => {
    await opened.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const downloaded = async (ending: string): Promise<Uint8Array> => {
    const found = (): string | undefined => readdirSync(downloads).find((name) => name.endsWith(ending));
    await expect.poll(found, { timeout: 20_000 }).toBeDefined();
    return readFileSync(path.join(downloads, found() ?? ''));
  };

  test('the package is saved, whole', async () => {
    await person.goes(`#/complaint/${finding}`);
    await person.fill("bank's full name", 'Jianghan Bank');
    await person.press('Save the package (ZIP)');
    const files = unzipSync(await downloaded('.zip'));
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['0-files.txt', '1-letter.docx', '2-annex-01.html']));
    expect(strFromU8(files['1-letter.txt'] ?? new Uint8Array())).toContain('To: Jianghan Bank');
  });

  test('a mail draft and a document to edit are saved', async () => {
    await person.press('Save as a mail draft (EML)');
    expect(strFromU8(await downloaded('.eml'))).toContain('X-Unsent: 1');
    await person.press('Save to edit (DOCX)');
    expect(unzipSync(await downloaded('.docx'))['word/document.xml']).toBeDefined();
  });

  test('the case says what is due, counts on the toolbar button, and closes with the money', async () => {
    await person.goes('#/cases');
    await person.sees('not sent yet');
    await person.press('Note a step');
    await person.fill('On which day', '2026-01-05');
    await person.press('Note it');
    await person.sees('the day for an answer has passed');
    const badge = (): Promise<string> => person.page.evaluate(() => chrome.action.getBadgeText({}));
    await expect.poll(badge).toBe('1');
    await person.press('Note a step');
    await person.choose('What happened', 'refunded');
    await person.press('Note it');
    await person.sees('closed');
    await expect.poll(badge).toBe('');
    await person.press('Undo');
    await person.sees('the day for an answer has passed');
  });
});
