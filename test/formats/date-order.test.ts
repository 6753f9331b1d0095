import { describe, expect, it } from 'vitest';
import { readText } from '../intake/read-text.ts';

/** The days that a table is read to hold, or the first problem's text. */
async function daysOf(text: string, today = '2026-11-24'): Promise<readonly string[] | string> {
  const { transactions, problems } = await readText(text, { today });
  return transactions.length > 0 ? transactions.map((row) => row.bookedOn) : (problems[0]?.message.en ?? '');
}

const notesOf = async (text: string): Promise<string> => (await readText(text)).notes.map((note) => note.en).join('\n');

const OPEN = 'the order of day and month';

describe('an order of day and month that the dates leave open', () => {
  it('stays open in a file of one row, and of two that stand in order either way', async () => {
    expect(await daysOf('Date,Description,Amount,Balance\n10/02/2026,NORTH MILL 12:34,-5.00,995.00')).toContain(OPEN);
    expect(
      await daysOf('Date,Description,Amount\n03/04/2026,NORTH MILL,-5.00\n05/06/2026,CORNER DELI,-7.00'),
    ).toContain(OPEN);
  });

  it('is asked once for the whole file', async () => {
    const { problems } = await readText('Date,Description,Amount\n03/04/2026,A SHOP,-5.00\n05/06/2026,B SHOP,-7.00');
    expect(problems).toHaveLength(1);
  });

  it('is told by rows that stand in order only one way', async () => {
    const csv = 'Date,Description,Amount\n03/04/2026,A SHOP,-5.00\n05/04/2026,B SHOP,-7.00\n01/05/2026,C SHOP,-2.00';
    expect(await daysOf(csv)).toEqual(['2026-04-03', '2026-04-05', '2026-05-01']);
    expect(await notesOf(csv)).toContain('day first: only so do the rows stand in order');
  });

  it('is told newest first as well', async () => {
    const csv = 'Date,Description,Amount\n05/01/2026,A SHOP,-5.00\n04/05/2026,B SHOP,-7.00\n04/03/2026,C SHOP,-2.00';
    expect(await daysOf(csv)).toEqual(['2026-05-01', '2026-04-05', '2026-04-03']);
  });

  it('is told by two rows whose balances say which is the older', async () => {
    const head = 'Date,Description,Amount,Balance\n';
    expect(await daysOf(`${head}02/05/2026,A SHOP,-5.00,95.00\n01/06/2026,B SHOP,-7.00,88.00`)).toEqual([
      '2026-05-02',
      '2026-06-01',
    ]);
    expect(await daysOf(`${head}02/05/2026,B SHOP,-7.00,88.00\n01/06/2026,A SHOP,-5.00,95.00`)).toEqual([
      '2026-02-05',
      '2026-01-06',
    ]);
  });

  it('is told by a second date within days of the first', async () => {
    const csv = 'Transaction Date,Posting Date,Description,Amount\n03/04/2026,05/04/2026,A SHOP,-5.00';
    expect(await daysOf(csv)).toEqual(['2026-04-05']);
    const named = 'Transaction Date,Value Date,Description,Amount\n03/04/2026,5 Mar 2026,A SHOP,-5.00';
    expect(await daysOf(named)).toEqual(['2026-03-04']);
  });

  it('is told by weekdays, by the period of the statement and by the day of reading', async () => {
    expect(await daysOf('Date,Day,Description,Amount\n03/04/2026,Fri,A SHOP,-5.00')).toEqual(['2026-04-03']);
    expect(await daysOf('Date,Description,Amount\nWed 03/04/2026,A SHOP,-5.00')).toEqual(['2026-03-04']);
    expect(
      await daysOf(
        'Statement period,1 April 2026 to 30 April 2026\n\nDate,Description,Amount\n03/04/2026,A SHOP,-5.00',
      ),
    ).toEqual(['2026-04-03']);
    expect(await daysOf('Date,Description,Amount\n09/12/2026,A SHOP,-5.00')).toEqual(['2026-09-12']);
  });

  it('stays open where two proofs contradict each other', async () => {
    const csv =
      'Date,Day,Description,Amount\n03/04/2026,Fri,A SHOP,-5.00\n04/01/2026,,B SHOP,-7.00\n04/02/2026,,C SHOP,-2.00\n';
    expect(await daysOf(csv)).toContain(OPEN);
  });

  it('gives way to the person, who may know better', async () => {
    const { transactions } = await readText('Date,Description,Amount\n09/12/2026,A SHOP,-5.00', { dateOrder: 'dmy' });
    expect(transactions[0]?.bookedOn).toBe('2026-12-09');
  });
});

describe('an export that can be no other', () => {
  it('is read by the custom of its maker, which is said', async () => {
    const csv =
      'Date,Description,Original Description,Amount,Transaction Type,Category,Account Name,Labels,Notes\n' +
      '8/02/2026,Green Lane,GREEN LANE 0042,29.99,debit,Groceries,Blue Card,,';
    expect(await daysOf(csv)).toEqual(['2026-08-02']);
    expect(await notesOf(csv)).toContain('an export of Mint');
    const uk =
      'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance\n' +
      "03/04/2026,DEB,'00-00-00,00000000,GREEN LANE,5.00,,95.00";
    expect(await daysOf(uk)).toEqual(['2026-04-03']);
  });

  it('is none where only its time zone would be American', async () => {
    const head =
      'Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Item\n';
    const row = (zone: string, currency: string): string =>
      `${head}6/4/2026,10:46:49,${zone},Ada,Payment,Completed,${currency},-20.00,0.00,-20.00,a@example.com,b@example.com,X1,`;
    expect(await daysOf(row('PDT', 'USD'))).toEqual(['2026-06-04']);
    expect(await daysOf(row('BST', 'USD'))).toContain(OPEN);
    expect(await daysOf(row('PDT', 'CAD'))).toContain(OPEN);
    expect(await daysOf('Date,Time,TimeZone,Description,Amount\n6/4/2026,10:46:49,PDT,A SHOP,-20.00')).toContain(OPEN);
  });

  it('is told without a header by its own words, and not without them', async () => {
    const rows = (words: string): string =>
      `05/03/2026,${words},12.00,,88.00\n05/02/2026,GREEN LANE _M,,40.00,100.00\n05/02/2026,CORNER DELI _M,3.00,,60.00\n`;
    expect(await daysOf(rows('SEND E-TFR ***a1B'))).toEqual(['2026-05-03', '2026-05-02', '2026-05-02']);
    expect(await daysOf(rows('SEND MONEY'))).toContain(OPEN);
  });
});
