import { minutesBetween } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import { nameSimilarity, nameTokens } from './merchant-name.ts';
import { sharedReference } from './evidence.ts';

/** Receipts that speak of one and the same purchase: a shop's slip and the wallet's record of it. */
export interface Purchase {
  /** The one that speaks for all: the receipt with most references. */
  readonly receipt: Receipt;
  readonly others: readonly Receipt[];
}

/** Farthest apart, in minutes, that a slip and a wallet's record of one purchase are printed. */
const MINUTES = 5;

/** Joins receipts of one purchase, so that a slip and a wallet record do not prove two debits. */
export function joinPurchases(receipts: readonly Receipt[]): Purchase[] {
  const bySum = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const key = `${receipt.amount.currency}${receipt.amount.minor}|${receipt.type}|${receipt.outcome}`;
    const group = bySum.get(key);
    if (group) group.push(receipt);
    else bySum.set(key, [receipt]);
  }
  return [...bySum.values()].flatMap(joinEqual);
}

function joinEqual(receipts: readonly Receipt[]): Purchase[] {
  if (receipts.length === 1) return receipts.map((receipt) => ({ receipt, others: [] }));
  const sorted = [...receipts].sort((a, b) => order(a).localeCompare(order(b)));
  const purchases: { receipt: Receipt; others: Receipt[] }[] = [];
  for (const receipt of sorted) {
    const same = purchases
      .slice(-8)
      .find(
        (each) =>
          each.others.length < 3 &&
          samePurchase(each.receipt, receipt) &&
          each.others.every((other) => samePurchase(other, receipt)),
      );
    if (same) same.others.push(receipt);
    else purchases.push({ receipt, others: [] });
  }
  return purchases;
}

const order = (receipt: Receipt): string =>
  `${receipt.occurredAt ?? ''}|${9 - Object.keys(receipt.references).length}|${receipt.id}`;

function samePurchase(a: Receipt, b: Receipt): boolean {
  if (a.card !== undefined && b.card !== undefined && a.card !== b.card) return false;
  if (sharedReference(a.references, b.references) !== undefined) return true;
  const minutes =
    a.occurredAt !== undefined && b.occurredAt !== undefined ? minutesBetween(a.occurredAt, b.occurredAt) : undefined;
  if (minutes === undefined || Math.abs(minutes) > MINUTES) return false;
  if (!ofTwoKinds(a, b)) return false;
  if (a.merchant === undefined || b.merchant === undefined) return true;
  return (nameSimilarity(nameTokens(a.merchant), nameTokens(b.merchant)) ?? 1) >= 0.45;
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
