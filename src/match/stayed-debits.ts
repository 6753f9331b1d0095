import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { EqualDebits } from './equal-debits.ts';
import { sharedReference } from './evidence.ts';
import type { Return } from './index.ts';
import type { RowIndex } from './row-index.ts';

/** What `proveWhatStayed` goes by. */
export interface Settled {
  readonly index: RowIndex;
  readonly links: readonly Link[];
  readonly undoing: readonly Link[];
  readonly returns: readonly Return[];
  readonly equals: readonly EqualDebits[];
  readonly slipOf: (id: string) => Receipt | undefined;
}

/**
 * Of equal debits of one shop and day, the bank put back the one too many: a success slip is of one that stayed, and a failed
 * slip of the one that went. Links by hand, by a number, and of debits that a void or a refund names, stay where they are.
 */
export function proveWhatStayed({ index, links, undoing, returns, equals, slipOf }: Settled): readonly Link[] {
  const gone = new Set(returns.map((each) => each.debit));
  for (const link of undoing) gone.delete(link.transaction);
  const groups = equals.filter(({ transactions }) => transactions.some((id) => gone.has(id)));
  if (groups.length === 0) return links;
  const byDebit = new Map<string, Link[]>();
  for (const link of links) {
    const list = byDebit.get(link.transaction);
    if (list) list.push(link);
    else byDebit.set(link.transaction, [link]);
  }
  const has = (id: string, role: Link['role']): boolean => (byDebit.get(id) ?? []).some((link) => link.role === role);
  const isTied = (link: Link): boolean => {
    const row = index.debits[index.placeOf(link.transaction) ?? -1];
    return (
      link.by === 'person' ||
      sharedReference(row?.references ?? {}, slipOf(link.receipt)?.references ?? {}) !== undefined
    );
  };
  const isFree = (id: string): boolean => !(byDebit.get(id) ?? []).some(isTied);
  const moved = new Map<string, string>();
  for (const { transactions } of groups) {
    const went = transactions.filter((id) => gone.has(id) && has(id, 'proves') && isFree(id));
    const stayed = transactions.filter((id) => !gone.has(id) && !has(id, 'proves') && isFree(id));
    for (const [at, from] of went.entries()) {
      const to = stayed[at];
      if (to === undefined) break;
      moved.set(from, to).set(to, from);
    }
  }
  return links.map((link) => {
    const to = moved.get(link.transaction);
    return to === undefined ? link : { ...link, transaction: to };
  });
}
