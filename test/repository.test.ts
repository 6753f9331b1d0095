import { describe, expect, it } from 'vitest';
import { parseSync } from 'vite';
import { projectFiles, projectTexts, topLevel } from './architecture/project-files.ts';
import { lineOf, visit } from './architecture/read-imports.ts';

/** The root holds these and nothing else; settings live inside them. */
const TOP_LEVEL = {
  needed: [
    '.gitignore',
    'LICENSE',
    'README.md',
    'manifest.json',
    'package-lock.json',
    'package.json',
    'src',
    'test',
    'tsconfig.json',
    'vite.config.ts',
  ],
  allowed: ['.ci', '.gitattributes', '.github'],
};

const LONGEST_FILE = 300;

/** Files that are longer than they should be, each with its reason. */
const LONGER: Readonly<Record<string, string>> = {};

/** What would speak to a network, run text as code, or draw text as markup. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  fetch: 'speaks to a network',
  XMLHttpRequest: 'speaks to a network',
  WebSocket: 'speaks to a network',
  WebTransport: 'speaks to a network',
  EventSource: 'speaks to a network',
  sendBeacon: 'speaks to a network',
  RTCPeerConnection: 'speaks to a network',
  importScripts: 'loads code',
  eval: 'runs text as code',
  Function: 'runs text as code',
  innerHTML: 'draws text as markup',
  outerHTML: 'draws text as markup',
  insertAdjacentHTML: 'draws text as markup',
  createContextualFragment: 'draws text as markup',
  parseFromString: 'draws text as markup',
  dangerouslySetInnerHTML: 'draws text as markup',
  localStorage: 'keeps data outside src/store',
  sessionStorage: 'keeps data outside src/store',
  cookie: 'keeps data outside src/store',
};

const source = /\.(?:ts|tsx|mjs|js)$/;
const product = [...projectTexts('src')].filter(([file]) => source.test(file));
/** Developer commands start browsers and servers; they are never part of a build. */
const shipped = product.filter(([file]) => !file.startsWith('src/launch/'));
const everything = projectTexts();

/** The places where one of the names is used: as a variable, a property, an attribute; not in text or as a key of data. */
function uses(file: string, text: string, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  visit(parseSync(file, text).program, (node) => {
    const name = nameUsed(node);
    if (name !== undefined && names.has(name)) found.push(`${file}:${lineOf(text, node.start)} ${name}`);
  });
  return found;
}

function nameUsed(node: { readonly type: string; readonly [key: string]: unknown }): string | undefined {
  const part = (key: string): unknown => node[key];
  const nameOf = (value: unknown): string | undefined => {
    if (typeof value !== 'object' || value === null) return undefined;
    if ('name' in value && typeof value.name === 'string') return value.name;
    return 'value' in value && typeof value.value === 'string' ? value.value : undefined;
  };
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return nameOf(part('callee'));
    case 'MemberExpression':
      return nameOf(part('property')) ?? nameOf(part('object'));
    case 'JSXAttribute':
      return nameOf(part('name'));
    default:
      return undefined;
  }
}

const linesOf = (text: string): number => text.split('\n').length - 1;

function linesWith(pattern: RegExp, files: Iterable<readonly [string, string]>): string[] {
  return [...files].flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe('the root', () => {
  it('holds what it needs', () => {
    expect(TOP_LEVEL.needed.filter((name) => !topLevel().includes(name))).toEqual([]);
  });

  it('holds nothing else: settings of tools live in package.json, vite.config.ts or test', () => {
    const known = new Set([...TOP_LEVEL.needed, ...TOP_LEVEL.allowed]);
    expect(topLevel().filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('files', () => {
  it(`stay under ${LONGEST_FILE} lines: split a longer one by what it speaks of, or give it a reason in LONGER`, () => {
    const long = product.filter(([file, text]) => linesOf(text) > LONGEST_FILE && LONGER[file] === undefined);
    expect(long.map(([file, text]) => `${file}: ${linesOf(text)} lines`)).toEqual([]);
  });

  it('are excused by name only while they need it: take those out of LONGER that no longer do', () => {
    const short = Object.keys(LONGER).filter((file) => linesOf(everything.get(file) ?? '') <= LONGEST_FILE);
    expect(short).toEqual([]);
  });

  it('are named in kebab-case, for their main export', () => {
    const odd = [...projectFiles('src'), ...projectFiles('test')].filter(
      (file) =>
        source.test(file) && !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?:test|d))?\.\w+$/.test(file.split('/').at(-1) ?? ''),
    );
    expect(odd).toEqual([]);
  });

  it('say what they are about: no utils, helpers, common, manager, misc', () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|common|shared|managers?|misc|stuff)(?:[/.-]|$)/;
    expect([...projectFiles('src'), ...projectFiles('test')].filter((file) => vague.test(file))).toEqual([]);
  });
});

describe('what is shipped', () => {
  it('cannot speak to a network, run text as code, draw text as markup, or keep data beside the store', () => {
    const names = new Set(Object.keys(FORBIDDEN));
    const found = shipped.flatMap(([file, text]) => uses(file, text, names));
    expect(found.map((each) => `${each}: ${FORBIDDEN[each.split(' ')[1] ?? ''] ?? ''}`)).toEqual([]);
  });

  it('is searched by eyes that see: each of the forbidden names is caught when planted', () => {
    const names = new Set(Object.keys(FORBIDDEN));
    const ways = (name: string): string[] => [
      `${name}('x');`,
      `new ${name}('x');`,
      `globalThis.${name}('x');`,
      `x['${name}'] = 1;`,
      `x.${name} = 1;`,
    ];
    for (const name of names) for (const way of ways(name)) expect(uses('planted.ts', way, names), way).not.toEqual([]);
    expect(uses('planted.tsx', '<p dangerouslySetInnerHTML={x} />', names)).not.toEqual([]);
    expect(uses('planted.ts', "const words = { fetch: 'fetch' }; // eval", names)).toEqual([]);
  });

  it('touches the database in src/store only', () => {
    const names = new Set(['indexedDB', 'IDBKeyRange', 'IDBFactory']);
    const found = shipped
      .filter(([file]) => !file.startsWith('src/store/'))
      .flatMap(([file, text]) => uses(file, text, names));
    expect(found).toEqual([]);
  });

  it('says nothing on a console: nothing financial is ever logged; the terminal command alone prints', () => {
    const quiet = shipped.filter(([file]) => file !== 'src/cli.ts' && !file.startsWith('src/cli/'));
    expect(quiet.flatMap(([file, text]) => uses(file, text, new Set(['console'])))).toEqual([]);
  });
});

describe('every file', () => {
  it('is free of the paths of one machine', () => {
    const machine = /(?<![\w.:/*)}\]-])\/(?:work|home|Users|root|tmp|mnt|private\/var)\/[\w.-]|\b[A-Z]:\\\\?Users\\/;
    expect(['see ', 'home', 'someone', 'project'].join('/')).toMatch(machine);
    expect("import '../../tmp/x'; https://example.org/home/page").not.toMatch(machine);
    expect(linesWith(machine, everything)).toEqual([]);
  });

  it('comes from the public registry, where the lock file names a place at all', () => {
    const lock: unknown = JSON.parse(everything.get('package-lock.json') ?? '');
    const places = JSON.stringify(lock).match(/"resolved":"[^"]*"/g) ?? [];
    expect(places.filter((place) => !place.startsWith('"resolved":"https://registry.npmjs.org/'))).toEqual([]);
  });

  it('is finished: what is left to do stands in an issue, or has a date', () => {
    const left = new RegExp(String.raw`\b(?:TO${''}DO|FIX${''}ME)\b(?!.*\d{4}-\d{2}-\d{2})`);
    const texts = [...everything].filter(([file]) => source.test(file));
    expect(linesWith(left, texts)).toEqual([]);
  });

  it('is checked whole: no compiler error is silenced', () => {
    const silenced = new RegExp(`@ts-(?:${['ignore', 'nocheck', 'expect-error'].join('|')})`);
    expect(
      linesWith(
        silenced,
        [...everything].filter(([file]) => source.test(file)),
      ),
    ).toEqual([]);
  });
});

describe('tests', () => {
  const tests = [...projectTexts('test')].filter(([file]) => file.endsWith('.test.ts') || file.endsWith('.test.tsx'));

  it('all run: none is left out, none runs alone', () => {
    const left = /\b(?:it|test|describe|suite|bench)\.(?:only|skip|todo|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/;
    expect(['it', 'only'].join('.')).toMatch(left);
    expect(linesWith(left, tests)).toEqual([]);
  });

  it('are found: each test file lies where vitest looks', () => {
    expect(tests.length).toBeGreaterThan(5);
    expect(projectFiles('src').filter((file) => /\.test\./.test(file))).toEqual([]);
  });
});
