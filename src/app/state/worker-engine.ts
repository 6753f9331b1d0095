import { startWorker } from '../../browser/index.ts';
import { changedPart } from '../../domain/changed-part.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { Mark } from '../../findings/index.ts';
import type { ReadDocument } from '../../intake/index.ts';
import type { Question, Reply, RowsAhead } from '../engine-worker.ts';
import workerUrl from '../engine-worker.ts?worker&url';
import { Cancelled, type Checked, type Engine } from './engine.ts';
import { breathe, inSlices } from './in-slices.ts';

interface Waiting {
  readonly hear: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
}

type Asked = Question extends infer Each ? (Each extends { number: number } ? Omit<Each, 'number'> : never) : never;

/** The part of a worker that is used here. */
export type WorkerLike = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** The engine in a worker of its own; giving up ends the worker, and the next question starts a new one. */
export function createWorkerEngine(begin: () => WorkerLike = () => startWorker(workerUrl)): Engine {
  let worker: WorkerLike | undefined;
  /** The rows that the worker holds: a decision changes none of them, and they are many. */
  let held: readonly Transaction[] | undefined;
  /** The receipts that it holds: a correction changes one of them. */
  let heldSlips: readonly Receipt[] = [];
  let last = 0;
  /** One hand-over after the other: a check must find the rows that were meant for it. */
  let handed: Promise<unknown> = Promise.resolve();
  const waiting = new Map<number, Waiting>();

  const giveUp = (reason: Error): void => {
    worker?.terminate();
    worker = undefined;
    held = undefined;
    heldSlips = [];
    for (const each of waiting.values()) each.reject(reason);
    waiting.clear();
  };
  const start = (): WorkerLike => {
    const started = begin();
    started.addEventListener('message', (event: MessageEvent<Reply>) => {
      const reply = event.data;
      const asked = waiting.get(reply.number);
      if (reply.kind === 'documents' || reply.kind === 'checked' || reply.kind === 'failed')
        waiting.delete(reply.number);
      if (reply.kind === 'failed') asked?.reject(new Error(reply.message));
      else asked?.hear(reply);
    });
    started.addEventListener('error', (event) => {
      giveUp(new Error(event.message || 'the worker did not start'));
    });
    return started;
  };
  /** Hands the rows over in slices; false where all was given up on the way. */
  const handOver = async (rows: readonly Transaction[]): Promise<boolean> => {
    const to = (worker ??= start());
    if (held === rows) return true;
    held = undefined;
    let first = true;
    for (const slice of rows.length === 0 ? [rows] : inSlices(rows)) {
      const ahead: RowsAhead = { job: 'rows', rows: slice, first };
      to.postMessage(ahead);
      first = false;
      if (slice.length < rows.length) await breathe();
      if (worker !== to) return false;
    }
    held = rows;
    return true;
  };
  const put = (number: number, question: Asked): void => {
    worker ??= start();
    worker.postMessage({ ...question, number });
  };
  const listen = (asked: Waiting): number => {
    last += 1;
    waiting.set(last, asked);
    return last;
  };

  return {
    read: (inputs, settings, onProgress) =>
      new Promise((resolve, reject) => {
        const parts = new Map<number, { transactions: Transaction[]; receipts: Receipt[] }>();
        const hear = (reply: Reply): void => {
          if (reply.kind === 'progress') onProgress(reply.share);
          else if (reply.kind === 'read-part') {
            const part = parts.get(reply.document) ?? { transactions: [], receipts: [] };
            parts.set(reply.document, part);
            part.transactions.push(...reply.transactions);
            part.receipts.push(...reply.receipts);
          } else if (reply.kind === 'documents')
            resolve(reply.documents.map((each, at): ReadDocument => ({ ...each, ...parts.get(at) })));
        };
        put(listen({ hear, reject }), { job: 'read', inputs, settings });
      }),
    check: ({ transactions, receipts, ...check }, onProgress) =>
      new Promise((resolve, reject) => {
        const findings: Finding[] = [];
        const marks: (readonly [string, Mark])[] = [];
        const hear = (reply: Reply): void => {
          if (reply.kind === 'progress') onProgress(reply.share);
          else if (reply.kind === 'findings-part') findings.push(...reply.findings);
          else if (reply.kind === 'marks-part') marks.push(...reply.marks);
          else if (reply.kind === 'checked')
            resolve({ ...reply.checked, findings, marks: Object.fromEntries(marks) } satisfies Checked);
        };
        const number = listen({ hear, reject });
        handed = handed.then(async () => {
          // Given up while it waited for its turn: nobody hears the answer.
          if (!waiting.has(number) || !(await handOver(transactions))) return;
          const part = changedPart(heldSlips, receipts);
          put(number, { job: 'check', check, receipts: { ...part, gone: part.gone.length } });
          heldSlips = receipts;
        });
        handed = handed.catch((error: unknown) => {
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      }),
    cancel: () => {
      giveUp(new Cancelled('given up'));
    },
  };
}
