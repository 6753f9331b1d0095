import path from 'node:path';
import { IMPORT_TABLE } from './import-table.ts';
import { readImports, type ImportFound } from './read-imports.ts';

/** Sources by their path from the project's root, with slashes: `src/domain/day.ts`. */
export type Sources = ReadonlyMap<string, string>;

interface Edge extends ImportFound {
  readonly from: string;
  readonly file?: string;
  readonly room?: string;
  readonly package?: string;
}

/** Every breach of the import table, and every circle, in words that say what to do. Empty is good. */
export function judgeImports(sources: Sources): string[] {
  const breaches: string[] = [];
  const edges: Edge[] = [];
  for (const [from, source] of sources) {
    if (!/\.(?:ts|tsx|mjs|js)$/.test(from)) continue;
    if (IMPORT_TABLE[roomOf(from)] === undefined)
      breaches.push(
        `${from} lies in no room of the import table: move it, or add a row to import-table.ts with a reason.`,
      );
    try {
      for (const found of readImports(from, source)) edges.push({ ...found, from, ...targetOf(from, found, sources) });
    } catch (cause) {
      breaches.push(cause instanceof Error ? cause.message : String(cause));
    }
    if (from.endsWith('.tsx') && roomOf(from) !== 'app')
      breaches.push(`${from} is a view, and views live in src/app: Preact belongs to no other room.`);
  }
  return [...breaches, ...edges.flatMap(judge), ...circlesOfFiles(edges), ...circlesOfRooms(edges)];
}

/** `formats` for `src/formats/readers/x.ts`, `background` for `src/background.ts`. */
function roomOf(file: string): string {
  const [, first = '', ...rest] = file.split('/');
  return rest.length === 0 ? first.replace(/\.\w+$/, '') : first;
}

function targetOf(from: string, { specifier, use }: ImportFound, sources: Sources): Partial<Edge> {
  if (use === 'computed') return {};
  const plain = specifier.replace(/[?#].*$/, '');
  if (!plain.startsWith('.') && !plain.startsWith('/')) return { package: packageOf(plain) };
  const file = plain.startsWith('/') ? plain.slice(1) : path.posix.join(path.posix.dirname(from), plain);
  if (!file.startsWith('src/')) return { file, room: 'the project outside src' };
  return file.includes('*') || sources.has(file) ? { file, room: roomOf(file) } : { file };
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function judge(edge: Edge): string[] {
  const room = roomOf(edge.from);
  const allowed = IMPORT_TABLE[room];
  const where = `${edge.from}:${edge.line} imports '${edge.specifier}'`;
  if (!allowed) return [];
  if (edge.use === 'computed')
    return allowed.computed === true
      ? []
      : [`${edge.from}:${edge.line} imports something computed; name the file, or use a glob in text.`];
  if (edge.package !== undefined) {
    const packages = allowed.packages ?? [];
    if (packages.includes(edge.package) || (packages.includes('*') && edge.package !== 'node:')) return [];
    return [`${where}: ${room} may use ${listed(packages, 'no package')}. ${adviceOn(edge.package)}`];
  }
  if (edge.room === undefined)
    return [`${where}: there is no such file. Write the path with its extension, as it lies in src.`];
  if (edge.room === room || allowed.rooms.includes(edge.room)) return [];
  if (allowed.types?.includes(edge.room))
    return edge.use === 'type'
      ? []
      : [`${where} as a value: ${room} may use types of ${edge.room} only. Write "import type", or pass the value in.`];
  return [
    `${where}: ${room} may import ${listed(allowed.rooms, 'no other room')}. ` +
      `Pass what is needed in as an argument, or move it to where both may reach it.`,
  ];
}

const listed = (names: readonly string[], none: string): string => (names.length === 0 ? none : names.join(', '));

function adviceOn(name: string): string {
  const owner = Object.entries(IMPORT_TABLE).find(
    ([room, { packages }]) => room !== 'launch' && packages?.includes(name),
  );
  return owner
    ? `Only src/${owner[0]} knows ${name}: ask it there.`
    : `Do it without ${name}, or argue for a row in import-table.ts.`;
}

/** A circle of files that run each other: which of them is ready first is then an accident. */
function circlesOfFiles(edges: readonly Edge[]): string[] {
  const runs = edges.filter(({ use, file }) => use === 'value' && file !== undefined);
  return circles(runs.map(({ from, file = '' }) => [from, file])).map(
    (circle) =>
      `${circle.join(' → ')}: these files import each other in a circle. Move what they share to a third file.`,
  );
}

/** A circle of rooms, by types, too: no room can then be understood without the other. */
function circlesOfRooms(edges: readonly Edge[]): string[] {
  const between = edges.flatMap(({ from, room }): [string, string][] =>
    room === undefined || room === roomOf(from) ? [] : [[roomOf(from), room]],
  );
  return circles(between).map(
    (circle) =>
      `${circle.join(' → ')}: these rooms import each other in a circle. Data goes one way; turn one arrow round.`,
  );
}

/** Each circle that a walk along the arrows closes, once, as the names along it with the first again at the end. */
function circles(arrows: readonly (readonly [string, string])[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (name: string, behind: readonly string[]): void => {
    const seen = behind.indexOf(name);
    if (seen >= 0) found.push([...behind.slice(seen), name]);
    if (seen >= 0 || done.has(name)) return;
    for (const to of next.get(name) ?? []) walk(to, [...behind, name]);
    done.add(name);
  };
  for (const name of next.keys()) walk(name, []);
  return found;
}
