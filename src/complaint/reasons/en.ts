import type { Line } from '../index.ts';
import type { Told } from '../letter-words.ts';
import type { ComplaintType } from '../note-types.ts';
import { line } from '../text.ts';

/** A call and a message have no attachments to cite. */
export const cite = (mark: string): string => (mark === '' ? '' : ` ${mark}`);

/** Why the debit is an error: what the papers say, and no more. */
export function reason(type: ComplaintType, told: Told): Line {
  const { amount, row, slip, counts, completion, cancelled, elapsed, undone } = told;
  const mark = slip && cite(slip.mark);
  switch (type) {
    case 'failed-but-debited':
      if (slip?.reversed === true)
        return line`The receipt says ${slip.result}${mark}, yet the account was debited ${row?.amount ?? amount} and the statement shows no such reversal.`;
      return line`${slip && line`The receipt says ${slip.result}${mark}. `}I have no successful receipt for this payment, yet the account was debited ${row?.amount ?? amount} and shows no reversal.${counts && line` Of ${counts.all} debits of this amount at this merchant, ${counts.proven} ${counts.proven.text === '1' ? 'has' : 'have'} a successful receipt: exactly ${counts.surplus} too many.`}`;
    case 'duplicate-debit':
      return line`Of ${counts?.all} debits of the same amount at the same merchant, ${counts?.proven} ${counts?.proven.text === '1' ? 'has' : 'have'} a successful receipt${mark}; ${counts?.surplus} ${counts?.surplus.text === '1' ? 'is' : 'are'} too many, ${amount} in all. Which of them ${counts?.surplus.text === '1' ? 'it is' : 'they are'}, your own records will show.`;
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
      return line`The merchant issued a refund of ${slip?.amount ?? amount}${slip?.day && line` on ${slip.day}`}${mark}${slip?.promised && line`, promised to arrive by ${slip.promised}`}. ${elapsed && line`${elapsed} days later no`}${elapsed ? '' : 'No'} credit has arrived.`;
    case 'refund-short':
      return row?.negative === true
        ? line`The refund slip shows ${slip?.amount} to come back${mark}; instead the statement shows a debit of ${row.amount}. The refund and the debit make ${amount} together.`
        : line`The refund slip shows ${slip?.amount}${mark}; ${row?.amount} was credited, ${amount} less.`;
    case 'unknown-debit':
      return line`I neither made nor authorised this transaction.`;
    case 'residual-cost':
      return undone
        ? line`The debit of ${undone.debit} was returned on ${undone.day}, but the cost of ${amount} that it caused was not.`
        : line`The transaction was returned, but the cost of ${amount} that it caused was not.`;
  }
}

/** What the bank is asked to do, each point to be answered with yes or no. */
export function demands(type: ComplaintType, told: Told): Line[] {
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
    case 'duplicate-debit':
      return line`Obtain the authorisation, reversal and clearing records of each of these debits from the acquirer, and tell me in writing for each whether it was approved, whether it was cleared, and which sale it belongs to.`;
    case 'wrong-amount':
      return line`Obtain the slip and the clearing record from the acquirer, and tell me in writing which amount was authorised, which was cleared, and what the difference rests on.`;
    case 'cancelled-hold-captured':
      return line`Ask the acquirer for the records of the pre-authorisation, and tell me in writing whether its cancellation was received, and on which authorisation the debit rests.`;
    case 'void-not-reversed':
      return line`Trace the void with the acquirer${slip?.reference && line` (void reference ${slip.reference})`}, and tell me in writing whether it was received and whether the sale was cleared all the same.`;
    case 'refund-not-credited':
      return line`Trace the refund with the acquirer${slip?.reference && line` (refund reference ${slip.reference})`} and tell me in writing whether it was submitted and cleared, and to which account.`;
    case 'refund-short':
      return line`Trace the refund with the acquirer${slip?.reference && line` (refund reference ${slip.reference})`} and tell me in writing for which amount and in which direction it was submitted and cleared.`;
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
