import { readName, type PrintedName } from './merchant-name.ts';

/** How alike two names are. */
export interface Likeness {
  /** 0 to 1: how much of the receipt's name, by weight of its words, the row shows. */
  readonly share: number;
  /** Bits that the shared words are worth: a word that few rows show says more. */
  readonly bits: number;
  /** The row is a brand's that the receipt is not. */
  readonly otherBrand?: boolean;
}

/** Names of one set of statements: it knows how common each word is there. */
export interface NameBook {
  /** The number that stands for a text here, to compare many names fast. */
  enter(text: string): number;
  /** Undefined where either has nothing to compare. */
  compare(receipt: number, row: number): Likeness | undefined;
  /** The word of this name that fewest rows show, if rows show any and not too many do. */
  rarestWord(name: number): string | undefined;
  /** The names of rows that show this word. */
  namesWith(word: string): readonly number[];
}

interface Entry extends PrintedName {
  readonly weights: readonly number[];
  readonly total: number;
  readonly isHan: boolean;
  /** The pairs of neighbouring letters of the whole name, each as one number; made when first asked for. */
  pairs?: ReadonlySet<number>;
}

/** No single word is worth more than this: what nobody else shows may be a slip of the pen. */
const WORD_BITS = 8;

/** A word worth less than this says nothing of whose shop it is. */
const TELLING_BITS = 3;

/** Counts are evened out as if there were this many rows more, so that a short statement judges soberly. */
const PRIOR_ROWS = 40;

/** `texts` are the names that rows show, with how many rows show each: the receipts do not change what is common. */
export function openNameBook(texts: ReadonlyMap<string, number>): NameBook {
  const frequency = new Map<string, number>();
  const showing = new Map<string, number[]>();
  const names: PrintedName[] = [];
  const entries: Entry[] = [];
  const numbers = new Map<string, number>();
  const compared: Map<number, Likeness | undefined>[] = [];
  let rows = 0;
  const add = (text: string): number => {
    names.push(readName(text));
    numbers.set(text, names.length - 1);
    return names.length - 1;
  };
  for (const [text, count] of texts) {
    const number = add(text);
    rows += count;
    for (const word of names[number]?.words ?? []) {
      frequency.set(word, (frequency.get(word) ?? 0) + count);
      const list = showing.get(word);
      if (list) list.push(number);
      else showing.set(word, [number]);
    }
  }
  const weightOf = (word: string): number =>
    Math.min(WORD_BITS, Math.log2((rows + PRIOR_ROWS) / ((frequency.get(word) ?? 0) + 0.5)));
  const entry = (number: number): Entry | undefined => (entries[number] ??= weighed(names[number], weightOf));
  return {
    enter: (text) => numbers.get(text) ?? add(text),
    compare(receipt, row) {
      const before = (compared[receipt] ??= new Map<number, Likeness | undefined>());
      const known = before.get(row);
      if (known !== undefined || before.has(row)) return known;
      const [one, other] = [entry(receipt), entry(row)];
      const likeness = one && other && likenessOf(one, other);
      before.set(row, likeness);
      return likeness;
    },
    rarestWord(name) {
      const shown = (names[name]?.words ?? []).filter((word) => (frequency.get(word) ?? 0) > 0);
      const rarest = shown.reduce<string | undefined>(
        (a, b) => (a !== undefined && (frequency.get(a) ?? 0) <= (frequency.get(b) ?? 0) ? a : b),
        undefined,
      );
      return rarest !== undefined && weightOf(rarest) > TELLING_BITS ? rarest : undefined;
    },
    namesWith: (word) => showing.get(word) ?? [],
  };
}

function weighed(name: PrintedName | undefined, weightOf: (word: string) => number): Entry {
  const { words, joined, skeleton, brand }: PrintedName = name ?? { words: [], joined: '', skeleton: '' };
  const weights = words.map(weightOf);
  return {
    words,
    joined,
    skeleton,
    ...(brand !== undefined && { brand }),
    weights,
    total: weights.reduce((sum, each) => sum + each, 0),
    isHan: words.some((word) => word.charCodeAt(0) > 0x2e7f),
  };
}

function likenessOf(receipt: Entry, row: Entry): Likeness | undefined {
  if (receipt.words.length === 0 || row.words.length === 0) return undefined;
  if (receipt.brand !== undefined && receipt.brand === row.brand) return { share: 1, bits: WORD_BITS };
  if (row.brand !== undefined && !row.words.some((word) => receipt.words.includes(word)))
    return { share: 0, bits: 0, otherBrand: true };
  // Names in two scripts cannot be held against each other.
  if (receipt.isHan !== row.isHan) return undefined;
  const bits = sharedBits(receipt, row);
  let share = bits / receipt.total;
  if (share < 0.75) {
    const whole = wholeLikeness(receipt, row);
    if (whole > share) return { share: whole, bits: whole * Math.min(2 * WORD_BITS, receipt.total) };
  }
  // A row may print less of the name than the receipt does: enough of a short name is a name.
  if (share < 0.75 && bits >= WORD_BITS) share = Math.max(share, 0.9 * (sharedBits(row, receipt) / row.total));
  return { share: share < 0.75 ? byItsBeginning(receipt, row, share) : share, bits };
}

/** A shop's own word stands first: with it, half a name is most of one; without it, the rest is a trade that many share. */
function byItsBeginning(receipt: Entry, row: Entry, share: number): number {
  const [first, weight] = [receipt.words[0] ?? '', receipt.weights[0] ?? 0];
  const shown = row.words.includes(first) || row.words.some((word) => cutOff(first, word));
  if (!shown) return share * 0.8;
  return receipt.isHan && weight >= TELLING_FIRST ? Math.max(share, 0.6) : share;
}

/** Two characters that so few rows show are a name of their own. */
const TELLING_FIRST = 4;

/** Weight of the words of `few` that `many` shows, whole or cut off. */
function sharedBits(few: Entry, many: Entry): number {
  let bits = 0;
  few.words.forEach((word, at) => {
    const weight = few.weights[at] ?? 0;
    if (many.words.includes(word)) bits += weight;
    else if (word.length >= 4 && word.charCodeAt(0) < 128 && many.words.some((other) => cutOff(word, other)))
      bits += weight * 0.8;
  });
  return bits;
}

const cutOff = (word: string, other: string): boolean => other.length >= 3 && word.startsWith(other);

/** Likeness of names written without blanks, without vowels, cut off, or misread: 0 where there is none. */
function wholeLikeness(receipt: Entry, row: Entry): number {
  const [a, b] = [receipt.joined, row.joined];
  if (a.length >= 5 && b.includes(a)) return 0.97;
  const domain = row.words.some((word) => word.length >= 8 && (a.startsWith(word) || word.startsWith(a)));
  if (domain && a.length >= 6) return 0.9;
  const run = longestRun(a, b, 4);
  if (run >= 6 && run / a.length >= 0.6) return Math.min(0.95, 0.45 + run / a.length / 2);
  const [consonants, others] = [receipt.skeleton, row.skeleton];
  if (consonants.length >= 5 && others.includes(consonants)) return 0.9;
  const bare = longestRun(consonants, others, 3);
  if (bare >= 7 && bare / consonants.length >= 0.6) return 0.8;
  if (!sharesStretch(a, b)) return 0;
  const shared = Math.max(sharedPairs(receipt, row), b.length >= 8 ? sharedPairs(row, receipt) : 0);
  return shared >= 0.62 ? shared * 0.95 : 0;
}

/** Three letters from the beginning, the middle or the end in common: without, counting pairs is in vain. */
function sharesStretch(a: string, b: string): boolean {
  const middle = a.length >> 1;
  return [1, middle, a.length - 3].some((at) => at >= 0 && b.includes(a.slice(at, at + 3)));
}

/** Length of the longest beginning of `a` that stands anywhere in `b`, if at least `least`. */
function longestRun(a: string, b: string, least: number): number {
  let best = 0;
  for (
    let from = b.indexOf(a.slice(0, least));
    from >= 0 && a.length >= least;
    from = b.indexOf(a.slice(0, least), from + 1)
  ) {
    let length = least;
    while (length < a.length && a[length] === b[from + length]) length += 1;
    best = Math.max(best, length);
  }
  return best;
}

/** Share of the pairs of neighbouring letters in one name that the other has as well: lives through a misread letter or two. */
function sharedPairs(one: Entry, other: Entry): number {
  if (one.joined.length < 6) return 0;
  let shared = 0;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  return shared / pairs.size;
}

const pairsOf = (entry: Entry): ReadonlySet<number> => (entry.pairs ??= new Set(pairsIn(entry.joined)));

const pairsIn = (text: string): number[] =>
  Array.from(
    { length: Math.max(0, text.length - 1) },
    (_, at) => text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1),
  );

/** Do two printed names share so much, `least` from 0 to 1, as to be one shop's? Either may be the longer one. */
export function alikeShops(names: NameBook, a: string, b: string, least: number): boolean {
  const likeness = shopLikeness(names, a, b);
  return likeness === undefined || likeness >= least;
}

/** How alike two printed names are, 0 to 1, whichever is the longer; undefined where one of them names nobody. */
export function shopLikeness(names: NameBook, a: string, b: string): number | undefined {
  const [one, other] = [names.enter(a), names.enter(b)];
  const [there, back] = [names.compare(one, other), names.compare(other, one)];
  return there && back ? Math.max(there.share, back.share) : undefined;
}
