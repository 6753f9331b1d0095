import { describe, expect, it } from 'vitest';
import type { Question, Reply, RowsAhead } from '../../src/app/engine-worker.ts';
import { Cancelled, type CheckJob, type Engine } from '../../src/app/state/engine.ts';
import { createWorkerEngine } from '../../src/app/state/worker-engine.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';

type Said = Question | RowsAhead;

/** A worker that only listens; the test answers for it. */
class StandIn extends EventTarget {
  readonly heard: Said[] = [];
  ended = false;
  postMessage(said: Said): void {
    this.heard.push(said);
  }
  terminate(): void {
    this.ended = true;
  }
  says(reply: Reply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
  get rows(): RowsAhead[] {
    return this.heard.filter((each) => each.job === 'rows');
  }
  async question(job: Question['job'], nth = 0): Promise<Question> {
    for (;;) {
      const found = this.heard.filter((each): each is Question => each.job === job)[nth];
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

interface Built {
  readonly engine: Engine;
  readonly workers: readonly StandIn[];
  /** The worker once it was started. */
  nth(at: number): Promise<StandIn>;
}

function build(): Built {
  const workers: StandIn[] = [];
  const engine = createWorkerEngine(() => {
    const worker = new StandIn();
    workers.push(worker);
    return worker;
  });
  const nth = async (at: number): Promise<StandIn> => {
    for (;;) {
      const found = workers[at];
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return { engine, workers, nth };
}

const rowsOf = (count: number): Transaction[] =>
  Array.from({ length: count }, (_none, at) => ({
    id: `row${at}`,
    bookedOn: '2026-11-03',
    amount: { minor: -100 - at, currency: 'CNY' },
    description: 'shop',
    status: 'booked',
    references: {},
  })) as unknown as Transaction[];

const job = (transactions: readonly Transaction[]): CheckJob => ({
  transactions,
  receipts: [],
  decisions: [],
  today: '2026-11-24',
  jurisdiction: 'CN',
});

const DONE = {
  findings: [],
  marks: {},
  resolved: [],
  matching: { links: [], returns: [], postings: [], copies: [], equals: [] },
};
const quiet = (): void => undefined;

describe('the engine in a worker', () => {
  it('hands many rows over in slices, once for all checks of the same rows', async () => {
    const { engine, nth } = build();
    const rows = rowsOf(5_001);
    const first = engine.check(job(rows), quiet);
    const worker = await nth(0);
    worker.says({ number: (await worker.question('check')).number, kind: 'checked', checked: DONE });
    await first;
    expect(Math.max(...worker.rows.map((each) => each.rows.length))).toBeLessThan(2_500);
    expect(worker.rows.flatMap((each) => each.rows)).toEqual(rows);
    expect(worker.rows.map((each) => each.first)).toEqual([true, false, false]);
    const slices = worker.rows.length;
    const second = engine.check(job(rows), quiet);
    worker.says({ number: (await worker.question('check', 1)).number, kind: 'checked', checked: DONE });
    await second;
    expect(worker.rows).toHaveLength(slices);
    void engine.check(job([]), quiet).catch(quiet);
    await worker.question('check', 2);
    expect(worker.rows.at(-1)).toEqual({ job: 'rows', rows: [], first: true });
  });

  it('hands over only what changed of the receipts, and all of them to a new worker', async () => {
    const { engine, nth } = build();
    const rows = rowsOf(1);
    const [one, two, three] = ['one', 'two', 'three'].map((id) => ({ id })) as unknown as Receipt[];
    if (!one || !two || !three) throw new Error('no receipts');
    const receiptsOf = async (worker: Awaited<ReturnType<typeof nth>>, at: number): Promise<unknown> => {
      const question = await worker.question('check', at);
      return 'receipts' in question ? question.receipts : undefined;
    };
    void engine.check({ ...job(rows), receipts: [one, two] }, quiet).catch(quiet);
    const worker = await nth(0);
    expect(await receiptsOf(worker, 0)).toEqual({ start: 0, gone: 0, came: [one, two] });
    void engine.check({ ...job(rows), receipts: [one, three, two] }, quiet).catch(quiet);
    expect(await receiptsOf(worker, 1)).toEqual({ start: 1, gone: 0, came: [three] });
    void engine.check({ ...job(rows), receipts: [one, two] }, quiet).catch(quiet);
    expect(await receiptsOf(worker, 2)).toEqual({ start: 1, gone: 1, came: [] });
    engine.cancel();
    void engine.check({ ...job(rows), receipts: [one, two] }, quiet).catch(quiet);
    expect(await receiptsOf(await nth(1), 0)).toEqual({ start: 0, gone: 0, came: [one, two] });
  });

  it('keeps the rows of two checks at once apart', async () => {
    const { engine, nth } = build();
    void engine.check(job(rowsOf(4_500)), quiet);
    void engine.check(job(rowsOf(3)), quiet);
    const worker = await nth(0);
    await worker.question('check', 1);
    const told = worker.heard.map((each) => (each.job === 'rows' ? each.rows.length : each.job));
    expect(told).toEqual([2_000, 2_000, 500, 'check', 3, 'check']);
  });

  it('puts an answer in parts together again', async () => {
    const { engine, nth } = build();
    const shares: number[] = [];
    const answer = engine.check(job(rowsOf(1)), (share) => shares.push(share));
    const worker = await nth(0);
    const { number } = await worker.question('check');
    worker.says({ number, kind: 'progress', share: 0.5 });
    worker.says({ number, kind: 'marks-part', marks: [['row0', 'proven']] });
    worker.says({ number, kind: 'marks-part', marks: [['row1', 'waiting']] });
    worker.says({ number, kind: 'checked', checked: DONE });
    expect(await answer).toEqual({ ...DONE, marks: { row0: 'proven', row1: 'waiting' } });
    expect(shares).toEqual([0.5]);

    const reading = engine.read([], { today: '2026-11-24', currency: 'CNY' }, quiet);
    const asked = (await worker.question('read')).number;
    const [one, two] = [rowsOf(2).slice(0, 1), rowsOf(2).slice(1)];
    worker.says({ number: asked, kind: 'read-part', document: 1, transactions: one, receipts: [] });
    worker.says({ number: asked, kind: 'read-part', document: 1, transactions: two, receipts: [] });
    const bare = { transactions: [], receipts: [], problems: [], notes: [], balance: 'absent' as const };
    worker.says({
      number: asked,
      kind: 'documents',
      documents: [
        { file: 'a', ...bare },
        { file: 'b', ...bare },
      ],
    });
    const documents = await reading;
    expect(documents.map((each) => each.transactions.length)).toEqual([0, 2]);
  });

  it('is given up at once, also while rows are handed over, and begins anew with all of them', async () => {
    const { engine, workers } = build();
    const rows = rowsOf(20_000);
    const given = engine.check(job(rows), quiet);
    await new Promise((resolve) => setTimeout(resolve, 2));
    engine.cancel();
    await expect(given).rejects.toBeInstanceOf(Cancelled);
    expect(workers[0]?.ended).toBe(true);
    void engine.check(job(rows), quiet).catch(quiet);
    await expect.poll(() => workers[1]?.heard.some((each) => each.job === 'check'), { timeout: 5_000 }).toBe(true);
    expect(workers[1]?.rows.flatMap((each) => each.rows)).toHaveLength(20_000);
    expect(workers[0]?.heard.some((each) => each.job === 'check')).toBe(false);
  });
});
