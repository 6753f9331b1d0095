import type { PrintedAmount } from '../../domain/printed-amount.ts';
import type { Columns } from './settle-columns.ts';
import { directionOf, REPAYMENT, RETURNED } from './row-words.ts';
import type { CellRow } from './split-rows.ts';

/** How a table says which way its money went. */
export interface Signs {
  /** Purchases are printed as positive figures, as card statements do. */
  readonly positiveIsCharge: boolean;
  /** No figure carries a sign and no column tells the direction. */
  readonly unsigned: boolean;
  /** The figures carry signs of their own, so that a column of directions or kinds adds nothing. */
  readonly directionWithSign: boolean;
  /** The debit column prints its figures negative. */
  readonly debitsNegative: boolean;
  /** The credit column does, as a card prints what lessens the debt. */
  readonly creditsNegative: boolean;
  /** The table is a card's own statement: what pays the bill comes in. */
  readonly ofCard: boolean;
}

interface Figure {
  readonly row: CellRow;
  readonly value: number;
  readonly signed: boolean;
}

const CARD_WORDS = /信用卡|credit\s?card|card ?id|card ?member|merchant ?(?:place|country|city)|kreditkarte/i;

/** Settles the signs by a direction column, by rows that say they come in, by the running balance, at last by the header. */
export function settleSigns(
  columns: Columns,
  header: readonly string[],
  banner: string,
  data: readonly CellRow[],
  amountIn: (text: string) => PrintedAmount | undefined,
): Signs {
  const figures = (at: number | undefined): Figure[] =>
    at === undefined
      ? []
      : data.flatMap((row) => {
          const read = amountIn((row.cells[at] ?? '').trim());
          const value = read && !read.mark ? Number(read.decimal) : 0;
          return read && value !== 0 ? [{ row, value, signed: read.signed }] : [];
        });
  const mostlyNegative = (each: readonly Figure[]): boolean =>
    each.filter(({ value }) => value < 0).length * 2 > each.length;
  const ofCard = CARD_WORDS.test(`${banner} ${header.join(' ')}`);
  const none: Signs = {
    positiveIsCharge: false,
    unsigned: false,
    directionWithSign: false,
    debitsNegative: mostlyNegative(figures(columns.debit)),
    creditsNegative: mostlyNegative(figures(columns.credit)),
    ofCard,
  };
  const amounts = figures(columns.amount);
  if (amounts.length === 0) return none;
  const signed = amounts.some((each) => each.signed);
  if (columns.direction !== undefined) {
    const way = signed ? signsBesideDirection(amounts, columns.direction) : undefined;
    return way === undefined ? none : { ...none, directionWithSign: true, positiveIsCharge: way === 'turned' };
  }
  if (!signed) return { ...none, unsigned: true };
  return { ...none, positiveIsCharge: isTurned(amounts, columns, header, data, amountIn, ofCard) };
}

/**
 * Signed figures beside a column that says Sale, Return or Debit: where the two agree throughout, or contradict each
 * other throughout, the figures are the ones to go by; undefined where the column is.
 */
function signsBesideDirection(amounts: readonly Figure[], at: number): 'plain' | 'turned' | undefined {
  if (!amounts.some((each) => each.value < 0)) return undefined;
  const told = amounts.flatMap(({ row, value }) => {
    const direction = directionOf((row.cells[at] ?? '').trim());
    return direction === undefined ? [] : [(direction === 'out') === value < 0];
  });
  const agreeing = told.filter(Boolean).length;
  if (agreeing >= told.length * 0.9) return 'plain';
  return agreeing <= told.length * 0.1 ? 'turned' : undefined;
}

/** Do the figures of a table with signs show purchases as positive? */
function isTurned(
  amounts: readonly Figure[],
  columns: Columns,
  header: readonly string[],
  data: readonly CellRow[],
  amountIn: (text: string) => PrintedAmount | undefined,
  ofCard: boolean,
): boolean {
  // A plus is only ever printed before what comes in.
  if (amounts.some((each) => each.signed && each.value > 0)) return false;
  const negatives = amounts.filter((each) => each.value < 0).length;
  const byBalance = ofCard ? undefined : turnedByBalance(columns, data, amountIn);
  if (byBalance !== undefined) return byBalance;
  const incoming = amounts.filter((each) => {
    const words = each.row.cells.join(' ');
    return REPAYMENT.test(words) || RETURNED.test(words);
  });
  if (incoming.length > 0 && (columns.balance === undefined || ofCard))
    return incoming.filter((each) => each.value < 0).length * 2 > incoming.length && negatives < amounts.length;
  const title = header[columns.amount ?? -1] ?? '';
  const usage = /利用|消费金额|消費金額/.test(title) && !/入金/.test(title);
  return usage || (ofCard && negatives * 3 < amounts.length && columns.balance === undefined);
}

/** A balance that falls by positive figures; undefined where it tells neither. A card's balance may be a debt. */
function turnedByBalance(
  { amount, balance }: Columns,
  data: readonly CellRow[],
  amountIn: (text: string) => PrintedAmount | undefined,
): boolean | undefined {
  if (amount === undefined || balance === undefined) return undefined;
  const hundredths = (row: CellRow | undefined, at: number): number => {
    const read = amountIn((row?.cells[at] ?? '').trim());
    return read ? Math.round(Number(read.decimal) * 1000) : Number.NaN;
  };
  const counts = { plain: [0, 0], turned: [0, 0] };
  for (let at = 1; at < data.length; at += 1) {
    const rise = hundredths(data[at], balance) - hundredths(data[at - 1], balance);
    // Oldest first, the later row moved the balance; newest first, the earlier one did, the other way round.
    [hundredths(data[at], amount), -hundredths(data[at - 1], amount)].forEach((moved, order) => {
      if (moved === 0) return;
      if (rise === moved) counts.plain[order] = (counts.plain[order] ?? 0) + 1;
      if (rise === -moved) counts.turned[order] = (counts.turned[order] ?? 0) + 1;
    });
  }
  const plain = Math.max(...counts.plain);
  const turned = Math.max(...counts.turned);
  if (plain === turned) return undefined;
  return turned > plain * 2 && turned > 1 ? true : plain > turned ? false : undefined;
}
