import { isClockCell, isDateCell, isMoneyCell } from '../../../formats/readers/cell-types.ts';
import { dayAt, figureAt, tokensOf } from '../../../formats/readers/statement-tokens.ts';
import { overlap, type PlacedColumn } from './page-table.ts';
import type { PlacedCell, PlacedLine } from './text-lines.ts';

/** The cells of one line below the columns of its table; `undefined` where the line is no part of it. */
export type PlacedRow = readonly string[];

/** How far from its column a day or a sum may stand, in parts of the letters' height. */
const REACH = 6;

/** Puts the cells of a line below their columns: days below days, sums below sums, words below words. */
export function placeCells(line: PlacedLine, columns: readonly PlacedColumn[]): PlacedRow | undefined {
  const row = columns.map(() => '');
  for (const cell of line.cells.flatMap(parted)) {
    const first = columnOf(cell, columns, line.size);
    // A second day below one column belongs to another whose name is not known.
    const taken =
      first !== undefined && columns[first]?.holds === 'date' && row[first] !== '' && !isClockCell(cell.text);
    const at = taken ? nearest(cell, columns, 'words')?.at : first;
    if (at === undefined) return undefined;
    row[at] = row[at] === '' ? cell.text : `${row[at] ?? ''} ${cell.text}`;
  }
  return row;
}

/** A cell in which days stand before words, or sums behind them, as several cells: their gap was a narrow one. */
function parted(cell: PlacedCell): PlacedCell[] {
  const tokens = tokensOf(cell.text);
  if (tokens.length < 2 || isMoneyCell(cell.text)) return [cell];
  const step = (cell.right - cell.left) / cell.text.length;
  const part = (from: number, to: number): PlacedCell[] => {
    const start = tokens[from]?.at ?? 0;
    const last = tokens[to - 1];
    if (from >= to || !last) return [];
    const end = last.at + last.text.length;
    return [{ text: cell.text.slice(start, end), left: cell.left + start * step, right: cell.left + end * step }];
  };
  let from = 0;
  const days: PlacedCell[] = [];
  for (let day = dayAt(tokens, from); day && days.length < 2; day = dayAt(tokens, from)) {
    days.push(...part(from, from + day.count));
    from += day.count;
  }
  if (isDateCell(cell.text) && days.length < 2) return [cell];
  for (let at = from; at < tokens.length; at += 1) {
    const figure = figureAt(tokens, at);
    if (figure && at + figure.count === tokens.length && at > from)
      return [...days, ...part(from, at), ...part(at, tokens.length)];
  }
  return [...days, ...part(from, tokens.length)];
}

function columnOf(cell: PlacedCell, columns: readonly PlacedColumn[], size: number): number | undefined {
  const holds = isDateCell(cell.text) ? 'date' : isMoneyCell(cell.text) || isMark(cell.text) ? 'sum' : 'words';
  if (holds !== 'words') {
    const near = nearest(cell, columns, holds);
    if (near && near.distance <= REACH * size) return near.at;
  }
  if (isClockCell(cell.text)) {
    const near = nearest(cell, columns, 'date');
    if (near && near.distance <= size) return near.at;
  }
  // Running text reaches over several columns and is none of them.
  const covered = columns.filter((each) => overlap(cell, each) > 0 && each.holds !== 'words');
  if (covered.length > 1 || (covered.length === 1 && cell.right - cell.left > 30 * size)) return undefined;
  return nearest(cell, columns, 'words')?.at;
}

/** A side or a currency that stands apart from its sum. */
const isMark = (text: string): boolean => /^(?:CR|DR|[-+−–]|€|S|H)$/.test(text);

/** The column of a kind that a cell lines up with best: by its left edge, its right one or its middle. */
function nearest(
  cell: PlacedCell,
  columns: readonly PlacedColumn[],
  holds: PlacedColumn['holds'],
): { readonly at: number; readonly distance: number } | undefined {
  let best: { at: number; distance: number } | undefined;
  columns.forEach((column, at) => {
    if (column.holds !== holds) return;
    const apart = Math.max(0, -overlap(cell, column));
    const edges = Math.min(
      Math.abs(cell.left - column.left),
      Math.abs(cell.right - column.right),
      Math.abs(cell.left + cell.right - column.left - column.right) / 2,
    );
    // Words begin below their header or behind it, and run on to the right.
    const distance =
      holds === 'words' && cell.left >= column.left - 2 ? Math.min(edges, cell.left - column.left) : edges + apart;
    if (!best || distance < best.distance) best = { at, distance };
  });
  return best;
}
