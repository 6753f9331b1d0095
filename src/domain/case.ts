import type { CardKind } from './card.ts';
import type { Finding } from './finding.ts';
import type { JurisdictionId } from './jurisdiction.ts';

export const LETTER_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

export const CHANNELS = ['letter', 'form', 'chat', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

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
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
}
