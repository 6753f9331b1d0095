import type { StatementFormat } from '../domain/reading.ts';
import { findTable, isLaidOut } from './readers/find-table.ts';
import { headOf, readTable } from './readers/read-table.ts';
import { voteDelimiter } from './readers/split-rows.ts';
import { statementOf } from './readers/statement-cells.ts';

/** Any delimited table whose header, or whose cells, tell dates and amounts; columns may be named by hand. */
export const format: StatementFormat = {
  id: 'csv',
  name: { zh: '表格（CSV）', en: 'Table (CSV)' },
  claim(source) {
    if (source.text === undefined || /^\s*[<{[]/.test(source.text)) return 'no';
    const delimiter = voteDelimiter(source.text);
    if (delimiter === undefined) return 'no';
    const table = findTable(headOf(source.text, delimiter));
    if (!table || (table.header.length === 0 && !table.complete)) return 'no';
    if (isLaidOut(table, delimiter)) return 'generic';
    // The text of a statement has bars or commas, too; its rows are told without the names of columns.
    return statementOf(source) ? 'no' : 'generic';
  },
  read: (source, context) => readTable(source, context),
};
