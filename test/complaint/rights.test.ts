import { describe, expect, it, vi } from 'vitest';
import {
  draftComplaint,
  firstAddressee,
  jurisdictionsWithRules,
  profileOf,
  timingFor,
} from '../../src/complaint/index.ts';
import { JURISDICTION_FILES, quotable, replyRuleOf, type UsedRule } from '../../src/complaint/jurisdiction.ts';
import { addDays, daysBetween, isDay } from '../../src/domain/day.ts';
import type { CardKind } from '../../src/domain/card.ts';
import { FINDING_TYPES, type FindingType } from '../../src/domain/finding.ts';
import { JURISDICTIONS, type JurisdictionId } from '../../src/domain/jurisdiction.ts';
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

  it('knows by when to tell the bank, by place and kind of card', () => {
    const bookedOn = '2026-10-31';
    const statement = '2026-11-15';
    const last = (place: JurisdictionId, type: FindingType, card?: CardKind, known = true): string | undefined =>
      timingFor(place).lastDayToNotify(type, bookedOn, card, known ? statement : undefined);
    expect(last('HK', 'wrong-amount', 'credit')).toBe('2027-01-14'); // the statement and 60 days
    expect(last('HK', 'wrong-amount', 'credit', false)).toBe('2026-12-30'); // from the posting: earlier
    expect(last('US', 'duplicate-debit', 'debit')).toBe('2027-01-14');
    expect(last('US', 'duplicate-debit', 'credit')).toBe('2027-01-14');
    expect(last('US', 'duplicate-debit')).toBe('2027-01-14');
    expect(last('UK', 'failed-but-debited', 'debit')).toBe('2027-11-30'); // 13 months: November has no 31st
    expect(last('EU', 'failed-but-debited', 'credit')).toBe('2027-11-30');
    expect(last('CA', 'wrong-amount', 'credit')).toBe('2026-12-15');
    expect(last('SG', 'wrong-amount', 'credit')).toBe('2027-01-14');
    expect(last('AU', 'wrong-amount', 'credit')).toBe('2027-01-14');
    expect(last('IN', 'wrong-amount', 'debit')).toBe('2027-01-14');
    expect(last('IN', 'unknown-debit', 'debit')).toBe('2026-11-04'); // three working days
    expect(timingFor('IN').lastDayToNotify('unknown-debit', '2027-01-04', 'debit')).toBe('2027-03-05'); // new directions
  });

  it('does not guess the due date of a bill', () => {
    expect(timingFor('TW').lastDayToNotify('wrong-amount', '2026-11-10', 'credit', '2026-11-20')).toBeUndefined();
    expect(timingFor('TW').noticeBasis?.('wrong-amount', '2026-11-10', 'credit')?.rule).toBe('TW-DUE');
    expect(timingFor('TW').lastDayToNotify('wrong-amount', '2026-11-10', 'debit')).toBe('2027-01-09');
  });

  it('says what each of the two dates rests on', () => {
    for (const place of [...JURISDICTIONS, 'generic'] as const)
      for (const card of [undefined, 'debit', 'credit', 'prepaid'] as const)
        for (const type of FINDING_TYPES) {
          const timing = timingFor(place);
          const back = timing.likelyBackBy(type, '2026-11-10');
          expect(timing.backByBasis?.(type) !== undefined, `${place} ${type}`).toBe(back !== undefined);
          const basis = timing.noticeBasis?.(type, '2026-11-10', card);
          expect(basis?.certainty, `${place} ${type}`).not.toBe('memory');
          expect(`${basis?.text.zh ?? ''}${basis?.text.en ?? ''}`).not.toMatch(/[{}]|^$/);
        }
    const posted = timingFor('US').noticeBasis?.('wrong-amount', '2026-11-10', 'debit');
    expect(posted?.text.en).toContain('earlier, never later');
    expect(timingFor('US').noticeBasis?.('wrong-amount', '2026-11-10', 'debit', '2026-11-15')?.text.en).not.toContain(
      'earlier, never later',
    );
  });

  it('brings a failed debit back by T+5 in India', () => {
    const india = timingFor('IN');
    expect(india.likelyBackBy('failed-but-debited', '2026-12-29')).toBe('2027-01-03');
    expect(india.waitsWhenPosted).toBe(true);
  });
});

describe('a place’s profile', () => {
  it('has all its headings, and shows what is not confirmed as such', () => {
    for (const place of JURISDICTIONS) {
      const parts = profileOf(place, undefined);
      const topics = parts.map((part) => part.topic);
      for (const topic of ['basis', 'who', 'notice', 'bank', 'channel', 'escalation', 'scheme', 'wait'] as const)
        expect(topics, place).toContain(topic);
      for (const { rules } of parts) for (const rule of rules) expect(rule.text.en).not.toMatch(/[{}]/);
    }
    const unsure = profileOf('HK', 'credit').flatMap(({ rules }) =>
      rules.filter((rule) => rule.certainty === 'memory'),
    );
    expect(unsure.map((rule) => rule.id)).toContain('HK-CAP-500');
  });

  it('leaves out what is of another card', () => {
    const ids = (card: CardKind): string[] =>
      profileOf('US', card).flatMap(({ rules }) => rules.map((rule) => rule.id));
    expect(ids('debit')).not.toContain('US-Z-60');
    expect(ids('credit')).not.toContain('US-E-60');
    expect(ids('prepaid')).toContain('US-E-60');
  });

  it('says whom to tell first, and of an unknown debit to lock the card and call', () => {
    for (const type of FINDING_TYPES)
      expect(firstAddressee(type) === undefined).toBe(
        ['unproven-debit', 'receipt-without-debit', 'returned-after-success'].includes(type),
      );
    expect(firstAddressee('unknown-debit')?.en).toMatch(/^Lock the card first and call the bank now/);
    expect(firstAddressee('refund-not-credited')?.en).toMatch(/^The shop first/);
  });

  it('gives the bodies a source, a day and a form', () => {
    for (const place of JURISDICTION_FILES)
      for (const body of place.bodies) {
        expect(body.source.length).toBeGreaterThan(4);
        expect(daysBetween(body.readOn, new Date().toISOString().slice(0, 10))).toBeLessThanOrEqual(365);
        expect(body.form).toContain('want');
        expect(new Set(body.form).size).toBe(body.form.length);
      }
  });
});
