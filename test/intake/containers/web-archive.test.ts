import { describe, expect, test } from 'vitest';
import { decimalOf } from '../../../src/domain/money.ts';
import { container } from '../../../src/intake/containers/web-archive.ts';
import { readInput } from '../../../src/intake/index.ts';
import { CONTAINERS } from '../../../src/intake/registry.ts';
import { readText } from '../read-text.ts';

const sourceOf = (text: string) => ({ name: 'file', bytes: new Uint8Array(), text });

const PAGE =
  '<html><head><meta charset="gb2312"></head><table><tr><th>交易日期<th>摘要<th>支出<th>收入<tr><td>2026-11-03<td>松间书屋<td>35.00<td></table></html>';

const archive = (...parts: string[]): string =>
  `From: <Saved by Browser>\r\nSubject: Bank\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--mark--"\r\n\r\n${parts.map((part) => `----mark--\r\n${part}\r\n`).join('')}----mark----\r\n`;

const part = (type: string, encoding: string, body: string): string =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://bank.example/\r\n\r\n${body}`;

/** GB 2312 of the words above, as mails write bytes. */
const GB = new Map([
  ['交易日期', '=BD=BB=D2=D7=C8=D5=C6=DA'],
  ['摘要', '=D5=AA=D2=AA'],
  ['支出', '=D6=A7=B3=F6'],
  ['收入', '=CA=D5=C8=EB'],
  ['松间书屋', '=CB=C9=BC=E4=CA=E9=CE=DD'],
]);
const quoted = [...GB].reduce(
  (text, [word, bytes]) => text.replaceAll(word, bytes),
  PAGE.replace('charset="', 'charset=3D"').replace('<tr><td>', '<tr>=\r\n<td>'),
);
const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(PAGE)));

describe('a page saved with all that belongs to it', () => {
  test.each([
    ['quoted-printable, in the encoding that the page declares', part('text/html', 'quoted-printable', quoted)],
    ['base64', part('text/html; charset="utf-8"', 'base64', base64.replace(/(.{60})/g, '$1\r\n'))],
    ['as it stands', part('text/html', '8bit', PAGE)],
  ])('%s', async (_what, html) => {
    const document = await readText(
      archive(part('image/png', 'base64', 'iVBORw0KGgo='), html, part('text/css', '8bit', 'td{}')),
    );
    expect(document.format).toBe('web-archive');
    expect(
      document.transactions.map((each) => `${each.bookedOn} ${decimalOf(each.amount)} ${each.description}`),
    ).toEqual(['2026-11-03 -35.00 松间书屋']);
  });

  test('without a page in it says so', async () => {
    const document = await readText(archive(part('image/png', 'base64', 'iVBORw0KGgo=')));
    expect(document.problems[0]?.message.en).toBe('the archive holds no page');
  });

  test('is held by this container alone; a mail that went from one to another is not', () => {
    const whole = archive(part('text/html', '8bit', PAGE));
    expect(CONTAINERS.filter((each) => each.holds(sourceOf(whole))).map((each) => each.id)).toEqual(['web-archive']);
    expect(container.holds(sourceOf(`To: a@b.example\r\n${whole}`))).toBe(false);
    expect(container.holds(sourceOf('Content-Type: multipart/related is a header'))).toBe(false);
    expect(container.holds(sourceOf('OFXHEADER:100\r\nDATA:OFXSGML\r\n\r\n<OFX>'))).toBe(false);
  });

  test('with marks and nothing between them is answered', async () => {
    const document = await readInput(
      { name: 'x', bytes: new TextEncoder().encode(archive('').replace('----mark----', '----mark--'.repeat(100_000))) },
      { today: '2026-11-24', currency: 'USD' },
    );
    expect(document.problems).toHaveLength(1);
  });
});
