import type { CardKind } from '../domain/card.ts';
import type { DateBasis } from '../domain/date-basis.ts';
import type { Day } from '../domain/day.ts';
import type { FindingType } from '../domain/finding.ts';
import type { Timing } from '../domain/jurisdiction.ts';
import { dueDay } from './deadline.ts';
import { appliesTo, type Jurisdiction, type UsedRule } from './jurisdiction.ts';
import { noticeBySchemes } from './notice-by-schemes.ts';

/** When money comes back by itself and until when to notify, worked out from a place's rules. */
export function timingOf(place: Jurisdiction): Timing {
  return {
    waitsWhenPosted: place.waitsWhenPosted === true,
    likelyBackBy(type, from) {
      const rule = waitRule(place, type);
      return rule?.deadline && dueDay(rule.deadline, from, place.id).day;
    },
    lastDayToNotify(type, bookedOn, card, statementDate) {
      const rule = noticeRule(place, type, card, bookedOn);
      return rule && lastDay(place, rule, bookedOn, statementDate);
    },
    backByBasis: (type) => basisOf(waitRule(place, type)),
    noticeBasis(type, bookedOn, card, statementDate) {
      const rule = noticeRule(place, type, card, bookedOn);
      const basis = basisOf(rule);
      const assumed = rule?.deadline?.start === 'statement' && statementDate === undefined;
      return basis && assumed ? { ...basis, text: fromPosting(basis.text) } : basis;
    },
  };
}

function waitRule(place: Jurisdiction, type: FindingType): UsedRule | undefined {
  return place.rules.find((rule) => rule.use === 'wait' && rule.types?.includes(type) === true);
}

/** The first rule of notice that fits: special ones stand before the general. */
function noticeRule(
  place: Jurisdiction,
  type: FindingType,
  card: CardKind | undefined,
  bookedOn: Day,
): UsedRule | undefined {
  return place.rules.find(
    (rule) =>
      rule.use === 'notice' && appliesTo(rule, card, type) && (rule.until === undefined || bookedOn <= rule.until),
  );
}

/** Undefined where the rule counts from a day that nobody here knows, such as a bill's due date. */
function lastDay(
  place: Jurisdiction,
  { deadline }: UsedRule,
  bookedOn: Day,
  statementDate: Day | undefined,
): Day | undefined {
  if (deadline === undefined || deadline.start === 'bill-due') return undefined;
  if (deadline.start === 'scheme') return noticeBySchemes(bookedOn, statementDate);
  // A statement is never sent before its debit is posted: counted from there the day is no later than the law's.
  const from = deadline.start === 'statement' ? (statementDate ?? bookedOn) : bookedOn;
  return dueDay(deadline, from, place.id).day;
}

const basisOf = (rule: UsedRule | undefined): DateBasis | undefined =>
  rule && { rule: rule.id, text: rule.text, certainty: rule.certainty };

const fromPosting = ({ zh, en }: DateBasis['text']): DateBasis['text'] => ({
  zh: `${zh}账单日未知，这里从入账日起算，只会更早。`,
  en: `${en} The statement’s day is not known, so it is counted from the posting here: earlier, never later.`,
});
