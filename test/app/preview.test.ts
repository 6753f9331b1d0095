import { describe, expect, it } from 'vitest';
import { directEngine } from '../../src/app/state/engine-jobs.ts';
import { buildApp, input, STATEMENT } from './built-app.ts';

const ODD = 'wann,wo,wieviel,sonst\n2026-11-03,Ecke,-3.20,1\n2026-11-04,Kiosk,-1.10,2\n';
const COLUMNS = { date: 'wann', amount: 'wieviel', description: 'wo' };
const JOINED =
  '!Type:Bank\nD2026-11-03\nT-12.40\nPWillow Lane Books\n^\n' +
  ':20:START\n:25:12345/678\n:60F:C261031EUR100,00\n:61:2611051105D7,50NMSCNONREF\n:86:Harbour Grocer\n:62F:C261105EUR92,50\n';

describe('a content that two formats claim', () => {
  it('keeps nothing until one is chosen, and then what that one reads', async () => {
    const { app } = await buildApp();
    await app.preview.add([input(JOINED)]);
    expect(app.preview.items.value[0]?.document.tie).toHaveLength(2);
    await app.preview.save();
    expect(app.contents.value.imports).toEqual([]);
    await app.preview.add([input(JOINED)]);
    await app.preview.choose(0, 'mt940');
    expect(app.preview.items.value[0]?.document).toMatchObject({ format: 'mt940' });
    await app.preview.save();
    expect(app.contents.value.transactions.map((row) => row.description)).toEqual(['Harbour Grocer']);
  });
});

describe('columns on trial', () => {
  it('are read without changing what is shown or remembered', async () => {
    const { app } = await buildApp();
    await app.preview.add([input(ODD)]);
    const before = app.preview.items.value;
    const trial = await app.preview.trial(0, COLUMNS, undefined);
    expect(trial?.transactions.map((row) => row.amount.minor)).toEqual([-320, -110]);
    expect(app.preview.items.value).toBe(before);
    expect(app.settings.value.mappings).toEqual({});
  });

  it('are read by the last wish only, however many came before it was their turn', async () => {
    let readings = 0;
    const { app } = await buildApp({
      engine: {
        read: (...asked) => {
          readings += 1;
          return directEngine.read(...asked);
        },
      },
    });
    await app.preview.add([input(ODD)]);
    readings = 0;
    const wishes = ['sonst', 'wieviel', 'sonst', 'wieviel'].map((amount) =>
      app.preview.trial(0, { date: 'wann', amount }, undefined),
    );
    const told = await Promise.all(wishes);
    expect(told.map((each) => each?.transactions[0]?.amount.minor)).toEqual([undefined, undefined, undefined, -320]);
    expect(readings).toBeLessThanOrEqual(2);
  });

  it('are nothing where the reading fails, and the next trial is read again', async () => {
    let isBroken = false;
    const { app } = await buildApp({
      engine: {
        read: (...asked) => (isBroken ? Promise.reject(new Error('no worker')) : directEngine.read(...asked)),
      },
    });
    await app.preview.add([input(ODD)]);
    isBroken = true;
    expect(await app.preview.trial(0, COLUMNS, undefined)).toBeUndefined();
    isBroken = false;
    expect((await app.preview.trial(0, COLUMNS, undefined))?.transactions).toHaveLength(2);
  });
});

describe('columns that were named by hand', () => {
  it('are forgotten for good when they are no longer wanted', async () => {
    const { app, store } = await buildApp();
    await app.preview.add([input(ODD)]);
    await app.preview.map(0, COLUMNS, 'ymd');
    await app.preview.save();
    await app.preview.add([input(ODD.replace('3.20', '4.40'))]);
    const [item] = app.preview.items.value;
    expect(item && app.preview.remembered(item)).toEqual({ columns: COLUMNS, dateOrder: 'ymd' });
    await app.preview.forget(0);
    expect((await store.settings()).mappings).toEqual({});
    const [anew] = app.preview.items.value;
    expect(anew && app.preview.remembered(anew)).toBeUndefined();
  });

  it('are not remembered for a table without a header', async () => {
    const { app } = await buildApp();
    await app.preview.add([input('2026-11-03;Ecke;-3.20;x\n2026-11-04;Kiosk;-1.10;y\n')]);
    await app.preview.map(0, { date: '#1', amount: '#3', description: '#2' }, undefined);
    expect(app.preview.items.value[0]?.document.transactions).toHaveLength(2);
    expect(app.settings.value.mappings).toEqual({});
  });
});

describe('an open order of day and month', () => {
  it('is answered for the file', async () => {
    const { app } = await buildApp();
    await app.preview.add([input('Date,Details,Amount\n03/04/2026,Stall,-12.40\n05/04/2026,Kiosk,-3.00\n')]);
    await app.preview.order(0, 'dmy');
    const days = app.preview.items.value[0]?.document.transactions.map((row) => row.bookedOn);
    expect(days).toEqual(['2026-04-03', '2026-04-05']);
  });
});

describe('an export that overlaps with an earlier one', () => {
  it('adds what is new, and says how much was there', async () => {
    const { app } = await buildApp({ preferred: 'en' });
    await app.preview.add([input(STATEMENT)]);
    await app.preview.save();
    expect(app.notice.value?.text.en).toBe('Saved 3 new records');
    const later = STATEMENT.split('\n').filter((_line, at) => at !== 1);
    later.push('2026-11-06,08:00:00,消费,东门药房,5.00,,849.40,4321');
    await app.preview.add([input(later.join('\n'))]);
    await app.preview.save();
    expect(app.notice.value?.text).toEqual({
      zh: '已保存 1 条新的记录；2 条原来就有，没有重复保存',
      en: 'Saved 1 new record; 2 were there already and not added again',
    });
    expect(app.contents.value.transactions).toHaveLength(4);
  });

  it('leaves out rows that look known, and says so', async () => {
    const { app } = await buildApp({ preferred: 'en' });
    const page = (words: string) => `Date,Description,Amount,Currency\n2026-11-03,${words},-12.40,GBP\n`;
    await app.preview.add([input(page('WILLOW LANE BOOKS'))]);
    await app.preview.save();
    await app.preview.add([input(`${page('Willow Lane Books Ltd')}2026-11-09,Harbour,-3.00,GBP\n`)]);
    await app.preview.save();
    expect(app.notice.value?.text.en).toBe('Saved 1 new record; 1 that looks known was left out');
  });
});
