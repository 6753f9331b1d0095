import type { SeenWord } from './picture-reader.ts';

/** A line of a picture, its words from left to right. */
export interface SeenLine {
  readonly text: string;
  readonly words: readonly SeenWord[];
}

interface Piece {
  readonly words: readonly SeenWord[];
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** How far from a line's middle, in heights of its letters, words may stand that are on it. */
const ON_LINE = 0.6;

/** Lays words out as a person reads the slip: a label and its sum far to the right of it are one line. */
export function layOutWords(words: readonly SeenWord[]): SeenLine[] {
  const heights = words.map((each) => each.height).sort((a, b) => a - b);
  const height = heights[heights.length >> 1] ?? 1;
  const rows: { middle: number; pieces: Piece[] }[] = [];
  for (const piece of piecesOf(words)) {
    const row = rows.findLast(
      (each) =>
        Math.abs(each.middle - piece.middle) < height * ON_LINE &&
        each.pieces.every((other) => apart(other, piece, height)),
    );
    if (row) {
      row.pieces.push(piece);
      row.middle = mean(row.pieces.map((each) => each.middle));
    } else rows.push({ middle: piece.middle, pieces: [piece] });
  }
  return rows
    .sort((a, b) => a.middle - b.middle)
    .map(({ pieces }) => {
      const inOrder = pieces.sort((a, b) => a.left - b.left).flatMap((each) => each.words);
      return { text: joined(inOrder, height), words: inOrder };
    });
}

function piecesOf(words: readonly SeenWord[]): Piece[] {
  const lines = new Map<string, SeenWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines.values()]
    .map((line): Piece => {
      const inOrder = line.sort((a, b) => a.x - b.x);
      return {
        words: inOrder,
        left: Math.min(...inOrder.map((each) => each.x)),
        right: Math.max(...inOrder.map((each) => each.x + each.width)),
        middle: mean(inOrder.map((each) => each.y + each.height / 2)),
      };
    })
    .sort((a, b) => a.middle - b.middle);
}

const apart = (a: Piece, b: Piece, height: number): boolean =>
  a.right <= b.left + height / 3 || b.right <= a.left + height / 3;

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

/** Chinese signs stand without blanks, which the recogniser puts between them; a wide gap stays one. */
function joined(words: readonly SeenWord[], height: number): string {
  return words.reduce((text, word, at) => {
    const before = words[at - 1];
    if (!before) return word.text;
    const gap = word.x - (before.x + before.width);
    if (gap > height * 2.5) return `${text}  ${word.text}`;
    const chinese = HAN.test(text.slice(-1)) && HAN.test(word.text.slice(0, 1));
    return chinese && gap < height ? text + word.text : `${text} ${word.text}`;
  }, '');
}

const HAN = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
