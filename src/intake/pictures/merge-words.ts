import type { Box, SeenWord } from './picture-reader.ts';

/** A second reading goes before the first where it is surer by so much. */
const GAIN = 5;

/** How sure a word must be that the first reading did not see at all. */
const FRESH = 40;

/** Joins two readings of one picture: the surer word of each place, and those that the first did not see. */
export function mergeWords(first: readonly SeenWord[], second: readonly SeenWord[]): SeenWord[] {
  let words = [...first];
  for (const word of second) {
    const met = words.filter((each) => common(each, word) > 0.25 * Math.min(area(each), area(word)));
    if (met.length === 0) {
      if (word.sure > FRESH) words.push(word);
      continue;
    }
    if (!replaces(word, met)) continue;
    // It stands in the line of the word whose place it takes.
    const joined = { ...word, line: met[0]?.line ?? word.line };
    words = words.filter((each) => !met.includes(each));
    words.push(joined);
  }
  return words;
}

function replaces(word: SeenWord, met: readonly SeenWord[]): boolean {
  const best = Math.max(...met.map((each) => each.sure));
  const [only] = met;
  const alike = met.length === 1 && only && common(only, word) > 0.5 * Math.max(area(only), area(word));
  if (alike) return word.sure > best + GAIN;
  return word.sure > best + 3 * GAIN && met.every((each) => common(each, word) > 0.5 * area(each));
}

const area = ({ width, height }: Box): number => width * height;

/** The area that two boxes have in common. */
function common(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
