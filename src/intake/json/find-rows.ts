import { isAmountCell, isDateCell, isMoneyCell } from '../../formats/readers/cell-types.ts';
import { guessRole, type ColumnRole } from '../../formats/readers/header-words.ts';
import { flatten, isFields, isList, type FlatRow } from './flat-row.ts';
import type { JsonFields, JsonList, JsonValue } from './scan-json.ts';

const DATES: ReadonlySet<ColumnRole> = new Set(['date', 'postingDate', 'valueDate', 'time']);
const SUMS: ReadonlySet<ColumnRole> = new Set(['amount', 'billedAmount', 'originalAmount', 'debit', 'credit']);
/** What is said once of an account holds for each of its rows. */
const OF_ALL_ROWS: ReadonlySet<ColumnRole> = new Set(['account', 'currency', 'card']);

/** How many rows are looked at to tell whether a list is one of rows. */
const LOOKED_AT = 40;

/** Roles by key: the same few keys stand in every row. */
const known = new Map<string, ColumnRole | undefined>();

function roleOf(key: string): ColumnRole | undefined {
  const role = known.get(key);
  if (role !== undefined || known.has(key)) return role;
  const guessed = guessRole(key)?.role;
  if (known.size < 5000) known.set(key, guessed);
  return guessed;
}

/** Rows of one list. */
export interface RowList {
  readonly rows: readonly FlatRow[];
  /** The list is called pending, or outstanding. */
  readonly pending: boolean;
}

interface Found {
  readonly lists: RowList[];
  /** Objects outside lists that are a row each. */
  readonly single: FlatRow[];
}

/**
 * The lists of objects that carry a date and a sum, with what stands above them (account, currency) in each row. Where
 * such lists lie within each other (accounts with rows) the inner ones count; an object by itself counts where there is
 * no list.
 */
export function findRows(values: readonly (JsonFields | JsonList)[]): RowList[] {
  known.clear();
  const { lists, single } = merged(values.map((value) => find(value, new Map(), '')));
  return single.length > 0 ? [...lists, { rows: single, pending: false }] : lists;
}

function find(value: JsonValue, above: FlatRow['cells'], key: string): Found {
  if (isList(value)) return findInList(value, above, key);
  return isFields(value) ? findInFields(value, above) : NOTHING;
}

const NOTHING: Found = { lists: [], single: [] };

const merged = (found: readonly Found[]): Found => ({
  lists: found.flatMap((each) => each.lists),
  single: found.flatMap((each) => each.single),
});

function findInFields(value: JsonFields, above: FlatRow['cells'], within = findBelow(value, above)): Found {
  if (within.lists.length > 0) return within;
  const row = under(above, flatten(value));
  return carriesRows([row]) ? { lists: [], single: [row] } : within;
}

function findBelow(value: JsonFields, above: FlatRow['cells']): Found {
  const nested = [...value.fields].filter(([, each]) => isList(each) || isFields(each));
  if (nested.length === 0) return NOTHING;
  const said = new Map(above);
  for (const [key, cell] of flatten(value, 2).cells) if (OF_ALL_ROWS.has(roleOf(key) ?? 'time')) said.set(key, cell);
  return merged(nested.map(([key, each]) => find(each, said, key)));
}

function findInList(list: JsonList, above: FlatRow['cells'], key: string): Found {
  const objects = list.items.filter(isFields);
  // Asked once of each: asked again below, lists within lists would take twice the time at each level.
  const within = new Map(objects.filter(holdsList).map((each) => [each, findBelow(each, above)] as const));
  const inner = merged([...within.values()]);
  if (inner.lists.length > 0) return inner;
  const rows = objects.length > 0 ? objects.map((each) => flatten(each)) : rowsOfLists(list);
  if (carriesRows(rows))
    return { lists: [{ rows: rows.map((row) => under(above, row)), pending: PENDING.test(key) }], single: [] };
  return merged(
    list.items.map((each) => (isFields(each) ? findInFields(each, above, within.get(each)) : find(each, above, key))),
  );
}

const PENDING = /pending|outstanding|unposted|uncleared|unsettled|authori[sz]ations|待入[账帳]|未入[账帳]/i;

const holdsList = (value: JsonFields): boolean =>
  [...value.fields.values()].some((each) => isList(each) || (isFields(each) && holdsList(each)));

/** `[["date", "amount"], ["2026-11-03", 12.8]]`: the first list is the header of the others. */
function rowsOfLists(list: JsonList): FlatRow[] {
  const [header, ...rows] = list.items.filter(isList).map((each) => each.items);
  if (!header || rows.length === 0 || !header.every((each) => typeof each === 'string')) return [];
  return rows.map((items) => {
    const pairs = items.slice(0, header.length).map((item, at) => [header[at] ?? '', item] as const);
    return flatten({ kind: 'fields', fields: new Map(pairs), at: -1 });
  });
}

/** What stands above the row, where the row itself does not say it. */
function under(above: FlatRow['cells'], row: FlatRow): FlatRow {
  if (above.size === 0) return row;
  const own = new Set([...row.cells.keys()].map(roleOf));
  const said = [...above].filter(([key]) => !own.has(roleOf(key)));
  return said.length === 0 ? row : { ...row, cells: new Map([...row.cells, ...said]) };
}

/** Do the rows have a key for a day and one for a sum, by their words or by what stands under them? */
function carriesRows(rows: readonly FlatRow[]): boolean {
  let dated = false;
  let summed = false;
  let money = false;
  for (const { cells } of rows.slice(0, LOOKED_AT))
    for (const [key, cell] of cells) {
      const role = roleOf(key);
      const isDate = isDateCell(cell);
      dated ||= isDate && (role === undefined ? /^\d{4}-\d\d-\d\d/.test(cell) : DATES.has(role));
      summed ||= role !== undefined && SUMS.has(role) && isAmountCell(cell);
      money ||= role === undefined && !isDate && isMoneyCell(cell);
    }
  return dated && (summed || money);
}
