import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { PicturePool } from '../intake/pictures/picture-pool.ts';
import { servePictures, type PictureReply, type PictureThread } from '../intake/pictures/picture-thread.ts';
import { Recogniser } from '../intake/pictures/recogniser.ts';
import type { CoreFactory, CoreParts } from '../intake/pictures/recogniser-core.ts';

/** By this a thread knows what it was started for. */
const FOR_PICTURES = 'slipcheck-pictures';

/** Threads of this very program that read pictures, for as long as they are needed. */
export const createPicturePool = (): PicturePool => new PicturePool(startThread);

function startThread(): PictureThread {
  const worker = new Worker(new URL(import.meta.url), { workerData: FOR_PICTURES, argv: [], stderr: true });
  let hear: (reply: PictureReply) => void = () => undefined;
  worker.on('message', (reply: PictureReply) => {
    hear(reply);
  });
  worker.on('error', (error) => {
    hear({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
  worker.on('exit', () => {
    hear({ kind: 'failed', message: 'the thread ended' });
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
      void worker.terminate();
    },
  };
}

/** Where the program runs as a thread for pictures, it answers for them. */
export function serveIfPictureThread(): void {
  if (isMainThread || workerData !== FOR_PICTURES || !parentPort) return;
  const port = parentPort;
  const recogniser = installedParts().then((parts) => Recogniser.start(parts));
  // Each job hears of a failed start itself.
  recogniser.catch(() => undefined);
  const serve = servePictures(
    async (job, onProgress) => (await recogniser).see(job, onProgress),
    (reply) => {
      port.postMessage(reply);
    },
  );
  port.on('message', serve);
}

/** The recogniser and its languages, as they lie in the installed packages. */
export async function installedParts(): Promise<CoreParts> {
  const find = createRequire(import.meta.url);
  const { default: factory }: { default: CoreFactory } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  const bytesOf = async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(find.resolve(file)));
  return {
    factory,
    wasm: await bytesOf('tesseract.js-core/tesseract-core-simd-lstm.wasm'),
    language: (name) => bytesOf(`@tesseract.js-data/${name}/4.0.0_best_int/${name}.traineddata.gz`),
  };
}
