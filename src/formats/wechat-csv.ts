import type { Source, StatementFormat } from '../domain/reading.ts';
import type { TransactionRow } from '../domain/transaction.ts';
import { readTable } from './readers/read-table.ts';
import { delimiterOf } from './readers/split-rows.ts';
import { walletState, withReceipts } from './readers/wallet.ts';

const MARKS = [/交易时间/, /收\s?\/\s?支/, /当前状态/, /交易单号/, /商户单号/];

/** Rows that move money within the wallet or between people. */
const INTERNAL = /零钱|信用卡还款|理财通|转账|红包|充值|提现|亲属卡|群收款|赞赏/;

/** WeChat Pay's bill export: UTF-8 with a banner of sixteen lines, amounts with a currency sign. */
export const format: StatementFormat = {
  id: 'wechat-csv',
  name: { zh: '微信支付账单', en: 'WeChat Pay export' },
  claim(source) {
    return headerOf(source) === undefined ? 'no' : 'exact';
  },
  read(source, context) {
    const words = new Map<TransactionRow, string>();
    const reading = readTable(
      source,
      { ...context, currency: 'CNY' },
      {
        delimiter: delimiterOf(headerOf(source) ?? ''),
        finish: (row, cell) => {
          const word = cell('当前状态');
          const finished = finishRow(row, word, cell('交易类型'), cell('商品'));
          words.set(finished, word);
          return finished;
        },
      },
    );
    return withReceipts(reading, words);
  },
};

const headerOf = (source: Source): string | undefined =>
  source.text
    ?.slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .find((line) => MARKS.every((mark) => mark.test(line)));

function finishRow(row: TransactionRow, word: string, type: string, goods: string): TransactionRow {
  const state = walletState(word);
  const refund = /退款/.test(type) && row.amount.minor > 0;
  const kind = refund ? 'refund' : INTERNAL.test(type) ? 'transfer' : row.amount.minor < 0 ? 'purchase' : row.kind;
  // Without goods the type is the row's summary; a remark such as 服务费¥0.20 is not.
  const description = goods === '' || goods === '/' ? type : row.description;
  return { ...row, description, status: refund ? 'booked' : state.status, kind };
}
