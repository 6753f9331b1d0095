import { dayOfTime, minutesBetween, type Day } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { EqualDebits } from '../match/index.ts';
import { answered, claim, dayOfRow, printed, severityOf, type FindingRule, type Found, type Ledger } from './ledger.ts';
import { postsLater } from './posting-habit.ts';
import { spareReceipts } from './spare-receipts.ts';

/** F02: more equal debits at one shop within a day than purchases that receipts prove. */
export const rule: FindingRule = {
  type: 'duplicate-debit',
  name: { zh: '重复扣款', en: 'Duplicate debit' },
  find: (ledger) =>
    ledger.facts.matching.equals.flatMap((equal) => {
      const group = equal.transactions.flatMap((id) => ledger.open.get(id) ?? []);
      return group.length > 1 ? surplusOf(ledger, group, equal) : [];
    }),
};

/** A count rests on its receipts: they must belong to the debits beyond doubt. */
const SURE = 0.8;

function surplusOf(ledger: Ledger, group: readonly Transaction[], { nearness, soldOn }: EqualDebits): Found[] {
  const proven = group.filter((row) => ledger.links(row.id, 'proves').length > 0);
  const slips = proven.flatMap((row) =>
    ledger.links(row.id, 'proves').flatMap((link) => ledger.receipts.get(link.receipt) ?? []),
  );
  const firstSale = slips
    .flatMap((slip) => (slip.occurredAt === undefined ? [] : [dayOfTime(slip.occurredAt)]))
    .sort()[0];
  // What was posted on a day before the sale is another purchase.
  const surplus = group.filter(
    (row) =>
      !proven.includes(row) &&
      !settledByPerson(ledger, row) &&
      (firstSale === undefined || nearness === 'one sale day' || row.bookedOn >= firstSale),
  );
  if (proven.length === 0 || surplus.length === 0) return [];
  const first = surplus[0];
  const amount = surplus.reduce((sum, row) => sum - row.amount.minor, 0);
  const contested = proven.some((row) =>
    ledger.links(row.id, 'proves').some((link) => link.contested === true || link.confidence < SURE),
  );
  // A successful receipt of the shop and day that has no debit yet may belong to one of these, however it was read.
  const spare = slips.some((slip) => surplus.some((row) => spareReceipts(ledger, row, slip).length > 0));
  if (!first) return [];
  const oneDay = isOneDay(ledger, nearness, group, slips);
  const ofAnotherDay = soldOn.length > 0 && slips.some((slip) => isOfAnotherDay(slip, soldOn));
  // Two papers minutes apart may be two purchases, though they were taken for one purchase's.
  const moreSlips = papersApart(slips) >= group.length;
  const [k, m] = [proven.length + surplus.length, proven.length];
  return [
    claim(ledger, {
      type: 'duplicate-debit',
      transactions: surplus,
      receipts: slips,
      context: proven.map((row) => row.id),
      amount: { minor: amount, currency: first.amount.currency },
      severity: severityOf('high', first),
      ready:
        oneDay &&
        !ofAnotherDay &&
        !moreSlips &&
        surplus.every((row) => row.status === 'booked') &&
        !contested &&
        !spare,
      since: dayOfRow(first),
      because: [
        {
          zh: `同一商户同额扣款 ${k} 笔（每笔 ${printed(first.amount)}），只有 ${m} 笔有成功小票：多出 ${surplus.length} 笔`,
          en: `${k} equal debits of ${printed(first.amount)} at one merchant, ${m} with a successful receipt: ${surplus.length} too many`,
        },
        ...(oneDay ? [] : [OF_TWO_DAYS]),
        ...(ofAnotherDay ? [OF_ANOTHER_DAY] : []),
        ...(spare || contested || moreSlips ? [RECEIPT_AT_LARGE] : []),
      ],
      question: {
        zh: '是否真的买了不止一次，或者是分批发货、分期、待入账与已入账的同一笔？',
        en: 'Did you really buy more than once, or is it a split shipment, an instalment, or one purchase shown as pending and posted?',
      },
    }),
  ];
}

const OF_TWO_DAYS: Phrase = {
  zh: '账单只写了入账日，这几笔也可能是不同日子的消费',
  en: 'the statement shows posting days only: these may be purchases of different days',
};

const OF_ANOTHER_DAY: Phrase = {
  zh: '小票的日期和账单上的交易日不同：请先核对它属于哪一笔',
  en: 'the receipt is of another day than the statement’s day of sale: check first which debit it belongs to',
};

const RECEIPT_AT_LARGE: Phrase = {
  zh: '同店还有成功小票不能确定属于哪一笔扣款：请先核对',
  en: 'it is not certain which debit a successful receipt of this shop belongs to: check that first',
};

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
