import { maskCards } from '../../domain/masking.ts';
import { layOutWords } from './lay-out-words.ts';
import type { Box, SeenWord } from './picture-reader.ts';

/**
 * Where a picture shows what must not be kept: the words of each line that lose signs when the line is masked. All
 * words of a number go, its last four digits too: a black bar cannot stand over half a word.
 */
export function cardBoxes(words: readonly SeenWord[]): Box[] {
  return layOutWords(words).flatMap((line) => {
    const text = line.words.map((each) => each.text).join(' ');
    if (maskCards(text) === text) return [];
    return line.words.filter((_word, at) => holdsSecret(line.words, at));
  });
}

/** A word holds part of a secret if the line masks to the same with its digits hidden, and to another with them shown. */
function holdsSecret(words: readonly SeenWord[], at: number): boolean {
  const word = words[at]?.text ?? '';
  if (!/\d/.test(word)) return false;
  const around = words.map((each) => each.text);
  const masked = digitsShown(maskCards(around.join(' ')));
  const without = digitsShown(maskCards(around.filter((_each, index) => index !== at).join(' ')));
  // Without an innocent word just its own digits are missing; without part of a number that number is shown again.
  return without.length + digitsShown(word).length !== masked.length;
}

const digitsShown = (text: string): string => text.replace(/\D/g, '');
