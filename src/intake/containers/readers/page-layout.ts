import { isBalanceLine } from '../../../formats/readers/balance-lines.ts';
import { isAmountCell, isDateCell } from '../../../formats/readers/cell-types.ts';
import { currencyOfSection } from '../../../formats/readers/statement-currency.ts';
import { withoutFurniture } from './page-furniture.ts';
import { headerAt, type PlacedColumn, type PlacedHeader } from './page-table.ts';
import { placeCells } from './place-cells.ts';
import { linesOfPage, type PlacedLine, type PlacedText } from './text-lines.ts';

/** A row of a table in the making: its cells, and the lines of words that belong to it. */
interface OpenRow {
  readonly cells: string[];
  readonly y: number;
  readonly page: number;
  readonly above: string[][];
  readonly below: string[][];
  lastY: number;
}

/** What comes out, in order: running text, a table's header, or one of its rows. */
type Piece =
  | { readonly kind: 'text'; readonly line: PlacedLine }
  | { readonly kind: 'header'; readonly columns: readonly PlacedColumn[] }
  | { readonly kind: 'row'; readonly row: OpenRow; readonly currency: string | undefined };

/** Words of a row stand at most so far from its other lines, in parts of the letters' height. */
const ROW_GAP = 1.9;
/** Words closer to a row's line than a line's height stand in a cell whose height is shared, above and below the middle. */
const MIDDLE_GAP = 0.95;

/**
 * Lays out the text of pages: tables, told by the header above their columns, with a tab between cells and all words of a
 * row in its line; everything else line by line. Without such a header all is running text, cells apart by blanks.
 */
export function layOut(pages: readonly (readonly PlacedText[])[]): string {
  const lines = withoutFurniture(pages.map(linesOfPage), (line) => headerAt([line], 0) !== undefined);
  const pieces: Piece[] = [];
  let columns: readonly PlacedColumn[] | undefined;
  let currency: string | undefined;
  lines.forEach((page, number) => {
    let at = 0;
    let body: PlacedLine[] = [];
    const flush = (): void => {
      pieces.push(...(columns ? rowsOf(body, columns, number, currency) : body.map(asText)));
      body = [];
    };
    const headers = headersOf(page);
    for (const header of [...headers, undefined]) {
      const end = header?.first ?? page.length;
      for (; at < end; at += 1) {
        const line = page[at];
        if (!line) continue;
        const section = currencyOfSection(textOf(line));
        if (section !== undefined) {
          flush();
          currency = section;
        }
        body.push(line);
      }
      flush();
      if (!header) continue;
      columns = header.columns;
      pieces.push({ kind: 'header', columns });
      at = header.last + 1;
    }
  });
  return written(pieces);
}

function headersOf(page: readonly PlacedLine[]): PlacedHeader[] {
  const headers: PlacedHeader[] = [];
  for (let at = 0; at < page.length; at += 1) {
    const header = headerAt(page, at);
    if (!header || header.first <= (headers.at(-1)?.last ?? -1)) continue;
    headers.push(header);
    at = header.last;
  }
  return headers;
}

const textOf = (line: PlacedLine): string => line.cells.map((cell) => cell.text).join('  ');
const asText = (line: PlacedLine): Piece => ({ kind: 'text', line });

/** A line of a table's body: its cells below the columns, and what they hold. */
interface BodyLine {
  readonly line: PlacedLine;
  readonly cells: readonly string[] | undefined;
  readonly dated: boolean;
  readonly summed: boolean;
}

/** The rows below a header; what is no row stays running text in its place. */
function rowsOf(
  body: readonly PlacedLine[],
  columns: readonly PlacedColumn[],
  page: number,
  currency: string | undefined,
): Piece[] {
  const lines = body.map((line): BodyLine => {
    const cells = isBalanceLine(wordsOf(line)) ? undefined : placeCells(line, columns);
    const has = (holds: PlacedColumn['holds'], test: (text: string) => boolean): boolean =>
      cells !== undefined && columns.some((column, at) => column.holds === holds && test(cells[at] ?? ''));
    return { line, cells, dated: has('date', isDateCell), summed: has('sum', isAmountCell) };
  });
  const middle = sharesHeight(lines);
  const pieces: Piece[] = [];
  let open: OpenRow | undefined;
  let waiting: BodyLine[] = [];
  const begin = (each: BodyLine, cells: readonly string[]): void => {
    const { y } = each.line;
    open = { cells: [...cells], y, page, above: [], below: [], lastY: y };
    for (const early of waiting)
      if (early.cells && y - early.line.y <= ROW_GAP * early.line.size) open.above.push([...early.cells]);
      else pieces.push(asText(early.line));
    waiting = [];
    pieces.push({ kind: 'row', row: open, currency });
  };
  lines.forEach((each, at) => {
    const { line, cells } = each;
    if (cells === undefined) {
      for (const early of waiting.splice(0)) pieces.push(asText(early.line));
      open = undefined;
      pieces.push(asText(line));
      return;
    }
    const isClose = open !== undefined && line.y - open.lastY <= ROW_GAP * line.size;
    const complete = open !== undefined && hasSum(open, columns);
    if (each.dated && !(isClose && !each.summed && complete)) begin(each, cells);
    else if (each.summed && open && complete && !each.dated) begin(each, inheriting(open, cells, columns));
    else if (each.summed && open && isClose) take(open, each, columns);
    else if (each.summed) pieces.push(asText(line));
    else {
      const next = middle ? lines.slice(at + 1).find((later) => later.dated) : undefined;
      const toNext = next ? next.line.y - line.y : Number.POSITIVE_INFINITY;
      if (open && isClose && line.y - open.y <= toNext + 0.1) take(open, each, columns);
      else if (toNext <= ROW_GAP * line.size * 2) waiting.push(each);
      else {
        open = undefined;
        pieces.push(asText(line));
      }
    }
  });
  for (const early of waiting) pieces.push(asText(early.line));
  return pieces;
}

const wordsOf = (line: PlacedLine): string =>
  line.cells
    .map((cell) => cell.text)
    .filter((text) => /\p{L}/u.test(text) && !isDateCell(text))
    .join(' ');

const hasSum = (row: OpenRow, columns: readonly PlacedColumn[]): boolean =>
  columns.some((column, at) => column.holds === 'sum' && isAmountCell(row.cells[at] ?? ''));

/** Are cells of several lines set around the middle of their row? Then words stand closer to its line than lines do. */
function sharesHeight(lines: readonly BodyLine[]): boolean {
  const rows = lines.filter((each) => each.dated);
  const first = rows[0];
  return lines.some(
    (each) =>
      each.cells !== undefined &&
      !each.dated &&
      !each.summed &&
      first !== undefined &&
      rows.some(({ line }) => Math.abs(line.y - each.line.y) < MIDDLE_GAP * each.line.size),
  );
}

/** A bank that prints the day once for several rows leaves it out of the others. */
function inheriting(above: OpenRow, cells: readonly string[], columns: readonly PlacedColumn[]): string[] {
  return cells.map((cell, at) => (columns[at]?.holds === 'date' && cell === '' ? (above.cells[at] ?? '') : cell));
}

/** Adds a line to its row: a sum in its place, words to those above them. */
function take(row: OpenRow, { line, cells = [] }: BodyLine, columns: readonly PlacedColumn[]): void {
  const words = cells.map((cell, at) => {
    if (columns[at]?.holds === 'words' || cell === '') return cell;
    if ((row.cells[at] ?? '') === '') row.cells[at] = cell;
    return '';
  });
  row.below.push(words);
  row.lastY = line.y;
}

/** The pieces as text; a currency column is added where sections of several currencies follow one another. */
function written(pieces: readonly Piece[]): string {
  const named = pieces.some((piece) => piece.kind === 'row' && piece.currency !== undefined);
  const isTable = pieces.some((piece) => piece.kind === 'row');
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return isTable ? quoted(textOf(piece.line)) : textOf(piece.line);
      const cells = piece.kind === 'header' ? piece.columns.map((column) => column.text) : rowText(piece.row);
      if (named) cells.push(piece.kind === 'header' ? 'Currency' : (piece.currency ?? ''));
      return cells.map(quoted).join('\t');
    })
    .join('\n');
}

function rowText(row: OpenRow): string[] {
  return row.cells.map((cell, at) =>
    [...row.above.map((line) => line[at] ?? ''), cell, ...row.below.map((line) => line[at] ?? '')]
      .filter((text) => text !== '')
      .reduce((text, next) => (text === '' ? next : `${text}${jointOf(text, next)}${next}`), ''),
  );
}

/** Chinese is broken between any two letters; between other words a line's end is a blank. */
const jointOf = (before: string, after: string): string =>
  /[\u3040-\u30ff\u3400-\u9fff，（）]/.test(before) || /^[\u3040-\u30ff\u3400-\u9fff，（）]/.test(after) ? '' : ' ';

const quoted = (text: string): string => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
