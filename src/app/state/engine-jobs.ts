import { timingFor } from '../../complaint/index.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { present } from '../../domain/present.ts';
import { findProblems } from '../../findings/index.ts';
import { inTurns } from '../../intake/in-turns.ts';
import { LARGEST, readInput, type Input, type ReadDocument, type ReadOptions } from '../../intake/index.ts';
import type { PictureReader } from '../../intake/pictures/picture-reader.ts';
import { LONG, openLong, type LongReading } from '../../intake/read-long.ts';
import { createMatcher, type Matcher } from '../../match/index.ts';
import type { Checked, CheckJob, Engine, Offered, OnProgress, ReadSettings } from './engine.ts';
import { longBlob } from './long-blob.ts';

/** Takes rows of the nth document as they come; without it they are in the documents. */
export type OnRows = (document: number, rows: readonly Transaction[]) => void;

/** Inputs that are read at the same time: pictures go to workers of their own, everything else takes its turn anyway. */
const AT_ONCE = 3;

/** Reads the inputs; pictures need a reader of them. */
export async function readAll(
  inputs: readonly Offered[],
  settings: ReadSettings,
  onProgress: OnProgress,
  { onRows, pictures }: { readonly onRows?: OnRows; readonly pictures?: PictureReader } = {},
): Promise<ReadDocument[]> {
  const shares = inputs.map(() => 0);
  return inTurns(inputs, AT_ONCE, async (input, at) => {
    const share = (own: number): void => {
      shares[at] = own;
      onProgress(shares.reduce((sum, each) => sum + each, 0) / inputs.length);
    };
    const options = present({ ...settings, onProgress: share, pictures });
    const long = onRows && openLongFile(input, options);
    const document = long
      ? long.read((rows) => {
          onRows(at, rows);
        })
      : await readInput(await wholeOf(input), options);
    share(1);
    return document;
  });
}

/** A long table in a file, in a worker; undefined for all else. */
function openLongFile(input: Offered, options: ReadOptions): LongReading | undefined {
  if (!('blob' in input) || input.blob.size < LONG || input.blob.size > LARGEST) return undefined;
  const long = longBlob(input.name, input.blob);
  return long && openLong(long, options);
}

/** A file that is too large is refused by its size: its bytes are not needed for that. */
async function wholeOf(input: Offered): Promise<Input> {
  if (!('blob' in input)) return input;
  const { name, blob } = input;
  return { name, bytes: new Uint8Array(await blob.slice(0, LARGEST + 1).arrayBuffer()) };
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
