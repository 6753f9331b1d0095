import { addDays } from '../domain/day.ts';
import { firstOn } from './statement-rows.ts';
import { claim, nameOfRow, printed, type FindingRule } from './ledger.ts';
import { alikeNames } from './name-likeness.ts';

/** F14: the debit was undone, but a fee that came with it was not. */
export const rule: FindingRule = {
  type: 'residual-cost',
  name: { zh: '冲回后遗留费用', en: 'Cost left after a reversal' },
  find(ledger) {
    const fees = ledger.openFees();
    return ledger.facts.matching.returns.flatMap((each) => {
      const [debit, credit] = [ledger.rows.get(each.debit), ledger.rows.get(each.credit)];
      if (!debit || !credit) return [];
      const fee = fees
        .slice(firstOn(fees, debit.bookedOn), firstOn(fees, addDays(credit.bookedOn, 1)))
        .find(
          (row) =>
            ledger.open.has(row.id) &&
            (row.account ?? '') === (debit.account ?? '') &&
            -row.amount.minor * 5 < -debit.amount.minor &&
            alikeNames(nameOfRow(row), nameOfRow(debit)),
        );
      if (!fee) return [];
      return [
        claim(ledger, {
          type: 'residual-cost',
          transactions: [fee],
          context: [debit.id, credit.id],
          amount: fee.amount,
          severity: 'low',
          ready: true,
          since: fee.bookedOn,
          because: [
            {
              zh: `${debit.bookedOn} 的 ${printed(debit.amount)} 已退回，但随之产生的费用 ${printed(fee.amount)} 没有退`,
              en: `${printed(debit.amount)} of ${debit.bookedOn} came back, but its fee of ${printed(fee.amount)} did not`,
            },
          ],
          question: {
            zh: '这笔费用的日期是否在扣款和退回之间？',
            en: 'Is the fee dated between the debit and the credit?',
          },
        }),
      ];
    });
  },
};
