/** A value of a JSON text. Numbers keep the figures of the text; objects are maps, so that no key of theirs is special. */
export type JsonValue = string | boolean | null | JsonNumber | JsonList | JsonFields;

export interface JsonNumber {
  readonly kind: 'number';
  /** As it stands in the text: `-12.80`, `1.5E3`. */
  readonly figures: string;
}

export interface JsonList {
  readonly kind: 'list';
  readonly items: readonly JsonValue[];
}

export interface JsonFields {
  readonly kind: 'fields';
  /** Of a key that stands twice the last value counts, as everywhere. */
  readonly fields: ReadonlyMap<string, JsonValue>;
  /** Where its brace opens, counted in characters. */
  readonly at: number;
  /** A key that stands twice. */
  readonly twice?: string;
}

/** A whole value with the place behind it, or where the text stops being one. */
export type Scanned = { readonly value: JsonValue; readonly end: number } | { readonly brokenAt: number };

/** What lies deeper than this is passed over: rows of a statement lie a few levels deep. */
const DEEPEST = 40;

/** Thrown inside this file only, where the text is no value. */
class NoValue extends Error {
  readonly at: number;
  constructor(at: number) {
    super('no JSON value');
    this.at = at;
  }
}

/**
 * Reads the value that begins at a place, as data only. Scripts write their data a little looser than JSON: keys without
 * quotes, single quotes, a comma too many and `undefined` are taken, too.
 */
export function scanValue(text: string, from: number): Scanned {
  try {
    const scan: Scan = { text, at: from };
    const value = readValue(scan, 0);
    return { value, end: scan.at };
  } catch (error) {
    if (!(error instanceof NoValue)) throw error;
    return { brokenAt: error.at };
  }
}

interface Scan {
  readonly text: string;
  at: number;
}

function readValue(scan: Scan, depth: number): JsonValue {
  skipBlanks(scan);
  const sign = scan.text[scan.at] ?? '';
  if (sign === '{') return readFields(scan, depth);
  if (sign === '[') return readList(scan, depth);
  if (sign === '"' || sign === "'") return readString(scan);
  return readWord(scan);
}

function readFields(scan: Scan, depth: number): JsonValue {
  const at = scan.at;
  if (depth >= DEEPEST) return passOver(scan);
  const fields = new Map<string, JsonValue>();
  let twice: string | undefined;
  scan.at += 1;
  while (!closes(scan, '}')) {
    const sign = scan.text[scan.at];
    const key = sign === '"' || sign === "'" ? readString(scan) : readName(scan);
    skipBlanks(scan);
    if (scan.text[scan.at] !== ':') throw new NoValue(scan.at);
    scan.at += 1;
    if (fields.has(key)) twice ??= key;
    fields.set(key, readValue(scan, depth + 1));
    skipComma(scan, '}');
  }
  return { kind: 'fields', fields, at, ...(twice !== undefined && { twice }) };
}

function readList(scan: Scan, depth: number): JsonValue {
  if (depth >= DEEPEST) return passOver(scan);
  const items: JsonValue[] = [];
  scan.at += 1;
  while (!closes(scan, ']')) {
    items.push(readValue(scan, depth + 1));
    skipComma(scan, ']');
  }
  return { kind: 'list', items };
}

function closes(scan: Scan, bracket: string): boolean {
  skipBlanks(scan);
  if (scan.text[scan.at] !== bracket) return false;
  scan.at += 1;
  return true;
}

function skipComma(scan: Scan, bracket: string): void {
  skipBlanks(scan);
  const sign = scan.text[scan.at];
  if (sign === ',') scan.at += 1;
  else if (sign !== bracket) throw new NoValue(scan.at);
}

const BLANKS = /[\s\ufeff]*/y;

function skipBlanks(scan: Scan): void {
  // Most values follow their comma or colon at once, or behind one blank.
  const unit = scan.text.charCodeAt(scan.at);
  if (unit > 32 && unit < 128) return;
  BLANKS.lastIndex = scan.at;
  BLANKS.exec(scan.text);
  scan.at = BLANKS.lastIndex;
}

const NAME = /[\p{L}_$][\p{L}\d_$-]*|\d{1,12}/uy;

function readName(scan: Scan): string {
  NAME.lastIndex = scan.at;
  const name = NAME.exec(scan.text)?.[0];
  if (name === undefined) throw new NoValue(scan.at);
  scan.at += name.length;
  return name;
}

const WORD = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?|true|false|null|undefined|NaN/y;

function readWord(scan: Scan): JsonValue {
  WORD.lastIndex = scan.at;
  const word = WORD.exec(scan.text)?.[0];
  if (word === undefined || /[\w.$]/.test(scan.text[scan.at + word.length] ?? '')) throw new NoValue(scan.at);
  scan.at += word.length;
  if (word === 'true' || word === 'false') return word === 'true';
  return /\d/.test(word) ? { kind: 'number', figures: word } : null;
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', ' '],
  ['f', ' '],
]);

function readString(scan: Scan): string {
  const { text } = scan;
  const quote = text.charCodeAt(scan.at);
  let value = '';
  let piece = scan.at + 1;
  for (let at = piece; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) {
      scan.at = at + 1;
      return value + text.slice(piece, at);
    }
    // An open string ends its line at the latest: what follows are other entries.
    if (unit === 10 || unit === 13) throw new NoValue(at);
    if (unit !== 92) continue;
    const escaped = readEscape(text, at + 1);
    value += text.slice(piece, at) + escaped.value;
    piece = escaped.end;
    at = piece - 1;
  }
  throw new NoValue(text.length);
}

function readEscape(text: string, at: number): { readonly value: string; readonly end: number } {
  const sign = text[at] ?? '';
  const hex = /^(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(text.slice(at, at + 5));
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
    return { value: String.fromCharCode(code), end: at + hex[0].length };
  }
  return { value: ESCAPES.get(sign) ?? sign, end: at + 1 };
}

/** Behind a value that lies too deep; nothing of it is kept. */
function passOver(scan: Scan): null {
  const { text } = scan;
  let depth = 0;
  for (let at = scan.at; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 34 || unit === 39) {
      scan.at = at;
      readString(scan);
      at = scan.at - 1;
    } else if (unit === 123 || unit === 91) depth += 1;
    else if (unit === 125 || unit === 93) {
      depth -= 1;
      if (depth > 0) continue;
      scan.at = at + 1;
      return null;
    }
  }
  throw new NoValue(text.length);
}
