import { startWorker } from '../../browser/index.ts';
import type { Question, Reply } from '../engine-worker.ts';
import workerUrl from '../engine-worker.ts?worker&url';
import { Cancelled, type Engine } from './engine.ts';

interface Waiting {
  readonly hear: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
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
    if (reply.kind !== 'progress') waiting.delete(reply.number);
    if (reply.kind === 'failed') asked?.reject(new Error(reply.message));
    else asked?.hear(reply);
  };
  const start = (): Worker => {
    const started = startWorker(workerUrl);
    started.addEventListener('message', hear);
    started.addEventListener('error', (event) => {
      giveUp(new Error(event.message || 'the worker did not start'));
    });
    return started;
  };
  const ask = (question: Asked, asked: Waiting): void => {
    worker ??= start();
    last += 1;
    waiting.set(last, asked);
    worker.postMessage({ ...question, number: last });
  };

  return {
    read: (inputs, settings, onProgress) =>
      new Promise((resolve, reject) => {
        const listen = (reply: Reply): void => {
          if (reply.kind === 'progress') onProgress(reply.share);
          else if (reply.kind === 'documents') resolve(reply.documents);
        };
        ask({ job: 'read', inputs, settings }, { hear: listen, reject });
      }),
    check: (job) =>
      new Promise((resolve, reject) => {
        const listen = (reply: Reply): void => {
          if (reply.kind === 'checked') resolve(reply.checked);
        };
        ask({ job: 'check', check: job }, { hear: listen, reject });
      }),
    cancel: () => {
      giveUp(new Cancelled('given up'));
    },
  };
}
