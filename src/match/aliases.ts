import { NAME_MATCHES, OTHER_NAME, type NameJudge } from './evidence.ts';
import type { Pair } from './pairs.ts';
import type { Purchase } from './purchases.ts';
import type { RowIndex } from './row-index.ts';
import type { Rulings } from './rulings.ts';

/** What rows call a merchant whose receipts bear another name, by the receipt's name: a legal name for a brand. */
export type Aliases = ReadonlyMap<number, readonly number[]>;

/** Two names learned from coincidences are one only if chance would hardly bring so many: in bits. */
const LEARNED_BITS = 6;

/** A sum that so many debits show by chance proves no name. */
const RARE = 0.35;

/** A receipt's merchant, and the one debit of its rare sum and day, which bears another name. */
export interface Meeting {
  readonly merchant: number;
  readonly debit: number;
  readonly bits: number;
}

/** The meeting of a purchase, by its pairs as the book alone judges names; undefined for most. */
export function meetingOf(index: RowIndex, { receipt }: Purchase, pairs: readonly Pair[]): Meeting | undefined {
  if (receipt.merchant === undefined) return undefined;
  const strangers = pairs.filter(isStranger);
  const [only] = strangers;
  if (strangers.length !== 1 || !only) return undefined;
  return {
    merchant: index.names.enter(receipt.merchant),
    debit: only.debit,
    bits: -Math.log2(only.candidate.rivals),
  };
}

/**
 * Names that go together though they share no word: the person linked such a pair by hand, or at least two receipts of one
 * merchant each met a debit of their own rare sum on the right day, and the debits bear one name.
 */
export function learnAliases(
  index: RowIndex,
  meetings: readonly Meeting[],
  ruled: Rulings,
  merchantOf: (receipt: string) => string | undefined,
): Aliases {
  const aliases = new Map<number, number[]>();
  const add = (merchant: number, row: number): void => {
    const known = aliases.get(merchant);
    if (known) known.push(row);
    else aliases.set(merchant, [row]);
  };
  for (const { transaction, receipt } of ruled.forced) {
    const [merchant, debit] = [merchantOf(receipt), index.placeOf(transaction)];
    if (merchant !== undefined && debit !== undefined)
      for (const row of index.namesOf(debit)) add(index.names.enter(merchant), row);
  }
  const met = new Map<number, { debit: number; row: number; bits: number }[]>();
  for (const { merchant, debit, bits } of meetings) {
    const own = met.get(merchant) ?? [];
    met.set(merchant, own);
    for (const row of index.namesOf(debit)) own.push({ debit, row, bits });
  }
  for (const [merchant, own] of met)
    for (const { row } of own) {
      const same = own.filter((other) => (index.names.compare(row, other.row)?.share ?? 0) >= NAME_MATCHES);
      const debits = new Set(same.map((each) => each.debit));
      if (debits.size > 1 && same.reduce((sum, each) => sum + each.bits, 0) >= LEARNED_BITS) add(merchant, row);
    }
  return aliases;
}

/** The right sum on the right day, and a name that says nothing of the merchant. */
const isStranger = (pair: Pair): boolean =>
  pair.candidate.relation.difference === undefined &&
  pair.candidate.rivals <= RARE &&
  pair.timed >= 1 &&
  pair.named <= OTHER_NAME;

/** Judges names as the book does, and by what was learned. */
export function judgeWith(index: RowIndex, plain: NameJudge, aliases: Aliases): NameJudge {
  return (debit, name) => {
    const likeness = plain(debit, name);
    const known = name === undefined ? undefined : aliases.get(name);
    if (!known || (likeness?.share ?? 0) >= NAME_MATCHES) return likeness;
    const same = index
      .namesOf(debit)
      .some((row) => known.some((alias) => (index.names.compare(alias, row)?.share ?? 0) >= NAME_MATCHES));
    return same ? { share: 1, bits: 8 } : likeness;
  };
}
