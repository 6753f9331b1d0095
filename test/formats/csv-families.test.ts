import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/domain/money.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { readInput, type ReadDocument } from '../../src/intake/index.ts';

/** Invented exports in the layouts of banks and wallets of all regions, each with what is read of it beside it. */
const FAMILIES = path.join(import.meta.dirname, 'csv/families');

const names = readdirSync(FAMILIES)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.slice(0, -4));

/** One line for each row, in an order that a person can check at a glance. */
function lineOf(row: Transaction): string {
  const { bookedOn, occurredAt, amount, status, kind, description, counterparty, card, original, balance } = row;
  const cells = [
    [bookedOn, occurredAt === undefined ? '' : `(${occurredAt})`, decimalOf(amount), amount.currency, status, kind]
      .filter((each) => each !== '')
      .join(' '),
    description,
    counterparty === undefined ? '' : `with ${counterparty}`,
    card === undefined ? '' : `card ${card}`,
    original === undefined ? '' : `was ${decimalOf(original)} ${original.currency}`,
    balance === undefined ? '' : `left ${decimalOf(balance)}`,
    row.account === undefined ? '' : `account ${row.account}`,
    ...Object.entries(row.references).map(([key, value]) => `${key} ${value}`),
  ];
  return cells.filter((each) => each !== '').join(' | ');
}

const shown = ({ format, balance, transactions, problems, notes }: ReadDocument): string =>
  [
    `${format ?? 'unrecognised'}, balance ${balance}`,
    ...transactions.map(lineOf),
    ...problems.map((problem) => `problem in line ${problem.line ?? '–'}: ${problem.message.en}`),
    ...notes.map((note) => `note: ${note.en}`),
    '',
  ].join('\n');

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
