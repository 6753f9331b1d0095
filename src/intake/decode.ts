/** Text as decoded, with the encoding's name as in the WHATWG encoding standard. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** How many bytes are looked at to tell an encoding: a header and some rows say enough. */
const LOOKED_AT = 65_536;

/**
 * Decodes text of unknown encoding: byte order mark, UTF-16 by its zero bytes, UTF-8 if it is valid throughout, else the
 * likeliest of the legacy ones. Undefined where the bytes are no text. No character is ever replaced in silence.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const marked = byMark(bytes) ?? byZeroBytes(bytes);
  if (marked) return strict(bytes, marked);
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return undefined;
  const utf8 = strict(bytes, 'utf-8') ?? cutShort(bytes);
  if (utf8) return utf8;
  for (const encoding of legacyGuesses(bytes.subarray(0, LOOKED_AT))) {
    const decoded = strict(bytes, encoding);
    if (decoded) return decoded;
  }
  return undefined;
}

function strict(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** A file cut off within its last character still gives all before it. */
function cutShort(bytes: Uint8Array): Decoded | undefined {
  for (let less = 1; less <= 3 && bytes.length > less; less += 1) {
    if ((bytes[bytes.length - less] ?? 0) < 0xc0) continue;
    return strict(bytes.subarray(0, -less), 'utf-8');
  }
  return undefined;
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: a table's digits and commas leave every other byte zero. */
function byZeroBytes(bytes: Uint8Array): string | undefined {
  const looked = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < looked.length; i += 1) if (looked[i] === 0) i % 2 === 0 ? (even += 1) : (odd += 1);
  const half = looked.length / 2;
  if (half >= 4 && odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  if (half >= 4 && even > half * 0.3 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

/**
 * The legacy encodings in the order of their likelihood. Letters of one byte among ASCII speak for windows-1252; runs of
 * high bytes for Cyrillic where they are lower-case letters of it, else for the double-byte ones, told apart by where
 * their everyday characters lie.
 */
function legacyGuesses(bytes: Uint8Array): string[] {
  let runs = 0;
  let single = 0;
  let high = 0;
  let cyrillic = 0;
  const pairs = { gb18030: 0, big5: 0, shift_jis: 0 };
  for (let i = 0; i < bytes.length;) {
    if ((bytes[i] ?? 0) < 0x80) {
      i += 1;
      continue;
    }
    let end = i;
    while (end < bytes.length && (bytes[end] ?? 0) >= 0x80) {
      high += 1;
      if ((bytes[end] ?? 0) >= 0xe0) cyrillic += 1;
      end += 1;
    }
    runs += 1;
    if (end - i === 1 && !isShiftJisTrail(bytes[end] ?? 0, bytes[i] ?? 0)) single += 1;
    i = end;
  }
  countPairs(bytes, pairs);
  if (single > runs * 0.6) return ['windows-1252'];
  if (cyrillic > high * 0.6) return ['windows-1251', 'gb18030', 'windows-1252'];
  const doubles = Object.entries(pairs).sort((a, b) => b[1] - a[1]);
  return [...doubles.map(([encoding]) => encoding), 'windows-1252'];
}

const isShiftJisTrail = (byte: number, lead: number): boolean =>
  byte >= 0x40 && byte <= 0x7e && ((lead >= 0x81 && lead <= 0x84) || (lead >= 0x88 && lead <= 0x9f));

/** Everyday characters: GB 2312 level one, Big5 level one, kana and JIS level one, each with its punctuation. */
function countPairs(bytes: Uint8Array, pairs: { gb18030: number; big5: number; shift_jis: number }): void {
  const walk = (common: (lead: number, trail: number) => number): number => {
    let score = 0;
    for (let i = 0; i + 1 < bytes.length;) {
      const lead = bytes[i] ?? 0;
      if (lead < 0x80) i += 1;
      else {
        score += common(lead, bytes[i + 1] ?? 0);
        i += 2;
      }
    }
    return score;
  };
  pairs.gb18030 = walk((lead, trail) => {
    if (trail < 0xa1) return -1;
    return (lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3 ? 1 : -0.5;
  });
  pairs.big5 = walk((lead, trail) => {
    const trails = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
    if (!trails) return -1;
    return (lead >= 0xa4 && lead <= 0xc6) || lead === 0xa1 ? 0.95 : -0.5;
  });
  pairs.shift_jis = walk((lead, trail) => {
    if (lead >= 0xa1 && lead <= 0xdf) return -0.2;
    if (trail < 0x40 || trail === 0x7f) return -1;
    return lead === 0x82 || lead === 0x83 || lead === 0x81 || (lead >= 0x88 && lead <= 0x97) ? 1.2 : -0.5;
  });
}

/** What bytes that are no text seem to be, by their first ones. */
export function binaryKind(bytes: Uint8Array): { readonly zh: string; readonly en: string } | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  const known = KINDS.find(([magic]) => start.startsWith(magic));
  if (known) return known[1];
  if (start.slice(4, 8) === 'ftyp') return { zh: '图片（HEIC）或视频', en: 'a photo (HEIC) or a film' };
  return undefined;
}

const PICTURE = { zh: '图片', en: 'a picture' };
const KINDS: readonly (readonly [string, { zh: string; en: string }])[] = [
  ['%PDF', { zh: 'PDF 文件', en: 'a PDF' }],
  ['PK\u0003\u0004', { zh: '压缩包或 Excel 文件（XLSX）', en: 'a ZIP archive or an Excel file (XLSX)' }],
  ['\u00d0\u00cf\u0011\u00e0', { zh: '旧版 Excel 文件（XLS）', en: 'an old Excel file (XLS)' }],
  ['\u00ff\u00d8\u00ff', PICTURE],
  ['\u0089PNG', PICTURE],
  ['GIF8', PICTURE],
  ['RIFF', PICTURE],
  ['BM', PICTURE],
  ['\u001f\u008b', { zh: '压缩文件', en: 'a compressed file' }],
  ['7z', { zh: '压缩文件', en: 'a compressed file' }],
  ['Rar!', { zh: '压缩文件', en: 'a compressed file' }],
];
