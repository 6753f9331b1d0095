import type { Decision } from '../domain/decision.ts';

/** What a person ruled on pairs of a row and a receipt: stronger than any evidence. */
export interface Rulings {
  readonly forced: readonly { readonly transaction: string; readonly receipt: string }[];
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
  const apart = new Set(
    all.filter((each) => each.kind === 'unlink').map((each) => `${each.transaction} ${each.receipt}`),
  );
  return {
    forced: all.filter((each) => each.kind === 'link'),
    // Asked of every pair, and most people never part two.
    forbids: (transaction, receipt) => apart.size > 0 && apart.has(`${transaction} ${receipt}`),
  };
}
