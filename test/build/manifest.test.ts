import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; media-src 'none'; frame-src 'none'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types app";

/** All that could open a connection or run a text as code, and that the extension therefore must not hold. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  // A method of that name is no call of it: `async fetch({ kind }) {`.
  ['fetch', /(?<![\w$.])fetch\s*\((?![^()]*\)\s*\{)|\bwindow\.fetch\b|globalThis\.fetch/],
  ['XMLHttpRequest', /XMLHttpRequest/],
  ['WebSocket', /\bWebSocket\b/],
  ['EventSource', /\bEventSource\b/],
  ['WebTransport', /\bWebTransport\b/],
  ['RTCPeerConnection', /RTCPeerConnection/],
  ['sendBeacon', /sendBeacon/],
  ['importScripts', /importScripts/],
  ['preconnect', /preconnect|dns-prefetch/],
  ['window.open', /window\.open\s*\(/],
  ['eval', /(?<![\w$.])eval\s*\(|new Function\s*\(/],
  [
    'an address',
    /https?:\/\/(?!www\.w3\.org\/|reactjs\.org\/|preactjs\.com\/|developer\.mozilla\.org|mozilla\.github\.io|[\w.-]*bugzilla|localhost)/,
  ],
];

/** The libraries of PDF and DOCX name kinds of data, licences and examples by addresses; they hold no means to go there. */
const NAMES_BY_ADDRESS = /assets\/(?:pdf(?:\.worker)?|pack)-[^/]*\.js$/;

/** The names of forbidden things in a text. */
function forbiddenIn(text: string): string[] {
  return FORBIDDEN.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesOf(file) : [file];
  });
}

const manifestOf = (browser: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`dist/${browser}/manifest.json`, 'utf8'));

test('Chromium gets exactly these permissions and no more', () => {
  const manifest = manifestOf('chrome');
  expect(manifest['permissions']).toEqual([
    'activeTab',
    'alarms',
    'scripting',
    'storage',
    'unlimitedStorage',
    'sidePanel',
  ]);
  expect(Object.keys(manifest).sort()).toEqual(
    [
      'action',
      'background',
      'content_security_policy',
      'default_locale',
      'description',
      'icons',
      'incognito',
      'manifest_version',
      'minimum_chrome_version',
      'name',
      'permissions',
      'side_panel',
      'version',
    ].sort(),
  );
  expect(manifest).toMatchObject({
    manifest_version: 3,
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CSP },
    side_panel: { default_path: 'src/app/index.html' },
  });
  expect(manifest['background']).toEqual({ service_worker: expect.any(String), type: 'module' });
  expect(manifest['action']).not.toHaveProperty('default_popup');
});

test('Firefox gets exactly these permissions and declares that it collects nothing', () => {
  const manifest = manifestOf('firefox');
  expect(manifest['permissions']).toEqual(['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage']);
  expect(Object.keys(manifest).sort()).toEqual(
    [
      'action',
      'background',
      'browser_specific_settings',
      'content_security_policy',
      'default_locale',
      'description',
      'icons',
      'incognito',
      'manifest_version',
      'name',
      'permissions',
      'sidebar_action',
      'version',
    ].sort(),
  );
  expect(manifest).toMatchObject({
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CSP },
    sidebar_action: { default_panel: 'src/app/index.html', open_at_install: false },
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
  expect(manifest['background']).toEqual({ scripts: [expect.any(String)], type: 'module' });
});

describe.each(['chrome', 'firefox'])('the build for %s', (browser) => {
  const files = filesOf(`dist/${browser}`);
  const texts = files.filter((file) => /\.(?:js|html|css|json)$/.test(file));

  test('holds nothing that could talk to a network or run a text', () => {
    expect(texts.length).toBeGreaterThan(4);
    const found = texts.flatMap((file) =>
      forbiddenIn(readFileSync(file, 'utf8'))
        .filter((name) => name !== 'an address' || !NAMES_BY_ADDRESS.test(file))
        .map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('is small: background within 10 kB, the first screen within 60 kB, gzipped', () => {
    const size = (pattern: RegExp): number =>
      files.filter((file) => pattern.test(file)).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    const background = size(/background.*\.js$|service-worker.*\.js$|browser-polyfill.*\.js$/);
    expect(background).toBeGreaterThan(100);
    expect(background).toBeLessThanOrEqual(10 * 1024);
    expect(size(/assets\/app-[^/]*\.(?:js|css)$|index\.html$/)).toBeLessThanOrEqual(60 * 1024);
  });

  test('names its words in Chinese and English', () => {
    for (const locale of ['en', 'zh_CN']) {
      const messages: Record<string, { message: string }> = JSON.parse(
        readFileSync(`dist/${browser}/_locales/${locale}/messages.json`, 'utf8'),
      );
      expect(Object.keys(messages).sort()).toEqual(['description', 'name', 'open']);
    }
  });
});

test.each([
  ['fetch', "fetch('https://elsewhere.example/x')"],
  ['fetch', 'if(await fetch(u)){x()}'],
  ['XMLHttpRequest', 'new XMLHttpRequest()'],
  ['WebSocket', 'new WebSocket(u)'],
  ['RTCPeerConnection', 'new RTCPeerConnection()'],
  ['sendBeacon', 'navigator.sendBeacon(u)'],
  ['preconnect', '<link rel="preconnect" href="//x">'],
  ['window.open', 'window.open(u)'],
  ['eval', 'eval(text)'],
  ['an address', 'const home = "https://elsewhere.example"'],
])('a planted %s is seen', (name, text) => {
  expect(forbiddenIn(text)).toContain(name);
});
