import { timingFor } from '../../src/complaint/index.ts';
import { addDays, dayNumber } from '../../src/domain/day.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { findProblems } from '../../src/findings/index.ts';
import { createMatcher, match, type Matching } from '../../src/match/index.ts';
import { heapNeeded } from './match-heap.ts';
import { compare, median, medians } from './stopwatch.ts';
import { generateYear } from './year/index.ts';
import { PROFILES } from './year/profiles.ts';

/** As many debits a day, whatever the size: twice the debits are twice the years. */
const DEBITS_A_DAY = 27;
const RUNS = 3;

/** Matching a generated year against the plain pass over the same rows, how it grows, and how much heap it takes. */
export async function benchMatchSpeed(): Promise<string> {
  const small = yearOf(25_000);
  const large = yearOf(100_000);
  const quarter = await compare(
    RUNS,
    () => match(small.rows, small.slips, []),
    () => plainPass(small.rows, small.slips),
  );
  const whole = await compare(
    RUNS,
    () => match(large.rows, large.slips, []),
    () => plainPass(large.rows, large.slips),
  );
  const again = await benchAgain(large);
  return [
    line(
      'match again after one receipt or decision changed / match from the beginning',
      again.match / whole.ours,
      again.match,
      whole.ours,
    ),
    line(
      'match and judge again after one receipt or decision changed / both from the beginning',
      again.both / again.anew,
      again.both,
      again.anew,
    ),
    line(
      'match 100,000 debits with 20,000 receipts / plain pass by sum and window',
      whole.ratio,
      whole.ours,
      whole.baseline,
    ),
    line('match 100,000 debits / 25,000 debits, as many a day', whole.ours / quarter.ours, whole.ours, quarter.ours),
    `match 100,000 debits: fits into a heap of ${(await heapNeeded(large.rows, large.slips)) ?? 'more than 800'} MB, rows included`,
  ].join('\n');
}

/** Changes followed one after the other, once they have been followed often enough for the program to be warm. */
const [WARM, CHANGES] = [6, 15] as const;

/** Medians in milliseconds of matching, and of matching and judging, after each of several changes; and of both anew. */
async function benchAgain({ rows, slips }: Household): Promise<{ match: number; both: number; anew: number }> {
  const circumstances = { today: addDays(rows.at(-1)?.bookedOn ?? '2026-01-01', 40), timing: timingFor('CN') };
  const judge = (transactions: readonly Transaction[], given: Given, matching: Matching): unknown =>
    findProblems({ transactions, ...given, matching }, circumstances);
  const [anew = Number.NaN] = await medians(RUNS, [
    () => judge([...rows], { receipts: slips, decisions: [] }, match(rows, slips, [])),
  ]);
  const matcher = createMatcher(rows);
  let given: Given = { receipts: slips, decisions: [] };
  const times: { readonly match: number; readonly both: number }[] = [];
  for (let turn = 0; turn < WARM + CHANGES; turn += 1) {
    given = changed(given, rows, turn);
    const start = performance.now();
    const matching = matcher.match(given.receipts, given.decisions);
    const matched = performance.now();
    judge(rows, given, matching);
    if (turn >= WARM) times.push({ match: matched - start, both: performance.now() - start });
  }
  return { match: median(times.map((each) => each.match)), both: median(times.map((each) => each.both)), anew };
}

/** By turns, a receipt comes, another's sum is corrected, and the person answers for a row. */
function changed({ receipts, decisions }: Given, rows: readonly Transaction[], turn: number): Given {
  const at = (turn * 977) % receipts.length;
  const [slip, row] = [receipts[at], rows[(turn * 7919) % rows.length]];
  if (!slip || !row) throw new Error('nothing to change');
  if (turn % 3 === 0) return { receipts: [...receipts, { ...slip, id: `one more ${turn}` }], decisions };
  if (turn % 3 === 1) {
    const amount = { ...slip.amount, minor: slip.amount.minor + 100 };
    return { receipts: receipts.with(at, { ...slip, amount }), decisions };
  }
  return { receipts, decisions: [...decisions, { kind: 'answer', transaction: row.id, answer: 'recognised' }] };
}

const line = (name: string, ratio: number, ours: number, other: number): string =>
  `${name}: ratio ${ratio.toPrecision(3)} (medians ${ours.toFixed(0)} ms / ${other.toFixed(0)} ms)`;

interface Household {
  readonly rows: readonly Transaction[];
  readonly slips: readonly Receipt[];
}

interface Given {
  readonly receipts: readonly Receipt[];
  readonly decisions: readonly Decision[];
}

function yearOf(debits: number): Household {
  const profile = PROFILES.find((each) => each.name === 'default');
  if (!profile) throw new Error('no default profile');
  const size = { debits, receipts: debits / 5, days: Math.round(debits / DEBITS_A_DAY) };
  const { transactions, receipts } = generateYear(profile, ['zh', 'en'], 7, size);
  return { rows: transactions, slips: receipts };
}

/** The least that finds anything: by currency and sum, posted -1 to 10 days from the receipt, the nearest day. */
function plainPass(rows: readonly Transaction[], slips: readonly Receipt[]): number {
  const bySum = new Map<string, { day: number; at: number }[]>();
  rows.forEach((row, at) => {
    if (row.amount.minor >= 0) return;
    const key = `${row.amount.currency}${-row.amount.minor}`;
    const entry = { day: dayNumber(row.bookedOn), at };
    const list = bySum.get(key);
    if (list) list.push(entry);
    else bySum.set(key, [entry]);
  });
  for (const list of bySum.values()) list.sort((a, b) => a.day - b.day);
  const used = new Uint8Array(rows.length);
  let linked = 0;
  for (const slip of slips) {
    if (slip.occurredAt === undefined || slip.outcome !== 'approved') continue;
    const list = bySum.get(`${slip.amount.currency}${slip.amount.minor}`) ?? [];
    const day = dayNumber(slip.occurredAt.slice(0, 10));
    let best = -1;
    let least = 11;
    for (let at = firstFrom(list, day - 1); at < list.length; at += 1) {
      const entry = list[at];
      if (!entry || entry.day > day + 10) break;
      const days = Math.abs(entry.day - day);
      if (days < least && used[entry.at] === 0) [best, least] = [entry.at, days];
    }
    if (best >= 0) {
      used[best] = 1;
      linked += 1;
    }
  }
  return linked;
}

function firstFrom(list: readonly { readonly day: number }[], day: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
