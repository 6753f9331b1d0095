import { describe, expect, test } from 'vitest';
import { readInput, type ReadDocument } from '../../src/intake/index.ts';
import {
  AMOUNT_LABELS,
  CARD_LABELS,
  CODE_LABELS,
  COPIES,
  HOLDERS,
  NAME_LABELS,
  NO_SALES,
  OTHER_LABELS,
  REFERENCE_LABELS,
  STATES,
  TIME_LABELS,
  TITLES,
  TYPE_LABELS,
  TYPES,
} from './vocabulary.ts';

const read = (text: string): Promise<ReadDocument> =>
  readInput(
    { name: 'text.txt', bytes: new TextEncoder().encode(text) },
    { as: 'receipts', today: '2026-11-22', currency: 'USD' },
  );

interface Lines {
  readonly title?: string;
  readonly name?: string;
  readonly card?: string;
  readonly time?: string;
  readonly amount?: string;
  readonly type?: string;
  readonly state?: string;
  readonly more?: readonly string[];
}

/** A slip whose every line is well known, but for the one under test. */
const slip = (lines: Lines): string =>
  [
    lines.title ?? 'SALES SLIP',
    lines.name ?? 'MERCHANT NAME: 青禾小馆',
    'TERMINAL NO: 20334455',
    lines.card ?? 'CARD NO: 622576******6691',
    lines.type ?? 'TXN TYPE: SALE',
    lines.time ?? 'DATE/TIME: 2026/11/10 11:00:12',
    lines.amount ?? 'AMOUNT: RMB 128.50',
    ...(lines.more ?? []),
    lines.state ?? 'APPROVED',
  ].join('\n');

const facts = async (lines: Lines): Promise<unknown> => {
  const { receipts } = await read(slip(lines));
  return receipts.length === 1 ? { ...receipts[0], amount: receipts[0]?.amount.minor } : receipts;
};

describe('labels', () => {
  const references = REFERENCE_LABELS.flatMap(([key, value, labels]) =>
    labels.map((label) => [label, key, value] as const),
  );
  test.each(references)('%s', async (label, key, value) => {
    expect(await facts({ more: [`${label}：${value}`] })).toMatchObject({ references: { [key]: value } });
    expect(await facts({ more: [`${label}:`, value] })).toMatchObject({ references: { [key]: value } });
  });
  test.each(NAME_LABELS)('%s', async (label) => {
    expect(await facts({ name: `${label}：云杉书屋` })).toMatchObject({ merchant: '云杉书屋' });
    expect(await facts({ name: `${label}：\n云杉书屋` })).toMatchObject({ merchant: '云杉书屋' });
  });
  test.each(CARD_LABELS)('%s', async (label) => {
    expect(await facts({ card: `${label}：622576******6691` })).toMatchObject({ card: '6691' });
    expect(await facts({ card: `${label} 6225 76** **** 6691/S` })).toMatchObject({ card: '6691' });
  });
  test.each(TIME_LABELS)('%s', async (label) => {
    expect(await facts({ time: `${label}：2026/11/10 11:00:12` })).toMatchObject({ occurredAt: '2026-11-10T11:00:12' });
    expect(await facts({ time: `${label}\n2026-11-10  11:00` })).toMatchObject({ occurredAt: '2026-11-10T11:00' });
  });
  test.each(AMOUNT_LABELS)('%s', async (label) => {
    expect(await facts({ amount: `${label}：RMB 128.50` })).toMatchObject({ amount: 12_850 });
    expect(await facts({ amount: `${label}\nRMB：１２８．５０` })).toMatchObject({ amount: 12_850 });
  });
  test.each(TYPE_LABELS)('%s', async (label) => {
    expect(await facts({ type: `${label}：退货` })).toMatchObject({ type: 'refund' });
    expect(await facts({ type: `${label}：消费` })).toMatchObject({ type: 'sale' });
  });
  test.each(CODE_LABELS)('%s', async (label) => {
    expect(await facts({ state: `${label}：51` })).toMatchObject({ outcome: 'declined' });
    expect(await facts({ state: `${label}：00` })).toMatchObject({ outcome: 'approved' });
    expect(await facts({ state: `${label}：68` })).toMatchObject({ outcome: 'timed-out' });
  });
  test.each(OTHER_LABELS)('%s is no field of a receipt', async (label) => {
    const told = await facts({ more: [`${label}：01020003`] });
    expect(told).toMatchObject({ merchant: '青禾小馆', card: '6691', amount: 12_850, type: 'sale' });
    expect(JSON.stringify((told as { references: unknown }).references)).not.toContain('01020003');
  });
});

test.each(TITLES)('the title %s', async (title) => {
  expect(await facts({ title })).toMatchObject({ merchant: '青禾小馆', amount: 12_850, outcome: 'approved' });
});

test.each(COPIES)('two copies, the second marked %s, are one receipt', async (mark) => {
  const copy = slip({ more: ['RRN: 611204883317'] });
  expect((await read(`${copy}\n\n${mark}\n${copy}`)).receipts).toHaveLength(1);
  const other = copy.replace('611204883317', '611204883318').replace('11:00:12', '11:04:40');
  expect((await read(`${copy}\n\n${mark}\n${other}`)).receipts).toHaveLength(2);
});

describe('types', () => {
  test.each(TYPES.flatMap(([type, words]) => words.map((word) => [word, type] as const)))('%s', async (word, type) => {
    expect(await facts({ type: `TXN TYPE: ${word}` })).toMatchObject({ type, outcome: 'approved' });
    expect(await facts({ type: `交易类型：${word}`, state: '交易失败' })).toMatchObject({ type, outcome: 'declined' });
  });
  test.each(NO_SALES)('%s is no receipt', async (word) => {
    expect((await read(slip({ type: `TXN TYPE: ${word}` }))).receipts).toEqual([]);
  });
});

describe('states', () => {
  test.each(STATES.flatMap(([outcome, words]) => words.map((word) => [word, outcome] as const)))(
    '%s',
    async (word, outcome) => {
      expect(await facts({ state: word })).toMatchObject({ outcome });
      expect(await facts({ state: [...word].join(/[\u4e00-\u9fff]/.test(word) ? ' ' : '') })).toMatchObject({
        outcome,
      });
    },
  );
  test('THANK YOU alone is a greeting, also on slips that were declined; with an authorisation code the sale stands', async () => {
    expect(await facts({ state: 'THANK YOU' })).toMatchObject({ outcome: 'unknown' });
    expect(await facts({ more: ['AUTH NO: 55A21C'], state: 'THANK YOU' })).toMatchObject({ outcome: 'approved' });
    expect(await facts({ more: ['DECLINED'], state: 'THANK YOU' })).toMatchObject({ outcome: 'declined' });
  });
  test.each(HOLDERS)('%s beside it changes nothing', async (words) => {
    expect(await facts({ more: [words] })).toMatchObject({ type: 'sale', outcome: 'approved' });
  });
  test.each(['冲正失败', '冲正中', '撤销失败', 'REVERSAL FAILED', 'REVERSAL PENDING', 'VOID FAILED'])(
    '%s leaves a sale its own outcome',
    async (words) => {
      expect(await facts({ more: [words] })).toMatchObject({ type: 'sale', outcome: 'approved' });
    },
  );
});
