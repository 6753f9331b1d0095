import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, it, expect } from 'vitest';
import type { Decision } from '../../src/domain/decision.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { openStore, type Import, type Store } from '../../src/store/index.ts';
import { input, row, slip } from './rows.ts';

/** The store in plain words: imports in order, some of them taken back; what counts follows from those that are not. */
class Model {
  readonly imports: { readonly input: Import; removed: boolean }[] = [];
  decisions: readonly Decision[] = [];
  readonly corrections = new Map<string, Receipt>();

  holds(kind: 'transactions' | 'receipts', id: string): boolean {
    return this.imports.some(({ input: each, removed }) => !removed && each[kind].some((known) => known.id === id));
  }

  transactions(): Map<string, Transaction> {
    const final = new Map<string, Transaction>();
    const any = new Map<string, Transaction>();
    for (const each of this.#counting())
      for (const found of lastOfEach(each.transactions)) {
        any.set(found.id, found);
        if (found.status !== 'pending') final.set(found.id, found);
      }
    return new Map([...any, ...final]);
  }

  receipts(): Map<string, Receipt> {
    const found = new Map(this.#counting().flatMap(({ receipts }) => receipts.map((each) => [each.id, each] as const)));
    for (const [id, corrected] of this.corrections) if (found.has(id)) found.set(id, corrected);
    return found;
  }

  names(): string[] {
    return this.#counting().map(({ name }) => name);
  }

  #counting(): Import[] {
    return this.imports.filter(({ removed }) => !removed).map(({ input: each }) => each);
  }
}

/** Of several rows of one id in one input the last counts. */
function lastOfEach(rows: readonly Transaction[]): Iterable<Transaction> {
  return new Map(rows.map((each) => [each.id, each])).values();
}

/** Few ids and many collisions: overlapping exports, changed readings, repeats within one file. */
const rows = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('booked' as const, 'pending' as const, 'closed' as const))
    .map(([id, status]) => row(`t${id}`, { status })),
  { maxLength: 12 },
);
const slips = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('Green Lane', 'Corner Deli'))
    .map(([id, merchant]) => slip(`r${id}`, { merchant })),
  { maxLength: 4 },
);
const inputs = fc.array(
  fc.record({ transactions: rows, receipts: slips }).map((each) => input('file', each)),
  { minLength: 1, maxLength: 3 },
);
const places = fc.array(fc.nat(30), { maxLength: 3 });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('add' as const), inputs }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('remove' as const), places }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('restore' as const), places }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('decide' as const), of: fc.integer({ min: 0, max: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), of: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wipe' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

class Bench {
  model = new Model();
  ids: string[] = [];
  constructor(public store: Store) {}

  async take(next: Step): Promise<void> {
    switch (next.do) {
      case 'add': {
        const expected = next.inputs.map((each) => this.#expectedCounts(each));
        const records = await this.store.addImports(next.inputs);
        expect(records).toMatchObject(expected);
        this.ids.push(...records.map(({ id }) => id));
        return;
      }
      case 'remove':
      case 'restore': {
        const chosen = next.places.filter((place) => place < this.ids.length);
        for (const place of chosen) {
          const found = this.model.imports[place];
          if (found) found.removed = next.do === 'remove';
        }
        const ids = chosen.map((place) => this.ids[place] ?? '');
        return next.do === 'remove' ? this.store.removeImports(ids) : this.store.restoreImports(ids);
      }
      case 'decide':
        this.model.decisions = [
          ...this.model.decisions,
          { kind: 'answer', transaction: `t${next.of}`, answer: 'cash' },
        ];
        return this.store.saveDecisions(this.model.decisions);
      case 'correct': {
        const corrected = slip(`r${next.of}`, { merchant: 'corrected' });
        this.model.corrections.set(corrected.id, corrected);
        return this.store.correctReceipt(corrected);
      }
      case 'reopen':
        this.store.close();
        this.store = await openStore();
        return;
      case 'wipe':
        this.model = new Model();
        this.ids = [];
        return this.store.wipe();
    }
  }

  async compare(): Promise<void> {
    const found = await this.store.read();
    expect(new Map(found.transactions.map((each) => [each.id, each]))).toEqual(this.model.transactions());
    expect(new Map(found.receipts.map((each) => [each.id, each]))).toEqual(this.model.receipts());
    expect(found.transactions).toHaveLength(this.model.transactions().size);
    expect(found.receipts).toHaveLength(this.model.receipts().size);
    expect(found.decisions).toEqual(this.model.decisions);
    expect(found.imports.map(({ name }) => name)).toEqual(this.model.names());
  }

  /** Counts as the rows come, one after the other; puts the input into the model. */
  #expectedCounts(each: Import): object {
    const entry = { input: { ...each, transactions: [] as Transaction[], receipts: [] as Receipt[] }, removed: false };
    let knownTransactions = 0;
    let knownReceipts = 0;
    this.model.imports.push(entry);
    for (const found of each.transactions) {
      if (this.model.holds('transactions', found.id)) knownTransactions += 1;
      entry.input.transactions.push(found);
    }
    for (const found of each.receipts) {
      if (this.model.holds('receipts', found.id)) knownReceipts += 1;
      entry.input.receipts.push(found);
    }
    return {
      knownTransactions,
      knownReceipts,
      newTransactions: each.transactions.length - knownTransactions,
      newReceipts: each.receipts.length - knownReceipts,
    };
  }
}

describe('the store', () => {
  it('does what its model does, whatever is added, taken back, restored, decided, corrected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        const bench = new Bench(await openStore());
        try {
          for (const next of steps) {
            await bench.take(next);
            await bench.compare();
          }
        } finally {
          bench.store.close();
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});
