import { describe, expect, it } from 'vitest';
import { draftComplaint, excusesIn, guessPlace, type Draft, type DraftInput } from '../../src/complaint/index.ts';
import { LETTER_LANGUAGES } from '../../src/domain/case.ts';
import { FINDING_TYPES } from '../../src/domain/finding.ts';
import { CASES, inputFor, row, slip } from './cases.ts';

const NOTES = ['unproven-debit', 'receipt-without-debit', 'returned-after-success'];

describe('the mark of strength', () => {
  const levelOf = (more: Partial<DraftInput>): string | undefined =>
    draftComplaint(inputFor('failed-but-debited', more)).strength?.level;
  const { finding, transactions } = CASES['failed-but-debited'];
  const bad = (references: object): DraftInput['receipts'] => [
    slip('bad', '2026-11-10T11:00:12', 12800, { outcome: 'declined', references }),
  ];

  it('is strong by a number that both papers show', () => {
    expect(levelOf({ receipts: bad({ rrn: '990000000001' }) })).toBe('strong');
    expect(levelOf({ receipts: bad({ rrn: '990000000002' }) })).toBe('fair');
  });

  it('is strong by two more strong pieces where no number is shared', () => {
    const have = { merchantNote: { have: true }, batchTotal: { have: true } };
    expect(levelOf({ evidence: have })).toBe('strong');
    expect(levelOf({ evidence: { merchantNote: { have: true } } })).toBe('fair');
  });

  it('is weak while something required is missing, and fair at most where it is explained', () => {
    const bare = { finding: { ...finding, receipts: [] }, transactions, receipts: [] };
    expect(levelOf(bare)).toBe('weak');
    const excuse = {
      failedSlip: { have: false, why: '缺纸' },
      merchantNote: { have: true },
      batchTotal: { have: true },
    };
    expect(levelOf({ ...bare, evidence: excuse })).toBe('fair');
    expect(levelOf({ finding: { ...finding, ready: false } })).toBe('weak');
  });

  it('names each reason in both languages, and is given to complaints only', () => {
    for (const type of FINDING_TYPES) {
      const { strength } = draftComplaint(inputFor(type));
      expect(strength === undefined).toBe(NOTES.includes(type));
      for (const { zh, en } of strength?.because ?? []) expect(zh !== '' && en !== '').toBe(true);
    }
    const { strength } = draftComplaint(inputFor('failed-but-debited', { receipts: bad({ rrn: '990000000001' }) }));
    expect(strength?.because[0]?.en).toContain('990000000001');
  });

  it('takes a void slip’s original number for a shared one', () => {
    const given = CASES['void-not-reversed'];
    const named = given.receipts.map((each) =>
      each.type === 'void' ? { ...each, references: { original: '990000000001' } } : each,
    );
    const { strength } = draftComplaint(inputFor('void-not-reversed', { receipts: named }));
    expect(strength).toMatchObject({ level: 'strong' });
  });
});

describe('what is not to be had', () => {
  it('is told by the letter with its reason, and asks for the shop’s note instead', () => {
    const { finding, transactions } = CASES['failed-but-debited'];
    for (const language of LETTER_LANGUAGES)
      for (const why of excusesIn(language)) {
        const draft: Draft = draftComplaint(
          inputFor('failed-but-debited', {
            finding: { ...finding, receipts: [] },
            transactions,
            receipts: [],
            language,
            evidence: { failedSlip: { have: false, why } },
          }),
        );
        expect(draft.text).toContain(why);
        expect(draft.checklist.find((each) => each.key === 'merchantNote')?.need).toBe('required');
      }
  });

  it('is told for each finding of a joint letter once', () => {
    const first = CASES['failed-but-debited'];
    const second = { ...first.finding, id: 'second', transactions: ['9'], receipts: [] };
    const { text } = draftComplaint(
      inputFor('failed-but-debited', {
        finding: { ...first.finding, receipts: [] },
        transactions: [...first.transactions, row('9', '2026-11-12', -12800)],
        receipts: [],
        alongside: [second],
        evidence: { failedSlip: { have: false, why: '终端缺纸' } },
      }),
    );
    expect(text.split('终端缺纸')).toHaveLength(2);
  });
});

describe('the place, guessed', () => {
  const inMoney = (...currencies: string[]) => currencies.map((currency) => ({ amount: { currency } }));
  it.each([
    ['CN', ['CNY', 'CNY']],
    ['UK', ['GBP']],
    ['IN', ['INR']],
    [undefined, ['GBP', 'EUR']],
    [undefined, ['CHF']],
    [undefined, []],
  ] as const)('%s', (place, currencies) => {
    expect(guessPlace(inMoney(...currencies))).toBe(place);
  });
});
