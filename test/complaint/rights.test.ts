import { describe, expect, it, vi } from 'vitest';
import { draftComplaint, jurisdictionsWithRules, timingFor } from '../../src/complaint/index.ts';
import { JURISDICTION_FILES, quotable, replyRuleOf, type UsedRule } from '../../src/complaint/jurisdiction.ts';
import { addDays, daysBetween, isDay } from '../../src/domain/day.ts';
import { FINDING_TYPES } from '../../src/domain/finding.ts';
import { JURISDICTIONS } from '../../src/domain/jurisdiction.ts';
import { inputFor } from './cases.ts';

const RULES = JURISDICTION_FILES.flatMap((place) => place.rules.map((rule) => ({ place: place.id, rule })));

/** What is wrong with a rule as data; a law changes, so one read over a year ago must be read again. */
function faultsOf(rule: UsedRule, today: string): string[] {
  const faults: string[] = [];
  if (rule.source.trim().length < 5) faults.push(`${rule.id} names no source`);
  if (!isDay(rule.readOn)) faults.push(`${rule.id} has no day on which it was read`);
  else if (daysBetween(rule.readOn, today) > 365)
    faults.push(`${rule.id} was last read on ${rule.readOn}: read its source again (${rule.source}), then set readOn`);
  else if (daysBetween(rule.readOn, today) < -1) faults.push(`${rule.id} was read on a day to come: ${rule.readOn}`);
  if (rule.text.zh === '' || rule.text.en === '') faults.push(`${rule.id} is not said in both languages`);
  return faults;
}

describe('rules as data', () => {
  it.each(RULES)('$place $rule.id has a source and was read within a year', ({ rule }) => {
    expect(faultsOf(rule, new Date().toISOString().slice(0, 10))).toEqual([]);
  });

  it('the check sees what is wrong', () => {
    const good = RULES[0]?.rule;
    if (!good) throw new Error('there are no rules');
    expect(faultsOf({ ...good, source: '' }, good.readOn)).toHaveLength(1);
    expect(faultsOf({ ...good, readOn: '' }, good.readOn)).toHaveLength(1);
    expect(faultsOf(good, addDays(good.readOn, 366))[0]).toContain('read its source again');
    expect(faultsOf({ ...good, text: { zh: '有', en: '' } }, good.readOn)).toHaveLength(1);
  });

  it('every id is one of its own, and the reply rule of each place is there', () => {
    const ids = RULES.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const place of JURISDICTION_FILES)
      for (const card of [undefined, 'debit', 'credit', 'prepaid'] as const)
        for (const type of FINDING_TYPES) {
          const rule = replyRuleOf(place, card, type);
          expect(rule.certainty, `${place.id}: a date that is asked for must not rest on memory`).not.toBe('memory');
        }
  });

  it('names China and the generic profile', () => {
    expect(jurisdictionsWithRules().map((each) => each.id)).toEqual(expect.arrayContaining(['CN', 'generic']));
    for (const { name } of jurisdictionsWithRules()) expect(name.zh !== '' && name.en !== '').toBe(true);
  });
});

describe('a rule from memory', () => {
  it('is never in a letter', () => {
    const china = JURISDICTION_FILES.find((each) => each.id === 'CN');
    if (!china) throw new Error('China is missing');
    const rumour: UsedRule = {
      id: 'CN-RUMOUR',
      text: { zh: '银行须三倍赔偿', en: 'the bank owes three times the sum' },
      source: 'heard somewhere',
      readOn: '2026-11-22',
      certainty: 'memory',
      use: 'demand',
    };
    expect(quotable([rumour])).toEqual([]);
    const spy = vi.spyOn(JURISDICTION_FILES, 'find').mockReturnValue({ ...china, rules: [...china.rules, rumour] });
    try {
      for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const)
        for (const type of FINDING_TYPES) {
          const draft = draftComplaint(inputFor(type, { language }));
          expect(draft.rules.map((rule) => rule.id)).not.toContain('CN-RUMOUR');
          expect(draft.text).not.toMatch(/三倍|three times/);
        }
      const told: UsedRule = { ...rumour, certainty: 'secondary' };
      spy.mockReturnValue({ ...china, rules: [...china.rules, told] });
      expect(draftComplaint(inputFor('failed-but-debited')).text).toContain('三倍'); // the injection does reach the letter
    } finally {
      spy.mockRestore();
    }
  });
});

describe('timing', () => {
  const china = timingFor('CN');
  const elsewhere = timingFor('generic');

  it('brings failed and voided debits back in three working days in China', () => {
    expect(china.likelyBackBy('failed-but-debited', '2026-11-10')).toBe('2026-11-13');
    expect(china.likelyBackBy('failed-but-debited', '2026-11-13')).toBe('2026-11-18');
    expect(china.likelyBackBy('void-not-reversed', '2026-12-30')).toBe('2027-01-04');
    expect(china.waitsWhenPosted).toBe(true);
  });

  it('waits seven days elsewhere, and for pending debits only', () => {
    expect(elsewhere.likelyBackBy('failed-but-debited', '2026-12-28')).toBe('2027-01-04');
    expect(elsewhere.waitsWhenPosted).toBe(false);
  });

  it('knows what never comes back by itself', () => {
    for (const timing of [china, elsewhere])
      for (const type of ['duplicate-debit', 'wrong-amount', 'unknown-debit', 'cancelled-hold-captured'] as const)
        expect(timing.likelyBackBy(type, '2026-11-10')).toBeUndefined();
  });

  it('gives a hold the later end of its range', () => {
    expect(china.likelyBackBy('hold-not-released', '2026-10-20')).toBe('2026-11-20');
  });

  it('says by when to tell the bank', () => {
    for (const timing of [china, elsewhere]) {
      expect(timing.lastDayToNotify('failed-but-debited', '2026-11-10', undefined)).toBe('2027-01-09');
      expect(timing.lastDayToNotify('failed-but-debited', '2026-11-10', 'credit', '2026-11-20')).toBe('2027-01-19');
      expect(timing.lastDayToNotify('failed-but-debited', '2026-11-10', 'debit', '2026-12-31')).toBe('2027-02-08');
    }
  });

  it('falls back where a place has no rules of its own', () => {
    for (const id of JURISDICTIONS)
      expect(timingFor(id).lastDayToNotify('wrong-amount', '2026-11-10', undefined)).toBeDefined();
  });
});
