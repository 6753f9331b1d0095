import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { present } from '../domain/present.ts';
import type { Phrase } from '../domain/phrase.ts';
import { LARGEST, readInput, type ReadDocument, type ReadOptions } from '../intake/index.ts';
import { LONG, openLong, type LongReading } from '../intake/read-long.ts';

/** Reads one file of the disk; a file that cannot be opened is a document with one problem. */
export async function readFileAsDocument(file: string, options: ReadOptions): Promise<ReadDocument> {
  const opened = await open(file);
  if ('message' in opened) return unreadable(file, opened.message);
  return readInput({ name: file, bytes: opened.bytes }, options);
}

/** A long table on the disk, to be read piece by piece; undefined for every other file, and for those that cannot be opened. */
export function openLongFile(file: string, options: ReadOptions): LongReading | undefined {
  const size = sizeOf(file);
  if (size < LONG || size > LARGEST) return undefined;
  return openLong({ name: file, size, bytes: (from, to) => readPart(file, from, to) }, options);
}

/** In bytes; 0 for what is no file that may be read. */
function sizeOf(file: string): number {
  try {
    accessSync(file, constants.R_OK);
    const info = statSync(file);
    return info.isFile() ? info.size : 0;
  } catch {
    return 0;
  }
}

/** Opens the file anew for each part: a part is a megabyte, and nothing is left open when a reading ends early. */
function readPart(file: string, from: number, to: number): Uint8Array {
  const part = new Uint8Array(to - from);
  const handle = openSync(file, 'r');
  try {
    for (let done = 0; done < part.length;) {
      const more = readSync(handle, part, done, part.length - done, from + done);
      if (more === 0) return part.subarray(0, done);
      done += more;
    }
    return part;
  } finally {
    closeSync(handle);
  }
}

async function open(file: string): Promise<{ readonly bytes: Uint8Array } | { readonly message: Phrase }> {
  try {
    const info = await stat(file);
    if (info.isDirectory()) return { message: { zh: '这是一个文件夹，不是文件', en: 'this is a folder, not a file' } };
    if (!info.isFile()) return { message: { zh: '这不是普通文件', en: 'this is not an ordinary file' } };
    return { bytes: await readFile(file) };
  } catch (error) {
    return { message: whyNot(error) };
  }
}

function whyNot(error: unknown): Phrase {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { zh: '没有这个文件', en: 'there is no such file' };
  if (code === 'EACCES' || code === 'EPERM')
    return { zh: '没有权限读取这个文件', en: 'this file may not be read by you' };
  if (code === 'ERR_FS_FILE_TOO_LARGE') return { zh: '文件太大', en: 'the file is too large' };
  return { zh: `打不开这个文件（${code}）`, en: `this file cannot be opened (${code})` };
}

function unreadable(file: string, message: Phrase): ReadDocument {
  return present({
    file,
    transactions: [],
    receipts: [],
    problems: [{ message }],
    notes: [],
    balance: 'absent' as const,
  });
}
