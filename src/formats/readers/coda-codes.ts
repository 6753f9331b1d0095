import type { TransactionKind } from '../../domain/transaction.ts';
import { kindOf } from './row-words.ts';

/** A transaction code of CODA (Febelfin, Coded statement of account, version 2.6, annex II), cut into its parts. */
export interface CodaCode {
  /** 0 to 3 an amount by itself or a total, 5 to 9 a detail of one. */
  readonly type: string;
  readonly family: string;
  readonly operation: string;
  readonly category: string;
}

/** Cuts the eight digits of a transaction code. */
export const codaCode = (digits: string): CodaCode => ({
  type: digits.slice(0, 1),
  family: digits.slice(1, 3),
  operation: digits.slice(3, 5),
  category: digits.slice(5, 8),
});

/** Categories of interest: received, paid, on arrears, advised. */
const INTEREST = new Set(['001', '002', '059', '065']);

/** Categories of costs and commissions of the bank, those of cards (041, 042) and of machines abroad (073) among them. */
const COSTS = new Set(
  (
    '003 004 005 006 007 008 009 010 011 012 013 014 015 017 018 020 021 022 023 025 026 027 029 030 031 032 033 035 036 ' +
    '037 039 041 042 043 045 047 049 053 061 072 073 074'
  ).split(' '),
);

/** Families whose every operation is of one kind: transfers, instant transfers, transfers abroad, costs charged apart. */
const FAMILIES: ReadonlyMap<string, TransactionKind> = new Map([
  ['01', 'transfer'],
  ['02', 'transfer'],
  ['03', 'other'],
  ['07', 'other'],
  ['11', 'other'],
  ['13', 'other'],
  ['30', 'other'],
  ['35', 'interest'],
  ['41', 'transfer'],
  ['43', 'other'],
  ['47', 'other'],
  ['80', 'fee'],
]);

/** Operations by family and number: cards (04), direct debits (05), the counter (09), orders that came back (54). */
const OPERATIONS: ReadonlyMap<string, TransactionKind> = new Map([
  ['0154', 'reversal'],
  ['0254', 'reversal'],
  ['0401', 'purchase'],
  ['0402', 'purchase'],
  ['0403', 'transfer'],
  ['0404', 'cash'],
  ['0405', 'transfer'],
  ['0406', 'purchase'],
  ['0407', 'purchase'],
  ['0408', 'purchase'],
  ['0409', 'transfer'],
  ['0410', 'other'],
  ['0450', 'other'],
  ['0451', 'transfer'],
  ['0452', 'other'],
  ['0453', 'cash'],
  ['0454', 'transfer'],
  ['0455', 'other'],
  ['0456', 'other'],
  ['0468', 'other'],
  ['0501', 'purchase'],
  ['0503', 'other'],
  ['0505', 'other'],
  ['0550', 'transfer'],
  ['0552', 'transfer'],
  ['0554', 'refund'],
  ['0558', 'reversal'],
  ['0901', 'cash'],
  ['0913', 'cash'],
  ['0950', 'cash'],
  ['0952', 'cash'],
  ['0958', 'cash'],
]);

/** The kind that a code tells; where it tells none, the row's words do. */
export function kindOfCoda(code: CodaCode, words: string, name: string, incoming: boolean): TransactionKind {
  if (code.operation === '49' || code.operation === '99') return incoming ? 'reversal' : 'other';
  if (code.operation === '87') return incoming ? 'refund' : 'fee';
  if (code.operation === '37' || (code.operation === '38' && /^4[13]$/.test(code.family))) return 'fee';
  if (INTEREST.has(code.category)) return 'interest';
  if (COSTS.has(code.category)) return 'fee';
  return OPERATIONS.get(code.family + code.operation) ?? FAMILIES.get(code.family) ?? kindOf(words, name, incoming);
}

/** Directions of an information record's `R-transaction`: reject, return, refund, reversal, cancellation. */
export function kindOfReturn(mark: string, incoming: boolean): TransactionKind | undefined {
  if (!/^[1-5]$/.test(mark)) return undefined;
  if (!incoming) return 'other';
  return mark === '3' ? 'refund' : 'reversal';
}
