import { describe, expect, test } from 'vitest';
import { kindsOf, readAny, readText } from './read-text.ts';

const table = (sign: '-' | '', words: readonly string[]): string =>
  `Date,Description,Amount\n${words.map((word, at) => `2026-11-${String(at + 10)},${word},${sign}1.00`).join('\n')}\n`;

describe('the kind of a row', () => {
  test('a name that holds a word of banks stays a purchase', async () => {
    const names = [
      'ATMOSPHERE CAFE',
      'MATMART',
      'RETURN TO HAIR',
      'VOID SKATE SHOP',
      'HOLD FAST TATTOO',
      'CHARGE POINT EV',
      'WIRE AND CABLE',
      'INTERESTING BOOKS',
      'THANK YOU BAKERY',
      'DEPOSIT HOTEL',
      'FRAISE PATISSERIE',
    ];
    expect(await kindsOf(table('-', names))).toEqual(names.map(() => 'purchase'));
  });

  test.each([
    ['ATM FEE', 'fee'],
    ['ATM WITHDRAWAL', 'cash'],
    ['AUTH HOLD HOTEL', 'hold'],
    ['INTEREST CHARGE', 'interest'],
    ['LATE CHARGE', 'fee'],
    ['RETURNED PAYMENT FEE', 'fee'],
    ['TFR TO SAVINGS', 'transfer'],
    ['RETRAIT DAB', 'cash'],
    ['COMISION MANTENIMIENTO', 'fee'],
    ['REINTEGRO CAJERO', 'cash'],
    ['UPI TRANSFER SHOP', 'purchase'],
    ['取款手续费', 'fee'],
    ['物业管理费', 'purchase'],
    ['手机充值', 'purchase'],
  ])('money out: %s is %s', async (word, kind) => {
    expect(await kindsOf(table('-', [word, 'OTHER']))).toEqual([kind, 'purchase']);
  });

  test.each([
    ['REFUND SHOP', 'refund'],
    ['DEVOLUCION COMPRA', 'refund'],
    ['REVERSAL OF FEE', 'reversal'],
    ['STORNO', 'reversal'],
    ['DEPOSIT', 'transfer'],
    ['TOP-UP', 'transfer'],
  ])('money in: %s is %s', async (word, kind) => {
    const text = `Date,Description,Amount\n2026-11-13,${word},1.00\n2026-11-14,SHOP,-2.00\n`;
    expect(await kindsOf(text)).toEqual([kind, 'purchase']);
  });

  test("the bank's own word comes before the shop's name", async () => {
    const text =
      '日期,摘要,对方户名,支出,收入\n2026-11-03,消费,现金王超市,1.00,\n2026-11-03,消费,退货门市部,1.00,\n2026-11-03,消费撤销,现金王超市,,1.00\n2026-11-04,转账,张三,1.00,\n';
    expect(await kindsOf(text)).toEqual(['purchase', 'purchase', 'refund', 'transfer']);
  });

  test('a status is no kind, and a refund that arrived is no reversed row', async () => {
    const document = await readText(
      '日期,摘要,收/支,金额,状态\n2026-11-03,买书,支出,8.00,已退款\n2026-11-03,退款-书,收入,8.00,退款成功\n2026-11-04,茶,支出,5.00,部分退款\n2026-11-05,米,支出,5.00,处理成功\n2026-11-06,油,支出,5.00,处理中\n',
    );
    expect(document.transactions.map((row) => `${row.status} ${row.kind}`)).toEqual([
      'reversed purchase',
      'booked refund',
      'booked purchase',
      'booked purchase',
      'pending purchase',
    ]);
  });
});

test('a purchase that was wholly given back says so beside its sum', async () => {
  const { transactions, notes } = await readText(
    '交易时间,商户名称,交易说明,金额,交易状态,收/支\n2026-11-03 10:00:00,店,面包,20.00,交易成功,支出\n2026-11-05 10:00:00,店,肉,33.00(已全额退款),交易成功,不计收支\n2026-11-05 10:00:00,店,鱼,33.00(已退款3.00),交易成功,不计收支\n2026-11-06 10:00:00,店,还款,9.00,交易成功,不计收支\n',
  );
  expect(transactions.map((row) => row.status)).toEqual(['booked', 'reversed', 'booked', 'booked']);
  expect(notes).toEqual([]);
});

describe('what is pending is listed apart', () => {
  test('under a title above a table', async () => {
    const document = await readText(
      'Pending transactions\nDate,Description,Amount\n2026-11-22,TAXI,-12.00\n\nPosted transactions\nDate,Description,Amount\n2026-11-20,SHOP,-5.00\n',
    );
    expect(document.transactions.map((row) => row.status)).toEqual(['pending', 'booked']);
  });

  test('under a title above pasted lines, and above pasted cells', async () => {
    const lines = await readText(
      '未入账交易\n2026-11-22 打车 -12.00\n已入账交易\n2026-11-20 书店 -5.00\n2026-11-19 书店 -6.00\n',
    );
    expect(lines.transactions.map((row) => row.status)).toEqual(['pending', 'booked', 'booked']);
    const cells =
      'Pending\n\nNov 22, 2026\nTAXI\n-$12.00\n\nPosted\n\nNov 20, 2026\nCAFE\n-$4.50\nNov 19, 2026\nWAGES\n$100.00\n';
    const blocks = await readAny(cells);
    expect(blocks.transactions.map((row) => row.status)).toEqual(['pending', 'booked', 'booked']);
  });
});
