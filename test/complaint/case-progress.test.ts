import { describe, expect, it } from 'vitest';
import { progressOf, withNextDay, withoutStep, withStep, type CaseContext } from '../../src/complaint/case-progress.ts';
import { draftComplaint } from '../../src/complaint/index.ts';
import type { Case, CaseStep } from '../../src/domain/case.ts';
import { present } from '../../src/domain/present.ts';
import { CASES, inputFor, row } from './cases.ts';

const GIVEN = CASES['failed-but-debited'];

const caseWith = (...steps: readonly CaseStep[]): Case => ({
  id: GIVEN.finding.id,
  finding: GIVEN.finding,
  jurisdiction: 'CN',
  language: 'zh-Hans',
  channel: 'letter',
  fields: {},
  evidence: {},
  steps,
  openedAt: Date.UTC(2026, 10, 24),
});

const on = (today: string, transactions = GIVEN.transactions): CaseContext => ({
  transactions,
  receipts: GIVEN.receipts,
  today,
});

const sent: CaseStep = { kind: 'sent', on: '2026-11-24', way: 'letter' };
/** The day on which the letter itself asks for an answer. */
const { replyBy } = draftComplaint(inputFor('failed-but-debited', { today: sent.on }));

describe('where a case stands', () => {
  it('is a draft until it was sent, with the last day to notify', () => {
    expect(progressOf(caseWith(), on('2026-11-24'))).toEqual({ status: 'drafted', next: 'send', on: '2027-01-09' });
    const toShop = caseWith({ kind: 'told-shop', on: '2026-11-24' });
    expect(progressOf(toShop, on('2026-11-25')).status).toBe('drafted');
  });

  it('waits until the day that the letter asks for, with the rule, and is overdue the day after', () => {
    expect(replyBy).toBe('2026-12-09');
    const waiting = progressOf(caseWith(sent), on('2026-12-09'));
    expect(waiting).toMatchObject({ status: 'waiting', next: 'wait', on: '2026-12-10' });
    expect(waiting.rule?.source).not.toBe('');
    expect(progressOf(caseWith(sent), on('2026-12-10'))).toMatchObject({ status: 'overdue', next: 'remind' });
  });

  it('leaves a reminder five working days, then goes on to the next body', () => {
    const reminded = caseWith(sent, { kind: 'reminded', on: '2026-12-10' });
    expect(progressOf(reminded, on('2026-12-17'))).toEqual({ status: 'waiting', next: 'wait', on: '2026-12-18' });
    expect(progressOf(reminded, on('2026-12-18'))).toMatchObject({ status: 'overdue', next: 'escalate' });
  });

  it('takes the steps by their days, not by the order of noting', () => {
    const noted = caseWith({ kind: 'answered', on: '2026-12-01' }, sent);
    expect(progressOf(noted, on('2026-12-02'))).toMatchObject({ status: 'answered', next: 'decide' });
  });

  it('waits again where it went on after an answer', () => {
    const further = caseWith(sent, { kind: 'answered', on: '2026-12-01' }, { kind: 'escalated', on: '2026-12-03' });
    expect(progressOf(further, on('2026-12-04'))).toEqual({ status: 'escalated', next: 'wait' });
  });

  it('is closed by the money, not by a provisional credit', () => {
    const provisional = caseWith(sent, { kind: 'provisional', on: '2026-11-30' });
    expect(progressOf(provisional, on('2026-12-01')).status).toBe('waiting');
    const refunded = caseWith(sent, { kind: 'refunded', on: '2026-11-30' });
    expect(progressOf(refunded, on('2026-12-01'))).toEqual({ status: 'closed', next: 'nothing' });
  });
});

describe('money that comes in later', () => {
  const credit = row('c', '2026-12-02', 12800, { kind: 'refund', description: '退款' });
  const later = [...GIVEN.transactions, credit];

  it('proposes to close the case', () => {
    expect(progressOf(caseWith(sent), on('2026-12-03', later)).moneySeen?.id).toBe('c');
    expect(progressOf(caseWith(sent), on('2026-12-03')).moneySeen).toBeUndefined();
  });

  it('says nothing of a provisional credit, of another sum, or of a row that the person ruled out', () => {
    const provisional = { ...credit, description: '退款 临时入账' };
    expect(
      progressOf(caseWith(sent), on('2026-12-03', [...GIVEN.transactions, provisional])).moneySeen,
    ).toBeUndefined();
    const other = { ...credit, amount: { minor: 12700, currency: 'CNY' } };
    expect(progressOf(caseWith(sent), on('2026-12-03', [...GIVEN.transactions, other])).moneySeen).toBeUndefined();
    const ruledOut = { ...caseWith(sent), notTheMoney: ['c'] };
    expect(progressOf(ruledOut, on('2026-12-03', later)).moneySeen).toBeUndefined();
  });

  it('takes a disputed row that the bank now calls returned for it', () => {
    const rows = GIVEN.transactions.map((each) => (each.id === '1' ? { ...each, status: 'reversed' as const } : each));
    expect(progressOf(caseWith(sent), on('2026-12-03', rows)).moneySeen?.id).toBe('1');
  });
});

describe('the day kept for a reminder', () => {
  it('is a week before the last day to notify, then the day after the reply date, and goes when the case is closed', () => {
    const begun = withNextDay(caseWith(), on('2026-11-24'));
    expect(begun.nextOn).toBe('2027-01-02');
    const out = withStep(begun, sent, on('2026-11-24'));
    expect(out.nextOn).toBe('2026-12-10');
    const refunded: CaseStep = { kind: 'refunded', on: '2026-12-01' };
    const closed = withStep(out, refunded, on('2026-12-01'));
    expect(closed.nextOn).toBeUndefined();
    expect('nextOn' in closed).toBe(false);
    expect(withoutStep(closed, refunded, on('2026-12-01')).nextOn).toBe('2026-12-10');
  });

  it('is absent where the finding names no last day', () => {
    const { lastDayToNotify: _none, ...finding } = GIVEN.finding;
    expect(withNextDay(present({ ...caseWith(), finding }), on('2026-11-24')).nextOn).toBeUndefined();
  });
});
