import { decodeEntities } from './entities.ts';
import type { TextLine } from './page-tree.ts';
import { tableCell } from './table-cell.ts';
import { walkMarkup, type Token } from './tokens.ts';

/** Most columns of a sheet that are laid out. */
const WIDEST = 300;

/** The rows of a SpreadsheetML workbook, a tab between the cells; cells and rows that are left out keep their places. */
export function readSheets(text: string): TextLine[] {
  const reader = new SheetReader();
  walkMarkup(text, (token) => reader.take(token));
  reader.closeRow();
  return reader.lines;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

class SheetReader {
  readonly lines: TextLine[] = [];
  private row: string[] | undefined;
  private rowAt = 0;
  private data: string | undefined;
  private isMoment = false;
  /** Columns that the cell at hand fills besides its own. */
  private merged = 0;
  /** Remarks beside cells, and names, have data of their own. */
  private aside = 0;

  take(token: Token): void {
    if (token.kind === 'text') {
      if (this.data !== undefined) this.data += decodeEntities(token.text);
    } else if (token.kind === 'open') this.open(token);
    else if (token.kind === 'close') this.close(local(token.name));
  }

  private open({ name, at, attributes, alone }: Extract<Token, { kind: 'open' }>): void {
    const part = local(name);
    if (part === 'row') {
      this.closeRow();
      this.row = alone ? undefined : [];
      this.rowAt = at;
    } else if (part === 'cell')
      this.openCell(Number(attributes.get('ss:index')), Number(attributes.get('ss:mergeacross')));
    else if (part === 'comment' && !alone) this.aside += 1;
    else if (part === 'data' && this.aside === 0 && !alone) {
      this.data = '';
      this.isMoment = attributes.get('ss:type') === 'DateTime';
    }
  }

  private openCell(index: number, across: number): void {
    if (!this.row) return;
    for (; this.merged > 0; this.merged -= 1) this.row.push('');
    const skipped = index <= WIDEST ? Math.max(0, index - 1 - this.row.length) : 0;
    for (let at = 0; at < skipped; at += 1) this.row.push('');
    this.row.push('');
    this.merged = across > 0 ? Math.min(across, WIDEST) : 0;
  }

  private close(part: string): void {
    if (part === 'row') this.closeRow();
    else if (part === 'comment') this.aside = Math.max(0, this.aside - 1);
    else if (part === 'data' && this.data !== undefined) {
      const text = tableCell(this.data);
      if (this.row && this.row.length > 0) this.row[this.row.length - 1] = this.isMoment ? momentOf(text) : text;
      this.data = undefined;
    }
  }

  closeRow(): void {
    const cells = this.row?.slice(0, WIDEST) ?? [];
    if (cells.some((cell) => cell !== '')) this.lines.push({ text: cells.join('\t'), at: this.rowAt });
    this.row = undefined;
    this.data = undefined;
    this.merged = 0;
  }
}

/** 2026-11-03T00:00:00.000 is a day; a day and a time lose the thousandths. 1899-12-31 is the day of a time alone. */
const momentOf = (text: string): string =>
  text
    .replace(/T00:00:00(?:\.0+)?$/, '')
    .replace(/\.0+$/, '')
    .replace(/^1899-12-3\dT/, '')
    .replace('T', ' ');
