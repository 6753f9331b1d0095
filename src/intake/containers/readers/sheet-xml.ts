import { PLAIN_FORMAT, type CellFormat } from './cell-format.ts';
import { hasLostDigits, numberText, withDecimals, type Epoch } from './number-text.ts';
import { cellName, SheetRows, type Merge, type Met, type SheetRow } from './sheet.ts';
import { readRichText, unescapeText } from './workbook-parts.ts';
import { XmlCursor } from './xml-cursor.ts';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly epoch: Epoch;
  readonly met: Met;
}

/** More joined ranges than any statement has. */
const MOST_MERGES = 20_000;

/**
 * The rows of a worksheet part: ECMA-376 part 1, 18.3. Rows and cells that do not say where they stand follow the ones
 * before; a part that is cut off gives every whole cell.
 */
export function readSheetXml(
  xml: string,
  context: CellContext,
): { readonly rows: readonly SheetRow[]; readonly merges: readonly Merge[] } {
  const rows = new SheetRows(context.met);
  const merges: Merge[] = [];
  const cursor = new XmlCursor(xml);
  let row = -1;
  let column = -1;
  for (let step = cursor.next(); step !== 'end'; step = cursor.next()) {
    if (step !== 'open') continue;
    if (cursor.name === 'c') {
      const place = cursor.attribute('r');
      const at = place === undefined ? undefined : placeOf(place);
      if (at) ({ row, column } = at);
      else column += 1;
      rows.put(Math.max(row, 0), column, readCell(cursor, Math.max(row, 0), column, context));
    } else if (cursor.name === 'row') {
      const stated = Number(cursor.attribute('r'));
      row = stated >= 1 ? Math.floor(stated) - 1 : row + 1;
      column = -1;
    } else if (cursor.name === 'mergeCell' && merges.length < MOST_MERGES) {
      const merge = mergeOf(cursor.attribute('ref') ?? '');
      if (merge) merges.push(merge);
    }
  }
  return { rows: rows.finish(), merges };
}

/** Row and column, both from 0, of a place such as `C12`. */
function placeOf(place: string): { readonly row: number; readonly column: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < place.length && at < 4; at += 1) {
    const letter = place.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(place.slice(at));
  return column > 0 && row >= 1 && Number.isInteger(row) ? { row: row - 1, column: column - 1 } : undefined;
}

function mergeOf(range: string): Merge | undefined {
  const [first = '', last = ''] = range.replaceAll('$', '').split(':');
  const from = placeOf(first);
  const to = placeOf(last);
  return from && to && { top: from.row, bottom: to.row, left: from.column, right: to.column };
}

/** The text of the cell just opened, to its end. A formula tells its stored value. */
function readCell(cursor: XmlCursor, row: number, column: number, context: CellContext): string {
  const type = cursor.attribute('t') ?? 'n';
  const style = cursor.attribute('s');
  let value: string | undefined;
  let inline: string | undefined;
  let formula = false;
  for (let step = cursor.next(); step !== 'end'; step = cursor.next()) {
    if (step === 'open') {
      if (cursor.name === 'is') inline = readRichText(cursor, 'is');
      else if (cursor.name === 'f') formula = true;
    } else if (cursor.name === 'v') value = cursor.text();
    else if (cursor.name === 'c') break;
  }
  if (formula && (value === undefined || (value === '' && type !== 'str'))) {
    context.met.withoutValue += 1;
    context.met.withoutValueAt ??= cellName(row, column);
  }
  if (inline !== undefined) return inline;
  if (value === undefined || value === '') return '';
  return shown(type, value, style === undefined ? undefined : context.formats[Number(style)], context, () =>
    cellName(row, column),
  );
}

function shown(
  type: string,
  value: string,
  format: CellFormat | undefined,
  context: CellContext,
  where: () => string,
): string {
  switch (type) {
    case 's':
      // A text that the workbook does not have is an error of the file, to be seen and not to be left out.
      return context.strings[Number(value)] ?? '#REF!';
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return isoText(value.trim());
    case 'n':
      return numeral(value.trim(), format ?? PLAIN_FORMAT, context, where);
    // Texts, results of formulas, errors such as #N/A.
    default:
      return unescapeText(value);
  }
}

/** 2024-01-02T03:04:05.000Z as a statement prints it: no zone is applied, since none is meant. */
const isoText = (value: string): string =>
  value.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?).*$/, '$1 $2').replace(/ 00:00(?::00)?$/, '');

/** Digits of a number that needs no arithmetic: short of what a binary fraction could distort. */
const SHORT = /^(?:-(?=.*[1-9]))?(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

function numeral(raw: string, format: CellFormat, context: CellContext, where: () => string): string {
  if (format.shows === 'number' && raw.length < 16 && SHORT.test(raw)) return withDecimals(raw, format.decimals);
  const value = Number(raw);
  if (Number.isNaN(value)) return raw;
  if (!hasLostDigits(value) || format.shows !== 'number') return numberText(value, format, context.epoch);
  // Some programs write all digits of an id; they are whole, unless zeros stand where a spreadsheet cut them.
  if (/^\d{16,40}$/.test(raw) && !/^\d{15}0+$/.test(raw)) return raw;
  context.met.lostDigits += 1;
  context.met.lostDigitsAt ??= where();
  return numberText(value, format, context.epoch);
}
