import type { LastFour } from './card.ts';
import type { Currency } from './money.ts';
import { present } from './present.ts';
import { hullOf, type Span } from './span.ts';

/** An account, a card or neither, as the rows of one import name it. */
export interface NamedRows {
  readonly name?: string;
  readonly card?: LastFour;
  readonly currency: Currency;
  /** From the first to the last day of these rows; absent where it was not noted. */
  readonly days?: Span;
}

/** What one import brought. */
export interface ImportedDays {
  /** The file's name. */
  readonly file: string;
  /** The period that the file states of itself. */
  readonly stated?: Span;
  readonly accounts: readonly NamedRows[];
}

/** The days of one file for one account. */
export interface FileDays extends Span {
  readonly file: string;
  /** Did the file state its period? Else these are the days of its first and its last row. */
  readonly stated: boolean;
}

/** Rows that belong to one account. */
export interface AccountGroup {
  readonly name?: string;
  readonly cards: readonly LastFour[];
  readonly currencies: readonly Currency[];
  readonly files: readonly FileDays[];
}

/** The key by which rows are known to be of one account in one currency. */
export const accountKey = ({ name, card, currency }: Omit<NamedRows, 'days'>): string =>
  JSON.stringify([name ?? null, name === undefined ? (card ?? null) : null, currency]);

/**
 * The accounts of all imports, by their keys. What a file holds together belongs together: the currencies of an account,
 * and the cards of a statement that names no account. So a file without a row in one of them covers it all the same.
 */
export function groupAccounts(imports: readonly ImportedDays[]): Map<string, AccountGroup> {
  const leader = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  const together = imports.flatMap((each) => accountsWithin(each.accounts).map((rows) => ({ each, rows })));
  for (const { rows } of together) {
    const [first, ...others] = rows.map(accountKey);
    if (first === undefined) continue;
    if (!leader.has(first)) leader.set(first, first);
    for (const other of others) leader.set(find(other), find(first));
  }
  const members = new Map<string, { each: ImportedDays; rows: readonly NamedRows[] }[]>();
  for (const part of together) {
    const key = find(part.rows[0] ? accountKey(part.rows[0]) : '');
    members.set(key, [...(members.get(key) ?? []), part]);
  }
  const groups = new Map([...members].map(([key, parts]) => [key, groupOf(parts)] as const));
  return new Map(
    [...leader.keys()].flatMap((key) => {
      const group = groups.get(find(key));
      return group ? [[key, group] as const] : [];
    }),
  );
}

/** The accounts within one import; rows without a name or a card are of those that have one there. */
function accountsWithin(all: readonly NamedRows[]): NamedRows[][] {
  const named = all.filter((each) => each.name !== undefined);
  const carded = all.filter((each) => each.card !== undefined);
  if (named.length === 0) return all.length === 0 ? [] : [carded.length > 0 ? carded : [...all]];
  return [...new Set(named.map(({ name }) => name))].map((name) => named.filter((each) => each.name === name));
}

function groupOf(parts: readonly { readonly each: ImportedDays; readonly rows: readonly NamedRows[] }[]): AccountGroup {
  const rows = parts.flatMap((part) => part.rows);
  return present({
    name: rows[0]?.name,
    cards: [...new Set(rows.flatMap(({ card }) => card ?? []))].sort(),
    currencies: [...new Set(rows.map(({ currency }) => currency))].sort(),
    files: parts.flatMap(({ each, rows: own }) => {
      const days = each.stated ?? hullOf(own.flatMap((one) => one.days ?? []));
      return days ? [{ ...days, file: each.file, stated: each.stated !== undefined }] : [];
    }),
  });
}
