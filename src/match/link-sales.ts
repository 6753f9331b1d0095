import { dayOfTime, minutesBetween } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { assign, type Edge } from './assign.ts';
import { indexDebits, type CandidateIndex } from './candidates.ts';
import {
  amountEvidence,
  cardEvidence,
  confidenceOf,
  nameEvidence,
  nameMatch,
  referenceEvidence,
  rowName,
  timeEvidence,
  weigh,
  type Evidence,
} from './evidence.ts';
import { nameSimilarity, nameTokens } from './merchant-name.ts';
import { joinPurchases, type Purchase } from './purchases.ts';
import type { Rulings } from './rulings.ts';

/** A pair needs more than this for it, in bits. */
export const LEAST = 3;

/** Bits that a debit's own success slip has over a failed one, where nothing else tells them apart. */
const SUCCESS_BONUS = 0.75;

/** A pair whose loss would cost less than this is a close call. */
const CLOSE = 2;

/** Sale slips, successful or not, each to at most one debit and each debit to at most one purchase. */
export function linkSales(debits: readonly Transaction[], slips: readonly Receipt[], ruled: Rulings): Link[] {
  const taken = { debits: new Set<string>(), slips: new Set<string>() };
  const byId = new Map(slips.map((slip) => [slip.id, slip] as const));
  const rows = new Map(debits.map((debit) => [debit.id, debit] as const));
  const byHand = ruled.forced.flatMap(({ transaction, receipt }): Link[] => {
    const slip = byId.get(receipt);
    if (!slip || !rows.has(transaction)) return [];
    taken.debits.add(transaction);
    taken.slips.add(receipt);
    const because = [{ zh: '由你确认', en: 'confirmed by you' }];
    return [{ transaction, receipt, role: roleOf(slip), confidence: 1, because, by: 'person' }];
  });
  const free = debits.filter((debit) => !taken.debits.has(debit.id));
  const purchases = joinPurchases(slips.filter((slip) => !taken.slips.has(slip.id)));
  const exact = pairUp(free, purchases, ruled, 'equal');
  const used = new Set(exact.flatMap((link) => [link.transaction, link.receipt]));
  const near = pairUp(
    free.filter((debit) => !used.has(debit.id)),
    purchases.filter((each) => !used.has(each.receipt.id) && each.receipt.outcome === 'approved'),
    ruled,
    'near',
  );
  return [...byHand, ...exact, ...near];
}

const roleOf = (slip: Receipt): Link['role'] => (slip.outcome === 'approved' ? 'proves' : 'contradicts');

/** Largest tip or extra that a debit may hold over its slip, as a share: card rules and custom end near a quarter. */
const TIP = 1.27;

function pairUp(
  debits: readonly Transaction[],
  purchases: readonly Purchase[],
  ruled: Rulings,
  sums: 'equal' | 'near',
): Link[] {
  const index = indexDebits(debits);
  const reasons = new Map<Edge, { because: Phrase[]; weight: number }>();
  const edges: Edge[] = [];
  purchases.forEach((purchase, right) => {
    const { receipt } = purchase;
    const candidates = sums === 'equal' ? equalCandidates(index, purchase) : nearCandidates(index, receipt);
    for (const [left, rivals] of candidates) {
      const debit = debits[left];
      if (!debit || ruled.forbidden.has(`${debit.id} ${receipt.id}`)) continue;
      const { weight, because } = pairEvidence(debit, purchase, rivals);
      const bonus = receipt.outcome === 'approved' ? SUCCESS_BONUS : 0;
      if (weight <= LEAST || (sums === 'near' && !nearEnough(debit, receipt))) continue;
      const edge = { left, right, weight: weight - LEAST + bonus };
      edges.push(edge);
      reasons.set(edge, { because, weight });
    }
  });
  return assign(edges, debits.length, purchases.length).flatMap(({ edge, margin }) => {
    const [debit, purchase] = [debits[edge.left], purchases[edge.right]];
    const reason = reasons.get(edge);
    if (!debit || !purchase || !reason) return [];
    return [purchase.receipt, ...purchase.others].map((slip): Link => ({
      transaction: debit.id,
      receipt: slip.id,
      role: roleOf(slip),
      confidence: Math.min(0.99, confidenceOf(Math.min(reason.weight - LEAST + 1, margin + 1))),
      because: reason.because,
      by: 'matcher',
      ...(margin < CLOSE && interchangeable(edges, edge, debits, purchases) && { contested: true }),
    }));
  });
}

/** A close call matters where the rival pair would tell something else: another sum, another shop, another outcome. */
function interchangeable(
  edges: readonly Edge[],
  chosen: Edge,
  debits: readonly Transaction[],
  purchases: readonly Purchase[],
): boolean {
  const own = purchases[chosen.right]?.receipt;
  const debit = debits[chosen.left];
  if (!debit) return false;
  return edges.some((edge) => {
    if (edge === chosen || edge.weight < chosen.weight - CLOSE) return false;
    if (edge.left === chosen.left) return purchases[edge.right]?.receipt.outcome !== own?.outcome;
    const other = debits[edge.left];
    return (
      edge.right === chosen.right &&
      (nameSimilarity(nameTokens(rowName(other ?? debit)), nameTokens(rowName(debit))) ?? 0) < 0.75
    );
  });
}

function equalCandidates(index: CandidateIndex, purchase: Purchase): Map<number, number> {
  const found = new Map<number, number>();
  for (const { debit, rivals } of index.equalSums(purchase.receipt)) found.set(debit, rivals);
  for (const slip of [purchase.receipt, ...purchase.others])
    for (const debit of index.byReference(slip)) if (!found.has(debit)) found.set(debit, 1);
  return found;
}

function nearCandidates(index: CandidateIndex, receipt: Receipt): Map<number, number> {
  return new Map(index.nearSums(receipt, 0.5, 3).map((debit) => [debit, 1] as const));
}

/**
 * An unequal sum needs a name, and more: a tip stays within a quarter above; any other difference needs the same card, the
 * same merchant and the same hour (or day, where no time is known).
 */
function nearEnough(debit: Transaction, receipt: Receipt): boolean {
  const likeness = nameMatch(debit, receipt) ?? 0;
  if (likeness < 0.6) return false;
  const ratio = -debit.amount.minor / receipt.amount.minor;
  const tip = ratio > 1.04 && ratio <= TIP;
  const sameCard = debit.card !== undefined && debit.card === receipt.card;
  return tip
    ? debit.card === undefined || receipt.card === undefined || sameCard
    : sameCard && sameHour(debit, receipt);
}

/** At most an hour apart; where a clock time is missing, the same day. */
function sameHour(debit: Transaction, receipt: Receipt): boolean {
  if (receipt.occurredAt === undefined) return false;
  const when = debit.occurredAt ?? debit.bookedOn;
  const minutes = minutesBetween(receipt.occurredAt, when);
  return minutes === undefined ? dayOfTime(when) === dayOfTime(receipt.occurredAt) : Math.abs(minutes) <= 60;
}

export function pairEvidence(
  debit: Transaction,
  purchase: Purchase,
  rivals: number,
): { weight: number; because: Phrase[] } {
  const { receipt, others } = purchase;
  const best = (of: (transaction: Transaction, slip: Receipt) => Evidence): Evidence =>
    [receipt, ...others].map((slip) => of(debit, slip)).reduce((a, b) => (b.weight > a.weight ? b : a));
  return weigh([
    best(referenceEvidence),
    best(cardEvidence),
    amountEvidence(debit, receipt, rivals),
    best(timeEvidence),
    best(nameEvidence),
  ]);
}

/** Pre-authorisation slips to the holds they made. */
export function linkHolds(rows: readonly Transaction[], slips: readonly Receipt[], ruled: Rulings): Link[] {
  if (slips.length === 0) return [];
  const holds = rows.filter(
    (row) => row.amount.minor < 0 && (row.kind === 'hold' || row.status === 'pending' || row.kind === 'purchase'),
  );
  return pairUp(
    holds,
    slips.map((receipt) => ({ receipt, others: [] })),
    ruled,
    'equal',
  ).map((link) => ({ ...link, role: 'holds' }));
}
