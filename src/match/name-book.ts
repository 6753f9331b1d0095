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

interface Entry {
  /** The words' numbers, as they stand in the name. */
  readonly words: readonly number[];
  readonly texts: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
  readonly joined: string;
  readonly brand: string | undefined;
  readonly isHan: boolean;
  /** Made when first asked for, as are the pairs. */
  parts?: Parts;
  /** The pairs of neighbouring letters of the whole name, each as one number, in rising order. */
  pairs?: Uint32Array;
}

/** No single word is worth more than this: what nobody else shows may be a slip of the pen. */
const WORD_BITS = 8;

/** A word worth less than this says nothing of whose shop it is. */
const TELLING_BITS = 3;

/** Counts are evened out as if there were this many rows more, so that a short statement judges soberly. */
const PRIOR_ROWS = 40;

/**
 * `texts` are the names that rows show, one for each row: the receipts do not change what is common. `shown` gives the number
 * of each text.
 */
export function openNameBook(texts: readonly string[]): { readonly names: NameBook; readonly shown: Int32Array } {
  const numbers = new Map<string, number>();
  const printed: PrintedName[] = [];
  const entries: Entry[] = [];
  const compared: Map<number, Likeness | undefined>[] = [];
  const wordNumbers = new Map<string, number>();
  // Texts that differ in their dates and numbers alone are read alike: they are one name.
  const readings = new Map<string, number>();
  const enter = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const name = readName(text);
    const reading = `${name.brand ?? ''}|${name.joined}|${name.words.join(' ')}`;
    const number = readings.get(reading) ?? printed.push(name) - 1;
    readings.set(reading, number);
    numbers.set(text, number);
    return number;
  };
  const numberOf = (word: string): number => {
    const known = wordNumbers.get(word);
    if (known !== undefined) return known;
    wordNumbers.set(word, wordNumbers.size);
    return wordNumbers.size - 1;
  };
  const shown = new Int32Array(texts.length);
  texts.forEach((text, at) => {
    shown[at] = enter(text);
  });
  const counts = new Uint32Array(printed.length);
  shown.forEach((name) => {
    counts[name] = (counts[name] ?? 0) + 1;
  });
  /** How many rows show a word, and the names that do, by the word's number. */
  const frequency: number[] = [];
  const showing: number[][] = [];
  printed.forEach(({ words }, name) => {
    for (const text of words) {
      const word = numberOf(text);
      const list = showing[word];
      frequency[word] = (frequency[word] ?? 0) + (counts[name] ?? 0);
      if (list) list.push(name);
      else showing[word] = [name];
    }
  });
  const rows = texts.length + PRIOR_ROWS;
  const weightOf = (word: number): number => Math.min(WORD_BITS, Math.log2(rows / ((frequency[word] ?? 0) + 0.5)));
  const weighed = ({ words: latin, joined, brand }: PrintedName): Entry => {
    const words = latin.map(numberOf);
    const weights = words.map(weightOf);
    return {
      words,
      texts: latin,
      weights,
      total: weights.reduce((sum, each) => sum + each, 0),
      joined,
      brand,
      isHan: latin.some((word) => word.charCodeAt(0) > 0x2e7f),
    };
  };
  const entry = (name: number): Entry => (entries[name] ??= weighed(printed[name] ?? NOBODY));
  const names: NameBook = {
    enter,
    compare(receipt, row) {
      const before = (compared[receipt] ??= new Map<number, Likeness | undefined>());
      const known = before.get(row);
      if (known !== undefined || before.has(row)) return known;
      const likeness = likenessOf(entry(receipt), entry(row));
      before.set(row, likeness);
      return likeness;
    },
    rarestWord(name) {
      const { words, texts: all } = entry(name);
      let rarest = -1;
      words.forEach((word, at) => {
        const shows = frequency[word] ?? 0;
        if (shows > 0 && (rarest < 0 || shows < (frequency[words[rarest] ?? -1] ?? 0))) rarest = at;
      });
      return rarest >= 0 && weightOf(words[rarest] ?? -1) > TELLING_BITS ? all[rarest] : undefined;
    },
    namesWith: (word) => showing[wordNumbers.get(word) ?? -1] ?? [],
  };
  return { names, shown };
}

const NOBODY: PrintedName = { words: [], joined: '' };

/** Most names have nothing in common. */
const NOTHING: Likeness = { share: 0, bits: 0 };
const ANOTHER_BRAND: Likeness = { share: 0, bits: 0, otherBrand: true };

function likenessOf(receipt: Entry, row: Entry): Likeness | undefined {
  if (receipt.words.length === 0 || row.words.length === 0) return undefined;
  if (receipt.brand !== undefined && receipt.brand === row.brand) return { share: 1, bits: WORD_BITS };
  if (row.brand !== undefined && !row.words.some((word) => receipt.words.includes(word))) return ANOTHER_BRAND;
  // Names in two scripts cannot be held against each other.
  if (receipt.isHan !== row.isHan) return undefined;
  const bits = sharedBits(receipt, row);
  let share = bits / receipt.total;
  if (share < 0.75) {
    const whole = wholeLikeness(receipt, row);
    if (whole > share) return { share: whole, bits: whole * Math.min(2 * WORD_BITS, receipt.total) };
  }
  if (bits === 0) return NOTHING;
  // A row may print less of the name than the receipt does: enough of a short name is a name.
  if (share < 0.75 && bits >= WORD_BITS) share = Math.max(share, 0.9 * (sharedBits(row, receipt) / row.total));
  return { share: share < 0.75 ? byItsBeginning(receipt, row, share) : share, bits };
}

/** A shop's own word stands first: with it, half a name is most of one; without it, the rest is a trade that many share. */
function byItsBeginning(receipt: Entry, row: Entry, share: number): number {
  const [first, text, weight] = [receipt.words[0] ?? -1, receipt.texts[0] ?? '', receipt.weights[0] ?? 0];
  const shown = row.words.includes(first) || row.texts.some((word) => cutOff(text, word));
  if (!shown) return share * 0.8;
  return receipt.isHan && weight >= TELLING_FIRST ? Math.max(share, 0.6) : share;
}

/** Two characters that so few rows show are a name of their own. */
const TELLING_FIRST = 4;

/** Weight of the words of `few` that `many` shows, whole or cut off. */
function sharedBits(few: Entry, many: Entry): number {
  let bits = 0;
  for (let at = 0; at < few.words.length; at += 1) {
    const weight = few.weights[at] ?? 0;
    if (many.words.includes(few.words[at] ?? -1)) bits += weight;
    else if (isCutOff(few.texts[at] ?? '', many)) bits += weight * 0.8;
  }
  return bits;
}

/** Does a name show the beginning of this Latin word, and no more of it? */
function isCutOff(word: string, name: Entry): boolean {
  if (word.length < 4 || word.charCodeAt(0) >= 128) return false;
  for (const other of name.texts) if (cutOff(word, other)) return true;
  return false;
}

const cutOff = (word: string, other: string): boolean => other.length >= 3 && word.startsWith(other);

/** Likeness of names written without blanks, without vowels, cut off, or misread: 0 where there is none. */
function wholeLikeness(receipt: Entry, row: Entry): number {
  const [a, b] = [receipt.joined, row.joined];
  if (a.length >= 5 && b.includes(a)) return 0.97;
  if (a.length >= 6 && isDomain(a, row)) return 0.9;
  const parts = partsOf(receipt);
  const run = longestRun(a, b, parts.head);
  if (run >= 6 && run / a.length >= 0.6) return Math.min(0.95, 0.45 + run / a.length / 2);
  const [consonants, others] = [parts.skeleton, partsOf(row).skeleton];
  if (consonants.length >= 5 && others.includes(consonants)) return 0.9;
  const bare = longestRun(consonants, others, parts.bareHead);
  if (bare >= 7 && bare / consonants.length >= 0.6) return 0.8;
  // Three letters from the beginning, the middle or the end in common: without, counting pairs is in vain.
  if (!b.includes(parts.early) && !b.includes(parts.middle) && !b.includes(parts.late)) return 0;
  const shared = Math.max(sharedPairs(receipt, row), b.length >= 8 ? sharedPairs(row, receipt) : 0);
  return shared >= 0.62 ? shared * 0.95 : 0;
}

/** Is one of the row's words the whole name written in one, or the name's beginning? */
function isDomain(name: string, row: Entry): boolean {
  for (const word of row.texts) if (word.length >= 8 && (name.startsWith(word) || word.startsWith(name))) return true;
  return false;
}

/** Stretches of a name that are looked for in others, cut out once. */
interface Parts {
  /** The consonants only, for names that lost their vowels. */
  readonly skeleton: string;
  readonly head: string;
  readonly bareHead: string;
  readonly early: string;
  readonly middle: string;
  readonly late: string;
}

function partsOf(entry: Entry): Parts {
  if (entry.parts) return entry.parts;
  const { joined } = entry;
  const skeleton = joined.replace(/[aeiou]/g, '');
  const middle = joined.length >> 1;
  const late = Math.max(0, joined.length - 3);
  return (entry.parts = {
    skeleton,
    head: joined.slice(0, 4),
    bareHead: skeleton.slice(0, 3),
    early: joined.slice(1, 4),
    middle: joined.slice(middle, middle + 3),
    late: joined.slice(late),
  });
}

/** Length of the longest beginning of `a` that stands anywhere in `b`; 0 if not even `head`, its first letters, does. */
function longestRun(a: string, b: string, head: string): number {
  let best = 0;
  if (a.length < head.length || head === '') return best;
  for (let from = b.indexOf(head); from >= 0; from = b.indexOf(head, from + 1)) {
    let length = head.length;
    while (length < a.length && a[length] === b[from + length]) length += 1;
    best = Math.max(best, length);
  }
  return best;
}

/** Share of the pairs of neighbouring letters in one name that the other has as well: lives through a misread letter or two. */
function sharedPairs(one: Entry, other: Entry): number {
  if (one.joined.length < 6) return 0;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  let [shared, from] = [0, 0];
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] ?? 0;
    while (from < others.length && (others[from] ?? 0) < pair) from += 1;
    if (others[from] === pair) shared += 1;
  }
  return shared / pairs.length;
}

const pairsOf = (entry: Entry): Uint32Array => (entry.pairs ??= pairsIn(entry.joined));

/** In rising order, each once. */
function pairsIn(text: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
  pairs.sort();
  return pairs.filter((pair, at) => at === 0 || pair !== pairs[at - 1]);
}

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
