import type { Money } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { BalanceCheck, ReadingContext, Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { Problem } from '../domain/result.ts';
import type { TransactionRow } from '../domain/transaction.ts';
import { accountName } from './readers/account-name.ts';
import { columnLines } from './readers/column-lines.ts';
import { currencyOf } from './readers/currency-numbers.ts';
import { readApunte, shownLine, signedSum, type Account, type Apunte } from './readers/norma43-movement.ts';
import { currencyAssumed, DOES_NOT_ADD_UP } from './readers/statement-notes.ts';

/** Norma 43, the statements of Spanish banks: lines of 80 columns (Asociación Española de Banca, Cuaderno 43). */
export const format: StatementFormat = {
  id: 'norma43',
  name: { zh: '西班牙 Norma 43 账单', en: 'Norma 43 statement (Spain)' },
  claim(source) {
    const head = source.text?.slice(0, 6000) ?? '';
    return ACCOUNT.test(head) || MOVEMENT.test(head) ? 'exact' : 'no';
  },
  read: readNorma43,
};

/** Record 11: bank, office and account, two days, debit or credit, the balance, the currency. */
const ACCOUNT = /^11[\dA-Z]{18}(?:\d\d(?:0\d|1[0-2])[0-3]\d){2}[12]\d{14}(?:\d{3}|[A-Z]{3})/m;

/** Record 22, for a file that has lost its beginning: office, two days, concepts, debit or credit, the sum. */
const MOVEMENT = /^22.{4}[\dA-Z]{4}(?:\d\d(?:0\d|1[0-2])[0-3]\d){2}\d{5}[12]\d{14}/m;

const WIDTH = 80;

/** Sums and numbers of the movements of one side. */
interface Side {
  count: number;
  minor: number;
}

interface Statement {
  readonly account: Account;
  readonly opening: Money | undefined;
  readonly out: Side;
  readonly into: Side;
  /** A movement could not be read: nothing can be added up. */
  incomplete: boolean;
}

interface State {
  readonly rows: TransactionRow[];
  readonly lines: number[];
  readonly problems: Problem[];
  readonly checks: boolean[];
  readonly today: string;
  readonly assumed: string;
  statement: Statement;
  apunte: Apunte | undefined;
  unnamed: boolean;
  records: number;
  /** What has begun and not ended yet. */
  open: 'account' | 'file' | 'nothing';
}

function readNorma43(source: Source, context: ReadingContext): StatementReading {
  const assumed = context.statedCurrency ?? context.currency;
  const state: State = {
    rows: [],
    lines: [],
    problems: [],
    checks: [],
    today: context.today,
    assumed,
    statement: emptyStatement({ name: undefined, currency: assumed }),
    apunte: undefined,
    unnamed: false,
    records: 0,
    open: 'account',
  };
  columnLines(source).forEach((text, at) => {
    if (text.trim() !== '') takeRecord(text.padEnd(WIDTH), at + 1, state);
  });
  closeApunte(state);
  if (state.open === 'account') state.problems.push({ message: CUT_OFF, kept: true });
  const { rows, lines, problems, checks, unnamed } = state;
  const balance: BalanceCheck = checks.length === 0 ? 'absent' : checks.every(Boolean) ? 'continuous' : 'broken';
  const assumedCurrency = unnamed && rows.length > 0 ? assumed : undefined;
  const notes: Phrase[] = [];
  if (assumedCurrency !== undefined) notes.push(currencyAssumed(assumed));
  if (state.open === 'file') notes.push(NO_END);
  return present({ rows, lines, problems, notes, assumedCurrency, balance });
}

const emptyStatement = (account: Account, opening?: Money): Statement => ({
  account,
  opening,
  out: { count: 0, minor: 0 },
  into: { count: 0, minor: 0 },
  incomplete: false,
});

function takeRecord(text: string, line: number, state: State): void {
  const mark = text.slice(0, 2);
  const { apunte } = state;
  state.records += 1;
  if (mark === '22') {
    closeApunte(state);
    state.apunte = { line, text, concepts: [] };
  } else if (mark === '23' && apunte) apunte.concepts.push(text);
  else if (mark === '24' && apunte) apunte.equivalence = text;
  else {
    closeApunte(state);
    if (mark === '11') openStatement(text, state);
    else if (mark === '33') checkStatement(text, line, state);
    else if (mark === '88') checkFile(text, line, state);
    else if (mark !== '00') state.problems.push({ message: OUTSIDE, line, text: shownLine([text]) });
  }
}

function openStatement(text: string, state: State): void {
  const named = currencyOf(text.slice(47, 50));
  if (named === undefined) state.unnamed = true;
  const currency = named ?? state.assumed;
  const account = { name: accountName(text.slice(10, 20)), currency };
  state.statement = emptyStatement(account, signedSum(text[32], text.slice(33, 47), currency));
  state.open = 'account';
}

function closeApunte(state: State): void {
  const { apunte, statement } = state;
  if (!apunte) return;
  state.apunte = undefined;
  const row = readApunte(apunte, statement.account, state.today);
  if ('message' in row) {
    state.problems.push(row);
    statement.incomplete = true;
    return;
  }
  state.rows.push(row);
  state.lines.push(apunte.line);
  const side = apunte.text[27] === '1' ? statement.out : statement.into;
  side.count += 1;
  side.minor += Math.abs(row.amount.minor);
}

/** Record 33: numbers and sums of debits and credits, and the closing balance. */
function checkStatement(text: string, line: number, state: State): void {
  const { out, into, opening, incomplete, account } = state.statement;
  state.open = 'file';
  const closing = signedSum(text[58], text.slice(59, 73), account.currency);
  const wrong = [
    ...differences(out, text.slice(20, 25), text.slice(25, 39), account.currency, DEBITS),
    ...differences(into, text.slice(39, 44), text.slice(44, 58), account.currency, CREDITS),
  ];
  const adds = !opening || !closing || opening.minor + into.minor - out.minor === closing.minor;
  if (!adds) wrong.push(DOES_NOT_ADD_UP);
  if (incomplete) return;
  // The account's own number stands before the totals: it is not shown.
  for (const message of wrong) state.problems.push({ message, line, text: text.slice(20, 76).trimEnd(), kept: true });
  if (opening && closing) state.checks.push(wrong.length === 0);
}

function differences(side: Side, count: string, digits: string, currency: string, words: Phrase): Phrase[] {
  const sum = signedSum('2', digits, currency);
  if (!/^\d{5}$/.test(count) || !sum || (Number(count) === side.count && sum.minor === side.minor)) return [];
  return [
    {
      zh: `${words.zh}的笔数或合计与文件所写不符：读到 ${side.count} 笔，文件写 ${Number(count)} 笔`,
      en: `number or sum of the ${words.en} is not what the file says: ${side.count} were read, it tells of ${Number(count)}`,
    },
  ];
}

/** Record 88: how many records the file has; some banks count this one, too. */
function checkFile(text: string, line: number, state: State): void {
  state.open = 'nothing';
  const count = text.slice(20, 26);
  if (!/^\d{6}$/.test(count)) return;
  const told = Number(count);
  if (told !== state.records && told !== state.records - 1)
    state.problems.push({
      message: {
        zh: `文件写有 ${told} 条记录，读到 ${state.records - 1} 条：可能缺了行`,
        en: `the file tells of ${told} records and has ${state.records - 1}: lines may be missing`,
      },
      line,
      text: text.trimEnd(),
      kept: true,
    });
}

const DEBITS: Phrase = { zh: '支出', en: 'debits' };
const CREDITS: Phrase = { zh: '收入', en: 'credits' };

const OUTSIDE: Phrase = { zh: '这一行不属于任何一笔', en: 'this line belongs to no entry' };

const CUT_OFF: Phrase = {
  zh: '最后一个账户没有结尾记录（33），文件可能不完整',
  en: 'the last account has no closing record (33): the file may be cut off',
};

const NO_END: Phrase = {
  zh: '文件没有结尾记录（88）：后面若还有账户，不在这里',
  en: 'the file has no closing record (88): accounts that followed, if any, are not in it',
};
