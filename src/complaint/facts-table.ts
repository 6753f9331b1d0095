import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { minutesBetween } from '../domain/day.ts';
import { isPaper, slipEvent } from './attachments.ts';
import { resultOf, rowMoment } from './events.ts';
import type { Block, Line, Piece } from './index.ts';
import { momentOf, type LetterFacts } from './letter-facts.ts';
import type { LetterWords } from './letter-words.ts';
import { fact, printedFact, printedName, say } from './text.ts';

/** One table for each disputed row beside its receipt; a receipt without a row stands alone. */
export function factTables(facts: LetterFacts, words: LetterWords, header = words.table): Block[] {
  const { rows, receipts, context, finding } = facts;
  const tableOf = (row: Transaction | undefined, slip: Receipt | undefined): Block => ({
    kind: 'table',
    header,
    rows: tableRows(facts, words, row, slip, WITHOUT_SALE.has(finding.type) ? NOTHING : words.noSlip),
  });
  if (rows.length === 0) return receipts.slice(0, 1).map((slip) => tableOf(context[0], slip));
  const duplicate = finding.type === 'duplicate-debit';
  const blocks = rows.flatMap((row, at): Block[] => [
    ...(rows.length > 1 ? [heading(words.block(at + 1))] : []),
    tableOf(row, duplicate ? undefined : slipFor(facts, row)),
  ]);
  if (!duplicate) return blocks;
  const proven = context.flatMap((row): Block[] => {
    const slip = slipFor(facts, row);
    return slip ? [heading(words.provenBlock), tableOf(row, slip)] : [];
  });
  return [...blocks, ...proven];
}

/** Findings where the lack of a sale's receipt says nothing. */
const WITHOUT_SALE: ReadonlySet<LetterFacts['finding']['type']> = new Set([
  'residual-cost',
  'hold-not-released',
  'cancelled-hold-captured',
  'refund-not-credited',
  'refund-short',
]);

const heading = (text: string): Block => ({ kind: 'paragraph', line: [say(text)] });

/** The receipt that the finding rests on for this row: by reference, else the one that decides, else the nearest in time. */
export function slipFor(facts: LetterFacts, row: Transaction): Receipt | undefined {
  const rank = (slip: Receipt): number => {
    const named =
      slip.references.rrn !== undefined && slip.references.rrn === (row.references.rrn ?? row.references.order);
    const deciding = DECIDING[facts.finding.type]?.(slip) === true;
    const minutes = slip.occurredAt === undefined ? undefined : minutesBetween(slip.occurredAt, momentOf(row));
    return (deciding ? 1e9 : 0) + (named ? 1e8 : 0) - Math.min(Math.abs(minutes ?? 1e6), 1e7);
  };
  return [...facts.receipts].sort((a, b) => rank(b) - rank(a))[0];
}

const DECIDING: Partial<Record<LetterFacts['finding']['type'], (slip: Receipt) => boolean>> = {
  'failed-but-debited': (slip) => slip.outcome !== 'approved',
  'hold-not-released': (slip) => slip.type === 'preauth',
  'cancelled-hold-captured': (slip) => slip.type === 'preauth-void',
  'void-not-reversed': (slip) => slip.type === 'void',
  'refund-not-credited': (slip) => slip.type === 'refund',
  'refund-short': (slip) => slip.type === 'refund',
};

/** The cell of a side that is not there at all: its last line says so in words. */
const NOTHING = '—';

function tableRows(
  facts: LetterFacts,
  words: LetterWords,
  row: Transaction | undefined,
  slip: Receipt | undefined,
  noSlip: string,
): Line[][] {
  const labels = words.rowLabels;
  const line = (label: string, left: Piece | undefined, right: Piece | undefined): Line[] => [
    [say(label)],
    [left ?? say(row ? words.notShown : NOTHING)],
    [right ?? say(slip ? words.notShown : NOTHING)],
  ];
  const both = (from: string | undefined, ...parts: readonly (string | undefined)[]): Piece | undefined => {
    const shown = parts.filter((part) => part !== undefined && part !== '');
    return from === undefined || shown.length === 0 ? undefined : printedFact(shown.join(words.slash), from);
  };
  const lines = [
    line(
      labels.time,
      row && fact(rowMoment(words, row), row.id),
      slip?.occurredAt === undefined ? undefined : fact(words.day(slip.occurredAt), slip.id),
    ),
    line(labels.amount, row && fact(words.money(row.amount), row.id), slip && fact(words.money(slip.amount), slip.id)),
    line(labels.merchant, namesTold(row, words), slip && printedName(slip.merchant, slip.id)),
    line(
      labels.terminal,
      both(row?.id, row?.references.merchant, row?.references.terminal),
      both(slip?.id, slip?.references.merchant, slip?.references.terminal),
    ),
    line(
      labels.reference,
      both(row?.id, row?.references.rrn ?? row?.references.order ?? row?.references.arn, row?.references.auth),
      both(slip?.id, slip?.references.rrn ?? slip?.references.order ?? slip?.references.arn, slip?.references.auth),
    ),
    line(
      labels.batch,
      both(row?.id, row?.references.batch, row?.references.trace),
      both(slip?.id, slip?.references.batch, slip?.references.trace),
    ),
    [
      [say(labels.result)],
      [row ? fact(statusOf(facts, words, row), row.id) : say(words.noRow)],
      [slip ? slipResult(facts, words, slip) : say(noSlip)],
    ],
  ];
  // A line that neither side fills says nothing.
  return lines.filter((cells) => cells.slice(1).some((each) => each[0]?.kind === 'fact'));
}

function namesTold(row: Transaction | undefined, words: LetterWords): Piece | undefined {
  const names = [row?.counterparty ?? '', row?.description ?? ''].map((name) => name.trim()).filter(Boolean);
  return row && printedName(names.join(words.slash), row.id);
}

/** Beside a sale that was debited "approved" would speak for the bank: any other paper says first what it is. */
function slipResult(facts: LetterFacts, words: LetterWords, slip: Receipt): Piece {
  const event = slipEvent(facts, slip);
  const result = resultOf(words, slip);
  if (event === 'sale') return result;
  return fact(`${words.attachedSlip(event, isPaper(slip))}${words.colon}${result.text}`, slip.id);
}

/** Sums stand unsigned, so that a credit, and the debit that should have been one, say so here. */
export function statusOf(facts: LetterFacts, words: LetterWords, row: Transaction): string {
  if (row.status === 'reversed') return words.status.returned;
  if (row.kind === 'hold') return words.status.held;
  if (row.status === 'pending') return words.status.pending;
  if (row.amount.minor > 0) return words.status.credit;
  return facts.finding.type === 'refund-short' ? words.status.debit : words.status.booked;
}
