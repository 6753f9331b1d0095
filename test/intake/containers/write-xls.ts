import { writeCompound } from './write-compound.ts';

/** One record of a BIFF stream. */
export function record(id: number, ...body: readonly (number | Uint8Array)[]): Uint8Array {
  const bytes = Buffer.concat(body.map((each) => (typeof each === 'number' ? Uint8Array.of(each) : each)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(bytes.length, 2);
  return new Uint8Array(Buffer.concat([head, bytes]));
}

export const u16 = (value: number): Uint8Array => Uint8Array.of(value & 255, (value >> 8) & 255);
export const u32 = (value: number): Uint8Array => new Uint8Array(Uint32Array.of(value).buffer);
export const f64 = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);
export const ascii = (text: string): Uint8Array => Uint8Array.from([...text], (sign) => sign.charCodeAt(0));
export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** A BIFF8 string with its count of two bytes; two bytes a character only where it needs them. */
export function unicode(text: string): Uint8Array {
  const wide = /[^\u0000-\u00ff]/.test(text);
  return new Uint8Array(
    Buffer.concat([u16(text.length), Uint8Array.of(wide ? 1 : 0), wide ? utf16(text) : ascii(text)]),
  );
}

const place = (row: number, column: number, style = 0): Uint8Array =>
  new Uint8Array(Buffer.concat([u16(row), u16(column), u16(style)]));

/** Cells of a sheet, rows and columns from 0. */
export const cell = {
  number: (row: number, column: number, value: number, style = 0) =>
    record(0x0203, place(row, column, style), f64(value)),
  /** A whole number, perhaps of hundredths, in four bytes. */
  rk: (row: number, column: number, whole: number, hundredths = false, style = 0) =>
    record(0x027e, place(row, column, style), u32(((whole << 2) | 2 | (hundredths ? 1 : 0)) >>> 0)),
  shared: (row: number, column: number, index: number) => record(0x00fd, place(row, column), u32(index)),
  label: (row: number, column: number, text: string) => record(0x0204, place(row, column), unicode(text)),
  /** A text of BIFF5, in bytes of the code page. */
  bytes: (row: number, column: number, text: Uint8Array) => record(0x0204, place(row, column), u16(text.length), text),
  formula: (row: number, column: number, result: Uint8Array, style = 0) =>
    record(0x0006, place(row, column, style), result, u16(0), u32(0), u16(0)),
  boolOrError: (row: number, column: number, value: number, isError: boolean) =>
    record(0x0205, place(row, column), value, isError ? 1 : 0),
};

export interface XlsShape {
  readonly sheets: readonly {
    readonly name: string;
    readonly state?: number;
    readonly type?: number;
    readonly cells: readonly Uint8Array[];
  }[];
  /** Records of the part before the sheets: shared texts, formats, code page. */
  readonly globals?: readonly Uint8Array[];
  /** BIFF5, whose stream has another name and whose texts are bytes. */
  readonly old?: boolean;
}

const BOF_8 = [u16(0x0600), u16(5), u16(0), u16(0), u32(0), u32(6)] as const;
const bof = (old: boolean, type: number): Uint8Array =>
  old ? record(0x0809, u16(0x0500), u16(type), u32(0)) : record(0x0809, BOF_8[0], u16(type), ...BOF_8.slice(2));
const EOF = record(0x000a);

/** The stream of a workbook: what holds for all sheets, the list of them, then each with its cells. */
export function writeBiff({ sheets, globals = [], old = false }: XlsShape): Uint8Array {
  const bodies = sheets.map(({ cells }) => new Uint8Array(Buffer.concat([bof(old, 0x10), ...cells, EOF])));
  const listed = (starts: readonly number[]): Uint8Array[] =>
    sheets.map(({ name, state = 0, type = 0 }, at) => {
      const text = /[^\u0000-\u00ff]/.test(name) ? [1, utf16(name)] : [0, ascii(name)];
      const named = old ? [name.length, ascii(name)] : [name.length, ...text];
      return record(0x0085, u32(starts[at] ?? 0), state, type, ...named);
    });
  const head = (starts: readonly number[]): Uint8Array =>
    new Uint8Array(Buffer.concat([bof(old, 5), ...globals, ...listed(starts), EOF]));
  const first = head(sheets.map(() => 0)).length;
  let at = first;
  const starts = bodies.map((each) => {
    at += each.length;
    return at - each.length;
  });
  return new Uint8Array(Buffer.concat([head(starts), ...bodies]));
}

export const writeXls = (shape: XlsShape): Uint8Array =>
  writeCompound({ [shape.old ? 'Book' : 'Workbook']: writeBiff(shape) });

/** The table of shared texts in one record. */
export const sharedTexts = (texts: readonly string[]): Uint8Array =>
  record(0x00fc, u32(texts.length), u32(texts.length), ...texts.map(unicode));

/** The number formats of the styles 0, 1, 2 …, by id or by a code of their own. */
export const styles = (formats: readonly (number | string)[]): Uint8Array[] => [
  ...formats.flatMap((each, at) => (typeof each === 'string' ? [record(0x041e, u16(164 + at), unicode(each))] : [])),
  ...formats.map((each, at) =>
    record(0x00e0, u16(0), u16(typeof each === 'string' ? 164 + at : each), new Uint8Array(16)),
  ),
];
