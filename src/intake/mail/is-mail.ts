import { headersOf } from '../markup/archived-pages.ts';

/** What only a message has that went from one to another; a page saved as one file has none of it. */
const OF_TRANSPORT = ['to', 'received', 'delivered-to', 'return-path', 'message-id', 'x-mozilla-status'];

/** Where a mailbox's own line stands before a message: `From sender date`. */
const MAILBOX_LINE = /^(?:\ufeff|\s)*(?:>?From \S[^\n]{0,200}\r?\n)?/;

/** The message without what a mailbox, or copying it, put before its first header. */
export const messageStart = (text: string): number => MAILBOX_LINE.exec(text)?.[0].length ?? 0;

/** Is the text a message as sent (.eml, or the source of one as pasted), its headers at its beginning? */
export function isMail(text: string): boolean {
  const start = messageStart(text);
  const first = text.slice(start, start + 100);
  if (!/^[A-Za-z][\w-]{1,60}:/.test(first)) return false;
  const headers = headersOf(text.slice(start, start + 200_000));
  if (!headers) return false;
  const told = ['subject', 'date', 'mime-version', 'content-type'].filter((name) => headers.has(name)).length;
  const sent = OF_TRANSPORT.some((name) => headers.has(name));
  return (headers.has('from') || sent) && told > (sent ? 0 : 1) && !isArchive(headers);
}

/** A web page with its pictures, which names whoever saved it as its sender. */
function isArchive(headers: ReadonlyMap<string, string>): boolean {
  const related = /^multipart\/related/i.test(headers.get('content-type') ?? '');
  return related && !OF_TRANSPORT.some((name) => headers.has(name));
}
