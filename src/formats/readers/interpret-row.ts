import { maskCards } from '../../domain/masking.ts';
import type { Money } from '../../domain/money.ts';
import type { Problem } from '../../domain/result.ts';
import type { References } from '../../domain/references.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import type { Plan } from './plan-columns.ts';
import { balanceIn, isTorn, moneyIn, sumOf, type CellOf } from './row-sum.ts';
import { meaningful, SUMMARY, type RowTold } from './row-told.ts';
import { statusOf } from './row-words.ts';
import type { CellRow } from './split-rows.ts';

export { planColumns, type Plan } from './plan-columns.ts';

/** One row of the table: a transaction, a problem that names line and text, or no row at all (a footer, a total). */
export function interpretRow(row: CellRow, plan: Plan): TransactionRow | Problem | 'no row' {
  const { columns } = plan;
  const cell: CellOf = (at) => (at === undefined ? '' : (row.cells[at] ?? '').trim());
  const dateText = cell(columns.date) || cell(columns.postingDate) || cell(columns.valueDate);
  const told = plan.toldBy(row.cells);
  const money = sumOf(plan, cell, told.words);
  const dated = plan.timeOf(dateText, cell(columns.time));
  if (money === 'none' && (!dated.ok || filled(row) < 2)) return 'no row';
  if (!dated.ok && !/\d/.test(dateText) && (filled(row) < 3 || row.cells.some((each) => SUMMARY.test(each.trim()))))
    return 'no row';
  if (told.sumsUp) return 'no row';
  const problem = (message: Problem['message']): Problem => ({ message, line: row.line, text: shownRow(row, plan) });
  // Another table below this one, of points or limits: too short to hold a sum here.
  if (!dated.ok && row.cells.length <= plan.firstSum) return 'no row';
  if (!dated.ok) return { ...dated.problem, ...problem(dated.problem.message) };
  if (isTorn(row, plan))
    return problem({
      zh: '这一行的格子比表头多：可能有分隔符落在格子里，金额因此靠不住',
      en: 'this row has more cells than the header: a separator stands within a cell, so that the amount cannot be trusted',
    });
  if (money === 'none') return problem({ zh: '没有金额', en: 'no amount' });
  if (money === 'unreadable') return problem({ zh: '金额看不懂', en: 'the amount cannot be read' });
  const posted = columns.date === undefined ? undefined : plan.timeOf(cell(columns.postingDate), '');
  const bookedOn = (posted?.ok === true ? posted.value : dated.value).slice(0, 10);
  const occurredAt = posted?.ok === true || dated.value.length > 10 ? dated.value : undefined;
  return transactionOf({ plan, cell, money, told, bookedOn, occurredAt });
}

const filled = (row: CellRow): number => row.cells.filter((each) => each.trim() !== '').length;

/**
 * Words that stand alone below a row, in the column of its own: the row's second line. In the first column they would be
 * a title or a footer as well.
 */
export function continuationOf({ cells }: CellRow, { columns, width }: Plan): string | undefined {
  const at = columns.description;
  if (at === undefined || at === 0 || cells.length > width) return undefined;
  const text = (cells[at] ?? '').trim();
  const alone = cells.every((cell, place) => place === at || cell.trim() === '');
  return alone && !SUMMARY.test(text) ? meaningful(text) : undefined;
}

/** The row as it stood in the file, for people; an account's or a card's number shows its last four digits only. */
function shownRow(row: CellRow, { columns, joint }: Plan): string {
  const cells = row.cells.map((cell, at) =>
    at === columns.card || at === columns.account ? lastDigits(cell) : maskCards(cell.replace(/\s+/g, ' ')),
  );
  return cells.join(joint).slice(0, 300);
}

const lastDigits = (cell: string): string =>
  cell.replace(/\d(?:[ -]?\d){8,}/g, (digits) => `•••• ${digits.replace(/\D/g, '').slice(-4)}`);

interface RowParts {
  readonly plan: Plan;
  readonly cell: CellOf;
  readonly money: Money;
  readonly told: RowTold;
  readonly bookedOn: string;
  readonly occurredAt: string | undefined;
}

function transactionOf({ plan, cell, money, told, bookedOn, occurredAt }: RowParts): TransactionRow {
  const { columns } = plan;
  // JD prints it behind the sum: 33.00(已全额退款).
  const whollyReturned = cell(columns.amount).includes('已全额退款');
  const statusText = whollyReturned ? '已全额退款' : cell(columns.status);
  const incoming = money.minor > 0;
  const status = statusText === '' ? 'booked' : statusOf(statusText, incoming);
  // Built key by key: this runs once a row, and a copy without undefined keys would cost a third of the reading.
  const row: Writable<TransactionRow> = {
    bookedOn,
    amount: money,
    description: told.description,
    status: status === 'booked' && told.pending ? 'pending' : status,
    kind: told.kindOf(incoming),
    references: referencesOf(plan, cell),
  };
  const account = plan.accountOf(cell(columns.account));
  const original = originalOf(plan, cell, money);
  const card = plan.cardOf(cell(columns.card)) ?? plan.tailOf(cell(columns.method)) ?? plan.card;
  const balance = balanceIn(plan, cell(columns.balance), money.currency);
  if (occurredAt !== undefined) row.occurredAt = occurredAt;
  if (told.counterparty !== undefined) row.counterparty = told.counterparty;
  if (card !== undefined) row.card = card;
  if (balance) row.balance = balance;
  if (account !== undefined) row.account = account;
  if (original) row.original = original;
  const fee = balance && balanceIn(plan, cell(columns.fee), money.currency);
  if (fee && fee.minor !== 0) plan.fees.set(row, { ...fee, minor: Math.abs(fee.minor) });
  return row;
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

function originalOf(plan: Plan, cell: CellOf, money: Money): Money | undefined {
  const { columns } = plan;
  if (columns.originalAmount === undefined || columns.originalAmount === columns.amount) return undefined;
  const printed = plan.amountIn(cell(columns.originalAmount));
  const currency =
    printed?.currency ??
    (meaningful(cell(columns.originalCurrency)) && plan.currencyOf(cell(columns.originalCurrency)));
  if (!printed || !currency || currency === money.currency) return undefined;
  const original = moneyIn(printed, currency);
  if (!original || original.minor === 0) return undefined;
  return { ...original, minor: Math.sign(money.minor) * Math.abs(original.minor) };
}

function referencesOf({ columns }: Plan, cell: CellOf): References {
  const references: Writable<References> = {};
  const take = (key: keyof References, at: number | undefined): void => {
    const text = at === undefined ? undefined : meaningful(withoutQuote(cell(at)));
    if (text !== undefined && references[key] === undefined) references[key] = text;
  };
  take('rrn', columns.rrn);
  take('auth', columns.auth);
  take('terminal', columns.terminal);
  take('merchant', columns.merchantNumber);
  take('trace', columns.trace);
  take('order', columns.order);
  take('order', columns.merchantOrder);
  return references;
}

/** A spreadsheet's mark before a number that is to stay text, and its fellow behind. */
const withoutQuote = (text: string): string =>
  text.startsWith("'") || text.startsWith('`')
    ? text.slice(1, text.endsWith("'") && text.length > 2 ? -1 : undefined)
    : text;
