import type { BalanceCheck } from '../../domain/reading.ts';
import type { TransactionRow } from '../../domain/transaction.ts';

/** The first row that does not follow from its neighbour. */
export interface BalanceBreak {
  readonly line: number;
  /** The row's words. */
  readonly text: string;
}

/**
 * Rows of one account in their order, of which each balance should follow from the one before, or from the one behind.
 * What of the last row its neighbour is compared with stands here itself: an object for each row would be thrown away.
 */
interface Chain {
  links: number;
  balance: number;
  amount: number;
  currency: string;
  /** What rows without a balance had moved before the last row, by currency. */
  moved: ReadonlyMap<string, number>;
  line: number;
  text: string;
  /** The first break of a list that stands oldest first. */
  forward?: BalanceBreak;
  /** The same of one that stands newest first, whose first row is the last one. */
  backward?: BalanceBreak;
}

interface Group {
  readonly all: Chain;
  /** What is pending may be in the running balance or not be in it yet. */
  readonly settled: Chain;
  readonly firstDay: string;
  lastDay: string;
}

const NOTHING_MOVED: ReadonlyMap<string, number> = new Map();

const chain = (): Chain => ({
  links: 0,
  balance: 0,
  amount: 0,
  currency: '',
  moved: NOTHING_MOVED,
  line: 0,
  text: '',
});

/**
 * Does every running balance follow from the one before? Takes the rows one by one and keeps none of them. They may stand
 * oldest or newest first; accounts and currencies are added up apart; rows without a balance, and those that never moved
 * money, pass.
 */
export class RunningBalance {
  readonly #groups = new Map<string, Group>();
  readonly #moved = new Map<string, number>();
  #latest: { readonly account: string | undefined; readonly currency: string; readonly group: Group } | undefined;

  add(row: TransactionRow, line: number): void {
    const { balance, status, amount } = row;
    // Some banks print one balance a day: the rows between two moved it as well.
    if (balance === undefined && status === 'booked')
      this.#moved.set(amount.currency, (this.#moved.get(amount.currency) ?? 0) + amount.minor);
    if (balance === undefined || status === 'failed' || status === 'closed') return;
    const group = this.#groupOf(row, balance.currency);
    const moved = this.#moved.size === 0 ? NOTHING_MOVED : new Map(this.#moved);
    append(group.all, row, balance.minor, moved, line);
    if (status !== 'pending') append(group.settled, row, balance.minor, moved, line);
    group.lastDay = row.bookedOn;
  }

  /** The result of adding up, with the first row that does not follow. */
  result(): { readonly balance: BalanceCheck; readonly broken?: BalanceBreak } {
    let checked = false;
    for (const { all, settled, firstDay, lastDay } of this.#groups.values()) {
      if (settled.links < 2) continue;
      checked = true;
      if (settled.forward === undefined || settled.backward === undefined) continue;
      if (all.forward === undefined || all.backward === undefined) continue;
      return { balance: 'broken', broken: firstDay > lastDay ? all.backward : all.forward };
    }
    return { balance: checked ? 'continuous' : 'absent' };
  }

  #groupOf({ account, bookedOn }: TransactionRow, currency: string): Group {
    const latest = this.#latest;
    if (latest?.account === account && latest?.currency === currency) return latest.group;
    const key = `${account ?? ''}|${currency}`;
    const group = this.#groups.get(key) ?? { all: chain(), settled: chain(), firstDay: bookedOn, lastDay: bookedOn };
    this.#groups.set(key, group);
    this.#latest = { account, currency, group };
    return group;
  }
}

function append(
  to: Chain,
  { amount: { minor, currency }, description }: TransactionRow,
  balance: number,
  moved: ReadonlyMap<string, number>,
  line: number,
): void {
  if (to.links > 0) {
    // Where this one is the younger, its own sum leads to its balance; where it is the older, the last one's does.
    const rise = balance - to.balance - minor;
    if (rise !== 0 && to.forward === undefined && rise !== between(to.moved, moved, currency))
      to.forward = { line, text: description };
    const fall = to.balance - balance - to.amount;
    if (fall !== 0 && fall !== between(to.moved, moved, to.currency)) to.backward = { line: to.line, text: to.text };
  }
  to.links += 1;
  to.balance = balance;
  to.amount = minor;
  to.currency = currency;
  to.moved = moved;
  to.line = line;
  to.text = description;
}

/** What the rows between two moved that print no balance. */
const between = (before: ReadonlyMap<string, number>, behind: ReadonlyMap<string, number>, currency: string): number =>
  (behind.get(currency) ?? 0) - (before.get(currency) ?? 0);
