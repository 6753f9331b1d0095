import type { TransactionKind } from '../../domain/transaction.ts';
import { kindOf } from './row-words.ts';

/** What an entry tells of its kind. */
export interface KindClues {
  /** The bank transaction code of ISO 20022 (external code sets, "Bank transaction codes"). */
  readonly domain: string;
  readonly family: string;
  readonly subFamily: string;
  /** The bank's own code; in Germany SWIFT's type and the business transaction code: `NMSC+106`, `NTRF+116+9310`. */
  readonly proprietary: string;
  /** It undoes another entry, or comes back from the other bank. */
  readonly undone: boolean;
  readonly told: string;
  readonly named: string;
  readonly incoming: boolean;
}

type CodeKind = TransactionKind | 'card' | 'undone';

const codes = (kind: CodeKind, list: string): (readonly [string, CodeKind])[] =>
  list.split(' ').map((code) => [code, kind]);

/** By sub-family, whatever the family: the narrowest. */
const SUB_FAMILIES: ReadonlyMap<string, CodeKind> = new Map([
  ...codes('fee', 'CHRG COMM COMT FEES TAXE'),
  ...codes('interest', 'INTR'),
  ...codes('cash', 'CWDL CDPT BCWD BCDP FCWD FCDP XBCW TCWD TCDP'),
  ...codes('undone', 'RRTN XRTN RPCR RPBC PRDD UPDD UPCT UPTC UPCQ CQRV ARET AREV'),
]);

/** Within the family of card payments. */
const CARD = new Set(['POSD', 'POSP', 'POSC', 'SMRT', 'XBCP', 'RIMB']);

/** Families of credit transfers, issued and received, ordinary and instant. */
const TRANSFERS = new Set(['ICDT', 'RCDT', 'IRCT', 'RRCT']);

/** Loans, securities, foreign exchange, derivatives, metals, commodities: money moved, and no shop to give a receipt. */
const INVESTED = new Set(['LDAS', 'SECU', 'FORX', 'DERV', 'PMET', 'CMDT']);

/** German business transaction codes (DFÜ agreement, annex 3), where ISO's own is missing. */
const BUSINESS: ReadonlyMap<string, CodeKind> = new Map([
  ...codes('cash', '082 083'),
  ...codes('fee', '801 806 807 808 809 811'),
  ...codes('interest', '814'),
  ...codes('undone', '108 109 110 111 159 160 181 183 184'),
  ...codes('card', '182'),
  ...codes('transfer', '008 020 051 052 116 117 118 119 152 153 154 155 156 157 166 167 168 169 177 191 201 202'),
]);

/** SWIFT's transaction types, which German banks print first. */
const TYPES: ReadonlyMap<string, CodeKind> = new Map([
  ...codes('fee', 'NCHG NCOM'),
  ...codes('interest', 'NINT'),
  ...codes('undone', 'NRTI'),
  ...codes('transfer', 'NSTO'),
]);

/** Ways to pay a shop that reach the account as a credit transfer. */
const PAID_BY_TRANSFER =
  /\b(?:ideal|sofort|giropay|eps|bancontact|payconiq|twint|blik|swish|vipps|mobilepay|bizum|wero|trustly)\b/i;

/** The kind of an entry: what undoes another first, then the words of money coming back, then the codes, then all words. */
export function kindOfCamt(clues: KindClues): TransactionKind {
  const { undone, told, named, incoming } = clues;
  if (undone) return incoming ? 'reversal' : 'other';
  const words = kindOf(told, named, incoming);
  if (words === 'hold' || words === 'release') return words;
  if (incoming && (words === 'refund' || words === 'reversal')) return words;
  const code = byIso(clues) ?? byProprietary(clues.proprietary);
  if (code === 'undone') return incoming ? 'reversal' : 'other';
  if (code === 'card') return incoming ? 'refund' : 'purchase';
  if (code === 'transfer' && !incoming && PAID_BY_TRANSFER.test(`${told} ${named}`)) return 'purchase';
  return code ?? words;
}

function byIso({ domain, family, subFamily }: KindClues): CodeKind | undefined {
  const narrow = SUB_FAMILIES.get(subFamily);
  if (narrow !== undefined) return narrow;
  if (family === 'CCRD' && CARD.has(subFamily)) return 'card';
  if (domain === 'PMNT' && TRANSFERS.has(family)) return 'transfer';
  return INVESTED.has(domain) ? 'transfer' : undefined;
}

function byProprietary(text: string): CodeKind | undefined {
  const [, type = '', long, short] = /^(?:([A-Z]{4})(?:\+(\d{3}))?|(\d{3}))(?:\+|$)/.exec(text) ?? [];
  // Three digits alone are many a bank's own code: the German one is told by what stands around it.
  const business = long ?? (text.includes('+') ? short : undefined);
  return (business === undefined ? undefined : BUSINESS.get(business)) ?? TYPES.get(type);
}
