import { expect, test } from 'vitest';
import { sizeOf } from '../../src/app/state/engine.ts';
import { readAll } from '../../src/app/state/engine-jobs.ts';

const TEXT = 'Date,Description,Amount\n2026-11-03,Harbour Books,-1.00\n2026-11-04,Mill Street Deli,-2.00\n';
const SETTINGS = { today: '2026-11-22', currency: 'USD' } as const;

test('a chosen file is read like the same bytes, with its progress', async () => {
  const bytes = new TextEncoder().encode(TEXT);
  const file = { name: 'a.csv', blob: new Blob([bytes]) };
  expect(sizeOf(file)).toBe(sizeOf({ name: 'a.csv', bytes }));
  const shares: number[] = [];
  const [chosen, pasted] = await readAll([file, { name: 'a.csv', bytes }], SETTINGS, (share) => shares.push(share));
  expect(chosen?.transactions).toHaveLength(2);
  expect(chosen).toEqual(pasted);
  expect(shares).toEqual(expect.arrayContaining([0.5, 1]));
});
