/** A line of a page's text, with the place in the source where it begins. */
export interface TextLine {
  readonly text: string;
  readonly at: number;
}

/** What stands in a cell, or on the page itself: lines of text, and tables between them. */
export type Flow = readonly (TextLine | PageTable)[];

export interface PageTable {
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly cells: readonly PageCell[];
  readonly at: number;
}

export interface PageCell {
  readonly flow: Flow;
  readonly heads: boolean;
  /** How many columns and rows it fills, within bounds. */
  readonly across: number;
  readonly down: number;
  readonly at: number;
}

export const isTable = (part: TextLine | PageTable): part is PageTable => 'rows' in part;

interface OpenCell {
  readonly parts: (TextLine | PageTable)[];
  readonly heads: boolean;
  readonly across: number;
  readonly down: number;
  readonly at: number;
}

interface OpenTable {
  readonly rows: PageRow[];
  row: { cells: PageCell[]; at: number } | undefined;
  cell: OpenCell | undefined;
}

/** Tables within each other deeper than this are taken as text of the innermost. */
const DEEPEST = 32;
const MOST_ACROSS = 40;
const MOST_DOWN = 500;

/** Gathers what a page shows, as its tags come: end tags that are missing are implied by what follows, as in browsers. */
export class PageTree {
  private readonly top: OpenCell = { parts: [], heads: false, across: 1, down: 1, at: 0 };
  private readonly tables: OpenTable[] = [];
  /** Tables opened beyond the deepest. */
  private beyond = 0;
  /** The pieces of the line at hand: a page may set each sign apart, and joining them one by one would take its square. */
  private line: string[] = [];
  private lineAt = 0;

  /** Text within a line; its blanks are folded to one. */
  addText(text: string, at: number): void {
    const folded = text.replace(/[\s\u00a0]+/g, ' ');
    const follows = this.line.length === 0 || this.line.at(-1)?.endsWith(' ') === true;
    const piece = follows && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (piece === '') return;
    if (this.line.length === 0) this.lineAt = at;
    this.line.push(piece);
  }

  /** The end of a line of text. */
  breakLine(): void {
    if (this.line.length === 0) return;
    const text = this.line.join('').trim();
    this.line = [];
    if (text !== '') this.inner().parts.push({ text, at: this.lineAt });
  }

  openTable(): void {
    this.breakLine();
    const table = this.tables.at(-1);
    if (this.tables.length >= DEEPEST) {
      this.beyond += 1;
      return;
    }
    if (table?.row && !table.cell) this.openCell(false, 1, 1, table.row.at);
    this.tables.push({ rows: [], row: undefined, cell: undefined });
  }

  openRow(at: number): void {
    this.breakLine();
    const table = this.tables.at(-1);
    if (!table || this.beyond > 0) return;
    closeRow(table);
    table.row = { cells: [], at };
  }

  openCell(heads: boolean, across: number, down: number, at: number): void {
    const table = this.tables.at(-1);
    if (!table || this.beyond > 0) {
      // Beyond all tables a cell still parts words.
      this.addText(' ', at);
      return;
    }
    this.breakLine();
    closeCell(table);
    table.row ??= { cells: [], at };
    table.cell = { parts: [], heads, across: within(across, MOST_ACROSS), down: within(down, MOST_DOWN), at };
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    if (!table?.cell || this.beyond > 0) return;
    this.breakLine();
    closeCell(table);
  }

  closeRow(): void {
    this.breakLine();
    const table = this.tables.at(-1);
    if (table && this.beyond === 0) closeRow(table);
  }

  closeTable(): void {
    this.breakLine();
    if (this.beyond > 0) {
      this.beyond -= 1;
      return;
    }
    const table = this.tables.pop();
    if (!table) return;
    closeRow(table);
    if (table.rows.length > 0) this.inner().parts.push({ rows: table.rows });
  }

  /** Everything that was gathered; what is still open is closed. */
  finish(): Flow {
    this.beyond = 0;
    while (this.tables.length > 0) this.closeTable();
    this.breakLine();
    return this.top.parts;
  }

  /** What text goes into: the open cell of the innermost table that has one; text between cells goes to the one around. */
  private inner(): OpenCell {
    for (let at = this.tables.length - 1; at >= 0; at -= 1) {
      const cell = this.tables[at]?.cell;
      if (cell) return cell;
    }
    return this.top;
  }
}

const within = (span: number, most: number): number =>
  Math.max(1, Math.min(most, Number.isFinite(span) ? Math.trunc(span) : 1));

function closeCell(table: OpenTable): void {
  const { cell, row } = table;
  if (!cell || !row) return;
  const { parts, ...rest } = cell;
  if (row.cells.length < MOST_CELLS) row.cells.push({ ...rest, flow: parts });
  table.cell = undefined;
}

const MOST_CELLS = 500;

function closeRow(table: OpenTable): void {
  closeCell(table);
  if (table.row && table.row.cells.length > 0) table.rows.push(table.row);
  table.row = undefined;
}
