import type { Container } from '../container.ts';
import { isPage } from '../markup/is-page.ts';
import { openPage } from '../markup/open-page.ts';

/** A bank's page or a mail's page as saved, and tables of a page that are called .xls: read as text, never shown or run. */
export const container: Container = {
  id: 'web-page',
  name: { zh: '网页', en: 'Web page' },
  holds: ({ text }) => text !== undefined && isPage(text),
  open: (source) => Promise.resolve(openPage(source.text ?? '')),
};
