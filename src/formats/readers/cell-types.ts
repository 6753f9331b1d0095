import { CURRENCY_CODES, foldWidth, readPrintedAmount } from '../../domain/printed-amount.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';

/** Full-width digits and marks as half-width; most cells hold none, and need no work. */
const narrow = (cell: string): string => (/[\uff01-\uff5e\u3000\uffe5]/.test(cell) ? foldWidth(cell) : cell);

/** Could be a day: eight digits, or numbers parted by a date's marks. A plain decimal is none. */
export function isDateCell(cell: string): boolean {
  const text = narrow(cell).trim().replace(/^'/, '');
  if (text.length < 4 || text.length > 40 || /^\d{1,4}[.]\d{1,2}$/.test(text)) return false;
  const shaped =
    /^\d{8}(?:\d{4,6})?(?:\D|$)|^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:\D|$)|[年月]|^[A-Za-z]{3}[a-z]{0,6}[.,]{0,2}\s\d{1,2}[-/.]\d|^(?:[A-Za-z]{3}.{0,3})?\d{1,2}[ -./]?[A-Za-z]{3}|^[A-Za-z]{3,9}[ .-]\d{1,2}\b/.test(
      text,
    );
  if (!shaped) return false;
  return readPrintedTime(text, { order: 'dmy', latest: '2100-01-01' }).ok || readPrintedTime(text, { order: 'mdy' }).ok;
}

/** 0916: a month and a day, which only a header tells from a count or a card's last figures. */
export const isMonthDay = (cell: string): boolean => /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(cell.trim());

/** A clock time and nothing else: 11:00, 11:00:12, 110012. */
export const isClockCell = (cell: string): boolean =>
  /^\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s?[ap]m)?$|^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/i.test(narrow(cell).trim());

/** Could be a sum: a figure with or without signs and currency, but no identifier of nine digits and more. */
export function isAmountCell(cell: string): boolean {
  const text = narrow(cell).trim();
  return /\d/.test(text) && !/^\d{9,}$/.test(text) && !/^0\d/.test(text) && readPrintedAmount(text).ok;
}

/** A sum printed with its decimals or with a currency's sign: no count, no code. */
export const isMoneyCell = (cell: string): boolean =>
  (/[.,]\d{1,2}(?!\d)/.test(narrow(cell)) || /[¥￥$€£₹]/.test(cell)) && isAmountCell(cell);

export const isCurrencyCell = (cell: string): boolean => CURRENCY_CODES.has(cell.trim());

/** A dash, a slash or a star says that there is nothing. */
export const isBlankCell = (cell: string): boolean => /^[\s\-–—/.*"']*$/.test(cell);
