import type { CardKind } from '../domain/card.ts';
import type { Day } from '../domain/day.ts';
import type { Decision } from '../domain/decision.ts';
import type { Finding, Resolved } from '../domain/finding.ts';
import type { Timing } from '../domain/jurisdiction.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Matching } from '../match/index.ts';

export interface Facts {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly decisions: readonly Decision[];
  readonly matching: Matching;
}

export interface Circumstances {
  readonly today: Day;
  readonly timing: Timing;
  readonly card?: CardKind;
  readonly statementDate?: Day;
}

export interface CheckResult {
  /** Most severe first, then by day; mutually exclusive per debit. */
  readonly findings: readonly Finding[];
  readonly resolved: readonly Resolved[];
  /** How each debit stands, for the marks of the statement list: exactly one each. */
  readonly marks: Readonly<Record<string, Mark>>;
}

/** The five marks of a row. */
export type Mark = 'proven' | 'in-question' | 'waiting' | 'no-receipt' | 'returned';

/** What is wrong with the debits, in one of fourteen named ways. Pure. */
export function findProblems(_facts: Facts, _circumstances: Circumstances): CheckResult {
  throw new Error('not built yet');
}
