import type { Phrase } from '../../domain/phrase.ts';
import type { Problem } from '../../domain/result.ts';
import type { PictureFile, PictureReader, SeenPicture } from './picture-reader.ts';
import type { PictureThread } from './picture-thread.ts';

export interface PoolLimits {
  /** Threads at once: each takes some 150 MB. */
  readonly threads: number;
  /** Pictures after which a thread is replaced: what its largest picture took, it never gives back. */
  readonly picturesEach: number;
  /** For one picture; a thread that takes longer is ended. */
  readonly milliseconds: number;
  /** An idle thread is ended after so long. */
  readonly idle: number;
}

export const POOL_LIMITS: PoolLimits = { threads: 2, picturesEach: 50, milliseconds: 120_000, idle: 15_000 };

interface Seat {
  readonly thread: PictureThread;
  seen: number;
}

interface Waiting {
  readonly file: PictureFile;
  readonly onProgress: (share: number) => void;
  readonly done: (result: SeenPicture | Problem) => void;
}

/** Reads pictures in a few threads. A picture that brings a thread down costs that picture alone. */
export class PicturePool implements PictureReader {
  readonly #start: () => PictureThread;
  readonly #limits: PoolLimits;
  readonly #queue: Waiting[] = [];
  readonly #idle: Seat[] = [];
  #busy = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => PictureThread, limits: PoolLimits = POOL_LIMITS) {
    this.#start = start;
    this.#limits = limits;
  }

  see(file: PictureFile, onProgress: (share: number) => void = () => undefined): Promise<SeenPicture | Problem> {
    return new Promise((done) => {
      this.#queue.push({ file, onProgress, done });
      this.#next();
    });
  }

  /** Ends the threads that wait for work; whoever asks again starts new ones. */
  close(): void {
    clearTimeout(this.#rest);
    for (const { thread } of this.#idle.splice(0)) thread.end();
  }

  #next(): void {
    clearTimeout(this.#rest);
    while (this.#queue.length > 0 && this.#busy < this.#limits.threads) {
      const waiting = this.#queue.shift();
      if (waiting) this.#give(this.#idle.pop() ?? { thread: this.#start(), seen: 0 }, waiting);
    }
    if (this.#busy > 0 || this.#idle.length === 0) return;
    this.#rest = setTimeout(() => {
      this.close();
    }, this.#limits.idle);
  }

  #give(seat: Seat, { file, onProgress, done }: Waiting): void {
    this.#busy += 1;
    let open = true;
    const finish = (result: SeenPicture | Problem, keep: boolean): void => {
      if (!open) return;
      open = false;
      clearTimeout(watch);
      this.#busy -= 1;
      seat.seen += 1;
      if (keep && seat.seen < this.#limits.picturesEach) this.#idle.push(seat);
      else seat.thread.end();
      done(result);
      this.#next();
    };
    const watch = setTimeout(() => {
      finish({ message: TOO_LONG }, false);
    }, this.#limits.milliseconds);
    seat.thread.listen((reply) => {
      if (reply.kind === 'progress') onProgress(reply.share);
      else if (reply.kind === 'failed') finish({ message: failure(reply.message) }, false);
      else finish(reply.picture ?? { message: DAMAGED }, true);
    });
    seat.thread.post(file);
  }
}

const TOO_LONG: Phrase = {
  zh: '这张图片读得太久，已经放弃。请裁剪到只剩小票再试',
  en: 'reading this picture took too long and was given up; crop it to the slip and try again',
};

const DAMAGED: Phrase = {
  zh: '这张图片已损坏，或格式不认识，打不开',
  en: 'this picture is damaged, or of an unknown kind, and cannot be opened',
};

const failure = (why: string): Phrase => ({
  zh: `读图的部件出错，这张图片没有读出（${why}）`,
  en: `the part that reads pictures failed, and this one was not read (${why})`,
});
