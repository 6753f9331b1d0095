import { withoutProlog } from './prolog.ts';

/** Elements with which a page, or a piece of one, begins. */
const FIRST =
  /^<(?:html|head|body|meta|title|style|script|link|base|table|tbody|thead|tr|td|div|p|span|font|center|b|strong|h[1-6]|form|section|article|main|header|img|br|a|ul|ol|dl|pre)(?=[\s>/])/i;

/** Signs that such an element is followed by others: a word in angle brackets alone is none. */
const GOES_ON =
  /<\/(?:html|head|body|table|tr|td|div|p|span|font|center|b|strong|h[1-6]|form|style|script|a|ul|ol|pre)\s*>|<br\s*\/?>/i;

/** Lines before a page that are looked at, in characters. */
const LEAD = 12_000;

/**
 * Is the text a web page, or a piece of one? Other markup (OFX, CAMT, spreadsheets' XML) begins with names of its own; a
 * text that mentions a tag, or a table with tags in its cells, is none.
 */
export function isPage(text: string): boolean {
  const { head, declared } = withoutProlog(text);
  if (declared || /^<(?:html|head|body|table)[\s>]/i.test(head)) return true;
  if (!head.startsWith('<')) return hasPageWithin(head.slice(0, LEAD));
  return FIRST.test(head) && GOES_ON.test(head);
}

/** A page, or a table with rows, below some lines of text; a message's headers call for what opens messages. */
function hasPageWithin(head: string): boolean {
  if (isTabular(head) || /^(?:MIME-Version|Content-Type|Received):/im.test(head)) return false;
  if (/<(?:html|body)[\s>]/i.test(head)) return true;
  let rest = head;
  for (const next of [/<table[\s>]/i, /<t[rdh][\s>]/i, /<\/t(?:[rdh]|able|body)>/i]) {
    const at = rest.search(next);
    if (at < 0) return false;
    rest = rest.slice(at + 1);
  }
  return true;
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
