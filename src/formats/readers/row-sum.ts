import { exponentOf, moneyFromDecimal, type Money } from '../../domain/money.ts';
import type { PrintedAmount } from '../../domain/printed-amount.ts';
import { isBlankCell, isMoneyCell } from './cell-types.ts';
import type { Plan } from './plan-columns.ts';
import { directionOf, INCOMING, REPAYMENT } from './row-words.ts';
import type { CellRow } from './split-rows.ts';

/** Looks up a cell of the row at hand by its column; '' where there is none. */
export type CellOf = (at: number | undefined) => string;

/** The signed sum of a row by whichever way its table says so; `words` are all that the row says. */
export function sumOf(plan: Plan, cell: CellOf, words: string): Money | 'none' | 'unreadable' {
  const { columns } = plan;
  const currency = plan.currencyOf(cell(columns.currency));
  if (columns.debit !== undefined || columns.credit !== undefined) {
    const split = splitAmount(plan, cell(columns.debit), cell(columns.credit), currency);
    if (split !== 'none' || columns.amount === undefined) return split;
  }
  const text = cell(columns.amount);
  if (isBlankCell(text)) return 'none';
  const minor = plainIn(plan, text, currency);
  if (minor !== undefined) return { minor: signed(minor, text.charCodeAt(0) === MINUS, plan, cell, words), currency };
  const printed = plan.amountIn(text, currency);
  const money = moneyIn(printed, printed?.currency ?? currency);
  if (!printed || !money) return 'unreadable';
  if (printed.mark) return { ...money, minor: Math.abs(money.minor) * (printed.mark === 'CR' ? 1 : -1) };
  return { ...money, minor: signed(money.minor, printed.signed, plan, cell, words) };
}

/** A figure as money; undefined where it is none, or has more places than its currency. */
function figureIn(plan: Plan, text: string, currency: string): Money | undefined {
  const minor = plainIn(plan, text, currency);
  if (minor !== undefined) return { minor, currency };
  const printed = plan.amountIn(text, currency);
  return moneyIn(printed, printed?.currency ?? currency);
}

/** The running balance that a row prints, in the currency of its sum. */
export function balanceIn(plan: Plan, text: string, currency: string): Money | undefined {
  if (text === '') return undefined;
  const minor = plainIn(plan, text, currency);
  if (minor !== undefined) return { minor, currency };
  const printed = plan.amountIn(text, currency);
  const money = moneyIn(printed, currency);
  // 189.15 DR is what the account is overdrawn by.
  return money && printed?.mark === 'DR' ? { ...money, minor: -Math.abs(money.minor) } : money;
}

/** `-12.80` as -1280, where the table and its currency can mean nothing else by it. */
const plainIn = (plan: Plan, text: string, currency: string): number | undefined =>
  plan.pointsDecimal && exponentOf(currency) === 2 ? plainMinor(text) : undefined;

const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/** The print of most files, read without more ado; undefined for every other print. */
function plainMinor(text: string): number | undefined {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = text.length - 3;
  if (point <= start || point - start > 13 || text.charCodeAt(point) !== POINT) return undefined;
  if (point - start > 1 && text.charCodeAt(start) === ZERO) return undefined;
  let minor = 0;
  for (let at = start; at < text.length; at += 1) {
    if (at === point) continue;
    const unit = text.charCodeAt(at);
    if (unit < ZERO || unit > NINE) return undefined;
    minor = minor * 10 + unit - ZERO;
  }
  return start === 1 && minor !== 0 ? -minor : minor;
}

function splitAmount(plan: Plan, debit: string, credit: string, currency: string): Money | 'none' | 'unreadable' {
  const spent = isBlankCell(debit) ? undefined : figureIn(plan, debit, currency);
  const received = isBlankCell(credit) ? undefined : figureIn(plan, credit, currency);
  const lost = (text: string, read: Money | undefined): boolean => !read && holdsFigure(plan, text, currency);
  if (lost(debit, spent) || lost(credit, received)) return 'unreadable';
  if (!spent && !received)
    return isBlankCell(debit) && isBlankCell(credit) ? 'none' : unreadableUnlessWords(debit + credit);
  if (spent && spent.minor !== 0) {
    const returned = spent.minor < 0 && !plan.debitsNegative;
    return { ...spent, minor: returned ? -spent.minor : -Math.abs(spent.minor) };
  }
  if (received) return plan.creditsNegative ? { ...received, minor: Math.abs(received.minor) } : received;
  return spent ?? 'none';
}

/** A figure that no money can be made of, for it has more places than its currency. */
const holdsFigure = (plan: Plan, text: string, currency: string): boolean =>
  plan.amountIn(text, currency) !== undefined;

const unreadableUnlessWords = (text: string): 'none' | 'unreadable' => (/\d/.test(text) ? 'unreadable' : 'none');

/** Which way a sum in minor units went: by its own sign, the table's custom, or the row's words. */
function signed(minor: number, bySign: boolean, plan: Plan, cell: CellOf, words: string): number {
  const size = Math.abs(minor);
  const { columns } = plan;
  if (columns.direction !== undefined && !plan.directionWithSign) {
    const direction = directionOf(cell(columns.direction));
    if (direction !== undefined) return direction === 'in' ? size : -size;
    if (!bySign) return neutral(`${words} ${cell(columns.status)}`) ? size : -size;
  }
  if (plan.positiveIsCharge) return minor === 0 ? 0 : -minor;
  if (plan.unsigned) return comesIn(plan, words) ? size : -size;
  return minor;
}

const comesIn = (plan: Plan, words: string): boolean => INCOMING.test(words) || (plan.ofCard && REPAYMENT.test(words));

/** 不计收支: neither in nor out by the wallet's own word; a refund comes in, money put into savings goes out. */
const neutral = (words: string): boolean =>
  INCOMING.test(words) && !/(?:余额宝|理财|基金|零钱通|小金库).{0,8}(?:转入|买入)|转入(?:余额宝|零钱通)/.test(words);

/** A printed sum as money; undefined where it has more places than its currency. */
export function moneyIn(printed: PrintedAmount | undefined, currency: string): Money | undefined {
  if (!printed) return undefined;
  const money = moneyFromDecimal(printed.decimal, currency);
  return money.ok ? money.value : undefined;
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
  const sums = [amount, debit, credit].filter((at) => at !== undefined && /[1-9]/.test(row.cells[at] ?? ''));
  return !sums.some((at = 0) => isWhole(row.cells[at]) && !isWhole(row.cells[at + surplus]));
}

const isWhole = (cell = ''): boolean => /[.,]\d\d\D*$/.test(cell) && isMoneyCell(cell);
