import { describe, expect, test } from 'vitest';
import { timingFor } from '../../src/complaint/index.ts';
import { addDays } from '../../src/domain/day.ts';
import { decimalOf } from '../../src/domain/money.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { findProblems } from '../../src/findings/index.ts';
import { match } from '../../src/match/index.ts';
import { row, slip } from '../match/builders.ts';

/** Accusations and questions with their sums, and which rows are named. */
function check(rows: readonly Transaction[], slips: readonly Receipt[]): { found: string[]; named: string[] } {
  const matching = match(rows, slips, []);
  const facts = { transactions: rows, receipts: slips, decisions: [], matching };
  const { findings } = findProblems(facts, { today: '2027-02-28', timing: timingFor('CN') });
  const loud = findings.filter((each) => each.type !== 'unproven-debit' && each.type !== 'receipt-without-debit');
  return {
    found: loud.map((each) => `${each.type} ${decimalOf(each.amount)}${each.ready ? '' : ' ask'}`).sort(),
    named: loud.flatMap((each) => each.transactions),
  };
}

const found = (rows: readonly Transaction[], slips: readonly Receipt[]): string[] => check(rows, slips).found;

const at = (clock: string, day = '2026-11-10'): { occurredAt: string } => ({ occurredAt: `${day}T${clock}` });
const without = (receipt: Receipt, key: 'occurredAt' | 'card' | 'merchant'): Receipt => {
  const { [key]: _left, ...rest } = receipt;
  return rest;
};

describe('equal debits whose receipt found none of them', () => {
  /** A company's name, posted days later: the receipt of the shop is not linked to it. */
  const twins = (): Transaction[] =>
    [0, 1].map(() => row({ counterparty: '鼎昌商贸有限公司', bookedOn: '2026-11-16' }));
  const paper = (change: Parameters<typeof slip>[0] = {}): Receipt => without(slip(change), 'card');

  test('are asked about; twin: a single debit', () => {
    expect(found(twins(), [paper()])).toEqual(['duplicate-debit 88.00 ask']);
    expect(found(twins().slice(1), [paper()])).toEqual([]);
  });

  test('twin: a receipt for each, or none', () => {
    expect(found(twins(), [paper(), paper(at('11:40'))])).toEqual([]);
    expect(found(twins(), [])).toEqual([]);
  });

  test('twin: the receipt is of another card, another sum, or was paid in cash', () => {
    for (const other of [slip({ card: '9876' }), paper({ yuan: 89 }), paper({ tender: 'cash' })])
      expect(found(twins(), [other])).not.toContain('duplicate-debit 88.00 ask');
  });

  test('a receipt with day and month swapped still asks by its shop; twin: of another shop', () => {
    const sold = (): Transaction => row({ occurredAt: '2026-11-08', bookedOn: '2026-11-09' });
    const swapped = paper(at('11:00', '2026-08-11'));
    expect(found([sold(), sold()], [swapped])).toEqual(['duplicate-debit 88.00 ask']);
    expect(found([sold(), sold()], [{ ...swapped, merchant: '西陵书屋' }])).toEqual([]);
  });

  test('twin: many equal debits of one day, which a single receipt does not count', () => {
    expect(found([...twins(), ...twins(), ...twins()], [paper()])).toEqual([]);
  });

  test('charged when the goods were sent, days after the receipt; twin: weeks after', () => {
    const sent = (day: string): Transaction =>
      row({ counterparty: '鼎昌商贸有限公司', occurredAt: day, bookedOn: day });
    const asked = (day: string): string[] => found([sent(day), sent(day)], [paper()]);
    expect(asked('2026-11-16')).toEqual(['duplicate-debit 88.00 ask']);
    expect(asked('2026-11-25')).toEqual([]);
  });

  test('beside a failed slip of the same payment one of them failed; twin: of another shop', () => {
    const failed = (merchant: string): Receipt => paper({ outcome: 'declined', merchant, ...at('10:57') });
    expect(found(twins(), [paper(), failed('南屏超市')])).toEqual(['failed-but-debited 88.00 ask']);
    expect(found(twins(), [paper(), failed('西陵书屋')])).toEqual(['duplicate-debit 88.00 ask']);
  });
});

describe('a count of equal debits is a question', () => {
  const twins = (): Transaction[] => [row({ occurredAt: '2026-11-10' }), row({ occurredAt: '2026-11-10' })];
  const earlier = (yuan: number): Transaction[] =>
    ['2026-10-06', '2026-10-20'].map((day) => row({ yuan, occurredAt: day, bookedOn: day }));

  test('where the sum is often paid at the shop; twin: other sums are', () => {
    expect(found([...twins(), ...earlier(-88)], [slip()])).toEqual(['duplicate-debit 88.00 ask']);
    expect(found([...twins(), ...earlier(-61)], [slip()])).toEqual(['duplicate-debit 88.00']);
  });

  test('where the receipt shows no date; twin: a number ties it', () => {
    const references = { rrn: '632512345678' };
    const [one, other] = twins();
    expect(found(twins(), [without(slip(), 'occurredAt')])).toEqual(['duplicate-debit 88.00 ask']);
    expect(
      found([{ ...(one ?? row()), references }, other ?? row()], [without(slip({ references }), 'occurredAt')]),
    ).toEqual(['duplicate-debit 88.00']);
  });

  test('where the receipt shows another sum by a digit; twin: the very sum', () => {
    const cents = (yuan: number): Receipt => slip({ yuan, ...at('11:00') });
    expect(found(twins(), [cents(88.02)])).toEqual(['duplicate-debit 88.00 ask']);
    expect(found(twins(), [cents(88)])).toEqual(['duplicate-debit 88.00']);
  });
});

describe('a payment that failed and was tried again', () => {
  test('with two debits the one too many is asked about, though the second try’s name was misread; twin: one debit', () => {
    const slips = (): Receipt[] =>
      [slip({ outcome: 'declined' }), slip({ merchant: '西陵书屋', ...at('11:04') })].map((each) =>
        without(each, 'card'),
      );
    const debit = (): Transaction => row({ occurredAt: '2026-11-10', card: '1234' });
    expect(found([debit(), debit()], slips())).toEqual(['failed-but-debited 88.00 ask']);
    expect(found([debit()], slips())).toEqual([]);
  });

  test('of two debits the bank put one back: the other is the success’s; twin: none was put back', () => {
    const debits = (): Transaction[] =>
      ['2026-11-11', '2026-11-13'].map((bookedOn) => row({ occurredAt: '2026-11-10', bookedOn }));
    const slips = [slip({ outcome: 'declined', ...at('10:57') }), slip()];
    const back = row({ yuan: 88, kind: 'reversal', description: '冲正', bookedOn: '2026-11-12' });
    const [first, second] = debits();
    const settled = match([first ?? row(), second ?? row(), back], slips, []);
    expect(Object.fromEntries(settled.links.map((link) => [link.role, link.transaction]))).toEqual({
      contradicts: first?.id,
      proves: second?.id,
    });
    expect(found([...debits(), back], slips)).toEqual([]);
    expect(found(debits(), slips)).toEqual(['failed-but-debited 88.00']);
  });

  test('the double went back: the receipt is of the one that stayed; twin: the refund’s slip says which', () => {
    const [first, second] = ['2026-11-11', '2026-11-13'].map((bookedOn) => row({ occurredAt: '2026-11-10', bookedOn }));
    const back = row({ yuan: 88, kind: 'reversal', description: '冲正', bookedOn: '2026-11-12' });
    const rows = [first ?? row(), second ?? row(), back];
    const sale = slip({ references: { trace: '004211' } });
    const proven = (slips: readonly Receipt[]): string[] =>
      match(rows, slips, []).links.flatMap((link) => (link.role === 'proves' ? [link.transaction] : []));
    expect(proven([sale])).toEqual([second?.id]);
    const voided = slip({ type: 'void', ...at('11:20'), references: { original: '004211' } });
    expect(proven([sale, voided])).toEqual([first?.id]);
  });

  test('a slip without the shop’s name speaks of a debit of its day; of a later one the person is asked', () => {
    const failed = without(slip({ outcome: 'declined' }), 'merchant');
    // A sum that is not paid otherwise, in a year of others: it is found by the sum and the card alone.
    const year = Array.from({ length: 40 }, (_, turn) =>
      row({ yuan: -20.3 - turn, bookedOn: addDays('2026-03-01', turn * 7), counterparty: '西陵书屋' }),
    );
    const posted = row({ bookedOn: '2026-11-11' });
    expect(found([...year, { ...posted, occurredAt: '2026-11-10' }], [failed])).toEqual(['failed-but-debited 88.00']);
    expect(found([...year, posted], [failed])).toEqual(['failed-but-debited 88.00 ask']);
  });

  test('a success of the same minutes with its day misread may be the second try; twin: of other hours', () => {
    const failed = slip({ outcome: 'declined', merchant: '茶岭豆浆铺', ...at('11:00') });
    const retry = (clock: string): Receipt => slip({ merchant: '荼岭豆浆铺', ...at(clock, '2026-10-12') });
    const debit = row({ counterparty: '茶岭豆浆铺', bookedOn: '2026-11-11' });
    expect(found([debit], [failed, retry('11:03')])).toEqual(['failed-but-debited 88.00 ask']);
    expect(found([debit], [failed, retry('18:40')])).toEqual(['failed-but-debited 88.00']);
  });

  test('a success of the day and sum may be its second try where the failed slip names no shop', () => {
    const failed = without(slip({ outcome: 'declined', ...at('11:00') }), 'merchant');
    const debit = (): Transaction =>
      row({ counterparty: '鼎昌商贸有限公司', occurredAt: '2026-11-08', bookedOn: '2026-11-08' });
    const sold = { ...failed, occurredAt: '2026-11-08' };
    const swapped = slip({ ...at('11:00', '2026-08-11') });
    expect(found([debit()], [sold])).toEqual(['failed-but-debited 88.00']);
    expect(found([debit()], [sold, swapped])).toEqual(['failed-but-debited 88.00 ask']);
  });
});

test('another sum of the day goes into a letter by the clock; without one it may be another purchase', () => {
  const proof = slip();
  expect(found([row({ yuan: -153, ...at('11:10') })], [proof])).toEqual(['wrong-amount 65.00']);
  expect(found([row({ yuan: -153, occurredAt: '2026-11-10' })], [proof])).toEqual(['wrong-amount 65.00 ask']);
});

test('a refund is of the debit whose own slip shows its sum; twin: the only debit has none', () => {
  const bare = row({ occurredAt: '2026-11-14', bookedOn: '2026-11-14' });
  const bought = row({ occurredAt: '2026-11-03', bookedOn: '2026-11-03' });
  const sale = slip({ ...at('09:12', '2026-11-03') });
  const refund = slip({ type: 'refund', ...at('10:00', '2026-11-16') });
  const later = row({ yuan: -5.5, counterparty: '西陵书屋', bookedOn: '2026-12-28' });
  expect(check([bought, bare, later], [sale, refund]).named).toEqual([bought.id]);
  expect(check([bare, later], [refund]).named).toEqual([bare.id]);
});

describe('a refund that did not come names its sale', () => {
  const refund = (change: Parameters<typeof slip>[0] = {}): Receipt =>
    slip({ type: 'refund', yuan: 30, ...at('10:00', '2026-11-16'), ...change });
  const later = row({ yuan: -5.5, counterparty: '西陵书屋', bookedOn: '2026-12-28' });

  test('where it can be of one only; of several without a slip it names none', () => {
    const [one, other] = [row(), row({ yuan: -61, bookedOn: '2026-11-06' })];
    expect(check([one, later], [refund()])).toEqual({ found: ['refund-not-credited 30.00'], named: [one.id] });
    expect(check([one, other, later], [refund()])).toEqual({ found: ['refund-not-credited 30.00'], named: [] });
  });

  test('where its slip is there, or a number names it', () => {
    const [one, other] = [row(), row({ yuan: -61, bookedOn: '2026-11-06' })];
    expect(check([one, other, later], [slip(), refund()]).named).toEqual([one.id]);
    const numbered = { ...other, references: { order: 'A202611060001' } };
    const names = refund({ references: { original: 'A202611060001' } });
    expect(check([one, numbered, later], [names]).named).toEqual([other.id]);
  });

  test('and not the sale whose slip bears other numbers than the refund asks for', () => {
    const bare = row({ occurredAt: '2026-11-14', bookedOn: '2026-11-14' });
    const bought = row({ occurredAt: '2026-11-03', bookedOn: '2026-11-03' });
    const sale = slip({ ...at('09:12', '2026-11-03'), references: { order: 'A202611030001' } });
    const whole = refund({ yuan: 88, references: { original: '887583' } });
    expect(check([bought, bare, later], [sale, whole]).named).not.toContain(bought.id);
  });
});

test('a void is answered by a credit of another account; twin: the credit came before the debit', () => {
  const debit = row({ account: 'one', occurredAt: '2026-11-10' });
  const credit = (bookedOn: string): Transaction =>
    row({ yuan: 88, account: 'two', kind: 'reversal', description: '冲正 南屏超市', bookedOn });
  const slips = [slip(), slip({ type: 'void', ...at('11:20') })];
  expect(found([debit, credit('2026-11-12')], slips)).toEqual(['void-not-reversed 88.00 ask']);
  expect(found([debit, credit('2026-11-08')], slips)).toEqual(['void-not-reversed 88.00']);
});
