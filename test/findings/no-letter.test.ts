import { describe, expect, test } from 'vitest';
import { timingFor } from '../../src/complaint/index.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { decimalOf } from '../../src/domain/money.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { findProblems } from '../../src/findings/index.ts';
import { match } from '../../src/match/index.ts';
import { row, slip } from '../match/builders.ts';

/** What is found, accusations and questions, with their sums. */
function found(rows: readonly Transaction[], slips: readonly Receipt[], decisions: readonly Decision[] = []): string[] {
  const facts = { transactions: rows, receipts: slips, decisions, matching: match(rows, slips, decisions) };
  const { findings } = findProblems(facts, { today: '2027-02-28', timing: timingFor('CN') });
  return findings
    .filter((each) => each.type !== 'unproven-debit' && each.type !== 'receipt-without-debit')
    .map((each) => `${each.type} ${decimalOf(each.amount)}${each.ready ? '' : ' ask'}`)
    .sort();
}

const at = (clock: string, day = '2026-11-10'): { occurredAt: string } => ({ occurredAt: `${day}T${clock}` });
const undated = (receipt: Receipt): Receipt => {
  const { occurredAt: _none, ...rest } = receipt;
  return rest;
};
const cardless = (receipt: Receipt): Receipt => {
  const { card: _none, ...rest } = receipt;
  return rest;
};

describe('a failure goes into a letter', () => {
  test('of a debit posted soon after it; a week later the person is asked, and a month later nobody', () => {
    const failed = slip({ outcome: 'declined' });
    expect(found([row({ bookedOn: '2026-11-12' })], [failed])).toEqual(['failed-but-debited 88.00']);
    expect(found([row({ bookedOn: '2026-11-17' })], [failed])).toEqual(['failed-but-debited 88.00 ask']);
    expect(found([row({ bookedOn: '2026-12-08' })], [failed])).toEqual([]);
  });

  test('of a debit of its own day; one that was sold three days later is of another purchase', () => {
    const failed = slip({ outcome: 'declined' });
    expect(found([row({ ...at('11:00'), bookedOn: '2026-11-13' })], [failed])).toEqual(['failed-but-debited 88.00']);
    expect(found([row({ ...at('11:00', '2026-11-13'), bookedOn: '2026-11-13' })], [failed])).toEqual([]);
  });

  test('if it is dated, shares a number with the debit, or was linked by hand', () => {
    const references = { rrn: '632512345678' };
    expect(found([row()], [undated(slip({ outcome: 'declined' }))])).toEqual(['failed-but-debited 88.00 ask']);
    expect(found([row({ references })], [undated(slip({ outcome: 'declined', references }))])).toEqual([
      'failed-but-debited 88.00',
    ]);
    const [debit, failed] = [row(), undated(slip({ outcome: 'declined' }))];
    const byHand: Decision = { kind: 'link', transaction: debit.id, receipt: failed.id };
    expect(found([debit], [failed], [byHand])).toEqual(['failed-but-debited 88.00']);
  });

  test.each([
    ['its name', { merchant: '西陵书屋', ...at('11:04') }],
    ['a digit of its sum', { yuan: 89, ...at('11:04') }],
    ['its date, left out', { occurredAt: '' }],
  ])('unless a second try went through that was misread in %s', (_what, change) => {
    const retry = slip(change);
    const slips = [slip({ outcome: 'declined' }), retry.occurredAt === '' ? undated(retry) : retry];
    // With the retry's debit as well there are two, and one is too many.
    expect(found([row(at('11:00'))], slips)).toEqual([]);
  });

  test('of a slip with the debit’s sum; where it differs, the person is asked unless a number ties them', () => {
    const references = { rrn: '632512345678' };
    const failed = (yuan: number): Receipt => slip({ outcome: 'declined', yuan, references });
    expect(found([row({ yuan: -88.1 })], [failed(88)])).toEqual(['failed-but-debited 88.10 ask']);
    expect(found([row({ yuan: -88.1, references })], [failed(88)])).toEqual(['failed-but-debited 88.10']);
  });

  test.each([
    ['a digit of its sum and of its day', { yuan: 38, ...at('11:04', '2026-11-20') }],
    ['a digit that was passed over and in its name', { yuan: 8.8, merchant: '西屏超市', ...at('11:04') }],
  ])('unless the second try was misread in %s', (_what, change) => {
    expect(found([row(at('11:00'))], [slip({ outcome: 'declined' }), slip(change)])).not.toContain(
      'failed-but-debited 88.00',
    );
  });

  test('though it was paid again by another card, or by a wallet that the row does not name', () => {
    const failed = slip({ outcome: 'declined' });
    const byCard = slip({ ...at('11:04'), card: '9876' });
    const byWallet = cardless(slip({ ...at('11:04'), tender: 'wallet' }));
    for (const retry of [byCard, byWallet])
      expect(found([row(at('11:00'))], [failed, retry])).toEqual(['failed-but-debited 88.00']);
  });

  test('if the person says that the second try is not this debit’s', () => {
    const [debit, failed, retry] = [
      row(at('11:00')),
      slip({ outcome: 'declined' }),
      slip({ ...at('11:04'), merchant: '西陵书屋' }),
    ];
    const apart: Decision = { kind: 'unlink', transaction: debit.id, receipt: retry.id };
    expect(found([debit], [failed, retry])).toEqual([]);
    expect(found([debit], [failed, retry], [apart])).toEqual(['failed-but-debited 88.00']);
  });

  test('unless the success that may be its own hangs on another debit by a guess', () => {
    const failed = slip({ outcome: 'declined' });
    const guess = undated(slip());
    const elsewhere = [row({ bookedOn: '2026-08-03' }), row({ bookedOn: '2026-09-21' })];
    expect(found([row(at('11:00')), ...elsewhere], [failed, guess])).toEqual(['failed-but-debited 88.00 ask']);
  });
});

describe('a double goes into a letter', () => {
  /** Purchases of other sums that receipts prove, posted so many days after they were made. */
  const habit = (later: number): { rows: Transaction[]; slips: Receipt[] } => {
    const days = ['02', '03', '04', '16', '17', '18'];
    return {
      rows: days.map((day, turn) =>
        row({ yuan: -31.17 - turn, bookedOn: `2026-11-${String(Number(day) + later).padStart(2, '0')}` }),
      ),
      slips: days.map((day, turn) => slip({ yuan: 31.17 + turn, ...at('09:30', `2026-11-${day}`) })),
    };
  };

  test('if its account posts at once; where it posts later, two of one posting day may be of two days', () => {
    const [twins, proof] = [[row(), row()], slip()];
    const [prompt, late] = [habit(0), habit(2)];
    expect(found([...twins, ...prompt.rows], [proof, ...prompt.slips])).toEqual(['duplicate-debit 88.00']);
    expect(found([...twins, ...late.rows], [proof, ...late.slips])).toEqual(['duplicate-debit 88.00 ask']);
  });

  test('and not of a debit that was posted before the sale', () => {
    expect(found([row({ bookedOn: '2026-11-09' }), row()], [slip()])).toEqual([]);
  });

  test('and of two posting days the person is asked, if they are printed alike', () => {
    const later = (description: string): Transaction => row({ bookedOn: '2026-11-11', description });
    expect(found([row(), later('消费')], [slip()])).toEqual(['duplicate-debit 88.00 ask']);
    expect(found([row(), later('快捷支付')], [slip()])).toEqual([]);
  });

  test('if the receipt is of the day on which they were sold; of the next day, the person is asked', () => {
    const twins = [row(at('11:00', '2026-11-08')), row(at('11:02', '2026-11-08'))];
    expect(found(twins, [slip(at('11:00', '2026-11-08'))])).toEqual(['duplicate-debit 88.00']);
    expect(found(twins, [slip(at('11:00', '2026-11-09'))])).toEqual(['duplicate-debit 88.00 ask']);
  });

  test('with two papers of one payment; papers minutes apart may be two', () => {
    const twins = [row({ occurredAt: '2026-11-10' }), row({ occurredAt: '2026-11-10' })];
    const [shop, wallet] = [{ references: { rrn: '632512345678' } }, { references: { order: 'A2026111000017' } }];
    const papers = (clock: string): Receipt[] => [cardless(slip(shop)), cardless(slip({ ...wallet, ...at(clock) }))];
    expect(found(twins, papers('11:01'))).toEqual(['duplicate-debit 88.00']);
    expect(found(twins, papers('11:04'))).not.toContain('duplicate-debit 88.00');
  });

  test('unless a second receipt was misread: its day and month, or its year', () => {
    const twins = [row(at('11:00', '2026-11-08')), row(at('11:02', '2026-11-08'))];
    const proof = slip(at('11:00', '2026-11-08'));
    const alone = found(twins, [proof]);
    expect(alone).toEqual(['duplicate-debit 88.00']);
    for (const day of ['2026-08-11', '2025-11-08'])
      expect(found(twins, [proof, slip({ ...at('11:02', day), merchant: '南屏超布' })])).not.toEqual(alone);
    const { merchant: _unread, ...nameless } = proof;
    expect(found(twins, [nameless, slip(at('11:02', '2026-10-17'))])).not.toEqual(alone);
  });
});

describe('a refund that did not come goes into a letter', () => {
  const sale = slip({ references: { order: 'A202611100001' } });
  const refund = slip({
    type: 'refund',
    ...at('10:00', '2026-11-12'),
    references: { original: 'A202611100001' },
  });
  const later = row({ yuan: -5.5, counterparty: '西陵书屋', bookedOn: '2026-12-28' });
  const credit = (change: Partial<Transaction>): Transaction =>
    row({ yuan: 88, bookedOn: '2026-12-14', description: '退款', ...change });

  test('if no credit could be it', () => {
    expect(found([row(), later], [sale, refund])).toEqual(['refund-not-credited 88.00']);
  });

  test('and not where a credit of the sum answers it, though the slip’s day and month were swapped', () => {
    const swapped = { ...refund, ...at('10:00', '2026-12-11') };
    expect(found([row(), credit({ bookedOn: '2026-11-14' })], [sale, swapped])).toEqual([]);
  });

  test('and under another name the person is asked', () => {
    const before = { ...refund, ...at('10:00', '2026-12-20') };
    const stranger = credit({ counterparty: '鼎昌商贸有限公司', kind: 'other' });
    expect(found([row(), stranger, later], [sale, before])).toEqual(['refund-not-credited 88.00 ask']);
  });

  test('though a provisional credit came', () => {
    const provisional = credit({ description: '临时入账', counterparty: '银行', kind: 'other' });
    expect(found([row(), provisional], [sale, refund])).toEqual(['refund-not-credited 88.00']);
  });
});

test('a void of another month is asked about: sales are voided on the spot', () => {
  const slips = (day: string): Receipt[] => [slip(), slip({ type: 'void', ...at('11:20', day) })];
  expect(found([row()], slips('2026-11-10'))).toEqual(['void-not-reversed 88.00']);
  expect(found([row()], slips('2026-12-20'))).toEqual(['void-not-reversed 88.00 ask']);
});

test('a cancelled hold needs more than half a name', () => {
  const cancelled = (merchant: string): Receipt => slip({ type: 'preauth-void', merchant, ...at('09:00') });
  const debit = row({ counterparty: 'TOWER HILL GUEST HOUSE', description: 'POS' });
  expect(found([debit], [cancelled('Tower Hill Guest House')])).toEqual(['cancelled-hold-captured 88.00']);
  expect(found([debit], [cancelled('Ivandra Guest House')])).toEqual(['cancelled-hold-captured 88.00 ask']);
});

test('what another card or cash paid is of the debit’s day', () => {
  const cash = (day: string): Receipt => cardless(slip({ tender: 'cash', ...at('11:00', day) }));
  const sold = row({ occurredAt: '2026-11-10' });
  expect(found([sold], [cash('2026-11-10')])).toEqual(['paid-another-way 88.00']);
  expect(found([sold], [cash('2026-11-09')])).toEqual(['paid-another-way 88.00 ask']);
  const other = (day: string): Receipt => slip({ card: '9876', ...at('11:00', day) });
  expect(found([row()], [other('2026-11-10')])).toEqual(['paid-another-way 88.00']);
  expect(found([row()], [other('2026-11-08')])).toEqual(['paid-another-way 88.00 ask']);
});

test('a refund that is short by one digit may have been misread', () => {
  const refund = slip({ type: 'refund', ...at('10:00', '2026-11-12') });
  const credit = (yuan: number): Transaction => row({ yuan, bookedOn: '2026-11-14', description: '退款' });
  expect(found([row(), credit(76.5)], [slip(), refund])).toEqual(['refund-short 11.50']);
  expect(found([row(), credit(85)], [slip(), refund])).toEqual(['refund-short 3.00 ask']);
});

test('a hold beside its completion has lapsed after a month, if no newer statement shows it', () => {
  const hold = row({ yuan: -2000, kind: 'hold', status: 'pending', description: '预授权' });
  const rows = [hold, row({ yuan: -1480, bookedOn: '2026-11-13' })];
  const slips = [
    slip({ yuan: 2000, type: 'preauth' }),
    slip({ yuan: 1480, type: 'completion', ...at('09:00', '2026-11-13') }),
  ];
  const facts = { transactions: rows, receipts: slips, decisions: [], matching: match(rows, slips, []) };
  const readyOn = (today: string): readonly boolean[] =>
    findProblems(facts, { today, timing: timingFor('CN') }).findings.map((each) => each.ready);
  expect(readyOn('2026-12-01')).toEqual([true]);
  expect(readyOn('2026-12-20')).toEqual([false]);
});

test('a card tried for one unit of money is no complaint by itself; with its slip it may be', () => {
  const hold = row({ yuan: -1, kind: 'hold', status: 'pending', description: '预授权' });
  expect(found([hold], [])).toEqual(['hold-not-released 1.00 ask']);
  expect(found([hold], [slip({ yuan: 1, type: 'preauth' })])).toEqual(['hold-not-released 1.00']);
});

test('another sum at the same till needs the shop’s whole name', () => {
  const debit = (counterparty: string): Transaction =>
    row({ yuan: -188, description: 'POS', counterparty, ...at('11:10') });
  const proof = slip({ merchant: 'Marchetti & Norcross' });
  expect(found([debit('MARCHETTI & NORCROSS')], [proof])).toEqual(['wrong-amount 100.00']);
  expect(found([debit('MARCHETTI TARNWICK ROASTERS')], [proof])).toEqual([]);
});

describe('the person’s word makes a question ready', () => {
  const disputed = (of: Transaction): Decision => ({ kind: 'answer', transaction: of.id, answer: 'disputed' });

  test('for a failure that may be another purchase’s, and for a double of two posting days', () => {
    const late = row({ bookedOn: '2026-11-17' });
    expect(found([late], [slip({ outcome: 'declined' })], [disputed(late)])).toEqual(['failed-but-debited 88.00']);
    const twins = [row(), row({ bookedOn: '2026-11-11' })];
    const [asked] = findProblems(
      { transactions: twins, receipts: [slip()], decisions: [], matching: match(twins, [slip()], []) },
      { today: '2027-02-28', timing: timingFor('CN') },
    ).findings.flatMap((each) => each.transactions);
    const surplus = twins.find((each) => each.id === asked) ?? row();
    expect(found(twins, [slip()], [disputed(surplus)])).toEqual(['duplicate-debit 88.00']);
  });

  test('and not before its time', () => {
    const debit = row({ status: 'pending' });
    const decisions = [disputed(debit)];
    const failed = [slip({ outcome: 'declined' })];
    expect(found([debit], failed, decisions)).toEqual(['failed-but-debited 88.00']);
    const facts = { transactions: [debit], receipts: failed, decisions, matching: match([debit], failed, decisions) };
    const soon = findProblems(facts, { today: '2026-11-11', timing: timingFor('CN') }).findings;
    expect(soon.map((each) => each.ready)).toEqual([false]);
  });

  test('and a debit that merely lacks a receipt stays a question', () => {
    const debit = row();
    const decisions = [disputed(debit)];
    const facts = { transactions: [debit], receipts: [], decisions, matching: match([debit], [], decisions) };
    const { findings } = findProblems(facts, { today: '2027-02-28', timing: timingFor('CN') });
    expect(findings.map((each) => [each.type, each.ready])).toEqual([['unproven-debit', false]]);
  });
});
