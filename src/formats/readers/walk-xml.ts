import { SaxesParser } from 'saxes';
import { afterDeclaration } from './mend-xml.ts';
import { countLines } from './sgml.ts';

/** Why reading stopped at a place: `broken` XML, a text `cut` off, or a `doctype`, after which nothing is read. */
export type XmlFault = 'broken' | 'cut' | 'doctype';

/** Who hears of the elements, one by one. `depth` counts from 0 for the outermost. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>, depth: number, line: number): void;
  text(text: string): void;
  close(depth: number): void;
  /** The open unit, if there is one, is lost; reading goes on with the next one. `around` is the text of the place. */
  fault(kind: XmlFault, line: number, around: string): void;
}

/** After a fault reading goes on at the next `unit`, which never holds another one, or at the next `group` of them. */
export interface XmlUnits {
  readonly unit: string;
  readonly groups: readonly string[];
}

/** A unit begins before the last one ended. Made once: an error is dear, and a broken file has one for every unit. */
const NESTED = new Error('a unit within a unit');

interface Start {
  readonly at: number;
  readonly line: number;
  /** Not the beginning of the text: what closes there may have been opened before the fault. */
  readonly resumed?: true;
  /** Names of the elements around the place, outermost first. */
  readonly within: readonly string[];
}

/** Prefixes are cut off here: resolving them would cost half as much again. */
const OPTIONS = { xmlns: false, position: false, fragment: true } as const;

/** Characters handed to the parser at a time. */
const CHUNK = 65_536;

/** Elements deeper than this are not put back around a unit after a fault. */
const DEEPEST = 64;

/**
 * Walks XML of any size without keeping it: elements by their names without a prefix. Several documents in one text, or
 * none around the units, are fine. `text` is expected to be mended.
 */
export function walkXml(
  text: string,
  listener: XmlListener,
  units: XmlUnits,
  onProgress?: (share: number) => void,
): void {
  const around = new Map<string, readonly string[]>();
  const next = new RegExp(`<(?:[\\w.-]{1,60}:)?(${[units.unit, ...units.groups].join('|')})(?=[\\s/>])`, 'g');
  const at = afterDeclaration(text);
  let start: Start | undefined = { at, line: 1 + countLines(text, 0, at), within: [] };
  while (start) start = walkFrom(text, start, { listener, units, around, next, onProgress });
}

interface Walk {
  readonly listener: XmlListener;
  readonly units: XmlUnits;
  /** The elements around the last unit and the last of each group. */
  readonly around: Map<string, readonly string[]>;
  readonly next: RegExp;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** Walks until the end, or to the next fault: then the place to go on at, if there is one. */
function walkFrom(text: string, start: Start, walk: Walk): Start | undefined {
  const { listener, units } = walk;
  const parser = new SaxesParser<typeof OPTIONS>(OPTIONS);
  const names: string[] = [];
  let unitAt = -1;
  let replayed = false;
  // The parser closes an element before it complains that another one was named: so each closing waits for what follows.
  let closing = false;
  const settle = (): void => {
    if (!closing) return;
    closing = false;
    names.pop();
    if (names.length === unitAt) unitAt = -1;
    listener.close(names.length);
  };
  /** What reading stopped at; anything else that is thrown is a bug. */
  let fault = NESTED;
  const stop = (error: Error): never => {
    fault = error;
    throw error;
  };
  parser.on('error', (error) => {
    if (!error.message.startsWith('unexpected close')) settle();
    const stray = names.length === 0 && start.resumed && error.message.startsWith('unmatched');
    if (!stray) stop(error);
  });
  parser.on('opentag', ({ name, attributes }) => {
    settle();
    const local = name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
    if (replayed) {
      if (local === units.unit) {
        if (unitAt >= 0) stop(NESTED);
        unitAt = names.length;
        walk.around.set(local, names.slice(0, DEEPEST));
      } else if (units.groups.includes(local)) walk.around.set(local, names.slice(0, DEEPEST));
      listener.open(local, attributes, names.length, parser.line);
    }
    names.push(name);
  });
  parser.on('text', (piece) => {
    settle();
    listener.text(piece);
  });
  parser.on('cdata', (piece) => {
    settle();
    listener.text(piece);
  });
  parser.on('closetag', () => {
    settle();
    closing = true;
  });
  const around = start.within.map((name) => `<${name}>`).join('');
  parser.write(around);
  replayed = true;
  parser.line = start.line;
  const base = start.at - around.length;
  let fed = start.at;
  try {
    while (fed < text.length) {
      parser.write(text.slice(fed, fed + CHUNK));
      fed += CHUNK;
      walk.onProgress?.(Math.min(1, fed / text.length));
    }
    parser.close();
    settle();
    return undefined;
  } catch (error) {
    if (error !== fault) throw error;
    if (fed >= text.length) {
      if (names.length > 0 || unitAt >= 0) listener.fault('cut', parser.line, excerpt(text, text.length));
      return undefined;
    }
    return afterFault(text, start, { at: base + parser.position, line: parser.line, error: fault }, walk);
  }
}

interface Place {
  readonly at: number;
  readonly line: number;
  readonly error: Error;
}

function afterFault(text: string, start: Start, { at, line, error }: Place, walk: Walk): Start | undefined {
  const doctype = error.message.includes('doctype');
  // The sign that the parser stumbled over may be a line end, which it has counted already.
  walk.listener.fault(doctype ? 'doctype' : 'broken', line - countLines(text, at - 1, at), excerpt(text, at));
  if (doctype) return undefined;
  // A unit within a unit is where reading goes on, else it is behind the fault, whose last sign may begin the next one.
  const nested = error === NESTED;
  walk.next.lastIndex = Math.max(start.at + 1, nested ? text.lastIndexOf('<', at - 1) : at - 1);
  const found = walk.next.exec(text);
  if (!found) return undefined;
  const moved = nested ? -countLines(text, found.index, at) : countLines(text, at, found.index);
  return { at: found.index, line: line + moved, resumed: true, within: walk.around.get(found[1] ?? '') ?? [] };
}

/** What stands just before the place, on its own line. */
function excerpt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 160), at);
  return (
    before
      .split(/[\r\n]/)
      .findLast((each) => each.trim() !== '')
      ?.trim() ?? ''
  );
}
