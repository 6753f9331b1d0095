/** An entry of a list in a JSON text, with the physical line (from 1) on which it begins. */
export interface JsonEntry {
  readonly list: string;
  readonly text: string;
  readonly line: number;
}

/**
 * The objects in the named lists of a JSON text that is cut off or broken somewhere: each that has its end. The last one
 * without an end is told as `broken`, with what there is of it.
 */
export function wholeEntries(
  text: string,
  lists: readonly string[],
): { readonly entries: readonly JsonEntry[]; readonly broken?: JsonEntry } {
  const entries: JsonEntry[] = [];
  const opening = new RegExp(`"(${lists.join('|')})"\\s*:\\s*\\[`, 'g');
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    line += text.slice(counted, at).split(/\r\n|\n|\r/).length - 1;
    counted = at;
    return line;
  };
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const list = match[1] ?? '';
    let at = opening.lastIndex;
    for (;;) {
      while (/[\s,]/.test(text[at] ?? '')) at += 1;
      if (text[at] !== '{') break;
      const end = endOfObject(text, at);
      const entry = { list, text: text.slice(at, end ?? at + 300), line: lineAt(at) };
      if (end === undefined) return { entries, broken: entry };
      entries.push(entry);
      at = end;
    }
    opening.lastIndex = at;
  }
  return { entries };
}

/** Just behind the brace that closes the object; undefined where the text ends before it. */
function endOfObject(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
