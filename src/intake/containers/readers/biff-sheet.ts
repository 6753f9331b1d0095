import { PLAIN_FORMAT, type CellFormat } from './cell-format.ts';
import { continuations, RECORD, walkRecords, type BiffRecord } from './biff-records.ts';
import { StringReader, type DecodeBytes } from './biff-strings.ts';
import { hasLostDigits, numberText, type Epoch } from './number-text.ts';
import { cellName, SheetRows, type Merge, type Met, type SheetRow } from './sheet.ts';

/** What the cells of a BIFF sheet refer to. */
export interface BiffContext {
  /** Texts of two bytes a character and a shared table: BIFF8. Else texts of the code page: BIFF5 and BIFF7. */
  readonly unicode: boolean;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly epoch: Epoch;
  readonly decode: DecodeBytes;
  readonly met: Met;
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** The rows of the sheet whose records begin at a place of the stream; charts within it are passed over. */
export function readBiffSheet(
  stream: Uint8Array,
  from: number,
  context: BiffContext,
): { readonly rows: readonly SheetRow[]; readonly merges: readonly Merge[] } {
  const sheet = new BiffSheet(stream, context);
  let depth = 0;
  for (const record of walkRecords(stream, from)) {
    if (record.id === RECORD.bof) depth += 1;
    else if (record.id === RECORD.eof) {
      depth -= 1;
      if (depth <= 0) break;
    } else if (depth === 1) sheet.take(record);
  }
  return { rows: sheet.rows.finish(), merges: sheet.merges };
}

class BiffSheet {
  readonly rows: SheetRows;
  readonly merges: Merge[] = [];
  /** The cell of a formula whose text comes in a record of its own. */
  private awaiting: { readonly row: number; readonly column: number } | undefined;
  private readonly stream: Uint8Array;
  private readonly context: BiffContext;

  constructor(stream: Uint8Array, context: BiffContext) {
    this.stream = stream;
    this.context = context;
    this.rows = new SheetRows(context.met);
  }

  take(record: BiffRecord): void {
    const { id, body, view } = record;
    if (id === RECORD.formulaString) return this.formulaText(record);
    if (id === RECORD.merges) return this.takeMerges(view);
    if (id === RECORD.multipleRk) return this.takeMultiple(view);
    if (body.length < 8) return;
    const row = view.getUint16(0, true);
    const column = view.getUint16(2, true);
    const style = view.getUint16(4, true);
    if (id === RECORD.sharedLabel && body.length >= 10)
      this.rows.put(row, column, this.context.strings[view.getUint32(6, true)] ?? '#REF!');
    else if (id === RECORD.label || id === RECORD.richString) this.rows.put(row, column, this.textOf(record, 6));
    else if (id === RECORD.number && body.length >= 14) this.number(row, column, style, view.getFloat64(6, true));
    else if (id === RECORD.rk && body.length >= 10) this.number(row, column, style, rkValue(view, 6));
    else if (id === RECORD.boolOrError) this.rows.put(row, column, boolOrError(body[6] ?? 0, body[7] === 1));
    else if (id === RECORD.formula && body.length >= 14) this.formula(row, column, style, view);
  }

  private number(row: number, column: number, style: number, value: number): void {
    const { formats, epoch, met } = this.context;
    const format = formats[style] ?? PLAIN_FORMAT;
    if (hasLostDigits(value) && format.shows === 'number') {
      met.lostDigits += 1;
      met.lostDigitsAt ??= cellName(row, column);
    }
    this.rows.put(row, column, numberText(value, format, epoch));
  }

  private takeMultiple(view: DataView): void {
    if (view.byteLength < 12) return;
    const row = view.getUint16(0, true);
    const first = view.getUint16(2, true);
    for (let nth = 0; 4 + nth * 6 + 6 <= view.byteLength - 2; nth += 1)
      this.number(row, first + nth, view.getUint16(4 + nth * 6, true), rkValue(view, 6 + nth * 6));
  }

  /** The stored result: a number, unless its last two bytes are all ones. */
  private formula(row: number, column: number, style: number, view: DataView): void {
    if (view.getUint16(12, true) !== 0xffff) return this.number(row, column, style, view.getFloat64(6, true));
    const kind = view.getUint8(6);
    if (kind === 0) this.awaiting = { row, column };
    else if (kind === 1 || kind === 2) this.rows.put(row, column, boolOrError(view.getUint8(8), kind === 2));
  }

  private formulaText(record: BiffRecord): void {
    const { awaiting } = this;
    this.awaiting = undefined;
    if (awaiting) this.rows.put(awaiting.row, awaiting.column, this.textOf(record, 0));
  }

  /** A text with its count of characters, at a place of the record, perhaps going on in the next ones. */
  private textOf(record: BiffRecord, at: number): string {
    const { body, view } = record;
    if (body.length < at + 2) return '';
    const count = view.getUint16(at, true);
    if (!this.context.unicode) return this.context.decode(body.subarray(at + 2, at + 2 + count));
    const whole = body.length >= at + 3 + count * ((body[at + 2] ?? 0) & 1 ? 2 : 1);
    const pieces = whole ? [body] : [body, ...continuations(this.stream, record)];
    return new StringReader(pieces, at).richString();
  }

  private takeMerges(view: DataView): void {
    for (let at = 2; at + 8 <= view.byteLength && this.merges.length < 20_000; at += 8)
      this.merges.push({
        top: view.getUint16(at, true),
        bottom: view.getUint16(at + 2, true),
        left: view.getUint16(at + 4, true),
        right: view.getUint16(at + 6, true),
      });
  }
}

const boolOrError = (code: number, isError: boolean): string =>
  isError ? (ERRORS.get(code) ?? '#N/A') : code === 0 ? 'FALSE' : 'TRUE';

/** A number in four bytes: a whole one of 30 bits or the upper half of a double, either perhaps of hundredths. */
function rkValue(view: DataView, at: number): number {
  const bits = view.getInt32(at, true);
  let value = bits >> 2;
  if ((bits & 2) === 0) {
    HALF.setInt32(4, bits & ~3, true);
    value = HALF.getFloat64(0, true);
  }
  return bits & 1 ? value / 100 : value;
}

const HALF = new DataView(new ArrayBuffer(8));
