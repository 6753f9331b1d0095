import type { Finding } from '../../src/domain/finding.ts';
import { gather } from './gather.ts';
import type { Truth, Wrong } from './year/truth.ts';

/** A debit's id and the id of the receipt that is said to prove it. */
export type Pair = readonly [debit: string, receipt: string];

export interface LinkScore {
  right: number;
  wrong: number;
  missed: number;
}

export interface LinkVerdict extends LinkScore {
  readonly wrongPairs: readonly Pair[];
  readonly missedPairs: readonly { readonly debit: string; readonly receipt: string; readonly kind: string }[];
}

/** Undone purchases and wrongly keyed sums may be linked or not: neither is right or wrong. */
const NEUTRAL_KINDS = /^(?:undone|overcharge)/;

/**
 * Pairs against the truth. A pair is right if it is a link, or equals one up to debits and receipts that nothing visible
 * tells apart, each link counted once; pairs within a purchase of several rows or receipts are neither right nor wrong.
 */
export function scoreLinks(truth: Truth, pairs: readonly Pair[]): LinkVerdict {
  const gold = truth.links.filter((link) => !NEUTRAL_KINDS.test(link.kind));
  const neutral = new Set(truth.links.filter((link) => NEUTRAL_KINDS.test(link.kind)).map(keyOf));
  for (const { kind, debits, receipts } of truth.groups)
    if (kind !== 'equals')
      for (const debit of debits) for (const receipt of receipts) neutral.add(`${debit}|${receipt}`);
  const classOf = (debit: string, receipt: string): string =>
    `${truth.debitClass.get(debit) ?? ''}|${truth.receiptClass.get(receipt) ?? ''}`;
  const byKey = new Map(gold.map((link) => [keyOf(link), link] as const));
  const byClass = gather(gold, (link) => classOf(link.debit, link.receipt));

  const hit = new Set<(typeof gold)[number]>();
  const others = [...new Map(pairs.map((pair) => [pair.join('|'), pair] as const))].flatMap(([key, pair]) => {
    const link = byKey.get(key);
    if (link) hit.add(link);
    return link ? [] : [pair];
  });
  const wrongPairs = others.filter(([debit, receipt]) => {
    const equal = byClass.get(classOf(debit, receipt))?.find((link) => !hit.has(link));
    if (equal) hit.add(equal);
    return !equal && !neutral.has(`${debit}|${receipt}`);
  });
  const missedPairs = gold.filter((link) => !hit.has(link));
  return { right: hit.size, wrong: wrongPairs.length, missed: missedPairs.length, wrongPairs, missedPairs };
}

const keyOf = (link: { readonly debit: string; readonly receipt: string }): string => `${link.debit}|${link.receipt}`;

export const precisionOf = ({ right, wrong }: LinkScore): number => (right + wrong === 0 ? 0 : right / (right + wrong));
export const recallOf = ({ right, missed }: LinkScore): number => (right + missed === 0 ? 0 : right / (right + missed));
export function f1Of(score: LinkScore): number {
  const [precision, recall] = [precisionOf(score), recallOf(score)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export interface FindingScore {
  /** Accusations by type: of what is wrong in truth, and of what is not. */
  readonly byType: Map<string, { right: number; wrong: number; readyRight: number; readyWrong: number }>;
  /** What is wrong in truth, by its type: all of it, what was found by its own name, and whose debits were marked by any. */
  readonly truth: Map<string, { all: number; found: number; marked: number }>;
  /** Debits that merely lack a receipt, and were accused, ready for a letter; and those that the person was asked about. */
  bareAccused: number;
  bareAsked: number;
}

export interface FindingVerdict extends FindingScore {
  readonly wrongFindings: readonly Finding[];
  readonly unfound: readonly Wrong[];
}

/** No accusations: they say what is not known. */
const QUIET: ReadonlySet<Finding['type']> = new Set(['unproven-debit', 'receipt-without-debit']);
const BARE: ReadonlySet<string> = new Set(['unreceipted', 'clone', 'recurring', 'fee', 'atm', 'transfer']);

/** Accusations against the truth; of debits that nothing visible tells apart, any may be named, but not more than are wrong. */
export function scoreFindings(truth: Truth, findings: readonly Finding[]): FindingVerdict {
  const score: FindingScore = { byType: new Map(), truth: new Map(), bareAccused: 0, bareAsked: 0 };
  const named = new Map<Wrong, number>();
  const found = new Set<Wrong>();
  const wrongFindings: Finding[] = [];
  const nameable = wrongsByClass(truth);
  for (const finding of findings) {
    if (QUIET.has(finding.type)) continue;
    const candidates =
      finding.transactions.length > 0
        ? finding.transactions.flatMap((id) => nameable.get(truth.debitClass.get(id) ?? id) ?? [])
        : finding.receipts.flatMap((id) => nameable.get(truth.receiptClass.get(id) ?? id) ?? []);
    const wrong = candidates.find((each) => {
      const fits = each.type === finding.type || (each.also ?? []).includes(finding.type);
      return fits && (named.get(each) ?? 0) + finding.transactions.length <= Math.max(1, each.count);
    });
    const row = score.byType.get(finding.type) ?? { right: 0, wrong: 0, readyRight: 0, readyWrong: 0 };
    score.byType.set(finding.type, row);
    if (wrong) {
      named.set(wrong, (named.get(wrong) ?? 0) + finding.transactions.length);
      if (wrong.type === finding.type) found.add(wrong);
      row.right += 1;
      if (finding.ready) row.readyRight += 1;
    } else {
      wrongFindings.push(finding);
      row.wrong += 1;
      if (finding.ready) row.readyWrong += 1;
      const bare = finding.transactions.filter((id) => BARE.has(truth.debits.get(id) ?? '')).length;
      if (finding.ready) score.bareAccused += bare;
      else score.bareAsked += bare;
    }
  }
  const sought = truth.wrongs.filter((wrong) => wrong.count > 0);
  const marked = new Set(findings.flatMap((finding) => finding.transactions));
  for (const wrong of sought) {
    const row = score.truth.get(wrong.type) ?? { all: 0, found: 0, marked: 0 };
    score.truth.set(wrong.type, row);
    row.all += 1;
    if (wrong.debits.filter((id) => marked.has(id)).length >= wrong.count) row.marked += 1;
    if (found.has(wrong)) row.found += 1;
  }
  return { ...score, wrongFindings, unfound: sought.filter((wrong) => !found.has(wrong)) };
}

function wrongsByClass(truth: Truth): Map<string, Wrong[]> {
  const byClass = new Map<string, Wrong[]>();
  const add = (key: string, wrong: Wrong): void => {
    const list = byClass.get(key);
    if (!list) byClass.set(key, [wrong]);
    else if (!list.includes(wrong)) list.push(wrong);
  };
  for (const wrong of truth.wrongs) {
    for (const id of wrong.debits) add(truth.debitClass.get(id) ?? id, wrong);
    for (const id of wrong.receipts) add(truth.receiptClass.get(id) ?? id, wrong);
  }
  return byClass;
}
