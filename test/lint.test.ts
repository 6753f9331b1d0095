import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A source, and the rules that must refuse it there; none where it is allowed there. */
const PLANTED: readonly (readonly [file: string, source: string, rules: readonly string[]])[] = [
  ['src/domain/sound.ts', 'export const sound = (list: readonly string[]): number => list.length;', []],
  ['src/domain/any.ts', 'export const f = (x: any): unknown => x.y;', ['no-explicit-any', 'no-unsafe-member-access']],
  ['src/domain/bang.ts', 'export const f = (x: string | undefined): string => x!;', ['no-non-null-assertion']],
  ['src/domain/cast.ts', 'export const f = (x: unknown): string => x as string;', ['no-unsafe-type-assertion']],
  ['src/domain/floating.ts', 'export const f = (x: () => Promise<void>): void => { x(); };', ['no-floating-promises']],
  [
    'src/domain/misused.ts',
    'export const f = (x: () => Promise<boolean>): number => (x() ? 1 : 2);',
    ['no-misused-promises', 'no-unnecessary-condition'],
  ],
  ['src/domain/loose.ts', 'export const f = (x: string | number, y: unknown): boolean => x == y;', ['eqeqeq']],
  ['src/domain/needless.ts', 'export const f = (x: string): string => x?.trim();', ['no-unnecessary-condition']],
  ['src/app/checked.ts', 'export const f = (x: string): string => x?.trim();', []],
  [
    'src/domain/open.ts',
    "export const f = (x: 'a' | 'b'): number => { let n = 0; switch (x) { case 'a': n = 1; } return n; };",
    ['switch-exhaustiveness-check'],
  ],
  [
    'src/domain/kinds.ts',
    "import { sound } from './sound.ts'; export type X = typeof sound;",
    ['consistent-type-imports'],
  ],
  ['src/domain/thrown.ts', "export const f = (): never => { throw 'words'; };", ['only-throw-error']],
  ['src/domain/said.ts', 'export const f = (x: string): void => console.log(x);', ['no-console']],
  ['src/cli/said.ts', 'export const f = (x: string): void => console.log(x);', []],
  ['src/domain/run.ts', 'export const f = (x: string): unknown => eval(x);', ['no-eval']],
  ['src/domain/chosen.ts', 'export default 1;', ['no-default-export']],
  ['src/app/picture.tsx', 'export const X = () => <img src="slip.png" />;', ['alt-text']],
  [
    'src/app/pressed.tsx',
    'export const X = () => <div onClick={() => undefined}>x</div>;',
    ['click-events-have-key-events', 'no-static-element-interactions'],
  ],
  ['src/app/raw.tsx', "export const X = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;", ['no-danger']],
  ['test/store/borrowed.test.ts', 'export const f = (x: unknown): string => x as string;', []],
  ['test/store/any.test.ts', 'export const f = (x: any): unknown => x;', ['no-explicit-any']],
  ['test/e2e/said.ts', 'export const f = (x: string): void => console.log(x);', []],
];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

describe('the lint rules', () => {
  const house = mkdtempSync(path.join(tmpdir(), 'slipcheck-lint-'));
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  mkdirSync(path.join(house, 'test'));
  copyFileSync(path.join(ROOT, 'test/lint.json'), path.join(house, 'test/lint.json'));
  const compilerOptions = {
    strict: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  };
  writeFileSync(path.join(house, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src', 'test'] }));
  mkdirSync(path.join(house, 'src'));
  writeFileSync(
    path.join(house, 'src/jsx.d.ts'),
    'declare namespace JSX { interface Element {} interface IntrinsicElements { [name: string]: object } }',
  );
  for (const [file, source] of PLANTED) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), `${source}\n`);
  }
  const found = lint(house);

  for (const [file, , rules] of PLANTED)
    it(rules.length > 0 ? `refuse ${file}` : `let ${file} pass`, () => {
      const codes = found
        .filter(({ filename }) => filename === file)
        .map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1'));
      expect([...new Set(codes)].sort()).toEqual([...rules].sort());
    });
});

/** What oxlint says of a folder with a copy of the rules in it; it exits with an error where it finds any. */
function lint(folder: string): Diagnostic[] {
  const command = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const words = [command, '--type-aware', '-c', 'test/lint.json', '-f', 'json', 'src', 'test'];
  let printed: string;
  try {
    printed = execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (cause) {
    printed = typeof cause === 'object' && cause !== null && 'stdout' in cause ? String(cause.stdout) : '';
  }
  const report: unknown = JSON.parse(printed);
  if (typeof report !== 'object' || report === null || !('diagnostics' in report) || !Array.isArray(report.diagnostics))
    throw new Error(`oxlint gave no report: ${printed.slice(0, 500)}`);
  return report.diagnostics as Diagnostic[];
}
