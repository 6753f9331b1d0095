import { addDays, type Day } from '../domain/day.ts';

/**
 * Our own advice where no law counts the days: the card schemes' 120 days less a month that the bank needs, and never
 * later than 60 days after the statement; without a statement's day, 60 days after the posting.
 */
export function noticeBySchemes(bookedOn: Day, statementDate: Day | undefined): Day {
  if (statementDate === undefined) return addDays(bookedOn, 60);
  const byStatement = addDays(statementDate, 60);
  const byScheme = addDays(bookedOn, 90);
  return byStatement < byScheme ? byStatement : byScheme;
}
