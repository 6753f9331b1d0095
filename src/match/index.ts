import { dayNumber, type LocalTime } from '../domain/day.ts';
import type { Decision } from '../domain/decision.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { learnAliases } from './aliases.ts';
import { equalDebits, type EqualDebits } from './equal-debits.ts';
import { confidenceOf, reasonsOf } from './evidence.ts';
import { learnRates } from './exchange-rates.ts';
import { openCredits } from './link-credits.ts';
import { openGroups } from './link-groups.ts';
import { openHolds } from './link-holds.ts';
import { kindsOfDebits, openSales, roleOf, type SaleHalf } from './link-sales.ts';
import { openUndoing } from './link-undoing.ts';
import { judgedUnder, meetPurchase } from './met-purchases.ts';
import { openReturns, pairMirrors, pairPostings, type Hint } from './pair-rows.ts';
import { pairsOf } from './pairs.ts';
import { openPurchases } from './purchases.ts';
import { indexRows, type RowIndex } from './row-index.ts';
import { rulingsOf, type Rulings } from './rulings.ts';
import { openSlips } from './slip-order.ts';
import { openStayed } from './stayed-debits.ts';

/** A debit and the later credit that undid it. */
export interface Return {
  readonly debit: string;
  readonly credit: string;
  readonly kind: 'reversal' | 'refund';
  readonly because: readonly Phrase[];
}

/** Two rows that are one movement: pending then posted, hold then completion, a wallet's row and its bank's. */
export interface Posting {
  readonly pending: string;
  readonly posted: string;
  readonly because: readonly Phrase[];
}

export type { EqualDebits } from './equal-debits.ts';

/** A second print of a slip, and the slip that speaks for both. */
export interface Copy {
  readonly receipt: string;
  readonly of: string;
}

export interface Matching {
  readonly links: readonly Link[];
  readonly returns: readonly Return[];
  readonly postings: readonly Posting[];
  readonly copies: readonly Copy[];
  readonly equals: readonly EqualDebits[];
}

/**
 * Matches the same statements again and again, as receipts and decisions come and go: what rests on the rows alone is worked
 * out once, and each receipt's candidates once.
 */
export interface Matcher {
  match(receipts: readonly Receipt[], decisions: readonly Decision[]): Matching;
}

const SALES: ReadonlySet<Receipt['type']> = new Set(['sale', 'completion']);
const AGAINST: ReadonlySet<Receipt['outcome']> = new Set(['declined', 'timed-out', 'reversed']);
const UNDOING: ReadonlySet<Receipt['type']> = new Set(['void', 'refund', 'preauth-void']);

/** Which receipt speaks of which debit, and why. Pure; the order of the input does not matter. */
export function match(
  transactions: readonly Transaction[],
  receipts: readonly Receipt[],
  decisions: readonly Decision[],
): Matching {
  return createMatcher(transactions).match(receipts, decisions);
}

export function createMatcher(transactions: readonly Transaction[]): Matcher {
  const rows = inOrder(transactions);
  const index = indexRows(
    rows.filter((row) => row.amount.minor < 0 && row.status !== 'failed' && row.status !== 'closed'),
  );
  const credits = rows.filter((row) => row.amount.minor > 0 && row.status === 'booked');
  const postings = [...pairPostings(index), ...pairMirrors(index)];
  const superseded = new Set(postings.map((each) => each.pending));
  // Rows that are no purchases of their own: no sale's receipt may take them.
  const aside = new Set(superseded);
  for (const row of index.debits) if (row.kind === 'hold') aside.add(row.id);
  const isUndoable = (row: Transaction): boolean => !superseded.has(row.id) || row.kind === 'hold';
  const rates = learnRates(index);
  const equals = equalDebits(index, aside);
  const outOfReach = Uint8Array.from(index.debits, (row) => (aside.has(row.id) ? 1 : 0));
  const slipsOf = openSlips();
  const purchasesOf = openPurchases(index.names, (purchase) => meetPurchase(index, rates, purchase));
  const linkGroups = openGroups(index);
  const linkSales = openSales(index, kindsOfDebits(index, equals));
  const linkHolds = openHolds(index, rates);
  const linkUndoing = openUndoing(index, isUndoable);
  const returnsBy = openReturns(index, isUndoable, credits);
  const linkCredits = openCredits(index, credits, rates);
  const proveWhatStayed = openStayed(index, equals);
  return {
    match(receipts, decisions) {
      const slips = slipsOf(receipts);
      const ruled = rulingsOf(decisions);
      const byHand = linksByHand(index, slips.get, ruled);
      const [given, taken] = [new Set(byHand.map((link) => link.receipt)), outOfReach.slice()];
      for (const link of byHand) taken[index.placeOf(link.transaction) ?? -1] = 1;
      const met = purchasesOf(slips.inOrder.filter((slip) => speaks(slip) && !given.has(slip.id)));
      const aliases = learnAliases(
        index,
        met.flatMap((each) => each.meeting ?? []),
        ruled,
        (id) => slips.get(id)?.merchant,
      );
      const judged = met.map((each) => judgedUnder(index, rates, each, aliases));
      const groups = linkGroups(
        met.flatMap((each, at) => (judged[at]?.isLonely === true ? each.purchase : [])),
        ruled,
        taken,
      );
      const sales = met.map(({ purchase }, at) =>
        groups.purchases.has(purchase) ? NO_HALVES : (judged[at]?.halves ?? NO_HALVES),
      );
      const links = [
        ...byHand,
        ...linkSales(sales, ruled, groups.taken),
        ...groups.links,
        ...linkHolds(
          slips.inOrder.filter((slip) => slip.type === 'preauth' && slip.outcome === 'approved'),
          ruled,
        ),
      ];
      const undone = slips.inOrder.filter((slip) => UNDOING.has(slip.type) && slip.outcome === 'approved');
      const undoing = linkUndoing({ undone, slips, links, ruled });
      const returns = returnsBy.pair(hintsOf(returnsBy.debits, links, undoing));
      return {
        links: [
          ...proveWhatStayed({ links, undoing, returns, slipOf: slips.get }),
          ...undoing,
          ...linkCredits({ slips: undone, undoing, returns, ruled }),
        ],
        returns,
        postings,
        equals,
        copies: met.flatMap(({ purchase: { copies, receipt } }) =>
          copies.length === 0 ? NO_COPIES : copies.map((copy) => ({ receipt: copy.id, of: receipt.id })),
        ),
      };
    },
  };
}

const NO_HALVES: readonly SaleHalf[] = [];
const NO_COPIES: readonly Copy[] = [];

function linksByHand(
  index: RowIndex,
  slipOf: (id: string) => Receipt | undefined,
  { forced }: Rulings,
): readonly Link[] {
  return forced.flatMap(({ transaction, receipt }): Link[] => {
    const slip = slipOf(receipt);
    if (!slip || !speaks(slip) || index.placeOf(transaction) === undefined) return [];
    const because = [{ zh: '由你确认', en: 'confirmed by you' }];
    return [{ transaction, receipt, role: roleOf(slip), confidence: 1, because, by: 'person' }];
  });
}

/** Does it say whether a sale was paid? */
const speaks = (slip: Receipt): boolean =>
  SALES.has(slip.type) && (slip.outcome === 'approved' || AGAINST.has(slip.outcome));

/** What the slips say of those debits that may have come back. */
function hintsOf(
  debits: ReadonlySet<string>,
  links: readonly Link[],
  undoing: readonly Link[],
): (debit: string) => Hint {
  const hints = new Map<string, Hint>();
  for (const { role, transaction } of links) {
    if ((role !== 'proves' && role !== 'contradicts') || !debits.has(transaction)) continue;
    if (role === 'contradicts') hints.set(transaction, 'contradicted');
    else if (!hints.has(transaction)) hints.set(transaction, 'proven');
  }
  for (const { transaction } of undoing) hints.set(transaction, 'contradicted');
  return (debit) => hints.get(debit) ?? 'unspoken';
}

/** A stable order for equal cases: by when a row is of, then by what it says, then by its id. */
function inOrder(transactions: readonly Transaction[]): readonly Transaction[] {
  const times = new Float64Array(transactions.length);
  transactions.forEach((row, at) => {
    times[at] = secondOf(row.occurredAt ?? row.bookedOn);
  });
  const order = transactions.map((_, at) => at);
  order.sort((one, other) => {
    const apart = (times[one] ?? 0) - (times[other] ?? 0);
    if (apart !== 0) return apart;
    const [a, b] = [transactions[one], transactions[other]];
    return a && b ? a.amount.minor - b.amount.minor || (a.id < b.id ? -1 : 1) : 0;
  });
  return order.flatMap((at) => transactions[at] ?? []);
}

/** Seconds since 1970 on a clock that knows no zones; a day without a time comes before its first second. */
const secondOf = (time: LocalTime): number =>
  dayNumber(time) * 86_400 +
  (time.length < 16 ? -0.5 : Number(time.slice(11, 13)) * 3600 + Number(time.slice(14, 16)) * 60) +
  (time.length < 19 ? 0 : Number(time.slice(17, 19)));

/** Receipts that could speak of this debit, best first, for a person who picks by hand. */
export function candidatesFor(
  transaction: Transaction,
  receipts: readonly Receipt[],
): readonly { readonly receipt: string; readonly confidence: number; readonly because: readonly Phrase[] }[] {
  const index = indexRows([transaction]);
  const rates = learnRates(index);
  return receipts
    .filter((slip) => SALES.has(slip.type))
    .flatMap((receipt) =>
      pairsOf(index, rates, { receipt, others: [], copies: [] }, { least: -6 }).map((pair) => ({
        receipt: receipt.id,
        weight: pair.weight,
        confidence: confidenceOf(pair.weight),
        because: reasonsOf(pair.evidence),
      })),
    )
    .sort((a, b) => b.weight - a.weight || (a.receipt < b.receipt ? -1 : 1))
    .slice(0, 8)
    .map(({ receipt, confidence, because }) => ({ receipt, confidence, because }));
}
