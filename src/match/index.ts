import type { Decision } from '../domain/decision.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { rowOrder } from './candidates.ts';
import { confidenceOf } from './evidence.ts';
import { LEAST, linkHolds, linkSales, pairEvidence } from './link-sales.ts';
import { linkCredits, linkUndoing } from './link-undoing.ts';
import { pairPostings, pairReturns } from './pair-rows.ts';
import { rulingsOf } from './rulings.ts';

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

const SALES: ReadonlySet<Receipt['type']> = new Set(['sale', 'completion']);
const AGAINST: ReadonlySet<Receipt['outcome']> = new Set(['declined', 'timed-out', 'reversed']);

/** Which receipt speaks of which debit, and why. Pure; the order of the input does not matter. */
export function match(
  transactions: readonly Transaction[],
  receipts: readonly Receipt[],
  decisions: readonly Decision[],
): Matching {
  const rows = [...transactions].sort(rowOrder);
  const slips = [...receipts].sort(
    (a, b) => (a.occurredAt ?? '').localeCompare(b.occurredAt ?? '') || (a.id < b.id ? -1 : 1),
  );
  const ruled = rulingsOf(decisions);
  const postings = pairPostings(rows);
  const superseded = new Set(postings.map((each) => each.pending));
  const debits = rows.filter(
    (row) =>
      row.amount.minor < 0 &&
      row.status !== 'failed' &&
      row.status !== 'closed' &&
      !superseded.has(row.id) &&
      row.kind !== 'hold',
  );
  const speaking = slips.filter(
    (slip) => SALES.has(slip.type) && (slip.outcome === 'approved' || AGAINST.has(slip.outcome)),
  );
  const links = [
    ...linkSales(debits, speaking, ruled),
    ...linkHolds(
      rows,
      slips.filter((slip) => slip.type === 'preauth' && slip.outcome === 'approved'),
      ruled,
    ),
  ];
  const proven = new Set(links.filter((link) => link.role === 'proves').map((link) => link.transaction));
  const undone = slips.filter(
    (slip) =>
      (slip.type === 'void' || slip.type === 'refund' || slip.type === 'preauth-void') && slip.outcome === 'approved',
  );
  const undoing = linkUndoing(
    rows.filter((row) => !superseded.has(row.id) || row.kind === 'hold'),
    undone,
    slips,
    links,
    ruled,
  );
  const contradicted = new Set(
    [...links.filter((link) => link.role === 'contradicts'), ...undoing].map((link) => link.transaction),
  );
  const returns = pairReturns(
    rows.filter((row) => !superseded.has(row.id) || row.kind === 'hold'),
    { proven, contradicted },
  );
  const credits = linkCredits(rows, undone, undoing, returns, ruled);
  return { links: [...links, ...undoing, ...credits], returns, postings };
}

/** Receipts that could speak of this debit, best first, for a person who picks by hand. */
export function candidatesFor(
  transaction: Transaction,
  receipts: readonly Receipt[],
): readonly { readonly receipt: string; readonly confidence: number; readonly because: readonly Phrase[] }[] {
  return receipts
    .filter((slip) => slip.amount.currency === transaction.amount.currency && SALES.has(slip.type))
    .map((receipt) => ({ receipt, ...pairEvidence(transaction, { receipt, others: [] }, 1) }))
    .filter(({ weight }) => weight > -4)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 8)
    .map(({ receipt, weight, because }) => ({
      receipt: receipt.id,
      confidence: confidenceOf(weight - LEAST),
      because,
    }));
}
