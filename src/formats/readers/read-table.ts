import { present } from '../../domain/present.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { ReadingContext, Source, StatementReading } from '../../domain/reading.ts';
import type { Problem } from '../../domain/result.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { checkBalance, signByBalance } from './check-balance.ts';
import { byMapping, findTable, HEADER_WITHIN, type FoundTable } from './find-table.ts';
import { interpretRow, planColumns, type Plan } from './interpret-row.ts';
import { splitRows, voteDelimiter, type CellRow, type Delimiter } from './split-rows.ts';

/** What a format adds to the general reading of a table. */
export interface TableHints {
  readonly delimiter?: Delimiter;
  /** Gives a row its last touches from its cells by header; undefined leaves it out of the statement. */
  readonly finish?: (row: TransactionRow, cell: (header: string) => string) => TransactionRow;
}

/** Reads a delimited table with or without a header, as far as its columns can be told. */
export function readTable(source: Source, context: ReadingContext, hints: TableHints = {}): StatementReading {
  const text = source.text ?? '';
  const delimiter = hints.delimiter ?? voteDelimiter(text) ?? ',';
  const head = headOf(text, delimiter);
  const table = context.columns ? byMapping(head, context.columns) : findTable(head);
  if (!table?.complete) return nothing(noColumns(table));
  return readRows((onRow) => splitRows(text, delimiter, onRow), table, head, source, context, hints);
}

/** Hands over the rows of a source one by one, as often as it is asked. */
export type RowWalk = (onRow: (row: CellRow) => boolean | void) => void;

/** The rows in which a header is sought, and some more for the signs of columns. */
export function headOf(text: string, delimiter: Delimiter): CellRow[] {
  const head: CellRow[] = [];
  splitRows(text, delimiter, (row) => {
    if (row.cells.some((cell) => cell.trim() !== '')) head.push(row);
    return head.length < HEADER_WITHIN + 400;
  });
  return head;
}

/** Reads the rows of a table that was found: each is a transaction, a problem with its line, or no row. */
export function readRows(
  walk: RowWalk,
  table: FoundTable,
  head: readonly CellRow[],
  source: Source,
  context: ReadingContext,
  hints: TableHints = {},
): StatementReading {
  const plan = planColumns(table, head, source, context, () => datesOf(walk, table));
  if (!plan.ok) return nothing(plan.problem);
  const firstLine = head[table.firstRow]?.line ?? Number.POSITIVE_INFINITY;
  const rows: TransactionRow[] = [];
  const lines: number[] = [];
  const problems: Problem[] = [];
  const headers = new Map(table.header.map((cell, at) => [cell.trim(), at] as const));
  let consumed = 0;
  walk((row) => {
    if (row.line < firstLine || isHeaderAgain(row, table)) return;
    const read = interpretRow(row, plan.value);
    if (read === 'no row') return;
    if ('message' in read) problems.push(read);
    else {
      const cell = (header: string): string => (row.cells[headers.get(header) ?? -1] ?? '').trim();
      rows.push(hints.finish ? hints.finish(read, cell) : read);
      lines.push(row.line);
    }
    consumed += 1;
    if (consumed % 5000 === 0)
      context.onProgress?.(Math.min(0.99, (row.line - firstLine) / (plan.value.roughLines + 1)));
  });
  return finish(rows, lines, problems, plan.value);
}

/** Every date of the file, for the rare one whose first rows leave the order of day and month open. */
function datesOf(walk: RowWalk, { columns }: FoundTable): string[] {
  const dates: string[] = [];
  walk((row) => {
    for (const at of [columns.date, columns.postingDate, columns.valueDate])
      if (at !== undefined) dates.push((row.cells[at] ?? '').trim());
  });
  return dates;
}

function finish(read: TransactionRow[], lines: number[], problems: Problem[], plan: Plan): StatementReading {
  const rows = plan.unsigned && plan.columns.balance !== undefined ? signByBalance(read) : read;
  const { balance, brokenAt } = checkBalance(rows);
  if (brokenAt !== undefined)
    problems.push(
      present({
        message: {
          zh: '这一行的余额与上一行接不上：可能缺了行',
          en: 'the balance of this row does not follow from the row before: a row may be missing',
        },
        line: lines[brokenAt],
        text: rows[brokenAt]?.description,
        kept: true as const,
      }),
    );
  return { rows, lines, problems, notes: notesOf(plan), balance };
}

function notesOf(plan: Plan): Phrase[] {
  const notes: Phrase[] = [];
  if (plan.currencyAssumed)
    notes.push({
      zh: `文件没有写明币种，按 ${plan.currency} 读取`,
      en: `the file names no currency; ${plan.currency} is assumed`,
    });
  if (plan.dateNote) notes.push(plan.dateNote);
  if (plan.positiveIsCharge)
    notes.push({
      zh: '这份账单把消费记为正数，已改为支出',
      en: 'this statement prints purchases as positive figures; they are taken as money out',
    });
  if (plan.unsigned)
    notes.push({
      zh: '金额没有正负号，除写明退款或收入的行以外都按支出读取',
      en: 'the amounts carry no sign; all but refunds and incomings are taken as money out',
    });
  if (plan.yearAssumed)
    notes.push({
      zh: `日期没有年份，按 ${plan.latest} 之前最近的一年读取`,
      en: `dates without a year are taken as the latest before ${plan.latest}`,
    });
  return notes;
}

const nothing = (problem: Problem): StatementReading => ({
  rows: [],
  lines: [],
  problems: [problem],
  notes: [],
  balance: 'absent',
});

function noColumns(table: FoundTable | undefined): Problem {
  if (!table) return { message: { zh: '没有找到带日期和金额的表格', en: 'no table with dates and amounts was found' } };
  return {
    message: {
      zh: `看不出哪一列是日期、哪一列是金额，请指定列。表头：${table.header.join('、')}`,
      en: `it is not clear which column is the date and which the amount; name the columns. Header: ${table.header.join(', ')}`,
    },
  };
}

/** Some exports print their header anew on each page. */
function isHeaderAgain(row: CellRow, table: FoundTable): boolean {
  return (
    table.header.length > 0 &&
    row.cells.length === table.header.length &&
    row.cells.every((cell, at) => cell === table.header[at])
  );
}
