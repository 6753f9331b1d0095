import { decimalOf, type Money } from '../../domain/money.ts';
import type { Line } from '../index.ts';
import type { Event, SentenceWords } from '../letter-words.ts';
import type { ComplaintType } from '../note-types.ts';
import { cite, demands, reason } from '../reasons/en.ts';
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
    sentOn: 'day on which the complaint was sent',
    askedBy: 'day by which a reply was asked for',
    answer: 'what the bank answered',
    dueDate: 'due date of the current bill',
  },
  issuer: "card issuer's full name",
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
  colon: ': ',
  comma: ', ',
  day,
  postedOn: (posted) => ` (posted ${posted})`,
  money,
  status: {
    booked: 'posted',
    pending: 'pending',
    held: 'held',
    returned: 'returned',
    credit: 'posted (credit)',
    debit: 'posted (debit)',
  },
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
  ruleText: (rule) => rule.quote?.en ?? rule.text.en,
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
  attachedReference: (number) => line`reference ${number}`,
  attachedRows: (from, to) => line`statement extract, ${from} to ${to}, other entries masked`,
  truth: 'The statements above are true to the best of my knowledge.',
  signature: 'Signature: ________',
  notes: {
    'unproven-debit': {
      addressee: 'shop',
      subject: (amount) => `Request for a copy of a card slip, ${amount}`,
      opening: ({ row, amount }) =>
        line`My bank statement shows a debit of ${row?.amount ?? amount}${row && line` on ${row.day}${row.shop && line`, under the name ${row.shop}`}`}. I have no receipt for it and would be glad of your help to identify it; I do not claim an error.`,
      asks: () => [
        line`Please look it up by the date, the amount and the last four digits, and send me a reprint of the slip or an equal proof.`,
        line`If you have no such sale, please tell me so in writing, with the terminal number and the batch of that day.`,
      ],
      why: 'No receipt yet is no error, so no complaint is due: see whether you know the shop, day and amount, or ask the shop for a copy of the slip',
    },
    'receipt-without-debit': {
      addressee: 'bank',
      subject: (amount) => `Note of a successful receipt without a debit, ${amount}`,
      opening: ({ slip, amount, rowsMark }) =>
        line`I hold a successful receipt${slip?.day && line` of ${slip.day}`} for ${slip?.amount ?? amount}${slip && cite(slip.mark)}; no debit for it appears on the statement so far${rowsMark && cite(rowsMark)}. This is for your information; no refund is asked for.`,
      asks: () => [line`Please tell me whether it is still being processed, and whether it will be posted.`],
      why: 'Nothing was taken in excess, so no complaint is due: late postings are common, keep the money aside',
    },
    'returned-after-success': {
      addressee: 'shop',
      subject: (amount) => `Payment returned to me, to be settled once, ${amount}`,
      opening: ({ row, slip, amount, returned }) =>
        line`I paid ${row?.amount ?? amount}${row && line` on ${row.day}`} and hold a successful receipt${slip && cite(slip.mark)}; ${returned ? line`${returned.amount} came back to my account on ${returned.day}` : 'later the money came back to my account'}.`,
      asks: () => [
        line`Please tell me in writing whether you received this payment.`,
        line`If you did not, please tell me how to pay it, give me a receipt, and do not debit the card again for the same sale.`,
      ],
      why: 'The money came back, so there is no debit to complain of: the shop may ask for it again, settle it once and in writing',
    },
  },
};

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
