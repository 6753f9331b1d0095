import { isClockCell } from './cell-types.ts';
import { dayAt, figureAt, tokensOf, type Print, type Token } from './statement-tokens.ts';

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
  /** The last four digits of a card that stand behind the sum. */
  readonly card?: string;
}

/** A line without a sum: its days, if it begins with any, and its words. */
export interface PlainLine {
  readonly days: readonly string[];
  readonly words: string;
}

interface Run {
  readonly days: readonly string[];
  readonly figures: readonly string[];
  readonly tail: string;
  readonly from: number;
}

/** Parts one line into days, words and figures; undefined where it is blank or longer than any row. */
export function partLine(whole: string, print: Print): SummedLine | PlainLine | undefined {
  const beside = CARD_BEHIND.exec(whole.slice(0, 400)) ?? TIMES_BEHIND.exec(whole.slice(0, 400));
  const line = beside ? whole.slice(0, beside.index) : whole;
  const tokens = tokensOf(line);
  if (tokens.length === 0) return undefined;
  if (!/\d/.test(line)) return { days: [], words: line.trim().replace(/\s+/g, ' ') };
  let at = 0;
  const days: string[] = [];
  while (days.length < 2) {
    const day = dayAt(tokens, at, print);
    // 100231 behind 29DEC is a number of the bank's own.
    if (!day || (days[0] !== undefined && /^\d{6}$/.test(day.cell) !== /^\d{6}$/.test(days[0]))) break;
    days.push(day.cell);
    at += day.count;
  }
  // A period is printed like a day with its words behind.
  if (days.length === 1 && PERIOD.test(tokens[at]?.text ?? '') && dayAt(tokens, at + 1, print))
    return { days: [], words: line.trim() };
  const behind = tokens[at]?.text ?? '';
  // Six figures without colons may as well be a number of the bank's own.
  const clock = days.length > 0 && behind.includes(':') && isClockCell(behind) ? behind : '';
  if (clock !== '') at += 1;
  const run = lastRun(tokens, at, print, days.length > 0);
  const wordsTo = run ? run.from : tokens.length;
  const words = tokens
    .slice(at, wordsTo)
    .map((each) => each.text)
    .join(' ');
  if (!run) return (print.early && days.length > 0 && earlyLine(days, clock, tokens, at, print)) || { days, words };
  const part = { days, clock, words, lateDays: run.days, figures: run.figures, tail: run.tail };
  return beside?.[1] === undefined ? part : { ...part, card: beside[1] };
}

/** What columns of Chinese banks say beside a sum: currency, notes or transfer, kind of account, numbers of their own. */
const BESIDE_SUM = /^(?:人民币|RMB|CNY|本币|钞|汇|现钞|现汇|活期|定期|0\d{3,6})$/;

/** A line whose figures stand before its last words, as most banks of China print them. */
function earlyLine(
  days: readonly string[],
  clock: string,
  tokens: readonly Token[],
  from: number,
  print: Print,
): SummedLine | undefined {
  for (let start = from; start < Math.min(tokens.length, from + 10); start += 1) {
    const figures: string[] = [];
    let at = start;
    for (let found = figureAt(tokens, at, print); found && figures.length < 3; found = figureAt(tokens, at, print)) {
      figures.push(found.cell);
      at += found.count;
    }
    if (figures.length === 0) continue;
    const words = [...tokens.slice(from, start), ...tokens.slice(at)]
      .map((each) => each.text)
      .filter((text) => !BESIDE_SUM.test(text))
      .join(' ');
    return { days, clock, words, lateDays: [], figures, tail: 'F'.repeat(figures.length) };
  }
  return undefined;
}

/** Behind the sum: in how many payments it is paid, and the one that is due, 1回 864. */
const TIMES_BEHIND = /(?<=[\d円])\s+(?:\d{1,2}回(?:払い?)?|一括(?:払い?)?|リボ)(?:\s+[\d,]{1,12}円?){1,2}\s*$/;

/** Behind the sum: a card's last digits and the purchase's own sum with the country of the shop, 1234 5.00(US). */
const CARD_BEHIND = /(?<=\d)\s+\*{0,4}(\d{4})\s+[-+]?[\d,]{1,12}\.\d\d\s?[(（][A-Z]{2,3}[)）]\s*$/;

const PERIOD = /^(?:[-–—~～]|bis|to|au|al|tot|по|至|到)$/i;

/** A run's first part; what follows it is the run that begins behind it. */
interface Node extends Run {
  /** A number between two days, such as the bank's own for the kind of row: no run begins with it. */
  readonly between: boolean;
}

/**
 * The longest run of days and figures that ends the line and holds a figure; a short number may stand between two days.
 * In a line that begins with its day, another one before the sum is a part of its words.
 */
function lastRun(tokens: readonly Token[], from: number, print: Print, dated: boolean): Run | undefined {
  const end: Node = { days: [], figures: [], tail: '', from: tokens.length, between: false };
  const runs = new Map<number, Node>([[tokens.length, end]]);
  let best: Run | undefined;
  // What stands before a sum or belongs to it takes few tokens: where so many tell nothing, the words begin.
  for (let at = tokens.length - 1, missed = 0; at >= from && missed < 5; at -= 1) {
    const run = nodeAt(tokens, at, print, runs);
    missed = run ? 0 : missed + 1;
    if (!run) continue;
    runs.set(at, run);
    const whole = !run.between && run.figures.length > 0 && run.figures.length < 5;
    if (whole && !(dated && run.tail.startsWith('D'))) best = run;
  }
  return best;
}

/** The run that begins at a token, if a run goes on behind what it prints. */
function nodeAt(tokens: readonly Token[], at: number, print: Print, runs: ReadonlyMap<number, Node>): Node | undefined {
  const day = dayAt(tokens, at, print);
  const figure = day ? undefined : figureAt(tokens, at, print);
  const rest = runs.get(at + (day?.count ?? figure?.count ?? 1));
  if (!rest || (rest.between && !day) || rest.tail.length > 8) return undefined;
  const { days, figures, tail } = rest;
  if (day) return { days: [day.cell, ...days], figures, tail: `D${tail}`, from: at, between: false };
  if (figure) return { days, figures: [figure.cell, ...figures], tail: `F${tail}`, from: at, between: false };
  const isShort = /^\d{1,6}$/.test(tokens[at]?.text ?? '') && tail.startsWith('D') && !rest.between;
  return isShort ? { days, figures, tail, from: at, between: true } : undefined;
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
