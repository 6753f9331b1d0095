import type { Finding } from '../domain/finding.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Ledger } from './ledger.ts';
import type { StatementRows } from './statement-rows.ts';

/** The five marks of a row. */
export type Mark = 'proven' | 'in-question' | 'waiting' | 'no-receipt' | 'returned';

export type Marks = Readonly<Record<string, Mark>>;

/** How each debit stands; `findings` are those that say more than that a receipt is missing. */
export type MarkRows = (ledger: Ledger, findings: readonly Finding[]) => Marks;

/** Marks the rows, and afterwards anew only those of which something else is known than before. */
export function openMarks({ byId }: StatementRows): MarkRows {
  let marks: Marks | undefined;
  let told: readonly string[] = [];
  // Where a row's place was taken by its posting, its mark is the posting's.
  let pendingOf: ReadonlyMap<string, readonly string[]> = new Map();
  let postings: Ledger['postingOf'] | undefined;
  return (ledger, findings) => {
    const finding = new Map<string, Finding>();
    for (const each of findings) for (const id of each.transactions) finding.set(id, each);
    const telling = [...finding.keys(), ...ledger.waitUntil.keys(), ...ledger.returnOf.keys()];
    let rows: Iterable<Transaction> = byId.values();
    if (marks && postings === ledger.postingOf) {
      const touched = [...told, ...telling, ...ledger.touched];
      const ids = new Set([...touched, ...touched.flatMap((id) => pendingOf.get(id) ?? [])]);
      rows = [...ids].flatMap((id) => byId.get(id) ?? []);
    } else {
      postings = ledger.postingOf;
      pendingOf = pendingBy(postings);
      marks = undefined;
    }
    told = telling;
    marks = changed(marks, rows, (row) => markOf(ledger, row, finding.get(row.id)));
    return marks;
  };
}

function changed(before: Marks | undefined, rows: Iterable<Transaction>, markOfRow: (row: Transaction) => Mark): Marks {
  const fresh: Record<string, Mark> = {};
  let count = 0;
  for (const row of rows) {
    if (row.amount.minor >= 0 || row.status === 'failed' || row.status === 'closed') continue;
    const mark = markOfRow(row);
    if (before?.[row.id] === mark) continue;
    fresh[row.id] = mark;
    count += 1;
  }
  if (!before) return fresh;
  return count === 0 ? before : { ...before, ...fresh };
}

function pendingBy(postingOf: Ledger['postingOf']): ReadonlyMap<string, readonly string[]> {
  const pending = new Map<string, string[]>();
  for (const each of postingOf.values()) pending.set(each.posted, [...(pending.get(each.posted) ?? []), each.pending]);
  return pending;
}

function markOf(ledger: Ledger, row: Transaction, finding: Finding | undefined): Mark {
  if (finding) return finding.ready || !isWaiting(ledger, finding) ? 'in-question' : 'waiting';
  if (ledger.waitUntil.has(row.id) && (ledger.waitUntil.get(row.id) ?? '') >= ledger.circumstances.today)
    return 'waiting';
  if (ledger.returnOf.has(row.id) || row.status === 'reversed') return 'returned';
  const posting = ledger.postingOf.get(row.id);
  return ledger.links(posting?.posted ?? row.id, 'proves').length > 0 ? 'proven' : 'no-receipt';
}

/** Not ready because its time has not come, rather than for want of an answer. */
function isWaiting(ledger: Ledger, finding: Finding): boolean {
  const { today } = ledger.circumstances;
  const until =
    finding.transactions
      .map((id) => ledger.waitUntil.get(id) ?? '')
      .sort()
      .at(-1) ?? '';
  return until >= today || (finding.likelyBackBy !== undefined && today <= finding.likelyBackBy);
}
