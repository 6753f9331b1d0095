import type { CardKind } from '../domain/card.ts';
import type { LetterLanguage } from '../domain/case.ts';
import type { JurisdictionId, Rule, Timing } from '../domain/jurisdiction.ts';
import type { Phrase } from '../domain/phrase.ts';

/** What a rule is good for: the reason of the reply date, a demand in the letter, or advice that stays out of it. */
export interface UsedRule extends Rule {
  readonly use: 'reply' | 'demand' | 'advice';
  /** The rule's sentence in traditional characters; without it a letter in them shows the simplified one. */
  readonly hant?: string;
  /** The cards that it speaks of; all where it names none. */
  readonly cards?: readonly CardKind[];
}

/** How long an answer may take, and the rule that says so. */
export interface ReplyWithin {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  readonly rule: string;
}

/** One place's rules as data: one file in rights/, found by glob. */
export interface Jurisdiction {
  readonly id: JurisdictionId;
  readonly name: Phrase;
  /** How long the bank has, or is asked to take, for its answer, and the rule that says so. */
  readonly replyWithin: ReplyWithin;
  /** Where the issuer of a prepaid card answers by another rule. */
  readonly replyForPrepaid?: ReplyWithin;
  /** The languages that banks there read; any where none is named. */
  readonly reads?: readonly LetterLanguage[];
  readonly rules: readonly UsedRule[];
  readonly timing: Timing;
}

const FOUND = Object.values(import.meta.glob<Jurisdiction>('./rights/*.ts', { eager: true, import: 'jurisdiction' }));

/** Every place with rules of its own, and the generic profile. */
export const JURISDICTION_FILES: readonly Jurisdiction[] = FOUND;

/** The place's rules; the generic profile where none are known yet. */
export function jurisdictionFor(id: JurisdictionId): Jurisdiction {
  const found = FOUND.find((each) => each.id === id) ?? FOUND.find((each) => each.id === 'generic');
  if (!found) throw new Error('the generic profile is missing');
  return found;
}

/** Rules that a letter may rest on: nothing from memory, nothing that is mere advice; a card of no known kind is a bank's. */
export function quotable(rules: readonly UsedRule[], card: CardKind = 'debit'): UsedRule[] {
  return rules.filter(
    (rule) =>
      rule.certainty !== 'memory' && rule.use !== 'advice' && (rule.cards === undefined || rule.cards.includes(card)),
  );
}
