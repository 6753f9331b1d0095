import { addDays, dayOfTime } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import { claim, printed, type FindingRule, type Found, type Ledger } from './ledger.ts';
import { partialAnswer } from './refund-short.ts';

/** F08: the shop gave a refund slip or promise, the time has passed, and no credit came. */
export const rule: FindingRule = {
  type: 'refund-not-credited',
  name: { zh: '退款未到账', en: 'Refund not credited' },
  find: (ledger) => ledger.facts.receipts.flatMap((slip) => unanswered(ledger, slip)),
};

function unanswered(ledger: Ledger, slip: Receipt): Found[] {
  if (slip.type !== 'refund' || (slip.outcome !== 'approved' && slip.outcome !== 'pending') || slip.tender === 'cash')
    return [];
  const links = ledger.linksOf(slip.id);
  if (links.some((link) => link.role === 'credits') || partialAnswer(ledger, slip)) return [];
  const debitLink = links.find((link) => link.role === 'undoes');
  const debit = debitLink && ledger.rows.get(debitLink.transaction);
  if (debit && ledger.returnOf.has(debit.id)) return [];
  if (!covered(ledger, slip)) return [];
  const since = slip.occurredAt === undefined ? (debit?.bookedOn ?? ledger.covered?.to) : dayOfTime(slip.occurredAt);
  if (since === undefined) return [];
  const { timing, today } = ledger.circumstances;
  const likelyBackBy = slip.promisedOn ?? timing.likelyBackBy('refund-not-credited', since) ?? addDays(since, 15);
  const open = debit !== undefined && ledger.open.has(debit.id);
  return [
    claim(ledger, {
      type: 'refund-not-credited',
      transactions: open ? [debit] : [],
      receipts: [slip],
      context: debit && !open ? [debit.id] : [],
      amount: slip.amount,
      severity: 'medium',
      // A slip without any day does not say when its waiting time began.
      ready: today > likelyBackBy && (slip.occurredAt !== undefined || slip.promisedOn !== undefined),
      since,
      likelyBackBy,
      because: [
        {
          zh: `${since} 的退款凭证：${printed(slip.amount)}${slip.merchant === undefined ? '' : `，${slip.merchant}`}`,
          en: `refund slip of ${since}: ${printed(slip.amount)}${slip.merchant === undefined ? '' : `, ${slip.merchant}`}`,
        },
        ...(slip.promisedOn === undefined
          ? []
          : [{ zh: `承诺 ${slip.promisedOn} 前到账`, en: `promised by ${slip.promisedOn}` }]),
        {
          zh: `截至 ${ledger.covered?.to ?? today}，账单上没有这笔退款`,
          en: `no such credit is on the statement up to ${ledger.covered?.to ?? today}`,
        },
      ],
      question: {
        zh: '退款是否退回同一张卡？卡有没有换过或注销？',
        en: 'Was it refunded to the same card? Was the card replaced or closed?',
      },
    }),
  ];
}

/** Do the statements reach the day of the refund, and hold its card? */
function covered(ledger: Ledger, slip: Receipt): boolean {
  if (!ledger.covered || (slip.occurredAt !== undefined && dayOfTime(slip.occurredAt) > ledger.covered.to))
    return false;
  if (slip.card === undefined) return true;
  return ledger.cards.size === 0 || ledger.cards.has(slip.card);
}
