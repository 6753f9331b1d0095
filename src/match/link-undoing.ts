import { dayNumber, dayOfTime, daysBetween } from '../domain/day.ts';
import { LONGEST_HOLD } from '../domain/hold.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { References } from '../domain/references.ts';
import type { Transaction } from '../domain/transaction.ts';
import { assign, type Edge } from './assign.ts';
import { bestLikeness, confidenceOf, NAME_MATCHES, sharedReference, WINDOW } from './evidence.ts';
import { shopLikeness } from './name-book.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';

/** Voids and refunds to the debits they undo: by the original's reference, else by sum, shop and card, later than the sale. */
export function linkUndoing(
  index: RowIndex,
  isUndoable: (debit: Transaction) => boolean,
  slips: readonly Receipt[],
  all: readonly Receipt[],
  links: readonly Link[],
  ruled: Rulings,
): Link[] {
  if (slips.length === 0) return [];
  const { debits } = index;
  const bySlip = new Map(all.map((slip) => [slip.id, slip] as const));
  const slipOf = new Map(links.map((link) => [link.transaction, bySlip.get(link.receipt)] as const));
  // Of all the numbers of all sales, those that a later slip asks for.
  const asked = new Set(slips.flatMap(namedBy));
  const salesBy = new Map<string, number[]>();
  for (const link of links)
    for (const word of numbersOf(bySlip.get(link.receipt)?.references ?? {}))
      if (asked.has(word)) push(salesBy, word, index.placeOf(link.transaction) ?? -1);
  const reasons = new Map<Edge, Phrase[]>();
  const edges = slips.flatMap((slip, right) =>
    undoable(index, slip, salesBy).flatMap((left): Edge[] => {
      const debit = debits[left];
      if (!debit || !isUndoable(debit) || ruled.forbids(debit.id, slip.id)) return [];
      const name = slip.merchant === undefined ? undefined : index.names.enter(slip.merchant);
      const sale = slipOf.get(debit.id);
      const ofSale = (): number =>
        sale?.merchant === undefined || slip.merchant === undefined
          ? 0
          : (shopLikeness(index.names, slip.merchant, sale.merchant) ?? 0);
      const likenessOf = (): Likenesses => ({ row: bestLikeness(index, left, name)?.share ?? 0, sale: ofSale() });
      const found = undoingEvidence(debit, slip, sale, likenessOf);
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

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Numbers by which a later slip may name this sale. */
const numbersOf = (references: References): string[] =>
  [references.rrn, references.trace, references.auth, references.order].filter(
    (word): word is string => word !== undefined && word.length >= 4,
  );

/** Numbers that this slip knows its sale by. */
const namedBy = ({ references }: Receipt): string[] =>
  references.original === undefined ? numbersOf(references) : [...numbersOf(references), references.original];

/** Debits that a slip could undo: of its sum, of its numbers or its sale's, or of its shop. */
function undoable(index: RowIndex, slip: Receipt, salesBy: ReadonlyMap<string, readonly number[]>): number[] {
  const words = namedBy(slip);
  const name = slip.merchant === undefined ? undefined : index.names.enter(slip.merchant);
  const rarest = name === undefined ? undefined : index.names.rarestWord(name);
  const day = slip.occurredAt === undefined ? undefined : dayNumber(dayOfTime(slip.occurredAt));
  const [from, to] = day === undefined ? [-Infinity, Infinity] : [day - LONGEST_AGO, day + WINDOW.after];
  return [
    ...new Set([
      ...index.ofSum(slip.amount, from, to),
      ...words.flatMap((word) => [...index.ofReference(word), ...(salesBy.get(word) ?? [])]),
      ...(rarest === undefined ? [] : index.ofWord(rarest, from, to)),
    ]),
  ];
}

/** Days from a sale to the slip that undoes it, beyond which its reference must be named. */
const LONGEST_AGO = 200;

/** How alike a slip's shop is to a row's, and to that of the row's own slip; 0 to 1. */
interface Likenesses {
  readonly row: number;
  readonly sale: number;
}

/** Bits for a debit whose own slip shows the sum that comes back. */
const KEPT = 2;

const bears = ({ rrn, trace, auth, order }: References, number: string): boolean =>
  rrn === number || trace === number || auth === number || order === number;

function undoingEvidence(
  debit: Transaction,
  slip: Receipt,
  sale: Receipt | undefined,
  likenessOf: () => Likenesses,
): { weight: number; because: Phrase[] } | undefined {
  if (debit.amount.currency !== slip.amount.currency || -debit.amount.minor < slip.amount.minor) return undefined;
  if (debit.card !== undefined && slip.card !== undefined && debit.card !== slip.card) return undefined;
  const original = slip.references.original;
  const named =
    (original !== undefined &&
      original.length >= 4 &&
      (bears(debit.references, original) || (sale !== undefined && bears(sale.references, original)))) ||
    sharedReference(debit.references, slip.references) !== undefined;
  const when =
    slip.occurredAt === undefined
      ? undefined
      : daysBetween(debit.occurredAt?.slice(0, 10) ?? debit.bookedOn, dayOfTime(slip.occurredAt));
  if (when !== undefined && (when < -WINDOW.after || when > 180)) return undefined;
  if (slip.type === 'preauth-void' && !named && (when ?? 0) > LONGEST_HOLD) return undefined;
  const early = when !== undefined && when < 0 && debit.occurredAt !== undefined;
  if (early && !named) return undefined;
  const equal = -debit.amount.minor === slip.amount.minor;
  if (!named && !equal && slip.type !== 'refund') return undefined;
  const alike = likenessOf();
  const likeness = Math.max(alike.row, alike.sale);
  // Part of a sum asks for more of a name than the whole does.
  if (!named && likeness < (equal ? 0.45 : 0.75)) return undefined;
  const because: Phrase[] = [];
  if (named)
    because.push({ zh: `凭证写明原交易 ${original ?? ''}`, en: `the slip names the original ${original ?? ''}` });
  if (equal) because.push({ zh: '金额相同', en: 'same amount' });
  if (likeness >= 0.45)
    because.push({ zh: `商户名相符：${slip.merchant ?? ''}`, en: `merchant agrees: ${slip.merchant ?? ''}` });
  // Who keeps the slip of a refund kept the sale's as well; a number that is not the sale's is of another.
  const isKept =
    sale?.outcome === 'approved' &&
    sale.amount.minor === slip.amount.minor &&
    alike.sale >= NAME_MATCHES &&
    (named || original === undefined);
  const kept = isKept ? KEPT : 0;
  return { weight: (named ? 12 : 0) + (equal ? 5 : 1) + likeness * 4 + kept - Math.abs(when ?? 0) / 30, because };
}
