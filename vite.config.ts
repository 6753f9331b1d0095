import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

const APP = 'src/app/index.html';
const BACKGROUND = 'src/background.ts';

/** What each browser adds to the shared manifest. */
const BROWSERS = {
  chrome: {
    minimum_chrome_version: '122',
    permissions: [...manifest.permissions, 'sidePanel'],
    background: { service_worker: BACKGROUND, type: 'module' },
    side_panel: { default_path: APP },
  },
  firefox: {
    background: { scripts: [BACKGROUND], type: 'module' },
    sidebar_action: {
      default_panel: APP,
      default_icon: 'icons/32.png',
      default_title: '__MSG_name__',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'slipcheck@slipcheck.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
} as const;

/** A file that pages may fetch tells every site that the extension is there; none of ours needs to be. */
const withoutWebResources: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): Record<string, unknown> } =
  {
    name: 'without-web-accessible-resources',
    renderCrxManifest({ web_accessible_resources: _published, ...kept }) {
      return kept;
    },
  };

/** The recogniser of words is given its binary; its own ways to load one, in a browser or in Node, are taken out. */
const withoutLoading = (code: string): string =>
  code
    .replace(/\bfetch\(/g, 'Promise.reject(')
    .replaceAll('new XMLHttpRequest', 'new Object')
    .replaceAll('typeof XMLHttpRequest', '"undefined"')
    .replaceAll('require("fs")', 'undefined');

/**
 * pdf.js can also fetch files and compile functions, and its parser listens to the worker it finds itself in. Nothing of
 * it is ever asked for; so that the package holds none of it, each such place becomes pdf.js's own `unreachable`.
 */
const withoutReach: Plugin = {
  name: 'without-reach',
  enforce: 'pre',
  transform(code, id) {
    if (/\/tesseract\.js-core\//.test(id)) return { code: withoutLoading(code), map: null };
    if (!/\/pdfjs-dist\/legacy\/build\//.test(id)) return undefined;
    const kept = code
      .replace(/(?<=(?:await|return|=) )fetch\(/g, 'unreachable(')
      .replaceAll('new XMLHttpRequest()', 'unreachable("no network")')
      .replaceAll('XMLHttpRequest.DONE', '4')
      .replaceAll('new Function(', 'unreachable(')
      .replaceAll('this.initializeFromPort(self)', 'undefined');
    return { code: kept, map: null };
  },
};

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const built = mode === 'chrome' || mode === 'firefox';
  const whole = { ...manifest, ...BROWSERS[browser] } as unknown as ManifestV3Export;
  return {
    publicDir: 'src/static',
    plugins: [preact(), ...(built ? [withoutReach, crx({ manifest: whole, browser }), withoutWebResources] : [])],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox140' : 'chrome122',
      // The polyfill fetches; modules load without it.
      modulePreload: false,
      rollupOptions: { input: { app: APP } },
    },
    worker: { format: 'es', plugins: () => (built ? [withoutReach] : []) },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/e2e/**', 'test/build/**'],
            // A guard against what never ends; how fast things are is measured elsewhere.
            testTimeout: 60_000,
          },
        },
        { extends: true, test: { name: 'build', include: ['test/build/**/*.test.ts'] } },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            fileParallelism: false,
            testTimeout: 120_000,
            hookTimeout: 120_000,
            retry: 0,
          },
        },
      ],
    },
  };
});
