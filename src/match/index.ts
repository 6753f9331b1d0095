import type { Decision } from '../domain/decision.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';

/** A debit and the later credit that undid it. */
export interface Return {
  readonly debit: string;
  readonly credit: string;
  readonly kind: 'reversal' | 'refund';
  readonly because: readonly Phrase[];
}

/** Two rows that are one movement: pending then posted, hold then completion. */
export interface Posting {
  readonly pending: string;
  readonly posted: string;
  readonly because: readonly Phrase[];
}

export interface Matching {
  readonly links: readonly Link[];
  readonly returns: readonly Return[];
  readonly postings: readonly Posting[];
}

/** Which receipt speaks of which debit, and why. Pure; the order of the input does not matter. */
export function match(
  _transactions: readonly Transaction[],
  _receipts: readonly Receipt[],
  _decisions: readonly Decision[],
): Matching {
  throw new Error('not built yet');
}

/** Receipts that could speak of this debit, best first, for a person who picks by hand. */
export function candidatesFor(
  _transaction: Transaction,
  _receipts: readonly Receipt[],
): readonly { readonly receipt: string; readonly confidence: number; readonly because: readonly Phrase[] }[] {
  throw new Error('not built yet');
}
