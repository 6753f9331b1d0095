import { dayOfTime, daysBetween } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { assign, type Edge } from './assign.ts';
import { confidenceOf, nameMatch, sharedReference, WINDOW } from './evidence.ts';
import type { Return } from './index.ts';
import type { Rulings } from './rulings.ts';

/** Voids and refunds to the debits they undo: by the original's reference, else by sum, shop and card, later than the sale. */
export function linkUndoing(
  rows: readonly Transaction[],
  slips: readonly Receipt[],
  all: readonly Receipt[],
  links: readonly Link[],
  ruled: Rulings,
): Link[] {
  if (slips.length === 0) return [];
  const debits = rows.filter((row) => row.amount.minor < 0);
  const bySlip = new Map(all.map((slip) => [slip.id, slip] as const));
  const slipOf = new Map(links.map((link) => [link.transaction, bySlip.get(link.receipt)] as const));
  const reasons = new Map<Edge, Phrase[]>();
  const edges = slips.flatMap((slip, right) =>
    debits.flatMap((debit, left): Edge[] => {
      if (ruled.forbidden.has(`${debit.id} ${slip.id}`)) return [];
      const found = undoingEvidence(debit, slip, slipOf.get(debit.id));
      if (!found) return [];
      const edge = { left, right, weight: found.weight };
      reasons.set(edge, found.because);
      return [edge];
    }),
  );
  return assign(edges, debits.length, slips.length).flatMap(({ edge }) => {
    const [debit, slip] = [debits[edge.left], slips[edge.right]];
    if (!debit || !slip) return [];
    return [
      {
        transaction: debit.id,
        receipt: slip.id,
        role: 'undoes' as const,
        confidence: Math.min(0.99, confidenceOf(edge.weight)),
        because: reasons.get(edge) ?? [],
        by: 'matcher' as const,
      },
    ];
  });
}

function undoingEvidence(
  debit: Transaction,
  slip: Receipt,
  sale: Receipt | undefined,
): { weight: number; because: Phrase[] } | undefined {
  if (debit.amount.currency !== slip.amount.currency || -debit.amount.minor < slip.amount.minor) return undefined;
  if (debit.card !== undefined && slip.card !== undefined && debit.card !== slip.card) return undefined;
  const original = slip.references.original;
  const known = [debit.references, sale?.references ?? {}].flatMap((each) => [
    each.rrn,
    each.trace,
    each.auth,
    each.order,
  ]);
  const named =
    (original !== undefined && original.length >= 4 && known.includes(original)) ||
    sharedReference(debit.references, slip.references) !== undefined;
  const when =
    slip.occurredAt === undefined
      ? undefined
      : daysBetween(debit.occurredAt?.slice(0, 10) ?? debit.bookedOn, dayOfTime(slip.occurredAt));
  if (when !== undefined && (when < -WINDOW.after || when > 180)) return undefined;
  const early = when !== undefined && when < 0 && debit.occurredAt !== undefined;
  if (early && !named) return undefined;
  const likeness = nameMatch(debit, slip);
  const equal = -debit.amount.minor === slip.amount.minor;
  if (!named && ((likeness ?? 0) < 0.45 || (!equal && slip.type !== 'refund'))) return undefined;
  const because: Phrase[] = [];
  if (named)
    because.push({ zh: `凭证写明原交易 ${original ?? ''}`, en: `the slip names the original ${original ?? ''}` });
  if (equal) because.push({ zh: '金额相同', en: 'same amount' });
  if ((likeness ?? 0) >= 0.45)
    because.push({ zh: `商户名相符：${slip.merchant ?? ''}`, en: `merchant agrees: ${slip.merchant ?? ''}` });
  return { weight: (named ? 12 : 0) + (equal ? 5 : 1) + (likeness ?? 0) * 4 - Math.abs(when ?? 0) / 30, because };
}

/** Refund and void slips with the credit that answers them. */
export function linkCredits(
  rows: readonly Transaction[],
  slips: readonly Receipt[],
  undoing: readonly Link[],
  returns: readonly Return[],
  ruled: Rulings,
): Link[] {
  const creditOf = new Map(returns.map((each) => [each.debit, each.credit] as const));
  const answered = new Set<string>();
  const links: Link[] = [];
  const add = (slip: Receipt, credit: string, because: Phrase[], confidence: number): void => {
    if (answered.has(credit) || ruled.forbidden.has(`${credit} ${slip.id}`)) return;
    answered.add(credit);
    links.push({ transaction: credit, receipt: slip.id, role: 'credits', confidence, because, by: 'matcher' });
  };
  const byId = new Map(rows.map((row) => [row.id, row] as const));
  const left: Receipt[] = [];
  for (const slip of slips) {
    const debit = undoing.find((link) => link.receipt === slip.id)?.transaction;
    const credit = debit === undefined ? undefined : byId.get(creditOf.get(debit) ?? '');
    if (credit && credit.amount.minor === slip.amount.minor)
      add(slip, credit.id, [{ zh: '该笔已退回', en: 'this debit came back' }], 0.95);
    else left.push(slip);
  }
  for (const slip of left) {
    const credit = rows.find((row) => answers(row, slip) && !answered.has(row.id));
    if (credit) add(slip, credit.id, [{ zh: '金额相同的退款', en: 'a credit of the same amount' }], 0.9);
  }
  return links;
}

/** A credit that answers a refund slip in full: same sum, not before it, its shop or a refund's word. */
function answers(row: Transaction, slip: Receipt): boolean {
  if (row.amount.minor !== slip.amount.minor || row.amount.currency !== slip.amount.currency || row.status !== 'booked')
    return false;
  if (slip.occurredAt !== undefined && daysBetween(dayOfTime(slip.occurredAt), row.bookedOn) < -1) return false;
  if (row.card !== undefined && slip.card !== undefined && row.card !== slip.card) return false;
  const likeness = nameMatch(row, slip);
  const worded = row.kind === 'refund' || row.kind === 'reversal';
  if (sharedReference(row.references, slip.references) !== undefined) return true;
  return worded
    ? (likeness ?? 1) >= 0.25
    : row.kind !== 'transfer' && row.kind !== 'interest' && (likeness ?? 0) >= 0.6;
}
