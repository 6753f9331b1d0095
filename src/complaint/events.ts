import { dayOfTime } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { isPaper, slipEvent, type Attachments } from './attachments.ts';
import type { Line, Piece } from './index.ts';
import { momentOf, nameOf, type LetterFacts } from './letter-facts.ts';
import type { Event, LetterWords } from './letter-words.ts';
import { isNote } from './note-types.ts';
import { fact, line, printedFact, printedName } from './text.ts';

/** What happened, in the order of time, one event a line; each cites the attachment that shows it. */
export function eventLines(facts: LetterFacts, words: LetterWords, attached: Attachments): Line[] {
  const { type } = facts.finding;
  const told = [
    ...facts.receipts.map((slip) => slipTold(facts, words, slip, attached)),
    ...facts.notices.map((notice) => noticeTold(words, notice, attached)),
    ...[...facts.rows, ...facts.context].map((row) => rowTold(words, row, attached)),
  ];
  const lines = inOrder(told).map((each) => each.line);
  const last = facts.lastRow;
  if (last && !isNote(type) && type !== 'unknown-debit' && type !== 'residual-cost' && type !== 'refund-short')
    lines.push(cited(words, words.nothingCame(type, fact(words.day(last.bookedOn), last.id)), attached.rowsMark));
  return lines;
}

interface Dated {
  readonly moment: string;
  /** At one moment a slip comes before the notice, and the notice before the booking. */
  readonly rank: 0 | 1 | 2;
  readonly line: Line;
}

const cited = (words: LetterWords, told: Line, mark: string | undefined): Line =>
  mark === undefined ? told : line`${told}${words.gap}${mark}`;

function slipTold(facts: LetterFacts, words: LetterWords, slip: Receipt, attached: Attachments): Dated {
  const event: Event = {
    type: slipEvent(facts, slip),
    when: slip.occurredAt === undefined ? undefined : fact(words.day(slip.occurredAt), slip.id),
    amount: fact(words.money(slip.amount), slip.id),
    shop: printedName(slip.merchant, slip.id),
    result: slip.outcome === 'unknown' && slip.outcomeWords === undefined ? undefined : resultOf(words, slip),
    paper: isPaper(slip),
  };
  return {
    moment: slip.occurredAt ?? '',
    rank: 0,
    line: cited(words, words.event(event), attached.markOf.get(slip.id)),
  };
}

function noticeTold(words: LetterWords, notice: Receipt, attached: Attachments): Dated {
  const when = notice.occurredAt === undefined ? undefined : fact(words.day(notice.occurredAt), notice.id);
  const event: Event = {
    type: 'notice',
    when,
    amount: fact(words.money(notice.amount), notice.id),
    shop: undefined,
    result: undefined,
    paper: false,
  };
  return {
    moment: notice.occurredAt ?? '',
    rank: 1,
    line: cited(words, words.event(event), attached.markOf.get(notice.id)),
  };
}

function rowTold(words: LetterWords, row: Transaction, attached: Attachments): Dated {
  const event: Event = {
    type: rowEvent(row),
    when: fact(rowMoment(words, row), row.id),
    amount: fact(words.money(row.amount), row.id),
    shop: printedName(nameOf(row), row.id),
    result: undefined,
    paper: false,
  };
  return { moment: momentOf(row), rank: 2, line: cited(words, words.event(event), attached.rowsMark) };
}

function rowEvent(row: Transaction): Event['type'] {
  if (row.amount.minor >= 0) return 'credited';
  if (row.kind === 'hold') return 'held';
  return row.status === 'pending' ? 'waiting' : 'debited';
}

/** The purchase's moment, with the posting day behind it where that is another. */
export function rowMoment(words: LetterWords, row: Transaction): string {
  const moment = momentOf(row);
  const posted =
    row.status === 'pending' || dayOfTime(moment) === row.bookedOn ? '' : words.postedOn(words.day(row.bookedOn));
  return `${words.day(moment)}${posted}`;
}

/**
 * By the time that is printed: seconds count only in a minute where every event tells them, since one without may lie
 * anywhere in it. Moments without a clock time come last on their day: nothing says that they were earlier.
 */
function inOrder(told: readonly Dated[]): Dated[] {
  const minuteOf = ({ moment }: Dated): string => (moment.length > 10 ? moment.slice(0, 16) : `${moment}T99:99`);
  const coarse = new Set(told.filter((each) => each.moment.length < 19).map(minuteOf));
  const keyOf = (each: Dated): string =>
    `${minuteOf(each)}|${coarse.has(minuteOf(each)) ? '' : each.moment.slice(17)}|${each.rank}|${each.moment}`;
  return told
    .map((each) => ({ each, key: keyOf(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ each }) => each);
}

/** The slip's own words for its result; where it prints none, their plain meaning. */
export function resultOf(words: LetterWords, slip: Receipt): Piece {
  return slip.outcomeWords === undefined
    ? fact(words.outcome[slip.outcome], slip.id)
    : printedFact(words.quoted(slip.outcomeWords), slip.id);
}
