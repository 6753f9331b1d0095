import type { BalanceCheck } from '../../domain/reading.ts';
import { decimalOf } from '../../domain/money.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { readPrintedAmount } from '../../domain/printed-amount.ts';
import { hundredths } from './hundredths.ts';
import type { Standing } from './statement-rows.ts';

/** What the balance lines of a statement say of its rows; where they contradict them, the line that does. */
export interface StandingCheck {
  readonly balance: BalanceCheck;
  readonly brokenAt?: Standing;
}

/** Rows between two balances, by their places among the statement's rows. */
export interface Span {
  readonly opening: Standing;
  readonly closing: Standing;
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches of rows that two balances bound: one above them and one below, or a summary of both above or below all of
 * them. A statement of several accounts begins anew with each opening balance.
 */
export function spansOf(standings: readonly Standing[], rows: number): Span[] {
  const spans: Span[] = [];
  let opened: Standing | undefined;
  let awaited: Standing | undefined;
  let from = 0;
  const close = (closing: Standing, to: number): void => {
    if (opened) spans.push({ opening: opened, closing, from, to });
    awaited = undefined;
  };
  for (const standing of standings) {
    const to = standing.after;
    if (to === from) {
      if (opened && standing.kind === 'closes') awaited ??= standing;
      else if (standing.kind !== 'closes') opened = standing;
    } else if (standing.kind === 'opens' && !opened) opened = standing;
    else {
      close(standing.kind === 'opens' ? (awaited ?? standing) : standing, to);
      opened = standing;
      from = to;
    }
  }
  if (awaited && from < rows) close(awaited, rows);
  return spans;
}

/**
 * Do the balance lines follow from each other and the rows between? `rowLines` are the lines of all rows that were seen,
 * `lines` those of the rows that were read. A balance that nothing opens proves nothing.
 */
export function checkStandings(
  standings: readonly Standing[],
  rowLines: readonly number[],
  rows: readonly TransactionRow[],
  lines: readonly number[],
): StandingCheck {
  // Sums in two currencies add up apart, and a line of balance does not say which it means.
  if (new Set(rows.map((row) => row.amount.currency)).size !== 1) return { balance: 'absent' };
  let checked = false;
  for (const { opening, closing, from, to } of spansOf(standings, rowLines.length)) {
    const [first = 0, last = 0] = [rowLines[from], rowLines[to - 1]];
    const sum = rows.reduce((all, row, at) => {
      const line = lines[at] ?? 0;
      return line < first || line > last ? all : all + movedBy(row);
    }, 0);
    const step = standingFigure(closing.figure) - standingFigure(opening.figure);
    // A card's balance is what is owed, and a list may run from the newest row to the oldest: then the step is turned.
    if (step === sum || step === -sum) checked = true;
    else if (isEnd(opening, 'opens', 0) && isEnd(closing, 'closes', rowLines.length))
      return { balance: 'broken', brokenAt: closing };
  }
  return { balance: checked ? 'continuous' : 'absent' };
}

/** A balance above all rows opens them, one below all of them closes them, whatever its words. */
const isEnd = (standing: Standing, kind: Standing['kind'], after: number): boolean =>
  standing.kind === kind || (standing.kind === 'stands' && standing.after === after);

const movedBy = ({ status, amount }: TransactionRow): number =>
  status === 'booked' || status === 'reversed' ? hundredths(decimalOf(amount)) : 0;

/** A balance in whole hundredths, below nothing where it is marked as overdrawn; NaN where there is none. */
export function standingFigure(cell: string): number {
  const read = readPrintedAmount(cell);
  return read.ok && read.value.mark === 'DR' ? -Math.abs(hundredths(cell)) : hundredths(cell);
}
