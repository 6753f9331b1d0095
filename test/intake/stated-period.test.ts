import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../src/intake/index.ts';
import { readText } from './read-text.ts';

const table = (head: string, days: readonly string[] = ['2026-10-03', '2026-10-20']): string =>
  [head, '', 'Date,Description,Amount,Currency', ...days.map((day) => `${day},Stall,-1.00,GBP`)].join('\n');

const periodOf = async (text: string, options: Partial<ReadOptions> = {}) => (await readText(text, options)).period;

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

describe('the period that a file states', () => {
  it.each([
    'Statement period: 1 October 2026 to 31 October 2026',
    'Period,01/10/2026 - 31/10/2026',
    'From,2026-10-01\nTo,2026-10-31',
    '起止日期：2026-10-01 至 2026-10-31',
    '起始时间：[2026-10-01 00:00:00] 终止时间：[2026-10-31 23:59:59]',
    '开始日期,2026年10月1日,结束日期,2026年10月31日',
    'Umsätze vom 01.10.2026 bis zum 31.10.2026',
  ])('is read in words: %s', async (head) => {
    expect(await periodOf(table(head))).toEqual(OCTOBER);
  });

  it.each([
    ['no words', 'Current account'],
    ['a single day', 'Printed on 2026-11-01'],
    ['a period of something else', 'Promotion from 2026-05-01 to 2026-06-30'],
    ['the years of a contract', 'Card valid from 2020-01-01 to 2029-12-31'],
  ])('is none where there is %s', async (_what, head) => {
    expect(await periodOf(table(head))).toBeUndefined();
  });

  it('is the narrowest that holds all rows', async () => {
    expect(await periodOf(table('Fees of 2026-01-01 to 2026-12-31\nPeriod 2026-10-01 to 2026-10-31'))).toEqual(OCTOBER);
  });

  it('is none where a row lies far outside', async () => {
    const head = 'Period 2026-10-01 to 2026-10-31';
    expect(await periodOf(table(head, ['2026-10-03', '2026-11-03']))).toEqual(OCTOBER);
    expect(await periodOf(table(head, ['2026-10-03', '2026-11-10']))).toBeUndefined();
  });

  it('ends today where it reaches into days to come', async () => {
    const found = await periodOf(table('Period 2026-10-01 to 2026-12-31'), { today: '2026-11-24' });
    expect(found).toEqual({ from: '2026-10-01', to: '2026-11-24' });
  });
});

const ofx = (...accounts: readonly (readonly [string, string, string])[]): string =>
  [
    '<OFX><BANKMSGSRSV1>',
    ...accounts.map(
      ([id, from, to]) =>
        `<STMTTRNRS><STMTRS><CURDEF>GBP<BANKACCTFROM><ACCTID>${id}</BANKACCTFROM><BANKTRANLIST><DTSTART>${from}120000[0:GMT]<DTEND>${to}` +
        '<STMTTRN><TRNTYPE>POS<DTPOSTED>20261003<TRNAMT>-12.40<FITID>A1<NAME>STALL</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS>',
    ),
    '</BANKMSGSRSV1></OFX>',
  ].join('\n');

describe('the field of a format', () => {
  it('of an OFX file is its list of rows', async () => {
    expect(await periodOf(ofx(['98765432', '20261001', '20261031']))).toEqual(OCTOBER);
  });

  it('is taken where all accounts state the same, and not where they state several', async () => {
    expect(await periodOf(ofx(['98765432', '20261001', '20261031'], ['12345678', '20261001', '20261031']))).toEqual(
      OCTOBER,
    );
    expect(
      await periodOf(ofx(['98765432', '20261001', '20261031'], ['12345678', '20260901', '20261031'])),
    ).toBeUndefined();
  });

  it('of MT940 is the days of its balances, one statement after the other', async () => {
    const day = (opening: string, closing: string) =>
      [
        ':20:START',
        ':25:12345/678',
        `:60F:C${opening}EUR100,00`,
        `:61:${closing}D7,50NMSCNONREF`,
        ':86:Stall',
        `:62F:C${closing}EUR92,50`,
        '-',
      ].join('\n');
    expect(await periodOf(`${day('261001', '261002')}\n${day('261002', '261005')}`)).toEqual({
      from: '2026-10-01',
      to: '2026-10-05',
    });
    expect(await periodOf(`${day('261001', '261002')}\n${day('261020', '261021')}`)).toBeUndefined();
  });

  it('of CAMT is the one before the account, not that of an interest', async () => {
    const period = (from: string, to: string) =>
      `<FrToDt><FrDtTm>${from}T00:00:00</FrDtTm><ToDtTm>${to}T23:59:59</ToDtTm></FrToDt>`;
    const camt = (own: string) =>
      `<Document><BkToCstmrStmt><Stmt><Id>1</Id>${own}<Acct><Id><Othr><Id>77</Id></Othr></Id><Ccy>EUR</Ccy></Acct>` +
      `<Ntry><Amt Ccy="EUR">7.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-10-05</Dt></BookgDt>` +
      `<Intrst>${period('2026-07-01', '2026-10-31')}</Intrst></Ntry></Stmt></BkToCstmrStmt></Document>`;
    expect(await periodOf(camt(period('2026-10-01', '2026-10-31')))).toEqual(OCTOBER);
    expect(await periodOf(camt(''))).toBeUndefined();
  });
});
