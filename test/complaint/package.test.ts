import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { draftComplaint, type DraftInput } from '../../src/complaint/index.ts';
import { packComplaint, type ComplaintPackage, type PackageInput } from '../../src/complaint/package/pack.ts';
import { LETTER_LANGUAGES } from '../../src/domain/case.ts';
import { FINDING_TYPES } from '../../src/domain/finding.ts';
import { inputFor, row } from './cases.ts';

const AT = '2026-11-24T10:30:00';
const pack = (draft: DraftInput, more: Partial<PackageInput> = {}): Promise<ComplaintPackage> =>
  packComplaint({ draft, madeAt: AT, ...more });

/** Every file of the ZIP, and of the documents in it, as text. */
function textOf(made: ComplaintPackage): string {
  const files = Object.entries(unzipSync(made.zip)).flatMap(([name, bytes]) =>
    name.endsWith('.docx') ? Object.entries(unzipSync(bytes)) : [[name, bytes] as const],
  );
  return files.map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`).join('\n');
}

const wordsOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&apos;': "'" })[entity] ?? '"',
    );

/** A month of an account in which only one row is in dispute. */
const MONTH = [
  row('1', '2026-11-10', -12800),
  row('s', '2026-11-12', 2500000, { counterparty: '', description: '工资 江汉软件', kind: 'other' }),
  row('d', '2026-11-13', -4350, { counterparty: '同济大药房', references: {} }),
  row('l', '2026-11-20', -1850, {
    counterparty: '远山茶馆',
    references: {},
    balance: { minor: 777700, currency: 'CNY' },
  }),
];

describe('the package', () => {
  const all = FINDING_TYPES.flatMap((type) => LETTER_LANGUAGES.map((language) => ({ type, language })));

  it.each(all)('holds the whole letter and every annex it cites: $type, $language', async ({ type, language }) => {
    const input = inputFor(type, { language });
    const made = await pack(input);
    const { blocks, text } = draftComplaint(input);
    const files = unzipSync(made.zip);
    const pieces = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.flat() : block.kind === 'table' ? block.rows.flat(2) : [...block.line],
    );
    const docx = wordsOf(files['1-letter.docx'] ?? new Uint8Array());
    for (const piece of pieces) expect(docx).toContain(piece.text);
    expect(strFromU8(files['1-letter.txt'] ?? new Uint8Array())).toBe(`${text}\n`);
    const marks = new Set(text.match(language === 'en' ? /\[A\d+\]/g : /【附\d+】/g) ?? []);
    for (const mark of marks)
      expect(made.files.some(({ name, says }) => name.startsWith('2-annex-') && says.startsWith(mark))).toBe(true);
    expect(textOf(made)).not.toMatch(/undefined|\{\{|\[object|NaN/);
  });

  it('lists every file with the hash that its bytes have, and nothing else', async () => {
    const files = unzipSync((await pack(inputFor('failed-but-debited'))).zip);
    const list = strFromU8(files['0-files.txt'] ?? new Uint8Array());
    const listed = [...list.matchAll(/^(\S+) {2}.*\n {2}(\d+) B {2}SHA-256 ([0-9a-f]{64})$/gm)];
    expect(listed.map(([, name]) => name)).toEqual(Object.keys(files).filter((name) => name !== '0-files.txt'));
    for (const [, name = '', size, hash] of listed) {
      expect(files[name]?.length).toBe(Number(size));
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(hash);
    }
    expect(list).toContain('整理时间：2026年11月24日 10:30:00');
  });

  it('masks rows that the letter does not speak of, in every file', async () => {
    const made = await pack({ ...inputFor('failed-but-debited'), transactions: MONTH });
    const text = `${textOf(made)}${made.page}`;
    for (const secret of ['同济大药房', '43.50', '江汉软件', '25000', '7777', '远山茶馆', '18.50'])
      expect(text).not.toContain(secret);
    expect(text).toContain('已遮盖 3 笔无关交易（2026年11月12日至2026年11月20日）');
    expect(text).toContain('账户明细中遮盖了 3 笔无关交易');
    expect(made.page).toContain('没有与争议金额相同的入账');
  });

  it('says nothing of credits where a masked row may be the money', async () => {
    const credit = row('c', '2026-11-15', 12800, { counterparty: '别处', references: {} });
    const made = await pack({ ...inputFor('failed-but-debited'), transactions: [...MONTH, credit] });
    expect(made.page).toContain('已遮盖 4 笔');
    expect(made.page).not.toContain('没有与争议金额相同的入账');
  });

  it('shows a shop no row of the account', async () => {
    const made = await pack({ ...inputFor('receipt-without-debit'), transactions: MONTH });
    expect(made.files.map(({ name }) => name).filter((name) => name.startsWith('2-'))).toEqual([
      '2-annex-01.html',
      '2-annex-02.html',
    ]);
  });

  it('lets a name do no harm in a page', async () => {
    const input = inputFor('failed-but-debited');
    const receipts = input.receipts.map((slip) => ({
      ...slip,
      merchant: '<img src=x onerror=alert(1)>"',
      text: '</pre><script>alert(1)</script>',
    }));
    const { page } = await pack({ ...input, receipts });
    expect(page).not.toMatch(/<script|<img/i);
    expect(page).toContain('&lt;/pre&gt;&lt;script&gt;');
    expect(page).toContain("default-src 'none'");
  });

  it('puts pictures and added papers under the mark of their annex, without their own names', async () => {
    const input = inputFor('failed-but-debited', { evidence: { merchantNote: { have: true } } });
    const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
    const made = await pack(input, {
      pictures: new Map([['bad', { bytes: png, type: 'image/png', alt: 'slip' }]]),
      added: new Map([
        ['merchantNote', [{ bytes: new Uint8Array([37, 80, 68, 70]), type: 'application/pdf', ending: 'PDF' }]],
      ]),
    });
    const names = made.files.map(({ name }) => name);
    expect(names).toContain('2-annex-01.png');
    expect(names).toContain('2-annex-03.pdf');
    expect(made.page).toContain('data:image/png;base64,iVBORw0KGgo=');
  });

  it('names the papers that are still to be put in', async () => {
    const made = await pack(inputFor('failed-but-debited', { evidence: { merchantNote: { have: true } } }));
    expect(strFromU8(unzipSync(made.zip)['0-files.txt'] ?? new Uint8Array())).toMatch(
      /还要由本人放入的材料\n- 【附3】/,
    );
  });

  it('is the same package for the same case at the same time', async () => {
    const [one, two] = await Promise.all([pack(inputFor('wrong-amount')), pack(inputFor('wrong-amount'))]);
    const plain = ({ files }: ComplaintPackage): string[] =>
      files.filter(({ name }) => !name.endsWith('.docx')).map(({ name, sha256 }) => `${name} ${sha256}`);
    expect(plain(one)).toEqual(plain(two));
  });
});

describe('the mail draft', () => {
  it('is a message of lines that mail programs take, with every file whole', async () => {
    const made = await pack(inputFor('failed-but-debited'));
    const [head = '', ...parts] = made.eml.split(/\r\n--slipcheck--[0-9a-z]+(?:--)?\r\n/);
    expect(made.eml.split('\r\n').every((each) => each.length <= 76 || each.startsWith('Content-'))).toBe(true);
    expect(made.eml).not.toMatch(/[^\r]\n|[^\x00-\x7f]/);
    const subject = [...head.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word = '']) =>
      Buffer.from(word, 'base64').toString(),
    );
    expect(subject.join('')).toBe(draftComplaint(inputFor('failed-but-debited')).subject);
    expect(head).toContain('X-Unsent: 1');
    for (const { name, bytes } of made.files.filter((each) => !each.name.endsWith('.txt'))) {
      const part = parts.find((each) => each.includes(`filename="${name}"`)) ?? '';
      expect(Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').equals(Buffer.from(bytes))).toBe(true);
    }
  });
});
