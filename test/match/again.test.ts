import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import { createMatcher, match } from '../../src/match/index.ts';
import { generateYear } from '../bench/year/index.ts';
import { PROFILES } from '../bench/year/profiles.ts';
import { row, slip } from './builders.ts';

const YEARS = PROFILES.flatMap((profile) =>
  (['zh', 'en'] as const).map((tongue) => ({
    name: `${profile.name}, ${tongue}`,
    year: generateYear(profile, [tongue], 5, { debits: 900, receipts: 300, days: 120 }),
  })),
);

describe('a matcher that remembers answers as a new one does', { timeout: 60_000 }, () => {
  test.each(YEARS)('$name', ({ year: { transactions, receipts } }) => {
    const matcher = createMatcher(transactions);
    const fresh = (slips: readonly Receipt[], decisions: readonly Decision[]): void =>
      expect(matcher.match(slips, decisions)).toEqual(match(transactions, slips, decisions));
    const link = matcher.match(receipts, []).links.find((each) => each.role === 'proves');
    if (!link) throw new Error('nothing is proven');
    const { transaction, receipt } = link;
    const stranger = transactions.find(({ id, amount }) => amount.minor < 0 && id !== transaction)?.id ?? '';

    fresh(receipts, [{ kind: 'unlink', transaction, receipt }]);
    fresh(receipts, [{ kind: 'link', transaction: stranger, receipt }]);
    fresh(receipts, []);
    fresh(
      receipts.filter((each) => each.id !== receipt),
      [],
    );
    // The person corrects what was read of a receipt: its name stays, its sum and its outcome do not.
    for (const change of [
      { outcome: 'declined' },
      { merchant: '鼎昌商贸' },
      { amount: { minor: 1234, currency: 'CNY' } },
    ] as const)
      fresh(
        receipts.map((each) => (each.id === receipt ? { ...each, ...change } : each)),
        [],
      );
    fresh([...receipts].reverse(), []);
    // One of several that compete for the same debits, moved by a day: as many pairs as before, and other ones.
    for (const moved of receipts.filter(({ occurredAt }, at) => at % 12 === 0 && occurredAt !== undefined))
      fresh(
        receipts.map((each) => (each === moved ? { ...each, occurredAt: addDays(each.occurredAt ?? '', 1) } : each)),
        [],
      );
  });
});

test('a refund is of another debit once the receipt of its sale is gone, or says something else, and of the first again', () => {
  const [bought, bare] = [
    row({ bookedOn: '2026-11-08', occurredAt: '2026-11-08' }),
    row({ bookedOn: '2026-11-12', occurredAt: '2026-11-12' }),
  ];
  const sale = slip({ occurredAt: '2026-11-08T11:00' });
  const refund = slip({ type: 'refund', occurredAt: '2026-11-16T10:00' });
  const matcher = createMatcher([bought, bare]);
  const undone = (...slips: readonly Receipt[]): (string | undefined)[] =>
    matcher.match(slips, []).links.flatMap((link) => (link.role === 'undoes' ? [link.transaction] : []));
  expect(undone(sale, refund)).toEqual([bought.id]);
  expect(undone(refund)).toEqual([bare.id]);
  expect(undone(sale, refund)).toEqual([bought.id]);
  expect(undone({ ...sale, outcome: 'declined' }, refund)).toEqual([bare.id]);
  expect(undone({ ...sale, amount: { minor: 8830, currency: 'CNY' } }, refund)).toEqual([bare.id]);
  expect(undone(sale, refund)).toEqual([bought.id]);
});

test('the receipt of a debit that went is of the one that stayed: the same link, as long as nothing changes', () => {
  const [went, stayed] = [
    row({ occurredAt: '2026-11-10', bookedOn: '2026-11-11' }),
    row({ occurredAt: '2026-11-10', bookedOn: '2026-11-13' }),
  ];
  const back = row({ yuan: 88, kind: 'reversal', description: '冲正', bookedOn: '2026-11-12' });
  const matcher = createMatcher([went, stayed, back]);
  const sale = slip();
  const [proof] = matcher.match([sale], []).links;
  expect(proof?.transaction).toBe(stayed.id);
  expect(matcher.match([sale], []).links[0]).toBe(proof);
});
