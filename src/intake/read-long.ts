import type { Source } from '../domain/reading.ts';
import { transactionIdentifier, type Transaction } from '../domain/transaction.ts';
import { format as csv } from '../formats/csv.ts';
import { HEAD_ROWS, readTable, type RowWalk } from '../formats/readers/read-table.ts';
import { BEGINNING, splitPiece, voteDelimiter, type Delimiter } from '../formats/readers/split-rows.ts';
import { looksLikeContract } from './contract-json.ts';
import { contextOf, documentOf, shownName, type ReadDocument, type ReadOptions } from './index.ts';
import { longText, type LongInput, type LongText } from './long-text.ts';
import { recognise } from './recognise.ts';
import { declaresType } from './refusals.ts';
import { CONTAINERS, FORMATS, SHAPES } from './registry.ts';
import { describeTable } from './unknown-table.ts';

/** From this size on, in bytes, an input is worth reading in pieces: before it, reading it at once is quicker. */
export const LONG = 16 * 1024 * 1024;

/** Characters of the beginning by which a long text is recognised: more than a table's head takes up. */
const HEAD = 1024 * 1024;

/** A long table that can be read piece by piece. */
export interface LongReading {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  /**
   * Reads all of it. The rows go to `onRows` in the order of the file, some thousand at a time; the document that comes of
   * it is the one that `readInput` gives, but without them.
   */
  read(onRows: (rows: readonly Transaction[]) => void): ReadDocument;
}

/** Sizes for tests: how much is read at a time, and how much is the beginning. */
export interface PieceSizes {
  readonly chunk?: number;
  readonly head?: number;
}

/**
 * Opens a long input whose beginning is that of a delimited table; undefined where it must be read as a whole: other
 * formats and encodings, wallets' exports, files that hold receipts, tables that nobody understands.
 */
export function openLong(input: LongInput, options: ReadOptions, sizes: PieceSizes = {}): LongReading | undefined {
  if (options.as === 'receipts') return undefined;
  const text = longText(input, (share) => options.onProgress?.(share * LOOKED_THROUGH), sizes.chunk);
  if (!text) return undefined;
  const { head, whole } = headOfText(text, sizes.head ?? HEAD);
  const name = shownName(input.name);
  const source: Source = { name, bytes: input.bytes(0, Math.min(input.size, HEAD)), text: head, encoding: 'utf-8' };
  if (!isTable(source, options)) return undefined;
  const delimiter = voteDelimiter(head);
  if (delimiter === undefined || !(whole || holdsHead(head, delimiter))) return undefined;
  return {
    file: name,
    format: csv.id,
    encoding: 'utf-8',
    read: (onRows) => readPieces(text, source, delimiter, options, onRows),
  };
}

/** The share of the work that looking through the input is. */
const LOOKED_THROUGH = 0.2;

function headOfText(text: LongText, size: number): { readonly head: string; readonly whole: boolean } {
  let head = '';
  for (const piece of text.pieces()) {
    if (head.length >= size) return { head, whole: false };
    head += piece;
  }
  return { head, whole: true };
}

/** Is it a delimited table, and can it be nothing else? */
function isTable(source: Source, options: ReadOptions): boolean {
  const text = source.text ?? '';
  if (text.trim() === '' || declaresType(text) || looksLikeContract(text)) return false;
  if (CONTAINERS.some((container) => container.holds(source))) return false;
  const statement = recognise(FORMATS, source);
  const receipts = options.as === 'statement' ? 'none' : recognise(SHAPES, source);
  if (statement === 'none' || 'tie' in statement) return false;
  const mapped = options.columns ?? options.savedMappings?.[describeTable(text)?.signature ?? '']?.columns;
  return statement.reader.id === csv.id && receipts === 'none' && mapped === undefined;
}

/** Does the beginning hold all the rows by which a table is judged, whatever follows? */
function holdsHead(head: string, delimiter: Delimiter): boolean {
  let rows = 0;
  splitPiece(head, delimiter, BEGINNING, false, ({ cells }) => {
    if (cells.some((cell) => cell.trim() !== '')) rows += 1;
    return rows <= HEAD_ROWS;
  });
  return rows > HEAD_ROWS;
}

/** How many rows are handed on at a time. */
const BATCH = 2000;

function readPieces(
  text: LongText,
  source: Source,
  delimiter: Delimiter,
  options: ReadOptions,
  onRows: (rows: readonly Transaction[]) => void,
): ReadDocument {
  const identify = transactionIdentifier();
  let batch: Transaction[] = [];
  let count = 0;
  const hand = (): void => {
    if (batch.length > 0) onRows(batch);
    batch = [];
  };
  const { onProgress, ...settings } = options;
  /** The earliest row, and the latest. */
  const reach: Transaction[] = [];
  const reading = readTable(source, contextOf(source, settings), {
    long: {
      walk: walkOf(text, delimiter, (share) => onProgress?.(LOOKED_THROUGH + share * (1 - LOOKED_THROUGH))),
      tail: text.tail,
      onRow: (row) => {
        const known = identify(row);
        batch.push(known);
        if (!reach[0] || known.bookedOn < reach[0].bookedOn) reach[0] = known;
        if (!reach[1] || known.bookedOn > reach[1].bookedOn) reach[1] = known;
        count += 1;
        if (batch.length >= BATCH) hand();
      },
    },
  });
  hand();
  return documentOf(csv, source, reading, { transactions: [], receipts: [], count, reach, today: settings.today });
}

function walkOf(text: LongText, delimiter: Delimiter, onProgress: (share: number) => void): RowWalk {
  return (onRow) => {
    let walked = 0;
    let rest = '';
    let place = BEGINNING;
    let least = 0;
    for (const piece of text.pieces()) {
      rest += piece;
      walked += piece.length;
      onProgress(Math.min(1, walked / text.length));
      if (rest.length < least) continue;
      place = splitPiece(rest, delimiter, { ...place, at: 0 }, false, onRow);
      if (place.stopped) return;
      rest = rest.slice(place.at);
      // A row longer than a piece is split anew only when there is twice as much of it.
      least = place.at === 0 ? rest.length * 2 : 0;
    }
    splitPiece(rest, delimiter, { ...place, at: 0 }, true, onRow);
  };
}
