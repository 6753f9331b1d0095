import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInChrome, openInFirefox, type Opened } from '../../src/launch/open-extension.mjs';
import { SLIPS, STATEMENT } from './fixtures.ts';
import { visitor, type Visitor } from './visitor.ts';

/** The words of the two runs: the same job in Chinese and in English. */
const RUNS = [
  {
    kind: 'chrome',
    open: openInChrome,
    language: 'zh-CN',
    words: {
      firstRun: '刷卡扣款，有没有小票证明',
      ownData: '添加我自己的',
      paste: '把账单的行',
      read: '读取文字',
      fresh: (count: number) => `新的 ${count}`,
      known: (count: number) => `已有 ${count}`,
      save: '保存 ',
      headline: '有 1 项需要处理，涉及 ¥88.60',
      failed: '失败已扣款',
      letter: '写投诉信',
      name: '姓名',
      statement: '账单',
      noReceipt: '缺凭证',
      recognise: '我认得这笔',
      noted: '已记下',
      undo: '撤销',
      undone: '已撤销',
      sample: '用示例月份试一试',
      removeSample: '移除示例',
      languageLabel: '界面语言',
      other: { value: 'en', sees: 'Settings and privacy' },
    },
  },
  {
    kind: 'firefox',
    open: openInFirefox,
    language: 'en-GB',
    words: {
      firstRun: 'Does a receipt prove each debit',
      ownData: 'Add my own',
      paste: 'Paste statement rows',
      read: 'Read the text',
      fresh: (count: number) => `${count} new`,
      known: (count: number) => `${count} already known`,
      save: 'Save ',
      headline: '1 finding needs you, ¥88.60 in question',
      failed: 'Failed but debited',
      letter: 'Write the letter',
      name: 'your name',
      statement: 'Statement',
      noReceipt: 'no receipt',
      recognise: 'I recognise this',
      noted: 'Noted',
      undo: 'Undo',
      undone: 'Undone',
      sample: 'Try it with a sample month',
      removeSample: 'Remove the sample',
      languageLabel: 'Language of the screens',
      other: { value: 'zh', sees: '设置与隐私' },
    },
  },
] as const;

describe.each(RUNS)('the whole job in $kind', ({ kind, open, language, words }) => {
  const profile = mkdtempSync(path.join(tmpdir(), `slipcheck-${kind}-`));
  let opened: Opened;
  let person: Visitor;
  const complaints: string[] = [];

  const start = async (): Promise<void> => {
    opened = await open({ extension: path.resolve(`dist/${kind}`), headless: true, profile, language });
    const page = await opened.openApp('#/check');
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    person = visitor(page);
  };
  beforeAll(start);
  afterAll(async () => {
    await opened.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('an empty store greets, and shows the way to add', async () => {
    await person.sees(words.firstRun);
    await person.press(words.ownData);
    await person.sees(words.paste);
  });

  test('a pasted statement is shown before it is kept', async () => {
    await person.fill(words.paste, STATEMENT);
    await person.press(words.read);
    await person.sees(words.fresh(3));
    await person.sees('松间书屋');
    await person.press(words.save);
    await person.sees(words.noReceipt);
  });

  test('pasted slips make the finding', async () => {
    await person.goes('#/add');
    await person.fill(words.paste, SLIPS);
    await person.press(words.read);
    await person.sees(words.fresh(2));
    await person.press(words.save);
    await person.sees(words.headline);
    await person.sees(words.failed);
  });

  test('the same statement again adds nothing', async () => {
    await person.goes('#/add');
    await person.fill(words.paste, STATEMENT);
    await person.press(words.read);
    await person.sees(words.known(3));
    await person.sees(words.fresh(0));
  });

  test('the letter quotes the slip and takes what the person fills in', async () => {
    await person.goes('#/check');
    await person.press(words.letter);
    await person.sees('交易失败');
    await person.sees('88.60');
    await person.fill(words.name, '林小满');
    const paper = (): Promise<string> =>
      person.page.evaluate(() => document.querySelector('.paper')?.textContent ?? '');
    await expect.poll(paper, { timeout: 10_000 }).toContain('林小满');
    expect(await paper()).not.toMatch(/\{\{|undefined|NaN/);
  });

  test('a debit without a receipt is highlighted, recognised, and the word taken back', async () => {
    await person.goes('#/statement');
    await person.sees('松间书屋');
    expect(await person.page.evaluate(() => document.querySelectorAll('.row-no-receipt').length)).toBe(1);
    expect(await person.page.evaluate(() => document.querySelectorAll('.row-in-question').length)).toBe(1);
    await person.opensRow('松间书屋');
    await person.press(words.recognise);
    await person.sees(words.noted);
    await person.press(words.undo);
    await person.sees(words.undone);
  });

  test('the language of the screens changes in Settings', async () => {
    await person.goes('#/settings');
    await person.choose(words.languageLabel, words.other.value);
    await person.sees(words.other.sees);
  });

  test('everything is there after the browser was closed', async () => {
    await opened.close();
    await start();
    await person.goes('#/receipts');
    await person.sees('小满面馆');
    await person.goes('#/statement');
    await person.sees('松间书屋');
  });

  test('nothing was complained of on the way', () => {
    expect(complaints).toEqual([]);
  });
});
