import { dayNumber, weekdayOf } from '../domain/day.ts';
import type { Transaction } from '../domain/transaction.ts';
import { printedSaleDay } from './printed-in-row.ts';
import { inner } from './row-lists.ts';

/** Where the day of sale is unknown. */
export const NO_DAY = -1_000_000;

/** What is asked of rows again and again, side by side. */
export interface Columns {
  /** Posting days, counted from 1970. */
  readonly posted: Int32Array;
  /** Days of sale, from the row's own date or printed in its text; `NO_DAY` where unknown. */
  readonly sold: Int32Array;
  /** 1 where the row's account posts on weekends as on other days: its one date is the day of sale. */
  readonly prompt: Uint8Array;
  /** What left the account, in minor units of the row's currency. */
  readonly sums: Float64Array;
  /** A number for each account and card: rows of one number were paid by one card, as far as is known. */
  readonly holders: Int32Array;
  /** 1 where the row has an authorisation code or a retrieval number. */
  readonly numbered: Uint8Array;
  /** Debits that a later row may replace: pending ones, and holds. */
  readonly early: readonly number[];
  /** Debits of a wallet's own export: its order numbers are long. */
  readonly ofWallets: readonly number[];
}

/** One walk through the rows: each is fetched from memory once. */
export function columnsOf(debits: readonly Transaction[]): Columns {
  const count = debits.length;
  const [posted, sold, holders] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const sums = new Float64Array(count);
  const numbered = new Uint8Array(count);
  const [early, ofWallets]: [number[], number[]] = [[], []];
  const known = new Map<string, Map<string, number>>();
  const accounts = new Map<string, number>();
  const accountOf = new Int32Array(count);
  let holdings = 0;
  debits.forEach((debit, at) => {
    const { account = '', card = '', amount, bookedOn, occurredAt, kind, status, references } = debit;
    const day = dayNumber(bookedOn);
    posted[at] = day;
    sold[at] = occurredAt === undefined ? (printedSaleDay(debit.description, day) ?? NO_DAY) : dayNumber(occurredAt);
    sums[at] = -amount.minor;
    const cards = inner(known, account);
    const holder = cards.get(card) ?? holdings;
    if (holder === holdings) {
      cards.set(card, holder);
      holdings += 1;
    }
    holders[at] = holder;
    const name = debit.account ?? debit.card ?? amount.currency;
    accountOf[at] = accounts.get(name) ?? accounts.size;
    accounts.set(name, accountOf[at]);
    if (status === 'pending' || (kind === 'hold' && status === 'booked')) early.push(at);
    if (references.auth !== undefined || references.rrn !== undefined) numbered[at] = 1;
    if ((references.order ?? '').length >= WALLET_DIGITS) ofWallets.push(at);
  });
  return {
    posted,
    sold,
    sums,
    holders,
    numbered,
    early,
    ofWallets,
    prompt: promptRows(accountOf, accounts.size, posted),
  };
}

/** Wallets number their orders with sixteen digits and more. */
const WALLET_DIGITS = 16;

/** Rows by which an account's habit of posting is told, and the share of them on weekends from which on it posts at once. */
const [TOLD_BY, ON_WEEKENDS] = [21, 0.2] as const;

/** Banks that post days later roll weekends to Monday; two days in seven are weekends. */
function promptRows(accountOf: Int32Array, accounts: number, posted: Int32Array): Uint8Array {
  const [rows, weekends] = [new Uint32Array(accounts), new Uint32Array(accounts)];
  accountOf.forEach((account, at) => {
    const weekday = weekdayOf(posted[at] ?? 0);
    rows[account] = (rows[account] ?? 0) + 1;
    if (weekday === 0 || weekday === 6) weekends[account] = (weekends[account] ?? 0) + 1;
  });
  const isPrompt = rows.map((count, account) =>
    count >= TOLD_BY && (weekends[account] ?? 0) / count >= ON_WEEKENDS ? 1 : 0,
  );
  return new Uint8Array(accountOf.length).map((_, at) => isPrompt[accountOf[at] ?? 0] ?? 0);
}
