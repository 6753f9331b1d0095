import { addDays, daysBetween, dayOfTime } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { claim, nameOfRow, printed, type FindingRule, type Ledger } from './ledger.ts';
import { alikeNames } from './name-likeness.ts';
import { isMisreadSum } from './misread-sum.ts';

/** F09: less was credited than the refund slip says, or the refund was booked as a second debit. */
export const rule: FindingRule = {
  type: 'refund-short',
  name: { zh: '退款金额不符', en: 'Refund short or with the wrong sign' },
  find: (ledger) =>
    ledger.facts.receipts.flatMap((slip) => {
      if (
        slip.type !== 'refund' ||
        slip.outcome !== 'approved' ||
        ledger.linksOf(slip.id).some((link) => link.role === 'credits')
      )
        return [];
      const answer = partialAnswer(ledger, slip);
      if (!answer) return [];
      const wrongSign = answer.amount.minor < 0;
      const missing = slip.amount.minor - answer.amount.minor;
      const amount = { minor: missing, currency: slip.amount.currency };
      const misread = !wrongSign && isMisreadSum(answer.amount, slip.amount);
      return [
        claim(ledger, {
          type: 'refund-short',
          transactions: [answer],
          receipts: [slip],
          amount,
          severity: wrongSign ? 'high' : 'medium',
          ready: !misread,
          since: answer.bookedOn,
          because: [
            ...(misread
              ? [{ zh: '只差一位数字：请先核对退款单', en: 'only one digit differs: check the refund slip first' }]
              : []),
            wrongSign
              ? {
                  zh: `应退 ${printed(slip.amount)}，${answer.bookedOn} 却又扣款 ${printed(answer.amount)}`,
                  en: `${printed(slip.amount)} should have come back, but ${printed(answer.amount)} were debited again on ${answer.bookedOn}`,
                }
              : {
                  zh: `应退 ${printed(slip.amount)}，实际入账 ${printed(answer.amount)}，少 ${printed(amount)}`,
                  en: `the refund should be ${printed(slip.amount)}; ${printed(answer.amount)} were credited: ${printed(amount)} short`,
                },
          ],
          question: { zh: '是否约定过手续费或汇率差额？', en: 'Was a fee or an exchange-rate difference agreed?' },
        }),
      ];
    }),
};

const ANSWER_DAYS = 60;

const answers = new WeakMap<Ledger, Map<Receipt, Transaction | undefined>>();

/** A row that answers a refund slip, but wrongly: a smaller credit of its shop, or a debit of its own reference. */
export function partialAnswer(ledger: Ledger, slip: Receipt): Transaction | undefined {
  const known = answers.get(ledger) ?? new Map<Receipt, Transaction | undefined>();
  answers.set(ledger, known);
  if (!known.has(slip)) known.set(slip, findAnswer(ledger, slip));
  return known.get(slip);
}

function findAnswer(ledger: Ledger, slip: Receipt): Transaction | undefined {
  const undone = ledger.linksOf(slip.id).find((link) => link.role === 'undoes');
  const debit = undone && ledger.rows.get(undone.transaction);
  const ofItsShop = (row: Transaction): boolean =>
    alikeNames(nameOfRow(row), slip.merchant) ||
    (debit !== undefined && debit.id !== row.id && alikeNames(nameOfRow(row), nameOfRow(debit)));
  const since = slip.occurredAt === undefined ? undefined : dayOfTime(slip.occurredAt);
  const [from, to] =
    since === undefined ? [ledger.covered?.from ?? '', ledger.covered?.to ?? ''] : [since, addDays(since, ANSWER_DAYS)];
  return [...ledger.creditsBetween(from, to), ...ledger.debitsOf(slip.amount)].find((row) => {
    if (row.amount.currency !== slip.amount.currency || row.status !== 'booked') return false;
    const days = since === undefined ? 0 : daysBetween(since, row.bookedOn);
    if (days < 0 || days > ANSWER_DAYS || ledger.links(row.id, 'credits').length > 0) return false;
    if (row.amount.minor > 0) {
      const used = ledger.returned.has(row.id);
      return (
        !used &&
        row.amount.minor < slip.amount.minor &&
        row.amount.minor * 2 >= slip.amount.minor &&
        (row.kind === 'refund' || row.kind === 'reversal' || row.kind === 'other') &&
        ofItsShop(row)
      );
    }
    const reference = slip.references.rrn ?? slip.references.order ?? slip.references.arn;
    const named =
      reference !== undefined && [row.references.rrn, row.references.order, row.references.arn].includes(reference);
    return -row.amount.minor === slip.amount.minor && (named || (saysRefund(row) && ofItsShop(row)));
  });
}

const saysRefund = (row: Transaction): boolean =>
  row.kind === 'refund' || /退货|退款|退貨|\brefund|\breturn/i.test(`${row.description} ${row.counterparty ?? ''}`);
