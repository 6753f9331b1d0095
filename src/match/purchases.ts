import { minutesBetween } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import { REFERENCE_KEYS } from '../domain/references.ts';
import { sharedReference } from './evidence.ts';
import { alikeShops, type NameBook } from './name-book.ts';

/** Receipts that speak of one and the same purchase: a shop's slip and the wallet's record of it. */
export interface Purchase {
  /** The one that speaks for all: the receipt with most references. */
  readonly receipt: Receipt;
  readonly others: readonly Receipt[];
  /** Second copies and reprints: they say nothing that is not said already. */
  readonly copies: readonly Receipt[];
}

/** Farthest apart, in minutes, that a slip and a wallet's record of one purchase are printed. */
const MINUTES = 5;

/** Receipts of one sum, type and outcome, in their order, and what was made of each purchase among them. */
interface Group<Met> {
  slips: readonly Receipt[];
  met: readonly { readonly purchase: Purchase; readonly as: Met }[];
  /** In the run under way: how many stand as they stood before, and all of them from the first that does not. */
  same: number;
  fresh?: Receipt[] | undefined;
  run: number;
}

/**
 * Joins receipts of one purchase, so that a slip and a wallet record, or a slip and its reprint, do not prove two debits.
 * `meet` is asked once for each purchase, for as long as the same receipts make it.
 */
export function openPurchases<Met>(
  names: NameBook,
  meet: (purchase: Purchase) => Met,
): (receipts: readonly Receipt[]) => Met[] {
  const groups = new Map<string, Group<Met>>();
  const groupOf = new WeakMap<Receipt, Group<Met>>();
  let run = 0;
  const find = (receipt: Receipt): Group<Met> => {
    const known = groupOf.get(receipt);
    if (known) return known;
    const key = `${receipt.amount.currency}${receipt.amount.minor}|${receipt.type}|${receipt.outcome}`;
    const group = groups.get(key) ?? { slips: [], met: [], same: 0, run: 0 };
    groups.set(key, group);
    groupOf.set(receipt, group);
    return group;
  };
  return (receipts) => {
    run += 1;
    const present: Group<Met>[] = [];
    for (const receipt of receipts) {
      const group = find(receipt);
      if (group.run !== run) {
        present.push(group);
        group.run = run;
        group.same = 0;
        group.fresh = undefined;
      }
      if (group.fresh) group.fresh.push(receipt);
      else if (group.slips[group.same] === receipt) group.same += 1;
      else group.fresh = [...group.slips.slice(0, group.same), receipt];
    }
    const all: Met[] = [];
    for (const group of present) {
      if (group.fresh || group.same < group.slips.length) {
        group.slips = group.fresh ?? group.slips.slice(0, group.same);
        const before = new Map(group.met.map((each) => [each.purchase.receipt, each] as const));
        group.met = joinEqual(group.slips, names).map((purchase) => {
          const known = before.get(purchase.receipt);
          return known && isSame(known.purchase, purchase) ? known : { purchase, as: meet(purchase) };
        });
      }
      for (const { as } of group.met) all.push(as);
    }
    return all;
  };
}

const isSame = (one: Purchase, other: Purchase): boolean =>
  one.receipt === other.receipt && areSame(one.others, other.others) && areSame(one.copies, other.copies);

const areSame = (some: readonly Receipt[], others: readonly Receipt[]): boolean =>
  some.length === others.length && some.every((each, at) => each === others[at]);

function joinEqual(receipts: readonly Receipt[], names: NameBook): Purchase[] {
  if (receipts.length === 1) return receipts.map((receipt) => ({ receipt, others: [], copies: [] }));
  const sorted = [...receipts].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const purchases: { receipt: Receipt; others: Receipt[]; copies: Receipt[] }[] = [];
  for (const receipt of sorted) {
    const recent = purchases.slice(-8);
    const original = recent.find((each) =>
      [each.receipt, ...each.others].some((other) => isCopy(other, receipt, names)),
    );
    const same = recent.find(
      (each) =>
        each.others.length < 3 && [each.receipt, ...each.others].every((other) => samePurchase(other, receipt, names)),
    );
    if (original) original.copies.push(receipt);
    else if (same) same.others.push(receipt);
    else purchases.push({ receipt, others: [], copies: [] });
  }
  return purchases;
}

const order = (receipt: Receipt): string =>
  `${receipt.occurredAt ?? ''}|${9 - Object.keys(receipt.references).length}|${receipt.id}`;

function samePurchase(a: Receipt, b: Receipt, names: NameBook): boolean {
  const minutes = minutesApart(a, b);
  const isOne =
    sharedReference(a.references, b.references) !== undefined ||
    (minutes !== undefined && minutes <= MINUTES && ofTwoKinds(a, b));
  return isOne && sameCardAndShop(a, b, names);
}

/** A second print of one slip: the same minute, or the same number, and nothing in it that differs. */
function isCopy(a: Receipt, b: Receipt, names: NameBook): boolean {
  const isOne =
    minutesApart(a, b) === 0 ||
    (a.occurredAt?.slice(0, 10) === b.occurredAt?.slice(0, 10) &&
      sharedReference(a.references, b.references) !== undefined);
  if (!isOne || ofTwoKinds(a, b)) return false;
  const conflict = REFERENCE_KEYS.some(
    (key) =>
      a.references[key] !== undefined && b.references[key] !== undefined && a.references[key] !== b.references[key],
  );
  return !conflict && sameCardAndShop(a, b, names);
}

function sameCardAndShop(a: Receipt, b: Receipt, names: NameBook): boolean {
  if (a.card !== undefined && b.card !== undefined && a.card !== b.card) return false;
  return a.merchant === undefined || b.merchant === undefined || alikeShops(names, a.merchant, b.merchant, 0.45);
}

function minutesApart(a: Receipt, b: Receipt): number | undefined {
  if (a.occurredAt === undefined || b.occurredAt === undefined) return undefined;
  const minutes = minutesBetween(a.occurredAt, b.occurredAt);
  return minutes === undefined ? undefined : Math.abs(minutes);
}

/** One from the terminal, one from the wallet: two of a kind are two purchases. */
function ofTwoKinds(a: Receipt, b: Receipt): boolean {
  const terminal = (each: Receipt): boolean =>
    each.references.rrn !== undefined ||
    each.references.auth !== undefined ||
    each.references.trace !== undefined ||
    each.references.terminal !== undefined;
  const wallet = (each: Receipt): boolean => each.references.order !== undefined && !terminal(each);
  return (terminal(a) && wallet(b)) || (wallet(a) && terminal(b));
}
