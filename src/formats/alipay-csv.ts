import type { Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { TransactionRow } from '../domain/transaction.ts';
import { readTable } from './readers/read-table.ts';
import { delimiterOf } from './readers/split-rows.ts';
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
    const header = headerOf(source);
    return header !== undefined && !/支付方式|商户单号/.test(header.replace('收/付款方式', '')) ? 'exact' : 'no';
  },
  read(source, context) {
    const words = new Map<TransactionRow, string>();
    const reading = readTable(
      source,
      { ...context, currency: 'CNY' },
      {
        delimiter: delimiterOf(headerOf(source) ?? ''),
        finish: (row, cell) => {
          const word = cell('交易状态');
          const finished = finishRow(row, word, {
            category: cell('交易分类'),
            type: cell('类型'),
            funds: cell('资金状态'),
          });
          words.set(finished, word);
          return finished;
        },
      },
    );
    return withReceipts(withReturned(reading, words), words);
  },
};

const headerOf = (source: Source): string | undefined =>
  source.text
    ?.slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .find((line) => MARKS.every((mark) => mark.test(line)));

/** The words of the columns that only one of the layouts has; '' where it has none. */
interface AlipayWords {
  /** 交易分类 of the newer layouts. */
  readonly category: string;
  /** 类型 and 资金状态 of the older ones. */
  readonly type: string;
  readonly funds: string;
}

/** Money moved within the wallet, between people or to a bank; 充值缴费 (a telephone, a meter) is bought. */
const MOVED = /转账|红包|理财|信用借还|还款|提现|账户存取/;
const MOVED_BY_WORDS = /^(?:转账|提现|余额宝|花呗|借呗|信用卡还款|充值-|转入|转出|红包$|收款$)|还款|卖出至余额宝/;

function finishRow(row: TransactionRow, word: string, { category, type, funds }: AlipayWords): TransactionRow {
  const state = walletState(word);
  const incoming = row.amount.minor > 0;
  const refund = /退款/.test(word + category) && incoming;
  const held = row.kind === 'hold' || row.kind === 'release';
  const moved =
    category === ''
      ? /资金转移/.test(funds) || /转账|提现|还款/.test(type) || MOVED_BY_WORDS.test(row.description)
      : MOVED.test(category) || (category === '其他' && MOVED_BY_WORDS.test(row.description));
  const kind = refund
    ? 'refund'
    : held
      ? row.kind
      : moved
        ? 'transfer'
        : !incoming && row.kind !== 'fee'
          ? 'purchase'
          : row.kind;
  return { ...row, status: refund ? 'booked' : state.status, kind };
}

/**
 * 交易关闭 says of an order never paid, and of one paid and wholly given back; the refund's number, which begins with the
 * order's, tells them apart.
 */
function withReturned(reading: StatementReading, words: Map<TransactionRow, string>): StatementReading {
  const returned = new Map<string, number>();
  for (const { kind, amount, references } of reading.rows) {
    const order = references.order?.split('_')[0];
    if (kind === 'refund' && order !== undefined) returned.set(order, (returned.get(order) ?? 0) + amount.minor);
  }
  const rows = reading.rows.map((row) => {
    if (row.status !== 'closed' || returned.get(row.references.order ?? '') !== -row.amount.minor) return row;
    const reversed: TransactionRow = { ...row, status: 'reversed' };
    words.set(reversed, words.get(row) ?? '');
    return reversed;
  });
  return { ...reading, rows };
}
