import { readInput } from '../../src/intake/index.ts';
import { seededRandom } from './random.ts';
import { compare, type Comparison } from './stopwatch.ts';

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

/** Reading a statement of `rows` rows against a bare decode and scan of the same bytes. */
export async function benchReading(rows: number, runs: number): Promise<Comparison> {
  const bytes = statementCsv(rows, 1);
  return compare(
    runs,
    async () => {
      const document = await readInput({ name: 'bench.csv', bytes }, { today: '2026-01-01', currency: 'CNY' });
      if (document.transactions.length !== rows)
        throw new Error(
          `read ${document.transactions.length} of ${rows} rows: ${document.problems[0]?.message.en ?? ''}`,
        );
    },
    () => decodeAndScan(bytes),
  );
}
