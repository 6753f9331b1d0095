/** What may stand before the first tag: blanks, comments, a declaration of type or of XML. */
const BEFORE = /^(?:[\s\ufeff]+|<!--[^]*?-->|<\?xml[^>]{0,200}\?>|<!DOCTYPE\s+html[^>]{0,400}>)/i;

/** Elements with which a page, or a piece of one, begins. */
const FIRST =
  /^<(?:html|head|body|meta|title|style|script|link|base|table|tbody|thead|tr|td|div|p|span|font|center|b|strong|h[1-6]|form|section|article|main|header|img|br|a|ul|ol|dl|pre)(?=[\s>/])/i;

/** Elements that make a text a page wherever they stand, with what they hold. */
const WITHIN = /<(?:html|body)[\s>]|<table[\s>][^]{0,4000}?<t[rdh][\s>][^]{0,4000}?<\/t(?:[rdh]|able|body)>/i;

const HEAD = 30_000;

/**
 * Is the text a web page, or a piece of one? Other markup (OFX, CAMT, spreadsheets' XML) begins with names of its own; a
 * text that mentions a tag, or a table with tags in its cells, is none.
 */
export function isPage(text: string): boolean {
  let head = text.slice(0, HEAD);
  const declared = /^[\s\ufeff]*(?:<!--[^]*?-->\s*)*<!DOCTYPE\s+html/i.test(head);
  for (let before = BEFORE.exec(head); before; before = BEFORE.exec(head)) head = head.slice(before[0].length);
  if (!head.startsWith('<'))
    return declared || (head.length < HEAD && WITHIN.test(head.slice(0, 6000)) && !isTabular(head));
  if (/^<(?:html|head|body|table)[\s>]/i.test(head) || declared) return true;
  return (
    FIRST.test(head) &&
    /<\/(?:html|head|body|table|tr|td|div|p|span|font|center|b|strong|h[1-6]|form|style|script|a|ul|ol|pre)\s*>|<br\s*\/?>/i.test(
      head,
    )
  );
}

/** Lines with as many delimiters each are a table, whatever its cells hold. */
function isTabular(head: string): boolean {
  const lines = head
    .split(/\r\n|\n|\r/, 4)
    .slice(0, 3)
    .filter((line) => line !== '');
  return [',', ';', '\t', '|'].some((sign) => {
    const [first = 0, ...rest] = lines.map((line) => line.split(sign).length);
    return first > 2 && rest.length > 0 && rest.every((each) => each === first);
  });
}
