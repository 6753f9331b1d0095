import type { Phrase } from './phrase.ts';

/** A failure that is normal: bad input. Says where and what; bugs throw instead. */
export interface Problem {
  readonly message: Phrase;
  /** Physical line in the file, from 1, header included; absent where the whole file is meant. */
  readonly line?: number;
  /** The text that could not be read, card numbers masked. */
  readonly text?: string;
  /** The row was read and is kept; only something about it is doubtful. */
  readonly kept?: true;
  /** The person can settle it for the whole file by a word on the order of day and month. */
  readonly asks?: 'date-order';
}

/** Either a value or the problem that stood in its way. */
export type Result<Value, Failure = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Failure };

export const succeed = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const fail = <Failure>(problem: Failure): { readonly ok: false; readonly problem: Failure } => ({
  ok: false,
  problem,
});
