import type { Day } from '../../domain/day.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { Source } from '../../domain/reading.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import { maskCards } from '../../domain/masking.ts';
import type { Problem } from '../../domain/result.ts';
import type { CellRow } from './split-rows.ts';
import { currencyOfHead } from './statement-currency.ts';
import { lastDayOf, latestRowDay } from './statement-period.ts';
import { rowsOfStatement, wordsOfRow, type Standing, type StatementRow, type StatementRows } from './statement-rows.ts';
import { sidesBySection } from './statement-sections.ts';
import { directionsOf, signOf, type Direction } from './statement-signs.ts';
import { hundredths } from './hundredths.ts';

/** A statement's rows as cells: date, posting date, clock, words, amount, balance, the purchase's own sum, card. */
export interface StatementCells {
  readonly rows: readonly CellRow[];
  readonly header: readonly string[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Phrase[];
  /** Its lines of balance, to be held against the rows. */
  readonly standings: readonly Standing[];
}

const remembered = new WeakMap<Source, StatementCells | undefined>();

/** The same for a source whose text may be a statement's, read once however many ask. */
export function statementOf(source: Source): StatementCells | undefined {
  if (!remembered.has(source)) remembered.set(source, isText(source.text) ? cellsOfStatement(source.text) : undefined);
  return remembered.get(source);
}

/** A longer text is a file of another kind, as are those that begin with a bracket. */
const isText = (text: string | undefined): text is string =>
  text !== undefined && text.length <= 2_000_000 && !/^\s*[<{[]|^OFXHEADER/.test(text);

/** Reads the text of a whole statement; undefined where it is none: it has rows, and names their columns or a balance. */
function cellsOfStatement(text: string): StatementCells | undefined {
  const bare = rowsOfStatement(text);
  const found = bare && withCards(bare);
  if (!found || found.rows.length === 0 || (found.standings.length === 0 && found.header === '')) return undefined;
  const closing = lastDayOf(text);
  const sums = sumsOf(found);
  const sides = sidesBySection(found.rows.map(({ section }, at) => ({ section, amount: sums[at]?.amount ?? '' })));
  const directions = directionsOf(
    found.rows.map((row, at) => ({
      amount: sums[at]?.amount ?? '',
      balance: sums[at]?.balance ?? '',
      side: sides[at],
      head: row.words,
      whole: wordsOfRow(row),
    })),
    CARD_BILL.test(text.slice(0, 5000)) ? [] : found.standings,
    found.header,
  );
  const signed = signer(
    sums.map((each) => each.amount),
    sides.some((each) => each !== undefined),
  );
  const secondIsPosting = postsSecond(found);
  const rows = found.rows.map((row, at) => {
    const sum = sums[at] ?? { amount: '', balance: '', own: '' };
    const [first = '', second = ''] = daysOf(row, closing);
    const amount = withCurrency(signed(sum.amount, directions[at]), row.currency);
    const cells = [
      first,
      secondIsPosting ? second : '',
      row.clock,
      wordsOfRow(row),
      amount,
      sum.balance,
      sum.own,
      row.card ?? '',
    ];
    return { cells, line: row.line };
  });
  const currency = currencyOfHead(text, found.header, found.rows[0]?.line ?? 0);
  const header = ['', '', '', found.header, currency ?? '', '', '', ''];
  return {
    rows,
    header: currency === undefined && found.header === '' ? [] : header,
    problems: [...found.others.map(otherwiseBuilt), ...found.rows.flatMap((row, at) => doubtOf(row, directions[at]))],
    notes: notesOf(found, directions, closing),
    standings: found.standings,
  };
}

/** A card's bill: its balance is what is owed, which purchases raise, so that it tells no row's side. */
const CARD_BILL =
  /(?:minimum|total) (?:payment|amount) due|minimum payment|payment due date|credit card statement|credit limit|最低(?:还款|還款|應繳|付款)|到期(?:还款|還款|繳款)|信用卡.{0,8}(?:账单|帳單|月結單)|kreditkarten(?:abrechnung|konto)|カード利用/i;

/** A column of card endings stands before the words of every row. */
function withCards(found: StatementRows): StatementRows {
  const named = /卡号|卡號|末四|后四|後四|last four|card/i.test(found.header);
  if (!named || !found.rows.every((row) => /^\d{4}(?:\s|$)/.test(row.words))) return found;
  const rows = found.rows.map((row) => ({ ...row, words: row.words.slice(4).trim(), card: row.words.slice(0, 4) }));
  return { ...found, rows };
}

interface Sums {
  readonly amount: string;
  readonly balance: string;
  readonly own: string;
}

/** Which of a row's figures moved the account, which is the balance, and which the purchase's own sum. */
function sumsOf({ rows, header }: StatementRows): Sums[] {
  const several = rows.filter((row) => row.figures.length > 1);
  const lastSigned = several.some((row) => signOf(row.figures.at(-1) ?? '') !== undefined);
  const firstSigned = several.some((row) => signOf(row.figures[0] ?? '') !== undefined);
  const named = /saldo|balance|solde|余额|餘額|结余|остаток|残高/i.test(header);
  const lastIsAmount = !named && lastSigned && !firstSigned && !runs(several);
  return rows.map(({ figures }) => {
    if (figures.length < 2) return { amount: figures[0] ?? '', balance: '', own: '' };
    const [first = ''] = figures;
    const last = figures.at(-1) ?? '';
    return lastIsAmount ? { amount: last, balance: '', own: first } : { amount: first, balance: last, own: '' };
  });
}

/** Does the last figure run on from row to row by the first one? */
function runs(rows: readonly StatementRow[]): boolean {
  const value = (cell = ''): number => Math.abs(hundredths(cell));
  const steps = rows.filter(
    (row, at) =>
      at > 0 && Math.abs(value(row.figures.at(-1)) - value(rows[at - 1]?.figures.at(-1))) === value(row.figures[0]),
  );
  return steps.length * 2 > rows.length;
}

/** A sum with its side. Minus alone: what has none came in, or is a card's charge, which the table's reader weighs. */
function signer(
  amounts: readonly string[],
  sectioned: boolean,
): (amount: string, direction: Direction | undefined) => string {
  const signs = new Set(amounts.map(signOf));
  const minusOnly = signs.has('out') && !signs.has('in') && !amounts.some((each) => each.endsWith(' DR'));
  return (amount, direction) => {
    const mark = direction?.way === 'in' ? 'CR' : 'DR';
    // The section's side stands above a sum's own sign, which it has weighed.
    if (sectioned && direction) return `${amount.replace(/^[-+−–]\s?|\s?[-+−–]$| (?:CR|DR)$/, '')} ${mark}`;
    if (signOf(amount) !== undefined || (minusOnly && direction?.by !== 'balance')) return amount;
    return `${amount} ${mark}`;
  };
}

const withCurrency = (amount: string, currency: string | undefined): string =>
  currency === undefined || /[A-Z]{3}/.test(amount) ? amount : `${currency} ${amount}`;

/** The row's days, a year given to those that have none: by its other day, or as the last before the statement's end. */
function daysOf(row: StatementRow, closing: Day | undefined): readonly string[] {
  const own = row.days.length > 0 ? row.days : row.lateDays.length > 0 ? row.lateDays : [row.day];
  const whole = own.map((each) => readPrintedTime(each));
  const dated = whole.find((each) => each.ok && !each.value.yearAssumed);
  const near = dated?.ok ? dated.value.time.slice(0, 10) : undefined;
  const latest = near ?? (closing === undefined ? undefined : latestRowDay(closing));
  if (latest === undefined) return own;
  return own.map((each) => {
    if (readPrintedTime(each).ok || /^\d+[/-]\d+$/.test(each)) return each;
    const read = readPrintedTime(each, { latest });
    return read.ok ? read.value.time.slice(0, 10) : each;
  });
}

const TRANSACTION_DAY = /beleg|kauf|transa[ck]t|trans\b|trade|purchase|交易日|消费日|消費日|利用日|опер|op[eé]ration/i;
const VALUE_DAY = /wert|valut|valeur|value|valor|rente|起息/i;

/** Is the second day of a row the one on which it was posted? A value date is none. */
function postsSecond({ header, rows }: StatementRows): boolean {
  if (!rows.every((row) => row.days.length === 2 || (row.days.length === 0 && row.lateDays.length === 2))) return false;
  return TRANSACTION_DAY.test(header) || !VALUE_DAY.test(header);
}

const otherwiseBuilt = ({ line, text }: { readonly line: number; readonly text: string }): Problem => ({
  message: {
    zh: '这一行有日期和金额，但和其他交易行的写法不同，没有当作交易',
    en: 'this line has a date and a sum, but is not printed as the other rows are; it is not taken as one',
  },
  line,
  text: maskCards(text).slice(0, 300),
});

function doubtOf(row: StatementRow, direction: Direction | undefined): Problem[] {
  const at = { line: row.line, text: wordsOfRow(row).slice(0, 300), kept: true as const };
  if (direction?.by === 'open')
    return [
      {
        message: {
          zh: '文字里看不出这笔钱是收入还是支出，按支出读取，请核对',
          en: 'the text does not say whether this sum came in or left; it is taken as money out, please check it',
        },
        ...at,
      },
    ];
  if (!direction?.doubtful) return [];
  return [
    {
      message: {
        zh: '余额的变化和摘要的说法相反，按余额读取，请核对',
        en: 'the balance moved against what the words say; the balance is followed, please check it',
      },
      ...at,
    },
  ];
}

function notesOf({ rows }: StatementRows, directions: readonly Direction[], closing: Day | undefined): Phrase[] {
  const notes: Phrase[] = [];
  if (directions.some((each) => each.by === 'words' || each.by === 'open'))
    notes.push({
      zh: '有些金额没有正负号，按摘要的用词判断收支',
      en: 'some sums carry no sign; whether they came in or left is told by the words beside them',
    });
  const yearless = rows.some((row) => [...row.days, ...row.lateDays].some((day) => !readPrintedTime(day).ok));
  if (yearless && closing !== undefined)
    notes.push({
      zh: `日期没有年份，按账单日 ${closing} 读取`,
      en: `dates without a year are read by the statement's day, ${closing}`,
    });
  return notes;
}
