import { dayNumber, dayOfTime } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { AmountRelation } from './amounts.ts';
import { assign, type Choice, type Edge } from './assign.ts';
import { equalCandidates, farCandidates, nearCandidates, type Candidate } from './candidates.ts';
import {
  bestLikeness,
  cardEvidence,
  confidenceOf,
  nameEvidence,
  OTHER_NAME,
  placeEvidence,
  referenceEvidence,
  tenderEvidence,
  timeEvidence,
  reasonsOf,
  WINDOW,
  type Evidence,
  type NameJudge,
} from './evidence.ts';
import type { EqualDebits } from './equal-debits.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import type { Purchase } from './purchases.ts';
import { NO_DAY, type RowIndex } from './row-index.ts';
import { sameShop } from './same-shop.ts';
import type { Rulings } from './rulings.ts';

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

/** Bits that a debit's own success slip has over a failed one: a retry is commoner than a debit for a failure. */
const SUCCESS_BONUS = 4;

/** Bits taken from a failed slip while it is decided who gets which debit: most payments that failed were never debited. */
const FAILED_LESS = 3;

/** Every pair that is made at all is worth something. */
const LEAST_WORTH = 0.5;

/** A pair whose loss would cost less than this is a close call. */
const CLOSE = 2;

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
  const day = receipt.occurredAt === undefined ? undefined : dayNumber(dayOfTime(receipt.occurredAt));
  const [from, to] = day === undefined ? [-Infinity, Infinity] : [day - HABIT_DAYS, day + HABIT_DAYS];
  const equal = index.ofSum(receipt.amount, from, to);
  // A sum that is paid once is no habit of any shop's.
  const times =
    equal.length < 2 ? 0 : equal.filter((debit) => (likenessOf(debit, name)?.share ?? 0) >= SAME_NAME).length;
  const days = day === undefined ? index.span : Math.min(index.span, 2 * HABIT_DAYS);
  const chance = (Math.max(0, times - 1) * (WINDOW.before + WINDOW.after)) / Math.max(days, 30);
  return -Math.log2(Math.min(MOST_HABIT, Math.max(LEAST_HABIT, chance)));
}

/** What `linkSales` goes by. */
export interface SalesMatch {
  readonly index: RowIndex;
  readonly purchases: readonly Purchase[];
  /** The pairs of each purchase, in the same order. */
  readonly pairs: readonly (readonly Pair[])[];
  readonly ruled: Rulings;
  /** Rows and receipts that the person linked by hand: out of the matcher's reach. */
  readonly taken: ReadonlySet<string>;
  /** Debits of one sum, shop and day: which of them a receipt takes does not matter. */
  readonly equals: readonly EqualDebits[];
}

/** Purchases, successful or not, each to at most one debit and each debit to at most one purchase. */
export function linkSales({ index, purchases, pairs, ruled, taken, equals }: SalesMatch): Link[] {
  const edges: Edge[] = [];
  const pairOf = new Map<Edge, Pair>();
  purchases.forEach((purchase, right) => {
    const against = purchase.receipt.outcome !== 'approved';
    for (const pair of pairs[right] ?? []) {
      const debit = index.debits[pair.debit];
      if (!debit || taken.has(debit.id) || pair.weight <= leastOf(pair)) continue;
      if (against && (pair.candidate.relation.difference === 'tip' || isLate(pair))) continue;
      if ([purchase.receipt, ...purchase.others].some((slip) => ruled.forbids(debit.id, slip.id))) continue;
      const worth = against ? Math.max(LEAST_WORTH, pair.weight - FAILED_LESS) : pair.weight + SUCCESS_BONUS;
      const edge = { left: pair.debit, right, weight: worth };
      edges.push(edge);
      pairOf.set(edge, pair);
    }
  });
  const kinds = { left: kindsOfDebits(index, edges, equals), right: kindsOfPurchases(purchases) };
  const contested = closeCalls(edges, index, purchases, kinds.left);
  return assign(edges, index.debits.length, purchases.length, kinds).flatMap((choice) => {
    const [debit, purchase] = [index.debits[choice.edge.left], purchases[choice.edge.right]];
    const pair = pairOf.get(choice.edge);
    if (!debit || !purchase || !pair) return [];
    const margin = choice.margin + (purchase.receipt.outcome === 'approved' ? 0 : FAILED_LESS);
    return [purchase.receipt, ...purchase.others].map((slip): Link => ({
      transaction: debit.id,
      receipt: slip.id,
      role: roleOf(slip),
      confidence: Math.min(0.999, confidenceOf(Math.min(pair.weight, margin))),
      because: reasonsOf(pair.evidence),
      by: 'matcher',
      ...(pair.candidate.relation.difference !== undefined && { difference: pair.candidate.relation.difference }),
      ...(((margin < CLOSE && contested(choice)) || isStranger(pair) || isSlow(purchase, pair)) && { contested: true }),
    }));
  });
}

/** A payment that failed was asked for there and then: a debit of a later day is of another purchase, or of the second try. */
const isLate = (pair: Pair): boolean =>
  pair.candidate.farApart === 'settled late' || (pair.timed < LATEST && !isNumbered(pair));

/** Bits of the latest days for a failed payment: sold a day off, posted six working days later. */
const LATEST = -2.5;

/** A failed payment's debit is posted soon: after five working days it may well be another's. */
const isSlow = ({ receipt }: Purchase, pair: Pair): boolean =>
  receipt.outcome !== 'approved' && pair.timed <= SLOW && !isNumbered(pair);

const SLOW = -1;

/** Ties a shared reference number the two together? */
const isNumbered = (pair: Pair): boolean => pair.evidence.some((each) => each.weight >= 9);

/** A pair whose names contradict each other needs more than even odds. */
const leastOf = (pair: Pair): number => (pair.named <= OTHER_NAME ? 1 : 0);

/** Another name, and nothing else that is beyond doubt: the person must say. */
const isStranger = (pair: Pair): boolean => pair.named <= OTHER_NAME && pair.weight < 6;

/** What a sale's receipt says of its debit. */
export const roleOf = (slip: Receipt): Link['role'] => (slip.outcome === 'approved' ? 'proves' : 'contradicts');

/** Debits of one sum, shop and day are of one kind: to whom they belong is a matter of counting. */
function kindsOfDebits(index: RowIndex, edges: readonly Edge[], equals: readonly EqualDebits[]): Int32Array {
  const group = new Map<string, number>();
  equals.forEach(({ transactions, nearness }, at) => {
    if (nearness !== 'next posting day') for (const id of transactions) group.set(id, index.debits.length + at);
  });
  const kinds = new Int32Array(index.debits.length);
  for (const { left } of edges) kinds[left] = group.get(index.debits[left]?.id ?? '') ?? left;
  return kinds;
}

function kindsOfPurchases(purchases: readonly Purchase[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(purchases, ({ receipt }, at) => {
    const key = `${receipt.amount.currency}${receipt.amount.minor}|${receipt.outcome}|${receipt.type}|${receipt.occurredAt ?? ''}|${receipt.merchant ?? ''}|${receipt.card ?? ''}`;
    const kind = known.get(key) ?? at;
    known.set(key, kind);
    return kind;
  });
}

/** Does a rival pair, nearly as good, tell something else: another outcome for this debit, or another shop's debit? */
function closeCalls(
  edges: readonly Edge[],
  index: RowIndex,
  purchases: readonly Purchase[],
  kinds: Int32Array,
): (choice: Choice) => boolean {
  const byLeft = new Map<number, Edge[]>();
  const byRight = new Map<number, Edge[]>();
  for (const edge of edges) {
    push(byLeft, edge.left, edge);
    push(byRight, edge.right, edge);
  }
  return ({ edge }) => {
    const near = (other: Edge): boolean => other !== edge && other.weight >= edge.weight - CLOSE;
    const own = purchases[edge.right]?.receipt.outcome;
    return (
      (byLeft.get(edge.left) ?? []).some((other) => near(other) && purchases[other.right]?.receipt.outcome !== own) ||
      (byRight.get(edge.right) ?? []).some(
        (other) => near(other) && kinds[other.left] !== kinds[edge.left] && !sameShop(index, edge.left, other.left),
      )
    );
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
