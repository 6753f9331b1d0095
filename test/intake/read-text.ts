import { decimalOf } from '../../src/domain/money.ts';
import { readInput, type ReadDocument, type ReadOptions } from '../../src/intake/index.ts';

/** Reads a text as a person would hand it over, on a fixed day; what it is, its content tells. */
export const readAny = (text: string): Promise<ReadDocument> =>
  readInput({ name: 'file', bytes: new TextEncoder().encode(text) }, { today: '2026-11-24', currency: 'USD' });

/** Reads a text as a statement, on a fixed day. */
export const readText = (text: string, options: Partial<ReadOptions> = {}, name = 'file'): Promise<ReadDocument> =>
  readInput(
    { name, bytes: new TextEncoder().encode(text) },
    { today: '2026-11-24', currency: 'USD', as: 'statement', ...options },
  );

/** The signed sums of a text's rows, in its order. */
export const sumsOf = async (text: string, options: Partial<ReadOptions> = {}): Promise<string[]> =>
  (await readText(text, options)).transactions.map((row) => decimalOf(row.amount));

/** The kinds of a text's rows, in its order. */
export const kindsOf = async (text: string): Promise<string[]> =>
  (await readText(text)).transactions.map((row) => row.kind);
