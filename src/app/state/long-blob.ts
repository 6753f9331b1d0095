import type { LongInput } from '../../intake/long-text.ts';

/** Only a worker has it: it holds everything else still while it reads. */
declare const FileReaderSync: (new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer }) | undefined;

/** A file that stays where it lies, for a worker to read part by part; undefined where parts cannot be had at once. */
export function longBlob(name: string, blob: Blob): LongInput | undefined {
  if (typeof FileReaderSync === 'undefined') return undefined;
  const reader = new FileReaderSync();
  return {
    name,
    size: blob.size,
    bytes: (from, to) => new Uint8Array(reader.readAsArrayBuffer(blob.slice(from, to))),
  };
}
