import { decimalOf, type Money } from '../../domain/money.ts';
import type { LetterWords } from '../letter-words.ts';
import type { LetterFacts } from '../letter-facts.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const money = (currency: string, decimal: string): string => `${currency} ${decimal}`;
const sum = (of: Money): string => money(of.currency, decimalOf({ ...of, minor: Math.abs(of.minor) }));
const day = (text: string): string =>
  `${Number(text.slice(8, 10))} ${MONTHS[Number(text.slice(5, 7)) - 1] ?? ''} ${text.slice(0, 4)}${text.length > 10 ? `, ${text.slice(11)}` : ''}`;
const ending = (facts: LetterFacts): string => (facts.lastFour === undefined ? '' : ` – card ending ${facts.lastFour}`);

const BRIEF: Readonly<Record<LetterFacts['finding']['type'], string>> = {
  'failed-but-debited': 'a payment that the terminal reported as failed was debited',
  'duplicate-debit': 'one purchase was debited more than once',
  'paid-another-way': 'a purchase paid another way was debited as well',
  'wrong-amount': 'the debit differs from the slip',
  'hold-not-released': 'a pre-authorisation hold was not released',
  'cancelled-hold-captured': 'a cancelled pre-authorisation was charged',
  'void-not-reversed': 'a voided sale was not reversed',
  'refund-not-credited': 'a refund has not been credited',
  'refund-short': 'a refund was not credited as agreed',
  'unknown-debit': 'a transaction that I did not make',
  'unproven-debit': 'please help me to identify a transaction',
  'receipt-without-debit': 'a successful receipt without a debit',
  'returned-after-success': 'a successful payment was returned',
  'residual-cost': 'a cost left after a reversed transaction',
};

const slipDay = (facts: LetterFacts): string =>
  day(
    (
      facts.receipts.find((slip) => slip.type !== 'sale')?.occurredAt ??
      facts.receipts[0]?.occurredAt ??
      facts.today
    ).slice(0, 10),
  );
const debitedOn = (facts: LetterFacts): string => (facts.rows[0] ? ` on ${day(facts.rows[0].bookedOn)}` : '');

/** English. */
export const words: LetterWords = {
  brackets: ['[', ']'],
  blanks: {
    bank: 'full name of the issuing bank',
    name: 'your name',
    phone: 'phone',
    email: 'e-mail',
    caseNumber: 'reference of an earlier call, if any',
    place: 'place of the shop',
    lockedAt: 'when the card was locked',
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
  table: ['', 'Your statement', 'My receipt or terminal screen'],
  rowLabels: {
    time: 'Date and time',
    amount: 'Amount, currency',
    merchant: 'Merchant',
    terminal: 'Merchant no. / terminal',
    reference: 'Reference (RRN) / authorisation',
    batch: 'Batch / trace',
    result: 'Result',
  },
  none: 'not shown',
  colon: ': ',
  stop: '.',
  booked: 'posted',
  pending: 'pending',
  transactionNumber: (number) => `Transaction ${number}`,
  day,
  money,
  subject: (facts) =>
    `Request to correct a card transaction – ${sum(facts.finding.amount)}${debitedOn(facts)}${ending(facts)}`,
  opening: (facts) =>
    `I am writing because ${BRIEF[facts.finding.type]}; the sum in dispute is ${sum(facts.finding.amount)}.`,
  cardKind: (facts) =>
    ({ debit: 'debit card', credit: 'credit card', prepaid: 'prepaid card', none: 'card' })[facts.card ?? 'none'],
  total: 'Amount in dispute',
  outcome: (outcome, print) => {
    const name = {
      approved: 'approved',
      declined: 'declined',
      'timed-out': 'timed out',
      reversed: 'reversed',
      pending: 'pending',
      unknown: 'not shown',
    }[outcome];
    return print === undefined ? name : `${name} ("${print}")`;
  },
  events: {
    slip: (time, merchant, amount, result, type) => {
      const act = {
        sale: 'I paid',
        refund: 'I was given a refund of',
        void: 'the sale was voided for',
        preauth: 'a pre-authorisation was made for',
        completion: 'the pre-authorisation was completed for',
        'preauth-void': 'the pre-authorisation was cancelled for',
      }[type];
      return `${time}: at ${merchant ?? 'the shop'} ${act} ${amount}; the receipt shows: ${result}`;
    },
    debited: (date, amount) => `${date}: your statement shows a debit of ${amount}`,
    credited: (date, amount) => `${date}: ${amount} were credited`,
    nothingCame: (from, to) => `from ${from} to ${to} the statement shows no matching reversal or refund`,
  },
  reasons: {
    'failed-but-debited': () =>
      'The terminal reported no approval, yet the account was debited and has not been credited back.',
    'duplicate-debit': (facts) =>
      `${facts.rows.length + facts.context.length} debits of the same amount at the same merchant match only ${facts.context.length} successful receipt${facts.context.length === 1 ? '' : 's'}; the other ${facts.rows.length} ${facts.rows.length === 1 ? 'has' : 'have'} none.`,
    'paid-another-way': () => 'I paid for the same purchase by other means; the merchant is entitled to one payment.',
    'wrong-amount': (facts) =>
      `The slip shows ${facts.receipts[0] ? sum(facts.receipts[0].amount) : ''}; the statement shows ${facts.rows[0] ? sum(facts.rows[0].amount) : ''}. I did not agree to the difference of ${sum(facts.finding.amount)}.`,
    'hold-not-released': (facts) =>
      `The pre-authorisation ${facts.context.length > 0 ? 'was completed' : 'is past its usual time'}, but ${sum(facts.finding.amount)} ${facts.context.length > 0 ? 'of it ' : ''}has not been released; please release it.`,
    'cancelled-hold-captured': () => 'The pre-authorisation was cancelled (slip attached) but was charged afterwards.',
    'void-not-reversed': () => 'The sale was voided (slip attached); the debit remains.',
    'refund-not-credited': (facts) =>
      `The merchant issued a refund on ${slipDay(facts)} (slip attached); no credit has arrived.`,
    'refund-short': (facts) =>
      `The refund should be ${facts.receipts[0] ? sum(facts.receipts[0].amount) : ''}; the statement shows ${(facts.rows[0]?.amount.minor ?? 0) < 0 ? 'a debit' : 'a credit'} of ${facts.rows[0] ? sum(facts.rows[0].amount) : ''}.`,
    'unknown-debit': () => 'I neither made nor authorised this transaction.',
    'unproven-debit': () =>
      'I have no receipt for this transaction yet and ask for help in identifying it; I do not claim an error.',
    'receipt-without-debit': () =>
      'I hold a successful receipt for this purchase; the account has not been debited. I write to let you know.',
    'returned-after-success': () =>
      'The payment was successful and later returned; please tell me why, so that I can settle with the shop once.',
    'residual-cost': (facts) =>
      `The transaction was reversed, but the cost of ${sum(facts.finding.amount)} that it caused was not.`,
  },
  demands: (facts) => [
    'Confirm receipt and give me a case number.',
    'Obtain the authorisation, reversal and clearing records from the acquirer.',
    facts.finding.type === 'hold-not-released'
      ? `Release ${sum(facts.finding.amount)}.`
      : `Credit ${sum(facts.finding.amount)}.`,
    ...(facts.card === 'credit'
      ? ['Do not charge interest on, collect or report the disputed amount while you investigate.']
      : []),
    'If you disagree, send me your written reasons and copies of the records you relied on.',
  ],
  replyBy: (facts, rule) => `Please reply in writing by ${day(facts.replyBy)}.${rule === undefined ? '' : ` ${rule}.`}`,
  attachment: (number) => `[A${number}]`,
  attachments: {
    slip: (_facts, detail) => `receipt: ${detail}`,
    rows: (facts) =>
      `statement extract, ${day(facts.coveredFrom ?? facts.today)} to ${day(facts.coveredTo ?? facts.today)}, other entries masked`,
    own: (_facts, detail) => detail,
  },
  truth: 'The statements above are true to the best of my knowledge.',
  signature: 'Signature: ________',
  evidence: (item) => `evidence: ${item.label.en}`,
  notReady: (facts) => {
    const until = facts.finding.likelyBackBy;
    return until !== undefined && until >= facts.today
      ? `it usually comes back by itself by ${day(until)}; send this if it has not by then (telling the bank need not wait)`
      : `answer first: ${facts.finding.question.en}`;
  },
  lockFirst: 'I locked the card first, at ',
  chat: (facts) =>
    `Complaint: ${BRIEF[facts.finding.type]}, ${sum(facts.finding.amount)}${debitedOn(facts)}${facts.lastFour === undefined ? '' : `, card ending ${facts.lastFour}`}. Please investigate, credit it and give me a case number.`,
  phone: (facts) => [
    `I would like to dispute a card transaction: ${BRIEF[facts.finding.type]}.`,
    `The amount is ${sum(facts.finding.amount)}${facts.lastFour === undefined ? '' : `, on the card ending ${facts.lastFour}`}${facts.rows[0] ? `, posted on ${day(facts.rows[0].bookedOn)}; the statement calls the merchant ${facts.rows[0].counterparty ?? facts.rows[0].description}` : ''}.`,
    'Please obtain the authorisation and clearing records from the acquirer.',
    'Please give me the case number, the department and the date by which I will hear from you.',
    'I will not give a PIN, a security code or a full card number on the phone.',
  ],
};
