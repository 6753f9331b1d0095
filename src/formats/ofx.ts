import { lastFourOf, maskCards } from '../domain/masking.ts';
import { exponentOf, moneyFromDecimal, type Money } from '../domain/money.ts';
import { present } from '../domain/present.ts';
import { readPrintedTime } from '../domain/printed-day.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { ReadingContext, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { Problem } from '../domain/result.ts';
import type { TransactionKind, TransactionRow } from '../domain/transaction.ts';
import { accountName } from './readers/account-name.ts';
import { readFigure } from './readers/decimal-mark.ts';
import { kindOf, PENDING } from './readers/row-words.ts';
import { walkSgml } from './readers/sgml.ts';
import { currencyAssumed } from './readers/statement-notes.ts';

/** Kinds by OFX's own TRNTYPE (OFX 2.2, 11.4.4.3); the others are told by their words. */
const KINDS: Readonly<Record<string, TransactionKind>> = {
  INT: 'interest',
  FEE: 'fee',
  SRVCHG: 'fee',
  ATM: 'cash',
  CASH: 'cash',
  XFER: 'transfer',
  DIRECTDEP: 'transfer',
  REPEATPMT: 'transfer',
  HOLD: 'hold',
};

/** OFX, QFX and QBO: bank and card statements, several accounts in one file. */
export const format: StatementFormat = {
  id: 'ofx',
  name: { zh: 'OFX／QFX 账单', en: 'OFX / QFX statement' },
  claim(source) {
    const head = source.text?.slice(0, 4000) ?? '';
    return /OFXHEADER|<OFX>|<\?OFX|<(?:STMTRS|CCSTMTRS)>/i.test(head) ? 'exact' : 'no';
  },
  read: readOfx,
};

interface Open {
  readonly line: number;
  readonly fields: Map<string, string>;
}

function readOfx(source: Parameters<StatementFormat['read']>[0], context: ReadingContext): StatementReading {
  const rows: TransactionRow[] = [];
  const lines: number[] = [];
  const types: string[] = [];
  const problems: Problem[] = [];
  let currency: string | undefined;
  const assumed = context.statedCurrency ?? context.currency;
  let account: string | undefined;
  let open: Open | undefined;
  let inAccount = false;
  let ofCard = false;
  const close = (): void => {
    if (!open) return;
    const read = transactionOf(open, currency ?? assumed, account, ofCard);
    if ('message' in read) problems.push(read);
    else {
      rows.push(read);
      types.push(open.fields.get('TRNTYPE')?.toUpperCase() ?? '');
      lines.push(open.line);
    }
    open = undefined;
  };
  for (const { kind, name, text, line } of walkSgml(source.text ?? '')) {
    if (name === 'STMTTRN' || name === 'STMTTRNP') {
      close();
      if (kind !== 'close') open = { line, fields: new Map([[name, text]]) };
    } else if (name === 'BANKACCTFROM' || name === 'CCACCTFROM') {
      inAccount = kind === 'open';
      ofCard = name === 'CCACCTFROM';
    } else if (kind === 'close' && LIST_ENDS.test(name)) close();
    else if (name === 'CURRENCY' && kind === 'open') open?.fields.set(name, '');
    else if (kind === 'value') {
      if (open) {
        if (!open.fields.has(name)) open.fields.set(name, text);
      } else if (name === 'CURDEF') currency = text.toUpperCase();
      else if (name === 'ACCTID' && inAccount) account = accountName(text);
    }
  }
  // Every entry has an end, of its own or of its list: one without may have lost the end of its sum.
  if (open) problems.push({ message: CUT_OFF, line: open.line, text: shown(open) });
  const assumedCurrency = currency === undefined && rows.length > 0 ? assumed : undefined;
  const notes: Phrase[] = assumedCurrency !== undefined ? [currencyAssumed(assumed)] : [];
  const mended = withMeantSigns(rows, types);
  if (mended !== rows) notes.push(SIGNS_TURNED);
  return present({ rows: mended, lines, problems, notes, assumedCurrency, balance: 'absent' as const });
}

/** What ends a list of entries, also where the last entry's own end tag is left out. */
const LIST_ENDS = /^(?:BANKTRANLISTP?|(?:CC)?STMT(?:TRN)?RS|(?:BANK|CREDITCARD)MSGSRSV1|OFX)$/;

const CUT_OFF: Phrase = {
  zh: '文件在这一笔中间断了，这一笔不完整',
  en: 'the file is cut off within this entry',
};

const SIGNS_TURNED: Phrase = {
  zh: '这份文件的金额正负与交易类型相反或没有正负，已按交易类型读取',
  en: 'the signs of this file contradict its transaction types, or are missing; the types decide',
};

const OUT = new Set(['DEBIT', 'POS', 'ATM', 'CHECK', 'PAYMENT', 'FEE', 'SRVCHG', 'DIRECTDEBIT', 'REPEATPMT', 'CASH']);
const IN = new Set(['CREDIT', 'DEP', 'DIRECTDEP']);

/** Some banks print no signs, or those of a debt: then the types, which say debit or credit, tell which way money went. */
function withMeantSigns(rows: TransactionRow[], types: readonly string[]): TransactionRow[] {
  const turned = new Map(
    [...new Set(rows.map((row) => row.account))].map((account) => [account, signsOf(account, rows, types)] as const),
  );
  if ([...turned.values()].every((signs) => signs === 'meant')) return rows;
  return rows.map((row, at) => {
    const signs = turned.get(row.account);
    if (signs === 'meant' || signs === undefined || row.amount.minor === 0) return row;
    const type = types[at] ?? '';
    const out = signs === 'turned' ? row.amount.minor > 0 : OUT.has(type);
    const minor = out ? -Math.abs(row.amount.minor) : Math.abs(row.amount.minor);
    return { ...row, amount: { ...row.amount, minor }, kind: kindOfEntry(type, row.description, minor > 0) };
  });
}

/** Of one account: `missing` where nothing is negative but debits are named, `turned` where all signs contradict the types. */
function signsOf(
  account: string | undefined,
  rows: readonly TransactionRow[],
  types: readonly string[],
): 'meant' | 'missing' | 'turned' {
  const own = rows.flatMap((row, at) =>
    row.account === account && row.amount.minor !== 0 ? [{ type: types[at] ?? '', minor: row.amount.minor }] : [],
  );
  const outs = own.filter(({ type }) => OUT.has(type));
  const ins = own.filter(({ type }) => IN.has(type));
  if (outs.length === 0 || outs.some(({ minor }) => minor < 0)) return 'meant';
  if (own.every(({ minor }) => minor > 0)) return 'missing';
  return ins.length > 0 && ins.every(({ minor }) => minor < 0) ? 'turned' : 'meant';
}

/** The entry's fields, for people; of an account that it names, the last four digits. */
const shown = (open: Open): string =>
  [...open.fields]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} ${name === 'ACCTID' ? accountName(value) : maskCards(value)}`)
    .join('; ')
    .slice(0, 300);

function transactionOf(
  open: Open,
  currency: string,
  account: string | undefined,
  ofCard: boolean,
): TransactionRow | Problem {
  const field = (name: string): string | undefined => open.fields.get(name);
  const text = shown(open);
  const posted = field('DTPOSTED') ?? field('DTTRAN') ?? field('DTAVAIL') ?? field('DTUSER');
  const day = posted === undefined ? undefined : readPrintedTime(posted);
  if (day?.ok !== true) return { message: { zh: '没有可用的日期', en: 'no usable date' }, line: open.line, text };
  // Within CURRENCY the sum itself is in that currency (OFX 2.2, 5.2); within ORIGCURRENCY it was converted already.
  const amount = ofxAmount(field('TRNAMT') ?? '', (field('CURRENCY') === '' ? field('CURSYM') : undefined) ?? currency);
  if (!amount) return { message: { zh: '没有可用的金额', en: 'no usable amount' }, line: open.line, text };
  const user = field('DTUSER') === undefined ? undefined : readPrintedTime(field('DTUSER') ?? '');
  const name = field('NAME') ?? field('PAYEE');
  const memo = field('MEMO');
  // Masked anew: an entity such as &#32; hides a card's number from the masking of the file's own text.
  const description = maskCards(
    [name, memo === name ? undefined : memo].filter(Boolean).join(' ').replace(/\s+/g, ' ') || (field('TRNTYPE') ?? ''),
  );
  const type = field('TRNTYPE')?.toUpperCase() ?? '';
  return present({
    account,
    bookedOn: day.value.time.slice(0, 10),
    occurredAt: user?.ok === true ? user.value.time : undefined,
    amount,
    description,
    card: (ofCard && account !== undefined ? lastFourOf(account) : undefined) ?? lastFourOf(description),
    status: field('STMTTRNP') === undefined && !PENDING.test(description) ? ('booked' as const) : ('pending' as const),
    kind: kindOfEntry(type, description, amount.minor > 0),
    // A bank's own number of the row: it never equals a slip's, and keeps two equal rows apart.
    references: present({ order: field('FITID'), rrn: field('REFNUM') }),
  });
}

/** The type's kind; but money that comes back under the type of what it undoes is told by its words. */
function kindOfEntry(type: string, description: string, incoming: boolean): TransactionKind {
  const told = kindOf(description, '', incoming);
  const returned = incoming && (told === 'refund' || told === 'reversal' || told === 'release');
  return returned ? told : (KINDS[type] ?? told);
}

/**
 * OFX prints a plain decimal, with a point or a comma, sometimes with more places than the currency has. 1,500 alone could
 * be fifteen hundred, too, as some banks print it: that is not guessed.
 */
function ofxAmount(text: string, currency: string): Money | undefined {
  const comma = text.includes(',') && !text.includes('.');
  if (comma && /^\D*\d{1,3},\d{3}$/.test(text) && exponentOf(currency) === 2) return undefined;
  const read = readFigure(text, comma ? ',' : '.', currency);
  const money = read && moneyFromDecimal(read.decimal, currency);
  return money?.ok === true ? money.value : undefined;
}
