import type { PDFPageProxy } from 'pdfjs-dist';
import { uprightGrey } from '../../pictures/grey-raster.ts';
import type { Orientation } from '../../pictures/picture-header.ts';
import type { PictureFile } from '../../pictures/picture-reader.ts';

/** A picture as pdf.js decodes it; kinds: one bit a pixel, three bytes, four bytes. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** How a page that is shown turned, clockwise in degrees, would be told by a camera. */
const TURNS: ReadonlyMap<number, Orientation> = new Map([
  [90, 6],
  [180, 3],
  [270, 8],
]);

/** Smaller ones on a page are logos. */
const SMALLEST_SIDE = 200;

/** The largest picture on a page, which for a scan is the page itself; `paint` is pdf.js's number for painting one. */
export async function pictureOfPage(page: PDFPageProxy, paint: number): Promise<PictureFile | undefined> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let largest: Decoded | undefined;
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    const name: unknown = operator === paint && Array.isArray(args) ? args[0] : undefined;
    if (typeof name !== 'string') continue;
    const store = name.startsWith('g_') ? page.commonObjs : page.objs;
    const found: unknown = store.has(name) ? store.get(name) : undefined;
    if (isDecoded(found) && (!largest || found.width * found.height > largest.width * largest.height)) largest = found;
  }
  if (!largest || Math.min(largest.width, largest.height) < SMALLEST_SIDE) return undefined;
  return asFile(largest, TURNS.get(page.rotate) ?? 1);
}

const isDecoded = (value: unknown): value is Decoded =>
  typeof value === 'object' &&
  value !== null &&
  'width' in value &&
  typeof value.width === 'number' &&
  'height' in value &&
  typeof value.height === 'number' &&
  'kind' in value &&
  typeof value.kind === 'number' &&
  'data' in value &&
  (value.data instanceof Uint8Array || value.data instanceof Uint8ClampedArray);

/** The picture as a file of the plainest kind (PGM), upright and no larger than is useful. */
function asFile({ width, height, kind, data }: Decoded, orientation: Orientation): PictureFile {
  const line = kind === 1 ? (width + 7) >> 3 : width * (kind === 2 ? 3 : 4);
  const shade = (x: number, y: number): number => {
    if (kind === 1) return ((data[y * line + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
    const at = y * line + x * (kind === 2 ? 3 : 4);
    return ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 151 + (data[at + 2] ?? 0) * 28) >> 8;
  };
  const grey = uprightGrey(width, height, shade, orientation);
  const head = new TextEncoder().encode(`P5\n${grey.width} ${grey.height}\n255\n`);
  const bytes = new Uint8Array(head.length + grey.pixels.length);
  bytes.set(head);
  bytes.set(grey.pixels, head.length);
  return { bytes, orientation: 1 };
}
