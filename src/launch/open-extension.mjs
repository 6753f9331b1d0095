// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserPath } from './browsers.mjs';

/**
 * A browser with the extension in it.
 * @typedef {object} Opened
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} base The extension's own address, ending in a slash.
 * @property {(hash: string) => Promise<import('puppeteer-core').Page>} openApp Opens the app at a hash such as `#/check`.
 * @property {() => Promise<void>} close
 */

/**
 * What to open.
 * @typedef {object} Wish
 * @property {string} extension Folder of the built extension.
 * @property {boolean} headless
 * @property {string} [profile] Folder to keep; a new one that is removed at the end otherwise.
 * @property {string} [language] Such as `zh-CN`.
 */

/** Quiet start: no first-run pages, no calls home. */
const CHROME_ARGUMENTS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * Opens Chromium, Chrome or Edge. Chromium takes the extension on its command line and keeps what the extension stored from
 * one start to the next; the branded ones take it over the debugging pipe only.
 * @param {Wish} wish
 * @returns {Promise<Opened>}
 */
export async function openInChrome({ extension, headless, profile, language = 'zh-CN' }) {
  const folder = profile ?? mkdtempSync(path.join(tmpdir(), 'slipcheck-chrome-'));
  const executablePath = browserPath('chrome');
  const branded = !/chromium/i.test(executablePath);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: folder,
    defaultViewport: null,
    args: [
      ...CHROME_ARGUMENTS,
      `--lang=${language}`,
      `--accept-lang=${language}`,
      '--window-size=1280,900',
      ...(branded ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
    ],
  });
  const base = branded ? `chrome-extension://${await browser.installExtension(extension)}/` : await addressOf(browser);
  return {
    browser,
    base,
    async openApp(hash) {
      const page = await browser.newPage();
      await page.goto(`${base}src/app/index.html${hash}`);
      return page;
    },
    async close() {
      await browser.close();
      if (profile === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * The extension's address by that of its service worker.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<string>}
 */
async function addressOf(browser) {
  const target = await browser.waitForTarget(
    (each) => /^chrome-extension:\/\/[a-p]{32}\/service-worker/.test(each.url()),
    { timeout: 30_000 },
  );
  return new URL('/', target.url()).href;
}

/** The address of the extension's pages is drawn at random in Firefox unless a preference fixes it. */
const FIREFOX_ID = 'slipcheck@slipcheck.example';
const FIREFOX_HOST = '5e1bc4ec-0000-4000-8000-000000000001';

/**
 * Opens Firefox over WebDriver BiDi.
 * @param {Wish} wish
 * @returns {Promise<Opened>}
 */
export async function openInFirefox({ extension, headless, profile, language = 'zh-CN' }) {
  const folder = profile ?? mkdtempSync(path.join(tmpdir(), 'slipcheck-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless,
    userDataDir: folder,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_HOST }),
      'intl.accept_languages': language,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
    },
  });
  await browser.installExtension(extension);
  const base = `moz-extension://${FIREFOX_HOST}/`;
  return {
    browser,
    base,
    async openApp(hash) {
      const page = await browser.newPage();
      // The navigation ends, but the driver is not told so for pages of an extension: look for the app instead.
      void page.goto(`${base}src/app/index.html${hash}`).catch(() => undefined);
      await page.waitForSelector('main', { timeout: 30_000 });
      return page;
    },
    async close() {
      await browser.close();
      if (profile === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
