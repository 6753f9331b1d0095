import type { TransactionKind } from '../../domain/transaction.ts';
import { kindOf } from './row-words.ts';

/**
 * Which way money moves by a type code (BAI, Cash Management Balance Reporting Specifications Version 2, appendix A; ASC X9
 * keeps it now): 100 to 399 credits, 400 to 699 debits, payments of loans and a bank's own codes by their ranges; undefined
 * for balances and what is not money.
 */
export function directionOfCode(code: string): 'in' | 'out' | undefined {
  const number = Number(code);
  if (!/^\d{3}$/.test(code)) return undefined;
  if (number >= 101 && number <= 399) return 'in';
  if (number >= 401 && number <= 699) return 'out';
  if (number >= 720 && number <= 728) return 'in';
  if (number === 760) return 'out';
  if (number >= 930 && number <= 959) return 'in';
  return number >= 960 && number <= 999 ? 'out' : undefined;
}

const KINDS: readonly (readonly [TransactionKind, string])[] = [
  // ACH, wires, book and automatic transfers, zero balance accounts, standing orders, wages, and loans paid.
  [
    'transfer',
    '142 143 145 162 164 165 166 169 191 195 201 206 208 227 275 277 373 447 464 491 493 495 501 506 508 527 575 577 673',
  ],
  ['transfer', '720 721 722 723 727 728'],
  ['cash', '295 353 366 595 629 666'],
  ['fee', '224 524 564 567 661 698 724 726'],
  ['interest', '242 244 346 354 359 544 654 659'],
  // Debits that were undone or came back.
  ['reversal', '252 254 255 257 258 266 268 395'],
  ['refund', '398'],
  // Credits that were taken back, loans, securities, checks and foreign exchange.
  [
    'other',
    '171 233 234 235 351 408 423 468 474 475 481 484 522 531 535 542 552 554 555 557 558 561 563 566 568 631 651 694 695 760',
  ],
];

const BY_CODE: ReadonlyMap<string, TransactionKind> = new Map(
  KINDS.flatMap(([kind, codes]) => codes.split(' ').map((code) => [code, kind] as const)),
);

/** The kind that a detail's code tells; where it tells none, such as 409 (any debit) or 451 (ACH debit), the text does. */
export const kindOfCode = (code: string, text: string, incoming: boolean): TransactionKind =>
  BY_CODE.get(code) ?? kindOf(text, '', incoming);
