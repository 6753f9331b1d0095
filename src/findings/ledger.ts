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
import type { Memory } from './memory.ts';
import type { Habits } from './posting-habit.ts';
import { byDay, type StatementRows } from './statement-rows.ts';

/** The facts of a check, laid out so that each rule can look up what it needs. */
export interface Ledger extends Omit<StatementRows, 'byId' | 'debits' | 'early' | 'fees'> {
  readonly facts: Facts;
  readonly circumstances: Circumstances;
  /** Debits that could be wrong: booked or pending, not replaced by a posting, not undone. Shrinks as rules claim them. */
  readonly open: Open;
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
  /** Receipts of one sum, whatever they say, in no order. */
  receiptsOf(sum: Money): readonly Receipt[];
  /** The same receipts in the order in which all were given. */
  asGiven(some: readonly Receipt[]): Receipt[];
  /** Rows that are open and have a link of this role, by day; the first such link of each as wanted. */
  openWith(role: LinkRole, isWanted?: (link: Link) => boolean): readonly Transaction[];
  /** Receipts that speak of no row, whatever they say. */
  readonly unlinked: readonly Receipt[];
  /** Rows that are open and held or pending, by day. */
  openEarly(): readonly Transaction[];
  /** Fees and interest that are open, by day. */
  openFees(): readonly Transaction[];
  links(transaction: string, role: LinkRole): readonly Link[];
  linksOf(receipt: string): readonly Link[];
  /** Receipts that may be of the same purchase as `of`, which speaks of `row`, by what is printed on them. */
  readonly alike: (row: Transaction, of: Receipt) => readonly Receipt[];
  /** How late each account posts, as its proven rows tell. */
  readonly habits: Habits;
  /** Stands for the rows, to remember by what rests on them alone. */
  readonly ofRows: object;
  /** Rows whose links are not what they were at the last check of the same rows. */
  readonly touched: ReadonlySet<string>;
}

/** Debits that no rule has claimed yet. */
export interface Open {
  has(id: string): boolean;
  get(id: string): Transaction | undefined;
  claim(id: string): void;
  readonly claimed: ReadonlySet<string>;
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

export function openLedger(facts: Facts, circumstances: Circumstances, memory: Memory): Ledger {
  const { receipts, matching, decisions } = facts;
  const { early, fees, byId, debits: _, ...others } = memory.rows;
  const returnOf = new Map(matching.returns.map((each) => [each.debit, each] as const));
  const postingOf = postingsBy(matching.postings);
  const answers = new Map<string, Set<Answer>>();
  const waitUntil = new Map<string, Day>();
  for (const decision of decisions) {
    if (decision.kind === 'answer') {
      const known = answers.get(decision.transaction) ?? new Set<Answer>();
      answers.set(decision.transaction, known.add(decision.answer));
    } else if (decision.kind === 'wait') waitUntil.set(decision.transaction, decision.until);
  }
  const slips = memory.receiptsBy(receipts);
  const { links, linksOf, withRole, touched } = memory.linksBy(matching.links);
  const open = openRows(byId, returnOf, postingOf);
  const habits = memory.habits(links, touched, slips);
  const stillOpen = (row: Transaction): boolean => open.has(row.id);
  return {
    ...others,
    facts,
    circumstances,
    open,
    rows: byId,
    receipts: slips.byId,
    returnOf,
    returned: new Set(matching.returns.map((each) => each.credit)),
    postingOf,
    answers,
    waitUntil,
    apart: new Set(
      decisions.flatMap((each) => (each.kind === 'unlink' ? [`${each.transaction} ${each.receipt}`] : [])),
    ),
    copyOf: new Map(matching.copies.map((each) => [each.receipt, each.of] as const)),
    openWith(role, isWanted) {
      const rows: Transaction[] = [];
      for (const [id, [link]] of withRole(role)) {
        const row = !link || isWanted?.(link) === false ? undefined : open.get(id);
        if (row) rows.push(row);
      }
      return rows.sort(byDay);
    },
    unlinked: receipts.filter((slip) => linksOf(slip.id).length === 0),
    openEarly: () => early.filter(stillOpen),
    openFees: () => fees.filter(stillOpen),
    receiptsOf: slips.ofSum,
    asGiven: inOrderOf(receipts),
    alike: memory.spares(slips),
    habits,
    ofRows: memory,
    links,
    linksOf,
    touched,
  };
}

/** Puts some in the order of all; the places are looked up only where there is an order to find. */
function inOrderOf<Item>(all: readonly Item[]): (some: readonly Item[]) => Item[] {
  let places: ReadonlyMap<Item, number> | undefined;
  return (some) => {
    if (some.length < 2) return [...some];
    const known = (places ??= new Map(all.map((each, at) => [each, at] as const)));
    return [...some].sort((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0));
  };
}

const postings = new WeakMap<readonly Posting[], ReadonlyMap<string, Posting>>();

/** The postings stand still as the rows do. */
function postingsBy(all: readonly Posting[]): ReadonlyMap<string, Posting> {
  const known = postings.get(all) ?? new Map(all.map((each) => [each.pending, each] as const));
  postings.set(all, known);
  return known;
}

function openRows(
  rows: ReadonlyMap<string, Transaction>,
  returnOf: ReadonlyMap<string, Return>,
  postingOf: ReadonlyMap<string, Posting>,
): Open {
  const claimed = new Set<string>();
  const get = (id: string): Transaction | undefined => {
    const row = claimed.has(id) ? undefined : rows.get(id);
    return row && isOpen(row, returnOf, postingOf) ? row : undefined;
  };
  return { get, has: (id) => get(id) !== undefined, claim: (id) => claimed.add(id), claimed };
}

/** Is it a debit that could be wrong, and that nothing undid? */
export function isOpen(
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
  for (const row of transactions) ledger.open.claim(row.id);
  const receipts = (claimed.receipts ?? []).map((each) => each.id);
  const ids = transactions.map((row) => row.id);
  const booked = transactions[0]?.bookedOn ?? since;
  const lastDayToNotify = QUIET.has(type) ? undefined : timing.lastDayToNotify(type, booked, card, statementDate);
  const restsOn = basesOf(ledger, claimed, booked);
  return {
    id: findingId(type, ids, receipts),
    type,
    transactions: ids,
    receipts,
    context: claimed.context ?? [],
    amount: unsigned(claimed.amount),
    severity: claimed.severity,
    ready: claimed.ready,
    ...(likelyBackBy !== undefined && { likelyBackBy }),
    ...(lastDayToNotify !== undefined && { lastDayToNotify }),
    ...(restsOn && { restsOn }),
    because: claimed.because,
    question: claimed.question,
  };
}

/** Stable for the same type and the same rows and receipts. */
export const findingId = (type: FindingType, rows: readonly string[], receipts: readonly string[]): string =>
  `f${digest([type, ...[...rows].sort(), ...[...receipts].sort()].join('|')).slice(0, 10)}`;

export const unsigned = ({ currency, minor }: Money): Money => ({ currency, minor: Math.abs(minor) });

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
