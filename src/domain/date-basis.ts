import type { Certainty } from './certainty.ts';
import type { Phrase } from './phrase.ts';

/** What a date rests on: a sentence, how sure it is, and the id of the place's rule where one says so. */
export interface DateBasis {
  readonly rule?: string;
  readonly text: Phrase;
  readonly certainty: Certainty;
}
