import { expect, test } from 'vitest';
import { documentToJson } from '../../src/intake/documents-json.ts';
import { readText } from './read-text.ts';

const WAYS: readonly (readonly [name: string, print: string])[] = [
  ['in one run', '4111111111111111'],
  ['with blanks', '4111 1111 1111 1111'],
  ['with several blanks', '4111  1111  1111  1111'],
  ['with ideographic blanks', '４１１１　１１１１　１１１１　１１１１'],
  ['with dashes', '4111-1111-1111-1111'],
  ['with full-width dashes', '4111－1111－1111－1111'],
  ['with underscores', '4111_1111_1111_1111'],
  ['with slashes', '4111/1111/1111/1111'],
  ['digit by digit', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
  ['over several lines', '"4111\n1111\n1111\n1111"'],
  ['parted by tabs', '4111\t1111\t1111\t1111'],
];

const leaks = (text: string): boolean =>
  /4111[\s\S]{0,3}1111[\s\S]{0,3}1111/.test(text.normalize('NFKC')) || /4( 1){8}/.test(text);

test.each(WAYS)('a card number %s is not shown', async (_name, print) => {
  const text = `Date,Description,Amount\n2026-11-03,${print},-1.00\nno day,${print},-1.00\n2026-11-04,${print},x1y\n`;
  const document = await readText(text);
  expect(document.transactions).toHaveLength(1);
  expect(document.problems).toHaveLength(2);
  expect(leaks(JSON.stringify(documentToJson(document, 'en')))).toBe(false);
});

test('what a spreadsheet made of one is not shown either', async () => {
  const document = await readText('Date,Description,Amount\n2026-11-03,4.11111111111111E+15,-1.00\n');
  expect(document.transactions[0]?.description).toBe('••••');
});

test('the column of card numbers is cut without a check digit, in problems too', async () => {
  const document = await readText(
    'Date,Card No,Description,Amount\n2026-11-03,6222021234567890123,A,-1.00\nno day,6222021234567890123,A,-1.00\n',
  );
  expect(document.transactions[0]?.card).toBe('0123');
  expect(document.problems[0]?.text).toBe('no day,•••• 0123,A,-1.00');
});

test('an entity or an escape does not hide one', async () => {
  const ofx = await readText(
    '<OFX><STMTTRN><DTPOSTED>20261103<TRNAMT>-5.00<NAME>A 4111&#32;1111&#32;1111&#32;1111</STMTTRN></OFX>',
  );
  expect(ofx.transactions[0]?.description).toBe('A •••• 1111');
  const json = await readText(
    '{"transactions":[{"id":"a","bookedOn":"2026-11-03","amount":"-1.00","currency":"CNY","description":"4111\\u00201111\\u00201111\\u00201111","status":"booked","kind":"purchase"}]}',
  );
  expect(json.transactions[0]?.description).toBe('•••• 1111');
});

test("a file's name shows no more of a card than the file", async () => {
  const { file } = await readText(
    'Date,Description,Amount\n2026-11-03,A,-1.00\n',
    {},
    'bills/bill_4111111111111111.csv',
  );
  expect(file).toBe('bills/bill_•••• 1111.csv');
});
