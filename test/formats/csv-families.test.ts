import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/intake/index.ts';
import { shown } from './samples.ts';

/** Invented exports in the layouts of banks and wallets of all regions, each with what is read of it beside it. */
const FAMILIES = path.join(import.meta.dirname, 'csv/families');

const names = readdirSync(FAMILIES)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.slice(0, -4));

describe('an export that no file of the project knows', () => {
  it.each(names)('%s is read by its words and its cells', async (name) => {
    const document = await readInput(
      { name: `${name}.csv`, bytes: readFileSync(path.join(FAMILIES, `${name}.csv`)) },
      { today: '2026-11-24', currency: 'USD', as: 'statement' },
    );
    const golden = path.join(FAMILIES, `${name}.expected.txt`);
    const got = shown(document);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, got);
    expect(existsSync(golden), 'write it with UPDATE_GOLDEN=1 and read it once').toBe(true);
    expect(got).toBe(readFileSync(golden, 'utf8'));
  });
});
