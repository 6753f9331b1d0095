import type { CardKind } from '../domain/card.ts';
import { addDays, addWorkingDays, type Day } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { DraftInput } from './index.ts';
import { jurisdictionFor, quotable, type Jurisdiction, type UsedRule } from './jurisdiction.ts';

/** All that a letter may speak of; a sentence without a fact here is not written. */
export interface LetterFacts {
  readonly finding: Finding;
  /** The disputed rows, oldest first. */
  readonly rows: readonly Transaction[];
  /** Rows that explain: the proven twin, the short credit. */
  readonly context: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly card: CardKind | undefined;
  readonly lastFour: string | undefined;
  readonly today: Day;
  readonly replyBy: Day;
  readonly place: Jurisdiction;
  readonly rules: readonly UsedRule[];
  /** First and last day of the rows that show what did not come. */
  readonly coveredFrom: Day | undefined;
  readonly coveredTo: Day | undefined;
  readonly fields: Readonly<Record<string, string>>;
  readonly evidence: Readonly<Record<string, { readonly have: boolean; readonly why?: string }>>;
}

/** Gathers what the letter needs; throws where the finding speaks of rows that are not given, which is a caller's bug. */
export function gatherFacts(input: DraftInput): LetterFacts {
  const { finding, today } = input;
  const rows = pick(input.transactions, finding.transactions).sort((a, b) => when(a).localeCompare(when(b)));
  const receipts = pick(input.receipts, finding.receipts).sort((a, b) =>
    (a.occurredAt ?? '').localeCompare(b.occurredAt ?? ''),
  );
  const place = jurisdictionFor(input.jurisdiction);
  const { days, unit } = place.replyWithin;
  const account = rows[0]?.account;
  const covered = input.transactions
    .filter((row) => (row.account ?? '') === (account ?? ''))
    .map((row) => row.bookedOn)
    .sort();
  return {
    finding,
    rows,
    context: pick(input.transactions, finding.context),
    receipts,
    card: input.card,
    lastFour: rows.find((row) => row.card)?.card ?? receipts.find((slip) => slip.card)?.card,
    today,
    replyBy: unit === 'calendar' ? addDays(today, days) : addWorkingDays(today, days),
    place,
    rules: quotable(place.rules),
    coveredFrom: covered[0],
    coveredTo: covered.at(-1),
    fields: input.fields ?? {},
    evidence: input.evidence ?? {},
  };
}

const when = (row: Transaction): string => row.occurredAt ?? row.bookedOn;

function pick<Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item] as const));
  return ids.map((id) => {
    const item = byId.get(id);
    if (!item) throw new Error(`the finding speaks of ${id}, which is not among the rows and receipts given`);
    return item;
  });
}
