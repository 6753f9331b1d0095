import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { openStore, type Import, type Store } from '../../src/store/index.ts';
import { input, row, slip } from './rows.ts';

const open: Store[] = [];
async function opened(): Promise<Store> {
  const store = await openStore();
  open.push(store);
  return store;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

const a = row('a');
const b = row('b');
const c = row('c');
const march = input('march.csv', { transactions: [a, b], receipts: [slip('r')] });
const april = input('april.csv', { transactions: [b, c] });

const complaint: Case = {
  id: 'case-1',
  finding: {
    id: 'f-1',
    type: 'duplicate-debit',
    name: { zh: '重复扣款', en: 'Charged twice' },
    transactions: ['a'],
    receipts: [],
    context: ['b'],
    amount: { minor: 1280, currency: 'CNY' },
    severity: 'high',
    ready: true,
    because: [{ zh: '两笔相同', en: 'two are equal' }],
    question: { zh: '买了两次吗？', en: 'Did you buy twice?' },
  },
  jurisdiction: 'CN',
  language: 'zh-Hans',
  channel: 'letter',
  fields: { name: '林青' },
  evidence: { slip: { have: true } },
  openedAt: 5,
};

describe('what was saved', () => {
  it('is empty at first', async () => {
    const store = await opened();
    expect(await store.read()).toEqual({ transactions: [], receipts: [], decisions: [], cases: [], imports: [] });
    expect(await store.settings()).toEqual({ mappings: {} });
  });

  it('is there after closing and opening again, in the same order', async () => {
    const first = await opened();
    const records = await first.addImports([march, april]);
    const decisions: Decision[] = [
      { kind: 'wait', transaction: 'b', until: '2026-12-01' },
      { kind: 'link', transaction: 'a', receipt: 'r' },
    ];
    await first.saveDecisions(decisions);
    await first.saveCase({ ...complaint, id: 'later', openedAt: 9 });
    await first.saveCase(complaint);
    await first.saveSettings({ language: 'zh', mappings: { header: { columns: { date: 'Tag', amount: '3' } } } });
    const before = await first.read();
    const settings = await first.settings();
    first.close();

    const second = await opened();
    expect(await second.read()).toEqual(before);
    expect(await second.settings()).toEqual(settings);
    expect(idsOf(before.transactions)).toEqual(['a', 'b', 'c']);
    expect(before.transactions[0]).toEqual(a);
    expect(before.receipts).toEqual([slip('r')]);
    expect(before.decisions).toEqual(decisions);
    expect(idsOf(before.cases)).toEqual(['case-1', 'later']);
    expect(before.imports).toEqual(records);
    expect(settings.mappings['header']?.columns).toEqual({ date: 'Tag', amount: '3' });
  });

  it('goes when it is wiped, what was taken back included', async () => {
    const store = await opened();
    const [record] = await store.addImports([march]);
    await store.saveDecisions([{ kind: 'answer', transaction: 'a', answer: 'recognised' }]);
    await store.saveCase(complaint);
    await store.saveSettings({ language: 'en', mappings: {} });
    await store.correctReceipt(slip('r', { merchant: 'Green Lane' }));
    await store.removeImports([record?.id ?? '']);
    await store.wipe();
    await store.restoreImports([record?.id ?? '']);
    expect(await store.read()).toEqual({ transactions: [], receipts: [], decisions: [], cases: [], imports: [] });
    expect(await store.settings()).toEqual({ mappings: {} });
    await store.addImports([march]);
    expect((await store.read()).receipts).toEqual([slip('r')]);
  });
});

describe('adding', () => {
  it('counts what is new and what is known, also between inputs of one call', async () => {
    const store = await opened();
    const records = await store.addImports([march, april]);
    expect(records).toMatchObject([
      { name: 'march.csv', newTransactions: 2, knownTransactions: 0, newReceipts: 1, knownReceipts: 0 },
      { name: 'april.csv', newTransactions: 1, knownTransactions: 1, newReceipts: 0, knownReceipts: 0 },
    ]);
  });

  it('adds nothing the second time', async () => {
    const store = await opened();
    await store.addImports([march]);
    const before = await store.read();
    const [again] = await store.addImports([march]);
    expect(again).toMatchObject({ newTransactions: 0, knownTransactions: 2, newReceipts: 0, knownReceipts: 1 });
    const after = await store.read();
    expect(after.transactions).toEqual(before.transactions);
    expect(after.receipts).toEqual(before.receipts);
  });

  it('takes the newer reading of a row, and the older one again when the newer import is taken back', async () => {
    const store = await opened();
    await store.addImports([input('pending', { transactions: [row('a', { status: 'pending' }), b] })]);
    const [booked] = await store.addImports([input('booked', { transactions: [row('a', { status: 'booked' })] })]);
    expect(booked).toMatchObject({ newTransactions: 0, knownTransactions: 1 });
    expect((await store.read()).transactions).toEqual([a, b]);
    await store.removeImports([booked?.id ?? '']);
    expect((await store.read()).transactions).toEqual([row('a', { status: 'pending' }), b]);
    await store.restoreImports([booked?.id ?? '']);
    expect((await store.read()).transactions).toEqual([a, b]);
  });

  it('does not make a final row pending again by an older export added later', async () => {
    const store = await opened();
    await store.addImports([input('booked', { transactions: [a] })]);
    await store.addImports([input('old', { transactions: [row('a', { status: 'pending' })] })]);
    expect((await store.read()).transactions).toEqual([a]);
    await store.addImports([input('closed', { transactions: [row('a', { status: 'closed' })] })]);
    expect((await store.read()).transactions).toEqual([row('a', { status: 'closed' })]);
  });

  it('names the accounts of an input without a full number', async () => {
    const store = await opened();
    const [record] = await store.addImports([
      input('two', {
        transactions: [row('x', { account: 'Salary', card: '1234' }), row('y', { account: 'Salary', card: '1234' }), a],
      }),
    ]);
    expect(record?.accounts).toMatchObject([{ name: 'Salary', card: '1234', currency: 'CNY' }, { currency: 'CNY' }]);
  });

  it('notes the first and the last day of each account, and the period that the input states', async () => {
    const store = await opened();
    const [first, last] = [row('x', { bookedOn: '2026-03-02' }), row('y', { bookedOn: '2026-03-30' })];
    const other = row('z', { account: 'Salary', bookedOn: '2026-03-11' });
    const period = { from: '2026-03-01', to: '2026-03-31' };
    await store.addImports([{ ...input('march', { transactions: [last, other, first] }), period }]);
    expect((await store.read()).imports).toMatchObject([
      {
        period,
        accounts: [
          { days: { from: '2026-03-02', to: '2026-03-30' } },
          { name: 'Salary', days: { from: '2026-03-11', to: '2026-03-11' } },
        ],
      },
    ]);
  });

  it('gives the same result side by side as one after the other', async () => {
    const store = await opened();
    const other = await opened();
    const inputs = Array.from({ length: 6 }, (_, i) =>
      input(`${i}`, { transactions: [row(`${i}`), row(`${i + 1}`), a] }),
    );
    const records = (
      await Promise.all(inputs.map((each, i) => (i % 2 === 0 ? store : other).addImports([each])))
    ).flat();
    const { transactions, imports } = await store.read();
    expect(idsOf(transactions).sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', 'a']);
    expect(records.reduce((sum, each) => sum + each.newTransactions, 0)).toBe(8);
    expect(imports).toHaveLength(6);
    expect(await other.read()).toEqual(await store.read());
  });

  it('keeps the order in which one page asked', async () => {
    const store = await opened();
    await Promise.all(['x', 'y', 'z'].map((id) => store.addImports([input(id, { transactions: [row(id)] })])));
    expect(idsOf((await store.read()).transactions)).toEqual(['x', 'y', 'z']);
  });
});

describe('taking back', () => {
  it('removes only what no other import holds, and undo brings back exactly what was there', async () => {
    const store = await opened();
    const [first] = await store.addImports([march]);
    await store.addImports([april]);
    const before = await store.read();
    await store.removeImports([first?.id ?? '']);
    const without = await store.read();
    expect(idsOf(without.transactions)).toEqual(['b', 'c']);
    expect(without.receipts).toEqual([]);
    expect(without.imports.map(({ name }) => name)).toEqual(['april.csv']);
    await store.restoreImports([first?.id ?? '']);
    expect(await store.read()).toEqual(before);
  });

  it('keeps a row whose second import brought nothing new', async () => {
    const store = await opened();
    const [first] = await store.addImports([march]);
    await store.addImports([march]);
    await store.removeImports([first?.id ?? '']);
    expect(idsOf((await store.read()).transactions)).toEqual(['a', 'b']);
  });

  it('lets a file be added anew afterwards, as new', async () => {
    const store = await opened();
    const [first] = await store.addImports([march]);
    await store.removeImports([first?.id ?? '']);
    const [again] = await store.addImports([march]);
    expect(again).toMatchObject({ newTransactions: 2, knownTransactions: 0 });
    await store.restoreImports([first?.id ?? '']);
    expect(idsOf((await store.read()).transactions)).toEqual(['a', 'b']);
  });

  it('leaves decisions and cases, which belong to the person', async () => {
    const store = await opened();
    const [first] = await store.addImports([march]);
    await store.saveDecisions([{ kind: 'answer', transaction: 'a', answer: 'not-me' }]);
    await store.saveCase(complaint);
    await store.removeImports([first?.id ?? '', 'never there']);
    const { decisions, cases } = await store.read();
    expect([decisions.length, cases.length]).toEqual([1, 1]);
  });

  it('removes the sample and nothing else', async () => {
    const store = await opened();
    await store.addImports([{ ...march, sample: true } satisfies Import, april]);
    const { imports } = await store.read();
    await store.removeImports(idsOf(imports.filter(({ sample }) => sample)));
    expect(idsOf((await store.read()).transactions)).toEqual(['b', 'c']);
  });
});

describe("a person's own word", () => {
  it('replaces the reading of a receipt, also against a later import', async () => {
    const store = await opened();
    await store.addImports([march]);
    const corrected = slip('r', { outcome: 'declined', merchant: 'Corner Deli' });
    await store.correctReceipt(corrected);
    await store.addImports([march]);
    expect((await store.read()).receipts).toEqual([corrected]);
  });

  it('replaces a case of the same id, and removes it', async () => {
    const store = await opened();
    await store.saveCase(complaint);
    await store.saveCase({ ...complaint, fields: { name: '林青', phone: '138' } });
    expect((await store.read()).cases.map(({ fields }) => fields)).toEqual([{ name: '林青', phone: '138' }]);
    await store.removeCase(complaint.id);
    expect((await store.read()).cases).toEqual([]);
  });
});

describe('other pages', () => {
  it('hear of a change, but the page that made it does not, and nobody after unsubscribing', async () => {
    const mine = await opened();
    const theirs = await opened();
    const heard: string[] = [];
    mine.onChange(() => heard.push('mine'));
    const stop = theirs.onChange(() => heard.push('theirs'));
    await mine.saveDecisions([]);
    await expect.poll(() => heard).toEqual(['theirs']);
    stop();
    const third = await opened();
    third.onChange(() => heard.push('third'));
    await mine.addImports([march]);
    await expect.poll(() => heard).toEqual(['theirs', 'third']);
  });
});
