import { maskCards } from '../domain/masking.ts';
import type { Money } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { BalanceCheck, ReadingContext, Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { Problem } from '../domain/result.ts';
import type { TransactionRow } from '../domain/transaction.ts';
import { accountName } from './readers/account-name.ts';
import { readMovements } from './readers/coda-totals.ts';
import { sequenceOf, shownLine, signedMoney, type Around, type Movement } from './readers/coda-movement.ts';
import { plain } from './readers/coda-communication.ts';
import { columnLines } from './readers/column-lines.ts';
import { currencyAssumed, DOES_NOT_ADD_UP } from './readers/statement-notes.ts';

/** CODA, the statements of Belgian banks: lines of 128 columns (Febelfin, Coded statement of account, version 2.6). */
export const format: StatementFormat = {
  id: 'coda',
  name: { zh: '比利时 CODA 账单', en: 'CODA statement (Belgium)' },
  claim(source) {
    const head = source.text?.slice(0, 6000) ?? '';
    return HEADER.test(head) || MOVEMENT.test(head) ? 'exact' : 'no';
  },
  read: readCoda,
};

/** Record 0: noughts, the day of creation, the bank's number, the application 05. */
const HEADER = /^0{5}\d{9}05[ D]/m;

/** Record 2.1, for a file that has lost its beginning: sign, amount, value date and code stand in a row of figures. */
const MOVEMENT = /^21\d{8}.{21}[01]\d{15}\d{6}[0-9]\d{7}[01]/m;

const WIDTH = 128;

/** Characters of the bank's own messages (record 4) that are shown. */
const MESSAGE = 500;

interface Statement {
  readonly around: Around;
  readonly opening: Money | undefined;
  readonly movements: Movement[];
}

interface State {
  readonly rows: TransactionRow[];
  readonly lines: number[];
  readonly problems: Problem[];
  readonly checks: boolean[];
  readonly today: string;
  readonly assumed: string;
  version: string;
  statement: Statement;
  unnamed: boolean;
  message: string;
  ended: boolean;
  duplicate: boolean;
}

function readCoda(source: Source, context: ReadingContext): StatementReading {
  const assumed = context.statedCurrency ?? context.currency;
  const around: Around = { today: context.today, currency: assumed, account: undefined, version: '2' };
  const state: State = {
    rows: [],
    lines: [],
    problems: [],
    checks: [],
    today: context.today,
    assumed,
    version: '2',
    statement: { around, opening: undefined, movements: [] },
    unnamed: false,
    message: '',
    ended: true,
    duplicate: false,
  };
  columnLines(source).forEach((text, at) => {
    for (const record of recordsIn(text)) takeRecord(record, at + 1, state);
  });
  closeStatement(state);
  if (!state.ended) state.problems.push({ message: CUT_OFF, kept: true });
  state.problems.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
  const { rows, lines, problems, checks } = state;
  const balance: BalanceCheck = checks.length === 0 ? 'absent' : checks.every(Boolean) ? 'continuous' : 'broken';
  return present({
    rows,
    lines,
    problems,
    notes: notesOf(state),
    assumedCurrency: state.unnamed && rows.length > 0 ? assumed : undefined,
    balance,
  });
}

/** Records without line ends stand one behind the other; blanks at the end may be missing. */
function recordsIn(line: string): string[] {
  if (line.trim() === '') return [];
  const records: string[] = [];
  for (let at = 0; at < line.length; at += WIDTH) {
    const rest = line.slice(at);
    if (at > 0 && !/^[0-489]/.test(rest)) break;
    records.push(rest.slice(0, WIDTH).padEnd(WIDTH));
  }
  return records;
}

function takeRecord(text: string, line: number, state: State): void {
  const { movements } = state.statement;
  const last = movements.at(-1);
  const belongs = last !== undefined && sequenceOf(last.text) === sequenceOf(text);
  const mark = text.slice(0, 2);
  if (text.startsWith('0')) {
    closeStatement(state);
    state.version = text[127] === '1' ? '1' : '2';
    state.duplicate ||= text[16] === 'D';
    state.ended = false;
  } else if (text.startsWith('1')) openStatement(text, state);
  else if (mark === '21') movements.push({ line, text, told: [] });
  else if (mark === '22' && belongs) last.continued = text;
  else if (mark === '23' && belongs) last.party = text;
  else if (mark === '31' && belongs) last.told.push(text.slice(0, 113));
  else if ((mark === '32' || mark === '33') && belongs && last.told.length > 0)
    last.told.push(`${last.told.pop() ?? ''}${text.slice(10, mark === '32' ? 115 : 100)}`);
  else if (text.startsWith('4')) state.message += text.slice(32, 112);
  else if (text.startsWith('8')) closeStatement(state, { text, line });
  else if (text.startsWith('9')) {
    closeStatement(state);
    state.ended = true;
  } else state.problems.push({ message: OUTSIDE, line, text: shownLine(text).slice(0, 200) });
}

/** Record 1: the account by its structure, its currency, the old balance. */
function openStatement(text: string, state: State): void {
  closeStatement(state);
  const belgian = text[1] === '0' || state.version === '1';
  const number = belgian ? text.slice(5, 17) : text.slice(5, text[1] === '2' ? 36 : 39);
  const named = belgian ? text.slice(18, 21) : text.slice(39, 42);
  if (!/^[A-Z]{3}$/.test(named)) state.unnamed = true;
  const currency = /^[A-Z]{3}$/.test(named) ? named : state.assumed;
  const account = plain(number) === '' ? undefined : accountName(maskCards(plain(number)));
  state.statement = {
    around: { today: state.today, currency, account, version: state.version },
    opening: signedMoney(text[42], text.slice(43, 58), currency),
    movements: [],
  };
}

/** Reads what the statement holds; with record 8, checks that it leads from the old balance to the new. */
function closeStatement(state: State, end?: { readonly text: string; readonly line: number }): void {
  const { around, opening, movements } = state.statement;
  const sum = readMovements(movements, around, state);
  const closing = end && signedMoney(end.text[41], end.text.slice(42, 57), around.currency);
  if (opening && closing && sum !== undefined) {
    const adds = opening.minor + sum === closing.minor;
    state.checks.push(adds);
    if (!adds)
      state.problems.push({ message: DOES_NOT_ADD_UP, line: end.line, text: end.text.slice(41, 63), kept: true });
  }
  state.statement = { around, opening: undefined, movements: [] };
}

function notesOf({ unnamed, rows, assumed, message, duplicate }: State): Phrase[] {
  const notes: Phrase[] = [];
  if (unnamed && rows.length > 0) notes.push(currencyAssumed(assumed));
  if (duplicate)
    notes.push({ zh: '银行把这个文件标为副本', en: 'the bank marks this file as a duplicate of one sent before' });
  const said = maskCards(plain(message)).slice(0, MESSAGE);
  if (said !== '') notes.push({ zh: `银行附言：${said}`, en: `message of the bank: ${said}` });
  return notes;
}

const OUTSIDE: Phrase = { zh: '这一行不属于任何一笔', en: 'this line belongs to no entry' };

const CUT_OFF: Phrase = {
  zh: '文件没有结尾记录（9），可能不完整',
  en: 'the file ends without its closing record (9): it may be cut off',
};
