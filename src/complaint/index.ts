import type { CardKind } from '../domain/card.ts';
import type { Channel, LetterLanguage } from '../domain/case.ts';
import type { Day } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import type { Certainty } from '../domain/certainty.ts';
import type { JurisdictionId, Timing } from '../domain/jurisdiction.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { checklistFor, mergedChecklist } from './evidence.ts';
import { newDate } from './follow-up.ts';
import { formFields, type FormField } from './form-fields.ts';
import { JURISDICTION_FILES, jurisdictionFor } from './jurisdiction.ts';
import { faultsOf, type Fault } from './faults.ts';
import { gatherFacts } from './letter-facts.ts';
import { wordsFor } from './letter-words.ts';
import { missingFrom } from './missing.ts';
import type { Paper } from './paper-kinds.ts';
import { composePaper, optionalBlanks } from './papers.ts';
import { strengthOf, type Strength } from './strength.ts';
import { blanksOf, plainText } from './text.ts';
import { timingOf } from './timing-of.ts';

export type { Fault } from './faults.ts';
export { PAPERS, type Paper } from './paper-kinds.ts';
export { excusesIn } from './excuses.ts';
export { guessPlace } from './guess-place.ts';
export { firstAddressee, holidaysKnown, profileOf } from './profile.ts';
export { papersFor } from './papers.ts';

/** A piece of a line: plain words, a fact with the row or receipt it rests on, or a blank for the person. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'fact'; readonly text: string; readonly from: string }
  | { readonly kind: 'blank'; readonly key: string; readonly label: string; readonly text: string };

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'title'; readonly line: Line }
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly Line[])[] };

/** One line of the evidence checklist. */
export interface EvidenceItem {
  readonly key: string;
  readonly label: Phrase;
  readonly need: 'required' | 'strong' | 'optional';
  /** Is it there, from the data or by the person's word? */
  readonly there: boolean;
  readonly howToGet: Phrase;
}

export interface DraftInput {
  readonly finding: Finding;
  /** All rows: the account's extent shows that no reversal came; only disputed rows and their context are quoted. */
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly jurisdiction: JurisdictionId;
  readonly card?: CardKind;
  readonly language: LetterLanguage;
  readonly channel: Channel;
  readonly today: Day;
  readonly statementDate?: Day;
  /** Blanks the person filled, by key. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly evidence?: Readonly<Record<string, { readonly have: boolean; readonly why?: string }>>;
  /** Which paper: the complaint, where none is named. */
  readonly paper?: Paper;
  /** Other findings at the same bank that go into the same letter. */
  readonly alongside?: readonly Finding[];
}

export interface Draft {
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** The whole letter as plain text: blanks are visible words in brackets. */
  readonly text: string;
  readonly rules: readonly {
    readonly id: string;
    readonly certainty: Certainty;
    readonly source: string;
    readonly text: Phrase;
    readonly readOn: Day;
  }[];
  /** Labels, in the letter's language, of the blanks still open and the required evidence not there. */
  readonly missing: readonly string[];
  readonly blanks: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  readonly checklist: readonly EvidenceItem[];
  readonly replyBy: Day;
  /** False where the date was counted without public holidays, which are not known for its place or year. */
  readonly replyIsSure: boolean;
  /** For a bank's web form: its usual fields, one by one. */
  readonly formFields: readonly FormField[];
  /** How well the papers carry it; absent where nothing is complained of. */
  readonly strength?: Strength;
  /** What a machine can see that must not go out like this; nothing where all is well. */
  readonly faults: readonly Fault[];
}

/** The letter (or form text, chat message, phone script) for one finding. Pure. */
export function draftComplaint(input: DraftInput): Draft {
  const all = [input.finding, ...(input.alongside ?? [])].map((finding) => gatherFacts({ ...input, finding }));
  const facts = all[0] ?? gatherFacts(input);
  const words = wordsFor(input.language);
  const checklist = mergedChecklist(all.map(checklistFor));
  const paper = input.paper ?? 'complaint';
  const { subject, blocks, rules } = composePaper(paper, input.channel, all, words, checklist);
  const blanks = [...blanksOf(blocks), ...optionalBlanks(paper, input.channel, facts, words, blocks)];
  const strength = strengthOf(facts, checklist);
  const replyBy = paper === 'reminder' ? newDate(facts) : facts.replyBy;
  const letter = plainText(blocks);
  return {
    subject,
    blocks,
    faults: [...new Set(all.flatMap((each) => faultsOf({ subject, blocks, text: letter, rules, replyBy }, each)))],
    ...(strength && { strength }),
    text: letter,
    rules: rules.map(({ id, certainty, source, text, readOn }) => ({ id, certainty, source, text, readOn })),
    missing: [...new Set(all.flatMap((each) => missingFrom(each, words, checklist, blanks, paper)))],
    blanks,
    checklist,
    replyIsSure: facts.replyIsSure,
    replyBy,
    formFields: input.channel === 'form' && paper === 'complaint' && all.length === 1 ? formFields(facts, words) : [],
  };
}

/** The jurisdictions that have rules of their own, and the generic profile, which every other one uses. */
export function jurisdictionsWithRules(): readonly { readonly id: JurisdictionId; readonly name: Phrase }[] {
  return JURISDICTION_FILES.map(({ id, name }) => ({ id, name }));
}

/** When money comes back by itself and until when to notify, for the checks. */
export function timingFor(jurisdiction: JurisdictionId): Timing {
  return timingOf(jurisdictionFor(jurisdiction));
}
