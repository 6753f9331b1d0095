import { describe, expect, test } from 'vitest';
import { readText, sumsOf } from './read-text.ts';

/** A wrong sign is silent: a purchase becomes a refund, and nobody asks for its receipt. */
describe('which way the money went', () => {
  test.each([
    [
      'a type column beside signed figures',
      'Transaction Date,Post Date,Description,Type,Amount\n2026-11-13,2026-11-14,CAFE,Sale,-4.50\n2026-11-15,2026-11-16,Payment Thank You,Payment,200.00\n2026-11-16,2026-11-17,BOOKS,Return,12.00\n',
      ['-4.50', '200.00', '12.00'],
    ],
    [
      'a type column beside figures that are positive for purchases',
      'Transaction Date,Post Date,Description,Type,Amount\n2026-11-13,2026-11-14,CAFE,Sale,4.50\n2026-11-15,2026-11-16,Payment Thank You,Payment,-200.00\n2026-11-16,2026-11-17,BOOKS,Return,-12.00\n',
      ['-4.50', '200.00', '12.00'],
    ],
    [
      'a direction column beside plain figures',
      'Date,Particulars,Amount,Dr/Cr\n2026-11-03,SHOP,500.00,DR\n2026-11-04,SHOP,500.00,CR\n',
      ['-500.00', '500.00'],
    ],
    [
      'a direction column in the words of transfers',
      '日期,摘要,交易方向,金额\n2026-11-03,网银,转入,5.00\n2026-11-04,网银,转出,6.00\n2026-11-05,柜台,收,7.00\n2026-11-06,柜台,付,8.00\n',
      ['5.00', '-6.00', '7.00', '-8.00'],
    ],
    [
      'a direction column in Spanish',
      'Fecha,Concepto,Indicador,Importe\n13/11/2026,COMPRA,Cargo,"5,00"\n14/11/2026,NOMINA,Abono,"6,00"\n',
      ['-5.00', '6.00'],
    ],
    [
      'a card in which only a refund is negative',
      'Date,Description,Card Member,Amount\n2026-11-13,CAFE,A B,4.50\n2026-11-15,REFUND BOOKS,A B,-20.00\n',
      ['-4.50', '20.00'],
    ],
    [
      'a card of Hong Kong',
      '交易日期,入帳日期,交易摘要,港幣金額\n2026/11/13,2026/11/14,超級市場,"HK$1,234.50"\n2026/11/15,2026/11/16,退貨 電器,-HK$200.00\n',
      ['-1234.50', '200.00'],
    ],
    [
      'a card of Taiwan',
      '消費日,入帳日,消費明細,新臺幣金額\n115/11/13,115/11/14,福利中心,350\n115/11/15,115/11/16,繳款,-2000\n',
      ['-350.00', '2000.00'],
    ],
    [
      'a card without signs whose bill was paid',
      '信用卡账单\n交易日,交易摘要,人民币金额\n2026-11-13,咖啡,36.20\n2026-11-15,还款,500.00\n',
      ['-36.20', '500.00'],
    ],
    [
      'a plus before what comes in',
      '月日,種別,利用場所,残高,入金・利用額\n10/28,チャージ,駅,"10,612","+10,000"\n10/28,入,駅,612,-220\n',
      ['10000', '-220'],
    ],
    [
      'a credit column that prints its figures negative',
      'Status,Date,Description,Debit,Credit\nCleared,11/13/2026,CAFE,4.50,\nCleared,11/14/2026,PAYMENT,,-100.00\n',
      ['-4.50', '100.00'],
    ],
    [
      'columns of a Japanese bank',
      '日付,お取引内容,お支払金額,お預かり金額,残高\n2026/11/03,店,350,,"9,650"\n2026/11/04,給与,,"30,000","39,650"\n',
      ['-350', '30000'],
    ],
    [
      'a balance that falls by positive figures',
      'Date,Description,Amount,Balance\n2026-11-13,CAFE,4.00,96.00\n2026-11-14,BOOKS,6.00,90.00\n2026-11-15,WAGES,-50.00,140.00\n2026-11-16,TEA,3.00,137.00\n',
      ['-4.00', '-6.00', '50.00', '-3.00'],
    ],
  ])('%s', async (_name, text, sums) => {
    expect(await sumsOf(text)).toEqual(sums);
  });
});

const entry = (type: string, sum: string, id: number): string =>
  `<STMTTRN><TRNTYPE>${type}<DTPOSTED>202611${String(id + 10)}<TRNAMT>${sum}<FITID>${id}<NAME>ROW ${id}</STMTTRN>`;
const statement = (account: string, ...entries: string[]): string =>
  `<CCSTMTRS><CURDEF>USD<CCACCTFROM><ACCTID>${account}</CCACCTFROM><BANKTRANLIST>${entries.join('')}</BANKTRANLIST></CCSTMTRS>`;

describe('OFX whose signs are not meant as OFX means them', () => {
  test('all contradict their types, in one of two accounts', async () => {
    const turned = statement('1111222233331234', entry('DEBIT', '5.00', 1), entry('CREDIT', '-50.00', 2));
    const meant = statement('1111222233335678', entry('DEBIT', '-7.00', 3), entry('CREDIT', '8.00', 4));
    const document = await readText(`OFXHEADER:100\n\n<OFX>${turned}${meant}</OFX>`);
    expect(document.transactions.map((row) => row.amount.minor)).toEqual([-500, 5000, -700, 800]);
    expect(document.transactions[0]?.kind).toBe('purchase');
    expect(document.notes.map((note) => note.en).join()).toContain('the types decide');
  });

  test('there are none', async () => {
    const text = statement('1111222233331234', entry('DEBIT', '5.00', 1), entry('CREDIT', '50.00', 2));
    expect(await sumsOf(`OFXHEADER:100\n\n<OFX>${text}</OFX>`)).toEqual(['-5.00', '50.00']);
  });

  test('thousands without cents are not read as decimals', async () => {
    const yen = `<OFX><CURDEF>JPY<STMTTRN><DTPOSTED>20261103<TRNAMT>-1,500<NAME>A</STMTTRN></OFX>`;
    expect(await sumsOf(yen)).toEqual(['-1500']);
    expect((await readText(yen.replace('JPY', 'USD'))).problems).toHaveLength(1);
  });

  test('a debit given back is one row among others', async () => {
    const text = statement('1111222233331234', entry('DEBIT', '-5.00', 1), entry('DEBIT', '5.00', 2));
    expect(await sumsOf(`OFXHEADER:100\n\n<OFX>${text}</OFX>`)).toEqual(['-5.00', '5.00']);
  });
});
