import { maskCards } from '../domain/masking.ts';
import type { Rule } from '../domain/jurisdiction.ts';
import type { Block, Draft, Piece } from './index.ts';
import { slipsOf, successSlips, type LetterFacts } from './letter-facts.ts';
import { lineText } from './text.ts';

/** Why a paper must not go out. */
export type Fault =
  | 'placeholder'
  | 'empty-fact'
  | 'card-number'
  | 'unverified-rule'
  | 'reply-date-past'
  | 'attachment-not-listed'
  | 'amount-unequal';

/** The checks before sending that a machine can make of a finished paper; nothing found means nothing of these. */
export function faultsOf(
  draft: Pick<Draft, 'subject' | 'blocks' | 'text' | 'replyBy'> & {
    readonly rules: readonly Pick<Rule, 'certainty'>[];
  },
  facts: LetterFacts,
): Fault[] {
  const pieces = draft.blocks.flatMap(piecesOf);
  const own = pieces.filter((piece) => piece.kind === 'words').map((piece) => piece.text);
  const found: Readonly<Record<Fault, boolean>> = {
    placeholder: [draft.subject, ...own].some((text) => /\{|\}|\bundefined\b|\bnull\b|\bNaN\b|\[object/.test(text)),
    'empty-fact': pieces.some((piece) => piece.text.trim() === '' && piece.kind !== 'words'),
    'card-number': maskCards(`${draft.subject}\n${draft.text}`) !== `${draft.subject}\n${draft.text}`,
    'unverified-rule': draft.rules.some((rule) => rule.certainty === 'memory'),
    'reply-date-past': draft.replyBy <= facts.today,
    'attachment-not-listed': !marksListed(draft.blocks),
    'amount-unequal': !amountHolds(facts),
  };
  return FAULTS.filter((fault) => found[fault]);
}

const FAULTS = [
  'placeholder',
  'empty-fact',
  'card-number',
  'unverified-rule',
  'reply-date-past',
  'attachment-not-listed',
  'amount-unequal',
] as const;

const piecesOf = (block: Block): readonly Piece[] =>
  block.kind === 'list' ? block.items.flat() : block.kind === 'table' ? block.rows.flat(2) : block.line;

const MARK = /【附\d+】|\[A\d+\]/g;

/** Every attachment that the text cites stands in the list at its end. */
function marksListed(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(lineText) : block.kind === 'table' ? [] : [lineText(block.line)],
  );
  const listed = new Set(lines.flatMap((text) => /^(?:【附\d+】|\[A\d+\])/.exec(text)?.[0] ?? []));
  return lines.flatMap((text) => text.match(MARK) ?? []).every((mark) => listed.has(mark));
}

/** Is the sum asked for what the statement and the papers make? A saved finding can be older than its rows. */
export function amountHolds(facts: LetterFacts): boolean {
  const expected = expectedMinor(facts);
  return expected === undefined || expected === facts.finding.amount.minor;
}

/** The sum worked out anew, in minor units; undefined where currencies differ or nothing is there to count. */
function expectedMinor(facts: LetterFacts): number | undefined {
  const { finding, rows, context } = facts;
  const { currency } = finding.amount;
  const sumOf = (items: readonly { readonly amount: { readonly minor: number } }[]): number =>
    Math.abs(items.reduce((sum, each) => sum + each.amount.minor, 0));
  const alike = (items: readonly { readonly amount: { readonly currency: string } }[]): boolean =>
    items.length > 0 && items.every((each) => each.amount.currency === currency);
  if (rows.length > 0 && !alike(rows)) return undefined;
  switch (finding.type) {
    case 'failed-but-debited':
    case 'duplicate-debit':
    case 'paid-another-way':
    case 'unknown-debit':
    case 'residual-cost':
      return rows.length > 0 ? sumOf(rows) : undefined;
    case 'wrong-amount': {
      const slips = successSlips(facts);
      return slips.length === 1 && rows.length === 1 && alike(slips) ? Math.abs(sumOf(rows) - sumOf(slips)) : undefined;
    }
    case 'refund-short': {
      const slips = slipsOf(facts, 'refund');
      if (slips.length !== 1 || rows.length !== 1 || !alike(slips)) return undefined;
      return Math.abs(sumOf(slips) - (rows[0]?.amount.minor ?? 0));
    }
    case 'hold-not-released': {
      const taken = context.filter((row) => row.amount.minor < 0);
      return rows.length === 1 ? sumOf(rows) - (taken.length > 0 && alike(taken) ? sumOf(taken) : 0) : undefined;
    }
    default:
      return undefined;
  }
}
