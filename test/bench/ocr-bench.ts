import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installedParts } from '../../src/cli/picture-threads.ts';
import { layOutWords } from '../../src/intake/pictures/lay-out-words.ts';
import { readPictureHeader } from '../../src/intake/pictures/picture-header.ts';
import { Recogniser } from '../../src/intake/pictures/recogniser.ts';
import { unpacked } from '../../src/intake/pictures/unpacked.ts';

/** A photo with what is known of it: words that a good reading holds. */
interface Photo {
  readonly bytes: Uint8Array;
  readonly wanted: readonly string[];
}

type Read = (photo: Photo) => Promise<string>;

/**
 * Reads the photos of a folder (`--photos=DIR`) as the product does, and as Tesseract does when it is used plainly: one
 * pass over the file with its defaults. Beside a photo may lie `NAME.key.json` with `total` and `date` as printed on it.
 */
export async function benchOcr(flags: readonly string[]): Promise<string> {
  const folder = flags.find((each) => each.startsWith('--photos='))?.slice('--photos='.length);
  if (folder === undefined) return 'ocr: name a folder of photos, --photos=DIR';
  const photos = photosIn(folder);
  const [ours, plain] = [await readerOfOurs(), await readerOfPlain()];
  const lines = ['photos read | median s | slowest s | wanted words found'];
  for (const [name, read] of [
    ['ours', ours],
    ['plain', plain],
  ] as const)
    lines.push(await measured(name, read, photos));
  return [...lines, `memory of the whole run: ${Math.round(process.memoryUsage().rss / 1e6)} MB`].join('\n');
}

async function measured(name: string, read: Read, photos: readonly Photo[]): Promise<string> {
  const times: number[] = [];
  let [found, wanted] = [0, 0];
  for (const photo of photos) {
    const start = performance.now();
    const text = await read(photo);
    times.push((performance.now() - start) / 1000);
    wanted += photo.wanted.length;
    found += photo.wanted.filter((each) => text.includes(each)).length;
  }
  times.sort((a, b) => a - b);
  const middle = times[times.length >> 1] ?? Number.NaN;
  return `${name}: ${photos.length} | ${middle.toFixed(2)} | ${times.at(-1)?.toFixed(2)} | ${found}/${wanted}`;
}

function photosIn(folder: string): Photo[] {
  return readdirSync(folder)
    .filter((name) => /\.jpe?g$/i.test(name))
    .map((name) => {
      const key = path.join(folder, name.replace(/\.jpe?g$/i, '.key.json'));
      const known: unknown = existsSync(key) ? JSON.parse(readFileSync(key, 'utf8')) : {};
      const wanted = typeof known === 'object' && known !== null ? Object.entries(known) : [];
      return {
        bytes: new Uint8Array(readFileSync(path.join(folder, name))),
        wanted: wanted.flatMap(([field, value]) =>
          ['total', 'date'].includes(field) && typeof value === 'string' ? [value] : [],
        ),
      };
    });
}

async function readerOfOurs(): Promise<Read> {
  const recogniser = await Recogniser.start(await installedParts());
  return async ({ bytes }) => {
    const orientation = readPictureHeader(bytes)?.orientation ?? 1;
    const seen = await recogniser.see({ bytes, orientation }, () => undefined);
    return layOutWords(seen?.words ?? [])
      .map((each) => each.text)
      .join('\n');
  };
}

async function readerOfPlain(): Promise<Read> {
  const parts = await installedParts();
  const compiled = await WebAssembly.compile(parts.wasm);
  const module: unknown = await parts.factory({
    instantiateWasm: (imports, done) => {
      done(new WebAssembly.Instance(compiled, imports));
      return {};
    },
    print: () => undefined,
    printErr: () => undefined,
    TesseractProgress: () => undefined,
  });
  if (!isPlain(module)) throw new Error('the recogniser has changed');
  module.FS.writeFile('./eng.traineddata', await unpacked(await parts.language('eng')));
  const api = new module.TessBaseAPI();
  api.Init(null, 'eng', 1);
  return ({ bytes }) => {
    module.FS.writeFile('/input', bytes);
    api.SetImageFile(1, 0);
    api.Recognize(null);
    return Promise.resolve(api.GetUTF8Text());
  };
}

interface PlainModule {
  readonly FS: { writeFile(path: string, data: Uint8Array): void };
  readonly TessBaseAPI: new () => {
    Init(path: null, languages: string, mode: number): number;
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
  };
}

const isPlain = (module: unknown): module is PlainModule =>
  typeof module === 'object' && module !== null && 'FS' in module && 'TessBaseAPI' in module;
