import { addDays, dayOfTime, daysBetween } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { claim, dayOfRow, printed, severityOf, type FindingRule, type Ledger } from './ledger.ts';

/** Days that a void usually needs to show (findings table: 3 to 5). */
const USUAL = 5;

/** Days from a sale's posting to its void within which the two are told apart from others by no number. */
const VOIDED_WITHIN = 10;

/** A link of less is a guess. */
const SURE = 0.7;

/** F07: the sale was voided on the spot, and its debit still stands. */
export const rule: FindingRule = {
  type: 'void-not-reversed',
  name: { zh: '消费撤销未冲回', en: 'Void not reversed' },
  find: (ledger) =>
    ledger.openWith('undoes').flatMap((row) => {
      const slips = ledger
        .links(row.id, 'undoes')
        .flatMap((link) => ledger.receipts.get(link.receipt) ?? [])
        .filter((slip) => slip.type === 'void');
      const slip = slips[0];
      if (!slip) return [];
      const since = slip.occurredAt === undefined ? dayOfRow(row) : dayOfTime(slip.occurredAt);
      const likelyBackBy =
        ledger.circumstances.timing.likelyBackBy('void-not-reversed', since) ?? addDays(since, USUAL);
      // Sales are voided at once: a debit of another week, or one that is the sale's by a guess, must be confirmed first.
      const cameBack = slips.some((each) => isAnswered(ledger, each, row));
      const isSure =
        !cameBack &&
        Math.abs(daysBetween(dayOfRow(row), since)) <= VOIDED_WITHIN &&
        ledger.links(row.id, 'proves').every((link) => link.confidence >= SURE && link.contested !== true);
      const sales = ledger.links(row.id, 'proves').flatMap((link) => ledger.receipts.get(link.receipt) ?? []);
      return [
        claim(ledger, {
          type: 'void-not-reversed',
          transactions: [row],
          receipts: [...slips, ...sales],
          amount: slip.amount,
          severity: severityOf('high', row),
          ready: ledger.circumstances.today > likelyBackBy && isSure,
          since,
          likelyBackBy,
          because: [
            { zh: `有撤销成功的小票（${since}）`, en: `there is a slip that voids the sale (${since})` },
            {
              zh: `${row.bookedOn} 的扣款 ${printed(row.amount)} 没有冲回`,
              en: `the debit of ${printed(row.amount)} on ${row.bookedOn} was not reversed`,
            },
            ...(isSure ? [] : [cameBack ? CAME_ELSEWHERE : CONFIRM_FIRST]),
          ],
          question: {
            zh: '撤销单是否写明成功和原凭证号？',
            en: 'Does the void slip show its success and the original voucher number?',
          },
        }),
      ];
    }),
};

/** Did a credit that came after this debit, on whichever account, answer the slip? */
const isAnswered = (ledger: Ledger, slip: Receipt, row: Transaction): boolean =>
  ledger
    .linksOf(slip.id)
    .some((link) => link.role === 'credits' && (ledger.rows.get(link.transaction)?.bookedOn ?? '') >= row.bookedOn);

const CAME_ELSEWHERE: Phrase = {
  zh: '另有一笔同额入账，可能就是这次撤销：请先核对',
  en: 'a credit of the same sum came in and may be this void’s: check that first',
};

const CONFIRM_FIRST: Phrase = {
  zh: '撤销单说的是不是这笔扣款，还不能确定：请先核对',
  en: 'it is not certain that the void slip speaks of this debit: check that first',
};
