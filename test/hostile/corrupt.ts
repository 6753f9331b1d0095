import fc from 'fast-check';
import { LONG_PIECES, PIECES } from './pieces.ts';

/** A whole card number of no issuer's customer, which passes every check: it must never come out of a reader. */
export const CARD = '4929000000006783';

/** The ways in which people and programs print it. */
export const PRINTED_CARDS: readonly string[] = [
  CARD,
  CARD.replace(/(\d{4})(?=\d)/g, '$1 '),
  CARD.replace(/(\d{4})(?=\d)/g, '$1-'),
  [...CARD].join(' '),
];

/** Signs of a number's own about it keep it from being a part of another. */
const CARDS = PRINTED_CARDS.flatMap((card) => [`;${card};`, `卡号：${card}\n`, `"${card}"`, `<td>${card}</td>\n`]);

/** One thing that goes wrong with a file; places are shares of its length, since lengths differ. */
export type Mishap =
  | { readonly kind: 'drop' | 'double' | 'swap'; readonly at: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string }
  | { readonly kind: 'fill'; readonly at: number; readonly piece: string; readonly times: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...LONG_PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...CARDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** Some mishaps, one after the other. */
export const mishaps: fc.Arbitrary<Mishap[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const, 'swap' as const), at: place }),
    fc.record({ kind: fc.constant('cut' as const), at: place }),
    fc.record({ kind: fc.constant('insert' as const), at: place, piece }),
    fc.record({ kind: fc.constant('fill' as const), at: place, piece, times: fc.integer({ min: 2, max: 60 }) }),
  ),
  { minLength: 1, maxLength: 6 },
);

/** The text after all that happened to it. */
export const corrupted = (text: string, happened: readonly Mishap[]): string => happened.reduce(after, text);

function after(text: string, mishap: Mishap): string {
  const at = Math.floor(mishap.at * text.length);
  switch (mishap.kind) {
    case 'cut':
      return text.slice(0, at);
    case 'insert':
      return text.slice(0, at) + mishap.piece + text.slice(at);
    case 'fill':
      return text.slice(0, at) + mishap.piece.repeat(mishap.times) + text.slice(at);
    case 'drop':
    case 'double':
    case 'swap': {
      const lines = text.split('\n');
      const line = Math.min(lines.length - 1, Math.floor(mishap.at * lines.length));
      const [here = '', next] = lines.slice(line, line + 2);
      if (mishap.kind === 'drop') lines.splice(line, 1);
      else if (mishap.kind === 'double') lines.splice(line, 0, here);
      else if (next !== undefined) lines.splice(line, 2, next, here);
      return lines.join('\n');
    }
  }
}

/** Likewise of bytes: cut, and strewn with bytes that are not their own. */
export const brokenBytes = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.option(place, { nil: undefined }),
      fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
    )
    .map(([cut, strewn]) => {
      const bytes = whole.slice(0, cut === undefined ? whole.length : Math.floor(cut * whole.length));
      for (const [at, byte] of strewn) bytes[Math.floor(at * bytes.length)] = byte;
      return bytes;
    });
