import type { Channel } from '../domain/case.ts';
import { attachmentsOf } from './attachments.ts';
import { eventLines } from './events.ts';
import { factTables } from './facts-table.ts';
import type { Block, EvidenceItem, Line, Piece } from './index.ts';
import type { UsedRule } from './jurisdiction.ts';
import { nameOf, type LetterFacts } from './letter-facts.ts';
import {
  asides,
  cite,
  closing,
  fill,
  heading,
  letterhead,
  lockedLine,
  listOf,
  paragraph,
  personLines,
  tailOf,
} from './letter-parts.ts';
import type { ChatPart, LetterWords } from './letter-words.ts';
import { isNote, type ComplaintType, type NoteType } from './note-types.ts';
import { quotedLaw, type QuotedLaw } from './rule-lines.ts';
import { tellFacts } from './told.ts';
import { fact, line, lineText, printedName } from './text.ts';

/** A composed complaint: its parts, and the rules that it rests on. */
export interface Composed {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly rules: readonly UsedRule[];
}

/** The complaint for a channel: the letter whole, a form's text without letterhead, a chat message, a phone script. */
export function compose(
  channel: Channel,
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
): Composed {
  const { type, amount } = facts.finding;
  const subject = isNote(type)
    ? words.notes[type].subject(words.money(amount))
    : words.subject(type, words.money(amount));
  switch (channel) {
    case 'letter':
    case 'form':
      return isNote(type)
        ? { subject, blocks: noteBlocks(channel, subject, facts, words, checklist, type), rules: [] }
        : { subject, ...complaintBlocks(channel, subject, facts, words, checklist, type) };
    case 'chat':
      return {
        subject,
        blocks: [paragraph(fitted(words.chat(type, tellFacts(facts, words, NO_MARKS), known(facts))))],
        rules: [],
      };
    case 'phone': {
      const told = tellFacts(facts, words, NO_MARKS);
      const lines = words.phone(type, told, known(facts), fill(facts, words, 'caseNumber'));
      return { subject, blocks: [{ kind: 'list', ordered: true, items: lines }], rules: [] };
    }
  }
}

/** Nothing is attached to a message or a call. */
const NO_MARKS: ReadonlyMap<string, string> = new Map();

function complaintBlocks(
  channel: 'letter' | 'form',
  subject: string,
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
  type: ComplaintType,
): { blocks: Block[]; rules: UsedRule[] } {
  const attached = attachmentsOf(facts, words, checklist);
  const told = tellFacts(facts, words, attached.markOf);
  const law = quotedLaw(facts, words);
  // A form has fields of its own, so that its parts carry no numbers.
  const titled = (text: string): Block =>
    heading(channel === 'letter' ? text : text.replace(/^(?:[一二三四五六七]、|\d\.\s)/, ''));
  const body: Block[] = [
    paragraph(words.opening(type, told.amount)),
    ...(channel === 'letter'
      ? [titled(words.headings.person), listOf(false, personLines(facts, words))]
      : [paragraph(words.cardLine(facts.card, tailOf(facts, words)))]),
    titled(words.headings.transaction),
    ...factTables(facts, words),
    paragraph(words.total(told.amount)),
    titled(words.headings.events),
    listOf(true, [...eventLines(facts, words, attached), ...lockedLine(facts, words)]),
    titled(words.headings.reason),
    paragraph(line`${words.reason(type, told)}${asides(facts, words, checklist, attached.own)}`),
    titled(words.headings.demands),
    listOf(true, demandLines(words.demands(type, told), law)),
    titled(words.headings.reply),
    ...replyBlocks(facts, words, law),
    titled(words.headings.attachments),
    listOf(false, attached.lines),
  ];
  return {
    blocks:
      channel === 'letter'
        ? [...letterhead(subject, fill(facts, words, 'bank'), facts, words), ...body, ...closing(words)]
        : body,
    rules: rulesOf(law),
  };
}

/** What a rule lets one ask for stands before the two closing demands, which every letter has. */
function demandLines(usual: readonly Line[], { asks }: QuotedLaw): Line[] {
  return [...usual.slice(0, -2), ...asks.map(({ line: asked }) => asked), ...usual.slice(-2)];
}

function replyBlocks(facts: LetterFacts, words: LetterWords, { reply, grounds }: QuotedLaw): Block[] {
  const said = reply && reply.line.length > 0 ? line`${words.gap}${reply.line}` : undefined;
  return [
    paragraph(line`${words.replyBy(words.day(facts.replyBy))}${said}`),
    ...grounds.map(({ line: ground }) => paragraph(ground)),
  ];
}

const rulesOf = ({ reply, grounds, asks }: QuotedLaw): UsedRule[] =>
  [...(reply ? [reply] : []), ...grounds, ...asks].map(({ rule }) => rule);

function noteBlocks(
  channel: 'letter' | 'form',
  subject: string,
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
  type: NoteType,
): Block[] {
  const note = words.notes[type];
  const attached = attachmentsOf(facts, words, checklist);
  const told = tellFacts(facts, words, attached.markOf);
  const row = facts.rows[0];
  const shop = (row && printedName(nameOf(row), row.id)) ?? fill(facts, words, 'shop');
  const addressee = note.addressee === 'shop' ? shop : fill(facts, words, 'bank');
  // A shop needs to see no more of the account than this one sum.
  const shared = note.addressee === 'shop' ? attached.lines.slice(0, facts.receipts.length) : attached.lines;
  const body: Block[] = [
    paragraph(note.opening(note.addressee === 'shop' ? told : { ...told, ...cite(attached) })),
    ...factTables(facts, words, note.addressee === 'shop' ? words.shopTable : words.table),
    paragraph(words.cardLine(facts.card, tailOf(facts, words))),
    listOf(true, note.asks(told)),
    ...(shared.length === 0 ? [] : [listOf(false, shared)]),
  ];
  if (channel === 'form') return body;
  const person = (['name', 'phone'] as const).map((key) => words.person(key, fill(facts, words, key)));
  return [...letterhead(subject, addressee, facts, words), ...body, listOf(false, person)];
}

function known(facts: LetterFacts): { tail: Piece | undefined; reference: Piece | undefined } {
  const carrier = [...facts.rows, ...facts.context, ...facts.receipts].find((each) => each.card === facts.lastFour);
  const rows = facts.rows.flatMap((row) => referenceOf(row));
  const slips = facts.finding.type === 'duplicate-debit' ? [] : facts.receipts.flatMap((slip) => referenceOf(slip));
  return {
    tail: facts.lastFour === undefined || !carrier ? undefined : fact(facts.lastFour.slice(-4), carrier.id),
    reference: rows[0] ?? slips[0],
  };
}

function referenceOf(of: LetterFacts['rows'][number] | LetterFacts['receipts'][number]): Piece[] {
  const number = of.references.rrn ?? of.references.order ?? of.references.arn;
  const piece = printedName(number, of.id);
  return piece === undefined ? [] : [piece];
}

/** Most bank chats take no more than this many characters in one message. */
export const CHAT_LENGTH = 200;

const lengthOf = (of: Line): number => Array.from(lineText(of)).length;

/** The parts that must stand, and of the others as many as fit, in their order. */
function fitted(parts: readonly ChatPart[]): Line {
  let left = CHAT_LENGTH - parts.reduce((sum, part) => sum + (part.must ? lengthOf(part.line) : 0), 0);
  const kept = parts.filter((part) => {
    if (part.must) return true;
    const length = lengthOf(part.line);
    if (length > left) return false;
    left -= length;
    return true;
  });
  return cut(kept.flatMap((part) => part.line));
}

/** Sums of a size that nobody owes could still burst it: then the end goes. */
function cut(of: Line): Line {
  let left = CHAT_LENGTH;
  return of.flatMap((piece) => {
    const text = Array.from(piece.text).slice(0, left).join('');
    left -= Array.from(text).length;
    return text === '' ? [] : [{ ...piece, text }];
  });
}
