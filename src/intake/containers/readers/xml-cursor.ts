/** An element's beginning or end, or the end of the text. */
export type XmlStep = 'open' | 'close' | 'end';

/**
 * Goes through XML from tag to tag, quickly and in one direction: no tree, no entities but the five of XML and characters
 * by number, no document types. It never throws: a tag without an end is the end. An element without content (`<v/>`)
 * is an `open` and a `close`.
 */
export class XmlCursor {
  /** The element's name without its prefix. */
  name = '';
  private tag = '';
  private at = 0;
  private textFrom = 0;
  private textTo = 0;
  /** Text before a comment or in CDATA, where there is any. */
  private pieces = '';
  private emptyElement = false;
  private readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }

  next(): XmlStep {
    if (this.emptyElement) {
      this.emptyElement = false;
      this.pieces = '';
      this.textFrom = this.textTo;
      return 'close';
    }
    this.pieces = '';
    this.textFrom = this.at;
    const { xml } = this;
    for (;;) {
      const open = xml.indexOf('<', this.at);
      if (open < 0) return 'end';
      const sign = xml.charCodeAt(open + 1);
      if (sign === BANG || sign === QUESTION) {
        if (!this.passMarkup(open)) return 'end';
        continue;
      }
      const close = tagEnd(xml, open + 1);
      if (close < 0) return 'end';
      this.textTo = open;
      this.at = close + 1;
      const closing = sign === SLASH;
      this.emptyElement = !closing && xml.charCodeAt(close - 1) === SLASH;
      this.tag = xml.slice(closing ? open + 2 : open + 1, this.emptyElement ? close - 1 : close);
      this.name = nameOf(this.tag);
      return closing ? 'close' : 'open';
    }
  }

  /** The text between the last two tags, its entities replaced. */
  text(): string {
    const last = this.xml.slice(this.textFrom, this.textTo);
    return this.pieces + (last.includes('&') ? decodeEntities(last) : last);
  }

  /** An attribute of the element just opened, by its name without a prefix. */
  attribute(name: string): string | undefined {
    const { tag } = this;
    const { quoted, named } = needleOf(name);
    const start = tag.indexOf(quoted);
    if (start >= 0 && !tag.includes("'")) {
      const from = start + quoted.length;
      const value = tag.slice(from, tag.indexOf('"', from));
      return value.includes('&') ? decodeEntities(value) : value;
    }
    // Most cells lack most attributes: that is told without taking the tag apart.
    if (!tag.includes(named) && !tag.includes(' =')) return undefined;
    for (const [, found, double, single] of tag.matchAll(ATTRIBUTE))
      if (found === name) return decodeEntities(double ?? single ?? '');
    return undefined;
  }

  /** Passes a comment, a declaration or CDATA, whose text is kept. */
  private passMarkup(open: number): boolean {
    const { xml } = this;
    const cdata = xml.startsWith('<![CDATA[', open);
    const end = cdata ? ']]>' : xml.startsWith('<!--', open) ? '-->' : xml.startsWith('<?', open) ? '?>' : '>';
    const close = xml.indexOf(end, open + 2);
    if (close < 0) return false;
    this.pieces += decodeEntities(xml.slice(this.textFrom, open)) + (cdata ? xml.slice(open + 9, close) : '');
    this.at = close + end.length;
    this.textFrom = this.at;
    return true;
  }
}

/** What is looked for in a tag, by the attribute's name: built once, since every cell is asked. */
const NEEDLES = new Map<string, { readonly quoted: string; readonly named: string }>();

function needleOf(name: string): { readonly quoted: string; readonly named: string } {
  let needle = NEEDLES.get(name);
  if (!needle) {
    needle = { quoted: ` ${name}="`, named: `${name}=` };
    NEEDLES.set(name, needle);
  }
  return needle;
}

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const CLOSE = 62;
const QUESTION = 63;

const ATTRIBUTE = /\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Longest tag: what is longer is no tag of a workbook, and must not be searched again and again. */
const LONGEST_TAG = 65_536;

/** Where the tag ends; a bracket within a quoted value does not end it. */
function tagEnd(xml: string, from: number): number {
  const last = Math.min(xml.length, from + LONGEST_TAG);
  for (let at = from; at < last; at += 1) {
    const sign = xml.charCodeAt(at);
    if (sign === CLOSE) return at;
    if (sign !== QUOTE && sign !== APOSTROPHE) continue;
    at = xml.indexOf(sign === QUOTE ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function nameOf(tag: string): string {
  let end = 0;
  let start = 0;
  for (; end < tag.length; end += 1) {
    const sign = tag.charCodeAt(end);
    if (sign === 58) start = end + 1;
    else if (sign <= 32 || sign === SLASH) break;
  }
  return tag.slice(start, end);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (all, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED.get(name) ?? all;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
