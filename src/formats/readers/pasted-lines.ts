import { maskCards } from '../../domain/masking.ts';
import { CURRENCY_CODES } from '../../domain/printed-amount.ts';
import { isAmountCell, isClockCell, isDateCell, isMoneyCell } from './cell-types.ts';
import { sectionOf } from './section-titles.ts';
import type { CellRow } from './split-rows.ts';

/** Lines of a paste as rows of cells: date, posting date or '', clock time or '', words, then the figures. */
export interface PastedRows {
  readonly rows: readonly CellRow[];
  /** Lines that stand alone and say of the rows below them that they are pending, or posted. */
  readonly titles: readonly CellRow[];
  /** The share of lines that became part of a row, 0 to 1. */
  readonly share: number;
}

/** Longest line that can be a row; a page's running text is longer. */
const LONGEST_LINE = 400;

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]?$/i;
const DATE_PART = /^[\d年月日号號/.:-]+,?$|^(?:am|pm)$/i;
const MARK = /^(?:CR|DR|Cr|Dr|贷|借|元|円)$/;
const SIGN = /^(?:[-+−–]|[¥￥$€£₹]|HK\$|NT\$|US\$|RMB)$/;
const BALANCE = /^(?:余额|餘額|结余|可用余额|账户余额|balance|available)\s*[:：]?\s*/i;

/** Reads a paste whose rows are lines: a day first, figures last, words between. */
export function rowsOfLines(text: string): PastedRows {
  const rows: CellRow[] = [];
  const titles: CellRow[] = [];
  let filled = 0;
  text.split(/\r\n|\n|\r/).forEach((line, at) => {
    if (isTitle(line, at + 1, titles)) return;
    const tokens = tokensOf(line);
    if (tokens.length === 0) return;
    filled += 1;
    const cells = cellsOf(tokens);
    if (cells) rows.push({ cells, line: at + 1 });
  });
  return { rows: evenly(rows), titles, share: filled === 0 ? 0 : rows.length / filled };
}

/** Reads a paste of one cell a line, in blocks that begin with a day or stand below one. */
export function rowsOfBlocks(text: string): PastedRows {
  const rows: CellRow[] = [];
  const titles: CellRow[] = [];
  let filled = 0;
  let used = 0;
  let date: string | undefined;
  let above = '';
  let open: { words: string[]; figures: string[]; clock: string; line: number; lines: number } | undefined;
  const close = (): void => {
    if (open && date !== undefined && open.figures.length > 0) {
      rows.push({ cells: [date, '', open.clock, maskCards(open.words.join(' ')), ...open.figures], line: open.line });
      used += open.lines;
    }
    open = undefined;
  };
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const cell = line.trim().replace(/\s+/g, ' ');
    const apart = above === '';
    above = cell;
    if (cell === '') return;
    // "Pending" within a row is a word of that row; a title stands where none is open, or apart from a whole one.
    if ((open === undefined || (apart && open.figures.length > 0)) && isTitle(cell, index + 1, titles)) {
      close();
      return;
    }
    filled += 1;
    const tokens = tokensOf(line);
    const day = dateAt(tokens, 0);
    if (day > 0 && (day === tokens.length || (day === tokens.length - 1 && isWeekday(tokens[day] ?? '')))) {
      close();
      date = tokens.slice(0, day).join(' ');
      used += 1;
      return;
    }
    if (date === undefined) return;
    const figures = figuresAt(tokens);
    const words = tokens.slice(0, figures.from).join(' ');
    const begins = words !== '' && !BALANCE.test(cell) && open !== undefined && open.figures.length > 0;
    if (begins) close();
    open ??= { words: [], figures: [], clock: '', line: index + 1, lines: 0 };
    open.lines += 1;
    if (isClockCell(cell)) open.clock = cell;
    else if (figures.cells.length > 0) {
      if (words !== '' && !BALANCE.test(cell)) open.words.push(words);
      open.figures.push(...figures.cells);
    } else open.words.push(cell);
  });
  close();
  return { rows: evenly(rows), titles, share: filled === 0 ? 0 : used / filled };
}

function isTitle(line: string, at: number, titles: CellRow[]): boolean {
  const title: CellRow = { cells: [line.trim()], line: at };
  if (sectionOf(title) === undefined) return false;
  titles.push(title);
  return true;
}

const isWeekday = (token: string): boolean =>
  /^(?:星期|周|週)[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$/i.test(token);

function tokensOf(line: string): string[] {
  return line.length > LONGEST_LINE ? [] : line.split(/[\s|\u3000]+/).filter((token) => token !== '');
}

/** The cells of one line, or undefined where no day begins it or no figure ends it. */
function cellsOf(tokens: readonly string[]): string[] | undefined {
  const first = dateAt(tokens, 0);
  if (first === 0) return undefined;
  const second = dateAt(tokens, first);
  const figures = figuresAt(tokens.slice(first + second));
  if (figures.cells.length === 0 || figures.cells.length > 3) return undefined;
  const words = tokens.slice(first + second, first + second + figures.from);
  // A card's bill prints sum, card and the purchase's own sum: 36.20 1234 5.00(US).
  const [sum = '', tail = ''] = words.slice(-2);
  if (/^\d{4}$/.test(tail) && isMoneyCell(sum)) {
    words.splice(-2);
    figures.cells.splice(0, figures.cells.length, sum);
  }
  const clock = words[0] !== undefined && isClockCell(words[0]) ? words.shift() : undefined;
  return [
    tokens.slice(0, first).join(' '),
    tokens.slice(first, first + second).join(' '),
    clock ?? '',
    maskCards(words.join(' ')),
    ...figures.cells,
  ];
}

/** How many tokens from `from` print a day, a clock time behind it included; 0 where none does. */
function dateAt(tokens: readonly string[], from: number): number {
  for (let count = Math.min(5, tokens.length - from); count > 0; count -= 1) {
    const part = tokens.slice(from, from + count);
    if (!part.every((token) => DATE_PART.test(token) || MONTH.test(token) || /^T?\d/.test(token))) continue;
    if (part.some((token) => isMoneyCell(token) && !isDateCell(token))) continue;
    if (part.slice(1).some((token) => isDateCell(token))) continue;
    if (isDateCell(part.join(' ')) && /^[\d年月日号號/.:,\-\sA-Za-z]+$/.test(part.join(' '))) return count;
  }
  return 0;
}

/** The figures at the end of a line with their signs, currencies and marks, and where they begin. */
function figuresAt(tokens: readonly string[]): { readonly cells: string[]; readonly from: number } {
  const cells: string[] = [];
  let from = tokens.length;
  let behind = '';
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const named = BALANCE.exec(tokens[at] ?? '');
    const token =
      named && at > 0 && isMoneyCell(tokens[at - 1] ?? '')
        ? (tokens[at] ?? '').slice(named[0].length)
        : (tokens[at] ?? '');
    if (named && token === '' && cells.length > 0 && from === at + 1 && isMoneyCell(tokens[at - 1] ?? '')) {
      from = at;
      continue;
    }
    const whole = behind === '' ? token : `${token} ${behind}`;
    if (isMoneyCell(token) || ((behind !== '' || /^[-+]?\d{1,3}(?:,\d{3})+$/.test(token)) && isAmountCell(token))) {
      cells.unshift(whole);
      from = at;
      behind = '';
    } else if (behind === '' && (MARK.test(token) || CURRENCY_CODES.has(token)) && at > 0) behind = token;
    else if ((SIGN.test(token) || CURRENCY_CODES.has(token)) && cells.length > 0 && from === at + 1) {
      cells[0] = `${token}${cells[0] ?? ''}`;
      from = at;
    } else break;
  }
  return { cells, from };
}

/** All rows as wide as the widest, so that a column is a column. */
function evenly(rows: readonly CellRow[]): CellRow[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return rows.map((row) => ({
    line: row.line,
    cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => '')],
  }));
}
