import type { Phrase } from '../../domain/phrase.ts';
import type { Problem } from '../../domain/result.ts';
import type { Opened } from '../container.ts';
import { layOutWords } from './lay-out-words.ts';
import type { SeenPicture } from './picture-reader.ts';

/** What was seen, as lines of text. */
export function asOpened(seen: SeenPicture | Problem): Opened | Problem {
  if ('message' in seen) return seen;
  const lines = layOutWords(seen.words);
  if (lines.length === 0) return { message: NO_WORDS };
  return { text: lines.map((each) => each.text).join('\n'), lineOf: () => undefined, seen: [seen] };
}

const NO_WORDS: Phrase = {
  zh: '图片里没有读出文字。请把小票放平、照亮，只拍小票再试',
  en: 'no words were found in this picture; lay the slip flat in good light and take only the slip',
};
