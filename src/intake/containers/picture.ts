import type { Phrase } from '../../domain/phrase.ts';
import type { Problem } from '../../domain/result.ts';
import type { Container, Opened } from '../container.ts';
import { readPictureHeader, type PictureKind } from '../pictures/picture-header.ts';
import type { PictureReader } from '../pictures/picture-reader.ts';
import { asOpened } from '../pictures/seen-as-text.ts';

/** Most pixels of a picture, and the fewest on a side that could show a slip. */
const MOST_PIXELS = 110_000_000;
const LONGEST_SIDE = 20_000;
const SMALLEST_SIDE = 100;

/** A photo or a scan of a slip, read on this machine. */
export const container: Container = {
  id: 'picture',
  name: { zh: '图片', en: 'Picture' },
  holds: ({ bytes, text }) =>
    text === undefined ? readPictureHeader(bytes) !== undefined : isSvg(text.slice(0, 2000)),
  open: ({ bytes, text }, tools) =>
    text === undefined ? openPicture(bytes, tools?.pictures, tools?.onProgress) : Promise.resolve({ message: SVG }),
};

const isSvg = (start: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(start);

async function openPicture(
  bytes: Uint8Array,
  pictures: PictureReader | undefined,
  onProgress: ((share: number) => void) | undefined,
): Promise<Opened | Problem> {
  const header = readPictureHeader(bytes);
  if (!header) return { message: DAMAGED };
  const foreign = FOREIGN[header.kind];
  if (foreign) return { message: foreign };
  if (!header.size) return { message: DAMAGED };
  const { width, height } = header.size;
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return { message: tooLarge(width, height) };
  if (Math.min(width, height) < SMALLEST_SIDE) return { message: tooSmall(width, height) };
  if (!pictures) return { message: NOT_HERE };
  return asOpened(await pictures.see({ bytes, orientation: header.orientation }, onProgress));
}

const DAMAGED: Phrase = {
  zh: '这张图片已损坏，打不开',
  en: 'this picture is damaged and cannot be opened',
};

const NOT_HERE: Phrase = {
  zh: '这里不能读取图片里的文字',
  en: 'the words of pictures cannot be read here',
};

const SVG: Phrase = {
  zh: '这是 SVG 矢量图，里面可以带程序，出于安全不读取。请改用 JPEG 或 PNG',
  en: 'this is an SVG drawing, which can carry programs and is refused for safety; use a JPEG or a PNG instead',
};

const foreign = (name: string): Phrase => ({
  zh: `这是 ${name} 图片，还不能读取。请在相册里另存（或截屏）为 JPEG 或 PNG 再试`,
  en: `this is ${name === 'HEIC' ? 'a photo of the kind HEIC' : `a picture of the kind ${name}`}, which cannot be read yet; export it as JPEG or PNG (a screenshot will do) and try again`,
});

/** Kinds that are not decoded. */
const FOREIGN: Readonly<Partial<Record<PictureKind, Phrase>>> = {
  heic: foreign('HEIC'),
  avif: foreign('AVIF'),
  gif: foreign('GIF'),
  tiff: foreign('TIFF'),
};

const tooLarge = (width: number, height: number): Phrase => ({
  zh: `图片太大（${width} × ${height}），没有打开。请裁剪或缩小再试`,
  en: `the picture is too large (${width} × ${height}) and was not opened; crop it or make it smaller`,
});

const tooSmall = (width: number, height: number): Phrase => ({
  zh: `图片太小（${width} × ${height}），看不清文字`,
  en: `the picture is too small (${width} × ${height}) to show any words`,
});
