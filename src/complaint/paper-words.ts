import type { LetterLanguage } from '../domain/case.ts';
import type { Line, Piece } from './index.ts';
import type { FormPart } from './jurisdiction.ts';
import type { ComplaintType } from './note-types.ts';
import { words as en } from './papers/en.ts';
import { words as zhHans } from './papers/zh-hans.ts';
import { words as zhHant } from './papers/zh-hant.ts';

/** What a shop is asked to confirm, in pieces; a number that no paper shows is a line to be written on. */
export interface ShopTold {
  readonly when: Piece;
  readonly day: Piece;
  readonly amount: Piece;
  readonly tail: Piece;
  readonly terminal: Piece | undefined;
  readonly batch: Piece | undefined;
}

/** The words of papers that stand around the complaint: to the shop, after the date, to the next body, for several. */
export interface PaperWords {
  /** A place to write on, in a note that somebody else fills in. */
  readonly line: string;
  readonly joint: {
    readonly subject: (count: number, amount: string) => string;
    readonly opening: (count: number, amount: Line) => Line;
    readonly table: readonly string[];
    readonly number: (at: number) => string;
    readonly ofNumber: (at: number, demand: Line) => Line;
    readonly totals: (amount: Line) => Line;
  };
  readonly shop: {
    readonly subject: (brief: string, amount: string) => string;
    readonly opening: (brief: string, amount: Piece) => Line;
    readonly asks: (type: ComplaintType, amount: Piece) => readonly Line[];
    readonly noteTitle: string;
    readonly note: (type: ComplaintType, told: ShopTold) => Line;
    readonly sign: string;
  };
  readonly reminder: {
    readonly subject: (brief: string, amount: string) => string;
    readonly opening: (brief: string, amount: Piece, sentOn: Piece, caseNumber: Piece | undefined) => Line;
    readonly missed: (due: Piece) => Line;
    readonly again: Line;
    readonly next: (until: string, body: string) => Line;
    readonly attached: (sentOn: Piece) => Line;
  };
  readonly escalation: {
    /** Words of a letter to the bank, and what stands for them in one about it. */
    readonly aboutBank: readonly (readonly [toBank: string, aboutBank: string])[];
    readonly subject: (brief: string, amount: string) => string;
    readonly heading: Readonly<Record<FormPart, string>>;
    readonly identity: Line;
    readonly bank: (bank: Piece, caseNumber: Piece | undefined) => Line;
    readonly told: (sentOn: Piece) => Line;
    readonly silent: (due: Piece) => Line;
    readonly answered: (answer: Piece) => Line;
    readonly want: Line;
    readonly attachments: (sentOn: Piece, answered: boolean) => readonly Line[];
  };
  readonly form: Readonly<
    Record<'date' | 'amount' | 'shop' | 'card' | 'reference' | 'kind' | 'description' | 'wish' | 'replyBy', string>
  >;
}

const LANGUAGES: Readonly<Record<LetterLanguage, PaperWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The words of one language. */
export const paperWordsFor = (language: LetterLanguage): PaperWords => LANGUAGES[language];
