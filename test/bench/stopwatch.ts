/** Medians in milliseconds of two ways of doing a job, timed in turns so that a drifting machine hits both alike. */
export interface Comparison {
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** Runs both once to warm up, then `runs` times in turns. */
export async function compare(runs: number, ours: () => unknown, baseline: () => unknown): Promise<Comparison> {
  const [first = Number.NaN, second = Number.NaN] = await medians(runs, [ours, baseline]);
  return { ours: first, baseline: second, ratio: first / second };
}

/** The median of each way in milliseconds: all once to warm up, then `runs` times in turns. */
export async function medians(runs: number, ways: readonly (() => unknown)[]): Promise<number[]> {
  for (const way of ways) await way();
  const times = ways.map((): number[] => []);
  for (let run = 0; run < runs; run += 1)
    for (const [at, way] of ways.entries()) times[at]?.push(await millisecondsOf(way));
  return times.map(median);
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
