import type { BalanceCheck } from '../../domain/reading.ts';
import type { TransactionRow } from '../../domain/transaction.ts';

/** The first row that does not follow from its neighbour. */
export interface BalanceBreak {
  readonly line: number;
  /** The row's words. */
  readonly text: string;
}

/** What of a row its neighbours are compared with. */
interface Link {
  readonly balance: number;
  readonly amount: number;
  readonly currency: string;
  /** What rows without a balance had moved before this one, by currency. */
  readonly moved: ReadonlyMap<string, number>;
}

/** Rows of one account in their order, of which each balance should follow from the one before, or from the one behind. */
interface Chain {
  last?: Link;
  links: number;
  /** The first break of a list that stands oldest first. */
  forward?: BalanceBreak;
  /** The same of one that stands newest first, whose first row is the last one. */
  backward?: BalanceBreak;
  /** The last row so far. */
  line: number;
  text: string;
}

interface Group {
  readonly all: Chain;
  /** What is pending may be in the running balance or not be in it yet. */
  readonly settled: Chain;
  readonly firstDay: string;
  lastDay: string;
}

const chain = (): Chain => ({ links: 0, line: 0, text: '' });

const NOTHING_MOVED: ReadonlyMap<string, number> = new Map();

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
    const link: Link = { balance: balance.minor, amount: amount.minor, currency: amount.currency, moved };
    append(group.all, link, row, line);
    if (status !== 'pending') append(group.settled, link, row, line);
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

function append(to: Chain, link: Link, row: TransactionRow, line: number): void {
  const { last } = to;
  to.links += 1;
  if (last) {
    if (to.forward === undefined && !follows(link, last, link)) to.forward = { line, text: row.description };
    if (!follows(last, link, link)) to.backward = { line: to.line, text: to.text };
  }
  to.last = link;
  to.line = line;
  to.text = row.description;
}

/** Is a row's balance that of its older neighbour and its own sum, with or without what stands between them? */
function follows(row: Link, older: Link, behind: Link): boolean {
  const expected = older.balance + row.amount;
  if (expected === row.balance) return true;
  const before = row === behind ? older : row;
  const between = (behind.moved.get(row.currency) ?? 0) - (before.moved.get(row.currency) ?? 0);
  return between !== 0 && expected + between === row.balance;
}
