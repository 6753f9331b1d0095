import { maskCards } from '../../domain/masking.ts';
import type { CamtEntry, Fields } from './collect-camt.ts';
import { unescapeEntities } from './sgml.ts';
import { withoutExpiry } from './swift-text.ts';

/** Masked anew, since entities and line ends can hide a card's number from the masking of the whole text. */
export const masked = (text: string): string => (/\d/.test(text) ? maskCards(text) : text);

/** A text of the field's full length goes on in the next one, within a word. */
const FULL = 140;

/** The bank's text of the entry, then that of its transactions, in a batch with whom each was with; nothing twice. */
export function textOfEntry(entry: CamtEntry, partyOf: (fields: Fields) => string | undefined): string {
  const batch = entry.detailCount > 1;
  const parts = entry.details.flatMap(({ fields, told }) =>
    batch ? [partyOf(fields) ?? '', ...joined(told)] : joined(told),
  );
  const all = [...joined(entry.told), ...parts].map((each) => withoutExpiry(each.replace(/\s+/g, ' ')).trim());
  if (all.length <= 1) return all[0] ?? '';
  const firsts = all.filter((piece, at) => !all.some((each, other) => other < at && each.includes(piece)));
  const kept = firsts.filter((piece, at) => !firsts.some((each, other) => other > at && each.includes(piece)));
  return kept.join(' ') + (entry.detailCount > entry.details.length ? ' …' : '');
}

function joined(told: readonly string[]): readonly string[] {
  if (!told.some((each) => each.length === FULL)) return told;
  const pieces: string[] = [];
  told.forEach((piece, at) => {
    if (told[at - 1]?.length === FULL) pieces.push(`${pieces.pop() ?? ''}${piece}`);
    else pieces.push(piece);
  });
  return pieces;
}

/** Elements that hold what nobody keeps of a card. */
const SECRET = /<(?:[\w.-]+:)?(?:XpryDt|FctvDt|CSCVal|TrckVal|CardSeqNb)>[^<]*/g;

/** What a piece of broken XML says, for people: no tags, and of cards no more than elsewhere. */
export function plainText(piece: string): string {
  const whole = piece.slice(Math.max(0, piece.indexOf('<')));
  const text = whole.replace(SECRET, ' ').replace(/<[^<>]*>?/g, ' ');
  return maskCards(withoutExpiry(unescapeEntities(text).replace(/\s+/g, ' '))).trim();
}
