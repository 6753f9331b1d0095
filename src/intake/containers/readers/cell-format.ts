/** What a cell's number format makes of its number. */
export interface CellFormat {
  /** `time`: a clock time without a day, unless the number holds one; `elapsed`: hours beyond 24 go on counting. */
  readonly shows: 'number' | 'day' | 'time' | 'elapsed';
  /** Decimals that are always shown; 0 where the format says nothing of them. */
  readonly decimals: number;
}

export const PLAIN_FORMAT: CellFormat = { shows: 'number', decimals: 0 };

const DAY: CellFormat = { shows: 'day', decimals: 0 };
const TIME: CellFormat = { shows: 'time', decimals: 0 };
const ELAPSED: CellFormat = { shows: 'elapsed', decimals: 0 };
const MONEY: CellFormat = { shows: 'number', decimals: 2 };

const between = (id: number, first: number, last: number): boolean => id >= first && id <= last;

/**
 * The format of a number, by its code or, where the workbook has none for its id, by what the id stands for: ECMA-376
 * part 1, 18.8.30, with the ids that Chinese, Japanese, Korean and Thai editions use for dates. [MS-XLS] has the same.
 */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code !== undefined) return formatOfCode(code);
  if (between(id, 14, 17) || id === 22 || between(id, 27, 31) || id === 36 || between(id, 50, 58)) return DAY;
  if (between(id, 18, 21) || between(id, 32, 35) || id === 45 || id === 47) return TIME;
  if (id === 46) return ELAPSED;
  if (between(id, 71, 74) || id === 77 || id === 81) return DAY;
  if (between(id, 75, 76) || id === 78) return TIME;
  return id === 2 || id === 4 || id === 7 || id === 8 || id === 39 || id === 40 || id === 43 || id === 44
    ? MONEY
    : PLAIN_FORMAT;
}

/** Codes are short; a longer one is nobody's. */
const LONGEST_CODE = 1000;

function formatOfCode(code: string): CellFormat {
  const bare = withoutLiterals(code.slice(0, LONGEST_CODE));
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return ELAPSED;
  // Currencies, colours, conditions, calendars stand in brackets; the first section is for plain numbers.
  const section = bare.replace(/\[[^\]]*\]/g, '').split(';', 1)[0] ?? '';
  if (/general|standard|通用格式|標準|标准/.test(section)) return PLAIN_FORMAT;
  const parts = section.replace(/am\/pm|a\/p|上午\/下午|午前\/午後/g, 'h').replace(/s[.,]0+/g, 's');
  const decimals = /[0#?][.]([0]{1,9})(?![0-9#?%e])/.exec(parts)?.[1]?.length ?? 0;
  if (/[0#?]/.test(parts)) return decimals > 0 ? { shows: 'number', decimals } : PLAIN_FORMAT;
  if (/[yde年日]|m{3}|b{2}/.test(parts) || (/m/.test(parts) && !/[hs]/.test(parts))) return DAY;
  return /[hs]/.test(parts) ? TIME : PLAIN_FORMAT;
}

/** Without quoted words, escaped signs, and the sign that a blank is as wide as or that fills the cell. */
function withoutLiterals(code: string): string {
  return code
    .toLowerCase()
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*][\s\S]/g, '');
}
