import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { audit } from './audit.ts';
import { visitor, type Visitor } from './visitor.ts';

const PICTURES = 'test-output/screens';

describe.each(['zh-CN', 'en-GB'])('each screen with the sample month (%s)', (language) => {
  let opened: Opened;
  let person: Visitor;
  let screens: readonly (readonly [string, string])[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    opened = await openInChrome({ extension: path.resolve('dist/chrome'), headless: true, language });
    person = visitor(await opened.openApp('#/check?sample=1'));
    await person.page.waitForSelector('.cards .card', { timeout: 60_000 });
    const finding = await person.page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('a[href^="#/finding/"]')?.hash.split('/')[2] ?? '',
    );
    const row = await person.page.evaluate(() => document.querySelector('h3')?.textContent ?? '');
    expect(finding).not.toBe('');
    expect(row).not.toBe('');
    screens = [
      ['check', '#/check'],
      ['statement', '#/statement'],
      ['receipts', '#/receipts'],
      ['add', '#/add'],
      ['finding', `#/finding/${finding}`],
      ['complaint', `#/complaint/${finding}`],
      ['settings', '#/settings'],
    ];
  });
  afterAll(async () => {
    await opened.close();
  });

  const show = async (hash: string): Promise<void> => {
    await person.goes(hash);
    await person.page
      .waitForFunction(() => document.querySelector('main h1') !== null, { polling: 50 })
      .catch(() => undefined);
    await expect
      .poll(() => person.page.evaluate(() => document.querySelector('main h1')?.textContent ?? ''), { timeout: 10_000 })
      .not.toBe('');
  };

  /** The pictures of the README. */
  const takePictures = async (): Promise<void> => {
    await person.press(language === 'zh-CN' ? '关闭提示' : 'Close this message');
    await person.page.setViewport({ width: 1180, height: 900 });
    for (const name of language === 'zh-CN' ? ['complaint'] : ['check']) {
      await show(screens.find(([each]) => each === name)?.[1] ?? '');
      await person.page.screenshot({ path: `.github/${name}.png` });
    }
  };

  test.each(['light', 'dark'])('the audit finds nothing (%s)', async (scheme) => {
    await person.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const faults: string[] = [];
    for (const [name, hash] of screens) {
      await show(hash);
      faults.push(...(await audit(person.page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  /** Each screen in the states that a person brings about on it. */
  const states: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    [
      'a row opened',
      '#/statement?mark=in-question',
      async () => {
        await person.page.waitForSelector('button.row');
        await person.page.evaluate(() => document.querySelector<HTMLElement>('button.row')?.click());
        await person.page.waitForSelector('.drawer');
      },
    ],
    [
      'a receipt being corrected',
      '#/receipts',
      async () => {
        await person.page.waitForSelector('a.row');
        await person.page.evaluate(() => document.querySelector<HTMLElement>('a.row')?.click());
        await person.press(language === 'zh-CN' ? '更正' : 'Correct');
      },
    ],
    [
      'a preview with columns to name',
      '#/add',
      async () => {
        await person.fill(
          language === 'zh-CN' ? '把账单的行' : 'Paste statement rows',
          'Date,Description,Amount\n2026-11-03,Willow Lane Books,-12.40\n2026-11-04,Harbour,broken\n',
        );
        await person.press(language === 'zh-CN' ? '读取文字' : 'Read the text');
        await person.press(language === 'zh-CN' ? '列认错了' : 'A column taken wrong');
      },
    ],
  ];

  test.each(['light', 'dark'])('the audit finds nothing on what is opened, either (%s)', async (scheme) => {
    await person.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const faults: string[] = [];
    for (const width of [320, 1280])
      for (const [name, hash, bring] of states) {
        await person.page.setViewport({ width, height: 900 });
        await show('#/check');
        await show(hash);
        await bring();
        faults.push(...(await audit(person.page)).map((fault) => `${name} at ${width}: ${fault}`));
        const over = await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) faults.push(`${name}: ${over} px wider than ${width}`);
        await person.page.keyboard.press('Escape');
      }
    expect(faults).toEqual([]);
  });

  test.each(['light', 'dark'])(
    'nothing is wider than a panel of 320 pixels, and pictures are taken (%s)',
    async (scheme) => {
      await person.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const wide: string[] = [];
      for (const width of [320, 1280])
        for (const [name, hash] of screens) {
          await person.page.setViewport({ width, height: 900 });
          await show(hash);
          const over = await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) wide.push(`${name} at ${width}: ${over} px`);
          await person.page.screenshot({ path: `${PICTURES}/${name}-${language}-${scheme}-${width}.png` });
        }
      expect(wide).toEqual([]);
      if (process.env['UPDATE_PICTURES'] === '1' && scheme === 'light') await takePictures();
    },
  );

  test('the letter prints as a page of its own', async () => {
    await person.page.setViewport({ width: 1280, height: 900 });
    await show(screens.find(([name]) => name === 'complaint')?.[1] ?? '');
    await person.page.waitForSelector('.paper');
    await person.page.emulateMediaType('print');
    const shown = await person.page.evaluate(() =>
      [...document.querySelectorAll('header, .desk-side, .paper')]
        .filter((each) => getComputedStyle(each).display !== 'none')
        .map((each) => each.className),
    );
    await person.page.emulateMediaType('screen');
    expect(shown).toEqual(['paper']);
  });
});
