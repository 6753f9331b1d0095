import { addDays, daysBetween, dayOfTime, minutesBetween } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { EqualDebits } from '../match/index.ts';
import { surplusOf } from './equal-surplus.ts';
import {
  answered,
  claim,
  dayOfRow,
  expectsReceipt,
  nameOfRow,
  printed,
  severityOf,
  sharesReference,
  type FindingRule,
  type Found,
  type Ledger,
} from './ledger.ts';
import { looseFailures } from './loose-receipts.ts';
import { isMisreadSum } from './misread-sum.ts';
import { alikeNames, mightBeOneName } from './name-likeness.ts';
import { spareReceipts } from './spare-receipts.ts';

/** F01: the slip says that it failed, the account was debited all the same, and nothing came back. */
export const rule: FindingRule = {
  type: 'failed-but-debited',
  name: { zh: '失败已扣款', en: 'Failed but debited' },
  find: (ledger) => [
    ...ledger.openWith('contradicts').flatMap((row) => spokenAgainst(ledger, row)),
    ...ledger.facts.matching.equals.flatMap((equal) => countedOut(ledger, equal)),
  ],
};

/** A debit that failed slips speak against. */
function spokenAgainst(ledger: Ledger, row: Transaction): Found[] {
  const against = ledger.links(row.id, 'contradicts');
  if (ledger.links(row.id, 'proves').length > 0 || answered(ledger, row, 'recognised')) return [];
  const slips = against.flatMap((link) => ledger.receipts.get(link.receipt) ?? []);
  const twins = provenTwins(ledger, row);
  const retries = slips.flatMap((slip) => retriesWithoutDebit(ledger, row, slip));
  const tries = retries.filter((retry) => isSecondTry(ledger, slips, retry)).length;
  // The second try's debit, unless others of its shop and sum are there for it to have.
  if (tries > 0 && twins.length === 0 && otherTakers(ledger, row).length < tries) return [];
  const numbered = slips.some((slip) => sharesReference(row, slip));
  const byHand = against.some((link) => link.by === 'person');
  return [
    accuse(ledger, row, slips, {
      twins,
      because: against.flatMap((link) => link.because).slice(0, 4),
      doubts: [
        ...(retries.length > 0 ? [RETRIED] : []),
        ...(numbered || slips.some((slip) => isOfItsSum(row, slip)) ? [] : [OTHER_SUM]),
        ...(against.some((link) => link.contested === true || link.confidence < SURE) ? [NOT_CERTAIN] : []),
        ...(numbered || byHand || slips.some((slip) => slip.occurredAt !== undefined) ? [] : [UNDATED]),
        ...(numbered || byHand || slips.some((slip) => slip.merchant !== undefined || isOfItsDay(row, slip))
          ? []
          : [NAMELESS]),
      ],
    }),
  ];
}

/** A failed slip that found no debit, beside a success of the same payment: of equal debits it is the one too many. */
function countedOut(ledger: Ledger, equal: EqualDebits): Found[] {
  const surplus = surplusOf(ledger, equal);
  if (!surplus) return [];
  const group = [...surplus.rows, ...surplus.others];
  const tries = looseFailures(ledger, group, equal.soldOn).filter((failed) =>
    surplus.receipts.some((paid) => areTriesOfOne(failed, paid)),
  );
  const ofTheDay = tries.find((failed) => surplus.receipts.some((paid) => areOfOneDay(failed, paid)));
  const [failed] = ofTheDay ? [ofTheDay] : tries;
  // What a count shows beyond doubt is no question for the sake of a slip of another day.
  if (!failed || (!ofTheDay && surplus.doubts.length === 0)) return [];
  const doubts = ofTheDay ? surplus.doubts : [...surplus.doubts, NOT_CERTAIN];
  return [accuse(ledger, surplus.rows[0], [failed], { twins: surplus.others, because: [], doubts })];
}

interface Grounds {
  /** Equal debits that are accounted for. */
  readonly twins: readonly Transaction[];
  readonly because: readonly Phrase[];
  /** Why the person must be asked first. */
  readonly doubts: readonly Phrase[];
}

function accuse(ledger: Ledger, row: Transaction, slips: readonly Receipt[], grounds: Grounds): Found {
  const { twins, because, doubts } = grounds;
  const { timing, today } = ledger.circumstances;
  const since = dayOfRow(row);
  const likelyBackBy = timing.likelyBackBy('failed-but-debited', since);
  const waits = row.status === 'pending' || timing.waitsWhenPosted;
  const waiting = waits && likelyBackBy !== undefined && today <= likelyBackBy;
  return claim(ledger, {
    type: 'failed-but-debited',
    transactions: [row],
    receipts: slips,
    context: twins.map((each) => each.id),
    amount: row.amount,
    severity: severityOf('high', row),
    ready: !waiting && doubts.length === 0,
    since,
    likelyBackBy: likelyBackBy ?? addDays(since, 7),
    because: [
      ...slips.map(saidSo),
      {
        zh: `账户在 ${row.bookedOn} 扣款 ${printed(row.amount)}，至今没有找到冲正或退款`,
        en: `the account was debited ${printed(row.amount)} on ${row.bookedOn}, and no reversal or refund was found`,
      },
      ...(twins.length > 0
        ? [
            {
              zh: `同一商户同额扣款 ${twins.length + 1} 笔，成功小票 ${twins.length} 张：正好多出一笔`,
              en: `${twins.length + 1} equal debits at one merchant, ${twins.length} with a successful receipt: exactly one too many`,
            },
          ]
        : []),
      ...because,
      ...doubts,
    ],
    question: {
      zh: '当时有没有拿到商品或享受服务？商户有没有打印冲正小票？',
      en: 'Did you leave with the goods or get the service? Did the shop print a reversal slip?',
    },
  });
}

const RETRIED: Phrase = {
  zh: '同一商户另有一张成功小票，却没有自己的扣款：这笔扣款可能就是它的',
  en: 'another successful receipt of the same shop has no debit of its own: this may be it',
};

const OTHER_SUM: Phrase = {
  zh: '小票上的金额和扣款不完全相同：请先确认说的是不是这笔扣款',
  en: 'the slip’s sum is not quite the debit’s: confirm first that it speaks of this debit',
};

const NOT_CERTAIN: Phrase = {
  zh: '这笔扣款是不是小票上的那一笔，还不能确定，也可能是另一次购买：请先核对日期和商户',
  en: 'whether this debit is the slip’s own is not certain, it may be another purchase: check the day and the shop first',
};

const UNDATED: Phrase = {
  zh: '小票上没有日期：请先确认说的是不是这笔扣款',
  en: 'the slip shows no date: confirm first that it speaks of this debit',
};

const NAMELESS: Phrase = {
  zh: '小票上没有商户名，账单日期又不是小票那一天：请先确认说的是不是这笔扣款',
  en: 'the slip names no shop, and the debit is not of its day: confirm first that it speaks of this debit',
};

/** Is the slip's sum the debit's, in the card's currency or in the purchase's own? */
const isOfItsSum = (row: Transaction, slip: Receipt): boolean =>
  [row.amount, row.original].some(
    (sum) => sum?.currency === slip.amount.currency && Math.abs(sum.minor) === slip.amount.minor,
  );

/** Equal debits of the same shop and day that successful receipts prove: with them the failed one is counted out. */
function provenTwins(ledger: Ledger, row: Transaction): readonly Transaction[] {
  return (equalsBy(ledger.facts.matching.equals).get(row.id) ?? []).flatMap((id) => {
    const twin = ledger.rows.get(id);
    return twin && id !== row.id && ledger.links(id, 'proves').length > 0 ? [twin] : [];
  });
}

const equals = new WeakMap<readonly EqualDebits[], ReadonlyMap<string, readonly string[]>>();

/** The rows that each row is equal to; they stand still as the rows do. */
function equalsBy(all: readonly EqualDebits[]): ReadonlyMap<string, readonly string[]> {
  const known = equals.get(all);
  if (known) return known;
  const groups = new Map<string, readonly string[]>();
  for (const { transactions } of all) for (const id of transactions) if (!groups.has(id)) groups.set(id, transactions);
  equals.set(all, groups);
  return groups;
}

/** Is the slip of the day that the statement gives? */
const isOfItsDay = (row: Transaction, slip: Receipt): boolean =>
  slip.occurredAt !== undefined && dayOfTime(slip.occurredAt) === dayOfRow(row);

/** Do a failed and a successful slip tell of one payment that was tried twice? */
const areTriesOfOne = (failed: Receipt, paid: Receipt): boolean =>
  (failed.card === undefined || paid.card === undefined || failed.card === paid.card) &&
  mightBeOneName(failed.merchant, paid.merchant);

const areOfOneDay = (failed: Receipt, paid: Receipt): boolean =>
  failed.occurredAt !== undefined &&
  paid.occurredAt !== undefined &&
  dayOfTime(failed.occurredAt) === dayOfTime(paid.occurredAt);

/** Open debits of the same sum and shop, posted near this one, that no receipt has taken. */
const otherTakers = (ledger: Ledger, row: Transaction): readonly Transaction[] =>
  ledger
    .debitsOf(row.amount)
    .filter(
      (other) =>
        other.id !== row.id &&
        ledger.open.has(other.id) &&
        expectsReceipt(other) &&
        Math.abs(daysBetween(row.bookedOn, other.bookedOn)) <= TAKER_DAYS &&
        ledger.links(other.id, 'proves').length === 0 &&
        ledger.links(other.id, 'contradicts').length === 0 &&
        alikeNames(nameOfRow(other), nameOfRow(row)),
    );

/** Days between the postings of a payment that failed and of its second try; most lie within a week of the sale. */
const TAKER_DAYS = 7;

/** Below this a link is not sure enough to complain by. */
const SURE = 0.9;

/** Farthest apart, in minutes, of a payment that failed and its second try. */
const RETRY_MINUTES = 30;

/** Slips of the payment tried again with success, by this card as far as is known, that have no debit of their own. */
function retriesWithoutDebit(ledger: Ledger, row: Transaction, failed: Receipt): readonly Receipt[] {
  const { occurredAt } = failed;
  return spareReceipts(ledger, row, failed).filter(
    (slip) =>
      slip.amount.minor === failed.amount.minor ||
      (occurredAt !== undefined && mayFollow(slip.occurredAt, occurredAt) && isMisreadSum(slip.amount, failed.amount)),
  );
}

/** A success of the same day, as far as is known, that this very card may have paid and that has no debit: then this is its own. */
const isSecondTry = (ledger: Ledger, failed: readonly Receipt[], retry: Receipt): boolean =>
  retry.tender !== 'wallet' &&
  ledger.linksOf(retry.id).length === 0 &&
  failed.some(
    ({ occurredAt }) =>
      retry.occurredAt === undefined ||
      occurredAt === undefined ||
      dayOfTime(retry.occurredAt) === dayOfTime(occurredAt),
  );

/** Soon after, as far as the clocks are known; a day that was misread says nothing of the clock. */
function mayFollow(a: string | undefined, b: string): boolean {
  if (a !== undefined && dayOfTime(a) !== dayOfTime(b)) return true;
  const minutes = a === undefined ? undefined : minutesBetween(a, b);
  return minutes === undefined || Math.abs(minutes) <= RETRY_MINUTES;
}

function saidSo(slip: Receipt): Phrase {
  const words = slip.outcomeWords;
  const day = slip.occurredAt === undefined ? '' : ` ${dayOfTime(slip.occurredAt)}`;
  const said = {
    declined: { zh: '失败', en: 'failed' },
    'timed-out': { zh: '超时，没有结果', en: 'timed out without a result' },
    reversed: { zh: '已冲正', en: 'reversed' },
    approved: { zh: '成功', en: 'approved' },
    pending: { zh: '处理中', en: 'pending' },
    unknown: { zh: '没有结果', en: 'no result' },
  }[slip.outcome];
  return words === undefined
    ? { zh: `小票${day} 的结果是${said.zh}`, en: `the slip${day} says: ${said.en}` }
    : { zh: `小票${day} 写着「${words}」`, en: `the slip${day} says "${words}"` };
}
