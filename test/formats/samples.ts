import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decimalOf } from '../../src/domain/money.ts';
import type { Transaction } from '../../src/domain/transaction.ts';
import { documentToJson } from '../../src/intake/documents-json.ts';
import { readInput, type ReadDocument } from '../../src/intake/index.ts';

const HERE = import.meta.dirname;

/** A format's invented sample: its folder is named for the format. */
export interface Sample {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly golden: string;
}

/** Every folder beside this file that is a format's, with the sample in it. */
export function samples(): Sample[] {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'readers')
    .map(({ name: id }) => {
      const folder = path.join(HERE, id);
      const file = readdirSync(folder).find((name) => name.startsWith('sample.') && !name.endsWith('.expected.json'));
      if (file === undefined) throw new Error(`test/formats/${id} holds no sample.* file`);
      return {
        id,
        file,
        bytes: readFileSync(path.join(folder, file)),
        golden: path.join(folder, 'sample.expected.json'),
      };
    });
}

/** Reads bytes as a person would hand them over, on a fixed day. */
export const read = (name: string, bytes: Uint8Array | string): Promise<ReadDocument> =>
  readInput(
    { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes },
    { today: '2026-11-22', currency: 'USD' },
  );

/** What a golden file holds: the contract's document and the notes, in English. */
export const goldenOf = (document: ReadDocument): string =>
  `${JSON.stringify({ ...documentToJson(document, 'en'), notes: document.notes.map((note) => note.en) }, undefined, 2)}\n`;

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

/** What a golden in text holds: a line for each row, problem and note. */
export const shown = ({ format, balance, transactions, problems, notes }: ReadDocument): string =>
  [
    `${format ?? 'unrecognised'}, balance ${balance}`,
    ...transactions.map(lineOf),
    ...problems.map((problem) => `problem in line ${problem.line ?? '–'}: ${problem.message.en}`),
    ...notes.map((note) => `note: ${note.en}`),
    '',
  ].join('\n');
