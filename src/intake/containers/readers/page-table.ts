import { isBalanceLine } from '../../../formats/readers/balance-lines.ts';
import { isDateCell, isMoneyCell } from '../../../formats/readers/cell-types.ts';
import { guessRole } from '../../../formats/readers/header-words.ts';
import { isComplete, settleColumns, weighHeader } from '../../../formats/readers/settle-columns.ts';
import type { PlacedCell, PlacedLine } from './text-lines.ts';

/** A column of a table, by the words above it. */
export interface PlacedColumn extends PlacedCell {
  readonly holds: 'date' | 'sum' | 'words';
}

/** The header of a table: its columns from left to right, and the lines that it takes. */
export interface PlacedHeader {
  readonly columns: readonly PlacedColumn[];
  readonly first: number;
  readonly last: number;
}

/** How far apart the lines of one header may stand, in parts of the letters' height. */
const HEADER_GAP = 1.85;
const MOST_HEADER_LINES = 5;

/** The header that begins at a line, or has its fullest line there; undefined where the line is none. */
export function headerAt(lines: readonly PlacedLine[], at: number): PlacedHeader | undefined {
  const main = lines[at];
  if (!main || holdsData(main) || main.cells.length < 2) return undefined;
  const next = lines[at + 1];
  const pair = next && isNear(main, next) && !holdsData(next) ? stacked(main.cells, next.cells) : undefined;
  const alone = isHeader(main.cells);
  if (!alone && !(pair && isHeader(pair))) return undefined;
  let first = at;
  let last = alone ? at : at + 1;
  let cells = alone ? main.cells : (pair ?? main.cells);
  while (
    last - first < MOST_HEADER_LINES &&
    belongs(lines[last], lines[last + 1], cells) &&
    !isRowOf(lines[last + 1], lines[last + 2])
  ) {
    last += 1;
    cells = stacked(cells, lines[last]?.cells ?? []);
  }
  while (last - first < MOST_HEADER_LINES && belongs(lines[first], lines[first - 1], cells)) {
    first -= 1;
    cells = stacked(lines[first]?.cells ?? [], cells);
  }
  return { columns: cells.map((cell) => named(cell, main.cells)), first, last };
}

/** A day or a sum: a header has neither. */
const holdsData = ({ cells }: PlacedLine): boolean => cells.some(({ text }) => isDateCell(text) || isMoneyCell(text));

const isNear = (a: PlacedLine, b: PlacedLine): boolean => Math.abs(b.y - a.y) <= HEADER_GAP * Math.max(a.size, b.size);

function isHeader(cells: readonly PlacedCell[]): boolean {
  const { candidates } = weighHeader(cells.map((cell) => cell.text));
  return isComplete(settleColumns(candidates, [])) && candidates.length * 2 >= cells.length;
}

/** Another line of the same header: close by, without figures, each of its cells above or below one column at most. */
function belongs(
  edge: PlacedLine | undefined,
  line: PlacedLine | undefined,
  columns: readonly PlacedCell[],
): line is PlacedLine {
  if (!edge || !line || !isNear(edge, line) || holdsData(line)) return false;
  return line.cells.every((cell) => {
    const under = columns.filter((column) => overlap(cell, column) > 0);
    const known = guessRole(cell.text) !== undefined || (under.length === 1 && width(cell) <= 4 * width(under[0]));
    return under.length < 2 && known && !/\d{3}|[:：]/.test(cell.text) && !isBalanceLine(cell.text);
  });
}

/** Words so close above a row that they stand in one of its cells. */
const isRowOf = (line: PlacedLine | undefined, next: PlacedLine | undefined): boolean =>
  line !== undefined && next !== undefined && holdsData(next) && next.y - line.y < 0.95 * line.size;

const width = (cell: PlacedCell | undefined): number => (cell ? cell.right - cell.left : 0);

/** How much of two cells stands one above the other, in points; negative for the gap between them. */
export const overlap = (a: PlacedCell, b: PlacedCell): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** Two lines of a header as one: cells that stand above one another are one cell. */
function stacked(upper: readonly PlacedCell[], lower: readonly PlacedCell[]): PlacedCell[] {
  const cells = upper.map((cell) => ({ ...cell }));
  for (const cell of lower) {
    const over = cells.filter((each) => overlap(each, cell) > 0).sort((a, b) => overlap(b, cell) - overlap(a, cell))[0];
    if (!over) cells.push({ ...cell });
    else {
      over.text = `${over.text} ${cell.text}`;
      over.left = Math.min(over.left, cell.left);
      over.right = Math.max(over.right, cell.right);
    }
  }
  return cells.sort((a, b) => a.left - b.left);
}

const DATES: ReadonlySet<string> = new Set(['date', 'postingDate', 'valueDate']);
const SUMS: ReadonlySet<string> = new Set(['amount', 'billedAmount', 'debit', 'credit', 'balance', 'originalAmount']);

/** A column by its words: those of the fullest line are enough where they are known. */
function named(cell: PlacedCell, main: readonly PlacedCell[]): PlacedColumn {
  const own = main.find((each) => overlap(each, cell) > 0);
  const text = own && guessRole(own.text) ? own.text : cell.text;
  const role = guessRole(text)?.role ?? '';
  return { ...cell, text, holds: DATES.has(role) ? 'date' : SUMS.has(role) ? 'sum' : 'words' };
}
