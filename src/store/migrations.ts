import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** The transaction of an upgrade: it ends when no request is open, so a step awaits nothing but the database. */
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * Leads the database from one version to the next, in the one transaction of the upgrade: if it throws, the database
 * stays as it was. A step reads and writes shapes of its own time, never today's types, and deletes no object store that
 * it copies from.
 */
export type Migration = (database: IDBPDatabase, transaction: Upgrade) => void | Promise<void>;

/** The list's length is the schema's version. Steps are only ever added, at the end. */
export const MIGRATIONS: readonly Migration[] = [createStores, addPictures];

/** Version 1: rows in pages, the person's own words and settings each in a small store. */
function createStores(database: IDBPDatabase): void {
  for (const name of [
    'transactions',
    'receipts',
    'corrections',
    'imports',
    'decisions',
    'cases',
    'settings',
    'revision',
  ])
    database.createObjectStore(name);
}

/** Version 2: the pictures that receipts were read from. */
function addPictures(database: IDBPDatabase): void {
  database.createObjectStore('pictures');
}
