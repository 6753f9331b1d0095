import { readFile, stat } from 'node:fs/promises';
import { present } from '../domain/present.ts';
import type { Phrase } from '../domain/phrase.ts';
import { readInput, type ReadDocument, type ReadOptions } from '../intake/index.ts';

/** Reads one file of the disk; a file that cannot be opened is a document with one problem. */
export async function readFileAsDocument(file: string, options: ReadOptions): Promise<ReadDocument> {
  const opened = await open(file);
  if ('message' in opened) return unreadable(file, opened.message);
  return readInput({ name: file, bytes: opened.bytes }, options);
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
