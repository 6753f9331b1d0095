import { changedPart } from '../domain/changed-part.ts';
import { dayOfTime, type Day } from '../domain/day.ts';
import type { Money } from '../domain/money.ts';
import type { Receipt } from '../domain/receipt.ts';
import { sumKey } from './statement-rows.ts';

/** Receipts for looking up; the lists are in no order. */
export interface ReceiptIndex {
  readonly byId: ReadonlyMap<string, Receipt>;
  readonly onDay: (day: Day) => readonly Receipt[];
  readonly ofSum: (sum: Money) => readonly Receipt[];
  readonly undated: readonly Receipt[];
  /** What went and what came since it was last asked. */
  readonly gone: ReadonlySet<Receipt>;
  readonly came: readonly Receipt[];
}

const NONE: readonly Receipt[] = [];
const UNDATED = '';

/** Keeps receipts for looking up as they come and go: those that stay the same objects cost nothing. */
export function openReceiptIndex(): (receipts: readonly Receipt[]) => ReceiptIndex {
  let known: readonly Receipt[] = [];
  const byId = new Map<string, Receipt>();
  const byDay = new Map<Day, readonly Receipt[]>();
  const bySum = new Map<string, readonly Receipt[]>();
  const forget = (): readonly Receipt[] => {
    for (const map of [byId, byDay, bySum]) map.clear();
    return [];
  };
  return (receipts) => {
    // Two that claim to be one: nothing is built upon what was known of them.
    if (byId.size !== known.length) known = forget();
    const change = changedPart(known, receipts);
    known = receipts;
    const stays = new Set(change.came);
    const gone = new Set(change.gone.filter((slip) => !stays.has(slip)));
    const there = new Set(change.gone);
    const came = change.came.filter((slip) => !there.has(slip));
    if (came.length + gone.size > 0) {
      leave(byDay, dayKey, gone);
      leave(bySum, amountKey, gone);
      for (const slip of gone) byId.delete(slip.id);
      join(byDay, dayKey, came);
      join(bySum, amountKey, came);
      // One id may have left and come again.
      for (const slip of came) byId.set(slip.id, slip);
    }
    return {
      byId,
      onDay: (day) => byDay.get(day) ?? NONE,
      ofSum: (sum) => bySum.get(sumKey(sum)) ?? NONE,
      undated: byDay.get(UNDATED) ?? NONE,
      gone,
      came,
    };
  };
}

const dayKey = (slip: Receipt): string => (slip.occurredAt === undefined ? UNDATED : dayOfTime(slip.occurredAt));
const amountKey = (slip: Receipt): string => sumKey(slip.amount);

function join(
  lists: Map<string, readonly Receipt[]>,
  keyOf: (slip: Receipt) => string,
  came: readonly Receipt[],
): void {
  const fresh = new Map<string, Receipt[]>();
  for (const slip of came) {
    const list = fresh.get(keyOf(slip));
    if (list) list.push(slip);
    else fresh.set(keyOf(slip), [slip]);
  }
  for (const [key, list] of fresh) lists.set(key, [...(lists.get(key) ?? NONE), ...list]);
}

function leave(
  lists: Map<string, readonly Receipt[]>,
  keyOf: (slip: Receipt) => string,
  gone: ReadonlySet<Receipt>,
): void {
  for (const key of new Set([...gone].map(keyOf)))
    lists.set(
      key,
      (lists.get(key) ?? NONE).filter((slip) => !gone.has(slip)),
    );
}
