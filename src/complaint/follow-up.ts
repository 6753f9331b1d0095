import { isDay, type Day } from '../domain/day.ts';
import type { JurisdictionId } from '../domain/jurisdiction.ts';
import { addBusinessDays } from './business-days.ts';
import { attachmentsOf, type Attachment } from './attachments.ts';
import type { Composed } from './compose.ts';
import { dueDay } from './deadline.ts';
import { eventLines } from './events.ts';
import { factTables } from './facts-table.ts';
import type { Block, EvidenceItem, Line, Piece } from './index.ts';
import type { Body, FormPart } from './jurisdiction.ts';
import {
  fill,
  heading,
  known,
  letterhead,
  lockedLine,
  listOf,
  paragraph,
  personLines,
  tailOf,
} from './letter-parts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { BlankKey, LetterWords } from './letter-words.ts';
import type { ComplaintType } from './note-types.ts';
import { paperWordsFor } from './paper-words.ts';
import { quotedLaw } from './rule-lines.ts';
import { tellFacts } from './told.ts';
import { blank, line, say } from './text.ts';

/** How long a bank that missed its date is given, in business days of the place: our own advice, no law. */
const NEW_TIME = 5;

/** The day by which the complaint's answer was asked for; undefined where nobody wrote down when it was sent. */
export function askedBy(facts: LetterFacts): Day | undefined {
  const sentOn = dayIn(facts.fields['sentOn']);
  const rule = facts.rules.find((each) => each.id === facts.replyRule);
  return sentOn === undefined || rule?.deadline === undefined
    ? undefined
    : dueDay(rule.deadline, sentOn, facts.place.id).day;
}

/** The day by which a reminder of that day asks for the answer. */
export const remindedUntil = (on: Day, place: JurisdictionId): Day => addBusinessDays(on, NEW_TIME, place).day;

/** The day by which a reminder of today asks for the answer. */
export const newDate = (facts: LetterFacts): Day => remindedUntil(facts.today, facts.place.id);

/** The bodies that a bank's silence can be told to, nearest first. */
export const bodiesFor = (facts: LetterFacts): readonly Body[] =>
  facts.place.bodies.filter((each) => each.aboutShop !== true && each.certainty !== 'memory');

/** A reminder: what was sent when, which date was missed, the same demands, a new date, who comes next. */
export function reminder(facts: LetterFacts, words: LetterWords, type: ComplaintType): Composed {
  const { reminder: said } = paperWordsFor(words.language);
  const told = tellFacts(facts, words, new Map());
  const brief = words.brief[type];
  const subject = said.subject(brief, words.money(facts.finding.amount));
  const { reply } = quotedLaw(facts, words);
  const law = reply?.rule.quote === undefined ? (reply?.line ?? []) : [];
  const body = bodiesFor(facts)[0];
  const sentOn = dayBlank(facts, words, 'sentOn');
  const blocks: Block[] = [
    ...letterhead(subject, fill(facts, words, 'bank'), facts, words),
    listOf(false, personLines(facts, words, ['name', 'phone', 'email'])),
    paragraph(said.opening(brief, told.amount, sentOn, known(facts, words, 'caseNumber'))),
    paragraph(line`${said.missed(dueBlank(facts, words))}${law.length > 0 ? line`${words.gap}${law}` : undefined}`),
    paragraph(said.again),
    listOf(true, words.demands(type, told)),
    paragraph(said.next(words.day(newDate(facts)), body ? nameOf(body, words) : '')),
    listOf(false, attachedToReminder(facts, words).map(listed(words))),
    paragraph([say(words.truth)]),
    paragraph([say(words.signature)]),
  ];
  return { subject, blocks, rules: law.length > 0 && reply ? [reply.rule] : [] };
}

/** The next body's complaint in the order in which its form asks. */
export function escalation(
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
  type: ComplaintType,
): Composed {
  const { escalation: said } = paperWordsFor(words.language);
  const body = bodiesFor(facts)[0];
  if (!body) throw new Error(`${facts.place.id} names no body to turn to`);
  const subject = said.subject(words.brief[type], words.money(facts.finding.amount));
  const told = tellFacts(facts, words, new Map());
  const attached = {
    ...attachmentsOf(facts, words, checklist),
    markOf: new Map<string, string>(),
    rowsMark: undefined,
  };
  const sentOn = dayBlank(facts, words, 'sentOn');
  const answer = (facts.fields['answer'] ?? '').trim();
  const parts: Readonly<Record<FormPart, () => readonly Block[]>> = {
    person: () => [listOf(false, personLines(facts, words, ['name', 'phone', 'email']).slice(0, -1))],
    identity: () => [paragraph(said.identity)],
    bank: () => [paragraph(said.bank(fill(facts, words, 'bank'), known(facts, words, 'caseNumber')))],
    account: () => [paragraph(words.cardLine(facts.card, tailOf(facts, words)))],
    transaction: () => [
      ...(body.form.includes('account') ? [] : [paragraph(words.cardLine(facts.card, tailOf(facts, words)))]),
      ...factTables(facts, words),
    ],
    amount: () => [paragraph([told.amount])],
    events: () => [
      listOf(true, [...eventLines(facts, words, attached), ...lockedLine(facts, words)]),
      paragraph(words.reason(type, told)),
    ],
    told: () => [paragraph(said.told(sentOn))],
    answer: () => [
      paragraph(answer === '' ? said.silent(dueBlank(facts, words)) : said.answered(fill(facts, words, 'answer'))),
    ],
    want: () => [paragraph(said.want), listOf(true, words.demands(type, told).slice(type === 'unknown-debit' ? 2 : 1))],
    attachments: () => [listOf(false, attachedToEscalation(facts, words, checklist).map(listed(words)))],
    signature: () => [paragraph([say(words.truth)]), paragraph([say(words.signature)])],
  };
  return {
    subject,
    blocks: [
      ...letterhead(subject, say(nameOf(body, words).replace(/^the /, '')), facts, words),
      ...body.form.flatMap((part) => [
        heading(said.heading[part]),
        ...parts[part]().map((block) => aboutBank(block, said.aboutBank)),
      ]),
    ],
    rules: [{ ...body, use: 'advice' }],
  };
}

/** The same in words about the bank, not to it; what the papers say stays as it is. */
function aboutBank(block: Block, pairs: readonly (readonly [string, string])[]): Block {
  const swap = (text: string): string => pairs.reduce((left, [from, to]) => left.replaceAll(from, to), text);
  const lineOf = (of: Line): Line =>
    of.map((piece) => (piece.kind === 'words' ? { ...piece, text: swap(piece.text) } : piece));
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(lineOf) };
    case 'table':
      return { ...block, header: block.header.map(swap), rows: block.rows.map((row) => row.map(lineOf)) };
    default:
      return { ...block, line: lineOf(block.line) };
  }
}

/** An attachment as a paper lists it. */
const listed =
  (words: LetterWords) =>
  ({ mark, content }: Attachment): Line =>
    line`${mark}${words.gap}${content}`;

/** What goes with a reminder: the letter that it reminds of. */
export function attachedToReminder(facts: LetterFacts, words: LetterWords): readonly Attachment[] {
  const content = paperWordsFor(words.language).reminder.attached(dayBlank(facts, words, 'sentOn'));
  return [{ mark: words.mark(1), content, of: { kind: 'own', key: 'sentLetter' } }];
}

/** What goes to the next body: what was sent and answered, then all that went with the complaint, under new numbers. */
export function attachedToEscalation(
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
): readonly Attachment[] {
  const answered = (facts.fields['answer'] ?? '').trim() !== '';
  const said = paperWordsFor(words.language).escalation.attachments(dayBlank(facts, words, 'sentOn'), answered);
  const sent = said.map((content, at) => ({ content, of: { kind: 'own' as const, key: `sent-${at + 1}` } }));
  return [...sent, ...attachmentsOf(facts, words, checklist).each].map(({ content, of }, at) => ({
    mark: words.mark(at + 1),
    content,
    of,
  }));
}

/** A body's name in the letter's language. */
export const nameOf = ({ name }: Body, { language }: LetterWords): string =>
  ({ 'zh-Hans': name.zh, 'zh-Hant': name.hant ?? name.zh, en: name.en })[language];

/** A day as people and date fields write it. */
function dayIn(text: string | undefined): Day | undefined {
  const day = (text ?? '').trim().replaceAll('/', '-');
  return isDay(day) ? day : undefined;
}

/** A blank for a day, shown in the letter's own way where it is one. */
function dayBlank(facts: LetterFacts, words: LetterWords, key: BlankKey): Piece {
  const day = dayIn(facts.fields[key]);
  const open = blank(key, words.blanks[key], facts.fields, words.brackets);
  return day === undefined ? open : { kind: 'blank', key, label: words.blanks[key], text: words.day(day) };
}

/** The date that was asked for: worked out from the day of sending, else a blank. */
function dueBlank(facts: LetterFacts, words: LetterWords): Piece {
  const due = askedBy(facts);
  return due === undefined ? dayBlank(facts, words, 'askedBy') : say(words.day(due));
}
