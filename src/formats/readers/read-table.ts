import { present } from '../../domain/present.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { ReadingContext, Source, StatementReading } from '../../domain/reading.ts';
import type { Problem } from '../../domain/result.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { isClockCell, isDateCell } from './cell-types.ts';
import { isCutOff } from './cut-off.ts';
import { byMapping, findTable, HEADER_WITHIN, headerOfOther, settledOn, type FoundTable } from './find-table.ts';
import { continuationOf, interpretRow, planColumns, type Plan } from './interpret-row.ts';
import { ownCopy } from './remember.ts';
import { RowOutlet, type OnTransaction } from './row-outlet.ts';
import { sectionOf } from './section-titles.ts';
import { noColumns, notesOf, notInHeader } from './table-notes.ts';
import { splitRows, voteDelimiter, type CellRow, type Delimiter, type OnRow } from './split-rows.ts';

/** What a format adds to the general reading of a table. */
export interface TableHints {
  readonly delimiter?: Delimiter;
  /** Gives a row its last touches from its cells by header; undefined leaves it out of the statement. */
  readonly finish?: (row: TransactionRow, cell: (header: string) => string) => TransactionRow;
  /** Where the source's text is only the beginning of one too long to be held: the whole of it, and who takes its rows. */
  readonly long?: LongTable;
}

/** A table that is read piece by piece, whose rows are handed on instead of being kept. */
export interface LongTable {
  /** Walks all its rows from the first one, as often as it is asked. */
  readonly walk: RowWalk;
  /** The last signs of its text. */
  readonly tail: string;
  readonly onRow: OnTransaction;
}

/** Reads a delimited table with or without a header, as far as its columns can be told. */
export function readTable(source: Source, context: ReadingContext, hints: TableHints = {}): StatementReading {
  const text = source.text ?? '';
  const delimiter = hints.delimiter ?? voteDelimiter(text) ?? ',';
  const head = headOf(text, delimiter);
  const table = context.columns ? byMapping(head, context.columns) : findTable(head);
  if (!table && context.columns) return nothing(notInHeader(context.columns, head));
  if (!table?.complete) return nothing(noColumns(table));
  const walk: RowWalk = (onRow) => {
    splitRows(text, delimiter, onRow);
  };
  return readRows(hints.long?.walk ?? walk, table, head, source, context, hints);
}

/** Hands over the rows of a source one by one, as often as it is asked. */
export type RowWalk = (onRow: OnRow) => void;

/** How many rows make a table's head: those in which a header is sought, and some more for the signs of columns. */
export const HEAD_ROWS = HEADER_WITHIN + 400;

/** The rows by which a table is judged. */
export function headOf(text: string, delimiter: Delimiter): CellRow[] {
  const head: CellRow[] = [];
  splitRows(text, delimiter, (row) => {
    if (row.cells.some((cell) => cell.trim() !== '')) head.push(row);
    return head.length < HEAD_ROWS;
  });
  return head;
}

/** Reads the rows of the table that was found, and of the tables with headers of their own that follow it. */
export function readRows(
  walk: RowWalk,
  table: FoundTable,
  head: readonly CellRow[],
  source: Source,
  context: ReadingContext,
  hints: TableHints = {},
): StatementReading {
  const readings: StatementReading[] = [];
  let part: { table: FoundTable; head: readonly CellRow[] } = { table, head };
  for (;;) {
    const { reading, next } = readOne(walk, part.table, part.head, source, context, hints);
    readings.push(reading);
    if (next === undefined) return readings.length === 1 ? reading : joined(readings);
    const following = headFrom(walk, next.line);
    part = { table: settledOn(next.table, following.slice(1)), head: following };
  }
}

interface Part {
  readonly reading: StatementReading;
  readonly next?: { readonly line: number; readonly table: FoundTable };
}

/** Reads one table down to the next header of another kind: each row is a transaction, a problem with its line, or no row. */
function readOne(
  walk: RowWalk,
  table: FoundTable,
  head: readonly CellRow[],
  source: Source,
  context: ReadingContext,
  hints: TableHints,
): Part {
  const plan = planColumns(table, head, source, context, () => datesOf(walk, table));
  if (!plan.ok) return { reading: nothing(plan.problem) };
  const firstLine = head[table.firstRow]?.line ?? Number.POSITIVE_INFINITY;
  const rows: TransactionRow[] = [];
  const lines: number[] = [];
  const keep: OnTransaction = (row, line) => {
    rows.push(row);
    lines.push(line);
  };
  const outlet = new RowOutlet(plan.value, hints.long?.onRow ?? keep);
  const problems: Problem[] = [];
  const headers = new Map(table.header.map((cell, at) => [cell.trim(), at] as const));
  let consumed = 0;
  let pending = false;
  let next: Part['next'];
  let last: CellRow | undefined;
  let lastLine = 0;
  const dayed = dayFiller(plan.value);
  walk((printed) => {
    const row = dayed(printed);
    const section = sectionOf(row);
    if (section) pending = section === 'pending';
    if (row.line < firstLine || section || isHeaderAgain(row, table)) return true;
    const other = table.header.length > 0 ? headerOfOther(row, table) : undefined;
    if (other) {
      next = { line: row.line, table: other };
      return false;
    }
    const read = interpretRow(row, plan.value);
    if (read === 'no row') {
      const more = row.line === lastLine + 1 && !hints.finish ? continuationOf(row, plan.value) : undefined;
      if (more !== undefined && outlet.lengthen(more)) lastLine = row.line;
      return true;
    }
    if ('message' in read) problems.push(read);
    else {
      const cell = (header: string): string => (row.cells[headers.get(header) ?? -1] ?? '').trim();
      const status = pending && read.status === 'booked' ? 'pending' : read.status;
      const known = status === read.status ? read : { ...read, status };
      outlet.add(hints.finish ? hints.finish(known, cell) : known, row.line);
      last = row;
      lastLine = row.line;
    }
    consumed += 1;
    if (consumed % 5000 === 0)
      context.onProgress?.(Math.min(0.99, (row.line - firstLine) / (plan.value.roughLines + 1)));
    return true;
  });
  if (last && isCutOff(hints.long?.tail ?? source.text ?? '', last, table.columns, head.slice(table.firstRow))) {
    outlet.drop();
    problems.push({ message: CUT_OFF, line: last.line, text: last.cells.join(',') });
  }
  const { balance, problem } = outlet.end();
  if (problem) problems.push(problem);
  const assumedCurrency = plan.value.currencyAssumed ? plan.value.currency : undefined;
  const notes = notesOf(plan.value);
  return present({ reading: present({ rows, lines, problems, notes, assumedCurrency, balance }), next });
}

/** A day in merged cells is printed with the first of its rows: one with a clock of its own and no day has the day above. */
function dayFiller({ columns: { date, time } }: Plan): (row: CellRow) => CellRow {
  if (date === undefined || time === undefined || date === time) return (row) => row;
  let day = '';
  return (row) => {
    const own = (row.cells[date] ?? '').trim();
    if (own !== '') day = isDateCell(own) ? own : '';
    else if (day !== '' && isClockCell(row.cells[time] ?? '')) return { ...row, cells: row.cells.with(date, day) };
    return row;
  };
}

const CUT_OFF: Phrase = {
  zh: '文件在这一行的金额中间断了，这一行不完整',
  en: 'the file is cut off within the amount of this row',
};

/** The rows from a line on, as many as a table's head needs. */
function headFrom(walk: RowWalk, line: number): CellRow[] {
  const head: CellRow[] = [];
  walk((row) => {
    if (row.line >= line && row.cells.some((cell) => cell.trim() !== '')) head.push(row);
    return head.length < 400;
  });
  return head;
}

/** Several tables of one file as one reading. */
export function joined(readings: readonly StatementReading[]): StatementReading {
  const balances = readings.map((each) => each.balance);
  const notes = new Map(readings.flatMap((each) => each.notes).map((note) => [note.en, note]));
  return present({
    rows: readings.flatMap((each) => each.rows),
    lines: readings.flatMap((each) => each.lines),
    assumedCurrency: readings.find((each) => each.assumedCurrency !== undefined)?.assumedCurrency,
    problems: readings.flatMap((each) => each.problems),
    notes: [...notes.values()],
    balance: balances.includes('broken') ? 'broken' : balances.includes('continuous') ? 'continuous' : 'absent',
  });
}

/** Signs of a cell that can tell the order of day and month: those of its date, whatever clock stands behind it. */
const LONGEST_DATE = 20;

/** Every different date of the file, for the rare one whose first rows leave the order of day and month open. */
function datesOf(walk: RowWalk, { columns }: FoundTable): Iterable<string> {
  const dates = new Set<string>();
  walk((row) => {
    for (const at of [columns.date, columns.postingDate, columns.valueDate]) {
      const text = at === undefined ? '' : (row.cells[at] ?? '').trim().slice(0, LONGEST_DATE);
      if (!dates.has(text)) dates.add(ownCopy(text));
    }
  });
  return dates;
}

const nothing = (problem: Problem): StatementReading => ({
  rows: [],
  lines: [],
  problems: [problem],
  notes: [],
  balance: 'absent',
});

/** Some exports print their header anew on each page. */
function isHeaderAgain(row: CellRow, table: FoundTable): boolean {
  return (
    table.header.length > 0 &&
    row.cells[0] === table.header[0] &&
    row.cells.length === table.header.length &&
    row.cells.every((cell, at) => cell === table.header[at])
  );
}
