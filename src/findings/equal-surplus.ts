import { dayOfTime, minutesBetween, type Day } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { EqualDebits } from '../match/index.ts';
import { answered, nameOfRow, sharesReference, type Ledger } from './ledger.ts';
import { looseReceipts } from './loose-receipts.ts';
import { alikeNames } from './name-likeness.ts';
import { postsLater } from './posting-habit.ts';
import { spareReceipts } from './spare-receipts.ts';

/** Equal debits of one shop and day, of which there are more than purchases that receipts tell of. */
export interface Surplus {
  /** As many as there are too many: which of them it is does not matter. */
  readonly rows: readonly [Transaction, ...Transaction[]];
  /** The debits that the receipts account for. */
  readonly others: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  /** Why the person must be asked first; none where the count is beyond doubt. */
  readonly doubts: readonly Phrase[];
}

/** Counts the open debits of a group against their receipts; undefined where there are no more of them, or no receipt at all. */
export function surplusOf(ledger: Ledger, equal: EqualDebits): Surplus | undefined {
  const group = equal.transactions.flatMap((id) => ledger.open.get(id) ?? []);
  if (group.length < 2) return undefined;
  const isProven = (row: Transaction): boolean => ledger.links(row.id, 'proves').length > 0;
  return group.some(isProven)
    ? beyondProven(ledger, equal, group, group.filter(isProven))
    : beyondLoose(ledger, equal, group);
}

/** No receipt has found any of them, but one without a debit may be of one of them: then the others are too many. */
function beyondLoose(ledger: Ledger, { soldOn }: EqualDebits, group: readonly Transaction[]): Surplus | undefined {
  const receipts = looseReceipts(ledger, group, soldOn);
  const settled = group.filter((row) => settledByPerson(ledger, row));
  const unsettled = group.filter((row) => !settled.includes(row));
  const purchases = Math.max(0, receipts.length - settled.length);
  const [first, ...more] = unsettled.slice(purchases);
  // Many equal debits of one day are a habit, and a receipt that found none of them counts nothing.
  if (receipts.length === 0 || !first || more.length >= OFTEN) return undefined;
  const others = [...settled, ...unsettled.slice(0, purchases)];
  return { rows: [first, ...more], others, receipts, doubts: [RECEIPT_AT_LARGE] };
}

function beyondProven(
  ledger: Ledger,
  { nearness, soldOn }: EqualDebits,
  group: readonly Transaction[],
  proven: readonly Transaction[],
): Surplus | undefined {
  const proofs = proven.flatMap((row) => ledger.links(row.id, 'proves'));
  const slips = proofs.flatMap((link) => ledger.receipts.get(link.receipt) ?? []);
  const firstSale = slips
    .flatMap((slip) => (slip.occurredAt === undefined ? [] : [dayOfTime(slip.occurredAt)]))
    .sort()[0];
  // What was posted on a day before the sale is another purchase.
  const [first, ...more] = group.filter(
    (row) =>
      !proven.includes(row) &&
      !settledByPerson(ledger, row) &&
      (firstSale === undefined || nearness === 'one sale day' || row.bookedOn >= firstSale),
  );
  if (!first) return undefined;
  const rows: Surplus['rows'] = [first, ...more];
  const isDoubtful =
    proofs.some((link) => link.contested === true || link.confidence < SURE || link.difference !== undefined) ||
    // A successful receipt of the shop and day that has no debit yet may belong to one of these, however it was read.
    slips.some((slip) => rows.some((row) => spareReceipts(ledger, row, asOf(slip, row)).length > 0)) ||
    // Two papers minutes apart may be two purchases, though they were taken for one purchase's.
    papersApart(slips) >= group.length;
  const isTied = slips.some(
    (slip) => slip.occurredAt !== undefined || proven.some((row) => sharesReference(row, slip)),
  );
  return {
    rows,
    others: proven,
    receipts: slips,
    doubts: [
      ...(isOneDay(ledger, nearness, group, slips) ? [] : [OF_TWO_DAYS]),
      ...(soldOn.length > 0 && slips.some((slip) => isOfAnotherDay(slip, soldOn)) ? [OF_ANOTHER_DAY] : []),
      ...(isTied ? [] : [OF_ANY_DAY]),
      ...(isDoubtful ? [RECEIPT_AT_LARGE] : []),
      ...(isPaidOften(ledger, first, group) ? [PAID_OFTEN] : []),
    ],
  };
}

/** A count rests on its receipts: they must belong to the debits beyond doubt. */
const SURE = 0.8;

const corrected = new WeakMap<Receipt, Receipt>();

/**
 * The receipt as the debit says its sum, so that others of that sum are found though this one’s was misread. The same object
 * for as long as the debit says the same, since what is asked of it is remembered.
 */
function asOf(slip: Receipt, { amount: { currency, minor } }: Transaction): Receipt {
  const known = [slip, corrected.get(slip)].find(
    (each) => each?.amount.currency === currency && each.amount.minor === Math.abs(minor),
  );
  if (known) return known;
  const as: Receipt = { ...slip, amount: { currency, minor: Math.abs(minor) } };
  corrected.set(slip, as);
  return as;
}

/** From so many other debits of one sum at one shop on, two on one day may well be two purchases. */
const OFTEN = 2;

function isPaidOften(ledger: Ledger, row: Transaction, group: readonly Transaction[]): boolean {
  const others = ledger
    .debitsOf(row.amount)
    .filter((other) => !group.includes(other) && alikeNames(nameOfRow(other), nameOfRow(row)));
  return others.length >= OFTEN;
}

const isOfAnotherDay = (slip: Receipt, days: readonly Day[]): boolean =>
  slip.occurredAt !== undefined && !days.includes(dayOfTime(slip.occurredAt));

/** How many sales these slips can be of: those whose clocks differ by minutes are apart. */
function papersApart(slips: readonly Receipt[]): number {
  const apart: string[] = [];
  for (const { occurredAt } of slips)
    if (
      occurredAt !== undefined &&
      apart.every((each) => Math.abs(minutesBetween(each, occurredAt) ?? 0) >= COPY_MINUTES)
    )
      apart.push(occurredAt);
  return apart.length;
}

/** Within so many minutes a shop's slip and a wallet's record are of one payment. */
const COPY_MINUTES = 2;

/** Equal debits posted on one day are of one sale's day only if their account posts at once, and the sale was of that day. */
const isOneDay = (
  ledger: Ledger,
  nearness: EqualDebits['nearness'],
  group: readonly Transaction[],
  slips: readonly Receipt[],
): boolean => {
  const [first] = group;
  if (nearness !== 'one posting day' || !first) return nearness === 'one sale day';
  const isOfThatDay = slips.some(
    (slip) => slip.occurredAt !== undefined && dayOfTime(slip.occurredAt) === first.bookedOn,
  );
  return isOfThatDay && !postsLater(ledger, first);
};

const settledByPerson = (ledger: Ledger, row: Transaction): boolean =>
  answered(ledger, row, 'recognised') || answered(ledger, row, 'bought-again');

const OF_TWO_DAYS: Phrase = {
  zh: '账单只写了入账日，这几笔也可能是不同日子的消费',
  en: 'the statement shows posting days only: these may be purchases of different days',
};

const OF_ANOTHER_DAY: Phrase = {
  zh: '小票的日期和账单上的交易日不同：请先核对它属于哪一笔',
  en: 'the receipt is of another day than the statement’s day of sale: check first which debit it belongs to',
};

const OF_ANY_DAY: Phrase = {
  zh: '小票上没有日期：请先确认它是这一天的',
  en: 'the receipt shows no date: confirm first that it is of this day',
};

const RECEIPT_AT_LARGE: Phrase = {
  zh: '同店还有成功小票不能确定属于哪一笔扣款：请先核对',
  en: 'it is not certain which debit a successful receipt of this shop belongs to: check that first',
};

const PAID_OFTEN: Phrase = {
  zh: '这家店常有同样金额的消费：当天也可能真的买了两次',
  en: 'this sum is often paid at this shop: it may have been bought twice that day',
};
