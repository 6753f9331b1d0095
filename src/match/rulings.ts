import type { Decision } from '../domain/decision.ts';

/** What a person ruled on pairs of a row and a receipt: stronger than any evidence. */
export interface Rulings {
  readonly forced: readonly { readonly transaction: string; readonly receipt: string }[];
  /** Did the person part any at all? Most never do. */
  readonly parts: boolean;
  /** Did the person say that these two do not belong together? */
  forbids(transaction: string, receipt: string): boolean;
}

/** The person's last word on each pair. */
export function rulingsOf(decisions: readonly Decision[]): Rulings {
  const last = new Map<string, Extract<Decision, { kind: 'link' | 'unlink' }>>();
  for (const decision of decisions)
    if (decision.kind === 'link' || decision.kind === 'unlink')
      last.set(`${decision.transaction} ${decision.receipt}`, decision);
  const all = [...last.values()];
  const apart = new Map<string, Set<string>>();
  for (const { kind, transaction, receipt } of all)
    if (kind === 'unlink') apart.set(receipt, (apart.get(receipt) ?? new Set()).add(transaction));
  return {
    forced: all.filter((each) => each.kind === 'link'),
    parts: apart.size > 0,
    forbids: (transaction, receipt) => apart.get(receipt)?.has(transaction) === true,
  };
}
