import type { BalanceCheck, ReadingContext } from '../domain/reading.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Problem } from '../domain/result.ts';
import type { ColumnMapping, DateOrder } from '../domain/table-mapping.ts';
import type { Transaction } from '../domain/transaction.ts';

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
  readonly columns?: ColumnMapping;
  readonly dateOrder?: DateOrder;
  /** Mappings the person made before, by the signature of the table's header. */
  readonly savedMappings?: Readonly<
    Record<string, { readonly columns: ColumnMapping; readonly dateOrder?: DateOrder }>
  >;
  readonly onProgress?: (share: number) => void;
}

/** A table whose columns are not understood: to be mapped by hand. */
export interface UnknownTable {
  /** The same for every export with the same header: the key for a saved mapping. */
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
  readonly balance: BalanceCheck;
  readonly table?: UnknownTable;
}

/** Reads one input: decode, mask, recognise by content, parse. Never throws for bad input. */
export function readInput(_input: Input, _options: ReadOptions): Promise<ReadDocument> {
  throw new Error('not built yet');
}
