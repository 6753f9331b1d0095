import type { ReadDocument } from './index.ts';

/** Words such as "purchase" make a short list of rows look like a message; a text made of rows is a statement. */
export function isMostlyRows(document: ReadDocument, text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
  return document.transactions.length > 0 && (document.transactions.length + 1) / lines >= 0.6 && lines > 1;
}

/** Rows of several days, of which a receipt's reader makes fewer: a bank's list, one cell a line. */
export function isList(rows: ReadDocument, read: ReadDocument): boolean {
  const days = new Set(rows.transactions.map((each) => each.bookedOn));
  return rows.transactions.length > 2 && days.size > 1 && rows.transactions.length > read.receipts.length;
}
