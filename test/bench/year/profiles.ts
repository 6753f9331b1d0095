/** How much goes wrong in a year: shares of events, unless said otherwise. */
export interface Profile {
  readonly name: 'easy' | 'default' | 'hard';
  readonly scenarios: Readonly<Record<Scenario, number>>;
  /** Of restaurants, where tips are given. */
  readonly tip: number;
  readonly fx: number;
  readonly fxShowsOriginal: number;
  readonly fxFeeRow: number;
  readonly lateCharge: number;
  readonly dayShift: number;
  readonly duplicateCopy: number;
  /** Of fuel and hotels. */
  readonly preauth: number;
  readonly pendingKept: number;
  readonly prefix: number;
  readonly truncated: number;
  readonly storeNumber: number;
  readonly city: number;
  readonly phone: number;
  readonly vowelsDropped: number;
  readonly spacesRemoved: number;
  /** Of merchants whose statement name has nothing of the brand in it. */
  readonly legalUnlike: number;
  /** Of merchants whose statement name is the firm's, with the brand in it. */
  readonly legalAlike: number;
  readonly cardKnown: number;
  readonly clockKnown: number;
  /** Of receipts, that are photos and therefore misread. */
  readonly photo: number;
  /** Times the usual share of misreadings. */
  readonly misread: number;
  /** Of rows that carry the slip's reference. */
  readonly rowReference: number;
  readonly lonely: Readonly<Record<'cash' | 'otherAccount' | 'unpaid' | 'decoy', number>>;
}

/** What happens around a receipted purchase; `normal` takes what the others leave. */
export type Scenario =
  | 'failedRetry'
  | 'failedCharged'
  | 'doubleCharge'
  | 'reversal'
  | 'voidNotReversed'
  | 'refund'
  | 'refundMissing'
  | 'refundShort'
  | 'splitPayment'
  | 'splitShipment'
  | 'aggregate'
  | 'instalments'
  | 'samePair'
  | 'clone'
  | 'netTotal'
  | 'overcharge'
  | 'paidOtherWay'
  | 'holdReleased'
  | 'holdKept'
  | 'holdCaptured';

const DEFAULT: Profile = {
  name: 'default',
  scenarios: {
    failedRetry: 0.02,
    failedCharged: 0.012,
    doubleCharge: 0.008,
    reversal: 0.012,
    voidNotReversed: 0.003,
    refund: 0.015,
    refundMissing: 0.004,
    refundShort: 0.003,
    splitPayment: 0.006,
    splitShipment: 0.012,
    aggregate: 0.008,
    instalments: 0.004,
    samePair: 0.015,
    clone: 0.012,
    netTotal: 0.004,
    overcharge: 0.003,
    paidOtherWay: 0.003,
    holdReleased: 0.003,
    holdKept: 0.003,
    holdCaptured: 0.002,
  },
  tip: 0.35,
  fx: 0.05,
  fxShowsOriginal: 0.3,
  fxFeeRow: 0.15,
  lateCharge: 0.04,
  dayShift: 0.02,
  duplicateCopy: 0.02,
  preauth: 0.5,
  pendingKept: 0.4,
  prefix: 0.28,
  truncated: 0.35,
  storeNumber: 0.35,
  city: 0.55,
  phone: 0.06,
  vowelsDropped: 0.08,
  spacesRemoved: 0.05,
  legalUnlike: 0.07,
  legalAlike: 0.2,
  cardKnown: 0.4,
  clockKnown: 0.6,
  photo: 0.45,
  misread: 1,
  rowReference: 0.03,
  lonely: { cash: 0.04, otherAccount: 0.02, unpaid: 0.01, decoy: 0.01 },
};

const EASY: Profile = {
  ...DEFAULT,
  name: 'easy',
  scenarios: { ...DEFAULT.scenarios, samePair: 0.004, clone: 0.004 },
  tip: 0.12,
  fx: 0.015,
  lateCharge: 0.015,
  duplicateCopy: 0.008,
  prefix: 0.2,
  truncated: 0.2,
  vowelsDropped: 0.03,
  spacesRemoved: 0.02,
  legalUnlike: 0.025,
  misread: 0.3,
  rowReference: 0.06,
};

const HARD: Profile = {
  ...DEFAULT,
  name: 'hard',
  scenarios: { ...DEFAULT.scenarios, failedRetry: 0.045, doubleCharge: 0.018, samePair: 0.04, clone: 0.05 },
  tip: 0.45,
  fx: 0.1,
  lateCharge: 0.08,
  dayShift: 0.04,
  duplicateCopy: 0.03,
  prefix: 0.4,
  truncated: 0.5,
  vowelsDropped: 0.14,
  spacesRemoved: 0.08,
  legalUnlike: 0.15,
  cardKnown: 0.2,
  misread: 2.5,
  rowReference: 0.01,
  lonely: { cash: 0.04, otherAccount: 0.02, unpaid: 0.01, decoy: 0.04 },
};

export const PROFILES: readonly Profile[] = [EASY, DEFAULT, HARD];
