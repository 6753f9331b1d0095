import type { Day } from '../domain/day.ts';
import { lastFourOf, maskCards } from '../domain/masking.ts';
import { moneyFromDecimal, type Money } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { ReadingContext, Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { Problem } from '../domain/result.ts';
import type { TransactionKind, TransactionRow } from '../domain/transaction.ts';
import { accountName } from './readers/account-name.ts';
import type { DateEvidence } from './readers/date-evidence.ts';
import { settleOrder } from './readers/date-order.ts';
import { decimalMarkOf, readFigure, settleLonePoints, type DecimalMark } from './readers/decimal-mark.ts';
import { plainDate, readQifDate } from './readers/qif-date.ts';
import { fieldOf, readEntries, type QifEntry } from './readers/qif-entries.ts';
import { kindOf } from './readers/row-words.ts';
import { currencyAssumed } from './readers/statement-notes.ts';

/** QIF, the Quicken Interchange Format: a letter and its value on each line, entries ended by `^`. */
export const format: StatementFormat = {
  id: 'qif',
  name: { zh: 'QIF 账单', en: 'QIF statement' },
  claim(source) {
    const head = source.text?.slice(0, 6000) ?? '';
    return HEADER.test(head) || ENTRY.test(head) ? 'exact' : 'no';
  },
  read: readQif,
};

const HEADER = /^[ \t]*!(?:Type:|Account\b|Option:|Clear:)/im;

/** A file that has lost its header: a day, some fields, among them a sum, then the sign of the end. */
const ENTRY =
  /^D\d[^\r\n]{4,12}(?:\r\n|\n|\r)(?:[A-Z$][^\r\n]*(?:\r\n|\n|\r)){0,12}?[TU]-?[\d.,]+(?:\r\n|\n|\r)(?:[A-Z$%][^\r\n]*(?:\r\n|\n|\r)){0,12}?\^/m;

/** Lists of an account's own rows: bank, card, cash, other assets and liabilities. */
const ROWS = /^(?:Bank|CCard|Cash|Oth ?[AL])\b/i;

/** What the file says of all its rows. */
interface Settled {
  readonly order: 'dmy' | 'mdy' | 'ymd' | undefined;
  readonly decimal: DecimalMark;
  readonly context: ReadingContext;
  readonly currency: string;
}

/** The account that the rows at hand belong to. */
interface Account {
  readonly name: string | undefined;
  readonly card: string | undefined;
  /** As the file names it, for an entry that points at its own account. */
  readonly own: string;
}

const NO_ACCOUNT: Account = { name: undefined, card: undefined, own: '' };

/** A QIF file tells of its dates by their order alone, and by what lies in the future. */
const evidenceIn = (dates: readonly string[], today: Day): DateEvidence => ({
  dates,
  otherDates: dates.map(() => ''),
  cells: dates.map(() => []),
  sums: dates.map(() => Number.NaN),
  balances: dates.map(() => Number.NaN),
  banner: '',
  today,
});

function readQif(source: Source, context: ReadingContext): StatementReading {
  const { entries, strays } = readEntries(source.text ?? '');
  const problems: Problem[] = strays.map(({ line, text }) => ({ message: OUTSIDE, line, text: text.slice(0, 200) }));
  const own = entries.filter(isRow);
  const dates = own.map((entry) => plainDate(fieldOf(entry, 'D') ?? '')).filter((date) => date !== '');
  const evidence = (): DateEvidence => evidenceIn(dates, context.today);
  const order = settleOrder(dates.slice(0, 400), [], context.dateOrder, () => dates, evidence);
  if (!order.ok) return { rows: [], lines: [], problems: [...problems, order.problem], notes: [], balance: 'absent' };
  const sums = own.map(sumTextOf);
  const currency = context.statedCurrency ?? context.currency;
  const decimal = decimalMarkOf(sums) ?? settleLonePoints(sums, false);
  const settled: Settled = { order: order.value.order, decimal, context, currency };
  const rows: TransactionRow[] = [];
  const lines: number[] = [];
  let account = NO_ACCOUNT;
  for (const entry of entries) {
    if (/^Account$/i.test(entry.list)) account = accountOf(entry);
    if (!isRow(entry)) continue;
    const row = isCutOff(entry, sums, source) ? refused(CUT_OFF, entry) : rowOf(entry, account, settled);
    if ('message' in row) problems.push(row);
    else {
      rows.push(row);
      lines.push(entry.line);
    }
  }
  const assumedCurrency = rows.length > 0 ? currency : undefined;
  const notes: Phrase[] = [...(order.value.note ? [order.value.note] : []), ...leftOut(entries)];
  if (assumedCurrency !== undefined) notes.unshift(currencyAssumed(currency));
  return present({ rows, lines, problems, notes, assumedCurrency, balance: 'absent' as const });
}

/** An entry of an account's list; without a header, one that has a day and a sum. */
const isRow = (entry: QifEntry): boolean => ROWS.test(entry.list) || (entry.list === '' && sumTextOf(entry) !== '');

const sumTextOf = (entry: QifEntry): string => fieldOf(entry, 'T') ?? fieldOf(entry, 'U') ?? '';

/** `!Account`: a name and a type; of a card, the digits that its name ends with. */
function accountOf(entry: QifEntry): Account {
  const own = fieldOf(entry, 'N') ?? '';
  if (own === '') return NO_ACCOUNT;
  const name = accountName(maskCards(own));
  return { name, card: /^CCard/i.test(fieldOf(entry, 'T') ?? '') ? lastFourOf(name) : undefined, own };
}

const refused = (message: Phrase, entry: QifEntry): Problem => ({
  message,
  line: entry.line,
  text: maskCards(entry.fields.map(({ letter, text }) => letter + text).join(' ')).slice(0, 300),
});

function rowOf(entry: QifEntry, account: Account, settled: Settled): TransactionRow | Problem {
  const date = plainDate(fieldOf(entry, 'D') ?? '');
  const bookedOn = readQifDate(date, settled.order, settled.context.today);
  if (bookedOn === undefined) return refused(NO_DATE, entry);
  const amount = moneyOf(sumTextOf(entry), settled);
  if (!amount) return refused(NO_AMOUNT, entry);
  const [payee = '', memo = '', number = ''] = ['P', 'M', 'N'].map((letter) => fieldOf(entry, letter));
  const said = [payee, memo === payee ? '' : memo].filter((each) => each !== '').join(' ');
  const category = fieldOf(entry, 'L') ?? '';
  const description = maskCards((said || number || category).replace(/\s+/g, ' '));
  return present({
    account: account.name,
    bookedOn,
    amount,
    description,
    counterparty: payee === '' ? undefined : maskCards(payee),
    card: account.card ?? lastFourOf(description),
    // Quicken keeps a row that was struck out, and says so before the name.
    status: /^\*\*VOID\*\*/i.test(payee) ? ('closed' as const) : ('booked' as const),
    kind: kindOfEntry(description, `${number} ${category}`, account, category, amount.minor > 0),
    references: present({ order: /\d{5}/.test(number) ? maskCards(number) : undefined }),
  });
}

function moneyOf(text: string, { decimal, currency }: Settled): Money | undefined {
  const printed = readFigure(text, decimal, currency);
  const money = printed && moneyFromDecimal(printed.decimal, printed.currency ?? currency);
  return money?.ok === true ? money.value : undefined;
}

/** A category in brackets is the account that the money came from or went to; one's own marks the balance at the start. */
function kindOfEntry(
  said: string,
  beside: string,
  account: Account,
  category: string,
  incoming: boolean,
): TransactionKind {
  const other = /^\[(.*)\]/.exec(category)?.[1];
  if (/^opening balance$/i.test(said) || (other !== undefined && other === account.own)) return 'other';
  return other === undefined ? kindOf(said, beside, incoming) : 'transfer';
}

/** Was the file cut off within its last sum, which lacks the cents that the others have? */
function isCutOff(entry: QifEntry, sums: readonly string[], source: Source): boolean {
  const last = entry.fields.at(-1);
  if (!entry.unended || !/^[TU]$/.test(last?.letter ?? '') || /[\r\n]\s*$/.test((source.text ?? '').slice(-20)))
    return false;
  const others = sums.slice(0, -1);
  return !CENTS.test(last?.text ?? '') && others.length > 0 && others.every((each) => CENTS.test(each));
}

const CENTS = /[.,]\d\d$/;

/** Lists that hold no rows of an account: categories, classes, securities, investments, prices, memorised rows … */
function leftOut(entries: readonly QifEntry[]): Phrase[] {
  const lists = new Map<string, number>();
  for (const entry of entries)
    if (!isRow(entry) && !/^Account$/i.test(entry.list)) lists.set(entry.list, (lists.get(entry.list) ?? 0) + 1);
  if (lists.size === 0) return [];
  const named = [...lists].map(([list, count]) => `${maskCards(list).slice(0, 40) || '?'} (${count})`).join(', ');
  return [
    {
      zh: `这些列表不是账户的交易，没有读取：${named}`,
      en: `these lists hold no rows of an account and are left out: ${named}`,
    },
  ];
}

const OUTSIDE: Phrase = { zh: '这一行不属于任何字段', en: 'this line belongs to no field' };
const NO_DATE: Phrase = { zh: '没有可用的日期', en: 'no usable date' };
const NO_AMOUNT: Phrase = { zh: '没有可用的金额', en: 'no usable amount' };
const CUT_OFF: Phrase = {
  zh: '文件在这一笔中间断了，这一笔不完整',
  en: 'the file is cut off within this entry',
};
