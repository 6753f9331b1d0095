import type { Receipt } from '../../domain/receipt.ts';
import { attachmentsOf, type Attachment, type Attachments } from '../attachments.ts';
import { eventLines, resultOf } from '../events.ts';
import { checklistFor, mergedChecklist } from '../evidence.ts';
import { attachedToEscalation, attachedToReminder } from '../follow-up.ts';
import type { Block, DraftInput, EvidenceItem, Line } from '../index.ts';
import { merged } from '../joint-letter.ts';
import { gatherFacts, type LetterFacts } from '../letter-facts.ts';
import { wordsFor, type LetterWords } from '../letter-words.ts';
import { isNote } from '../note-types.ts';
import type { Paper } from '../paper-kinds.ts';
import { fact, printedName, say } from '../text.ts';
import { packageWordsFor, type PackageWords } from './package-words.ts';
import { statementExtract } from './statement-extract.ts';

/** One annex as a page of its own, under the mark by which the letter cites it. */
export interface Annex {
  readonly mark: string;
  /** As the letter lists it. */
  readonly title: Line;
  readonly kind: 'slip' | 'rows' | 'own';
  readonly blocks: readonly Block[];
  /** The receipt's text as it was read, card numbers cut. */
  readonly text?: string;
  /** The receipt that it shows: its picture, where one is kept, belongs here. */
  readonly receipt?: string;
  /** For a paper that the person adds: the checklist's key. */
  readonly key?: string;
}

/** What goes with the letter: its annexes in their order, and what happened as a page. */
export interface Annexes {
  readonly each: readonly Annex[];
  readonly timeLine: readonly Block[];
  /** How many rows of the statement the extract masks. */
  readonly maskedRows: number;
}

/** The annexes of a paper, each under the mark by which it cites them. Pure. */
export function annexesFor(input: DraftInput): Annexes {
  const all = [input.finding, ...(input.alongside ?? [])]
    .map((finding) => gatherFacts({ ...input, finding, channel: 'letter' }))
    .filter(({ finding }, at) => at === 0 || !isNote(finding.type));
  const first = all[0] ?? gatherFacts(input);
  const facts = all.length > 1 ? merged(all, first) : first;
  const words = wordsFor(input.language);
  const more = packageWordsFor(input.language);
  const checklist = mergedChecklist(all.map(checklistFor));
  const shared = attachedTo(input.paper ?? 'complaint', facts, words, checklist);
  const extract = statementExtract(facts, words, more);
  return {
    each: shared.map((each) => annexOf(each, words, more, extract.blocks)),
    timeLine: [
      { kind: 'heading', line: [say(more.timeLine)] },
      { kind: 'list', ordered: true, items: eventLines(facts, words, citedBy(shared)) },
    ],
    maskedRows: shared.some(({ of }) => of.kind === 'rows') ? extract.masked : 0,
  };
}

function attachedTo(
  paper: Paper,
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
): readonly Attachment[] {
  const { each } = attachmentsOf(facts, words, checklist);
  const { type } = facts.finding;
  if (isNote(type)) return words.notes[type].addressee === 'shop' ? each.slice(0, facts.receipts.length) : each;
  switch (paper) {
    case 'complaint':
      return each;
    case 'shop':
      // A shop needs to see no more of the account than this one sum.
      return each.slice(0, facts.receipts.length);
    case 'reminder':
      return attachedToReminder(facts, words);
    case 'escalation':
      return attachedToEscalation(facts, words, checklist);
  }
}

/** The marks by which the time line cites what is attached. */
function citedBy(each: readonly Attachment[]): Attachments {
  const slips = each.flatMap(({ mark, of }) => (of.kind === 'slip' ? [[of.receipt.id, mark] as const] : []));
  const rowsMark = each.find(({ of }) => of.kind === 'rows')?.mark;
  return { each, lines: [], markOf: new Map(slips), rowsMark, own: [] };
}

function annexOf(
  { mark, content, of }: Attachment,
  words: LetterWords,
  more: PackageWords,
  extract: readonly Block[],
): Annex {
  const page = { mark, title: content, kind: of.kind };
  switch (of.kind) {
    case 'slip': {
      const text = of.receipt.text?.trim();
      const said = { ...page, receipt: of.receipt.id, blocks: [receiptTable(of.receipt, words, more)] };
      return text === undefined || text === '' ? said : { ...said, text };
    }
    case 'rows':
      return { ...page, blocks: [{ kind: 'heading', line: [say(more.extract)] }, ...extract] };
    case 'own':
      return { ...page, key: of.key, blocks: [{ kind: 'paragraph', line: [say(more.own)] }] };
  }
}

/** What a receipt says, field by field, so that a picture or a crumpled text need not be deciphered. */
function receiptTable(receipt: Receipt, words: LetterWords, more: PackageWords): Block {
  const { id } = receipt;
  const { rrn, order, arn, auth } = receipt.references;
  const rows: (Line[] | undefined)[] = [
    row(more.fields.shop, printedName(receipt.merchant, id)),
    row(more.fields.time, receipt.occurredAt === undefined ? undefined : fact(words.day(receipt.occurredAt), id)),
    row(more.fields.amount, fact(words.money(receipt.amount), id)),
    row(more.fields.result, resultOf(words, receipt)),
    row(more.fields.card, receipt.card === undefined ? undefined : fact(receipt.card, id)),
    row(
      words.rowLabels.reference,
      printedName([rrn ?? order ?? arn, auth].filter((each) => each !== undefined).join(words.slash), id),
    ),
  ];
  return { kind: 'table', header: [], rows: rows.filter((each) => each !== undefined) };
}

const row = (label: string, value: Line[number] | undefined): Line[] | undefined => value && [[say(label)], [value]];
