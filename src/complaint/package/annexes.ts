import type { Receipt } from '../../domain/receipt.ts';
import { attachmentsOf, type Attachment } from '../attachments.ts';
import { eventLines, resultOf } from '../events.ts';
import { checklistFor } from '../evidence.ts';
import type { Block, DraftInput, Line } from '../index.ts';
import { gatherFacts } from '../letter-facts.ts';
import { wordsFor, type LetterWords } from '../letter-words.ts';
import { isNote } from '../note-types.ts';
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

/** The annexes of a complaint, each under the mark by which the letter cites it. Pure. */
export function annexesFor(input: DraftInput): Annexes {
  const facts = gatherFacts({ ...input, channel: 'letter' });
  const words = wordsFor(input.language);
  const more = packageWordsFor(input.language);
  const attached = attachmentsOf(facts, words, checklistFor(facts));
  const { type } = facts.finding;
  // A shop needs to see no more of the account than this one sum.
  const toShop = isNote(type) && words.notes[type].addressee === 'shop';
  const shared = toShop ? attached.each.slice(0, facts.receipts.length) : attached.each;
  const extract = statementExtract(facts, words, more);
  return {
    each: shared.map((each) => annexOf(each, words, more, extract.blocks)),
    timeLine: [
      { kind: 'heading', line: [say(more.timeLine)] },
      { kind: 'list', ordered: true, items: eventLines(facts, words, attached) },
    ],
    maskedRows: shared.some(({ of }) => of.kind === 'rows') ? extract.masked : 0,
  };
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
