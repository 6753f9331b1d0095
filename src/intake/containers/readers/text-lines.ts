/** A piece of text where a page shows it, in points from the page's top left corner; `y` is the baseline, downwards. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  /** Direction of reading in degrees, clockwise: 0 for upright text. */
  readonly angle: number;
}

/** Words that stand together on a line, apart from others by a gap. */
export interface PlacedCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A line of a page; its cells from left to right. */
export interface PlacedLine {
  readonly y: number;
  readonly size: number;
  readonly cells: readonly PlacedCell[];
}

/** Gaps in parts of the letters' height: below the first a word goes on, above the second a cell ends. */
const WORD_GAP = 0.15;
const CELL_GAP = 0.9;

/** How far baselines of one line may lie apart, in parts of the letters' height. */
const SAME_LINE = 0.35;

/** The lines of a page from top to bottom. Text across the page's direction, such as a stamp, is left out. */
export function linesOfPage(texts: readonly PlacedText[]): PlacedLine[] {
  const pieces = upright(texts)
    .flatMap(splitAtBlanks)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: { y: number; size: number; pieces: PlacedText[] }[] = [];
  for (const piece of pieces) {
    const open = lines.at(-1);
    const size = Math.max(piece.size, open?.size ?? 0);
    // Letters far larger than the line's are a stamp or a title of their own.
    if (open && piece.y - open.y <= SAME_LINE * Math.min(size, piece.size, open.size)) open.pieces.push(piece);
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.map(({ y, pieces: own, size }) => ({ y, size, cells: cellsOf(own) }));
}

/** All text as if the page's main direction of reading were level. */
function upright(texts: readonly PlacedText[]): PlacedText[] {
  const weights = new Map<number, number>();
  const directionOf = ({ angle }: PlacedText): number => (((Math.round(angle / 90) * 90) % 360) + 360) % 360;
  const isLevel = (each: PlacedText): boolean => Math.abs(((each.angle - directionOf(each) + 540) % 360) - 180) <= 3;
  const level = texts.filter((each) => each.text.trim() !== '' && each.size > 0 && isLevel(each));
  for (const each of level)
    weights.set(directionOf(each), (weights.get(directionOf(each)) ?? 0) + each.text.trim().length);
  const main = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return level
    .filter((each) => directionOf(each) === main)
    .map((each) => ({ ...each, ...turned(each, main), angle: 0 }));
}

function turned({ x, y }: PlacedText, by: number): { x: number; y: number } {
  if (by === 90) return { x: y, y: -x };
  if (by === 180) return { x: -x, y: -y };
  return by === 270 ? { x: -y, y: x } : { x, y };
}

/** Runs of blanks within one piece part cells as gaps do; letters are taken to be as wide as each other. */
function splitAtBlanks(piece: PlacedText): PlacedText[] {
  const text = plainText(piece.text);
  if (!/\S\s{3,}\S/.test(text)) {
    const inner = text.trim();
    const lead = text.length - text.trimStart().length;
    const step = piece.width / Math.max(1, text.length);
    return inner === '' ? [] : [{ ...piece, text: inner, x: piece.x + lead * step, width: inner.length * step }];
  }
  const step = piece.width / text.length;
  return [...text.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map((match) => ({
    ...piece,
    text: match[0],
    x: piece.x + match.index * step,
    width: match[0].length * step,
  }));
}

/** Radicals of which Unicode does not say that they are whole characters, each before its character. */
const RADICALS = new Map(
  '⼾户⺠民⻚页⻓长⻔门⻋车⻅见⻉贝⻘青⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻄西⻆角⻁虎⻙韦⻤鬼⺩王⺮竹⻣骨⻧卤⻫齐⻲龟'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

/** Radicals that stand in for whole characters become these, and odd blanks plain ones. */
function plainText(text: string): string {
  return text
    .replace(/[\u2e80-\u2fdf]/g, (sign) => RADICALS.get(sign) ?? sign.normalize('NFKC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\t\r\n]/g, ' ')
    .replace(/[\u0000-\u001f\u00ad\u200b-\u200d\ufeff]/g, '');
}

function cellsOf(pieces: readonly PlacedText[]): PlacedCell[] {
  const cells: { text: string; left: number; right: number }[] = [];
  let last: PlacedText | undefined;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const open = cells.at(-1);
    const gap = open ? (piece.x - open.right) / piece.size : Number.POSITIVE_INFINITY;
    // Bold print that is made by printing twice.
    if (last && last.text === piece.text && Math.abs(last.x - piece.x) < 0.2 * piece.size) continue;
    last = piece;
    const right = piece.x + piece.width;
    if (open && gap < CELL_GAP) {
      open.text += `${gap > WORD_GAP ? ' ' : ''}${piece.text}`;
      open.right = Math.max(open.right, right);
    } else cells.push({ text: piece.text, left: piece.x, right });
  }
  return cells;
}
