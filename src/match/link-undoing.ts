import { dayNumber, dayOfTime, daysBetween } from '../domain/day.ts';
import { LONGEST_HOLD } from '../domain/hold.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { References } from '../domain/references.ts';
import type { Transaction } from '../domain/transaction.ts';
import { bestLikeness, confidenceOf, NAME_MATCHES, sharedReference, WINDOW } from './evidence.ts';
import { openAssignment, type Half } from './graphs.ts';
import { shopLikeness } from './name-book.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';
import { numbersOf, type Slips } from './slip-order.ts';

/** What `LinkUndoing` goes by. */
export interface UndoingMatch {
  /** Voids, refunds and cancelled holds. */
  readonly undone: readonly Receipt[];
  readonly slips: Slips;
  /** What is known of the sales. */
  readonly links: readonly Link[];
  readonly ruled: Rulings;
}

/** A debit that a slip could undo. */
interface UndoingHalf extends Half {
  readonly link: Link;
}

/** What is known of a slip: the debits that it could undo by itself, and what was found for each that was asked about. */
interface Known {
  readonly own: ReadonlySet<number>;
  readonly met: Map<number, Met>;
}

/** What was found for a debit, for as long as the same receipt of its sale speaks of it. */
interface Met {
  readonly sale: Receipt | undefined;
  readonly half: UndoingHalf | undefined;
}

/** What the links say of the sales. */
interface Sales {
  /** Debits whose sales bear one of the numbers that this slip knows its sale by. */
  named(slip: Receipt): readonly number[];
  /** The slip that spoke of a debit last. */
  of(left: number): Receipt | undefined;
}

/** Voids and refunds to the debits they undo: by the original's reference, else by sum, shop and card, later than the sale. */
export function openUndoing(
  index: RowIndex,
  isUndoable: (debit: Transaction) => boolean,
): (given: UndoingMatch) => readonly Link[] {
  const assign = openAssignment<UndoingHalf>(index.debits.length);
  const known = new WeakMap<Receipt, Known>();
  const couldBe = (slip: Receipt, left: number): boolean => {
    const debit = index.debits[left];
    return debit !== undefined && isUndoable(debit) && couldUndo(debit, slip);
  };
  const halfOf = (slip: Receipt, left: number, sale: Receipt | undefined): UndoingHalf | undefined => {
    const debit = index.debits[left];
    if (!debit || !couldBe(slip, left)) return undefined;
    const found = undoingEvidence(debit, slip, sale, () => likenesses(index, left, slip, sale));
    if (!found || found.weight <= 0) return undefined;
    const link: Link = {
      transaction: debit.id,
      receipt: slip.id,
      role: 'undoes',
      confidence: Math.min(0.99, confidenceOf(found.weight)),
      because: found.because,
      by: 'matcher',
    };
    return { left, weight: found.weight, link };
  };
  const meet = (slip: Receipt): Known => {
    const before = known.get(slip);
    if (before) return before;
    const own = new Set(undoable(index, slip).filter((left) => couldBe(slip, left)));
    const now: Known = { own, met: new Map() };
    known.set(slip, now);
    return now;
  };
  return ({ undone, slips, links, ruled }) => {
    if (undone.length === 0) return [];
    const sales = salesOf(index, undone, slips, links);
    const [of, rights]: [UndoingHalf[], number[]] = [[], []];
    undone.forEach((slip, right) => {
      const { own, met } = meet(slip);
      const add = (left: number): void => {
        const sale = sales.of(left);
        const before = met.get(left);
        const now = before && before.sale === sale ? before : { sale, half: halfOf(slip, left, sale) };
        if (now !== before) met.set(left, now);
        if (!now.half || (ruled.parts && ruled.forbids(now.half.link.transaction, slip.id))) return;
        of.push(now.half);
        rights.push(right);
      };
      own.forEach(add);
      for (const left of sales.named(slip)) if (!own.has(left)) add(left);
    });
    return assign({ of, rights }, undone.length).map(({ link }) => link);
  };
}

function salesOf(index: RowIndex, undone: readonly Receipt[], slips: Slips, links: readonly Link[]): Sales {
  // Of all the sales' numbers, those that a later slip asks for: most are never asked for.
  const asked = new Set<string>();
  for (const slip of undone) for (const word of namedBy(slip)) for (const { id } of slips.numbered(word)) asked.add(id);
  const debitsOf = new Map<string, number[]>();
  const lastOf = new Map<number, string>();
  for (const { transaction, receipt } of links) {
    const left = index.placeOf(transaction);
    if (left === undefined) continue;
    lastOf.set(left, receipt);
    if (asked.has(receipt)) push(debitsOf, receipt, left);
  }
  return {
    named(slip) {
      const sales = namedBy(slip).flatMap((word) => slips.numbered(word));
      return [...new Set(sales.flatMap((sale) => debitsOf.get(sale.id) ?? []))];
    },
    of: (left) => slips.get(lastOf.get(left) ?? ''),
  };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Numbers that this slip knows its sale by. */
const namedBy = (slip: Receipt): string[] =>
  slip.references.original === undefined ? numbersOf(slip) : [...numbersOf(slip), slip.references.original];

/** Debits that a slip could undo: of its sum, of its numbers, or of its shop. */
function undoable(index: RowIndex, slip: Receipt): number[] {
  const name = slip.merchant === undefined ? undefined : index.names.enter(slip.merchant);
  const rarest = name === undefined ? undefined : index.names.rarestWord(name);
  const day = slip.occurredAt === undefined ? undefined : dayNumber(dayOfTime(slip.occurredAt));
  const [from, to] = day === undefined ? [-Infinity, Infinity] : [day - LONGEST_AGO, day + WINDOW.after];
  return [
    ...new Set([
      ...index.ofSum(slip.amount, from, to),
      ...namedBy(slip).flatMap((word) => index.ofReference(word)),
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

const likenesses = (index: RowIndex, left: number, slip: Receipt, sale: Receipt | undefined): Likenesses => ({
  row:
    bestLikeness(index, left, slip.merchant === undefined ? undefined : index.names.enter(slip.merchant))?.share ?? 0,
  sale:
    sale?.merchant === undefined || slip.merchant === undefined
      ? 0
      : (shopLikeness(index.names, slip.merchant, sale.merchant) ?? 0),
});

const bears = ({ rrn, trace, auth, order }: References, number: string): boolean =>
  rrn === number || trace === number || auth === number || order === number;

/** Days from the debit's sale to the slip; undefined where the slip shows no day. */
const daysAfter = (debit: Transaction, slip: Receipt): number | undefined =>
  slip.occurredAt === undefined
    ? undefined
    : daysBetween(debit.occurredAt?.slice(0, 10) ?? debit.bookedOn, dayOfTime(slip.occurredAt));

/** Do the sums, cards and days allow it, whatever names and numbers say? */
function couldUndo(debit: Transaction, slip: Receipt): boolean {
  if (debit.amount.currency !== slip.amount.currency || -debit.amount.minor < slip.amount.minor) return false;
  if (debit.card !== undefined && slip.card !== undefined && debit.card !== slip.card) return false;
  const when = daysAfter(debit, slip);
  return when === undefined || (when >= -WINDOW.after && when <= 180);
}

/** What speaks for a pair that `couldUndo` allows. */
function undoingEvidence(
  debit: Transaction,
  slip: Receipt,
  sale: Receipt | undefined,
  likenessOf: () => Likenesses,
): { weight: number; because: Phrase[] } | undefined {
  const original = slip.references.original;
  const named =
    (original !== undefined &&
      original.length >= 4 &&
      (bears(debit.references, original) || (sale !== undefined && bears(sale.references, original)))) ||
    sharedReference(debit.references, slip.references) !== undefined;
  const when = daysAfter(debit, slip);
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
