import type { Currency } from './money.ts';
import type { Day } from './day.ts';
import type { Phrase } from './phrase.ts';
import type { ReceiptReading } from './receipt.ts';
import type { Problem } from './result.ts';
import type { ColumnMapping, DateOrder } from './table-mapping.ts';
import type { TransactionRow } from './transaction.ts';

/** A file, a paste or a captured page as it came in. */
export interface Source {
  /** File name, or a word for a paste; for messages and for a year that stands in it, never for recognition. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded text; absent for binary content. */
  readonly text?: string;
  /** `utf-8`, `gb18030`, `utf-16le` …; absent for binary content. */
  readonly encoding?: string;
}

/** What the reader is told from outside. */
export interface ReadingContext {
  /** For dates without a year: the latest year not after the file's own dates, its name's date or this day. */
  readonly today: Day;
  /** The currency to assume, and to say so, where the text names none. */
  readonly currency: Currency;
  /** What the person says it is: goes before any assumption, never before what the text names. */
  readonly statedCurrency?: Currency;
  readonly columns?: ColumnMapping;
  readonly dateOrder?: DateOrder;
  /** Called now and then with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** How running balances add up; `broken` names its line among the problems. */
export type BalanceCheck = 'continuous' | 'broken' | 'absent';

export interface StatementReading {
  readonly rows: readonly TransactionRow[];
  /** The physical line of each row, in the same order. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
  /** What was assumed, for the person to know: no failure. */
  readonly notes: readonly Phrase[];
  /** The currency of all rows, where the text names none. */
  readonly assumedCurrency?: Currency;
  readonly balance: BalanceCheck;
  /** Wallet exports are receipts as well: the wallet's own word on each payment. */
  readonly receipts?: readonly ReceiptReading[];
}

export interface ReceiptsReading {
  readonly receipts: readonly ReceiptReading[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Phrase[];
}

/** `exact`: this format and no other; `generic`: readable as a last resort, if nothing claims it exactly. */
export type Claim = 'exact' | 'generic' | 'no';

/** A statement format: one file in `formats/`, found by glob, its file name its id. */
export interface StatementFormat {
  readonly id: string;
  readonly name: Phrase;
  /** Judges by content only, quickly: it looks at the beginning, not at 30 MB. */
  claim(source: Source): Claim;
  read(source: Source, context: ReadingContext): StatementReading;
}

/** A shape of receipt text: one file in `receipts/`, found by glob, its file name its id. */
export interface ReceiptShape {
  readonly id: string;
  readonly name: Phrase;
  claim(source: Source): Claim;
  read(source: Source, context: ReadingContext): ReceiptsReading;
}
