import { dayOfTime } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import { isPaper, slipEvent } from './attachments.ts';
import { resultOf, rowMoment } from './events.ts';
import { slipFor } from './facts-table.ts';
import { daysSince, failedSlips, momentOf, nameOf, slipsOf, successSlips, type LetterFacts } from './letter-facts.ts';
import type { LetterWords, Told } from './letter-words.ts';
import { fact, printedName } from './text.ts';

/** What reasons and demands speak of, each piece with the row or receipt that it rests on; what is not known is absent. */
export function tellFacts(facts: LetterFacts, words: LetterWords, markOf: ReadonlyMap<string, string>): Told {
  const { finding, rows, context, card } = facts;
  const row = rows[0];
  const slip = decidingSlip(facts);
  const told: Told = { amount: fact(words.money(finding.amount), row?.id ?? slip?.id ?? finding.id), card };
  return {
    ...told,
    ...(row && {
      row: {
        day: fact(rowMoment(words, row), row.id),
        amount: fact(words.money(row.amount), row.id),
        shop: printedName(nameOf(row), row.id),
        negative: row.amount.minor < 0,
      },
    }),
    ...(slip && { slip: slipTold(facts, words, slip, markOf) }),
    ...(isCounted(facts) && row && { counts: countsOf(facts, row.id) }),
    ...holdTold(facts, words, markOf),
    ...elapsedTold(facts, slip),
    ...(finding.type === 'residual-cost' && undoneOf(context, words)),
    ...(finding.type === 'returned-after-success' && returnedOf(context, words)),
  };
}

/** The receipt that decides the finding. */
function decidingSlip(facts: LetterFacts): Receipt | undefined {
  switch (facts.finding.type) {
    case 'failed-but-debited':
      return facts.rows[0] ? (slipFor(facts, facts.rows[0]) ?? failedSlips(facts)[0]) : failedSlips(facts)[0];
    case 'void-not-reversed':
      return slipsOf(facts, 'void')[0];
    case 'refund-not-credited':
    case 'refund-short':
      return slipsOf(facts, 'refund')[0];
    case 'hold-not-released':
    case 'cancelled-hold-captured':
      return slipsOf(facts, 'preauth')[0] ?? facts.receipts[0];
    case 'unknown-debit':
    case 'unproven-debit':
    case 'residual-cost':
      return undefined;
    default:
      return successSlips(facts)[0] ?? facts.receipts[0];
  }
}

function slipTold(
  facts: LetterFacts,
  words: LetterWords,
  slip: Receipt,
  markOf: ReadonlyMap<string, string>,
): NonNullable<Told['slip']> {
  const { rrn, order, arn, original } = slip.references;
  const number = arn ?? rrn ?? order;
  const marks = facts.finding.type === 'duplicate-debit' ? successSlips(facts) : [slip];
  return {
    day: slip.occurredAt === undefined ? undefined : fact(words.day(dayOfTime(slip.occurredAt)), slip.id),
    amount: fact(words.money(slip.amount), slip.id),
    result: resultOf(words, slip),
    shop: printedName(slip.merchant, slip.id),
    mark: marks.map((each) => markOf.get(each.id) ?? '').join(''),
    paper: isPaper(slip),
    reversed: slip.outcome === 'reversed',
    means: meansOf(facts, words, slip),
    reference: printedName(number, slip.id),
    original: printedName(original, slip.id),
    promised: slip.promisedOn === undefined ? undefined : fact(words.day(slip.promisedOn), slip.id),
  };
}

function meansOf(facts: LetterFacts, words: LetterWords, slip: Receipt): NonNullable<Told['slip']>['means'] {
  const event = slipEvent(facts, slip);
  if (event === 'paid-cash') return fact(words.means.cash, slip.id);
  if (event === 'paid-wallet') return fact(words.means.wallet, slip.id);
  return slip.card === undefined || slip.card === facts.lastFour ? undefined : fact(words.cardTail(slip.card), slip.id);
}

/** Equal debits are counted; a failed one only where others of its sum, shop and day are proven. */
const isCounted = ({ finding, context }: LetterFacts): boolean =>
  finding.type === 'duplicate-debit' || (finding.type === 'failed-but-debited' && context.length > 0);

/** The counting argument: all equal debits, those that a receipt proves, and those too many. */
function countsOf(facts: LetterFacts, from: string): NonNullable<Told['counts']> {
  const proven = facts.context.filter((row) => row.amount.minor < 0).length;
  const count = (number: number): ReturnType<typeof fact> => fact(String(number), from);
  return { all: count(facts.rows.length + proven), proven: count(proven), surplus: count(facts.rows.length) };
}

function holdTold(
  facts: LetterFacts,
  words: LetterWords,
  markOf: ReadonlyMap<string, string>,
): Pick<Told, 'cancelled' | 'completion'> {
  const { type } = facts.finding;
  if (type !== 'hold-not-released' && type !== 'cancelled-hold-captured') return {};
  const slip = slipsOf(facts, 'preauth-void')[0];
  const completion = facts.context.find((row) => row.amount.minor < 0);
  return {
    ...(slip && {
      cancelled: {
        day: slip.occurredAt === undefined ? undefined : fact(words.day(dayOfTime(slip.occurredAt)), slip.id),
        mark: markOf.get(slip.id) ?? '',
      },
    }),
    ...(completion && {
      completion: {
        day: fact(words.day(completion.bookedOn), completion.id),
        amount: fact(words.money(completion.amount), completion.id),
      },
    }),
  };
}

/** Whole days since the refund slip, or since the hold. */
function elapsedTold(facts: LetterFacts, slip: Receipt | undefined): Pick<Told, 'elapsed'> {
  const { type } = facts.finding;
  const row = facts.rows[0];
  const from = type === 'refund-not-credited' ? slip?.id : row?.id;
  const moment = type === 'refund-not-credited' ? slip?.occurredAt : row && momentOf(row);
  if ((type !== 'refund-not-credited' && type !== 'hold-not-released') || from === undefined) return {};
  const days = daysSince(facts, moment);
  return days === undefined ? {} : { elapsed: fact(String(days), from) };
}

function undoneOf(context: LetterFacts['context'], words: LetterWords): Pick<Told, 'undone'> {
  const debit = context.find((row) => row.amount.minor < 0);
  const credit = context.find((row) => row.amount.minor > 0);
  if (!debit || !credit) return {};
  return {
    undone: {
      debit: fact(words.money(debit.amount), debit.id),
      day: fact(words.day(credit.bookedOn), credit.id),
    },
  };
}

function returnedOf(context: LetterFacts['context'], words: LetterWords): Pick<Told, 'returned'> {
  const credit = context.find((row) => row.amount.minor > 0);
  if (!credit) return {};
  return {
    returned: {
      day: fact(words.day(credit.bookedOn), credit.id),
      amount: fact(words.money(credit.amount), credit.id),
    },
  };
}
