// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'chrome' | 'firefox'} BrowserKind */

/** Where each browser lies, by system; the first that is there is taken. Branded Chrome and Edge come after Chromium. */
const PLACES = {
  chrome: {
    linux: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
      'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:/Program Files/Mozilla Firefox/firefox.exe'],
  },
};

const ENVIRONMENT = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
const PACKAGE = { chrome: 'chromium', firefox: 'firefox-esr' };

/**
 * The path of a browser: the one named in CHROME_PATH or FIREFOX_PATH, one found on this machine, or one installed now
 * (Debian and its kin, as root). Throws one sentence that says what to install.
 * @param {BrowserKind} kind
 * @returns {string}
 */
export function browserPath(kind) {
  const found = find(kind) ?? install(kind);
  if (found !== undefined) return found;
  const what = kind === 'chrome' ? 'Chromium, Chrome or Edge' : 'Firefox';
  throw new Error(`No ${what} was found: install it, or set ${ENVIRONMENT[kind]} to its path.`);
}

/**
 * @param {BrowserKind} kind
 * @returns {string | undefined}
 */
function find(kind) {
  const named = process.env[ENVIRONMENT[kind]];
  if (named !== undefined && existsSync(named)) return named;
  const system = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  for (const place of PLACES[kind][system]) {
    if (path.isAbsolute(place) && existsSync(place)) return place;
    for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
      const file = path.join(folder, place);
      if (!path.isAbsolute(place) && existsSync(file)) return file;
    }
  }
  return undefined;
}

/**
 * @param {BrowserKind} kind
 * @returns {string | undefined}
 */
function install(kind) {
  const root = process.getuid?.() === 0;
  if (!root || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  process.stderr.write(`Installing ${PACKAGE[kind]} and a font for Chinese …\n`);
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', PACKAGE[kind], 'fonts-noto-cjk'], quiet);
  } catch {
    return undefined;
  }
  return find(kind);
}
