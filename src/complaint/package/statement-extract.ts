import type { Transaction } from '../../domain/transaction.ts';
import { extractStart } from '../attachments.ts';
import { statusOf } from '../facts-table.ts';
import type { Block, Line } from '../index.ts';
import { nameOf, type LetterFacts } from '../letter-facts.ts';
import type { LetterWords } from '../letter-words.ts';
import { fact, printedFact, say } from '../text.ts';
import type { PackageWords } from './package-words.ts';

/** The account's rows of the time that the letter speaks of: disputed ones whole, neighbours counted and masked. */
export interface StatementExtract {
  readonly blocks: readonly Block[];
  /** How many rows are masked. */
  readonly masked: number;
}

/** Masks every row that the letter does not speak of: not its sum, its shop or the balance is told, only that it is there. */
export function statementExtract(facts: LetterFacts, words: LetterWords, more: PackageWords): StatementExtract {
  const last = facts.lastRow;
  if (!last) return { blocks: [], masked: 0 };
  const from = extractStart(facts, last).day;
  const spoken = new Set([...facts.rows, ...facts.context].map((row) => row.id));
  const rows = facts.account
    .filter((row) => spoken.has(row.id) || (row.bookedOn >= from && row.bookedOn <= last.bookedOn))
    .sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
  const masked = rows.filter((row) => !spoken.has(row.id));
  const table: Block = { kind: 'table', header: more.extractHeader, rows: lines(facts, words, more, rows, spoken) };
  const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [say(text)] });
  return {
    blocks: [
      paragraph(more.extractNote(words.day(rows[0]?.bookedOn ?? from), words.day(last.bookedOn))),
      table,
      ...(masked.length > 0 && !masked.some((row) => mayBeTheMoney(facts, row))
        ? [paragraph(more.noCreditMasked)]
        : []),
    ],
    masked: masked.length,
  };
}

/** A credit of a disputed sum, of any status: where one is masked, nothing is said about credits. */
function mayBeTheMoney(facts: LetterFacts, row: Transaction): boolean {
  const sums = [facts.finding.amount.minor, ...facts.rows.map((each) => each.amount.minor)].map(Math.abs);
  return row.amount.minor > 0 && sums.includes(row.amount.minor);
}

function lines(
  facts: LetterFacts,
  words: LetterWords,
  more: PackageWords,
  rows: readonly Transaction[],
  spoken: ReadonlySet<string>,
): Line[][] {
  const shown: Line[][] = [];
  let hidden: Transaction[] = [];
  const close = (): void => {
    const first = hidden[0];
    const end = hidden.at(-1);
    if (first && end)
      shown.push([
        [say('—')],
        [say(more.masked(hidden.length, words.day(first.bookedOn), words.day(end.bookedOn)))],
        [],
        [],
      ]);
    hidden = [];
  };
  for (const row of rows) {
    if (!spoken.has(row.id)) {
      hidden.push(row);
      continue;
    }
    close();
    shown.push([
      [fact(words.day(row.bookedOn), row.id)],
      [printedFact([nameOf(row), row.description].filter(distinct).join(words.slash), row.id)],
      [fact(`${row.amount.minor < 0 ? '−' : '+'}${words.money(row.amount)}`, row.id)],
      [fact(statusOf(facts, words, row), row.id)],
    ]);
  }
  close();
  return shown;
}

const distinct = (text: string, at: number, all: readonly string[]): boolean =>
  text.trim() !== '' && all.indexOf(text) === at;
