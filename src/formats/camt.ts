import type { Currency } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { BalanceCheck, ReadingContext, Source, StatementFormat, StatementReading } from '../domain/reading.ts';
import type { Problem } from '../domain/result.ts';
import type { TransactionRow } from '../domain/transaction.ts';
import { accountName } from './readers/account-name.ts';
import { checkStatement, type BalanceFinding, type Booked, type Carried } from './readers/camt-balance.ts';
import { hasOwnDay, isReversal, rowOfEntry, shownEntry, type CamtContext } from './readers/camt-row.ts';
import { plainText } from './readers/camt-text.ts';
import { plainName } from './readers/camt-party.ts';
import { readCurrency, readDay } from './readers/camt-values.ts';
import { collectCamt, type CamtStatement } from './readers/collect-camt.ts';
import type { XmlFault } from './readers/walk-xml.ts';
import { currencyAssumed, DOES_NOT_ADD_UP } from './readers/statement-notes.ts';

/**
 * ISO 20022 account reports as banks hand them out in Europe: camt.052 (the day so far), camt.053 (statement) and camt.054
 * (notification), all versions, whatever stands around them.
 */
export const format: StatementFormat = {
  id: 'camt',
  name: { zh: 'CAMT.052／053／054 账单', en: 'CAMT.052 / 053 / 054 statement' },
  claim(source) {
    const head = source.text?.slice(0, 20_000) ?? '';
    const named = /<(?:[\w.-]+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)|xsd:camt\.05[234]\.001/.test(head);
    return named || (/<(?:[\w.-]+:)?Ntry[\s>]/.test(head) && head.includes('CdtDbtInd>')) ? 'exact' : 'no';
  },
  read: readCamt,
};

function readCamt(source: Source, context: ReadingContext): StatementReading {
  const rows: TransactionRow[] = [];
  const lines: number[] = [];
  const problems: Problem[] = [];
  const findings: BalanceFinding[] = [];
  const carried: Carried = new Map();
  const assumed = context.statedCurrency ?? context.currency;
  const counted = { unnamed: 0, undated: 0, bare: 0 };
  let open: Around | undefined;
  const around = (statement: CamtStatement): Around =>
    open?.statement === statement ? open : (open = aroundOf(statement, assumed));
  counted.bare = collectCamt(
    source.text ?? '',
    {
      entry(entry, statement) {
        const { context: within, named, booked } = around(statement);
        const row = rowOfEntry(entry, within);
        if ('message' in row) {
          problems.push(row);
          booked.whole = false;
          return;
        }
        if (!named && entry.fields.amountCurrency === undefined) counted.unnamed += 1;
        if (!hasOwnDay(entry)) counted.undated += 1;
        if (row.status === 'booked') booked.rows.push({ at: rows.length, reversal: isReversal(entry) });
        rows.push(row);
        lines.push(entry.line);
      },
      end(statement) {
        for (const found of checkStatement(statement, around(statement).booked, rows, carried)) {
          findings.push(found);
          if (!found.adds) problems.push({ message: DOES_NOT_ADD_UP, line: found.line, text: found.text });
          for (const at of found.turned) turn(rows, at);
        }
      },
      fault(kind, line, place, entry) {
        const text = [entry ? shownEntry(entry) : '', plainText(place)].find((each) => each !== '');
        const at = kind === 'cut' ? (entry?.line ?? line) : line;
        problems.push(present({ message: faultOf(kind, entry !== undefined), line: at, text }));
      },
    },
    context.onProgress,
  );
  return present({
    rows,
    lines,
    problems,
    notes: notesOf({ ...counted, turned: findings.flatMap(({ turned }) => turned).length }, assumed),
    assumedCurrency: counted.unnamed > 0 ? assumed : undefined,
    balance: balanceOf(findings),
  });
}

/** What stands around the entries of one statement, and what was booked in it. */
interface Around {
  readonly statement: CamtStatement;
  readonly context: CamtContext;
  /** Is there a currency for sums that name none? */
  readonly named: boolean;
  readonly booked: Booked;
}

function aroundOf(statement: CamtStatement, assumed: Currency): Around {
  const say = (slot: 'account' | 'owner' | 'accountCurrency' | 'created' | 'from' | 'to'): string =>
    statement.fields[slot] ?? '';
  const own = readCurrency(say('accountCurrency')) ?? onlyCurrency(statement);
  const [from, to] = [readDay(say('from')), readDay(say('to'))];
  // A report or a notification speaks of its own day; a statement only where it is of one day.
  const day =
    from === to && from !== undefined ? from : statement.element === 'Stmt' ? undefined : readDay(say('created'));
  const number = say('account');
  const context: CamtContext = {
    account: number === '' ? undefined : accountName(number),
    own: new Set([plainName(number), plainName(say('owner'))].filter(Boolean)),
    currency: own ?? assumed,
    day,
  };
  return { statement, context, named: own !== undefined, booked: { rows: [], whole: true } };
}

function onlyCurrency({ balances }: CamtStatement): Currency | undefined {
  const [first, ...others] = new Set(balances.map(({ fields }) => readCurrency(fields.amountCurrency ?? '')));
  return others.length === 0 ? first : undefined;
}

/** Money that a reversal moved the other way than it says. */
function turn(rows: TransactionRow[], at: number): void {
  const row = rows[at];
  if (!row) return;
  const turned = <Sum extends { readonly minor: number }>(sum: Sum): Sum => ({ ...sum, minor: -sum.minor });
  rows[at] = {
    ...row,
    amount: turned(row.amount),
    ...(row.original && { original: turned(row.original) }),
    kind: row.amount.minor < 0 ? 'reversal' : 'other',
  };
}

const balanceOf = (findings: readonly BalanceFinding[]): BalanceCheck =>
  findings.length === 0 ? 'absent' : findings.every(({ adds }) => adds) ? 'continuous' : 'broken';

function faultOf(kind: XmlFault, inEntry: boolean): Phrase {
  if (kind === 'doctype')
    return {
      zh: '文件带有文档类型声明（DOCTYPE），出于安全不再往下读',
      en: 'the file declares a document type (DOCTYPE): for safety, nothing is read from there on',
    };
  if (kind === 'cut')
    return inEntry
      ? { zh: '文件在这一笔中间断了，这一笔不完整', en: 'the file is cut off within this entry' }
      : { zh: '文件在结束之前断了，后面的记录不在里面', en: 'the file is cut off: what came after is missing' };
  return inEntry
    ? { zh: '这一笔的 XML 在这里写坏了，没有读取', en: 'the XML of this entry is broken here; the entry is not read' }
    : { zh: 'XML 在这里写坏了', en: 'the XML is broken here' };
}

function notesOf(
  counted: { readonly unnamed: number; readonly undated: number; readonly bare: number; readonly turned: number },
  assumed: Currency,
): Phrase[] {
  const { unnamed, undated, bare, turned } = counted;
  const notes: Phrase[] = [];
  if (unnamed > 0) notes.push(currencyAssumed(assumed));
  if (undated > 0)
    notes.push({
      zh: `${undated} 笔没有自己的日期，用了报文的日期`,
      en: `entries without a day of their own take the day of the message: ${undated}`,
    });
  if (turned > 0)
    notes.push({
      zh: `${turned} 笔冲正的方向按余额改正：文件写的方向与余额不符`,
      en: `reversals whose direction contradicts the balances follow the balances: ${turned}`,
    });
  if (bare > 0)
    notes.push({
      zh: `有 ${bare} 处 & 没有按 XML 的规定转写，按原样读取`,
      en: `ampersands that XML would have escaped are read as they stand: ${bare}`,
    });
  return notes;
}
