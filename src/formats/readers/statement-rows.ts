import { maskCards } from '../../domain/masking.ts';
import { isBalanceLine, standingIn } from './balance-lines.ts';
import { weighHeader } from './settle-columns.ts';
import { partLine, withoutLeftColumn, type PlainLine, type SummedLine } from './statement-line.ts';
import { currencyOfSection } from './statement-currency.ts';
import { titlesOf, type Sectioned } from './statement-sections.ts';
import { withoutNarrowDays, withWrappedRows } from './statement-wraps.ts';
import { dayAt, printOf, tokensOf, type Print } from './statement-tokens.ts';

/** A row of a statement's text, its figures still unsettled. */
export interface StatementRow extends SummedLine {
  /** Physical line, from 1. */
  readonly line: number;
  /** The lines around it that go on with its words. */
  readonly more: string[];
  readonly before: string[];
  /** The day of the row above, where this one prints none of its own. */
  readonly day: string;
  /** The currency that the section's title names. */
  readonly currency: string | undefined;
  /** The section of the statement, where its title gives the rows a side. */
  readonly section: Sectioned['section'];
}

/** A line with a balance, where it stands among the rows: behind `after` of them. */
export interface Standing {
  readonly words: string;
  readonly figure: string;
  readonly after: number;
  /** Physical line, from 1. */
  readonly line: number;
  readonly kind: 'opens' | 'closes' | 'stands';
}

export interface StatementRows {
  readonly rows: readonly StatementRow[];
  readonly standings: readonly Standing[];
  /** Lines with a day and a sum that are not built as the rows are. */
  readonly others: readonly { readonly line: number; readonly text: string }[];
  /** The words above the columns, all of their lines. */
  readonly header: string;
}

type Part = SummedLine | PlainLine | undefined;

/** Longest run of lines that go on with a row's words. */
const MOST_LINES = 9;
/** A longer line is the running text of a page. */
const LONGEST_WORDS = 75;
const DAILY_BALANCES =
  /^\s*(?:(?:account )?(?:daily|end[- ]of[- ]day)\b[\w ]{0,30}\bbalances?(?: summary| detail)?|balance summary|tagess[aä]lden|每日余额)\s*$/i;
/** A year that stands alone over its rows. */
const YEAR = /^\s*(?:19|20)\d\d\s*$/;
const PAGE = /(?:seite|page|blatt|pagina|página|стр\.?|лист)\s*:?\s*\d+|第\s*\d+\s*页|\d+\s*\/\s*\d+\s*$/i;

/** The rows of a whole statement's text: told by the shape that most lines with a day and a sum share. */
export function rowsOfStatement(text: string): StatementRows | undefined {
  // Some documents print ü as u and the two dots behind it.
  const whole = text.replace(/([aouAOU])\u00a8/g, '$1\u0308').normalize('NFC');
  const lines = withoutNarrowDays(withoutLeftColumn(whole.split(/\r\n|\n|\r/)));
  const print = printOf(lines.join('\n'));
  const single = lines.map((line) => partLine(line, print));
  const headers = new Set(lines.flatMap((line, at) => (isHeader(line, single[at]) ? [at] : [])));
  const parts = withWrappedRows(single, Math.min(...headers, single.findIndex(isSummed)));
  const shape = shapeOf(parts);
  if (!shape) return undefined;
  const titles = titlesOf(
    lines.map((line, at) => (isSummed(parts[at]) ? undefined : line)),
    parts.filter((part) => isSummed(part) && placeOf(part) !== 'none').length,
  );
  const rows: StatementRow[] = [];
  const standings: Standing[] = [];
  const others: { line: number; text: string }[] = [];
  let currency: string | undefined;
  let section: Sectioned['section'];
  let dated: string | undefined;
  let day = '';
  let loose: string[] = [];
  let open: StatementRow | undefined;
  // Within a list of the balances of each day.
  let listed = false;
  parts.forEach((part, at) => {
    const line = lines[at] ?? '';
    if (part === undefined) {
      // The second line of a row that was taken together with its first goes on with it.
      if (line.trim() !== '' && single[at] === undefined) open = undefined;
      loose = [];
      return;
    }
    if (DAILY_BALANCES.test(line)) listed = true;
    else if (listed && !isSummed(part) && !headers.has(at)) listed = false;
    if (listed && isSummed(part)) return;
    const row = isSummed(part) && !isBalanceLine(part.words) ? shape.rowOf(part, day !== '') : undefined;
    const named = isSummed(part) ? undefined : currencyOfSection(line);
    const side = titles[at];
    if (named !== undefined) currency = named;
    if (side !== undefined) section = { number: (section?.number ?? 0) + 1, side };
    if (headers.has(at) || named !== undefined || side !== undefined) {
      open = undefined;
      loose = [];
    } else if (isSummed(part) && isBalanceLine(part.words)) {
      const kind = standingIn(part.words);
      if (kind)
        standings.push({
          words: part.words,
          figure: part.figures.at(-1) ?? '',
          after: rows.length,
          line: at + 1,
          kind,
        });
      // What is added up is over: the next rows need a title of their own.
      else section = undefined;
      open = undefined;
    } else if (row !== undefined) {
      day = row.days[0] ?? row.lateDays[0] ?? day;
      const wordless = !/\p{L}/u.test(row.words);
      if (wordless) open?.more.splice(0, Infinity, ...loose.slice(0, -1));
      const before = dated !== undefined && row.days.length === 0 ? [dated] : wordless ? loose.slice(-1) : [];
      open = { ...row, line: at + 1, more: [], before, day, currency, section };
      rows.push(open);
      loose = [];
      dated = undefined;
    } else if (shape.daily && part.days.length > 0 && !isSummed(part) && part.words !== '') {
      // The row's sum stands at the end of its next line.
      [day = day] = part.days;
      dated = part.words;
      open = undefined;
      loose = [];
    } else if (isSummed(part) && part.days.length > 0) {
      others.push({ line: at + 1, text: line.trim() });
      loose = [];
    } else {
      const goesOn = open !== undefined && open.more.length < MOST_LINES && goesOnWith(line, part);
      if (!goesOn) open = undefined;
      else if (open) open.more.push(open.more.length === 0 ? withoutDay(line, part) : plain(line));
      if (!YEAR.test(line)) loose.push(plain(line));
    }
  });
  const header = headerText(lines, headers, rows[0]?.line ?? 0);
  return { rows: withSecondDays(rows, header, print), standings, others, header };
}

/** Two columns of days, of which the second stands behind the words: it ends nearly all of them. */
function withSecondDays(rows: readonly StatementRow[], header: string, print: Print): readonly StatementRow[] {
  if ((header.match(/dat[aeu]|valeur|valut|valor|fecha|\bf\.|wert|日/gi)?.length ?? 0) < 2) return rows;
  const parted = rows.map((row) => {
    const tokens = tokensOf(row.words, 1000);
    const from = [3, 2, 1].find((count) => dayAt(tokens, tokens.length - count, print)?.count === count);
    const day = from === undefined ? undefined : dayAt(tokens, tokens.length - from, print);
    if (from === undefined || !day || row.days.length !== 1 || tokens.length <= from) return row;
    const words = row.words.slice(0, tokens[tokens.length - from]?.at ?? 0).trim();
    return { ...row, words, days: [...row.days, day.cell] };
  });
  const dated = rows.filter((row) => row.days.length === 1);
  const found = parted.filter((row, at) => row !== rows[at]).length;
  return dated.length > 1 && found * 10 >= dated.length * 9 ? parted : rows;
}

const isSummed = (part: Part): part is SummedLine => part !== undefined && 'figures' in part;

const goesOnWith = (line: string, part: SummedLine | PlainLine): boolean =>
  line.trim().length <= LONGEST_WORDS &&
  !/[:：]\s*$|^\s*(?:\d{4}\s)?totals?\b/i.test(line) &&
  !PAGE.test(line) &&
  !YEAR.test(line) &&
  !isBalanceLine(part.words);

const plain = (line: string): string => line.trim().replace(/\s+/g, ' ');

/** The value date that some banks print below the posting date is no part of the words beside it. */
const withoutDay = (line: string, part: SummedLine | PlainLine): string =>
  part.days.length === 1 && !isSummed(part) ? part.words : plain(line);

/** Words for a day and for a sum, and no figure: the names of columns. */
function isHeader(line: string, part: Part): boolean {
  if (part === undefined || isSummed(part) || part.days.length > 0 || /\d{3}/.test(line)) return false;
  const cells = tokensOf(line).map((each) => each.text);
  return cells.length > 2 && cells.length < 20 && weighHeader(cells).score >= 7;
}

/** The header that stands last before the first row, with the line above and below it: column names often take two. */
function headerText(lines: readonly string[], headers: ReadonlySet<number>, firstRow: number): string {
  const at = [...headers].findLast((each) => each < firstRow) ?? headers.values().next().value;
  return at === undefined ? '' : lines.slice(Math.max(0, at - 1), at + 2).join(' ');
}

interface Shape {
  /** The day is printed once, with the first of its rows, and a balance with the last. */
  readonly daily: boolean;
  /** The line as a row, if it is built as the rows are; `dated` where a row above it tells its day. */
  rowOf(part: SummedLine, dated: boolean): SummedLine | undefined;
}

/** Where a row prints its days: before the words, or behind them before the sum. */
const placeOf = (part: SummedLine): 'first' | 'late' | 'none' =>
  part.days.length > 0 ? 'first' : part.tail.startsWith('D') ? 'late' : 'none';

/** The shape of the rows, by what most lines with a day and a sum look like; a line that is built otherwise is no row. */
function shapeOf(parts: readonly Part[]): Shape | undefined {
  const tails = { first: new Map<string, number>(), late: new Map<string, number>() };
  for (const part of parts) {
    if (!isSummed(part) || isBalanceLine(part.words)) continue;
    const place = placeOf(part);
    if (place !== 'none') tails[place].set(part.tail, (tails[place].get(part.tail) ?? 0) + 1);
  }
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((all, each) => all + each, 0);
  const place = sum(tails.first) >= sum(tails.late) ? 'first' : 'late';
  const all = sum(tails[place]);
  const [main] = [...tails[place]].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (main === undefined) return undefined;
  const allowed = new Set(
    [...tails[place]].filter(([tail, times]) => main.startsWith(tail) || times * 5 >= all).map(([tail]) => tail),
  );
  const valued = [...allowed].some((tail) => tail.startsWith('FD'));
  const worded =
    parts.filter((part) => isSummed(part) && placeOf(part) === place && part.words !== '').length * 2 > all;
  const undated = parts.filter(
    (part) => isSummed(part) && placeOf(part) === 'none' && part.tail === 'FF' && !isBalanceLine(part.words),
  );
  const daily = place === 'first' && tails.first.has('FF') && undated.length > 0;
  return {
    daily,
    rowOf: (part, dated) => {
      if (placeOf(part) === place)
        return (allowed.has(part.tail) || (daily && /^FF?$/.test(part.tail))) && !(worded && part.words === '')
          ? part
          : undefined;
      if (daily && dated && part.days.length === 0 && /^FF?$/.test(part.tail)) return part;
      if (!valued || !dated || part.days.length > 0) return undefined;
      // Without a day of its own a row still has its value date; one more before the sum is a part of its words.
      const own = part.tail.startsWith('D') ? withDayInWords(part) : part;
      return own.tail.startsWith('FD') && (allowed.has(own.tail) || main.startsWith(own.tail)) ? own : undefined;
    },
  };
}

function withDayInWords(part: SummedLine): SummedLine {
  const [day = '', ...lateDays] = part.lateDays;
  return { ...part, words: `${part.words} ${day}`, lateDays, tail: part.tail.slice(1) };
}

/**
 * All words of a row, card numbers masked: those of its own line first, unless they stand around it in a narrow column,
 * where Chinese is broken between any two letters.
 */
export function wordsOfRow({ before, words, more }: StatementRow): string {
  const all = [...before, words, ...(before.length > 0 ? more.slice(0, 1) : more)].filter((each) => each !== '');
  const joint = before.length > 0 && /[\u3400-\u9fff]/.test(all.join('')) ? '' : ' ';
  return maskCards(all.join(joint)).slice(0, 500);
}
