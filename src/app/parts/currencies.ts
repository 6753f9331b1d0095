/** The currencies offered where a text names none. */
export const CURRENCIES: readonly string[] = [
  'CNY',
  'HKD',
  'TWD',
  'USD',
  'GBP',
  'EUR',
  'SGD',
  'AUD',
  'CAD',
  'INR',
  'JPY',
];
