import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Timing } from '../../src/domain/jurisdiction.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { findProblems, type CheckResult } from '../../src/findings/index.ts';
import { match } from '../../src/match/index.ts';
import { row, slip } from '../match/builders.ts';

const timing: Timing = {
  waitsWhenPosted: false,
  likelyBackBy: (type, from) =>
    (
      ({
        'failed-but-debited': addDays(from, 7),
        'hold-not-released': addDays(from, 31),
        'refund-not-credited': addDays(from, 15),
      }) as Partial<Record<string, Day>>
    )[type],
  lastDayToNotify: (_type, bookedOn) => addDays(bookedOn, 60),
};

/** A later row of another shop: the statements then reach beyond the days in question. */
const later = (): Transaction => row({ counterparty: '青禾咖啡', yuan: -3, bookedOn: '2026-12-20' });

function check(
  rows: readonly Transaction[],
  slips: readonly Receipt[],
  decisions: readonly Decision[] = [],
  today = '2026-12-22',
): CheckResult {
  const matching = match(rows, slips, decisions);
  return findProblems({ transactions: rows, receipts: slips, decisions, matching }, { today, timing });
}

/** The findings beyond "no receipt yet". */
const accusations = (result: CheckResult) => result.findings.filter((each) => each.type !== 'unproven-debit');

describe('failed but debited', () => {
  test.each(['declined', 'timed-out', 'reversed'] as const)('a %s slip and no credit', (outcome) => {
    const debit = row();
    const result = check([debit, later()], [slip({ outcome })]);
    expect(accusations(result)).toMatchObject([
      { type: 'failed-but-debited', transactions: [debit.id], amount: { minor: 8800 }, ready: true },
    ]);
    expect(result.marks[debit.id]).toBe('in-question');
  });

  test('a reversal settles it', () => {
    const rows = [row(), row({ yuan: 88, kind: 'reversal', description: '冲正', bookedOn: '2026-11-12' })];
    const result = check(rows, [slip({ outcome: 'declined' })]);
    expect(accusations(result)).toEqual([]);
    expect(result.resolved).toMatchObject([{ transactions: [rows[0]?.id, rows[1]?.id] }]);
    expect(result.marks[rows[0]?.id ?? '']).toBe('returned');
  });

  test('a provisional credit settles nothing', () => {
    const rows = [row(), row({ yuan: 88, kind: 'other', description: '临时入账', bookedOn: '2026-11-12' })];
    expect(accusations(check(rows, [slip({ outcome: 'declined' })]))).toMatchObject([{ type: 'failed-but-debited' }]);
  });

  test('a pending debit waits first', () => {
    const debit = row({ status: 'pending' });
    const result = check([debit], [slip({ outcome: 'declined' })], [], '2026-11-12');
    expect(accusations(result)).toMatchObject([{ ready: false, likelyBackBy: '2026-11-17' }]);
    expect(result.marks[debit.id]).toBe('waiting');
  });

  test('it comes before paid-another-way, also when the person then paid in cash', () => {
    const { card: _card, ...cash } = slip({ tender: 'cash', occurredAt: '2026-11-10T11:05' });
    expect(
      accusations(check([row({ occurredAt: '2026-11-10T11:00' }), later()], [slip({ outcome: 'declined' }), cash])).map(
        (each) => each.type,
      ),
    ).toEqual(['failed-but-debited']);
  });

  test('an approved retry takes the only debit: nothing is wrong', () => {
    expect(
      accusations(check([row()], [slip({ outcome: 'declined' }), slip({ occurredAt: '2026-11-10T11:02' })])),
    ).toEqual([]);
  });
});

describe('counting equal debits', () => {
  test('three debits, two approvals, one declined slip: exactly one too many', () => {
    const rows = [row(), row(), row()];
    const slips = [
      slip({ references: { rrn: '100000000001' } }),
      slip({ references: { rrn: '100000000002' } }),
      slip({ outcome: 'declined', references: { rrn: '100000000003' } }),
    ];
    const found = accusations(check([...rows, later()], slips));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ type: 'failed-but-debited', amount: { minor: 8800 } });
  });

  test('two debits, one slip: the surplus only, never the proven one', () => {
    const rows = [row(), row()];
    const result = check([...rows, later()], [slip()]);
    const [finding] = accusations(result);
    expect(finding).toMatchObject({ type: 'duplicate-debit', amount: { minor: 8800 }, ready: true });
    expect(finding?.transactions).toHaveLength(1);
    expect(result.marks[finding?.context[0] ?? '']).toBe('proven');
  });

  test('two debits and no slip at all are no duplicate', () => {
    expect(accusations(check([row(), row()], []))).toEqual([]);
  });

  test('two slips prove both', () => {
    const slips = [
      slip({ references: { rrn: '100000000001' } }),
      slip({ occurredAt: '2026-11-10T18:00', references: { rrn: '100000000002' } }),
    ];
    expect(accusations(check([row(), row()], slips))).toEqual([]);
  });

  test('a day apart and more is another purchase', () => {
    expect(accusations(check([row(), row({ bookedOn: '2026-11-14' })], [slip()]))).toEqual([]);
  });

  test('pending and posted are one', () => {
    expect(accusations(check([row({ status: 'pending' }), row({ bookedOn: '2026-11-11' })], [slip()]))).toEqual([]);
  });

  test('the person bought twice', () => {
    const rows = [row(), row()];
    const answer = rows.map((each): Decision => ({ kind: 'answer', transaction: each.id, answer: 'bought-again' }));
    expect(accusations(check(rows, [slip()], answer))).toEqual([]);
  });
});

describe('wrong amount', () => {
  test('with the same reference: the difference', () => {
    const references = { rrn: '632512345678' };
    expect(accusations(check([row({ yuan: -96, references }), later()], [slip({ references })]))).toMatchObject([
      { type: 'wrong-amount', amount: { minor: 800 } },
    ]);
  });

  test('a foreign purchase whose own sum agrees is right', () => {
    const { card: _card, ...foreign } = row({ yuan: -96, original: { minor: -8800, currency: 'USD' } });
    expect(accusations(check([foreign], [slip({ amount: { minor: 8800, currency: 'USD' } })]))).toEqual([]);
  });

  test('the difference was agreed', () => {
    const references = { rrn: '632512345678' };
    const debit = row({ yuan: -96, references });
    expect(
      accusations(
        check([debit], [slip({ references })], [{ kind: 'answer', transaction: debit.id, answer: 'agreed' }]),
      ),
    ).toEqual([]);
  });
});

describe('refunds', () => {
  const refund = (change: Parameters<typeof slip>[0] = {}): Receipt =>
    slip({ type: 'refund', occurredAt: '2026-11-12T10:00', ...change });

  test('not credited after its time', () => {
    const debit = row();
    expect(accusations(check([debit, later()], [slip(), refund()]))).toMatchObject([
      { type: 'refund-not-credited', transactions: [debit.id], ready: true },
    ]);
  });

  test('within its time it waits', () => {
    const rows = [row(), row({ counterparty: '青禾咖啡', yuan: -3, bookedOn: '2026-11-14' })];
    expect(accusations(check(rows, [slip(), refund()], [], '2026-11-15'))).toMatchObject([
      { type: 'refund-not-credited', ready: false },
    ]);
  });

  test('credited: nothing is wrong', () => {
    const rows = [row(), row({ yuan: 88, kind: 'refund', description: '退款', bookedOn: '2026-11-14' }), later()];
    expect(accusations(check(rows, [slip(), refund()]))).toEqual([]);
  });

  test('credited short: the difference, and not "not credited"', () => {
    const rows = [row(), row({ yuan: 60, kind: 'refund', description: '退款', bookedOn: '2026-11-14' }), later()];
    expect(accusations(check(rows, [slip(), refund()]))).toMatchObject([
      { type: 'refund-short', amount: { minor: 2800 } },
    ]);
  });
});

describe('holds', () => {
  const hold = (change: Parameters<typeof row>[0] = {}): Transaction =>
    row({
      kind: 'hold',
      yuan: -2000,
      counterparty: '云栖酒店',
      description: '预授权',
      bookedOn: '2026-11-01',
      ...change,
    });

  test('older than its window, neither completed nor released', () => {
    expect(accusations(check([hold(), later()], []))).toMatchObject([
      { type: 'hold-not-released', amount: { minor: 200000 }, ready: true },
    ]);
  });

  test('within its window it waits', () => {
    const debit = hold();
    const result = check([debit], [], [], '2026-11-20');
    expect(accusations(result)).toMatchObject([{ ready: false }]);
    expect(result.marks[debit.id]).toBe('waiting');
  });

  test('completed for less: the remainder', () => {
    const rows = [hold(), row({ yuan: -880, counterparty: '云栖酒店', bookedOn: '2026-11-05' }), later()];
    expect(accusations(check(rows, []))).toMatchObject([{ type: 'hold-not-released', amount: { minor: 112000 } }]);
  });

  test('released: nothing is wrong', () => {
    const rows = [
      hold(),
      row({ yuan: 2000, kind: 'release', description: '预授权解冻', counterparty: '云栖酒店', bookedOn: '2026-11-08' }),
      later(),
    ];
    expect(accusations(check(rows, []))).toEqual([]);
  });
});

describe('without a receipt', () => {
  test('is a question, no accusation', () => {
    const debit = row();
    const result = check([debit], []);
    expect(result.findings).toMatchObject([{ type: 'unproven-debit', severity: 'info', ready: false }]);
    expect(result.marks[debit.id]).toBe('no-receipt');
  });

  test('what the person recognises stays quiet', () => {
    const debit = row();
    expect(check([debit], [], [{ kind: 'answer', transaction: debit.id, answer: 'recognised' }]).findings).toEqual([]);
  });

  test('what the person did not make is unknown, and critical', () => {
    const debit = row();
    expect(check([debit], [], [{ kind: 'answer', transaction: debit.id, answer: 'not-me' }]).findings).toMatchObject([
      { type: 'unknown-debit', severity: 'critical', ready: true },
    ]);
  });

  test.each(['cash', 'transfer', 'fee', 'interest'] as const)('%s needs none', (kind) => {
    expect(check([row({ kind })], []).findings).toEqual([]);
  });
});

describe('a receipt without a debit', () => {
  test('older than five days, within the statements', () => {
    expect(
      accusations(check([row({ counterparty: '青禾咖啡', yuan: -3, bookedOn: '2026-11-01' }), later()], [slip()])),
    ).toMatchObject([{ type: 'receipt-without-debit', ready: false, severity: 'info' }]);
  });

  test.each([
    ['cash', slip({ tender: 'cash' })],
    ['another card', slip({ card: '7777' })],
    ['a day that no statement covers', slip({ occurredAt: '2026-10-01T10:00' })],
    ['a declined slip', slip({ outcome: 'declined' })],
  ])('%s is left out', (_name, receipt) => {
    expect(
      accusations(check([row({ counterparty: '青禾咖啡', yuan: -3, bookedOn: '2026-11-01' }), later()], [receipt])),
    ).toEqual([]);
  });

  test('a voided sale is left out', () => {
    const sale = slip({ references: { trace: '000002' } });
    const voided = slip({ type: 'void', occurredAt: '2026-11-10T11:05', references: { original: '000002' } });
    expect(
      accusations(
        check([row({ counterparty: '青禾咖啡', yuan: -3, bookedOn: '2026-11-01' }), later()], [sale, voided]),
      ),
    ).toEqual([]);
  });
});

test('a void slip with its debit still standing', () => {
  const debit = row();
  const voided = slip({ type: 'void', occurredAt: '2026-11-10T11:05', references: { original: '000002' } });
  const sale = slip({ references: { trace: '000002' } });
  expect(accusations(check([debit, later()], [sale, voided]))).toMatchObject([
    { type: 'void-not-reversed', transactions: [debit.id] },
  ]);
});

test('"wait" holds a finding back until its day', () => {
  const debit = row();
  const result = check(
    [debit, later()],
    [slip({ outcome: 'declined' })],
    [{ kind: 'wait', transaction: debit.id, until: '2026-12-31' }],
  );
  expect(accusations(result)).toMatchObject([{ ready: false }]);
  expect(result.marks[debit.id]).toBe('waiting');
});

test('each debit is in one finding at most, and an id stays the same', () => {
  const rows = [row(), row(), row({ yuan: -96, references: { rrn: '1' } }), later()];
  const slips = [slip(), slip({ outcome: 'declined', yuan: 96, references: { rrn: '1' } })];
  const first = check(rows, slips).findings;
  const disputed = first.flatMap((each) => each.transactions);
  expect(new Set(disputed).size).toBe(disputed.length);
  expect(
    check([...rows].reverse(), slips)
      .findings.map((each) => each.id)
      .sort(),
  ).toEqual(first.map((each) => each.id).sort());
});
