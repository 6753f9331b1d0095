import type { Opened } from '../../../src/intake/container.ts';
import { container as xls } from '../../../src/intake/containers/xls.ts';
import { container as xlsx } from '../../../src/intake/containers/xlsx.ts';
import type { Problem } from '../../../src/domain/result.ts';
import { splitRows } from '../../../src/formats/readers/split-rows.ts';
import { readInput, type ReadDocument, type ReadOptions } from '../../../src/intake/index.ts';

/** Opens bytes with the container that holds them. */
export async function openBytes(bytes: Uint8Array): Promise<Opened | Problem> {
  const source = { name: 'file', bytes };
  const holding = [xlsx, xls].filter((each) => each.holds(source));
  if (holding.length !== 1 || !holding[0]) throw new Error(`${holding.length} containers hold it`);
  return holding[0].open(source);
}

/** What was opened, or a failure of the test with the problem's words. */
export async function opened(bytes: Uint8Array): Promise<Opened> {
  const result = await openBytes(bytes);
  if ('message' in result) throw new Error(result.message.en);
  return result;
}

/** The rows as a reader of tables gets them. */
export async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  splitRows((await opened(bytes)).text, '\t', (row) => {
    rows.push([...row.cells]);
  });
  return rows;
}

/** Why bytes are not opened. */
export async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await openBytes(bytes);
  if (!('message' in result)) throw new Error(`opened: ${result.text.slice(0, 100)}`);
  if (!/[\u4e00-\u9fff]/.test(result.message.zh)) throw new Error('no Chinese');
  return result.message.en;
}

export const readBytes = (bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadDocument> =>
  readInput({ name: 'file', bytes }, { today: '2026-11-24', currency: 'USD', ...options });
