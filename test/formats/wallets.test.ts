import { expect, test } from 'vitest';
import { readAny } from '../intake/read-text.ts';

const said = async (text: string): Promise<{ rows: string[]; receipts: string[] }> => {
  const { transactions, receipts } = await readAny(text);
  return {
    rows: transactions.map((row) => `${row.amount.minor} ${row.status} ${row.kind} ${row.description}`),
    receipts: receipts.map((each) => `${each.amount.minor} ${each.type} ${each.outcome}`),
  };
};

const NEW =
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n';
const newer = (...rows: string[]): string => `支付宝交易记录明细\n${NEW}${rows.join('\n')}\n`;

test('an order that was closed unpaid and one that was wholly given back are told apart', async () => {
  const { rows, receipts } = await said(
    newer(
      '2026-11-19 12:00:01,日用百货,店甲,/,纸巾,支出,30.00,某银行(1234),交易关闭,2026111922001\t,M2\t,,',
      '2026-11-18 12:00:01,退款,店甲,/,退款-纸巾,不计收支,30.00,某银行(1234),退款成功,2026111922001_M2\t,M2\t,,',
      '2026-11-17 12:00:01,日用百货,店甲,/,帽子,支出,30.00,,交易关闭,2026111722002\t,M3\t,,',
    ),
  );
  expect(rows).toEqual(['-3000 reversed purchase 纸巾', '3000 booked refund 退款-纸巾', '-3000 closed purchase 帽子']);
  expect(receipts).toEqual(['3000 sale reversed', '3000 refund approved', '3000 sale declined']);
});

test('frozen money is no sale, and comes back when it is released', async () => {
  const { rows, receipts } = await said(
    newer(
      '2026-11-11 12:00:01,酒店旅游,旅社,/,酒店押金,不计收支,300.00,某银行(1234),冻结成功,1\t,,,',
      '2026-11-12 12:00:01,酒店旅游,旅社,/,酒店押金解冻,不计收支,300.00,某银行(1234),解冻成功,2\t,,,',
    ),
  );
  expect(rows).toEqual(['-30000 booked hold 酒店押金', '30000 booked release 酒店押金解冻']);
  expect(receipts).toEqual(['30000 preauth approved', '30000 preauth-void approved']);
});

test('what the newer categories call bought is a purchase, whatever its goods are called', async () => {
  const { rows } = await said(
    newer(
      '2026-11-11 12:00:01,充值缴费,移动,/,手机充值,支出,50.00,余额,交易成功,1\t,,,',
      '2026-11-12 12:00:01,餐饮美食,面馆,/,红包套餐,支出,20.00,余额,交易成功,2\t,,,',
      '2026-11-13 12:00:01,转账红包,李四,/,转账,支出,20.00,余额,交易成功,3\t,,,',
    ),
  );
  expect(rows.map((row) => row.split(' ')[2])).toEqual(['purchase', 'purchase', 'transfer']);
});

test('the older layout tells money moved by its own column', async () => {
  const { rows } = await said(
    '支付宝交易记录明细查询\n交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态,\n' +
      '1\t,\t,2026-10-16 10:00:00 ,2026-10-16 10:00:05 ,,其他,即时到账交易 ,余额宝 ,转出到银行卡 ,100.00 , ,交易成功 ,0,0, ,资金转移 ,\n' +
      '2\t,\t,2026-10-17 10:00:00 ,2026-10-17 10:00:05 ,,其他,即时到账交易 ,面馆 ,早餐 ,25.50 ,支出 ,交易成功 ,0,0, ,已支出 ,\n',
  );
  expect(rows).toEqual(['-10000 booked transfer 转出到银行卡', '-2550 booked purchase 早餐']);
});

const WECHAT = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n';

test('a row of WeChat without goods is described by its type, not by its remark', async () => {
  const { rows } = await said(
    `微信支付账单明细,,,\n${WECHAT}2026-11-15 12:00:01,零钱提现,某银行,"/",/,¥200.00,某银行(1234),提现已到账,"1\t","/","服务费¥0.20"\n`,
  );
  expect(rows).toEqual(['-20000 booked transfer 零钱提现']);
});

test('a wallet export that went through a spreadsheet is read, whatever parts the cells of its banner', async () => {
  const rows = `${WECHAT}2026-11-15 12:00:01,商户消费,面馆,面,支出,¥20.00,零钱,支付成功,1,2,/\n`.replaceAll(',', '\t');
  const banner = '微信支付账单明细,,,,,,,,\n'.repeat(12);
  expect((await said(banner + rows)).rows).toEqual(['-2000 booked purchase 面']);
});
