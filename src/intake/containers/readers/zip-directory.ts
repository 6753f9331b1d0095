import type { Phrase } from '../../../domain/phrase.ts';

/** One file within a ZIP archive, as the archive's central directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes as packed, within the archive. */
  readonly packed: Uint8Array;
  /** Bytes when unpacked, by the directory's word: a bound to hold it to, not a fact. */
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
}

/** Either the files of an archive or the reason why it is not to be opened. */
export type ZipDirectory = { readonly entries: readonly ZipEntry[] } | { readonly refused: Phrase };

/** No workbook of a bank holds so many files. */
const MOST_ENTRIES = 4096;

/** All that is unpacked of one workbook, in bytes: some 400,000 rows. */
const LARGEST_UNPACKED = 128 * 1024 * 1024;

/** Sheets shrink to a tenth, at most to a fiftieth; what shrinks further is made to burst, unless it is small. */
const STEEPEST = 200;
const HARMLESS = 8 * 1024 * 1024;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads a ZIP archive's central directory (PKWARE's APPNOTE 6.3, with ZIP64 sizes) and refuses, before a byte is unpacked,
 * what would burst: too many files, too steep a compression, bytes used by two files at once.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const from = end === undefined ? undefined : directoryStart(view, end);
  if (end === undefined || from === undefined) return { refused: DAMAGED };
  const entries: ZipEntry[] = [];
  const ranges: { readonly from: number; readonly to: number }[] = [];
  for (let at = from; at + 46 <= end && view.getUint32(at, true) === CENTRAL;) {
    if (entries.length >= MOST_ENTRIES) return { refused: tooMany(view.getUint16(end + 10, true)) };
    const found = entryAt(view, bytes, at);
    if (!found) return { refused: DAMAGED };
    entries.push(found.entry);
    ranges.push(found.range);
    at = found.next;
  }
  const refused = refusalOf(entries, ranges);
  return refused ? { refused } : { entries };
}

function refusalOf(
  entries: readonly ZipEntry[],
  ranges: readonly { readonly from: number; readonly to: number }[],
): Phrase | undefined {
  const bursts = entries.some((each) => each.size > HARMLESS && each.size > each.packed.length * STEEPEST);
  if (bursts) return TOO_LARGE;
  const ordered = ranges.toSorted((a, b) => a.from - b.from);
  if (ordered.some((each, at) => each.from < (ordered[at - 1]?.to ?? 0))) return OVERLAPPING;
  return new Set(entries.map((each) => each.name.toLowerCase())).size < entries.length ? TWICE : undefined;
}

/** The end record stands last, behind it only a comment. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** Where the directory begins. An empty archive has none. */
function directoryStart(view: DataView, end: number): number | undefined {
  if (view.getUint32(end + 12, true) === 0) return end;
  const stated = view.getUint32(end + 16, true);
  const at = stated === 0xffffffff ? longStart(view, end) : stated;
  return at !== undefined && at + 4 <= end && view.getUint32(at, true) === CENTRAL ? at : undefined;
}

function longStart(view: DataView, end: number): number | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > end || view.getUint32(at, true) !== END_64) return undefined;
  return Number(view.getBigUint64(at + 48, true));
}

interface FoundEntry {
  readonly entry: ZipEntry;
  readonly range: { readonly from: number; readonly to: number };
  readonly next: number;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): FoundEntry | undefined {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameAt = at + 46;
  const next = nameAt + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) return undefined;
  const sizes = sizesOf(view, at, nameAt + nameLength, extraLength);
  const { offset } = sizes;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return undefined;
  const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (data + sizes.packed > view.byteLength) return undefined;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(nameAt, nameAt + nameLength), (flags & 0x800) !== 0),
    packed: bytes.subarray(data, data + sizes.packed),
    size: sizes.unpacked,
    method,
    crc: view.getUint32(at + 16, true),
    encrypted: (flags & 0x41) !== 0 || method === 99,
  };
  return { entry, range: { from: offset, to: data + sizes.packed }, next };
}

/** Sizes and place; where one is all ones, the ZIP64 extra field holds it, in this order. */
function sizesOf(
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): { readonly unpacked: number; readonly packed: number; readonly offset: number } {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let long = 0;
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true))
    if (view.getUint16(field, true) === 1) long = field + 4;
  const [unpacked = 0, packed = 0, offset = 0] = short.map((value) => {
    if (value !== 0xffffffff || long === 0 || long + 8 > extraAt + extraLength) return value;
    long += 8;
    return Number(view.getBigUint64(long - 8, true));
  });
  return { unpacked, packed, offset };
}

/** Slashes as the format has them, though some writers use the other kind; names of old archives may be in any encoding. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  for (const encoding of utf8 ? ['utf-8'] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
    } catch {
      // The next encoding may fit.
    }
  return new TextDecoder('windows-1252').decode(bytes).replaceAll('\\', '/');
}

const DAMAGED: Phrase = {
  zh: '这是 Excel 文件（XLSX）或 ZIP 压缩包，但不完整或已损坏，请重新下载',
  en: 'this is an Excel file (XLSX) or a ZIP archive, but it is cut off or damaged: download it once more',
};
const OVERLAPPING: Phrase = {
  zh: '压缩包里的文件互相重叠，正常的文件不会这样，出于安全不读取',
  en: 'files within this archive overlap, as no honest archive has them: it is not opened, for safety',
};
const TWICE: Phrase = {
  zh: '压缩包里有两个同名文件，无法判断哪个是真的，不读取',
  en: 'two files within this archive have the same name, so that none can be trusted: it is not opened',
};
/** More would come out of the archive than any statement holds. */
export const TOO_LARGE: Phrase = {
  zh: `文件解压后会大得不正常（超过 ${LARGEST_UNPACKED / 1024 / 1024} MB 或压缩比过高），出于安全不读取`,
  en: `unpacked, this file would be abnormally large (over ${LARGEST_UNPACKED / 1024 / 1024} MB, or packed too tightly): it is not opened, for safety`,
};
const tooMany = (count: number): Phrase => ({
  zh: `压缩包里有 ${count} 个文件，太多了，不读取`,
  en: `this archive holds ${count} files, too many to open`,
});

/** Are these parts together more than may be unpacked? */
export const isTooLarge = (parts: readonly ZipEntry[]): boolean =>
  parts.reduce((sum, each) => sum + each.size, 0) > LARGEST_UNPACKED;
