import type { CardKind } from '../domain/card.ts';
import type { Day } from '../domain/day.ts';
import type { Decision } from '../domain/decision.ts';
import { SEVERITIES, type Finding, type Resolved } from '../domain/finding.ts';
import type { Timing } from '../domain/jurisdiction.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Matching } from '../match/index.ts';
import { memoryOf } from './memory.ts';
import type { Mark } from './marks.ts';
import { answered, openLedger, type FindingRule, type Ledger } from './ledger.ts';
import { rule as cancelledHoldCaptured } from './cancelled-hold-captured.ts';
import { rule as duplicateDebit } from './duplicate-debit.ts';
import { rule as failedButDebited } from './failed-but-debited.ts';
import { rule as holdNotReleased } from './hold-not-released.ts';
import { rule as paidAnotherWay } from './paid-another-way.ts';
import { rule as receiptWithoutDebit } from './receipt-without-debit.ts';
import { rule as refundNotCredited } from './refund-not-credited.ts';
import { rule as refundShort } from './refund-short.ts';
import { rule as residualCost } from './residual-cost.ts';
import { rule as returnedAfterSuccess } from './returned-after-success.ts';
import { rule as unknownDebit } from './unknown-debit.ts';
import { rule as voidNotReversed } from './void-not-reversed.ts';
import { rule as wrongAmount } from './wrong-amount.ts';

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

export type { Mark } from './marks.ts';

/** The decision order: the first rule that takes a debit keeps it, so that findings exclude each other. */
const RULES: readonly FindingRule[] = [
  unknownDebit,
  cancelledHoldCaptured,
  holdNotReleased,
  voidNotReversed,
  refundShort,
  refundNotCredited,
  failedButDebited,
  paidAnotherWay,
  duplicateDebit,
  wrongAmount,
  returnedAfterSuccess,
  residualCost,
  receiptWithoutDebit,
];

/**
 * What is wrong with the debits, in one of fourteen named ways. Pure: what is remembered of the same array of rows only
 * saves work.
 */
export function findProblems(facts: Facts, circumstances: Circumstances): CheckResult {
  const memory = memoryOf(facts.transactions);
  const ledger = openLedger(facts, circumstances, memory);
  const found = RULES.flatMap((rule) =>
    rule.find(ledger).map((each): Finding => Object.assign(each, { name: rule.name })),
  );
  const decided =
    ledger.answers.size + ledger.waitUntil.size === 0
      ? found
      : found.map((finding) => heldBack(confirmed(finding, ledger), ledger));
  const resolved = facts.matching.returns.map((each) => ({
    transactions: [each.debit, each.credit],
    because: each.because,
  }));
  return {
    findings: byUrgency(ledger, decided, memory.unproven(ledger)),
    resolved,
    marks: memory.marks(ledger, decided),
  };
}

/** These tell what is not known: nobody can be asked for money on them. */
const QUIET: ReadonlySet<Finding['type']> = new Set(['unproven-debit', 'receipt-without-debit']);

/** The person said that it is so: a question becomes a finding to complain of, once its time has come. */
function confirmed(finding: Finding, ledger: Ledger): Finding {
  if (finding.ready || QUIET.has(finding.type)) return finding;
  const rows = finding.transactions.flatMap((id) => ledger.rows.get(id) ?? []);
  const isEarly =
    (finding.likelyBackBy !== undefined && ledger.circumstances.today <= finding.likelyBackBy) ||
    rows.some((row) => row.status === 'pending' && row.kind !== 'hold');
  return !isEarly && rows.some((row) => answered(ledger, row, 'disputed')) ? { ...finding, ready: true } : finding;
}

/** The person said "wait": nothing is ready before that day. */
function heldBack(finding: Finding, ledger: Ledger): Finding {
  const until =
    finding.transactions
      .map((id) => ledger.waitUntil.get(id) ?? '')
      .sort()
      .at(-1) ?? '';
  return until >= ledger.circumstances.today && until !== '' ? { ...finding, ready: false } : finding;
}

/** A finding with what it is put in order by. */
interface Keyed {
  readonly finding: Finding;
  readonly rank: number;
  readonly day: string;
}

const rankOf = ({ severity, ready }: Pick<Finding, 'severity' | 'ready'>): number =>
  SEVERITIES.indexOf(severity) * 2 + (ready ? 0 : 1);

/** Of debits without a receipt: nothing is less urgent. */
const LAST_RANK = rankOf({ severity: 'info', ready: false });

/** Most severe first, then what is ready, then the latest; `unproven` are in that order already. */
function byUrgency(ledger: Ledger, findings: readonly Finding[], unproven: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding): Keyed => ({
    finding,
    rank: rankOf(finding),
    day: dayOfFinding(ledger, finding),
  }));
  keyed.sort(inUrgency);
  const all: Finding[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    for (; at < end; at += 1) {
      const next = unproven[at];
      if (next) all.push(next);
    }
  };
  for (const each of keyed) {
    if (each.rank === LAST_RANK) upTo(placeAmong(ledger, unproven, at, each));
    all.push(each.finding);
  }
  upTo(unproven.length);
  return all;
}

/** How many of the unproven, of which `from` are known to, come before another finding. */
function placeAmong(ledger: Ledger, unproven: readonly Finding[], from: number, other: Keyed): number {
  let [start, end] = [from, unproven.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    const finding = unproven[middle];
    if (finding && inUrgency({ finding, rank: LAST_RANK, day: dayOfFinding(ledger, finding) }, other) < 0)
      start = middle + 1;
    else end = middle;
  }
  return start;
}

function inUrgency(a: Keyed, b: Keyed): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  return a.finding.id < b.finding.id ? -1 : 1;
}

const dayOfFinding = (ledger: Ledger, { transactions, receipts }: Finding): string =>
  ledger.rows.get(transactions[0] ?? '')?.bookedOn ?? ledger.receipts.get(receipts[0] ?? '')?.occurredAt ?? '';
