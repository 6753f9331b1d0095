import type { LetterLanguage } from '../domain/case.ts';
import type { FindingType } from '../domain/finding.ts';
import type { EvidenceItem } from './index.ts';
import type { LetterFacts } from './letter-facts.ts';
import { words as en } from './letters/en.ts';
import { words as zhHans } from './letters/zh-hans.ts';
import { words as zhHant } from './letters/zh-hant.ts';

/** The words of a letter in one language; the order of its parts is the same in all. */
export interface LetterWords {
  readonly brackets: readonly [string, string];
  readonly blanks: Readonly<Record<BlankKey, string>>;
  readonly headings: Readonly<
    Record<'person' | 'transaction' | 'events' | 'reason' | 'demands' | 'reply' | 'attachments', string>
  >;
  readonly table: readonly [string, string, string];
  readonly rowLabels: Readonly<
    Record<'time' | 'amount' | 'merchant' | 'terminal' | 'reference' | 'batch' | 'result', string>
  >;
  readonly none: string;
  readonly colon: string;
  readonly stop: string;
  readonly booked: string;
  readonly pending: string;
  readonly transactionNumber: (number: number) => string;
  readonly day: (day: string) => string;
  readonly money: (currency: string, decimal: string) => string;
  readonly subject: (facts: LetterFacts) => string;
  /** One line: what it is and how much. */
  readonly opening: (facts: LetterFacts) => string;
  readonly cardKind: (facts: LetterFacts) => string;
  readonly total: string;
  readonly outcome: (outcome: LetterFacts['receipts'][number]['outcome'], words: string | undefined) => string;
  readonly events: EventWords;
  readonly reasons: Readonly<Record<FindingType, (facts: LetterFacts) => string>>;
  readonly demands: (facts: LetterFacts) => readonly string[];
  readonly replyBy: (facts: LetterFacts, rule: string | undefined) => string;
  readonly attachment: (number: number) => string;
  readonly attachments: Readonly<Record<'slip' | 'rows' | 'own', (facts: LetterFacts, detail: string) => string>>;
  readonly truth: string;
  readonly signature: string;
  readonly evidence: (item: EvidenceItem) => string;
  readonly notReady: (facts: LetterFacts) => string;
  readonly lockFirst: string;
  readonly chat: (facts: LetterFacts) => string;
  readonly phone: (facts: LetterFacts) => readonly string[];
}

export type BlankKey = 'bank' | 'name' | 'phone' | 'email' | 'caseNumber' | 'place' | 'lockedAt';

/** One event a sentence, in the past tense. */
export interface EventWords {
  readonly slip: (
    time: string,
    merchant: string | undefined,
    amount: string,
    result: string,
    type: LetterFacts['receipts'][number]['type'],
  ) => string;
  readonly debited: (day: string, amount: string) => string;
  readonly credited: (day: string, amount: string) => string;
  readonly nothingCame: (from: string, to: string) => string;
}

const LANGUAGES: Readonly<Record<LetterLanguage, LetterWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

export const wordsFor = (language: LetterLanguage): LetterWords => LANGUAGES[language];
