import type { JurisdictionId } from '../domain/jurisdiction.ts';

const BY_CURRENCY: Readonly<Partial<Record<string, JurisdictionId>>> = {
  CNY: 'CN',
  HKD: 'HK',
  TWD: 'TW',
  SGD: 'SG',
  USD: 'US',
  GBP: 'UK',
  EUR: 'EU',
  AUD: 'AU',
  CAD: 'CA',
  INR: 'IN',
};

/** Where an account of this one currency is probably kept: a guess, to be said as such; undefined where currencies differ. */
export function guessPlace(
  rows: readonly { readonly amount: { readonly currency: string } }[],
): JurisdictionId | undefined {
  const first = rows[0]?.amount.currency;
  if (first === undefined || rows.some(({ amount }) => amount.currency !== first)) return undefined;
  return BY_CURRENCY[first];
}
