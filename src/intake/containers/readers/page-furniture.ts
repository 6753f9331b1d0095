import type { PlacedLine } from './text-lines.ts';

/** What of a page's height, from the top and from the bottom, can be a running header or footer. */
const ZONE = 0.15;

/** A line with a sum in it is never taken for decoration. */
const SUM = /\d[.,]\d\d(?!\d)/;

/**
 * Takes out what stands alike at the same height of at least half the pages: the bank's address, the page's number.
 * Headers stay on the page that shows them first, footers on the last; lines with sums, and those `kept`, on all.
 */
export function withoutFurniture(
  pages: readonly (readonly PlacedLine[])[],
  kept: (line: PlacedLine) => boolean,
): PlacedLine[][] {
  if (pages.length < 2) return pages.map((lines) => [...lines]);
  const seen = new Map<string, number[]>();
  pages.forEach((lines, page) => {
    for (const line of lines) {
      const key = placeOf(line, lines) === undefined ? undefined : likeness(line);
      if (key === undefined) continue;
      const known = seen.get(key);
      if (!known) seen.set(key, [page]);
      else if (known.at(-1) !== page) known.push(page);
    }
  });
  return pages.map((lines, page) =>
    lines.filter((line) => {
      const place = placeOf(line, lines);
      const shown = place === undefined ? [] : (seen.get(likeness(line)) ?? []);
      if (shown.length < 2 || shown.length * 2 < pages.length) return true;
      if (page === (place === 'top' ? shown[0] : shown.at(-1))) return true;
      return line.cells.some((cell) => SUM.test(cell.text)) || kept(line);
    }),
  );
}

function placeOf(line: PlacedLine, lines: readonly PlacedLine[]): 'top' | 'bottom' | undefined {
  const top = lines[0]?.y ?? 0;
  const depth = (line.y - top) / Math.max(1, (lines.at(-1)?.y ?? 0) - top);
  if (depth < ZONE) return 'top';
  return depth > 1 - ZONE ? 'bottom' : undefined;
}

/** The same line on another page: its place, and its words whatever the figures in them. */
function likeness({ y, cells }: PlacedLine): string {
  return `${Math.round(y / 4)} ${cells.map((cell) => cell.text.replace(/\d+/g, '#')).join('|')}`;
}
