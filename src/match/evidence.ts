import { dayNumber, dayOfTime, minutesBetween } from '../domain/day.ts';
import { decimalOf } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { References } from '../domain/references.ts';
import type { Transaction } from '../domain/transaction.ts';
import { nameSimilarity, nameTokens } from './merchant-name.ts';

/** One thing that speaks for (positive) or against a pair, in bits of log-likelihood, with its reason in words. */
export interface Evidence {
  readonly weight: number;
  readonly because?: Phrase;
}

/** A reference that was cut to its last four digits names nothing for sure. */
const usable = (text: string | undefined): text is string =>
  text !== undefined && !text.includes('•') && text.length >= 4;

const STRONG_KEYS = ['rrn', 'arn', 'order', 'auth'] as const;

/** The first reference number that both carry alike. */
export function sharedReference(a: References, b: References): string | undefined {
  for (const key of STRONG_KEYS) {
    const one = a[key];
    if (usable(one) && one === b[key]) return one;
  }
  for (const [one, other] of [
    [a.rrn, b.order],
    [a.order, b.rrn],
  ])
    if (usable(one) && one.length >= 8 && one === other) return one;
  const sameTrace =
    a.trace !== undefined && a.trace === b.trace && a.terminal !== undefined && a.terminal === b.terminal;
  return sameTrace && (a.batch === undefined || b.batch === undefined || a.batch === b.batch) ? a.trace : undefined;
}

export function referenceEvidence(transaction: Transaction, receipt: Receipt): Evidence {
  const shared = sharedReference(transaction.references, receipt.references);
  if (shared !== undefined)
    return { weight: 12, because: { zh: `参考号相同：${shared}`, en: `same reference ${shared}` } };
  for (const key of ['rrn', 'auth'] as const) {
    const [one, other] = [transaction.references[key], receipt.references[key]];
    if (usable(one) && usable(other) && one.length === other.length) return { weight: -8 };
  }
  return { weight: 0 };
}

export function cardEvidence(transaction: Transaction, receipt: Receipt): Evidence {
  if (transaction.card === undefined || receipt.card === undefined) return { weight: 0 };
  if (transaction.card !== receipt.card) return { weight: -10 };
  return { weight: 3, because: { zh: `同一张卡，末四位 ${receipt.card}`, en: `same card, ending ${receipt.card}` } };
}

/** Days from the sale to the posting: measured on card statements, most post on the next two days (weights in bits). */
const POSTING_DELAY: readonly number[] = [
  1.6, 1.6, 1.3, 0.9, 0.2, -0.6, -2, -2.5, -3, -3.5, -4, -4, -4.5, -4.5, -5, -5, -5,
];

/** The window in days from the receipt to the posting within which a pair is thought of at all. */
export const WINDOW = { before: 2, after: 16 } as const;

export function timeEvidence(transaction: Transaction, receipt: Receipt): Evidence {
  if (receipt.occurredAt === undefined) return { weight: -1.5 };
  if (transaction.occurredAt !== undefined) {
    const minutes = minutesBetween(receipt.occurredAt, transaction.occurredAt);
    if (minutes !== undefined) return minutesEvidence(minutes, receipt.occurredAt);
    const days = dayNumber(dayOfTime(transaction.occurredAt)) - dayNumber(dayOfTime(receipt.occurredAt));
    if (days === 0) return { weight: 2.5, because: { zh: '同一天', en: 'same day' } };
    return { weight: Math.abs(days) === 1 ? 0.3 : -2 - Math.abs(days) / 2 };
  }
  const days = dayNumber(transaction.bookedOn) - dayNumber(dayOfTime(receipt.occurredAt));
  if (days < 0) return { weight: -1.5 + days * 1.5 };
  const weight = POSTING_DELAY[days] ?? -6;
  return {
    weight,
    ...(weight > 0 && {
      because:
        days === 0
          ? { zh: '同一天入账', en: 'posted on the same day' }
          : { zh: `${days} 天后入账`, en: `posted ${days} day${days === 1 ? '' : 's'} later` },
    }),
  };
}

function minutesEvidence(minutes: number, printed: string): Evidence {
  const apart = Math.abs(minutes);
  const because = {
    zh: `时间相差 ${apart} 分钟（${printed.slice(11, 16)}）`,
    en: `${apart} minute${apart === 1 ? '' : 's'} apart (${printed.slice(11, 16)})`,
  };
  // Two tries at one till lie minutes apart: the nearer pair must weigh more.
  if (apart <= 10) return { weight: 6 - Math.min(apart, 3) * 0.6 - apart * 0.1, because };
  if (apart <= 60) return { weight: 1.5, because };
  return apart <= 1440 ? { weight: -1 } : { weight: -2 - apart / 1440 };
}

/** The name that a statement row shows: the other party where it is named, and the description. */
export function rowName(transaction: Transaction): string {
  return transaction.counterparty === undefined
    ? transaction.description
    : `${transaction.counterparty} ${transaction.description}`;
}

/** How alike the names of a row and a receipt are, 0 to 1; undefined where one of them names nobody. */
export function nameMatch(transaction: Transaction, receipt: Receipt): number | undefined {
  if (receipt.merchant === undefined) return undefined;
  const name = nameTokens(receipt.merchant);
  const described = nameSimilarity(nameTokens(transaction.description), name);
  if (transaction.counterparty === undefined) return described;
  const party = nameSimilarity(nameTokens(transaction.counterparty), name);
  return Math.max(described ?? -1, party ?? -1) < 0 ? undefined : Math.max(described ?? 0, party ?? 0);
}

export function nameEvidence(transaction: Transaction, receipt: Receipt): Evidence {
  const likeness = nameMatch(transaction, receipt);
  if (likeness === undefined) return { weight: -0.5 };
  const because = { zh: `商户名相符：${receipt.merchant ?? ''}`, en: `merchant agrees: ${receipt.merchant ?? ''}` };
  if (likeness >= 0.75) return { weight: 5, because };
  if (likeness >= 0.45) return { weight: 3, because };
  if (likeness >= 0.25) return { weight: 0.5 };
  return { weight: -3 };
}

/** An equal sum; a rare one says more than a common one. `rivals` counts the debits of that sum in the window. */
export function amountEvidence(transaction: Transaction, receipt: Receipt, rivals: number): Evidence {
  const amount = decimalOf(receipt.amount);
  if (-transaction.amount.minor === receipt.amount.minor && transaction.amount.currency === receipt.amount.currency)
    return {
      weight: 4.5 - Math.min(2.5, Math.log2(Math.max(1, rivals))),
      because: { zh: `金额相同：${amount}`, en: `same amount ${amount}` },
    };
  const { original } = transaction;
  if (original && -original.minor === receipt.amount.minor && original.currency === receipt.amount.currency)
    return {
      weight: 5,
      because: {
        zh: `原币金额相同：${receipt.amount.currency} ${amount}`,
        en: `same original amount ${receipt.amount.currency} ${amount}`,
      },
    };
  return {
    weight: -4,
    because: {
      zh: `金额不同：账单 ${decimalOf({ ...transaction.amount, minor: -transaction.amount.minor })}，凭证 ${amount}`,
      en: `the amounts differ: statement ${decimalOf({ ...transaction.amount, minor: -transaction.amount.minor })}, receipt ${amount}`,
    },
  };
}

/** Weights summed, reasons collected, strongest first. */
export function weigh(evidence: readonly Evidence[]): { readonly weight: number; readonly because: Phrase[] } {
  const weight = evidence.reduce((sum, each) => sum + each.weight, 0);
  const because = [...evidence]
    .sort((a, b) => b.weight - a.weight)
    .flatMap((each) => (each.because ? [each.because] : []));
  return { weight, because };
}

/** Bits as a probability. */
export const confidenceOf = (weight: number): number => 1 / (1 + 2 ** -weight);
