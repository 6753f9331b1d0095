import type { Day } from '../domain/day.ts';
import { decimalOf } from '../domain/money.ts';
import { compactDay, FIRST, LAST, type SampleDays } from './moment.ts';

/** The debit card of the sample month, as its bank would mask it. */
export const DEBIT_CARD = { masked: '622576******8812', tail: '8812' } as const;

/** Days ago, clock time, summary, place, sum in fen (negative left the account), reference number where it has one. */
type Entry = readonly [ago: number, clock: string, summary: string, place: string, fen: number, reference?: string];

const ENTRIES: readonly Entry[] = [
  [32, '12:18:40', '消费', '半亩食堂', -2600],
  [32, '18:52:07', '快捷支付', '财付通-晨光果蔬', -3480],
  [31, '08:21:15', '快捷支付', '支付宝-江岸公交', -200],
  [31, '20:10:33', '消费', '和谷生活超市青枫路店', -15680, '250318104477'],
  [30, '19:03:52', '消费', '青禾药房', -4250, '250318220961'],
  [29, '09:00:12', '代扣', '云帆影音会员连续包月', -2500],
  [28, '10:15:00', '代发工资', '澄江软件有限公司', 1_386_000],
  [28, '12:31:29', '快捷支付', '财付通-半亩食堂', -2800],
  [27, '15:44:08', '消费', '北岸数码商城', -39900, '251120660318'],
  [26, '18:20:41', 'ATM取现', '江岸支行自助设备', -50000],
  [26, '18:40:11', '消费', '拾光书店', -8900, '251127713540'],
  [25, '08:05:57', '快捷支付', '支付宝-蓝桥咖啡', -2200],
  [24, '13:27:36', '消费', '沐禾烘焙滨河店', -3150, '251206330187'],
  [23, '19:46:20', '快捷支付', '财付通-晨光果蔬', -4120],
  [22, '11:02:55', '消费', '青松家居馆', -24500, '251226085513'],
  [21, '09:12:30', '冲正', '青松家居馆', 24500, '251226085513'],
  [21, '20:33:18', '消费', '和谷生活超市青枫路店', -9740, '251229470026'],
  [20, '12:08:44', '快捷支付', '财付通-半亩食堂', -3000],
  [19, '16:25:03', '消费', '沐禾烘焙滨河店', -5800, '251308112046'],
  [19, '16:25:51', '消费', '沐禾烘焙滨河店', -5800, '251308112047'],
  [18, '10:00:00', '短信服务费', '短信通知业务', -200],
  [17, '18:58:26', '消费', '知味小馆', -9600, '251331274905'],
  [16, '07:58:12', '快捷支付', '支付宝-江岸公交', -200],
  [15, '21:14:39', '消费', '远山运动用品', -26800, '251415506672'],
  [14, '11:00:28', '消费', '和谷生活超市临江店', -12800, '251424632518'],
  [14, '11:06:13', '消费', '松果文具', -4560, '251424118830'],
  [13, '12:22:10', '快捷支付', '财付通-半亩食堂', -2600],
  [11, '17:35:47', '消费', '云栖干洗', -6800, '251510920774'],
  [10, '09:30:05', '转账', '房租 林先生', -320000],
  [9, '19:20:58', '快捷支付', '财付通-晨光果蔬', -3860],
  [8, '14:11:32', '消费', '拾光书店', -12600, '251602884193'],
  [7, '08:03:49', '快捷支付', '支付宝-蓝桥咖啡', -2200],
  [6, '18:47:15', '消费', '青禾药房', -7980, '251620051368'],
  [5, '20:02:21', '快捷支付', '财付通-江岸影城', -9000],
  [4, '12:40:09', '消费', '知味小馆', -7300, '251701336520'],
  [3, '19:11:54', '消费', '和谷生活超市青枫路店', -18230, '251712209945'],
  [2, '08:01:33', '快捷支付', '支付宝-蓝桥咖啡', -2200],
];

const OPENING = 862_415;
const ON_WORKING_DAYS = new Set(['代发工资', '短信服务费', '代扣']);

/** The account's CSV as a Chinese bank exports it: banner, two amount columns, a running balance that is continuous. */
export function bankStatement(days: SampleDays): string {
  const rows = ENTRIES.map((entry) => ({ entry, day: dayOf(entry, days) })).sort(
    (a, b) => a.day.localeCompare(b.day) || a.entry[1].localeCompare(b.entry[1]),
  );
  let balance = OPENING;
  const lines = rows.map(({ entry, day }) => {
    const [, clock, summary, place, fen, reference] = entry;
    balance += fen;
    const [out, into] = fen < 0 ? [yuan(-fen), ''] : ['', yuan(fen)];
    return [day, clock, summary, place, out, into, yuan(balance), '人民币', DEBIT_CARD.tail, reference ?? ''].join(',');
  });
  return [
    '澄江银行借记卡交易明细（示例数据，内容均为虚构）',
    `户名：示例客户,卡号：${DEBIT_CARD.masked},币种：人民币`,
    `起始日期：${days.day(FIRST)},终止日期：${days.day(LAST)},打印日期：${days.today}`,
    '',
    '交易日期,交易时间,摘要,交易地点,支出,收入,余额,币种,卡末四位,参考号',
    ...lines,
    '',
    `以上共${lines.length}笔，仅供核对使用`,
    '',
  ].join('\r\n');
}

const yuan = (fen: number): string => decimalOf({ minor: fen, currency: 'CNY' });

function dayOf([ago, , summary]: Entry, days: SampleDays): Day {
  return ON_WORKING_DAYS.has(summary) ? days.workingDay(ago) : days.day(ago);
}

/** Its name as a bank gives it: with the two ends of the period. */
export function bankStatementName(days: SampleDays): string {
  return `澄江银行_借记卡${DEBIT_CARD.tail}_${compactDay(days.day(FIRST))}-${compactDay(days.day(LAST))}.csv`;
}
