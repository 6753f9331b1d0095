import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  BEGINNING,
  splitPiece,
  splitRows,
  voteDelimiter,
  type Delimiter,
} from '../../../src/formats/readers/split-rows.ts';

function ours(text: string, delimiter: Delimiter = ','): string[][] {
  const rows: string[][] = [];
  splitRows(text, delimiter, ({ cells }) => {
    rows.push([...cells]);
  });
  return rows;
}

const papa = (text: string, delimiter = ','): string[][] => Papa.parse<string[]>(text, { delimiter }).data;

const d3 = (text: string, delimiter = ','): string[][] =>
  dsvFormat(delimiter)
    .parseRows(text)
    .map((row) => [...row]);

/** A last line end makes a row of one empty cell in papaparse, which is none. */
const withoutLast = (rows: string[][]): string[][] =>
  rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1 ? rows.slice(0, -1) : rows;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|', '~'];

/** A cell without blanks at its ends, nor a formula's beginning: these are ours to forgive, and theirs to keep. */
const cell = fc
  .string({ unit: fc.constantFrom(...'aZ09 .,;|~\t"\n\r=-é中😀'), maxLength: 12 })
  .filter((text) => text.trim() === text && !text.startsWith('='));

const quoted = (text: string, always: boolean): string =>
  always || /[",;|~\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const table = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    ),
    delimiter: fc.constantFrom(...DELIMITERS),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    closed: fc.boolean(),
  })
  .map(({ rows, delimiter, end, closed }) => ({
    cells: rows.map((row) => row.map(([text]) => text)),
    delimiter,
    // An empty line of one cell would be no row to any of the three.
    text:
      rows.map((row) => row.map(([text, always]) => quoted(text, always || text === '')).join(delimiter)).join(end) +
      (closed ? end : ''),
  }));

describe('well-formed tables', () => {
  test('are split as they were written, and as papaparse and d3-dsv split them', () => {
    fc.assert(
      fc.property(table, ({ cells, delimiter, text }) => {
        expect(ours(text, delimiter)).toEqual(cells);
        expect(d3(text, delimiter)).toEqual(cells);
        // papaparse takes the line end from the beginning of the text: told of it, it agrees.
        const newline = /\r\n|\n|\r/.exec(text.replace(/"(?:[^"]|"")*"/g, ''))?.[0] as '\n' | undefined;
        const theirs = Papa.parse<string[]>(text, { delimiter, newline: newline ?? '\n' }).data;
        expect(text.endsWith(newline ?? '\0') ? theirs.slice(0, -1) : theirs).toEqual(cells);
      }),
      { numRuns: 200 },
    );
  });

  test('are split alike behind a byte order mark, which d3-dsv leaves in the first cell', () => {
    const text = '\ufeffDate,Amount\n2026-11-03,-1.00';
    expect(ours(text)).toEqual([
      ['Date', 'Amount'],
      ['2026-11-03', '-1.00'],
    ]);
    expect(papa(text)).toEqual(ours(text));
    expect(csvParseRows(text)[0]?.[0]).toBe('\ufeffDate');
  });

  test('are split the same in pieces, wherever these end', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), ({ delimiter, text, cells }, size) => {
        const rows: string[][] = [];
        const take = ({ cells: each }: { readonly cells: readonly string[] }): void => {
          rows.push([...each]);
        };
        let rest = '';
        let place = BEGINNING;
        for (let at = 0; at < text.length; at += size) {
          rest += text.slice(at, at + size);
          place = splitPiece(rest, delimiter, { ...place, at: 0 }, false, take);
          rest = rest.slice(place.at);
        }
        splitPiece(rest, delimiter, { ...place, at: 0 }, true, take);
        expect(rows).toEqual(cells);
      }),
      { numRuns: 100 },
    );
  });
});

/**
 * Files on which the three differ. Who reads a statement must lose no row and invent none: a sign that was meant as a part
 * of the words is one, and a line end outside of quotes always ends a row.
 */
describe('awkward tables', () => {
  test('line ends of two kinds: papaparse, which settles on one, glues two rows together', () => {
    const text = 'a,b\r\nc,d\ne,f\r\n';
    expect(ours(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(d3(text)).toEqual(ours(text));
    expect(withoutLast(papa(text))).not.toEqual(ours(text));
  });

  test('words behind a closing quote: the others lose the row ends or the words; quotes that are a name’s own stay', () => {
    const text = '2026-11-03,"CORNER" DELI,-1.00\n2026-11-04,B,-2.00\n';
    expect(ours(text)).toEqual([
      ['2026-11-03', '"CORNER" DELI', '-1.00'],
      ['2026-11-04', 'B', '-2.00'],
    ]);
    expect(withoutLast(papa(text))).not.toEqual(ours(text));
    expect(d3(text)).not.toEqual(ours(text));
  });

  test('a quote that is never closed: both take all that follows for one cell; ours takes it for a sign of its line', () => {
    const text = 'a,"b,c\nd,e,f\ng,h,i\n';
    expect(ours(text)).toEqual([
      ['a', '"b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ]);
    expect(papa(text)).toHaveLength(1);
    expect(d3(text)).toHaveLength(1);
  });

  test('a blank before the opening quote: both split within the quotes; the comma there is the words’ own', () => {
    const text = '1, "x,y",2\n';
    expect(ours(text)).toEqual([['1', 'x,y', '2']]);
    expect(withoutLast(papa(text))[0]).toHaveLength(4);
    expect(d3(text)[0]).toHaveLength(4);
  });

  test('a spreadsheet’s ="…": both keep what only protects the figures from being changed', () => {
    const text = '="20261103",-1.00\n';
    expect(ours(text)).toEqual([['20261103', '-1.00']]);
    expect(withoutLast(papa(text))).toEqual([['="20261103"', '-1.00']]);
    expect(d3(text)).toEqual([['="20261103"', '-1.00']]);
  });

  test('a first line sep=; is a word to spreadsheets: both make a row of it', () => {
    const text = 'sep=;\na;b\n';
    expect(voteDelimiter(text)).toBe(';');
    expect(ours(text, ';')).toEqual([['a', 'b']]);
    expect(withoutLast(papa(text, ';'))).toEqual([
      ['sep=', ''],
      ['a', 'b'],
    ]);
    expect(d3(text, ';')).toEqual([
      ['sep=', ''],
      ['a', 'b'],
    ]);
  });

  test('rows of different lengths, an empty line and a delimiter at the end: all three agree', () => {
    const text = 'a\nb,c,d\n\ne,f,\n';
    expect(ours(text)).toEqual([['a'], ['b', 'c', 'd'], [''], ['e', 'f', '']]);
    expect(withoutLast(papa(text))).toEqual(ours(text));
    expect(d3(text)).toEqual(ours(text));
  });
});
