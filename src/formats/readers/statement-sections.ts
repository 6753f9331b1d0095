import { signOf } from './statement-signs.ts';

/** A row's sum and the section that it stands in. */
export interface Sectioned {
  readonly amount: string;
  /** The number of the section and its side; undefined before the first. */
  readonly section: { readonly number: number; readonly side: 'in' | 'out' } | undefined;
}

const IN_TITLE =
  /^(?:gutschriften\b|einnahmen\b|(?:zahlungs)?eing[aä]nge\b|收入明细|存入明细|还款$|還款$|退款$|退货$|cr[eé]dits\b|versements\b|abonos\b|ingresos\b|bijschrijvingen\b|accrediti\b|поступления)/i;
const OUT_TITLE =
  /^(?:interest charged?\b|ausgaben\b|belastungen\b|lastschriften\b|(?:zahlungs)?ausg[aä]nge\b|支出明细|消费明细|消费$|消費$|取现$|预借现金$|分期$|费用$|利息$|d[eé]bits\b|retraits\b|cargos\b|afschrijvingen\b|addebiti\b|списания)/i;

/** What English titles say of a side, and what they say beside it: ATM & Debit Card Withdrawals, Checks Paid. */
const IN_WORD =
  /^(?:deposits|credits|additions|refunds|returns|money in|paid in|payments? received|payments? credits)$/;
const OUT_WORD =
  /^(?:withdrawals|debits|subtractions|purchases?|payments|checks|cheques|fees|charges|cash advances|money out|paid out|adjustments)$/;
const BESIDE =
  /\b(?:your|other|electronic|account|card|cards|visa|mastercard|online|mobile|atm|pos|debit(?= card)|credit(?= card)|point of sale|bank|bill|bills|service|automatic|automated|recurring|miscellaneous|list of|and|paid(?! (?:in|out)$)|charged|cleared|new|standard|transactions?|activity|details?|summary of|continued|cont\.?)\b|[&,()*:–—-]/g;

/** The side of an English title: each of its words says one and the same. */
function sideInEnglish(title: string): 'in' | 'out' | undefined {
  const plain = title.toLowerCase().replace(BESIDE, ' ').replace(/\s+/g, ' ').trim();
  if (plain === '' || !/^[a-z ]+$/.test(plain)) return undefined;
  if (IN_WORD.test(plain)) return 'in';
  // "Purchase" alone is a word of many rows; as a title it is printed in capitals.
  if (OUT_WORD.test(plain)) return plain === 'purchase' && title !== title.toUpperCase() ? undefined : 'out';
  const sides = new Set(
    plain.split(' ').map((word) => (IN_WORD.test(word) ? 'in' : OUT_WORD.test(word) ? 'out' : undefined)),
  );
  const [side] = sides;
  return sides.size === 1 ? side : undefined;
}

/** The side that a title gives to the rows below it; undefined for every other line. Titles hold no figures. */
export function sideOfTitle(line: string): 'in' | 'out' | undefined {
  const title = line.trim();
  if (title.length > 60 || /\d|[.;:]$/.test(title)) return undefined;
  if (IN_TITLE.test(title)) return 'in';
  return OUT_TITLE.test(title) ? 'out' : sideInEnglish(title);
}

/**
 * The sides of a statement that lists what came in apart from what left: the sign that most sums of a section carry is
 * the section's side, the other one the opposite. Nothing is said where not both sides have a section.
 */
export function sidesBySection(rows: readonly Sectioned[]): ('in' | 'out' | undefined)[] {
  const sides = new Set(rows.map((row) => row.section?.side));
  if (!sides.has('in') || !sides.has('out')) return rows.map(() => undefined);
  const minus = new Map<number, number>();
  for (const { amount, section } of rows)
    if (section) minus.set(section.number, (minus.get(section.number) ?? 0) + (signOf(amount) === 'out' ? 1 : -1));
  return rows.map(({ amount, section }) => {
    if (!section) return undefined;
    const usual = (minus.get(section.number) ?? 0) > 0;
    const isUsual = (signOf(amount) === 'out') === usual;
    return isUsual ? section.side : section.side === 'in' ? 'out' : 'in';
  });
}

/** The side of each line that is a title; a word that stands below nearly every row is a part of the rows. */
export function titlesOf(lines: readonly (string | undefined)[], rows: number): (('in' | 'out') | undefined)[] {
  const sides = lines.map((line) => (line === undefined ? undefined : sideOfTitle(line)));
  const times = new Map<string, number>();
  lines.forEach((line, at) => {
    if (sides[at] !== undefined && line !== undefined) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1);
  });
  return sides.map((side, at) => ((times.get((lines[at] ?? '').trim()) ?? 0) * 2 > rows ? undefined : side));
}
