import type { Phrase } from '../domain/phrase.ts';

/**
 * Why the store cannot do what it was asked. `newer-data`: a newer version of the extension wrote it; `not-migrated`: older data could not be led
 * to today's shape; `blocked`: another
 * window still runs the old version; `superseded`: this window is the old one; `unavailable`: the browser gives no
 * storage; `unreadable`: reading did not succeed; `no-space` and `not-saved`: the write was undone whole; `closed`: this page
 * has let go of the store.
 */
export type StoreFailure =
  | 'newer-data'
  | 'not-migrated'
  | 'blocked'
  | 'superseded'
  | 'unavailable'
  | 'unreadable'
  | 'no-space'
  | 'not-saved'
  | 'closed';

const PHRASES: Readonly<Record<StoreFailure, Phrase>> = {
  'newer-data': {
    zh: '本机数据由更新版本的对单保存，此版本不能读取。数据没有改动；请更新扩展后再打开。',
    en: 'The data on this machine was saved by a newer version of Slipcheck. Nothing was changed; please update the extension and open it again.',
  },
  'not-migrated': {
    zh: '以前的数据未能转换成新版本的格式。数据没有改动；请重新启动浏览器后再打开。',
    en: 'The earlier data could not be brought to the form of this version. Nothing was changed; please restart the browser and open Slipcheck again.',
  },
  blocked: {
    zh: '另一个对单窗口仍在使用旧版本。请关闭其他对单窗口，然后重试；数据没有改动。',
    en: 'Another Slipcheck window still runs the older version. Please close the other Slipcheck windows and try again; nothing was changed.',
  },
  superseded: {
    zh: '对单已在另一个窗口更新。请重新加载此页；已保存的数据都在。',
    en: 'Slipcheck was updated in another window. Please reload this page; everything saved is still there.',
  },
  unavailable: {
    zh: '浏览器没有提供本机存储（可能是隐私窗口，或存储已损坏）。没有保存任何内容。',
    en: 'The browser gives no storage here (a private window, perhaps, or damaged storage). Nothing was saved.',
  },
  unreadable: {
    zh: '读取本机数据没有成功，数据没有改动。请重试；如果仍然失败，请重新启动浏览器。',
    en: 'Reading the data on this machine did not succeed; nothing was changed. Please try again, and restart the browser if it fails once more.',
  },
  'no-space': {
    zh: '磁盘或浏览器的存储空间不足，这次没有保存任何内容；以前的数据不变。请腾出空间后重试。',
    en: 'There is not enough space on the disk or in the browser. Nothing of this was saved; earlier data is unchanged. Please free some space and try again.',
  },
  'not-saved': {
    zh: '保存没有成功，这次没有保存任何内容；以前的数据不变。请重试。',
    en: 'Saving did not succeed. Nothing of this was saved; earlier data is unchanged. Please try again.',
  },
  closed: {
    zh: '此页已停止使用存储，请重新加载。',
    en: 'This page has let go of its storage; please reload it.',
  },
};

/** A failure of the store that a person can be told: `phrase` says what happened and that nothing is half-saved. */
export class StoreError extends Error {
  readonly failure: StoreFailure;
  readonly phrase: Phrase;

  /** `cause` is the browser's own error, for a developer; it is not shown. */
  constructor(failure: StoreFailure, cause?: unknown) {
    super(PHRASES[failure].en, cause === undefined ? {} : { cause });
    this.name = 'StoreError';
    this.failure = failure;
    this.phrase = PHRASES[failure];
  }
}

/** The failure of a write, by the browser's error. A full disk is often no `QuotaExceededError`: every abort is "not saved". */
export function writeFailure(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError(nameOf(cause) === 'QuotaExceededError' ? 'no-space' : 'not-saved', cause);
}

/** The failure of a reading, by the browser's error. */
export function readFailure(cause: unknown): StoreError {
  return cause instanceof StoreError ? cause : new StoreError('unreadable', cause);
}

/** The failure of an opening, by the browser's error. */
export function openFailure(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = nameOf(cause);
  if (name === 'VersionError') return new StoreError('newer-data', cause);
  return new StoreError(name === 'QuotaExceededError' ? 'no-space' : 'unavailable', cause);
}

function nameOf(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.name : '';
}
