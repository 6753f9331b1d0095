import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import { assign, type Choice, type Edge } from './assign.ts';
import type { EqualDebits } from './equal-debits.ts';
import { confidenceOf, OTHER_NAME, reasonsOf } from './evidence.ts';
import type { Pair } from './pairs.ts';
import type { Purchase } from './purchases.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';
import { sameShop } from './same-shop.ts';

/** Bits that a debit's own success slip has over a failed one: a retry is commoner than a debit for a failure. */
const SUCCESS_BONUS = 4;

/** Bits taken from a failed slip while it is decided who gets which debit: most payments that failed were never debited. */
const FAILED_LESS = 3;

/** Every pair that is made at all is worth something. */
const LEAST_WORTH = 0.5;

/** A pair whose loss would cost less than this is a close call. */
const CLOSE = 2;

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
