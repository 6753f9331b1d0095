import type { Case } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { ColumnMapping, DateOrder } from '../domain/table-mapping.ts';
import type { Transaction } from '../domain/transaction.ts';

/** What to keep of one input; a wallet export has both. */
export interface Import {
  readonly name: string;
  readonly format: string;
  /** Invented data: removable in one click. */
  readonly sample: boolean;
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
}

export interface ImportRecord {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly name: string;
  readonly format: string;
  readonly sample: boolean;
  readonly newTransactions: number;
  readonly newReceipts: number;
  readonly knownTransactions: number;
  readonly knownReceipts: number;
}

export interface Contents {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly decisions: readonly Decision[];
  readonly cases: readonly Case[];
  readonly imports: readonly ImportRecord[];
}

export interface Settings {
  readonly language?: 'zh' | 'en';
  readonly jurisdiction?: string;
  readonly card?: 'debit' | 'credit' | 'prepaid';
  readonly currency?: string;
  readonly mappings: Readonly<Record<string, { readonly columns: ColumnMapping; readonly dateOrder?: DateOrder }>>;
}

/** Everything kept on this machine. Each write is one transaction: whole or not at all; success means it is on disk. */
export interface Store {
  read(): Promise<Contents>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** Adds what is not known yet, by id; all inputs in one go or none. */
  addImports(imports: readonly Import[]): Promise<readonly ImportRecord[]>;
  /** Takes an import back, rows that another import holds too excepted. The counterpart for undo is `restoreImports`. */
  removeImports(ids: readonly string[]): Promise<void>;
  restoreImports(ids: readonly string[]): Promise<void>;
  /** Replaces the whole list: a decision log is small. */
  saveDecisions(decisions: readonly Decision[]): Promise<void>;
  saveCase(opened: Case): Promise<void>;
  removeCase(id: string): Promise<void>;
  /** Replaces one receipt's reading (a corrected field), keeping its id. */
  correctReceipt(receipt: Receipt): Promise<void>;
  /** How much is kept: rows, receipts, bytes as the browser estimates them. */
  usage(): Promise<{ readonly bytes?: number; readonly persisted?: boolean }>;
  /** Removes everything, at once. */
  wipe(): Promise<void>;
  /** Calls back when another page of the extension changed something. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** Opens the store, migrating an older one; throws with a readable message where newer data is found. */
export function openStore(_name?: string): Promise<Store> {
  throw new Error('not built yet');
}
