import { csvParseRows } from 'd3-dsv';
import Papa from 'papaparse';
import { readInput } from '../../src/intake/index.ts';
import { seededRandom } from './random.ts';
import { medians } from './stopwatch.ts';

const SHOPS = [
  'GREEN LANE GROCER',
  'Corner "Deli", Mill St',
  '城南早点铺',
  'NORTHBANK FUEL 0042',
  '支付宝-青禾书店',
  'Café Aurore',
];

/** A bank's CSV of `rows` rows and eight columns; a quarter of them hold quotes, commas or line breaks. */
export function statementCsv(rows: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const lines = ['Date,Posting date,Description,Reference,Amount,Currency,Balance,Card'];
  let balance = 50_000_000;
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor((row / rows) * 730) * 86_400_000).toISOString().slice(0, 10);
    const minor = 100 + Math.floor(random() * 20_000);
    balance -= minor;
    const shop = SHOPS[Math.floor(random() * SHOPS.length)] ?? '';
    const text = random() < 0.1 ? `${shop}\nterminal ${Math.floor(random() * 9999)}` : shop;
    const quoted = /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    lines.push(
      `${day},${day},${quoted},R${row.toString().padStart(9, '0')},-${(minor / 100).toFixed(2)},CNY,${(balance / 100).toFixed(2)},1234`,
    );
  }
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** The least that any reader must do with these bytes: decode them, look once at each character. */
function decodeAndScan(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  let marks = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 44 || unit === 10 || unit === 34) marks += 1;
  }
  return marks;
}

/** A way of reading the same bytes, with how many rows it made of them. */
interface Reader {
  readonly name: string;
  read(bytes: Uint8Array): number | Promise<number>;
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** The libraries people would use, which stop at rows of texts: no day, no sum, no sign, no masking. */
const READERS: readonly Reader[] = [
  { name: 'bare decode and scan', read: decodeAndScan },
  { name: 'd3-dsv, rows of texts', read: (bytes) => csvParseRows(decoded(bytes)).length },
  { name: 'papaparse, rows of texts', read: (bytes) => Papa.parse<string[]>(decoded(bytes)).data.length },
  { name: 'papaparse, objects by header', read: (bytes) => Papa.parse(decoded(bytes), { header: true }).data.length },
];

/** Reading a statement of `rows` rows into transactions, beside a bare scan and two libraries, all in one run. */
export async function benchReading(rows: number, runs: number): Promise<string> {
  const bytes = statementCsv(rows, 1);
  const ours: Reader = { name: 'transactions, checked, masked and identified', read: (each) => ourRows(each, rows) };
  const times = await medians(
    runs,
    [ours, ...READERS].map(
      ({ read }) =>
        () =>
          read(bytes),
    ),
  );
  const bare = times[1] ?? Number.NaN;
  const lines = [ours, ...READERS].map(
    ({ name }, at) =>
      `  ${name.padEnd(46)} ${((times[at] ?? Number.NaN) / bare).toFixed(2).padStart(6)} (${(times[at] ?? Number.NaN).toFixed(0)} ms)`,
  );
  return [`read ${rows.toLocaleString('en')} CSV rows, times of a bare decode and scan`, ...lines].join('\n');
}

async function ourRows(bytes: Uint8Array, rows: number): Promise<number> {
  const { transactions, problems } = await readInput(
    { name: 'bench.csv', bytes },
    { today: '2026-01-01', currency: 'CNY' },
  );
  if (transactions.length !== rows)
    throw new Error(`read ${transactions.length} of ${rows} rows: ${problems[0]?.message.en ?? ''}`);
  return transactions.length;
}
