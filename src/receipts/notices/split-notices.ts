import type { TextPiece } from '../fields/gather.ts';
import { namesMoney } from '../fields/printed-facts.ts';
import { tellsOfPayment } from './direction.ts';

/** Several messages in one paste: parted by blank lines, or each beginning with its sender in brackets. */
export function splitNotices(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let current: { lines: string[]; line: number } | undefined;
  linesOf(text).forEach(({ line, at }) => {
    const starts =
      /^\s*(?:【[^】]{1,20}】|\[[^\]]{2,24}\]\s)/.test(line) ||
      (isWhole(line) && current !== undefined && isWhole(current.lines.join(' ')));
    if (line.trim() === '' || starts) {
      if (current) pieces.push({ text: current.lines.join('\n'), line: current.line });
      current = undefined;
    }
    if (line.trim() === '') return;
    current ??= { lines: [], line: at + 1 };
    current.lines.push(line);
  });
  if (current) pieces.push({ text: current.lines.join('\n'), line: current.line });
  return joinFragments(pieces);
}

/** The lines with their places; a sender who begins the paste begins each of his messages, on one line too. */
function linesOf(text: string): { readonly line: string; readonly at: number }[] {
  const sender = /^\s*(【[^】\n]{1,20}】)/.exec(text)?.[1];
  return text.split('\n').flatMap((line, at) => {
    if (sender === undefined) return [{ line, at }];
    const [first = '', ...rest] = line.split(sender);
    const messages = rest.map((each) => ({ line: `${sender}${each}`, at }));
    return first.trim() === '' && messages.length > 0 ? messages : [{ line: first, at }, ...messages];
  });
}

/** A line that is a message by itself: a sentence with money and a verb of payment. */
const isWhole = (line: string): boolean => line.length > 30 && tellsOfPayment(line) && namesMoney(line);

/** Blank lines inside one message (a mail) part nothing: a piece without money goes with its neighbour. */
function joinFragments(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const complete = tellsOfPayment(piece.text) && namesMoney(piece.text);
    if (before && (!complete || !tellsOfPayment(before.text)))
      joined[joined.length - 1] = { text: `${before.text}\n${piece.text}`, line: before.line };
    else joined.push(piece);
  }
  return joined;
}
