import { decimalOf } from '../domain/money.ts';
import { DEBIT_CARD } from './bank-statement.ts';
import { chineseDate, chineseDay, compactDay, type SampleDays } from './moment.ts';

/** A shop with the numbers that its terminal prints. */
interface Shop {
  readonly name: string;
  readonly merchant: string;
  readonly terminal: string;
}

const SHOPS = {
  hegu: { name: '和谷生活超市青枫路店', merchant: '898330054110327', terminal: '10620418' },
  heguRiver: { name: '和谷生活超市临江店', merchant: '898330054110342', terminal: '10620733' },
  books: { name: '拾光书店', merchant: '898330059421006', terminal: '10715502' },
  bakery: { name: '沐禾烘焙滨河店', merchant: '898330058120911', terminal: '10688125' },
  home: { name: '青松家居馆', merchant: '898330057120084', terminal: '10590317' },
  digital: { name: '北岸数码商城', merchant: '898330057320660', terminal: '10571946' },
  bistro: { name: '知味小馆', merchant: '898330058122749', terminal: '10694403' },
  stationery: { name: '松果文具', merchant: '898330059430118', terminal: '10730291' },
  pottery: { name: '青藤陶艺工坊', merchant: '898330059750236', terminal: '10744860' },
  laundry: { name: '云栖干洗', merchant: '898330057210774', terminal: '10612289' },
  pharmacy: { name: '青禾药房', merchant: '898330059120513', terminal: '10633057' },
} as const satisfies Record<string, Shop>;

/** One slip: what its terminal prints, with the sum in fen. */
interface Slip {
  readonly shop: Shop;
  readonly ago: number;
  readonly clock: string;
  readonly fen: number;
  readonly reference: string;
  readonly trace: string;
  /** Absent where the issuer approved nothing. */
  readonly auth?: string;
  readonly type?: '消费' | '退货';
  readonly result: string;
  /** On a refund: the sale's own reference. */
  readonly original?: string;
}

const APPROVED = '交易成功';

const FAILED: Slip = {
  shop: SHOPS.heguRiver,
  ago: 14,
  clock: '11:00:12',
  fen: 12800,
  reference: '251424632518',
  trace: '004187',
  result: '交易失败 请重新刷卡（应答码：96）',
};

const SLIPS: readonly Slip[] = [
  sale(SHOPS.hegu, 31, '20:10:21', 15680, '250318104477', '003012', 'A40817'),
  sale(SHOPS.digital, 27, '15:43:50', 39900, '251120660318', '000761', '620517'),
  sale(SHOPS.books, 26, '18:39:58', 8900, '251127713540', '001298', '118306'),
  sale(SHOPS.bakery, 24, '13:27:20', 3150, '251206330187', '002204', '735120'),
  {
    ...failed(SHOPS.home, 22, '11:02:31', 24500, '251226085513', '000419'),
    result: '交易超时 未收到应答（应答码：68）',
  },
  sale(SHOPS.bakery, 19, '16:24:47', 5800, '251308112046', '002371', '904433'),
  {
    ...sale(SHOPS.digital, 18, '10:31:05', 39900, '251314900226', '000802', '620990'),
    type: '退货',
    original: '251120660318',
  },
  sale(SHOPS.bistro, 17, '18:58:02', 8600, '251331274905', '001547', '337281'),
  sale(SHOPS.stationery, 14, '11:05:58', 4560, '251424118830', '000233', '508862'),
  sale(SHOPS.pottery, 12, '15:20:44', 4200, '251504771902', '000118', '271940'),
  sale(SHOPS.laundry, 11, '17:35:30', 6800, '251510920774', '000905', '660218'),
  sale(SHOPS.books, 8, '14:11:15', 12600, '251602884193', '001377', '119024'),
  sale(SHOPS.pharmacy, 6, '18:46:59', 7980, '251620051368', '002866', '482075'),
  sale(SHOPS.hegu, 3, '19:11:38', 18230, '251712209945', '003455', 'A51126'),
];

function sale(
  shop: Shop,
  ago: number,
  clock: string,
  fen: number,
  reference: string,
  trace: string,
  auth: string,
): Slip {
  return { shop, ago, clock, fen, reference, trace, auth, result: APPROVED };
}

function failed(shop: Shop, ago: number, clock: string, fen: number, reference: string, trace: string): Slip {
  return { shop, ago, clock, fen, reference, trace, result: '交易失败' };
}

/** The slip of the payment that failed at the till, as one file. */
export const failedSlip = (days: SampleDays): string => printSlip(FAILED, days);

/** All other slips of the month in one paste, one below the other. */
export const chineseSlips = (days: SampleDays): string => SLIPS.map((slip) => printSlip(slip, days)).join('\r\n\r\n');

function printSlip(slip: Slip, days: SampleDays): string {
  const day = days.day(slip.ago);
  return [
    '            POS签购单',
    '持卡人存根    CARDHOLDER COPY',
    '--------------------------------',
    `商户名称：${slip.shop.name}`,
    `商户编号：${slip.shop.merchant}`,
    `终端编号：${slip.shop.terminal}    操作员号：01`,
    '发卡行：澄江银行',
    `卡号：${DEBIT_CARD.masked} /I`,
    `交易类型：${slip.type ?? '消费'}`,
    `批次号：000${String(260 - slip.ago).padStart(3, '0')}    凭证号：${slip.trace}`,
    ...(slip.auth === undefined ? [] : [`授权码：${slip.auth}`]),
    `参考号：${slip.reference}`,
    ...(slip.original === undefined ? [] : [`原参考号：${slip.original}`]),
    `日期/时间：${day.replaceAll('-', '/')} ${slip.clock}`,
    `金额：RMB ${decimalOf({ minor: slip.fen, currency: 'CNY' })}`,
    `交易结果：${slip.result}`,
    '--------------------------------',
    '（示例小票，内容均为虚构）',
  ].join('\r\n');
}

/** The bank's own messages: a debit notice proves no sale, but it dates the debit. */
export function bankMessages(days: SampleDays): string {
  const head = (ago: number, clock: string): string =>
    `【澄江银行】您尾号${DEBIT_CARD.tail}的储蓄卡${chineseDay(days.day(ago))}${clock}`;
  return [
    `${head(22, '11:02')}消费支出人民币245.00元（青松家居馆）。`,
    `${head(21, '09:12')}冲正收入人民币245.00元（青松家居馆）。`,
    `${head(19, '16:25')}消费支出人民币58.00元（沐禾烘焙滨河店）。`,
    `${head(19, '16:26')}消费支出人民币58.00元（沐禾烘焙滨河店）。`,
    `${head(14, '11:00')}消费支出人民币128.00元（和谷生活超市临江店）。`,
    '',
  ].join('\r\n\r\n');
}

export const chineseSlipNames = {
  failed: (days: SampleDays): string => `小票_交易失败_${compactDay(days.day(FAILED.ago))}.txt`,
  slips: (days: SampleDays): string => `签购单_截至${chineseDate(days.day(3))}.txt`,
  messages: '银行短信.txt',
} as const;
