/** One field of an entry: its letter, what stands behind it, its line. */
export interface QifField {
  readonly letter: string;
  readonly text: string;
  readonly line: number;
}

/** An entry of a list, from its first field to the `^` that ends it. */
export interface QifEntry {
  /** The list that it stands in, as its header names it: `Bank`, `CCard`, `Cat` …; '' before any header. */
  readonly list: string;
  readonly line: number;
  readonly fields: readonly QifField[];
  /** The end of the file came before its `^`. */
  readonly unended: boolean;
}

/** A line that is no field of an entry. */
export interface QifStray {
  readonly line: number;
  readonly text: string;
}

const HEADER = /^!\s*(?:Type:\s*(.*)|(Account)\b.*|(?:Option|Clear):.*)$/i;

/** The letters of fields that begin a split of an entry's sum. */
const SPLIT = ['S', 'E', '$', '%', 'F'];

/** Cuts a file into the entries of its lists; a list's header ends an entry whose `^` is missing. */
export function readEntries(text: string): { readonly entries: QifEntry[]; readonly strays: QifStray[] } {
  const entries: QifEntry[] = [];
  const strays: QifStray[] = [];
  let list = '';
  let fields: QifField[] = [];
  /** The letters of the entry at hand. */
  let letters = new Set<string>();
  const close = (unended = false): void => {
    const first = fields[0];
    if (first) entries.push({ list, line: first.line, fields, unended });
    fields = [];
    letters = new Set();
  };
  text.split(/\r\n|\n|\r/).forEach((whole, at) => {
    const trimmed = whole.trim();
    const line = at + 1;
    if (trimmed === '') return;
    if (trimmed.startsWith('!')) {
      close();
      const header = HEADER.exec(trimmed);
      if (!header) strays.push({ line, text: trimmed });
      else list = (header[1] ?? header[2] ?? list).trim();
    } else if (trimmed.startsWith('^')) close();
    else if (!/^[A-Z$%/]/.test(trimmed)) {
      const last = fields.pop();
      // A text that was wrapped goes on; remarks stand before the first header.
      if (last) fields.push({ ...last, text: `${last.text} ${trimmed}` });
      else if (!trimmed.startsWith('#')) strays.push({ line, text: trimmed });
    } else {
      const letter = trimmed[0] ?? '';
      if (letter === 'D' && isWhole(letters)) close();
      letters.add(letter);
      fields.push({ letter, text: trimmed.slice(1).trim(), line });
    }
  });
  close(true);
  return { entries, strays };
}

/** Has the entry its day and its sum, and no split, in which a day may stand as well? Then another day begins the next. */
const isWhole = (letters: ReadonlySet<string>): boolean =>
  letters.has('D') && (letters.has('T') || letters.has('U')) && !SPLIT.some((each) => letters.has(each));

/** What the entry says in its first field of that letter; a split's own fields come behind it and do not count. */
export function fieldOf({ fields }: QifEntry, letter: string): string | undefined {
  for (const field of fields) {
    if (field.letter === letter) return field.text;
    if (field.letter === 'S') return letter === 'S' ? undefined : laterOf(fields, letter);
  }
  return undefined;
}

/** Programs that write the sum or the payee behind the splits: not the days and memos, which splits have, too. */
const laterOf = (fields: readonly QifField[], letter: string): string | undefined =>
  /^[TUPNCL]$/.test(letter) ? fields.find((field) => field.letter === letter)?.text : undefined;
