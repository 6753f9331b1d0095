import { isClockCell } from './cell-types.ts';
import { dayAt, figureAt, tokensOf, type Token } from './statement-tokens.ts';

/** A line of a statement's text that holds a sum at its end. */
export interface SummedLine {
  /** Days before the words; none where the line leaves them out, or prints them behind. */
  readonly days: readonly string[];
  readonly clock: string;
  readonly words: string;
  /** Days behind the words: before the first figure, or (`afterFirst`) behind it. */
  readonly lateDays: readonly string[];
  readonly figures: readonly string[];
  /** The run of days and figures at the end: DF, FD, FDF, F … */
  readonly tail: string;
}

/** A line without a sum: its days, if it begins with any, and its words. */
export interface PlainLine {
  readonly days: readonly string[];
  readonly words: string;
}

interface Run {
  readonly days: string[];
  readonly figures: string[];
  readonly tail: string;
  readonly from: number;
}

/** Parts one line into days, words and figures; undefined where it is blank or longer than any row. */
export function partLine(line: string, spaced: boolean): SummedLine | PlainLine | undefined {
  const tokens = tokensOf(line);
  if (tokens.length === 0) return undefined;
  let at = 0;
  const days: string[] = [];
  while (days.length < 2) {
    const day = dayAt(tokens, at);
    if (!day) break;
    days.push(day.cell);
    at += day.count;
  }
  // A period is printed like a day with its words behind.
  if (days.length === 1 && PERIOD.test(tokens[at]?.text ?? '') && dayAt(tokens, at + 1))
    return { days: [], words: line.trim() };
  const behind = tokens[at]?.text ?? '';
  // Six figures without colons may as well be a number of the bank's own.
  const clock = days.length > 0 && behind.includes(':') && isClockCell(behind) ? behind : '';
  if (clock !== '') at += 1;
  const run = lastRun(tokens, at, spaced, days.length > 0);
  const wordsTo = run ? run.from : tokens.length;
  const words = tokens
    .slice(at, wordsTo)
    .map((each) => each.text)
    .join(' ');
  if (!run) return { days, words };
  return { days, clock, words, lateDays: run.days, figures: run.figures, tail: run.tail };
}

const PERIOD = /^(?:[-–—~～]|bis|to|au|al|tot|по|至|到)$/i;

/**
 * The longest run of days and figures that ends the line and holds a figure; a short number may stand between two days.
 * In a line that begins with its day, another one before the sum is a part of its words.
 */
function lastRun(tokens: readonly Token[], from: number, spaced: boolean, dated: boolean): Run | undefined {
  let best: Run | undefined;
  for (let start = tokens.length - 1; start >= Math.max(from, tokens.length - 14); start -= 1) {
    const run = runFrom(tokens, start, spaced);
    if (run && !(dated && run.tail.startsWith('D'))) best = run;
  }
  return best;
}

function runFrom(tokens: readonly Token[], from: number, spaced: boolean): Run | undefined {
  const days: string[] = [];
  const figures: string[] = [];
  let tail = '';
  for (let at = from; at < tokens.length;) {
    const day = dayAt(tokens, at);
    const figure = day ? undefined : figureAt(tokens, at, spaced);
    const between = tail === 'D' && /^\d{1,6}$/.test(tokens[at]?.text ?? '') && dayAt(tokens, at + 1);
    if (day) days.push(day.cell);
    else if (figure) figures.push(figure.cell);
    else if (!between) return undefined;
    tail += day ? 'D' : figure ? 'F' : '';
    at += day?.count ?? figure?.count ?? 1;
  }
  return figures.length > 0 && figures.length < 5 ? { days, figures, tail, from } : undefined;
}

/** Are thousands grouped by blanks (10 000.00)? So they are where no other way of grouping is seen, and long sums are not run together. */
export function groupsByBlanks(text: string): boolean {
  const head = text.slice(0, 200_000);
  const blanks = head.match(/(?<![\d.,])\d{1,3}(?: \d{3})+[.,]\d\d(?!\d)/g)?.length ?? 0;
  const others = head.match(/\d[.,'’]\d{3}[.,]\d\d(?!\d)|(?<![\d.,])[1-9]\d{3,}[.,]\d\d(?!\d)/g)?.length ?? 0;
  return blanks > 1 && blanks > others * 4;
}

/** Without the page's left column, where rows are printed beside one: the text from the column in which most days begin. */
export function withoutLeftColumn(lines: readonly string[]): string[] {
  const starts = new Map<number, number>();
  for (const line of lines) {
    const indent = /^ {8,80}(?=\d)/.exec(line)?.[0].length;
    if (indent !== undefined && dayAt(tokensOf(line.slice(indent)), 0))
      starts.set(indent, (starts.get(indent) ?? 0) + 1);
  }
  const [column, times] = [...starts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (times < 3) return [...lines];
  return lines.map((line) => {
    const rest = line.slice(column);
    const beside = line.slice(0, column);
    return /\s$/.test(beside) && dayAt(tokensOf(rest), 0) && !dayAt(tokensOf(beside), 0) ? rest : line;
  });
}
