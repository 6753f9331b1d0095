import type { BalanceCheck, ReadingContext } from '../domain/reading.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Problem } from '../domain/result.ts';
import type { Span } from '../domain/span.ts';
import type { ColumnMapping, DateOrder } from '../domain/table-mapping.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { PictureReader, SeenPicture } from './pictures/picture-reader.ts';
import type { Candidate } from './tie.ts';

/** A file, a paste (`name` says so) or a captured page, as bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Forces a reading where content can be both, such as a wallet's export. */
  readonly as?: 'statement' | 'receipts';
  readonly today: ReadingContext['today'];
  /** Assumed, and said so, where the text names none. */
  readonly currency: string;
  /** What the person says of this input, where the text names none. */
  readonly statedCurrency?: string;
  readonly columns?: ColumnMapping;
  readonly dateOrder?: DateOrder;
  /** Which of those that claim the content alike is to read it: the id of a format or a shape. */
  readonly reader?: string;
  /** Mappings the person made before, by the signature of the table's header. */
  readonly savedMappings?: Readonly<
    Record<string, { readonly columns: ColumnMapping; readonly dateOrder?: DateOrder }>
  >;
  readonly onProgress?: (share: number) => void;
  /** Reads the words of pictures; absent where that cannot be done. */
  readonly pictures?: PictureReader;
}

/** A table whose columns are not understood: to be mapped by hand. */
export interface UnknownTable {
  /** The same for every export with the same header: the key for a saved mapping; empty where there is no header. */
  readonly signature: string;
  readonly header: readonly string[];
  /** The first rows, for pointing at. */
  readonly sample: readonly (readonly string[])[];
  readonly guess: Partial<ColumnMapping>;
}

/** What was read from one input. */
export interface ReadDocument {
  readonly file: string;
  /** Id of the format or shape; absent where nothing recognised the content. */
  readonly format?: string;
  readonly formatName?: Phrase;
  readonly encoding?: string;
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly problems: readonly Problem[];
  /** What was assumed: no failure, but the person should know. */
  readonly notes: readonly Phrase[];
  /** The currency of the rows where the text names none. */
  readonly assumedCurrency?: string;
  readonly balance: BalanceCheck;
  /** The days that the file says it covers, where it does. */
  readonly period?: Span;
  /** The table as it stands, where columns can be named by hand: for one that is not understood, or that was taken wrong. */
  readonly table?: UnknownTable;
  /** Those that claim the content alike: nothing is read until one of them is chosen. */
  readonly tie?: readonly Candidate[];
  /** The pictures that it was read from, for showing and, if the person wants, for keeping. */
  readonly pictures?: readonly ReadPicture[];
}

/** A picture with the receipts that were read from it, by their ids. */
export interface ReadPicture extends SeenPicture {
  readonly receipts: readonly string[];
}
