import type { Problem } from '../../domain/result.ts';
import type { Container, Opened } from '../container.ts';
import { archivedPages, headersOf } from '../markup/archived-pages.ts';
import { openPage } from '../markup/open-page.ts';

/** A page saved as one file with its pictures (MHTML), by a browser or by Excel, which calls it .xls as well. */
export const container: Container = {
  id: 'web-archive',
  name: { zh: '网页归档（MHTML）', en: 'Web archive (MHTML)' },
  holds: ({ text }) => text !== undefined && isArchive(text),
  open: (source) => Promise.resolve(openArchive(source.text ?? '')),
};

/** What only a message has that went from one to another. */
const OF_MAIL = ['to', 'received', 'delivered-to', 'return-path', 'message-id'];

function isArchive(text: string): boolean {
  if (!/^[A-Za-z][\w-]{1,60}:/.test(text)) return false;
  const headers = headersOf(text);
  return (
    headers?.has('mime-version') === true &&
    /^multipart\/related/i.test(headers.get('content-type') ?? '') &&
    !OF_MAIL.some((name) => headers.has(name))
  );
}

function openArchive(text: string): Opened | Problem {
  const pages = archivedPages(text)
    .map(openPage)
    .filter((each): each is Opened => !('message' in each));
  if (pages.length === 0) return { message: { zh: '归档里没有网页', en: 'the archive holds no page' } };
  const texts = pages.map((each) => each.text.replace(NAMED, ''));
  const named = pages.some((each) => NAMED.test(each.text)) ? 'sep=\t\n' : '';
  return { text: named + texts.join('\n'), notes: pages.flatMap((each) => each.notes ?? []) };
}

/** The line with which a page names the tab as its delimiter. */
const NAMED = /^sep=\t\n/;
