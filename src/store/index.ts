import type { Case } from '../domain/case.ts';
import type { LastFour } from '../domain/card.ts';
import type { Decision } from '../domain/decision.ts';
import type { Currency } from '../domain/money.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Span } from '../domain/span.ts';
import type { ColumnMapping, DateOrder } from '../domain/table-mapping.ts';
import type { Transaction } from '../domain/transaction.ts';
import { MIGRATIONS } from './migrations.ts';
import { Repository } from './repository.ts';
import type { StoreError } from './store-error.ts';

export { StoreError, type StoreFailure } from './store-error.ts';

/** What to keep of one input; a wallet export has both rows and receipts. */
export interface Import {
  /** The file's name, or a word for a paste or a captured page. */
  readonly name: string;
  readonly format: string;
  /** Invented data: removable in one click. */
  readonly sample: boolean;
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  /** The period that the input states of itself. */
  readonly period?: Span;
  /** Those that the person wants kept, each with the receipts read from it. */
  readonly pictures?: readonly (KeptPicture & { readonly receipts: readonly string[] })[];
}

/** A picture as it was made anew for keeping: JPEG, upright, card numbers blacked out; its size in pixels. */
export interface KeptPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An account as the rows of an import name it. */
export interface Account {
  /** Absent where the rows name none. */
  readonly name?: string;
  readonly card?: LastFour;
  readonly currency: Currency;
  /** From the first to the last day of its rows; absent in what an earlier version kept. */
  readonly days?: Span;
}

/** What became of one input. Its id is random: the same file added twice is two imports, the second of known rows. */
export interface ImportRecord {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly name: string;
  readonly format: string;
  readonly sample: boolean;
  readonly newTransactions: number;
  readonly newReceipts: number;
  /** Rows that another import had brought, or an earlier input of the same call. */
  readonly knownTransactions: number;
  readonly knownReceipts: number;
  readonly accounts: readonly Account[];
  /** The period that the input stated of itself. */
  readonly period?: Span;
}

/**
 * All that is kept, each list in a fixed order: rows and receipts as they first came, imports as they were added, cases
 * as they were opened, decisions as they were saved. Links and findings are not kept: they follow from these, and a
 * person's own word on a link is a decision.
 */
export interface Contents {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly decisions: readonly Decision[];
  readonly cases: readonly Case[];
  /** Without those that were taken back. */
  readonly imports: readonly ImportRecord[];
}

/** What a person has set; `mappings` by what identifies an unknown table's header. */
export interface Settings {
  readonly language?: 'zh' | 'en';
  readonly jurisdiction?: string;
  readonly card?: 'debit' | 'credit' | 'prepaid';
  readonly currency?: string;
  /** Are pictures kept with the receipts read from them? */
  readonly keepPictures?: boolean;
  readonly mappings: Readonly<Record<string, { readonly columns: ColumnMapping; readonly dateOrder?: DateOrder }>>;
}

/** As the browser tells it; what it does not tell is absent. */
export interface Usage {
  /** An estimate, for the whole extension. */
  readonly bytes?: number;
  /** Has the browser promised not to clear this away by itself? */
  readonly persisted?: boolean;
}

/**
 * Everything kept on this machine. Each write is one transaction, whole or not at all, and its promise settles when the
 * browser has it on disk. What fails rejects with a `StoreError`, whose phrase can be shown; nothing is half-saved then.
 */
export interface Store {
  read(): Promise<Contents>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /**
   * Adds all inputs or, if one cannot be saved, none. A row is new where no import holds its id. Of a known row the
   * newer reading counts from now on (pending, then booked), save that a final row never becomes pending again.
   */
  addImports(imports: readonly Import[]): Promise<readonly ImportRecord[]>;
  /**
   * Takes imports back: their rows go, except those that another import holds too, and those read as the other import
   * had them. Decisions and cases stay. Unknown ids are passed over. `restoreImports` undoes it exactly.
   */
  removeImports(ids: readonly string[]): Promise<void>;
  restoreImports(ids: readonly string[]): Promise<void>;
  /** Replaces the whole list: a decision log is small. */
  saveDecisions(decisions: readonly Decision[]): Promise<void>;
  /** Adds the case, or replaces the one of the same id. */
  saveCase(opened: Case): Promise<void>;
  removeCase(id: string): Promise<void>;
  /** A person's own reading of the receipt with this id: it counts before any import's, also a later one's. */
  correctReceipt(receipt: Receipt): Promise<void>;
  /** The picture kept with the receipt of this id. */
  picture(receipt: string): Promise<KeptPicture | undefined>;
  /** Puts another picture in the place of the one kept with a receipt. */
  savePicture(receipt: string, picture: KeptPicture): Promise<void>;
  removePicture(receipt: string): Promise<void>;
  usage(): Promise<Usage>;
  /** Removes everything, settings and what was taken back included, at once and for good. */
  wipe(): Promise<void>;
  /** Calls back when another page of the extension changed something. Returns the way to stop it. */
  onChange(listener: () => void): () => void;
  /** Calls back once if this page must be reloaded, since a newer version took over elsewhere; every call rejects then. */
  onClosed(listener: (why: StoreError) => void): () => void;
  close(): void;
}

/** Opens the store, leading older data to today's shape; rejects with a `StoreError`, data untouched, where it cannot. */
export async function openStore(name = 'slipcheck'): Promise<Store> {
  const repository = new Repository(name, MIGRATIONS);
  try {
    await repository.open();
  } catch (cause) {
    repository.close();
    throw cause;
  }
  return repository;
}
