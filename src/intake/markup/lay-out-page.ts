import { isDateCell, isMoneyCell } from '../../formats/readers/cell-types.ts';
import { isTable, type Flow, type PageCell, type PageRow, type PageTable, type TextLine } from './page-tree.ts';
import { tableCell } from './table-cell.ts';

/**
 * A page's text from top to bottom: a line for each row of a table with a tab between its cells. A table that only
 * arranges the page is taken apart: what stands in its cells follows one after the other.
 */
export function layOutPage(flow: Flow): TextLine[] {
  const lines: TextLine[] = [];
  const take = (laid: Laid): void => {
    for (const each of laid)
      if ('text' in each) lines.push(each);
      else take(each);
  };
  take(layOutFlow(flow));
  return lines;
}

/** Lines, and what was laid out of tables between them: joined once at the end, not at each level of nested tables. */
type Laid = readonly (TextLine | Laid)[];

const layOutFlow = (flow: Flow): Laid =>
  onlyLines(flow) ? flow : flow.map((part) => (isTable(part) ? layOutTable(part) : part)).filter(isFilled);

const onlyLines = (flow: Flow): flow is readonly TextLine[] => !flow.some(isTable);

const isFilled = (part: TextLine | Laid): boolean => 'text' in part || part.length > 0;

/** How many lines there are, counted no further than a cell of one row may have. */
function linesIn(laid: Laid): number {
  let lines = 0;
  for (const each of laid) {
    lines += 'text' in each ? 1 : linesIn(each);
    if (lines > MOST_OF_DATA) break;
  }
  return lines;
}

/** A cell with what was laid out of it. */
interface LaidCell {
  readonly laid: Laid;
  /** Counted up to one more than a cell of one row may have. */
  readonly count: number;
  readonly cell: PageCell;
}

/** A cell of an earlier row that reaches down into this one. */
interface Reaching {
  left: number;
  readonly text: string;
}

function layOutTable(table: PageTable): Laid {
  const rows = table.rows.map((row) => ({ row, cells: row.cells.map(layOutCell) }));
  const isGrid = rows.filter(({ cells }) => cells.filter(({ count }) => count > 0).length > 2).length > 1;
  const reaching = new Map<number, Reaching>();
  return rows.map(({ row, cells }) => layOutRow(row, cells, isGrid, reaching)).filter(isFilled);
}

function layOutCell(cell: PageCell): LaidCell {
  const laid = layOutFlow(cell.flow);
  return { laid, count: linesIn(laid), cell };
}

function layOutRow(
  row: PageRow,
  cells: readonly LaidCell[],
  isGrid: boolean,
  reaching: Map<number, Reaching>,
): TextLine | Laid {
  const filled = cells.filter(({ count }) => count > 0);
  const only = filled.length === 1 && reaching.size === 0 ? filled[0] : undefined;
  if (only) return only.laid;
  if (filled.length === 0) {
    placed(cells, reaching);
    return [];
  }
  if (!isOneLine(filled)) return columnsOfLines(filled) ?? filled.map((each) => each.laid);
  const places = placed(cells, reaching);
  const words = places.filter((each) => each !== '');
  const keepsPlaces = isGrid || words.length > 2 || (words.some(isDateCell) && words.some(isMoneyCell));
  return { text: (keepsPlaces ? places : words).map(tableCell).join('\t'), at: row.at };
}

function textsOf(laid: Laid): string[] {
  return laid.flatMap((each) => ('text' in each ? [each.text.replaceAll('\t', ' ')] : textsOf(each)));
}

const textOf = ({ laid, count }: LaidCell): string => (count === 0 ? '' : textsOf(laid).join(' '));

/** Most lines of a cell that are one cell of a row of data: a name, a place, a reference, a long text of purpose. */
const MOST_OF_DATA = 12;

/** Does the row tell one thing, however many lines its cells have: a header, an entry, a label with its value? */
function isOneLine(cells: readonly LaidCell[]): boolean {
  const longer = cells.filter(({ count }) => count > 1);
  if (longer.length === 0) return true;
  const most = Math.max(...longer.map(({ count }) => count));
  if (most > MOST_OF_DATA) return false;
  const texts = cells.map(textOf);
  if (most <= 3 && texts.every((text) => text.length < 60 && !/\d/.test(text))) return true;
  if (texts.length > 2 && texts.some(isDateCell) && texts.some(isMoneyCell)) return true;
  return longer.length === 1 && most <= 3 && cells.some((each) => each.count === 1 && PRICE.test(textOf(each)));
}

/** A sum with its cents, whatever stands beside it. */
const PRICE = /^\D{0,6}\d[\d.,]*[.,]\d\d(?!\d)/;

/** Labels over each other in one cell and as many sums in the other: a row for each of them. */
function columnsOfLines(cells: readonly LaidCell[]): Laid | undefined {
  const [first] = cells;
  if (!first || first.count > MOST_OF_DATA || cells.some(({ count }) => count !== first.count)) return undefined;
  const columns = cells.map(({ laid }) => textsOf(laid));
  if (!columns.some((texts) => texts.every(isMoneyCell))) return undefined;
  const { at } = first.cell;
  return columns[0]?.map((_, line) => ({ text: columns.map((texts) => tableCell(texts[line] ?? '')).join('\t'), at }));
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
const WIDEST = 100;
