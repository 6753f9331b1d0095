import type { ReadDocument } from '../../intake/index.ts';
import type { Engine, Offered, ReadSettings } from './engine.ts';

/** Reads an input to see what would come of it; undefined where a later trial took its place, or where it failed. */
export type Trials = (input: Offered, settings: ReadSettings) => Promise<ReadDocument | undefined>;

/**
 * Trials of an input, one at a time and the latest only: who changes one column after the other in a large file does not
 * wait for the readings in between.
 */
export function createTrials(engine: Engine): Trials {
  const latest = new WeakMap<Offered, number>();
  let running: Promise<unknown> = Promise.resolve();
  return async (input, settings) => {
    const mine = (latest.get(input) ?? 0) + 1;
    latest.set(input, mine);
    const isLatest = (): boolean => latest.get(input) === mine;
    const turn = running.then(() =>
      isLatest() ? engine.read([input], settings, () => undefined).catch(() => []) : [],
    );
    running = turn;
    const [document] = await turn;
    return isLatest() ? document : undefined;
  };
}
