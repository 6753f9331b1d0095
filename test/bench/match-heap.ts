import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { match } from '../../src/match/index.ts';

interface Job {
  readonly job: 'match-heap';
  readonly rows: readonly Transaction[];
  readonly slips: readonly Receipt[];
}

const LIMITS = [800, 600, 500, 400, 350, 300, 250, 200, 150];

/** The least of a few heaps that matching fits into, rows and receipts and links included, in megabytes. */
export async function heapNeeded(rows: readonly Transaction[], slips: readonly Receipt[]): Promise<number | undefined> {
  let least: number | undefined;
  for (const limit of LIMITS) {
    if (!(await fits({ job: 'match-heap', rows, slips }, limit))) return least;
    least = limit;
  }
  return least;
}

function fits(job: Job, limit: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // The bench is one built file: the worker starts from it, too.
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: limit },
    });
    worker.once('message', () => resolve(true));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(false);
      else reject(error);
    });
  });
}

const isJob = (data: unknown): data is Job =>
  typeof data === 'object' && data !== null && 'job' in data && data.job === 'match-heap';

if (!isMainThread && isJob(workerData))
  parentPort?.postMessage(match(workerData.rows, workerData.slips, []).links.length);
