import { dayNumber, dayOfTime, daysBetween } from '../domain/day.ts';
import { LONGEST_HOLD } from '../domain/hold.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { References } from '../domain/references.ts';
import type { Transaction } from '../domain/transaction.ts';
import { bestLikeness, confidenceOf, sharedReference, WINDOW } from './evidence.ts';
import { openAssignment, type Half } from './graphs.ts';
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

/** What is known of a slip: the debits it could undo by itself, and, as last seen, by the numbers of the sales. */
interface Known {
  readonly halves: readonly UndoingHalf[];
  named: readonly Named[];
  together: readonly UndoingHalf[];
}

/** A debit whose sale's slip bears one of a later slip's numbers. */
interface Named {
  readonly left: number;
  readonly sale: Receipt | undefined;
}

/** Voids and refunds to the debits they undo: by the original's reference, else by sum, shop and card, later than the sale. */
export function openUndoing(
  index: RowIndex,
  isUndoable: (debit: Transaction) => boolean,
): (given: UndoingMatch) => readonly Link[] {
  const assign = openAssignment<UndoingHalf>(index.debits.length);
  const known = new WeakMap<Receipt, Known>();
  const halfOf = (slip: Receipt, left: number, sale: Receipt | undefined): UndoingHalf[] => {
    const debit = index.debits[left];
    if (!debit || !isUndoable(debit)) return [];
    const name = slip.merchant === undefined ? undefined : index.names.enter(slip.merchant);
    const found = undoingEvidence(debit, slip, sale, () => bestLikeness(index, left, name)?.share);
    if (!found) return [];
    const link: Link = {
      transaction: debit.id,
      receipt: slip.id,
      role: 'undoes',
      confidence: Math.min(0.99, confidenceOf(found.weight)),
      because: found.because,
      by: 'matcher',
    };
    return [{ left, weight: found.weight, link }];
  };
  const meet = (slip: Receipt): Known => {
    const before = known.get(slip);
    if (before) return before;
    const halves = undoable(index, slip).flatMap((left) => halfOf(slip, left, undefined));
    const met: Known = { halves, named: [], together: halves };
    known.set(slip, met);
    return met;
  };
  return ({ undone, slips, links, ruled }) => {
    if (undone.length === 0) return [];
    const named = salesNamed(index, undone, slips, links);
    const [of, rights]: [UndoingHalf[], number[]] = [[], []];
    undone.forEach((slip, right) => {
      const met = meet(slip);
      const sales = named(slip);
      if (!isSame(met.named, sales)) {
        met.named = sales;
        const own = new Set(sales.map(({ left }) => left));
        met.together = [
          ...met.halves.filter(({ left }) => !own.has(left)),
          ...sales.flatMap(({ left, sale }) => halfOf(slip, left, sale)),
        ];
      }
      for (const half of met.together) {
        if (ruled.parts && ruled.forbids(half.link.transaction, slip.id)) continue;
        of.push(half);
        rights.push(right);
      }
    });
    return assign({ of, rights }, undone.length).map(({ link }) => link);
  };
}

const isSame = (some: readonly Named[], others: readonly Named[]): boolean =>
  some.length === others.length &&
  some.every((each, at) => {
    const other = others[at];
    return each.left === other?.left && each.sale === other.sale;
  });

/** For a later slip, the debits whose sales bear one of its numbers, each with the slip that spoke of it last. */
function salesNamed(
  index: RowIndex,
  undone: readonly Receipt[],
  slips: Slips,
  links: readonly Link[],
): (slip: Receipt) => readonly Named[] {
  // Of all the sales, those that a later slip asks for: most are never asked for.
  const asked = new Map<string, Receipt>();
  for (const slip of undone)
    for (const word of namedBy(slip)) for (const sale of slips.numbered(word)) asked.set(sale.id, sale);
  const debitsOf = new Map<string, number[]>();
  const lastOf = new Map<number, string>();
  for (const { transaction, receipt } of links) {
    if (!asked.has(receipt)) continue;
    const left = index.placeOf(transaction);
    if (left === undefined) continue;
    push(debitsOf, receipt, left);
    lastOf.set(left, receipt);
  }
  if (lastOf.size > 0)
    for (const { transaction, receipt } of links) {
      const left = index.placeOf(transaction);
      if (left !== undefined && lastOf.has(left)) lastOf.set(left, receipt);
    }
  return (slip) => {
    const sales = namedBy(slip).flatMap((word) => slips.numbered(word));
    const lefts = new Set(sales.flatMap((sale) => debitsOf.get(sale.id) ?? []));
    return [...lefts].map((left) => ({ left, sale: asked.get(lastOf.get(left) ?? '') }));
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

const bears = ({ rrn, trace, auth, order }: References, number: string): boolean =>
  rrn === number || trace === number || auth === number || order === number;

function undoingEvidence(
  debit: Transaction,
  slip: Receipt,
  sale: Receipt | undefined,
  likenessOf: () => number | undefined,
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
  const likeness = likenessOf() ?? 0;
  // Part of a sum asks for more of a name than the whole does.
  if (!named && likeness < (equal ? 0.45 : 0.75)) return undefined;
  const because: Phrase[] = [];
  if (named)
    because.push({ zh: `凭证写明原交易 ${original ?? ''}`, en: `the slip names the original ${original ?? ''}` });
  if (equal) because.push({ zh: '金额相同', en: 'same amount' });
  if (likeness >= 0.45)
    because.push({ zh: `商户名相符：${slip.merchant ?? ''}`, en: `merchant agrees: ${slip.merchant ?? ''}` });
  return { weight: (named ? 12 : 0) + (equal ? 5 : 1) + likeness * 4 - Math.abs(when ?? 0) / 30, because };
}
