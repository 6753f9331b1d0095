import { dayNumber, dayOfTime } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import { decimalOf, exponentOf, type Money } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import { bestLikeness, printedReference, sharedReference } from './evidence.ts';
import { alikeShops } from './name-book.ts';
import type { Purchase } from './purchases.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';

/** Rows of one purchase, or receipts of one debit: the parts add up to the whole, to the cent. */
export interface Groups {
  readonly links: readonly Link[];
  /** Debits and purchases that are taken by it. */
  readonly debits: ReadonlySet<string>;
  readonly purchases: ReadonlySet<Purchase>;
}

/** Parts come within so many days of the whole; instalments go on for a year. */
const [PARTS_DAYS, INSTALMENT_DAYS, RECEIPTS_DAYS] = [16, 400, 10] as const;

/** Beyond this many parts, or this many to choose from, chance adds up to anything. */
const [MOST_PARTS, MOST_TO_CHOOSE] = [4, 14] as const;

const CONFIDENCE = 0.93;

/** `lonely` are successful purchases that no debit of their own sum fits. Only a single way to add up counts. */
export function linkGroups(
  index: RowIndex,
  lonely: readonly Purchase[],
  ruled: Rulings,
  taken: ReadonlySet<string>,
): Groups {
  const groups = { links: [] as Link[], debits: new Set(taken), purchases: new Set<Purchase>() };
  const add = (debits: readonly number[], purchases: readonly Purchase[], because: Phrase): void => {
    for (const at of debits) {
      const debit = index.debits[at];
      if (!debit) continue;
      groups.debits.add(debit.id);
      for (const { receipt, others } of purchases)
        for (const slip of [receipt, ...others])
          groups.links.push({
            transaction: debit.id,
            receipt: slip.id,
            role: 'proves',
            confidence: CONFIDENCE,
            because: [because],
            by: 'matcher',
            difference: 'part',
          });
    }
    for (const purchase of purchases) groups.purchases.add(purchase);
  };
  for (const purchase of lonely) {
    const parts = partsOf(index, purchase, groups.debits, ruled);
    if (parts) add(parts, [purchase], severalDebits(purchase, parts.length));
  }
  const byDay = new Map<number, Purchase[]>();
  for (const purchase of lonely) {
    const { occurredAt } = purchase.receipt;
    if (occurredAt === undefined || groups.purchases.has(purchase)) continue;
    const day = dayNumber(dayOfTime(occurredAt));
    byDay.set(day, [...(byDay.get(day) ?? []), purchase]);
  }
  for (const purchase of lonely) {
    if (groups.purchases.has(purchase)) continue;
    const whole = wholeOf(index, purchase, byDay, groups, ruled);
    if (whole) add([whole.debit], whole.purchases, severalReceipts(index, whole.debit, whole.purchases.length));
  }
  return groups;
}

/** Several debits of one receipt: a split shipment, a payment by two cards, instalments. */
function partsOf(
  index: RowIndex,
  { receipt }: Purchase,
  taken: ReadonlySet<string>,
  ruled: Rulings,
): readonly number[] | undefined {
  if (receipt.occurredAt === undefined || receipt.merchant === undefined) return undefined;
  const name = index.names.enter(receipt.merchant);
  const day = dayNumber(dayOfTime(receipt.occurredAt));
  const rarest = index.names.rarestWord(name);
  const shop = (rarest === undefined ? [] : index.ofWord(rarest, day - 1, day + INSTALMENT_DAYS)).filter((at) => {
    if ((index.sums[at] ?? 0) >= receipt.amount.minor) return false;
    const row = index.debits[at];
    return (
      row !== undefined &&
      row.amount.currency === receipt.amount.currency &&
      !taken.has(row.id) &&
      !ruled.forbids(row.id, receipt.id) &&
      (bestLikeness(index, at, name)?.share ?? 0) >= 0.7
    );
  });
  if (shop.length < 2) return undefined;
  const numbered = shop.filter((at) => {
    const row = index.debits[at];
    return (
      row !== undefined &&
      (sharedReference(row.references, receipt.references) ?? printedReference(row, receipt)) !== undefined
    );
  });
  const soon = shop.filter((at) => (index.posted[at] ?? 0) - day <= PARTS_DAYS);
  return (
    onlySum(index, numbered, receipt.amount.minor) ??
    telling(index, onlySum(index, soon, receipt.amount.minor)) ??
    instalments(index, shop, receipt.amount.minor)
  );
}

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
  purchase: Purchase,
  byDay: ReadonlyMap<number, readonly Purchase[]>,
  groups: { readonly debits: ReadonlySet<string>; readonly purchases: ReadonlySet<Purchase> },
  ruled: Rulings,
): { readonly debit: number; readonly purchases: readonly Purchase[] } | undefined {
  const { receipt } = purchase;
  const { merchant, occurredAt } = receipt;
  if (occurredAt === undefined || merchant === undefined) return undefined;
  const day = dayNumber(dayOfTime(occurredAt));
  const around = Array.from({ length: 2 * RECEIPTS_DAYS + 1 }, (_, at) => byDay.get(day - RECEIPTS_DAYS + at) ?? []);
  const near = around
    .flat()
    .filter(
      (other) =>
        other !== purchase &&
        !groups.purchases.has(other) &&
        other.receipt.amount.currency === receipt.amount.currency &&
        other.receipt.merchant !== undefined &&
        alikeShops(index.names, other.receipt.merchant, merchant, 0.75),
    );
  if (near.length === 0 || near.length > MOST_TO_CHOOSE) return undefined;
  const name = index.names.enter(merchant);
  const found: { debit: number; purchases: readonly Purchase[] }[] = [];
  const walk = (from: number, sum: number, chosen: readonly Purchase[]): void => {
    if (chosen.length > 1 && chosen.some((each) => isOdd(each.receipt.amount)))
      for (const debit of index.ofSum({ ...receipt.amount, minor: sum }, day - 1, day + PARTS_DAYS)) {
        const row = index.debits[debit];
        if (!row || groups.debits.has(row.id) || (bestLikeness(index, debit, name)?.share ?? 0) < 0.7) continue;
        if (chosen.some((each) => ruled.forbids(row.id, each.receipt.id))) continue;
        found.push({ debit, purchases: chosen });
      }
    if (chosen.length === MOST_PARTS || found.length > 1) return;
    for (let at = from; at < near.length; at += 1) {
      const next = near[at];
      if (next) walk(at + 1, sum + next.receipt.amount.minor, [...chosen, next]);
    }
  };
  walk(0, receipt.amount.minor, [purchase]);
  return found.length === 1 ? found[0] : undefined;
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
