import type { Day } from '../domain/day.ts';
import { decimalOf } from '../domain/money.ts';
import { present } from '../domain/present.ts';
import { documentToJson } from '../intake/documents-json.ts';
import { inTurns } from '../intake/in-turns.ts';
import type { ReadDocument, ReadOptions } from '../intake/index.ts';
import type { Wish } from './arguments.ts';
import { readFileAsDocument } from './input.ts';
import { createPicturePool } from './picture-threads.ts';
import { screenLanguage, tellProblems } from './output.ts';
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

/** `read`: what is in these files. */
export async function runRead(wish: Wish, today: Day): Promise<Outcome> {
  const documents = await readFiles(wish.files, readOptionsOf(wish, today));
  const language = screenLanguage(wish.language);
  return {
    out: wish.json
      ? JSON.stringify({ documents: documents.map((each) => documentToJson(each, language)) }, undefined, 1)
      : documents.map(tell).join('\n\n'),
    err: tellProblems(documents, language),
    status: documents.some((each) => each.problems.length > 0) ? 1 : 0,
  };
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
