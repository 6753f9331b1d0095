import { DEBIT_CARD } from './bank-statement.ts';
import { compactDay, FIRST, LAST, type SampleDays } from './moment.ts';

/** Days ago, clock time, shop, goods, sum in yuan, paid with, the wallet's word. */
type Entry = readonly [
  ago: number,
  clock: string,
  shop: string,
  goods: string,
  yuan: string,
  with_: string,
  word: string,
];

const CARD = `澄江银行储蓄卡(${DEBIT_CARD.tail})`;

const ENTRIES: readonly Entry[] = [
  [32, '18:52:05', '晨光果蔬', '苹果 橙子', '34.80', CARD, '支付成功'],
  [30, '12:20:16', '半亩食堂', '午餐', '26.00', '零钱', '支付成功'],
  [28, '12:31:27', '半亩食堂', '午餐', '28.00', CARD, '支付成功'],
  [27, '09:15:44', '巷口早点', '豆浆油条', '9.50', '零钱', '支付成功'],
  [23, '19:46:18', '晨光果蔬', '蔬菜', '41.20', CARD, '支付成功'],
  [20, '12:08:42', '半亩食堂', '午餐', '30.00', CARD, '支付成功'],
  [18, '20:41:09', '邻里打印', '打印复印', '4.00', '零钱', '支付成功'],
  [13, '12:22:08', '半亩食堂', '午餐', '26.00', CARD, '支付成功'],
  [12, '21:05:30', '听竹音像', '唱片', '66.00', '零钱', '已全额退款'],
  [9, '19:20:55', '晨光果蔬', '葡萄', '38.60', CARD, '支付成功'],
  [6, '08:44:51', '巷口早点', '豆浆油条', '9.50', '零钱', '支付成功'],
  [5, '20:02:19', '江岸影城', '电影票两张', '90.00', CARD, '支付成功'],
];

/** The wallet's bill in WeChat Pay's own layout: sixteen lines of banner, then its twelve columns. */
export function walletExport(days: SampleDays): string {
  const rows = ENTRIES.flatMap((entry, at) => rowsOf(entry, at, days)).reverse();
  const banner = [
    '微信支付账单明细',
    '微信昵称：[示例（内容均为虚构）]',
    `起始时间：[${days.day(FIRST)} 00:00:00] 终止时间：[${days.day(LAST)} 23:59:59]`,
    '导出类型：[全部]',
    `导出时间：[${days.today} 09:12:40]`,
    '',
    `共${rows.length}笔记录`,
    '收入：1笔 66.00元',
    `支出：${ENTRIES.length}笔 403.60元`,
    '中性交易：0笔 0.00元',
    '注：',
    '1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易',
    '2. 本明细仅展示当前账单中的交易，不包括已删除的记录',
    '3. 本明细仅供个人对账使用',
    '',
    '----------------------微信支付账单明细列表--------------------',
  ].map((line) => `${line},,,,,,,,`);
  const header = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注';
  return [...banner, header, ...rows, ''].join('\r\n');
}

function rowsOf([ago, clock, shop, goods, yuan, with_, word]: Entry, at: number, days: SampleDays): string[] {
  const stamp = compactDay(days.day(ago));
  const number = `42000${String(21_060 + at * 37)}${stamp}${String(8_104_273_300 + at * 7_919)}`;
  const own = `10${stamp}${String(66_500_124 + at * 613)}`;
  const row = (time: string, type: string, way: string): string =>
    [time, type, shop, `"${goods}"`, way, `¥${yuan}`, with_, word, `"${number}\t"`, `"${own}\t"`, '"/"'].join(',');
  const paid = row(`${days.day(ago)} ${clock}`, '商户消费', '支出');
  if (word !== '已全额退款') return [paid];
  return [paid, row(`${days.day(ago - 1)} 10:02:11`, `${shop}-退款`, '收入')];
}

/** Its name as the wallet gives it. */
export function walletExportName(days: SampleDays): string {
  return `微信支付账单(${compactDay(days.day(FIRST))}-${compactDay(days.day(LAST))}).csv`;
}
