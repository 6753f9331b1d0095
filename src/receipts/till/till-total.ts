import type { Money } from '../../domain/money.ts';
import type { CurrencyReader } from '../fields/printed-facts.ts';
import { repairFigures } from './repair-figures.ts';
import { figuresOf, styleOf, type Figure } from './till-figures.ts';

/** Lines that name a part of the sum, a count or what came back: never the total. */
const NO_TOTAL =
  /sub\s?-?\s?t[o0]?ta?l|subttl|小计|小計|t[o0]tal\s?(?:qty|quantity|items?|itens|artic|pcs|no\b|number|sold|units?|(?:gst|tax|vat|iva|mwst|sst|discount|disc|savings?|saved|saving|poup\w*|desconto|points?|l[ií]quido|net(?! t)|ht\b|hors))(?!\s?incl)|(?:tax|gst|vat|iva|sst|savings?|discount|qty|item)\s?t[o0]tal|excl|before (?:tax|rounding|gst)|without|taxable|change|changed|kembali|troco|chng|r[uü]ckgeld|wisselgeld|vuelto|cambio|resto|找[零贖续]|お?釣り|おつり|round(?:ing|ed)? (?:adj|diff)|rounding|service charge|gratuity|tip\b|deposit|balance b\/f|point|saved|summary|previous|suggest|includ\w+ (?:gst|vat|tax)|accepted|capital|c\. social/i;

const RANKED: readonly (readonly [RegExp, number])[] = [
  // A part approved: what was asked for stands above it as the total.
  [/^\s*approved\s+(?:amount|amt)/i, 90],
  [
    /grand\s?t[o0]tal|t[o0]tal\s?(?:due|payable|to pay|a pagar|pago|ttc|geral|general|sales|amount|amt|incl\w*|paid|charged|rm|bill|rounded|after|nett?\s?amount|\(?(?:incl|rm|gst incl))|round(?:ed|d)?\s?t[o0]tal|(?:amount|amt|balance|order balance|net)\s?(?:due|payable|paid|charged|to pay)|(?:order|refund|invoice|purchase|trip|ride) (?:total|amount)|total charged|gesamt(?:bestellwert|preis)|nett?\s?t[o0]tal|gesamt(?:betrag|summe)?|zu zahlen|te betalen|importo (?:pagato|totale)|totale complessivo|montant (?:total|ttc|d[uû])|net [aà] payer|实付|實付|应付|應付|实收|價稅合計|价税合计|お?買上げ?計|総合計|ยอดรวม|ยอดสุทธิ|tổng (?:cộng|tiền)|jumlah (?:besar|bayar)|σύνολο/i,
    40,
  ],
  [
    /(?<![a-z])t[o0]ta(?:l|al|le)(?![a-z])|(?<![a-z])t[o0]tl(?![a-z])|summe|合[计計]|总[计計]|總[计計]|jumlah|итого|합계|razem|celkem/i,
    30,
  ],
  [/(?<![a-z])amount(?![a-z])|compra(?![a-z])|(?<![a-z])purchase(?![a-z])|金[额額]|(?<![a-z])due(?![a-z])/i, 20],
  [
    /visa|master\s?card|maestro|amex|(?:debit|credit) ?card|(?<![a-z])(?:debit|eftpos|edc|bca|card|tunai|cash|dinheiro|multibanco|efectivo|contante|contanti|bar|bargeld|ec-?karte|tend(?:er|ered)?|payment|paid)(?![a-z])|现金|現金|刷卡|銀聯|微信|支付宝|alipay/i,
    10,
  ],
];

/** The rank of a line that says how it was paid. */
const PAYMENT = 10;

const LONGEST_LABEL = 90;

interface Candidate {
  readonly figure: Figure;
  readonly rank: number;
  readonly line: number;
}

/** The sum that a till's receipt asks for, by its words, its figures and what was paid less what came back. */
export function totalOf(lines: readonly string[], currency: CurrencyReader): Money | undefined {
  const mended = lines.map(repairFigures);
  const style = styleOf(mended.join('\n'));
  const rows = mended.map((line) => figuresOf(line, style, currency));
  const candidates = mended.flatMap((line, at) => candidatesAt(mended, rows, line, at));
  const paid = sums(candidates.filter((each) => each.rank === PAYMENT));
  const kept = changeGiven(mended, rows, paid);
  const given = new Set([...paid, ...kept]);
  const best = candidates
    .map((each) => ({ ...each, weight: weightOf(each, candidates, given) }))
    .sort((a, b) => b.weight - a.weight || b.figure.money.minor - a.figure.money.minor)[0];
  // No total can be read, but what was handed over and what came back.
  if (best?.rank === PAYMENT && kept[0] !== undefined) return { ...best.figure.money, minor: kept[0] };
  return best?.figure.money;
}

const sums = (candidates: readonly Candidate[]): number[] => candidates.map((each) => each.figure.money.minor);

function candidatesAt(
  lines: readonly string[],
  rows: readonly (readonly Figure[])[],
  line: string,
  at: number,
): Candidate[] {
  // A sentence that long is small print, no label.
  if (line.length > LONGEST_LABEL || NO_TOTAL.test(line)) return [];
  const [words, rank] = RANKED.find(([each]) => each.test(line)) ?? [];
  if (words === undefined || rank === undefined) return [];
  const label = line.search(words);
  const figure = usable(rows[at]?.filter((each) => each.sure || each.at > label)) ?? below(lines, rows, at);
  // A card's last digits are no payment.
  return figure && (figure.sure || rank > PAYMENT) ? [{ figure, rank, line: at }] : [];
}

/** The last sum of a line; a count or a number is none, where the line has a sum besides. */
function usable(figures: readonly Figure[] = []): Figure | undefined {
  const some = figures.filter((each) => each.money.minor !== 0 && !each.negative);
  return some.findLast((each) => each.sure) ?? (some.length === 1 ? some[0] : undefined);
}

/** The sum of a label that stands alone: on one of the two lines below, if that line holds nothing else. */
function below(lines: readonly string[], rows: readonly (readonly Figure[])[], at: number): Figure | undefined {
  if (rows[at]?.some((each) => each.sure)) return undefined;
  for (const next of [at + 1, at + 2]) {
    const bare = (lines[next] ?? '').replace(/[\d.,\s:€$£¥*=-]|[A-Z]{2,3}\b/g, '');
    if (bare !== '') return undefined;
    const figure = rows[next]?.find((each) => each.sure && each.money.minor !== 0);
    if (figure) return figure;
  }
  return undefined;
}

const CHANGE = /change|changed|kembali|troco|chng|r[uü]ckgeld|wisselgeld|vuelto|找[零贖续]|お?釣り/i;

/** What was handed over less the change. */
function changeGiven(
  lines: readonly string[],
  rows: readonly (readonly Figure[])[],
  paid: readonly number[],
): number[] {
  const back = lines.flatMap((line, at) => {
    const figure = CHANGE.test(line) ? (rows[at] ?? []).at(-1) : undefined;
    return figure ? [figure.money.minor] : [];
  });
  return paid.flatMap((sum) => back.map((change) => sum - change)).filter((sum) => sum > 0);
}

function weightOf(candidate: Candidate, all: readonly Candidate[], given: ReadonlySet<number>): number {
  const { minor } = candidate.figure.money;
  const told = new Set(all.filter((each) => each.figure.money.minor === minor).map((each) => each.rank)).size;
  const isPaid = given.has(minor) && candidate.rank > PAYMENT;
  return candidate.rank + (isPaid ? 25 : 0) + told * 3 + (candidate.figure.sure ? 5 : 0);
}
