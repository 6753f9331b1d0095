import { describe, expect, it } from 'vitest';
import { IMPORT_TABLE } from './architecture/import-table.ts';
import { judgeImports } from './architecture/judge-imports.ts';
import { projectSources } from './architecture/project-files.ts';

const word = ['src/domain/day.ts', "export const day = '2026-11-10'; export type Day = string;"] as const;
const engine = ['src/match/index.ts', 'export const match = 1; export type Links = string;'] as const;

/** One planted breach of each kind: the file, what stands in it, and what the judge must say. */
const PLANTED: readonly (readonly [what: string, file: string, source: string, says: string])[] = [
  [
    'a word that reaches up',
    'src/domain/x.ts',
    "import { match } from '../match/index.ts'; match;",
    'domain may import no other room',
  ],
  [
    'a type that reaches up',
    'src/domain/x.ts',
    "import type { Links } from '../match/index.ts';",
    'domain may import no other room',
  ],
  [
    'an inline type that reaches up',
    'src/domain/x.ts',
    "export type X = import('../match/index.ts').Links;",
    'domain may import no other room',
  ],
  [
    'a type in a comment that reaches up',
    'src/domain/x.ts',
    "/** @type {import('../match/index.ts').Links} */ const x = '';",
    'domain may import no other room',
  ],
  [
    'a dynamic import that reaches up',
    'src/domain/x.ts',
    "export const x = await import('../match/index.ts');",
    'domain may import no other room',
  ],
  [
    'a template import that reaches up',
    'src/domain/x.ts',
    'export const x = await import(`../match/index.ts`);',
    'domain may import no other room',
  ],
  [
    'a re-export that reaches up',
    'src/domain/x.ts',
    "export * from '../match/index.ts';",
    'domain may import no other room',
  ],
  [
    'a named re-export that reaches up',
    'src/domain/x.ts',
    "export { match } from '../match/index.ts';",
    'domain may import no other room',
  ],
  [
    'a glob that reaches up',
    'src/domain/x.ts',
    "export const x = import.meta.glob('../match/*.ts');",
    'domain may import no other room',
  ],
  [
    'a glob among several that reaches up',
    'src/domain/x.ts',
    "export const x = import.meta.glob(['./*.ts', '../match/*.ts']);",
    'domain may import no other room',
  ],
  [
    'an address that reaches up',
    'src/domain/x.ts',
    "export const x = new URL('../match/index.ts', import.meta.url);",
    'domain may import no other room',
  ],
  [
    'a worker address that reaches up',
    'src/domain/x.ts',
    "import x from '../match/index.ts?worker&url'; x;",
    'domain may import no other room',
  ],
  [
    'a require that reaches up',
    'src/domain/x.ts',
    "declare const require: (x: string) => void; require('../match/index.ts');",
    'domain may import no other room',
  ],
  [
    'an import for its effect that reaches up',
    'src/domain/x.ts',
    "import '../match/index.ts';",
    'domain may import no other room',
  ],
  [
    'an absolute path that reaches up',
    'src/domain/x.ts',
    "import '/src/match/index.ts';",
    'domain may import no other room',
  ],
  ['a path out of src', 'src/domain/x.ts', "import '../../vite.config.ts';", 'domain may import no other room'],
  [
    'a computed import',
    'src/domain/x.ts',
    'const name = "y"; export const x = await import(name);',
    'imports something computed',
  ],
  [
    'a module of Node in a word',
    'src/domain/x.ts',
    "import { readFileSync } from 'node:fs'; readFileSync;",
    'domain may use no package',
  ],
  ['a module of Node on a screen', 'src/app/x.ts', "import 'node:fs';", 'Only src/cli knows node:'],
  ['idb outside the store', 'src/app/x.ts', "import { openDB } from 'idb'; openDB;", 'Only src/store knows idb'],
  [
    'the type of a database outside the store',
    'src/intake/x.ts',
    "import type { DBSchema } from 'idb';",
    'Only src/store knows idb',
  ],
  [
    'the polyfill outside browser',
    'src/background.ts',
    "import browser from 'webextension-polyfill'; browser;",
    'Only src/browser knows webextension-polyfill',
  ],
  ['a package nobody argued for', 'src/app/x.ts', "import 'left-pad/index.js';", 'Do it without left-pad'],
  [
    'a value where only types may pass',
    'src/findings/x.ts',
    "import { match } from '../match/index.ts'; match;",
    'may use types of match only',
  ],
  [
    'a value among types',
    'src/findings/x.ts',
    "import { type Links, match } from '../match/index.ts'; export const x: Links = `${match}`;",
    'may use types of match only',
  ],
  [
    'a value in what runs inside a page',
    'src/page/x.ts',
    "import { day } from '../domain/day.ts'; day;",
    'may use types of domain only',
  ],
  ['a screen that parses', 'src/app/x.ts', "import '../formats/csv.ts';", 'app may import'],
  ['a terminal that stores', 'src/cli/x.ts', "import '../store/index.ts';", 'cli may import'],
  [
    'a developer command that reaches in',
    'src/launch/x.mjs',
    "import '../domain/day.ts';",
    'launch may import no other room',
  ],
  ['a new room', 'src/cloud/x.ts', 'export const x = 1;', 'lies in no room'],
  ['a view outside the app', 'src/findings/x.tsx', 'export const x = <p>1</p>;', 'views live in src/app'],
  ['a file that is not there', 'src/domain/x.ts', "import './nowhere.ts';", 'there is no such file'],
  ['a file that does not parse', 'src/domain/x.ts', 'export const = ;', 'does not parse'],
];

/** The rest of the small house that the breaches are planted in: itself without a fault. */
const SOUND = new Map<string, string>([
  word,
  engine,
  ['src/formats/csv.ts', 'export const format = 1;'],
  ['src/store/index.ts', "import { openDB } from 'idb'; openDB;"],
  ['src/findings/index.ts', "import type { Links } from '../match/index.ts'; export type X = Links;"],
  ['src/findings/both.ts', "import { type Links } from '../match/index.ts'; export type X = Links;"],
  ['src/intake/registry.ts', "export const all = import.meta.glob(['../formats/*.ts', '!../formats/*.test.ts']);"],
]);

describe('the judge of imports', () => {
  it('finds no fault in a sound house', () => {
    expect(judgeImports(SOUND)).toEqual([]);
  });

  for (const [what, file, source, says] of PLANTED)
    it(`catches ${what}`, () => {
      const breaches = judgeImports(new Map([...SOUND, [file, source]]));
      expect(breaches).toHaveLength(1);
      expect(breaches[0]).toContain(file);
      expect(breaches[0]).toContain(says);
    });

  it('catches files in a circle, but lets types go round within a room', () => {
    const circle = (kind: string): string[] =>
      judgeImports(
        new Map([
          ['src/match/a.ts', `import ${kind} { b } from './b.ts'; export const a = 1; export type X = typeof b;`],
          ['src/match/b.ts', "import { c } from './c.ts'; export const b = c;"],
          ['src/match/c.ts', "import { a } from './a.ts'; export const c = a;"],
        ]),
      );
    expect(circle('')).toEqual([
      expect.stringContaining('src/match/a.ts → src/match/b.ts → src/match/c.ts → src/match/a.ts'),
    ]);
    expect(circle('type')).toEqual([]);
  });

  it('catches rooms in a circle', () => {
    const breaches = judgeImports(
      new Map([
        ['src/browser/x.ts', "import type { Y } from '../page/y.ts'; export type X = Y;"],
        ['src/page/y.ts', "import type { X } from '../browser/x.ts'; export type Y = X;"],
      ]),
    );
    expect(breaches).toContainEqual(expect.stringContaining('browser → page → browser'));
  });
});

describe('the house', () => {
  const sources = projectSources('src');

  it('keeps the import table', () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(judgeImports(sources)).toEqual([]);
  });

  it('has a table that goes one way', () => {
    for (const [room, { rooms, types = [] }] of Object.entries(IMPORT_TABLE))
      for (const other of [...rooms, ...types]) {
        const back = IMPORT_TABLE[other];
        expect([...(back?.rooms ?? []), ...(back?.types ?? [])], `${other} must not know ${room}`).not.toContain(room);
      }
  });

  it('has every room that the table names', () => {
    const rooms = new Set([...sources.keys()].map((file) => file.split('/')[1]?.replace(/\.\w+$/, '')));
    expect(Object.keys(IMPORT_TABLE).filter((room) => !rooms.has(room))).toEqual([]);
  });
});
