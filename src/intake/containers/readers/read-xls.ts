import type { Phrase } from '../../../domain/phrase.ts';
import type { Source } from '../../../domain/reading.ts';
import type { Problem } from '../../../domain/result.ts';
import type { Opened } from '../../container.ts';
import { decodeText } from '../../decode.ts';
import { continuations, RECORD, walkRecords, type BiffRecord } from './biff-records.ts';
import { readBiffSheet, type BiffContext } from './biff-sheet.ts';
import { encodingOf, readSharedTexts, StringReader, type DecodeBytes } from './biff-strings.ts';
import { cellFormat, type CellFormat } from './cell-format.ts';
import { openCompoundFile, isCompoundFile } from './compound-file.ts';
import { layOutTable } from './lay-out-table.ts';
import type { Epoch } from './number-text.ts';
import { MOST_SHEETS, nothingMet, type Sheet } from './sheet.ts';

/** Lays out the sheets of an XLS workbook, or says what else the file is. */
export function readXls({ bytes }: Source): Opened | Problem {
  const stream = isCompoundFile(bytes) ? workbookOf(bytes) : bytes;
  if ('message' in stream) return stream;
  const globals = readGlobals(stream);
  if ('zh' in globals) return { message: globals };
  const context: BiffContext = { ...globals, met: nothingMet() };
  const starts = [...new Set(globals.sheets.map((each) => each.at))].sort((a, b) => a - b);
  // Each ends where the next begins at the latest, so that no record is read twice.
  const upToNext = (at: number): Uint8Array => stream.subarray(0, starts.find((other) => other > at) ?? stream.length);
  const sheets = globals.sheets
    .filter(({ at }, nth) => globals.sheets.findIndex((other) => other.at === at) === nth)
    .map(({ name, hidden, at }): Sheet => ({ name, hidden, ...readBiffSheet(upToNext(at), at, context) }));
  const opened = layOutTable(sheets, context.met);
  if ('message' in opened || starts.every((at) => isWhole(upToNext(at), at))) return opened;
  return { ...opened, problems: [{ message: CUT_OFF }, ...(opened.problems ?? [])] };
}

/** The stream with the workbook; or why there is none. */
function workbookOf(bytes: Uint8Array): Uint8Array | Problem {
  const file = openCompoundFile(bytes);
  if (!file) return { message: DAMAGED };
  const { names } = file;
  if (names.has('EncryptedPackage')) return { message: ENCRYPTED };
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (stream && stream.length > 0) return stream;
  const known = OTHERS.find(([name]) => [...names].some((each) => name.test(each)));
  return { message: known?.[1] ?? (names.size > 1 ? UNKNOWN : DAMAGED) };
}

interface Globals extends Omit<BiffContext, 'met'> {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly at: number }[];
}

const BIFF8 = 0x0600;
const WORKSHEET = 0x0010;

/** What stands before the sheets and holds for all of them; some programs write one sheet and nothing before it. */
function readGlobals(stream: Uint8Array): Globals | Phrase {
  const [first] = walkRecords(stream, 0);
  if (first?.id !== RECORD.bof || first.body.length < 4) return first && (first.id & 0xff) === 9 ? TOO_OLD : DAMAGED;
  const unicode = first.view.getUint16(0, true) === BIFF8;
  const alone = first.view.getUint16(2, true) === WORKSHEET;
  const records = globalRecords(stream);
  if (records.some((each) => each.id === RECORD.filePass)) return ENCRYPTED;
  const decode = decoderOf(stream, records, unicode);
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const sheets: { name: string; hidden: boolean; at: number }[] = alone ? [{ name: '', hidden: false, at: 0 }] : [];
  let strings: string[] = [];
  let epoch: Epoch = 1900;
  for (const record of records) {
    const { id, body, view } = record;
    if (id === RECORD.epoch1904 && body[0] === 1) epoch = 1904;
    else if (id === RECORD.format && body.length > 3)
      codes.set(view.getUint16(0, true), unicode ? unicodeText(body, 2, 2) : decode(body.subarray(3)));
    else if (id === RECORD.xf && body.length >= 4) ids.push(view.getUint16(2, true));
    else if (id === RECORD.sharedStrings) strings = readSharedTexts([body, ...continuations(stream, record)]);
    else if (id === RECORD.boundSheet && body.length > 7 && body[5] === 0 && sheets.length < MOST_SHEETS)
      sheets.push({
        name: unicode ? unicodeText(body, 6, 1) : decode(body.subarray(7)),
        hidden: ((body[4] ?? 0) & 3) !== 0,
        at: view.getUint32(0, true),
      });
  }
  const formats: CellFormat[] = ids.map((each) => cellFormat(each, codes.get(each)));
  return { unicode, strings, formats, epoch, decode, sheets };
}

/** What is kept of the records before the sheets. */
const KEPT: ReadonlySet<number> = new Set([
  RECORD.epoch1904,
  RECORD.filePass,
  RECORD.codePage,
  RECORD.format,
  RECORD.xf,
  RECORD.sharedStrings,
  RECORD.boundSheet,
]);

/** More of them than any workbook has: its styles are some thousands at most. */
const MOST_KEPT = 200_000;

/** The records up to the end of the first part; of a sheet that stands alone, those that a workbook has before it. */
function globalRecords(stream: Uint8Array): BiffRecord[] {
  const records: BiffRecord[] = [];
  for (const record of walkRecords(stream, 0)) {
    if (record.id === RECORD.eof || records.length >= MOST_KEPT) break;
    if (KEPT.has(record.id)) records.push(record);
  }
  return records;
}

/** A Unicode string whose count of characters has one byte or two, all in one record. */
function unicodeText(body: Uint8Array, at: number, countBytes: 1 | 2): string {
  const count = (body[at] ?? 0) + (countBytes === 2 ? (body[at + 1] ?? 0) * 256 : 0);
  return new StringReader([body], at + countBytes + 1).characters(count, body[at + countBytes] ?? 0);
}

/** Decodes byte strings by the code page that the workbook names; without one, by what its texts look like. */
function decoderOf(stream: Uint8Array, records: readonly BiffRecord[], unicode: boolean): DecodeBytes {
  const page = records.find((each) => each.id === RECORD.codePage && each.body.length >= 2);
  const encoding = page ? encodingOf(page.view.getUint16(0, true)) : unicode ? 'utf-16le' : guessed(stream);
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

function guessed(stream: Uint8Array): string {
  const bytes: number[] = [];
  for (const { id, body } of walkRecords(stream, 0)) {
    if (id === RECORD.label) bytes.push(...body.subarray(8), 10);
    if (bytes.length > 20_000) break;
  }
  return decodeText(Uint8Array.from(bytes))?.encoding ?? 'windows-1252';
}

/** Does a sheet have its end? */
function isWhole(stream: Uint8Array, from: number): boolean {
  let depth = 0;
  for (const { id } of walkRecords(stream, from)) {
    if (id === RECORD.bof) depth += 1;
    else if (id === RECORD.eof) depth -= 1;
    if (depth <= 0) return true;
  }
  return false;
}

const ENCRYPTED: Phrase = {
  zh: '这个 Excel 文件有密码保护，无法读取：请用 Excel 打开，去掉密码后另存为 XLSX',
  en: 'this Excel file is protected by a password and cannot be read: open it in Excel, take the password off and save it as XLSX',
};
const DAMAGED: Phrase = {
  zh: '这是旧版 Excel 文件（XLS），但不完整或已损坏，请重新下载',
  en: 'this is an old Excel file (XLS), but it is cut off or damaged: download it once more',
};
const TOO_OLD: Phrase = {
  zh: '这是 1995 年以前的 Excel 格式，请用表格软件打开后另存为 XLSX 或 CSV',
  en: 'this is an Excel format from before 1995: open it in a spreadsheet and save it as XLSX or CSV',
};
const CUT_OFF: Phrase = {
  zh: '文件不完整，只读取了断开之前的行，请重新下载',
  en: 'the file is cut off: only the rows before the break were read; download it once more',
};
const UNKNOWN: Phrase = {
  zh: '这是旧版 Office 文件，里面没有表格',
  en: 'this is an old Office file without a workbook in it',
};
const OTHERS: readonly (readonly [RegExp, Phrase])[] = [
  [
    /^WordDocument$/,
    { zh: '这是旧版 Word 文档，不是账单表格', en: 'this is an old Word document, no table of a statement' },
  ],
  [
    /^PowerPoint Document$/,
    { zh: '这是旧版演示文稿，不是账单表格', en: 'this is an old presentation, no table of a statement' },
  ],
  [
    /^__substg1\.0_/,
    {
      zh: '这是 Outlook 邮件（MSG）：请保存其中的附件，或另存为文字',
      en: 'this is an Outlook message (MSG): save its attachment, or save it as text',
    },
  ],
];
