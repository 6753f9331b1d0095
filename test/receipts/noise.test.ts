import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInput, type ReadDocument } from '../../src/intake/index.ts';

const read = (text: string): Promise<ReadDocument> =>
  readInput(
    { name: 'text.txt', bytes: new TextEncoder().encode(text) },
    { as: 'receipts', today: '2026-11-22', currency: 'USD' },
  );

/** Each line of a slip, with its label in Chinese and in English. */
const LINES: readonly (readonly [zh: string, en: string, value: string])[] = [
  ['商户名称', 'MERCHANT NAME', '望潮书店'],
  ['商户编号', 'MERCHANT NO', '898310012345678'],
  ['终端编号', 'TERMINAL NO', '20334455'],
  ['卡号', 'CARD NO', '622576******6691'],
  ['交易类型', 'TXN TYPE', '消费'],
  ['批次号', 'BATCH NO', '000117'],
  ['凭证号', 'VOUCHER NO', '004821'],
  ['参考号', 'REF NO', '611204883317'],
  ['授权码', 'AUTH NO', '55A21C'],
  ['日期/时间', 'DATE/TIME', '2026/11/10 11:00:12'],
  ['金额', 'AMOUNT', 'RMB 128.50'],
];

const WHOLE = {
  merchant: '望潮书店',
  card: '6691',
  type: 'sale',
  occurredAt: '2026-11-10T11:00:12',
  amount: { minor: 12_850, currency: 'CNY' },
  references: {
    merchant: '898310012345678',
    terminal: '20334455',
    batch: '000117',
    trace: '004821',
    rrn: '611204883317',
    auth: '55A21C',
  },
};

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');

const layout = fc.record({
  order: fc.shuffledSubarray(
    LINES.map((_line, at) => at),
    { minLength: LINES.length },
  ),
  label: fc.array(fc.constantFrom('zh', 'en', 'zh en', 'zh(en)', 'zh/en'), {
    minLength: LINES.length,
    maxLength: LINES.length,
  }),
  mark: fc.constantFrom('：', ': ', ':', ' : ', ':\n', '\n'),
  wide: fc.boolean(),
  gap: fc.constantFrom('', ' ', '  '),
  ends: fc.constantFrom('\n', '\r\n'),
  title: fc.constantFrom('POS签购单', 'SALES SLIP', '银联商务 POS签购单', '信用卡簽單'),
  copy: fc.constantFrom('', '持卡人存根 CARDHOLDER COPY', '商户存根 MERCHANT COPY', '重打印 REPRINT'),
  state: fc.constantFrom(
    ['交易成功', 'approved'],
    ['APPROVED', 'approved'],
    ['交易失败', 'declined'],
    ['DECLINED', 'declined'],
    ['交易未成功', 'declined'],
    ['交易超时', 'timed-out'],
    ['NOT APPROVED', 'declined'],
  ),
});

test('every field of a slip in two languages comes back, whatever its layout', async () => {
  await fc.assert(
    fc.asyncProperty(layout, async (laid) => {
      const lines = laid.order.map((at) => {
        const [zh, en, value] = LINES[at] ?? ['', '', ''];
        const label = (laid.label[at] ?? 'zh').replace('zh', zh).replace('en', en);
        return `${label}${laid.mark}${laid.wide && at > 0 ? wide(value) : value}${laid.gap}`;
      });
      const [state = '', outcome] = laid.state;
      const text = [laid.title, laid.copy, ...lines, state].filter(Boolean).join('\n').replaceAll('\n', laid.ends);
      const { receipts } = await read(text);
      expect(receipts).toHaveLength(1);
      expect(receipts[0]).toMatchObject({ ...WHOLE, outcome });
    }),
    { numRuns: 80 },
  );
}, 30_000);

const SLIP = LINES.map(([zh, , value]) => `${zh}：${value}`);
const noisy: readonly (readonly [string, readonly string[]])[] = [
  [
    'blanks between the signs of words',
    SLIP.map((line) => line.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, ' ')),
  ],
  ['no colon', SLIP.map((line) => line.replace('：', '  '))],
  ['the value on the line below', SLIP.flatMap((line) => line.split('：'))],
  ['full-width figures', SLIP.map((line, at) => (at === 0 ? line : wide(line)))],
  ['ruled lines between', SLIP.flatMap((line) => [line, '--------------------'])],
  ['blank lines between', SLIP.flatMap((line) => [line, ''])],
  ['lines that begin with blanks', SLIP.map((line) => `    ${line}`)],
];

describe('a slip with noise', () => {
  test.each(noisy)('%s', async (_name, lines) => {
    const { receipts } = await read(['POS签购单', ...lines, '交易成功'].join('\n'));
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({ ...WHOLE, outcome: 'approved' });
  });
  test.each(noisy)('%s, and not approved', async (_name, lines) => {
    const { receipts } = await read(['POS签购单', ...lines, '交易未成功'].join('\n'));
    expect(receipts[0]).toMatchObject({ outcome: 'declined', outcomeWords: '交易未成功' });
  });
});

/** A till's receipt as text recognition gives it. */
const till = (total: string): string =>
  [
    'HARVEST MOON BAKERY LTD',
    '12 Quay Road',
    'TEL: 01632 960123',
    '10/11/2026 09:14',
    'Sourdough loaf        3.20',
    'Oat biscuits          2.30',
    'Flat white            7.00',
    'SUB TOTAL            10.42',
    'VAT                   2.08',
    total,
    'CASH                 20.00',
    'CHANGE                7.50',
    'GBP',
  ].join('\n');

describe('a total that text recognition has broken', () => {
  test.each([
    'TOTAL 12.50',
    'TOTAL 12 .50',
    'TOTAL 12. 50',
    'TOTAL 12.5O',
    'TOTAL l2.50',
    'TOTAL 12,50',
    'TOTAL\n12.50',
    'T0TAL 12.50',
    'TOTL 12.50',
    'TOTAL: £12.50',
    'GRAND TOTAL 12.50',
    'AMOUNT DUE £ 12,5O',
  ])('%s', async (line) => {
    const { receipts } = await read(till(line));
    expect(receipts).toMatchObject([
      { amount: { minor: 1250, currency: 'GBP' }, merchant: 'HARVEST MOON BAKERY LTD', occurredAt: '2026-11-10T09:14' },
    ]);
  });
  test('neither the sub-total, the tax, the cash nor the change is the total', async () => {
    const { receipts } = await read(till('TOTAL 12.50'));
    expect(receipts.map((each) => each.amount.minor)).toEqual([1250]);
  });
  test('a letter that could be several figures is not read as one of them', async () => {
    const { receipts } = await read('QUAY FUEL\n15/01/2026\nUNLEADED 95\nAMOUNT EURS9, 70\nVISA');
    expect(receipts).toEqual([]);
  });
});
