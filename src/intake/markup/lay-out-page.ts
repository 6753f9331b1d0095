import { isDateCell, isMoneyCell } from '../../formats/readers/cell-types.ts';
import { isTable, type Flow, type PageCell, type PageRow, type PageTable, type TextLine } from './page-tree.ts';
import { tableCell } from './table-cell.ts';

/**
 * A page's text from top to bottom: a line for each row of a table with a tab between its cells. A table that only
 * arranges the page is taken apart: what stands in its cells follows one after the other.
 */
export function layOutPage(flow: Flow): TextLine[] {
  return flow.flatMap((part) => (isTable(part) ? layOutTable(part) : [part]));
}

/** A cell with what was laid out of it. */
interface LaidCell {
  readonly lines: readonly TextLine[];
  readonly cell: PageCell;
}

/** A cell of an earlier row that reaches down into this one. */
interface Reaching {
  left: number;
  readonly text: string;
}

function layOutTable(table: PageTable): TextLine[] {
  const rows = table.rows.map((row) => ({ row, cells: row.cells.map((cell) => ({ lines: layOutPage(cell.flow), cell })) }));
  const isGrid = rows.filter(({ cells }) => cells.filter((each) => each.lines.length > 0).length > 2).length > 1;
  const reaching = new Map<number, Reaching>();
  return rows.flatMap(({ row, cells }) => layOutRow(row, cells, isGrid, reaching));
}

function layOutRow(
  row: PageRow,
  cells: readonly LaidCell[],
  isGrid: boolean,
  reaching: Map<number, Reaching>,
): readonly TextLine[] {
  const filled = cells.filter((each) => each.lines.length > 0);
  const only = filled.length === 1 && reaching.size === 0 ? filled[0] : undefined;
  if (only) return only.lines;
  if (filled.length === 0) {
    placed(cells, reaching);
    return [];
  }
  if (!isOneLine(filled)) return columnsOfLines(filled) ?? filled.flatMap((each) => each.lines);
  const places = placed(cells, reaching);
  const words = places.filter((each) => each !== '');
  const keepsPlaces = isGrid || words.length > 2 || (words.some(isDateCell) && words.some(isMoneyCell));
  return [{ text: (keepsPlaces ? places : words).map(tableCell).join('\t'), at: row.at }];
}

const textOf = ({ lines }: LaidCell): string => lines.map((line) => line.text.replaceAll('\t', ' ')).join(' ');

/** Most lines of a cell that are one cell of a row of data: a name, a place, a reference, a long text of purpose. */
const MOST_OF_DATA = 12;

/** Does the row tell one thing, however many lines its cells have: a header, an entry, a label with its value? */
function isOneLine(cells: readonly LaidCell[]): boolean {
  const longer = cells.filter((each) => each.lines.length > 1);
  if (longer.length === 0) return true;
  const most = Math.max(...longer.map((each) => each.lines.length));
  const texts = cells.map(textOf);
  if (most <= 3 && texts.every((text) => text.length < 60 && !/\d/.test(text))) return true;
  if (texts.length > 2 && texts.some(isDateCell) && texts.some(isMoneyCell)) return most <= MOST_OF_DATA;
  return longer.length === 1 && most <= 3 && cells.some((each) => each.lines.length === 1 && PRICE.test(textOf(each)));
}

/** A sum with its cents, whatever stands beside it. */
const PRICE = /^\D{0,6}\d[\d.,]*[.,]\d\d(?!\d)/;

/** Labels over each other in one cell and as many sums in the other: a row for each of them. */
function columnsOfLines(cells: readonly LaidCell[]): TextLine[] | undefined {
  const [first] = cells;
  if (!first || cells.some((each) => each.lines.length !== first.lines.length)) return undefined;
  if (!cells.some((each) => each.lines.every((line) => isMoneyCell(line.text)))) return undefined;
  return first.lines.map((line, at) => ({
    text: cells.map((each) => tableCell(each.lines[at]?.text ?? '')).join('\t'),
    at: line.at,
  }));
}

/** The cells in their columns: blanks where one reaches across, and what reaches down from above; sums stand once only. */
function placed(cells: readonly LaidCell[], reaching: Map<number, Reaching>): string[] {
  const places: string[] = [];
  const fromAbove = (): boolean => {
    const above = reaching.get(places.length);
    if (!above) return false;
    above.left -= 1;
    if (above.left === 0) reaching.delete(places.length);
    places.push(above.text);
    return true;
  };
  for (const each of cells) {
    while (fromAbove());
    const text = textOf(each);
    for (let across = 0; across < each.cell.across && places.length < WIDEST; across += 1) {
      if (each.cell.down > 1) {
        const again = across === 0 && !isMoneyCell(text) ? text : '';
        reaching.set(places.length, { left: each.cell.down - 1, text: again });
      }
      places.push(across === 0 ? text : '');
    }
  }
  while (fromAbove());
  return places;
}

/** Most columns of a table. */
const WIDEST = 300;
