import { decimalOf, type Money } from '../../domain/money.ts';
import type { Line } from '../index.ts';
import type { Event, SentenceWords, Told } from '../letter-words.ts';
import type { ComplaintType } from '../note-types.ts';
import { line } from '../text.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const money = (of: Money): string => `${of.currency} ${decimalOf({ ...of, minor: Math.abs(of.minor) })}`;
const day = (text: string): string =>
  `${Number(text.slice(8, 10))} ${MONTHS[Number(text.slice(5, 7)) - 1] ?? ''} ${text.slice(0, 4)}${text.length > 10 ? `, ${text.slice(11)}` : ''}`;

/** What it is, in a few words. */
export const BRIEF: SentenceWords['brief'] = {
  'failed-but-debited': 'payment failed at the terminal but was debited',
  'duplicate-debit': 'duplicate card debit',
  'paid-another-way': 'purchase paid another way but debited as well',
  'wrong-amount': 'debit differs from the slip',
  'hold-not-released': 'pre-authorisation hold not released',
  'cancelled-hold-captured': 'cancelled pre-authorisation charged',
  'void-not-reversed': 'voided sale not reversed',
  'refund-not-credited': 'refund not credited',
  'refund-short': 'refund credited differently from the slip',
  'unknown-debit': 'debit that I did not make',
  'unproven-debit': 'help to identify a debit',
  'receipt-without-debit': 'successful receipt without a debit',
  'returned-after-success': 'successful payment returned to me',
  'residual-cost': 'cost left after a reversed transaction',
};

/** English. */
export const words: SentenceWords = {
  language: 'en',
  brackets: ['[', ']'],
  blanks: {
    bank: "bank's full name",
    name: 'your name',
    phone: 'phone',
    email: 'e-mail',
    caseNumber: 'case number of an earlier contact, if any',
    lastFour: 'last four digits of the card',
    lockedAt: 'when the card was locked',
    shop: 'name of the shop',
  },
  headings: {
    person: '1. Who is writing',
    transaction: '2. The transaction',
    events: '3. What happened',
    reason: '4. Why I believe this is an error',
    demands: '5. What I ask you to do',
    reply: '6. Time',
    attachments: '7. Attachments',
  },
  table: ['Item', 'Your statement', 'My receipt or terminal screen'],
  shopTable: ['Item', 'My statement', 'My receipt'],
  rowLabels: {
    time: 'Date and time',
    amount: 'Amount, currency',
    merchant: 'Merchant',
    terminal: 'Merchant no. / terminal',
    reference: 'Reference (RRN) / authorisation code',
    batch: 'Batch / trace',
    result: 'Result',
  },
  notShown: 'not shown',
  gap: ' ',
  noRow: 'not on the statement',
  noSlip: 'no successful receipt for it',
  slash: ' / ',
  comma: ', ',
  day,
  postedOn: (posted) => ` (posted ${posted})`,
  money,
  status: { booked: 'posted', pending: 'pending', held: 'held', returned: 'returned' },
  outcome: {
    approved: 'approved',
    declined: 'declined',
    'timed-out': 'timed out',
    reversed: 'reversed',
    pending: 'pending',
    unknown: 'no result shown',
  },
  quoted: (text) => `“${text}”`,
  cardTail: (tail) => `the card ending ${tail}`,
  means: { cash: 'cash', wallet: 'an electronic wallet' },
  brief: BRIEF,
  subject: (type, amount) =>
    `Request to ${type === 'hold-not-released' ? 'release a hold' : 'correct a card transaction'}: ${BRIEF[type]}, ${amount}`,
  to: (addressee) => line`To: ${addressee}`,
  dated: (text) => line`Date: ${text}`,
  opening: (type, amount) =>
    line`This is a complaint about the following: ${BRIEF[type]}. The amount in dispute is ${amount}. Please investigate and ${type === 'hold-not-released' ? 'release' : 'refund'} it.`,
  person: (key, value) =>
    line`${{ name: 'Name', phone: 'Phone', email: 'E-mail', caseNumber: 'Earlier case number' }[key]}: ${value}`,
  cardLine: (kind, tail) => line`Card: ${kind === undefined ? '' : `${kind} card, `}ending ${tail}`,
  block: (number) => `Transaction ${number}`,
  provenBlock: 'For comparison: the debit that has a successful receipt (not in dispute)',
  total: (amount) => line`Amount in dispute: ${amount}`,
  event,
  nothingCame: (type, until) =>
    line`Up to ${until}, the last day of the attached statement, ${expected(type)} appears.`,
  locked: (at) => line`${at}: I locked the card.`,
  reason,
  alsoAttached: (name, mark) => line` Also attached: ${name} ${mark}.`,
  notAttached: (name, why) => line` Not attached: ${name}. Reason: ${why}.`,
  demands,
  replyBy: (until) => `Please reply in writing by ${until}.`,
  ruleText: (rule) => rule.text.en,
  mark: (number) => `[A${number}]`,
  attachedSlip: (type, paper) =>
    ({
      sale: paper ? 'card slip' : 'record of the payment',
      refund: 'refund slip',
      void: 'void slip',
      preauth: 'pre-authorisation slip',
      completion: 'completion slip',
      'preauth-void': 'slip of the cancelled pre-authorisation',
      'paid-cash': 'cash receipt',
      'paid-wallet': "wallet's record of the payment",
      notice: 'debit alert (message or app)',
      debited: 'statement',
      held: 'statement',
      credited: 'statement',
      waiting: 'statement',
    })[type],
  attachedRows: (from, to) => line`statement extract, ${from} to ${to}, other entries masked`,
  truth: 'The statements above are true to the best of my knowledge.',
  signature: 'Signature: ________',
  notes: {
    'unproven-debit': {
      addressee: 'shop',
      subject: (amount) => `Request for a copy of a card slip, ${amount}`,
      opening: ({ row, amount }) =>
        line`My bank statement shows a debit of ${row?.amount ?? amount}${row && line` on ${row.day}, under the name ${row.shop}`}. I have no receipt for it and would be glad of your help to identify it; I do not claim an error.`,
      asks: () => [
        line`Please look it up by the date, the amount and the last four digits, and send me a reprint of the slip or an equal proof.`,
        line`If you have no such sale, please tell me so in writing, with the terminal number and the batch of that day.`,
      ],
      why: 'No receipt yet is no error, so no complaint is due: see whether you know the shop, day and amount, or ask the shop for a copy of the slip',
    },
    'receipt-without-debit': {
      addressee: 'bank',
      subject: (amount) => `Note of a successful receipt without a debit, ${amount}`,
      opening: ({ slip, amount }) =>
        line`I hold a successful receipt${slip?.day && line` of ${slip.day}`} for ${slip?.amount ?? amount}${slip && cite(slip.mark)}; no debit for it appears on the statement so far. I write to let you know; no refund is asked for.`,
      asks: () => [line`Please tell me whether it is still being processed, and whether it will be posted.`],
      why: 'Nothing was taken in excess, so no complaint is due: late postings are common, keep the money aside',
    },
    'returned-after-success': {
      addressee: 'shop',
      subject: (amount) => `Payment returned to me, to be settled once, ${amount}`,
      opening: ({ row, slip, amount }) =>
        line`I paid ${row?.amount ?? amount}${row && line` on ${row.day}`} and hold a successful receipt${slip && cite(slip.mark)}; later the money came back to my account.`,
      asks: () => [
        line`Please tell me in writing whether you received this payment.`,
        line`If you did not, please tell me how to pay it, give me a receipt, and do not debit the card again for the same sale.`,
      ],
      why: 'The money came back, so there is no debit to complain of: the shop may ask for it again, settle it once and in writing',
    },
  },
};

/** A call and a message have no attachments to cite. */
const cite = (mark: string): string => (mark === '' ? '' : ` ${mark}`);

function expected(type: ComplaintType): string {
  switch (type) {
    case 'hold-not-released':
      return 'no release of the hold';
    case 'refund-not-credited':
      return 'no such refund';
    case 'wrong-amount':
      return 'no return of the difference';
    default:
      return 'no matching reversal or refund';
  }
}

function event({ type, when, amount, shop, result }: Event): Line {
  const at = shop && line` at ${shop}`;
  const shown = result && line`; the receipt says ${result}`;
  const what = {
    sale: line`I presented the card${at} for ${amount}${shown}.`,
    completion: line`the pre-authorisation was completed${at} for ${amount}${shown}.`,
    'paid-cash': line`I paid ${amount} in cash${at}${shown}.`,
    'paid-wallet': line`I paid ${amount} by an electronic wallet${at}${shown}.`,
    refund: line`${shop ?? 'the shop'} issued a refund of ${amount}${shown}.`,
    void: line`${shop ?? 'the shop'} voided the sale of ${amount}${shown}.`,
    preauth: line`${amount} was pre-authorised${at}${shown}.`,
    'preauth-void': line`${shop ?? 'the shop'} cancelled the pre-authorisation of ${amount}${shown}.`,
    notice: line`your alert reported a debit of ${amount}.`,
    debited: line`your statement shows a debit of ${amount}${shop && line`, under the name ${shop}`}.`,
    held: line`your statement shows a hold of ${amount}${shop && line`, under the name ${shop}`}.`,
    credited: line`your statement shows a credit of ${amount}${shop && line`, under the name ${shop}`}.`,
    waiting: line`your statement shows a pending debit of ${amount}${shop && line`, under the name ${shop}`}.`,
  }[type];
  return when ? line`${when}: ${what}` : what;
}

/** Why the debit is an error: what the papers say, and no more. */
export function reason(type: ComplaintType, told: Told): Line {
  const { amount, row, slip, counts, completion, cancelled, elapsed, undone } = told;
  const mark = slip && cite(slip.mark);
  switch (type) {
    case 'failed-but-debited':
      if (slip?.reversed === true)
        return line`The receipt says ${slip.result}${mark}, yet the account was debited ${row?.amount ?? amount} and the statement shows no such reversal.`;
      return line`${slip && line`The receipt says ${slip.result}${mark}. `}I have no successful receipt for this payment, yet the account was debited ${row?.amount ?? amount} and shows no reversal.`;
    case 'duplicate-debit':
      return line`Of ${counts?.all} debits of the same amount at the same merchant, ${counts?.proven} ${counts?.proven.text === '1' ? 'has' : 'have'} a successful receipt${mark}; ${counts?.surplus} ${counts?.surplus.text === '1' ? 'is' : 'are'} too many, ${amount} in all. Which of them it is, your own records will show.`;
    case 'paid-another-way':
      return slip
        ? line`The same purchase was paid${slip.day && line` on ${slip.day}`}${slip.means && line` by ${slip.means}`}${mark}; the merchant is entitled to one payment, yet this card was debited ${row?.amount ?? amount} as well.`
        : line`I paid for the same purchase another way; the merchant is entitled to one payment, yet this card was debited ${row?.amount ?? amount} as well.`;
    case 'wrong-amount':
      return line`The slip that I agreed to shows ${slip?.amount}${mark}; the statement shows ${row?.amount}. I did not agree to the difference of ${amount}.`;
    case 'hold-not-released':
      if (cancelled)
        return line`The pre-authorisation was cancelled${cancelled.day && line` on ${cancelled.day}`}${cite(cancelled.mark)}, but ${amount} is still held. Please release it.`;
      if (completion)
        return line`The pre-authorisation was completed on ${completion.day} for ${completion.amount}, but the other ${amount} is still held. Please release it.`;
      return line`${elapsed && line`${elapsed} days after the pre-authorisation, the`}${elapsed ? '' : 'The'} statement shows neither a completion nor a release. Please release ${amount}.`;
    case 'cancelled-hold-captured':
      return line`The pre-authorisation was cancelled${cancelled?.day && line` on ${cancelled.day}`}${cancelled && cite(cancelled.mark)}, yet the account was debited ${row?.amount ?? amount}.`;
    case 'void-not-reversed':
      return line`The sale was voided${slip?.day && line` on ${slip.day}`}${slip && line`; the void slip says ${slip.result}${mark}`}${slip?.original && line` and names the original transaction ${slip.original}`}. The debit of ${amount} remains.`;
    case 'refund-not-credited':
      return line`The merchant issued a refund of ${slip?.amount ?? amount}${slip?.day && line` on ${slip.day}`}${mark}${slip?.promised && line`, promised by ${slip.promised}`}. ${elapsed && line`${elapsed} days later no`}${elapsed ? '' : 'No'} credit has arrived.`;
    case 'refund-short':
      return row?.negative === true
        ? line`The refund slip shows ${slip?.amount} to come back${mark}; the statement shows it as a debit of ${row.amount}.`
        : line`The refund slip shows ${slip?.amount}${mark}; ${row?.amount} was credited, ${amount} less.`;
    case 'unknown-debit':
      return line`I neither made nor authorised this transaction.`;
    case 'residual-cost':
      return undone
        ? line`The debit of ${undone.debit} was returned on ${undone.day}, but the cost of ${amount} that it caused was not.`
        : line`The transaction was returned, but the cost of ${amount} that it caused was not.`;
  }
}

function demands(type: ComplaintType, told: Told): Line[] {
  const { amount } = told;
  return [
    ...(type === 'unknown-debit'
      ? [line`Confirm at once that the card is locked, so that nothing more can be debited.`]
      : []),
    line`Confirm receipt and give me a case number.`,
    inquiry(type, told),
    type === 'hold-not-released' ? line`Release the hold of ${amount}.` : line`Credit ${amount} to my account.`,
    ...(told.card === 'credit' && type !== 'hold-not-released'
      ? [line`Do not charge interest on, collect or report the disputed amount while you investigate.`]
      : []),
    line`If you disagree, send me your written reasons and copies of the records that you relied on.`,
    line`Keep the authorisation, reversal and clearing records.`,
  ];
}

function inquiry(type: ComplaintType, { slip }: Told): Line {
  switch (type) {
    case 'refund-not-credited':
      return line`Trace the refund with the acquirer${slip?.reference && line` (refund reference ${slip.reference})`} and tell me in writing whether it was submitted and cleared, and to which account.`;
    case 'hold-not-released':
      return line`Ask the acquirer where the pre-authorisation stands, and tell me in writing whether it was cancelled or completed and when the hold ends.`;
    case 'residual-cost':
      return line`Tell me in writing on what basis the cost was charged and how it was worked out.`;
    case 'unknown-debit':
      return line`Obtain the records of it and tell me in writing where and how it was made, how the payer was identified, and who received the money.`;
    default:
      return line`Obtain the authorisation, reversal and clearing records from the acquirer, and tell me in writing whether the sale was approved, whether it was cleared, and who received the money.`;
  }
}
