import { lastFourOf } from '../domain/masking.ts';
import { moneyFromDecimal, type Money } from '../domain/money.ts';
import { present } from '../domain/present.ts';
import { readPrintedAmount } from '../domain/printed-amount.ts';
import { readPrintedTime } from '../domain/printed-day.ts';
import type { ReadingContext, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { Problem } from '../domain/result.ts';
import type { TransactionKind, TransactionRow } from '../domain/transaction.ts';
import { kindOf } from './readers/row-words.ts';
import { walkSgml } from './readers/sgml.ts';

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
  const problems: Problem[] = [];
  let currency: string | undefined;
  let account: string | undefined;
  let open: Open | undefined;
  let inAccount = false;
  let ofCard = false;
  const close = (): void => {
    if (!open) return;
    const read = transactionOf(open, currency ?? context.currency, account, ofCard);
    if ('message' in read) problems.push(read);
    else {
      rows.push(read);
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
    } else if (name.startsWith('BANKTRANLIST') && kind === 'close') close();
    else if (name === 'CURRENCY' && kind === 'open') open?.fields.set(name, '');
    else if (kind === 'value') {
      if (open) {
        if (!open.fields.has(name)) open.fields.set(name, text);
      } else if (name === 'CURDEF') currency = text.toUpperCase();
      else if (name === 'ACCTID' && inAccount) account = accountName(text);
    }
  }
  close();
  const notes =
    currency === undefined && rows.length > 0
      ? [
          {
            zh: `文件没有写明币种，按 ${context.currency} 读取`,
            en: `the file names no currency; ${context.currency} is assumed`,
          },
        ]
      : [];
  return { rows, lines, problems, notes, balance: 'absent' };
}

/** The last four digits of an account, or the name that stands in its place. */
function accountName(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 5 || text.includes('•') ? `•••• ${digits.slice(-4)}` : text;
}

function transactionOf(
  open: Open,
  currency: string,
  account: string | undefined,
  ofCard: boolean,
): TransactionRow | Problem {
  const field = (name: string): string | undefined => open.fields.get(name);
  const text = [...open.fields]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
    .slice(0, 300);
  const posted = field('DTPOSTED') ?? field('DTTRAN') ?? field('DTAVAIL') ?? field('DTUSER');
  const day = posted === undefined ? undefined : readPrintedTime(posted);
  if (day?.ok !== true) return { message: { zh: '没有可用的日期', en: 'no usable date' }, line: open.line, text };
  // Within CURRENCY the sum itself is in that currency (OFX 2.2, 5.2); within ORIGCURRENCY it was converted already.
  const amount = ofxAmount(field('TRNAMT') ?? '', (field('CURRENCY') === '' ? field('CURSYM') : undefined) ?? currency);
  if (!amount) return { message: { zh: '没有可用的金额', en: 'no usable amount' }, line: open.line, text };
  const user = field('DTUSER') === undefined ? undefined : readPrintedTime(field('DTUSER') ?? '');
  const name = field('NAME') ?? field('PAYEE');
  const memo = field('MEMO');
  const description =
    [name, memo === name ? undefined : memo].filter(Boolean).join(' ').replace(/\s+/g, ' ') || (field('TRNTYPE') ?? '');
  const type = field('TRNTYPE')?.toUpperCase() ?? '';
  return present({
    account,
    bookedOn: day.value.time.slice(0, 10),
    occurredAt: user?.ok === true ? user.value.time : undefined,
    amount,
    description,
    card: (ofCard && account !== undefined ? lastFourOf(account) : undefined) ?? lastFourOf(description),
    status: field('STMTTRNP') === undefined ? ('booked' as const) : ('pending' as const),
    kind: KINDS[type] ?? kindOf(description, amount.minor > 0),
    // A bank's own number of the row: it never equals a slip's, and keeps two equal rows apart.
    references: present({ order: field('FITID'), rrn: field('REFNUM') }),
  });
}

/** OFX prints a plain decimal, with a point or a comma, sometimes with more places than the currency has. */
function ofxAmount(text: string, currency: string): Money | undefined {
  const comma = text.includes(',') && !text.includes('.');
  const read = readPrintedAmount(text, { decimal: comma ? ',' : '.' });
  if (!read.ok) return undefined;
  const money = moneyFromDecimal(read.value.decimal, currency);
  return money.ok ? money.value : undefined;
}
