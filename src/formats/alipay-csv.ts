import type { StatementFormat } from '../domain/reading.ts';
import type { TransactionRow } from '../domain/transaction.ts';
import { readTable } from './readers/read-table.ts';
import { walletState, withReceipts } from './readers/wallet.ts';

/** The columns that only Alipay's export has together (layouts of 2020 to 2025, web and app). */
const MARKS = [/交易对方/, /交易订单号|交易号/, /商家订单号/, /收\s?\/\s?支/, /交易状态/];

/** Alipay's transaction export: GB18030 or UTF-8, a banner of some twenty lines, identifiers padded with tabs. */
export const format: StatementFormat = {
  id: 'alipay-csv',
  name: { zh: '支付宝账单', en: 'Alipay export' },
  claim(source) {
    const head = source.text?.slice(0, 20_000) ?? '';
    if (!head.includes('支付宝') && !/交易订单号[^\n]{0,60}商家订单号|交易号[^\n]{0,60}商家订单号/.test(head))
      return 'no';
    const header = head.split(/\r\n|\n|\r/).find((line) => MARKS.every((mark) => mark.test(line)));
    return header !== undefined && !/支付方式|商户单号/.test(header.replace('收/付款方式', '')) ? 'exact' : 'no';
  },
  read(source, context) {
    const words = new Map<TransactionRow, string>();
    const reading = readTable(
      source,
      { ...context, currency: 'CNY' },
      {
        delimiter: ',',
        finish: (row, cell) => {
          const word = cell('交易状态');
          const finished = finishRow(row, word, cell('交易分类'));
          words.set(finished, word);
          return finished;
        },
      },
    );
    return withReceipts(reading, words);
  },
};

function finishRow(row: TransactionRow, word: string, category: string): TransactionRow {
  const state = walletState(word);
  const refund = /退款/.test(word + category) && row.amount.minor > 0;
  const invested = /理财|转账|红包|充值|提现|还款|转存/.test(category + row.description);
  const kind = refund
    ? 'refund'
    : invested
      ? 'transfer'
      : row.amount.minor < 0 && row.kind === 'transfer'
        ? 'purchase'
        : row.kind;
  return { ...row, status: refund ? 'booked' : state.status, kind };
}
