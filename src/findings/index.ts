import type { CardKind } from '../domain/card.ts';
import type { Day } from '../domain/day.ts';
import type { Decision } from '../domain/decision.ts';
import { SEVERITIES, type Finding, type Resolved } from '../domain/finding.ts';
import type { Timing } from '../domain/jurisdiction.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Matching } from '../match/index.ts';
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
import { rule as unprovenDebit } from './unproven-debit.ts';
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

/** The five marks of a row. */
export type Mark = 'proven' | 'in-question' | 'waiting' | 'no-receipt' | 'returned';

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
  unprovenDebit,
];

/** What is wrong with the debits, in one of fourteen named ways. Pure. */
export function findProblems(facts: Facts, circumstances: Circumstances): CheckResult {
  const ledger = openLedger(facts, circumstances);
  const found = RULES.flatMap((rule) =>
    rule.find(ledger).map((each): Finding => Object.assign(each, { name: rule.name })),
  );
  const decided =
    ledger.answers.size + ledger.waitUntil.size === 0
      ? found
      : found.map((finding) => heldBack(confirmed(finding, ledger), ledger));
  const findings = byUrgency(ledger, decided);
  const resolved = facts.matching.returns.map((each) => ({
    transactions: [each.debit, each.credit],
    because: each.because,
  }));
  return { findings, resolved, marks: marksOf(ledger, findings) };
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

/** Most severe first, then what is ready, then the latest. */
function byUrgency(ledger: Ledger, findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({
    finding,
    rank: SEVERITIES.indexOf(finding.severity) * 2 + (finding.ready ? 0 : 1),
    day:
      ledger.rows.get(finding.transactions[0] ?? '')?.bookedOn ??
      ledger.receipts.get(finding.receipts[0] ?? '')?.occurredAt ??
      '',
  }));
  keyed.sort((a, b) => {
    if (a.rank !== b.rank) return a.rank - b.rank;
    if (a.day !== b.day) return a.day > b.day ? -1 : 1;
    return a.finding.id < b.finding.id ? -1 : 1;
  });
  return keyed.map(({ finding }) => finding);
}

function marksOf(ledger: Ledger, findings: readonly Finding[]): Record<string, Mark> {
  const byRow = new Map<string, Finding>();
  for (const finding of findings) for (const id of finding.transactions) byRow.set(id, finding);
  const marks: Record<string, Mark> = {};
  for (const row of ledger.rows.values()) {
    if (row.amount.minor >= 0 || row.status === 'failed' || row.status === 'closed') continue;
    marks[row.id] = markOf(ledger, row, byRow.get(row.id));
  }
  return marks;
}

function markOf(ledger: Ledger, row: Transaction, finding: Finding | undefined): Mark {
  if (finding && finding.type !== 'unproven-debit')
    return finding.ready || !isWaiting(ledger, finding) ? 'in-question' : 'waiting';
  if (ledger.waitUntil.has(row.id) && (ledger.waitUntil.get(row.id) ?? '') >= ledger.circumstances.today)
    return 'waiting';
  if (ledger.returnOf.has(row.id) || row.status === 'reversed') return 'returned';
  const posting = ledger.postingOf.get(row.id);
  if (posting) return ledger.links(posting.posted, 'proves').length > 0 ? 'proven' : 'no-receipt';
  return ledger.links(row.id, 'proves').length > 0 ? 'proven' : 'no-receipt';
}

/** Not ready because its time has not come, rather than for want of an answer. */
function isWaiting(ledger: Ledger, finding: Finding): boolean {
  const { today } = ledger.circumstances;
  const until =
    finding.transactions
      .map((id) => ledger.waitUntil.get(id) ?? '')
      .sort()
      .at(-1) ?? '';
  return until >= today || (finding.likelyBackBy !== undefined && today <= finding.likelyBackBy);
}
