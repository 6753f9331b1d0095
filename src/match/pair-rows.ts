import { dayNumber, daysBetween, minutesBetween } from '../domain/day.ts';
import { decimalOf } from '../domain/money.ts';
import { isProvisional } from '../domain/provisional.ts';
import type { Transaction } from '../domain/transaction.ts';
import { assign, type Edge } from './assign.ts';
import { sharedReference } from './evidence.ts';
import { openAssignment, type Half } from './graphs.ts';
import type { Posting, Return } from './index.ts';
import { shopLikeness, type NameBook } from './name-book.ts';
import { referenceWords } from './printed-in-row.ts';
import type { RowIndex } from './row-index.ts';

/** Credits that close nothing, as a provisional one does: income, transfers. */
const NO_RETURN: ReadonlySet<Transaction['kind']> = new Set([
  'transfer',
  'interest',
  'cash',
  'fee',
  'other',
  'purchase',
]);
const RETURN_DAYS = 120;

/** What a slip says of a debit before credits are paired with debits. */
export type Hint =
  /** A declined slip or a void speaks against it: a reversal is likelier its own than a proven twin's. */
  'contradicted' | 'proven' | 'unspoken';

/** A credit that could have undone a debit, and how likely by what is known of the debit. */
interface ReturnHalf extends Half {
  readonly met: Meeting;
}

/** A debit and a credit, as the rows alone have them, and the half that each hint makes of them. */
interface Meeting {
  readonly left: number;
  readonly right: number;
  readonly bits: number;
  readonly debit: Transaction;
  readonly credit: Transaction;
  readonly halves: Partial<Record<Hint, ReturnHalf>>;
  /** Made when first chosen. */
  as?: Return;
}

/** Debits with the later booked credits that undid them: one credit undoes one debit. */
export function openReturns(
  index: RowIndex,
  isUndoable: (debit: Transaction) => boolean,
  credits: readonly Transaction[],
): { readonly debits: ReadonlySet<string>; pair(hintOf: (debit: string) => Hint): Return[] } {
  const { debits, names } = index;
  const meetings: Meeting[] = credits.flatMap((credit, right) => {
    if (!couldReturn(credit)) return [];
    const day = dayNumber(credit.bookedOn);
    return index.ofSum(credit.amount, day - RETURN_DAYS, day).flatMap((left): Meeting[] => {
      const debit = debits[left];
      if (!debit || !isUndoable(debit) || -debit.amount.minor !== credit.amount.minor) return [];
      const bits = returnWeight(debit, credit, names);
      return bits > 0 ? [{ left, right, bits, debit, credit, halves: {} }] : [];
    });
  });
  const choose = openAssignment<ReturnHalf>(debits.length);
  const rights = meetings.map(({ right }) => right);
  return {
    debits: new Set(meetings.map(({ debit }) => debit.id)),
    pair(hintOf) {
      const of = meetings.map((met) => {
        const hint = hintOf(met.debit.id);
        return (met.halves[hint] ??= { left: met.left, weight: met.bits + hintBits(hint, met.credit), met });
      });
      return choose({ of, rights }, credits.length).map(({ met }) => (met.as ??= returnOf(met.debit, met.credit)));
    },
  };
}

/** Less than the least that a meeting is worth, so that no hint unmakes it. */
function hintBits(hint: Hint, credit: Transaction): number {
  if (hint === 'contradicted') return 4;
  return hint === 'proven' && credit.kind === 'reversal' ? -2 : 0;
}

function couldReturn(row: Transaction): boolean {
  if (isProvisional(row)) return false;
  return !NO_RETURN.has(row.kind) || (row.kind === 'other' && row.description !== '');
}

/** Bits by the rows alone: four at least, or none. */
function returnWeight(debit: Transaction, credit: Transaction, names: NameBook): number {
  if (
    (debit.account ?? '') !== (credit.account ?? '') ||
    (debit.card !== undefined && credit.card !== undefined && debit.card !== credit.card)
  )
    return 0;
  const days = daysBetween(debit.bookedOn, credit.bookedOn);
  if (days < 0 || days > RETURN_DAYS) return 0;
  if (debit.kind === 'transfer' || debit.kind === 'cash' || debit.kind === 'interest') return 0;
  if (credit.kind === 'release' && debit.kind !== 'hold' && debit.status !== 'pending') return 0;
  const reference = sharedReference(debit.references, credit.references) !== undefined;
  const likeness = rowLikeness(debit, credit, names);
  if (!reference && credit.kind === 'other' && (likeness ?? 0) < 0.75) return 0;
  if (!reference && credit.kind === 'refund' && likeness !== undefined && likeness < 0.45) return 0;
  let weight = 10 - days / 20;
  if (reference) weight += 10;
  return weight + (likeness ?? 0.4) * 4;
}

/** Likeness of two rows' names; a bare word such as 冲正 names nobody. */
function rowLikeness(a: Transaction, b: Transaction, names: NameBook): number | undefined {
  return shopLikeness(names, nameOf(a), nameOf(b));
}

const nameOf = (row: Transaction): string =>
  `${row.counterparty ?? ''} ${row.description}`
    .replace(
      /冲正|退款|退货|退回|消费|撤销|refund(?: from)?|reversal(?: of)?|return(?:ed)?:?|credit|purchase|预授权|解冻/gi,
      ' ',
    )
    .trim();

function returnOf(debit: Transaction, credit: Transaction): Return {
  const reversal = credit.kind === 'reversal' || credit.kind === 'release';
  const amount = `${credit.amount.currency} ${decimalOf(credit.amount)}`;
  return {
    debit: debit.id,
    credit: credit.id,
    kind: reversal ? 'reversal' : 'refund',
    because: [
      reversal
        ? { zh: `${credit.bookedOn} 已冲回 ${amount}`, en: `reversed on ${credit.bookedOn}, ${amount}` }
        : { zh: `${credit.bookedOn} 已退回 ${amount}`, en: `refunded on ${credit.bookedOn}, ${amount}` },
    ],
  };
}

const POSTING_DAYS = 10;
const HOLD_DAYS = 31;

/** A completion may reach this share of its hold (UnionPay's rule, findings table). */
const COMPLETION = 1.15;

/** A completion of less than this share, or of more than the whole, is one only within so many days. */
const [LEAST_TAKEN, STRANGE_DAYS] = [0.3, 8] as const;

/** Beyond this a purchase of another sum is another purchase. */
const UNEQUAL_DAYS = 14;

/** A pending row and the booked one that took its place; a hold and the debit that completed it. */
export function pairPostings(index: RowIndex): Posting[] {
  const { debits } = index;
  const edges: Edge[] = index.early.flatMap((left) => {
    const early = debits[left];
    if (!early) return [];
    const day = index.posted[left] ?? 0;
    const held = -early.amount.minor;
    const most = isPendingHold(early) ? Infinity : held * COMPLETION;
    const byName = index.between(early.amount.currency, day, day + HOLD_DAYS, 1, most);
    const byReference = referenceWords(early.references).flatMap((word) => index.ofReference(word));
    return [...new Set([...byName, ...byReference])].flatMap((right) => {
      const late = debits[right];
      if (!late || !isPosting(late)) return [];
      const days = (index.posted[right] ?? 0) - day;
      const weight = postingWeight(early, late, days, () => shopShare(index, left, right));
      return weight > 0 ? [{ left, right, weight }] : [];
    });
  });
  return assign(edges, debits.length, debits.length).flatMap(({ edge }) => {
    const [early, late] = [debits[edge.left], debits[edge.right]];
    if (!early || !late) return [];
    return [
      {
        pending: early.id,
        posted: late.id,
        because: [
          { zh: `${late.bookedOn} 入账的是同一笔`, en: `the same purchase as the one posted on ${late.bookedOn}` },
        ],
      },
    ];
  });
}

/** How alike the names of two rows are, whichever prints more of it. */
function shopShare(index: RowIndex, one: number, other: number): number {
  let best = 0;
  for (const a of index.namesOf(one))
    for (const b of index.namesOf(other))
      best = Math.max(best, index.names.compare(a, b)?.share ?? 0, index.names.compare(b, a)?.share ?? 0);
  return best;
}

const isPosting = (row: Transaction): boolean =>
  row.status === 'booked' && row.kind !== 'hold' && row.kind !== 'fee' && row.kind !== 'transfer';

const isPendingHold = (row: Transaction): boolean => row.kind === 'hold' && row.status === 'pending';

function postingWeight(early: Transaction, late: Transaction, days: number, likenessOf: () => number): number {
  if (early.amount.currency !== late.amount.currency || (early.account ?? '') !== (late.account ?? '')) return 0;
  if (early.card !== undefined && late.card !== undefined && early.card !== late.card) return 0;
  const hold = early.kind === 'hold';
  if (days < 0 || days > (hold ? HOLD_DAYS : POSTING_DAYS)) return 0;
  const reference = sharedReference(early.references, late.references) !== undefined;
  const equal = early.amount.minor === late.amount.minor;
  const ratio = late.amount.minor / early.amount.minor;
  const strange = !equal && (ratio > COMPLETION || ratio < LEAST_TAKEN);
  if (!reference) {
    // A pump holds 1 and takes 75, a hotel holds 50 and takes 500: then the shop's name must be beyond doubt.
    if (!equal && (!hold || days > UNEQUAL_DAYS)) return 0;
    if (strange && (!isPendingHold(early) || days > STRANGE_DAYS)) return 0;
    // Two purchases with clock times of their own are two.
    const minutes = early.occurredAt && late.occurredAt ? minutesBetween(early.occurredAt, late.occurredAt) : undefined;
    if (!hold && minutes !== undefined && Math.abs(minutes) > 2) return 0;
  }
  // The sums and days are compared first, since names cost more.
  const likeness = likenessOf();
  if (!reference && likeness < (strange ? 0.75 : 0.45)) return 0;
  return (reference ? 10 : 0) + (equal ? 5 : 1) + likeness * 3 - days / 10;
}

/** Farthest apart, in minutes and in days, that a wallet and a bank note one payment. */
const [MIRROR_MINUTES, MIRROR_DAYS] = [5, 3] as const;

/** A wallet's row and the bank's row of one payment, where both exports are at hand: the bank's speaks for both. */
export function pairMirrors(index: RowIndex): Posting[] {
  const { debits } = index;
  const wallets = new Set(index.ofWallets);
  const edges: Edge[] = index.ofWallets.flatMap((left) => {
    const wallet = debits[left];
    if (!wallet) return [];
    const day = index.posted[left] ?? 0;
    return index.ofSum(wallet.amount, day - 1, day + MIRROR_DAYS).flatMap((right) => {
      const bank = debits[right];
      const weight = bank && !wallets.has(right) ? mirrorWeight(wallet, bank, index.names) : 0;
      return weight > 0 ? [{ left, right, weight }] : [];
    });
  });
  return assign(edges, debits.length, debits.length).flatMap(({ edge }) => {
    const [wallet, bank] = [debits[edge.left], debits[edge.right]];
    if (!wallet || !bank) return [];
    const because = [{ zh: '钱包与银行记的是同一笔', en: 'the wallet and the bank note one payment' }];
    return [{ pending: wallet.id, posted: bank.id, because }];
  });
}

const WALLET = /支付宝|财付通|微信|alipay|weixin|wechat|tenpay/i;

function mirrorWeight(wallet: Transaction, bank: Transaction, names: NameBook): number {
  if (wallet.account !== undefined && wallet.account === bank.account) return 0;
  if (wallet.card !== undefined && bank.card !== undefined && wallet.card !== bank.card) return 0;
  if (bank.status !== 'booked' && bank.status !== 'pending') return 0;
  const minutes = wallet.occurredAt && bank.occurredAt ? minutesBetween(wallet.occurredAt, bank.occurredAt) : undefined;
  if (minutes !== undefined && Math.abs(minutes) > MIRROR_MINUTES) return 0;
  const named = WALLET.test(`${bank.description} ${bank.counterparty ?? ''}`);
  const likeness = rowLikeness(wallet, bank, names);
  if (minutes === undefined && !named && (likeness ?? 0) < 0.45) return 0;
  return 5 + (likeness ?? 0) * 4 + (named ? 2 : 0) - Math.abs(minutes ?? daysBetween(wallet.bookedOn, bank.bookedOn));
}
