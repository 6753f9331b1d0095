import { dayNumber, dayOfTime } from '../domain/day.ts';
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
  const posted = Int32Array.from(debits, (each) => dayNumber(each.bookedOn));
  const sold = Int32Array.from(debits, (each, at) =>
    each.occurredAt === undefined
      ? (printedSaleDay(each.description, posted[at] ?? 0) ?? NO_DAY)
      : dayNumber(dayOfTime(each.occurredAt)),
  );
  const counts = new Map<string, number>();
  for (const debit of debits) for (const text of nameTexts(debit)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const names = openNameBook(counts);
  const nameNumbers = debits.map((debit) => nameTexts(debit).map((text) => names.enter(text)));
  const bySum = new Map<Currency, Map<number, number[]>>();
  const byWord = new Map<string, number[]>();
  const byDay = new Map<Currency, Map<number, number[]>>();
  const byName = new Map<number, number[]>();
  const byShop = new Map<string, number[]>();
  nameNumbers.forEach((numbers, at) => {
    for (const number of numbers) push(byName, number, at);
  });
  const byAbroad = new Map<string, number[]>();
  debits.forEach((debit, at) => {
    push(inner(bySum, debit.amount.currency), -debit.amount.minor, at);
    for (const original of originalsOf(debit)) {
      push(inner(bySum, original.currency), original.minor, at);
      push(byAbroad, original.currency, at);
    }
    for (const word of referenceWords(debit.references)) push(byWord, word, at);
    for (const word of debit.description.match(CODES) ?? []) push(byWord, word, at);
    push(inner(byDay, debit.amount.currency), posted[at] ?? 0, at);
  });
  for (const sums of bySum.values())
    for (const list of sums.values()) if (list.length > 1) list.sort((a, b) => (posted[a] ?? 0) - (posted[b] ?? 0));
  for (const list of byAbroad.values()) list.sort((a, b) => (posted[a] ?? 0) - (posted[b] ?? 0));
  const ofSum = (money: Money): number[] => bySum.get(money.currency)?.get(Math.abs(money.minor)) ?? NONE;
  const counted = new Map<Currency, number>();
  for (const { amount } of debits) counted.set(amount.currency, (counted.get(amount.currency) ?? 0) + 1);
  const span = 1 + posted.reduce((a, b) => Math.max(a, b), 0) - posted.reduce((a, b) => Math.min(a, b), posted[0] ?? 0);
  const sum = (at: number): number => -(debits[at]?.amount.minor ?? 0);
  for (const days of byDay.values()) for (const list of days.values()) list.sort((a, b) => sum(a) - sum(b));
  return {
    debits,
    names,
    span,
    currencies: [...new Set(debits.map((each) => each.amount.currency))].sort(),
    posted,
    prompt: promptRows(debits, posted),
    sold,
    namesOf: (debit) => nameNumbers[debit] ?? [],
    equalSums: () => [...bySum.values()].flatMap((sums) => [...sums.values()].filter((list) => list.length > 1)),
    byChance(money, days) {
      const perDay = (counted.get(money.currency) ?? 0) / span;
      const equal = ofSum(money).length - 1;
      const share = (Math.max(0, equal) + commonness(money)) / ((counted.get(money.currency) ?? 0) + PRIOR_ROWS);
      return Math.max(LEAST_CHANCE, share * perDay * days);
    },
    ofSum: (money, from, to) => within(ofSum(money), posted, from, to),
    ofReference: (word) => byWord.get(word) ?? [],
    ofWord(word, from, to) {
      let list = byShop.get(word);
      if (!list) {
        list = names.namesWith(word).flatMap((name) => byName.get(name) ?? []);
        list.sort((a, b) => (posted[a] ?? 0) - (posted[b] ?? 0) || a - b);
        byShop.set(word, list);
      }
      return within(list, posted, from, to);
    },
    abroad: (currency, from, to) => within(byAbroad.get(currency) ?? [], posted, from, to),
    between(currency, from, to, least, most) {
      const found: number[] = [];
      const days = byDay.get(currency);
      for (let day = from; day <= to; day += 1) {
        const list = days?.get(day);
        if (!list) continue;
        for (let at = firstFrom(list, sum, least); at < list.length; at += 1) {
          const debit = list[at] ?? 0;
          if (sum(debit) > most) break;
          found.push(debit);
        }
      }
      return found;
    },
  };
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
function promptRows(debits: readonly Transaction[], posted: Int32Array): Uint8Array {
  const accountOf = (debit: Transaction): string => debit.account ?? debit.card ?? debit.amount.currency;
  const counts = new Map<string, { rows: number; weekends: number }>();
  debits.forEach((debit, at) => {
    const count = counts.get(accountOf(debit)) ?? { rows: 0, weekends: 0 };
    const weekday = ((((posted[at] ?? 0) + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
    count.rows += 1;
    if (weekday === 0 || weekday === 6) count.weekends += 1;
    counts.set(accountOf(debit), count);
  });
  return Uint8Array.from(debits, (debit) => {
    const { rows, weekends } = counts.get(accountOf(debit)) ?? { rows: 0, weekends: 0 };
    return rows >= TOLD_BY && weekends / rows >= ON_WEEKENDS ? 1 : 0;
  });
}

/** What could name the shop: the row's text and its other party. */
const nameTexts = (debit: Transaction): string[] =>
  debit.counterparty === undefined ? [debit.description] : [debit.description, debit.counterparty];

/** An order number as rows print it among their words. */
const CODES = /\d[\d-]{4,}\d/g;

/** Reference numbers long enough to name one payment. */
export const referenceWords = (references: References): string[] =>
  [references.rrn, references.order, references.auth, references.arn].filter(
    (word): word is string => word !== undefined && word.length >= 5 && !word.includes('•'),
  );

const NONE: number[] = [];

function inner<Key>(map: Map<Key, Map<number, number[]>>, key: Key): Map<number, number[]> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<number, number[]>();
  map.set(key, made);
  return made;
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}

function firstFrom(list: readonly number[], of: (item: number) => number, least: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (of(list[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The part of a list sorted by posting day that lies in a span of days. */
function within(list: readonly number[], posted: Int32Array, from: number, to: number): readonly number[] {
  if (list.length === 0) return list;
  const start = firstFrom(list, (at) => posted[at] ?? 0, from);
  let end = start;
  while (end < list.length && (posted[list[end] ?? 0] ?? 0) <= to) end += 1;
  return list.slice(start, end);
}
