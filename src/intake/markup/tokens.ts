/** What a markup text is made of, in its order. Names are in lower case. */
export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly at: number;
      readonly attributes: Attributes;
      readonly alone: boolean;
    }
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  /** The content of a script, which is not run. */
  | { readonly kind: 'script'; readonly text: string; readonly at: number };

/** The few attributes that bear on what is shown; entities in their values stand as written. */
export type Attributes = ReadonlyMap<string, string>;

const KEPT = new Set([
  'style',
  'hidden',
  'colspan',
  'rowspan',
  'role',
  'ss:index',
  'ss:mergeacross',
  'ss:type',
  'ss:name',
]);
const NO_ATTRIBUTES: Attributes = new Map();

/** Elements whose content is no markup, up to their end tag. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);

/**
 * Walks a markup text once, in time linear in its length, however broken it is: comments, declarations and processing
 * instructions are left out, an open comment ends with the next tag, an open quotation with its own. Nothing is fetched or run.
 */
export function walkMarkup(text: string, onToken: (token: Token) => void): void {
  const seek = seeker(text);
  let at = 0;
  while (at < text.length) {
    const next = seek('<', at);
    if (next > at) onToken({ kind: 'text', text: text.slice(at, next), at });
    if (next >= text.length) return;
    at = readMarkup(text, next, seek, onToken);
  }
}

type Seek = (what: string, from: number) => number;

/** indexOf that answers the text's length where nothing is found, and does not look twice for what is not there. */
function seeker(text: string): Seek {
  const none = new Map<string, number>();
  return (what, from) => {
    if (from >= (none.get(what) ?? Number.POSITIVE_INFINITY)) return text.length;
    const found = text.indexOf(what, from);
    if (found >= 0) return found;
    none.set(what, from);
    return text.length;
  };
}

function readMarkup(text: string, at: number, seek: Seek, onToken: (token: Token) => void): number {
  const sign = text.charCodeAt(at + 1);
  if (isLetter(sign)) return readOpen(text, at, seek, onToken);
  if (sign === SLASH && isLetter(text.charCodeAt(at + 2))) {
    const end = seek('>', at);
    const name = nameAt(text, at + 2);
    onToken({ kind: 'close', name, at });
    return end + 1;
  }
  if (text.startsWith('<!--', at)) {
    const end = seek('-->', at + 4);
    return end < text.length ? end + 3 : seek('<', at + 4);
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = seek(']]>', at);
    onToken({ kind: 'text', text: text.slice(at + 9, end).replaceAll('&', '&amp;'), at });
    return end + 3;
  }
  if (sign === EXCLAMATION || sign === QUESTION || sign === SLASH) return seek('>', at) + 1;
  onToken({ kind: 'text', text: '<', at });
  return at + 1;
}

const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);

function nameAt(text: string, from: number): string {
  let end = from;
  for (; end < text.length && end - from < 40; end += 1) {
    const unit = text.charCodeAt(end);
    if (isBlank(unit) || unit === SLASH || unit === 62 || unit === 60) break;
  }
  return text.slice(from, end).toLowerCase();
}

function readOpen(text: string, at: number, seek: Seek, onToken: (token: Token) => void): number {
  const name = nameAt(text, at + 1);
  const { attributes, end, alone } = readAttributes(text, at + 1 + name.length, seek);
  onToken({ kind: 'open', name, at, attributes, alone });
  if (!RAW.has(name) || alone) return end;
  const close = endOfRaw(text, name, end, seek);
  if (name === 'script') onToken({ kind: 'script', text: text.slice(end, close), at: end });
  return close;
}

/** Where the end tag of an element without markup begins. Without one a script goes on to the end, as in browsers. */
function endOfRaw(text: string, name: string, from: number, seek: Seek): number {
  const written = [name, name.toUpperCase(), name[0]?.toUpperCase() + name.slice(1)];
  const close = Math.min(...written.map((each) => seek(`</${each}`, from)));
  return close < text.length || name === 'script' || name === 'style' ? close : from;
}

function readAttributes(
  text: string,
  from: number,
  seek: Seek,
): { readonly attributes: Attributes; readonly end: number; readonly alone: boolean } {
  let kept: Map<string, string> | undefined;
  let at = from;
  let alone = false;
  for (;;) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
    const unit = text.charCodeAt(at);
    if (at >= text.length || unit === 62) return { attributes: kept ?? NO_ATTRIBUTES, end: at + 1, alone };
    // A tag that never closes ends where the next one begins.
    if (unit === 60) return { attributes: kept ?? NO_ATTRIBUTES, end: at, alone };
    alone = unit === SLASH;
    if (alone) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (at < text.length && !endsName(text.charCodeAt(at))) at += 1;
    const name = at - start > 20 ? '' : text.slice(start, at).toLowerCase();
    while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
    let value = '';
    if (text.charCodeAt(at) === 61) {
      const read = readValue(text, at + 1, seek);
      value = read.value;
      at = read.end;
    }
    if (KEPT.has(name) && !kept?.has(name)) (kept ??= new Map()).set(name, value);
  }
}

const endsName = (unit: number): boolean =>
  isBlank(unit) || unit === 61 || unit === 62 || unit === SLASH || unit === 60;

function readValue(text: string, from: number, seek: Seek): { readonly value: string; readonly end: number } {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const end = seek(quote, at + 1);
    if (end < text.length) return { value: text.slice(at + 1, end), end: end + 1 };
  }
  const start = at;
  while (at < text.length && !isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== 62) at += 1;
  return { value: text.slice(start, at), end: at };
}
