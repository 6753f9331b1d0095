import type { Phrase } from '../../domain/phrase.ts';
import type { Problem } from '../../domain/result.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import {
  amountOf,
  detailOf,
  readMovement,
  sequenceOf,
  shownLine,
  type Around,
  type Movement,
} from './coda-movement.ts';

/** Where the rows of a statement go. */
export interface Found {
  readonly rows: TransactionRow[];
  readonly lines: number[];
  readonly problems: Problem[];
}

/**
 * Reads the movements of a statement. A total whose details add up to it is read as its details, which say what was bought
 * where; otherwise the total alone is read, so that no money counts twice. Gives what moved in all, in minor units, or
 * undefined where a movement could not be read.
 */
export function readMovements(
  movements: readonly Movement[],
  around: Around,
  { rows, lines, problems }: Found,
): number | undefined {
  let sum: number | undefined = 0;
  const take = (movement: Movement, total?: Movement): void => {
    const row = readMovement(movement, around, total);
    if ('message' in row) problems.push(row);
    else {
      rows.push(row);
      lines.push(movement.line);
    }
  };
  for (const [head, ...details] of groupsOf(movements)) {
    const moved = partsOf(head, details, around);
    sum = sum === undefined || moved.sum === undefined ? undefined : sum + moved.sum;
    if (moved.doubtful) problems.push({ message: DIFFERENT, line: head.line, text: shownLine(head.text), kept: true });
    for (const part of moved.parts) take(part, part === head ? undefined : head);
    // An unreadable detail is named, also where the total stands for it.
    if (moved.parts.length === 1)
      for (const detail of details) {
        const row = readMovement(detail, around);
        if ('message' in row) problems.push({ ...row, kept: true });
      }
  }
  return sum;
}

const DIFFERENT: Phrase = {
  zh: '这笔总额与它的明细不符，只读取总额',
  en: 'the details of this total do not add up to it; the total alone is read',
};

/** A total and what follows under the same number; a lone movement is a group of one. */
function groupsOf(movements: readonly Movement[]): (readonly [Movement, ...Movement[]])[] {
  const groups: [Movement, ...Movement[]][] = [];
  for (const movement of movements) {
    const group = groups.at(-1);
    const belongs =
      group && detailOf(movement.text) !== '0000' && sequenceOf(group[0].text) === sequenceOf(movement.text);
    if (belongs) group.push(movement);
    else groups.push([movement]);
  }
  return groups;
}

interface Parts {
  readonly parts: readonly Movement[];
  readonly sum: number | undefined;
  readonly doubtful?: true;
}

function partsOf(head: Movement, details: readonly Movement[], around: Around): Parts {
  const total = amountOf(head, around.currency)?.minor;
  const informing = details.every((each) => amountOf(each, around.currency)?.minor === 0);
  // Details whose total was lost, or cannot be read, stand for themselves.
  if (details.length === 0 || informing) return { parts: [head], sum: total };
  const lost = detailOf(head.text) !== '0000';
  const all = lost ? [head, ...details] : details;
  if (lost || total === undefined) return { parts: lost ? all : [head, ...all], sum: sumOf(all, around) };
  const lowest = all.filter((each, at) => !isSubtotal(each, all[at + 1]));
  const parts = [all, lowest].find((each) => sumOf(each, around) === total);
  return parts ? { parts, sum: total } : { parts: [head], sum: total, doubtful: true };
}

/** A detail of type 7 has details of its own, of type 9. */
const isSubtotal = (movement: Movement, next: Movement | undefined): boolean =>
  movement.text[53] === '7' && next?.text[53] === '9';

function sumOf(movements: readonly Movement[], around: Around): number | undefined {
  let sum = 0;
  for (const movement of movements) {
    const money = amountOf(movement, around.currency);
    if (!money) return undefined;
    sum += money.minor;
  }
  return sum;
}
