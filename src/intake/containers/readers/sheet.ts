import type { Phrase } from '../../../domain/phrase.ts';

/** One row of a sheet that holds anything. */
export interface SheetRow {
  /** The row's number in the sheet, from 1. */
  readonly row: number;
  /** Its cells from the first column on, as shown; empty where nothing is. */
  readonly cells: string[];
}

/** A range of cells that are joined to one, its value in the first; rows and columns from 0, both ends within. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** More sheets than any bank's workbook has. */
export const MOST_SHEETS = 256;

/** A sheet of a workbook, whichever file format it came from. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** What was met while cells were read, to be told once each. */
export interface Met {
  /** Cells with numbers of so many digits that the last ones are lost, and the first of them. */
  lostDigits: number;
  lostDigitsAt?: string;
  /** Formulas without a stored value, and the first of them. */
  withoutValue: number;
  withoutValueAt?: string;
  /** Cells beyond what is read of a workbook. */
  beyond: number;
  /** Cells kept so far, of all sheets. */
  kept: number;
}

export const nothingMet = (): Met => ({ lostDigits: 0, withoutValue: 0, beyond: 0, kept: 0 });

/** Statements have some dozens of columns; cells beyond these are left out, and told. */
export const MOST_COLUMNS = 512;

/** Rows that a sheet can have. */
export const MOST_ROWS = 1_048_576;

/** Cells of one workbook that are kept, blank ones before filled ones included: more would fill the memory. */
const MOST_CELLS = 4_000_000;

/** Longest text that a cell can hold. */
const LONGEST_CELL = 32_767;

/** Gathers the cells of one sheet, in whatever order they come. */
export class SheetRows {
  readonly rows: SheetRow[] = [];
  private current: SheetRow | undefined;
  private sorted = true;
  private readonly met: Met;

  constructor(met: Met) {
    this.met = met;
  }

  /** Puts a text into a cell, row and column from 0; what lies outside of any sheet is left out. */
  put(row: number, column: number, text: string): void {
    if (text === '') return;
    if (column >= MOST_COLUMNS || row >= MOST_ROWS || this.met.kept > MOST_CELLS) {
      this.met.beyond += 1;
      return;
    }
    let { current } = this;
    if (current?.row !== row + 1) {
      if (current && current.row > row + 1) this.sorted = false;
      current = { row: row + 1, cells: [] };
      this.current = current;
      this.rows.push(current);
    }
    const { cells } = current;
    this.met.kept += Math.max(1, column + 1 - cells.length);
    while (cells.length < column) cells.push('');
    cells[column] = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
  }

  /** The rows by their numbers, each once. */
  finish(): SheetRow[] {
    if (this.sorted) return this.rows;
    const byNumber = new Map<number, SheetRow>();
    for (const each of this.rows) {
      const known = byNumber.get(each.row);
      if (!known) byNumber.set(each.row, each);
      else
        each.cells.forEach((text, column) => {
          while (known.cells.length < column) known.cells.push('');
          if (text !== '' || known.cells.length === column) known.cells[column] = text;
        });
    }
    return [...byNumber.values()].sort((a, b) => a.row - b.row);
  }
}

/** The name of a cell as spreadsheets call it, such as `C12`; row and column from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** What the person should know of what was met. */
export function notesOfMet({ lostDigits, lostDigitsAt, withoutValue, withoutValueAt, beyond }: Met): Phrase[] {
  const notes: Phrase[] = [];
  if (lostDigits > 0)
    notes.push({
      zh: `有 ${lostDigits} 个超过 15 位的号码在表格里存成了数字（第一个在 ${lostDigitsAt ?? ''}），末几位已丢失，按表格显示的样子保留`,
      en: `${lostDigits} number${lostDigits === 1 ? '' : 's'} of more than 15 digits (first in ${lostDigitsAt ?? ''}) lost the last ones when a spreadsheet kept them as numbers; they stand as it shows them`,
    });
  if (withoutValue > 0)
    notes.push({
      zh: `有 ${withoutValue} 个公式没有存下结果（第一个在 ${withoutValueAt ?? ''}），按空白处理；用表格软件打开再保存一次就会有`,
      en: `${withoutValue} formula${withoutValue === 1 ? ' has' : 's have'} no stored result (first in ${withoutValueAt ?? ''}) and count${withoutValue === 1 ? 's' : ''} as blank; opening and saving the workbook once in a spreadsheet adds it`,
    });
  if (beyond > 0)
    notes.push({
      zh: `略去了第 ${MOST_COLUMNS} 列以后或超出读取范围的 ${beyond} 个格子`,
      en: `${beyond} cell${beyond === 1 ? '' : 's'} beyond column ${MOST_COLUMNS}, or beyond what is read of one workbook, left out`,
    });
  return notes;
}
