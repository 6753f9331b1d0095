import type { LastFour } from './card.ts';
import type { Day, LocalTime } from './day.ts';
import { OpenDigest } from './digest.ts';
import type { Money } from './money.ts';
import { Occurrences } from './occurrences.ts';
import type { References } from './references.ts';

export const TRANSACTION_STATUSES = ['booked', 'pending', 'failed', 'closed', 'reversed'] as const;
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

export const TRANSACTION_KINDS = [
  'purchase',
  'refund',
  'reversal',
  'hold',
  'release',
  'cash',
  'transfer',
  'fee',
  'interest',
  'other',
] as const;
export type TransactionKind = (typeof TRANSACTION_KINDS)[number];

/** One row of a statement. */
export interface Transaction {
  /** Stable: the same row read twice, also from an overlapping export, has the same id; two equal purchases have two. */
  readonly id: string;
  /** Which account, where a file or a set of files has several. Never a full account number. */
  readonly account?: string;
  /** Posting date; where the file has one date only, that one. */
  readonly bookedOn: Day;
  /** When the purchase was made, local time as printed. */
  readonly occurredAt?: LocalTime;
  /** Signed as money moves for the cardholder: negative left the account, positive came back. */
  readonly amount: Money;
  /** The purchase's own currency, signed like `amount`. */
  readonly original?: Money;
  /** As the bank printed it, card numbers masked. */
  readonly description: string;
  readonly counterparty?: string;
  readonly card?: LastFour;
  readonly status: TransactionStatus;
  readonly kind: TransactionKind;
  readonly balance?: Money;
  readonly references: References;
}

/** A row as a format reads it, before it has an identity. */
export type TransactionRow = Omit<Transaction, 'id'>;

/**
 * Gives each row its id: a digest of what the row says, and of how many equal rows stand before it in the same file, so
 * that two real equal purchases stay two and an overlapping export gives the same ids. The rows themselves get it: to copy
 * a hundred thousand of them would cost more than to read them.
 */
export function identifyTransactions(rows: readonly TransactionRow[]): Transaction[] {
  const identify = transactionIdentifier();
  return rows.map(identify);
}

/** Does the same for rows that come one by one: all of one file, in its order. */
export function transactionIdentifier(): (row: TransactionRow) => Transaction {
  const seen = new Occurrences();
  const content = new OpenDigest();
  return (row) => {
    content.reset();
    addContent(content, row);
    const occurrence = seen.add(content.key());
    content.add(SEPARATOR);
    content.add(String(occurrence));
    return identified(row, `t${content.name()}`);
  };
}

function identified(row: TransactionRow & { id?: string }, id: string): Transaction {
  row.id = id;
  if (!hasId(row)) throw new Error('a row lost the id it was just given');
  return row;
}

const hasId = (row: TransactionRow & { id?: string }): row is Transaction => row.id !== undefined;

const SEPARATOR = '\u001f';

/** All that a bank does not change between two exports: not the status, the kind or the running balance. */
function addContent(content: OpenDigest, row: TransactionRow): void {
  const { amount, references } = row;
  addPart(content, row.account);
  addPart(content, row.bookedOn);
  addPart(content, row.occurredAt);
  content.add(String(amount.minor));
  addPart(content, amount.currency);
  addPart(content, row.description);
  addPart(content, row.counterparty);
  addPart(content, row.card);
  // Each by its own name: a key that changes from turn to turn would be looked up anew each time.
  addReference(content, 'rrn=', references.rrn);
  addReference(content, 'auth=', references.auth);
  addReference(content, 'terminal=', references.terminal);
  addReference(content, 'merchant=', references.merchant);
  addReference(content, 'trace=', references.trace);
  addReference(content, 'batch=', references.batch);
  addReference(content, 'order=', references.order);
  addReference(content, 'arn=', references.arn);
  addReference(content, 'original=', references.original);
}

function addReference(content: OpenDigest, name: string, text: string | undefined): void {
  if (text === undefined) return;
  content.add(name);
  content.add(text);
  content.add('\u001e');
}

function addPart(content: OpenDigest, text: string | undefined): void {
  if (text !== undefined) content.add(text);
  content.add(SEPARATOR);
}
