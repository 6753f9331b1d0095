import { dayNumber } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { AmountRelation } from './amounts.ts';
import { equalCandidates, farCandidates, nearCandidates, type Candidate } from './candidates.ts';
import {
  bestLikeness,
  cardEvidence,
  nameEvidence,
  placeEvidence,
  referenceEvidence,
  tenderEvidence,
  timeEvidence,
  WINDOW,
  type Evidence,
  type NameJudge,
} from './evidence.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import type { Purchase } from './purchases.ts';
import { NO_DAY } from './row-columns.ts';
import type { RowIndex } from './row-index.ts';

/** A debit and a purchase that could be one, with what speaks for it. */
export interface Pair {
  readonly debit: number;
  readonly candidate: Candidate;
  /** Bits for the pair: above nothing it is likelier right than wrong. */
  readonly weight: number;
  /** Of which bits by the names, and by the days. */
  readonly named: number;
  readonly timed: number;
  readonly evidence: readonly Evidence[];
}

/** The sum and the day agree, and enough else: other sums need not be looked at. */
const isPlain = (pair: Pair): boolean =>
  pair.candidate.relation.difference === undefined && pair.timed >= 0.5 && (pair.named >= 3 || pair.weight >= PLAIN);

const PLAIN = 4;

/** Every debit that could be this purchase's, judged; those of no more than `least` bits are left out. */
export function pairsOf(
  index: RowIndex,
  rates: ExchangeRates,
  purchase: Purchase,
  { least = 0, likenessOf = plainJudge(index) }: { readonly least?: number; readonly likenessOf?: NameJudge } = {},
): Pair[] {
  const slips = [purchase.receipt, ...purchase.others];
  const names = slips.map((slip) => (slip.merchant === undefined ? undefined : index.names.enter(slip.merchant)));
  let known: number | undefined;
  const habit = (): number =>
    (known ??= Math.min(...slips.map((slip, at) => habitBits(index, slip, names[at], likenessOf))));
  const judged = new Map<number, Pair>();
  const judge = (candidate: Candidate): void => {
    const pair = judgePair(index, slips, names, habit, likenessOf, candidate);
    if (pair.weight > (judged.get(candidate.debit)?.weight ?? least)) judged.set(candidate.debit, pair);
  };
  for (const slip of slips) for (const candidate of equalCandidates(index, slip)) judge(candidate);
  if (![...judged.values()].some(isPlain) && purchase.receipt.type !== 'preauth')
    for (const [at, slip] of slips.entries())
      for (const candidate of nearCandidates(index, rates, slip, names[at], likenessOf)) judge(candidate);
  if (judged.size === 0)
    for (const [at, slip] of slips.entries())
      for (const candidate of farCandidates(index, slip, names[at], likenessOf)) judge(candidate);
  return [...judged.values()];
}

/** Bits of a sum and a name together: what the habit leaves of them; an equal sum at its shop never speaks against a pair. */
function worthOf(bits: number, habit: number, relation: AmountRelation): number {
  const capped = Math.min(bits, habit);
  return relation.difference === undefined ? Math.max(capped, -Math.log2(MOST_HABIT)) : capped;
}

/** Both are rare, and meet their debit by chance more rarely still. */
const FAR_APART: Readonly<Record<NonNullable<Candidate['farApart']>, Evidence>> = {
  misread: {
    weight: -2,
    because: () => ({ zh: '日期只差一位数字，可能读错', en: 'the date differs in one digit and may be misread' }),
  },
  'settled late': {
    weight: -3,
    because: () => ({ zh: '商户可能数周后才入账', en: 'the shop may have settled weeks later' }),
  },
};

/** Judges names by the book alone. */
export const plainJudge =
  (index: RowIndex): NameJudge =>
  (debit, name) =>
    bestLikeness(index, debit, name);

function judgePair(
  index: RowIndex,
  slips: readonly Receipt[],
  names: readonly (number | undefined)[],
  habit: () => number,
  likenessOf: NameJudge,
  candidate: Candidate,
): Pair {
  const { debit, relation, rivals } = candidate;
  const row = index.debits[debit];
  if (!row) throw new Error(`no debit at ${debit}`);
  const best = (of: (slip: Receipt, at: number) => Evidence): Evidence => {
    const [first] = slips;
    return first && slips.length === 1 ? of(first, 0) : slips.map(of).reduce((a, b) => (b.weight > a.weight ? b : a));
  };
  const sum = { weight: Math.log2(relation.chance) - Math.log2(rivals), because: relation.because };
  const named = best((slip, at) => nameEvidence(likenessOf(debit, names[at]), row, slip));
  const days = {
    posted: index.posted[debit] ?? 0,
    sold: index.sold[debit] ?? NO_DAY,
    prompt: index.prompt[debit] === 1,
  };
  const timed =
    candidate.farApart !== undefined ? FAR_APART[candidate.farApart] : best((slip) => timeEvidence(row, slip, days));
  const evidence: Evidence[] = [
    best((slip) => referenceEvidence(row, slip)),
    best((slip) => cardEvidence(row, slip)),
    best((slip) => placeEvidence(row, slip)),
    best((slip) => tenderEvidence(row, slip)),
    sum,
    timed,
    named,
    // Who buys the same at one shop again and again learns little from a sum and a name that agree.
    {
      weight: named.weight >= 3 ? worthOf(sum.weight + named.weight, habit(), relation) - sum.weight - named.weight : 0,
    },
  ];
  const weight = evidence.reduce((bits, each) => bits + each.weight, 0);
  return { debit, candidate, weight, evidence, named: named.weight, timed: timed.weight };
}

/**
 * An equal sum at one shop within the window is at least, and at most, this likely without being the same purchase: who rides
 * twice a day has two debits for two receipts all the same, and the day tells which.
 */
const [LEAST_HABIT, MOST_HABIT] = [0.002, 0.7] as const;

/** From this share of a name on, a debit counts for the habit. */
const SAME_NAME = 0.7;

/** Days around a receipt within which habits are looked for. */
const HABIT_DAYS = 400;

/** Bits that an equal sum and the shop's name together are worth at most: how rarely it is paid there otherwise. */
function habitBits(index: RowIndex, receipt: Receipt, name: number | undefined, likenessOf: NameJudge): number {
  if (name === undefined) return Infinity;
  const day = receipt.occurredAt === undefined ? undefined : dayNumber(receipt.occurredAt);
  const [from, to] = day === undefined ? [-Infinity, Infinity] : [day - HABIT_DAYS, day + HABIT_DAYS];
  const equal = index.ofSum(receipt.amount, from, to);
  // A sum that is paid once is no habit of any shop's.
  const times =
    equal.length < 2 ? 0 : equal.filter((debit) => (likenessOf(debit, name)?.share ?? 0) >= SAME_NAME).length;
  const days = day === undefined ? index.span : Math.min(index.span, 2 * HABIT_DAYS);
  const chance = (Math.max(0, times - 1) * (WINDOW.before + WINDOW.after)) / Math.max(days, 30);
  return -Math.log2(Math.min(MOST_HABIT, Math.max(LEAST_HABIT, chance)));
}
