import type { Line } from '../index.ts';
import type { ComplaintType } from '../note-types.ts';
import type { PaperWords, ShopTold } from '../paper-words.ts';
import { line } from '../text.ts';

const LINE = '________';

/** English. */
export const words: PaperWords = {
  line: LINE,
  joint: {
    subject: (count, amount) => `Request to correct ${count} card transactions, ${amount}`,
    opening: (count, amount) =>
      line`This is one complaint about ${String(count)} transactions, ${amount} in all. Please investigate each of them and put it right.`,
    table: ['No.', 'Date', 'Merchant', 'Your statement', 'My receipt', 'In dispute'],
    number: (at) => `Transaction ${at}`,
    ofNumber: (at, demand) => line`Transaction ${String(at)}: ${demand}`,
    totals: (amount) => line`Amount in dispute, in all: ${amount}`,
  },
  shop: {
    subject: (brief, amount) => `Request about a card payment at your shop: ${brief}, ${amount}`,
    opening: (brief, amount) =>
      line`I am writing about a payment at your shop: ${brief}; ${amount} is in question. The facts are below.`,
    asks,
    noteTitle: 'Confirmation by the merchant (to be filled in and signed only if it is so)',
    note,
    sign: `Merchant: ${LINE}  Stamp: ${LINE}  Name and signature: ${LINE}  Phone: ${LINE}  Date: ${LINE}`,
  },
  reminder: {
    subject: (brief, amount) => `Reminder of my complaint: ${brief}, ${amount}`,
    opening: (brief, amount, sentOn, caseNumber) =>
      line`On ${sentOn} I sent you a complaint about the following: ${brief}, ${amount}.${caseNumber && line` Case number: ${caseNumber}.`}`,
    missed: (due) => line`I asked for a reply by ${due}. I have not received one.`,
    again: line`My demands are unchanged:`,
    next: (until, body) => line`Please reply in writing by ${until}. After that I may turn to ${body}.`,
    attached: (sentOn) => line`my complaint of ${sentOn}, with its attachments`,
  },
  escalation: {
    aboutBank: [
      ['your statement', 'the bank’s statement'],
      ['Your statement', 'The bank’s statement'],
      ['your alert', 'the bank’s alert'],
      ['your own records', 'the bank’s own records'],
    ],
    subject: (brief, amount) => `Complaint about a bank: ${brief}, ${amount}`,
    heading: {
      person: 'Who is complaining',
      identity: 'Proof of identity',
      bank: 'Institution complained about',
      account: 'Account or card',
      transaction: 'The transaction',
      amount: 'Amount in dispute',
      events: 'What happened, in order',
      told: 'Complaint to the institution',
      answer: 'Its answer',
      want: 'What I ask for',
      attachments: 'Attachments',
      signature: 'Signature',
    },
    identity: line`As the form or the channel asks; none is enclosed beyond that.`,
    bank: (bank, caseNumber) => line`${bank}${caseNumber && line`, case number ${caseNumber}`}`,
    told: (sentOn) => line`I complained to it in writing on ${sentOn}.`,
    silent: (due) => line`I have received no answer; I had asked for one by ${due}.`,
    answered: (answer) => line`It answered: ${answer}`,
    want: line`Please look into it. These are my demands to the institution, as I put them to it:`,
    attachments: (sentOn, answered) => [
      line`my complaint of ${sentOn}, with its attachments`,
      line`proof that it was sent`,
      ...(answered ? [line`the institution’s answer`] : []),
    ],
  },
  form: {
    date: 'Date of the transaction',
    amount: 'Amount and currency',
    shop: 'Merchant as on the statement',
    card: 'Card, last four digits',
    reference: 'Reference',
    kind: 'Kind of dispute',
    description: 'Description',
    wish: 'What I ask for',
    replyBy: 'Reply by',
  },
};

function asks(type: ComplaintType, amount: Line[number]): Line[] {
  switch (type) {
    case 'refund-not-credited':
    case 'refund-short':
      return [
        line`Please send me the reference of the refund (the acquirer’s reference number, ARN) and the day on which it was submitted.`,
        line`If it was not submitted, or not in full, please refund ${amount} to the same card.`,
      ];
    case 'hold-not-released':
    case 'cancelled-hold-captured':
      return [
        line`Please tell me whether the pre-authorisation was cancelled or completed, and when.`,
        type === 'hold-not-released'
          ? line`Please send the release of ${amount} through your acquirer.`
          : line`If it was charged although cancelled, please refund ${amount} to the same card.`,
      ];
    case 'wrong-amount':
      return [
        line`Please compare your copy of the slip with what was submitted.`,
        line`If more was submitted than the slip shows, please refund ${amount} to the same card.`,
      ];
    default:
      return [
        line`Please look for this payment in your terminal and in the settlement of that day.`,
        line`If you did not receive it, please sign the confirmation below.`,
        line`If you did, please refund ${amount} to the same card and send me the reference.`,
      ];
  }
}

function note(type: ComplaintType, { when, day, amount, tail, terminal, batch }: ShopTold): Line {
  const payment = line`the card payment ending ${tail} for ${amount} of ${when} on terminal ${terminal ?? LINE}`;
  switch (type) {
    case 'void-not-reversed':
      return line`We confirm that ${payment} was voided on the same terminal, is not in settlement batch ${batch ?? LINE} of ${LINE}, and was not received by us.`;
    case 'refund-not-credited':
    case 'refund-short':
      return line`We confirm that a refund of ${amount} to the card ending ${tail} was made on ${day} and submitted on ${LINE}, reference ${LINE}.`;
    case 'cancelled-hold-captured':
      return line`We confirm that the pre-authorisation of the card ending ${tail}, ${amount}, was cancelled on ${LINE} and should not have been charged.`;
    case 'hold-not-released':
      return line`We confirm that the pre-authorisation of the card ending ${tail}, ${amount}, was cancelled or completed on ${LINE}, and that we claim no more of it.`;
    case 'wrong-amount':
      return line`We confirm that the sale of ${day} on the card ending ${tail} was for ${LINE}, and that ${amount} was charged beyond it.`;
    default:
      return line`We confirm that ${payment} was not completed, is not in settlement batch ${batch ?? LINE} and was not received by us.`;
  }
}
