import { answered, claim, dayOfRow, printed, type FindingRule } from './ledger.ts';

/** F13: paid for, taken home, and the money came back: the shop may lawfully ask for it again. */
export const rule: FindingRule = {
  type: 'returned-after-success',
  name: { zh: '成功后被退回', en: 'Came back after success' },
  find: (ledger) =>
    ledger.facts.matching.returns.flatMap((each) => {
      const debit = ledger.rows.get(each.debit);
      const proof = ledger.links(each.debit, 'proves').flatMap((link) => ledger.receipts.get(link.receipt) ?? []);
      if (!debit || each.kind !== 'reversal' || proof.length === 0 || !answered(ledger, debit, 'kept-goods')) return [];
      return [
        claim(ledger, {
          type: 'returned-after-success',
          transactions: [debit],
          receipts: proof,
          context: [each.credit],
          amount: debit.amount,
          severity: 'low',
          ready: true,
          since: dayOfRow(debit),
          because: [
            {
              zh: `${printed(debit.amount)} 有成功小票，之后又被退回；商户可以要求补付`,
              en: `${printed(debit.amount)} had a successful receipt and came back later; the shop may ask for it again`,
            },
            ...each.because,
          ],
          question: { zh: '商品退回去了吗？', en: 'Did you return the goods?' },
        }),
      ];
    }),
};
