import { maskCards } from '../../../domain/masking.ts';
import type { Phrase } from '../../../domain/phrase.ts';
import { present } from '../../../domain/present.ts';
import type { Problem } from '../../../domain/result.ts';
import { isAmountCell, isDateCell, isMoneyCell } from '../../../formats/readers/cell-types.ts';
import type { Opened } from '../../container.ts';
import { notesOfMet, type Met, type Sheet } from './sheet.ts';

/** All that is laid out, in characters: blanks of wide sheets count, too. */
const LARGEST_TEXT = 96 * 1024 * 1024;

/**
 * The sheets of a workbook as one text: a tab between cells, a line for each row, blank rows included, so that the lines of
 * the first sheet are its rows. Hidden sheets, and those without a table beside one that has it, are left out and told.
 */
export function layOutTable(sheets: readonly Sheet[], met: Met, notes: readonly Phrase[] = []): Opened | Problem {
  const filled = sheets.filter((each) => each.rows.length > 0);
  const visible = filled.filter((each) => !each.hidden);
  const hidden = filled.filter((each) => each.hidden);
  if (filled.length === 0) return { message: EMPTY };
  if (visible.length === 0) return { message: allHidden(hidden.length) };
  const tables = visible.filter(holdsTable);
  const taken = tables.length > 0 ? tables : visible;
  const text = new TableText();
  for (const sheet of taken) text.add(filledDown(sheet));
  return present({
    text: text.toString(),
    lineOf: text.lineOf(),
    problems: text.full ? [{ message: TOO_LONG }] : undefined,
    notes: [...notes, ...leftOut(hidden, visible, taken), ...text.begins(taken), ...notesOfMet(met)],
  });
}

/** Writes sheets one below the other, and knows which row of its sheet each line is. */
class TableText {
  full = false;
  private readonly pieces: string[] = [];
  private length = 0;
  private line = 1;
  /** From each of these lines on, the row of the sheet is the line less the shift. */
  private readonly shifts: { readonly from: number; readonly shift: number }[] = [{ from: 1, shift: 0 }];
  private readonly firstLines: number[] = [];

  add(sheet: Sheet): void {
    const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
    this.firstLines.push(this.line);
    let next = 1;
    for (const { row, cells } of sheet.rows) {
      if (row > next) this.write('\n'.repeat(row - next), row - next);
      this.shiftTo(row);
      next = row + 1;
      const { text, breaks } = lineOfCells(cells, width);
      this.write(text, 1 + breaks);
      if (this.full) return;
    }
  }

  toString(): string {
    return this.pieces.join('');
  }

  /** Undefined where every line is the row of the same number. */
  lineOf(): ((line: number) => number) | undefined {
    const { shifts } = this;
    if (shifts.length === 1) return undefined;
    return (line) => line - (shifts.findLast((each) => each.from <= line)?.shift ?? 0);
  }

  /** Where several sheets stand in one text, their rows are counted anew in each. */
  begins(sheets: readonly Sheet[]): Phrase[] {
    if (this.firstLines.length < 2) return [];
    const read = sheets.slice(0, this.firstLines.length);
    return [
      {
        zh: `依次读取了 ${read.length} 张工作表：${namesOf(read, '、')}；行号是各表里的行号`,
        en: `${read.length} sheets were read one after the other: ${namesOf(read, ', ')}; line numbers are those of each sheet`,
      },
    ];
  }

  private shiftTo(row: number): void {
    const shift = this.line - row;
    if (shift !== this.shifts.at(-1)?.shift) this.shifts.push({ from: this.line, shift });
  }

  private write(text: string, lines: number): void {
    this.length += text.length;
    if (this.length > LARGEST_TEXT) {
      this.full = true;
      return;
    }
    this.pieces.push(text);
    this.line += lines;
  }
}

/** Signs by which a reader of tables would part a cell, or take a quote for its own. */
const NEEDS_QUOTES = /[\t\n\r,;|~]|^ *=?"/;

function lineOfCells(cells: readonly string[], width: number): { readonly text: string; readonly breaks: number } {
  const end = `${'\t'.repeat(width - cells.length)}\n`;
  if (!cells.some((cell) => cell !== '' && NEEDS_QUOTES.test(cell))) return { text: cells.join('\t') + end, breaks: 0 };
  const quoted = cells.map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  return { text: quoted.join('\t') + end, breaks };
}

/** Rows in which a table is looked for. */
const LOOKED_AT = 400;

/** Does a sheet hold a row with a day and a sum? */
const holdsTable = (sheet: Sheet): boolean =>
  sheet.rows.slice(0, LOOKED_AT).some(({ cells }) => {
    const short = cells.filter((cell) => cell !== '' && cell.length <= LONGEST_FIGURE);
    return short.some(isDateCell) && short.some((cell) => isAmountCell(cell) && !isDateCell(cell));
  });

/** No day and no sum is longer than this. */
const LONGEST_FIGURE = 40;

const isMoney = (cell: string): boolean => cell.length <= LONGEST_FIGURE && isMoneyCell(cell);

/** Rows that a workbook's joined days are written into, at most. */
const MOST_FILLED = 100_000;

/** A day that is joined over several rows of sums stands in each of them; what else is joined stands once. */
function filledDown(sheet: Sheet): Sheet {
  const tall = sheet.merges.filter((each) => each.left === each.right && each.bottom > each.top);
  if (tall.length === 0) return sheet;
  const byRow = new Map(sheet.rows.map((each) => [each.row, each] as const));
  let looked = 0;
  for (const { top, bottom, left } of tall) {
    const day = byRow.get(top + 1)?.cells[left] ?? '';
    if (!isDateCell(day)) continue;
    for (let row = top + 1; row <= bottom && looked < MOST_FILLED; row += 1) {
      const cells = byRow.get(row + 1)?.cells;
      looked += 1;
      if (cells?.[left] === '' && cells.some(isMoney)) cells[left] = day;
    }
  }
  return sheet;
}

const EMPTY: Phrase = { zh: '这个表格文件是空的', en: 'this workbook is empty' };
const TOO_LONG: Phrase = {
  zh: '表格太大，只读取了前面的部分，请分成几个文件',
  en: 'the workbook is too large: only its beginning was read; split it into several files',
};
const allHidden = (count: number): Phrase => ({
  zh: `${count} 张工作表都隐藏了：请在表格软件里取消隐藏再保存`,
  en: `all ${count} sheets are hidden: show them in a spreadsheet and save the file again`,
});

/** Banks name sheets for the account. */
const namesOf = (sheets: readonly Sheet[], mark: string): string =>
  maskCards(sheets.map((each) => each.name).join(mark)).slice(0, 300);

function leftOut(hidden: readonly Sheet[], visible: readonly Sheet[], taken: readonly Sheet[]): Phrase[] {
  const others = visible.filter((each) => !taken.includes(each));
  const notes: Phrase[] = [];
  if (hidden.length > 0)
    notes.push({
      zh: `隐藏的工作表没有读取：${namesOf(hidden, '、')}`,
      en: `hidden sheets were left out: ${namesOf(hidden, ', ')}`,
    });
  if (others.length > 0)
    notes.push({
      zh: `没有日期和金额的工作表没有读取：${namesOf(others, '、')}`,
      en: `sheets without dates and amounts were left out: ${namesOf(others, ', ')}`,
    });
  return notes;
}
