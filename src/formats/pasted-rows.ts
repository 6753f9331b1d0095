import type { Problem } from '../domain/result.ts';
import type { ReadingContext, Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import { findTable, isLaidOut, type FoundTable } from './readers/find-table.ts';
import { tableOfLabels } from './readers/labelled-blocks.ts';
import { rowsOfBlocks, rowsOfLines, type PastedRows } from './readers/pasted-lines.ts';
import { headOf, joined, readRows } from './readers/read-table.ts';
import { hundredths } from './readers/hundredths.ts';
import { partByAccount } from './readers/statement-accounts.ts';
import { checkStandings } from './readers/statement-balance.ts';
import { DOES_NOT_ADD_UP } from './readers/statement-notes.ts';
import type { Columns } from './readers/settle-columns.ts';
import { voteDelimiter, type CellRow } from './readers/split-rows.ts';
import { statementOf, type StatementCells } from './readers/statement-cells.ts';
import { typeColumns } from './readers/type-columns.ts';

/** How much of a paste must be rows for it to be a statement; the rest is the page around them. */
const LEAST_SHARE = 0.3;

/** A paste is small; a longer text is a file of another kind. */
const LARGEST = 2_000_000;

/**
 * Rows copied from a bank's page or a document's text: a line each, or a cell a line, told by days and figures; or the
 * whole text of a statement, whose rows stand among much else.
 */
export const format: StatementFormat = {
  id: 'pasted-rows',
  name: { zh: '从网页粘贴的交易', en: 'Rows pasted from a page' },
  claim: (source) => ((findLabelled(source) ?? findStatement(source) ?? findRows(source)) ? 'generic' : 'no'),
  read: (source, context) => {
    const labelled = findLabelled(source);
    if (labelled) return readLabelled(labelled, source, context);
    const statement = findStatement(source);
    return statement ? readStatement(statement, source, context) : readPaste(source, context);
  },
};

/** Fields below their names, unless the text is laid out as a table. */
function findLabelled(source: Source): CellRow[] | undefined {
  const { text } = source;
  if (text === undefined || text.length > LARGEST || /^\s*[<{[]|^OFXHEADER/.test(text)) return undefined;
  return tableOf(text)?.complete ? undefined : tableOfLabels(text);
}

function readLabelled(rows: readonly CellRow[], source: Source, context: ReadingContext): StatementReading {
  const table = findTable(rows);
  const walk = (onRow: (row: CellRow) => boolean | void): void => {
    for (const row of rows) if (onRow(row) === false) return;
  };
  return table?.complete ? readRows(walk, table, rows, source, context) : readPaste(source, context);
}

/** The text of a whole statement, unless it is laid out as a table. */
function findStatement(source: Source): StatementCells | undefined {
  const delimiter = voteDelimiter(source.text ?? '');
  const table = delimiter === undefined ? undefined : findTable(headOf(source.text ?? '', delimiter));
  return delimiter !== undefined && table && isLaidOut(table, delimiter) ? undefined : statementOf(source);
}

function readStatement(found: StatementCells, source: Source, context: ReadingContext): StatementReading {
  const columns: Columns = {
    date: 0,
    postingDate: 1,
    time: 2,
    description: 3,
    amount: 4,
    originalAmount: 6,
    card: 7,
    ...(found.rows.some((row) => row.cells[5] !== '') ? { balance: 5 } : {}),
  };
  const head: CellRow = { cells: [(source.text ?? '').slice(0, 2000)], line: 0 };
  const parts = partByAccount(source.text ?? '', found.rows, found.standings, (row) => hundredths(row.cells[5] ?? ''));
  const readings = parts.map(({ rows, account }) => {
    const part = readRows(
      (onRow) => {
        for (const row of rows) if (onRow(row) === false) return;
      },
      { columns, firstRow: 1, header: found.header, complete: true, byContent: true },
      [head, ...rows],
      source,
      context,
    );
    return account === undefined ? part : { ...part, rows: part.rows.map((row) => ({ ...row, account })) };
  });
  const reading = joined(readings);
  const held = checkStandings(
    found.standings,
    found.rows.map((row) => row.line),
    reading.rows,
    reading.lines,
  );
  const broken: Problem[] = held.brokenAt
    ? [
        {
          message: DOES_NOT_ADD_UP,
          line: held.brokenAt.line,
          text: `${held.brokenAt.words} ${held.brokenAt.figure}`,
          kept: true,
        },
      ]
    : [];
  const problems = [...reading.problems, ...found.problems, ...broken].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const checks = [reading.balance, held.balance];
  const balance = checks.find((each) => each === 'broken') ?? checks.find((each) => each === 'continuous') ?? 'absent';
  return { ...reading, problems, balance, notes: [...found.notes, ...reading.notes] };
}

function readPaste(source: Source, context: ReadingContext): StatementReading {
  const { rows, titles } = findRows(source) ?? { rows: [], titles: [] };
  const inOrder = [...titles, ...rows].sort((a, b) => a.line - b.line);
  const banner: CellRow = { cells: [(source.text ?? '').slice(0, 2000)], line: 0 };
  return readRows(
    (onRow) => {
      for (const row of inOrder) if (onRow(row) === false) return;
    },
    { columns: columnsOf(rows), firstRow: 1, header: [], complete: true, byContent: true },
    [banner, ...rows],
    source,
    context,
  );
}

/** The rows of a paste: by lines, or by blocks where that explains more of it; two at least. */
function findRows(source: Source): PastedRows | undefined {
  const { text } = source;
  if (text === undefined || text.length > LARGEST || /^\s*[<{[]|^OFXHEADER/.test(text)) return undefined;
  const lines = rowsOfLines(text);
  const blocks = lines.share >= 0.6 ? undefined : rowsOfBlocks(text);
  const best = blocks && blocks.share > lines.share && blocks.rows.length > 1 ? blocks : lines;
  if (best.rows.length < 2 || best.share < LEAST_SHARE) return undefined;
  return tableOf(text) ? undefined : best;
}

/** A table with delimiters is another format's. */
function tableOf(text: string): FoundTable | undefined {
  const delimiter = voteDelimiter(text);
  return delimiter === undefined ? undefined : findTable(headOf(text, delimiter));
}

/** Date, posting date, clock and words have their places; which figure is the balance is told by adding up. */
function columnsOf(rows: readonly CellRow[]): Columns {
  const columns: Columns = { date: 0, time: 2, description: 3, amount: 4 };
  if (rows.every((row) => row.cells[1] !== '')) columns.postingDate = 1;
  const typed = typeColumns(
    rows.map((row) => ({ ...row, cells: ['', '', ...row.cells.slice(3)].with(0, row.cells[0] ?? '') })),
  );
  if (typed?.columns.amount !== undefined) columns.amount = typed.columns.amount + 1;
  if (typed?.columns.balance !== undefined) columns.balance = typed.columns.balance + 1;
  else if (rows.every((row) => (row.cells[5] ?? '') !== '')) columns.balance = 5;
  return columns;
}
