import { dayNumber, dayOfTime } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import { decimalOf, exponentOf, type Money } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { bestLikeness, printedReference, sharedReference } from './evidence.ts';
import type { NameBook } from './name-book.ts';
import type { Purchase } from './purchases.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';

/** Rows of one purchase, or receipts of one debit: the parts add up to the whole, to the cent. */
export interface Groups {
  readonly links: readonly Link[];
  /** 1 for each debit that is taken, by its place: by these groups, or before. */
  readonly taken: Uint8Array;
  readonly purchases: ReadonlySet<Purchase>;
}

/** A successful purchase that no debit of its own sum fits, and what is known of it. */
interface Lonely {
  readonly purchase: Purchase;
  readonly day: number | undefined;
  readonly name: number | undefined;
  /** Smaller debits of its shop, and as last seen, those of them that were free, with what they add up to. */
  shop?: readonly number[];
  free?: readonly number[];
  parts?: readonly number[] | undefined;
  /** The others of its days as last seen, and the debits that some of them add up to with it. */
  around?: readonly Lonely[];
  wholes?: readonly Whole[];
}

/** Several purchases of one shop, and a debit of their sum. */
interface Whole {
  readonly debit: number;
  readonly purchases: readonly Purchase[];
}

/** Parts come within so many days of the whole; instalments go on for a year. */
const [PARTS_DAYS, INSTALMENT_DAYS, RECEIPTS_DAYS] = [16, 400, 10] as const;

/** Beyond this many parts, or this many to choose from, chance adds up to anything. */
const [MOST_PARTS, MOST_TO_CHOOSE] = [4, 14] as const;

const CONFIDENCE = 0.93;

/** Links parts to their whole. Only a single way to add up counts. `taken`: debits that are out of reach, by their places. */
export function openGroups(
  index: RowIndex,
): (lonely: readonly Purchase[], ruled: Rulings, taken: Uint8Array) => Groups {
  const known = new WeakMap<Purchase, Lonely>();
  const meet = (purchase: Purchase): Lonely => {
    const before = known.get(purchase);
    if (before) return before;
    const { occurredAt, merchant } = purchase.receipt;
    const met: Lonely = {
      purchase,
      day: occurredAt === undefined ? undefined : dayNumber(dayOfTime(occurredAt)),
      name: merchant === undefined ? undefined : index.names.enter(merchant),
    };
    known.set(purchase, met);
    return met;
  };
  return (purchases, ruled, before) => {
    const lonely = purchases.map(meet);
    const groups = { links: [] as Link[], taken: before.slice(), purchases: new Set<Purchase>() };
    const add = (debits: readonly number[], whole: readonly Purchase[], because: Phrase): void => {
      for (const at of debits) {
        groups.taken[at] = 1;
        for (const { receipt, others } of whole)
          for (const slip of [receipt, ...others]) groups.links.push(...partLinks(index.debits[at], slip, because));
      }
      for (const purchase of whole) groups.purchases.add(purchase);
    };
    for (const each of lonely) {
      const parts = partsOf(index, each, groups.taken, ruled);
      if (parts) add(parts, [each.purchase], severalDebits(each.purchase, parts.length));
    }
    const byDay = new Map<number, Lonely[]>();
    for (const each of lonely) {
      if (each.day === undefined || groups.purchases.has(each.purchase)) continue;
      const list = byDay.get(each.day);
      if (list) list.push(each);
      else byDay.set(each.day, [each]);
    }
    for (const each of lonely) {
      if (groups.purchases.has(each.purchase)) continue;
      const whole = wholeOf(index, each, byDay, groups, ruled);
      if (whole) add([whole.debit], whole.purchases, severalReceipts(index, whole.debit, whole.purchases.length));
    }
    return groups;
  };
}

const partLinks = (debit: Transaction | undefined, slip: Receipt, because: Phrase): Link[] =>
  debit
    ? [
        {
          transaction: debit.id,
          receipt: slip.id,
          role: 'proves',
          confidence: CONFIDENCE,
          because: [because],
          by: 'matcher',
          difference: 'part',
        },
      ]
    : [];

/** Several debits of one receipt: a split shipment, a payment by two cards, instalments. */
function partsOf(index: RowIndex, lonely: Lonely, taken: Uint8Array, ruled: Rulings): readonly number[] | undefined {
  const { receipt } = lonely.purchase;
  const shop = (lonely.shop ??= smallerOfShop(index, lonely));
  if (shop.length < 2) return undefined;
  const free = shop.filter(
    (at) => taken[at] !== 1 && !(ruled.parts && ruled.forbids(index.debits[at]?.id ?? '', receipt.id)),
  );
  if (!lonely.free || !areSame(lonely.free, free)) {
    lonely.free = free;
    lonely.parts = addingUp(index, lonely, free);
  }
  return lonely.parts;
}

function smallerOfShop(index: RowIndex, { purchase, day, name }: Lonely): readonly number[] {
  const { amount } = purchase.receipt;
  const rarest = name === undefined ? undefined : index.names.rarestWord(name);
  if (day === undefined || rarest === undefined) return [];
  return index
    .ofWord(rarest, day - 1, day + INSTALMENT_DAYS)
    .filter(
      (at) =>
        (index.sums[at] ?? 0) < amount.minor &&
        index.debits[at]?.amount.currency === amount.currency &&
        (bestLikeness(index, at, name)?.share ?? 0) >= 0.7,
    );
}

/** The debits among these that add up to the receipt's sum. */
function addingUp(
  index: RowIndex,
  { purchase: { receipt }, day = 0 }: Lonely,
  debits: readonly number[],
): readonly number[] | undefined {
  if (debits.length < 2) return undefined;
  const numbered = debits.filter((at) => {
    const row = index.debits[at];
    return (
      row !== undefined &&
      (sharedReference(row.references, receipt.references) ?? printedReference(row, receipt)) !== undefined
    );
  });
  const soon = debits.filter((at) => (index.posted[at] ?? 0) - day <= PARTS_DAYS);
  return (
    onlySum(index, numbered, receipt.amount.minor) ??
    telling(index, onlySum(index, soon, receipt.amount.minor)) ??
    instalments(index, debits, receipt.amount.minor)
  );
}

const areSame = <Item>(some: readonly Item[], others: readonly Item[]): boolean =>
  some.length === others.length && some.every((each, at) => each === others[at]);

/** Round sums add up to round sums all the time: without a shared number, some part must be an odd one. */
function telling(index: RowIndex, parts: readonly number[] | undefined): readonly number[] | undefined {
  const odd = parts?.some((at) => {
    const amount = index.debits[at]?.amount;
    return amount !== undefined && isOdd(amount);
  });
  return odd === true ? parts : undefined;
}

/** Neither a whole unit nor half of one. */
const isOdd = (amount: Money): boolean => (amount.minor * 2) % 10 ** exponentOf(amount.currency) !== 0;

/** The one choice of two to four debits that adds up to the sum; none where there are two such choices. */
function onlySum(index: RowIndex, debits: readonly number[], whole: number): readonly number[] | undefined {
  if (debits.length < 2 || debits.length > MOST_TO_CHOOSE) return undefined;
  const found: (readonly number[])[] = [];
  const walk = (from: number, left: number, chosen: readonly number[]): void => {
    if (left === 0 && chosen.length > 1) found.push(chosen);
    if (left <= 0 || chosen.length === MOST_PARTS || found.length > 1) return;
    for (let at = from; at < debits.length; at += 1) {
      const debit = debits[at] ?? 0;
      walk(at + 1, left - (index.sums[debit] ?? 0), [...chosen, debit]);
    }
  };
  walk(0, whole, []);
  return found.length === 1 ? found[0] : undefined;
}

/** Equal debits, a cent apart at most, about a month from one to the next, that add up to the whole. */
function instalments(index: RowIndex, debits: readonly number[], whole: number): readonly number[] | undefined {
  const ordered = [...debits].sort((a, b) => (index.posted[a] ?? 0) - (index.posted[b] ?? 0));
  for (let count = 2; count <= 12; count += 1) {
    const part = whole / count;
    const equal = ordered.filter((at) => Math.abs((index.sums[at] ?? 0) - part) < count);
    const monthly = equal.every((at, place) => {
      const before = equal[place - 1];
      const days = before === undefined ? 30 : (index.posted[at] ?? 0) - (index.posted[before] ?? 0);
      return days >= 25 && days <= 36;
    });
    const total = equal.reduce((sum, at) => sum + (index.sums[at] ?? 0), 0);
    if (equal.length === count && monthly && total === whole) return equal;
  }
  return undefined;
}

/** One debit of several receipts of a shop: orders charged together. */
function wholeOf(
  index: RowIndex,
  lonely: Lonely,
  byDay: ReadonlyMap<number, readonly Lonely[]>,
  { taken, purchases }: Pick<Groups, 'taken' | 'purchases'>,
  ruled: Rulings,
): Whole | undefined {
  const { day } = lonely;
  if (day === undefined || lonely.name === undefined) return undefined;
  const around: Lonely[] = [];
  for (let at = day - RECEIPTS_DAYS; at <= day + RECEIPTS_DAYS; at += 1)
    for (const other of byDay.get(at) ?? []) if (other !== lonely && !purchases.has(other.purchase)) around.push(other);
  if (!lonely.around || !areSame(lonely.around, around)) {
    lonely.around = around;
    lonely.wholes = wholesOf(index, lonely, around);
  }
  const free = (lonely.wholes ?? []).filter(({ debit, purchases: chosen }) => {
    const id = index.debits[debit]?.id;
    return id !== undefined && taken[debit] !== 1 && !chosen.some(({ receipt }) => ruled.forbids(id, receipt.id));
  });
  return free.length === 1 ? free[0] : undefined;
}

/** Every debit of the shop that a purchase and up to three others around it add up to. */
function wholesOf(index: RowIndex, lonely: Lonely, around: readonly Lonely[]): readonly Whole[] {
  const { purchase, day = 0, name } = lonely;
  const { amount } = purchase.receipt;
  const near = around
    .filter(
      (other) =>
        other.purchase.receipt.amount.currency === amount.currency && isOneShop(index.names, other.name, lonely.name),
    )
    .map((each) => each.purchase);
  if (near.length === 0 || near.length > MOST_TO_CHOOSE) return [];
  const found: Whole[] = [];
  const walk = (from: number, sum: number, chosen: readonly Purchase[]): void => {
    if (chosen.length > 1 && chosen.some((each) => isOdd(each.receipt.amount)))
      for (const debit of index.ofSum({ ...amount, minor: sum }, day - 1, day + PARTS_DAYS))
        if ((bestLikeness(index, debit, name)?.share ?? 0) >= 0.7) found.push({ debit, purchases: chosen });
    if (chosen.length === MOST_PARTS) return;
    for (let at = from; at < near.length; at += 1) {
      const next = near[at];
      if (next) walk(at + 1, sum + next.receipt.amount.minor, [...chosen, next]);
    }
  };
  walk(0, amount.minor, [purchase]);
  return found;
}

/** Do two names share so much as to be one shop's, or does one of them name nobody? */
function isOneShop(names: NameBook, one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [there, back] = [names.compare(one, other), names.compare(other, one)];
  return !there || !back || Math.max(there.share, back.share) >= 0.75;
}

const severalDebits = ({ receipt }: Purchase, count: number): Phrase => ({
  zh: `${count} 笔扣款合计正好是凭证的 ${decimalOf(receipt.amount)}（分批发货、分期或分开付款）`,
  en: `${count} debits add up to the receipt's ${decimalOf(receipt.amount)} (a split shipment, instalments or two cards)`,
});

function severalReceipts(index: RowIndex, debit: number, count: number): Phrase {
  const amount = index.debits[debit]?.amount;
  const total = amount ? decimalOf({ ...amount, minor: -amount.minor }) : '';
  return {
    zh: `${count} 张凭证合计正好是这笔扣款的 ${total}`,
    en: `${count} receipts add up to this debit of ${total}`,
  };
}
