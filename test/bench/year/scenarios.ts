import type { Desk, Visit } from './desk.ts';
import { holdCaptured, holdKept, holdReleased } from './holds.ts';
import { aggregate, instalments, splitPayment, splitShipment } from './parts.ts';
import type { Scenario } from './profiles.ts';
import { refund, refundMissing, refundShort, reversal, voidNotReversed } from './returns.ts';
import { numbersFor, printedNumbers, sell } from './sell.ts';

/** What happens on a visit: writes its rows, its slips and the truth about them. */
export const SCENARIOS: Readonly<Record<Scenario, (desk: Desk, visit: Visit) => void>> = {
  failedRetry,
  failedCharged,
  doubleCharge,
  reversal,
  voidNotReversed,
  refund,
  refundMissing,
  refundShort,
  splitPayment,
  splitShipment,
  aggregate,
  instalments,
  samePair,
  clone,
  netTotal,
  overcharge,
  paidOtherWay,
  holdReleased,
  holdKept,
  holdCaptured,
};

/** Declined, tried again, gone through: one debit. */
function failedRetry(desk: Desk, visit: Visit): void {
  declinedSlip(desk, visit);
  sell(desk, { ...visit, minute: visit.minute + 3 }, 'failedRetry');
}

/** Declined or timed out, and debited all the same; often tried again, sometimes put back by itself. */
function failedCharged(desk: Desk, visit: Visit): void {
  const dice = desk.dice('failed');
  const failed = declinedSlip(desk, visit);
  const isPutBack = dice.chance(0.25);
  const debit = desk.row({
    visit,
    label: isPutBack ? 'undone' : 'wrong',
    references: printedNumbers(desk, failed.references),
  });
  const debits = [debit];
  if (dice.chance(0.4)) {
    const again = sell(desk, { ...visit, minute: visit.minute + 3 }, 'failedRetry', { vary: false });
    debits.push(again.debit);
    // Either of the two may be the one too many: no bank says which slip a row came from.
    desk.groups.push({ kind: 'equals', debits, receipts: [] });
  }
  if (isPutBack) putBack(desk, visit, debit);
  else
    desk.wrongs.push({
      type: 'failed-but-debited',
      also: ['duplicate-debit'],
      debits,
      receipts: [failed.slip],
      count: 1,
    });
}

/** One purchase, debited twice. */
function doubleCharge(desk: Desk, visit: Visit): void {
  const first = sell(desk, visit, 'doubleCharge', { vary: false });
  const twin = desk.written(first.debit);
  const late = desk.dice('twin').chance(0.5) ? 0 : 1;
  const second = desk.row({ visit, label: 'wrong', text: twin.description });
  // The twin is posted with the first or on the next day, not by a delay of its own.
  const posted = new Date(Date.parse(twin.bookedOn) + late * 86_400_000).toISOString().slice(0, 10);
  const at = desk.rows.findIndex((row) => row.id === second);
  desk.rows[at] = { ...twin, id: second, bookedOn: posted, references: {} };
  const debits = [first.debit, second];
  desk.groups.push({ kind: 'equals', debits, receipts: [] });
  desk.wrongs.push({ type: 'duplicate-debit', debits, receipts: [first.slip], count: 1 });
}

/** Two people at one counter, or a second round: two debits, two slips. */
function samePair(desk: Desk, visit: Visit): void {
  const first = sell(desk, visit, 'samePair', { vary: false });
  desk.again();
  const second = sell(
    desk,
    { ...visit, minute: Math.min(1420, visit.minute + desk.dice('gap').whole(1, 200)) },
    'samePair',
    { vary: false },
  );
  desk.groups.push({ kind: 'equals', debits: [first.debit, second.debit], receipts: [] });
}

/** The same purchase again within a week, its slip thrown away: the nearest trap there is. */
function clone(desk: Desk, visit: Visit): void {
  sell(desk, visit, 'normal', { vary: false });
  const days = desk.dice('gap').pick([-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]);
  desk.again();
  desk.row({ visit: { ...visit, day: visit.day + days }, label: 'clone' });
}

/** The slip shows the sum before tax. */
function netTotal(desk: Desk, visit: Visit): void {
  const rates = visit.account.tongue === 'zh' ? [1.06, 1.09, 1.13] : [1.05, 1.0725, 1.0825, 1.2];
  const taxed = Math.round(visit.minor * desk.dice('tax').pick(rates));
  sell(desk, visit, 'netTotal', { vary: false, row: { minor: -taxed } });
}

/** A wrong key at the till: a nought or a digit too many. */
function overcharge(desk: Desk, visit: Visit): void {
  const dice = desk.dice('key');
  const wrong = dice.chance(0.5) ? visit.minor * 10 : visit.minor + dice.pick([1000, 2000, 5000, 10_000]);
  const sale = sell(desk, visit, 'overcharge', { vary: false, row: { minor: -wrong, label: 'wrong', after: 0 } });
  desk.wrongs.push({ type: 'wrong-amount', debits: [sale.debit], receipts: [sale.slip], count: 1 });
}

/** The card did not seem to work, so cash was paid; the card was debited all the same. */
function paidOtherWay(desk: Desk, visit: Visit): void {
  const debit = desk.row({ visit, label: 'wrong' });
  const slip = desk.slip({ visit, label: 'cash', tender: 'cash', minutesLater: 4, references: {} });
  desk.wrongs.push({
    type: 'paid-another-way',
    also: ['failed-but-debited'],
    debits: [debit],
    receipts: [slip],
    count: 1,
  });
}

function declinedSlip(desk: Desk, visit: Visit): { slip: string; references: ReturnType<typeof numbersFor> } {
  const references = numbersFor(desk, visit, 'declined numbers');
  const outcome = desk.dice('declined').chance(0.25) ? 'timed-out' : 'declined';
  return { slip: desk.slip({ visit, label: 'declined', outcome, references }), references };
}

function putBack(desk: Desk, visit: Visit, debit: string): void {
  const { bookedOn: notBefore, description: text } = desk.written(debit);
  const after = desk.dice('put back').whole(1, 5);
  desk.row({
    visit,
    label: 'credit',
    minor: visit.minor,
    after,
    word: visit.account.tongue === 'zh' ? '冲正' : 'REVERSAL',
    kind: 'reversal',
    notBefore,
    text,
  });
  desk.groups.push({ kind: 'undone', debits: [debit], receipts: [] });
}
