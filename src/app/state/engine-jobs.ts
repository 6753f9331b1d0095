import { timingFor } from '../../complaint/index.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { present } from '../../domain/present.ts';
import { findProblems } from '../../findings/index.ts';
import { readInput, type Input, type ReadDocument } from '../../intake/index.ts';
import { createMatcher, type Matcher } from '../../match/index.ts';
import type { Checked, CheckJob, Engine, OnProgress, ReadSettings } from './engine.ts';

/** Reads each input in turn. */
export async function readAll(
  inputs: readonly Input[],
  settings: ReadSettings,
  onProgress: OnProgress,
): Promise<ReadDocument[]> {
  const documents: ReadDocument[] = [];
  for (const [at, input] of inputs.entries()) {
    const share = (own: number): void => {
      onProgress((at + own) / inputs.length);
    };
    documents.push(await readInput(input, { ...settings, onProgress: share }));
    share(1);
  }
  return documents;
}

/** The matcher of the rows that stand still while receipts and decisions change: it works out their part once. */
const matchers = new WeakMap<readonly Transaction[], Matcher>();

function matcherOf(transactions: readonly Transaction[]): Matcher {
  const known = matchers.get(transactions) ?? createMatcher(transactions);
  matchers.set(transactions, known);
  return known;
}

/** Matches, which is the one half of the work, and judges. */
export function checkAll(job: CheckJob, onProgress?: OnProgress): Checked {
  const { transactions, receipts, decisions, today, jurisdiction, card } = job;
  const matching = matcherOf(transactions).match(receipts, decisions);
  onProgress?.(0.5);
  const result = findProblems(
    { transactions, receipts, decisions, matching },
    present({ today, timing: timingFor(jurisdiction), card }),
  );
  return { ...result, matching };
}

/** The engine in the page's own thread, for tests and where no worker starts. */
export const directEngine: Engine = {
  read: readAll,
  check: (job, onProgress) => Promise.resolve(checkAll(job, onProgress)),
  cancel: () => undefined,
};
