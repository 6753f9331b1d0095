import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../../src/domain/receipt.ts';
import { cardBoxes } from '../../../src/intake/pictures/card-boxes.ts';
import { doubtful } from '../../../src/intake/pictures/doubtful.ts';
import { uprightGrey } from '../../../src/intake/pictures/grey-raster.ts';
import { layOutWords } from '../../../src/intake/pictures/lay-out-words.ts';
import { mergeWords } from '../../../src/intake/pictures/merge-words.ts';
import { readPictureHeader, type Orientation } from '../../../src/intake/pictures/picture-header.ts';
import { PicturePool } from '../../../src/intake/pictures/picture-pool.ts';
import type { SeenWord } from '../../../src/intake/pictures/picture-reader.ts';
import type { PictureReply, PictureThread } from '../../../src/intake/pictures/picture-thread.ts';

/** Words of one line, ten pixels a sign, from the left edge given. */
const line = (name: string, y: number, text: string, sure = 95, x = 0): SeenWord[] => {
  let at = x;
  return text.split(' ').map((each) => {
    const word = { text: each, x: at, y, width: each.length * 10, height: 20, sure, line: name };
    at += word.width + 10;
    return word;
  });
};

const textsOf = (words: readonly SeenWord[]): string[] => layOutWords(words).map((each) => each.text);

describe('the header of a picture', () => {
  const png = (width: number, height: number): Uint8Array => {
    const bytes = Buffer.alloc(33);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  const jpeg = (orientation: number, order: 'MM' | 'II'): Uint8Array => {
    const short = (value: number): number[] => (order === 'MM' ? [value >> 8, value & 255] : [value & 255, value >> 8]);
    const long = (value: number): number[] => (order === 'MM' ? [0, 0, ...short(value)] : [...short(value), 0, 0]);
    const tiff = [
      ...Buffer.from(order),
      ...short(42),
      ...long(8),
      ...short(1),
      ...short(0x0112),
      ...short(3),
      ...long(1),
      ...short(orientation),
      0,
      0,
    ];
    const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
    return Uint8Array.from([
      0xff,
      0xd8,
      0xff,
      0xe1,
      0,
      exif.length + 2,
      ...exif,
      0xff,
      0xc0,
      0,
      17,
      8,
      0x05,
      0xdc,
      0x03,
      0xe8,
      3,
    ]);
  };

  test('tells its size without decoding it', () => {
    expect(readPictureHeader(png(30_000, 20))).toEqual({
      kind: 'png',
      size: { width: 30_000, height: 20 },
      orientation: 1,
    });
    expect(readPictureHeader(jpeg(1, 'MM'))?.size).toEqual({ width: 1000, height: 1500 });
  });

  test('tells how the camera was held, in either order of bytes', () => {
    for (const order of ['MM', 'II'] as const)
      for (const held of [1, 3, 6, 8]) expect(readPictureHeader(jpeg(held, order))?.orientation).toBe(held);
    expect(readPictureHeader(jpeg(0, 'MM'))?.orientation).toBe(1);
    expect(readPictureHeader(jpeg(9, 'MM'))?.orientation).toBe(1);
  });

  test('that is cut off at any byte throws nothing and tells no wrong size', () => {
    for (const whole of [png(640, 480), jpeg(6, 'II')])
      for (let length = 0; length < whole.length; length += 1) {
        const size = readPictureHeader(whole.slice(0, length))?.size;
        expect([undefined, 640, 1000]).toContain(size?.width);
      }
  });

  test('goes by its bytes; text and films are no pictures', () => {
    expect(readPictureHeader(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1'))?.kind).toBe('heic');
    expect(readPictureHeader(Buffer.from('\0\0\0\u0018ftypavif\0\0\0\0', 'latin1'))?.kind).toBe('avif');
    expect(readPictureHeader(Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0', 'latin1'))).toBeUndefined();
    expect(readPictureHeader(Buffer.from('Date,Amount'))).toBeUndefined();
  });
});

test.each([
  [1, 'abc/def'],
  [2, 'cba/fed'],
  [3, 'fed/cba'],
  [4, 'def/abc'],
  [5, 'ad/be/cf'],
  [6, 'da/eb/fc'],
  [7, 'fc/eb/da'],
  [8, 'cf/be/ad'],
] as const)('a picture held as EXIF case %i is put upright', (orientation: Orientation, upright) => {
  const stored = 'abcdef';
  const { width, pixels } = uprightGrey(3, 2, (x, y) => stored.charCodeAt(y * 3 + x), orientation);
  const signs = String.fromCharCode(...pixels);
  expect(signs.match(new RegExp(`.{${width}}`, 'g'))?.join('/')).toBe(upright);
});

test('a large picture is made smaller by the mean of its pixels', () => {
  const { width, height, pixels } = uprightGrey(40, 32, (x) => (x % 2 === 0 ? 0 : 200), 1, 320);
  expect([width, height]).toEqual([20, 16]);
  expect(new Set(pixels)).toEqual(new Set([100]));
});

describe('words are laid out', () => {
  test('with a sum in the line of its label, however far to the right', () => {
    expect(
      textsOf([...line('a', 100, 'TOTAL'), ...line('b', 104, '12.40', 95, 400), ...line('c', 140, 'CASH')]),
    ).toEqual(['TOTAL  12.40', 'CASH']);
  });

  test('with no blanks between Chinese signs, and those between words', () => {
    expect(textsOf(line('a', 0, '商 户 名 称 ： Tea House'))).toEqual(['商户名称： Tea House']);
  });
});

describe('two readings are joined', () => {
  test('by the surer word of each place, and what the first did not see', () => {
    const first = [...line('a', 0, 'TOTAL'), ...line('a', 0, '1Z.40', 40, 60)];
    const second = [
      ...line('x', 0, 'T0TAL', 60),
      ...line('x', 0, '12.40', 92, 60),
      ...line('y', 40, 'APPROVED', 90),
      ...line('z', 80, 'smudge', 20),
    ];
    expect(textsOf(mergeWords(first, second))).toEqual(['TOTAL 12.40', 'APPROVED']);
  });
});

describe('what must not be kept is found in a picture', () => {
  const card = ['4242', '4242', '4242', '4242'].join(' ');
  const blackened = (text: string): string[] =>
    cardBoxes(line('a', 0, text))
      .map((box) => `${box.x}`)
      .map((x) => line('a', 0, text).find((each) => `${each.x}` === x)?.text ?? '');

  test('a card number in groups, and in one piece', () => {
    expect(blackened(`Card ${card} SALE`)).toEqual(['4242', '4242', '4242', '4242']);
    expect(blackened(`Card ${card.replaceAll(' ', '')} SALE`)).toEqual([card.replaceAll(' ', '')]);
  });

  test('a security code behind its label', () => {
    expect(blackened('CVV 123')).toEqual(['123']);
  });

  test('and nothing else: sums, days and references stay', () => {
    expect(blackened('Amount 128.00 on 2026-11-10')).toEqual([]);
    expect(blackened('Ref 118204553901 Terminal 30018842')).toEqual([]);
  });
});

describe('fields are doubtful where their words were hard to read', () => {
  const receipt: Receipt = {
    id: 'r1',
    amount: { minor: 1240, currency: 'GBP' },
    merchant: 'WILLOW LANE BOOKS',
    occurredAt: '2026-11-03T14:05',
    type: 'sale',
    outcome: 'approved',
    references: {},
  };
  const seen = (name: number, day: number, sum: number) => [
    {
      width: 400,
      height: 400,
      words: [
        ...line('a', 0, 'WILLOW LANE BOOKS', name),
        ...line('b', 40, '2026-11-03 14:05', day),
        ...line('c', 80, 'Total 12.40', sum),
      ],
    },
  ];
  test.each([
    [95, 95, 95, undefined],
    [95, 95, 50, ['amount']],
    [95, 40, 95, ['occurredAt']],
    [30, 95, 95, ['merchant']],
  ] as const)('sure by %i, %i and %i', (name, day, sum, fields) => {
    expect(doubtful([receipt], seen(name, day, sum))[0]?.doubtful).toEqual(fields);
  });

  test('a sum printed twice need be read well but once', () => {
    const [picture] = seen(95, 95, 50);
    const twice = [
      { width: 400, height: 400, words: [...(picture?.words ?? []), ...line('d', 120, 'CARD 12.40', 95)] },
    ];
    expect(doubtful([receipt], twice)[0]?.doubtful).toBeUndefined();
  });
});

describe('a pool of threads', () => {
  const file = { bytes: new Uint8Array(1), orientation: 1 as const };
  const limits = { threads: 2, picturesEach: 3, milliseconds: 10_000, idle: 10_000 };
  const picture = { width: 1, height: 1, words: [] };

  function threads(reply: (nth: number) => PictureReply | undefined) {
    const told = { started: 0, ended: 0, atOnce: 0, most: 0, jobs: 0 };
    const start = (): PictureThread => {
      told.started += 1;
      let hear: (reply: PictureReply) => void = () => undefined;
      return {
        post: () => {
          told.atOnce += 1;
          told.most = Math.max(told.most, told.atOnce);
          told.jobs += 1;
          const answer = reply(told.jobs);
          setTimeout(() => {
            told.atOnce -= 1;
            if (answer) hear(answer);
          });
        },
        listen: (listener) => {
          hear = listener;
        },
        end: () => {
          told.ended += 1;
        },
      };
    };
    return { told, start };
  }

  test('works on no more pictures at once than it has threads, and replaces each after some', async () => {
    const { told, start } = threads(() => ({ kind: 'seen', picture }));
    const pool = new PicturePool(start, limits);
    const seen = await Promise.all(Array.from({ length: 12 }, () => pool.see(file)));
    expect(seen).toEqual(Array.from({ length: 12 }, () => picture));
    expect(told).toMatchObject({ most: 2, started: 4 });
    pool.close();
    expect(told.ended).toBe(4);
  });

  test('loses one picture to a thread that breaks down, and reads the others', async () => {
    const { told, start } = threads((nth) =>
      nth === 2 ? { kind: 'failed', message: 'gone' } : { kind: 'seen', picture },
    );
    const pool = new PicturePool(start, { ...limits, threads: 1 });
    const seen = await Promise.all([pool.see(file), pool.see(file), pool.see(file)]);
    expect(seen.map((each) => 'message' in each)).toEqual([false, true, false]);
    expect(told.started).toBe(2);
    pool.close();
  });

  test('gives up a picture that takes too long, and says so', async () => {
    const { start } = threads(() => undefined);
    const pool = new PicturePool(start, { ...limits, milliseconds: 20 });
    expect(await pool.see(file)).toMatchObject({ message: { en: expect.stringContaining('too long') } });
    pool.close();
  });

  test('says of a picture that cannot be decoded that it is damaged', async () => {
    const { start } = threads(() => ({ kind: 'seen', picture: null }));
    const pool = new PicturePool(start, limits);
    expect(await pool.see(file)).toMatchObject({ message: { en: expect.stringContaining('damaged') } });
    pool.close();
  });
});
