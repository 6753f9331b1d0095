import { writeZip, type ZipFile } from './write-zip.ts';

/** A workbook to be written: each sheet as the XML of its rows. */
export interface WorkbookShape {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: string;
    readonly state?: string;
    readonly after?: string;
  }[];
  /** The texts of the shared table, each as the XML within its `si`. */
  readonly strings?: readonly string[];
  /** Number formats of the cell styles 0, 1, 2 …: an id, or a code of its own. */
  readonly formats?: readonly (number | string)[];
  readonly epoch1904?: boolean;
  /** Further files, or others in place of those of the same name. */
  readonly files?: readonly ZipFile[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Writes a workbook as spreadsheets do, with the parts that it needs. */
export function writeXlsx(shape: WorkbookShape): Uint8Array {
  const { sheets, strings, formats = [0], files = [] } = shape;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const parts: ZipFile[] = [
    { name: '[Content_Types].xml', content: `${HEAD}<Types/>` },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${shape.epoch1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships>${sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation('rId900', 'styles', 'styles.xml')}${relation('rId901', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: stylesXml(formats) },
    ...sheets.map(({ rows, after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...(strings
      ? [
          {
            name: 'xl/sharedStrings.xml',
            content: `${HEAD}<sst xmlns="${MAIN}">${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
          },
        ]
      : []),
  ];
  const kept = parts.filter((each) => !files.some((other) => other.name === each.name));
  return writeZip([...kept, ...files]);
}

function stylesXml(formats: readonly (number | string)[]): string {
  const codes = formats.flatMap((each, at) =>
    typeof each === 'string' ? [`<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(each)}"/>`] : [],
  );
  const styles = formats.map((each, at) => `<xf numFmtId="${typeof each === 'string' ? 164 + at : each}"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** Rows of plain cells from A1 on: texts inline, numbers as they are; null for nothing. */
export const plainRows = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map((cells, row) => {
      const inner = cells.map((cell, column) => {
        const place = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (cell === null) return '';
        if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
        return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
      });
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    })
    .join('');
