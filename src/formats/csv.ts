import type { StatementFormat } from '../domain/reading.ts';
import { findTable } from './readers/find-table.ts';
import { headOf, readTable } from './readers/read-table.ts';
import { voteDelimiter } from './readers/split-rows.ts';
import { cellsOfStatement } from './readers/statement-cells.ts';

/** Any delimited table whose header, or whose cells, tell dates and amounts; columns may be named by hand. */
export const format: StatementFormat = {
  id: 'csv',
  name: { zh: '表格（CSV）', en: 'Table (CSV)' },
  claim(source) {
    if (source.text === undefined || /^\s*[<{[]/.test(source.text)) return 'no';
    const delimiter = voteDelimiter(source.text);
    if (delimiter === undefined) return 'no';
    const table = findTable(headOf(source.text, delimiter));
    if (table?.complete) return 'generic';
    // A table drawn with bars in the text of a statement has rows that are told without its header.
    return table && table.header.length > 0 && !cellsOfStatement(source.text) ? 'generic' : 'no';
  },
  read: (source, context) => readTable(source, context),
};
