import { scanValue, type JsonFields, type JsonList, type JsonValue } from './scan-json.ts';

/** The lists and objects of a text, in their order, and the places where one of them breaks off. */
export interface ScannedValues {
  readonly values: readonly (JsonFields | JsonList)[];
  /** Objects that do not come to their end, with the place where they stop making sense; the end where that is it. */
  readonly broken: readonly Broken[];
  /** The work stopped before the end of the text: too much of it looks like data and is none. */
  readonly gaveUpAt?: number;
}

export interface Broken {
  readonly from: number;
  readonly at: number;
}

/** How often, on the whole, each character may be read. */
const READINGS = 6;

/**
 * Finds every whole object and list in a text that need be no JSON as a whole: a script around data, JSON Lines, a file
 * with a broken entry. What lies within a value that was read is not looked at again; within one that breaks off, it is.
 */
export function scanValues(text: string): ScannedValues {
  const values: (JsonFields | JsonList)[] = [];
  const broken: Broken[] = [];
  let work = text.length * READINGS + 100_000;
  for (let at = nextStart(text, 0); at >= 0;) {
    const scanned = scanValue(text, at);
    const end = 'end' in scanned ? scanned.end : scanned.brokenAt;
    work -= end - at + 8;
    if (work < 0) return { values, broken, gaveUpAt: at };
    if ('value' in scanned && isStructure(scanned.value)) {
      values.push(scanned.value);
      at = nextStart(text, end);
      continue;
    }
    if ('brokenAt' in scanned && text[at] === '{' && scanned.brokenAt > at + 1 && broken.length < MOST_BROKEN)
      broken.push({ from: at, at: scanned.brokenAt });
    at = nextStart(text, at + 1);
  }
  return { values, broken };
}

const MOST_BROKEN = 20_000;

const isStructure = (value: JsonValue): value is JsonFields | JsonList =>
  typeof value === 'object' && value !== null && value.kind !== 'number';

const START = /[{[](?=\s*["'{[\p{L}_$\d-])/gu;

/** The next bracket with what could be data behind it. */
function nextStart(text: string, from: number): number {
  START.lastIndex = from;
  return START.exec(text)?.index ?? -1;
}
