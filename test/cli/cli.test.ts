import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../src/cli.ts';

let folder = '';
const file = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipcheck-cli-'));
  writeFileSync(
    file('bank.csv'),
    [
      '交易日期,交易时间,摘要,对方户名,支出,收入,余额,卡末四位',
      '2026-11-10,11:00:09,消费,南门生活超市,128.00,,872.00,1234',
      '2026-11-11,09:12:00,消费,青禾书店,45.50,,826.50,1234',
      '2026-11-12,18:40:00,消费,一家没有小票的店,20.00,,806.50,1234',
    ].join('\n'),
  );
  writeFileSync(
    file('slips.txt'),
    [
      'POS签购单',
      '商户名称：南门生活超市',
      '终端编号：12345678',
      '卡号：622576******1234',
      '交易类型：消费',
      '参考号：632512345678',
      '日期/时间：2026/11/10 11:00:12',
      '金额：RMB 128.00',
      '交易失败 请重新刷卡',
      '持卡人存根',
    ].join('\n'),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function slipcheck(...words: string[]): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text, done?: unknown) => {
    out.push(String(text));
    if (typeof done === 'function') done();
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err.push(String(text));
    return true;
  });
  try {
    return { status: await main(words), out: out.join(''), err: err.join('') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const check = (...words: string[]): Promise<Answer> =>
  slipcheck(
    'check',
    '--statement',
    file('bank.csv'),
    '--receipts',
    file('slips.txt'),
    '--today',
    '2026-11-22',
    ...words,
  );

test('read --json prints one document per file, money as decimals, nothing else', async () => {
  const { status, out, err } = await slipcheck('read', '--json', '--today', '2026-11-22', file('bank.csv'));
  const answer: unknown = JSON.parse(out);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(answer).toMatchObject({
    documents: [
      {
        file: file('bank.csv'),
        format: 'csv',
        encoding: 'utf-8',
        balance: 'continuous',
        problems: [],
        transactions: [
          {
            bookedOn: '2026-11-10',
            amount: '-128.00',
            currency: 'CNY',
            card: '1234',
            description: '消费',
            counterparty: '南门生活超市',
          },
          { amount: '-45.50' },
          { amount: '-20.00' },
        ],
      },
    ],
  });
});

test('check names the declined slip with its debit, and accuses nobody for a missing receipt', async () => {
  const { status, out } = await check('--json', '--jurisdiction', 'CN');
  const answer: { findings: { type: string; amount: string; ready: boolean }[] } = JSON.parse(out);
  expect(status).toBe(0);
  expect(answer.findings[0]).toMatchObject({ type: 'failed-but-debited', amount: '128.00', ready: true });
  expect(answer.findings.slice(1).every((each) => each.type === 'unproven-debit' && !each.ready)).toBe(true);
  expect(answer).toMatchObject({ today: '2026-11-22', links: [{ role: 'contradicts' }] });
});

test('draft writes the letter for a finding in the language asked for', async () => {
  const { out } = await check('--json');
  const id: string = JSON.parse(out).findings[0].id;
  const letter = await slipcheck(
    ...['draft', '--statement', file('bank.csv'), '--receipts', file('slips.txt'), '--today', '2026-11-22'],
    ...['--finding', id, '--language', 'zh-Hans', '--jurisdiction', 'CN', '--json'],
  );
  const draft: { text: string } = JSON.parse(letter.out);
  expect(letter.status).toBe(0);
  expect(draft).toMatchObject({ finding: id, language: 'zh-Hans', channel: 'letter' });
  expect(draft.text).toContain('128.00');
  expect(draft.text).toContain('交易失败');
  expect(draft.text).not.toContain('{{');
});

test('an unknown finding is a wrong wish: status 2, and the known ones are named', async () => {
  const answer = await slipcheck('draft', '--statement', file('bank.csv'), '--finding', 'nothing');
  expect(answer.status).toBe(2);
  expect(answer.err).toContain('unproven-debit');
});

test('a missing file and a folder are documents with one problem each: status 1, the rest is printed', async () => {
  const { status, out, err } = await slipcheck('read', '--json', file('missing.csv'), folder, file('bank.csv'));
  const answer: { documents: { file: string; problems: unknown[]; transactions: unknown[] }[] } = JSON.parse(out);
  expect(status).toBe(1);
  expect(answer.documents.map((each) => [each.problems.length, each.transactions.length])).toEqual([
    [1, 0],
    [1, 0],
    [0, 3],
  ]);
  expect(err).toContain('missing.csv');
});

test('problems name file and line, and never a card number', async () => {
  writeFileSync(
    file('broken.csv'),
    'Date,Description,Amount\n2026-11-10,SHOP,-1.00\n2026-11-11,card 4111 1111 1111 1111,\n',
  );
  const { status, out, err } = await slipcheck('read', '--json', file('broken.csv'));
  expect(status).toBe(1);
  expect(err).toContain('broken.csv:3');
  expect(out + err).not.toMatch(/4111.?1111.?1111/);
});

test.each([
  [['frobnicate']],
  [['read']],
  [['read', '--dates', 'ydm', 'x.csv']],
  [['check', '--receipts', 'x.txt']],
  [['check', '--statement', 'x.csv', '--today', '2026-02-31']],
  [['check', '--statement', 'x.csv', '--jurisdiction', 'XX']],
  [['draft', '--statement', 'x.csv']],
  [['read', '--unknown', 'x.csv']],
  [['read', '--columns', 'amount=Betrag', 'x.csv']],
])('wrong usage %j ends with status 2 and says how it goes', async (words) => {
  const answer = await slipcheck(...words);
  expect(answer.status).toBe(2);
  expect(answer.out).toBe('');
  expect(answer.err).toContain('usage:');
});

test('columns can be named by hand, also where a header holds a comma', async () => {
  writeFileSync(file('odd.csv'), '"Tag, lokal";Wert;Was\n10.11.2026;-5,20;Laden\n');
  const { out } = await slipcheck(
    ...['read', '--json', '--columns', 'date=Tag, lokal,amount=Wert,description=Was', '--today', '2026-11-22'],
    ...['--dates', 'dmy', file('odd.csv')],
  );
  expect(JSON.parse(out)).toMatchObject({
    documents: [{ transactions: [{ bookedOn: '2026-11-10', amount: '-5.20', description: 'Laden' }] }],
  });
});

test('answers of the person count, and an unknown answer is named', async () => {
  const { out } = await check('--json');
  const ids: string[] = JSON.parse(out).findings.flatMap((each: { transactions: string[] }) => each.transactions);
  const unproven = ids[1] ?? '';
  writeFileSync(file('answers.json'), JSON.stringify({ [unproven]: 'not-me', other: 'perhaps' }));
  const answered = await check('--json', '--answers', file('answers.json'));
  expect(answered.status).toBe(1);
  expect(answered.err).toContain('other');
  expect(JSON.parse(answered.out).findings[0]).toMatchObject({ type: 'unknown-debit', transactions: [unproven] });
});

test.each([['--help'], ['-h'], ['help'], ['check', '--help']])('help is an answer: %j %j', async (...words) => {
  const answer = await slipcheck(...words);
  expect(answer).toMatchObject({ status: 0, err: '' });
  expect(answer.out).toMatch(/^usage:[^]*exit status: 0/);
});

test.each([
  [['read', 'x.csv', '--finding', 'f1'], '--finding'],
  [['read', 'x.csv', '--statement', 'y.csv'], '--statement'],
  [['check', '--statement', 'x.csv', '--finding', 'f1'], '--finding'],
])('%j names the option of another command', async (words, option) => {
  const answer = await slipcheck(...words);
  expect(answer.status).toBe(2);
  expect(answer.err).toContain(`does not take ${option}`);
});

test('no card number comes back on standard error, wherever it was typed', async () => {
  const typed = '4111 1111 1111 1111';
  writeFileSync(file('card.json'), JSON.stringify({ [typed]: 'perhaps' }));
  const answers = [
    await slipcheck('read', '--dates', typed, 'x.csv'),
    await slipcheck('read', file(`${typed}.csv`)),
    await slipcheck('draft', '--statement', file('bank.csv'), '--finding', typed),
    await check('--answers', file('card.json')),
  ];
  for (const { err } of answers) {
    expect(err).not.toMatch(/4111.?1111/);
    expect(err).toContain('1111');
  }
});

test('a reader that leaves early, such as head, is no fault', async () => {
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(() => {
    process.stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    return false;
  });
  try {
    expect(await main(['read', '--json', '--today', '2026-11-22', file('bank.csv')])).toBe(0);
  } finally {
    stdout.mockRestore();
  }
});
