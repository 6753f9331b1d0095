import { benchChecking } from './check-bench.ts';
import { benchReading } from './read-bench.ts';
import type { Comparison } from './stopwatch.ts';

/** Each benchmark by the word that picks it: `npm run bench -- read`. */
const BENCHES: Readonly<Record<string, () => Promise<Comparison>>> = {
  'read 100,000 CSV rows / bare decode and scan': () => benchReading(100_000, 5),
  'check 20,000 debits with 5,000 receipts / plain nested loop': () => benchChecking(20_000, 5_000, 3),
};

/** Prints ratios of one run: milliseconds alone say more of the machine than of the program. */
export async function main(words: readonly string[]): Promise<number> {
  const wanted = Object.entries(BENCHES).filter(
    ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  for (const [name, bench] of wanted) {
    const { ours, baseline, ratio } = await bench();
    process.stdout.write(
      `${name}: ratio ${ratio.toPrecision(3)} (medians ${ours.toFixed(0)} ms / ${baseline.toFixed(0)} ms)\n`,
    );
  }
  return wanted.length > 0 ? 0 : 2;
}
