import type { Currency } from './money.ts';

/** Currencies of places where nobody tips by card: there a debit over its slip is no tip. */
export const NO_TIPS: ReadonlySet<Currency> = new Set(['CNY', 'JPY', 'KRW', 'TWD']);
