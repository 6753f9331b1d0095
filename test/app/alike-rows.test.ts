import { expect, test } from 'vitest';
import { alikeRows } from '../../src/app/state/alike-rows.ts';
import { row } from '../match/builders.ts';

test('a row of another source with the same day, sum and name looks known', () => {
  const kept = row({ counterparty: '南屏超市' });
  const { counterparty: _party, ...again } = row({ description: 'POS消费 南屏超市' });
  expect([...alikeRows([again], [kept])]).toEqual([again.id]);
});

test.each([
  ['another day', { bookedOn: '2026-11-11' }],
  ['another sum', { yuan: -89 }],
  ['another card', { card: '9999' }],
  ['another shop', { counterparty: '松间书屋', description: '松间书屋' }],
] as const)('%s is new', (_name, change) => {
  expect(alikeRows([row(change)], [row()]).size).toBe(0);
});

test('one kept row stands for one only: the second equal purchase is new', () => {
  const twins = [row(), row()];
  expect(alikeRows(twins, [row()]).size).toBe(1);
});

test('a row with the very same id is known, not alike', () => {
  const same = row();
  expect(alikeRows([same], [same]).size).toBe(0);
});
