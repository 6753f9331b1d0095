import type { Desk, Visit } from './desk.ts';
import { numbersFor, sell } from './sell.ts';

/** What is held is a round sum above the price, at a pump also a token sum. */
function heldAt(desk: Desk, visit: Visit): number {
  const dice = desk.dice('held');
  if (visit.shop.category === 'fuel' && dice.chance(0.5)) return 100;
  return Math.ceil((visit.minor * (1.05 + 0.4 * dice.real())) / 1000) * 1000;
}

/** Held, then completed for the real sum; the pending row stays in some exports. */
export function preauthorised(desk: Desk, visit: Visit): void {
  const held = heldAt(desk, visit);
  const nights = visit.shop.category === 'hotel' ? desk.dice('nights').whole(1, 4) : 0;
  const start = { ...visit, day: visit.day - nights };
  if (visit.shop.category === 'hotel' && desk.dice('hold slip').chance(0.5)) holdSlip(desk, start, held);
  if (desk.dice('pending').chance(desk.profile.pendingKept))
    desk.row({ visit: start, label: 'superseded hold', minor: -held, status: 'pending', kind: 'hold' });
  sell(desk, visit, 'preauth');
}

/** Held and let go. */
export function holdReleased(desk: Desk, visit: Visit): void {
  const held = heldAt(desk, visit);
  if (desk.dice('hold slip').chance(0.5)) holdSlip(desk, visit, held);
  const id = desk.row({ visit, label: 'released hold', minor: -held, kind: 'hold', status: 'pending' });
  const text = desk.written(id).description;
  const word = visit.account.tongue === 'zh' ? '预授权解冻' : 'HOLD RELEASED';
  desk.row({
    visit,
    label: 'credit',
    minor: held,
    kind: 'release',
    after: desk.dice('release').whole(2, 20),
    word,
    text,
  });
}

/** Held, never completed, never let go. */
export function holdKept(desk: Desk, visit: Visit): void {
  const held = Math.max(heldAt(desk, visit), visit.minor);
  const slip = holdSlip(desk, visit, held);
  const debit = desk.row({ visit, label: 'wrong', minor: -held, kind: 'hold', status: 'pending' });
  desk.wrongs.push({ type: 'hold-not-released', debits: [debit], receipts: [slip], count: 1 });
}

/** The hold was cancelled, with a slip, and taken all the same. */
export function holdCaptured(desk: Desk, visit: Visit): void {
  const held = Math.ceil(visit.minor / 1000) * 1000;
  const numbers = numbersFor(desk, visit);
  const slip = holdSlip(desk, visit, held, numbers);
  const money = { minor: held, currency: visit.account.currency };
  const cancel = desk.slip({
    visit,
    label: 'undoing',
    type: 'preauth-void',
    money,
    daysLater: 1,
    references: { original: numbers.rrn ?? numbers.order ?? '' },
  });
  const debit = desk.row({ visit, label: 'wrong', minor: -held, after: 2 });
  desk.wrongs.push({
    type: 'cancelled-hold-captured',
    also: ['void-not-reversed', 'hold-not-released'],
    debits: [debit],
    receipts: [slip, cancel],
    count: 1,
  });
}

function holdSlip(desk: Desk, visit: Visit, held: number, references = numbersFor(desk, visit)): string {
  const money = { minor: held, currency: visit.account.currency };
  return desk.slip({ visit, label: 'hold', type: 'preauth', money, references });
}
