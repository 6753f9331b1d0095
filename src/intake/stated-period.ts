import { addDays, addMonths, daysBetween, isDay, type Day } from '../domain/day.ts';
import { hullOf, type Span } from '../domain/span.ts';
import type { Transaction } from '../domain/transaction.ts';
import { periodsIn } from '../formats/readers/statement-period.ts';

/** Where a format has a field for its period, or for the days of its two balances; all others say it in words. */
const FIELDS: Readonly<Record<string, (text: string) => Span[]>> = {
  ofx: (text) =>
    paired(
      text.matchAll(/<DTSTART>\s*(\d{4})(\d\d)(\d\d)[^<]{0,40}(?:<\/DTSTART>)?\s*<DTEND>\s*(\d{4})(\d\d)(\d\d)/gi),
    ),
  camt: camtPeriods,
  mt940: (text) =>
    betweenBalances(text, /^:60[FM]:[CD](\d\d)(\d\d)(\d\d)/gm, /^:62[FM]:[CD](\d\d)(\d\d)(\d\d)/gm, 'ymd'),
  coda: (text) => betweenBalances(text, /^1.{57}(\d\d)(\d\d)(\d\d)/gm, /^8.{56}(\d\d)(\d\d)(\d\d)/gm, 'dmy'),
  norma43: (text) => paired(text.matchAll(/^11.{18}(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/gm)),
};

/** Rows may be posted some days outside the period; more than that, and the period is of something else. */
const GRACE_DAYS = 3;

/** Two statements with a long weekend between them are one period. */
const SEAM_DAYS = 4;

/** Longer than this, words of two days are a validity or a contract, not a statement. */
const LONGEST_MONTHS = 14;

/**
 * The period that a file states of itself, as far as it lies in the past; undefined where it states none, where its
 * accounts have several, or where its rows lie elsewhere.
 */
export function statedPeriod(format: string, text: string, rows: readonly Transaction[], today: Day): Span | undefined {
  const reach = hullOf(rows.map(({ bookedOn }) => ({ from: bookedOn, to: bookedOn })));
  if (!reach) return undefined;
  const fields = FIELDS[format];
  const stated = fields ? joined(fields(text), rows) : shortest(periodsIn(text).filter((each) => holds(each, reach)));
  if (!stated || !holds(stated, reach)) return undefined;
  // An export may ask for days to come: those are not covered yet.
  const to = stated.to < today ? stated.to : today;
  return stated.from <= to ? { from: stated.from, to } : undefined;
}

const holds = (period: Span, rows: Span): boolean =>
  addDays(period.from, -GRACE_DAYS) <= rows.from && rows.to <= addDays(period.to, GRACE_DAYS);

/** Statements that follow each other are one period; of several accounts each must state the same. */
function joined(periods: readonly Span[], rows: readonly Transaction[]): Span | undefined {
  const inOrder = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first] = inOrder;
  if (!first) return undefined;
  if (inOrder.every(({ from, to }) => from === first.from && to === first.to)) return first;
  if (new Set(rows.map(({ account }) => account)).size > 1) return undefined;
  let to = first.to;
  for (const each of inOrder) {
    if (daysBetween(to, each.from) > SEAM_DAYS) return undefined;
    if (each.to > to) to = each.to;
  }
  return { from: first.from, to };
}

function shortest(periods: readonly Span[]): Span | undefined {
  const length = ({ from, to }: Span): number => daysBetween(from, to);
  return periods
    .filter(({ from, to }) => to <= addMonths(from, LONGEST_MONTHS))
    .reduce<Span | undefined>((best, each) => (best && length(best) <= length(each) ? best : each), undefined);
}

/** Six figures each: year, month and day of the first and of the last day. */
function paired(matches: Iterable<RegExpMatchArray>): Span[] {
  return [...matches].flatMap(([, y1 = '', m1 = '', d1 = '', y2 = '', m2 = '', d2 = '']) =>
    spanOf(`${year(y1)}-${m1}-${d1}`, `${year(y2)}-${m2}-${d2}`),
  );
}

/** A statement runs from the day of its opening balance to the day of its closing one. */
function betweenBalances(text: string, opening: RegExp, closing: RegExp, order: 'ymd' | 'dmy'): Span[] {
  const daysOf = (pattern: RegExp): Day[] =>
    [...text.matchAll(pattern)].map(([, a = '', month = '', c = '']) =>
      order === 'ymd' ? `${year(a)}-${month}-${c}` : `${year(c)}-${month}-${a}`,
    );
  const ends = daysOf(closing);
  const starts = daysOf(opening);
  // A statement that is cut off has an opening only: which of them belong together cannot be told.
  return starts.length === ends.length ? starts.flatMap((from, at) => spanOf(from, ends[at] ?? '')) : [];
}

/** The period stands before the account it is of; one within an entry is that of an interest or a charge. */
function camtPeriods(text: string): Span[] {
  return [...text.matchAll(/<(?:[\w.-]{1,40}:)?FrToDt>([\s\S]{0,300}?)<\/(?:[\w.-]{1,40}:)?FrToDt>/g)].flatMap(
    (match) => {
      const end = match.index + match[0].length;
      const after = text.slice(end, end + 300);
      const account = after.search(/<(?:[\w.-]{1,40}:)?Acct>/);
      if (account < 0 || after.slice(0, account).includes('Intrst>')) return [];
      const [from = '', to = ''] = (match[1] ?? '').match(/\d{4}-\d\d-\d\d/g) ?? [];
      return spanOf(from, to);
    },
  );
}

const year = (figures: string): string => (figures.length === 2 ? `20${figures}` : figures);

const spanOf = (from: Day, to: Day): Span[] => (isDay(from) && isDay(to) && from <= to ? [{ from, to }] : []);
