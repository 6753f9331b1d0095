import { isDay, isLocalTime } from '../domain/day.ts';
import { CURRENCY_CODES } from '../domain/printed-amount.ts';
import { maskCards } from '../domain/masking.ts';
import { moneyFromDecimal, type Money } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import { RECEIPT_OUTCOMES, RECEIPT_TENDERS, RECEIPT_TYPES, type Receipt } from '../domain/receipt.ts';
import { REFERENCE_KEYS, type References } from '../domain/references.ts';
import type { Problem } from '../domain/result.ts';
import { TRANSACTION_KINDS, TRANSACTION_STATUSES, type Transaction } from '../domain/transaction.ts';
import { wholeEntries } from './whole-entries.ts';

/** The engine's own JSON, ids kept as given; each entry that breaks the contract is a problem of its own. */
export interface ContractReading {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly problems: readonly Problem[];
}

export const looksLikeContract = (text: string): boolean =>
  /^\s*\{\s*"(?:transactions|receipts|documents)"\s*:/.test(text.slice(0, 500));

/** Reads `{"transactions": […]}`, `{"receipts": […]}` or what `read --json` printed. */
export function readContract(text: string): ContractReading {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return readBroken(text);
  }
  const parts = isRecord(content) && Array.isArray(content['documents']) ? content['documents'] : [content];
  const problems: Problem[] = [];
  const collect = <Item>(key: string, read: (entry: Fields) => Item): Item[] =>
    parts.flatMap((part) => {
      const list: unknown = isRecord(part) ? part[key] : undefined;
      return Array.isArray(list) ? list.flatMap((entry) => attempt(entry, key, read, problems)) : [];
    });
  return {
    transactions: collect('transactions', transactionFrom),
    receipts: collect('receipts', receiptFrom),
    problems,
  };
}

/** A text that is no whole JSON still yields each entry that is whole. */
function readBroken(text: string): ContractReading {
  const transactions: Transaction[] = [];
  const receipts: Receipt[] = [];
  const problems: Problem[] = [];
  const { entries, broken } = wholeEntries(text, ['transactions', 'receipts']);
  for (const { list, text: one, line } of entries) {
    let entry: unknown;
    try {
      entry = JSON.parse(one);
    } catch {
      problems.push({ message: NO_JSON, line, text: one.slice(0, 300) });
      continue;
    }
    if (list === 'transactions') transactions.push(...attempt(entry, list, transactionFrom, problems, line));
    else receipts.push(...attempt(entry, list, receiptFrom, problems, line));
  }
  if (broken) problems.push({ message: CUT_OFF, line: broken.line, text: broken.text });
  if (problems.length === 0) problems.push({ message: NO_JSON });
  return { transactions, receipts, problems };
}

const NO_JSON: Phrase = { zh: 'JSON 不完整或有误', en: 'the JSON is cut off or wrong' };
const CUT_OFF: Phrase = { zh: '文件在这一条中间断了', en: 'the file is cut off within this entry' };

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Thrown inside this file only, to leave a broken entry at its first broken field. */
class Broken extends Error {}

function attempt<Item>(
  entry: unknown,
  list: string,
  read: (entry: Fields) => Item,
  problems: Problem[],
  line?: number,
): Item[] {
  try {
    if (!isRecord(entry)) throw new Broken('entry');
    return [read(entry)];
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    problems.push({
      message: { zh: `${list} 中一条的 ${error.message} 有误`, en: `an entry of ${list} has a wrong ${error.message}` },
      ...(line !== undefined && { line }),
      text: maskCards(JSON.stringify(entry)).slice(0, 300),
    });
    return [];
  }
}

function required(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value !== 'string' || value === '') throw new Broken(key);
  return value;
}

function optional(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new Broken(key);
  return value;
}

/** Free text: an escape such as \\u0020 can hide a card number from the masking of the file's own text. */
function words(fields: Fields, key: string): string | undefined {
  const value = optional(fields, key);
  return value === undefined ? undefined : maskCards(value);
}

function oneOf<Choice extends string>(fields: Fields, key: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === fields[key]);
  if (choice === undefined) throw new Broken(key);
  return choice;
}

function money(fields: Fields, key: string, currency: string): Money {
  const read = moneyFromDecimal(required(fields, key), currency);
  if (!read.ok) throw new Broken(key);
  return read.value;
}

function currencyOf(fields: Fields): string {
  const currency = required(fields, 'currency');
  if (!CURRENCY_CODES.has(currency)) throw new Broken('currency');
  return currency;
}

function time(fields: Fields, key: string): string | undefined {
  const value = optional(fields, key);
  if (value !== undefined && !isLocalTime(value)) throw new Broken(key);
  return value;
}

function day(fields: Fields, key: string): string | undefined {
  const value = optional(fields, key);
  if (value !== undefined && !isDay(value)) throw new Broken(key);
  return value;
}

function card(fields: Fields): string | undefined {
  const value = optional(fields, 'card');
  if (value !== undefined && !/^\d{4}$/.test(value)) throw new Broken('card');
  return value;
}

function references(fields: Fields): References {
  const given = fields['references'] ?? {};
  if (!isRecord(given)) throw new Broken('references');
  return Object.fromEntries(
    REFERENCE_KEYS.flatMap((key) => {
      const value = optional(given, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function original(fields: Fields): Money | undefined {
  const given = fields['original'];
  if (given === undefined || given === null) return undefined;
  if (!isRecord(given)) throw new Broken('original');
  return money(given, 'amount', currencyOf(given));
}

function transactionFrom(fields: Fields): Transaction {
  const currency = currencyOf(fields);
  const bookedOn = day(fields, 'bookedOn');
  if (bookedOn === undefined) throw new Broken('bookedOn');
  const balance = optional(fields, 'balance');
  return present({
    id: required(fields, 'id'),
    account: words(fields, 'account'),
    bookedOn,
    occurredAt: time(fields, 'occurredAt'),
    amount: money(fields, 'amount', currency),
    original: original(fields),
    description: words(fields, 'description') ?? '',
    counterparty: words(fields, 'counterparty'),
    card: card(fields),
    status: oneOf(fields, 'status', TRANSACTION_STATUSES),
    kind: oneOf(fields, 'kind', TRANSACTION_KINDS),
    balance: balance === undefined ? undefined : money(fields, 'balance', currency),
    references: references(fields),
  });
}

function receiptFrom(fields: Fields): Receipt {
  const amount = money(fields, 'amount', currencyOf(fields));
  return present({
    id: required(fields, 'id'),
    occurredAt: time(fields, 'occurredAt'),
    amount: { ...amount, minor: Math.abs(amount.minor) },
    merchant: words(fields, 'merchant'),
    type: oneOf(fields, 'type', RECEIPT_TYPES),
    outcome: oneOf(fields, 'outcome', RECEIPT_OUTCOMES),
    tender: fields['tender'] === undefined ? undefined : oneOf(fields, 'tender', RECEIPT_TENDERS),
    card: card(fields),
    promisedOn: day(fields, 'promisedOn'),
    references: references(fields),
  });
}
