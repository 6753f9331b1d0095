import type { Case } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { commit } from './commit.ts';
import { Connection, type ReadTransaction } from './connection.ts';
import type { Contents, Import, ImportRecord, KeptPicture, Settings, Store, Usage } from './index.ts';
import type { Migration } from './migrations.ts';
import { counts, countingNumbers, planImports, type Kept } from './plan-imports.ts';
import { RowPages } from './row-pages.ts';
import { ALL_STORES, CONTENT_STORES, type KeptImport, type Operation } from './schema.ts';
import { readFailure, writeFailure, type StoreError } from './store-error.ts';
import { writeTurns, type Turns } from './write-turns.ts';

/** What a write intends: its operations, and the answer for when they are on disk. */
interface Plan<Value> {
  readonly operations: readonly Operation[];
  readonly value: Value;
}

/** The store over IndexedDB; `Store` says what each call promises. */
export class Repository implements Store {
  readonly #connection: Connection;
  readonly #turns: Turns;
  readonly #channel: BroadcastChannel | undefined;
  readonly #changeListeners = new Set<() => void>();
  readonly #closedListeners = new Set<(why: StoreError) => void>();

  constructor(name: string, migrations: readonly Migration[]) {
    this.#connection = new Connection(name, migrations, (why) => {
      for (const listener of this.#closedListeners) listener(why);
    });
    this.#turns = writeTurns(name);
    this.#channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
    this.#channel?.addEventListener('message', () => {
      for (const listener of this.#changeListeners) listener();
    });
  }

  /** Opens the database now, so that whatever stands in the way is known at the start. */
  async open(): Promise<void> {
    await this.#connection.database();
  }

  read(): Promise<Contents> {
    return this.#look(async (found) => {
      const [transactions, receipts, corrections, imports, decisions, cases] = await Promise.all([
        found.objectStore('transactions').getAll(),
        found.objectStore('receipts').getAll(),
        found.objectStore('corrections').getAll(),
        keptImports(found),
        found.objectStore('decisions').get('all'),
        found.objectStore('cases').getAll(),
      ]);
      const counting = countingNumbers(imports);
      const corrected = new Map(corrections.map((receipt) => [receipt.id, receipt]));
      return {
        transactions: new RowPages(transactions).counting(counting, isPending),
        receipts: new RowPages(receipts).counting(counting).map((receipt) => corrected.get(receipt.id) ?? receipt),
        decisions: decisions ?? [],
        cases: cases.sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
        imports: [...imports.values()].filter(counts).map(({ record }) => record),
      };
    });
  }

  settings(): Promise<Settings> {
    return this.#look(async (found) => (await found.objectStore('settings').get('all')) ?? { mappings: {} });
  }

  saveSettings(settings: Settings): Promise<void> {
    return this.#put({ do: 'put', store: 'settings', key: 'all', value: settings });
  }

  async addImports(imports: readonly Import[]): Promise<readonly ImportRecord[]> {
    const records = await this.#write(async (found) => {
      const { operations, records: value } = planImports(imports, await keptFor(imports, found), Date.now());
      return { operations, value };
    });
    if (imports.some(({ sample }) => !sample)) void askToKeep();
    return records;
  }

  removeImports(ids: readonly string[]): Promise<void> {
    const removedAt = Date.now();
    return this.#markImports(ids, (kept) => (counts(kept) ? { ...kept, removedAt } : kept));
  }

  restoreImports(ids: readonly string[]): Promise<void> {
    return this.#markImports(ids, ({ record }) => ({ record }));
  }

  saveDecisions(decisions: readonly Decision[]): Promise<void> {
    return this.#put({ do: 'put', store: 'decisions', key: 'all', value: decisions });
  }

  saveCase(opened: Case): Promise<void> {
    return this.#put({ do: 'put', store: 'cases', key: opened.id, value: opened });
  }

  removeCase(id: string): Promise<void> {
    return this.#put({ do: 'delete', store: 'cases', key: id });
  }

  correctReceipt(receipt: Receipt): Promise<void> {
    return this.#put({ do: 'put', store: 'corrections', key: receipt.id, value: receipt });
  }

  picture(receipt: string): Promise<KeptPicture | undefined> {
    return this.#look((found) => found.objectStore('pictures').get(receipt));
  }

  savePicture(receipt: string, picture: KeptPicture): Promise<void> {
    return this.#put({ do: 'put', store: 'pictures', key: receipt, value: picture });
  }

  removePicture(receipt: string): Promise<void> {
    return this.#put({ do: 'delete', store: 'pictures', key: receipt });
  }

  async usage(): Promise<Usage> {
    if (typeof navigator === 'undefined' || !('storage' in navigator)) return {};
    const [estimate, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return { persisted, ...(estimate.usage !== undefined && { bytes: estimate.usage }) };
  }

  wipe(): Promise<void> {
    return this.#put(...CONTENT_STORES.map((store): Operation => ({ do: 'clear', store })));
  }

  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onClosed(listener: (why: StoreError) => void): () => void {
    this.#closedListeners.add(listener);
    return () => this.#closedListeners.delete(listener);
  }

  close(): void {
    this.#channel?.close();
    this.#connection.close();
  }

  #markImports(ids: readonly string[], mark: (kept: KeptImport) => KeptImport): Promise<void> {
    return this.#write(async (found) => {
      const named = [...(await keptImports(found))].filter(([, { record }]) => ids.includes(record.id));
      const operations = named.map(([key, kept]): Operation => ({
        do: 'put',
        store: 'imports',
        key,
        value: mark(kept),
      }));
      return { operations, value: undefined };
    });
  }

  #put(...operations: readonly Operation[]): Promise<void> {
    return this.#write(() => Promise.resolve({ operations, value: undefined }));
  }

  async #look<Value>(look: (found: ReadTransaction) => Promise<Value>): Promise<Value> {
    const database = await this.#connection.database();
    try {
      const found = database.transaction(ALL_STORES, 'readonly');
      const [value] = await Promise.all([look(found), found.done]);
      return value;
    } catch (cause) {
      this.#connection.renew();
      throw readFailure(cause);
    }
  }

  /**
   * Plans on what is there, then writes if that still stands, else plans anew. Planning is a step of its own, outside
   * the write's transaction, because a transaction does not wait for anything but its own requests.
   */
  #write<Value>(plan: (found: ReadTransaction) => Promise<Plan<Value>>): Promise<Value> {
    return this.#turns(async () => {
      for (;;) {
        const { revision, operations, value } = await this.#look(async (found) => {
          const [counted, planned] = await Promise.all([found.objectStore('revision').get('now'), plan(found)]);
          return { revision: counted ?? 0, ...planned };
        });
        if (!(await this.#commit(revision, operations))) continue;
        this.#channel?.postMessage('changed');
        return value;
      }
    });
  }

  async #commit(revision: number, operations: readonly Operation[]): Promise<boolean> {
    const database = await this.#connection.database();
    try {
      return await commit(database, revision, operations);
    } catch (cause) {
      this.#connection.renew();
      throw writeFailure(cause);
    }
  }
}

async function keptImports(found: ReadTransaction): Promise<Map<number, KeptImport>> {
  const store = found.objectStore('imports');
  const [numbers, kept] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(
    numbers.flatMap((number, index) => {
      const each = kept[index];
      return each ? [[number, each] as const] : [];
    }),
  );
}

/** Statement rows are many: an import of receipts alone does not read them, nor the other way round. */
async function keptFor(imports: readonly Import[], found: ReadTransaction): Promise<Kept> {
  const [transactions, receipts, kept] = await Promise.all([
    imports.some((each) => each.transactions.length > 0) ? found.objectStore('transactions').getAll() : [],
    imports.some((each) => each.receipts.length > 0) ? found.objectStore('receipts').getAll() : [],
    keptImports(found),
  ]);
  return { transactions, receipts, imports: kept };
}

function isPending({ status }: Transaction): boolean {
  return status === 'pending';
}

/** Asks the browser not to clear this away when space is short; its answer is shown by `usage`, a refusal is no failure. */
async function askToKeep(): Promise<void> {
  if (typeof navigator === 'undefined' || !('storage' in navigator)) return;
  await navigator.storage.persist().catch(() => false);
}
