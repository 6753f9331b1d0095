import { addDays, daysBetween, dayOfTime, swappedDay } from '../domain/day.ts';
import { isProvisional } from '../domain/provisional.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { claim, nameOfRow, namesSaleOf, printed, type FindingRule, type Found, type Ledger } from './ledger.ts';
import { alikeNames, mightBeOneName } from './name-likeness.ts';
import { partialAnswer } from './refund-short.ts';
import { isMisreadSum } from './misread-sum.ts';

/** F08: the shop gave a refund slip or promise, the time has passed, and no credit came. */
export const rule: FindingRule = {
  type: 'refund-not-credited',
  name: { zh: '退款未到账', en: 'Refund not credited' },
  find: (ledger) => ledger.facts.receipts.flatMap((slip) => unanswered(ledger, slip)),
};

/** The sum and enough of the name: the sale need not be named by a number. */
const SURE = 0.98;

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
  const open = debit !== undefined && ledger.open.has(debit.id) && isItsSale(ledger, slip, debit);
  const spare = spareCredits(ledger, slip, debit);
  // A credit of this very sum that nobody else asks for is the answer, though the slip's date or name was misread.
  if (spare.some((row) => row.amount.minor === slip.amount.minor && mightBeOneName(nameOfRow(row), slip.merchant)))
    return [];
  return [
    claim(ledger, {
      type: 'refund-not-credited',
      transactions: open ? [debit] : [],
      receipts: [slip],
      context: [...(debit && !open ? [debit.id] : []), ...spare.map((row) => row.id)],
      amount: slip.amount,
      severity: 'medium',
      // A slip without any day does not say when its waiting time began.
      ready:
        today > likelyBackBy &&
        (slip.occurredAt !== undefined || slip.promisedOn !== undefined) &&
        spare.length === 0 &&
        (!debit ||
          debitLink.confidence >= SURE ||
          namesSaleOf(ledger, slip, debit) ||
          alikeNames(nameOfRow(debit), slip.merchant)),
      since,
      likelyBackBy,
      backByText:
        slip.promisedOn === undefined
          ? undefined
          : { zh: '退款凭证上写明的日期。', en: 'The day that the refund slip itself promises.' },
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
        ...spare.map((row) => ({
          zh: `${row.bookedOn} 有一笔入账 ${printed(row.amount)}：请先确认是不是这笔退款`,
          en: `${printed(row.amount)} came in on ${row.bookedOn}: check first whether that is this refund`,
        })),
      ],
      question: {
        zh: '退款是否退回同一张卡？卡有没有换过或注销？',
        en: 'Was it refunded to the same card? Was the card replaced or closed?',
      },
    }),
  ];
}

/**
 * Is this surely the sale that the refund is of? Named by a number, or with its own slip, or the only one of the shop that it
 * could be. Otherwise the refund is missed all the same, and no debit is named.
 */
function isItsSale(ledger: Ledger, slip: Receipt, debit: Transaction): boolean {
  if (namesSaleOf(ledger, slip, debit) || ledger.links(debit.id, 'proves').length > 0) return true;
  const undone = ledger.links(debit.id, 'undoes').find((link) => link.receipt === slip.id);
  if (undone?.by === 'person') return true;
  const isPart = -debit.amount.minor !== slip.amount.minor;
  const others = isPart ? ledger.facts.transactions : ledger.debitsOf(slip.amount);
  return !others.some(
    (other) =>
      other.id !== debit.id &&
      other.amount.currency === slip.amount.currency &&
      -other.amount.minor >= slip.amount.minor &&
      Math.abs(daysBetween(other.bookedOn, debit.bookedOn)) <= SPARE_WITHIN &&
      alikeNames(nameOfRow(other), slip.merchant),
  );
}

/** Days around a refund slip within which a credit may be its own though the slip's date or sum was misread. */
const SPARE_WITHIN = 60;

/** Credits that no slip asks for yet, and that may be this refund: of its sum but for a digit, or of its shop. */
const spareCredits = (ledger: Ledger, slip: Receipt, debit: Transaction | undefined): readonly Transaction[] =>
  possibleCredits(ledger, slip, debit).filter((row) => ledger.links(row.id, 'credits').length === 0);

/** What was found for a slip as long as it undoes the same debit. */
interface Known {
  readonly debit: Transaction | undefined;
  readonly credits: readonly Transaction[];
}

const known = new WeakMap<object, WeakMap<Receipt, Known>>();

function possibleCredits(ledger: Ledger, slip: Receipt, debit: Transaction | undefined): readonly Transaction[] {
  const bySlip = known.get(ledger.ofRows) ?? new WeakMap<Receipt, Known>();
  known.set(ledger.ofRows, bySlip);
  const before = bySlip.get(slip);
  if (before && before.debit === debit) return before.credits;
  const credits = creditsNear(ledger, slip).filter(
    (row) =>
      REFUNDS.has(row.kind) &&
      row.status === 'booked' &&
      !isProvisional(row) &&
      row.amount.currency === slip.amount.currency &&
      row.amount.minor <= -(debit?.amount.minor ?? -Infinity) &&
      (debit === undefined || row.bookedOn >= debit.bookedOn) &&
      mayAnswer(row, slip, debit),
  );
  bySlip.set(slip, { debit, credits });
  return credits;
}

const REFUNDS: ReadonlySet<Transaction['kind']> = new Set(['refund', 'reversal', 'other', 'purchase']);

function creditsNear(ledger: Ledger, slip: Receipt): readonly Transaction[] {
  if (!ledger.covered) return [];
  if (slip.occurredAt === undefined) return ledger.creditsBetween(ledger.covered.from, ledger.covered.to);
  const day = dayOfTime(slip.occurredAt);
  const swapped = swappedDay(day);
  const days = swapped === undefined ? [day] : [day, swapped];
  const around = days.flatMap((each) =>
    ledger.creditsBetween(addDays(each, -SPARE_WITHIN), addDays(each, SPARE_WITHIN)),
  );
  return [...new Set(around)];
}

function mayAnswer(row: Transaction, slip: Receipt, debit: Transaction | undefined): boolean {
  const name = nameOfRow(row);
  // A company's credit may bear its legal name.
  if (row.amount.minor === slip.amount.minor || alikeNames(name, slip.merchant)) return true;
  if (debit !== undefined && alikeNames(name, nameOfRow(debit))) return true;
  return isMisreadSum(row.amount, slip.amount) && mightBeOneName(name, slip.merchant);
}

/** Do the statements reach the day of the refund, and hold its card? */
function covered(ledger: Ledger, slip: Receipt): boolean {
  if (!ledger.covered || (slip.occurredAt !== undefined && dayOfTime(slip.occurredAt) > ledger.covered.to))
    return false;
  if (slip.card === undefined) return true;
  return ledger.cards.size === 0 || ledger.cards.has(slip.card);
}
