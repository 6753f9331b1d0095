import { fail, succeed, type Problem, type Result } from './result.ts';

/** ISO 4217 alphabetic code, upper case. */
export type Currency = string;

/** An exact sum. `minor` is a safe integer in the currency's minor unit; its sign is the field's that holds it. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/** Decimal places other than two, per ISO 4217 (list one). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many decimal places the currency's minor unit has: 0, 2 or 3. */
export function exponentOf(currency: Currency): number {
  return EXPONENTS[currency] ?? 2;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a plain decimal such as `-12.8` or `12.80` (point, no grouping). Digits beyond the minor unit must be zeros:
 * nothing is rounded away in silence.
 */
export function moneyFromDecimal(text: string, currency: Currency): Result<Money> {
  const match = DECIMAL.exec(text.trim());
  const exponent = exponentOf(currency);
  if (!match) return fail(unreadable(text));
  const fraction = match[3] ?? '';
  if (/[1-9]/.test(fraction.slice(exponent))) return fail(unreadable(text));
  const minor = Number(`${match[2] ?? ''}${fraction.slice(0, exponent).padEnd(exponent, '0')}`);
  if (!Number.isSafeInteger(minor)) return fail(unreadable(text));
  return succeed({ minor: match[1] === '-' ? 0 - minor : minor, currency });
}

function unreadable(text: string): Problem {
  return { message: { zh: '这不是一个可用的金额', en: 'this is no usable amount' }, text };
}

/** `-12.80`: the sign only where negative, always the currency's full decimal places. */
export function decimalOf(money: Money): string {
  const exponent = exponentOf(money.currency);
  const digits = String(Math.abs(money.minor)).padStart(exponent + 1, '0');
  const sign = money.minor < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The sum; throws where the currencies differ, since that is a bug of the caller. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`cannot add ${b.currency} to ${a.currency}`);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** The same sum without its sign. */
export function absoluteMoney(money: Money): Money {
  return { minor: Math.abs(money.minor), currency: money.currency };
}
