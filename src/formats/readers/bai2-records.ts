/** A record with the continuations (88) that belong to it. */
export interface BaiRecord {
  /** `01`, `02`, `03`, `16`, `49`, `98` or `99`. */
  readonly code: string;
  /** Physical line on which it begins. */
  readonly line: number;
  /** What stands behind the code, and then behind that of each continuation, without the slash that ends it. */
  readonly parts: string[];
}

/** Text that belongs to no record. */
export interface Stray {
  readonly line: number;
  readonly text: string;
}

const START = /^\s*(01|02|03|16|49|88|98|99),/;

/** Where one record of a line ends and another begins: a slash that a whole beginning follows, not one within a text. */
const BETWEEN =
  /\/(?=(?:\s*(?:16,\d{3},[+-]?\d*[.,/]|49,[+-]?\d+,\d+\s*\/|98,[+-]?\d+,\d+,\d+\s*\/|99,[+-]?\d+,\d+,\d+\s*\/|0[123],[^,/]*,[^,/]*,)|\s+88,))/;

/**
 * Cuts a file into its records. A line holds one record, by the standard; where several stand on one, or a text was
 * wrapped, they are told apart by their beginnings.
 */
export function readRecords(text: string): {
  readonly records: BaiRecord[];
  readonly strays: Stray[];
  readonly written: number[];
} {
  const records: BaiRecord[] = [];
  const strays: Stray[] = [];
  /** For each record, how many the file has down to it with its continuations. */
  const written: number[] = [];
  let count = 0;
  text.split(/\r\n|\n|\r/).forEach((whole, at) => {
    const line = at + 1;
    for (const piece of whole.split(BETWEEN)) {
      const [start = '', code] = START.exec(piece) ?? [];
      const last = records.at(-1);
      if (code === undefined) {
        if (piece.trim() === '') continue;
        if (last?.code === '16') last.parts.push(`${last.parts.pop() ?? ''} ${unended(piece)}`);
        else strays.push({ line, text: piece.trim() });
        continue;
      }
      count += 1;
      const rest = unended(piece.slice(start.length));
      if (code !== '88') records.push({ code, line, parts: [rest] });
      else if (last) last.parts.push(rest);
      else strays.push({ line, text: piece.trim() });
      if (records.length > 0) written[records.length - 1] = count;
    }
  });
  return { records, strays, written };
}

const unended = (text: string): string => text.trimEnd().replace(/\/$/, '').trimEnd();

/** Hands over the fields of a record one by one, over its continuations. */
export interface Fields {
  next(): string;
  done(): boolean;
  /** All that is left, which may hold commas: the text of an entry. */
  rest(): string;
}

/** Reads the fields of a record from its first; where one ends with its line, the continuation goes on with the next. */
export function fieldsOf({ parts }: BaiRecord): Fields {
  let part = 0;
  let at = 0;
  const done = (): boolean => part >= parts.length;
  return {
    done,
    next: () => {
      const text = parts[part];
      if (text === undefined) return '';
      const comma = text.indexOf(',', at);
      const field = text.slice(at, comma < 0 ? undefined : comma);
      if (comma < 0) [part, at] = [part + 1, 0];
      else at = comma + 1;
      return field.trim();
    },
    rest: () => [(parts[part] ?? '').slice(at), ...parts.slice(part + 1)].join(' ').replace(/\s+/g, ' ').trim(),
  };
}
