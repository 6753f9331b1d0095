import type { ZipEntry } from './zip-directory.ts';

/** A file out of an archive, as text. */
export interface Unpacked {
  readonly text: string;
  /** Its bytes are not those that were packed, or not all of them: what is there may be wrong. */
  readonly damaged: boolean;
}

/**
 * Unpacks one file, never beyond the size that the directory states: one that holds more lies about it, and is refused.
 * A file cut short gives what comes out of it.
 */
export async function unpackEntry(entry: ZipEntry): Promise<Unpacked | 'lies' | 'unknown method'> {
  if (entry.method !== 0 && entry.method !== 8) return 'unknown method';
  if (entry.method === 0 && entry.packed.length > entry.size) return 'lies';
  const bytes = entry.method === 0 ? entry.packed : await inflate(entry);
  if (bytes === 'lies') return 'lies';
  return { text: decodeXml(bytes), damaged: bytes.length !== entry.size || crcOf(bytes) !== entry.crc };
}

async function inflate(entry: ZipEntry): Promise<Uint8Array | 'lies'> {
  const out = new Uint8Array(entry.size);
  let filled = 0;
  const packed = new Blob([new Uint8Array(entry.packed)]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return out.subarray(0, filled);
      if (filled + value.length > out.length) {
        await reader.cancel();
        return 'lies';
      }
      out.set(value, filled);
      filled += value.length;
    }
  } catch {
    return out.subarray(0, filled);
  }
}

/** XML is UTF-8 unless a mark or its declaration says otherwise. */
function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  const declared = /^[^>]{0,80}\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(
    new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)),
  );
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** CRC-32 as in the ZIP format (polynomial EDB88320, reflected), four bytes at a time. */
function crcOf(bytes: Uint8Array): number {
  const [first, second, third, fourth] = TABLES;
  let crc = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (fourth[crc & 255] ?? 0) ^
      (third[(crc >>> 8) & 255] ?? 0) ^
      (second[(crc >>> 16) & 255] ?? 0) ^
      (first[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (first[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLES = crcTables();

function crcTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const further = (table: Int32Array): Int32Array => table.map((crc) => (first[crc & 255] ?? 0) ^ (crc >>> 8));
  const second = further(first);
  const third = further(second);
  return [first, second, third, further(third)];
}
