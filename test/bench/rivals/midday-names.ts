/** midday's comparison of names, from its published description: ASCII marks and blanks part words, Chinese is one word. */
export function nameScore(merchant: string | undefined, description: string): number {
  if (merchant === undefined) return 0;
  const [a, b] = [wordsOf(merchant), wordsOf(description)];
  if (a.words.size === 0 || b.words.size === 0) return 0;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  let score = shared / (a.words.size + b.words.size - shared);
  const [spaced, tight] = [[a.spaced, b.spaced] as const, [a.tight, b.tight] as const];
  if (oneHoldsOther(spaced, 3)) score = Math.max(score, 0.85);
  if (a.first === b.first && a.first.length >= 3) score = Math.max(score, 0.6);
  if (a.tight === b.tight && a.tight.length >= 4) score = Math.max(score, 0.95);
  else if (oneHoldsOther(tight, 4)) score = Math.max(score, 0.8);
  return score;
}

const oneHoldsOther = ([a, b]: readonly [string, string], least: number): boolean =>
  a.length >= least && b.length >= least && (a.includes(b) || b.includes(a));

const LEGAL = new Set(
  'inc llc ltd ab gmbh pty co corp sa srl as oy oyj ag bv nv se plc pbc sarl oü ou ug kg mbh lda limited incorporated corporation'.split(
    ' ',
  ),
);

interface Words {
  readonly words: ReadonlySet<string>;
  readonly first: string;
  readonly spaced: string;
  readonly tight: string;
}

const known = new Map<string, Words>();

function wordsOf(text: string): Words {
  const before = known.get(text);
  if (before) return before;
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const words = plain
    .replace(/[.,\-_'"()&]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !LEGAL.has(word));
  const made = { words: new Set(words), first: words[0] ?? '', spaced: words.join(' '), tight: words.join('') };
  known.set(text, made);
  return made;
}

/** The share of a name's trigrams that the text holds, as a database's word similarity has it. */
export function wordSimilarity(merchant: string | undefined, description: string): number {
  if (merchant === undefined) return 0;
  const [a, b] = [trigramsOf(merchant), trigramsOf(description)];
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared += 1;
  return a.size === 0 ? 0 : shared / a.size;
}

const trigrams = new Map<string, ReadonlySet<string>>();

function trigramsOf(text: string): ReadonlySet<string> {
  const before = trigrams.get(text);
  if (before) return before;
  const made = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) made.add(padded.slice(at, at + 3));
  }
  trigrams.set(text, made);
  return made;
}
