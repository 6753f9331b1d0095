import { accountKey, groupAccounts, type AccountGroup, type FileDays, type ImportedDays } from './account-groups.ts';
import { addDays, dayNumber, daysBetween, weekdayOf, type Day } from './day.ts';
import type { Money } from './money.ts';
import { hullOf, monthsIn, overlapOf, type Span } from './span.ts';
import type { Transaction } from './transaction.ts';

/** Days that no file covers, between some that do. */
export interface MissingDays extends Span {
  /** The months (`YYYY-MM`) whose files are wanted: those that are missing whole, else all that are touched. */
  readonly months: readonly string[];
}

/** Days that several files cover. */
export interface DoubledDays extends Span {
  readonly files: readonly string[];
}

/** Which days of an account are there. */
export interface Coverage extends Pick<AccountGroup, 'name' | 'cards' | 'currencies'> {
  /** In order, none touching the next. */
  readonly spans: readonly Span[];
  readonly missing: readonly MissingDays[];
  readonly doubled: readonly DoubledDays[];
  /** The last day covered. */
  readonly last: Day;
  /** Does any file tell its days by its first and last row only? */
  readonly byRows: boolean;
}

/** Which days of each account the imports cover, miss and hold twice. An account without any day is left out. */
export function coverageOf(imports: readonly ImportedDays[], rows: readonly Transaction[]): Coverage[] {
  const groups = groupAccounts(imports);
  const rowsOf = new Map<AccountGroup, Transaction[]>([...groups.values()].map((group) => [group, []]));
  for (const row of rows) {
    const { account: name, card, amount } = row;
    const group = groups.get(
      accountKey({
        currency: amount.currency,
        ...(name !== undefined && { name }),
        ...(card !== undefined && { card }),
      }),
    );
    if (group) rowsOf.get(group)?.push(row);
  }
  return [...rowsOf].flatMap(([group, own]) => coverageOfAccount(group, own) ?? []);
}

function coverageOfAccount(group: AccountGroup, rows: readonly Transaction[]): Coverage | undefined {
  const { files, ...named } = withRowsAlone(group, rows);
  const inOrder = [...files].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const reach = hullOf(inOrder);
  if (!reach) return undefined;
  const rhythm = rhythmOf(rows, inOrder);
  const spans: Span[] = [];
  const missing: MissingDays[] = [];
  let before: FileDays | undefined;
  for (const file of inOrder) {
    const last = spans.at(-1);
    if (!before || !last) spans.push({ from: file.from, to: file.to });
    else if (file.from <= addDays(last.to, 1) || isQuiet(before, file, rhythm))
      spans[spans.length - 1] = { from: last.from, to: file.to > last.to ? file.to : last.to };
    else {
      missing.push(missingBetween(last.to, file.from));
      spans.push({ from: file.from, to: file.to });
    }
    if (!before || file.to > before.to) before = file;
  }
  return {
    ...named,
    spans,
    missing,
    doubled: doubledOf(inOrder),
    last: reach.to,
    byRows: files.some(({ stated }) => !stated),
  };
}

/** Imports of which no days were noted are known by the rows that they left. */
function withRowsAlone(group: AccountGroup, rows: readonly Transaction[]): AccountGroup {
  if (group.files.length > 0) return group;
  const days = hullOf(rows.map(({ bookedOn }) => ({ from: bookedOn, to: bookedOn })));
  return { ...group, files: days ? [{ ...days, file: '', stated: false }] : [] };
}

function missingBetween(last: Day, next: Day): MissingDays {
  const span = { from: addDays(last, 1), to: addDays(next, -1) };
  const { whole, touched } = monthsIn(span);
  return { ...span, months: whole.length > 0 ? whole : touched };
}

/** What an account's own rows tell of how long it may be silent, and of its balances. */
interface Rhythm {
  /** So many days without a row are nothing unusual here. */
  readonly silence: number;
  /** Has each month that is covered whole a row at least? */
  readonly everyMonth: boolean;
  readonly byDay: ReadonlyMap<Day, readonly Transaction[]>;
  /** The days of `byDay` in order. */
  readonly days: readonly Day[];
}

/** A long weekend has no rows anywhere. */
const LONG_WEEKEND = 4;

/** Where too few rows tell of a rhythm, a month may be silent. */
const MONTH = 31;

function rhythmOf(rows: readonly Transaction[], files: readonly FileDays[]): Rhythm {
  const byDay = new Map<Day, Transaction[]>();
  for (const row of rows) {
    const sameDay = byDay.get(row.bookedOn);
    if (sameDay) sameDay.push(row);
    else byDay.set(row.bookedOn, [row]);
  }
  const days = [...byDay.keys()].sort();
  const silences = days.slice(1).flatMap((day, at) => {
    const since = days[at] ?? day;
    const isWithin = files.some((file) => file.from <= since && day <= file.to);
    return isWithin ? [daysBetween(since, day) - 1] : [];
  });
  const covered = new Set(files.flatMap((file) => monthsIn(file).whole));
  const lively = new Set(days.map((day) => day.slice(0, 7)));
  return {
    silence: silences.length < 2 ? MONTH : Math.max(LONG_WEEKEND, Math.ceil(Math.max(...silences) * 1.5)),
    everyMonth: covered.size > 0 && [...covered].every((month) => lively.has(month)),
    byDay,
    days,
  };
}

/**
 * Is nothing missing between the end of one file and the beginning of the next? Where both state their period, only days
 * on which no bank works; where one does not, as many days as the account is silent anyway. And nothing is, however long it
 * is silent, where the balance goes on as it stood.
 */
function isQuiet(before: FileDays, after: FileDays, rhythm: Rhythm): boolean {
  if (goesOn(after.from, rhythm)) return true;
  if (before.stated && after.stated) return nextWeekday(before.to) >= after.from;
  const between = { from: addDays(before.to, 1), to: addDays(after.from, -1) };
  if (rhythm.everyMonth && monthsIn(between).whole.length > 0) return false;
  return daysBetween(before.to, after.from) - 1 <= rhythm.silence;
}

/** Does a balance of the last rows before a day stand before the first rows from that day on? */
function goesOn(from: Day, { byDay, days }: Rhythm): boolean {
  const at = days.findIndex((day) => day >= from);
  const printed = ({ currency, minor }: Money): string => `${currency}${minor}`;
  const ends = new Set(
    (byDay.get(days[at - 1] ?? '') ?? []).flatMap(({ balance }) => (balance ? [printed(balance)] : [])),
  );
  return (byDay.get(days[at] ?? '') ?? []).some(
    ({ balance, amount }) => balance && ends.has(printed({ ...balance, minor: balance.minor - amount.minor })),
  );
}

/** The days that several files hold. One day where one ends and the next begins is how many banks count, and no overlap. */
function doubledOf(files: readonly FileDays[]): DoubledDays[] {
  const doubled: DoubledDays[] = [];
  let open: FileDays[] = [];
  for (const file of files) {
    open = open.filter(({ to }) => to >= file.from);
    for (const other of open) {
      const both = overlapOf(other, file);
      if (both && !isSeam(other, file)) addDoubled(doubled, both, [other.file, file.file]);
    }
    open.push(file);
  }
  return doubled;
}

const isSeam = (earlier: Span, later: Span): boolean =>
  earlier.to === later.from && earlier.from < earlier.to && later.from < later.to;

/** Overlaps come in the order of their first days. */
function addDoubled(doubled: DoubledDays[], span: Span, files: readonly string[]): void {
  const last = doubled.at(-1);
  if (!last || span.from > last.to) doubled.push({ ...span, files: [...new Set(files)] });
  else
    doubled[doubled.length - 1] = {
      from: last.from,
      to: span.to > last.to ? span.to : last.to,
      files: [...new Set([...last.files, ...files])],
    };
}

/** The next Monday to Friday after a day: holidays are not known here, so that a longer pause is said to be a gap. */
function nextWeekday(day: Day): Day {
  const weekday = weekdayOf(dayNumber(day));
  return addDays(day, weekday === 5 ? 3 : weekday === 6 ? 2 : 1);
}
