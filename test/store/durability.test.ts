import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../src/store/connection.ts';
import { openStore, StoreError, type Store } from '../../src/store/index.ts';
import { MIGRATIONS, type Migration } from '../../src/store/migrations.ts';
import { input, row, slip } from './rows.ts';

const closing: { close(): void }[] = [];
async function opened(): Promise<Store> {
  const store = await openStore();
  closing.push(store);
  return store;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const each of closing.splice(0)) each.close();
});

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (cause: unknown) => (cause instanceof StoreError ? cause.failure : cause),
  );

const many = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => row(`${prefix}${i}`));

/** Lets `allowed` puts through, then does `fault` in place of each further one. */
function breakPutsAfter(allowed: number, fault: (store: IDBObjectStore) => void): void {
  const put = IDBObjectStore.prototype.put;
  let seen = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    seen += 1;
    if (seen > allowed) fault(this);
    return put.apply(this, args);
  });
}

const FAULTS: readonly (readonly [string, string, (store: IDBObjectStore) => void])[] = [
  [
    'a put that throws',
    'not-saved',
    () => {
      throw new DOMException('cannot be cloned', 'DataCloneError');
    },
  ],
  [
    'a put that throws for want of space',
    'no-space',
    () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  ],
  ['a transaction aborted by the browser', 'not-saved', (store) => store.transaction.abort()],
];

describe('a write that fails in the middle', () => {
  for (const [name, failure, fault] of FAULTS)
    for (const allowed of [0, 1, 2, 3, 4])
      it(`leaves everything as it was: ${name}, after ${allowed} puts`, async () => {
        const store = await opened();
        await store.addImports([input('before', { transactions: many('b', 700), receipts: [slip('r')] })]);
        const before = await store.read();
        breakPutsAfter(allowed, fault);
        const both = [
          input('one', { transactions: many('x', 1200), receipts: [slip('s')] }),
          input('two', { transactions: many('b', 900) }),
        ];
        expect(await failureOf(store.addImports(both))).toBe(failure);
        vi.restoreAllMocks();
        expect(await store.read()).toEqual(before);
        expect(await (await opened()).read()).toEqual(before);
        await store.addImports(both);
        expect((await store.read()).transactions).toHaveLength(700 + 1200 + 200);
      });

  it('says so in both languages, and that nothing was saved', async () => {
    const store = await opened();
    breakPutsAfter(0, FAULTS[0]?.[2] ?? (() => undefined));
    const error = await store.saveDecisions([]).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(StoreError);
    if (!(error instanceof StoreError)) return;
    expect(error.phrase.zh).toContain('没有保存任何内容');
    expect(error.phrase.en).toContain('Nothing of this was saved');
  });

  it('does not announce a change to other pages', async () => {
    const store = await opened();
    const heard: string[] = [];
    (await opened()).onChange(() => heard.push('change'));
    breakPutsAfter(0, (broken) => broken.transaction.abort());
    await failureOf(store.saveDecisions([]));
    vi.restoreAllMocks();
    await store.saveDecisions([]);
    await expect.poll(() => heard).toEqual(['change']);
  });
});

describe('writes', () => {
  it('ask for strict durability, each in one transaction', async () => {
    const store = await opened();
    const asked: (IDBTransactionOptions | undefined)[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      names,
      mode,
      options,
    ) {
      if (mode === 'readwrite') asked.push(options);
      return transaction.call(this, names, mode, options);
    });
    await store.addImports([input('one', { transactions: many('x', 1200) }), input('two', { receipts: [slip('s')] })]);
    expect(asked).toEqual([{ durability: 'strict' }]);
  });

  it('keep 100,000 rows in some hundred values, and rewrite only the page that changed', async () => {
    const store = await opened();
    await store.addImports([input('years', { transactions: many('y', 100_000) })]);
    const raw = await openDB('slipcheck');
    closing.push(raw);
    const count = await raw.count('transactions');
    expect(count).toBeGreaterThan(99);
    expect(count).toBeLessThan(400);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await store.addImports([input('one more', { transactions: [row('new')] })]);
    expect(put.mock.calls.length).toBeLessThan(5);
    expect((await store.read()).transactions).toHaveLength(100_001);
  }, 30_000);

  it('take turns under the web lock where the browser has one', async () => {
    const asked: string[] = [];
    const locks = {
      request: (name: string, work: () => Promise<unknown>): Promise<unknown> => {
        asked.push(name);
        return work();
      },
    };
    vi.stubGlobal('navigator', { locks });
    const store = await opened();
    await Promise.all([store.saveDecisions([]), store.saveSettings({ mappings: {} })]);
    expect(asked).toEqual(['slipcheck-writer', 'slipcheck-writer']);
  });
});

describe('space', () => {
  it('is told as the browser tells it, and is asked to be kept once real data is there', async () => {
    const store = await opened();
    vi.stubGlobal('navigator', {});
    expect(await store.usage()).toEqual({});
    const persist = vi.fn(() => Promise.reject(new Error('refused')));
    vi.stubGlobal('navigator', {
      storage: { estimate: () => Promise.resolve({ usage: 4096 }), persisted: () => Promise.resolve(false), persist },
    });
    expect(await store.usage()).toEqual({ bytes: 4096, persisted: false });
    await store.addImports([input('demo', { sample: true, transactions: [row('a')] })]);
    expect(persist).not.toHaveBeenCalled();
    await store.addImports([input('mine', { transactions: [row('b')] })]);
    expect(persist).toHaveBeenCalledOnce();
  });
});

/** A second version, as a later release could bring it: adds a store and rewrites what is kept. */
const addNotes: Migration = async (database, transaction) => {
  database.createObjectStore('notes');
  const settings: unknown = await transaction.objectStore('settings').get('all');
  await transaction.objectStore('settings').put({ ...Object(settings), migrated: true }, 'all');
};

async function withVersionOne(): Promise<void> {
  const store = await opened();
  await store.addImports([input('old', { transactions: many('o', 3), receipts: [slip('r')] })]);
  await store.saveSettings({ language: 'en', mappings: {} });
  store.close();
}

async function connected(migrations: readonly Migration[]): Promise<IDBPDatabase> {
  const connection = new Connection('slipcheck', migrations, () => undefined);
  closing.push(connection);
  return (await connection.database()) as unknown as IDBPDatabase;
}

describe('another version', () => {
  it('older data is led on, each step once and in order', async () => {
    await withVersionOne();
    const steps: string[] = [];
    const list: Migration[] = [
      ...MIGRATIONS,
      async (...of) => {
        steps.push('two');
        await addNotes(...of);
      },
      () => void steps.push('three'),
    ];
    const database = await connected(list);
    expect(database.version).toBe(MIGRATIONS.length + 2);
    expect(steps).toEqual(['two', 'three']);
    expect(await database.get('settings', 'all')).toEqual({ language: 'en', mappings: {}, migrated: true });
    expect(await database.getAll('transactions')).toMatchObject([{ rows: many('o', 3) }]);
    expect([...database.objectStoreNames]).toContain('notes');
  });

  it('a new database runs all steps', async () => {
    const database = await connected([...MIGRATIONS, addNotes]);
    expect([...database.objectStoreNames]).toContain('notes');
    expect([...database.objectStoreNames]).toContain('transactions');
  });

  for (const [name, broken] of [
    [
      'at once',
      () => {
        throw new Error('broken step');
      },
    ],
    [
      'after it has written',
      async (...of) => {
        await addNotes(...of);
        throw new Error('broken step');
      },
    ],
  ] satisfies [string, Migration][])
    it(`a step that fails ${name} leaves the older data whole`, async () => {
      await withVersionOne();
      expect(await failureOf(connected([...MIGRATIONS, broken]))).toBe('not-migrated');
      const store = await opened();
      expect((await store.read()).transactions).toEqual(many('o', 3));
      expect(await store.settings()).toEqual({ language: 'en', mappings: {} });
    });

  it('newer data is refused in words, and stays as it is', async () => {
    await withVersionOne();
    const newer = await connected([...MIGRATIONS, addNotes]);
    newer.close();
    const error = await openStore().catch((cause: unknown) => cause);
    expect(error).toMatchObject({ failure: 'newer-data' });
    expect(error instanceof StoreError && error.phrase.zh).toContain('更新扩展');
    const again = await connected([...MIGRATIONS, addNotes]);
    expect(await again.getAll('transactions')).toMatchObject([{ rows: many('o', 3) }]);
    expect(await again.get('settings', 'all')).toMatchObject({ migrated: true });
  });

  it('a page of the older version lets go at once and says why', async () => {
    const old = await opened();
    await old.addImports([input('old', { transactions: many('o', 3) })]);
    const told: string[] = [];
    old.onClosed((why) => told.push(why.failure));
    const newer = await connected([...MIGRATIONS, addNotes]);
    expect(await newer.count('transactions')).toBe(1);
    expect(told).toEqual(['superseded']);
    expect(await failureOf(old.read())).toBe('superseded');
    expect(await failureOf(old.addImports([input('late', { transactions: [row('z')] })]))).toBe('superseded');
  });

  it('a page that does not let go is named, and opening again works once it is closed', async () => {
    const stubborn = await openDB('slipcheck', 1, {
      upgrade: (database) => void database.createObjectStore('settings'),
    });
    expect(await failureOf(connected([...MIGRATIONS, addNotes]))).toBe('blocked');
    stubborn.close();
    const database = await connected([...MIGRATIONS, addNotes]);
    expect(database.version).toBe(MIGRATIONS.length + 1);
  });
});

describe('a connection', () => {
  it('that the browser dropped is opened anew', async () => {
    const store = await opened();
    await store.addImports([input('one', { transactions: [row('a')] })]);
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('the connection is closing', 'InvalidStateError');
    });
    expect(await failureOf(store.read())).toBe('unreadable');
    transaction.mockRestore();
    expect((await store.read()).transactions).toEqual([row('a')]);
    await expect.poll(() => close.mock.calls.length).toBe(1);
  });

  it('refused by the browser is told as missing storage, and tried again at the next opening', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('private window', 'InvalidStateError');
    });
    expect(await failureOf(openStore())).toBe('unavailable');
    open.mockRestore();
    expect((await (await opened()).read()).transactions).toEqual([]);
  });

  it('where the browser has no database at all is told as missing storage', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await failureOf(openStore())).toBe('unavailable');
  });

  it('closed by its page answers no more', async () => {
    const store = await opened();
    store.close();
    expect(await failureOf(store.read())).toBe('closed');
    expect(await failureOf(store.saveDecisions([]))).toBe('closed');
  });
});
