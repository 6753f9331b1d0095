import { dayOfTime, minutesBetween } from '../domain/day.ts';
import type { Link } from '../domain/link.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { decimalOf } from '../domain/money.ts';
import { NO_TIPS } from '../domain/tips.ts';
import {
  answered,
  claim,
  dayOfRow,
  nameOfRow,
  printed,
  severityOf,
  sharesReference,
  type FindingRule,
  type Ledger,
} from './ledger.ts';
import { alikeNames } from './name-likeness.ts';
import { spareReceipts } from './spare-receipts.ts';

/** F04: the slip that belongs to this debit shows another sum. */
export const rule: FindingRule = {
  type: 'wrong-amount',
  name: { zh: '金额不符', en: 'Wrong amount' },
  find: (ledger) =>
    ledger.openWith('proves', mayDiffer).flatMap((row) => {
      const [link] = ledger.links(row.id, 'proves');
      const slip = slipOfOtherSum(ledger, row);
      if (!link || !slip) return [];
      if (answered(ledger, row, 'agreed') || answered(ledger, row, 'recognised') || originalAgrees(row, slip))
        return [];
      const reference = sharesReference(row, slip);
      if (link.difference === 'part' || link.difference === 'exchange' || link.difference === 'tax') return [];
      if (!reference && !(row.card !== undefined && row.card === slip.card && sameHour(row, slip))) return [];
      // Half a name is enough to think of a debit, not to complain of one.
      if (!reference && !alikeNames(nameOfRow(row), slip.merchant)) return [];
      const difference = -row.amount.minor - slip.amount.minor;
      // Less than the slip says is no loss to anybody who reads this.
      if (difference <= 0) return [];
      const tip = link.difference === 'tip';
      // Explained, unless one number ties the two together: then it is worth asking.
      if (tip && !reference) return [];
      // So small a share more may be a tip where nothing ties slip and debit together but the day.
      const small =
        !reference &&
        minutesApart(row, slip) === undefined &&
        !NO_TIPS.has(row.amount.currency) &&
        difference * 4 <= slip.amount.minor;
      if (small) return [];
      // Other receipts of the shop and day without a debit of their own: this one may be of several.
      if (!reference && spareReceipts(ledger, row, slip).length > 0) return [];
      // A single digit that differs may be misread as well as mistyped, where no clock ties the two together.
      const misread = link.difference === 'digit' && minutesApart(row, slip) === undefined;
      // Where neither a number nor a clock ties them together, it may be another purchase of that day whose receipt is lost.
      const untied = !reference && minutesApart(row, slip) === undefined;
      const money = { minor: difference, currency: row.amount.currency };
      return [
        claim(ledger, {
          type: 'wrong-amount',
          transactions: [row],
          receipts: [slip],
          amount: money,
          severity: severityOf(difference * 2 > slip.amount.minor ? 'high' : 'medium', row),
          ready: row.status === 'booked' && !tip && !misread && !untied && link.contested !== true,
          since: dayOfRow(row),
          because: [
            {
              zh: `小票金额 ${decimalOf(slip.amount)}，账单金额 ${decimalOf({ ...row.amount, minor: -row.amount.minor })}，多扣 ${printed(money)}`,
              en: `the slip shows ${decimalOf(slip.amount)}, the statement ${decimalOf({ ...row.amount, minor: -row.amount.minor })}: ${printed(money)} more`,
            },
            ...link.because.slice(0, 4),
            ...(misread
              ? [{ zh: '只差一位数字：请先核对小票', en: 'only one digit differs: check the slip first' }]
              : []),
            ...(untied && !misread
              ? [
                  {
                    zh: '账单没有写时间：也可能是当天另一笔消费，请先核对',
                    en: 'the statement shows no time: it may be another purchase of that day, check first',
                  },
                ]
              : []),
            ...(tip ? [{ zh: '差额也可能是小费', en: 'the difference could be a tip' }] : []),
          ],
          question: {
            zh: '是否同意过小费、货币转换、服务费或后来追加的金额？',
            en: 'Did you agree to a tip, a currency conversion, a service fee or a later extra?',
          },
        }),
      ];
    }),
};

/** The matcher says why a sum is not its slip's; a person does not. */
const mayDiffer = (link: Link): boolean => link.difference !== undefined || link.by === 'person';

/** The first slip that proves this debit, where it shows another sum in the debit's currency. */
function slipOfOtherSum(ledger: Ledger, row: Transaction): Receipt | undefined {
  const [link] = ledger.links(row.id, 'proves');
  const slip = link && ledger.receipts.get(link.receipt);
  return slip && row.amount.currency === slip.amount.currency && -row.amount.minor !== slip.amount.minor
    ? slip
    : undefined;
}

const minutesApart = (row: Transaction, slip: Receipt): number | undefined =>
  slip.occurredAt === undefined ? undefined : minutesBetween(slip.occurredAt, row.occurredAt ?? row.bookedOn);

function sameHour(row: Transaction, slip: Receipt): boolean {
  if (slip.occurredAt === undefined) return false;
  const when = row.occurredAt ?? row.bookedOn;
  const minutes = minutesApart(row, slip);
  return minutes === undefined ? dayOfTime(when) === dayOfTime(slip.occurredAt) : Math.abs(minutes) <= 60;
}

const originalAgrees = (row: Transaction, slip: Receipt): boolean =>
  row.original !== undefined &&
  row.original.currency === slip.amount.currency &&
  -row.original.minor === slip.amount.minor;
