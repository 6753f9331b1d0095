import { readPrintedAmount } from '../../domain/printed-amount.ts';
import { spansOf, standingFigure } from './statement-balance.ts';
import { INCOMING } from './row-words.ts';
import type { Standing } from './statement-rows.ts';
import { hundredths } from './hundredths.ts';

/** Which way a row's money went, and how that is known. */
export interface Direction {
  readonly way: 'in' | 'out';
  /** `printed` beside the sum, by the running `balance`, by the row's `words`; `open` where nothing says it. */
  readonly by: 'printed' | 'balance' | 'words' | 'open';
  /** The balance and the words contradict each other. */
  readonly doubtful?: true;
}

/** What a row tells of its direction. */
export interface Unsigned {
  /** The sum's cell. */
  readonly amount: string;
  readonly balance: string;
  /** What the title of its section says. */
  readonly side: 'in' | 'out' | undefined;
  /** The bank's own words, and those with all that goes on below. */
  readonly head: string;
  readonly whole: string;
}

/** Words of money that leaves, by language; the bank's own word for a row comes first in it. */
const OUT_WORDS =
  /überweisung(?!\s*(?:von|vom))|ueberweisung(?!\s*von)|dauerauftrag|lastschrift|kartenzahlung|auszahlung|bargeld|entgelt|geb[uü]hr|belastung|ausgang|abbuchung|steuer\b|zuschlag|(?<!ver)kauf\b|kreditkartenabr|abschluss eines|sollzins|senden|preis f[uü]r|purchase|withdrawal|direct debit|card payment|payment to|standing order|\bfees?\b|charge|\bpos\b|\batm\b|消费|支付|取款|取现|转出|扣款|手续费|年费|購物|achat|pr[eé]l[eè]vement|retrait|paiement|virement [eé]mis|\bcompra\b|pago\b|pagamento|prelievo|betaling|incasso|geldopname|pin\b|оплата|покупка|списание|выдача/i;
/** Words of money that comes in, beyond those that every table knows. */
const IN_WORDS =
  /eingang|einzahlung|gutschr|gehalt|lohn\b|r[uü]ckzahlung|erstattung|storno|habenzins|guthabenzins|geldzins|zinszahlung|zinsgutschrift|empfangen|verkauf|einreichung|überweisung\s+(?:von|vom)|ueberweisung\s+von|rente\b|kindergeld|customer payment|payment received|thank you|salary|payroll|存入|还款|入金|virement re[cç]u|versement|remise|abono|ingreso|n[oó]mina|accredito|stipendio|bijschrijving|ontvangen|storting|пополнение|зачисление|возврат|поступление/i;
/** What gives money back, whatever it was taken for. */
const BACK =
  /erstattung|storno|r[uü]ckzahlung|gutschrift|refund|reversal|chargeback|退款|退货|冲正|remboursement|reembolso|rimborso|terugbetaling|возврат/i;

/** The direction of each row of a statement whose sums may carry no sign: printed, by the balances, by the words. */
export function directionsOf(rows: readonly Unsigned[], standings: readonly Standing[], header: string): Direction[] {
  // A column of what was spent with a card; what came in would have a sign.
  const spent = /(?:利用|消费|消費)[金額额]/.test(header) && !/入金|余额|餘額|残高/.test(header);
  const printed = rows.map(({ amount }) => signOf(amount));
  const told = rows.map(({ head, whole }) => byWords(head, whole));
  const byBalance = signedByBalances(rows, printed, told, standings);
  const marked = new Set(printed);
  return rows.map(({ side }, at) => {
    if (side !== undefined) return { way: side, by: 'printed' };
    const own = printed[at] ?? (byBalance[at] === undefined ? unmarkedSide(marked) : undefined);
    if (own !== undefined) return { way: own, by: 'printed' };
    const said = told[at];
    const moved = byBalance[at];
    if (moved !== undefined)
      return {
        way: moved,
        by: 'balance',
        ...(said !== undefined && said !== moved ? { doubtful: true as const } : {}),
      };
    return said === undefined ? { way: 'out', by: spent ? 'words' : 'open' } : { way: said, by: 'words' };
  });
}

/** Where a statement marks the sums of one side only, those without a mark are on the other. */
function unmarkedSide(marked: ReadonlySet<'in' | 'out' | undefined>): 'in' | 'out' | undefined {
  if (marked.has('in') === marked.has('out')) return undefined;
  return marked.has('in') ? 'out' : 'in';
}

/** Codes that British banks print before a row's words. */
const OUT_CODE = /^(?:VIS|DD|SO|BP|DR|ATM|CHQ|\)\)\))(?=\s|$)/;
const IN_CODE = /^CR(?=\s|$)/;

function byWords(head: string, whole: string): 'in' | 'out' | undefined {
  if (OUT_CODE.test(whole) || IN_CODE.test(whole)) return IN_CODE.test(whole) ? 'in' : 'out';
  if (BACK.test(whole)) return 'in';
  for (const words of [head, whole]) {
    const out = OUT_WORDS.test(words);
    const into = IN_WORDS.test(words) || INCOMING.test(words);
    if (out !== into) return out ? 'out' : 'in';
  }
  return undefined;
}

/** The sign that stands with a sum; undefined where none does. */
export function signOf(cell: string): 'in' | 'out' | undefined {
  const read = readPrintedAmount(cell);
  if (!read.ok) return undefined;
  if (read.value.mark) return read.value.mark === 'CR' ? 'in' : 'out';
  if (!read.value.signed) return undefined;
  return read.value.decimal.startsWith('-') ? 'out' : 'in';
}

type Sides = readonly ('in' | 'out' | undefined)[];

/**
 * Rows between two balances whose sums, each in or out, make the step from one to the other in one way only: with the
 * printed signs, or else with those that the words tell as well.
 */
function signedByBalances(
  rows: readonly Unsigned[],
  printed: Sides,
  told: Sides,
  standings: readonly Standing[],
): ('in' | 'out' | undefined)[] {
  const found: ('in' | 'out' | undefined)[] = rows.map(() => undefined);
  let from = 0;
  let before = Number.NaN;
  const settle = (start: number, end: number, step: number, known: Sides): void => {
    const sizes = rows.slice(start, end).map(({ amount }) => Math.abs(hundredths(amount)));
    const bySigns = solve(sizes, known, step);
    const withWords = (): Sides => known.map((side, at) => side ?? told[start + at]);
    (bySigns ?? solve(sizes, withWords(), step))?.forEach((side, at) => {
      found[start + at] = side;
    });
  };
  rows.forEach((row, at) => {
    for (const each of standings) if (each.after === at) [from, before] = [at, standingFigure(each.figure)];
    const balance = standingFigure(row.balance);
    if (Number.isNaN(balance)) return;
    settle(from, at + 1, balance - before, printed.slice(from, at + 1));
    [from, before] = [at + 1, balance];
  });
  for (const { opening, closing, from: start, to } of spansOf(standings, rows.length)) {
    const known = rows.slice(start, to).map((_, at) => printed[start + at] ?? found[start + at]);
    if (known.includes(undefined))
      settle(start, to, standingFigure(closing.figure) - standingFigure(opening.figure), known);
  }
  return found;
}

/** More sums of an open side than these leave too many ways to reach a step by chance. */
const MOST_AT_ONCE = 10;

/** The one choice of open sides that adds up to a step; undefined where there is none, or more than one. */
function solve(sizes: readonly number[], known: Sides, step: number): ('in' | 'out')[] | undefined {
  const open = [...sizes.keys()].filter((at) => known[at] === undefined);
  if (sizes.length === 0 || open.length > MOST_AT_ONCE || sizes.some(Number.isNaN)) return undefined;
  const sum = sizes.reduce(
    (all, size, at) => all + (known[at] === undefined ? 0 : known[at] === 'in' ? size : -size),
    0,
  );
  let only: number | undefined;
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const reached = open.reduce((all, at, bit) => all + ((choice >> bit) & 1 ? 1 : -1) * (sizes[at] ?? 0), sum);
    if (reached !== step) continue;
    if (only !== undefined) return undefined;
    only = choice;
  }
  if (only === undefined) return undefined;
  const choice = only;
  return sizes.map((_, at) => known[at] ?? ((choice >> open.indexOf(at)) & 1 ? 'in' : 'out'));
}
