import type { Day } from '../domain/day.ts';
import { decimalOf } from '../domain/money.ts';
import { present } from '../domain/present.ts';
import { inTurns } from '../intake/in-turns.ts';
import type { ReadDocument, ReadOptions } from '../intake/index.ts';
import type { Wish } from './arguments.ts';
import { openLongFile, readFileAsDocument } from './input.ts';
import { createPicturePool } from './picture-threads.ts';
import type { LongReading } from '../intake/read-long.ts';
import { screenLanguage, tellProblems } from './output.ts';
import { DocumentPrinter, type Write } from './print-documents.ts';
import { textTable } from './text-table.ts';

/** What a command prints, and its exit status. */
export interface Outcome {
  readonly out: string;
  readonly err: readonly string[];
  readonly status: 0 | 1 | 2;
}

/** The currency to assume where a file names none: that of the place named, else the dollar; it is said aloud. */
const CURRENCY_OF: Readonly<Record<Wish['jurisdiction'], string>> = {
  CN: 'CNY',
  HK: 'HKD',
  TW: 'TWD',
  SG: 'SGD',
  US: 'USD',
  UK: 'GBP',
  EU: 'EUR',
  AU: 'AUD',
  CA: 'CAD',
  IN: 'INR',
  generic: 'USD',
};

/** How the files of a wish are to be read. */
export function readOptionsOf(wish: Wish, today: Day, currency = CURRENCY_OF[wish.jurisdiction]): ReadOptions {
  return present({ today, currency, as: wish.as, columns: wish.columns, dateOrder: wish.dateOrder });
}

/** Some at a time, since pictures are read in threads; the order of the answer is that of the question. */
export async function readFiles(files: readonly string[], options: ReadOptions): Promise<ReadDocument[]> {
  const pictures = createPicturePool();
  try {
    return await inTurns(files, AT_ONCE, (file) => readFileAsDocument(file, { ...options, pictures }));
  } finally {
    pictures.close();
  }
}

/** Files that are open at the same time: as many as there are threads for pictures. */
const AT_ONCE = 2;

/** `read`: what is in these files. Its JSON is written as it comes, since that of a long statement fits in no string. */
export async function runRead(wish: Wish, today: Day, write: Write): Promise<Outcome> {
  const language = screenLanguage(wish.language);
  const options = readOptionsOf(wish, today);
  const documents = wish.json
    ? await printFiles(wish.files, options, new DocumentPrinter(write, language))
    : await readFiles(wish.files, options);
  return {
    out: wish.json ? '' : documents.map(tell).join('\n\n'),
    err: tellProblems(documents, language),
    status: documents.some((each) => each.problems.length > 0) ? 1 : 0,
  };
}

/** Prints each file's document; what comes back is without the rows. The next file is read while one is printed. */
async function printFiles(
  files: readonly string[],
  options: ReadOptions,
  printer: DocumentPrinter,
): Promise<ReadDocument[]> {
  const pictures = createPicturePool();
  const open = (file: string | undefined): LongReading | Promise<ReadDocument> | undefined =>
    file === undefined
      ? undefined
      : (openLongFile(file, options) ?? readFileAsDocument(file, { ...options, pictures }));
  try {
    const documents: ReadDocument[] = [];
    let ahead = open(files[0]);
    for (let at = 1; ahead; at += 1) {
      const now = ahead;
      ahead = open(files[at]);
      documents.push(
        now instanceof Promise ? printWhole(await now, printer) : printer.print(now, (onRows) => now.read(onRows)),
      );
    }
    printer.end();
    return documents;
  } finally {
    pictures.close();
  }
}

/** How many rows are printed at a time. */
const ROWS_AT_ONCE = 1000;

function printWhole({ transactions, ...rest }: ReadDocument, printer: DocumentPrinter): ReadDocument {
  const document = { ...rest, transactions: [] };
  printer.print(document, (onRows) => {
    for (let at = 0; at < transactions.length; at += ROWS_AT_ONCE) onRows(transactions.slice(at, at + ROWS_AT_ONCE));
    return document;
  });
  return { ...document, receipts: [] };
}

function tell(document: ReadDocument): string {
  const head = [document.file, document.format ?? 'not recognised', document.encoding].filter(Boolean).join(' · ');
  const rows = document.transactions.map((row) => [
    row.id,
    row.occurredAt ?? row.bookedOn,
    decimalOf(row.amount),
    row.amount.currency,
    row.status,
    row.kind,
    row.counterparty ?? row.description,
  ]);
  const slips = document.receipts.map((receipt) => [
    receipt.id,
    receipt.occurredAt ?? '?',
    decimalOf(receipt.amount),
    receipt.amount.currency,
    receipt.outcome,
    receipt.type,
    receipt.merchant ?? '',
  ]);
  return [head, textTable([...rows, ...slips], [2])].filter(Boolean).join('\n');
}
