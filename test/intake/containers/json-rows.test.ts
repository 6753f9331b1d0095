import { describe, expect, test } from 'vitest';
import { decimalOf } from '../../../src/domain/money.ts';
import { guessRole } from '../../../src/formats/readers/header-words.ts';
import { container } from '../../../src/intake/containers/json-rows.ts';
import type { ReadDocument } from '../../../src/intake/index.ts';
import { CONTAINERS } from '../../../src/intake/registry.ts';
import { readText } from '../read-text.ts';

const sourceOf = (text: string) => ({ name: 'file', bytes: new Uint8Array(), text });

const rowsOf = (document: ReadDocument): string[] =>
  document.transactions.map(
    (row) => `${row.bookedOn} ${decimalOf(row.amount)} ${row.amount.currency} ${row.description}`,
  );

const saysOf = (document: ReadDocument): string[] => document.problems.map((each) => `${each.line} ${each.message.en}`);

const ENTRY = '{"date":"2026-11-03","amount":"-1.00","currency":"EUR","description":"One"}';
const OTHER = '{"date":"2026-11-04","amount":"2.00","currency":"EUR","description":"Two"}';

describe('objects with a date and an amount', () => {
  test('in a list are rows, whatever lies around them', async () => {
    const document = await readText(`{"ok":true,"meta":{"page":1},"data":{"items":[${ENTRY},${OTHER}]}}`);
    expect(document.format).toBe('json-rows');
    expect(rowsOf(document)).toEqual(['2026-11-03 -1.00 EUR One', '2026-11-04 2.00 EUR Two']);
  });

  test('one by itself is one row', async () => {
    expect(rowsOf(await readText(ENTRY))).toEqual(['2026-11-03 -1.00 EUR One']);
  });

  test('one a line are rows of one table', async () => {
    expect(rowsOf(await readText(`${ENTRY}\n${OTHER}\n`))).toHaveLength(2);
  });

  test('with their values in objects of their own', async () => {
    const document = await readText(
      '[{"Date":{"Sort":[63552988,"2014"],"Text":"03 Nov 2026"},"Description":{"Url":"","Text":"Toll"},"SortableDebit":{"Sort":[1,19.72],"Text":"$19.72 DR"},"Debit":{"Text":"$19.72 DR"},"Credit":{"Text":""},"Balance":{"Text":""}}]',
    );
    expect(rowsOf(document)).toEqual(['2026-11-03 -19.72 USD Toll']);
  });

  test('of the interfaces that European banks share: account above, booked beside pending', async () => {
    const row = (id: number, amount: string, day: string, name: string): string =>
      `{"transactionId":"${id}","${name}":"Shop ${id}","transactionAmount":{"currency":"EUR","amount":"${amount}"},"bookingDate":"${day}","remittanceInformationUnstructured":"Text ${id}"}`;
    const document = await readText(
      `{"account":{"iban":"XX0012345678","currency":"EUR"},"transactions":{"booked":[${row(1, '-25.67', '2026-10-25', 'creditorName')},${row(2, '343.01', '2026-10-25', 'debtorName')}],"pending":[${row(3, '-100.03', '2026-10-26', 'creditorName')}]}}`,
    );
    expect(rowsOf(document)).toEqual([
      '2026-10-25 -25.67 EUR Text 1',
      '2026-10-25 343.01 EUR Text 2',
      '2026-10-26 -100.03 EUR Text 3',
    ]);
    expect(document.transactions.map((row_) => row_.status)).toEqual(['booked', 'booked', 'pending']);
    expect(document.transactions.map((row_) => row_.account)).toEqual(['•••• 5678', '•••• 5678', '•••• 5678']);
  });

  test('of open banking: the balance beside a row is not its sum, and the indicator gives the sign', async () => {
    const row = (sum: string, way: string, balance: string): string =>
      `{"Amount":{"Amount":"${sum}","Currency":"GBP"},"CreditDebitIndicator":"${way}","Status":"Booked","BookingDateTime":"2026-04-05T10:43:07+00:00","TransactionInformation":"Cash","Balance":{"Amount":{"Amount":"${balance}","Currency":"GBP"},"CreditDebitIndicator":"Credit"}}`;
    const document = await readText(
      `{"Data":{"Transaction":[${row('10.00', 'Credit', '230.00')},${row('20.00', 'Debit', '210.00')}]}}`,
    );
    expect(rowsOf(document)).toEqual(['2026-04-05 10.00 GBP Cash', '2026-04-05 -20.00 GBP Cash']);
    expect(document.balance).toBe('continuous');
  });

  test('as lists below a list of their names', async () => {
    const document = await readText(
      '{"rows":[["Date","Description","Amount"],["2026-11-03","One",-1.5],["2026-11-04","Two",2]]}',
    );
    expect(rowsOf(document)).toEqual(['2026-11-03 -1.50 USD One', '2026-11-04 2.00 USD Two']);
  });

  test('in lists within a list of accounts are rows; the accounts are none', async () => {
    const account = (id: string, row: string): string =>
      `{"accountId":"${id}","date":"2026-11-30","balance":"7.00","transactions":[${row}]}`;
    const document = await readText(`[${account('A1', ENTRY)},${account('B2', OTHER)}]`);
    expect(document.transactions.map((each) => each.account)).toEqual(['A1', 'B2']);
  });

  test('in a list that is called pending break no running balance: theirs is none yet', async () => {
    const row = (day: number, sum: string, balance: string): string =>
      `{"date":"2026-11-0${day}","amount":"${sum}","balance":"${balance}","description":"x"}`;
    const posted = [row(1, '-1.00', '9.00'), row(2, '-2.00', '7.00')];
    const document = await readText(
      `{"posted":[${posted.join(',')}],"pending":[${row(3, '-3.00', '0.00')},${row(4, '-4.00', '0.00')}]}`,
    );
    expect(document.transactions.map((each) => each.status)).toEqual(['booked', 'booked', 'pending', 'pending']);
    expect(document.balance).toBe('continuous');
    expect((await readText(`[${posted.join(',')},${row(3, '-3.00', '0.00')}]`)).balance).toBe('broken');
  });

  test('a yes to pending is a status', async () => {
    const document = await readText(
      `[${ENTRY.replace('}', ',"pending":true}')},${OTHER.replace('}', ',"pending":false}')}]`,
    );
    expect(document.transactions.map((each) => each.status)).toEqual(['pending', 'booked']);
  });

  test('elsewhere than in a row there are none, and it is said', async () => {
    const document = await readText('{"accounts":[{"name":"Savings","balance":12.5}],"generatedAt":"2026-11-03"}');
    expect(document.transactions).toEqual([]);
    expect(document.problems[0]?.message.en).toBe('this JSON holds no records with a date and an amount');
  });
});

describe('figures', () => {
  const sumsOf = async (...figures: string[]): Promise<string[]> => {
    const rows = figures.map(
      (figure, at) => `{"date":"2026-11-0${at + 1}","amount":${figure},"currency":"EUR","text":"x"}`,
    );
    return (await readText(`[${rows.join(',')}]`)).transactions.map((row) => decimalOf(row.amount));
  };

  test('are those of the text, not those of binary fractions', async () => {
    expect(await sumsOf('-9007199254740.93', '-1.5e2', '-25E-2', '-0.30000000000000004')).toEqual([
      '-9007199254740.93',
      '-150.00',
      '-0.25',
      '-0.30',
    ]);
  });

  test('that count cents by their key are sums; others that may are told of', async () => {
    const row = (minor: number, currency: string): string =>
      `{"transactionTime":"2026-11-03T10:00:00.000Z","amount":{"currency":"${currency}","minorUnits":${minor}},"direction":"OUT","counterPartyName":"Shop"}`;
    const document = await readText(`{"feedItems":[${row(1250, 'GBP')},${row(1250, 'JPY')},${row(5, 'GBP')}]}`);
    expect(document.transactions.map((each) => `${decimalOf(each.amount)} ${each.amount.currency}`)).toEqual([
      '-12.50 GBP',
      '-1250 JPY',
      '-0.05 GBP',
    ]);
    const told = await readText(
      `[${[450, 1250, 300].map((sum) => `{"created":"2026-11-03","amount":-${sum},"currency":"GBP","description":"x"}`).join(',')}]`,
    );
    expect(told.notes.some((note) => note.en.includes('counts cents'))).toBe(true);
  });

  test('that count seconds or milliseconds are moments, which is told', async () => {
    const row = (time: string): string => `{"timestamp":${time},"amount":-1.50,"currency":"EUR","description":"x"}`;
    const document = await readText(
      `[${row('1793703600')},${row('1793703600000')},${row('"/Date(1793703600000+1000)/"')}]`,
    );
    expect(document.transactions.map((each) => each.occurredAt)).toEqual([
      '2026-11-03T11:00:00',
      '2026-11-03T11:00:00',
      '2026-11-03T21:00:00',
    ]);
    expect(document.notes.some((note) => note.en.includes('universal time'))).toBe(true);
  });
});

describe('a broken file', () => {
  test('yields each whole entry and names the line of each that is not', async () => {
    const document = await readText(`[\n${ENTRY},\n{"date":"2026-11-03","amount":,"description":"Bad"},\n${OTHER}\n]`);
    expect(rowsOf(document)).toEqual(['2026-11-03 -1.00 EUR One', '2026-11-04 2.00 EUR Two']);
    expect(saysOf(document)).toEqual(['3 this entry is no valid JSON']);
  });

  test('a line of its own, with a quotation left open, costs no other line', async () => {
    const document = await readText(`${ENTRY}\n{"date":"2026-11-03","amount":"1.00\n${OTHER}\n`);
    expect(document.transactions).toHaveLength(2);
    expect(saysOf(document)).toEqual(['2 this entry is no valid JSON']);
  });

  test('cut off within an entry says so', async () => {
    const document = await readText(`{"transactions":{"booked":[\n${ENTRY},\n${OTHER.slice(0, 40)}`);
    expect(rowsOf(document)).toEqual(['2026-11-03 -1.00 EUR One']);
    expect(saysOf(document)).toEqual(['3 the file is cut off within this entry']);
  });

  test('a row whose sum cannot be read is a problem with its own line', async () => {
    const document = await readText(`[\n${ENTRY},\n\n${OTHER.replace('2.00', '2.0.0')}\n]`);
    expect(saysOf(document)).toEqual(['4 the amount cannot be read']);
  });

  test('shows no card number, however it is written', async () => {
    const document = await readText(
      `[${ENTRY.replace('One', '4111\\u00201111\\u00201111\\u00201111')},\n{"date":"2026-11-04","card":"4111111111111111","amount":}]`,
    );
    expect(document.transactions[0]?.description).toBe('•••• 1111');
    expect(JSON.stringify(document)).not.toContain('11111111');
  });
});

describe('keys', () => {
  test.each([
    ['amount.value', 'amount'],
    ['Date.Text', 'date'],
    ['transactionAmount.currency', 'currency'],
    ['originalAmount.currency', 'originalCurrency'],
    ['balance.currency', undefined],
    ['Balance.Amount.Amount', 'balance'],
    ['merchant.name', 'counterparty'],
    ['creditorAccount.iban', undefined],
    ['booked_at', 'postingDate'],
    ['remittanceInformationUnstructured', 'description'],
    ['txnAmt', 'amount'],
    ['Doc. No', undefined],
  ])('%s', (key, role) => {
    expect(guessRole(key)?.role).toBe(role);
  });

  test('of the prototype are data; a key that stands twice is told, and its last value counts', async () => {
    const document = await readText(
      '[{"__proto__":{"amount":"9"},"constructor":"x","date":"2026-11-03","amount":"1.00","amount":"-2.00","description":"One"}]',
    );
    expect(rowsOf(document)).toEqual(['2026-11-03 -2.00 USD One']);
    expect(document.notes.some((note) => note.en.includes('"amount" stands twice'))).toBe(true);
    expect('amount' in {}).toBe(false);
  });

  test('a hundred thousand of them hide no row, and those without room are counted', async () => {
    const keys = Array.from({ length: 1000 }, (_, at) => `"k${at}":${at}`).join(',');
    const rows = Array.from({ length: 100 }, (_, at) => `{${keys.replaceAll('k', `k${at}_`)},"x":0}`);
    const document = await readText(
      `[{"date":"2026-11-03","amount":"-1.00","description":"One",${keys}},${rows.join(',')}]`,
    );
    expect(rowsOf(document)).toContain('2026-11-03 -1.00 USD One');
    expect(document.notes.some((note) => note.en.includes('keys had no room'))).toBe(true);
  });
});

describe('what is held', () => {
  test.each([
    ["the engine's own JSON", '{"transactions":[]}'],
    [
      "the engine's own JSON with an entry that is wrong",
      '{"transactions":[{"id":"t1","date":"2026-11-03","kind":"purchase","references":{}}]}',
    ],
    ['a message that begins with its sender', '[Bank] You paid $5.00 at Shop on 2026-11-03'],
    ["SWIFT's blocks", '{1:F01BANKXX0000000000}{4:\n:20:X\n-}'],
    ['a table', 'date,amount\n2026-11-03,{1}\n'],
    ['braces around words', '{hello}'],
  ])('is not %s', (_what, text) => {
    expect(container.holds(sourceOf(text))).toBe(false);
  });

  test.each([
    ENTRY,
    `[${ENTRY}]`,
    `{"transactions":[${ENTRY}]}`,
    '{"transactions":{"booked":[]}}',
    '\ufeff [ [ "date" ] ]',
    '{}',
  ])('is %.12s, by this container alone', (text) => {
    expect(CONTAINERS.filter((each) => each.holds(sourceOf(text))).map((each) => each.id)).toEqual(['json-rows']);
  });
});

describe('hostile JSON', () => {
  test.each([
    ['open lists', '['.repeat(200_000)],
    ['open objects', '{"a":'.repeat(100_000)],
    ['open strings', '["a'.repeat(100_000)],
    ['lists that nearly close', `${'['.repeat(100_000)}${']'.repeat(99_999)}`],
    ['a long escape', `{"date":"${'\\u0041'.repeat(50_000)}`],
  ])('%s are a problem', async (_what, text) => {
    const document = await readText(text);
    expect(document.transactions).toEqual([]);
    expect(document.problems.length).toBeGreaterThan(0);
  });

  test('what lies too deep is passed over, and its row is read', async () => {
    const deep = `${'{"a":['.repeat(500)}1${']}'.repeat(500)}`;
    expect(rowsOf(await readText(`[${ENTRY.replace('}', `,"extra":${deep}}`)}]`))).toEqual([
      '2026-11-03 -1.00 EUR One',
    ]);
  });
});
