import { describe, expect, test } from 'vitest';
import { decimalOf } from '../../../src/domain/money.ts';
import { container } from '../../../src/intake/containers/excel-xml.ts';
import { CONTAINERS } from '../../../src/intake/registry.ts';
import { readText } from '../read-text.ts';

const sourceOf = (text: string) => ({ name: 'file', bytes: new Uint8Array(), text });

const cell = (text: string, type = 'String', more = ''): string =>
  `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
const row = (...cells: string[]): string => `<Row>${cells.join('')}</Row>\n`;

const workbook = (...rows: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="One"><Table>\n${rows.join('')}</Table></Worksheet></Workbook>`;

const HEADER = row(cell('Date'), cell('Description'), cell('Amount'), cell('Balance'));
const SHEET = workbook(
  row(cell('Account 1234', 'String', ' ss:MergeAcross="3"')),
  HEADER,
  row(
    cell('2026-11-03T00:00:00.000', 'DateTime'),
    cell('Caf&#233; &amp; Bar'),
    cell('-12.5', 'Number'),
    cell('87.5', 'Number'),
  ),
  row(cell('2026-11-04T08:15:00.000', 'DateTime'), '<Cell/>', cell('100', 'Number'), cell('187.5', 'Number')),
);

async function linesOf(text: string): Promise<string[]> {
  const opened = await container.open(sourceOf(text));
  return 'text' in opened ? (opened.text ?? '').split('\n').map((line) => line.replaceAll('\t', '|')) : [];
}

describe('a workbook as XML', () => {
  test('is read as the table it holds', async () => {
    const document = await readText(SHEET);
    expect(document.format).toBe('excel-xml');
    expect(
      document.transactions.map((each) => `${each.bookedOn} ${decimalOf(each.amount)} ${each.description}`),
    ).toEqual(['2026-11-03 -12.50 Café & Bar', '2026-11-04 100.00 ']);
    expect(document.balance).toBe('continuous');
  });

  test('keeps cells in their columns where others are left out or reach across', async () => {
    const rows =
      row(cell('a'), cell('d', 'String', ' ss:Index="4"')) + row(cell('a', 'String', ' ss:MergeAcross="1"'), cell('c'));
    expect(await linesOf(workbook(rows))).toEqual(['a|||d', 'a||c']);
  });

  test('leaves remarks and formulas aside', async () => {
    const remark =
      '<Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data><Comment><ss:Data>note</ss:Data></Comment></Cell>';
    expect(await linesOf(workbook(row(cell('a'), remark)))).toEqual(['a|2']);
  });

  test('names the line of a row that cannot be read', async () => {
    const document = await readText(SHEET.replace('-12.5', '1.2.3.4'));
    expect(document.problems.map((each) => each.line)).toEqual([6]);
  });

  test('cut off yields each whole row', async () => {
    const document = await readText(SHEET.slice(0, SHEET.indexOf('2026-11-04') + 6));
    expect(document.transactions).toHaveLength(1);
  });

  test('is held by this container alone; other XML is not', () => {
    expect(CONTAINERS.filter((each) => each.holds(sourceOf(SHEET))).map((each) => each.id)).toEqual(['excel-xml']);
    for (const text of ['<?xml version="1.0"?><Document><Workbook/></Document>', '<html><Workbook></html>', 'Workbook'])
      expect(container.holds(sourceOf(text)), text).toBe(false);
  });

  test('without cells is empty, and it is said', async () => {
    expect((await readText(workbook())).problems[0]?.message.en).toBe('the workbook is empty');
  });

  test('with cells in a millionth column is read within bounds', async () => {
    const far = row(
      cell('x', 'String', ' ss:Index="1000000"'),
      cell('y', 'String', ' ss:MergeAcross="1000000"'),
      cell('z'),
    );
    const document = await readText(SHEET.replace('<Row>', `${far.repeat(40)}<Row>`));
    expect(document.transactions).toHaveLength(2);
  });
});
