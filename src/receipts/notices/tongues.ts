import { arabic } from './tongues/arabic.ts';
import { iberian } from './tongues/iberian.ts';
import { japanese } from './tongues/japanese.ts';
import { korean } from './tongues/korean.ts';
import { persian } from './tongues/persian.ts';
import { slavic } from './tongues/slavic.ts';
import { southeastAsian } from './tongues/southeast-asian.ts';
import { swahili } from './tongues/swahili.ts';
import { thai } from './tongues/thai.ts';
import type { Tongue } from './tongues/tongue.ts';
import { turkish } from './tongues/turkish.ts';
import { western } from './tongues/western.ts';

type Words = 'debit' | 'credit' | 'undone' | 'failed' | 'standing' | 'fee' | 'none';

/** A language's words made ready to search with. */
export interface Spoken extends Readonly<Record<Words, RegExp>> {
  readonly tongue: Tongue;
}

/** A word begins where no letter stands before it: pago is none in propago. Scripts that part no words are left alone; the folded
 * text has Thai's ำ in two signs, and so have the words. */
const word = (source: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${source.normalize('NFKC')})`, 'iu');

const SPOKEN: readonly Spoken[] = [
  persian,
  arabic,
  thai,
  korean,
  japanese,
  slavic,
  turkish,
  swahili,
  iberian,
  southeastAsian,
  western,
].map((tongue) => ({
  tongue,
  debit: word(tongue.debit),
  credit: word(tongue.credit),
  undone: word(tongue.undone),
  failed: word(tongue.failed),
  standing: word(tongue.standing),
  fee: word(tongue.fee),
  none: word(tongue.none),
}));

/** Words that stand in any English message; where they do, a Latin word of another language is a name. */
const ENGLISH = /\b(?:your?|has|have|was|been|is|the|on|from|with|for|dear)\b/gi;

/** The language other than Chinese and English in which a text tells of money, if it does. */
export function spokenIn(text: string): Spoken | undefined {
  const english = (text.match(ENGLISH)?.length ?? 0) > 1;
  return SPOKEN.find(
    (each) =>
      (each.tongue.script === undefined ? !english && !/[\u4e00-\u9fff]/.test(text) : each.tongue.script.test(text)) &&
      [each.debit, each.credit, each.undone].some((words) => words.test(text)),
  );
}
