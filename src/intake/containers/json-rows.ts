import type { Problem } from '../../domain/result.ts';
import type { Container, Opened } from '../container.ts';
import { looksLikeContract } from '../contract-json.ts';
import { findRows, type RowList } from '../json/find-rows.ts';
import { layOutRows } from '../json/lay-out-rows.ts';
import { notesOnRows } from '../json/notes-on-rows.ts';
import { asOpened, lineCounter } from '../laid-lines.ts';
import { scanValues, type ScannedValues } from '../json/scan-values.ts';

/** JSON from a bank's page or interface, whole or a value a line, that holds objects with a date and an amount. */
export const container: Container = {
  id: 'json-rows',
  name: { zh: 'JSON 数据', en: 'JSON data' },
  holds: ({ text }) => text !== undefined && BEGINS.test(text) && !isContract(text),
  open: (source) => Promise.resolve(openJson(source.text ?? '')),
};

/** An object or a list of something; a message in square brackets and the blocks of SWIFT's messages are neither. */
const BEGINS = /^[\s\ufeff]{0,1000}(?:\{\s*(?:"[^"\n]{0,200}"\s*:|\})|\[\s*(?:[{[\]]|"[^"\n]{0,200}"\s*[,\]]))/;

/** The engine's own JSON. Banks' interfaces begin with `transactions` as well, but know none of its other words. */
function isContract(text: string): boolean {
  if (!looksLikeContract(text)) return false;
  const head = text.slice(0, 5000);
  const foreign = /^[^:]*:\s*(?:\{|\[\s*\{[^]*?"[^"\n]{0,40}(?:date|time|created)[^"\n]{0,40}"\s*:)/i.test(head);
  return !foreign || /"(?:bookedOn|occurredAt|references|outcome|promisedOn)"\s*:/.test(head);
}

/** Largest text, in characters: rows of some decades. */
const LARGEST = 60_000_000;

function openJson(text: string): Opened | Problem {
  if (text.length > LARGEST) return { message: { zh: 'JSON 太大，不读取', en: 'the JSON is too large to be read' } };
  const scanned = scanValues(text);
  const tables = findRows(scanned.values);
  const lineAt = lineCounter(text);
  const problems = brokenEntries(text, scanned, tables, lineAt);
  if (tables.length === 0)
    return (
      problems[0] ?? {
        message: {
          zh: '这份 JSON 里没有带日期和金额的记录',
          en: 'this JSON holds no records with a date and an amount',
        },
      }
    );
  const { lines, left } = layOutRows(tables, lineAt);
  return {
    ...asOpened(lines),
    problems,
    notes: notesOnRows(tables, left),
  };
}

/**
 * The entries that break off: each place once. A list or an object around whole rows is none, though it does not come to
 * its end either.
 */
function brokenEntries(
  text: string,
  { broken, gaveUpAt }: ScannedValues,
  tables: readonly RowList[],
  lineAt: (at: number) => number,
): Problem[] {
  const starts = tables.flatMap(({ rows }) => rows.map((row) => row.at)).sort((a, b) => a - b);
  const told = new Set<number>();
  const problems: Problem[] = [];
  for (const { from, at } of broken) {
    if (told.has(at) || (firstAfter(starts, from) ?? at) < at) continue;
    told.add(at);
    const cut = at >= text.trimEnd().length;
    const shown = text.slice(Math.max(from, at - 250), at + 40).trim();
    problems.push({ message: cut ? CUT_OFF : BROKEN, line: lineAt(cut ? from : at), text: shown });
    if (problems.length >= 200) break;
  }
  if (gaveUpAt !== undefined) problems.push({ message: GAVE_UP, line: lineAt(gaveUpAt) });
  return problems;
}

/** The first of some ascending figures that is greater. */
function firstAfter(starts: readonly number[], from: number): number | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return starts[low];
}

const CUT_OFF = { zh: '文件在这一条中间断了', en: 'the file is cut off within this entry' };
const BROKEN = { zh: '这一条不是有效的 JSON', en: 'this entry is no valid JSON' };
const GAVE_UP = {
  zh: '从这一行起的 JSON 过于杂乱，没有再读',
  en: 'from this line on the JSON is too tangled to be read',
};
