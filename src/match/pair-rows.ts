import { daysBetween, minutesBetween } from '../domain/day.ts';
import { decimalOf } from '../domain/money.ts';
import type { Transaction } from '../domain/transaction.ts';
import { assign, type Edge } from './assign.ts';
import { sharedReference } from './evidence.ts';
import type { Posting, Return } from './index.ts';
import { nameSimilarity, nameTokens } from './merchant-name.ts';

/** Credits that close nothing: a bank's provisional credit, income, transfers. */
const NO_RETURN: ReadonlySet<Transaction['kind']> = new Set([
  'transfer',
  'interest',
  'cash',
  'fee',
  'other',
  'purchase',
]);
const PROVISIONAL = /临时入账|臨時入帳|暂时入账|provisional|temporary credit/i;
const RETURN_DAYS = 120;

/** What is known of debits before credits are paired with them. */
export interface DebitHints {
  /** A declined slip or a void speaks against this debit: a reversal is likelier its own than a proven twin's. */
  readonly contradicted: ReadonlySet<string>;
  readonly proven: ReadonlySet<string>;
}

/** Debits with the later credits that undid them: one credit undoes one debit. */
export function pairReturns(rows: readonly Transaction[], hints: DebitHints): Return[] {
  const debits = rows.filter((row) => row.amount.minor < 0 && row.status !== 'failed' && row.status !== 'closed');
  const credits = rows.filter((row) => row.amount.minor > 0 && row.status === 'booked' && couldReturn(row));
  const bySum = new Map<string, number[]>();
  debits.forEach((debit, at) => {
    const key = `${debit.amount.currency}${-debit.amount.minor}`;
    const list = bySum.get(key);
    if (list) list.push(at);
    else bySum.set(key, [at]);
  });
  const edges: Edge[] = credits.flatMap((credit, right) =>
    (bySum.get(`${credit.amount.currency}${credit.amount.minor}`) ?? []).flatMap((left) => {
      const debit = debits[left];
      const weight = debit ? returnWeight(debit, credit, hints) : 0;
      return weight > 0 ? [{ left, right, weight }] : [];
    }),
  );
  return assign(edges, debits.length, credits.length).flatMap(({ edge }) => {
    const [debit, credit] = [debits[edge.left], credits[edge.right]];
    return debit && credit ? [returnOf(debit, credit)] : [];
  });
}

function couldReturn(row: Transaction): boolean {
  if (PROVISIONAL.test(`${row.description} ${row.counterparty ?? ''}`)) return false;
  return !NO_RETURN.has(row.kind) || (row.kind === 'other' && row.description !== '');
}

function returnWeight(debit: Transaction, credit: Transaction, hints: DebitHints): number {
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
  const likeness = rowLikeness(debit, credit);
  if (!reference && credit.kind === 'other' && (likeness ?? 0) < 0.75) return 0;
  if (!reference && credit.kind === 'refund' && likeness !== undefined && likeness < 0.45) return 0;
  let weight = 10 - days / 20;
  if (reference) weight += 10;
  weight += (likeness ?? 0.4) * 4;
  if (hints.contradicted.has(debit.id)) weight += 4;
  else if (hints.proven.has(debit.id) && credit.kind === 'reversal') weight -= 2;
  return weight;
}

/** Likeness of two rows' names; a bare word such as 冲正 names nobody. */
function rowLikeness(a: Transaction, b: Transaction): number | undefined {
  const name = (row: Transaction): string =>
    `${row.counterparty ?? ''} ${row.description}`.replace(
      /冲正|退款|退货|退回|消费|撤销|refund(?: from)?|reversal(?: of)?|return(?:ed)?:?|credit|purchase|预授权|解冻/gi,
      ' ',
    );
  return nameSimilarity(nameTokens(name(a)), nameTokens(name(b)));
}

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

/** A pending row and the booked one that took its place; a hold and the debit that completed it. */
export function pairPostings(rows: readonly Transaction[]): Posting[] {
  const pending = rows.filter(
    (row) => row.amount.minor < 0 && (row.status === 'pending' || (row.kind === 'hold' && row.status === 'booked')),
  );
  if (pending.length === 0) return [];
  const booked = rows.filter(
    (row) =>
      row.amount.minor < 0 &&
      row.status === 'booked' &&
      row.kind !== 'hold' &&
      row.kind !== 'fee' &&
      row.kind !== 'transfer',
  );
  const edges: Edge[] = pending.flatMap((early, left) =>
    booked.flatMap((late, right) => {
      const weight = postingWeight(early, late);
      return weight > 0 ? [{ left, right, weight }] : [];
    }),
  );
  return assign(edges, pending.length, booked.length).flatMap(({ edge }) => {
    const [early, late] = [pending[edge.left], booked[edge.right]];
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

function postingWeight(early: Transaction, late: Transaction): number {
  if (early.amount.currency !== late.amount.currency || (early.account ?? '') !== (late.account ?? '')) return 0;
  if (early.card !== undefined && late.card !== undefined && early.card !== late.card) return 0;
  const days = daysBetween(early.bookedOn, late.bookedOn);
  const hold = early.kind === 'hold';
  if (days < 0 || days > (hold ? HOLD_DAYS : POSTING_DAYS)) return 0;
  const reference = sharedReference(early.references, late.references) !== undefined;
  const equal = early.amount.minor === late.amount.minor;
  const likeness = rowLikeness(early, late) ?? 0;
  if (!reference && likeness < 0.45) return 0;
  const ratio = late.amount.minor / early.amount.minor;
  if (!reference && !equal && (!hold || ratio > 1.15)) return 0;
  // Two purchases with clock times of their own are two.
  const minutes = early.occurredAt && late.occurredAt ? minutesBetween(early.occurredAt, late.occurredAt) : undefined;
  if (!reference && !hold && minutes !== undefined && Math.abs(minutes) > 2) return 0;
  return (reference ? 10 : 0) + (equal ? 5 : 1) + likeness * 3 - days / 10;
}
