import { readFileSync, writeFileSync } from 'node:fs';
import { benchChecking } from './check-bench.ts';
import { benchGrowth } from './growth.ts';
import { benchMatching, SEEDS } from './match-bench.ts';
import { benchMatchSpeed } from './match-speed.ts';
import { intoReadme, tableOf, typesOf } from './match-table.ts';
import { openReasons } from './match-why.ts';
import { benchOcr } from './ocr-bench.ts';
import { benchCamt, benchReading, benchWorkbook } from './read-bench.ts';
import { benchLongReading } from './read-heap.ts';
import type { Comparison } from './stopwatch.ts';

/** Each benchmark by the word that picks it: `npm run bench -- read`. */
const BENCHES: Readonly<Record<string, (flags: readonly string[]) => Promise<string>>> = {
  read: async () =>
    [
      await benchReading(100_000, 7),
      ratio('read 50,000 CAMT entries / bare decode and scan', await benchCamt(50_000, 5)),
      benchLongReading(200),
    ].join('\n'),
  workbook: async () => {
    const { opened, read } = await benchWorkbook(100_000, 5);
    return [
      ratio('open 100,000 XLSX rows as text / unpack, decode and scan', opened),
      ratio('read 100,000 XLSX rows / unpack, decode and scan', read),
    ].join('\n');
  },
  check: async () =>
    ratio('check 20,000 debits with 5,000 receipts / plain nested loop', await benchChecking(20_000, 5_000, 3)),
  match: (flags) => Promise.resolve(matching(flags)),
  'match-speed': benchMatchSpeed,
  growth: benchGrowth,
  ocr: benchOcr,
};

/** Prints what was measured: ratios of one run, since milliseconds alone say more of the machine than of the program. */
export async function main(args: readonly string[]): Promise<number> {
  const words = args.filter((each) => !each.startsWith('--'));
  const flags = args.filter((each) => each.startsWith('--'));
  const wanted = Object.entries(BENCHES).filter(([name]) => words.length === 0 || words.includes(name));
  for (const [, bench] of wanted) process.stdout.write(`${await bench(flags)}\n`);
  return wanted.length > 0 ? 0 : 2;
}

const ratio = (name: string, { ours, baseline, ratio: times }: Comparison): string =>
  `${name}: ratio ${times.toPrecision(3)} (medians ${ours.toFixed(0)} ms / ${baseline.toFixed(0)} ms)`;

/**
 * Working seeds, unless `--held-out` or `--write` (into the README) asks for those that nobody tunes by; `--why` tells what
 * was missed, wrongly linked or wrongly accused.
 */
function matching(flags: readonly string[]): string {
  const writes = flags.includes('--write');
  const seeds = writes || flags.includes('--held-out') ? SEEDS.heldOut : SEEDS.working;
  const reasons = flags.includes('--why') ? openReasons() : undefined;
  const results = benchMatching(seeds, reasons?.add);
  const table = tableOf(results, seeds);
  if (writes) writeFileSync('README.md', intoReadme(readFileSync('README.md', 'utf8'), table));
  return [table, '', typesOf(results), ...(reasons ? ['', reasons.text()] : [])].join('\n');
}
