import type { CardKind } from '../domain/card.ts';
import { dayOfTime, daysBetween, minutesBetween, type Day } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import { isProvisional } from '../domain/provisional.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { DraftInput } from './index.ts';
import type { Counted } from './business-days.ts';
import { dueDay } from './deadline.ts';
import { jurisdictionFor, quotable, replyRuleOf, type Jurisdiction, type UsedRule } from './jurisdiction.ts';

/** All that a letter may speak of; a sentence without a fact here is not written. */
export interface LetterFacts {
  readonly finding: Finding;
  /** The disputed rows, oldest first. */
  readonly rows: readonly Transaction[];
  /** Rows that explain: the proven twin, the completion, the debit that came back. */
  readonly context: readonly Transaction[];
  /** The finding's receipts, oldest first. */
  readonly receipts: readonly Receipt[];
  /** The bank's own notices of the disputed debits: they date the debit and prove no sale. */
  readonly notices: readonly Receipt[];
  readonly card: CardKind | undefined;
  readonly lastFour: string | undefined;
  readonly today: Day;
  readonly replyBy: Day;
  /** False where the date was counted through a year whose public holidays are not known. */
  readonly replyIsSure: boolean;
  readonly statementDate: Day | undefined;
  readonly place: Jurisdiction;
  /** The id of the rule that the reply date rests on. */
  readonly replyRule: string;
  /** Rules that the letter may rest on: none from memory. */
  readonly rules: readonly UsedRule[];
  /** All rows of the disputed row's account, in the order given. */
  readonly account: readonly Transaction[];
  /** The last row of the account: up to its day the statement shows what did not come. */
  readonly lastRow: Transaction | undefined;
  /** A later credit of the same sum and shop that the finding does not know of: to be looked at before sending. */
  readonly suspectCredit: Transaction | undefined;
  readonly fields: Readonly<Record<string, string>>;
  readonly evidence: Readonly<Record<string, { readonly have: boolean; readonly why?: string }>>;
}

/** Gathers what the letter needs; throws where the finding speaks of rows that are not given, which is a caller's bug. */
export function gatherFacts(input: DraftInput): LetterFacts {
  const { finding, today } = input;
  const rows = pick(input.transactions, finding.transactions).sort((a, b) => momentOf(a).localeCompare(momentOf(b)));
  const receipts = pick(input.receipts, finding.receipts).sort((a, b) =>
    (a.occurredAt ?? '').localeCompare(b.occurredAt ?? ''),
  );
  const place = jurisdictionFor(input.jurisdiction);
  const reply = replyRuleOf(place, input.card, finding.type);
  const due = replyDue(reply, today, place.id);
  const context = pick(input.transactions, finding.context);
  const account = sameAccount(input.transactions, rows[0] ?? context[0], receipts[0]);
  return {
    finding,
    rows,
    context,
    receipts,
    notices: noticesOf([...rows, ...context], account, input.receipts, new Set(finding.receipts)),
    card: input.card,
    lastFour: [...rows, ...context, ...receipts].find((each) => each.card !== undefined)?.card,
    today,
    replyBy: due.day,
    replyIsSure: due.sure,
    place,
    replyRule: reply.id,
    rules: quotable(place.rules, input.card, finding.type),
    statementDate: input.statementDate,
    account,
    lastRow: account.reduce<Transaction | undefined>(
      (last, row) => (last === undefined || row.bookedOn >= last.bookedOn ? row : last),
      undefined,
    ),
    suspectCredit: suspectCredit(finding, rows, context, account),
    fields: input.fields ?? {},
    evidence: input.evidence ?? {},
  };
}

function replyDue({ id, deadline }: UsedRule, today: Day, place: Jurisdiction['id']): Counted {
  if (!deadline) throw new Error(`${id} sets no date`);
  return dueDay(deadline, today, place);
}

/** When a row's purchase was made, as well as the statement knows. */
export const momentOf = (row: Transaction): string => row.occurredAt ?? row.bookedOn;

/** The shop as the statement prints it; empty where it prints none. */
export function nameOf(row: Transaction): string {
  const counterparty = (row.counterparty ?? '').trim();
  return counterparty === '' ? row.description.trim() : counterparty;
}

function pick<Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item] as const));
  return ids.map((id) => {
    const item = byId.get(id);
    if (!item) throw new Error(`the finding speaks of ${id}, which is not among the rows and receipts given`);
    return item;
  });
}

/** Rows of the disputed row's account: files do not always name one, so currency and card tell accounts apart, too. */
function sameAccount(
  transactions: readonly Transaction[],
  row: Transaction | undefined,
  slip: Receipt | undefined,
): readonly Transaction[] {
  const currency = row?.amount.currency ?? slip?.amount.currency;
  const card = row?.card ?? slip?.card;
  return transactions.filter(
    (each) =>
      each.amount.currency === currency &&
      (row === undefined || (each.account ?? '') === (row.account ?? '')) &&
      (each.card === undefined || card === undefined || each.card === card),
  );
}

const NOTICE_WORDS = /扣款|支出|消费|消費|刷卡|debited|spent|charged|purchase|used|payment|txn/i;

/** Messages of the bank that speak of these debits and of no other row of the account. */
function noticesOf(
  debits: readonly Transaction[],
  account: readonly Transaction[],
  receipts: readonly Receipt[],
  taken: ReadonlySet<string>,
): Receipt[] {
  const own = new Set(debits.map((row) => row.id));
  return receipts
    .filter((notice) => {
      if (taken.has(notice.id) || notice.type !== 'sale' || notice.outcome !== 'unknown') return false;
      if (notice.references.terminal !== undefined || !NOTICE_WORDS.test(notice.text ?? '')) return false;
      if (!debits.some((row) => speaksOf(notice, row))) return false;
      return account.every((row) => own.has(row.id) || !speaksOf(notice, row));
    })
    .sort((a, b) => (a.occurredAt ?? '').localeCompare(b.occurredAt ?? ''));
}

/** How far apart, in minutes, a debit and the message about it may be. */
const APART = 5;

/** The same sum and card, within minutes where both tell the time, else on the same day. */
function speaksOf(notice: Receipt, row: Transaction): boolean {
  if (notice.amount.currency !== row.amount.currency || notice.amount.minor !== -row.amount.minor) return false;
  if (notice.card === undefined || notice.card !== row.card || notice.occurredAt === undefined) return false;
  const minutes = minutesBetween(notice.occurredAt, momentOf(row));
  return minutes === undefined ? dayOfTime(notice.occurredAt) === dayOfTime(momentOf(row)) : Math.abs(minutes) <= APART;
}

/** A saved finding can be older than the last import: what came in since must be seen before the letter goes out. */
function suspectCredit(
  finding: Finding,
  rows: readonly Transaction[],
  context: readonly Transaction[],
  account: readonly Transaction[],
): Transaction | undefined {
  const known = new Set([...rows, ...context].map((row) => row.id));
  if (finding.type === 'returned-after-success' || finding.type === 'receipt-without-debit') return undefined;
  return rows
    .filter((row) => row.amount.minor < 0)
    .flatMap((row) => {
      const alike = (each: Transaction): boolean =>
        nameOf(each) === nameOf(row) || sharesReference(each, row) || each.description.includes(nameOf(row));
      const credits = account.filter(
        (each) =>
          !known.has(each.id) &&
          each.status === 'booked' &&
          each.bookedOn >= row.bookedOn &&
          (each.amount.minor === -row.amount.minor || each.amount.minor === finding.amount.minor) &&
          alike(each) &&
          !isProvisional(each),
      );
      const others = account.filter(
        (each) => !known.has(each.id) && each.amount.minor === row.amount.minor && nameOf(each) === nameOf(row),
      );
      return credits.length > others.length ? credits.slice(0, 1) : [];
    })[0];
}

function sharesReference(a: Transaction, b: Transaction): boolean {
  return (['rrn', 'order', 'arn'] as const).some(
    (key) => a.references[key] !== undefined && a.references[key] === b.references[key],
  );
}

const FAILED: ReadonlySet<Receipt['outcome']> = new Set(['declined', 'timed-out', 'reversed']);

/** The receipts of a finding by the part that they play in it. */
export const failedSlips = (facts: LetterFacts): Receipt[] =>
  facts.receipts.filter((slip) => FAILED.has(slip.outcome) && (slip.type === 'sale' || slip.type === 'completion'));
export const successSlips = (facts: LetterFacts): Receipt[] =>
  facts.receipts.filter((slip) => slip.outcome === 'approved' && (slip.type === 'sale' || slip.type === 'completion'));
export const slipsOf = (facts: LetterFacts, ...types: readonly Receipt['type'][]): Receipt[] =>
  facts.receipts.filter((slip) => types.includes(slip.type));

/** Whole days from a moment until today; undefined where the moment is not known or lies ahead. */
export function daysSince(facts: LetterFacts, moment: string | undefined): number | undefined {
  if (moment === undefined) return undefined;
  const days = daysBetween(dayOfTime(moment), facts.today);
  return days > 0 ? days : undefined;
}
