import type { ReadingContext, Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import { maskCards } from '../domain/masking.ts';
import type { Day } from '../domain/day.ts';
import { present } from '../domain/present.ts';
import { identifyReceipts, type Receipt } from '../domain/receipt.ts';
import type { Problem } from '../domain/result.ts';
import { identifyTransactions, type Transaction } from '../domain/transaction.ts';
import type { Container, Opened } from './container.ts';
import { outermost, withAttached, type Within } from './read-attached.ts';
import { looksLikeContract, readContract } from './contract-json.ts';
import { binaryKind, decodeText, type Decoded } from './decode.ts';
import { isList, isMostlyRows } from './made-of-rows.ts';
import { doubtful } from './pictures/doubtful.ts';
import type { Input, ReadDocument, ReadOptions } from './read-document.ts';
import { recognise, type Recognised } from './recognise.ts';
import {
  damagedLines,
  declaresType,
  DOCTYPE,
  failed,
  leftOut,
  NO_RECEIPT,
  NOT_RECOGNISED,
  notText,
} from './refusals.ts';
import { CONTAINERS, FORMATS, SHAPES } from './registry.ts';
import { statedPeriod } from './stated-period.ts';
import { tiedDocument } from './tie.ts';
import { describeTable } from './unknown-table.ts';

export type { Input, ReadDocument, ReadOptions, ReadPicture, UnknownTable } from './read-document.ts';
export type { Candidate } from './tie.ts';

/** The format whose columns can be named by hand. */
const TABLE = 'csv';

/** Largest input, in bytes: an ordinary statement has some megabytes. */
export const LARGEST = 256 * 1024 * 1024;

/** Reads one input: decode, mask, recognise by content, parse. Never throws for bad input. */
export function readInput(input: Input, options: ReadOptions): Promise<ReadDocument> {
  return readWithin(input, options, outermost());
}

async function readWithin(input: Input, options: ReadOptions, within: Within): Promise<ReadDocument> {
  const { bytes } = input;
  const name = shownName(input.name);
  if (bytes.length === 0) return failed(name, { zh: '文件是空的', en: 'the file is empty' });
  if (bytes.length > LARGEST) return failed(name, { zh: '文件超过 256 MB', en: 'the file is larger than 256 MB' });
  const decoded = binaryKind(bytes) ? undefined : decodeText(bytes);
  const outer: Source = present({ name, bytes, text: decoded?.text, encoding: decoded?.encoding });
  const container = CONTAINERS.find((each) => each.holds(outer));
  if (!decoded && !container) return failed(name, notText(binaryKind(bytes)));
  const envelope = container?.envelope === true;
  if (decoded && !envelope && declaresType(decoded.text)) return failed(name, DOCTYPE);
  const opened = await container?.open(outer, options);
  if (opened && 'message' in opened) return { ...failed(name, opened.message), problems: [masked(opened)] };
  const text = maskCards(opened?.text ?? decoded?.text ?? '');
  if (text.trim() === '') return failed(name, { zh: '文件里只有空白', en: 'the file holds nothing but blanks' });
  const source: Source = present({ name, bytes, text, encoding: decoded?.encoding });
  const document = looksLikeContract(text) ? fromContract(source, options) : readText(source, options);
  const met = withWhatWasMet(document, container, opened, envelope ? undefined : decoded);
  return withAttached(met, opened?.attached ?? [], within, (inner, deeper) => readWithin(inner, options, deeper));
}

/** What decoding and opening met stands beside what reading met; a plain table is called after the file it lay in. */
function withWhatWasMet(
  document: ReadDocument,
  container: Container | undefined,
  opened: Opened | undefined,
  decoded: Decoded | undefined,
): ReadDocument {
  const plain = container && PLAIN.has(document.format ?? '');
  const seen = opened?.seen ?? [];
  const receipts = seen.length > 0 ? doubtful(document.receipts, seen) : document.receipts;
  const ids = receipts.map((each) => each.id);
  return {
    ...document,
    receipts,
    ...(seen.length > 0 ? { pictures: seen.map((each) => ({ ...each, receipts: ids })) } : {}),
    ...(plain ? { format: container.id, formatName: container.name } : {}),
    problems: [
      ...(opened?.problems ?? []).map(masked),
      ...document.problems.map((problem) => renumbered(problem, opened)),
      ...damagedLines(decoded?.text ?? '', decoded?.damaged ?? false),
    ],
    notes: [
      ...(opened?.notes ?? []),
      ...document.notes,
      ...(decoded && decoded.strayNuls > 0 ? [leftOut(decoded.strayNuls)] : []),
    ],
  };
}

/** Names the line as people know it. */
function renumbered(problem: Problem, opened: Opened | undefined): Problem {
  if (problem.line === undefined || !opened?.lineOf) return problem;
  const { line, ...rest } = problem;
  return present({ ...rest, line: opened.lineOf(line) });
}

const masked = (problem: Problem): Problem =>
  problem.text === undefined ? problem : { ...problem, text: maskCards(problem.text) };

/** Formats that tell nothing of the file but that it holds rows. */
const PLAIN: ReadonlySet<string> = new Set(['csv', 'pasted-rows']);

/** Banks name files for the card: its number is no more to be shown or kept than one within the file. */
export const shownName = (name: string): string => name.replace(/[^/\\]*$/, (last) => maskCards(last));

function readText(source: Source, options: ReadOptions): ReadDocument {
  const text = source.text ?? '';
  const saved = options.columns ?? options.savedMappings?.[describeTable(text)?.signature ?? '']?.columns;
  const statement = options.as === 'receipts' ? asReceipts(source) : recognise(FORMATS, source);
  const receipts = options.as === 'statement' ? 'none' : recognise(SHAPES, source);
  const chosen = options.reader === undefined ? undefined : readBy(options.reader, source, options);
  if (chosen) return chosen;
  if ((statement !== 'none' && 'tie' in statement) || (receipts !== 'none' && 'tie' in receipts))
    return tiedDocument(source.name, [
      ...surest(statement).map((each) => readStatement(each, source, options)),
      ...surest(receipts).map((each) => readReceipts(each, source, options)),
    ]);
  const table = saved ? FORMATS.find((each) => each.id === TABLE) : undefined;
  if (table && options.as !== 'receipts') return readStatement(table, source, options);
  const statementReader = statement !== 'none' && 'reader' in statement ? statement : undefined;
  const receiptReader = receipts !== 'none' && 'reader' in receipts ? receipts : undefined;
  if (statementReader && receiptReader && statementReader.sure && receiptReader.sure) {
    const rows = readStatement(statementReader.reader, source, options);
    return isMostlyRows(rows, text)
      ? rows
      : tiedDocument(source.name, [rows, readReceipts(receiptReader.reader, source, options)]);
  }
  if (receiptReader && (receiptReader.sure || !statementReader)) {
    const rows = statementReader && readStatement(statementReader.reader, source, options);
    if (rows && isMostlyRows(rows, text)) return rows;
    const read = readReceipts(receiptReader.reader, source, options);
    return rows && isList(rows, read) ? rows : read;
  }
  if (statementReader) return readStatement(statementReader.reader, source, options);
  return unrecognised(source, options);
}

/** All that claim a content with the same right; a reader of last resort stands back where the others are in doubt. */
function surest<Kind>(found: Recognised<Kind>): readonly Kind[] {
  if (found === 'none') return [];
  if ('tie' in found) return found.tie;
  return found.sure ? [found.reader] : [];
}

/** Reads by the format or the shape of that id; undefined where there is none. */
function readBy(id: string, source: Source, options: ReadOptions): ReadDocument | undefined {
  const format = FORMATS.find((each) => each.id === id);
  if (format) return readStatement(format, source, options);
  const shape = SHAPES.find((each) => each.id === id);
  return shape && readReceipts(shape, source, options);
}

/** Asked for receipts, only those statements are read that are receipts as well. */
function asReceipts(source: Source): ReturnType<typeof recognise<(typeof FORMATS)[number]>> {
  const found = recognise(FORMATS, source);
  return found !== 'none' && 'reader' in found && found.sure ? found : 'none';
}

/** What a reader is told from outside. */
export function contextOf(source: Source, options: ReadOptions): ReadingContext {
  const saved = options.savedMappings?.[describeTable(source.text ?? '')?.signature ?? ''];
  return present({
    today: options.today,
    currency: options.currency,
    statedCurrency: options.statedCurrency,
    columns: options.columns ?? saved?.columns,
    dateOrder: options.dateOrder ?? saved?.dateOrder,
    onProgress: options.onProgress,
  });
}

function readStatement(format: (typeof FORMATS)[number], source: Source, options: ReadOptions): ReadDocument {
  const reading = format.read(source, contextOf(source, options));
  const transactions = options.as === 'receipts' ? [] : identifyTransactions(reading.rows);
  const receipts = options.as === 'statement' ? [] : identifyReceipts(reading.receipts ?? []);
  return documentOf(format, source, reading, {
    transactions,
    receipts,
    count: transactions.length + receipts.length,
    reach: transactions,
    today: options.today,
  });
}

/** What a document holds; `count` is more where rows were handed on already. */
interface Held {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly count: number;
  /** Rows among which are the earliest and the latest. */
  readonly reach: readonly Transaction[];
  readonly today: Day;
}

/** The document of a statement that was read. */
export function documentOf(
  format: StatementFormat,
  source: Source,
  reading: StatementReading,
  { transactions, receipts, count, reach, today }: Held,
): ReadDocument {
  const empty = count === 0 && reading.problems.length === 0;
  return present({
    file: source.name,
    format: format.id,
    formatName: format.name,
    encoding: source.encoding,
    transactions,
    receipts,
    problems: empty
      ? [{ message: { zh: '认出了格式，但没有找到一行交易', en: 'the format is known, but no rows were found' } }]
      : reading.problems,
    notes: reading.notes,
    assumedCurrency: reading.assumedCurrency,
    balance: reading.balance,
    period: statedPeriod(format.id, source.text ?? '', reach, today),
    table: format.id === TABLE || reading.rows.length === 0 ? describeTable(source.text ?? '') : undefined,
  });
}

function readReceipts(shape: (typeof SHAPES)[number], source: Source, options: ReadOptions): ReadDocument {
  const reading = shape.read(source, contextOf(source, options));
  const receipts = identifyReceipts(reading.receipts);
  const empty = receipts.length === 0 && reading.problems.length === 0;
  return present({
    file: source.name,
    format: shape.id,
    formatName: shape.name,
    encoding: source.encoding,
    transactions: [],
    receipts,
    problems: empty ? [{ message: { zh: '这段文字不是付款凭证', en: 'this text is no receipt' } }] : reading.problems,
    notes: reading.notes,
    balance: 'absent' as const,
  });
}

function fromContract(source: Source, options: ReadOptions): ReadDocument {
  const reading = readContract(source.text ?? '');
  const transactions = options.as === 'receipts' ? [] : reading.transactions;
  const receipts = options.as === 'statement' ? [] : reading.receipts;
  const empty = transactions.length + receipts.length === 0 && reading.problems.length === 0;
  return present({
    file: source.name,
    format: 'slipcheck-json',
    encoding: source.encoding,
    transactions,
    receipts,
    problems: empty
      ? [{ message: { zh: '没有找到一行交易或一张凭证', en: 'no rows and no receipts were found' } }]
      : reading.problems,
    notes: [],
    balance: 'absent' as const,
  });
}

function unrecognised(source: Source, options: ReadOptions): ReadDocument {
  const text = source.text ?? '';
  const table = options.as === 'receipts' ? undefined : describeTable(text);
  const start =
    text
      .trim()
      .split(/\r\n|\n|\r/, 1)[0]
      ?.slice(0, 120) ?? '';
  const message = options.as === 'receipts' ? NO_RECEIPT : NOT_RECOGNISED;
  return present({ ...failed(source.name, message, start), encoding: source.encoding, table });
}
