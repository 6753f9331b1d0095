import { changedPart } from '../domain/changed-part.ts';
import { REFERENCE_KEYS } from '../domain/references.ts';
import type { Receipt } from '../domain/receipt.ts';

/** Receipts in their order, and by their numbers. */
export interface Slips {
  readonly inOrder: readonly Receipt[];
  readonly get: (id: string) => Receipt | undefined;
  /** Receipts that bear this number. */
  numbered(word: string): readonly Receipt[];
}

/**
 * Keeps receipts in a stable order, by their time and then their id, as they come and go. What says the same as before is
 * the same object as before, so that what rests on it can be remembered.
 */
export function openSlips(): (receipts: readonly Receipt[]) => Slips {
  let given: readonly Receipt[] = [];
  let inOrder: readonly Receipt[] = [];
  const byId = new Map<string, Receipt>();
  const byNumber = new Map<string, readonly Receipt[]>();
  const numbered = (word: string): readonly Receipt[] => byNumber.get(word) ?? NONE;
  const drop = (slip: Receipt): void => {
    byId.delete(slip.id);
    for (const word of numbersOf(slip))
      byNumber.set(
        word,
        numbered(word).filter((each) => each !== slip),
      );
  };
  const take = (slip: Receipt): void => {
    byId.set(slip.id, slip);
    for (const word of numbersOf(slip)) {
      const known = byNumber.get(word);
      byNumber.set(word, known === undefined ? [slip] : known.includes(slip) ? known : [...known, slip]);
    }
  };
  const startAnew = (): void => {
    [given, inOrder] = [[], []];
    byId.clear();
    byNumber.clear();
  };
  return (receipts) => {
    if (given.length !== byId.size) startAnew();
    const change = changedPart(given, receipts);
    const gone = new Set(change.gone.flatMap(({ id }) => byId.get(id) ?? []));
    const came = change.came.filter((slip) => {
      const before = byId.get(slip.id);
      const stayed = before !== undefined && gone.has(before) && (before === slip || saidBy(before) === saidBy(slip));
      if (stayed) gone.delete(before);
      return !stayed;
    });
    gone.forEach(drop);
    came.forEach(take);
    given = [...receipts];
    // Two that claim to be one: nothing of their order is built upon.
    if (byId.size !== receipts.length) inOrder = [...receipts].sort(byTime);
    else if (came.length + gone.size > 0) {
      const stayed = gone.size === 0 ? inOrder : inOrder.filter((slip) => !gone.has(slip));
      inOrder = merged(stayed, came.sort(byTime));
    }
    return { inOrder, numbered, get: (id) => byId.get(id) };
  };
}

const NONE: readonly Receipt[] = [];

function merged(one: readonly Receipt[], other: readonly Receipt[]): readonly Receipt[] {
  if (one.length === 0) return other;
  const all: Receipt[] = [];
  let at = 0;
  for (const slip of other) {
    for (let next = one[at]; next && byTime(next, slip) < 0; next = one[at]) {
      all.push(next);
      at += 1;
    }
    all.push(slip);
  }
  return [...all, ...one.slice(at)];
}

function byTime(a: Receipt, b: Receipt): number {
  const [one, other] = [a.occurredAt ?? '', b.occurredAt ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Numbers by which a later slip may name this sale. */
export const numbersOf = ({ references }: Pick<Receipt, 'references'>): string[] =>
  [references.rrn, references.trace, references.auth, references.order].filter(
    (word): word is string => word !== undefined && word.length >= 4,
  );

/** All that matching reads of a receipt. */
const saidBy = ({ id, occurredAt, amount, merchant, type, outcome, tender, card, references }: Receipt): string =>
  JSON.stringify([
    ...[id, occurredAt, amount.minor, amount.currency, merchant, type, outcome, tender, card],
    ...REFERENCE_KEYS.map((key) => references[key]),
  ]);
