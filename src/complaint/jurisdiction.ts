import type { CardKind } from '../domain/card.ts';
import type { LetterLanguage } from '../domain/case.ts';
import type { Day } from '../domain/day.ts';
import type { FindingType } from '../domain/finding.ts';
import type { JurisdictionId, Rule } from '../domain/jurisdiction.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Deadline } from './deadline.ts';

/** The heading of a place's profile under which a rule stands. */
export const RULE_TOPICS = [
  'basis',
  'who',
  'notice',
  'bank',
  'provisional-credit',
  'compensation',
  'burden',
  'content',
  'channel',
  'escalation',
  'scheme',
  'wait',
  'pitfall',
] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

/**
 * What a rule is good for. `reply`: the reason of the reply date; `demand`: a line of law in the letter; `ask`: a demand
 * of its own; `notice`: by when to tell the bank; `wait`: when money comes back by itself; `advice` stays out of letters.
 */
export interface UsedRule extends Rule {
  readonly use: 'reply' | 'demand' | 'ask' | 'notice' | 'wait' | 'advice';
  readonly topic?: RuleTopic;
  /** The rule's sentence in traditional characters; without it a letter in them shows the simplified one. */
  readonly hant?: string;
  /** A date rests on it, but its sentence stays out of the letter. */
  readonly silent?: true;
  /** Its sentence in a letter, where that is another than the rule's own; `{word}` stands for a fact, without which it does not appear. */
  readonly quote?: { readonly zh: string; readonly hant: string; readonly en: string };
  /** The cards that it speaks of; all where it names none. */
  readonly cards?: readonly CardKind[];
  /** The findings that it speaks of; all where it names none. */
  readonly types?: readonly FindingType[];
  readonly deadline?: Deadline;
  /** The last day of a transaction to which it applies, where it ends. */
  readonly until?: Day;
}

/** The parts of a regulator's or ombudsman's form, in the order of that form. */
export const FORM_PARTS = [
  'person',
  'identity',
  'bank',
  'account',
  'transaction',
  'amount',
  'events',
  'told',
  'answer',
  'want',
  'attachments',
  'signature',
] as const;
export type FormPart = (typeof FORM_PARTS)[number];

/** Whom to turn to when the bank, or the shop, does not help: when, how, and in which order its form asks. */
export interface Body extends Rule {
  readonly name: Phrase & { readonly hant?: string };
  /** From when on it takes the case. */
  readonly when: Phrase;
  /** Last day to turn to it, counted from the bank's answer, the end of its time, or the debit. */
  readonly deadline?: Deadline;
  /** The shop is complained of, not the bank. */
  readonly aboutShop?: true;
  readonly form: readonly FormPart[];
}

/** One place's rules as data: one file in rights/, found by glob. */
export interface Jurisdiction {
  readonly id: JurisdictionId;
  readonly name: Phrase;
  /** The languages that banks there read; any where none is named. */
  readonly reads?: readonly LetterLanguage[];
  /** Is a posted debit, too, put back by itself within a time? */
  readonly waitsWhenPosted?: true;
  /** What the bank owes for each day after the time to put a failed debit back, in minor units. */
  readonly perDayLate?: { readonly minor: number; readonly currency: string; readonly rule: string };
  readonly rules: readonly UsedRule[];
  /** Nearest first. */
  readonly bodies: readonly Body[];
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

/** Does the rule speak of this card and finding? A card of no known kind is a bank's: the rule must hold for debit and credit. */
export function appliesTo(rule: UsedRule, card: CardKind | undefined, type?: FindingType): boolean {
  const kinds = card === undefined ? (['debit', 'credit'] as const) : [card];
  const ofCard = rule.cards === undefined || kinds.every((kind) => rule.cards?.includes(kind));
  return ofCard && (rule.types === undefined || type === undefined || rule.types.includes(type));
}

/** Would another kind of card be under another rule there, so that the person must say which it is? */
export const cardMatters = (place: Jurisdiction): boolean =>
  place.rules.some(
    (rule) =>
      (rule.use === 'reply' || rule.use === 'demand' || rule.use === 'notice') &&
      rule.cards !== undefined &&
      rule.cards.includes('debit') !== rule.cards.includes('credit'),
  );

const IN_LETTERS: ReadonlySet<UsedRule['use']> = new Set(['reply', 'demand', 'ask', 'notice']);

/** Rules that a letter may rest on: nothing from memory, nothing that is mere advice, nothing of another card or finding. */
export function quotable(rules: readonly UsedRule[], card?: CardKind, type?: FindingType): UsedRule[] {
  return rules.filter(
    (rule) =>
      rule.certainty !== 'memory' &&
      IN_LETTERS.has(rule.use) &&
      (rule.use !== 'notice' || rule.quote !== undefined) &&
      appliesTo(rule, card, type),
  );
}

/** The rule that the reply date rests on: the first of its kind that applies; every place has one for all. */
export function replyRuleOf(place: Jurisdiction, card: CardKind | undefined, type: FindingType): UsedRule {
  const rule = quotable(place.rules, card, type).find((each) => each.use === 'reply' && each.deadline !== undefined);
  if (!rule) throw new Error(`${place.id} has no rule for the reply to ${type}`);
  return rule;
}
