import type { Transaction } from './transaction.ts';

const PROVISIONAL = /临时入账|臨時入帳|暂时入账|provisional|temporary credit/i;

/** A bank's provisional credit: it can be taken back, and closes nothing. */
export const isProvisional = (row: Transaction): boolean =>
  PROVISIONAL.test(`${row.description} ${row.counterparty ?? ''}`);
