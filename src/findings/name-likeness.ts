/** Do two printed names share enough to be one shop? Coarse on purpose: the matcher judges finer. */
export function alikeNames(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [short, long] = byLength(folded(a), folded(b));
  if (short === '') return false;
  if (long.includes(short)) return true;
  // A shop's own word stands first: without it, what is shared is the trade.
  if (!long.includes(beginning(short)) && !short.includes(beginning(long))) return false;
  const runs = new Set(runsOf(short, isHan(short) ? 2 : 3));
  const shared = new Set(runsOf(long, isHan(short) ? 2 : 3).filter((run) => runs.has(run))).size;
  return shared / Math.max(1, runs.size) >= ALIKE;
}

/** Might they be one name, misread, cut off or wrapped? True if so much as a stretch of it is the same, or if one is missing. */
export function mightBeOneName(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [short, long] = byLength(folded(a), folded(b));
  return long.includes(short) || runsOf(short, isHan(short) ? 2 : 4).some((run) => long.includes(run));
}

/** Share of the runs of letters of the shorter name that the longer one has as well. */
const ALIKE = 0.55;

const beginning = (name: string): string => name.slice(0, isHan(name) ? 2 : 4);

const isHan = (name: string): boolean => /^[\u3400-\u9fff]/.test(name);

const byLength = (a: string, b: string): readonly [string, string] => (a.length <= b.length ? [a, b] : [b, a]);

/** The names of a few thousand shops are asked for again and again; more are forgotten together. */
const REMEMBERED = 20_000;
const remembered = new Map<string, string>();

function folded(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const fold = unmistaken(plain(name));
  remembered.set(name, fold);
  return fold;
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[01589]/g, (digit) => MISTAKEN[digit] ?? '')
    .replace(/[^\p{L}]/gu, '');

/** Digits that a reader of photos sees in letters. */
const MISTAKEN: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's', 8: 'b', 9: 'g' };

/** Letters that a reader of photos takes for each other become one. */
const unmistaken = (name: string): string =>
  name
    .replace(/[ceoa]/g, 'o')
    .replace(/[il]/g, 'l')
    .replace(/rl/g, 'n')
    .replace(/rn/g, 'm');

const runsOf = (text: string, size: number): string[] =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size));
