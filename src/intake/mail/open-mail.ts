import type { Address, Attachment, Email } from 'postal-mime';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { Problem } from '../../domain/result.ts';
import type { Attached, Opened } from '../container.ts';
import { openPage } from '../markup/open-page.ts';
import { messageStart } from './is-mail.ts';

/** Parts within parts, and their headers, in bytes: an ordinary message has three levels and some kilobytes. */
const LIMITS = { nesting: 30, headers: 1024 * 1024 };

/** How much of one message's words is read, in characters. */
const LONGEST = 1_000_000;

/**
 * Opens a message: who sent it, its subject and day, its words, and the files with it. Its HTML is read as text, never
 * shown; nothing that it points to is fetched. Messages within it are files like others.
 */
export async function openMail(bytes: Uint8Array, text: string): Promise<Opened | Problem> {
  const start = messageStart(text);
  const message = start > 0 ? new TextEncoder().encode(text.slice(start)) : bytes;
  let email: Email;
  try {
    const { default: PostalMime } = await import('postal-mime');
    email = await PostalMime.parse(message, {
      forceRfc822Attachments: true,
      maxNestingDepth: LIMITS.nesting,
      maxHeadersSize: LIMITS.headers,
    });
  } catch {
    return { message: BROKEN };
  }
  const body = bodyOf(email);
  return present({
    text: withHeaders(headersOf(email), body.text.slice(0, LONGEST)),
    lineOf: () => undefined,
    problems: body.text.length > LONGEST ? [{ message: LONG }] : [],
    notes: body.notes,
    attached: email.attachments.map(asAttached),
  });
}

const BROKEN: Phrase = {
  zh: '这封邮件的结构读不出来（嵌套太深或已损坏）',
  en: 'this message cannot be taken apart (too deeply nested, or damaged)',
};

const LONG: Phrase = { zh: '邮件正文太长，只读取了开头', en: 'the message is long: only its beginning was read' };

/** The words of a message: those of its page where that shows any, since a plain part often says only "see the page". */
function bodyOf({ html = '', text = '' }: Email): { readonly text: string; readonly notes: readonly Phrase[] } {
  const page = html.trim() === '' ? undefined : openPage(html);
  const shown = page && !('message' in page) ? page : undefined;
  const useful = shown && shown.text.replace(/\s+/g, '').length >= 20;
  return useful ? { text: shown.text, notes: shown.notes ?? [] } : { text, notes: [] };
}

/** What of a message's head says whom a payment was made to, and when. */
function headersOf({ from, subject, date, headers }: Email): string[] {
  const sent = headers.find(({ key }) => key === 'date')?.value ?? date ?? '';
  return [
    ['From', from ? nameOf(from) : ''],
    ['Subject', subject ?? ''],
    ['Date', sent],
  ].flatMap(([name, value = '']) => (value === '' ? [] : [`${name}: ${value.replace(/\s+/g, ' ').slice(0, 500)}`]));
}

function nameOf(from: Address): string {
  if (from.address === undefined) return from.name;
  return from.name === '' ? from.address : `${from.name} <${from.address}>`;
}

/** The line by which a page names its delimiter stays first. */
function withHeaders(headers: readonly string[], body: string): string {
  const named = body.startsWith('sep=\t\n') ? 'sep=\t\n' : '';
  return `${named}${headers.join('\n')}\n\n${body.slice(named.length)}`;
}

function asAttached(part: Attachment, at: number): Attached {
  const { content, mimeType } = part;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const within = part.related === true || (part.disposition === 'inline' && mimeType.startsWith('image/'));
  return {
    name: part.filename ?? `${at + 1}.${mimeType.split('/')[1] ?? 'bin'}`,
    bytes,
    ...(within ? { decoration: true as const } : {}),
  };
}
