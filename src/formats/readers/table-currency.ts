import { CURRENCY_CODES, foldWidth, readPrintedAmount, type PrintedAmount } from '../../domain/printed-amount.ts';
import type { ReadingContext, Source } from '../../domain/reading.ts';
import type { Columns } from './find-table.ts';
import { knownTable } from './known-tables.ts';
import type { CellRow } from './split-rows.ts';

/** The currency that a cell or a word names; undefined where it names none. */
export function currencyNamed(text: string): string | undefined {
  const plain = foldWidth(text).trim().toUpperCase();
  if (plain === '') return undefined;
  if (plain === 'RUR') return 'RUB';
  if (CURRENCY_CODES.has(plain)) return plain;
  const read = readPrintedAmount(`1 ${foldWidth(text).trim()}`);
  return read.ok ? (read.value.currency ?? (read.value.symbol === '¥' ? 'CNY' : undefined)) : undefined;
}

/** Header words of languages that are printed mostly where the euro is paid. */
const EURO_WORDS = /betrag|buchung|umsatz|wertstellung|montant|libellé|bedrag|omschrijving|importo\b/i;

interface TableCurrency {
  readonly currency: string;
  readonly currencyAssumed: boolean;
}

/** The currency of a whole table: by its column, its header, its figures or its banner; else assumed, which is said. */
export function currencyFor(...[columns, header, banner, data, amountIn, context, source]: Looked): TableCurrency {
  const found = namedOrAssumed(columns, header, banner, data, amountIn, context, source);
  return found.currencyAssumed ? { ...found, currency: context.statedCurrency ?? found.currency } : found;
}

type Looked = Parameters<typeof namedOrAssumed>;

function namedOrAssumed(
  columns: Columns,
  header: readonly string[],
  banner: string,
  data: readonly CellRow[],
  amountIn: (text: string) => PrintedAmount | undefined,
  context: ReadingContext,
  source: Source,
): TableCurrency {
  const certain = (currency: string) => ({ currency, currencyAssumed: false });
  const column = columns.currency;
  if (column !== undefined) {
    const named = data.map((row) => currencyNamed(row.cells[column] ?? '')).find((each) => each !== undefined);
    if (named !== undefined) return certain(named);
  }
  const money = [columns.amount, columns.debit, columns.credit, columns.balance].filter((at) => at !== undefined);
  for (const at of money) {
    const leading = /^(?:折合)?(人民币|人民幣|新[臺台]幣|[臺台]幣|港[币幣])/.exec((header[at] ?? '').trim())?.[1];
    if (leading !== undefined) {
      const named = currencyNamed(leading);
      if (named) return certain(named);
    }
    const bracket = /[（(【[]\s*([^)）\]】]+?)\s*[)）\]】]|([A-Z]{3})\$?$/.exec((header[at] ?? '').slice(-300));
    const named = bracket && currencyNamed(bracket[1] ?? bracket[2] ?? '');
    if (named) return certain(named);
  }
  let symbol: string | undefined;
  let lakhs = false;
  for (const row of data.slice(0, 50))
    for (const at of money) {
      const read = amountIn((row.cells[at] ?? '').trim());
      lakhs ||= /(?<!\d)\d{1,2},\d{2},\d{3}(?!\d)/.test(row.cells[at] ?? '');
      if (read?.currency !== undefined) return certain(read.currency);
      symbol ??= read?.symbol;
    }
  const inBanner = /(?:currency|币种|幣別|货币|Währung|Devise)\s*[:：,;]?\s*([A-Z]{3}|人民币|港币|美元)/i.exec(banner);
  // Account Number: •••• 7890 SGD, and nothing behind it.
  const byAccount = /(?:[Aa]ccount|ACCOUNT|账号|帳號)[^\n]{0,60}\d{4}[\s",;|-]{1,4}([A-Z]{3})[\s",;|]*$/m.exec(banner);
  const named = currencyNamed((inBanner ?? byAccount)?.[1] ?? '');
  if (named) return certain(named);
  const maker = knownTable(
    header,
    data.map((row) => row.cells),
  );
  if (maker?.currency !== undefined) return { currency: maker.currency, currencyAssumed: true };
  const words = header.join('') + banner;
  if (/[\u3040-\u30ff]/.test(words)) return certain('JPY');
  if (/[\u0e00-\u0e7f]/.test(words)) return certain('THB');
  if (/[额账对时]|人民币/.test(words)) return certain('CNY');
  if (lakhs && !/^(?:INR|PKR|BDT|NPR|LKR)$/.test(context.currency)) return { currency: 'INR', currencyAssumed: true };
  if (symbol === undefined && EURO_WORDS.test(words) && !/^(?:EUR|CHF|CAD|X[AOP]F)$/.test(context.currency))
    return { currency: 'EUR', currencyAssumed: true };
  if (symbol === '$' && !/^(?:USD|AUD|CAD|NZD|SGD|HKD|TWD)$/.test(context.currency))
    return { currency: 'USD', currencyAssumed: true };
  if (/[額帳對時]/.test(words) && !/^(?:HKD|TWD|MOP)$/.test(context.currency))
    return { currency: 'TWD', currencyAssumed: true };
  // A Chinese header, or Chinese rows pasted without one, stand for yuan, which is said aloud.
  const told =
    header.length > 0
      ? words
      : data
          .slice(0, 5)
          .flatMap((row) => row.cells)
          .join('');
  if (/[\u4e00-\u9fff]{2}/.test(told) && !/^(?:HKD|TWD|MOP)$/.test(context.currency))
    return { currency: 'CNY', currencyAssumed: true };
  return { currency: context.currency, currencyAssumed: source.text !== undefined };
}
