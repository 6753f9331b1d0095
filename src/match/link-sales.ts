import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import { solve, type Choice } from './assign.ts';
import type { EqualDebits } from './equal-debits.ts';
import { confidenceOf, OTHER_NAME, reasonsOf } from './evidence.ts';
import { openGraphs, type Half, type Placed } from './graphs.ts';
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

/** A pair as it stands when debits are given out. */
export interface SaleHalf extends Half {
  readonly pair: Pair;
  readonly purchase: Purchase;
}

type SaleEdge = Placed<SaleHalf>;

/** The pairs of a purchase that may become links, whatever else is known. */
export function saleHalves(purchase: Purchase, pairs: readonly Pair[]): SaleHalf[] {
  const against = purchase.receipt.outcome !== 'approved';
  return pairs.flatMap((pair) => {
    if (pair.weight <= leastOf(pair)) return [];
    if (against && (pair.candidate.relation.difference === 'tip' || isLate(pair))) return [];
    const weight = against ? Math.max(LEAST_WORTH, pair.weight - FAILED_LESS) : pair.weight + SUCCESS_BONUS;
    return [{ left: pair.debit, weight, pair, purchase }];
  });
}

/** Links purchases, each given by its halves, by what the person ruled; of debits that are not `taken`, by their places. */
export type LinkSales = (sales: readonly (readonly SaleHalf[])[], ruled: Rulings, taken: Uint8Array) => Link[];

/**
 * Purchases, successful or not, each to at most one debit and each debit to at most one purchase. `kindOf`: debits of one
 * kind; which of them a receipt takes does not matter.
 */
export function openSales(index: RowIndex, kindOf: (debit: number) => number): LinkSales {
  const link = openGraphs<SaleHalf, Link>(index.debits.length, (graph) => decide(index, graph, kindOf));
  return (sales, ruled, taken) => {
    const [of, rights]: [SaleHalf[], number[]] = [[], []];
    sales.forEach((halves, right) => {
      for (const half of halves) {
        if (taken[half.left] === 1 || isForbidden(index, ruled, half)) continue;
        of.push(half);
        rights.push(right);
      }
    });
    return link({ of, rights }, sales.length);
  };
}

function isForbidden(index: RowIndex, ruled: Rulings, { left, purchase }: SaleHalf): boolean {
  const debit = ruled.parts ? index.debits[left] : undefined;
  return debit !== undefined && [purchase.receipt, ...purchase.others].some(({ id }) => ruled.forbids(debit.id, id));
}

function decide(index: RowIndex, graph: readonly SaleEdge[], kindOf: (debit: number) => number): Link[] {
  const contested = closeCalls(graph, index, kindOf);
  const kinds = { left: kindOf, right: kindsOf(graph) };
  return solve(graph, kinds).flatMap((choice) => {
    const { pair, purchase, left } = choice.edge.of;
    const debit = index.debits[left];
    if (!debit) return [];
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
function kindsOf(graph: readonly SaleEdge[]): (purchase: number) => number {
  const known = new Map<string, number>();
  const kinds = new Map<number, number>();
  for (const { right, of } of graph) {
    if (kinds.has(right)) continue;
    const { receipt } = of.purchase;
    const key = `${receipt.amount.currency}${receipt.amount.minor}|${receipt.outcome}|${receipt.type}|${receipt.occurredAt ?? ''}|${receipt.merchant ?? ''}|${receipt.card ?? ''}`;
    const kind = known.get(key) ?? right;
    known.set(key, kind);
    kinds.set(right, kind);
  }
  return (purchase) => kinds.get(purchase) ?? purchase;
}

/** Does a rival pair, nearly as good, tell something else: another outcome for this debit, or another shop's debit? */
const closeCalls =
  (graph: readonly SaleEdge[], index: RowIndex, kindOf: (debit: number) => number) =>
  ({ edge }: Choice<SaleEdge>): boolean => {
    const own = edge.of.purchase.receipt.outcome;
    return graph.some((other) => {
      if (other === edge || other.weight < edge.weight - CLOSE) return false;
      if (other.left === edge.left && other.of.purchase.receipt.outcome !== own) return true;
      return (
        other.right === edge.right &&
        kindOf(other.left) !== kindOf(edge.left) &&
        !sameShop(index, edge.left, other.left)
      );
    });
  };
