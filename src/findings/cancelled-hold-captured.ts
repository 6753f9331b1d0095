import { claim, dayOfRow, nameOfRow, namesSaleOf, printed, severityOf, type FindingRule } from './ledger.ts';
import { alikeNames } from './name-likeness.ts';

/** F06: a pre-authorisation that was cancelled, and a debit was booked for it all the same. */
export const rule: FindingRule = {
  type: 'cancelled-hold-captured',
  name: { zh: '已撤销的预授权仍扣款', en: 'Cancelled hold captured' },
  find: (ledger) =>
    ledger.openWith('undoes').flatMap((row) => {
      if (row.status !== 'booked' || row.kind === 'hold' || ledger.links(row.id, 'proves').length > 0) return [];
      const slips = ledger
        .links(row.id, 'undoes')
        .flatMap((link) => ledger.receipts.get(link.receipt) ?? [])
        .filter((slip) => slip.type === 'preauth-void');
      const slip = slips[0];
      if (!slip) return [];
      // Half a name is enough to think of a debit, not to complain of one.
      const known = namesSaleOf(ledger, slip, row) || alikeNames(nameOfRow(row), slip.merchant);
      return [
        claim(ledger, {
          type: 'cancelled-hold-captured',
          transactions: [row],
          receipts: [
            ...slips,
            ...ledger.links(row.id, 'holds').flatMap((link) => ledger.receipts.get(link.receipt) ?? []),
          ],
          amount: row.amount,
          severity: severityOf('high', row),
          ready: known,
          since: dayOfRow(row),
          because: [
            {
              zh: `预授权已撤销${slip.occurredAt === undefined ? '' : `（${slip.occurredAt.slice(0, 10)}）`}`,
              en: `the pre-authorisation was cancelled${slip.occurredAt === undefined ? '' : ` on ${slip.occurredAt.slice(0, 10)}`}`,
            },
            {
              zh: `账户在 ${row.bookedOn} 仍扣款 ${printed(row.amount)}`,
              en: `the account was debited ${printed(row.amount)} on ${row.bookedOn} all the same`,
            },
            ...(known
              ? []
              : [
                  {
                    zh: '撤销单与账单的商户名不一致：请先核对是不是同一笔',
                    en: 'the shop’s name on the cancel slip differs from the statement’s: check first that they are one',
                  },
                ]),
          ],
          question: { zh: '是否书面同意过未入住或延期的费用？', en: 'Was a no-show or late charge agreed in writing?' },
        }),
      ];
    }),
};
