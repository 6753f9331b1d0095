import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { Receipt } from '../domain/receipt.ts';
import { sumsOf, type Sums } from '../domain/sums.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { ReadDocument } from './index.ts';
import { failed, tied } from './refusals.ts';

/** One of several readers that claim a content alike, and what it would make of it: enough to choose by. */
export interface Candidate {
  /** Id of the format or shape. */
  readonly id: string;
  readonly name: Phrase;
  readonly rows: number;
  readonly receipts: number;
  readonly firstRow?: Transaction;
  readonly firstReceipt?: Receipt;
  /** Of the rows. */
  readonly sums: readonly Sums[];
  readonly problems: number;
}

/** Nothing is read of what several readers claim alike until the person has said which is right. */
export function tiedDocument(file: string, readings: readonly ReadDocument[]): ReadDocument {
  const tie = readings.flatMap((reading) => candidateOf(reading) ?? []);
  return { ...failed(file, tied(tie.map(({ name }) => name))), tie };
}

function candidateOf(reading: ReadDocument): Candidate | undefined {
  const { format, formatName, transactions, receipts } = reading;
  if (format === undefined || formatName === undefined) return undefined;
  return present({
    id: format,
    name: formatName,
    rows: transactions.length,
    receipts: receipts.length,
    firstRow: transactions[0],
    firstReceipt: receipts[0],
    sums: sumsOf(transactions),
    problems: reading.problems.filter((each) => each.kept !== true).length,
  });
}
