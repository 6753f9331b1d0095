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

interface Entry {
  readonly line: number;
  readonly moved: number;
}

/**
 * Does each balance line follow from the one before and the rows between? A summary above the rows names both ends; a
 * statement of several accounts begins anew with each opening balance. A balance that nothing opens proves nothing.
 */
export function checkStandings(
  standings: readonly Standing[],
  rows: readonly TransactionRow[],
  lines: readonly number[],
): StandingCheck {
  // Sums in two currencies add up apart, and a line of balance does not say which it means.
  if (new Set(rows.map((row) => row.amount.currency)).size !== 1) return { balance: 'absent' };
  const entries = rows.map((row, at): Entry => ({ line: lines[at] ?? 0, moved: movedBy(row) }));
  let opened: Standing | undefined;
  let awaited: Standing | undefined;
  let from = 0;
  let checked = false;
  let brokenAt: Standing | undefined;
  const settle = (closing: Standing, to: number): void => {
    const between = entries.slice(from, to);
    if (!opened || between.length === 0) return;
    if (follows(figureOf(opened), figureOf(closing), between)) checked = true;
    else if (isEnd(opened, 'opens', 0) && isEnd(closing, 'closes', entries.length)) brokenAt ??= closing;
  };
  for (const standing of standings) {
    const to = entries.filter((each) => each.line < standing.line).length;
    if (to > from) {
      if (standing.kind === 'opens') {
        if (awaited) settle(awaited, to);
      } else settle(standing, to);
      awaited = undefined;
      opened = standing;
      from = to;
    } else if (opened && standing.kind === 'closes') awaited ??= standing;
    else if (standing.kind !== 'closes') opened = standing;
  }
  if (awaited) settle(awaited, entries.length);
  if (brokenAt) return { balance: 'broken', brokenAt };
  return { balance: checked ? 'continuous' : 'absent' };
}

/** A balance above all rows opens them, one below all of them closes them, whatever its words. */
const isEnd = (standing: Standing, kind: Standing['kind'], after: number): boolean =>
  standing.kind === kind || (standing.kind === 'stands' && standing.after === after);

const movedBy = ({ status, amount }: TransactionRow): number =>
  status === 'booked' || status === 'reversed' ? hundredths(decimalOf(amount)) : 0;

/** A card's balance is what is owed, and a list may run from the newest row to the oldest: then the step is turned. */
function follows(opening: number, closing: number, between: readonly Entry[]): boolean {
  const sum = between.reduce((all, each) => all + each.moved, 0);
  return closing - opening === sum || opening - closing === sum;
}

function figureOf({ figure }: Standing): number {
  const read = readPrintedAmount(figure);
  return read.ok && read.value.mark === 'DR' ? -Math.abs(hundredths(figure)) : hundredths(figure);
}
