import { base64 } from './page-html.ts';

/** A file to go with a mail. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const CRLF = '\r\n';

/**
 * A mail as a draft file (`.eml`, RFC 5322 and 2045) that mail programs open for sending: no addressee, since only the
 * person knows it, and nothing is sent from here. File names are ASCII.
 */
export function mailDraft(subject: string, text: string, files: readonly MailFile[]): string {
  const boundary = boundaryFor(text);
  const part = (headers: readonly string[], body: string): string =>
    [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', body].join(CRLF);
  const utf8 = new TextEncoder();
  return [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    'To: ',
    `Subject: ${encodedWords(subject)}`,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    part(['Content-Type: text/plain; charset=utf-8'], wrapped(utf8.encode(`${text}\n`))),
    ...files.map(({ name, type, bytes }) =>
      part(
        [`Content-Type: ${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`],
        wrapped(bytes),
      ),
    ),
    `--${boundary}--`,
    '',
  ].join(CRLF);
}

/** Everything between boundaries is base64, which holds no hyphen, so that none can occur inside. */
const boundaryFor = (text: string): string => `slipcheck--${text.length.toString(36)}`;

/** Base64 in lines of 76 characters. */
const wrapped = (bytes: Uint8Array): string => (base64(bytes).match(/.{1,76}/g) ?? []).join(CRLF);

/** A header of any script as RFC 2047 encoded words, none above 75 characters, none cutting a character. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const utf8 = new TextEncoder();
  const words: string[] = [];
  let word = '';
  for (const sign of text.replace(/[\r\n]+/g, ' ')) {
    if (utf8.encode(word + sign).length > 39) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${base64(utf8.encode(each))}?=`).join(`${CRLF} `);
}
