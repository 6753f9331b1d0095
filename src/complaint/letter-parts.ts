import type { Attachments } from './attachments.ts';
import { evidenceName, excuseFor } from './evidence.ts';
import type { Block, EvidenceItem, Line, Piece } from './index.ts';
import type { LetterFacts } from './letter-facts.ts';
import { OPTIONAL_BLANKS, type BlankKey, type LetterWords } from './letter-words.ts';
import { blank, fact, say } from './text.ts';

/** A paragraph of one line. */
export const paragraph = (content: Line): Block => ({ kind: 'paragraph', line: content });
/** A heading in plain words. */
export const heading = (text: string): Block => ({ kind: 'heading', line: [say(text)] });

/** A blank for the person, with what was filled in. */
export function fill(facts: LetterFacts, words: LetterWords, key: BlankKey): Piece {
  const fields =
    key === 'lastFour' ? { lastFour: (facts.fields['lastFour'] ?? '').replace(/\D/g, '').slice(-4) } : facts.fields;
  const label = key === 'bank' && facts.card === 'prepaid' ? words.issuer : words.blanks[key];
  return blank(key, label, fields, words.brackets);
}

/** The last four digits of the card, from the papers where they tell them. */
export function tailOf(facts: LetterFacts, words: LetterWords): Piece {
  const from = [...facts.rows, ...facts.context, ...facts.receipts].find((each) => each.card === facts.lastFour);
  return facts.lastFour !== undefined && from !== undefined
    ? fact(facts.lastFour.slice(-4), from.id)
    : fill(facts, words, 'lastFour');
}

/** Title, addressee and date. */
export function letterhead(subject: string, addressee: Piece, facts: LetterFacts, words: LetterWords): Block[] {
  return [
    { kind: 'title', line: [say(subject)] },
    paragraph(words.to(addressee)),
    paragraph(words.dated(words.day(facts.today))),
  ];
}

/** What the person may leave out, where it is filled in. */
export const known = (facts: LetterFacts, words: LetterWords, key: BlankKey): Piece | undefined =>
  (facts.fields[key] ?? '').trim() === '' ? undefined : fill(facts, words, key);

type PersonKey = 'name' | 'phone' | 'email' | 'caseNumber';

/** Who writes, and by which card; an optional line that is not filled in is left out. */
export function personLines(
  facts: LetterFacts,
  words: LetterWords,
  keys: readonly PersonKey[] = ['name', 'phone', 'email', 'caseNumber'],
): Line[] {
  const lines = keys.flatMap((key) => {
    const value = OPTIONAL_BLANKS.has(key) ? known(facts, words, key) : fill(facts, words, key);
    return value === undefined ? [] : [words.person(key, value)];
  });
  return [...lines, words.cardLine(facts.card, tailOf(facts, words))];
}

/** When the card was locked, where nobody of the house made the debit. */
export const lockedLine = (facts: LetterFacts, words: LetterWords): Line[] =>
  facts.finding.type === 'unknown-debit' ? [words.locked(fill(facts, words, 'lockedAt'))] : [];

/** The statement of truth and the signature. */
export const closing = (words: LetterWords): Block[] => [
  paragraph([say(words.truth)]),
  paragraph([say(words.signature)]),
];

/** The mark of the statement extract, where there is one. */
export const cite = ({ rowsMark }: Attachments): { rowsMark?: string } => (rowsMark === undefined ? {} : { rowsMark });

/** A list of lines. */
export const listOf = (ordered: boolean, items: readonly Line[]): Block => ({ kind: 'list', ordered, items });

/** What else the person attaches, and why something required is not to be had. */
export function asides(
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
  own: readonly { readonly name: string; readonly mark: string }[],
): Line {
  const lacking = checklist.flatMap((item) => {
    const why = item.there || item.need !== 'required' ? undefined : excuseFor(facts, item.key);
    return why === undefined ? [] : [words.notAttached(evidenceName(item.key, words.language), why)];
  });
  return [...own.map(({ name, mark }) => words.alsoAttached(name, mark)), ...lacking].flat();
}
