import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { STATEMENT, SLIPS } from './fixtures.ts';
import { visitor, type Visitor } from './visitor.ts';

let opened: Opened;
let person: Visitor;

beforeAll(async () => {
  opened = await openInChrome({ extension: path.resolve('dist/chrome'), headless: true, language: 'en-GB' });
  person = visitor(await opened.openApp('#/check'));
});
afterAll(async () => {
  await opened.close();
});

/** Tabs on until the focus is on what is called so, as a person without a mouse does. */
async function tabTo(name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await person.page.keyboard.press('Tab');
    const focused = await person.page.evaluate(() => {
      const at = document.activeElement;
      if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement)
        return at.labels?.[0]?.textContent?.trim() ?? '';
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`the focus never came to “${name}”`);
}

const write = (text: string): Promise<void> =>
  person.page.evaluate((words) => {
    document.execCommand('insertText', false, words);
  }, text);

test('a statement and slips become a letter by the keyboard alone', async () => {
  await person.sees('Add my own');
  await tabTo('Add my own');
  await person.page.keyboard.press('Enter');
  for (const text of [STATEMENT, SLIPS]) {
    await person.sees('Read the text');
    await tabTo('Paste statement rows');
    await write(text);
    await tabTo('Read the text');
    await person.page.keyboard.press('Enter');
    await person.sees('Look before anything is saved');
    await tabTo('Save ');
    await person.page.keyboard.press('Enter');
    await person.sees('checked');
    if (text === STATEMENT) {
      await tabTo('Add');
      await person.page.keyboard.press('Enter');
    }
  }
  await person.sees('Failed but debited');
  await tabTo('Write the letter');
  await person.page.keyboard.press('Enter');
  await person.sees('Complaint');
  await person.sees('88.60');
});

test('a row opens by Enter, closes by Escape, and the focus comes back to it', async () => {
  await person.goes('#/statement');
  await person.sees('松间书屋');
  await person.page.evaluate(() => {
    document.querySelector<HTMLElement>('.row')?.focus();
  });
  const id = await person.page.evaluate(() => document.activeElement?.id ?? '');
  await person.page.keyboard.press('Enter');
  await person.sees('I recognise this');
  await person.page.keyboard.press('Escape');
  await expect.poll(() => person.page.evaluate(() => document.activeElement?.id ?? '')).toBe(id);
});
