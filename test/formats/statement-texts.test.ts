import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/intake/index.ts';
import { shown } from './samples.ts';

/** Invented texts of whole statements, as a document gives them, each with what is read of it beside it. */
const STATEMENTS = path.join(import.meta.dirname, 'pasted-rows/statements');

const names = readdirSync(STATEMENTS)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.expected.txt'))
  .map((name) => name.slice(0, -4));

describe('the text of a whole statement', () => {
  it.each(names)('%s is read by the shape of its rows and held against its balances', async (name) => {
    const document = await readInput(
      { name: `${name}.txt`, bytes: readFileSync(path.join(STATEMENTS, `${name}.txt`)) },
      { today: '2026-11-24', currency: 'USD', as: 'statement' },
    );
    const golden = path.join(STATEMENTS, `${name}.expected.txt`);
    const got = shown(document);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, got);
    expect(existsSync(golden), 'write it with UPDATE_GOLDEN=1 and read it once').toBe(true);
    expect(got).toBe(readFileSync(golden, 'utf8'));
  });
});
