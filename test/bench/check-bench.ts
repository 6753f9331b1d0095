import { timingFor } from '../../src/complaint/index.ts';
import { dayNumber, dayOf } from '../../src/domain/day.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { findProblems } from '../../src/findings/index.ts';
import { match } from '../../src/match/index.ts';
import { seededRandom } from './random.ts';
import { compare, type Comparison } from './stopwatch.ts';

const SHOPS = [
  '南屏超市',
  '松间书屋',
  '小满面馆',
  'GREEN LANE GROCER',
  'HARBOUR PARKING',
  '青禾咖啡',
  'NORTHBANK FUEL',
  '沐禾烘焙',
];

/** A year of debits, some with their receipt. */
export function year(debits: number, receipts: number, seed: number): { rows: Transaction[]; slips: Receipt[] } {
  const random = seededRandom(seed);
  const first = dayNumber('2025-01-01');
  const rows = Array.from({ length: debits }, (_, at): Transaction => {
    const day = dayOf(first + Math.floor((at / debits) * 365));
    const shop = SHOPS[Math.floor(random() * SHOPS.length)] ?? '';
    return {
      id: `t${at}`,
      bookedOn: day,
      amount: { minor: -(100 + Math.floor(random() * 40_000)), currency: 'CNY' },
      description: `消费 ${shop}`,
      card: '1234',
      status: 'booked',
      kind: 'purchase',
      references: {},
    };
  });
  const slips = Array.from({ length: receipts }, (_, at): Receipt => {
    const row = rows[Math.floor((at / receipts) * debits)];
    return {
      id: `r${at}`,
      occurredAt: `${row?.bookedOn ?? ''}T12:00`,
      amount: { minor: -(row?.amount.minor ?? 0), currency: 'CNY' },
      merchant: row?.description.slice(3) ?? '',
      type: 'sale',
      outcome: at % 100 === 0 ? 'declined' : 'approved',
      card: '1234',
      references: {},
    };
  });
  return { rows, slips };
}

/** What anybody would write first: for each receipt, walk through all debits and take the nearest of the same sum. */
function nestedLoop(rows: readonly Transaction[], slips: readonly Receipt[]): number {
  const used = new Set<string>();
  for (const slip of slips) {
    let best: { row: Transaction; days: number } | undefined;
    for (const row of rows) {
      if (-row.amount.minor !== slip.amount.minor || row.amount.currency !== slip.amount.currency || used.has(row.id))
        continue;
      const days = Math.abs(dayNumber(row.bookedOn) - dayNumber(slip.occurredAt?.slice(0, 10) ?? ''));
      if (days <= 10 && days < (best?.days ?? 99)) best = { row, days };
    }
    if (best) used.add(best.row.id);
  }
  return used.size;
}

/** Matching and judging a year against a plain nested loop over the same rows. */
export async function benchChecking(debits: number, receipts: number, runs: number): Promise<Comparison> {
  const { rows, slips } = year(debits, receipts, 7);
  return compare(
    runs,
    () => {
      const matching = match(rows, slips, []);
      if (matching.links.length < receipts * 0.9)
        throw new Error(`only ${matching.links.length} of ${receipts} receipts were linked`);
      findProblems(
        { transactions: rows, receipts: slips, decisions: [], matching },
        { today: '2026-01-15', timing: timingFor('CN') },
      );
    },
    () => nestedLoop(rows, slips),
  );
}
