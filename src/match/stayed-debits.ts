import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { EqualDebits } from './equal-debits.ts';
import { sharedReference } from './evidence.ts';
import type { Return } from './index.ts';
import type { RowIndex } from './row-index.ts';

/** What is known of the debits once all slips are linked. */
export interface Settled {
  readonly links: readonly Link[];
  readonly undoing: readonly Link[];
  readonly returns: readonly Return[];
  readonly slipOf: (id: string) => Receipt | undefined;
}

/**
 * Of equal debits of one shop and day, the bank put back the one too many: a success slip is of one that stayed, and a failed
 * slip of the one that went. Links by hand, by a number, and of debits that a void or a refund names, stay where they are.
 */
export function openStayed(index: RowIndex, equals: readonly EqualDebits[]): (settled: Settled) => readonly Link[] {
  const groupOf = new Map(equals.flatMap((group) => group.transactions.map((id) => [id, group] as const)));
  // A link that is moved again is the same object again.
  const known = new WeakMap<Link, Link>();
  const move = (link: Link, to: string): Link => {
    const before = known.get(link);
    if (before?.transaction === to) return before;
    const moved = { ...link, transaction: to };
    known.set(link, moved);
    return moved;
  };
  return ({ links, undoing, returns, slipOf }) => {
    const gone = new Set(returns.map((each) => each.debit));
    for (const link of undoing) gone.delete(link.transaction);
    const groups = new Set([...gone].flatMap((id) => groupOf.get(id) ?? []));
    if (groups.size === 0) return links;
    const byDebit = linksOf(links, groups);
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
    if (moved.size === 0) return links;
    return links.map((link) => {
      const to = moved.get(link.transaction);
      return to === undefined ? link : move(link, to);
    });
  };
}

/** The links of the debits of these groups. */
function linksOf(links: readonly Link[], groups: ReadonlySet<EqualDebits>): ReadonlyMap<string, readonly Link[]> {
  const byDebit = new Map<string, Link[]>();
  for (const { transactions } of groups) for (const id of transactions) byDebit.set(id, []);
  for (const link of links) byDebit.get(link.transaction)?.push(link);
  return byDebit;
}
