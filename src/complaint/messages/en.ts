import type { Line } from '../index.ts';
import type { MessageWords, Told } from '../letter-words.ts';
import { BRIEF, words as letter } from '../letters/en.ts';
import { isNote } from '../note-types.ts';
import { reason } from '../reasons/en.ts';
import { line } from '../text.ts';

/** English, for a chat, a call, and the person who writes. */
export const words: MessageWords = {
  chat: (type, told, { tail, reference }) => [
    { line: type === 'unknown-debit' ? line`Please lock my card first. ` : [], must: true },
    { line: line`${isNote(type) ? 'Question' : 'Complaint'}: ${BRIEF[type]}, ${told.amount}`, must: true },
    { line: told.row ? line`, ${told.row.day}` : told.slip?.day ? line`, slip of ${told.slip.day}` : [], must: false },
    { line: tail ? line`, card ending ${tail}` : [], must: false },
    { line: gist(told, type), must: false },
    { line: reference ? line`, ref. ${reference}` : [], must: false },
    { line: shop(told, type), must: false },
    { line: isNote(type) ? ASKS[type] : line`. Please ${wish(type)} it and give me a case number.`, must: true },
  ],
  phone: (type, told, { tail, reference }, caseNumber) => {
    const careful = line`I do not give a PIN, a one-time code, a security code or a full card number on the phone.`;
    const number = line`Please give me the case number, the department and the day by which I will hear from you. (Note down: ${caseNumber})`;
    if (isNote(type)) {
      const note = letter.notes[type];
      return [
        line`Hello. ${note.opening(told)}${tail && line` The card ends in ${tail}.`}`,
        ...note.asks(told),
        ...(note.addressee === 'bank' ? [number] : []),
        careful,
      ];
    }
    return [
      ...(type === 'unknown-debit' ? [line`Hello, please lock this card first.`] : []),
      line`${type === 'unknown-debit' ? 'Then' : 'Hello,'} I would like to dispute a card transaction: ${BRIEF[type]}, ${told.amount}${tail && line`, on the card ending ${tail}`}.`,
      ...(told.row
        ? [
            line`The statement shows ${told.row.amount} on ${told.row.day}${told.row.shop && line`, under the name ${told.row.shop}`}${reference && line`, reference ${reference}`}.`,
          ]
        : []),
      reason(type, told),
      line`Please raise an inquiry with the acquirer and ${wish(type)} ${told.amount}.`,
      number,
      careful,
    ];
  },
  missing: {
    evidence: (name) => `evidence: ${name}`,
    waiting: (until) =>
      `still waiting: it usually comes back by itself by ${until}; send this if it has not by then (telling the bank need not wait)`,
    pending: 'the debit is still pending and may change; send this once it is posted',
    answerFirst: (question) => `answer first: ${question}`,
    lockFirst: 'lock the card first (in the app, or by the number on its back) and call the bank now; then send this',
    creditSeen: (text, amount) =>
      `the statement shows a credit of ${amount} on ${text}; make sure first that it is not this money`,
    bankIsShop: "the bank and the merchant have the same name; check the bank's full name",
    dateAhead: (later) => `a row or slip is dated ${later}, after the day of this letter; check the dates first`,
    bankHasTime: (until) => `the bank has time until ${until}; send this after that day`,
    amountUnequal: 'the sum in dispute is not what the statement and the receipts make; check it again first',
    cardKind: 'say whether it is a debit or a credit card: the law there differs, and none is quoted without it',
    dueDateOver: 'the due date is over, so the clause on doubtful charges is left out: ask the bank at once',
    otherLanguage: (read) =>
      `banks there read ${{ 'zh-Hans': 'simplified Chinese', 'zh-Hant': 'traditional Chinese', en: 'English' }[read]}: choose that language before sending`,
  },
};

const wish = (type: string): string => (type === 'hold-not-released' ? 'release' : 'refund');

const ASKS = {
  'unproven-debit': line`. Please look it up and send me a copy of the slip.`,
  'receipt-without-debit': line`. Will it still be posted?`,
  'returned-after-success': line`. Did you receive the payment, and if not, how may I pay it once?`,
};

/** A shop knows its own name. */
function shop(told: Told, type: string): Line {
  const name = type === 'returned-after-success' ? undefined : (told.row?.shop ?? told.slip?.shop);
  return name ? line`, ${name}` : [];
}

/** What decides the finding, in as few words as may be. */
function gist({ row, slip, counts, cancelled, completion, undone, returned }: Told, type: string): Line {
  if (counts && type === 'duplicate-debit') return line`, ${counts.all} debits, ${counts.proven} with a receipt`;
  if (cancelled) return cancelled.day ? line`, cancelled on ${cancelled.day}` : line`, cancelled`;
  if (completion) return line`, ${completion.amount} completed on ${completion.day}`;
  if (undone) return line`, debit returned on ${undone.day}`;
  if (returned) return line`, returned on ${returned.day}`;
  if (!slip) return [];
  switch (type) {
    case 'wrong-amount':
      return row ? line`, slip ${slip.amount}, statement ${row.amount}` : [];
    case 'paid-another-way':
      return slip.means ? line`, paid by ${slip.means}` : [];
    case 'void-not-reversed':
      return line`, void slip says ${slip.result}`;
    case 'refund-not-credited':
      return slip.day ? line`, refund slip of ${slip.day}` : [];
    case 'refund-short':
      return row ? line`, refund slip ${slip.amount}, ${row.negative ? 'debited' : 'credited'} ${row.amount}` : [];
    case 'failed-but-debited':
      return line`, slip says ${slip.result}`;
    default:
      return [];
  }
}
