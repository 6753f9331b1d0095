/** Decodes the byte strings of BIFF5, whose encoding the workbook names by a code page. */
export type DecodeBytes = (bytes: Uint8Array) => string;

/** Windows code pages by the names of the WHATWG encoding standard. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10_000, 'macintosh'],
  [32_768, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [65_001, 'utf-8'],
]);

/** The encoding of a code page; western where it is none that is known. */
export function encodingOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return CODE_PAGES.get(codePage) ?? 'windows-1252';
}

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/** Reads strings from the bodies of a record and of those that continue it, as if they were one. */
export class StringReader {
  private piece = 0;
  private at = 0;
  private readonly pieces: readonly Uint8Array[];

  constructor(pieces: readonly Uint8Array[], from: number) {
    this.pieces = pieces;
    this.at = from;
  }

  /** Nothing is left to read. */
  get ended(): boolean {
    this.settle();
    return this.piece >= this.pieces.length;
  }

  /**
   * A Unicode string with its count of characters, its formats and its pronunciation passed over: [MS-XLS] 2.5.293. Where
   * it goes on in the next record, that begins with a flag of its own for the width of the characters. What is cut off
   * gives what there is.
   */
  richString(): string {
    const count = this.number(2);
    const flags = this.number(1);
    const runs = flags & RICH ? this.number(2) : 0;
    const extra = flags & EXTENDED ? this.number(4) : 0;
    const text = this.characters(count, flags);
    this.skip(runs * 4 + extra);
    return text;
  }

  /** Characters of one or two bytes each, by the flag. */
  characters(count: number, flags: number): string {
    let text = '';
    let wide = (flags & WIDE) !== 0;
    for (let left = count; left > 0 && this.piece < this.pieces.length;) {
      const body = this.pieces[this.piece] ?? NOTHING;
      const width = wide ? 2 : 1;
      const here = Math.min(left, Math.max(0, Math.floor((body.length - this.at) / width)));
      text += decode(body.subarray(this.at, this.at + here * width), wide);
      this.at += here * width;
      left -= here;
      if (left === 0) break;
      this.piece += 1;
      this.at = 1;
      wide = ((this.pieces[this.piece]?.[0] ?? 0) & WIDE) !== 0;
    }
    return text;
  }

  /** A number of some bytes, the lowest first; 0 beyond the end. */
  private number(bytes: number): number {
    let value = 0;
    for (let nth = 0; nth < bytes; nth += 1) {
      this.settle();
      value += (this.pieces[this.piece]?.[this.at] ?? 0) * 256 ** nth;
      this.at += 1;
    }
    return value;
  }

  private skip(bytes: number): void {
    for (let left = bytes; left > 0 && this.piece < this.pieces.length;) {
      const here = Math.min(left, (this.pieces[this.piece] ?? NOTHING).length - this.at);
      this.at += here;
      left -= here;
      this.settle();
    }
  }

  /** Goes on to the next body that has anything left. */
  private settle(): void {
    while (this.piece < this.pieces.length && this.at >= (this.pieces[this.piece]?.length ?? 0)) {
      this.piece += 1;
      this.at = 0;
    }
  }
}

const NOTHING = new Uint8Array(0);
const UTF_16 = new TextDecoder('utf-16le');

/** Characters of one byte are the first 256 of Unicode, not windows-1252. */
function decode(bytes: Uint8Array, wide: boolean): string {
  if (wide) return UTF_16.decode(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** All texts of the shared table, from its record and those that continue it; no more than there are bytes for. */
export function readSharedTexts(pieces: readonly Uint8Array[]): string[] {
  const texts: string[] = [];
  for (const reader = new StringReader(pieces, 8); !reader.ended;) texts.push(reader.richString());
  return texts;
}
