import { describe, expect, test, vi } from 'vitest';
import { decimalOf } from '../../../src/domain/money.ts';
import { readInput, type ReadDocument } from '../../../src/intake/index.ts';
import { isMail } from '../../../src/intake/mail/is-mail.ts';
import { outermost, withAttached } from '../../../src/intake/read-attached.ts';
import { openMail } from '../../../src/intake/mail/open-mail.ts';
import { writePdf } from './write-pdf.ts';

const SLIP =
  'POS签购单\n商户名称：南屏超市\n终端编号：30018842\n交易类型：消费\n金额：RMB 128.00\n授权码：104233\n日期/时间：2026/11/10 11:00:12\n交易成功\n';

const head = (...more: string[]): string =>
  [
    'From: 南屏超市 <shop@nanping.example>',
    'To: me@mail.example',
    'Subject: =?UTF-8?B?5LuY5qy+5Yet6K+B?=',
    ...more,
  ].join('\r\n');

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

const part = (type: string, body: Uint8Array | string, disposition = 'attachment'): string =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: ${disposition}\r\n\r\n${base64(body)}\r\n`;

const multipart = (...parts: string[]): string =>
  `${head('MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"')}\r\n\r\n${parts.map((each) => `--b\r\n${each}`).join('')}--b--\r\n`;

const words = (text: string): string => part('text/plain; charset=utf-8', text, 'inline');

const read = (text: string | Uint8Array): Promise<ReadDocument> =>
  readInput(
    { name: 'mail.eml', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text },
    { today: '2026-11-24', currency: 'USD', as: 'receipts' },
  );

const sums = ({ receipts }: ReadDocument): string[] =>
  receipts.map(({ amount, outcome }) => `${amount.currency} ${decimalOf(amount)} ${outcome}`);

const textOf = async (text: string): Promise<string> => {
  const opened = await openMail(new TextEncoder().encode(text), text);
  if ('message' in opened) throw new Error(opened.message.en);
  return opened.text;
};

describe('a message', () => {
  test('is known by its headers, also below a mailbox line, and never by a word with a colon', () => {
    expect(isMail(`${head()}\r\n\r\nhello`)).toBe(true);
    expect(isMail(`From shop@nanping.example Tue Nov 10 11:00:12 2026\r\n${head()}\r\n\r\nhello`)).toBe(true);
    expect(isMail('Received: from a by b\r\nDate: Tue, 10 Nov 2026 11:00:12 +0800\r\n\r\nhello')).toBe(true);
    expect(isMail('Date: 2026-11-10\nTotal: 5.00\n\nFrom: us')).toBe(false);
    expect(isMail('From: Airport\nTo: Town\nFare: 20.00\n\nThank you')).toBe(false);
    expect(isMail(SLIP)).toBe(false);
  });

  test('gives its sender, subject and day before its words', async () => {
    const text = await textOf(`${head('Date: Tue, 10 Nov 2026 11:02:00 +0800')}\r\n\r\n您好\r\n`);
    expect(text).toBe(
      'From: 南屏超市 <shop@nanping.example>\nSubject: 付款凭证\nDate: Tue, 10 Nov 2026 11:02:00 +0800\n\n您好\n',
    );
  });

  test('is read as a receipt from its plain words, whatever their encoding', async () => {
    const gbk = Buffer.concat([
      Buffer.from(`${head('MIME-Version: 1.0', 'Content-Type: text/plain; charset=gb2312')}\r\n\r\n`),
      // 金额：RMB 128.00 / 交易成功 / 商户名称：南屏超市
      Buffer.from('bdf0b6eea3ba524d42203132382e30300abdbbd2d7b3c9b9a60ac9ccbba7c3fbb3c6a3bac4cfc6c1b3acca', 'hex'),
      Buffer.from('d00a', 'hex'),
    ]);
    expect(sums(await read(gbk))).toEqual(['CNY 128.00 approved']);
    expect(
      sums(
        await read(
          `${head('Content-Type: text/plain; charset=x-none')}\r\n\r\nAPPROVED\nMerchant: WILLOW\nAuth code: 104233\nAmount: USD 12.40\n`,
        ),
      ),
    ).toEqual(['USD 12.40 approved']);
  });

  test('is read from its page, of which nothing is run or fetched', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const page = `<html><body><script>fetch("https://elsewhere.example/")</script><img src="https://elsewhere.example/p.gif"><table>${SLIP.split(
      '\n',
    )
      .map((line) => `<tr><td>${line}</td></tr>`)
      .join('')}</table></body></html>`;
    const message = `${head('MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8')}\r\n\r\n${page}`;
    expect(sums(await read(message))).toEqual(['CNY 128.00 approved']);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test('cuts a card number in its words and in its headers', async () => {
    const card = ['4242', '4242', '4242', '4242'].join('');
    const message = `From: a@shop.example\r\nTo: b@mail.example\r\nSubject: paid with ${card}\r\n\r\n${SLIP}card ${card}\r\n`;
    const document = await read(message);
    expect(JSON.stringify(document)).not.toContain(card);
    expect(document.receipts[0]?.text).toContain('•••• 4242');
  });
});

describe('the files with a message', () => {
  test('are read: texts, pages, PDFs and messages', async () => {
    const lines = [
      'PAYMENT RECEIPT',
      'Merchant: WILLOW LANE BOOKS',
      'Amount: USD 12.40',
      'APPROVED',
      'Auth code: 104233',
      'Date: 2026-11-10',
    ];
    const pdf = writePdf([{ texts: lines.map((text, at) => ({ text, x: 60, y: 780 - at * 20 })) }]);
    expect(sums(await read(multipart(words('见附件'), part('text/plain; name=a.txt', SLIP))))).toEqual([
      'CNY 128.00 approved',
    ]);
    expect(sums(await read(multipart(words('attached'), part('application/pdf; name=a.pdf', pdf))))).toEqual([
      'USD 12.40 approved',
    ]);
    const nested = `${head()}\r\n\r\n${SLIP}`;
    expect(sums(await read(multipart(words('fwd'), `Content-Type: message/rfc822\r\n\r\n${nested}\r\n`)))).toEqual([
      'CNY 128.00 approved',
    ]);
  });

  test('that say what the words say count once; another sale is another receipt', async () => {
    const other = SLIP.replace('128.00', '64.00').replace('104233', '104234');
    const same = await read(
      multipart(words(SLIP), part('text/plain; name=a.txt', SLIP.replace('POS签购单', '电子小票'))),
    );
    expect(sums(same)).toEqual(['CNY 128.00 approved']);
    const two = await read(multipart(words(SLIP), part('text/plain; name=a.txt', other)));
    expect(sums(two)).toEqual(['CNY 128.00 approved', 'CNY 64.00 approved']);
  });

  test('that cannot be read are named, beside those that can', async () => {
    const document = await read(
      multipart(
        words('见附件'),
        part('text/plain; name=a.txt', SLIP),
        part('application/zip; name=b.zip', 'PK\u0003\u0004'),
      ),
    );
    expect(sums(document)).toEqual(['CNY 128.00 approved']);
    expect(document.problems.map(({ message, kept }) => [message.en.slice(0, 20), kept])).toEqual([
      ['attachment “b.zip”: ', true],
    ]);
  });

  test('are looked at to a depth, a number and a size, and the rest is told', async () => {
    let message = `${head()}\r\n\r\n${SLIP}`;
    for (let level = 0; level < 50; level += 1)
      message = multipart(words('fwd'), `Content-Type: message/rfc822\r\n\r\n${message}\r\n`)
        .replaceAll('boundary="b"', `boundary="b${level}"`)
        .replace(/^--b(?=\r|--)/gm, `--b${level}`);
    const deep = await read(message);
    expect(sums(deep)).toEqual([]);
    expect(deep.problems.map((each) => each.message.en).join()).toMatch(
      /too many files within files|too deeply nested/,
    );
  });

  test('are looked at to a number and a size, and the rest is told', async () => {
    const nothing: ReadDocument = {
      file: '',
      transactions: [],
      receipts: [],
      problems: [],
      notes: [],
      balance: 'absent',
    };
    const problemsOf = async (count: number, size: number): Promise<string[]> => {
      const attached = Array.from({ length: count }, (_, at) => ({ name: `${at}.txt`, bytes: new Uint8Array(size) }));
      const document = await withAttached(nothing, attached, outermost(), () => Promise.resolve(nothing));
      return document.problems.map((each) => each.message.en);
    };
    expect(await problemsOf(40, 10)).toEqual([]);
    expect(await problemsOf(60, 10)).toEqual(
      Array.from({ length: 20 }, () => 'more than 40 files: this one was not read'),
    );
    expect(await problemsOf(3, 30e6)).toEqual(['the files are too large together: this one was not read']);
  });
});
