import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Migration, Upgrade } from './migrations.ts';
import type { Schema, StoreName } from './schema.ts';
import { openFailure, StoreError } from './store-error.ts';

export type Database = IDBPDatabase<Schema>;

/** One consistent view of all that is kept. */
export type ReadTransaction = IDBPTransaction<Schema, (StoreName | 'revision')[]>;

/** One page's connection to the database: opened when needed, again after the browser dropped it, never twice at once. */
export class Connection {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  readonly #onSuperseded: (why: StoreError) => void;
  #opening: Promise<Database> | undefined;
  #over: StoreError | undefined;

  /** `onSuperseded` is called once, when a newer version elsewhere needs this connection to go. */
  constructor(name: string, migrations: readonly Migration[], onSuperseded: (why: StoreError) => void) {
    this.#name = name;
    this.#migrations = migrations;
    this.#onSuperseded = onSuperseded;
  }

  /** The open database; rejects with a StoreError. A failed opening is tried anew at the next call. */
  database(): Promise<Database> {
    if (this.#over) return Promise.reject(this.#over);
    if (this.#opening) return this.#opening;
    const opening = this.#open();
    this.#opening = opening;
    opening.catch(() => this.#drop(opening));
    return opening;
  }

  /** Lets the connection go; the next call opens another. Firefox may refuse all writes on one that met a full disk. */
  renew(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  close(): void {
    this.#over ??= new StoreError('closed');
    this.renew();
  }

  async #open(): Promise<Database> {
    const database = await this.#openUnlessBlocked();
    // Let go of while it was opening.
    if (this.#over) {
      database.close();
      throw this.#over;
    }
    return database;
  }

  #openUnlessBlocked(): Promise<Database> {
    return new Promise((resolve, reject) => {
      let isBlocked = false;
      const refuse = (): void => {
        isBlocked = true;
        reject(new StoreError('blocked'));
      };
      this.#openAtVersion(refuse).then((database) => {
        // Nobody waits for it any more, and kept open it would block others in turn.
        if (isBlocked) database.close();
        else resolve(database);
      }, reject);
    });
  }

  async #openAtVersion(blocked: () => void): Promise<Database> {
    let failedStep: unknown;
    try {
      const database = await openDB(this.#name, this.#migrations.length, {
        upgrade: (upgraded, from, _to, transaction) => {
          // The opening reports the abort; this promise would only report it twice.
          transaction.done.catch(() => undefined);
          this.#migrate(upgraded, from, transaction).catch((cause: unknown) => {
            failedStep = cause;
            transaction.abort();
          });
        },
        blocked,
        blocking: () => this.#supersede(),
        terminated: () => this.renew(),
      });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- after all steps it has today's schema
      return database as unknown as Database;
    } catch (cause) {
      throw failedStep === undefined ? openFailure(cause) : new StoreError('not-migrated', failedStep);
    }
  }

  async #migrate(database: IDBPDatabase, from: number, transaction: Upgrade): Promise<void> {
    for (const step of this.#migrations.slice(from)) await step(database, transaction);
  }

  #supersede(): void {
    if (this.#over) return;
    this.#over = new StoreError('superseded');
    this.renew();
    this.#onSuperseded(this.#over);
  }

  #drop(opening: Promise<Database>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }
}
