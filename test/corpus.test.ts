import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDay } from '../src/domain/day.ts';
import { decimalOf } from '../src/domain/money.ts';
import { readInput } from '../src/intake/index.ts';

/** Real files with what is in them, where the folder stands beside the project; nothing of it is kept here. */
const CORPUS = path.resolve(import.meta.dirname, '../../shared/corpus');

type Row = readonly [day: string | null, amount: string, sign: string];

interface Expected {
  readonly file: string;
  readonly kind: string;
  readonly format: string;
  readonly rows?: readonly Row[];
  readonly count?: number;
  readonly countByPeer?: number;
  readonly rowsDiffer?: boolean;
}

/** Formats that this reads; the others of the corpus are not statements in text tables. */
const READ = /\.(?:csv|ofx|qfx|qbo)$/i;
const READ_AS_TABLE = /\.csv$/i;
const EXACT = /^(?:alipay|wechat)|^ofx/;

/**
 * Entries without any day or any sum: no rows can be made of them. They are named as problems, which is all that is asked
 * here.
 */
const WITHOUT_DAY_OR_SUM = /date_missing|banking-xml200|malformed_decimal/;

/** The share of CSV files that must read exactly, of those whose dates can be told; one expects nothing of its rows. */
const CSV_FLOOR = 0.98;

const decimal = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') || '0' : text.replace(/^0+(?=\d)/, '');

/** Some tables print no year, and some were blackened to the year 1111: the expectation then holds no day to compare. */
const namesNoDay = (entry: Expected): boolean =>
  READ_AS_TABLE.test(entry.file) && (entry.rows ?? []).some(([day]) => day === null || !isDay(day));

async function readsExactly(entry: Expected): Promise<{ exact: boolean; rows: number; datesOpen: boolean }> {
  const bytes = readFileSync(path.join(CORPUS, entry.file));
  const { transactions, problems } = await readInput(
    { name: path.basename(entry.file), bytes },
    { as: 'statement', today: '2026-11-22', currency: 'USD' },
  );
  const rows = transactions.length;
  const datesOpen = problems[0]?.message.en.includes('order of day and month') ?? false;
  const wanted = (entry.rows ?? []).filter((row) => row[1] !== '0');
  if (wanted.length === 0 || entry.rowsDiffer === true)
    return { rows, datesOpen, exact: rows === entry.count || rows === entry.countByPeer };
  const left = transactions.filter((row) => row.amount.minor !== 0);
  for (const [day, amount] of wanted) {
    const at = left.findIndex(
      (row) =>
        decimal(decimalOf(row.amount).replace('-', '')) === decimal(amount.replaceAll(',', '')) &&
        (row.bookedOn === day || row.occurredAt?.slice(0, 10) === day),
    );
    if (at < 0) return { rows, datesOpen, exact: false };
    left.splice(at, 1);
  }
  return { rows, datesOpen, exact: left.length === 0 || rows === entry.countByPeer };
}

const HERE = existsSync(CORPUS);

describe('the corpus of real exports', () => {
  const all: Expected[] = HERE ? JSON.parse(readFileSync(path.join(CORPUS, 'expected.json'), 'utf8')) : [];
  const entries = all.filter(
    (entry) =>
      entry.kind === 'statement' &&
      READ.test(entry.file) &&
      (entry.rows !== undefined || Number.isInteger(entry.count)) &&
      !namesNoDay(entry),
  );

  it(
    HERE ? 'is read: Alipay, WeChat Pay and OFX exactly, CSV nearly all' : 'is not here: nothing is checked',
    async () => {
      if (!HERE) {
        process.stdout.write('corpus: not beside the project, 0 files checked\n');
        return;
      }
      const wrong: string[] = [];
      let rows = 0;
      let tables = 0;
      let tablesExact = 0;
      let refused = 0;
      const open: string[] = [];
      for (const entry of entries) {
        const read = await readsExactly(entry);
        rows += read.rows;
        if (EXACT.test(entry.format)) {
          if (!read.exact && !WITHOUT_DAY_OR_SUM.test(entry.file)) wrong.push(entry.file);
        } else {
          if (read.datesOpen) {
            refused += 1;
            continue;
          }
          tables += 1;
          if (read.exact) tablesExact += 1;
          else open.push(entry.file);
        }
      }
      process.stdout.write(
        `corpus: ${entries.length} files, ${rows} rows; other CSV exact: ${tablesExact} of ${tables}; not: ${open.join(', ')}; ${refused} refused, since their dates leave day and month open\n`,
      );
      expect(wrong).toEqual([]);
      expect(tablesExact / tables).toBeGreaterThanOrEqual(CSV_FLOOR);
    },
  );
});
