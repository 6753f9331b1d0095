import { surplusOf, type Surplus } from './equal-surplus.ts';
import { claim, dayOfRow, printed, severityOf, type FindingRule, type Found, type Ledger } from './ledger.ts';

/** F02: more equal debits at one shop within a day than purchases that receipts prove. */
export const rule: FindingRule = {
  type: 'duplicate-debit',
  name: { zh: '重复扣款', en: 'Duplicate debit' },
  find: (ledger) =>
    ledger.facts.matching.equals.flatMap((equal) => {
      const surplus = surplusOf(ledger, equal);
      return surplus ? [doubled(ledger, surplus)] : [];
    }),
};

function doubled(ledger: Ledger, { rows, others, receipts, doubts }: Surplus): Found {
  const [first] = rows;
  const [k, m] = [others.length + rows.length, others.length];
  return claim(ledger, {
    type: 'duplicate-debit',
    transactions: rows,
    receipts,
    context: others.map((row) => row.id),
    amount: { minor: rows.reduce((sum, row) => sum - row.amount.minor, 0), currency: first.amount.currency },
    severity: severityOf('high', first),
    ready: doubts.length === 0 && rows.every((row) => row.status === 'booked'),
    since: dayOfRow(first),
    because: [
      {
        zh: `同一商户同额扣款 ${k} 笔（每笔 ${printed(first.amount)}），只有 ${m} 笔有成功小票：多出 ${rows.length} 笔`,
        en: `${k} equal debits of ${printed(first.amount)} at one merchant, ${m} with a successful receipt: ${rows.length} too many`,
      },
      ...doubts,
    ],
    question: {
      zh: '是否真的买了不止一次，或者是分批发货、分期、待入账与已入账的同一笔？',
      en: 'Did you really buy more than once, or is it a split shipment, an instalment, or one purchase shown as pending and posted?',
    },
  });
}
