import { addDays, dayOfTime, daysBetween } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import { claim, printed, type FindingRule, type Ledger } from './ledger.ts';

/** Days after which a purchase has usually been posted. */
const POSTED_AFTER = 5;

/** F12: a successful receipt, and no debit for it. Good news, perhaps late. */
export const rule: FindingRule = {
  type: 'receipt-without-debit',
  name: { zh: '有成功小票未扣款', en: 'Receipt without a debit' },
  find: (ledger) =>
    ledger.unlinked.flatMap((slip) => {
      if (!expectsDebit(ledger, slip) || slip.occurredAt === undefined) return [];
      const since = dayOfTime(slip.occurredAt);
      return [
        claim(ledger, {
          type: 'receipt-without-debit',
          transactions: [],
          receipts: [slip],
          amount: slip.amount,
          severity: 'info',
          ready: false,
          since,
          likelyBackBy: addDays(since, 30),
          backByText: { zh: '30 日内晚入账很常见。', en: 'A posting up to 30 days late is common.' },
          because: [
            {
              zh: `${since} 的成功小票 ${printed(slip.amount)}${slip.merchant === undefined ? '' : `（${slip.merchant}）`}，账单上没有对应扣款；晚入账很常见，请留着这笔钱`,
              en: `a successful receipt of ${since} for ${printed(slip.amount)}${slip.merchant === undefined ? '' : ` (${slip.merchant})`} has no debit; late postings are common, keep the money aside`,
            },
          ],
          question: {
            zh: '是不是用了别的卡、别的账户或钱包余额？',
            en: 'Was it another card, another account or a wallet balance?',
          },
        }),
      ];
    }),
};

/** Of a receipt that speaks of no row. */
function expectsDebit(ledger: Ledger, slip: Receipt): boolean {
  if (slip.outcome !== 'approved' || (slip.type !== 'sale' && slip.type !== 'completion') || slip.tender === 'cash')
    return false;
  if (slip.tender === 'wallet' && slip.card === undefined) return false;
  if (slip.occurredAt === undefined || !ledger.covered) return false;
  const day = dayOfTime(slip.occurredAt);
  if (
    day < ledger.covered.from ||
    addDays(day, POSTED_AFTER) > ledger.covered.to ||
    daysBetween(day, ledger.circumstances.today) <= POSTED_AFTER
  )
    return false;
  if (slip.card !== undefined && ledger.cards.size > 0 && !ledger.cards.has(slip.card)) return false;
  return ledger.currencies.has(slip.amount.currency) && !voided(ledger, slip) && !copied(ledger, slip);
}

/** A void slip names this sale, or undoes the same sum at the same shop on the same day. */
function voided(ledger: Ledger, sale: Receipt): boolean {
  return ledger.receiptsOf(sale.amount).some((slip) => {
    if (slip.type !== 'void' || slip.outcome !== 'approved' || slip.amount.minor !== sale.amount.minor) return false;
    const { original } = slip.references;
    if (original !== undefined)
      return [sale.references.rrn, sale.references.trace, sale.references.auth, sale.references.order].includes(
        original,
      );
    return slip.merchant === sale.merchant && slip.occurredAt?.slice(0, 10) === sale.occurredAt?.slice(0, 10);
  });
}

/** Another receipt of the same moment and sum already has its debit: this one is its second copy. */
function copied(ledger: Ledger, sale: Receipt): boolean {
  return (
    ledger.copyOf.has(sale.id) ||
    ledger
      .receiptsOf(sale.amount)
      .some(
        (other) =>
          other.id !== sale.id &&
          (other.type === 'sale' || other.type === 'completion') &&
          sameMoment(other.occurredAt, sale.occurredAt) &&
          (ledger.linksOf(other.id).length > 0 || other.id < sale.id),
      )
  );
}

/** The same minute; the same day where one of the two prints no clock time. */
function sameMoment(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const clocks = a.length >= 16 && b.length >= 16;
  return clocks ? a.slice(0, 16) === b.slice(0, 16) : a.slice(0, 10) === b.slice(0, 10);
}
