import { decimalOf } from '../../src/domain/money.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import type { Inspected } from './match-bench.ts';

const EXAMPLES = 3;

/** Gathers what went wrong by its cause, with a few examples each, over all years of a run. */
export function openReasons(): { add(inspected: Inspected): void; text(): string } {
  const causes = new Map<string, { count: number; examples: string[] }>();
  const note = (cause: string, example: () => string): void => {
    const entry = causes.get(cause) ?? { count: 0, examples: [] };
    causes.set(cause, entry);
    entry.count += 1;
    if (entry.examples.length < EXAMPLES) entry.examples.push(example());
  };
  return {
    add({ label, year, links, unasked, findings }) {
      const { truth } = year;
      const rows = new Map(year.transactions.map((row) => [row.id, row] as const));
      const slips = new Map(year.receipts.map((slip) => [slip.id, slip] as const));
      const show = (ids: readonly string[]): string =>
        ids.map((id) => `      ${printRow(rows.get(id)) ?? printSlip(slips.get(id)) ?? id}`).join('\n');
      const profile = label.slice(0, label.indexOf('/'));
      const noiseOf = (receipt: string): string => truth.receipts.get(receipt)?.noise.join(', ') || 'clean';
      for (const { debit, receipt, kind } of links.missedPairs)
        note(`${profile}: missed, ${kind}, ${noiseOf(receipt)}`, () => `    ${label}\n${show([debit, receipt])}`);
      const pairs = [
        ['wrong link', links.wrongPairs],
        ['wrong link unasked', unasked.wrongPairs],
      ] as const;
      for (const [what, wrong] of pairs)
        for (const [debit, receipt] of wrong)
          note(
            `${profile}: ${what}, ${truth.receipts.get(receipt)?.label ?? ''} (${noiseOf(receipt)}) to ${truth.debits.get(debit) ?? ''}`,
            () => `    ${label}\n${show([debit, receipt])}`,
          );
      for (const finding of findings.wrongFindings) {
        const labels = finding.transactions.map((id) => truth.debits.get(id) ?? '').join('+');
        const ofSlips = finding.receipts.map((id) => truth.receipts.get(id)?.label ?? '').join('+');
        const ids = [...finding.transactions, ...finding.receipts, ...finding.context];
        note(
          `${profile}: wrong ${finding.type}${finding.ready ? ' (ready)' : ''}, rows ${labels || 'none'}, slips ${ofSlips || 'none'}`,
          () => `    ${label}\n${show(ids)}`,
        );
      }
      for (const wrong of findings.unfound)
        note(
          `${profile}: not found, ${wrong.type}`,
          () => `    ${label}\n${show([...wrong.debits, ...wrong.receipts])}`,
        );
    },
    text: () =>
      [...causes]
        .sort((a, b) => b[1].count - a[1].count)
        .map(([cause, { count, examples }]) => `${String(count).padStart(5)}  ${cause}\n${examples.join('\n')}`)
        .join('\n'),
  };
}

const printRow = (row: Transaction | undefined): string | undefined =>
  row &&
  `${row.id} ${row.account ?? ''} ${row.bookedOn} ${row.occurredAt ?? ''} ${decimalOf(row.amount)} ${row.amount.currency} ${row.original ? `(${decimalOf(row.original)} ${row.original.currency}) ` : ''}"${row.description}" ${row.card ?? ''} ${row.status} ${row.kind} ${JSON.stringify(row.references)}`;

const printSlip = (slip: Receipt | undefined): string | undefined =>
  slip &&
  `${slip.id} ${slip.occurredAt ?? 'no date'} ${decimalOf(slip.amount)} ${slip.amount.currency} "${slip.merchant ?? ''}" ${slip.type} ${slip.outcome} ${slip.tender ?? ''} ${slip.card ?? ''} ${JSON.stringify(slip.references)}`;
