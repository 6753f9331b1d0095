import { dayOfTime } from '../domain/day.ts';
import type { Composed } from './compose.ts';
import { factTables } from './facts-table.ts';
import type { Block, Piece } from './index.ts';
import { fill, heading, letterhead, listOf, paragraph, personLines, tailOf } from './letter-parts.ts';
import { momentOf, nameOf, slipsOf, type LetterFacts } from './letter-facts.ts';
import type { LetterWords } from './letter-words.ts';
import type { ComplaintType } from './note-types.ts';
import { paperWordsFor, type ShopTold } from './paper-words.ts';
import { fact, line, printedName, say } from './text.ts';

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
    listOf(false, personLines(facts, words).slice(0, 2)),
    heading(shop.noteTitle),
    ...notes,
    paragraph([say(shop.sign)]),
  ];
  return { subject, blocks, rules: [] };
}

const amountOf = (facts: LetterFacts, words: LetterWords): Piece =>
  fact(words.money(facts.finding.amount), facts.rows[0]?.id ?? facts.receipts[0]?.id ?? facts.finding.id);

/** What the shop confirms: each disputed debit; the refund, the hold or the difference where the finding is of that. */
function toldOf(facts: LetterFacts, words: LetterWords, type: ComplaintType): ShopTold[] {
  const tail = tailOf(facts, words);
  const slip = facts.receipts[0];
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

/** The payment in one line, where the shop asks on the spot. */
export const shopTalk = (facts: LetterFacts, words: LetterWords, type: ComplaintType): Block[] => {
  const { shop } = paperWordsFor(words.language);
  const amount = amountOf(facts, words);
  return [
    {
      kind: 'list',
      ordered: true,
      items: [line`${shop.opening(words.brief[type], amount)}`, ...shop.asks(type, amount)],
    },
  ];
};
