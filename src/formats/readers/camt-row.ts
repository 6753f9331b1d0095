import { isLocalTime, type Day, type LocalTime } from '../../domain/day.ts';
import { lastFourOf, maskCards } from '../../domain/masking.ts';
import type { Currency, Money } from '../../domain/money.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { References } from '../../domain/references.ts';
import type { Problem } from '../../domain/result.ts';
import type { TransactionRow, TransactionStatus } from '../../domain/transaction.ts';
import { CURRENCY_OF, type MoneySlot, type Slot } from './camt-elements.ts';
import { kindOfCamt } from './camt-kind.ts';
import { otherParty, shopOf } from './camt-party.ts';
import { masked, textOfEntry } from './camt-text.ts';
import { readCurrency, readDay, readMoment, readSum } from './camt-values.ts';
import type { CamtEntry, Fields, Said } from './collect-camt.ts';
import { directionOf, statusOf } from './row-words.ts';
import { isBeforePosting, saleTime } from './sale-time.ts';

/** What an entry does not say itself. */
export interface CamtContext {
  readonly account: string | undefined;
  /** The account's number and its holder, as `plainName` makes them: whoever is one of these is not the other party. */
  readonly own: ReadonlySet<string>;
  /** For sums without a currency. */
  readonly currency: Currency;
  /** The day of a message about entries that have none of their own. */
  readonly day: Day | undefined;
}

/**
 * One entry as a row, or why it is none. A batch of several transactions stays one row, as it stands on the account: its
 * parts need not have sums, and what a bank books in one sum is what a person can dispute with it.
 */
export function rowOfEntry(entry: CamtEntry, context: CamtContext): TransactionRow | Problem {
  const single = entry.detailCount === 1 ? entry.details[0] : undefined;
  const say = (slot: Slot): string => entry.fields[slot] ?? single?.fields[slot] ?? '';
  const problem = (message: Phrase): Problem => ({ message, line: entry.line, text: shownEntry(entry) });
  const code = say('direction');
  const direction = code === 'DBIT' ? 'out' : code === 'CRDT' ? 'in' : directionOf(code);
  const sum = sumOf(entry, 'amount', context.currency);
  if (!sum) return problem({ zh: '没有可用的金额', en: 'no usable amount' });
  if (direction === undefined)
    return problem({ zh: '没有写明是借方还是贷方', en: 'neither debit nor credit is named' });
  const soldAt = readMoment(say('sold')) ?? readMoment(say('accepted'));
  const valued = readDay(say('valued'));
  const bookedOn = readDay(say('booked')) ?? valued ?? soldAt?.slice(0, 10) ?? context.day;
  if (bookedOn === undefined) return problem({ zh: '没有可用的日期', en: 'no usable date' });
  const incoming = direction === 'in';
  const sign = incoming || sum.minor === 0 ? 1 : -1;
  const undone = isReversal(entry) || say('returned') !== '';
  const counterparty = (single && otherParty(single.fields, incoming === undone, context.own)) ?? shopOf(say);
  const told = masked(textOfEntry(entry, (fields) => otherParty(fields, incoming === undone, context.own)));
  const status = statusOfEntry(say('status'), incoming);
  const references = referencesOf(say);
  const description = told === '' ? (counterparty ?? codeText(say, references)) : told;
  return present({
    account: context.account,
    bookedOn,
    occurredAt: occurred(soldAt, told, bookedOn, valued),
    amount: { ...sum, minor: sign * sum.minor },
    original: originalOf(single ? [entry, single] : [entry], sum, sign),
    description,
    counterparty,
    card: /(\d{4})\D*$/.exec(say('pan'))?.[1] ?? lastFourOf(told),
    status,
    kind: kindOfCamt({
      domain: say('domain'),
      family: say('family'),
      subFamily: say('subFamily'),
      proprietary: say('proprietary'),
      undone,
      told,
      named: counterparty ?? '',
      incoming,
    }),
    references,
  });
}

/** Does the entry say that it undoes another one? */
export const isReversal = ({ fields }: CamtEntry): boolean => /^(?:true|1)$/i.test(fields.reversal ?? '');

/** Does the entry, or its only transaction, name a day at all? */
export function hasOwnDay({ fields, details }: CamtEntry): boolean {
  const named = (slots: readonly Slot[], said: Fields): boolean => slots.some((slot) => said[slot] !== undefined);
  return (
    named(['booked', 'valued', 'sold'], fields) || details.some((each) => named(['sold', 'accepted'], each.fields))
  );
}

/** `BOOK`, or `PDNG`, `FUTR` and `INFO`, which have moved no money yet; banks also use words of their own. */
function statusOfEntry(code: string, incoming: boolean): TransactionStatus {
  if (code === '' || /^BOOK/i.test(code)) return 'booked';
  return /^(?:PDNG|FUTR|INFO)$/i.test(code) ? 'pending' : statusOf(code, incoming);
}

function sumOf({ fields }: Said, slot: MoneySlot, fallback: Currency | undefined): Money | undefined {
  const named = fields[CURRENCY_OF[slot]];
  const currency = named === undefined ? fallback : readCurrency(named);
  return currency === undefined ? undefined : readSum(fields[slot] ?? '', currency);
}

/** Where a purchase's own currency may stand; the nearest to the shop first. */
const FOREIGN = ['instructed', 'transaction', 'counterValue', 'amount'] as const;

/** What the purchase was in its own currency: the first sum in another one than the account's. */
function originalOf(parts: readonly Said[], booked: Money, sign: 1 | -1): Money | undefined {
  for (const slot of FOREIGN)
    for (const part of parts) {
      const named = part.fields[CURRENCY_OF[slot]];
      if (named === undefined || named === booked.currency) continue;
      const sum = sumOf(part, slot, undefined);
      if (sum && sum.minor !== 0 && sum.currency !== booked.currency) return { ...sum, minor: sign * sum.minor };
    }
  return undefined;
}

/** The card's own word of when it was used, else what the text prints, else the value day where it is before the posting. */
function occurred(
  soldAt: LocalTime | undefined,
  told: string,
  bookedOn: Day,
  valued: Day | undefined,
): LocalTime | undefined {
  if (soldAt !== undefined && isLocalTime(soldAt)) return soldAt;
  return saleTime(told, bookedOn) ?? (valued !== undefined && isBeforePosting(valued, bookedOn) ? valued : undefined);
}

/** The bank's codes, for an entry without a word; then its number. */
function codeText(say: (slot: Slot) => string, { order = '' }: References): string {
  const codes = [say('domain'), say('family'), say('subFamily'), say('proprietary')].filter(Boolean).join(' ');
  return codes === '' ? order : masked(codes);
}

function referencesOf(say: (slot: Slot) => string): References {
  const number = (slot: Slot): string | undefined => {
    const text = say(slot);
    return text.length < 5 || /^(?:NOT ?PROVIDED|NONREF|NOTAVAILABLE)$/i.test(text) ? undefined : masked(text);
  };
  return present({
    order:
      number('endToEnd') ??
      number('saleReference') ??
      number('creditorReference') ??
      number('paymentId') ??
      number('uetr') ??
      number('bankReference'),
    trace: /^\d{4,12}$/.test(say('trace')) ? say('trace') : undefined,
    terminal: /^(?=\D*\d)[A-Z0-9]{6,16}$/i.test(say('terminal')) ? say('terminal') : undefined,
  });
}

/** What was read of an entry, for people, where it is no row; of accounts nothing, of cards no more than elsewhere. */
export const shownEntry = (entry: CamtEntry): string =>
  maskCards(
    [
      ...(['amount', 'amountCurrency', 'direction', 'status', 'booked', 'valued'] as const).map(
        (slot) => entry.fields[slot] ?? '',
      ),
      textOfEntry(entry, () => undefined),
    ]
      .filter(Boolean)
      .join(' '),
  ).slice(0, 300);
