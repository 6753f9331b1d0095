import { cellFormat, type CellFormat } from './cell-format.ts';
import type { Epoch } from './number-text.ts';
import { MOST_SHEETS } from './sheet.ts';
import { XmlCursor } from './xml-cursor.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Id of the relation that says where the sheet lies. */
  readonly relation: string;
}

export interface Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly epoch: Epoch;
}

/** The list of sheets, in the order of their tabs: ECMA-376 part 1, 18.2. */
export function readWorkbook(xml: string): Workbook {
  const sheets: ListedSheet[] = [];
  let epoch: Epoch = 1900;
  const cursor = new XmlCursor(xml);
  for (let step = cursor.next(); step !== 'end' && sheets.length < MOST_SHEETS; step = cursor.next()) {
    if (step !== 'open') continue;
    if (cursor.name === 'workbookPr')
      epoch = /^(?:1|true|on)$/i.test(cursor.attribute('date1904') ?? '') ? 1904 : epoch;
    if (cursor.name !== 'sheet') continue;
    sheets.push({
      name: unescapeText(cursor.attribute('name') ?? ''),
      hidden: /^(?:very)?hidden$/i.test(cursor.attribute('state') ?? ''),
      relation: cursor.attribute('id') ?? '',
    });
  }
  return { sheets, epoch };
}

export interface Relation {
  /** The last word of the type's address: `worksheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly type: string;
  /** Name within the archive. */
  readonly target: string;
}

/** Where the parts lie that a part of the archive speaks of; targets are relative to its folder, or start with a slash. */
export function readRelations(xml: string, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const cursor = new XmlCursor(xml);
  for (let step = cursor.next(); step !== 'end'; step = cursor.next()) {
    if (step !== 'open' || cursor.name !== 'Relationship') continue;
    const target = (cursor.attribute('Target') ?? '').replaceAll('\\', '/');
    relations.set(cursor.attribute('Id') ?? '', {
      type: cursor.attribute('Type')?.split('/').at(-1) ?? '',
      target: resolve(target.startsWith('/') ? target : `${folder}/${target}`),
    });
  }
  return relations;
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
}

/** The number format of each cell style, by the style's number. */
export function readFormats(xml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let within = false;
  const cursor = new XmlCursor(xml);
  for (let step = cursor.next(); step !== 'end'; step = cursor.next()) {
    if (cursor.name === 'cellXfs') within = step === 'open';
    if (step !== 'open') continue;
    if (cursor.name === 'numFmt') codes.set(Number(cursor.attribute('numFmtId')), cursor.attribute('formatCode') ?? '');
    if (cursor.name !== 'xf' || !within) continue;
    const id = Number(cursor.attribute('numFmtId') ?? '0');
    formats.push(cellFormat(id, codes.get(id)));
  }
  return formats;
}

/** The texts that cells refer to by number: each without its formats and without what tells how to pronounce it. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const cursor = new XmlCursor(xml);
  for (let step = cursor.next(); step !== 'end'; step = cursor.next())
    if (step === 'open' && cursor.name === 'si') strings.push(readRichText(cursor, 'si'));
  return strings;
}

/** The text of the element just opened, to its end: all its runs one after the other. */
export function readRichText(cursor: XmlCursor, element: string): string {
  let text = '';
  let phonetic = false;
  for (let step = cursor.next(); step !== 'end'; step = cursor.next()) {
    if (cursor.name === 'rPh') phonetic = step === 'open';
    if (step !== 'close') continue;
    if (cursor.name === element) break;
    if (cursor.name === 't' && !phonetic) text += cursor.text();
  }
  return unescapeText(text);
}

/** Characters that XML cannot hold stand as `_x000D_`: ECMA-376 part 1, 22.9.2.19. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
