import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { PAGES } from './fixtures.ts';
import { visitor, type Visitor } from './visitor.ts';

// A script cannot give the click that grants the page in front, so this copy of the build is let into localhost; the
// product's own manifest is held to having no host permission elsewhere.
const copy = mkdtempSync(path.join(tmpdir(), 'slipcheck-build-'));
let server: Server;
let opened: Opened;
let person: Visitor;
let bank: Page;
let origin = '';

beforeAll(async () => {
  cpSync('dist/chrome', copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://localhost/*'] }));
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGES[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
  opened = await openInChrome({ extension: copy, headless: true, language: 'en-GB' });
  person = visitor(await opened.openApp('#/add'));
  bank = await opened.browser.newPage();
});
afterAll(async () => {
  await opened.close();
  server.close();
  rmSync(copy, { recursive: true, force: true });
});

/** The panel's button while the bank's page is in front, as in a side panel. */
async function readInFront(url: string): Promise<void> {
  await person.goes('#/add');
  await person.sees('Read this page');
  await bank.goto(`${origin}${url}`);
  await bank.bringToFront();
  await person.page.evaluate(() => {
    [...document.querySelectorAll('button')].find((button) => button.textContent === 'Read this page')?.click();
  });
  // A side panel stays in sight; a tab does not, and a hidden tab draws nothing.
  await expect.poll(() => person.text(), { timeout: 10_000 }).toMatch(/Discard all|no table was found/);
  await person.page.bringToFront();
}

test('the table of the page in front is read, hidden rows left out', async () => {
  await readInFront('/table');
  await person.sees('3 new');
  await person.sees('WILLOW LANE BOOKS');
  await person.sees('−$12.40');
  expect(await person.text()).not.toContain('HIDDEN ROW');
  await person.press('Discard all');
});

test('rows made of plain boxes are read', async () => {
  await readInFront('/boxes');
  await person.sees('3 new');
  await person.sees('南屏超市');
  await person.press('Discard all');
});

test('a hostile page gives plain text only, and no card number', async () => {
  await readInFront('/hostile');
  await person.sees('2 new');
  const text = await person.text();
  expect(text).toContain('<img src=x');
  expect(text).not.toContain('4111 1111');
  expect(await person.page.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined();
  await person.press('Discard all');
});

test('a page without tables is said to have none', async () => {
  await readInFront('/nothing');
  await person.sees('no table was found on the page');
});
