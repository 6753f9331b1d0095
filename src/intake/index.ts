import type { BalanceCheck, ReadingContext, Source } from '../domain/reading.ts';
import { maskCards } from '../domain/masking.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import { identifyReceipts, type Receipt } from '../domain/receipt.ts';
import type { Problem } from '../domain/result.ts';
import type { ColumnMapping, DateOrder } from '../domain/table-mapping.ts';
import { identifyTransactions, type Transaction } from '../domain/transaction.ts';
import type { Container, Opened } from './container.ts';
import { outermost, withAttached, type Within } from './read-attached.ts';
import { looksLikeContract, readContract } from './contract-json.ts';
import { binaryKind, decodeText, type Decoded } from './decode.ts';
import { doubtful } from './pictures/doubtful.ts';
import type { PictureReader, SeenPicture } from './pictures/picture-reader.ts';
import { recognise } from './recognise.ts';
import { damagedLines, declaresType, DOCTYPE, failed, leftOut, notText, tied } from './refusals.ts';
import { CONTAINERS, FORMATS, SHAPES } from './registry.ts';
import { describeTable } from './unknown-table.ts';

/** A file, a paste (`name` says so) or a captured page, as bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Forces a reading where content can be both, such as a wallet's export. */
  readonly as?: 'statement' | 'receipts';
  readonly today: ReadingContext['today'];
  /** Assumed, and said so, where the text names none. */
  readonly currency: string;
  /** What the person says of this input, where the text names none. */
  readonly statedCurrency?: string;
  readonly columns?: ColumnMapping;
  readonly dateOrder?: DateOrder;
  /** Mappings the person made before, by the signature of the table's header. */
  readonly savedMappings?: Readonly<
    Record<string, { readonly columns: ColumnMapping; readonly dateOrder?: DateOrder }>
  >;
  readonly onProgress?: (share: number) => void;
  /** Reads the words of pictures; absent where that cannot be done. */
  readonly pictures?: PictureReader;
}

/** A table whose columns are not understood: to be mapped by hand. */
export interface UnknownTable {
  /** The same for every export with the same header: the key for a saved mapping. */
  readonly signature: string;
  readonly header: readonly string[];
  /** The first rows, for pointing at. */
  readonly sample: readonly (readonly string[])[];
  readonly guess: Partial<ColumnMapping>;
}

/** What was read from one input. */
export interface ReadDocument {
  readonly file: string;
  /** Id of the format or shape; absent where nothing recognised the content. */
  readonly format?: string;
  readonly formatName?: Phrase;
  readonly encoding?: string;
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly problems: readonly Problem[];
  /** What was assumed: no failure, but the person should know. */
  readonly notes: readonly Phrase[];
  /** The currency of the rows where the text names none. */
  readonly assumedCurrency?: string;
  readonly balance: BalanceCheck;
  /** The table as it stands, where columns can be named by hand: for one that is not understood, or that was taken wrong. */
  readonly table?: UnknownTable;
  /** The pictures that it was read from, for showing and, if the person wants, for keeping. */
  readonly pictures?: readonly ReadPicture[];
}

/** A picture with the receipts that were read from it, by their ids. */
export interface ReadPicture extends SeenPicture {
  readonly receipts: readonly string[];
}

/** The format whose columns can be named by hand. */
const TABLE = 'csv';

/** Largest input, in bytes: an ordinary statement has some megabytes. */
const LARGEST = 256 * 1024 * 1024;

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
const shownName = (name: string): string => name.replace(/[^/\\]*$/, (last) => maskCards(last));

function readText(source: Source, options: ReadOptions): ReadDocument {
  const text = source.text ?? '';
  const saved = options.columns ?? options.savedMappings?.[describeTable(text)?.signature ?? '']?.columns;
  const statement = options.as === 'receipts' ? asReceipts(source) : recognise(FORMATS, source);
  const receipts = options.as === 'statement' ? 'none' : recognise(SHAPES, source);
  const candidates = [statement, receipts].filter((each) => each !== 'none');
  const tie = candidates.find((each) => 'tie' in each);
  if (tie && 'tie' in tie) return failed(source.name, tied(tie.tie.map((each) => each.name)));
  const table = saved ? FORMATS.find((each) => each.id === TABLE) : undefined;
  if (table && options.as !== 'receipts') return readStatement(table, source, options);
  const statementReader = statement !== 'none' && 'reader' in statement ? statement : undefined;
  const receiptReader = receipts !== 'none' && 'reader' in receipts ? receipts : undefined;
  if (statementReader && receiptReader && statementReader.sure && receiptReader.sure) {
    const rows = readStatement(statementReader.reader, source, options);
    return isMostlyRows(rows, text)
      ? rows
      : failed(source.name, tied([statementReader.reader.name, receiptReader.reader.name]));
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

/** Words such as "purchase" make a short list of rows look like a message; a text made of rows is a statement. */
function isMostlyRows(document: ReadDocument, text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
  return document.transactions.length > 0 && (document.transactions.length + 1) / lines >= 0.6 && lines > 1;
}

/** Rows of several days, of which a receipt's reader makes fewer: a bank's list, one cell a line. */
function isList(rows: ReadDocument, read: ReadDocument): boolean {
  const days = new Set(rows.transactions.map((each) => each.bookedOn));
  return rows.transactions.length > 2 && days.size > 1 && rows.transactions.length > read.receipts.length;
}

/** Asked for receipts, only those statements are read that are receipts as well. */
function asReceipts(source: Source): ReturnType<typeof recognise<(typeof FORMATS)[number]>> {
  const found = recognise(FORMATS, source);
  return found !== 'none' && 'reader' in found && found.sure ? found : 'none';
}

function contextOf(source: Source, options: ReadOptions): ReadingContext {
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
  const empty = transactions.length + receipts.length === 0 && reading.problems.length === 0;
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
  const message =
    options.as === 'receipts'
      ? {
          zh: '没有认出付款凭证：需要金额和商户、时间或结果',
          en: 'no receipt was recognised: it needs an amount and a merchant, a time or an outcome',
        }
      : {
          zh: '没有认出账单或凭证：需要带日期和金额的表格，或小票、短信、付款记录的文字',
          en: 'neither a statement nor a receipt was recognised: it needs a table with dates and amounts, or the text of a slip, a notice or a payment record',
        };
  return present({ ...failed(source.name, message, start), encoding: source.encoding, table });
}
