/** Do two printed names share enough to be one shop? Coarse on purpose: the matcher judges finer. */
export function alikeNames(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const one = plain(a);
  const other = plain(b);
  if (one === '' || other === '') return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.includes(short)) return true;
  // A shop's own word stands first: without it, what is shared is the trade.
  if (!long.includes(beginning(short)) && !short.includes(beginning(long))) return false;
  const pairs = new Set(pairsOf(short));
  const shared = pairsOf(long).filter((pair) => pairs.has(pair)).length;
  return shared / Math.max(1, pairs.size) >= 0.5;
}

const beginning = (name: string): string => name.slice(0, /^[\u3400-\u9fff]/.test(name) ? 2 : 4);

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
