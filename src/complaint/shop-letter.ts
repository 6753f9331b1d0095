import { dayOfTime } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Composed } from './compose.ts';
import { factTables } from './facts-table.ts';
import type { Block, Line, Piece } from './index.ts';
import { fill, heading, letterhead, listOf, paragraph, personLines, tailOf } from './letter-parts.ts';
import { failedSlips, momentOf, nameOf, slipsOf, type LetterFacts } from './letter-facts.ts';
import type { LetterWords } from './letter-words.ts';
import type { ComplaintType } from './note-types.ts';
import { paperWordsFor, type ShopTold } from './paper-words.ts';
import { fact, printedName, say } from './text.ts';

/** A letter to the shop, and below it the confirmation that the shop may sign: it is shown no more of the account than this payment. */
export function shopLetter(facts: LetterFacts, words: LetterWords, type: ComplaintType): Composed {
  const { shop } = paperWordsFor(words.language);
  const row = facts.rows[0];
  const subject = shop.subject(words.brief[type], words.money(facts.finding.amount));
  const amount = amountOf(facts, words);
  const addressee =
    (row && printedName(nameOf(row), row.id)) ??
    printedName(facts.receipts[0]?.merchant, facts.receipts[0]?.id ?? '') ??
    fill(facts, words, 'shop');
  const notes = toldOf(facts, words, type).map((told) => paragraph(shop.note(type, told)));
  const blocks: Block[] = [
    ...letterhead(subject, addressee, facts, words),
    paragraph(shop.opening(words.brief[type], amount)),
    ...factTables(facts, words, words.shopTable),
    listOf(true, shop.asks(type, amount)),
    listOf(false, personLines(facts, words, ['name', 'phone']).slice(0, -1)),
    heading(shop.noteTitle),
    ...notes,
    paragraph([say(shop.sign)]),
  ];
  return { subject, blocks, rules: [] };
}

/** Findings whose slip is of the disputed payment itself. */
const OWN_SLIP: Readonly<Partial<Record<ComplaintType, (facts: LetterFacts) => Receipt | undefined>>> = {
  'failed-but-debited': (facts) => failedSlips(facts)[0],
  'void-not-reversed': (facts) => slipsOf(facts, 'void')[0],
};

const amountOf = (facts: LetterFacts, words: LetterWords): Piece =>
  fact(words.money(facts.finding.amount), facts.rows[0]?.id ?? facts.receipts[0]?.id ?? facts.finding.id);

/** What the shop confirms: each disputed debit; the refund, the hold or the difference where the finding is of that. */
function toldOf(facts: LetterFacts, words: LetterWords, type: ComplaintType): ShopTold[] {
  const tail = tailOf(facts, words);
  // Only the slip of the failed or voided payment names its own terminal; another sale's does not.
  const slip = OWN_SLIP[type] === undefined ? undefined : OWN_SLIP[type](facts);
  const told = (of: { readonly id: string; readonly moment: string }, amount: Piece): ShopTold => ({
    when: fact(words.day(of.moment), of.id),
    day: fact(words.day(dayOfTime(of.moment)), of.id),
    amount,
    tail,
    terminal: printedName(slip?.references.terminal, slip?.id ?? ''),
    batch: printedName(slip?.references.batch, slip?.id ?? ''),
  });
  if (type === 'refund-not-credited' || type === 'refund-short') {
    const refund = slipsOf(facts, 'refund')[0];
    if (refund?.occurredAt === undefined) return [];
    return [told({ id: refund.id, moment: refund.occurredAt }, fact(words.money(refund.amount), refund.id))];
  }
  if (type === 'wrong-amount')
    return facts.rows.map((row) => told({ id: row.id, moment: momentOf(row) }, amountOf(facts, words)));
  return facts.rows.map((row) => told({ id: row.id, moment: momentOf(row) }, fact(words.money(row.amount), row.id)));
}

/** Findings that are the bank's own affair: a shop has nothing to confirm, or must not be told. */
const BANK_ONLY: ReadonlySet<ComplaintType> = new Set(['unknown-debit', 'residual-cost']);

/** Is there something that the shop can find, confirm or put right? */
export const isForShop = (type: ComplaintType): boolean => !BANK_ONLY.has(type);

/** What to say to the shop on the phone. */
export function shopTalk(facts: LetterFacts, words: LetterWords, type: ComplaintType): Line[] {
  const { shop } = paperWordsFor(words.language);
  const amount = amountOf(facts, words);
  return [shop.opening(words.brief[type], amount), ...shop.asks(type, amount)];
}
