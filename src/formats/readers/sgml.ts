/** One element of OFX: its path's last name, its text if it holds any, and the line on which it stands. */
export interface SgmlEvent {
  readonly kind: 'open' | 'value' | 'close';
  /** Upper case. */
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

const TAG = /<(\/?)([A-Za-z0-9_.]{1,80})[^<>]{0,200}?(\/?)>([^<]*)/g;

/**
 * Walks OFX of both kinds: SGML, whose value elements need no closing tag, and XML. An element with text is a value; one
 * without is a container. Works on truncated files: what is whole is told.
 */
export function* walkSgml(source: string): Generator<SgmlEvent> {
  const text = withoutSections(source);
  let line = 1;
  let counted = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    line += countLines(text, counted, match.index);
    counted = match.index;
    const [, slash, name = '', , raw = ''] = match;
    const value = unescapeEntities(raw.trim());
    if (slash === '/') yield { kind: 'close', name: name.toUpperCase(), text: '', line };
    else if (value === '') yield { kind: 'open', name: name.toUpperCase(), text: '', line };
    else yield { kind: 'value', name: name.toUpperCase(), text: value, line };
  }
}

const SECTION = '<![CDATA[';
const SECTION_END = ']]>';

/** The text that sections of character data hold, laid bare; one that is never closed stays as it stands. */
function withoutSections(source: string): string {
  let out = '';
  let kept = 0;
  for (let at = source.indexOf(SECTION); at >= 0; at = source.indexOf(SECTION, kept)) {
    const end = source.indexOf(SECTION_END, at + SECTION.length);
    // Where one has no end, none behind it has: to look again for each would take a time that grows with its square.
    if (end < 0) break;
    out += source.slice(kept, at) + source.slice(at + SECTION.length, end).replaceAll('<', '&lt;');
    kept = end + SECTION_END.length;
  }
  return kept === 0 ? source : out + source.slice(kept);
}

/** Line ends between two places of a text. */
export function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
  }
  return lines;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text with the characters that its entities stand for. */
export function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (all, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
