import type { Money } from '../domain/money.ts';

/** The sums are the same, or would be, had one digit been misread or passed over. */
export function isMisreadSum(a: Money, b: Money): boolean {
  if (a.currency !== b.currency) return false;
  const [one, other] = [Math.abs(a.minor), Math.abs(b.minor)];
  const [short, long] = one < other ? [one, other] : [other, one];
  const more = digitsOf(long) - digitsOf(short);
  if (more > 1) return false;
  return more === 0 ? differing(short, long) <= 1 : isWithoutOne(long, short);
}

function digitsOf(sum: number): number {
  let digits = 1;
  for (let left = sum; left >= 10; left = Math.floor(left / 10)) digits += 1;
  return digits;
}

/** How many digits of two sums of one length are not the same. */
function differing(one: number, other: number): number {
  let count = 0;
  for (let [a, b] = [one, other]; a > 0 || b > 0; [a, b] = [Math.floor(a / 10), Math.floor(b / 10)])
    if (a % 10 !== b % 10) count += 1;
  return count;
}

/** Is the short sum the long one with a digit left out? */
function isWithoutOne(long: number, short: number): boolean {
  for (let unit = 1; unit <= long; unit *= 10)
    if (Math.floor(long / (unit * 10)) * unit + (long % unit) === short) return true;
  return false;
}

/** Every other sum of as many digits that differs in one of them. */
export function misreadSums({ minor, currency }: Money): readonly Money[] {
  const digits = String(minor);
  return [...digits].flatMap((digit, at) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .map((other) => ({ minor: Number(digits.slice(0, at) + other + digits.slice(at + 1)), currency })),
  );
}
