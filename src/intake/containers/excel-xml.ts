import type { Problem } from '../../domain/result.ts';
import type { Container, Opened } from '../container.ts';
import { asOpened, lineCounter } from '../laid-lines.ts';
import { withoutProlog } from '../markup/prolog.ts';
import { readSheets } from '../markup/read-sheets.ts';

/** A workbook as XML (SpreadsheetML 2003), which banks call .xls: the values that its cells show, sheet after sheet. */
export const container: Container = {
  id: 'excel-xml',
  name: { zh: 'Excel 表格（XML）', en: 'Excel table (XML)' },
  holds: ({ text }) => text !== undefined && WORKBOOK.test(withoutProlog(text).head),
  open: (source) => Promise.resolve(openWorkbook(source.text ?? '')),
};

const WORKBOOK = /^<(?:\w{1,10}:)?Workbook[\s>]/;

function openWorkbook(text: string): Opened | Problem {
  const lineAt = lineCounter(text);
  const lines = readSheets(text).map((each) => ({ text: each.text, line: lineAt(each.at) }));
  if (lines.length === 0) return { message: { zh: '工作簿里没有内容', en: 'the workbook is empty' } };
  return asOpened(lines);
}
