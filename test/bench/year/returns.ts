import type { Transaction } from '../../../src/domain/transaction.ts';
import type { Desk, Visit } from './desk.ts';
import { sell, type Sale } from './sell.ts';
import { REFUND_WORDS, REVERSAL_WORDS } from './words-en.ts';
import { REFUND_WORDS_ZH, REVERSAL_WORDS_ZH } from './words-zh.ts';

/** The sale went through and was undone a few days later. */
export function reversal(desk: Desk, visit: Visit): void {
  const sale = sell(desk, visit, 'undone', { vary: false, row: { label: 'undone', after: 0 } });
  const dice = desk.dice('undoing');
  if (dice.chance(0.5)) undoingSlip(desk, visit, sale, 'void', visit.minor, 0);
  creditFor(desk, visit, sale, visit.minor, dice.whole(1, 5), 'reversal');
  desk.groups.push({ kind: 'undone', debits: [sale.debit], receipts: [sale.slip] });
  // Where no slip tells of the undoing, it came back after a success; saying so is no false accusation.
  desk.wrongs.push({ type: 'returned-after-success', debits: [sale.debit], receipts: [sale.slip], count: 0 });
}

/** A void slip, and nothing came back. */
export function voidNotReversed(desk: Desk, visit: Visit): void {
  const sale = sell(desk, visit, 'normal', { vary: false, row: { label: 'wrong', after: 0 } });
  const slip = undoingSlip(desk, visit, sale, 'void', visit.minor, 0);
  desk.wrongs.push({ type: 'void-not-reversed', debits: [sale.debit], receipts: [slip], count: 1 });
}

/** Sent back in part, in two parts or whole, and the credits came. */
export function refund(desk: Desk, visit: Visit): void {
  const sale = sell(desk, visit, 'refund', { vary: false, row: { after: 0 } });
  const dice = desk.dice('undoing');
  const days = dice.whole(1, 20);
  const shape = dice.weighted([5, 2, 3]);
  const part = Math.max(1, Math.round(visit.minor * (0.2 + 0.5 * dice.real())));
  const sums = shape === 0 ? [part] : shape === 1 && visit.minor > part ? [part, visit.minor - part] : [visit.minor];
  for (const [at, minor] of sums.entries()) {
    undoingSlip(desk, visit, sale, 'refund', minor, days + at * 4);
    creditFor(desk, visit, sale, minor, days + at * 4 + dice.whole(1, 9), 'refund');
  }
}

/** A refund slip, and no credit. */
export function refundMissing(desk: Desk, visit: Visit): void {
  const sale = sell(desk, visit, 'refund', { vary: false, row: { after: 0 } });
  const slip = undoingSlip(desk, visit, sale, 'refund', visit.minor, desk.dice('undoing').whole(1, 20));
  desk.wrongs.push({ type: 'refund-not-credited', debits: [sale.debit], receipts: [slip], count: 1 });
}

/** The refund came short, or as another debit. */
export function refundShort(desk: Desk, visit: Visit): void {
  const sale = sell(desk, visit, 'refund', { vary: false, row: { after: 0 } });
  const dice = desk.dice('undoing');
  const days = dice.whole(1, 20);
  const slip = undoingSlip(desk, visit, sale, 'refund', visit.minor, days);
  const debits = [sale.debit];
  if (dice.chance(0.3)) {
    const text = desk.written(sale.debit).description;
    debits.push(
      desk.row({ visit, label: 'wrong', after: days + dice.whole(1, 6), text, word: wordFor(desk, visit, 'refund') }),
    );
  } else {
    // The credit that came short is what a finding points at; the sale's own debit may be named as well.
    const short = Math.max(1, Math.round(visit.minor * (0.6 + 0.3 * dice.real())));
    debits.push(creditFor(desk, visit, sale, short, days + 3, 'refund'));
  }
  desk.wrongs.push({ type: 'refund-short', also: ['refund-not-credited'], debits, receipts: [slip], count: 2 });
}

function undoingSlip(
  desk: Desk,
  visit: Visit,
  sale: Sale,
  type: 'void' | 'refund',
  minor: number,
  days: number,
): string {
  const dice = desk.dice('undoing slip');
  const { rrn, order, trace } = sale.references;
  const original = dice.chance(type === 'void' ? 0.8 : 0.5)
    ? rrn === undefined
      ? order
      : dice.pick([rrn, trace ?? rrn])
    : undefined;
  return desk.slip({
    visit,
    label: 'undoing',
    type,
    money: { minor, currency: visit.account.currency },
    daysLater: days,
    minutesLater: days === 0 ? dice.whole(1, 15) : 0,
    references: original === undefined ? {} : { original },
  });
}

function creditFor(
  desk: Desk,
  visit: Visit,
  sale: Sale,
  minor: number,
  after: number,
  kind: 'reversal' | 'refund',
): string {
  const word = wordFor(desk, visit, kind);
  const credit: Transaction['kind'] = word === '' ? 'other' : kind;
  const { bookedOn: notBefore, description: text } = desk.written(sale.debit);
  return desk.row({ visit, label: 'credit', minor, after, notBefore, word, kind: credit, text });
}

/** Banks name a credit by one word or another, or by none. */
function wordFor(desk: Desk, visit: Visit, kind: 'reversal' | 'refund'): string {
  const dice = desk.dice('credit word');
  if (dice.chance(0.15)) return '';
  if (visit.account.tongue === 'zh') return dice.pick(kind === 'reversal' ? REVERSAL_WORDS_ZH : REFUND_WORDS_ZH);
  return dice.pick(kind === 'reversal' ? REVERSAL_WORDS : REFUND_WORDS);
}
