import { unwrap } from 'idb';
import type { Database } from './connection.ts';
import { ALL_STORES, type Operation } from './schema.ts';

/**
 * Writes all operations in one transaction, or none: resolves when the browser has them on disk (`complete`), rejects at
 * every abort. False, with nothing written, where another write came in since `revision`.
 */
export function commit(database: Database, revision: number, operations: readonly Operation[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const transaction = unwrap(database).transaction(ALL_STORES, 'readwrite', {
      durability: 'strict',
    });
    let current = true;
    let thrown: unknown;
    transaction.oncomplete = () => resolve(current);
    transaction.onabort = () => reject(thrown ?? transaction.error ?? new Error('the transaction was aborted'));
    const request: IDBRequest<unknown> = transaction.objectStore('revision').get('now');
    request.onsuccess = () => {
      current = (request.result ?? 0) === revision;
      if (!current) return;
      try {
        for (const operation of operations) apply(transaction, operation);
        transaction.objectStore('revision').put(revision + 1, 'now');
      } catch (cause) {
        // A put that throws does not abort by itself: what was put before it would be kept.
        thrown = cause;
        transaction.abort();
      }
    };
  });
}

function apply(transaction: IDBTransaction, operation: Operation): void {
  const store = transaction.objectStore(operation.store);
  switch (operation.do) {
    case 'put':
      store.put(operation.value, operation.key);
      return;
    case 'delete':
      store.delete(operation.key);
      return;
    case 'clear':
      store.clear();
  }
}
