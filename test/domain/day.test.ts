import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  isLocalTime,
  minutesBetween,
} from '../../src/domain/day.ts';

const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayOf);
const years = fc.integer({ min: -4000, max: 4000 });

describe('a day', () => {
  it('is one that the calendar has', () => {
    for (const text of ['2026-11-10', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])
      expect(isDay(text), text).toBe(true);
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-11-31',
      '2026-1-1',
      '1899-12-31',
      '2200-01-01',
      ' 2026-11-10',
      '2026-11-10 ',
      '20261110',
      '２０２６-11-10',
      '',
    ])
      expect(isDay(text), text).toBe(false);
  });

  it('may have a clock time behind it', () => {
    for (const text of ['2026-11-10', '2026-11-10T00:00', '2026-11-10T23:59:59'])
      expect(isLocalTime(text), text).toBe(true);
    for (const text of [
      '2026-11-10T24:00',
      '2026-11-10T9:00',
      '2026-11-10T09:60',
      '2026-11-10T09:00Z',
      '2026-02-30T09:00',
      '2026-11-10 09:00',
    ])
      expect(isLocalTime(text), text).toBe(false);
  });
});

describe('day arithmetic', () => {
  it('comes back where it went from', () => {
    fc.assert(
      fc.property(day, years, (from, days) => {
        expect(dayOf(dayNumber(from))).toBe(from);
        expect(addDays(addDays(from, days), -days)).toBe(from);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('orders days as their texts do', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });

  it('adds months to the same day of the month, or to the last one there is', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (from, months) => {
        const to = addMonths(from, months);
        const at = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(at(to) - at(from)).toBe(months);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
        if (Number(to.slice(8)) < Number(from.slice(8))) expect(addDays(to, 1).slice(8)).toBe('01');
      }),
    );
  });

  it('measures minutes over midnight, and not where a clock time is missing', () => {
    expect(minutesBetween('2026-11-10T23:50', '2026-11-11T00:10:59')).toBe(20);
    expect(minutesBetween('2026-11-11T00:10', '2026-11-10T23:50')).toBe(-20);
    expect(minutesBetween('2026-11-10', '2026-11-11T00:10')).toBeUndefined();
  });
});
