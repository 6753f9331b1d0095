import type { Container } from '../container.ts';
import { isMail } from '../mail/is-mail.ts';
import { openMail } from '../mail/open-mail.ts';

/** A message as sent, with the files in it: an .eml file, or its source as copied from a mail program. */
export const container: Container = {
  id: 'mail',
  name: { zh: '电子邮件', en: 'E-mail' },
  envelope: true,
  holds: ({ text }) => text !== undefined && isMail(text),
  open: ({ bytes, text = '' }) => openMail(bytes, text),
};
