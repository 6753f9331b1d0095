import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInChrome, type Opened } from '../../src/launch/open-extension.mjs';
import { visitor, type Visitor } from './visitor.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'slipcheck-photos-'));
const asked: string[] = [];
let server: Server;
let port = 0;
let opened: Opened;
let person: Visitor;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  opened = await openInChrome({ extension: path.resolve('dist/chrome'), headless: true, language: 'en-GB' });
  person = visitor(await opened.openApp('#/add'));
  await person.sees('Choose files');
});
afterAll(async () => {
  await opened.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function give(...files: readonly (readonly [name: string, bytes: Uint8Array | string])[]): Promise<void> {
  const paths = files.map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  const chooser = await person.page.$('input[type=file]');
  // Any element of a page may be asked for; this one is known to be an input.
  await (chooser as unknown as { uploadFile(...files: string[]): Promise<void> }).uploadFile(...paths);
}

/** Waits for words that take as long to come as a picture takes to be read. */
const reads = async (words: string): Promise<void> => {
  await expect.poll(() => person.text(), { timeout: 90_000, interval: 500 }).toContain(words);
};

/** A slip drawn as a picture, as JPEG. */
async function drawn(lines: readonly string[]): Promise<Uint8Array> {
  const base64 = await person.page.evaluate((texts) => {
    const canvas = document.createElement('canvas');
    canvas.width = 760;
    canvas.height = 80 + texts.length * 52;
    const pen = canvas.getContext('2d');
    if (!pen) return '';
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#111';
    pen.font = '30px sans-serif';
    texts.forEach((text, at) => {
      pen.fillText(text, 40, 70 + at * 52);
    });
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, lines);
  return Buffer.from(base64, 'base64');
}

const ENGLISH = [
  'WILLOW LANE BOOKS',
  'SALE',
  'Card: **** **** **** 4321',
  'Date: 2026-11-03 14:05',
  'Amount: GBP 12.40',
  'Auth code: 104233',
  'APPROVED',
];
const CHINESE = [
  'POS签购单',
  '商户名称：南屏超市',
  '终端编号：30018842',
  '交易类型：消费',
  '日期/时间：2026/11/04 18:22:08',
  '金额：RMB 88.60',
  '授权码：204518',
  '交易成功',
];

test('photos of slips in English and Chinese are read on the machine, several at once', async () => {
  await give(['a.jpg', await drawn(ENGLISH)], ['b.jpg', await drawn(CHINESE)]);
  await reads('WILLOW LANE BOOKS');
  await reads('£12.40');
  await reads('88.60');
  expect(await person.text()).toContain('南屏超市');
  await person.press('Discard all');
});

test('a message with a photo in it and remote pictures asks nothing of anybody', async () => {
  const photo = Buffer.from(await drawn(ENGLISH)).toString('base64');
  const page = `<html><body><p>Your receipt is attached.</p><img src="http://127.0.0.1:${port}/pixel.gif"><link rel="stylesheet" href="http://127.0.0.1:${port}/a.css"><script src="http://127.0.0.1:${port}/b.js"></script></body></html>`;
  const mail = [
    'From: Willow Lane Books <shop@willow.example>',
    'To: me@mail.example',
    'Subject: Your receipt',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    page,
    '--b',
    'Content-Type: image/jpeg; name="slip.jpg"',
    'Content-Disposition: attachment; filename="slip.jpg"',
    'Content-Transfer-Encoding: base64',
    '',
    photo,
    '--b--',
    '',
  ].join('\r\n');
  await give(['mail.eml', mail]);
  await reads('£12.40');
  expect(asked).toEqual([]);
  await person.press('Discard all');
});

test('pictures that cannot be read are told, and the next one still is', async () => {
  const huge = Buffer.alloc(64);
  huge.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  huge.writeUInt32BE(30_000, 16);
  huge.writeUInt32BE(30_000, 20);
  const cut = (await drawn(ENGLISH)).slice(0, 900);
  await give(
    ['huge.png', huge],
    ['cut.jpg', cut],
    ['drawing.svg', `<svg xmlns="http://www.w3.org/2000/svg"><script href="http://127.0.0.1:${port}/c.js"/></svg>`],
    ['photo.heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['good.txt.pdf', await drawn(ENGLISH)],
  );
  await reads('30000 × 30000');
  const shown = await person.text();
  expect(shown).toContain('SVG');
  expect(shown).toContain('HEIC');
  expect(shown).toMatch(/damaged|no words/);
  expect(shown).toContain('£12.40');
  expect(asked).toEqual([]);
  await person.press('Discard all');
});

test('a picture is kept if the person wants: made anew, its card number black, nothing of the camera in it', async () => {
  const card = ['4242', '4242', '4242', '4242'].join(' ');
  const plain = await drawn([
    'HARBOUR GROCER',
    'SALE',
    `Card ${card}`,
    'Date: 2026-11-05 09:15',
    'Amount: GBP 30.00',
    'Auth code: 771204',
    'APPROVED',
  ]);
  await give([
    'statement.csv',
    'Date,Description,Amount,Currency\n2026-11-05,HARBOUR GROCER LONDON,-30.00,GBP\n2026-11-06,OTHER SHOP,-7.00,GBP\n',
  ]);
  await reads('2 new');
  await person.press('Save 2 new');
  await reads('2 checked');
  await person.goes('#/add');
  await person.sees('Choose files');
  await give(['d.jpg', withPlace(plain)]);
  await reads('speaks of:');
  await person.page.click('.preview-pictures input');
  await person.press('Save 1 new');
  await reads('Saved 1 new record');
  await person.goes('#/receipts');
  await reads('£30.00');
  await person.opensRow('£30.00');
  await reads('made anew');
  const { kept, dark } = await person.page.evaluate(keptPicture);
  expect(kept.slice(0, 3)).toEqual([0xff, 0xd8, 0xff]);
  const bytes = Buffer.from(kept).toString('latin1');
  expect(bytes).not.toContain('Exif');
  expect(bytes).not.toContain('HERE-IT-WAS-TAKEN');
  // A bar over each of its groups; no stroke of a letter is nearly as wide.
  expect(dark).toBeGreaterThan(50);
  expect(JSON.stringify(await person.page.evaluate(() => document.body.innerText))).not.toContain('4242 4242');
  await person.press('Black out a part');
  await person.press('Add a bar');
  await person.page.focus('.redactor-bar');
  await person.page.keyboard.press('ArrowLeft');
  await person.press('Black out');
  await reads('Blacked out');
  // Two fifths of the picture's width, far more than a word's: burned in, and larger than the bar of the number.
  expect((await person.page.evaluate(keptPicture)).dark).toBeGreaterThan(dark + 50);
  await person.press('Remove the picture');
  await reads('The picture was removed');
});

/** The same JPEG with a segment of a camera's notes that tells a place. */
function withPlace(jpeg: Uint8Array): Uint8Array {
  const notes = Buffer.from('Exif\0\0MM\0*\0\0\0\u0008\0\0\0\0\0\0HERE-IT-WAS-TAKEN', 'latin1');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, notes.length + 2]), notes]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** Run in the page: the bytes of the kept picture, and the length of its longest black run. */
async function keptPicture(): Promise<{ kept: number[]; dark: number }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('slipcheck');
    request.onsuccess = () => {
      resolve(request.result);
    };
  });
  const value = await new Promise<{ bytes: Uint8Array<ArrayBuffer> }>((resolve) => {
    const request = database.transaction('pictures').objectStore('pictures').getAll();
    request.onsuccess = () => {
      resolve(request.result[0]);
    };
  });
  database.close();
  const shown = await createImageBitmap(new Blob([value.bytes]));
  const pen = new OffscreenCanvas(shown.width, shown.height).getContext('2d');
  if (!pen) return { kept: [], dark: 0 };
  pen.drawImage(shown, 0, 0);
  const { data } = pen.getImageData(0, 0, shown.width, shown.height);
  let dark = 0;
  let run = 0;
  for (let at = 0; at < data.length; at += 4) {
    run = at % (shown.width * 4) !== 0 && (data[at] ?? 255) < 30 ? run + 1 : 0;
    dark = Math.max(dark, run);
  }
  return { kept: [...value.bytes], dark };
}
