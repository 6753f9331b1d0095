import type { Currency } from '../../domain/money.ts';
import { foldHeader } from './header-words.ts';

/** An export that can be no other's, by its own complete header or, where it has none, by its own words. */
interface KnownTable {
  readonly name: string;
  readonly order: 'dmy' | 'mdy';
  /** Of an export of one country's accounts, which does not print it. */
  readonly currency?: Currency;
  /** The header as the export prints it; one that ends in `…` goes on with columns that the person picks. */
  readonly header: string;
  /** Where the same export is printed otherwise in other countries: what some cell of a row must say. */
  readonly cells?: readonly RegExp[];
}

/**
 * Exports whose order of day and month is their maker's custom. To add one: its complete header, the order, and beside it
 * where that can be read. A header that others print as well (Date, Description, Amount) has no place here.
 */
const TABLES: readonly KnownTable[] = [
  {
    // A service of the United States only, M/DD/YYYY: Intuit's help on "Download transactions from Mint" (2023).
    name: 'Mint',
    order: 'mdy',
    currency: 'USD',
    header: 'Date,Description,Original Description,Amount,Transaction Type,Category,Account Name,Labels,Notes',
  },
  {
    // "[M]M/[D]D/YYYY": PayPal, Order Management Integration Guide (2006), table B.1. Accounts elsewhere print the day first.
    name: 'PayPal (US)',
    order: 'mdy',
    header:
      'Date,Time,Time Zone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,…',
    cells: [/^(?:P|M|C|E)[DS]T$/, /^USD$/],
  },
  {
    name: 'PayPal (US)',
    order: 'mdy',
    header:
      'Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,…',
    cells: [/^(?:P|M|C|E)[DS]T$/, /^USD$/],
  },
  {
    // The bank of one country, MM/DD/YYYY, as beancount's and other public importers read it.
    name: 'Chase (checking)',
    order: 'mdy',
    currency: 'USD',
    header: 'Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #',
  },
  {
    name: 'Chase (card)',
    order: 'mdy',
    currency: 'USD',
    header: 'Transaction Date,Post Date,Description,Category,Type,Amount,Memo',
  },
  {
    // United States only, MM/DD/YYYY: columns of Discover's "Recent activity" download.
    name: 'Discover',
    order: 'mdy',
    currency: 'USD',
    header: 'Trans. Date,Post Date,Description,Amount,Category',
  },
  {
    // MM/DD/YYYY: Bank of America, card activity download.
    name: 'Bank of America (card)',
    order: 'mdy',
    currency: 'USD',
    header: 'Posted Date,Reference Number,Payee,Address,Amount',
  },
  {
    // M/D/YYYY: RBC Royal Bank, "Download transactions", comma-delimited.
    name: 'RBC',
    order: 'mdy',
    header: 'Account Type,Account Number,Transaction Date,Cheque Number,Description 1,Description 2,CAD$,USD$',
  },
  {
    // DD/MM/YYYY with a sort code, which only the United Kingdom and Ireland have: Lloyds, Halifax, Bank of Scotland.
    name: 'Lloyds Banking Group',
    order: 'dmy',
    currency: 'GBP',
    header:
      'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance',
  },
  {
    // DD/MM/YYYY: Allied Irish Banks, account export, as public importers (ledger-autosync's AIB plugin) read it.
    name: 'AIB',
    order: 'dmy',
    header: 'Posted Account,Posted Transactions Date,Description,Debit Amount,Credit Amount,Balance,Transaction Type',
  },
  {
    // DD/MM/YYYY: Barclays, account export.
    name: 'Barclays',
    order: 'dmy',
    currency: 'GBP',
    header: 'Number,Date,Account,Amount,Subcategory,Memo',
  },
  {
    // DD/MM/YYYY: Starling, statement as CSV.
    name: 'Starling',
    order: 'dmy',
    header: 'Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes',
  },
  {
    // DD-MM-YYYY in every country: Wise, balance statement as CSV.
    name: 'Wise',
    order: 'dmy',
    header:
      'TransferWise ID,Date,Date Time,Amount,Currency,Description,Payment Reference,Running Balance,Exchange From,Exchange To,…',
  },
  {
    name: 'Wise',
    order: 'dmy',
    header:
      'TransferWise ID,Date,Amount,Currency,Description,Payment Reference,Running Balance,Exchange From,Exchange To,…',
  },
  {
    // DD/MM/YYYY: Westpac Australia, transactions export.
    name: 'Westpac',
    order: 'dmy',
    currency: 'AUD',
    header: 'Bank Account,Date,Narrative,Debit Amount,Credit Amount,Balance,Categories,Serial',
  },
  {
    // DD/MM/YYYY: Monzo, "Export transactions".
    name: 'Monzo',
    order: 'dmy',
    header:
      'Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In',
  },
  {
    // MM/DD/YYYY in five columns without a header; the bank's own word for an Interac transfer stands in it.
    name: 'TD Canada Trust',
    order: 'mdy',
    currency: 'CAD',
    header: '',
    cells: [/^(?:SEND|GET|RECEIVE|CANCEL) E-TFR \*{3}\w{3}\s*$/],
  },
];

/** The export that a table is; undefined for every table that could be another's. */
export function knownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<KnownTable, 'name' | 'order' | 'currency'> | undefined {
  const names = foldedNames(header);
  return TABLES.find(
    (table) =>
      (table.header === '' ? isBare(header, rows) : isHeader(names, table.header)) &&
      (table.cells ?? []).every((pattern) => rows.some((cells) => cells.some((cell) => pattern.test(cell)))),
  );
}

const foldedNames = (header: readonly string[]): string => header.map(foldHeader).join(',').replace(/,+$/, '');

function isHeader(names: string, printed: string): boolean {
  const open = printed.endsWith(',…');
  const wanted = foldedNames(printed.replace(/,…$/, '').split(','));
  return names === wanted || (open && names.startsWith(`${wanted},`));
}

/** Date, words, out, in and balance, with nothing above them. */
const isBare = (header: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  header.length === 0 && rows.length > 0 && rows.every((cells) => cells.length === 5);
