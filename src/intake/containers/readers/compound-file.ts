/** A compound file's streams, by their names. */
export interface CompoundFile {
  /** Names of all streams and storages that the file lists. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream; fewer than it should have where the file is cut off. Undefined where there is none. */
  stream(name: string): Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Does the content begin as a compound file does? */
export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Numbers of sectors from here on are no sectors: free, end of a chain, parts of the tables. */
const NO_SECTOR = 0xfffffffa;

/** The header holds the places of so many sectors of the table; more of them are in sectors of their own. */
const IN_HEADER = 109;

/**
 * Opens a compound file: [MS-CFB]. Every number in it may be hostile: sectors outside of the file are empty, chains end
 * after as many sectors as the file has, and nothing is longer than the file. Undefined where the header makes no sense.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (!isCompoundFile(bytes) || bytes.length < 512) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return undefined;
  const sectors = new Sectors(bytes, view, 1 << shift);
  const directory = readDirectory(sectors.chain(view.getUint32(48, true), bytes.length));
  const root = directory.find((each) => each.kind === ROOT);
  const cutoff = view.getUint32(56, true);
  return {
    names: new Set(directory.map((each) => each.name)),
    stream(name) {
      const entry = directory.find((each) => each.kind === STREAM && each.name.toLowerCase() === name.toLowerCase());
      if (!entry) return undefined;
      if (entry.size >= cutoff || !root) return sectors.chain(entry.start, entry.size);
      const table = numbersOf(sectors.chain(view.getUint32(60, true), bytes.length));
      return smallChain(sectors.chain(root.start, root.size), table, entry);
    },
  };
}

/** The file's sectors and the table (FAT) that says which follows which. */
class Sectors {
  private readonly table: Uint32Array;
  private readonly count: number;
  private readonly bytes: Uint8Array;
  private readonly size: number;

  constructor(bytes: Uint8Array, view: DataView, size: number) {
    this.bytes = bytes;
    this.size = size;
    this.count = Math.ceil(bytes.length / size);
    this.table = this.readTable(view);
  }

  /** The sectors from one on, in their order, cut to a length in bytes. */
  chain(start: number, length: number): Uint8Array {
    const most = Math.min(Math.ceil(length / this.size), this.count);
    const parts: Uint8Array[] = [];
    for (let sector = start; parts.length < most && sector < NO_SECTOR;) {
      const part = this.sector(sector);
      if (part.length === 0) break;
      parts.push(part);
      // Where the table itself is cut off: sectors mostly follow one another.
      sector = sector < this.table.length ? (this.table[sector] ?? NO_SECTOR) : sector + 1;
    }
    return joined(parts, length);
  }

  private sector(number: number): Uint8Array {
    const from = (number + 1) * this.size;
    return from < this.bytes.length ? this.bytes.subarray(from, from + this.size) : this.bytes.subarray(0, 0);
  }

  private readTable(view: DataView): Uint32Array {
    const places: number[] = [];
    for (let at = 0; at < IN_HEADER; at += 1) places.push(view.getUint32(76 + at * 4, true));
    let next = view.getUint32(68, true);
    for (let walked = 0; next < NO_SECTOR && walked < this.count; walked += 1) {
      const more = numbersOf(this.sector(next));
      if (more.length < this.size / 4) break;
      places.push(...more.subarray(0, -1));
      next = more.at(-1) ?? NO_SECTOR;
      if (places.length > this.count + IN_HEADER) break;
    }
    const parts: Uint8Array[] = [];
    for (const place of places) {
      if (place >= NO_SECTOR || parts.length * (this.size / 4) >= this.count) break;
      const part = this.sector(place);
      if (part.length < this.size) break;
      parts.push(part);
    }
    return numbersOf(joined(parts, parts.length * this.size));
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const total = parts.reduce((sum, each) => sum + each.length, 0);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.subarray(0, Math.min(length, total));
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true));
}

const SMALL_SECTOR = 64;

/** A stream below the cutoff lies in small sectors within the root's stream. */
function smallChain(container: Uint8Array, table: Uint32Array, { start, size }: DirectoryEntry): Uint8Array {
  const parts: Uint8Array[] = [];
  const most = Math.min(Math.ceil(size / SMALL_SECTOR), Math.ceil(container.length / SMALL_SECTOR));
  for (let sector = start; parts.length < most && sector < NO_SECTOR;) {
    const from = sector * SMALL_SECTOR;
    if (from >= container.length) break;
    parts.push(container.subarray(from, from + SMALL_SECTOR));
    sector = sector < table.length ? (table[sector] ?? NO_SECTOR) : sector + 1;
  }
  return joined(parts, size);
}

interface DirectoryEntry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

const STREAM = 2;
const ROOT = 5;
const ENTRY = 128;

/** More streams than any workbook has. */
const MOST_ENTRIES = 20_000;

/** The entries in the order of the file, whatever tree they make: the first of a name is the outermost. */
function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + ENTRY <= bytes.length && entries.length < MOST_ENTRIES; at += ENTRY) {
    const nameBytes = Math.min(view.getUint16(at + 64, true), 64);
    const kind = bytes[at + 66] ?? 0;
    if (kind === 0 || nameBytes < 2) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes - 2));
    entries.push({ name, kind, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}
