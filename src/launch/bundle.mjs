// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's root. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const CACHE = path.join(ROOT, 'node_modules/.cache/slipcheck');

/**
 * Names the state of the sources by path, time and size of each file: enough to notice a change, quick enough to ask at
 * every start.
 * @param {readonly string[]} places Files and folders, from the root.
 * @returns {string}
 */
function stateOf(places) {
  const hash = createHash('sha256');
  for (const place of places) addState(path.join(ROOT, place), hash);
  return hash.digest('hex').slice(0, 24);
}

/**
 * @param {string} place
 * @param {import('node:crypto').Hash} hash
 */
function addState(place, hash) {
  const info = statSync(place, { throwIfNoEntry: false });
  if (!info) return;
  if (info.isDirectory()) for (const name of readdirSync(place).sort()) addState(path.join(place, name), hash);
  else hash.update(`${place}\0${info.mtimeMs}\0${info.size}\n`);
}

/**
 * Builds a TypeScript entry into one module for Node, or takes the one built before while nothing has changed.
 * @param {string} entry From the root, such as `src/cli.ts`.
 * @param {readonly string[]} places What the module is made of.
 * @returns {Promise<string>} The module's address, to be imported.
 */
export async function bundled(entry, places) {
  const name = path.basename(entry, '.ts');
  const state = stateOf([...places, 'vite.config.ts', 'package-lock.json']);
  const file = path.join(CACHE, `${name}-${state}.mjs`);
  if (!existsSync(file)) await build(entry, name, file);
  return pathToFileURL(file).href;
}

/**
 * @param {string} entry
 * @param {string} name
 * @param {string} file
 */
async function build(entry, name, file) {
  const vite = await import('vite');
  const folder = path.join(CACHE, `${name}-building-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  await vite.build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: path.join(ROOT, entry),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'module.mjs', codeSplitting: false } },
    },
  });
  // A rename is whole or not at all, so that two first calls at once do not read each other's half.
  renameSync(path.join(folder, 'module.mjs'), file);
  rmSync(folder, { recursive: true, force: true });
  for (const old of readdirSync(CACHE))
    if (old.startsWith(`${name}-`) && old.endsWith('.mjs') && path.join(CACHE, old) !== file)
      rmSync(path.join(CACHE, old), { force: true });
}
