import type { Day, LocalTime } from '../../domain/day.ts';
import { isLocalTime } from '../../domain/day.ts';
import type { LastFour } from '../../domain/card.ts';
import { decimalOf, moneyFromDecimal, type Money } from '../../domain/money.ts';
import { present } from '../../domain/present.ts';
import { sixDigitDay } from './six-digit-day.ts';

/** What a communication of CODA says of its movement. */
export interface Told {
  readonly description: string;
  /** The shop or the machine, as its terminal is named. */
  readonly merchant?: string;
  readonly card?: LastFour;
  readonly soldAt?: LocalTime;
  /** The sum in the currency of the sale, without sign. */
  readonly original?: Money;
  readonly terminal?: string;
  readonly trace?: string;
  readonly order?: string;
  /** Is it a purchase taken back at the terminal? */
  readonly undone?: boolean;
}

/**
 * Reads a structured communication by its number (Febelfin, CODA 2.6, annex III); `body` is what stands behind the number,
 * over all records, with its blanks. Those that tell nothing of a card or an amount are handed on as they stand.
 */
export function readCommunication(number: string, body: string, today: Day): Told {
  switch (number) {
    case '101':
    case '102':
      return { description: creditorReference(body) };
    case '105':
      return original(body);
    case '113':
      return cardPayment(body, today);
    case '114':
      return terminalCredit(body, today);
    case '115':
      return cashDeposit(body, today);
    case '124':
      return creditCard(body, today);
    case '127':
      return directDebit(body);
    default:
      return { description: plain(body) };
  }
}

/** Text without its filling. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The Belgian reference of a payment, as people know it from their invoices. */
function creditorReference(body: string): string {
  const digits = body.slice(0, 12);
  if (!/^\d{12}$/.test(digits)) return plain(body);
  return plain(`+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++ ${body.slice(12)}`);
}

/** 105: sums before costs, in the account's currency and in that of the sale. */
function original(body: string): Told {
  const sum = moneyOf(body.slice(15, 30), body.slice(42, 45));
  const said = /^\s*0*\s*$/.test(body.slice(45, 57)) ? '' : body.slice(45, 57);
  return present({
    description: plain(`${sum ? `${decimalOf(sum)} ${sum.currency}` : ''} ${said}`),
    original: sum,
  });
}

/** 113: a payment by card or money from a machine. */
function cardPayment(body: string, today: Day): Told {
  const sum = moneyOf(body.slice(66, 81), body.slice(93, 96));
  return present({
    ...terminalName(body.slice(40, 66)),
    card: tailOf(body.slice(0, 16)),
    soldAt: timeOf(body.slice(29, 35), body.slice(35, 39), today),
    original: sum,
    terminal: numberOf(body.slice(17, 23)),
    trace: numberOf(body.slice(23, 29)),
    undone: body[39] === '4' ? true : undefined,
  });
}

/** 114: what a terminal of one's own took. */
function terminalCredit(body: string, today: Day): Told {
  return present({
    ...terminalName(body.slice(27, 53)),
    soldAt: timeOf(body.slice(16, 22), body.slice(22, 26), today),
    terminal: numberOf(body.slice(1, 7)),
    trace: numberOf(body.slice(10, 16)),
    order: numberOf(body.slice(53, 69).trim()),
  });
}

/** 115: money paid in at a machine. */
function cashDeposit(body: string, today: Day): Told {
  return present({
    ...terminalName(body.slice(67, 93)),
    card: tailOf(body.slice(0, 16)),
    soldAt: timeOf(body.slice(29, 35), body.slice(35, 39), today),
    terminal: numberOf(body.slice(17, 23)),
    trace: numberOf(body.slice(23, 29)),
  });
}

const ISSUERS: ReadonlyMap<string, string> = new Map([
  ['1', 'Mastercard'],
  ['2', 'Visa'],
  ['3', 'American Express'],
  ['4', 'Diners Club'],
]);

/** 124: the bill of a credit card, or one of its payments. */
function creditCard(body: string, today: Day): Told {
  const invoice = body.slice(21, 33).trim();
  const issuer = ISSUERS.get(body[20] ?? '') ?? '';
  return present({
    description: plain(`${issuer} ${invoice} ${body.slice(33, 48)} ${body.slice(54)}`),
    card: tailOf(body.slice(0, 20)),
    soldAt: sixDigitDay(body.slice(48, 54), 'dmy', today),
    order: numberOf(invoice),
  });
}

/** 127: a SEPA direct debit; its text, then the mandate and the creditor's number. */
const directDebit = (body: string): Told => ({
  description: plain([body.slice(79, 141), body.slice(44, 79), body.slice(9, 44)].map(plain).join(' ')),
});

/** Sixteen signs of a name, ten of a town. */
function terminalName(text: string): { readonly description: string; readonly merchant: string | undefined } {
  const name = plain(text.slice(0, 16));
  return { description: plain(`${name} ${text.slice(16)}`), merchant: name === '' ? undefined : name };
}

/** Twelve digits before the decimal mark and three behind; undefined where there is no sum or no currency. */
function moneyOf(digits: string, currency: string): Money | undefined {
  if (!/^\d{15}$/.test(digits) || !/[1-9]/.test(digits) || !/^[A-Z]{3}$/.test(currency)) return undefined;
  const money = moneyFromDecimal(`${digits.slice(0, 12)}.${digits.slice(12)}`, currency);
  return money.ok ? money.value : undefined;
}

/** The last four digits of a card's number, of which banks hide the middle. */
const tailOf = (number: string): LastFour | undefined => {
  const tail = /(\d{4})\s*$/.exec(number)?.[1];
  return tail === undefined || /^[0\s]*$/.test(number) ? undefined : tail;
};

const numberOf = (text: string): string | undefined => (/[1-9A-Z]/i.test(text) ? text.trim() : undefined);

/** A clock time of 0000 is what banks write that know none. */
function timeOf(date: string, clock: string, today: Day): LocalTime | undefined {
  const day = sixDigitDay(date, 'dmy', today);
  const time = `${day ?? ''}T${clock.slice(0, 2)}:${clock.slice(2)}`;
  return clock !== '0000' && isLocalTime(time) ? time : day;
}
