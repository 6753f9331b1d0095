import { dayNumber, isDay, type Day } from '../domain/day.ts';
import { lastFourOf } from '../domain/masking.ts';
import { moneyFromDecimal, type Money } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { BalanceCheck, ReadingContext, Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { Problem } from '../domain/result.ts';
import type { TransactionRow } from '../domain/transaction.ts';
import { accountName } from './readers/account-name.ts';
import { kindOf } from './readers/row-words.ts';
import { isBeforePosting, saleTime } from './readers/sale-time.ts';
import { readEntryText } from './readers/swift-text.ts';
import { currencyAssumed, DOES_NOT_ADD_UP } from './readers/statement-notes.ts';

/** MT940 and MT942, SWIFT's account statements, as banks hand them out for accounting (SWIFT standards, category 9). */
export const format: StatementFormat = {
  id: 'mt940',
  name: { zh: 'MT940／MT942 账单', en: 'MT940 / MT942 statement' },
  claim(source) {
    const head = source.text?.slice(0, 6000) ?? '';
    return /^:61:\d{6}/m.test(head) || (/^:20:/m.test(head) && /^:(?:25|28C?|60[FM]):/m.test(head)) ? 'exact' : 'no';
  },
  read: readMt940,
};

/** A field: its tag, the line it begins on, and its lines. */
interface Field {
  readonly tag: string;
  readonly line: number;
  readonly lines: string[];
}

/** What one statement of the file says of itself. */
interface Statement {
  readonly opening: Money | undefined;
  /** Signed sum of its entries, in minor units; undefined as soon as one could not be read. */
  sum: number | undefined;
}

function readMt940(source: Source, context: ReadingContext): StatementReading {
  const rows: TransactionRow[] = [];
  const lines: number[] = [];
  const problems: Problem[] = [];
  const assumed = context.statedCurrency ?? context.currency;
  const checks: boolean[] = [];
  /** Lines of entries whose currency no balance names. */
  const unnamed: number[] = [];
  let account: string | undefined;
  let statement: Statement = { opening: undefined, sum: 0 };
  const fields = fieldsOf(source.text ?? '', problems);
  const closing = closingCurrencies(fields);
  fields.forEach((field, at) => {
    const text = field.lines.join('').trim();
    if (field.tag === '25') account = accountName(text.replace(/\/[A-Z]{3}$/, ''));
    else if (/^60[FM]$/.test(field.tag)) statement = { opening: balanceOf(text), sum: 0 };
    else if (/^62[FM]$/.test(field.tag)) {
      const [end, { opening, sum }] = [balanceOf(text), statement];
      if (!end || !opening || sum === undefined) return;
      const adds = opening.minor + sum === end.minor;
      checks.push(adds);
      if (!adds) problems.push({ message: DOES_NOT_ADD_UP, line: field.line, text });
    } else if (field.tag === '61') {
      const currency = statement.opening?.currency ?? closing[at];
      const next = fields[at + 1];
      const row = entryOf(field, next?.tag === '86' ? next.lines : [], account, currency ?? assumed);
      if (currency === undefined) unnamed.push(field.line);
      if ('message' in row) {
        problems.push(row);
        statement.sum = undefined;
        return;
      }
      rows.push(row);
      lines.push(field.line);
      if (statement.sum !== undefined) statement.sum += row.amount.minor;
    }
  });
  const assumedCurrency = unnamed.length > 0 && rows.length > 0 ? assumed : undefined;
  const notes: Phrase[] = assumedCurrency === undefined ? [] : [currencyAssumed(assumed)];
  const balance: BalanceCheck = checks.length === 0 ? 'absent' : checks.every(Boolean) ? 'continuous' : 'broken';
  return present({ rows, lines, problems, notes, assumedCurrency, balance });
}

const TAG = /^:(\d{2}[A-Z]?|NS|\d{3}):(.*)$/;

/** Envelopes, ends and the lines with which some banks begin a file. */
const AROUND = /^(?:\{.*|-\}?.*|[A-Z0-9]{8,11}|9\d\d|\s*)$/;

function fieldsOf(text: string, problems: Problem[]): Field[] {
  const fields: Field[] = [];
  let open: Field | undefined;
  text.split(/\r\n|\n|\r/).forEach((each, at) => {
    const found = TAG.exec(each);
    const line = at + 1;
    if (found) fields.push((open = { tag: found[1] ?? '', line, lines: [found[2] ?? ''] }));
    else if (/^(?:-\}?|\{)/.test(each)) open = undefined;
    else if (open) open.lines.push(each);
    else if (!AROUND.test(each)) problems.push({ message: OUTSIDE, line, text: each.slice(0, 200) });
  });
  return fields;
}

const OUTSIDE: Phrase = { zh: '这一行不属于任何字段', en: 'this line belongs to no field' };

/** `C190215EUR194,57`: what the account held; a debt is negative. */
function balanceOf(text: string): Money | undefined {
  const [, mark, currency = '', figure = ''] = /^([CD])\d{6}([A-Z]{3})([\d.,]+)/.exec(text) ?? [];
  const money = mark === undefined ? undefined : amountOf(figure, currency);
  return money && { ...money, minor: mark === 'D' ? -money.minor : money.minor };
}

/** For each field the currency of the next closing balance: a part of a file may lack the opening one. */
function closingCurrencies(fields: readonly Field[]): (string | undefined)[] {
  let next: string | undefined;
  return [...fields]
    .reverse()
    .map(({ tag, lines }) => {
      if (/^62[FM]$/.test(tag)) next = balanceOf(lines.join(''))?.currency;
      return next;
    })
    .reverse();
}

/** SWIFT writes a comma and no groups; a point with two digits is some banks' comma. */
function amountOf(figure: string, currency: string): Money | undefined {
  const [, whole, part = ''] = /^(\d+)(?:,(\d*)|\.(\d{2}))?$/.exec(figure.replace(/\.(\d{2})$/, ',$1')) ?? [];
  if (whole === undefined) return undefined;
  const money = moneyFromDecimal(part === '' ? whole : `${whole}.${part}`, currency);
  return money.ok ? money.value : undefined;
}

/** Value date, entry date, mark, third letter of the currency, amount, type and references (field 61). */
const ENTRY = /^(\d{6})(\d{4})?(E?)(R?)([DC])([A-Z])?(\d[\d.]*(?:,\d*)?) ?(?:([NFS].{3})(.*))?$/;

function entryOf(
  field: Field,
  told: readonly string[],
  account: string | undefined,
  currency: string,
): TransactionRow | Problem {
  const [first = '', ...details] = field.lines;
  const text = [first, ...details].join(' ').trim().slice(0, 300);
  const [, value = '', entry, expected, undone, mark, , figure = '', , references = ''] =
    ENTRY.exec(first.trim()) ?? [];
  if (mark === undefined)
    return { message: { zh: '读不懂这一笔', en: 'this entry cannot be read' }, line: field.line, text };
  const bookedOn = postingDay(value, entry);
  if (bookedOn === undefined)
    return { message: { zh: '没有可用的日期', en: 'no usable date' }, line: field.line, text };
  const money = amountOf(figure, currency);
  if (!money) return { message: { zh: '没有可用的金额', en: 'no usable amount' }, line: field.line, text };
  // A reversal moves money the other way: RC takes back what had come in.
  const incoming = (mark === 'C') !== (undone === 'R');
  const { description, counterparty, reference } = readEntryText(told);
  const said = description === '' ? details.join(' ').replace(/\s+/g, ' ').trim() : description;
  const [own = '', bank] = references.split('//');
  return present({
    account,
    bookedOn,
    occurredAt: saleTime(said, bookedOn) ?? valueDay(value, bookedOn),
    amount: { ...money, minor: incoming ? money.minor : -money.minor },
    description: said === '' ? own : said,
    counterparty,
    card: lastFourOf(said),
    status: expected === 'E' ? ('pending' as const) : ('booked' as const),
    kind:
      undone === 'R'
        ? incoming
          ? ('reversal' as const)
          : ('other' as const)
        : kindOf(said, counterparty ?? '', incoming),
    references: present({ order: reference ?? numberIn(own) ?? numberIn(bank) }),
  });
}

const numberIn = (text: string | undefined): string | undefined =>
  text !== undefined && /\d{5}/.test(text) && !/NONREF/.test(text) ? text.trim() : undefined;

/** The entry date, in the year nearest to the value date; banks that count 30 days to every month value on no real day. */
function postingDay(value: string, entry: string | undefined): Day | undefined {
  const year = 2000 + Number(value.slice(0, 2));
  const valued = `${year}-${value.slice(2, 4)}-${value.slice(4, 6)}`;
  if (entry === undefined) return isDay(valued) ? valued : undefined;
  const near = [year, year - 1, year + 1]
    .map((each) => `${each}-${entry.slice(0, 2)}-${entry.slice(2)}`)
    .filter(isDay)
    .sort((a, b) => Math.abs(dayNumber(a) - dayNumber(valued)) - Math.abs(dayNumber(b) - dayNumber(valued)));
  return near[0] ?? (isDay(valued) ? valued : undefined);
}

/** The value date where it lies before the posting: the nearest that most files come to the day of the sale. */
function valueDay(value: string, bookedOn: Day): Day | undefined {
  const month = `20${value.slice(0, 2)}-${value.slice(2, 4)}`;
  // Banks that count 30 days to every month value on the 30th of February.
  const last = ['31', '30', '29', '28'].find((date) => isDay(`${month}-${date}`)) ?? '28';
  const day = `${month}-${value.slice(4) > last ? last : value.slice(4)}`;
  return isDay(day) && isBeforePosting(day, bookedOn) ? day : undefined;
}
