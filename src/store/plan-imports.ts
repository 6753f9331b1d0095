import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { accountsOf } from './accounts.ts';
import type { Import, ImportRecord } from './index.ts';
import { RowPages, type Page } from './row-pages.ts';
import type { KeptImport, Operation } from './schema.ts';

/** What lies in the database before an import, as far as the import needs it. */
export interface Kept {
  readonly transactions: readonly Page<Transaction>[];
  readonly receipts: readonly Page<Receipt>[];
  /** Removed ones, too: their numbers are taken. */
  readonly imports: ReadonlyMap<number, KeptImport>;
}

export interface ImportPlan {
  readonly operations: readonly Operation[];
  readonly records: readonly ImportRecord[];
}

/** Does the import count, or was it taken back? */
export function counts(kept: KeptImport): boolean {
  return kept.removedAt === undefined;
}

/** The numbers of the imports that count. */
export function countingNumbers(imports: ReadonlyMap<number, KeptImport>): Set<number> {
  return new Set([...imports].filter(([, kept]) => counts(kept)).map(([number]) => number));
}

/** Works out what adding the imports, one after the other, changes. `at` in milliseconds since the epoch. */
export function planImports(imports: readonly Import[], kept: Kept, at: number): ImportPlan {
  const counting = countingNumbers(kept.imports);
  const transactions = new RowPages(kept.transactions);
  const receipts = new RowPages(kept.receipts);
  let next = Math.max(-1, ...kept.imports.keys()) + 1;
  const planned = imports.map((each): { readonly number: number; readonly record: ImportRecord } => {
    const number = next;
    next += 1;
    const ofTransactions = addRows(transactions, each.transactions, number, counting);
    const ofReceipts = addRows(receipts, each.receipts, number, counting);
    counting.add(number);
    return {
      number,
      record: {
        id: crypto.randomUUID(),
        at,
        name: each.name,
        format: each.format,
        sample: each.sample,
        newTransactions: ofTransactions.fresh,
        newReceipts: ofReceipts.fresh,
        knownTransactions: ofTransactions.known,
        knownReceipts: ofReceipts.known,
        accounts: accountsOf(each.transactions),
        ...(each.period && { period: each.period }),
      },
    };
  });
  return {
    operations: [
      ...transactions
        .changed()
        .map(({ key, page }): Operation => ({ do: 'put', store: 'transactions', key, value: page })),
      ...receipts.changed().map(({ key, page }): Operation => ({ do: 'put', store: 'receipts', key, value: page })),
      ...imports.flatMap(({ pictures = [] }) => pictures.flatMap(putPicture)),
      ...planned.map(({ number, record }): Operation => ({
        do: 'put',
        store: 'imports',
        key: number,
        value: { record },
      })),
    ],
    records: planned.map(({ record }) => record),
  };
}

/** A picture lies with each receipt that was read from it: seldom more than one. */
function putPicture({ receipts, ...value }: NonNullable<Import['pictures']>[number]): Operation[] {
  return receipts.map((key) => ({ do: 'put', store: 'pictures', key, value }));
}

function addRows<Row extends { readonly id: string }>(
  pages: RowPages<Row>,
  rows: readonly Row[],
  number: number,
  counting: ReadonlySet<number>,
): { readonly fresh: number; readonly known: number } {
  // One reading of each id from one input: the last, in the place of the first.
  const byId = new Map(rows.map((row) => [row.id, row]));
  const known = rows.length - [...byId.keys()].filter((id) => !pages.has(id, counting)).length;
  for (const row of byId.values()) pages.add(row, number);
  return { fresh: rows.length - known, known };
}
