import type { Day } from '../../domain/day.ts';
import { lastFourOf, maskCards } from '../../domain/masking.ts';
import { moneyFromDecimal, type Currency, type Money } from '../../domain/money.ts';
import { present } from '../../domain/present.ts';
import type { Problem } from '../../domain/result.ts';
import type { TransactionKind, TransactionRow } from '../../domain/transaction.ts';
import { currencyOf } from './currency-numbers.ts';
import { kindOf } from './row-words.ts';
import { saleDayOf, sixDigitDay } from './six-digit-day.ts';

/** Record 22 with the records that belong to it: up to five of text (23) and one of the original currency (24). */
export interface Apunte {
  readonly line: number;
  /** 80 columns wide. */
  readonly text: string;
  readonly concepts: string[];
  equivalence?: string;
}

/** The account that a movement belongs to. */
export interface Account {
  readonly name: string | undefined;
  readonly currency: Currency;
}

/** The code of debit (1) or credit (2) and fourteen digits, two of them decimals whatever the currency. */
export function signedSum(side = '', digits: string, currency: Currency): Money | undefined {
  if (!/^[12]$/.test(side) || !/^\d{14}$/.test(digits)) return undefined;
  const money = moneyFromDecimal(`${digits.slice(0, 12)}.${digits.slice(12)}`, currency);
  if (!money.ok) return undefined;
  return side === '1' && money.value.minor !== 0 ? { ...money.value, minor: -money.value.minor } : money.value;
}

/** Reads a movement: the day of the operation is its posting, the value date the nearest to the sale. */
export function readApunte(apunte: Apunte, account: Account, today: Day): TransactionRow | Problem {
  const { text, line, concepts, equivalence } = apunte;
  const shown = shownLine([text, ...concepts]);
  const bookedOn = sixDigitDay(text.slice(10, 16), 'ymd', today);
  if (bookedOn === undefined) return { message: { zh: '没有可用的日期', en: 'no usable date' }, line, text: shown };
  const amount = signedSum(text[27], text.slice(28, 42), account.currency);
  if (!amount) return { message: { zh: '没有可用的金额', en: 'no usable amount' }, line, text: shown };
  const incoming = amount.minor > 0;
  const said = maskCards(conceptText(concepts));
  const references = [text.slice(52, 64), text.slice(64, 80), text.slice(42, 52)]
    .map(plain)
    .filter((each) => /[1-9A-Z]/i.test(each));
  const description = said || maskCards(references.join(' ')) || `Concepto ${text.slice(22, 24)}`;
  const order = references.find((each) => /\d{5}/.test(each));
  return present({
    account: account.name,
    bookedOn,
    occurredAt: saleDayOf(sixDigitDay(text.slice(16, 22), 'ymd', today), bookedOn),
    amount,
    original: equivalence === undefined ? undefined : originalOf(equivalence, amount),
    description,
    card: lastFourOf(said) ?? lastFourOf(maskCards(references.join(' '))),
    status: 'booked' as const,
    kind: kindOfConcept(text.slice(22, 24), description, incoming),
    references: present({ order: order === undefined ? undefined : maskCards(order) }),
  });
}

/** Records for people: figures stand without a gap before the references and the words, which may hold a card's number. */
export const shownLine = (records: readonly string[]): string =>
  records
    .flatMap((each) =>
      each.startsWith('22')
        ? [each.slice(0, 42), each.slice(42, 52), each.slice(52, 64), each.slice(64)]
        : [each.slice(0, 4), each.slice(4)],
    )
    .map((part) => maskCards(part.trim()))
    .join(' ')
    .trim()
    .slice(0, 300);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Pieces of 38 signs are cut where they are full; a shorter one ends with a word. */
function conceptText(concepts: readonly string[]): string {
  const pieces = concepts.flatMap((each) => [each.slice(4, 42), each.slice(42, 80)]);
  return plain(pieces.map((piece) => (piece.endsWith(' ') ? `${piece} ` : piece)).join(''));
}

/** Record 24: currency by its number, fourteen digits; signed like the movement. */
function originalOf(text: string, amount: Money): Money | undefined {
  const currency = currencyOf(text.slice(4, 7));
  if (currency === undefined || currency === amount.currency) return undefined;
  const money = signedSum(amount.minor < 0 ? '1' : '2', text.slice(7, 21), currency);
  return money && money.minor !== 0 ? money : undefined;
}

/** Kinds of money that leaves, by the common concepts of the standard's annex; the others are told by their words. */
const OUTGOING: ReadonlyMap<string, TransactionKind> = new Map([
  ['01', 'cash'],
  ['04', 'transfer'],
  ['05', 'other'],
  ['06', 'other'],
  ['07', 'other'],
  ['08', 'other'],
  ['09', 'other'],
  ['10', 'purchase'],
  ['11', 'cash'],
  ['14', 'other'],
  ['15', 'transfer'],
  ['16', 'fee'],
  ['98', 'other'],
]);

/** And of money that comes in: 14 are returned bills, 15 wages, 98 corrections. */
const INCOMING: ReadonlyMap<string, TransactionKind> = new Map([
  ['04', 'transfer'],
  ['05', 'other'],
  ['06', 'other'],
  ['07', 'other'],
  ['08', 'other'],
  ['09', 'other'],
  ['11', 'cash'],
  ['14', 'refund'],
  ['15', 'transfer'],
  ['98', 'reversal'],
]);

/** A purchase by card, beside which banks print the costs of it, mostly none. */
const BOUGHT = /\bcompra|\bpago\b/i;

/** Of cards (12), collections (03), abroad (13), charges (17) and others (99) the text knows more than the code. */
function kindOfConcept(concept: string, words: string, incoming: boolean): TransactionKind {
  const told = kindOf(words, '', incoming);
  if (concept === '17') {
    if (told === 'interest' || told === 'reversal' || told === 'refund') return told;
    return incoming ? 'interest' : 'fee';
  }
  if (concept === '12') {
    if (incoming) return told === 'reversal' ? told : 'refund';
    return told === 'fee' && BOUGHT.test(words) ? 'purchase' : told;
  }
  return (incoming ? INCOMING : OUTGOING).get(concept) ?? told;
}
