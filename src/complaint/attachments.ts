import type { Day } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { evidenceName } from './evidence.ts';
import type { EvidenceItem, Line } from './index.ts';
import { momentOf, type LetterFacts } from './letter-facts.ts';
import type { EventType, LetterWords } from './letter-words.ts';
import { fact, line, printedName } from './text.ts';

/** One numbered attachment: a receipt, the statement extract, or a paper that the person says to have. */
export interface Attachment {
  readonly mark: string;
  /** As the letter lists it, without its mark. */
  readonly content: Line;
  readonly of:
    | { readonly kind: 'slip'; readonly receipt: Receipt }
    | { readonly kind: 'rows' }
    | { readonly kind: 'own'; readonly key: string };
}

/** The numbered attachments: only what is cited here may be cited in the text. */
export interface Attachments {
  readonly each: readonly Attachment[];
  readonly lines: readonly Line[];
  /** The mark of each receipt's attachment, by the receipt's id. */
  readonly markOf: ReadonlyMap<string, string>;
  /** The mark of the statement extract; absent where no rows are there. */
  readonly rowsMark: string | undefined;
  /** What the person says to have, by name and mark. */
  readonly own: readonly { readonly name: string; readonly mark: string }[];
}

/** Evidence that is attached by itself where the data holds it. */
const FROM_DATA: ReadonlySet<string> = new Set(['statementRows', 'cardLock']);

/** Receipts first, then the bank's notices, the statement extract, and what the person says to have. */
export function attachmentsOf(facts: LetterFacts, words: LetterWords, checklist: readonly EvidenceItem[]): Attachments {
  const each: Attachment[] = [];
  const markOf = new Map<string, string>();
  const add = (content: Line, of: Attachment['of']): string => {
    const mark = words.mark(each.length + 1);
    each.push({ mark, content, of });
    return mark;
  };
  const addSlip = (receipt: Receipt, event: EventType): void => {
    markOf.set(receipt.id, add(slipLine(words, receipt, event), { kind: 'slip', receipt }));
  };
  for (const slip of facts.receipts) addSlip(slip, slipEvent(facts, slip));
  for (const notice of facts.notices) addSlip(notice, 'notice');
  const rowsMark = facts.lastRow && add(rowsLine(facts, words), { kind: 'rows' });
  const own = checklist.flatMap(({ key }) => {
    if (facts.evidence[key]?.have !== true || FROM_DATA.has(key)) return [];
    const name = evidenceName(key, words.language);
    return [{ name, mark: add(line`${name}`, { kind: 'own', key }) }];
  });
  const lines = each.map(({ mark, content }) => line`${mark}${words.gap}${content}`);
  return { each, lines, markOf, rowsMark, own };
}

/** What a receipt tells of: its type, or the other means by which a sale was paid. */
export function slipEvent(facts: LetterFacts, slip: Receipt): EventType {
  if (slip.type !== 'sale') return slip.type;
  if (slip.tender === 'cash') return 'paid-cash';
  const ownCard = slip.card !== undefined && slip.card === facts.lastFour;
  return slip.tender === 'wallet' && !ownCard ? 'paid-wallet' : 'sale';
}

/** Only a terminal prints these numbers, or calls itself a slip. */
export const isPaper = (slip: Receipt): boolean =>
  [slip.references.terminal, slip.references.batch, slip.references.trace].some((number) => number !== undefined) ||
  /签购单|簽[帳账]?單|小票|存根|\bslip\b|EFTPOS|(?:card\s?holder|customer|merchant) copy/i.test(slip.text ?? '');

function slipLine(words: LetterWords, slip: Receipt, event: EventType): Line {
  const { comma } = words;
  const { rrn, order, arn } = slip.references;
  const named = printedName(rrn ?? order ?? arn, slip.id);
  const reference = named && line`${comma}${words.attachedReference(named)}`;
  const when = slip.occurredAt === undefined ? undefined : fact(words.day(slip.occurredAt), slip.id);
  const shop = printedName(slip.merchant, slip.id);
  return line`${words.attachedSlip(event, isPaper(slip))}${shop && line`${comma}${shop}`}${when && line`${comma}${when}`}${comma}${fact(words.money(slip.amount), slip.id)}${reference}`;
}

function rowsLine(facts: LetterFacts, words: LetterWords): Line {
  const last = facts.lastRow;
  if (!last) return [];
  const from = extractStart(facts, last);
  return words.attachedRows(fact(words.day(from.day), from.id), fact(words.day(last.bookedOn), last.id));
}

/** From which day the extract shows the account: the earliest of what the letter speaks of, and what says so. */
export function extractStart(facts: LetterFacts, last: Transaction): { readonly day: Day; readonly id: string } {
  const first = [...facts.rows, ...facts.context].sort((a, b) => momentOf(a).localeCompare(momentOf(b)))[0];
  const receipt = facts.receipts.find((slip) => slip.occurredAt !== undefined);
  const days = [
    ...(first ? [{ day: momentOf(first).slice(0, 10), id: first.id }] : []),
    ...(receipt?.occurredAt === undefined ? [] : [{ day: receipt.occurredAt.slice(0, 10), id: receipt.id }]),
  ].sort((a, b) => a.day.localeCompare(b.day));
  return days[0] ?? { day: last.bookedOn, id: last.id };
}
