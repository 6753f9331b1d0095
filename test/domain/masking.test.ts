import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastFourOf, maskCards } from '../../src/domain/masking.ts';

/** A number with its check digit put right. */
function withCheckDigit(body: string): string {
  let sum = 0;
  [...body].reverse().forEach((digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return body + String((10 - (sum % 10)) % 10);
}

const VISA = withCheckDigit('453201511283036');
const UNION_PAY = withCheckDigit('622202100112233445');
const AMEX = withCheckDigit('37828224631000');

describe('card numbers', () => {
  it.each([
    ['in one run', VISA],
    ['of nineteen digits', UNION_PAY],
    ['of fifteen digits', AMEX],
    ['in groups of four', VISA.replace(/(\d{4})(?=\d)/g, '$1 ')],
    ['with dashes', VISA.replace(/(\d{4})(?=\d)/g, '$1-')],
    ['grouped 4-6-5', `${AMEX.slice(0, 4)} ${AMEX.slice(4, 10)} ${AMEX.slice(10)}`],
    ['in full-width digits', VISA.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['behind a day', `2026-11-10 ${UNION_PAY}`],
    ['grouped behind a figure', `0010 ${VISA.replace(/(\d{4})(?=\d)/g, '$1 ')}`],
  ])('%s are cut to their last four digits', (_name, text) => {
    const masked = maskCards(`paid with ${text} today`);
    expect(masked).toMatch(/•••• \d{4} today$/);
    expect(masked.replace(/\D/g, '').length).toBeLessThanOrEqual(12);
  });

  it.each([
    ['卡号：1234567890123456', '卡号：•••• 3456'],
    ['交易卡号 6222 0211 1111 1111 123', '交易卡号 •••• 1123'],
    ['CARD NO: 1234567890123456', 'CARD NO: •••• 3456'],
    ['账号：6222021111111111123', '账号：•••• 1123'],
    ['卡号 1234567890123456 123', '卡号 •••• 3456 123'],
  ])('behind a label are cut even where the check digit is wrong: %s', (text, masked) => {
    expect(maskCards(text)).toBe(masked);
  });

  it.each([
    ['622576******6691', '•••• 6691'],
    ['6225 76** **** 6691', '•••• 6691'],
    ['6225 **** **** 1234', '•••• 1234'],
    ['XXXX-XXXX-XXXX-1234', '•••• 1234'],
    ['622576••••6691', '•••• 6691'],
    ['6225 •••• •••• 1234', '•••• 1234'],
    ['1234-5678-9012-3***', '••••'],
  ])('already starred never show their first digits: %s', (text, masked) => {
    expect(maskCards(text)).toBe(masked);
  });

  it.each([
    '20261110110012',
    '20261110110012345',
    '交易单号 4200002612202611100012345678',
    'RRN 632512345678',
    'ARN 74541836315063151234567',
    '金额 1,234.56',
    '2026-11-10 11:00:12',
    '尾号1234 消费35.00元',
  ])('are not seen in %s', (text) => {
    expect(maskCards(text)).toBe(text);
  });
});

describe('secrets', () => {
  it.each([
    ['2026-01-04T18:05 Debitk.1 2031-07', '2026-01-04T18:05 Debitk.1'],
    ['SVWZ+2026-01-04T18.05Debitk.0 2031-07ABWA+Markt', 'SVWZ+2026-01-04T18.05Debitk.0ABWA+Markt'],
    ['2026-01-04T18.05Debitk.0 2031- 07ABWA+Markt', '2026-01-04T18.05Debitk.0ABWA+Markt'],
    ['Kreditk.1 07/31 Markt', 'Kreditk.1 Markt'],
  ])('the expiry that German banks print is dropped: %s', (text, kept) => {
    expect(maskCards(text)).toBe(kept);
  });

  it.each([
    ['CVV2: 123', /123/],
    ['安全码 456', /456/],
    ['有效期：12/28', /12|28/],
    ['EXP DATE 2812', /2812/],
    ['VALID THRU 12/28', /12|28/],
    ['PIN 4321', /4321/],
    ['交易密码：654321', /654321/],
    ['您的验证码为 908172，请勿告诉他人', /908172/],
    ['908172 is your one-time code', /908172/],
  ])('%s loses its value', (text, value) => {
    expect(maskCards(text)).not.toMatch(value);
  });
});

describe('a number beside another', () => {
  it.each([
    ['4 9 2 9 0 0 0 0 0 0 0 0 6 7 8 3 4 9 2 9 0 0 0 0 0 0 0 0 6 7 8 3', '•••• 6783 •••• 6783'],
    ['%Xx••••14929 0000 0000 6783', '%•••• 6783'],
    ['622576******66916•712028-1212', '•••• 1212'],
    ['622576.6225764929 0000 0000 6783a', '•••• 6783a'],
  ])('%s', (text, masked) => {
    expect(maskCards(text)).toBe(masked);
    expect(maskCards(masked)).toBe(masked);
  });
});

describe('masking', () => {
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789 -*xX•.#卡号：CVV'), maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'0123456789 -/#.()是为'), maxLength: 12 }),
    fc.constantFrom(VISA, UNION_PAY, '622576******6691', '•••• 1234', '卡号 ', 'CARD NO ', 'PIN ', '12 '),
    fc.constantFrom(
      'EXP ',
      'VALID THRU ',
      '有效期',
      '密码',
      '验证码 ',
      'OTP ',
      '2028-12',
      'Debitk.1 ',
      ' is your ',
      '为您的',
    ),
    fc.string({ maxLength: 12 }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('cuts a number whose figures stand apart, and leaves a list of small figures', () => {
    expect(maskCards([...VISA].join(' '))).toBe(`•••• ${VISA.slice(-4)}`);
    expect(maskCards(`卡号：${[...UNION_PAY].join(' ')}`)).toBe(`卡号：•••• ${UNION_PAY.slice(-4)}`);
    expect(maskCards('1 2 3 4 5 6 7 8 9 10 11 12 13 14')).toBe('1 2 3 4 5 6 7 8 9 10 11 12 13 14');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (value) => {
        const once = maskCards(value);
        expect(maskCards(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'PIN 000#000',
    'EXP 12/28 2026-11-10',
    'OTP 4111111111111111',
    '验证码 1234 5678',
    '1234 5678 is your code',
    '密码.28692PIN 2028-12',
    'Debitk.1 2028-12 2028-12',
    '9440is your 4508is your OTP',
  ])('changes nothing the second time in %s', (value) => {
    const once = maskCards(value);
    expect(once).not.toBe(value);
    expect(maskCards(once)).toBe(once);
  });

  it('keeps a day that stands behind a dropped expiry, however often it is masked', () => {
    expect(maskCards(maskCards('EXP 12/28 2026-11-10'))).toContain('2026-11-10');
  });

  it('leaves no whole number of any issuer, wherever it stands', () => {
    const body = fc
      .tuple(
        fc.constantFrom('4', '51', '62', '6011', '35', '5018', '9558'),
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 15, maxLength: 15 }),
      )
      .map(([start, rest]) => withCheckDigit((start + rest).slice(0, 15)));
    fc.assert(
      fc.property(
        body,
        fc.constantFrom('', ' ', '2026-11-10 ', '12,', '金额35.00 ', 'A/'),
        fc.constantFrom('', ' ', ',35.00', '。'),
        (card, before, after) => {
          expect(maskCards(before + card + after)).not.toContain(card.slice(0, 12));
        },
      ),
    );
  });

  it('takes time in step with the length of the text', () => {
    const hostile = [
      '1 '.repeat(50_000),
      '1-'.repeat(50_000),
      '*'.repeat(100_000),
      'x '.repeat(50_000),
      '卡号'.repeat(50_000),
    ];
    for (const value of hostile) expect(maskCards(value).length).toBeLessThanOrEqual(value.length);
  });
});

describe('the last four digits', () => {
  it.each([
    ['•••• 1234', '1234'],
    ['尾号为5678的储蓄卡', '5678'],
    ['card ending in 9012', '9012'],
    ['招商银行信用卡(3456)', '3456'],
    ['Visa xx7890', '7890'],
    ['******6691', '6691'],
  ])('of %s are %s', (text, digits) => {
    expect(lastFourOf(text)).toBe(digits);
  });

  it.each(['订单 12345678', '2026', '餐饮(2026)年'])('are not taken from %s', (text) => {
    expect(lastFourOf(text)).toBeUndefined();
  });
});
