import { afterEach, describe, expect, it } from 'vitest';
import { amountText, monthText, reasonText, timeText } from '../../src/app/parts/format.ts';
import { placeRows, rowAt } from '../../src/app/parts/place-rows.ts';
import { hashOf, routeOf } from '../../src/app/parts/routes.ts';
import { language } from '../../src/app/state/language.ts';

afterEach(() => {
  language.value = 'zh';
});

describe('amounts and times on a screen', () => {
  it.each([
    [{ minor: 128_400, currency: 'CNY' }, '¥1,284.00'],
    [{ minor: 5, currency: 'CNY' }, '¥0.05'],
    [{ minor: 123_456_789_012, currency: 'USD' }, '$1,234,567,890.12'],
    [{ minor: 1500, currency: 'JPY' }, 'JPY 1,500'],
    [{ minor: 1_234_567, currency: 'KWD' }, 'KWD 1,234.567'],
  ])('are exact: %o', (money, text) => {
    expect(amountText(money)).toBe(text);
    expect(amountText({ ...money, minor: -money.minor }, true)).toBe(`−${text}`);
  });

  it('stand in reasons as elsewhere on the screen, references left alone', () => {
    const year = String(new Date().getFullYear());
    const words = `the slip ${year}-11-10 says no; ref 2019-03-04-77, debited 2019-03-04`;
    const reason = { zh: `小票 ${year}-11-10 写着，2019-03-04 扣款`, en: words };
    expect(reasonText(reason)).toBe('小票 11月10日 写着，2019年3月4日 扣款');
    language.value = 'en';
    expect(reasonText(reason)).toBe('the slip 10 Nov says no; ref 2019-03-04-77, debited 4 Mar 2019');
  });

  it('follow the language', () => {
    expect(timeText('2026-11-10T11:00:12', true)).toBe('2026年11月10日 11:00');
    expect(monthText('2026-11')).toBe('2026年11月');
    language.value = 'en';
    expect(timeText('2026-11-10T11:00:12')).toBe('10 Nov, 11:00');
    expect(timeText('2026-11-10', true)).toBe('10 Nov 2026');
    expect(monthText('2026-11')).toBe('Nov 2026');
  });
});

describe('the address', () => {
  it('leads to a screen and what it shows, there and back', () => {
    const id = '甲/乙?1%';
    expect(routeOf(hashOf('finding', id))).toMatchObject({ screen: 'finding', id });
    expect(routeOf('#/check?sample=1').query.get('sample')).toBe('1');
  });

  it('that nobody knows leads home, also one that was typed wrong', () => {
    for (const hash of ['', '#', '#/nowhere', '#/__proto__', '#check']) expect(routeOf(hash).screen).toMatch(/check/);
    expect(routeOf('#/receipts/%E4%').id).toBe('%E4%');
  });
});

describe('rows of a long list', () => {
  const heights = Array.from({ length: 1000 }, (_row, at) => (at % 7 === 0 ? 40 : 68));
  const tops = placeRows(heights);

  it('stand one under the other', () => {
    expect([...tops.slice(0, 4)]).toEqual([0, 40, 108, 176]);
    expect(tops.at(-1)).toBe(heights.reduce((sum, each) => sum + each, 0));
  });

  it('are found by each height within them', () => {
    for (const [at, height] of heights.entries()) {
      const top = tops[at] ?? 0;
      expect([rowAt(tops, top), rowAt(tops, top + height - 1)]).toEqual([at, at]);
    }
    expect([rowAt(tops, -50), rowAt(tops, 1e9), rowAt(placeRows([]), 0)]).toEqual([0, 999, 0]);
  });
});
