import type { FindingType } from '../../../src/domain/finding.ts';
import type { Receipt } from '../../../src/domain/receipt.ts';
import type { Transaction } from '../../../src/domain/transaction.ts';

/** What a debit is in truth. Only `wrong` ones may be accused, and only of what stands in `wrongs`. */
export type DebitLabel =
  | 'receipted'
  | 'part'
  | 'unreceipted'
  | 'clone'
  | 'recurring'
  | 'fee'
  | 'atm'
  | 'transfer'
  | 'superseded hold'
  | 'released hold'
  | 'undone'
  | 'wrong'
  | 'credit';

export type ReceiptLabel =
  'matched' | 'part' | 'copy' | 'declined' | 'undoing' | 'hold' | 'cash' | 'other account' | 'unpaid' | 'decoy';

/** One receipt that proves one debit; modifiers are joined by `+`. */
export interface GoldLink {
  readonly debit: string;
  readonly receipt: string;
  readonly kind: string;
}

export type GroupKind = 'splitPayment' | 'splitShipment' | 'aggregate' | 'instalments' | 'undone' | 'copies' | 'equals';

/** Several rows or receipts of one purchase, or several that nothing visible tells apart. */
export interface Group {
  readonly kind: GroupKind;
  readonly debits: readonly string[];
  readonly receipts: readonly string[];
}

/** Something that is wrong, and by which names it may be called. */
export interface Wrong {
  readonly type: FindingType;
  /** Names that accuse the same money for a neighbouring reason: no false accusation, but not found either. */
  readonly also?: readonly FindingType[];
  /** Any `count` of these debits may be named: nothing visible tells which. */
  readonly debits: readonly string[];
  readonly receipts: readonly string[];
  readonly count: number;
}

export interface Truth {
  readonly links: readonly GoldLink[];
  readonly groups: readonly Group[];
  readonly wrongs: readonly Wrong[];
  readonly debits: ReadonlyMap<string, DebitLabel>;
  readonly receipts: ReadonlyMap<string, { readonly label: ReceiptLabel; readonly noise: readonly string[] }>;
  /** Debits of one class are equal in all that is visible; so are receipts. */
  readonly debitClass: ReadonlyMap<string, string>;
  readonly receiptClass: ReadonlyMap<string, string>;
}

export interface Year {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly truth: Truth;
}

/** Everything visible of a row or a receipt: where this is equal, only a coin could decide. */
export const visible = (each: Transaction | Receipt): string => JSON.stringify({ ...each, id: '' });

/** Classes by what is visible, joined further by groups of equals and of copies. */
export function classesOf(
  items: readonly (Transaction | Receipt)[],
  equals: readonly (readonly string[])[],
): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id);
    return up === undefined || up === id ? id : root(up);
  };
  const join = (a: string, b: string): void => void parent.set(root(a), root(b));
  const firstOf = new Map<string, string>();
  for (const item of items) {
    const key = visible(item);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, item.id);
    else join(item.id, first);
  }
  for (const [first, ...others] of equals) if (first !== undefined) for (const other of others) join(other, first);
  return new Map(items.map((item) => [item.id, root(item.id)]));
}
