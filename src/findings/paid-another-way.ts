import { daysBetween, dayOfTime, minutesBetween } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import {
  answered,
  claim,
  dayOfRow,
  expectsReceipt,
  nameOfRow,
  printed,
  severityOf,
  type FindingRule,
  type Ledger,
} from './ledger.ts';
import { alikeNames } from './name-likeness.ts';
import { byDay, sumKey } from './statement-rows.ts';

/** F03: the purchase was paid by cash, wallet or another card, and this card was debited as well. */
export const rule: FindingRule = {
  type: 'paid-another-way',
  name: { zh: '已用其他方式付款', en: 'Paid another way' },
  find(ledger) {
    const others = ledger.unlinked.filter((slip) => slip.outcome === 'approved' && slip.type === 'sale');
    const bySum = new Map<string, Receipt[]>();
    for (const slip of others) {
      const list = bySum.get(sumKey(slip.amount));
      if (list) list.push(slip);
      else bySum.set(sumKey(slip.amount), [slip]);
    }
    const ofTheirDays = others.flatMap((slip) => ofItsDays(ledger, slip));
    const told = [...ledger.answers.keys()].flatMap((id) => ledger.rows.get(id) ?? []);
    const rows = [...new Set([...ofTheirDays, ...told])].filter((row) => ledger.open.has(row.id)).sort(byDay);
    const used = new Set<string>();
    return rows.flatMap((row) => {
      if (!expectsReceipt(row) || answered(ledger, row, 'recognised') || ledger.links(row.id, 'proves').length > 0)
        return [];
      const slip = (bySum.get(sumKey(row.amount)) ?? []).find(
        (each) =>
          !used.has(each.id) &&
          otherMeans(row, each) &&
          withinADay(row, each) &&
          alikeNames(nameOfRow(row), each.merchant),
      );
      const paid = answered(ledger, row, 'cash') || answered(ledger, row, 'other-card');
      if (!slip && !paid) return [];
      if (slip) used.add(slip.id);
      const sureOfDay = paid || (slip !== undefined && isSureOfDay(row, slip));
      const since = dayOfRow(row);
      const { timing, today } = ledger.circumstances;
      const likelyBackBy = timing.likelyBackBy('paid-another-way', since);
      return [
        claim(ledger, {
          type: 'paid-another-way',
          transactions: [row],
          receipts: slip ? [slip] : [],
          amount: row.amount,
          severity: severityOf('high', row),
          // A wallet may have drawn on this very card without saying so: then the person must say which payment was kept.
          ready:
            sureOfDay &&
            (slip?.tender !== 'wallet' || paid) &&
            (!(timing.waitsWhenPosted || row.status === 'pending') ||
              likelyBackBy === undefined ||
              today > likelyBackBy),
          since,
          likelyBackBy,
          because: [
            slip
              ? {
                  zh: `同一商户同一金额 ${printed(slip.amount)} 已用${means(slip).zh}付清，有成功凭证`,
                  en: `the same amount ${printed(slip.amount)} at the same merchant was paid by ${means(slip).en}, with a receipt`,
                }
              : { zh: '你说这笔已用其他方式付款', en: 'you say that it was paid another way' },
            {
              zh: `这张卡在 ${row.bookedOn} 又扣款 ${printed(row.amount)}`,
              en: `this card was debited ${printed(row.amount)} as well on ${row.bookedOn}`,
            },
            ...(sureOfDay ? [] : [MAYBE_TWO]),
          ],
          question: { zh: '商户最终收的是哪一笔？', en: 'Which of the payments did the shop keep?' },
        }),
      ];
    });
  },
};

function otherMeans(row: Transaction, slip: Receipt): boolean {
  if (slip.tender === 'cash') return true;
  if (slip.card !== undefined && row.card !== undefined) return slip.card !== row.card;
  return slip.tender === 'wallet' && slip.card === undefined;
}

function withinADay(row: Transaction, slip: Receipt): boolean {
  if (slip.occurredAt === undefined) return false;
  const minutes = row.occurredAt === undefined ? undefined : minutesBetween(slip.occurredAt, row.occurredAt);
  if (minutes !== undefined) return Math.abs(minutes) <= 1440;
  const days = daysBetween(dayOfTime(slip.occurredAt), dayOfRow(row));
  return days >= -1 && days <= (row.occurredAt === undefined ? 5 : 1);
}

const known = new WeakMap<object, WeakMap<Receipt, readonly Transaction[]>>();

/** Debits of the slip's sum and days. */
function ofItsDays(ledger: Ledger, slip: Receipt): readonly Transaction[] {
  const before = known.get(ledger.ofRows) ?? new WeakMap<Receipt, readonly Transaction[]>();
  known.set(ledger.ofRows, before);
  const rows = before.get(slip) ?? ledger.debitsOf(slip.amount).filter((row) => withinADay(row, slip));
  before.set(slip, rows);
  return rows;
}

const MAYBE_TWO: Phrase = {
  zh: '两边的日期不能确定是同一天，也可能是两次购买：请先核对',
  en: 'that both are of one day is not certain, they may be two purchases: check that first',
};

/**
 * A slip of another day than the sale is of another purchase. Another card's slip may be of another purchase as well, unless
 * the statement says that both are of one day.
 */
function isSureOfDay(row: Transaction, slip: Receipt): boolean {
  const paidOn = slip.occurredAt === undefined ? undefined : dayOfTime(slip.occurredAt);
  if (row.occurredAt !== undefined) return dayOfTime(row.occurredAt) === paidOn;
  return slip.card === undefined ? paidOn !== undefined && paidOn <= row.bookedOn : paidOn === row.bookedOn;
}

function means(slip: Receipt): { readonly zh: string; readonly en: string } {
  if (slip.tender === 'cash') return { zh: '现金', en: 'cash' };
  if (slip.card !== undefined) return { zh: `末四位 ${slip.card} 的卡`, en: `the card ending ${slip.card}` };
  return { zh: '钱包', en: 'a wallet' };
}
