import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import { createMatcher, match } from '../../src/match/index.ts';
import { generateYear } from '../bench/year/index.ts';
import { PROFILES } from '../bench/year/profiles.ts';

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
    const stranger = transactions.find((row) => row.amount.minor < 0 && row.id !== transaction)?.id ?? '';

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
