import type { Receipt } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { alikeRows } from './alike-rows.ts';

/** The rows of one input, or of all that is kept. */
export interface Rows {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
}

/** How the rows of an input stand to what is there before them, by their ids; what is in neither set is new. */
export interface Standing {
  readonly known: ReadonlySet<string>;
  /** How many rows that are; an id may stand in an input more than once. */
  readonly knownRows: number;
  /** Not the same row, but like one that another source brought. */
  readonly alike: ReadonlySet<string>;
}

/** Stands each row against what is kept and against the inputs before this one. */
export function standingOf(item: Rows, before: readonly Rows[]): Standing {
  const there = new Set(before.flatMap((each) => [...idsOf(each.transactions), ...idsOf(each.receipts)]));
  const known = [...idsOf(item.transactions), ...idsOf(item.receipts)].filter((id) => there.has(id));
  const alike = alikeRows(
    item.transactions,
    before.flatMap((each) => each.transactions),
  );
  return { known: new Set(known), knownRows: known.length, alike };
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map((each) => each.id);
