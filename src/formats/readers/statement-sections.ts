import { signOf } from './statement-signs.ts';

/** A row's sum and the section that it stands in. */
export interface Sectioned {
  readonly amount: string;
  /** The number of the section and its side; undefined before the first. */
  readonly section: { readonly number: number; readonly side: 'in' | 'out' } | undefined;
}

const IN_TITLE =
  /^(?:(?:your |other |electronic |account )*(?:deposits?|credits|additions|money in|paid in|payments? received|payments? (?:and|&) (?:other )?credits|payments?, credits|refunds)\b|gutschriften\b|einnahmen\b|(?:zahlungs)?eing[aä]nge\b|收入明细|存入明细|cr[eé]dits\b|versements\b|abonos\b|ingresos\b|bijschrijvingen\b|accrediti\b|поступления)/i;
const OUT_TITLE =
  /^(?:(?:your |other |electronic |card |online |atm |debit )*(?:withdrawals?|debits|subtractions|purchases|payments|checks(?: paid)?|fees(?: charged)?|charges|money out|paid out|transactions and purchases)\b|ausgaben\b|belastungen\b|lastschriften\b|(?:zahlungs)?ausg[aä]nge\b|支出明细|消费明细|d[eé]bits\b|retraits\b|cargos\b|afschrijvingen\b|addebiti\b|списания)/i;

/** The side that a title gives to the rows below it; undefined for every other line. Titles hold no figures. */
export function sideOfTitle(line: string): 'in' | 'out' | undefined {
  const title = line.trim();
  if (title.length > 60 || /\d|[.;:]$/.test(title)) return undefined;
  if (IN_TITLE.test(title)) return 'in';
  return OUT_TITLE.test(title) ? 'out' : undefined;
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
