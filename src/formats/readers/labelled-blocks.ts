import { guessRole } from './header-words.ts';
import { isComplete, settleColumns, weighHeader } from './settle-columns.ts';
import type { CellRow } from './split-rows.ts';

/** Fewer names of columns are words of the rows. */
const LEAST_LABELS = 3;

interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

/**
 * A paste in which each field stands below its name, or behind it and a colon, in blocks that repeat the same names: as a
 * table, its header first. Undefined where the names of a day and a sum do not come at least twice.
 */
export function tableOfLabels(text: string): CellRow[] | undefined {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim().replace(/\s+/g, ' '));
  const labels = labelsOf(lines);
  if (labels.size < LEAST_LABELS) return undefined;
  const header = [...labels];
  const columns = settleColumns(weighHeader(header).candidates, []);
  if (!isComplete(columns)) return undefined;
  const rows: { cells: string[]; line: number }[] = [];
  for (const { label, value, line } of fieldsOf(lines, labels)) {
    const at = header.indexOf(label);
    let row = rows.at(-1);
    // A name that comes again begins the next block.
    if (!row || row.cells[at] !== '' || (at === 0 && row.cells.some((cell) => cell !== ''))) {
      row = { cells: header.map(() => ''), line };
      rows.push(row);
    }
    row.cells[at] = value;
  }
  return rows.length < 2 ? undefined : [{ cells: header, line: 0 }, ...rows];
}

/** A line that is a column's name alone, or a name and a colon before the value. */
const partOf = (line: string): { readonly label: string; readonly value: string } => {
  const colon = /^([^:：\d]{2,14})\s?[:：]\s?(.*)$/.exec(line);
  return { label: colon?.[1]?.trim() ?? line, value: colon?.[2] ?? '' };
};

/** The names that come at least twice, in the order of their first coming. */
function labelsOf(lines: readonly string[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const line of lines) {
    if (line.length > 60 || line === '') continue;
    const { label } = partOf(line);
    if (label.length < 2 || label.length > 14 || /\d/.test(label)) continue;
    times.set(label, (times.get(label) ?? 0) + 1);
  }
  for (const [label, each] of times) if (each < 2 || guessRole(label)?.sure !== 2) times.delete(label);
  const most = [...times.values()].reduce((all, each) => Math.max(all, each), 0);
  // 支出 and 转入 are values as well: those come as they will, names come with nearly every block.
  return new Set([...times].filter(([, each]) => each * 2 > most).map(([label]) => label));
}

function* fieldsOf(lines: readonly string[], labels: ReadonlySet<string>): Generator<Labelled> {
  let open: { readonly label: string; readonly line: number } | undefined;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const { label, value } = partOf(line);
    // What stands below a name is its value, even where it is another column's name: 支出.
    if (open && !(labels.has(label) && (value !== '' || label.length > 2))) {
      yield { ...open, value: line };
      open = undefined;
    } else if (labels.has(label)) {
      open = value === '' ? { label, line: at + 1 } : undefined;
      if (value !== '') yield { label, value, line: at + 1 };
    }
  }
}
