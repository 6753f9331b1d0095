import type { CardKind } from '../domain/card.ts';
import type { LetterLanguage } from '../domain/case.ts';
import type { Day, LocalTime } from '../domain/day.ts';
import type { FindingType } from '../domain/finding.ts';
import type { Money } from '../domain/money.ts';
import type { ReceiptOutcome, ReceiptType } from '../domain/receipt.ts';
import type { UsedRule } from './jurisdiction.ts';
import type { Line, Piece } from './index.ts';
import type { ComplaintType, NoteType } from './note-types.ts';
import type { Bit } from './text.ts';
import { words as en } from './letters/en.ts';
import { words as zhHans } from './letters/zh-hans.ts';
import { words as zhHant } from './letters/zh-hant.ts';
import { words as enMessages } from './messages/en.ts';
import { words as zhHansMessages } from './messages/zh-hans.ts';
import { words as zhHantMessages } from './messages/zh-hant.ts';

/** The blanks that only the person can fill; their keys are the keys of a case's fields. */
export const BLANK_KEYS = [
  'bank',
  'name',
  'phone',
  'email',
  'caseNumber',
  'lastFour',
  'lockedAt',
  'shop',
  'dueDate',
  'sentOn',
  'askedBy',
  'answer',
] as const;
export type BlankKey = (typeof BLANK_KEYS)[number];

/** Blanks that a letter may leave open. */
export const OPTIONAL_BLANKS: ReadonlySet<string> = new Set<BlankKey>(['email', 'caseNumber', 'answer']);

export type EventType =
  ReceiptType | 'paid-cash' | 'paid-wallet' | 'notice' | 'debited' | 'held' | 'credited' | 'waiting';

/** One event, in pieces that rest on a row or a receipt. */
export interface Event {
  readonly type: EventType;
  readonly when: Piece | undefined;
  readonly amount: Piece;
  readonly shop: Piece | undefined;
  /** The slip's own words for its result, or their plain meaning. */
  readonly result: Piece | undefined;
  /** A terminal's slip; else a message or a wallet's record. */
  readonly paper: boolean;
}

/** What the reasons and demands may speak of, in pieces; what is not known is absent. */
export interface Told {
  /** The sum in dispute. */
  readonly amount: Piece;
  readonly row?: {
    readonly day: Piece;
    readonly amount: Piece;
    /** Absent where the statement prints no name. */
    readonly shop: Piece | undefined;
    readonly negative: boolean;
  };
  readonly slip?: {
    readonly day: Piece | undefined;
    readonly amount: Piece;
    readonly result: Piece;
    readonly shop: Piece | undefined;
    readonly mark: string;
    readonly paper: boolean;
    readonly reversed: boolean;
    /** How it was paid, where the receipt says so. */
    readonly means: Piece | undefined;
    readonly reference: Piece | undefined;
    readonly original: Piece | undefined;
    readonly promised: Piece | undefined;
  };
  /** All equal debits, those with a receipt, and those too many. */
  readonly counts?: { readonly all: Piece; readonly proven: Piece; readonly surplus: Piece };
  readonly completion?: { readonly day: Piece; readonly amount: Piece };
  readonly cancelled?: { readonly day: Piece | undefined; readonly mark: string };
  /** Whole days since the refund or the hold. */
  readonly elapsed?: Piece;
  /** For a cost left over: the debit, and the day on which it came back. */
  readonly undone?: { readonly debit: Piece; readonly day: Piece };
  /** For a payment that was returned: the credit. */
  readonly returned?: { readonly day: Piece; readonly amount: Piece };
  /** The mark of the statement extract, where the text may cite it. */
  readonly rowsMark?: string;
  readonly card: CardKind | undefined;
}

/** The words of a letter in one language; the order of its parts is the same in all. */
export interface SentenceWords {
  readonly language: LetterLanguage;
  readonly brackets: readonly [string, string];
  readonly blanks: Readonly<Record<BlankKey, string>>;
  /** The label of the addressee where a prepaid card's issuer may be no bank. */
  readonly issuer: string;
  readonly headings: Readonly<
    Record<'person' | 'transaction' | 'events' | 'reason' | 'demands' | 'reply' | 'attachments', string>
  >;
  readonly table: readonly [item: string, statement: string, slip: string];
  /** The same for a note to the shop, whose statement it is not. */
  readonly shopTable: readonly [item: string, statement: string, slip: string];
  readonly rowLabels: Readonly<
    Record<'time' | 'amount' | 'merchant' | 'terminal' | 'reference' | 'batch' | 'result', string>
  >;
  readonly notShown: string;
  readonly noSlip: string;
  /** Where the statement holds no such row. */
  readonly noRow: string;
  /** Between a sentence and the mark behind it. */
  readonly gap: string;
  /** Between two parts of one cell, and between the parts of an attachment's name. */
  readonly slash: string;
  readonly comma: string;
  /** Between the kind of a paper and what it says. */
  readonly colon: string;
  readonly day: (moment: Day | LocalTime) => string;
  readonly postedOn: (day: string) => string;
  readonly money: (money: Money) => string;
  readonly status: Readonly<Record<'booked' | 'pending' | 'held' | 'returned' | 'credit' | 'debit', string>>;
  readonly outcome: Readonly<Record<ReceiptOutcome, string>>;
  readonly quoted: (text: string) => string;
  readonly cardTail: (tail: string) => string;
  readonly means: Readonly<Record<'cash' | 'wallet', string>>;
  readonly brief: Readonly<Record<FindingType, string>>;
  readonly subject: (type: ComplaintType, amount: string) => string;
  readonly to: (addressee: Bit) => Line;
  readonly dated: (day: string) => Line;
  readonly opening: (type: ComplaintType, amount: Piece) => Line;
  readonly person: (key: 'name' | 'phone' | 'email' | 'caseNumber', value: Piece) => Line;
  readonly cardLine: (kind: CardKind | undefined, tail: Piece) => Line;
  readonly block: (number: number) => string;
  readonly provenBlock: string;
  readonly total: (amount: Piece) => Line;
  readonly event: (event: Event) => Line;
  readonly nothingCame: (type: ComplaintType, until: Piece) => Line;
  readonly locked: (at: Piece) => Line;
  readonly reason: (type: ComplaintType, told: Told) => Line;
  readonly alsoAttached: (name: string, mark: string) => Line;
  readonly notAttached: (name: string, why: string) => Line;
  readonly demands: (type: ComplaintType, told: Told) => readonly Line[];
  readonly replyBy: (day: string) => string;
  readonly ruleText: (rule: UsedRule) => string;
  readonly mark: (number: number) => string;
  readonly attachedSlip: (event: EventType, paper: boolean) => string;
  readonly attachedReference: (number: Piece) => Line;
  readonly attachedRows: (from: Piece, to: Piece) => Line;
  readonly truth: string;
  readonly signature: string;
  readonly notes: Readonly<Record<NoteType, Note>>;
}

/** The words of a chat message, a call, and what the person is told is missing. */
export interface MessageWords {
  /** Parts of a chat message, those that must stand marked so; the others go in as long as they fit. */
  readonly chat: (type: FindingType, told: Told, known: ChatFacts) => readonly ChatPart[];
  readonly phone: (type: FindingType, told: Told, known: ChatFacts, caseNumber: Piece) => readonly Line[];
  readonly missing: MissingWords;
}

export type LetterWords = SentenceWords & MessageWords;

export interface ChatFacts {
  readonly tail: Piece | undefined;
  readonly reference: Piece | undefined;
}

export interface ChatPart {
  readonly line: Line;
  readonly must: boolean;
}

/** A text that claims no error. */
export interface Note {
  readonly addressee: 'shop' | 'bank';
  readonly subject: (amount: string) => string;
  readonly opening: (told: Told) => Line;
  readonly asks: (told: Told) => readonly Line[];
  /** Why no complaint is due, for the person. */
  readonly why: string;
}

export interface MissingWords {
  readonly evidence: (name: string) => string;
  readonly waiting: (day: string) => string;
  readonly pending: string;
  readonly answerFirst: (question: string) => string;
  readonly lockFirst: string;
  readonly creditSeen: (day: string, amount: string) => string;
  readonly bankIsShop: string;
  /** Where a paper or row is dated after the letter. */
  readonly dateAhead: (day: string) => string;
  /** Where the law there differs by the kind of card, and the person has not said which it is. */
  readonly cardKind: string;
  /** Where the sum in dispute is not what rows and papers make. */
  readonly amountUnequal: string;
  /** Where the time that the bank was given is not over. */
  readonly bankHasTime: (until: string) => string;
  /** Where the bill's due date is over, so that the clause on doubtful charges is not quoted. */
  readonly dueDateOver: string;
  /** Where the place's banks read another language than the letter's. */
  readonly otherLanguage: (read: LetterLanguage) => string;
}

const LANGUAGES: Readonly<Record<LetterLanguage, LetterWords>> = {
  'zh-Hans': { ...zhHans, ...zhHansMessages },
  'zh-Hant': { ...zhHant, ...zhHantMessages },
  en: { ...en, ...enMessages },
};

/** The words of one language. */
export const wordsFor = (language: LetterLanguage): LetterWords => LANGUAGES[language];
