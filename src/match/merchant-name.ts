import traditional from 'opencc-js/dict/TSCharacters';
import { foldWidth } from '../domain/printed-amount.ts';
import { BRANDS, LEGAL_ZH, STOP_WORDS, WRAPPERS } from './name-words.ts';

/** A merchant's name ready to be compared. */
export interface PrintedName {
  /** Latin words, and pairs of neighbouring Chinese characters, each once. */
  readonly words: readonly string[];
  /** All letters in one, for names that lost their blanks. */
  readonly joined: string;
  readonly brand?: string;
}

/** Traditional characters by their simplified form (OpenCC's character table). */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  traditional.split('|').map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  }),
);

/** Letters that carry no mark to strip and are still printed in two ways. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

const HAN = /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]/;
const RUNS = /[a-z0-9]+|[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]+/g;

/** One spelling for all: half width, lower case, simplified, without accents and apostrophes. */
function foldName(name: string): string {
  if (PLAIN.test(name)) return simplified(name.toLowerCase().replace(/['`]/g, ''));
  const plain = foldWidth(name.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`´]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter);
  return simplified(plain);
}

/** ASCII and Chinese characters are what most names are made of: nothing of them is written in two ways. */
const PLAIN = /^[\x20-\x7e\u3400-\u9fff]*$/;

/** Traditional characters as simplified ones. */
function simplified(name: string): string {
  let from = 0;
  let done = '';
  for (let at = 0; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) > 0x33ff ? SIMPLIFIED.get(name.charAt(at)) : undefined;
    if (letter === undefined) continue;
    done += name.slice(from, at) + letter;
    from = at + 1;
  }
  return from === 0 ? name : done + name.slice(from);
}

/** Any brand at all: most names are none, and need not be asked one by one. */
const ANY_BRAND = new RegExp(BRANDS.map(([pattern]) => pattern.source).join('|'), 'i');

/** Reads a printed name: wrappers, legal forms, store numbers and places in brackets are cut away. */
export function readName(name: string): PrintedName {
  const plain = unwrapped(foldName(name));
  const brand = ANY_BRAND.test(plain) ? BRANDS.find(([pattern]) => pattern.test(plain))?.[1] : undefined;
  const shop = HAN.test(plain) ? plain.replace(LEGAL_ZH, ' ') : plain;
  // A shop may be called by nothing but words that are cut away elsewhere.
  const words = wordsOf(HAN.test(shop) || /[a-z]/.test(shop) ? shop : plain);
  const joined = words.latin.join('') + words.han.join('');
  return {
    words: [...new Set([...words.latin.filter((word) => word.length > 1), ...words.han.flatMap(pairsOf)])],
    joined,
    ...(brand !== undefined && { brand }),
  };
}

/** Wrappers stand one in another: a bank's, then an acquirer's. */
function unwrapped(name: string): string {
  let inner = name;
  for (let round = 0; round < 3; round += 1) {
    const before = inner;
    for (const wrapper of WRAPPERS) inner = inner.replace(wrapper, '');
    if (inner === before) break;
  }
  return inner;
}

function wordsOf(shop: string): { latin: string[]; han: string[] } {
  const latin: string[] = [];
  const han: string[] = [];
  for (const run of shop.match(RUNS) ?? []) {
    if (run.charCodeAt(0) > 0x2e7f) han.push(run);
    else if (!STOP_WORDS.has(run)) {
      const word = withoutCode(run);
      if (word !== '') latin.push(word);
    }
  }
  return { latin, han };
}

/** A store's number, a reference, a phone number is nobody's name; a single digit in a word is a letter misread, or none. */
function withoutCode(run: string): string {
  let digits = 0;
  for (let at = 0; at < run.length; at += 1) if (run.charCodeAt(at) < 0x3a) digits += 1;
  if (digits === 0) return run;
  return digits > 1 || digits === run.length ? '' : run.replace('0', 'o').replace(/\d/, '');
}

const pairsOf = (run: string): string[] =>
  run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
