import type { Phrase } from '../domain/phrase.ts';
import type { Claim, Source } from '../domain/reading.ts';

interface Claimant {
  readonly id: string;
  readonly name: Phrase;
  claim(source: Source): Claim;
}

/** Who reads a source: one claimant, none, or several that claim it alike, which nobody may settle by guessing. */
export type Recognised<Kind> =
  { readonly reader: Kind; readonly sure: boolean } | 'none' | { readonly tie: readonly Kind[] };

/** Asks every claimant by content; an exact claim beats a generic one. */
export function recognise<Kind extends Claimant>(claimants: readonly Kind[], source: Source): Recognised<Kind> {
  const claims = claimants.map((reader) => ({ reader, claim: reader.claim(source) }));
  for (const level of ['exact', 'generic'] as const) {
    const found = claims.filter((each) => each.claim === level).map((each) => each.reader);
    if (found.length > 1) return { tie: found };
    if (found[0]) return { reader: found[0], sure: level === 'exact' };
  }
  return 'none';
}
