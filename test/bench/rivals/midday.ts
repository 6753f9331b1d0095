import type { Receipt } from '../../../src/domain/receipt.ts';
import type { Transaction } from '../../../src/domain/transaction.ts';
import type { Pair } from '../score.ts';
import { nameScore, wordSimilarity } from './midday-names.ts';
import { dayOfDebit, dayOfSlip, type Rival, type RivalAnswer } from './rival.ts';

const SUGGEST = 0.6;
const AUTO = 0.9;
const KEPT = 30;
/** Days around a debit or a receipt in which its partner is looked for. */
const [BACK, AHEAD] = [90, 30];
const VAT = [5, 6, 7, 7.5, 8, 10, 12, 19, 20, 21, 22, 25];

/**
 * midday's second scorer, from its published description: name, amount, currency and date as a weighted mean with floors.
 * Debits in the order of the file claim the best receipt; the claimed are not given back. Rates are not known to it here, so
 * other currencies have no common base. A candidate that could not reach the threshold with the best of names is not looked at.
 */
export const midday: Rival = {
  name: "midday's scorer, debits claim",
  match: (debits, receipts) => claimInTurn(debits, receipts, 'debits'),
};

/** The same, where each receipt looks for its debit as it comes in: by the days of the receipts. */
export const middayByReceipt: Rival = {
  name: "midday's scorer, receipts claim",
  match: (debits, receipts) => claimInTurn(debits, receipts, 'receipts'),
};

interface Dated {
  readonly row?: Transaction;
  readonly slip?: Receipt;
  readonly day: number;
}

function claimInTurn(
  debits: readonly Transaction[],
  receipts: readonly Receipt[],
  who: 'debits' | 'receipts',
): RivalAnswer {
  const rows = debits.map((row): Dated => ({ row, day: dayOfDebit(row) }));
  const slips = receipts
    .flatMap((slip): Dated[] => {
      const day = dayOfSlip(slip);
      return day === undefined ? [] : [{ slip, day }];
    })
    .sort((a, b) => a.day - b.day);
  const [claimants, claimable] = who === 'debits' ? [rows, slips] : [slips, rows];
  const days = claimable.map((each) => each.day);
  const claimed = new Set<string>();
  const answer: { pairs: Pair[]; unasked: Pair[] } = { pairs: [], unasked: [] };
  for (const claimant of claimants) {
    let best: { pair: Pair; claims: string; confidence: number } | undefined;
    for (const { row, slip, claims, lag } of candidatesOf(claimant, claimable, days, claimed)) {
      const confidence = confidenceOf(row, slip, lag, nameScore(slip.merchant, row.description));
      if (confidence > (best?.confidence ?? 0)) best = { pair: [row.id, slip.id], claims, confidence };
    }
    if (!best || best.confidence < SUGGEST) continue;
    claimed.add(best.claims);
    answer.pairs.push(best.pair);
    if (best.confidence >= AUTO) answer.unasked.push(best.pair);
  }
  return answer;
}

interface Candidate {
  readonly row: Transaction;
  readonly slip: Receipt;
  readonly claims: string;
  /** Days from the receipt to the debit. */
  readonly lag: number;
  readonly name: number;
  readonly off: number;
}

function candidatesOf(
  claimant: Dated,
  claimable: readonly Dated[],
  days: readonly number[],
  claimed: ReadonlySet<string>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = lowerBound(days, claimant.day - BACK); at < claimable.length; at += 1) {
    const other = claimable[at];
    if (!other || other.day > claimant.day + AHEAD) break;
    const [row, slip] = [claimant.row ?? other.row, claimant.slip ?? other.slip];
    const claims = (claimant.row ? slip : row)?.id ?? '';
    if (!row || !slip || claimed.has(claims)) continue;
    const lag = claimant.row ? claimant.day - other.day : other.day - claimant.day;
    if (confidenceOf(row, slip, lag, 1) < SUGGEST) continue;
    const base = claimant.row ? -row.amount.minor : slip.amount.minor;
    const apart = Math.abs(row.amount.minor + slip.amount.minor);
    const near = slip.amount.currency === row.amount.currency && apart < Math.max(100, 0.25 * base);
    const name = wordSimilarity(slip.merchant, row.description);
    if (near || name >= 0.3) found.push({ row, slip, claims, lag, name, off: apart / base });
  }
  return found.sort((a, b) => b.name - a.name || a.off - b.off || Math.abs(a.lag) - Math.abs(b.lag)).slice(0, KEPT);
}

function lowerBound(days: readonly number[], from: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Exported for the vectors of its description. */
export function confidenceOf(row: Transaction, slip: Receipt, days: number, name: number): number {
  const same = row.amount.currency === slip.amount.currency;
  const [sum, other] = [Math.abs(row.amount.minor), slip.amount.minor];
  const amount = same ? amountScore(sum, other) : foreignScore(sum, other);
  const currency = same ? 1 : 0.3;
  const date = dateScore(days);
  const strong = !same && name >= 0.8;
  const weights = { name: 10, amount: strong ? 20 : 30, date: strong ? 25 : 15, currency: 5 };
  let confidence =
    (name * weights.name + amount * weights.amount + date * weights.date + currency * weights.currency) / 60;
  const exact = same && Math.abs(sum - other) < 1;
  if (exact && name >= 0.5 && date >= 0.7) confidence = Math.max(confidence, 0.92);
  else if (exact && name >= 0.3 && date >= 0.5) confidence = Math.max(confidence, 0.85);
  else if (exact && date >= 0.6) confidence = Math.max(confidence, 0.78);
  if (!same && name >= 0.5 && amount >= 0.6 && date >= 0.3) confidence += 0.05;
  if (name === 0) confidence *= 0.55;
  if (date < 0.2) confidence *= 0.65;
  return Math.min(1, confidence);
}

function amountScore(a: number, b: number): number {
  const part = Math.abs(a - b) / Math.max(a, b);
  if (part === 0) return 1;
  const step = [
    [0.01, 0.98],
    [0.02, 0.95],
    [0.05, 0.85],
    [0.1, 0.6],
    [0.2, 0.3],
  ].find(([most = 0]) => part <= most);
  if (step) return step[1] ?? 0;
  const ratio = (Math.max(a, b) / Math.min(a, b) - 1) * 100;
  return VAT.some((rate) => Math.abs(ratio - rate) <= 1.5) ? 0.88 : 0;
}

function foreignScore(a: number, b: number): number {
  if (Math.max(a, b) / Math.min(a, b) > 5) return 0.1;
  const part = Math.abs(a - b) / Math.max(a, b);
  return part <= 0.05 ? 0.7 : part <= 0.2 ? 0.4 : 0.1;
}

/** Of an ordinary receipt: days from it to the debit. */
function dateScore(days: number): number {
  if (days < 0) {
    const lag = -days + 3;
    const step = [
      [4, 0.99],
      [10, 0.95],
      [33, 0.9],
      [63, 0.8],
      [93, 0.7],
    ].find(([most = 0]) => lag <= most);
    if (step) return step[1] ?? 0;
  } else if (days <= 10) return 0.85;
  const apart = Math.abs(days);
  if (apart <= 14) return 0.6;
  return apart <= 30 ? Math.max(0.3, 1 - (0.7 * apart) / 30) : 0.1;
}
