import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteMoney, addMoney, decimalOf, exponentOf, moneyFromDecimal } from '../../src/domain/money.ts';
import { readPrintedAmount } from '../../src/domain/printed-amount.ts';

const currency = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD', 'EUR');
const minor = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const money = fc.record({ minor: minor.map((value) => value || 0), currency });

const readDecimal = (text: string): string | undefined => {
  const read = readPrintedAmount(text);
  return read.ok ? read.value.decimal : undefined;
};

describe('money', () => {
  it('comes back from its decimal exactly, to the last unit', () => {
    fc.assert(
      fc.property(money, (sum) => {
        expect(moneyFromDecimal(decimalOf(sum), sum.currency)).toEqual({ ok: true, value: sum });
      }),
    );
  });

  it('is never rounded: more decimals than the currency has are refused, unless they are zeros', () => {
    for (const [text, code] of [
      ['1.235', 'CNY'],
      ['1.2', 'JPY'],
      ['1.0001', 'KWD'],
      ['90071992547409.92', 'CNY'],
    ] as const)
      expect(moneyFromDecimal(text, code).ok, `${text} ${code}`).toBe(false);
    expect(moneyFromDecimal('1.230', 'CNY')).toEqual({ ok: true, value: { minor: 123, currency: 'CNY' } });
    expect(moneyFromDecimal('7.00', 'JPY')).toEqual({ ok: true, value: { minor: 7, currency: 'JPY' } });
  });

  it('has no minus zero', () => {
    for (const text of ['-0', '-0.00', '0']) {
      const read = moneyFromDecimal(text, 'CNY');
      expect(read.ok && Object.is(read.value.minor, 0), text).toBe(true);
    }
  });

  it('is refused where the text is no plain decimal', () => {
    for (const text of ['', '.', '1.', '.5', '1,00', '1e3', '0x1', '--1', '1 000', 'NaN', '٣', '１'])
      expect(moneyFromDecimal(text, 'CNY').ok, text).toBe(false);
  });

  it('adds within one currency only', () => {
    expect(addMoney({ minor: -5, currency: 'CNY' }, { minor: 7, currency: 'CNY' })).toEqual({
      minor: 2,
      currency: 'CNY',
    });
    expect(() => addMoney({ minor: 1, currency: 'CNY' }, { minor: 1, currency: 'USD' })).toThrow();
    expect(absoluteMoney({ minor: -5, currency: 'CNY' })).toEqual({ minor: 5, currency: 'CNY' });
  });
});

/** `1234567.89` with its thousands grouped and its decimal mark, as places print it. */
function printed(sum: { minor: number; currency: string }, group: string, mark: string): string {
  const [whole = '', fraction] = decimalOf(absoluteMoney(sum)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, group);
  return fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
}

describe('a printed amount', () => {
  const shown = fc.record({ minor: fc.integer({ min: 0, max: 99_999_999_999 }), currency: fc.constant('CNY') });

  it('is read whatever its grouping', () => {
    fc.assert(
      fc.property(
        shown,
        fc.constantFrom(
          [',', '.'],
          ['.', ','],
          [' ', ','],
          ['\u00a0', ','],
          ['\u202f', ','],
          ['’', '.'],
          ["'", '.'],
          ['', '.'],
          ['', ','],
        ),
        (sum, [group = '', mark = '']) => {
          const read = readDecimal(printed(sum, group, mark));
          expect(read === undefined ? read : moneyFromDecimal(read, 'CNY')).toEqual({ ok: true, value: sum });
        },
      ),
    );
  });

  it('is negative by every way of printing a minus, and only by those', () => {
    fc.assert(
      fc.property(
        shown.filter((sum) => sum.minor > 0),
        fc.constantFrom('-', '−', '–', '- ', '-¥', '¥-', '－'),
        (sum, minus) => {
          const plain = decimalOf(sum);
          expect(readDecimal(`${minus}${plain}`)).toBe(`-${plain}`);
          expect(readDecimal(`(${plain})`)).toBe(`-${plain}`);
          expect(readDecimal(`${plain}-`)).toBe(`-${plain}`);
          expect(readDecimal(`+${plain}`)).toBe(plain);
          expect(readDecimal(`¥${plain}`)).toBe(plain);
        },
      ),
    );
  });

  it('names the currency that the print names, and none where the sign stands for several', () => {
    const named = (text: string): string | undefined => {
      const read = readPrintedAmount(text);
      return read.ok ? read.value.currency : 'unread';
    };
    for (const [text, code] of [
      ['HK$12', 'HKD'],
      ['NT$ 12', 'TWD'],
      ['12.00 CNY', 'CNY'],
      ['12,50 €', 'EUR'],
      ['RMB12', 'CNY'],
      ['人民币12元', 'CNY'],
      ['港币12', 'HKD'],
    ] as const)
      expect(named(text), text).toBe(code);
    for (const text of ['¥12', '$12', '12元', '12,50 kr', 'kr 1 203,50', '12', '12.00 CR'])
      expect(named(text), text).toBeUndefined();
  });

  it('is refused rather than guessed', () => {
    for (const text of [
      '',
      'abc',
      '1.2.3',
      '1,2,3',
      '1,234,56',
      '12 34',
      '1e5',
      '0x10',
      '5 %',
      '1/2',
      '12:30',
      '2026-11-10',
      '3 items',
      '١٢',
      '1'.repeat(200),
    ])
      expect(readDecimal(text), text).toBeUndefined();
  });

  it('never throws, and gives a plain decimal or a problem', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789.,-+() ¥$€元CRDRkr％'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string()), (text) => {
        const read = readPrintedAmount(text);
        if (read.ok) expect(read.value.decimal).toMatch(/^-?\d+(?:\.\d+)?$/);
        else expect(read.problem.message.zh).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('has the places of its currency', () => {
    expect(['CNY', 'JPY', 'KWD', 'USD'].map(exponentOf)).toEqual([2, 0, 3, 2]);
  });
});
