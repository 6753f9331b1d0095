import { foldWidth } from '../../domain/printed-amount.ts';

const CJK = '\u3400-\u9fff';
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}])[ \\t]+(?=[${CJK}])`, 'g');

/**
 * The text as the readers of receipts take it: half width, single line ends, no blanks between Chinese characters (which
 * text recognition puts there), no control characters.
 */
export function foldText(text: string): string {
  return foldWidth(text.normalize('NFKC'))
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(BETWEEN_CJK, '');
}

/** Several lines with the same many delimiters: a table, which is no receipt. */
export function looksTabular(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 80);
  return [',', '\t', ';', '|', '~'].some((sign) => lines.filter((line) => line.split(sign).length > 4).length >= 2);
}
