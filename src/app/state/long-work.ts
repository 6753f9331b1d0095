import { signal, type Signal } from '@preact/signals';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import { Cancelled } from './engine.ts';

/** Work under way, with its share done. */
export interface Busy {
  readonly what: Phrase;
  readonly share: number;
  /** How much it is, or how much of it is done: "100,000 rows", "2.1 of 5.7 MB". */
  readonly count?: Phrase;
  /** Reading and checking can be given up; a write is whole or not at all, and soon done. */
  readonly cancellable: boolean;
}

/** What just happened, and how to take it back. */
export interface Notice {
  readonly text: Phrase;
  readonly bad?: boolean;
  readonly undo?: () => Promise<void>;
}

/**
 * Does long work under a name, and tells of a failure; false where it failed or was given up. Where it can be given up,
 * `givenUp` says what is told then.
 */
export type During = (
  what: Phrase,
  work: (progress: (share: number, count?: Phrase) => void) => Promise<void>,
  givenUp?: Phrase,
) => Promise<boolean>;

/** The name of every write. */
export const SAVING: Phrase = { zh: '正在保存', en: 'Saving' };

/** Told where reading was given up. */
export const NOTHING_SAVED: Phrase = { zh: '已取消，没有保存任何东西', en: 'Given up; nothing was saved' };

export interface LongWork {
  readonly busy: Signal<Busy | undefined>;
  readonly notice: Signal<Notice | undefined>;
  readonly during: During;
}

export function createLongWork(): LongWork {
  const busy = signal<Busy | undefined>(undefined);
  const notice = signal<Notice | undefined>(undefined);
  const during: During = async (what, work, givenUp) => {
    const cancellable = givenUp !== undefined;
    busy.value = { what, share: 0, cancellable };
    // An older way back must not be taken for this change's.
    notice.value = undefined;
    try {
      await work((share, count) => {
        busy.value = present({ what, share, count, cancellable });
      });
      return true;
    } catch (error) {
      notice.value =
        error instanceof Cancelled && givenUp !== undefined
          ? { text: givenUp }
          : { text: tellFailure(error), bad: true };
      return false;
    } finally {
      busy.value = undefined;
    }
  };
  return { busy, notice, during };
}

/** What a failure is to a person: the store's own words, or that nothing was saved and why. */
export function tellFailure(error: unknown): Phrase {
  if (typeof error === 'object' && error !== null && 'phrase' in error && isPhrase(error.phrase)) return error.phrase;
  const detail = error instanceof Error ? error.message : String(error);
  return { zh: `没有完成，什么也没有保存：${detail}`, en: `This did not work, and nothing was saved: ${detail}` };
}

const isPhrase = (value: unknown): value is Phrase =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
