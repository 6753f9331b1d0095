import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../src/intake/index.ts';
import { read } from './samples.ts';

/** One statement with these lines between its opening and its closing balance. */
const statement = (entries: readonly string[], closing = 'C260110EUR0,00'): Promise<ReadDocument> =>
  read(
    'export.sta',
    [':20:A', ':25:50012345/0007654321', ':28C:1', ':60F:C260101EUR100,00', ...entries, `:62F:${closing}`, '-'].join(
      '\n',
    ),
  );

const rowsOf = ({ transactions }: ReadDocument): unknown[] =>
  transactions.map((row) => [row.bookedOn, row.occurredAt, row.amount.minor, row.kind, row.status]);

describe('entries of MT940', () => {
  it.each([
    ['a debit with the currency’s third letter', ':61:2601050105DR5,N037NONREF', ['2026-01-05', undefined, -500]],
    ['a credit, one decimal', ':61:2601050105C5,5NTRFNONREF', ['2026-01-05', undefined, 550]],
    ['leading noughts and no reference', ':61:260105D000000000012,30', ['2026-01-05', undefined, -1230]],
    ['a blank before the type', ':61:2601050105D12,35 NRTIKREF+', ['2026-01-05', undefined, -1235]],
    ['a reversed credit takes', ':61:2601050105RC7,00NTRFNONREF', ['2026-01-05', undefined, -700, 'other']],
    ['a reversed debit gives', ':61:2601050105RDR7,00NTRFNONREF', ['2026-01-05', undefined, 700, 'reversal']],
    ['posted in the year before its value', ':61:2601011231D1,00NTRFNONREF', ['2025-12-31', undefined, -100]],
    ['posted in the year after its value', ':61:2512310102D1,00NTRFNONREF', ['2026-01-02', '2025-12-31', -100]],
    ['valued on the 30th of February', ':61:2602300301D6,00NTRFNONREF', ['2026-03-01', '2026-02-28', -600]],
    ['expected only (MT942)', ':61:2601050105ED9,00NTRFNONREF', ['2026-01-05', undefined, -900, 'purchase', 'pending']],
  ] as const)('%s', async (_what, entry, expected) => {
    const [row] = rowsOf(await statement([entry])) as unknown[][];
    expect(row?.slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['an entry cut off', ':61:26010501', 'this entry cannot be read'],
    ['a day that is none', ':61:261350D1,00NTRF', 'no usable date'],
    ['a sum that is none', ':61:2601050105D1.2.3,00NTRF', 'no usable amount'],
  ])('%s is named with its line, and the others are kept', async (_what, entry, message) => {
    const document = await statement([':61:2601050105D1,00NTRF', entry]);
    expect(document.transactions).toHaveLength(1);
    expect(
      document.problems.map((each) => [each.line, typeof each.message === 'string' ? each.message : each.message.en]),
    ).toContainEqual([6, message]);
  });

  it('adds up to the closing balance, or says where it does not', async () => {
    const entry = ':61:2601050105D60,00NTRF';
    expect((await statement([entry], 'C260110EUR40,00')).balance).toBe('continuous');
    expect((await statement([entry], 'D260110EUR40,00')).balance).toBe('broken');
    const broken = await statement([entry], 'C260110EUR45,00');
    expect([broken.balance, broken.problems[0]?.line]).toEqual(['broken', 6]);
  });

  it('keeps no expiry and no full card number of what the text prints', async () => {
    const document = await statement([
      ':61:2601050105D5,00NTRF',
      ':86:106?00KARTENZAHLUNG?20SVWZ+2026-01-04T18.05 Debit?21k.7 2029-03 4111111111111111?32LADEN',
    ]);
    const [row] = document.transactions;
    expect(row?.occurredAt).toBe('2026-01-04T18:05');
    expect(row?.counterparty).toBe('LADEN');
    expect(JSON.stringify(document)).not.toMatch(/2029-03|4111111111111111/);
  });

  it('takes the currency of the closing balance where the opening one is missing, else says what it assumes', async () => {
    const part = (end: string): Promise<ReadDocument> => read('part.sta', `:61:2601050105D5,00NTRF\n:86:LADEN${end}`);
    expect((await part('\n:62F:C260110CHF5,00\n')).transactions[0]?.amount.currency).toBe('CHF');
    const bare = await part('\n-');
    expect(bare.transactions[0]?.amount.currency).toBe('USD');
    expect(bare.notes.map((note) => note.en)).toContain('the file names no currency; USD is assumed');
  });
});
