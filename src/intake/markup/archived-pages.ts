import { decodeText } from '../decode.ts';

/** Most parts of an archive that are looked at; pictures and styles among them are passed over. */
const MOST_PARTS = 2000;

/** The header lines at the beginning of a text, unfolded, by their names in lower case; undefined where there are none. */
export function headersOf(text: string): ReadonlyMap<string, string> | undefined {
  const head = text.slice(0, 20_000);
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const headers = new Map<string, string>();
  for (const line of head
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 1 || !/^[A-Za-z][\w-]*$/.test(line.slice(0, colon))) return undefined;
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** The pages within an archive of the multipart kind, decoded, in their order. */
export function archivedPages(text: string): string[] {
  const boundary = /boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(text.slice(0, 20_000));
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return [];
  const parts = text.split(`--${mark}`, MOST_PARTS).slice(1);
  return parts.flatMap((part) => {
    const plain = part.replace(/^[ \t]*\r?\n/, '');
    const headers = headersOf(plain);
    if (!headers || !/^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '')) return [];
    const body = plain.slice((/\r?\n\r?\n/.exec(plain)?.index ?? plain.length - 1) + 1).trim();
    const page = decodeBody(body, headers.get('content-transfer-encoding')?.toLowerCase() ?? '');
    return page === undefined ? [] : [page];
  });
}

function decodeBody(body: string, encoding: string): string | undefined {
  if (encoding === 'quoted-printable') return decodeText(fromQuotedPrintable(body))?.text;
  if (encoding === 'base64') {
    const bytes = fromBase64(body);
    return bytes && decodeText(bytes)?.text;
  }
  return body;
}

/** Signs above ASCII, which have no place in it, go through as UTF-8. */
function fromQuotedPrintable(body: string): Uint8Array {
  const plain = new TextEncoder().encode(body.replace(/=[ \t]*\r?\n/g, ''));
  const bytes = new Uint8Array(plain.length);
  let length = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain[at] === 61 ? hexAt(plain, at + 1) : undefined;
    bytes[length] = code ?? plain[at] ?? 0;
    length += 1;
    if (code !== undefined) at += 2;
  }
  return bytes.subarray(0, length);
}

function hexAt(bytes: Uint8Array, at: number): number | undefined {
  const pair = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9A-Fa-f]{2}$/.test(pair) ? Number.parseInt(pair, 16) : undefined;
}

function fromBase64(body: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(body.replace(/[^A-Za-z0-9+/]/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
