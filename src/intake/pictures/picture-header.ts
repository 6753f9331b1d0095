/** Kinds of picture files, by their first bytes. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'bmp' | 'gif' | 'tiff' | 'heic' | 'avif';

/** How a camera was held, as EXIF counts it (TIFF 6.0, tag 274): 1 upright, 3 upside down, 6 and 8 on a side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What a picture's header says. */
export interface PictureHeader {
  readonly kind: PictureKind;
  /** In pixels as stored; absent where the header is damaged, or the kind is one that is not opened anyway. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly orientation: Orientation;
}

/** Reads a picture's header without decoding it; undefined where the bytes are no picture. Its name plays no part. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(bytes);
  if (kind === undefined) return undefined;
  let found: Omit<PictureHeader, 'kind'>;
  try {
    found = READERS[kind](view);
  } catch (cause) {
    // A header that is cut off tells no size.
    if (!(cause instanceof RangeError)) throw cause;
    found = UPRIGHT;
  }
  return { kind, ...found };
}

const UPRIGHT = { orientation: 1 } as const;

function kindOf(bytes: Uint8Array): PictureKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (start.startsWith('\u0089PNG\r\n')) return 'png';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.startsWith('BM') && start.slice(6, 10) === '\0\0\0\0') return 'bmp';
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'tiff';
  if (start.slice(4, 8) !== 'ftyp') return undefined;
  if (/avi[fs]/.test(start.slice(8))) return 'avif';
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(start.slice(8)) ? 'heic' : undefined;
}

const READERS: Readonly<Record<PictureKind, (view: DataView) => Omit<PictureHeader, 'kind'>>> = {
  jpeg: readJpeg,
  png: (view) => ({ ...UPRIGHT, size: { width: view.getUint32(16), height: view.getUint32(20) } }),
  bmp: (view) => ({
    ...UPRIGHT,
    size: { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) },
  }),
  webp: readWebp,
  gif: () => UPRIGHT,
  tiff: () => UPRIGHT,
  heic: () => UPRIGHT,
  avif: () => UPRIGHT,
};

/** Walks a JPEG's segments as far as its frame (ISO/IEC 10918-1, annex B). */
function readJpeg(view: DataView): Omit<PictureHeader, 'kind'> {
  let orientation: Orientation = 1;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return { orientation };
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { orientation, size: { height: view.getUint16(at + 5), width: view.getUint16(at + 7) } };
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xda) return { orientation };
    if (marker === 0xe1 && orientation === 1) orientation = exifOrientation(view, at + 4, length - 2);
    at += 2 + length;
  }
  return { orientation };
}

/** The orientation in an Exif segment: a small TIFF file behind six bytes. */
function exifOrientation(view: DataView, start: number, length: number): Orientation {
  const end = Math.min(start + length, view.byteLength);
  if (end - start < 20 || view.getUint32(start) !== 0x45786966) return 1;
  const base = start + 6;
  const little = view.getUint16(base) === 0x4949;
  const directory = base + view.getUint32(base + 4, little);
  if (directory + 2 > end) return 1;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > end) return 1;
    if (view.getUint16(at, little) === 0x0112) return asOrientation(view.getUint16(at + 8, little));
  }
  return 1;
}

const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
const asOrientation = (value: number): Orientation => ORIENTATIONS[value - 1] ?? 1;

/** The three kinds of WebP: with features, lossy, lossless. */
function readWebp(view: DataView): Omit<PictureHeader, 'kind'> {
  const chunk = view.getUint32(12);
  const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (chunk === 0x56503858) return { ...UPRIGHT, size: { width: three(24) + 1, height: three(27) + 1 } };
  if (chunk === 0x56503820)
    return {
      ...UPRIGHT,
      size: { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff },
    };
  const bits = view.getUint32(21, true);
  return { ...UPRIGHT, size: { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 } };
}
