import { isBalanceLine } from './balance-lines.ts';
import { isClockCell } from './cell-types.ts';
import type { PlainLine, SummedLine } from './statement-line.ts';
import { dayAt, tokensOf } from './statement-tokens.ts';

type Part = SummedLine | PlainLine | undefined;

const isSummed = (part: Part): part is SummedLine => part !== undefined && 'figures' in part;

/** How a line prints the days that begin it: 99/99, 99 aaa|99 aaa. */
const printOfDays = ({ days }: PlainLine): string =>
  days.map((day) => day.replace(/\d/g, '9').replace(/\p{L}+/gu, 'a')).join('|');

/**
 * Rows whose sum stands at the end of their second line, among others that need one line: the two parts as one. The first
 * begins with its days as the other rows do, and the second is built like their ends.
 */
export function withWrappedRows(parts: readonly Part[], firstRow: number): Part[] {
  const whole = parts.flatMap((part) => (isSummed(part) && part.days.length > 0 ? [part] : []));
  const times = new Map<string, number>();
  for (const part of whole) times.set(printOfDays(part), (times.get(printOfDays(part)) ?? 0) + 1);
  const [usual] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [];
  const tails = new Set(whole.map((part) => part.tail));
  const joined = [...parts];
  for (let at = firstRow; at < parts.length - 1; at += 1) {
    const part = joined[at];
    const next = parts[at + 1];
    if (part === undefined || isSummed(part) || part.days.length === 0 || printOfDays(part) !== usual) continue;
    if (!isSummed(next) || next.days.length > 0 || next.tail.startsWith('D') || !tails.has(next.tail)) continue;
    if (!/\p{L}/u.test(part.words) || isBalanceLine(part.words) || isBalanceLine(next.words)) continue;
    joined[at] = { ...next, days: part.days, words: `${part.words} ${next.words}`.trim() };
    joined[at + 1] = undefined;
  }
  return joined;
}

/** A column so narrow that day and clock take a line each, and the rest of the row the next: the three as one line. */
export function withoutNarrowDays(lines: readonly string[]): string[] {
  const joined = [...lines];
  for (let at = 0; at + 2 < lines.length; at += 1) {
    const day = (lines[at] ?? '').trim();
    const clock = (lines[at + 1] ?? '').trim();
    const rest = (lines[at + 2] ?? '').trim();
    if (day.length > 12 || !clock.includes(':') || !isClockCell(clock) || rest === '') continue;
    if (!isDayAlone(day) || isDayAlone(rest)) continue;
    joined[at] = `${day} ${clock} ${rest}`;
    joined[at + 1] = '';
    joined[at + 2] = '';
  }
  return joined;
}

function isDayAlone(text: string): boolean {
  const tokens = tokensOf(text);
  return tokens.length > 0 && dayAt(tokens, 0)?.count === tokens.length;
}
