import type { Browser } from 'webextension-polyfill';
import type { Day } from '../domain/day.ts';

/** Is an extension around this page, or does it run as an ordinary one? */
export const extensionAround = (): boolean =>
  typeof globalThis.chrome !== 'undefined' &&
  globalThis.chrome.runtime !== undefined &&
  globalThis.chrome.runtime.id !== undefined;

let loaded: Promise<Browser> | undefined;

/** The extension's interface; the polyfill throws outside an extension, so ask `extensionAround` first. */
export function extension(): Promise<Browser> {
  loaded ??= import('webextension-polyfill').then((module) => module.default);
  return loaded;
}

/** The language of the browser's own words: Chinese in any of its forms, else English. */
export function preferredLanguage(): 'zh' | 'en' {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The same app on a page of its own. */
export async function openFullPage(hash: string): Promise<void> {
  const { tabs, runtime } = await extension();
  await tabs.create({ url: runtime.getURL(`src/app/index.html${hash}`) });
}

/** The extension's version; undefined on an ordinary page. */
export async function version(): Promise<string | undefined> {
  return extensionAround() ? (await extension()).runtime.getManifest().version : undefined;
}

/** The calendar day of a moment, today's if none is given, in this machine's own zone. */
export function dayHere(now = new Date()): Day {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
