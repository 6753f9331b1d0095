import { dayNumber } from '../domain/day.ts';
import { exponentOf, type Currency, type Money } from '../domain/money.ts';
import type { References } from '../domain/references.ts';
import type { Transaction } from '../domain/transaction.ts';
import { openNameBook, type NameBook } from './name-book.ts';
import { printedOriginals, printedSaleDay } from './printed-in-row.ts';

/** Debits laid out for looking up: by sum, by day, by reference and by name, never by walking through all. */
export interface RowIndex {
  readonly debits: readonly Transaction[];
  readonly names: NameBook;
  readonly currencies: readonly Currency[];
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
  /** Debits that tell a sum in another currency. */
  readonly withOriginals: readonly number[];
  placeOf(id: string): number | undefined;
  /** The name book's numbers of what a row calls the shop: its text, and its other party. */
  namesOf(debit: number): readonly number[];
  /** How many debits of this sum a span of so many days would hold by mere chance, as all the statements show it. */
  byChance(money: Money, days: number): number;
  /** Each group of two and more debits of one sum, by posting day. */
  equalSums(): readonly (readonly number[])[];
  /** First to last posting day, in days. */
  readonly span: number;
  /** Debits of this sum, also of this original sum, posted from one day to another. */
  ofSum(money: Money, from: number, to: number): readonly number[];
  /** Debits of any of these sums, in minor units of one currency, posted from one day to another. */
  ofAnySum(currency: Currency, sums: readonly number[], from: number, to: number): readonly number[];
  ofReference(word: string): readonly number[];
  /** Debits that show this word in their name, posted from one day to another. */
  ofWord(word: string, from: number, to: number): readonly number[];
  /** Debits posted from one day to another that say what was paid in this currency, which is not their own. */
  abroad(currency: Currency, from: number, to: number): readonly number[];
  /** Debits of a currency posted from one day to another whose unsigned sum lies between two, both included. */
  between(currency: Currency, from: number, to: number, least: number, most: number): readonly number[];
}

export const NO_DAY = -1_000_000;

export function indexRows(debits: readonly Transaction[]): RowIndex {
  const columns = columnsOf(debits);
  const { posted, sums } = columns;
  const { names, namesOf, withName } = namesIn(debits);
  const [first, last] = ends(posted);
  const bySum = new Map<Currency, Map<number, Listed>>();
  const byAbroad = new Map<Currency, Listed>();
  const days = new Map<Currency, DayLists>();
  const byReference = new Map<string, Listed>();
  const byShop = new Map<string, readonly number[]>();
  const abroad: number[] = [];
  let places: Map<string, number> | undefined;
  // In the order of their posting: so is every list.
  orderByDay(posted, first, last).forEach((at) => {
    const debit = debits[at];
    if (!debit) return;
    const { currency } = debit.amount;
    list(inner(bySum, currency), sums[at] ?? 0, at);
    for (const original of originalsOf(debit)) {
      list(inner(bySum, original.currency), original.minor, at);
      list(byAbroad, original.currency, at);
      abroad.push(at);
    }
    for (const word of referenceWords(debit.references)) list(byReference, word, at);
    for (const word of printedCodes(debit.description)) list(byReference, word, at);
    let lists = days.get(currency);
    if (!lists) days.set(currency, (lists = { debits: [], starts: new Int32Array(last - first + 2) }));
    lists.debits.push(at);
    lists.starts[(posted[at] ?? 0) - first + 1] = lists.debits.length;
  });
  for (const { debits: own, starts } of days.values()) {
    for (let day = 1; day < starts.length; day += 1) {
      const [from, to] = [starts[day - 1] ?? 0, Math.max(starts[day] ?? 0, starts[day - 1] ?? 0)];
      starts[day] = to;
      if (to - from > 1) sortPart(own, from, to, sums);
    }
  }
  const span = 1 + last - first;
  const ofSum = (money: Money): Listed => bySum.get(money.currency)?.get(Math.abs(money.minor)) ?? NONE;
  return {
    debits,
    names,
    span,
    currencies: [...days.keys()].sort(),
    ...columns,
    withOriginals: [...new Set(abroad)],
    namesOf,
    placeOf(id) {
      places ??= new Map(debits.map((debit, at) => [debit.id, at] as const));
      return places.get(id);
    },
    equalSums: () =>
      [...bySum.values()].flatMap((lists) => [...lists.values()].filter((each) => typeof each !== 'number')),
    byChance(money, within) {
      const count = days.get(money.currency)?.debits.length ?? 0;
      const same = ofSum(money);
      const equal = typeof same === 'number' ? 0 : same.length - 1;
      const share = (Math.max(0, equal) + commonness(money)) / (count + PRIOR_ROWS);
      return Math.max(LEAST_CHANCE, share * (count / span) * within);
    },
    ofSum: (money, from, to) => within(ofSum(money), posted, from, to),
    ofAnySum(currency, minors, from, to) {
      const found: number[] = [];
      const lists = bySum.get(currency);
      for (const minor of minors) {
        const listed = lists?.get(minor);
        if (listed !== undefined) for (const debit of within(listed, posted, from, to)) found.push(debit);
      }
      return found;
    },
    ofReference: (word) => listOf(byReference.get(word) ?? NONE),
    ofWord(word, from, to) {
      let shop = byShop.get(word);
      if (!shop) {
        const all = names.namesWith(word).flatMap((name) => withName(name));
        shop = [...new Set(all)].sort((a, b) => (posted[a] ?? 0) - (posted[b] ?? 0) || a - b);
        byShop.set(word, shop);
      }
      return within(shop, posted, from, to);
    },
    abroad: (currency, from, to) => within(byAbroad.get(currency) ?? NONE, posted, from, to),
    between(currency, from, to, least, most) {
      const found: number[] = [];
      const lists = days.get(currency);
      if (!lists) return found;
      const until = Math.min(to, last) - first;
      for (let day = Math.max(from - first, 0); day <= until; day += 1) {
        const end = lists.starts[day + 1] ?? 0;
        for (let at = firstFrom(lists.debits, sums, least, lists.starts[day] ?? 0, end); at < end; at += 1) {
          const debit = lists.debits[at] ?? 0;
          if ((sums[debit] ?? 0) > most) break;
          found.push(debit);
        }
      }
      return found;
    },
  };
}

/** What is asked of rows again and again, side by side. */
interface Columns {
  readonly posted: Int32Array;
  readonly sold: Int32Array;
  readonly prompt: Uint8Array;
  readonly sums: Float64Array;
  readonly holders: Int32Array;
  readonly numbered: Uint8Array;
  readonly early: readonly number[];
  readonly ofWallets: readonly number[];
}

/** One walk through the rows: each is fetched from memory once. */
function columnsOf(debits: readonly Transaction[]): Columns {
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
    let cards = known.get(account);
    if (!cards) known.set(account, (cards = new Map()));
    let holder = cards.get(card);
    if (holder === undefined) cards.set(card, (holder = holdings++));
    holders[at] = holder;
    const name = debit.account ?? debit.card ?? amount.currency;
    let number = accounts.get(name);
    if (number === undefined) accounts.set(name, (number = accounts.size));
    accountOf[at] = number;
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

/** One debit, or several: most sums, numbers and names have one. */
type Listed = number | readonly number[];

/** Debits by posting day, each day by their sums; `starts` says where each day begins, counted from the first. */
interface DayLists {
  readonly debits: number[];
  readonly starts: Int32Array;
}

function list<Key>(map: Map<Key, Listed>, key: Key, at: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, at);
  else if (typeof known === 'number') {
    if (known !== at) map.set(key, [known, at]);
  } else if (known[known.length - 1] !== at) (known as number[]).push(at);
}

const listOf = (listed: Listed): readonly number[] => (typeof listed === 'number' ? [listed] : listed);

/** What rows call their shops: the book, each row's names in it, and each name's rows. */
function namesIn(debits: readonly Transaction[]): {
  readonly names: NameBook;
  readonly namesOf: (debit: number) => readonly number[];
  readonly withName: (name: number) => readonly number[];
} {
  const named = debits.flatMap((debit, at) => (debit.counterparty === undefined ? [] : [at]));
  const { names, shown } = openNameBook([
    ...debits.map((debit) => debit.description),
    ...named.map((at) => debits[at]?.counterparty ?? ''),
  ]);
  const others = new Map(named.map((at, place) => [at, shown[debits.length + place] ?? 0] as const));
  const alone: (readonly number[])[] = [];
  const byName = new Map<number, Listed>();
  debits.forEach((_, at) => {
    list(byName, shown[at] ?? 0, at);
    const other = others.get(at);
    if (other !== undefined) list(byName, other, at);
  });
  return {
    names,
    namesOf(debit) {
      const name = shown[debit] ?? 0;
      const other = others.get(debit);
      if (other !== undefined) return other === name ? [name] : [name, other];
      return (alone[name] ??= [name]);
    },
    withName: (name) => listOf(byName.get(name) ?? NONE),
  };
}

/** The first and the last day. */
function ends(posted: Int32Array): readonly [number, number] {
  let [first, last] = [posted[0] ?? 0, posted[0] ?? 0];
  posted.forEach((day) => {
    if (day < first) first = day;
    if (day > last) last = day;
  });
  return [first, last];
}

/** The places of all rows by their day, those of one day in their own order: counted, not compared. */
function orderByDay(posted: Int32Array, first: number, last: number): Int32Array {
  const next = new Int32Array(last - first + 2);
  posted.forEach((day) => {
    next[day - first + 1] = (next[day - first + 1] ?? 0) + 1;
  });
  for (let day = 1; day < next.length; day += 1) next[day] = (next[day] ?? 0) + (next[day - 1] ?? 0);
  const order = new Int32Array(posted.length);
  posted.forEach((day, at) => {
    const place = next[day - first] ?? 0;
    order[place] = at;
    next[day - first] = place + 1;
  });
  return order;
}

/** Sorts a stretch by the sums, equal ones as they stood: a day has few debits. */
function sortPart(debits: number[], from: number, to: number, sums: Float64Array): void {
  for (let at = from + 1; at < to; at += 1) {
    const debit = debits[at] ?? 0;
    const sum = sums[debit] ?? 0;
    let place = at;
    while (place > from && (sums[debits[place - 1] ?? 0] ?? 0) > sum) {
      debits[place] = debits[place - 1] ?? 0;
      place -= 1;
    }
    debits[place] = debit;
  }
}

/** Counts are evened out as if there were this many rows more. */
const PRIOR_ROWS = 20;

/** However rare a sum: somebody else of the house may have paid just that. */
const LEAST_CHANCE = 0.05;

/** How many debits of a sum to think of before any was seen: prices end in .00 or .99 more often than in .37. */
function commonness(money: Money): number {
  const unit = 10 ** exponentOf(money.currency);
  if (money.minor % unit === 0) return 3;
  return money.minor % 10 === 0 || money.minor % 10 === 9 || money.minor % 10 === 5 ? 1 : 0.3;
}

/** Sums in the purchase's own currency: the row's field, or printed in its text. */
export function originalsOf(debit: Transaction): readonly Money[] {
  const known = originals.get(debit);
  if (known) return known;
  const found = debit.original
    ? [{ ...debit.original, minor: Math.abs(debit.original.minor) }]
    : printedOriginals(debit.description, debit.amount.currency);
  originals.set(debit, found);
  return found;
}

/** Read once for each row: the index, the rates and each pair ask for them. */
const originals = new WeakMap<Transaction, readonly Money[]>();

/** Rows by which an account's habit of posting is told, and the share of them on weekends from which on it posts at once. */
const [TOLD_BY, ON_WEEKENDS] = [21, 0.2] as const;

/** Banks that post days later roll weekends to Monday; two days in seven are weekends. */
function promptRows(accountOf: Int32Array, accounts: number, posted: Int32Array): Uint8Array {
  const [rows, weekends] = [new Uint32Array(accounts), new Uint32Array(accounts)];
  accountOf.forEach((account, at) => {
    const weekday = ((((posted[at] ?? 0) + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
    rows[account] = (rows[account] ?? 0) + 1;
    if (weekday === 0 || weekday === 6) weekends[account] = (weekends[account] ?? 0) + 1;
  });
  const isPrompt = rows.map((count, account) =>
    count >= TOLD_BY && (weekends[account] ?? 0) / count >= ON_WEEKENDS ? 1 : 0,
  );
  return new Uint8Array(accountOf.length).map((_, at) => isPrompt[accountOf[at] ?? 0] ?? 0);
}

/** An order number as rows print it among their words. */
const CODES = /\d[\d-]{4,}\d/g;

const printedCodes = (text: string): readonly string[] =>
  FIGURES.test(text) ? (text.match(CODES) ?? NONE_PRINTED) : NONE_PRINTED;

/** Quick to fail where a text has no run of figures at all. */
const FIGURES = /\d[\d-]{4}/;

const NONE_PRINTED: readonly string[] = [];

/** Reference numbers long enough to name one payment. */
export const referenceWords = (references: References): string[] =>
  [references.rrn, references.order, references.auth, references.arn].filter(
    (word): word is string => word !== undefined && word.length >= 5 && !word.includes('•'),
  );

const NONE: readonly number[] = [];

function inner<Key>(map: Map<Key, Map<number, Listed>>, key: Key): Map<number, Listed> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<number, Listed>();
  map.set(key, made);
  return made;
}

/** Where, between two places of a list sorted by `of`, the first of at least `least` stands. */
function firstFrom(
  list: readonly number[],
  of: Int32Array | Float64Array,
  least: number,
  start = 0,
  end = list.length,
): number {
  let [from, to] = [start, end];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((of[list[middle] ?? 0] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The part of a list sorted by posting day that lies in a span of days. */
function within(listed: Listed, posted: Int32Array, from: number, to: number): readonly number[] {
  if (typeof listed === 'number') {
    const day = posted[listed] ?? 0;
    return day >= from && day <= to ? [listed] : NONE;
  }
  const start = firstFrom(listed, posted, from);
  let end = start;
  while (end < listed.length && (posted[listed[end] ?? 0] ?? 0) <= to) end += 1;
  if (start === end) return NONE;
  return end - start === listed.length ? listed : listed.slice(start, end);
}
