import { accountName } from './account-name.ts';
import { hundredths } from './hundredths.ts';
import type { CellRow } from './split-rows.ts';
import type { Standing } from './statement-rows.ts';

/** The rows of one account of a statement that lists several. */
export interface AccountPart {
  readonly rows: readonly CellRow[];
  /** Its last digits, where a line above the rows names the number. */
  readonly account: string | undefined;
}

const NUMBER =
  /(?:account|a\/c|konto|iban|rekening|compte|cuenta|conto|账号|帐号|帳號|戶口|口座)[^\d\n]{0,40}?((?:[A-Z]{2}\d{2} ?)?[\d•*][\d•*xX -]{3,30}\d)/gi;

/**
 * Parts a statement where a balance opens anew that the one before does not reach: another account's. `balanceOf` tells
 * the balance that a row prints, in hundredths; NaN where it prints none.
 */
export function partByAccount(
  text: string,
  rows: readonly CellRow[],
  standings: readonly Standing[],
  balanceOf: (row: CellRow) => number,
): AccountPart[] {
  const starts = standings.flatMap((standing, at) => {
    const { line, figure, kind, after } = standing;
    const before = standings[at - 1];
    const above = rows.findLast((row) => row.line < line);
    if (kind !== 'opens' || above === undefined || !rows.some((row) => row.line > line)) return [];
    const left = before?.after === after ? hundredths(before.figure) : balanceOf(above);
    return Number.isNaN(left) || Math.abs(left) === Math.abs(hundredths(figure)) ? [] : [line];
  });
  if (starts.length === 0) return [{ rows, account: undefined }];
  const lines = text.split(/\r\n|\n|\r/);
  return [0, ...starts].map((start, at) => {
    const end = starts[at] ?? Number.POSITIVE_INFINITY;
    const own = rows.filter((row) => row.line > start && row.line < end);
    const above = rows.findLast((row) => row.line < start)?.line ?? 0;
    const title = lines
      .slice(above, (own[0]?.line ?? 1) - 1)
      .join('\n')
      .slice(0, 5000);
    const number = [...title.matchAll(NUMBER)].at(-1)?.[1];
    return { rows: own, account: number === undefined ? undefined : accountName(number) };
  });
}
