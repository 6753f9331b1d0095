import { exponentOf, type Currency, type Money } from '../domain/money.ts';
import type { Transaction } from '../domain/transaction.ts';
import { openNameBook, type NameBook } from './name-book.ts';
import { originalsOf, printedCodes, referenceWords } from './printed-in-row.ts';
import { columnsOf, type Columns } from './row-columns.ts';
import {
  ends,
  enlist,
  firstFrom,
  inner,
  listOf,
  NONE,
  orderByDay,
  sortPart,
  within,
  type Listed,
} from './row-lists.ts';

/** Debits laid out for looking up: by sum, by day, by reference and by name, never by walking through all. */
export interface RowIndex extends Columns {
  readonly debits: readonly Transaction[];
  readonly names: NameBook;
  readonly currencies: readonly Currency[];
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

export function indexRows(debits: readonly Transaction[]): RowIndex {
  const columns = columnsOf(debits);
  const { posted, sums } = columns;
  const { names, namesOf, withName } = namesIn(debits);
  const [first, last] = ends(posted);
  const bySum = new Map<Currency, Map<number, Listed>>();
  const byAbroad = new Map<Currency, Listed>();
  const days = new Map<Currency, DayLists>();
  const byReference = new Map<string, Listed>();
  const byShop = new Map<string, number[]>();
  const abroad: number[] = [];
  let places: Map<string, number> | undefined;
  // In the order of their posting: so is every list.
  orderByDay(posted, first, last).forEach((at) => {
    const debit = debits[at];
    if (!debit) return;
    const { currency } = debit.amount;
    enlist(inner(bySum, currency), sums[at] ?? 0, at);
    for (const original of originalsOf(debit)) {
      enlist(inner(bySum, original.currency), original.minor, at);
      enlist(byAbroad, original.currency, at);
      abroad.push(at);
    }
    for (const word of referenceWords(debit.references)) enlist(byReference, word, at);
    for (const word of printedCodes(debit.description)) enlist(byReference, word, at);
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
    byChance(money, window) {
      const count = days.get(money.currency)?.debits.length ?? 0;
      const same = ofSum(money);
      const equal = typeof same === 'number' ? 0 : same.length - 1;
      const share = (Math.max(0, equal) + commonness(money)) / (count + PRIOR_ROWS);
      return Math.max(LEAST_CHANCE, share * (count / span) * window);
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

/** Debits by posting day, each day by their sums; `starts` says where each day begins, counted from the first. */
interface DayLists {
  readonly debits: number[];
  readonly starts: Int32Array;
}

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
    enlist(byName, shown[at] ?? 0, at);
    const other = others.get(at);
    if (other !== undefined) enlist(byName, other, at);
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
