import { describe, expect, test } from 'vitest';
import { decimalOf } from '../../../src/domain/money.ts';
import { container } from '../../../src/intake/containers/web-page.ts';
import { readInput, type ReadDocument } from '../../../src/intake/index.ts';
import { CONTAINERS } from '../../../src/intake/registry.ts';
import { readAny, readText } from '../read-text.ts';

const sourceOf = (text: string) => ({ name: 'file', bytes: new Uint8Array(), text });

/** The lines that a page is laid out as, a bar for each tab. */
async function linesOf(page: string): Promise<string[]> {
  const opened = await container.open(sourceOf(page));
  return 'text' in opened ? (opened.text ?? '').split('\n').map((line) => line.replaceAll('\t', '|')) : [];
}

const rowsOf = (document: ReadDocument): string[] =>
  document.transactions.map((row) => `${row.bookedOn} ${decimalOf(row.amount)} ${row.description}`);

const PAGE = `<!DOCTYPE html><html><head><title>x</title><style>td{}</style></head><body>
<script>var a = "<table></table>";</script>
<p>Account&nbsp;ending 4417 &amp; more</p>
<table><thead><tr><th>Date</th><th>Description</th><th>Amount</th><th>Balance</th></tr></thead><tbody>
<tr><td>2026-11-03</td><td>Caf&eacute; &#8211; <b>Nord</b></td><td>-4.50 EUR</td><td>95.50</td></tr>
<tr><td>2026-11-04</td><td>Wages</td><td>100.00 EUR</td><td>195.50</td></tr>
</tbody></table></body></html>`;

describe('a page of a bank', () => {
  test('is read as the table it shows, under its own name', async () => {
    const document = await readText(PAGE);
    expect(document.format).toBe('web-page');
    expect(rowsOf(document)).toEqual(['2026-11-03 -4.50 Café – Nord', '2026-11-04 100.00 Wages']);
    expect(document.transactions[0]?.amount.currency).toBe('EUR');
    expect(document.balance).toBe('continuous');
    expect(document.problems).toEqual([]);
  });

  test('keeps what stands around the table as lines', async () => {
    expect((await linesOf(PAGE))[0]).toBe('Account ending 4417 & more');
  });

  test('says of a row that cannot be read on which line of the file it stands', async () => {
    const document = await readText(PAGE.replace('2026-11-04', 'soon').replace('100.00 EUR', '1x0.00'));
    expect(document.problems.map((each) => each.line)).toEqual([6]);
  });

  test('is read without end tags, as most tables are written', async () => {
    const rows = '<tr><td>2026-11-03<td>One<td>-1.00<tr><td>2026-11-04<td>Two<td>-2.00';
    expect(rowsOf(await readText(`<table><tr><th>Date<th>Description<th>Amount${rows}`))).toEqual([
      '2026-11-03 -1.00 One',
      '2026-11-04 -2.00 Two',
    ]);
  });

  test('shows nothing that it hides, and says how many rows that are', async () => {
    const hidden =
      '<tr style="DISPLAY: none"><td>2026-11-05<td>Hidden<td>-9.00<td>1.00<tr hidden><td colspan=4>no sum</tr>' +
      '<tr><td>2026-11-06<td>Seen<span style="display:none"> not <span>this</span></span><input type=hidden value=7><td>-5.00 EUR<td>190.50';
    const document = await readText(PAGE.replace('</tbody>', hidden));
    expect(rowsOf(document).at(-1)).toBe('2026-11-06 -5.00 Seen');
    expect(document.transactions).toHaveLength(3);
    expect(document.notes.map((note) => note.en)).toContain('1 table row hidden by the page is left out');
  });

  test('whose header is printed anew on each page has that header once', async () => {
    const header = '<tr><th>Date</th><th>Description</th><th>Amount</th><th>Balance</th></tr>';
    const document = await readText(PAGE.replace('<tr><td>2026-11-04', `${header}<tr><td>2026-11-04`));
    expect(document.transactions).toHaveLength(2);
    expect(document.problems).toEqual([]);
  });

  test('made of elements with the roles of a table is a table', async () => {
    const cell = (text: string, role = 'cell'): string => `<div role="${role}"><div><div>${text}</div></div></div>`;
    const row = (...texts: string[]): string => `<div role="row">${texts.map((text) => cell(text)).join('')}</div>`;
    const page = `<html><div role="grid">${row('Date', 'Description', 'Amount')}${row('2026-11-03', 'One', '-1.00')}${row('2026-11-04', 'Two', '2.00')}</div>`;
    expect(rowsOf(await readText(page))).toEqual(['2026-11-03 -1.00 One', '2026-11-04 2.00 Two']);
  });

  test('with long menus before its table is read below them', async () => {
    const menu = Array.from(
      { length: 300 },
      (_, at) => `<li><a href="#">Menu, entry, of, the, site ${'abc'[at % 3]}</a></li>`,
    );
    const document = await readText(PAGE.replace('<p>', `<ul>${menu.join('')}</ul><p>`));
    expect(document.transactions).toHaveLength(2);
  });

  test('with accounts and no entries yields no row, and says so', async () => {
    const page =
      '<html><table><tr><th>Account<th>Number<th>Balance<th>Available<tr><td>Savings<td>1234<td>$1,000.00<td>$900.00<tr><td>Card<td>9876<td>$20.00<td>$980.00</table><p>Total credits: 1,020.00<p>You logged on at 11:29 on 28 April 2026</html>';
    for (const document of [await readText(page), await readAny(page)]) {
      expect(document.transactions.length + document.receipts.length).toBe(0);
      expect(document.problems[0]?.message.en).toContain('accounts and balances, but no transactions');
    }
  });
});

describe('cells', () => {
  const table = (rows: string): string => `<table>${rows}</table>`;

  test('that reach across columns or down rows leave the others in their places; a sum stands once', async () => {
    const rows =
      '<tr><th rowspan=2>Date<th rowspan=2>Text<th colspan=2>Amount<th rowspan=2>Balance<tr><th>Out<th>In' +
      '<tr><td rowspan=2>2026-11-03<td>One<td>1.00<td><td rowspan=2>9.00<tr><td>Two<td><td>3.00' +
      '<tr><td colspan=4>All<td>9.00';
    expect(await linesOf(table(rows))).toEqual([
      'Date|Text|Amount||Balance',
      'Date|Text|Out|In|Balance',
      '2026-11-03|One|1.00||9.00',
      '2026-11-03|Two||3.00|',
      'All||||9.00',
    ]);
  });

  test('hold one line each, however the page breaks and indents it', async () => {
    const rows =
      '<tr><td>Booked<br>on<td>What\n\t for<td>Sum<tr><td>2026-11-03<td>One<p>two</p><div>three</div><td>\u00a01.00 ';
    expect(await linesOf(table(rows))).toEqual(['Booked on|What for|Sum', '2026-11-03|One two three|1.00']);
  });

  test('with a table each, as mails of banks are built, are cells of one row', async () => {
    const cell = (text: string): string =>
      `<td><table><tr><td width=9></td><td><font>${text}</font></td></tr></table></td>`;
    const row = (...texts: string[]): string => `<tr><td><table><tr>${texts.map(cell).join('')}</tr></table></td></tr>`;
    const page = `<table><tr><td>${table(row('交易日', '记账日', '交易摘要', '人民币金额') + row('0916', '0917', '某餐饮', '¥&nbsp;35.00') + row('', '1002', '还款', '¥ -500.00'))}</td></tr></table>`;
    expect(await linesOf(page)).toEqual([
      '交易日|记账日|交易摘要|人民币金额',
      '0916|0917|某餐饮|¥ 35.00',
      '|1002|还款|¥ -500.00',
    ]);
    expect(rowsOf(await readText(page.replace('<table>', '<p>账单日 2026年10月15日</p><table>')))).toEqual([
      '2026-09-17 -35.00 某餐饮',
      '2026-10-02 500.00 还款',
    ]);
  });

  test('that only arrange the page are taken apart, column after column', async () => {
    const page = table(
      '<tr><td>Sold by<br>Green Shop<br>12 Lane<br>Town<td>Ship to<br>A. Person<br>3 Road<br>City</tr>',
    );
    expect(await linesOf(page)).toEqual([
      'Sold by',
      'Green Shop',
      '12 Lane',
      'Town',
      'Ship to',
      'A. Person',
      '3 Road',
      'City',
    ]);
  });

  test('with labels over each other beside as many sums are a row for each', async () => {
    const page = table('<tr><td>Items<br>Postage<td>£1.00<br>£2.00');
    expect(await linesOf(page)).toEqual(['Items|£1.00', 'Postage|£2.00']);
  });

  test('with an open quotation mark do not take in the rows below', async () => {
    const row = (day: string, text: string): string => `<tr><td>${day}<td>${text}<td>-1.00`;
    const rows = row('2026-11-03', '"Open') + row('2026-11-04', 'Two') + row('2026-11-05', '"Three"');
    const document = await readText(table(`<tr><th>Date<th>Description<th>Amount${rows}`));
    expect(document.transactions.map((each) => each.description)).toEqual(['"Open', 'Two', 'Three']);
  });
});

describe('entities', () => {
  test('are read once: by name, by number, and those of windows-1252; others stay as they are', async () => {
    expect(
      await linesOf('<p>&amp;lt; &#65;&#x42; &euro;&#128; &Eacute;&AMP; &nosuch; &#0;&#xD800; AT&T &yen;5</p>'),
    ).toEqual(['&lt; AB €€ É& &nosuch; \ufffd\ufffd AT&T ¥5']);
  });

  test('cannot make a tag, and a card number in pieces is masked like any other', async () => {
    const page = `<html><table><tr><th>Date<th>Description<th>Amount<tr><td>2026-11-03<td>&lt;td&gt;x<td>-1.00<tr><td>2026-11-04<td>4111<b>1111</b>&#49;111<i>1111</i><td>-2.00`;
    const document = await readText(page);
    expect(document.transactions.map((each) => each.description)).toEqual(['<td>x', '•••• 1111']);
  });
});

describe('rows that a page carries as data in a script', () => {
  const script = (data: string): string =>
    `<html><body><h1>Transactions</h1><script>function f(){ if (a < 1) { return "{"; } }\nload('x', ${data});</script></body></html>`;

  test('are read, never run', async () => {
    const data =
      '{"Rows":[{"Date":{"Text":"03 Nov 2026"},"Description":{"Text":"SHOP &amp; CO"},"Amount":{"Text":"$12.50 DR"},"Balance":{"Text":""}},{"Date":{"Text":"04 Nov 2026"},"Description":{"Text":"Interest"},"Amount":{"Text":"$0.01 CR"},"Balance":{"Text":""}}],"OutstandingAuthorizations":[{"Date":{"Text":"05 Nov 2026"},"Description":{"Text":"CAFE"},"Amount":{"Text":"$3.00 DR"},"Balance":{"Text":"$0.00"}}]}';
    const document = await readText(script(data));
    expect(rowsOf(document)).toEqual([
      '2026-11-03 -12.50 SHOP & CO',
      '2026-11-04 0.01 Interest',
      '2026-11-05 -3.00 CAFE',
    ]);
    expect(document.transactions.map((row) => row.status)).toEqual(['booked', 'booked', 'pending']);
    expect(document.notes.some((note) => note.en.includes('data within the page'))).toBe(true);
  });

  test('are read as a script writes them, with bare keys and single quotes', async () => {
    const document = await readText(
      script("[{date: '2026-11-03', title: 'One', amount: -1.5,}, {date: '2026-11-04', title: 'Two', amount: -2}]"),
    );
    expect(rowsOf(document)).toEqual(['2026-11-03 -1.50 One', '2026-11-04 -2.00 Two']);
  });

  test('stand once, though the page carries them twice', async () => {
    const data =
      '[{"date":"2026-11-03","amount":"-1.00","description":"One"},{"date":"2026-11-03","amount":"-1.00","description":"One"}]';
    const document = await readText(
      `<html><script type="application/json">${data}</script><script>x = ${data};</script></html>`,
    );
    expect(document.transactions).toHaveLength(2);
  });

  test('are left aside where the page shows its rows', async () => {
    const data = '<script>var d=[{"date":"2026-11-03","amount":"-1.00","description":"from data"}]</script>';
    const document = await readText(PAGE.replace('</body>', `${data}</body>`));
    expect(document.transactions.map((each) => each.description)).toEqual(['Café – Nord', 'Wages']);
  });
});

describe('a receipt as a page', () => {
  test('is read from its lines', async () => {
    const page = `<html><body><table><tr><td>Green Shop</td></tr><tr><td>Order date: 3 November 2026</td></tr><tr><td><table>
      <tr><td>Subtotal</td><td>£10.00</td></tr><tr><td>Delivery</td><td>£2.50</td></tr><tr><td><b>Total</b></td><td>£12.50</td></tr></table></td></tr></table></body></html>`;
    const [receipt] = (await readAny(page)).receipts;
    expect(receipt && decimalOf(receipt.amount)).toBe('12.50');
    expect(receipt?.amount.currency).toBe('GBP');
  });
});

describe('what is no page', () => {
  test.each([
    ['OFX', '<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>'],
    ['OFX with a header', 'OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><STMTTRN></STMTTRN></OFX>'],
    ['OFX as XML', '<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX></OFX>'],
    ['CAMT', '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022"><p></p></Document>'],
    ['a workbook as XML', '<?xml version="1.0"?><Workbook><Table></Table></Workbook>'],
    ['a text that mentions a tag', 'Use the <table> tag, not <td>, for rows. Paid $5.00 on 2026-11-03.'],
    ['a table with tags in its cells', 'Date,Text,Amount\n2026-11-03,"<table><tr><td>x</td></tr></table>",-1.00\n'],
    ['a message with signs', '<3 your order of $5.00'],
    ['a paragraph alone', '<p unfinished'],
  ])('%s', (_what, text) => {
    expect(container.holds(sourceOf(text))).toBe(false);
  });

  test.each([
    PAGE,
    '<table><tr><td>a</td></tr></table>',
    '\ufeff <!-- x --> <HTML>',
    '<?xml version="1.0"?><!DOCTYPE html><html>',
  ])('a page is held by this container alone: %.20s', (text) => {
    expect(CONTAINERS.filter((each) => each.holds(sourceOf(text))).map((each) => each.id)).toEqual(['web-page']);
  });

  test("any type but a page's own is still refused", async () => {
    const { problems } = await readText('<!DOCTYPE svg><html><table><tr><td>x</td></tr></table></html>');
    expect(problems[0]?.message.en).toContain('DOCTYPE');
  });
});

describe('hostile pages', () => {
  const many = (text: string, times: number): string => text.repeat(times);
  const end = '<table><tr><th>Date<th>Description<th>Amount<tr><td>2026-11-03<td>End<td>-1.00</table>';

  test.each([
    ['tables within each other', many('<table><tr><td>', 50_000), false],
    ['elements within each other', many('<div><b>', 50_000), true],
    ['open comments', many('<!-- ', 50_000), true],
    ['a comment as large as the file', `<!--${many('<td>', 50_000)}-->`, true],
    [
      'cells across a million columns',
      `<table>${many('<tr><td colspan=1000000>a<td rowspan=99999999>b', 2000)}</table>`,
      true,
    ],
    ['entities', many('&amp;&#x110000;&#99999999999;&x', 20_000), true],
    ['open quotations', many('<p a="', 30_000), false],
    ['a script with tables in its strings', `<script>${many('"</table><table>"+', 20_000)}</script>`, true],
    ['a script of brackets', `<script>2026-01-01 ${many('[{"a":', 30_000)}</script>`, true],
    ['roles', many('<div role=row><div role=cell>', 20_000), false],
    ['hidden parts', many('<p hidden>', 50_000), false],
    ['signs that open nothing', many('< ', 100_000), true],
  ])('%s: an answer, and what stands below where a browser would show it', async (_what, flood, shown) => {
    const document = await readText(`<html><body>${flood}${end}`);
    if (shown) expect(rowsOf(document)).toEqual(['2026-11-03 -1.00 End']);
    else expect(document.transactions.length + document.problems.length).toBeGreaterThan(0);
  });

  test.each([many('<!-- x -->', 5000), many('text <table <td ', 5000), many('<?x?>', 5000), many('<!-- ', 5000)])(
    'what may be none is judged at once: %.20s',
    (text) => {
      for (const each of CONTAINERS) expect(each.holds(sourceOf(`${text}<`)), each.id).toBe(false);
    },
  );

  test('names of attributes and keys change nothing of the prototype', async () => {
    await readInput(
      {
        name: 'x',
        bytes: new TextEncoder().encode(
          `<html __proto__=x><td constructor=y><script>[{"__proto__":{"polluted":1},"date":"2026-11-03","amount":1}]</script>`,
        ),
      },
      { today: '2026-11-24', currency: 'USD' },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
