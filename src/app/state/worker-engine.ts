import { startWorker } from '../../browser/index.ts';
import type { ReadDocument } from '../../intake/index.ts';
import type { Question, Reply } from '../engine-worker.ts';
import workerUrl from '../engine-worker.ts?worker&url';
import { Cancelled, type Checked, type Engine } from './engine.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: ((share: number) => void) | undefined;
}

type Asked = Question extends infer Each ? (Each extends { number: number } ? Omit<Each, 'number'> : never) : never;

/** The engine in a worker of its own; giving up ends the worker, and the next question starts a new one. */
export function createWorkerEngine(): Engine {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const giveUp = (reason: Error): void => {
    worker?.terminate();
    worker = undefined;
    for (const each of waiting.values()) each.reject(reason);
    waiting.clear();
  };
  const hear = (event: MessageEvent<Reply>): void => {
    const reply = event.data;
    const asked = waiting.get(reply.number);
    if (!asked) return;
    if (reply.kind === 'progress') {
      asked.onProgress?.(reply.share);
      return;
    }
    waiting.delete(reply.number);
    if (reply.kind === 'done') asked.resolve(reply.value);
    else asked.reject(new Error(reply.message));
  };
  const start = (): Worker => {
    const started = startWorker(workerUrl);
    started.addEventListener('message', hear);
    started.addEventListener('error', (event) => {
      giveUp(new Error(event.message || 'the worker did not start'));
    });
    return started;
  };
  const ask = (question: Asked, onProgress?: (share: number) => void): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject, onProgress });
      worker.postMessage({ ...question, number: last });
    });

  return {
    // The worker is our own and answers each question in its own kind.
    read: async (inputs, settings, onProgress) =>
      (await ask({ job: 'read', inputs, settings }, onProgress)) as ReadDocument[],
    check: async (job) => (await ask({ job: 'check', check: job })) as Checked,
    cancel: () => {
      giveUp(new Cancelled('given up'));
    },
  };
}
