import { maskCards } from '../../domain/masking.ts';
import { foldWidth } from '../../domain/printed-amount.ts';

const CJK = '\u3400-\u9fff';
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}])[ \\t]+(?=[${CJK}])`, 'g');

/** 8 8 0 1 0 2 3 3: figures that text recognition set apart; four or more, so that a list of dishes stays one. */
const SPACED_DIGITS = /(?<![0-9.,:/-]|[0-9] )[0-9](?: [0-9]){3,}(?![0-9.,:/-]| [0-9])/g;
/** D E C L I N E D, likewise; and the one word of three letters that matters. */
const SPACED_LETTERS =
  /(?<![A-Za-z]|[A-Z] )[A-Z](?: [A-Z]){3,}(?![A-Za-z]| [A-Z](?![A-Za-z]))|(?<![A-Za-z])R M B(?![A-Za-z])/g;

/** The figures of a number put together again; a card's number that was hidden by its gaps is masked now. */
const joinDigits = (text: string): string => {
  const whole = text.replace(SPACED_DIGITS, joined);
  return whole === text ? text : maskCards(whole);
};

const joined = (run: string): string => run.replace(/ /g, '');

/**
 * The text as the readers of receipts take it: half width, single line ends, no blanks between Chinese characters (which
 * text recognition puts there), Arabic figures as 0 to 9, no control characters.
 */
export function foldText(text: string): string {
  return joinDigits(
    foldWidth(text.normalize('NFKC'))
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/٫/g, '.')
      .replace(/٬/g, ',')
      .replace(/\r\n?/g, '\n')
      .replace(/[\u200b-\u200f\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replace(/\u00a0/g, ' ')
      .replace(BETWEEN_CJK, '')
      .replace(SPACED_LETTERS, joined),
  );
}

/** Several lines with the same many delimiters: a table, which is no receipt. */
export function looksTabular(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 80);
  return [',', '\t', ';', '|', '~'].some((sign) => lines.filter((line) => line.split(sign).length > 4).length >= 2);
}
