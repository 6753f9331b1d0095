import type { PictureFile, SeenPicture } from './picture-reader.ts';

/** What is asked of a thread that reads pictures, one picture at a time. */
export type PictureJob = PictureFile;

/** What it answers: how far it is, and then what it saw (null: the picture cannot be decoded) or why it failed. */
export type PictureReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'seen'; readonly picture: SeenPicture | null }
  | { readonly kind: 'failed'; readonly message: string };

/** A thread as either world has it. */
export interface PictureThread {
  post(job: PictureJob): void;
  /** Hears replies, and of the thread's own end as a failure. */
  listen(hear: (reply: PictureReply) => void): void;
  end(): void;
}

/** What the thread itself runs: answers each job with `see`, and whatever it throws with a failure. */
export function servePictures(
  see: (job: PictureJob, onProgress: (share: number) => void) => Promise<SeenPicture | undefined>,
  answer: (reply: PictureReply) => void,
): (job: PictureJob) => void {
  return (job) => {
    const progress = (share: number): void => {
      answer({ kind: 'progress', share });
    };
    see(job, progress).then(
      (picture) => {
        answer({ kind: 'seen', picture: picture ?? null });
      },
      (cause: unknown) => {
        answer({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  };
}
