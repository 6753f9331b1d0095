import { answered, claim, dayOfRow, printed, type FindingRule } from './ledger.ts';

/** F10: nobody of the household made it, by the person's own word. */
export const rule: FindingRule = {
  type: 'unknown-debit',
  name: { zh: '不明扣款（疑似盗刷）', en: 'Unknown debit' },
  find: (ledger) =>
    [...ledger.answers.keys()]
      .flatMap((id) => ledger.open.get(id) ?? [])
      .filter((row) => answered(ledger, row, 'not-me'))
      .map((row) =>
        claim(ledger, {
          type: 'unknown-debit',
          transactions: [row],
          amount: row.amount,
          severity: 'critical',
          ready: true,
          since: dayOfRow(row),
          because: [
            {
              zh: `你说这笔 ${row.bookedOn} 的 ${printed(row.amount)} 不是本人或家人的交易：请先锁卡，再联系银行`,
              en: `you say that ${printed(row.amount)} of ${row.bookedOn} is none of yours: lock the card first, then call the bank`,
            },
          ],
          question: { zh: '卡现在在你手里吗？', en: 'Is the card with you now?' },
        }),
      ),
};
