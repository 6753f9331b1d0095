import { inflateRawSync } from 'node:zlib';
import { csvParseRows } from 'd3-dsv';
import Papa from 'papaparse';
import { container } from '../../src/intake/containers/xlsx.ts';
import { readInput } from '../../src/intake/index.ts';
import { writeXlsx } from '../intake/containers/write-xlsx.ts';
import { seededRandom } from './random.ts';
import { compare, medians, type Comparison } from './stopwatch.ts';

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

/** A bank's camt.053 of `entries` entries, some 700 bytes each, laid out in lines as most banks do. */
export function statementCamt(entries: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const booked: string[] = [];
  let sum = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor((entry / entries) * 730) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const minor = 100 + Math.floor(random() * 20_000);
    sum += minor;
    const shop = (SHOPS[Math.floor(random() * SHOPS.length)] ?? '').replace('"', '&quot;').replace(',', ' &amp;');
    booked.push(`      <Ntry>
        <NtryRef>${entry}</NtryRef>
        <Amt Ccy="EUR">${(minor / 100).toFixed(2)}</Amt>
        <CdtDbtInd>DBIT</CdtDbtInd>
        <Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>${day}</Dt></BookgDt>
        <ValDt><Dt>${day}</Dt></ValDt>
        <AcctSvcrRef>R${entry.toString().padStart(12, '0')}</AcctSvcrRef>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>CCRD</Cd><SubFmlyCd>POSD</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls><TxDtls>
          <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
          <RltdPties><Cdtr><Pty><Nm>${shop}</Nm></Pty></Cdtr></RltdPties>
          <RmtInf><Ustrd>${shop} ${day}T12.30 card 1234</Ustrd></RmtInf>
        </TxDtls></NtryDtls>
      </Ntry>`);
  }
  const balance = (type: string, minor: number): string =>
    `      <Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${(minor / 100).toFixed(2)}</Amt>` +
    '<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2024-01-01</Dt></Dt></Bal>';
  return new TextEncoder().encode(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>',
      '    <Stmt><Acct><Id><IBAN>XX00000000001234</IBAN></Id><Ccy>EUR</Ccy></Acct>',
      balance('OPBD', sum + 100),
      balance('CLBD', 100),
      ...booked,
      '    </Stmt>',
      '</BkToCstmrStmt></Document>',
    ].join('\n'),
  );
}

/** The same as a workbook: days, texts of the shared table and numbers, as spreadsheets write them. */
export function statementXlsx(rows: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const header = ['Date', 'Posting date', 'Description', 'Reference', 'Amount', 'Currency', 'Balance', 'Card'];
  const strings = [...header, ...SHOPS, 'CNY', '1234'];
  const text = (column: string, row: number, index: number): string =>
    `<c r="${column}${row}" t="s"><v>${index}</v></c>`;
  const lines = [`<row r="1">${header.map((_, at) => text(String.fromCharCode(65 + at), 1, at)).join('')}</row>`];
  let balance = 50_000_000;
  for (let row = 2; row <= rows + 1; row += 1) {
    const day = 45_292 + Math.floor((row / rows) * 730);
    const minor = 100 + Math.floor(random() * 20_000);
    balance -= minor;
    strings.push(`R${row.toString().padStart(9, '0')}`);
    lines.push(
      `<row r="${row}"><c r="A${row}" s="1"><v>${day}</v></c><c r="B${row}" s="1"><v>${day}</v></c>${text('C', row, 8 + Math.floor(random() * SHOPS.length))}${text('D', row, strings.length - 1)}<c r="E${row}" s="2"><v>${-minor / 100}</v></c>${text('F', row, 14)}<c r="G${row}" s="2"><v>${balance / 100}</v></c>${text('H', row, 15)}</row>`,
    );
  }
  const shared = strings.map((each) => `<t>${each.replaceAll('"', '&quot;')}</t>`);
  return writeXlsx({ sheets: [{ name: 'Rows', rows: lines.join('') }], strings: shared, formats: [0, 14, 4] });
}

/** The least that any reader must do with a workbook: unpack its sheet and its texts, decode them, look at each character. */
function unpackAndScan(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let marks = 0;
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const data = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const end = data + view.getUint32(at + 18, true);
    marks += decodeAndScan(inflateRawSync(bytes.subarray(data, end)));
    at = end;
  }
  return marks;
}

/** A workbook of `rows` rows, laid out as text, and read to its end, each against unpacking, decoding and scanning it. */
export async function benchWorkbook(rows: number, runs: number): Promise<{ opened: Comparison; read: Comparison }> {
  const bytes = statementXlsx(rows, 1);
  const floor = (): number => unpackAndScan(bytes);
  return {
    opened: await compare(runs, () => container.open({ name: 'bench.xlsx', bytes }), floor),
    read: await compare(runs, () => readAll(bytes, 'bench.xlsx', rows), floor),
  };
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

/** The same of a camt.053 statement. */
export const benchCamt = (entries: number, runs: number): Promise<Comparison> =>
  compareReading('bench.xml', statementCamt(entries, 1), entries, runs);

function compareReading(name: string, bytes: Uint8Array, rows: number, runs: number): Promise<Comparison> {
  return compare(
    runs,
    () => readAll(bytes, name, rows),
    () => decodeAndScan(bytes),
  );
}

async function readAll(bytes: Uint8Array, name: string, rows: number): Promise<void> {
  const document = await readInput({ name, bytes }, { today: '2026-01-01', currency: 'CNY' });
  if (document.transactions.length !== rows || document.balance === 'broken')
    throw new Error(`read ${document.transactions.length} of ${rows} rows: ${document.problems[0]?.message.en ?? ''}`);
}
