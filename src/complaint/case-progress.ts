import type { Case, CaseStep } from '../domain/case.ts';
import { addDays, type Day } from '../domain/day.ts';
import { present } from '../domain/present.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { remindedUntil } from './follow-up.ts';
import { draftComplaint, type Draft, type DraftInput } from './index.ts';
import { gatherFacts } from './letter-facts.ts';

/** Where a case stands. `overdue`: the day for an answer, or for the reminder's, has passed. */
export type CaseStatus = 'drafted' | 'waiting' | 'overdue' | 'answered' | 'escalated' | 'closed';

/** What to do next. `decide`: an answer is there, which settles it or goes on to the next body. */
export type NextAction = 'send' | 'wait' | 'remind' | 'escalate' | 'decide' | 'nothing';

/** A case's standing, with the next step and the day on which it falls due. */
export interface CaseProgress {
  readonly status: CaseStatus;
  readonly next: NextAction;
  /** The day on which the next step falls due; absent where nothing sets one. */
  readonly on?: Day;
  /** What the day rests on; absent for our own advice. */
  readonly rule?: Draft['rules'][number];
  /** A credit, or a row that came back, which may be the money: the person says whether it is. */
  readonly moneySeen?: Transaction;
}

/** What a case is seen against. */
export interface CaseContext {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly today: Day;
}

/** Where a case stands today. Throws where rows or receipts that it rests on are gone, as the letter itself does. */
export function progressOf(opened: Case, seen: CaseContext): CaseProgress {
  const steps = [...(opened.steps ?? [])].sort((a, b) => a.on.localeCompare(b.on));
  const last = (...kinds: readonly CaseStep['kind'][]): CaseStep | undefined =>
    steps.findLast(({ kind }) => kinds.includes(kind));
  if (last('refunded', 'closed')) return { status: 'closed', next: 'nothing' };
  const moneySeen = moneySeenIn(opened, seen);
  return { ...standing(opened, seen, last), ...present({ moneySeen }) };
}

function standing(
  opened: Case,
  seen: CaseContext,
  last: (...kinds: readonly CaseStep['kind'][]) => CaseStep | undefined,
): CaseProgress {
  const { today } = seen;
  const sent = last('sent');
  if (!sent) {
    const on = opened.finding.lastDayToNotify;
    return { status: 'drafted', next: 'send', ...present({ on }) };
  }
  // An answer of an earlier round is no answer to what was sent, reminded or escalated since.
  const after = (step: CaseStep | undefined, than: CaseStep): boolean => step !== undefined && step.on >= than.on;
  const latest = last('sent', 'reminded', 'escalated') ?? sent;
  if (after(last('answered'), latest)) return { status: 'answered', next: 'decide' };
  if (latest.kind === 'escalated') return { status: 'escalated', next: 'wait' };
  if (latest.kind === 'reminded') {
    const by = remindedUntil(latest.on, opened.jurisdiction);
    return today > by
      ? { status: 'overdue', next: 'escalate', on: addDays(by, 1) }
      : { status: 'waiting', next: 'wait', on: addDays(by, 1) };
  }
  const { replyBy, rules } = draftComplaint({ ...inputOf(opened, seen), today: sent.on });
  const due = { on: addDays(replyBy, 1), ...present({ rule: rules[0] }) };
  return today > replyBy ? { status: 'overdue', next: 'remind', ...due } : { status: 'waiting', next: 'wait', ...due };
}

const inputOf = (opened: Case, { transactions, receipts, today }: CaseContext): DraftInput =>
  present({
    finding: opened.finding,
    transactions,
    receipts,
    jurisdiction: opened.jurisdiction,
    card: opened.card,
    language: opened.language,
    channel: 'letter' as const,
    today,
    fields: opened.fields,
    evidence: opened.evidence,
  });

/** A later credit of the sum and shop, or a disputed row that the bank now calls returned; never a provisional one. */
function moneySeenIn(opened: Case, seen: CaseContext): Transaction | undefined {
  const { suspectCredit, rows } = gatherFacts(inputOf(opened, seen));
  const returned = rows.find(({ status }) => status === 'reversed' || status === 'closed');
  const settled = new Set(opened.notTheMoney);
  return [suspectCredit, returned].find((row) => row !== undefined && !settled.has(row.id));
}

/** The case with one more step. A note's card numbers are the caller's to cut. */
export function withStep(opened: Case, step: CaseStep, seen: CaseContext): Case {
  const fields = { ...opened.fields, ...told(step) };
  return withNextDay({ ...opened, fields, steps: [...(opened.steps ?? []), step] }, seen);
}

/** What a later letter has to name: the day of sending, the number, the answer. */
function told({ kind, on, note = '' }: CaseStep): Readonly<Record<string, string>> {
  if (kind === 'sent') return { sentOn: on };
  if (note === '') return {};
  return kind === 'numbered' ? { caseNumber: note } : kind === 'answered' ? { answer: note } : {};
}

/** The case without one of its steps, and with the day that is next then. */
export function withoutStep(opened: Case, step: CaseStep, seen: CaseContext): Case {
  return withNextDay({ ...opened, steps: (opened.steps ?? []).filter((each) => each !== step) }, seen);
}

/** How many days before the last day to notify a letter that was not sent yet is called to mind: our own advice. */
const AHEAD = 7;

/** The case with the day on which its next step falls due, as today sees it. */
export function withNextDay({ nextOn: _before, ...opened }: Case, seen: CaseContext): Case {
  const { status, on } = progressOf(opened, seen);
  return { ...opened, ...present({ nextOn: on === undefined || status !== 'drafted' ? on : addDays(on, -AHEAD) }) };
}
