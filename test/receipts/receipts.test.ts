import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOf } from '../../src/domain/money.ts';
import { readInput, type ReadDocument } from '../../src/intake/index.ts';
import { MISLEADING_NOTICES } from './misleading-notices.ts';
import { MISLEADING_WORDS } from './misleading-words.ts';
import { NEAR_MISSES } from './near-misses.ts';
import { BANK_MESSAGES } from './bank-messages.ts';
import { SLIP_LAYOUTS } from './slip-layouts.ts';
import { CODES, TEXTS } from './texts.ts';
import { KEPT_OUT, WORLD_NOTICES } from './world-notices.ts';

const read = (text: string): Promise<ReadDocument> =>
  readInput(
    { name: 'text.txt', bytes: new TextEncoder().encode(text) },
    { as: 'receipts', today: '2026-11-22', currency: 'USD' },
  );

describe('what a text is', () => {
  test.each([
    ...TEXTS,
    ...NEAR_MISSES,
    ...MISLEADING_WORDS,
    ...SLIP_LAYOUTS,
    ...MISLEADING_NOTICES,
    ...BANK_MESSAGES,
    ...WORLD_NOTICES,
  ])('%s', async (_name, text, expected) => {
    const document = await read(text);
    const told = document.receipts.map(({ amount, ...rest }) => ({
      ...rest,
      amount: `${amount.currency} ${decimalOf(amount)}`,
    }));
    expect(told).toHaveLength(expected.length);
    expected.forEach((wanted, at) => {
      expect(told[at]).toMatchObject(wanted);
    });
  });
});

test.each(KEPT_OUT)('%s is no receipt', async (_name, text) => {
  expect((await read(text)).receipts).toEqual([]);
});

test.each(CODES)('a slip that shows only the code %s is %s', async (code, outcome) => {
  const text = `SALES SLIP\nMERCHANT NAME: GREEN LANE GROCER\nTERMINAL NO: 12345678\nTXN TYPE: SALE\nDATE/TIME: 2026/11/10 11:00:12\nAMOUNT: GBP 12.50\nRESP CODE: ${code}`;
  expect((await read(text)).receipts).toMatchObject([{ outcome }]);
});

test('the words that gave the outcome are kept as printed', async () => {
  const document = await read(
    'POS签购单\n商户名称：南屏超市\n终端号：12345678\n日期时间：2026/11/10 11:00\n金额：RMB 88.00\n交易失败 请重新刷卡',
  );
  expect(document.receipts[0]?.outcomeWords).toBe('交易失败');
});

test('a slip without an amount is told, not lost', async () => {
  const document = await read('POS签购单\n商户名称：南屏超市\n终端号：12345678\n日期时间：2026/11/10 11:00\n交易失败');
  expect(document.receipts).toEqual([]);
  expect(document.problems[0]?.message.en).toContain('no amount');
});

test('neither a card number, a security code nor an expiry date comes through', async () => {
  const document = await read(
    'POS签购单\n商户名称：南屏超市\n终端号：12345678\n卡号：6225760000001234\n有效期：2029/08\nCVV: 123\n日期时间：2026/11/10 11:00\n金额：RMB 88.00\n交易成功',
  );
  const all = JSON.stringify(document);
  expect(document.receipts[0]?.card).toBe('1234');
  expect(all).not.toContain('6225760000001234');
  expect(all).not.toContain('2029/08');
  expect(all).not.toMatch(/CVV: ?123/);
});

test('any text at all is answered, never thrown at', async () => {
  const words = fc.constantFrom(
    '签购单',
    '交易',
    '失败',
    '成功',
    '金额',
    'RMB',
    '12.80',
    'TOTAL',
    'APPROVED',
    '\n',
    ' ',
    '：',
    '2026/11/10',
    '退款',
    '冲正',
    '【行】',
    '消费',
    'VOID',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 60 }), async (parts) => {
      const document = await read(parts.join(''));
      expect(Array.isArray(document.receipts)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
