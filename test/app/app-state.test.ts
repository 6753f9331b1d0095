import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/app/state/app-state.ts';
import { Cancelled } from '../../src/app/state/engine.ts';
import { StoreError } from '../../src/store/index.ts';
import { APPROVED, buildApp, DECLINED, input, STATEMENT } from './built-app.ts';

const ofShop = (app: AppState, shop: string): string => {
  const row = app.contents.value.transactions.find((each) => each.counterparty === shop);
  if (!row) throw new Error(`no row of ${shop}`);
  return row.id;
};
const markOf = (app: AppState, shop: string): string | undefined => app.checked.value?.marks[ofShop(app, shop)];
const typesOf = (app: AppState): string[] => (app.checked.value?.findings ?? []).map((each) => each.type);
const undo = async (app: AppState): Promise<void> => {
  const back = app.notice.value?.undo;
  if (!back) throw new Error('no way back was offered');
  await back();
};

async function withMonth(): Promise<AppState> {
  const { app } = await buildApp();
  await app.preview.add([input(STATEMENT), input(DECLINED), input(APPROVED)]);
  await app.preview.save();
  return app;
}

describe('what is brought in', () => {
  it('is shown first and kept only when it is saved', async () => {
    const { app, store } = await buildApp();
    await app.preview.add([input(STATEMENT)]);
    const [item] = app.preview.items.value;
    expect(item && app.preview.countsOf(item)).toEqual({ fresh: 3, known: 0, alike: 0, unreadable: 0 });
    expect((await store.read()).transactions).toEqual([]);
    expect(await app.preview.save()).toBe(true);
    expect((await store.read()).transactions).toHaveLength(3);
    expect(app.preview.items.value).toEqual([]);
  });

  it('is on its way to the check screen as soon as it is kept, not when it is checked', async () => {
    const seen: unknown[] = [];
    const { app } = await buildApp({
      engine: {
        check: () => {
          seen.push('check');
          return Promise.reject(new Cancelled('given up'));
        },
      },
    });
    await app.preview.add([input(STATEMENT)]);
    await app.preview.save(() => {
      seen.push(app.preview.items.value.length, app.contents.value.transactions.length);
    });
    expect(seen).toEqual([0, 3, 'check']);
  });

  it('may come in while another input is still being read', async () => {
    const { app } = await buildApp();
    await Promise.all([app.preview.add([input(STATEMENT)]), app.preview.add([input(DECLINED)])]);
    expect(app.preview.items.value).toHaveLength(2);
  });

  it('counts as known what is there already, and adds nothing twice', async () => {
    const app = await withMonth();
    await app.preview.add([input(STATEMENT), input(DECLINED)]);
    expect(app.preview.items.value.map((item) => app.preview.countsOf(item))).toEqual([
      { fresh: 0, known: 3, alike: 0, unreadable: 0 },
      { fresh: 0, known: 1, alike: 0, unreadable: 0 },
    ]);
    await app.preview.save();
    expect(app.contents.value.transactions).toHaveLength(3);
    expect(app.contents.value.receipts).toHaveLength(2);
  });

  it('names each line that cannot be read and keeps the others', async () => {
    const { app } = await buildApp();
    await app.preview.add([input(STATEMENT.replace('88.60', '坏'))]);
    const [item] = app.preview.items.value;
    expect(item && app.preview.countsOf(item)).toMatchObject({ fresh: 2, alike: 0, unreadable: 1 });
    expect(item?.document.problems[0]).toMatchObject({ line: 3 });
  });

  it('goes again with undo', async () => {
    const app = await withMonth();
    await undo(app);
    expect(app.contents.value.transactions).toEqual([]);
    expect(app.checked.value).toBeUndefined();
  });

  it('is taken back one import at a time, and restored', async () => {
    const app = await withMonth();
    const slips = app.contents.value.imports.find((each) => each.newReceipts === 1);
    if (!slips) throw new Error('no import of slips');
    await app.removeImport(slips);
    expect(app.contents.value.receipts).toHaveLength(1);
    await undo(app);
    expect(app.contents.value.receipts).toHaveLength(2);
  });

  it('of an unknown table is read by the columns pointed at, and the next file by itself', async () => {
    const { app } = await buildApp();
    const odd = (day: string): string => `wann,wo,wieviel\n${day},Ecke,-3.20\n${day},Kiosk,-1.10\n`;
    await app.preview.add([input(odd('2026-11-03'))]);
    await app.preview.map(0, { date: 'wann', amount: 'wieviel', description: 'wo' }, undefined);
    expect(app.preview.items.value[0]?.document.transactions).toHaveLength(2);
    await app.preview.save();
    await app.load();
    await app.preview.add([input(odd('2026-11-04'))]);
    const [item] = app.preview.items.value;
    expect(item && app.preview.countsOf(item)).toEqual({ fresh: 2, known: 0, alike: 0, unreadable: 0 });
  });
});

describe('what a file does not say', () => {
  const bare = 'Date,Description,Amount\n2026-11-03,Willow Lane Books,-12.40\n2026-11-04,Harbour Grocer,-30.00\n';

  it('is its currency: it is read again in the one that the person names, which is assumed from then on', async () => {
    const { app, store } = await buildApp({ preferred: 'en' });
    await app.preview.add([input(bare)]);
    expect(app.preview.items.value[0]?.document.assumedCurrency).toBe('USD');
    await app.preview.currency(0, 'GBP');
    const [item] = app.preview.items.value;
    expect(item?.document.transactions.map((each) => each.amount.currency)).toEqual(['GBP', 'GBP']);
    expect(item?.document.assumedCurrency).toBe('GBP');
    await app.preview.save();
    expect((await store.settings()).currency).toBe('GBP');
    await app.preview.add([input(bare)]);
    expect(app.preview.items.value.map((each) => app.preview.countsOf(each).known)).toEqual([2]);
  });

  it('goes before an assumption that the words of the table suggest, never before what it names', async () => {
    const { app } = await buildApp();
    await app.preview.add([
      input('日期,商戶,金額\n2026-11-03,茶餐廳,-50.00\n'),
      input(bare.replace('Amount', 'Amount (EUR)')),
    ]);
    expect(app.preview.items.value.map((each) => each.document.assumedCurrency)).toEqual(['TWD', undefined]);
    await app.preview.currency(0, 'HKD');
    await app.preview.currency(1, 'HKD');
    const currencies = app.preview.items.value.map((each) => each.document.transactions[0]?.amount.currency);
    expect(currencies).toEqual(['HKD', 'EUR']);
  });

  it('was taken wrong: columns are named by hand also where rows were read, and the currency said before stays', async () => {
    const { app } = await buildApp({ preferred: 'en' });
    const odd =
      'Date,Details,Amount,Fee total\n2026-11-03,Willow Lane Books,-12.40,-13.00\n2026-11-04,Harbour Grocer,-30.00,-30.50\n';
    await app.preview.add([input(odd)]);
    await app.preview.currency(0, 'GBP');
    expect(app.preview.items.value[0]?.document.table?.header).toContain('Fee total');
    await app.preview.map(0, { date: 'Date', amount: 'Fee total', description: 'Details' }, undefined);
    const amounts = app.preview.items.value[0]?.document.transactions.map((each) => each.amount);
    expect(amounts).toEqual([
      { minor: -1300, currency: 'GBP' },
      { minor: -3050, currency: 'GBP' },
    ]);
  });
});

describe('one file twice in one go', () => {
  it('is new once and known once', async () => {
    const { app } = await buildApp();
    await app.preview.add([input(STATEMENT), input(STATEMENT), input(DECLINED), input(DECLINED)]);
    expect(app.preview.items.value.map((item) => app.preview.countsOf(item).fresh)).toEqual([3, 0, 1, 0]);
    expect(app.preview.items.value.map((item) => app.preview.countsOf(item).known)).toEqual([0, 3, 0, 1]);
    await app.preview.save();
    expect(app.notice.value?.text.en).toBe('Saved 4 new records; 4 were there already and not added again');
  });
});

describe('the check', () => {
  it('marks each debit and finds the one that a declined slip speaks against', async () => {
    const app = await withMonth();
    expect(markOf(app, '云杉书屋')).toBe('no-receipt');
    expect(markOf(app, '北渡超市')).toBe('in-question');
    expect(markOf(app, '南巷面馆')).toBe('proven');
    expect(typesOf(app)).toContain('failed-but-debited');
  });

  it('given up leaves the rows, and says that nothing was checked', async () => {
    let patient = false;
    const { app } = await buildApp({
      engine: {
        check: (job) => {
          if (!patient) return Promise.reject(new Cancelled('given up'));
          return import('../../src/app/state/engine-jobs.ts').then(({ checkAll }) => checkAll(job));
        },
      },
    });
    await app.preview.add([input(STATEMENT)]);
    await app.preview.save();
    expect(app.contents.value.transactions).toHaveLength(3);
    expect(app.checked.value).toBeUndefined();
    patient = true;
    await app.check();
    expect(Object.keys(app.checked.value?.marks ?? {})).toHaveLength(3);
  });

  it('can be cancelled, a write cannot', async () => {
    const seen: [string, boolean][] = [];
    const { app } = await buildApp();
    const stop = app.busy.subscribe((busy) => {
      if (busy) seen.push([busy.what.en, busy.cancellable]);
    });
    await app.preview.add([input(STATEMENT)]);
    await app.preview.save();
    stop();
    expect(new Map(seen)).toEqual(
      new Map([
        ['Reading', true],
        ['Saving', false],
        ['Checking', true],
      ]),
    );
    expect(app.busy.value).toBeUndefined();
  });
});

describe('a word of the person', () => {
  it('quiets a finding, and undo brings it back', async () => {
    const app = await withMonth();
    await app.decide(
      { kind: 'answer', transaction: ofShop(app, '北渡超市'), answer: 'recognised' },
      { zh: '已记下', en: 'Noted' },
    );
    expect(typesOf(app)).not.toContain('failed-but-debited');
    expect(app.notice.value?.text.en).toBe('Noted');
    await undo(app);
    expect(typesOf(app)).toContain('failed-but-debited');
    expect(app.contents.value.decisions).toEqual([]);
  });

  it('reads nothing anew, and stays when everything is read again', async () => {
    const { app, store } = await buildApp();
    let reads = 0;
    const read = store.read.bind(store);
    store.read = () => {
      reads += 1;
      return read();
    };
    await app.preview.add([input(STATEMENT), input(DECLINED)]);
    await app.preview.save();
    const [before, rows] = [reads, app.contents.value.transactions];
    const words = { zh: '已记下', en: 'Noted' };
    await app.decide({ kind: 'answer', transaction: ofShop(app, '北渡超市'), answer: 'recognised' }, words);
    expect([reads, app.contents.value.transactions === rows]).toEqual([before, true]);
    expect(typesOf(app)).not.toContain('failed-but-debited');
    await app.load();
    expect(app.contents.value.decisions).toHaveLength(1);
    expect(typesOf(app)).not.toContain('failed-but-debited');
  });

  it('can be taken back later, by itself', async () => {
    const app = await withMonth();
    const words = { zh: '已记下', en: 'Noted' };
    await app.decide({ kind: 'answer', transaction: ofShop(app, '北渡超市'), answer: 'recognised' }, words);
    await app.decide({ kind: 'wait', transaction: ofShop(app, '云杉书屋'), until: '2026-12-01' }, words);
    const [first] = app.contents.value.decisions;
    if (!first) throw new Error('no decision was kept');
    await app.retract(first, words);
    expect(app.contents.value.decisions.map((each) => each.kind)).toEqual(['wait']);
    expect(typesOf(app)).toContain('failed-but-debited');
  });

  it('unlinks a receipt and survives the next import of the same rows', async () => {
    const app = await withMonth();
    const row = ofShop(app, '南巷面馆');
    const [link] = app.linksOf.value.get(row) ?? [];
    if (!link) throw new Error('no link');
    await app.decide({ kind: 'unlink', transaction: row, receipt: link.receipt }, { zh: '已取消', en: 'Unlinked' });
    expect(app.linksOf.value.get(row)).toBeUndefined();
    await app.preview.add([input(STATEMENT)]);
    await app.preview.save();
    expect(app.linksOf.value.get(row)).toBeUndefined();
    expect(markOf(app, '南巷面馆')).toBe('no-receipt');
  });

  it('corrects a receipt; what was read comes back with undo', async () => {
    const app = await withMonth();
    const read = app.contents.value.receipts.find((each) => each.merchant === '北渡超市');
    if (!read) throw new Error('no slip');
    await app.correctReceipt({ ...read, outcome: 'approved' });
    expect(markOf(app, '北渡超市')).toBe('proven');
    await undo(app);
    expect(markOf(app, '北渡超市')).toBe('in-question');
  });
});

describe('the sample month', () => {
  it('comes and goes with one call, leaving what is the person’s own', async () => {
    const app = await withMonth();
    await app.addSample();
    expect(app.hasSample.value).toBe(true);
    expect(app.contents.value.transactions.length).toBeGreaterThan(30);
    await app.removeSample();
    expect(app.hasSample.value).toBe(false);
    expect(app.contents.value.transactions).toHaveLength(3);
  });
});

describe('a failure', () => {
  it('of the store is told in its own words, and the preview stays to be saved again', async () => {
    const { app } = await buildApp({
      store: { addImports: () => Promise.reject(new StoreError('no-space')) },
    });
    await app.preview.add([input(STATEMENT)]);
    expect(await app.preview.save()).toBe(false);
    expect(app.notice.value).toMatchObject({ bad: true, text: new StoreError('no-space').phrase });
    expect(app.preview.items.value).toHaveLength(1);
    expect(app.contents.value.transactions).toEqual([]);
  });

  it('to keep a mapping, a setting or a letter is told, too', async () => {
    const refuse = (): Promise<never> => Promise.reject(new StoreError('not-saved'));
    const { app } = await buildApp({ store: { saveSettings: refuse, saveCase: refuse } });
    await app.saveSettings({ language: 'en' });
    expect(app.notice.value?.bad).toBe(true);
    expect(app.settings.value.language).toBeUndefined();
    await app.preview.add([input(STATEMENT)]);
    expect(await app.preview.save()).toBe(false);
    expect(app.notice.value?.bad).toBe(true);
  });
});

describe('settings', () => {
  it('follow the browser until something was chosen, and are kept', async () => {
    const { app, store } = await buildApp({ preferred: 'en' });
    expect(app.jurisdiction.value).toBe('generic');
    await app.saveSettings({ jurisdiction: 'CN', language: 'zh' });
    expect(app.jurisdiction.value).toBe('CN');
    expect(await store.settings()).toMatchObject({ jurisdiction: 'CN', language: 'zh' });
  });
});
