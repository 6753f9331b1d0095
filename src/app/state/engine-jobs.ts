import { timingFor } from '../../complaint/index.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { present } from '../../domain/present.ts';
import { findProblems } from '../../findings/index.ts';
import { readInput, type Input, type ReadDocument } from '../../intake/index.ts';
import { inTurns } from '../../intake/in-turns.ts';
import type { PictureReader } from '../../intake/pictures/picture-reader.ts';
import { createMatcher, type Matcher } from '../../match/index.ts';
import type { Checked, CheckJob, Engine, OnProgress, ReadSettings } from './engine.ts';

/** Inputs that are read at the same time: pictures go to workers of their own, everything else takes its turn anyway. */
const AT_ONCE = 3;

/** Reads the inputs; pictures need a reader of them. */
export async function readAll(
  inputs: readonly Input[],
  settings: ReadSettings,
  onProgress: OnProgress,
  pictures?: PictureReader,
): Promise<ReadDocument[]> {
  const shares = inputs.map(() => 0);
  return inTurns(inputs, AT_ONCE, async (input, at) => {
    const share = (own: number): void => {
      shares[at] = own;
      onProgress(shares.reduce((sum, each) => sum + each, 0) / inputs.length);
    };
    const document = await readInput(input, present({ ...settings, onProgress: share, pictures }));
    share(1);
    return document;
  });
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
  read: (inputs, settings, onProgress) => readAll(inputs, settings, onProgress),
  check: (job, onProgress) => Promise.resolve(checkAll(job, onProgress)),
  cancel: () => undefined,
};
