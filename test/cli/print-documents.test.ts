import { expect, test } from 'vitest';
import { DocumentPrinter } from '../../src/cli/print-documents.ts';
import { documentToJson } from '../../src/intake/documents-json.ts';
import { readInput, type ReadDocument } from '../../src/intake/index.ts';

const documentOf = (text: string): Promise<ReadDocument> =>
  readInput(
    { name: 'a "file"\n.csv', bytes: new TextEncoder().encode(text) },
    { today: '2026-11-22', currency: 'USD' },
  );

function printed(documents: readonly ReadDocument[], atOnce: number): string {
  const parts: string[] = [];
  const printer = new DocumentPrinter((part) => parts.push(part), 'en');
  for (const { transactions, ...rest } of documents)
    printer.print(rest, (onRows) => {
      for (let at = 0; at < transactions.length; at += atOnce) onRows(transactions.slice(at, at + atOnce));
      return { ...rest, transactions: [] };
    });
  printer.end();
  return parts.join('');
}

test('documents printed row by row are the JSON of the whole', async () => {
  const documents = [
    await documentOf(
      'Date,Description,Amount\n2026-11-03,"two\nlines, \\ and ""quotes""",-1.00\n2026-11-04,B,twelve\n2026-11-05,C,-2\n',
    ),
    await documentOf(''),
    await documentOf('Northbank: GBP 12.40 was spent on your card ending 1234 at WILLOW LANE BOOKS on 10 Nov 2026.'),
  ];
  for (const some of [documents, documents.slice(0, 1), []])
    for (const atOnce of [1, 2, 100])
      expect(printed(some, atOnce)).toBe(
        `${JSON.stringify({ documents: some.map((each) => documentToJson(each, 'en')) }, undefined, 1)}\n`,
      );
});
