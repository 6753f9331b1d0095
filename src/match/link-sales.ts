import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import { componentsOf, solve, type Choice, type Edge } from './assign.ts';
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
  /** Debits of one kind: which of them a receipt takes does not matter. */
  readonly kindOf: (debit: number) => number;
  /** What was decided before: a component whose pairs are all the same is not decided anew. */
  readonly decided: WeakMap<Pair, Decided>;
}

/** The pairs of a component, and the links that came of them. */
export interface Decided {
  readonly pairs: readonly Pair[];
  readonly links: readonly Link[];
}

interface SaleEdge extends Edge {
  readonly pair: Pair;
}

/** Purchases, successful or not, each to at most one debit and each debit to at most one purchase. */
export function linkSales({ index, purchases, pairs, ruled, taken, kindOf, decided }: SalesMatch): Link[] {
  const edges: SaleEdge[] = [];
  purchases.forEach((purchase, right) => {
    const against = purchase.receipt.outcome !== 'approved';
    for (const pair of pairs[right] ?? []) {
      const debit = index.debits[pair.debit];
      if (!debit || taken.has(debit.id) || pair.weight <= leastOf(pair)) continue;
      if (against && (pair.candidate.relation.difference === 'tip' || isLate(pair))) continue;
      if ([purchase.receipt, ...purchase.others].some((slip) => ruled.forbids(debit.id, slip.id))) continue;
      const weight = against ? Math.max(LEAST_WORTH, pair.weight - FAILED_LESS) : pair.weight + SUCCESS_BONUS;
      edges.push({ left: pair.debit, right, weight, pair });
    }
  });
  return componentsOf(edges, index.debits.length, purchases.length).flatMap((component) => {
    const [first] = component;
    const before = first && decided.get(first.pair);
    if (before && isSame(before.pairs, component)) return before.links;
    const links = decide(index, purchases, component, kindOf);
    if (first) decided.set(first.pair, { pairs: component.map((edge) => edge.pair), links });
    return links;
  });
}

const isSame = (pairs: readonly Pair[], component: readonly SaleEdge[]): boolean =>
  pairs.length === component.length && component.every((edge, at) => edge.pair === pairs[at]);

function decide(
  index: RowIndex,
  purchases: readonly Purchase[],
  component: readonly SaleEdge[],
  kindOf: (debit: number) => number,
): Link[] {
  const contested = closeCalls(component, index, purchases, kindOf);
  const kinds = { left: kindOf, right: kindsOf(purchases, component) };
  return solve(component, kinds).flatMap((choice) => {
    const { pair, left, right } = choice.edge;
    const [debit, purchase] = [index.debits[left], purchases[right]];
    if (!debit || !purchase) return [];
    const margin = choice.margin + (purchase.receipt.outcome === 'approved' ? 0 : FAILED_LESS);
    return [purchase.receipt, ...purchase.others].map((slip): Link => ({
      transaction: debit.id,
      receipt: slip.id,
      role: roleOf(slip),
      confidence: Math.min(0.999, confidenceOf(Math.min(pair.weight, margin))),
      because: reasonsOf(pair.evidence),
      by: 'matcher',
      ...(pair.candidate.relation.difference !== undefined && { difference: pair.candidate.relation.difference }),
      ...(((margin < CLOSE && contested(choice)) ||
        isStranger(pair) ||
        isSlow(purchase, pair) ||
        isHardlyRead(purchase, pair)) && { contested: true }),
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

/** A sum that was hard to read decides nothing by itself: a number, or the shop's name well read, must say the same. */
const isHardlyRead = ({ receipt }: Purchase, pair: Pair): boolean =>
  receipt.doubtful?.includes('amount') === true &&
  !isNumbered(pair) &&
  (pair.named <= 0 || receipt.doubtful.includes('merchant'));

/** What a sale's receipt says of its debit. */
export const roleOf = (slip: Receipt): Link['role'] => (slip.outcome === 'approved' ? 'proves' : 'contradicts');

/** Debits of one sum, shop and day are of one kind: to whom they belong is a matter of counting. */
export function kindsOfDebits(index: RowIndex, equals: readonly EqualDebits[]): (debit: number) => number {
  const kinds = new Map<number, number>();
  equals.forEach(({ transactions, nearness }, at) => {
    if (nearness === 'next posting day') return;
    for (const id of transactions) kinds.set(index.placeOf(id) ?? -1, index.debits.length + at);
  });
  return (debit) => kinds.get(debit) ?? debit;
}

/** Receipts that say the same are of one kind. */
function kindsOf(purchases: readonly Purchase[], component: readonly Edge[]): (purchase: number) => number {
  const known = new Map<string, number>();
  const kinds = new Map<number, number>();
  for (const { right } of component) {
    const receipt = purchases[right]?.receipt;
    if (!receipt || kinds.has(right)) continue;
    const key = `${receipt.amount.currency}${receipt.amount.minor}|${receipt.outcome}|${receipt.type}|${receipt.occurredAt ?? ''}|${receipt.merchant ?? ''}|${receipt.card ?? ''}`;
    const kind = known.get(key) ?? right;
    known.set(key, kind);
    kinds.set(right, kind);
  }
  return (purchase) => kinds.get(purchase) ?? purchase;
}

/** Does a rival pair, nearly as good, tell something else: another outcome for this debit, or another shop's debit? */
const closeCalls =
  (edges: readonly Edge[], index: RowIndex, purchases: readonly Purchase[], kindOf: (debit: number) => number) =>
  ({ edge }: Choice): boolean => {
    const own = purchases[edge.right]?.receipt.outcome;
    return edges.some((other) => {
      if (other === edge || other.weight < edge.weight - CLOSE) return false;
      if (other.left === edge.left && purchases[other.right]?.receipt.outcome !== own) return true;
      return (
        other.right === edge.right &&
        kindOf(other.left) !== kindOf(edge.left) &&
        !sameShop(index, edge.left, other.left)
      );
    });
  };
