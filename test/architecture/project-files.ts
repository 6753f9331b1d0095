import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const TEXT =
  /\.(?:ts|tsx|mjs|js|json|css|html|md|yml|yaml|csv|txt|ofx|qfx)$|(?:^|\/)(?:LICENSE|\.gitignore|\.gitattributes|run)$/;

/** Folders that .gitignore names: not part of the project. */
function ignored(): ReadonlySet<string> {
  const lines = readFileSync(path.join(ROOT, '.gitignore'), 'utf8').split('\n');
  return new Set(['.git', ...lines.map((line) => line.trim().replace(/\/$/, '')).filter((line) => line !== '')]);
}

/** All files of the project under a folder, as paths from the root with slashes, in order. */
export function projectFiles(under = '.'): string[] {
  const skip = ignored();
  const walk = (folder: string): string[] =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true })
      .filter(({ name }) => !skip.has(name) && !name.endsWith('.log'))
      .flatMap((entry) => {
        const file = path.posix.join(folder, entry.name);
        return entry.isDirectory() ? walk(file) : [file];
      });
  return walk(under).sort();
}

/** What lies directly in the root. */
export function topLevel(): string[] {
  const skip = ignored();
  return readdirSync(ROOT).filter((name) => !skip.has(name));
}

/** The text files under a folder with their contents; bank exports in other encodings come out damaged, not missing. */
export function projectTexts(under = '.'): Map<string, string> {
  const files = projectFiles(under).filter((file) => TEXT.test(file));
  return new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
}

/** Every file under a folder, with its text where it is one and '' where it is a picture or the like. */
export function projectSources(under: string): Map<string, string> {
  const texts = projectTexts(under);
  return new Map(projectFiles(under).map((file) => [file, texts.get(file) ?? '']));
}
