import type { CardKind } from './card.ts';
import type { Day } from './day.ts';
import type { Finding } from './finding.ts';
import type { JurisdictionId } from './jurisdiction.ts';

export const LETTER_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

export const CHANNELS = ['letter', 'form', 'chat', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What can have happened to a complaint, as the person notes it. A provisional credit is no refund. */
export const CASE_STEP_KINDS = [
  'told-shop',
  'sent',
  'numbered',
  'reminded',
  'answered',
  'provisional',
  'escalated',
  'refunded',
  'closed',
] as const;
export type CaseStepKind = (typeof CASE_STEP_KINDS)[number];

/** How word was passed on. */
export const CONTACT_WAYS = ['letter', 'mail', 'form', 'chat', 'phone', 'branch'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** One step of a case, on the day on which it was made. */
export interface CaseStep {
  readonly kind: CaseStepKind;
  readonly on: Day;
  readonly way?: ContactWay;
  /** A case number, or an answer as the person pasted it; card numbers masked. */
  readonly note?: string;
}

/** A complaint that a person has begun: what was found then, and what only the person knows. */
export interface Case {
  readonly id: string;
  /** The finding as it stood when the case was opened. */
  readonly finding: Finding;
  readonly jurisdiction: JurisdictionId;
  readonly card?: CardKind;
  readonly language: LetterLanguage;
  readonly channel: Channel;
  /** The blanks of the letter by their key, as the person filled them. */
  readonly fields: Readonly<Record<string, string>>;
  /** Evidence the person has, or why it is not to be had, by the checklist's key. */
  readonly evidence: Readonly<Record<string, { readonly have: boolean; readonly why?: string }>>;
  /** As noted, in any order of days; absent in a case of which nothing was noted yet. */
  readonly steps?: readonly CaseStep[];
  /** Rows that looked like the money and are not, by the person's word. */
  readonly notTheMoney?: readonly string[];
  /** The day on which the next step falls due, kept so that a reminder needs nothing else; absent where nothing is due. */
  readonly nextOn?: Day;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
}
