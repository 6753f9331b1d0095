/** What may stand before the first element of markup, piece by piece. */
const PIECE = /^(?:[\s\ufeff]+|<!--[^]*?-->|<\?[^>]{0,300}\?>|<!DOCTYPE\s+html[^>]{0,400}>)/i;

/** How much of a text is looked at to tell what markup it is, in characters. */
const LOOKED_AT = 30_000;

/** The beginning of a markup text without blanks, comments and declarations; did one of those declare a page? */
export function withoutProlog(text: string): { readonly head: string; readonly declared: boolean } {
  let head = text.slice(0, LOOKED_AT);
  let declared = false;
  for (let piece = PIECE.exec(head); piece; piece = PIECE.exec(head)) {
    declared ||= /^<!DOCTYPE/i.test(piece[0]);
    head = head.slice(piece[0].length);
  }
  return { head, declared };
}
