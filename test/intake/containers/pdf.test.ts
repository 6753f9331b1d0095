import { describe, expect, it, vi } from 'vitest';
import { openPdf } from '../../../src/intake/containers/pdf.ts';
import { readInput, type ReadDocument } from '../../../src/intake/index.ts';
import { lineOf, writePdf, type WrittenPage, type WrittenText } from './write-pdf.ts';

const read = (bytes: Uint8Array): Promise<ReadDocument> =>
  readInput({ name: 'statement.pdf', bytes }, { today: '2026-12-31', currency: 'EUR' });
const rowsOf = ({ transactions }: ReadDocument): unknown[] =>
  transactions.map((each) => [each.bookedOn, each.amount.minor, each.amount.currency, each.description]);
const english = ({ problems }: ReadDocument): string[] => problems.map((each) => each.message.en);

const header = (y: number): WrittenText[] =>
  lineOf(y, [50, 'Datum'], [110, 'Valuta'], [170, 'Vorgang'], [430, 'Soll', 'right'], [520, 'Haben', 'right']);
const row = (y: number, day: string, words: string, out: string, into = ''): WrittenText[] => [
  ...lineOf(y, [50, day], [110, day], [170, words]),
  ...(out === '' ? [] : lineOf(y, [430, out, 'right'])),
  ...(into === '' ? [] : lineOf(y, [520, into, 'right'])),
];
const giro: WrittenPage = {
  texts: [
    { text: 'Bank am Ring', x: 50, y: 800, size: 12 },
    { text: 'Kontoauszug vom 01.01.2026 bis 31.01.2026', x: 50, y: 780 },
    { text: 'Alter Kontostand EUR', x: 350, y: 750 },
    ...lineOf(750, [520, '1.000,00', 'right']),
    ...header(700),
    ...row(680, '05.01.', 'Lastschrift', '58,20'),
    { text: 'STADTWERKE MUSTERSTADT', x: 170, y: 669 },
    { text: 'Kundennummer 7788', x: 170, y: 658 },
    ...row(640, '09.01.', 'Gutschrift', '', '1.250,00'),
    { text: 'GEHALT JANUAR', x: 170, y: 629 },
    ...row(610, '30.01.', 'Kartenzahlung', '7,05'),
    { text: 'BAECKEREI NORD', x: 170, y: 599 },
    { text: 'Neuer Kontostand EUR', x: 350, y: 560 },
    ...lineOf(560, [520, '2.184,75', 'right']),
    { text: 'Bitte pruefen Sie diesen Auszug und melden Sie Einwendungen innerhalb von sechs Wochen.', x: 50, y: 520 },
  ],
};

describe('a PDF with a text layer', () => {
  it('gives the rows below its header: sides by their columns, wrapped words in their row, the year of its period', async () => {
    const document = await read(writePdf([giro]));
    expect(document.format).toBe('pdf');
    expect(rowsOf(document)).toEqual([
      ['2026-01-05', -5820, 'EUR', 'Lastschrift STADTWERKE MUSTERSTADT Kundennummer 7788'],
      ['2026-01-09', 125000, 'EUR', 'Gutschrift GEHALT JANUAR'],
      ['2026-01-30', -705, 'EUR', 'Kartenzahlung BAECKEREI NORD'],
    ]);
    expect(document.problems).toEqual([]);
  });

  it('is read the same when its pages are stored lying on their sides', async () => {
    const turned = giro.texts.map((each) => {
      const left = each.right ? each.x - each.text.length * 9 * 0.6 : each.x;
      return { ...each, right: false, x: each.y - 100, y: 595 - left, turned: 270 };
    });
    const document = await read(writePdf([{ texts: turned, rotate: 270 }]));
    expect(rowsOf(document)).toEqual(rowsOf(await read(writePdf([giro]))));
  });

  it('goes on over its pages: headers and footers that come again are none of its rows', async () => {
    const page = (number: number, rows: readonly WrittenText[]): WrittenPage => ({
      texts: [
        { text: 'Kontoauszug vom 01.03.2026 bis 31.03.2026', x: 50, y: 800 },
        ...header(760),
        ...rows,
        { text: `Bank am Ring, Ringstr. 1, Blatt ${number} von 2`, x: 50, y: 40 },
      ],
    });
    const document = await read(
      writePdf([
        page(1, [...row(740, '02.03.', 'Miete', '640,00'), ...row(720, '03.03.', 'Kiosk am Tor', '3,10')]),
        page(2, [...row(740, '17.03.', 'Apotheke', '12,99'), { text: 'am Markt', x: 170, y: 729 }]),
      ]),
    );
    expect(rowsOf(document)).toEqual([
      ['2026-03-02', -64000, 'EUR', 'Miete'],
      ['2026-03-03', -310, 'EUR', 'Kiosk am Tor'],
      ['2026-03-17', -1299, 'EUR', 'Apotheke am Markt'],
    ]);
    expect(document.problems).toEqual([]);
  });

  it('in Chinese without an embedded font is read by the character maps of the package, cells of two lines joined', async () => {
    const line = (y: number, day: string, card: string, sum: string, x: number): WrittenText[] =>
      lineOf(y, [40, day], [120, day], [200, card], [x, sum]);
    const document = await read(
      writePdf([
        {
          texts: [
            { text: '某某银行信用卡账单 2026年03月', x: 180, y: 800, size: 14 },
            { text: '人民币账户交易明细', x: 40, y: 760 },
            ...lineOf(
              730,
              [40, '交易日'],
              [120, '记账日'],
              [200, '卡号后四位'],
              [300, '交易描述'],
              [430, '存入'],
              [520, '支出'],
            ),
            { text: '网上支付-南山文具用品', x: 300, y: 705 },
            ...line(700, '03/02', '6677', '35.60', 510),
            { text: '商店', x: 300, y: 695 },
            { text: '手机银行还款', x: 300, y: 670 },
            ...line(670, '03/09', '6677', '1200.00', 420),
            { text: '美元账户交易明细', x: 40, y: 630 },
            ...lineOf(
              600,
              [40, '交易日'],
              [120, '记账日'],
              [200, '卡号后四位'],
              [300, '交易描述'],
              [430, '存入'],
              [520, '支出'],
            ),
            ...line(570, '03/11', '6677', '9.99', 515),
            { text: 'HILLSIDE GAMES', x: 300, y: 570 },
          ],
        },
      ]),
    );
    expect(rowsOf(document)).toEqual([
      ['2026-03-02', -3560, 'CNY', '网上支付-南山文具用品商店'],
      ['2026-03-09', 120000, 'CNY', '手机银行还款'],
      ['2026-03-11', -999, 'USD', 'HILLSIDE GAMES'],
    ]);
    expect(document.transactions.map((each) => each.card)).toEqual(['6677', '6677', '6677']);
  });

  it('without names above its columns is read as the text of a statement', async () => {
    const document = await read(
      writePdf([
        {
          texts: [
            { text: 'Statement period 1 May 2026 to 31 May 2026', x: 50, y: 780 },
            { text: 'Opening balance', x: 50, y: 740 },
            ...lineOf(740, [500, '200.00', 'right']),
            ...lineOf(
              700,
              [50, '03 May'],
              [120, 'Willow Lane Books'],
              [420, '12.40', 'right'],
              [500, '187.60', 'right'],
            ),
            ...lineOf(
              680,
              [50, '19 May'],
              [120, 'Refund Harbour Shop'],
              [420, '4.10', 'right'],
              [500, '191.70', 'right'],
            ),
            { text: 'Closing balance', x: 50, y: 640 },
            ...lineOf(640, [500, '191.70', 'right']),
          ],
        },
      ]),
    );
    expect(rowsOf(document)).toEqual([
      ['2026-05-03', -1240, 'EUR', 'Willow Lane Books'],
      ['2026-05-19', 410, 'EUR', 'Refund Harbour Shop'],
    ]);
    expect(document.balance).toBe('continuous');
  });

  it('shows no more of a card than its last four digits', async () => {
    const texts = [...header(700), ...row(680, '05.01.', 'Karte 4111 1111 1111 1111', '58,20')];
    const document = await read(writePdf([{ texts: [{ text: 'Auszug 31.01.2026', x: 50, y: 780 }, ...texts] }]));
    expect(JSON.stringify(document)).not.toContain('4111 1111');
    expect(rowsOf(document)).toEqual([['2026-01-05', -5820, 'EUR', 'Karte •••• 1111']]);
  });
});

describe('a PDF that cannot be read says why', () => {
  it.each([
    ['locked', writePdf([giro], { locked: true }), /password/],
    ['a scan', writePdf([{ texts: [], content: 'q 500 0 0 700 40 40 cm 0.5 g 0 0 1 1 re f Q' }]), /scan/],
    ['cut off at its head', Uint8Array.from('%PDF-1.7\n%xx\n1 0 obj', (sign) => sign.charCodeAt(0)), /damaged/],
    ['nothing but its mark', Uint8Array.from('%PDF-', (sign) => sign.charCodeAt(0)), /damaged/],
  ])('%s', async (_what, bytes, words) => {
    const document = await read(bytes);
    expect(document.transactions).toEqual([]);
    expect(english(document)).toEqual([expect.stringMatching(words)]);
    expect(document.problems[0]?.message.zh).toMatch(/PDF/);
  });

  it('whatever of its bytes are broken or missing, it is answered, nothing is thrown and nothing printed', async () => {
    const said = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
    const whole = writePdf([giro]);
    for (let at = 7; at < whole.length; at += 331) {
      const flipped = Uint8Array.from(whole);
      flipped.set([0x3e, 0x00, 0x28], at);
      for (const bytes of [whole.subarray(0, at), flipped]) expect(await read(bytes)).toHaveProperty('transactions');
    }
    for (const each of said) expect(each).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('with more pages or text than are read, says how far it was read', async () => {
    const bytes = writePdf(Array.from({ length: 6 }, () => giro));
    const source = { name: 'x', bytes };
    const limits = { pages: 2, texts: 100_000, milliseconds: 60_000 };
    expect(await openPdf(source, limits)).toMatchObject({
      problems: [
        { message: { en: expect.stringContaining('6 pages, which is too much; it was read as far as page 2') } },
      ],
    });
    expect(await openPdf(source, { ...limits, pages: 9, texts: 20 })).toMatchObject({
      problems: [{ message: { en: expect.stringContaining('as far as page 1') } }],
    });
    expect(await openPdf(source, { ...limits, pages: 9, milliseconds: -1 })).toMatchObject({
      message: { en: expect.stringContaining('too large') },
    });
  });

  it('names the pages that hold no text beside those that do', async () => {
    const document = await read(writePdf([giro, { texts: [], content: '0.5 g 0 0 100 100 re f' }]));
    expect(document.transactions).toHaveLength(3);
    expect(english(document)).toEqual([expect.stringContaining('page 2 holds no text')]);
  });
});
