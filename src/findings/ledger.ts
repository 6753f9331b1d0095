import { dayOfTime, type Day } from '../domain/day.ts';
import type { Answer } from '../domain/decision.ts';
import { digest } from '../domain/digest.ts';
import type { Finding, FindingType, Severity } from '../domain/finding.ts';
import type { Link, LinkRole } from '../domain/link.ts';
import { decimalOf, type Money } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Posting, Return } from '../match/index.ts';
import type { Circumstances, Facts } from './index.ts';
import { add, byDay, statementRows, sumKey, type StatementRows } from './statement-rows.ts';

/** The facts of a check, laid out so that each rule can look up what it needs. */
export interface Ledger extends Omit<StatementRows, 'byId' | 'debits'> {
  readonly facts: Facts;
  readonly circumstances: Circumstances;
  /** Debits that could be wrong: booked or pending, not replaced by a posting, not undone. Shrinks as rules claim them. */
  readonly open: Map<string, Transaction>;
  readonly rows: ReadonlyMap<string, Transaction>;
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly returnOf: ReadonlyMap<string, Return>;
  /** Credits that undid a debit. */
  readonly returned: ReadonlySet<string>;
  readonly postingOf: ReadonlyMap<string, Posting>;
  readonly answers: ReadonlyMap<string, ReadonlySet<Answer>>;
  readonly waitUntil: ReadonlyMap<string, Day>;
  /** Rows and receipts that the person said do not belong together, as `row receipt`. */
  readonly apart: ReadonlySet<string>;
  /** Second prints by the slip that speaks for them. */
  readonly copyOf: ReadonlyMap<string, string>;
  /** Receipts of one day, whatever they say. */
  receiptsOn(day: Day): readonly Receipt[];
  /** Receipts that show no date, whatever they say. */
  readonly undatedReceipts: readonly Receipt[];
  /** Receipts of one sum, whatever they say. */
  receiptsOf(sum: Money): readonly Receipt[];
  /** Rows that are open and have a link of this role, by day. */
  openWith(role: LinkRole): readonly Transaction[];
  /** Rows that are open and held or pending, by day. */
  openEarly(): readonly Transaction[];
  /** Fees and interest that are open, by day. */
  openFees(): readonly Transaction[];
  links(transaction: string, role: LinkRole): readonly Link[];
  linksOf(receipt: string): readonly Link[];
}

/** A finding before it has its type's name. */
export type Found = Omit<Finding, 'name'>;

/** A rule for one type of finding: looks at what is open, and says what it found. */
export interface FindingRule {
  readonly type: FindingType;
  readonly name: Phrase;
  find(ledger: Ledger): readonly Found[];
}

/** What a rule says of a finding; the rest follows from the circumstances. */
export interface Claim {
  readonly type: FindingType;
  readonly transactions: readonly Transaction[];
  readonly receipts?: readonly Receipt[];
  readonly context?: readonly string[];
  readonly amount: Money;
  readonly severity: Severity;
  readonly ready: boolean;
  /** The day from which the waiting time runs. */
  readonly since: Day;
  readonly likelyBackBy?: Day | undefined;
  /** Why that day, where it is not the place's own rule that says so. */
  readonly backByText?: Phrase | undefined;
  readonly because: readonly Phrase[];
  readonly question: Phrase;
}

export function openLedger(facts: Facts, circumstances: Circumstances): Ledger {
  const { transactions, receipts, matching, decisions } = facts;
  const byRole = new Map<LinkRole, Map<string, Link[]>>();
  const bySlip = new Map<string, Link[]>();
  for (const link of matching.links) {
    const links = byRole.get(link.role) ?? new Map<string, Link[]>();
    byRole.set(link.role, links);
    add(links, link.transaction, link);
    add(bySlip, link.receipt, link);
  }
  const returnOf = new Map(matching.returns.map((each) => [each.debit, each] as const));
  const postingOf = new Map(matching.postings.map((each) => [each.pending, each] as const));
  const answers = new Map<string, Set<Answer>>();
  const waitUntil = new Map<string, Day>();
  for (const decision of decisions) {
    if (decision.kind === 'answer') {
      const known = answers.get(decision.transaction) ?? new Set<Answer>();
      answers.set(decision.transaction, known.add(decision.answer));
    } else if (decision.kind === 'wait') waitUntil.set(decision.transaction, decision.until);
  }
  const receiptsBySum = new Map<string, Receipt[]>();
  const receiptsByDay = new Map<Day, Receipt[]>();
  for (const receipt of receipts) {
    add(receiptsBySum, sumKey(receipt.amount), receipt);
    if (receipt.occurredAt !== undefined) add(receiptsByDay, dayOfTime(receipt.occurredAt), receipt);
  }
  const { byId: rows, debits, cards, currencies, covered, debitsOf, creditsBetween } = statementRows(transactions);
  const open = new Map<string, Transaction>();
  const [early, fees]: [Transaction[], Transaction[]] = [[], []];
  for (const row of debits) {
    if (!isOpen(row, returnOf, postingOf)) continue;
    open.set(row.id, row);
    if (row.kind === 'hold' || row.status === 'pending') early.push(row);
    if (row.kind === 'fee' || row.kind === 'interest') fees.push(row);
  }
  const stillOpen = (row: Transaction): boolean => open.has(row.id);
  return {
    facts,
    circumstances,
    open,
    rows,
    receipts: new Map(receipts.map((each) => [each.id, each] as const)),
    returnOf,
    returned: new Set(matching.returns.map((each) => each.credit)),
    postingOf,
    answers,
    waitUntil,
    apart: new Set(
      decisions.flatMap((each) => (each.kind === 'unlink' ? [`${each.transaction} ${each.receipt}`] : [])),
    ),
    cards,
    currencies,
    copyOf: new Map(matching.copies.map((each) => [each.receipt, each.of] as const)),
    covered,
    openWith: (role) => [...(byRole.get(role)?.keys() ?? [])].flatMap((id) => open.get(id) ?? []).sort(byDay),
    openEarly: () => early.filter(stillOpen),
    openFees: () => fees.filter(stillOpen),
    undatedReceipts: receipts.filter((each) => each.occurredAt === undefined),
    receiptsOn: (day) => receiptsByDay.get(day) ?? NO_RECEIPTS,
    receiptsOf: (sum) => receiptsBySum.get(sumKey(sum)) ?? NO_RECEIPTS,
    debitsOf,
    creditsBetween,
    links: (transaction, role) => byRole.get(role)?.get(transaction) ?? NO_LINKS,
    linksOf: (receipt) => bySlip.get(receipt) ?? NO_LINKS,
  };
}

const NO_LINKS: readonly Link[] = [];
const NO_RECEIPTS: readonly Receipt[] = [];

function isOpen(
  row: Transaction,
  returnOf: ReadonlyMap<string, Return>,
  postingOf: ReadonlyMap<string, Posting>,
): boolean {
  if (row.amount.minor >= 0 || (row.status !== 'booked' && row.status !== 'pending')) return false;
  return !returnOf.has(row.id) && (row.kind === 'hold' || !postingOf.has(row.id));
}

/** Makes the finding and takes its disputed debits out of what is open, so that no other rule takes them. */
export function claim(ledger: Ledger, claimed: Claim): Found {
  const { timing, card, statementDate } = ledger.circumstances;
  const { type, transactions, since, likelyBackBy } = claimed;
  for (const row of transactions) ledger.open.delete(row.id);
  const receipts = (claimed.receipts ?? []).map((each) => each.id);
  const ids = transactions.map((row) => row.id);
  const booked = transactions[0]?.bookedOn ?? since;
  const lastDayToNotify = QUIET.has(type) ? undefined : timing.lastDayToNotify(type, booked, card, statementDate);
  const restsOn = basesOf(ledger, claimed, booked);
  return {
    id: `f${digest([type, ...[...ids].sort(), ...[...receipts].sort()].join('|')).slice(0, 10)}`,
    type,
    transactions: ids,
    receipts,
    context: claimed.context ?? [],
    amount: { currency: claimed.amount.currency, minor: Math.abs(claimed.amount.minor) },
    severity: claimed.severity,
    ready: claimed.ready,
    ...(likelyBackBy !== undefined && { likelyBackBy }),
    ...(lastDayToNotify !== undefined && { lastDayToNotify }),
    ...(restsOn && { restsOn }),
    because: claimed.because,
    question: claimed.question,
  };
}

/** What the two dates rest on, each only where it is known. */
function basesOf({ circumstances }: Ledger, claimed: Claim, booked: Day): Finding['restsOn'] {
  const { timing, card, statementDate } = circumstances;
  const { type, likelyBackBy, backByText } = claimed;
  const own = backByText && { text: backByText, certainty: 'design' as const };
  const backBy = likelyBackBy === undefined ? undefined : (own ?? timing.backByBasis?.(type));
  const notify = QUIET.has(type) ? undefined : timing.noticeBasis?.(type, booked, card, statementDate);
  return backBy || notify ? { ...(backBy && { backBy }), ...(notify && { notify }) } : undefined;
}

/** These claim nothing, so that there is nothing to notify. */
const QUIET: ReadonlySet<FindingType> = new Set(['unproven-debit', 'receipt-without-debit']);

/** `CNY 128.00`, unsigned. */
export const printed = (money: Money): string =>
  `${money.currency} ${decimalOf({ ...money, minor: Math.abs(money.minor) })}`;

/** When a row's purchase was made, as well as the statement knows. */
export const dayOfRow = (row: Transaction): Day =>
  row.occurredAt === undefined ? row.bookedOn : dayOfTime(row.occurredAt);

export const nameOfRow = (row: Transaction): string => row.counterparty ?? row.description;

export function answered(ledger: Ledger, row: Transaction, answer: Answer): boolean {
  return ledger.answers.get(row.id)?.has(answer) ?? false;
}

/** Is there a number that both carry, and that names one payment? */
export function sharesReference(row: Transaction, slip: Receipt): boolean {
  const keys = ['rrn', 'auth', 'order', 'arn'] as const;
  return keys.some((key) => row.references[key] !== undefined && row.references[key] === slip.references[key]);
}

/** Does a void or a refund name this row's sale by a number that the row, or a receipt of it, bears? */
export function namesSaleOf(ledger: Ledger, slip: Receipt, row: Transaction): boolean {
  const { original } = slip.references;
  const receipts = (['proves', 'contradicts', 'holds'] as const)
    .flatMap((role) => ledger.links(row.id, role))
    .flatMap((link) => ledger.receipts.get(link.receipt)?.references ?? []);
  const isNamed = [row.references, ...receipts].some(
    ({ rrn, trace, auth, order }) => original !== undefined && [rrn, trace, auth, order].includes(original),
  );
  return isNamed || sharesReference(row, slip);
}

/** One step up for a sum that is large beside the account's balance, one down while it is only pending. */
export function severityOf(base: Severity, row: Transaction | undefined): Severity {
  const steps: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];
  let at = steps.indexOf(base);
  if (row?.balance && row.balance.minor > 0 && -row.amount.minor * 10 > row.balance.minor) at += 1;
  if (row?.status === 'pending') at -= 1;
  return steps[Math.max(1, Math.min(3, at))] ?? base;
}

/** Kinds for which a shop's receipt could be asked for. */
export const expectsReceipt = (row: Transaction): boolean =>
  row.kind === 'purchase' || row.kind === 'other' || row.kind === 'refund' || row.kind === 'reversal';
