import { addDays, type Day } from '../domain/day.ts';

/** What a bank needs for itself before the card scheme's time is over, in days. */
const BANK_NEEDS = 30;

/** No later than so many days after the statement, whatever a scheme allows. */
const AFTER_STATEMENT = 60;

/** The time that most schemes give a bank, in days from the debit: Mastercard's is 90 for some reasons. */
export const USUAL_WINDOW = 120;

/**
 * Our own advice where no law counts the days: the scheme's time less a month that the bank needs, and never later than
 * 60 days after the statement; without a statement's day, 60 days after the posting, which is before either.
 */
export function noticeBySchemes(bookedOn: Day, statementDate: Day | undefined, window = USUAL_WINDOW): Day {
  const byScheme = addDays(bookedOn, window - BANK_NEEDS);
  const byStatement = addDays(statementDate ?? bookedOn, AFTER_STATEMENT);
  return byStatement < byScheme ? byStatement : byScheme;
}
