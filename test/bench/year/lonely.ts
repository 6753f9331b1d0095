import { dayNumber } from '../../../src/domain/day.ts';
import type { Account } from './accounts.ts';
import { FIRST_DAY } from './calendar.ts';
import type { Desk, Visit } from './desk.ts';
import type { Merchant } from './merchants.ts';
import { numbersFor } from './sell.ts';
import * as en from './words-en.ts';
import * as zh from './words-zh.ts';

/** A receipt without a debit. */
export function lonelySlip(desk: Desk, visit: Visit): void {
  const { cash, otherAccount, unpaid, decoy } = desk.profile.lonely;
  const kind = desk.dice('lonely').weighted([cash, otherAccount, unpaid, decoy]);
  const dice = desk.dice('lonely terms');
  const references = numbersFor(desk, visit);
  if (kind === 0)
    desk.slip({ visit, label: 'cash', references, ...(dice.chance(0.5) ? { tender: 'cash' as const } : {}) });
  else if (kind === 1) desk.slip({ visit, label: 'other account', references, card: dice.digits(4) });
  else if (kind === 2) desk.slip({ visit, label: 'unpaid', outcome: 'unknown', references });
  else decoySlip(desk, visit);
}

/** Somebody else's slip, of the very sum that some debit has. */
function decoySlip(desk: Desk, visit: Visit): void {
  const dice = desk.dice('decoy');
  const bare = desk.rows.filter((row) => desk.labels.get(row.id) === 'unreceipted' && row.account === visit.account.id);
  const row = bare.length === 0 ? undefined : dice.pick(bare);
  if (!row) return;
  const day = dayNumber(row.bookedOn) - dice.whole(0, 5);
  desk.slip({
    visit: { ...visit, day },
    label: 'decoy',
    money: { minor: -row.amount.minor, currency: row.amount.currency },
    references: numbersFor(desk, visit),
    card: dice.digits(4),
  });
}

/** A debit without a receipt that is no purchase at a counter, or a credit of its own. */
export function sundryRow(desk: Desk, visit: Visit): void {
  const words = wordsOf(visit.account);
  const dice = desk.dice('sundry');
  const kind = dice.weighted([3, 2, 3, 5]);
  const known = dice.chance(0.7);
  if (kind === 0) {
    const minor = -dice.pick([100, 200, 250, 300, 995, 1500, 3500]);
    desk.row({ visit, label: 'fee', minor, text: dice.pick(words.fees), kind: known ? 'fee' : 'purchase' });
  } else if (kind === 1) {
    const minor = -1000 * dice.pick([2, 4, 5, 6, 10, 20, 30, 50]);
    desk.row({
      visit,
      label: 'atm',
      minor,
      text: `${dice.pick(words.cash)} ${dice.digits(4)}`,
      kind: known ? 'cash' : 'purchase',
    });
  } else if (kind === 2) {
    const minor = dice.chance(0.6) ? -10_000 * dice.whole(1, 40) : -dice.whole(500, 300_000);
    desk.row({
      visit,
      label: 'transfer',
      minor,
      text: dice.pick(words.transfers),
      kind: known ? 'transfer' : 'purchase',
    });
  } else {
    const minor = dice.chance(0.5) ? 100 * dice.whole(1000, 9000) : dice.whole(300, 200_000);
    desk.row({ visit, label: 'credit', minor, text: dice.pick(words.credits), kind: known ? 'transfer' : 'other' });
  }
}

/** Subscriptions: the same sum each month, and nobody prints a slip. */
export function subscription(desk: Desk, account: Account, shop: Merchant, days: number): void {
  const dice = desk.dice('terms');
  const minor = dice.pick(shop.menu ?? [1999]);
  for (let day = dice.whole(0, 29); day < days; day += 30)
    desk.row({ visit: { account, shop, day: FIRST_DAY + day, minute: 0, minor }, label: 'recurring' });
}

interface SundryWords {
  readonly fees: readonly string[];
  readonly cash: readonly string[];
  readonly transfers: readonly string[];
  readonly credits: readonly string[];
}

function wordsOf(account: Account): SundryWords {
  return account.tongue === 'zh'
    ? { fees: zh.BANK_FEES_ZH, cash: zh.CASH_WORDS_ZH, transfers: zh.TRANSFER_WORDS_ZH, credits: zh.CREDIT_WORDS_ZH }
    : { fees: en.BANK_FEES, cash: en.CASH_WORDS, transfers: en.TRANSFER_WORDS, credits: en.CREDIT_WORDS };
}
