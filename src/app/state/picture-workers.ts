import { startWorker } from '../../browser/trusted-worker.ts';
import { PicturePool } from '../../intake/pictures/picture-pool.ts';
import type { PictureReply, PictureThread } from '../../intake/pictures/picture-thread.ts';
import workerUrl from '../picture-worker.ts?worker&url';

/** Workers of the package that read pictures; none is started before there is a picture. */
export const createPictureWorkers = (): PicturePool => new PicturePool(startThread);

function startThread(): PictureThread {
  const worker = startWorker(workerUrl);
  let hear: (reply: PictureReply) => void = () => undefined;
  worker.addEventListener('message', (event: MessageEvent<PictureReply>) => {
    hear(event.data);
  });
  worker.addEventListener('error', (event) => {
    hear({ kind: 'failed', message: event.message || 'the worker did not start' });
  });
  return {
    post: (job) => {
      worker.postMessage(job);
    },
    listen: (listener) => {
      hear = listener;
    },
    end: () => {
      hear = () => undefined;
      worker.terminate();
    },
  };
}
