import { declaredEncoding, isJapaneseMail, withItsSigns } from './declared-encoding.ts';

/** Text as decoded, with the encoding's name as in the WHATWG encoding standard. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Characters that could not be decoded stand as U+FFFD: a damaged file, to be told by line. */
  readonly damaged: boolean;
  /** How many stray NUL bytes were left out. */
  readonly strayNuls: number;
}

/** How many bytes are looked at to tell an encoding: a header and some rows say enough. */
const LOOKED_AT = 65_536;

/**
 * Decodes text of unknown encoding: byte order mark, UTF-16 by its zero bytes, UTF-8 if it is valid throughout, else the
 * likeliest of the legacy ones. A few broken bytes in a file otherwise whole are marked, never replaced in silence.
 * Undefined where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const marked = byMark(bytes) ?? byZeroBytes(bytes);
  if (marked !== undefined && marked !== 'utf-8') return decodeWide(bytes, marked);
  const strayNuls = countNuls(bytes);
  if (strayNuls > Math.max(2, bytes.length / 1000) || controlShare(bytes) > 0.02) return undefined;
  const plain = strayNuls > 0 ? bytes.filter((byte) => byte !== 0) : bytes;
  const found = decodeNarrow(plain);
  return found && { ...found, strayNuls };
}

type Whole = Omit<Decoded, 'strayNuls'>;

function decodeWide(bytes: Uint8Array, encoding: string): Decoded | undefined {
  const even = bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1);
  const found = strict(even, encoding) ?? lenient(even, encoding);
  if (!found) return undefined;
  const strayNuls = found.text.split('\0').length - 1;
  return { ...found, text: strayNuls > 0 ? found.text.replaceAll('\0', '') : found.text, strayNuls };
}

function decodeNarrow(bytes: Uint8Array): Whole | undefined {
  const escaped = isJapaneseMail(bytes) ? strict(bytes, 'iso-2022-jp') : undefined;
  const utf8 = escaped ?? strict(bytes, 'utf-8') ?? cutShort(bytes, 'utf-8', 3) ?? mostlyUtf8(bytes);
  if (utf8) return utf8;
  const declared = declaredEncoding(bytes);
  const asDeclared = declared === undefined ? undefined : (strict(bytes, declared) ?? cutShort(bytes, declared, 1));
  if (asDeclared) return asDeclared;
  const guesses = legacyGuesses(bytes.subarray(0, LOOKED_AT));
  for (const encoding of guesses) {
    const decoded = strict(bytes, encoding) ?? cutShort(bytes, encoding, 1);
    if (decoded && !/[\x80-\x9f]{2}/.test(decoded.text.slice(0, LOOKED_AT))) return decoded;
  }
  for (const encoding of guesses) {
    const decoded = lenient(bytes, encoding);
    if (decoded) return decoded;
  }
  return undefined;
}

function strict(bytes: Uint8Array, encoding: string): Whole | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: encoding === 'windows-1252' ? withItsSigns(text) : text, encoding, damaged: false };
  } catch {
    return undefined;
  }
}

/** Decoded with marks for what is broken, if that is little against what is whole. */
function lenient(bytes: Uint8Array, encoding: string): Whole | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  return broken <= 3 + text.length / 500 ? { text, encoding, damaged: true } : undefined;
}

/** UTF-8 with some broken bytes: far more of its characters of several bytes are whole. */
function mostlyUtf8(bytes: Uint8Array): Whole | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken += 1;
    else if (unit >= 0x80) whole += 1;
  }
  return whole > broken * 20 ? { text, encoding: 'utf-8', damaged: true } : undefined;
}

/** A file cut off within its last character still gives all before it. */
function cutShort(bytes: Uint8Array, encoding: string, most: number): Whole | undefined {
  for (let less = 1; less <= most && bytes.length > less; less += 1) {
    if ((bytes[bytes.length - less] ?? 0) < 0x81) return undefined;
    const found = strict(bytes.subarray(0, -less), encoding);
    if (found) return found;
  }
  return undefined;
}

function countNuls(bytes: Uint8Array): number {
  let nuls = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nuls += 1;
  return nuls;
}

/** The share of control characters at the beginning that no text has. */
function controlShare(bytes: Uint8Array): number {
  const looked = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of looked)
    if (byte > 0 && byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26 && byte !== 27) controls += 1;
  return looked.length === 0 ? 0 : controls / looked.length;
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
  for (let i = 0; i < looked.length; i += 1) {
    if (looked[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = looked.length / 2;
  if (half >= 4 && odd > half * 0.15 && even < odd * 0.1) return 'utf-16le';
  if (half >= 4 && even > half * 0.15 && odd < even * 0.1) return 'utf-16be';
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
  let letters = 0;
  let odd = 0;
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
      if ((bytes[end] ?? 0) >= 0xc0) letters += 1;
      end += 1;
    }
    runs += 1;
    if (end - i > 1 && (end - i) % 2 === 1) odd += 1;
    if (end - i === 1 && !isShiftJisTrail(bytes[end] ?? 0, bytes[i] ?? 0)) single += 1;
    i = end;
  }
  countPairs(bytes, pairs);
  // Words in capitals: the letters lie where double-byte text has its characters too, but half of its words have odd lengths.
  if (letters > high * 0.9 && odd > runs * 0.25) return ['windows-1251', 'gb18030', 'windows-1252'];
  if (single > runs * 0.6)
    return isCentralEuropean(bytes) ? ['windows-1250', 'windows-1252'] : ['windows-1252', 'windows-1250'];
  if (cyrillic > high * 0.6) return ['windows-1251', 'gb18030', 'windows-1252'];
  for (const [encoding, words] of EVERYDAY) pairs[encoding] += 5 * countWords(bytes, encoding, words);
  const doubles = Object.entries(pairs).sort((a, b) => b[1] - a[1]);
  if (isKorean(bytes)) return ['euc-kr', ...doubles.map(([encoding]) => encoding)];
  return [...doubles.map(([encoding]) => encoding), 'windows-1252'];
}

/**
 * Polish and Czech letters lie where windows-1252 has signs that never stand within a word (¹ ³ ¿ £ ¥), or are š and ž
 * beside letters (č ě ř ů) that its languages seldom mix with them.
 */
function isCentralEuropean(bytes: Uint8Array): boolean {
  const isLetter = (byte = 0): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 0xc0;
  const seen = { high: 0, polish: 0, caron: 0, czech: 0 };
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    seen.high += 1;
    if (!isLetter(bytes[at - 1] ?? 65) && !isLetter(bytes[at + 1])) return;
    if (POLISH.has(byte)) seen.polish += 1;
    else if (CARON.has(byte)) seen.caron += 1;
    else if (CZECH.has(byte)) seen.czech += 1;
  });
  return (
    seen.polish > seen.high * 0.15 || (seen.caron > 0 && seen.caron + seen.czech > seen.high * 0.15 && seen.czech > 0)
  );
}

const POLISH = new Set([0xb9, 0xb3, 0xbf, 0xa3, 0xa5, 0xaf]);
const CARON = new Set([0x9a, 0x9d, 0x9e, 0x8a, 0x8d, 0x8e]);
const CZECH = new Set([0xe8, 0xec, 0xf8, 0xf9, 0xf2, 0xef, 0xc8, 0xd8]);

const isShiftJisTrail = (byte: number, lead: number): boolean =>
  byte >= 0x40 && byte <= 0x7e && ((lead >= 0x81 && lead <= 0x84) || (lead >= 0x88 && lead <= 0x9f));

/** Words that nearly every statement of the language holds. */
const EVERYDAY = [
  ['gb18030', /日期|金额|交易|余额|摘要|时间|账户|收入|支出/g],
  ['big5', /日期|金額|交易|餘額|摘要|時間|帳戶|消費|支出/g],
  ['shift_jis', /日付|金額|残高|取引|利用|年月日|カード|支払|円/g],
] as const;

function countWords(bytes: Uint8Array, encoding: string, words: RegExp): number {
  return new TextDecoder(encoding).decode(bytes).match(words)?.length ?? 0;
}

/** Hangul fills the rows B0 to C8 only; Chinese text of some length goes beyond them. */
function isKorean(bytes: Uint8Array): boolean {
  let hangul = 0;
  let other = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    if (lead >= 0xb0 && lead <= 0xc8 && (bytes[at] ?? 0) >= 0xa1) hangul += 1;
    else other += 1;
  }
  return hangul >= 6 && other <= hangul * 0.03;
}

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
  if (start.startsWith('BM') && start.slice(6, 10) === '\0\0\0\0') return PICTURE;
  if (start.slice(4, 8) === 'ftyp') return { zh: '图片（HEIC）或视频', en: 'a photo (HEIC) or a film' };
  return undefined;
}

const PICTURE = { zh: '图片', en: 'a picture' };
const KINDS: readonly (readonly [string, { zh: string; en: string }])[] = [
  ['%PDF-', { zh: 'PDF 文件', en: 'a PDF' }],
  ['PK\u0003\u0004', { zh: '压缩包或 Excel 文件（XLSX）', en: 'a ZIP archive or an Excel file (XLSX)' }],
  ['\u00d0\u00cf\u0011\u00e0', { zh: '旧版 Excel 文件（XLS）', en: 'an old Excel file (XLS)' }],
  ['\u00ff\u00d8\u00ff', PICTURE],
  ['\u0089PNG', PICTURE],
  ['GIF8', PICTURE],
  ['RIFF', PICTURE],
  ['\u001f\u008b', { zh: '压缩文件', en: 'a compressed file' }],
  ['7z\u00bc\u00af', { zh: '压缩文件', en: 'a compressed file' }],
  ['Rar!', { zh: '压缩文件', en: 'a compressed file' }],
];
