import { maskCards } from '../domain/masking.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { BalanceCheck, ReadingContext, Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { Problem } from '../domain/result.ts';
import type { TransactionRow } from '../domain/transaction.ts';
import { accountName } from './readers/account-name.ts';
import { baiMoney, readEntry, takeFunds, type BaiAccount } from './readers/bai2-entry.ts';
import { fieldsOf, readRecords, type BaiRecord } from './readers/bai2-records.ts';
import { controlOf, type Control } from './readers/bai2-control.ts';
import { sixDigitDay } from './readers/six-digit-day.ts';
import { currencyAssumed, DOES_NOT_ADD_UP } from './readers/statement-notes.ts';

/** BAI2, what banks of North America report of accounts (BAI, Cash Management Balance Reporting Specifications Version 2). */
export const format: StatementFormat = {
  id: 'bai2',
  name: { zh: 'BAI2 账单', en: 'BAI2 report' },
  claim(source) {
    const head = source.text?.slice(0, 6000) ?? '';
    return FILE.test(head) || ENTRY.test(head) ? 'exact' : 'no';
  },
  read: readBai2,
};

/** Record 01: sender, receiver, day, clock, number, lengths, and version 2. */
const FILE = /^[ \t]*01,[^,\n]*,[^,\n]*,\d{6},\d{0,4},[^,\n]*,\d*,\d*,2[ \t\r]*(?:\/|$)/m;

/** Record 16, for a file that has lost its beginning: a code, a whole sum, a funds type. */
const ENTRY = /^[ \t]*16,\d{3},[+-]?\d+,(?:[012VSDZ]?,|\/)/im;

/** Sums of an account: what its balances say, and what its entries add up to. */
interface Account extends BaiAccount {
  /** Does the account or its group name the currency? */
  readonly named: boolean;
  readonly opening: number | undefined;
  readonly closing: number | undefined;
  /** Credits and debits that are told in sum only (105, 406). */
  readonly undetailed: number;
  moved: number;
  entries: number;
  incomplete: boolean;
}

interface Group {
  readonly asOf: string | undefined;
  readonly currency: string | undefined;
  /** 2: what an earlier file told is taken back. */
  readonly deleted: boolean;
}

interface State {
  readonly rows: TransactionRow[];
  readonly lines: number[];
  readonly problems: Problem[];
  readonly notes: Phrase[];
  readonly checks: boolean[];
  readonly context: ReadingContext;
  readonly assumed: string;
  readonly control: Control;
  group: Group;
  account: Account;
  unnamed: boolean;
  ended: boolean;
}

const NO_GROUP: Group = { asOf: undefined, currency: undefined, deleted: false };

function readBai2(source: Source, context: ReadingContext): StatementReading {
  // Where no currency stands, the standard means US dollars; the person may know better.
  const assumed = context.statedCurrency ?? 'USD';
  const { records, strays, written } = readRecords(source.text ?? '');
  const problems: Problem[] = strays.map(({ line, text }) => ({ message: OUTSIDE, line, text: text.slice(0, 200) }));
  const state: State = {
    rows: [],
    lines: [],
    problems,
    notes: [],
    checks: [],
    context,
    assumed,
    control: controlOf(written, problems),
    group: NO_GROUP,
    account: openAccount(undefined, NO_GROUP, context.today, assumed),
    unnamed: false,
    ended: false,
  };
  records.forEach((record, at) => takeRecord(record, at, state));
  closeAccount(state);
  if (!state.ended) problems.push({ message: CUT_OFF, kept: true });
  problems.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
  const { rows, lines, checks, notes } = state;
  const assumedCurrency = state.unnamed && rows.length > 0 ? assumed : undefined;
  if (assumedCurrency !== undefined) notes.unshift(currencyAssumed(assumed));
  const balance: BalanceCheck = checks.length === 0 ? 'absent' : checks.every(Boolean) ? 'continuous' : 'broken';
  return present({ rows, lines, problems, notes, assumedCurrency, balance });
}

function takeRecord(record: BaiRecord, at: number, state: State): void {
  const { control } = state;
  state.ended = record.code === '99';
  switch (record.code) {
    case '01':
      return control.openFile(at);
    case '02':
      closeAccount(state);
      control.openGroup(at);
      return openGroup(record, state);
    case '03':
      closeAccount(state);
      control.openAccount(at);
      state.account = openAccount(record, state.group, state.context.today, state.assumed, control);
      return;
    case '16':
      return takeEntry(record, state);
    case '49':
      closeAccount(state, record.line);
      return control.closeAccount(record, at);
    case '98':
      closeAccount(state);
      return control.closeGroup(record, at);
    default:
      closeAccount(state);
      return control.closeFile(record, at);
  }
}

/** Record 02: receiver, originator, status, day, clock, currency. */
function openGroup(record: BaiRecord, state: State): void {
  const fields = fieldsOf(record);
  fields.next();
  fields.next();
  const status = fields.next();
  const asOf = sixDigitDay(fields.next(), 'ymd', state.context.today);
  fields.next();
  const currency = fields.next();
  const deleted = status === '2';
  state.group = { asOf, currency: /^[A-Z]{3}$/.test(currency) ? currency : undefined, deleted };
  if (deleted)
    state.notes.push({
      zh: `第 ${record.line} 行起的一组是银行撤回的，没有读取`,
      en: `the group on line ${record.line} takes back what the bank had reported before; it is left out`,
    });
  if (status === '4')
    state.notes.push({
      zh: `第 ${record.line} 行起的一组被银行标为测试`,
      en: `the bank marks the group on line ${record.line} as a test`,
    });
}

/** Record 03: the account, its currency, then balances and totals by their codes. */
function openAccount(
  record: BaiRecord | undefined,
  group: Group,
  today: string,
  assumed: string,
  control?: Control,
): Account {
  const fields = record && fieldsOf(record);
  const number = fields?.next() ?? '';
  const own = /^[A-Z]{3}$/.exec(fields?.next() ?? '')?.[0] ?? group.currency;
  const currency = own ?? assumed;
  const sums = new Map<string, number>();
  while (fields?.done() === false) {
    const code = fields.next();
    // Banks end a line with commas too many: a code is what a sum follows.
    if (!/^\d{3}$/.test(code)) continue;
    const figure = fields.next();
    const money = baiMoney(figure, currency);
    fields.next();
    takeFunds(fields, today);
    if (money) sums.set(code, money.minor);
    if (figure !== '') control?.count(money?.minor);
  }
  return {
    name: number === '' ? undefined : accountName(maskCards(number)),
    currency,
    named: own !== undefined,
    asOf: group.asOf,
    today,
    opening: sums.get('010'),
    closing: sums.get('015'),
    undetailed: (sums.get('105') ?? 0) - (sums.get('406') ?? 0),
    moved: 0,
    entries: 0,
    incomplete: false,
  };
}

function takeEntry(record: BaiRecord, state: State): void {
  const { account, group } = state;
  const { row, counted } = readEntry(record, account);
  state.control.count(counted);
  if (group.deleted) return;
  if ('message' in row) {
    state.problems.push(row);
    account.incomplete = true;
    return;
  }
  account.entries += 1;
  account.moved += row.amount.minor;
  state.unnamed ||= !account.named;
  state.rows.push(row);
  state.lines.push(record.line);
}

/** Where the account tells its opening and its closing balance, its entries must lead from the one to the other. */
function closeAccount(state: State, line?: number): void {
  const { opening, closing, moved, undetailed, entries, incomplete } = state.account;
  if (entries > 0 && !incomplete && opening !== undefined && closing !== undefined) {
    const adds = opening + moved + undetailed === closing;
    state.checks.push(adds);
    if (!adds) state.problems.push(present({ message: DOES_NOT_ADD_UP, line, kept: true as const }));
  }
  state.account = openAccount(undefined, state.group, state.context.today, state.assumed);
}

const OUTSIDE: Phrase = { zh: '这一行不属于任何记录', en: 'this line belongs to no record' };

const CUT_OFF: Phrase = {
  zh: '文件没有结尾记录（99），可能不完整',
  en: 'the file ends without its closing record (99): it may be cut off',
};
