import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskCards } from '../../src/domain/masking.ts';

/** Signs of which numbers, gaps, stars and exponents are made, and what parts them. */
const part = fc.oneof(
  fc.constantFrom(
    '4111111111111111',
    '4111 1111 1111 1111',
    '5500-0000-0000-0004',
    '６２１７００００００００００００',
    '371449635398431',
  ),
  fc.constantFrom(
    '622576******6691',
    'XXXX-XXXX-XXXX-1234',
    '•••• 1234',
    '1234-5678-9012-3***',
    '4.11111111111111E+15',
    '4,111111111111E15',
  ),
  fc.constantFrom('12.00', ',', ' ', '\t', '-', '—', '•', '*', 'x', 'e', '卡号', 'Text', ' 0', '2026-11-10'),
);
const line = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));

describe('masking a text of many lines', () => {
  it('masks each line as if it stood alone', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        // A word with its number on the next line is one case of labels, which are masked over line ends.
        fc.pre(!lines.some((each) => /卡号[\s.—•*x-]*$/.test(each)));
        expect(maskCards(lines.join(end))).toBe(lines.map((each) => maskCards(each)).join(end));
      }),
      { numRuns: 400 },
    );
  });

  it('finds a number wherever it stands in a long text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('4111111111111111', '4111 1111 1111 1111'),
        (words, card) => {
          const text = `${'2026-11-10,GREEN LANE,-12.00\n'.repeat(20)}\n${words.replace(/[0-9]/g, '')}\n,${card},\n`;
          expect(maskCards(text)).toContain('•••• 1111');
          expect(maskCards(text)).not.toContain(card);
        },
      ),
    );
  });
});
