/** What makes a parser stumble and tells nothing: characters that XML has not, and declarations of documents in a row. */
const STRAY = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|<\?xml\s[^<>?]{0,200}\?>/g;

/** An ampersand that begins none of XML's own entities. */
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;

/**
 * XML as banks' programs sometimes write it, made fit for a parser without moving a line: an ampersand in a shop's name
 * that nobody escaped means itself. `bare` counts those.
 */
export function mendXml(source: string): { readonly text: string; readonly bare: number } {
  let bare = 0;
  const escape = (part: string): string =>
    part.replace(BARE, () => {
      bare += 1;
      return '&amp;';
    });
  const plain = source.replace(STRAY, (found) => (found.length === 1 ? ' ' : found.replace(/[^\r\n]/g, '')));
  if (!plain.includes('&')) return { text: plain, bare };
  const text = plain
    .split('<![CDATA[')
    .map((part, at) => {
      const end = at === 0 ? 0 : part.indexOf(']]>');
      return end < 0 ? part : part.slice(0, end) + escape(part.slice(end));
    })
    .join('<![CDATA[');
  return { text, bare };
}
