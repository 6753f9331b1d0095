import { maskCards } from '../../domain/masking.ts';
import type { TransactionKind } from '../../domain/transaction.ts';
import { isBlankCell } from './cell-types.ts';
import { MOST, ownCopy } from './remember.ts';
import { kindOf, PENDING } from './row-words.ts';
import type { Columns } from './settle-columns.ts';

/** What the words of a row tell, whatever its day and its sum are. */
export interface RowTold {
  /** All its words, by which sums without a sign find theirs. */
  readonly words: string;
  /** It sums up instead of telling a movement. */
  readonly sumsUp: boolean;
  /** Its words say that it is not posted yet. */
  readonly pending: boolean;
  readonly description: string;
  readonly counterparty: string | undefined;
  kindOf(incoming: boolean): TransactionKind;
}

/** Rows that sum up instead of telling a movement. */
export const SUMMARY =
  /^(?:(?:人民币|本页|本期|本月|支出|收入|美元|外币)?(?:合计|总计|小计)|期初余额|期末余额|上期余额|承前页|过次页|共\d+笔|sum|sub-?total|grand total|totals?|(?:opening|closing|beginning|ending) balance|balance (?:brought|carried) forward|前回残高|前月繰越|繰越|statement (?:opening|closing) balance|likutis|apyvarta|(?:(?:账户|帐户|可用|当前)?(?:余额|餘額|结余)|(?:available |current |account )?balance)\s*$)/i;

/** Parts the words of a row's cells in the text by which they are remembered. */
const JOINT = '\u001f';

/**
 * Reads the words of a table's rows. They are read once for each different set of cells: the same shops come again, and
 * to search a text for the words of every kind costs more than all else about its row. `quoted` cells begin with an
 * apostrophe that is none of their own.
 */
export function tellerOf(
  columns: Columns,
  directionWithSign: boolean,
  quoted: boolean,
): (cells: readonly string[]) => RowTold {
  const { description, continued, detail, type, counterparty, place } = columns;
  const direction = directionWithSign ? columns.direction : undefined;
  const places = [continued, detail, type, counterparty, place, direction].filter((at) => at !== undefined);
  const known = new Map<string, RowTold>();
  return (cells) => {
    let joined = cells[description ?? -1] ?? '';
    for (const at of places) joined += JOINT + (cells[at] ?? '');
    let found = known.get(joined);
    if (!found) {
      const keeps = known.size < MOST;
      const plain = quoted ? cells.map(unquoted) : cells;
      found = toldBy(keeps ? plain.map(ownCopy) : plain, columns, direction);
      if (keeps) known.set(ownCopy(joined), found);
    }
    return found;
  };
}

/** A spreadsheet's mark before what is to stay text. */
const unquoted = (cell: string): string => cell.replace(/^\s*'/, '');

function toldBy(cells: readonly string[], columns: Columns, direction: number | undefined): RowTold {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
  const said = [columns.description, columns.continued].map(cell).filter(Boolean).join(' ');
  const type = cell(columns.type);
  const places = [columns.detail, columns.type, columns.counterparty, columns.place];
  const words = [said, ...places.map(cell).filter((text) => text !== '')].join(' ');
  const own = `${said} ${meaningful(type) ?? ''} ${cell(direction)}`;
  const beside = [columns.detail, columns.counterparty, columns.place].filter((at) => at !== columns.description);
  const names = beside.map(cell).join(' ');
  const summary = meaningful(said);
  const party = meaningful(cell(columns.counterparty)) ?? meaningful(cell(columns.place));
  const description = summary ?? meaningful(cell(columns.detail)) ?? meaningful(type) ?? party ?? '';
  const kinds = new Map<boolean, TransactionKind>();
  return {
    words,
    sumsUp: SUMMARY.test(words),
    pending: PENDING.test(words),
    description,
    counterparty: summary !== undefined || party !== description ? party : undefined,
    kindOf(incoming) {
      const kind = kinds.get(incoming) ?? kindOf(own, names, incoming);
      kinds.set(incoming, kind);
      return kind;
    },
  };
}

/** What a cell says; undefined where it holds a dash or a slash, which say that there is nothing. */
export function meaningful(text: string): string | undefined {
  if (text === '') return undefined;
  // What a line end parted is masked again: together it may be a card's number.
  const plain = /\s\s|[\t\r\n\u00a0\u3000]/.test(text) ? maskCards(text.replace(/\s+/g, ' ').trim()) : text;
  return isBlankCell(plain) ? undefined : plain;
}
