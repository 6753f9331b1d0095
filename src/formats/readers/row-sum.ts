import { moneyFromDecimal, type Money } from '../../domain/money.ts';
import type { PrintedAmount } from '../../domain/printed-amount.ts';
import { isBlankCell, isMoneyCell } from './cell-types.ts';
import type { Plan } from './plan-columns.ts';
import { directionOf, INCOMING, REPAYMENT } from './row-words.ts';
import type { CellRow } from './split-rows.ts';

/** Looks up a cell of the row at hand by its column; '' where there is none. */
export type CellOf = (at: number | undefined) => string;

/** The signed sum of a row by whichever way its table says so. */
export function sumOf(plan: Plan, cell: CellOf): Money | 'none' | 'unreadable' {
  const { columns } = plan;
  const currency = plan.currencyOf(cell(columns.currency));
  if (columns.debit !== undefined || columns.credit !== undefined) {
    const split = splitAmount(plan, cell(columns.debit), cell(columns.credit), currency);
    if (split !== 'none' || columns.amount === undefined) return split;
  }
  const text = cell(columns.amount);
  if (isBlankCell(text)) return 'none';
  const printed = plan.amountIn(text, currency);
  if (!printed) return 'unreadable';
  const money = moneyIn(printed, printed.currency ?? currency);
  if (!money) return 'unreadable';
  return signed(money, printed, plan, cell);
}

function splitAmount(plan: Plan, debit: string, credit: string, currency: string): Money | 'none' | 'unreadable' {
  const out = plan.amountIn(debit, currency);
  const into = plan.amountIn(credit, currency);
  if (!out && !into) return isBlankCell(debit) && isBlankCell(credit) ? 'none' : unreadableUnlessWords(debit + credit);
  const spent = out && moneyIn(out, out.currency ?? currency);
  const received = into && moneyIn(into, into.currency ?? currency);
  if ((out && !spent) || (into && !received)) return 'unreadable';
  if (spent && spent.minor !== 0) {
    const returned = spent.minor < 0 && !plan.debitsNegative;
    return { ...spent, minor: returned ? -spent.minor : -Math.abs(spent.minor) };
  }
  if (received) return plan.creditsNegative ? { ...received, minor: Math.abs(received.minor) } : received;
  return spent ?? 'none';
}

const unreadableUnlessWords = (text: string): 'none' | 'unreadable' => (/\d/.test(text) ? 'unreadable' : 'none');

function signed(money: Money, printed: PrintedAmount, plan: Plan, cell: CellOf): Money {
  const size = Math.abs(money.minor);
  const { columns } = plan;
  if (printed.mark) return { ...money, minor: printed.mark === 'CR' ? size : -size };
  if (columns.direction !== undefined && !plan.directionWithSign) {
    const direction = directionOf(cell(columns.direction));
    if (direction !== undefined) return { ...money, minor: direction === 'in' ? size : -size };
    if (!printed.signed) return { ...money, minor: neutral(plan, cell) ? size : -size };
  }
  if (plan.positiveIsCharge) return { ...money, minor: money.minor === 0 ? 0 : -money.minor };
  if (plan.unsigned) return { ...money, minor: comesIn(plan, wordsOf(plan, cell)) ? size : -size };
  return money;
}

const comesIn = (plan: Plan, words: string): boolean => INCOMING.test(words) || (plan.ofCard && REPAYMENT.test(words));

/** 不计收支: neither in nor out by the wallet's own word; a refund comes in, money put into savings goes out. */
function neutral(plan: Plan, cell: CellOf): boolean {
  const words = `${wordsOf(plan, cell)} ${cell(plan.columns.status)}`;
  return (
    INCOMING.test(words) && !/(?:余额宝|理财|基金|零钱通|小金库).{0,8}(?:转入|买入)|转入(?:余额宝|零钱通)/.test(words)
  );
}

/** A printed sum as money; undefined where it has more places than its currency. */
export function moneyIn(printed: PrintedAmount | undefined, currency: string): Money | undefined {
  if (!printed) return undefined;
  const money = moneyFromDecimal(printed.decimal, currency);
  return money.ok ? money.value : undefined;
}

/** All that the row says in words. */
export function wordsOf({ columns }: Plan, cell: CellOf): string {
  let words = cell(columns.description);
  for (const at of [columns.detail, columns.type, columns.counterparty, columns.place]) {
    const text = at === undefined ? '' : cell(at);
    if (text !== '') words += ` ${text}`;
  }
  return words;
}

/**
 * A row wider than the header, where others are not: 3,00 or ¥1,000.00 without quotes falls apart. Only where the sum has
 * its cents, and no other sum stands where a tear before it would have moved it, did the tear come behind it.
 */
export function isTorn(row: CellRow, plan: Plan): boolean {
  const surplus = row.cells.length - plan.width;
  if (surplus <= 0 || row.cells.slice(plan.width).every((cell) => cell.trim() === '')) return false;
  const { amount, debit, credit } = plan.columns;
  if (plan.wider)
    return (
      amount !== undefined &&
      /^\d{1,3}$/.test(row.cells[amount + 1] ?? '') &&
      /^\D{0,4}\d{1,6}$/.test(row.cells[amount] ?? '')
    );
  const sums = [amount, debit, credit].filter((at) => at !== undefined && (row.cells[at] ?? '').trim() !== '');
  return !sums.some((at = 0) => isWhole(row.cells[at]) && !isWhole(row.cells[at + surplus]));
}

const isWhole = (cell = ''): boolean => /[.,]\d\d\D*$/.test(cell) && isMoneyCell(cell);
