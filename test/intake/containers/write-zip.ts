import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed; what its directory entry says may be bent for a test. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** The unpacked size that the headers state. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Sizes in the ZIP64 extra field, as streaming writers have them. */
  readonly long?: boolean;
  /** Index of the file whose bytes this one claims. */
  readonly sameAs?: number;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Writes a ZIP archive: local records, central directory, end record. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  const central: Uint8Array[] = [];
  let length = 0;
  for (const file of files) {
    const raw = bytesOf(file.content);
    const packed = file.stored ? raw : new Uint8Array(deflateRawSync(raw));
    const name = bytesOf(file.name);
    const offset = file.sameAs === undefined ? length : (places[file.sameAs] ?? 0);
    const local = header(file, { raw, packed, name, offset }, false);
    places.push(offset);
    central.push(header(file, { raw, packed, name, offset }, true));
    if (file.sameAs !== undefined) continue;
    parts.push(local, packed);
    length += local.length + packed.length;
  }
  const size = central.reduce((sum, each) => sum + each.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, length, true);
  return new Uint8Array(Buffer.concat([...parts, ...central, new Uint8Array(end.buffer)]));
}

interface Packed {
  readonly raw: Uint8Array;
  readonly packed: Uint8Array;
  readonly name: Uint8Array;
  readonly offset: number;
}

function header(file: ZipFile, { raw, packed, name, offset }: Packed, central: boolean): Uint8Array {
  const start = central ? 46 : 30;
  const extra = file.long && central ? 20 : 0;
  const view = new DataView(new ArrayBuffer(start + name.length + extra));
  const shift = central ? 2 : 0;
  const size = file.size ?? raw.length;
  view.setUint32(0, central ? 0x02014b50 : 0x04034b50, true);
  view.setUint16(6 + shift, file.flags ?? 0x800, true);
  view.setUint16(8 + shift, file.method ?? (file.stored ? 0 : 8), true);
  view.setUint32(14 + shift, file.crc ?? crc32(raw), true);
  view.setUint32(18 + shift, extra > 0 ? 0xffffffff : packed.length, true);
  view.setUint32(22 + shift, extra > 0 ? 0xffffffff : size, true);
  view.setUint16(26 + shift, name.length, true);
  view.setUint16(28 + shift, extra, true);
  if (central) view.setUint32(42, offset, true);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(name, start);
  if (extra > 0) {
    const at = start + name.length;
    view.setUint16(at, 1, true);
    view.setUint16(at + 2, 16, true);
    view.setBigUint64(at + 4, BigInt(size), true);
    view.setBigUint64(at + 12, BigInt(packed.length), true);
  }
  return bytes;
}
