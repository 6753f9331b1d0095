/** One row of a table, with the physical line (from 1) on which it begins. */
export interface CellRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export type Delimiter = ',' | ';' | '\t' | '|' | '~';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|', '~'];

/** A first line such as `sep=;`, which spreadsheets write. */
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?\s*$/i;

/**
 * The delimiter by a vote of the first lines: the one that splits most of them into the same number of cells, more cells
 * weighing more. Undefined where no line holds any.
 */
export function voteDelimiter(text: string): Delimiter | undefined {
  const head = text.slice(0, 200_000);
  const first = SEPARATOR_LINE.exec(head.slice(0, 20).split(/\r\n|\n|\r/, 1)[0] ?? '');
  const stated = DELIMITERS.find((each) => each === first?.[1]);
  if (stated) return stated;
  const lines = sampleLines(head);
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const line of lines) {
      const width = splitLine(line, delimiter);
      if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    let score = 0;
    for (const [width, times] of widths) score = Math.max(score, times * Math.min(width, 8));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

/** The delimiter of one line that is known to be a header: the one that splits it most; a comma where none does. */
export function delimiterOf(header: string): Delimiter {
  const widths = DELIMITERS.map((delimiter) => ({ delimiter, width: splitLine(header, delimiter) }));
  return widths.reduce((best, each) => (each.width > best.width ? each : best)).delimiter;
}

function sampleLines(head: string): string[] {
  const lines = head.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.slice(0, 80);
}

function splitLine(line: string, delimiter: Delimiter): number {
  let cells = 1;
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === delimiter && !quoted) cells += 1;
  }
  return cells;
}

const QUOTE = 34;
const EQUALS = 61;
const LF = 10;
const CR = 13;

/**
 * Splits delimited text into rows of cells after RFC 4180, and forgives what files of the field do: mixed line ends, text
 * behind a closing quote, blanks before an opening one, and a quote that is never closed, which then is a plain sign of
 * its own line. Calls `onRow` for each row; stops where it answers false.
 */
export function splitRows(text: string, delimiter: Delimiter, onRow: OnRow): void {
  splitPiece(text, delimiter, BEGINNING, true, onRow);
}

/** Is given each row; false ends the walk. */
export type OnRow = (row: CellRow) => boolean | void;

/** How far a text that comes in pieces was split. */
export interface SplitPlace {
  /** Where the next row begins in the piece at hand. */
  readonly at: number;
  /** The physical line on which it begins, from 1. */
  readonly line: number;
  readonly stopped: boolean;
}

/** Before anything was split. */
export const BEGINNING: SplitPlace = { at: 0, line: 1, stopped: false };

/**
 * Splits the rows of a piece from a place on: where more follows (`last` is false), only as far as nothing of what follows
 * could change them. What is behind the returned place is to be put before the next piece.
 */
export function splitPiece(
  text: string,
  delimiter: Delimiter,
  from: SplitPlace,
  last: boolean,
  onRow: OnRow,
): SplitPlace {
  const separator = delimiter.charCodeAt(0);
  let { at, line } = from.line === 1 ? behindSeparatorLine(text, from) : from;
  while (at < text.length) {
    const cells: string[] = [];
    const begin = at;
    const start = line;
    for (;;) {
      const quoted = quotedAt(text, at, separator);
      if (quoted === 'open' && !last) return { at: begin, line: start, stopped: false };
      if (typeof quoted === 'object') {
        cells.push(quoted.value);
        line += quoted.lines;
        at = quoted.end;
      } else {
        // Most cells are plain: they are cut out here, without an object for each.
        const end = plainEnd(text, at, separator);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (at >= text.length || text.charCodeAt(at) !== separator) break;
      at += 1;
    }
    // The sign behind a carriage return belongs to the line's end, and the one behind a quote decides what it was.
    if (!last && at >= text.length - 1) return { at: begin, line: start, stopped: false };
    if (at < text.length) {
      at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      line += 1;
    }
    if (onRow({ cells, line: start }) === false) return { at, line, stopped: true };
  }
  return { at, line, stopped: false };
}

/** A byte order mark and a line such as `sep=;` are no rows. */
function behindSeparatorLine(text: string, { at }: SplitPlace): { at: number; line: number } {
  const start = at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at;
  const states = at === 0 && SEPARATOR_LINE.test(text.slice(0, 20).split(/\r\n|\n|\r/, 1)[0] ?? '');
  return states ? { at: afterLine(text, start), line: 2 } : { at: start, line: 1 };
}

interface Cell {
  readonly value: string;
  /** Where the delimiter, the line end or the text's end stands. */
  readonly end: number;
  /** Line ends inside the cell. */
  readonly lines: number;
}

/** The cell that begins here, where it is a quoted one; `open` where the text ends before its closing quote. */
function quotedAt(text: string, from: number, separator: number): Cell | 'open' | undefined {
  let at = from;
  // A byte order mark stands within a file that was put together from several.
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 0xfeff) at += 1;
  // ="20261103" keeps a spreadsheet from changing what it shows: the quoted text is the cell.
  if (text.charCodeAt(at) === EQUALS && text.charCodeAt(at + 1) === QUOTE) at += 1;
  if (text.charCodeAt(at) !== QUOTE) return undefined;
  const quoted = readQuoted(text, at, separator);
  if (quoted === 'open' || quoted?.value.charCodeAt(0) !== EQUALS) return quoted;
  return { ...quoted, value: withoutFormula(quoted.value) };
}

const withoutFormula = (value: string): string =>
  value.startsWith('="') && value.endsWith('"') && value.length > 2 ? value.slice(2, -1) : value;

function plainEnd(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === separator || unit === LF || unit === CR) break;
  }
  return at;
}

/** Longest quoted cell: a quote that stays open beyond this was none. */
const LONGEST_CELL = 100_000;

/** A quoted cell; undefined where it is none, `open` where it may be one whose closing quote is behind the text's end. */
function readQuoted(text: string, quote: number, separator: number): Cell | 'open' | undefined {
  let at = quote + 1;
  let lines = 0;
  let piece = at;
  let value = '';
  const limit = Math.min(text.length, quote + LONGEST_CELL);
  for (; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) lines += 1;
    if (unit !== QUOTE) continue;
    if (text.charCodeAt(at + 1) === QUOTE) {
      value += text.slice(piece, at + 1);
      at += 1;
      piece = at + 1;
      continue;
    }
    const next = afterBlanks(text, at + 1, separator);
    const unitAfter = text.charCodeAt(next);
    if (next >= text.length || unitAfter === separator || unitAfter === LF || unitAfter === CR)
      return { value: value + text.slice(piece, at), end: next, lines };
    if (lines > 0) return undefined;
    // `"CORNER" DELI` or `"UAB "Two""`: quotes that belong to the words; the cell ends with the next delimiter.
    const end = plainEnd(text, next, separator);
    const wrapped = text.charCodeAt(end - 1) === QUOTE && end - 1 > next;
    return { value: wrapped ? text.slice(quote + 1, end - 1) : text.slice(quote, end), end, lines };
  }
  return limit === text.length ? 'open' : undefined;
}

function afterBlanks(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit !== 32 && unit !== 9) || unit === separator) break;
  }
  return at;
}

function afterLine(text: string, from: number): number {
  const end = plainEnd(text, from, -1);
  return end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
}
