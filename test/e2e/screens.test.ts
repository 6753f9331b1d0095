import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { audit } from './audit.ts';
import { visitor, type Visitor } from './visitor.ts';

const PICTURES = 'test-output/screens';

/**
 * The browser names a glyph that two signs share by either of them, with fonts that draw a radical and its word alike:
 * the words are read back by their looks. Unicode folds most radicals itself; these stand in its supplement.
 */
const ALIKE: Readonly<Record<string, string>> = {
  '\u2ea0': '民',
  '\u2ec5': '见',
  '\u2ed4': '门',
  '\u2215': '/',
  '\u00b7': '•',
  戶: '户',
};

/** Text without blanks, and signs that look alike as the plain one. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2ea0\u2ec5\u2ed4\u2215\u00b7戶]/g, (sign) => ALIKE[sign] ?? sign)
    .replace(/\s+/g, '');

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_none, at) => (await pdf.getPage(at + 1)).getTextContent()),
  );
  await task.destroy();
  return plain(pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(''));
}

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
      ['cases', '#/cases'],
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
    await person.page.evaluate(() => {
      document.querySelector<HTMLElement>('.notice button[aria-label]')?.click();
    });
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

  test('the letter and its annexes print as pages of their own', async () => {
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
    expect(shown[0]).toBe('paper');
    expect(new Set(shown.slice(1))).toEqual(new Set(['paper annex']));
  });

  test('what is printed as a PDF can be selected, whole and in its script', async () => {
    await show(screens.find(([name]) => name === 'complaint')?.[1] ?? '');
    await person.page.waitForSelector('.annex');
    const words = await person.page.evaluate(() =>
      [
        ...document.querySelectorAll('.paper p, .paper li, .paper td, .paper th, .paper h2, .paper h3, .paper pre'),
      ].flatMap((each) => (each.textContent ?? '').split('\n')),
    );
    const printed = await textOfPdf(await person.page.pdf({ timeout: 90_000 }));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((each) => !printed.includes(plain(each)))).toEqual([]);
  });
});
