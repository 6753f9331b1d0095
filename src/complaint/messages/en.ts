import type { MessageWords } from '../letter-words.ts';
import { BRIEF, reason } from '../letters/en.ts';
import { isNote } from '../note-types.ts';
import { line } from '../text.ts';

/** English, for a chat, a call, and the person who writes. */
export const words: MessageWords = {
  chat: (type, told, { tail, reference }) => [
    { line: type === 'unknown-debit' ? line`Please lock my card first. ` : [], must: true },
    { line: line`${isNote(type) ? 'Question' : 'Complaint'}: ${BRIEF[type]}, ${told.amount}`, must: true },
    { line: told.row ? line`, ${told.row.day}` : told.slip?.day ? line`, slip of ${told.slip.day}` : [], must: false },
    { line: tail ? line`, card ending ${tail}` : [], must: false },
    { line: reference ? line`, ref. ${reference}` : [], must: false },
    { line: told.row ? line`, ${told.row.shop}` : [], must: false },
    { line: told.slip && !told.counts ? line`, slip says ${told.slip.result}` : [], must: false },
    {
      line: isNote(type)
        ? line`. Please look into it and tell me.`
        : line`. Please ${type === 'hold-not-released' ? 'release' : 'refund'} it and give me a case number.`,
      must: true,
    },
  ],
  phone: (type, told, { tail, reference }, caseNumber) => [
    ...(type === 'unknown-debit' ? [line`Hello, please lock this card first.`] : []),
    line`Hello, I ${isNote(type) ? 'have a question about' : 'would like to dispute'} a card transaction: ${BRIEF[type]}, ${told.amount}${tail && line`, on the card ending ${tail}`}.`,
    ...(told.row
      ? [
          line`The statement shows ${told.row.amount} on ${told.row.day}, under the name ${told.row.shop}${reference && line`, reference ${reference}`}.`,
        ]
      : []),
    ...(told.slip && !told.row
      ? [
          line`My receipt shows ${told.slip.amount} and says ${told.slip.result}${reference && line`, reference ${reference}`}.`,
        ]
      : []),
    ...(isNote(type)
      ? [line`Please look up where this transaction stands.`]
      : [
          reason(type, told),
          line`Please raise an inquiry with the acquirer and ${type === 'hold-not-released' ? 'release' : 'refund'} ${told.amount}.`,
        ]),
    line`Please give me the case number, the department and the day by which I will hear from you. (Note down: ${caseNumber})`,
    line`I do not give a PIN, a one-time code, a security code or a full card number on the phone.`,
  ],
  missing: {
    evidence: (name) => `evidence: ${name}`,
    waiting: (until) =>
      `still waiting: it usually comes back by itself by ${until}; send this if it has not by then (telling the bank need not wait)`,
    pending: 'the debit is still pending and may change; send this once it is posted',
    answerFirst: (question) => `answer first: ${question}`,
    lockFirst: 'lock the card first (in the app, or by the number on its back), then send this',
    creditSeen: (text, amount) =>
      `the statement shows a credit of ${amount} on ${text}; make sure first that it is not this money`,
    bankIsShop: "the bank and the merchant have the same name; check the bank's full name",
  },
};
