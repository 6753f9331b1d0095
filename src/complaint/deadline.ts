import { addDays, addMonths, type Day } from '../domain/day.ts';
import type { JurisdictionId } from '../domain/jurisdiction.ts';
import { addBusinessDays, type Counted } from './business-days.ts';

/** What a rule counts from. `scheme`: the debit, no later than so many days after the statement. */
export type DeadlineStart =
  | 'debit'
  | 'transaction'
  | 'statement'
  | 'bill-due'
  | 'complaint'
  | 'oral-notice'
  | 'aware'
  | 'decision'
  | 'review-request'
  | 'regulator-received'
  | 'slip'
  | 'hold'
  | 'sent'
  | 'scheme';

/** A rule's time as data: so many units from its start, for whom. */
export interface Deadline {
  readonly start: DeadlineStart;
  readonly n: number;
  readonly unit: 'calendar' | 'working' | 'week' | 'month' | 'year';
  readonly who: 'consumer' | 'bank' | 'regulator' | 'shop';
}

/** The last day of the time: the day of the start does not count, the last day does. Months end no later than their last day. */
export function dueDay({ n, unit }: Deadline, from: Day, place: JurisdictionId): Counted {
  switch (unit) {
    case 'calendar':
      return { day: addDays(from, n), sure: true };
    case 'working':
      return addBusinessDays(from, n, place);
    case 'week':
      return { day: addDays(from, 7 * n), sure: true };
    case 'month':
      return { day: addMonths(from, n), sure: true };
    case 'year':
      return { day: addMonths(from, 12 * n), sure: true };
  }
}
