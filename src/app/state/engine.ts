import type { CardKind } from '../../domain/card.ts';
import type { Day } from '../../domain/day.ts';
import type { Decision } from '../../domain/decision.ts';
import type { JurisdictionId } from '../../domain/jurisdiction.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { CheckResult } from '../../findings/index.ts';
import type { Input, ReadDocument, ReadOptions } from '../../intake/index.ts';
import type { Matching } from '../../match/index.ts';

/** What a check rests on. */
export interface CheckJob {
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly decisions: readonly Decision[];
  readonly today: Day;
  readonly jurisdiction: JurisdictionId;
  readonly card?: CardKind;
}

export interface Checked extends CheckResult {
  readonly matching: Matching;
}

/** A file that was chosen: it is read where the work is done, a long one part by part. */
export interface FileInput {
  readonly name: string;
  readonly blob: Blob;
}

/** What a person hands over: a file, or what was pasted or captured. */
export type Offered = Input | FileInput;

/** In bytes. */
export const sizeOf = (offered: Offered): number => ('blob' in offered ? offered.blob.size : offered.bytes.length);

export type ReadSettings = Omit<ReadOptions, 'onProgress' | 'pictures'>;

/** How far a work is, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** Long work that may be given up: reading and checking, in a worker where there is one. */
export interface Engine {
  read(inputs: readonly Offered[], settings: ReadSettings, onProgress: OnProgress): Promise<ReadDocument[]>;
  check(job: CheckJob, onProgress: OnProgress): Promise<Checked>;
  /** Gives up what is under way: its promise is rejected with `Cancelled`. */
  cancel(): void;
}

export class Cancelled extends Error {}
