import type { DBSchema } from 'idb';
import type { Case } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { ImportRecord, KeptPicture, Settings } from './index.ts';
import type { Page } from './row-pages.ts';

/** An import as it is kept: a removed one stays, marked, so that undo brings back exactly what was there. */
export interface KeptImport {
  readonly record: ImportRecord;
  /** Milliseconds since the epoch; absent while the import counts. */
  readonly removedAt?: number;
}

/**
 * What lies in the database at the latest version. Keys carry no meaning beyond identity and nothing inside a value is
 * indexed, so that each value can be sealed whole.
 */
export interface Schema extends DBSchema {
  /** Pages of some hundreds of rows, counted from 0 without gaps. */
  transactions: { key: number; value: Page<Transaction> };
  receipts: { key: number; value: Page<Receipt> };
  /** A person's reading of a receipt, by the receipt's id; it stands over every import. */
  corrections: { key: string; value: Receipt };
  /** By the number that the pages name as holder. */
  imports: { key: number; value: KeptImport };
  decisions: { key: 'all'; value: readonly Decision[] };
  cases: { key: string; value: Case };
  /** What a receipt was read from, by the receipt's id; only where the person wanted it kept. */
  pictures: { key: string; value: KeptPicture };
  settings: { key: 'all'; value: Settings };
  /** Counts the writes, so that a write can see whether what it was planned on still stands. */
  revision: { key: 'now'; value: number };
}

export type StoreName =
  'transactions' | 'receipts' | 'corrections' | 'imports' | 'decisions' | 'cases' | 'pictures' | 'settings';

export const CONTENT_STORES: readonly StoreName[] = [
  'transactions',
  'receipts',
  'corrections',
  'imports',
  'decisions',
  'cases',
  'pictures',
  'settings',
];

export const ALL_STORES: (StoreName | 'revision')[] = [...CONTENT_STORES, 'revision'];

/** One step of a write. */
export type Operation =
  | {
      [Name in StoreName]: {
        readonly do: 'put';
        readonly store: Name;
        readonly key: Schema[Name]['key'];
        readonly value: Schema[Name]['value'];
      };
    }[StoreName]
  | { readonly do: 'delete'; readonly store: StoreName; readonly key: string | number }
  | { readonly do: 'clear'; readonly store: StoreName };
