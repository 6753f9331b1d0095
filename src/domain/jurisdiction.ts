import type { CardKind } from './card.ts';
import type { Certainty } from './certainty.ts';
import type { Day } from './day.ts';
import type { DateBasis } from './date-basis.ts';
import type { FindingType } from './finding.ts';
import type { Phrase } from './phrase.ts';

export const JURISDICTIONS = ['CN', 'HK', 'TW', 'SG', 'US', 'UK', 'EU', 'AU', 'CA', 'IN'] as const;
/** Where the account is kept; `generic` where no country is named. */
export type JurisdictionId = (typeof JURISDICTIONS)[number] | 'generic';

/** A legal or contractual rule with where it was read. */
export interface Rule {
  readonly id: string;
  readonly text: Phrase;
  /** Basis and place read, as people can find it. */
  readonly source: string;
  readonly readOn: Day;
  readonly certainty: Certainty;
}

/** What the checks need to know of a place: when money comes back by itself, and until when to speak up. */
export interface Timing {
  /** Where a posted debit, too, has a time within which it comes back by itself (mainland China, India). */
  readonly waitsWhenPosted: boolean;
  /** The day by which a failed or voided debit usually comes back by itself; undefined where it never does. */
  likelyBackBy(type: FindingType, from: Day): Day | undefined;
  /** The last day to notify the bank. `statementDate` where the person gave one. */
  lastDayToNotify(type: FindingType, bookedOn: Day, card: CardKind | undefined, statementDate?: Day): Day | undefined;
  /** What `likelyBackBy` rests on. */
  backByBasis?(type: FindingType): DateBasis | undefined;
  /** What `lastDayToNotify` rests on; also where the place counts from a day that only the bill tells. */
  noticeBasis?(
    type: FindingType,
    bookedOn: Day,
    card: CardKind | undefined,
    statementDate?: Day,
  ): DateBasis | undefined;
}
