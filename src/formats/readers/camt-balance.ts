import type { Day } from '../../domain/day.ts';
import { decimalOf, type Money } from '../../domain/money.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { readCurrency, readDay, readSum } from './camt-values.ts';
import type { CamtStatement, Said } from './collect-camt.ts';
import { directionOf } from './row-words.ts';

/** What was booked within one statement: places in the list of all rows. */
export interface Booked {
  readonly rows: { readonly at: number; readonly reversal: boolean }[];
  /** Was each of its entries read? */
  whole: boolean;
}

/** By account and currency: an opening balance that waits for the closing one of a later page, with what came since. */
export type Carried = Map<string, { readonly opening: number; readonly sum: number }>;

/** One closing balance against what was booked. */
export interface BalanceFinding {
  readonly adds: boolean;
  readonly line: number;
  /** The closing balance, for people. */
  readonly text: string;
  /** Reversals that, for the balances, move money the other way than they say. */
  readonly turned: readonly number[];
}

interface Balance {
  readonly type: string;
  readonly money: Money;
  readonly day: Day;
  readonly line: number;
}

/**
 * Opening balance and booked entries against the closing balance, currency by currency. A statement of several days has
 * several of each kind; one of several pages has interim balances between them, or only one of the two on each page.
 */
export function checkStatement(
  statement: CamtStatement,
  booked: Booked,
  rows: readonly TransactionRow[],
  carried: Carried,
): BalanceFinding[] {
  const balances = statement.balances.flatMap((each) => balanceOf(each) ?? []);
  return [...new Set(balances.map(({ money }) => money.currency))].flatMap((currency) => {
    const key = `${statement.fields.account ?? ''} ${currency}`;
    const before = carried.get(key);
    carried.delete(key);
    if (statement.broken || !booked.whole) return [];
    const own = balances.filter(({ money }) => money.currency === currency);
    const interim = own.filter(({ type }) => type === 'ITBD');
    const closing = edge(own, 'CLBD', 1) ?? edge(interim, 'ITBD', 1);
    const start = edge(own, 'OPBD', -1) ?? edge(own, 'PRCD', -1) ?? (before ? undefined : edge(interim, 'ITBD', -1));
    const opening = start?.money.minor ?? before?.opening;
    const mine = booked.rows.filter(({ at }) => rows[at]?.amount.currency === currency);
    const sum = (start ? 0 : (before?.sum ?? 0)) + totalOf(mine, rows);
    if (opening === undefined) return [];
    if (!closing || closing === start) {
      if (start?.type !== 'ITBD') carried.set(key, { opening, sum });
      return [];
    }
    const reversals = mine.filter(({ reversal }) => reversal);
    const missing = closing.money.minor - opening - sum;
    const turned = missing !== 0 && missing === -2 * totalOf(reversals, rows);
    return {
      adds: missing === 0 || turned,
      line: closing.line,
      text: `${closing.type} ${decimalOf(closing.money)} ${currency}`,
      turned: turned ? reversals.map(({ at }) => at) : [],
    };
  });
}

const totalOf = (booked: Booked['rows'], rows: readonly TransactionRow[]): number =>
  booked.reduce((sum, { at }) => sum + (rows[at]?.amount.minor ?? 0), 0);

/** The earliest (-1) or the latest (1) balance of a type. */
function edge(balances: readonly Balance[], type: string, way: 1 | -1): Balance | undefined {
  const those = balances
    .filter((each) => each.type === type)
    .sort((a, b) => way * (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return way < 0 ? those[0] : those.findLast((each) => each.day === those[0]?.day);
}

/** What the account held; a debt is negative. */
function balanceOf(said: Said): Balance | undefined {
  const currency = readCurrency(said.fields.amountCurrency ?? '');
  const money = currency === undefined ? undefined : readSum(said.fields.amount ?? '', currency);
  const direction = directionOf(said.fields.direction ?? '');
  if (!money || direction === undefined) return undefined;
  return {
    type: said.fields.type ?? '',
    money: { ...money, minor: direction === 'out' ? -money.minor : money.minor },
    day: readDay(said.fields.date ?? '') ?? '',
    line: said.line,
  };
}
