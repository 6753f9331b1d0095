import { lastFourOf, maskCards } from '../../domain/masking.ts';
import type { Money } from '../../domain/money.ts';
import type { Problem } from '../../domain/result.ts';
import type { References } from '../../domain/references.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { isBlankCell } from './cell-types.ts';
import type { Plan } from './plan-columns.ts';
import { isTorn, moneyIn, sumOf, wordsOf, type CellOf } from './row-sum.ts';
import { kindOf, PENDING, statusOf } from './row-words.ts';
import type { CellRow } from './split-rows.ts';

export { planColumns, type Plan } from './plan-columns.ts';

/** Rows that sum up instead of telling a movement. */
const SUMMARY =
  /^(?:(?:人民币|本页|本期|本月|支出|收入|美元|外币)?(?:合计|总计|小计)|期初余额|期末余额|上期余额|承前页|过次页|共\d+笔|sum|sub-?total|grand total|totals?|(?:opening|closing|beginning|ending) balance|balance (?:brought|carried) forward|前回残高|前月繰越|繰越|statement (?:opening|closing) balance|likutis|apyvarta|(?:(?:账户|帐户|可用|当前)?(?:余额|餘額|结余)|(?:available |current |account )?balance)\s*$)/i;

/** One row of the table: a transaction, a problem that names line and text, or no row at all (a footer, a total). */
export function interpretRow(row: CellRow, plan: Plan): TransactionRow | Problem | 'no row' {
  const { columns } = plan;
  const cell: CellOf = (at) => (at === undefined ? '' : (row.cells[at] ?? '').trim());
  const dateText = cell(columns.date) || cell(columns.postingDate) || cell(columns.valueDate);
  const money = sumOf(plan, cell);
  const words = wordsOf(plan, cell);
  const filled = row.cells.filter((each) => each.trim() !== '').length;
  const dated = plan.timeOf(dateText, cell(columns.time));
  if (money === 'none' && (!dated.ok || filled < 2)) return 'no row';
  if (!looksDated(dateText) && (filled < 3 || row.cells.some((each) => SUMMARY.test(each.trim())))) return 'no row';
  if (SUMMARY.test(words)) return 'no row';
  const problem = (message: Problem['message']): Problem => ({ message, line: row.line, text: shownRow(row, plan) });
  // Another table below this one, of points or limits: too short to hold a sum here.
  const time = dated;
  if (!time.ok && row.cells.length <= plan.firstSum) return 'no row';
  if (!time.ok) return problem(time.problem.message);
  if (isTorn(row, plan))
    return problem({
      zh: '这一行的格子比表头多：可能有分隔符落在格子里，金额因此靠不住',
      en: 'this row has more cells than the header: a separator stands within a cell, so that the amount cannot be trusted',
    });
  if (money === 'none') return problem({ zh: '没有金额', en: 'no amount' });
  if (money === 'unreadable') return problem({ zh: '金额看不懂', en: 'the amount cannot be read' });
  const posted = columns.date === undefined ? undefined : plan.timeOf(cell(columns.postingDate), '');
  const bookedOn = (posted?.ok === true ? posted.value : time.value).slice(0, 10);
  const occurredAt = posted?.ok === true || time.value.length > 10 ? time.value : undefined;
  return transactionOf({ plan, cell, money, words, bookedOn, occurredAt });
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
  readonly words: string;
  readonly bookedOn: string;
  readonly occurredAt: string | undefined;
}

function transactionOf({ plan, cell, money, words, bookedOn, occurredAt }: RowParts): TransactionRow {
  const { columns } = plan;
  const counterparty = meaningful(cell(columns.counterparty)) ?? meaningful(cell(columns.place));
  const summary = meaningful(cell(columns.description));
  const detail = meaningful(cell(columns.detail));
  const type = meaningful(cell(columns.type));
  const description = summary ?? detail ?? type ?? counterparty ?? '';
  // JD prints it behind the sum: 33.00(已全额退款).
  const whollyReturned = cell(columns.amount).includes('已全额退款');
  const statusText = whollyReturned ? '已全额退款' : cell(columns.status);
  const incoming = money.minor > 0;
  const status = statusOf(statusText, incoming);
  // Built key by key: this runs once a row, and a copy without undefined keys would cost a third of the reading.
  const row: Writable<TransactionRow> = {
    bookedOn,
    amount: money,
    description,
    status: status === 'booked' && PENDING.test(words) ? 'pending' : status,
    kind: kindOf(
      `${cell(columns.description)} ${type ?? ''} ${plan.directionWithSign ? cell(columns.direction) : ''}`,
      namesOf(plan, cell),
      incoming,
    ),
    references: referencesOf(plan, cell),
  };
  const account = plan.accountOf(cell(columns.account));
  const original = originalOf(plan, cell, money);
  const card = fourDigits(cell(columns.card)) ?? lastFourOf(cell(columns.method)) ?? plan.card;
  const balance = moneyIn(plan.amountIn(cell(columns.balance), money.currency), money.currency);
  if (occurredAt !== undefined) row.occurredAt = occurredAt;
  if (counterparty !== undefined && (summary !== undefined || counterparty !== description))
    row.counterparty = counterparty;
  if (card !== undefined) row.card = card;
  if (balance) row.balance = balance;
  if (account !== undefined) row.account = account;
  if (original) row.original = original;
  return row;
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** The words beside the bank's own: names of shops and people, and remarks. */
function namesOf({ columns }: Plan, cell: CellOf): string {
  let names = '';
  for (const at of [columns.detail, columns.counterparty, columns.place])
    if (at !== undefined && at !== columns.description) names += ` ${cell(at)}`;
  return names;
}

const looksDated = (text: string): boolean => /\d/.test(text);

/** A dash or a slash in a cell says that there is nothing. */
function meaningful(text: string): string | undefined {
  if (text === '') return undefined;
  // What a line end parted is masked again: together it may be a card's number.
  const plain = /\s\s|[\t\r\n\u00a0\u3000]/.test(text) ? maskCards(text.replace(/\s+/g, ' ').trim()) : text;
  return isBlankCell(plain) ? undefined : plain;
}

function fourDigits(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return text;
  // The column says that this is a card, even where its check digit does not.
  const whole = text.replace(/[\s-]/g, '');
  return /^\d{12,19}$/.test(whole) ? whole.slice(-4) : lastFourOf(text);
}

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
    const text = at === undefined ? undefined : meaningful(cell(at).replace(/^['`]/, ''));
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
