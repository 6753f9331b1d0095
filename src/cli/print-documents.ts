import { documentToJson, transactionToJson } from '../intake/documents-json.ts';
import type { Language } from '../domain/phrase.ts';
import type { ReadDocument } from '../intake/index.ts';
import type { Transaction } from '../domain/transaction.ts';

/** Takes the next part of an answer. */
export type Write = (part: string) => void;

/** What is known of a document before its rows are. */
export type DocumentHead = Pick<ReadDocument, 'file' | 'format' | 'encoding'>;

/** Hands over a document's rows in turn; what it gives back is all else of the document. */
export type Rows = (onRows: (rows: readonly Transaction[]) => void) => ReadDocument;

/**
 * Prints documents as one JSON text, row by row: the whole of a long statement's answer would not fit into one string. The
 * text is what `JSON.stringify` makes of the same with an indent of one.
 */
export class DocumentPrinter {
  readonly #write: Write;
  readonly #language: Language;
  #printed = 0;

  constructor(write: Write, language: Language) {
    this.#write = write;
    this.#language = language;
  }

  print(head: DocumentHead, rows: Rows): ReadDocument {
    this.#write(this.#printed === 0 ? '{\n "documents": [' : ',');
    this.#printed += 1;
    const { file, format, encoding } = head;
    let opened = `\n  {\n   "file": ${JSON.stringify(file)}`;
    if (format !== undefined) opened += `,\n   "format": ${JSON.stringify(format)}`;
    if (encoding !== undefined) opened += `,\n   "encoding": ${JSON.stringify(encoding)}`;
    this.#write(`${opened},\n   "transactions": [`);
    let count = 0;
    const document = rows((some) => {
      let part = '';
      for (const row of some) {
        part += `${count === 0 ? '' : ','}\n    ${indented(transactionToJson(row), 4)}`;
        count += 1;
      }
      this.#write(part);
    });
    this.#write(count === 0 ? ']' : '\n   ]');
    const rest = Object.entries(documentToJson({ ...document, transactions: [] }, this.#language));
    for (const [key, value] of rest)
      if (!BEFORE.has(key)) this.#write(`,\n   ${JSON.stringify(key)}: ${indented(value, 3)}`);
    this.#write('\n  }');
    return document;
  }

  end(): void {
    this.#write(this.#printed === 0 ? '{\n "documents": []\n}\n' : '\n ]\n}\n');
  }
}

/** Keys that stand before the rows, and the rows. */
const BEFORE: ReadonlySet<string> = new Set(['file', 'format', 'encoding', 'transactions']);

const indented = (value: unknown, by: number): string =>
  JSON.stringify(value, undefined, 1).replaceAll('\n', `\n${' '.repeat(by)}`);
