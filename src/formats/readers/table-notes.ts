import type { Phrase } from '../../domain/phrase.ts';
import type { Problem } from '../../domain/result.ts';
import type { ColumnMapping } from '../../domain/table-mapping.ts';
import { HEADER_WITHIN, type FoundTable } from './find-table.ts';
import type { Plan } from './plan-columns.ts';
import type { CellRow } from './split-rows.ts';
import { currencyAssumed } from './statement-notes.ts';

/** What was assumed about a table, for the person to know. */
export function notesOf(plan: Plan): Phrase[] {
  const notes: Phrase[] = [];
  if (plan.currencyAssumed) notes.push(currencyAssumed(plan.currency));
  if (plan.dateNote) notes.push(plan.dateNote);
  if (plan.positiveIsCharge && plan.columns.debit === undefined)
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

/** The problem of a table whose columns are not told. */
export function noColumns(table: FoundTable | undefined): Problem {
  if (!table) return { message: { zh: '没有找到带日期和金额的表格', en: 'no table with dates and amounts was found' } };
  return {
    message: {
      zh: `看不出哪一列是日期、哪一列是金额，请指定列。表头：${table.header.join('、')}`,
      en: `it is not clear which column is the date and which the amount; name the columns. Header: ${table.header.join(', ')}`,
    },
  };
}

/** None of the rows holds all the named columns: the one that has most of them is shown. */
export function notInHeader(columns: ColumnMapping, head: readonly CellRow[]): Problem {
  const named = Object.values(columns).flatMap((each: string | undefined) => (each === undefined ? [] : [each]));
  const rows = head.slice(0, HEADER_WITHIN).map((row) => row.cells.map((cell) => cell.trim()));
  const missing = rows
    .map((cells) => ({ cells, lacks: named.filter((name) => !cells.includes(name)) }))
    .sort((a, b) => a.lacks.length - b.lacks.length)[0];
  const names = (missing?.lacks ?? named).join(', ');
  const header = missing && missing.lacks.length < named.length ? missing.cells : (rows[0] ?? []);
  return {
    message: {
      zh: `表格里没有这些列：${names}。表头：${header.join('、')}`,
      en: `the table has no column named ${names}. Header: ${header.join(', ')}`,
    },
  };
}
