/** Medians in milliseconds of two ways of doing a job, timed in turns so that a drifting machine hits both alike. */
export interface Comparison {
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** Runs both once to warm up, then `runs` times in turns. */
export async function compare(runs: number, ours: () => unknown, baseline: () => unknown): Promise<Comparison> {
  await ours();
  await baseline();
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    times.ours.push(await millisecondsOf(ours));
    times.baseline.push(await millisecondsOf(baseline));
  }
  const result = { ours: median(times.ours), baseline: median(times.baseline) };
  return { ...result, ratio: result.ours / result.baseline };
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
