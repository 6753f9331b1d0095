import { dayNumber, type LocalTime } from '../domain/day.ts';
import type { Decision } from '../domain/decision.ts';
import type { Link } from '../domain/link.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import { REFERENCE_KEYS } from '../domain/references.ts';
import type { Transaction } from '../domain/transaction.ts';
import { judgeWith, learnAliases, type Aliases } from './aliases.ts';
import { equalDebits, type EqualDebits } from './equal-debits.ts';
import { confidenceOf, reasonsOf, type NameJudge } from './evidence.ts';
import { learnRates, type ExchangeRates } from './exchange-rates.ts';
import { linkGroups } from './link-groups.ts';
import { linkHolds } from './link-holds.ts';
import { kindsOfDebits, linkSales, roleOf, type Decided } from './link-sales.ts';
import { pairsOf, plainJudge, type Pair } from './pairs.ts';
import { linkCredits } from './link-credits.ts';
import { linkUndoing } from './link-undoing.ts';
import { pairMirrors, pairPostings, pairReturns, type DebitHints } from './pair-rows.ts';
import { joinPurchases, type Purchase } from './purchases.ts';
import { indexRows, type RowIndex } from './row-index.ts';
import { rulingsOf, type Rulings } from './rulings.ts';
import { proveWhatStayed } from './stayed-debits.ts';

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
  const kindOf = kindsOfDebits(index, equals);
  const decided = new WeakMap<Pair, Decided>();
  let remembered = new Map<string, Remembered>();
  /** As it was met before, with what is known of it: a change of one receipt leaves the others as they were. */
  const remember = (purchase: Purchase): Remembered => {
    const said = keyOf(purchase);
    return remembered.get(said) ?? { said, purchase, pairs: new Map() };
  };
  const pairsFor = ({ purchase, pairs }: Remembered, known: string, likenessOf?: NameJudge): readonly Pair[] => {
    const before = pairs.get(known);
    if (before) return before;
    const found = pairsOf(index, rates, purchase, likenessOf ? { likenessOf } : {});
    pairs.set(known, found);
    return found;
  };
  return {
    match(receipts, decisions) {
      const slips = [...receipts].sort(slipOrder);
      const ruled = rulingsOf(decisions);
      const speaking = slips.filter(
        (slip) => SALES.has(slip.type) && (slip.outcome === 'approved' || AGAINST.has(slip.outcome)),
      );
      const byHand = linksByHand(index, speaking, ruled);
      const taken = new Set([...aside, ...byHand.flatMap((link) => [link.transaction, link.receipt])]);
      const met = joinPurchases(
        speaking.filter((slip) => !taken.has(slip.id)),
        index.names,
      ).map(remember);
      remembered = new Map(met.map((each) => [each.said, each] as const));
      const purchases = met.map((each) => each.purchase);
      const plain = met.map((each) => pairsFor(each, ''));
      const merchants = new Map(slips.map((slip) => [slip.id, slip.merchant] as const));
      const aliases = learnAliases(index, purchases, plain, ruled, (id) => merchants.get(id));
      const likenessOf = judgeWith(index, plainJudge(index), aliases);
      const pairs = met.map((each, at) => {
        const known = knownUnder(index, each.purchase, aliases);
        return known === '' ? (plain[at] ?? []) : pairsFor(each, known, likenessOf);
      });
      const lonely = purchases.filter(
        ({ receipt }, at) => receipt.outcome === 'approved' && !(pairs[at] ?? []).some(hasEqualSum),
      );
      const groups = linkGroups(index, lonely, ruled, taken);
      const grouped = purchases.map((purchase) => groups.purchases.has(purchase));
      const single = linkSales({
        index,
        purchases,
        pairs: pairs.map((each, at) => (grouped[at] === true ? [] : each)),
        ruled,
        taken: groups.debits,
        kindOf,
        decided,
      });
      const links = [
        ...byHand,
        ...single,
        ...groups.links,
        ...linkHolds(
          index,
          rates,
          slips.filter((slip) => slip.type === 'preauth' && slip.outcome === 'approved'),
          ruled,
        ),
      ];
      const undone = slips.filter((slip) => UNDOING.has(slip.type) && slip.outcome === 'approved');
      const undoing = linkUndoing(index, isUndoable, undone, slips, links, ruled);
      const returns = pairReturns(index, isUndoable, credits, hintsOf(links, undoing));
      const slipOf = (id: string): Receipt | undefined => slips.find((slip) => slip.id === id);
      return {
        links: [
          ...proveWhatStayed({ index, links, undoing, returns, equals, slipOf }),
          ...undoing,
          ...linkCredits({ index, credits, rates, slips: undone, undoing, returns, ruled }),
        ],
        returns,
        postings,
        equals,
        copies: purchases.flatMap((each) => each.copies.map((copy) => ({ receipt: copy.id, of: each.receipt.id }))),
      };
    },
  };
}

/** A purchase as it was met before. */
interface Remembered {
  readonly said: string;
  readonly purchase: Purchase;
  /** Its pairs by what else its shop is known as. */
  readonly pairs: Map<string, readonly Pair[]>;
}

const keyOf = ({ receipt, others, copies }: Purchase): string =>
  others.length + copies.length === 0
    ? saidBy(receipt)
    : [receipt, ...others].map(saidBy).join('\n') + copies.map((copy) => `\n${copy.id}`).join('');

/** All that the search for a debit reads of a receipt. */
const saidBy = (slip: Receipt): string => {
  const said = `${slip.id}\u0001${slip.occurredAt ?? ''}\u0001${slip.amount.minor}${slip.amount.currency}\u0001${slip.merchant ?? ''}\u0001${slip.type}${slip.outcome}${slip.tender ?? ''}\u0001${slip.card ?? ''}`;
  return REFERENCE_KEYS.reduce((all, key) => {
    const reference = slip.references[key];
    return reference === undefined ? all : `${all}\u0001${key}${reference}`;
  }, said);
};

/** Which other names of this purchase's shop are known, as a text to remember by; empty where none is. */
const knownUnder = (index: RowIndex, { receipt, others }: Purchase, aliases: Aliases): string =>
  aliases.size === 0
    ? ''
    : [receipt, ...others]
        .map((slip) => (slip.merchant === undefined ? undefined : aliases.get(index.names.enter(slip.merchant))))
        .flatMap((names) => names ?? [])
        .join();

/** Is there a debit of this very sum that is likelier the purchase's than not? */
const hasEqualSum = (pair: Pair): boolean =>
  pair.weight > 0 && pair.candidate.relation.difference !== 'other' && pair.candidate.relation.difference !== 'tip';

function linksByHand(index: RowIndex, slips: readonly Receipt[], ruled: Rulings): Link[] {
  if (ruled.forced.length === 0) return [];
  const byId = new Map(slips.map((slip) => [slip.id, slip] as const));
  return ruled.forced.flatMap(({ transaction, receipt }): Link[] => {
    const slip = byId.get(receipt);
    if (!slip || index.placeOf(transaction) === undefined) return [];
    const because = [{ zh: '由你确认', en: 'confirmed by you' }];
    return [{ transaction, receipt, role: roleOf(slip), confidence: 1, because, by: 'person' }];
  });
}

function hintsOf(links: readonly Link[], undoing: readonly Link[]): DebitHints {
  const of = (role: Link['role']): string[] =>
    links.filter((link) => link.role === role).map((link) => link.transaction);
  return {
    proven: new Set(of('proves')),
    contradicted: new Set([...of('contradicts'), ...undoing.map((link) => link.transaction)]),
  };
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

function slipOrder(a: Receipt, b: Receipt): number {
  const [one, other] = [a.occurredAt ?? '', b.occurredAt ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Receipts that could speak of this debit, best first, for a person who picks by hand. */
export function candidatesFor(
  transaction: Transaction,
  receipts: readonly Receipt[],
): readonly { readonly receipt: string; readonly confidence: number; readonly because: readonly Phrase[] }[] {
  const index = indexRows([transaction]);
  const rates: ExchangeRates = learnRates(index);
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
