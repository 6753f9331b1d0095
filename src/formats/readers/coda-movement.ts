import type { Day } from '../../domain/day.ts';
import { lastFourOf, maskCards } from '../../domain/masking.ts';
import { moneyFromDecimal, type Currency, type Money } from '../../domain/money.ts';
import { present } from '../../domain/present.ts';
import type { Problem } from '../../domain/result.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { codaCode, kindOfCoda, kindOfReturn } from './coda-codes.ts';
import { plain, readCommunication, type Told } from './coda-communication.ts';
import { saleDayOf, sixDigitDay } from './six-digit-day.ts';

/** The records of one movement: 2.1 with its 2.2 and 2.3, and the information records 3 that follow. */
export interface Movement {
  readonly line: number;
  /** Record 2.1, 128 columns wide. */
  readonly text: string;
  continued?: string;
  party?: string;
  /** Information records, each with its continuations in one piece. */
  readonly told: string[];
}

/** What the records around a movement say. */
export interface Around {
  readonly today: Day;
  readonly currency: Currency;
  readonly account: string | undefined;
  /** Version 1 names the counterparty in other columns. */
  readonly version: string;
}

/** The continuous sequence number: the same in a total and in its details. */
export const sequenceOf = (text: string): string => text.slice(2, 6);

/** 0000 in an amount that stands by itself or is a total. */
export const detailOf = (text: string): string => text.slice(6, 10);

/** The sign column: 0 credit, 1 debit. The digits: twelve before the decimal mark, three behind. */
export function signedMoney(sign = '', digits: string, currency: Currency): Money | undefined {
  if (!/^[01]$/.test(sign) || !/^\d{15}$/.test(digits)) return undefined;
  const money = moneyFromDecimal(`${digits.slice(0, 12)}.${digits.slice(12)}`, currency);
  if (!money.ok) return undefined;
  return sign === '1' && money.value.minor !== 0 ? { ...money.value, minor: -money.value.minor } : money.value;
}

/** The sum of a movement, negative where it left the account. */
export const amountOf = ({ text }: Movement, currency: Currency): Money | undefined =>
  signedMoney(text[31], text.slice(32, 47), currency);

/** Columns before which a record's words begin: figures stand before them without a gap. */
const WORDS: ReadonlyMap<string, readonly number[]> = new Map([
  ['21', [62]],
  ['22', [10, 63]],
  ['23', [10, 47, 82]],
  ['31', [40]],
  ['32', [10]],
  ['33', [10]],
]);

/** A line for people: its parts are masked one by one, since a card's number is hidden by figures beside it. */
export function shownLine(text: string): string {
  const mark = text.slice(0, 2);
  const number = /^21.{59}1(?:113|115|124)/.test(text) ? 65 : /^31.{37}1(?:113|115|124)/.test(text) ? 43 : undefined;
  const cuts =
    number === undefined
      ? (WORDS.get(mark) ?? [])
      : [number, number + (text.slice(number - 3, number) === '124' ? 20 : 16)];
  const parts = [0, ...cuts].map((from, at) => text.slice(from, cuts[at]));
  const shown = parts.map((part, at) =>
    number !== undefined && at === 1 ? `•••• ${part.trim().slice(-4)}` : maskCards(part),
  );
  return shown.join(' ').trimEnd();
}

/** Reads a movement; `total` is the one whose detail it is, and which knows what the detail leaves out. */
export function readMovement(movement: Movement, around: Around, total?: Movement): TransactionRow | Problem {
  const { text, line } = movement;
  const bookedOn = postingDay(text, around.today);
  if (bookedOn === undefined)
    return { message: { zh: '没有可用的日期', en: 'no usable date' }, line, text: shownLine(text) };
  const amount = amountOf(movement, around.currency);
  if (!amount) return { message: { zh: '没有可用的金额', en: 'no usable amount' }, line, text: shownLine(text) };
  const incoming = amount.minor > 0;
  const own = toldBy(movement, around);
  const above = total && sharedBy(total, around);
  const counterparty = own.counterparty ?? above?.counterparty;
  const description = own.description || above?.description || counterparty || plain(text.slice(10, 31));
  const code = codaCode(text.slice(53, 61));
  const original = own.original ?? above?.original;
  const kind =
    kindOfReturn(movement.continued?.[112] ?? '', incoming) ??
    (own.undone === true && incoming ? 'reversal' : kindOfCoda(code, description, counterparty ?? '', incoming));
  return present({
    account: around.account,
    bookedOn,
    occurredAt: saleTime(own.soldAt ?? above?.soldAt, bookedOn) ?? saleDayOf(valueDay(text, around.today), bookedOn),
    amount,
    original:
      original && original.currency !== amount.currency && kind !== 'fee'
        ? { ...original, minor: incoming ? original.minor : -original.minor }
        : undefined,
    description: maskCards(description === '' ? `CODA ${code.family} ${code.operation}` : description),
    counterparty: counterparty === undefined ? undefined : maskCards(counterparty),
    card: own.card ?? above?.card ?? lastFourOf(maskCards(description)),
    status: 'booked' as const,
    kind,
    references: referencesOf(movement, own, kind === 'fee' || kind === 'interest' ? undefined : above),
  });
}

/** The entry date; where the bank leaves it as noughts, the value date. */
function postingDay(text: string, today: Day): Day | undefined {
  const entered = text.slice(115, 121);
  return entered === '000000' ? valueDay(text, today) : sixDigitDay(entered, 'dmy', today);
}

const valueDay = (text: string, today: Day): Day | undefined => sixDigitDay(text.slice(47, 53), 'dmy', today);

const saleTime = (soldAt: string | undefined, bookedOn: Day): string | undefined =>
  soldAt !== undefined && soldAt.slice(0, 10) <= bookedOn ? soldAt : undefined;

/** What a total says of each of its details: all of it where it is one sale and its costs (type 3), else its words and its card. */
function sharedBy(total: Movement, around: Around): Words {
  const told = toldBy(total, around);
  if (total.text[53] === '3') return told;
  const { description, counterparty, card } = told;
  return present({ description, counterparty, card });
}

interface Words extends Told {
  readonly counterparty?: string;
}

function toldBy(movement: Movement, around: Around): Words {
  const { text, continued = '', party = '' } = movement;
  const first = around.version === '1';
  const body = `${text.slice(62, 115)}${continued.slice(10, 63)}${first ? '' : party.slice(82, 125)}`;
  const own: Told =
    text[61] === '1' ? readCommunication(body.slice(0, 3), body.slice(3), around.today) : { description: plain(body) };
  const told = movement.told.map((info) => informationOf(info, around.today));
  const name = plain(party.slice(47, first ? 73 : 82));
  return present({
    ...told.find((each) => each.card ?? each.soldAt ?? each.original),
    ...own,
    description: plain([own.description, ...told.map((each) => each.description)].join(' ')),
    counterparty: name || own.merchant || told.map((each) => each.name).find((each) => each !== undefined),
  });
}

/** An information record: text, a name (001), what the bank or the parties add (002, 008, 009, 011), or a communication. */
function informationOf(info: string, today: Day): Told & { readonly name?: string } {
  if (info[39] !== '1') return { description: plain(info.slice(40)) };
  const [number, body] = [info.slice(40, 43), info.slice(43)];
  if (number === '001') return present({ description: '', name: plain(body.slice(0, 70)) || undefined });
  if (number >= '100') return readCommunication(number, body, today);
  return { description: /^0(?:02|08|09|11)$/.test(number) ? plain(body) : '' };
}

/** The parties' own number of the payment, else the bank's, which keeps two equal rows apart. */
function referencesOf(movement: Movement, own: Words, above: Words | undefined): TransactionRow['references'] {
  const order =
    own.order ??
    numberIn(movement.continued?.slice(63, 98) ?? '') ??
    above?.order ??
    numberIn(movement.text.slice(10, 31));
  return present({
    terminal: own.terminal ?? above?.terminal,
    trace: own.trace ?? above?.trace,
    order: order === undefined ? undefined : maskCards(order),
  });
}

const numberIn = (text: string): string | undefined =>
  /\d{5}/.test(text) && /[1-9]/.test(text) ? text.trim() : undefined;
