import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DocumentPrinter } from '../../src/cli/print-documents.ts';
import { openLong } from '../../src/intake/read-long.ts';
import { statementCsv } from './read-bench.ts';

const MEGABYTE = 1024 * 1024;

/** Reading a CSV of so many megabytes from the disk and printing its JSON: the most that the heap held, and the time. */
export function benchLongReading(megabytes: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'slipcheck-bench-'));
  try {
    const file = path.join(folder, 'long.csv');
    writeLong(file, megabytes * MEGABYTE);
    return measure(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows of many smaller statements, one behind the other, under one header. */
function writeLong(file: string, size: number): void {
  const open = openSync(file, 'w');
  for (let written = 0, seed = 1; written < size; seed += 1) {
    const rows = statementCsv(20_000, seed);
    written += writeSync(open, seed === 1 ? rows : rows.subarray(rows.indexOf(10) + 1));
    written += writeSync(open, '\r\n');
  }
  closeSync(open);
}

function measure(file: string): string {
  const { size } = statSync(file);
  const open = openSync(file, 'r');
  const start = performance.now();
  const before = process.memoryUsage();
  let heap = 0;
  let buffers = 0;
  let rows = 0;
  let told = 0;
  let printed = 0;
  const look = (): void => {
    const now = process.memoryUsage();
    heap = Math.max(heap, now.heapUsed);
    buffers = Math.max(buffers, now.arrayBuffers - before.arrayBuffers);
  };
  const reading = openLong(
    {
      name: 'long.csv',
      size,
      bytes: (from, to) => {
        const part = new Uint8Array(to - from);
        readSync(open, part, 0, part.length, from);
        return part;
      },
    },
    { today: '2026-01-01', currency: 'CNY', onProgress: () => (told += 1) },
  );
  if (!reading) throw new Error('the long table was left to be read at once');
  const printer = new DocumentPrinter((part) => (printed += part.length), 'en');
  const { problems } = printer.print(reading, (onRows) =>
    reading.read((some) => {
      rows += some.length;
      onRows(some);
      look();
    }),
  );
  printer.end();
  closeSync(open);
  const seconds = (performance.now() - start) / 1000;
  const shown = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(0)} MB`;
  return `read a CSV of ${shown(size)} in pieces and print its JSON (${shown(printed)}): ${rows.toLocaleString('en')} rows, ${problems.length} problems, heap at most ${shown(heap)}, buffers beside it ${shown(buffers)}, progress told ${told} times, ${seconds.toFixed(1)} s`;
}
