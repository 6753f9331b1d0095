import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timingFor } from '../../src/complaint/index.ts';
import { addDays, dayOfTime } from '../../src/domain/day.ts';
import { ANSWERS, type Decision } from '../../src/domain/decision.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { findProblems, type CheckResult } from '../../src/findings/index.ts';
import { createMatcher, match, type Matching } from '../../src/match/index.ts';
import { generateYear } from '../bench/year/index.ts';
import { PROFILES } from '../bench/year/profiles.ts';

interface Given {
  readonly receipts: readonly Receipt[];
  readonly decisions: readonly Decision[];
}

/** What a person may do next; each number picks a receipt or a row. */
type Change = (given: Given, slip: Receipt, row: Transaction, number: number) => Given;

const CHANGES: Readonly<Record<string, Change>> = {
  'a receipt goes': ({ receipts, decisions }, slip) => ({
    receipts: receipts.filter((each) => each !== slip),
    decisions,
  }),
  'a receipt comes': ({ receipts, decisions }, slip, _, number) => ({
    receipts: [...receipts, { ...slip, id: `${slip.id} again ${number}` }],
    decisions,
  }),
  'a sum is corrected': corrected((slip, row) => ({
    amount: { ...slip.amount, minor: Math.abs(row.amount.minor) },
  })),
  'a day is corrected': corrected(({ occurredAt }, _, number) =>
    occurredAt === undefined ? {} : { occurredAt: addDays(dayOfTime(occurredAt), number % 5) },
  ),
  'an outcome is corrected': corrected(({ outcome }) => ({
    outcome: outcome === 'approved' ? 'declined' : 'approved',
  })),
  'a name is corrected': corrected((_, row) => ({ merchant: row.counterparty ?? row.description })),
  'a type is corrected': corrected(({ type }) => ({ type: type === 'sale' ? 'refund' : 'sale' })),
  'the same again, as other objects': ({ receipts, decisions }) => ({
    receipts: receipts.map((each) => ({ ...each })),
    decisions,
  }),
  'a link by hand': decided((slip, row) => ({ kind: 'link', transaction: row.id, receipt: slip.id })),
  'a link taken apart': decided((slip, row) => ({ kind: 'unlink', transaction: row.id, receipt: slip.id })),
  'an answer': decided((_, row, number) => ({
    kind: 'answer',
    transaction: row.id,
    answer: ANSWERS[number % ANSWERS.length] ?? 'recognised',
  })),
  'a wait': decided((_, row) => ({ kind: 'wait', transaction: row.id, until: '2028-01-01' })),
  'a decision is taken back': ({ receipts, decisions }) => ({ receipts, decisions: decisions.slice(1) }),
};

function corrected(change: (slip: Receipt, row: Transaction, number: number) => Partial<Receipt>): Change {
  return ({ receipts, decisions }, slip, row, number) => ({
    receipts: receipts.map((each) => (each === slip ? { ...each, ...change(slip, row, number) } : each)),
    decisions,
  });
}

function decided(decision: (slip: Receipt, row: Transaction, number: number) => Decision): Change {
  return ({ receipts, decisions }, slip, row, number) => ({
    receipts,
    decisions: [...decisions, decision(slip, row, number)],
  });
}

const someSteps = fc.array(
  fc.record({
    change: fc.constantFrom(...Object.values(CHANGES)),
    slip: fc.nat(),
    row: fc.nat(),
    // A row that the receipt speaks of, rather than any.
    isOwn: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const judge = (
  transactions: readonly Transaction[],
  { receipts, decisions }: Given,
  matching: Matching,
  today: string,
): CheckResult => findProblems({ transactions, receipts, decisions, matching }, { today, timing: timingFor('CN') });

interface Step {
  readonly change: Change;
  readonly slip: number;
  readonly row: number;
  readonly isOwn: boolean;
}

interface Year {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
}

/** After each change, what remembers finds the very same as what begins anew: links, findings and marks, in their order. */
function follow({ transactions, receipts }: Year, steps: readonly Step[]): void {
  const matcher = createMatcher(transactions);
  let given: Given = { receipts, decisions: [] };
  const check = (today: string): Matching => {
    const matching = matcher.match(given.receipts, given.decisions);
    const anew = match(transactions, given.receipts, given.decisions);
    expect(matching).toEqual(anew);
    const result = judge(transactions, given, matching, today);
    const fresh = judge([...transactions], given, anew, today);
    expect(result).toEqual(fresh);
    expect(Object.keys(result.marks)).toEqual(Object.keys(fresh.marks));
    return matching;
  };
  let { links } = check('2027-02-28');
  steps.forEach(({ change, slip, row, isOwn }, at) => {
    const receipt = given.receipts[slip % given.receipts.length];
    const link = links[row % links.length];
    const own = isOwn ? transactions.find((each) => each.id === link?.transaction) : undefined;
    const debit = own ?? transactions[row % transactions.length];
    if (!receipt || !debit) return;
    given = change(
      given,
      isOwn ? (given.receipts.find((each) => each.id === link?.receipt) ?? receipt) : receipt,
      debit,
      at,
    );
    ({ links } = check(at % 2 === 0 ? '2023-12-01' : '2027-02-28'));
  });
}

describe('what is remembered changes nothing of what is found', { timeout: 120_000 }, () => {
  test.each(PROFILES.map((profile) => ({ name: profile.name, profile })))('$name', ({ profile }) => {
    const year = generateYear(profile, ['zh', 'en'], 13, { debits: 160, receipts: 90, days: 40 });
    fc.assert(
      fc.property(someSteps, (taken) => {
        follow(year, taken);
      }),
      { numRuns: 12 },
    );
  });
});
