import type { SeenWord } from './picture-reader.ts';

/** What is less sure than this is a stain, a fold or a picture, unless it has digits. */
const NOISE = 15;

/** Reads the recogniser's table of words (TSV: level, page, block, paragraph, line, word, box, sureness, text). */
export function readWords(table: string, mode: string): SeenWord[] {
  return table.split('\n').flatMap((row) => {
    const cells = row.split('\t');
    const text = (cells[11] ?? '').trim();
    if (cells[0] !== '5' || text === '') return [];
    const [x, y, width, height, sure] = cells.slice(6, 11).map(Number);
    if (x === undefined || y === undefined || width === undefined || height === undefined || sure === undefined)
      return [];
    if (sure < NOISE && !/\d/.test(text)) return [];
    return [{ text, x, y, width, height, sure, line: `${mode}.${cells.slice(1, 5).join('.')}` }];
  });
}

/** How sure a reading is as a whole: the mean over its signs, from 0 to 100; 0 where nothing was read. */
export function sureness(words: readonly SeenWord[]): number {
  let [sum, signs] = [0, 0];
  for (const { text, sure } of words) {
    sum += sure * text.length;
    signs += text.length;
  }
  return signs === 0 ? 0 : sum / signs;
}
