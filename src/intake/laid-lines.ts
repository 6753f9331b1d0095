import type { Opened } from './container.ts';

/** A line of laid-out text, and the line of the file on which it began, from 1; absent where no line is its own. */
export interface LaidLine {
  readonly text: string;
  readonly line?: number;
}

/** Laid-out lines as one text that knows where its lines come from; a line of our own is counted with the one above. */
export function asOpened(lines: readonly LaidLine[]): Pick<Opened, 'text' | 'lineOf'> {
  return {
    text: lines.map((each) => each.text).join('\n'),
    lineOf: (line) => lines.slice(0, line).findLast((each) => each.line !== undefined)?.line ?? 1,
  };
}

/** Tells the physical line of a place in a text, from 1. */
export function lineCounter(text: string): (at: number) => number {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
