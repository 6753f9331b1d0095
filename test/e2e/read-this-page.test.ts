import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { PAGES } from './fixtures.ts';
import { visitor, type Visitor } from './visitor.ts';

let server: Server;
let opened: Opened;
let bank: Page;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGES[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
  opened = await openInChrome({ extension: path.resolve('dist/chrome'), headless: true, language: 'en-GB' });
  bank = await opened.browser.newPage();
});
afterAll(async () => {
  await opened.close();
  server.close();
});

/** Clicks the toolbar button while the bank's page is in front: the panel opens beside it, and may read it. */
async function clickToolbar(url: string): Promise<Visitor> {
  await bank.goto(`${origin}${url}`);
  await bank.bringToFront();
  const session = await opened.browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((each) => each.url === `${origin}${url}`);
  // The driver's types do not know this command of the browser yet.
  const send = session.send.bind(session) as (method: string, parameters: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: new URL(opened.base).host, targetId: tab?.targetId });
  const panel = await opened.browser.waitForTarget(
    (each) => each.url().startsWith(`${opened.base}src/app/index.html`),
    { timeout: 30_000 },
  );
  return visitor(await panel.asPage());
}

/** Opens the panel by the toolbar and reads the page in front. */
async function read(url: string): Promise<Visitor> {
  const person = await clickToolbar(url);
  await person.goes('#/add');
  await person.sees('Read this page');
  await person.press('Read this page');
  return person;
}

test('the toolbar button opens the panel, and the table of the page in front is read, hidden rows left out', async () => {
  const person = await read('/table');
  await person.sees('3 new');
  await person.sees('WILLOW LANE BOOKS');
  await person.sees('−$12.40');
  expect(await person.text()).not.toContain('HIDDEN ROW');
  await person.press('Discard all');
});

test('rows made of plain boxes are read', async () => {
  const person = await read('/boxes');
  await person.sees('3 new');
  await person.sees('南屏超市');
  await person.press('Discard all');
});

test('a hostile page gives plain text only, and no card number', async () => {
  const person = await read('/hostile');
  await person.sees('2 new');
  const text = await person.text();
  expect(text).toContain('<img src=x');
  expect(text).not.toContain('4111 1111');
  expect(await person.page.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined();
  await person.press('Discard all');
});

test('a page without tables is said to have none', async () => {
  const person = await read('/nothing');
  await person.sees('no table was found on the page');
});

test('a page that was not clicked on may not be read, and the way is told', async () => {
  const person = await clickToolbar('/table');
  const elsewhere = await opened.browser.newPage();
  await elsewhere.goto(`${origin.replace('localhost', '127.0.0.1')}/table`);
  await elsewhere.bringToFront();
  await person.goes('#/add');
  await person.page.evaluate(() => {
    [...document.querySelectorAll('button')].find((button) => button.textContent === 'Read this page')?.click();
  });
  await person.sees('this page may not be read yet');
});
