/** Characters that XML has not, and that tell nothing. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** What says only that XML begins. */
const DECLARATION = /<\?xml\s[^<>?]{0,200}\?>/g;

/** How much of a text may stand before its own declaration; a later one is the beginning of another file. */
const HEAD = 100;

/** An ampersand that begins none of XML's own entities. */
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;

/**
 * XML as banks' programs sometimes write it, made fit for a parser without moving a line: an ampersand in a shop's name
 * that nobody escaped means itself. `bare` counts those. A text that needs nothing is given back as it is.
 */
export function mendXml(source: string): { readonly text: string; readonly bare: number } {
  const joined = source.includes('<?xml', HEAD);
  const single = joined ? source.replace(DECLARATION, (found) => found.replace(/[^\r\n]/g, ' ')) : source;
  const plain = single.replace(CONTROLS, ' ');
  if (plain.search(BARE) < 0) return { text: plain, bare: 0 };
  let bare = 0;
  const escape = (part: string): string =>
    part.replace(BARE, () => {
      bare += 1;
      return '&amp;';
    });
  const text = plain
    .split('<![CDATA[')
    .map((part, at) => {
      const end = at === 0 ? 0 : part.indexOf(']]>');
      return end < 0 ? part : part.slice(0, end) + escape(part.slice(end));
    })
    .join('<![CDATA[');
  return { text, bare };
}

/** Where the text begins behind its own declaration. */
export function afterDeclaration(text: string): number {
  const [found = ''] = /^\s{0,100}<\?xml\s[^<>?]{0,200}\?>/.exec(text.slice(0, HEAD + 400)) ?? [];
  return found.length;
}
