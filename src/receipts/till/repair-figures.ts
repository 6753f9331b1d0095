/** Letters that text recognition takes for figures; others, such as S for 3, 5 or 8, are left: a guess would be a sum. */
const O_FOR_ZERO = /(?<=\d[.,]?)[OoQ](?=[\d.,OoQ]|\s|$)|(?<![A-Za-z])[Oo](?=[.,]\s?\d{2}(?!\d))|(?<=[.,])[Oo](?=\d)/g;
const L_FOR_ONE = /(?<=\d[.,]?)[lI|](?=[\d.,]|\s|$)|(?<![A-Za-z\d])[lI|](?=\d{0,3}[.,]\s?\d{2}(?!\d))/g;
/** 12 .50 and 12. 50 at a figure's end. */
const GAP_BEFORE = /(\d)\s+([.,]\d{2})(?!\d)/g;
const GAP_BEHIND = /(\d[.,])\s(\d{2})(?=\s*(?:$|[A-Z]{2,3}\b|[€$£¥]))/g;

/** A till's line with its figures as they were printed before text recognition: 12,5O, l2.50, 12 .50. */
export const repairFigures = (line: string): string =>
  line
    .replace(O_FOR_ZERO, '0')
    .replace(O_FOR_ZERO, '0')
    .replace(L_FOR_ONE, '1')
    .replace(GAP_BEFORE, '$1$2')
    .replace(GAP_BEHIND, '$1$2');
