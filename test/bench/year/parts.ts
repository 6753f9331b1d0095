import type { Desk, Visit } from './desk.ts';
import type { GroupKind } from './truth.ts';
import { numbersFor } from './sell.ts';

/** One slip paid from the account in two sums. */
export function splitPayment(desk: Desk, visit: Visit): void {
  const sums = shares(desk, visit.minor, 2);
  inParts(
    desk,
    visit,
    'splitPayment',
    sums.map((minor) => ({ minor, after: 0 })),
  );
}

/** One order that is sent, and charged, in two or three parcels. */
export function splitShipment(desk: Desk, visit: Visit): void {
  const dice = desk.dice('parcels');
  const sums = shares(desk, visit.minor, dice.whole(2, 3));
  inParts(
    desk,
    visit,
    'splitShipment',
    sums.map((minor) => ({ minor, after: dice.whole(0, 9) })),
  );
}

/** One purchase paid in three months. */
export function instalments(desk: Desk, visit: Visit): void {
  const each = Math.max(1, Math.round(visit.minor / 3));
  const sums = [each, each, Math.max(1, visit.minor - 2 * each)];
  inParts(
    desk,
    visit,
    'instalments',
    sums.map((minor, month) => ({ minor, after: month * 30 })),
  );
}

/** Two or three slips of one counter that are charged as one. */
export function aggregate(desk: Desk, visit: Visit): void {
  const sums = shares(desk, visit.minor, desk.dice('slips').whole(2, 3));
  const debit = desk.row({ visit, label: 'part' });
  const receipts = sums.map((minor, at) => {
    const numbers = numbersFor(desk, visit, `numbers ${at}`);
    return desk.slip({
      visit,
      label: 'part',
      money: { minor, currency: visit.account.currency },
      minutesLater: at * 2,
      references: numbers,
    });
  });
  desk.groups.push({ kind: 'aggregate', debits: [debit], receipts });
}

function inParts(desk: Desk, visit: Visit, kind: GroupKind, parts: readonly { minor: number; after: number }[]): void {
  const slip = desk.slip({ visit, label: 'part', references: numbersFor(desk, visit) });
  const debits = parts.map(({ minor, after }) => desk.row({ visit, label: 'part', minor: -minor, after }));
  desk.groups.push({ kind, debits, receipts: [slip] });
}

/** Uneven shares that add up, each at least one. */
function shares(desk: Desk, minor: number, count: number): number[] {
  const dice = desk.dice('shares');
  const sums: number[] = [];
  let left = Math.max(minor, count);
  for (let at = 1; at < count; at += 1) {
    const part = Math.max(1, Math.min(left - (count - at), Math.round(left * (0.2 + 0.5 * dice.real()))));
    sums.push(part);
    left -= part;
  }
  return [...sums, left];
}
