import type { Money } from '../domain/money.ts';

/** The sums are the same, or would be, had one digit been misread or passed over. */
export function isMisreadSum(a: Money, b: Money): boolean {
  const [short = '', long = ''] = [a, b]
    .map((sum) => String(Math.abs(sum.minor)))
    .sort((one, other) => one.length - other.length);
  if (a.currency !== b.currency || long.length > short.length + 1) return false;
  if (short.length === long.length) return [...short].filter((digit, at) => digit !== long[at]).length <= 1;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
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
