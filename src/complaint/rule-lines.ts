import { dayOfTime, daysBetween, isDay } from '../domain/day.ts';
import { dueDay } from './deadline.ts';
import type { Line, Piece } from './index.ts';
import type { UsedRule } from './jurisdiction.ts';
import { momentOf, type LetterFacts } from './letter-facts.ts';
import type { LetterWords } from './letter-words.ts';
import { blank, fact, say } from './text.ts';

/** A rule that the letter rests on, and its sentence: empty where the rule only sets a date. */
export interface RuleLine {
  readonly rule: UsedRule;
  readonly line: Line;
}

/** Law that a letter quotes, each in one line: grounds in the order of the place's file, and demands of their own. */
export interface QuotedLaw {
  readonly reply: RuleLine | undefined;
  readonly grounds: readonly RuleLine[];
  readonly asks: readonly RuleLine[];
}

/** The place's rules as sentences of this letter; a rule whose facts are not there does not appear. */
export function quotedLaw(facts: LetterFacts, words: LetterWords): QuotedLaw {
  const pieces = piecesFor(facts, words);
  const told = (rule: UsedRule): RuleLine[] => {
    const line = lineOf(rule, words, pieces);
    return line === undefined || !isInTime(rule, facts) ? [] : [{ rule, line }];
  };
  const reply = facts.rules.find((rule) => rule.id === facts.replyRule);
  const says = reply !== undefined && reply.certainty !== 'design' && reply.silent !== true;
  return {
    reply: reply && { rule: reply, line: says ? (lineOf(reply, words, pieces) ?? []) : [] },
    grounds: facts.rules.filter((rule) => rule.use === 'demand' || rule.use === 'notice').flatMap(told),
    asks: facts.rules.filter((rule) => rule.use === 'ask').flatMap(told),
  };
}

/** A rule of notice is told only while its time runs, as far as its start is known. */
function isInTime({ use, deadline }: UsedRule, { statementDate, today, fields, place }: LetterFacts): boolean {
  if (use !== 'notice' || deadline === undefined) return true;
  if (deadline.start === 'bill-due') return !isPast(fields['dueDate'], today);
  return (
    statementDate !== undefined && statementDate <= today && today <= dueDay(deadline, statementDate, place.id).day
  );
}

/** Is the day that the person wrote over? A wording that is no plain day cannot be told. */
export const isPast = (text: string | undefined, today: string): boolean => {
  const day = (text ?? '').trim().replaceAll('/', '-');
  return isDay(day) && day < today;
};

type Pieces = Readonly<Partial<Record<string, Piece>>>;

/** The sentence with its facts; undefined where one of them is missing. */
function lineOf(rule: UsedRule, words: LetterWords, pieces: Pieces): Line | undefined {
  const line: Piece[] = [];
  for (const part of words.ruleText(rule).split(/(?=\{)|(?<=\})/)) {
    if (!part.startsWith('{')) {
      line.push(say(part));
      continue;
    }
    const piece = pieces[part.slice(1, -1)];
    if (piece === undefined) return undefined;
    line.push(piece);
  }
  return line;
}

function piecesFor(facts: LetterFacts, words: LetterWords): Pieces {
  const { statementDate, rows, place, fields } = facts;
  const row = rows[0];
  return {
    ...(statementDate !== undefined && row && { statement: fact(words.day(statementDate), row.id) }),
    due: blank('dueDate', words.blanks.dueDate, fields, words.brackets),
    ...(place.perDayLate && lateness(facts, words, place.perDayLate)),
  };
}

/** How late a failed debit is put back, and what is owed for it: domestic payments in the place's own money only. */
function lateness(
  { rows, today, place }: LetterFacts,
  words: LetterWords,
  perDay: NonNullable<LetterFacts['place']['perDayLate']>,
): Pieces {
  const row = rows[0];
  const limit = place.rules.find((rule) => rule.id === perDay.rule)?.deadline?.n;
  if (!row || limit === undefined || rows.length > 1 || row.status !== 'booked') return {};
  const isDomestic =
    row.amount.currency === perDay.currency && (row.original?.currency ?? perDay.currency) === perDay.currency;
  const elapsed = daysBetween(dayOfTime(momentOf(row)), today);
  const late = elapsed - limit;
  if (!isDomestic || late <= 0) return {};
  return {
    elapsed: fact(String(elapsed), row.id),
    late: fact(String(late), row.id),
    owed: fact(words.money({ minor: late * perDay.minor, currency: perDay.currency }), row.id),
  };
}
