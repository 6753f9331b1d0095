/** Where a page or an XML file may say what it is written in: near its beginning, whose signs are plain in any case. */
const DECLARED =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z][\w:.-]{1,30})|^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([A-Za-z][\w:.-]{1,30})/i;

/** Beginnings are this long at most, in bytes: scripts and styles may stand before the declaration. */
const LOOKED_AT = 8192;

/** Legacy names whose files hold characters of the larger set as well. */
const LARGER = new Map([['gbk', 'gb18030']]);

/**
 * The encoding that a page (`<meta charset>`) or an XML file declares, by its name in the WHATWG standard. A hint only:
 * pages are saved anew by browsers, which leave the words of the bank's server in them. Undefined for UTF-8 and UTF-16,
 * which are told by the bytes themselves.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOKED_AT));
  const found = DECLARED.exec(head);
  const label = found?.[1] ?? found?.[2];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : (LARGER.get(encoding) ?? encoding);
  } catch {
    return undefined;
  }
}

/** ISO-2022-JP is made of plain signs, between escapes to JIS and back: valid UTF-8, and no word of it readable. */
export function isJapaneseMail(bytes: Uint8Array): boolean {
  const escape = bytes.indexOf(27);
  if (escape < 0) return false;
  const next = String.fromCharCode(...bytes.subarray(escape + 1, escape + 3));
  return next === '$B' || next === '$@' || next === '(J';
}

/** What the codes from 0x80 to 0x9F stand for in windows-1252, and in pages that name them by number. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The sign of a code from 0x80 to 0x9F in windows-1252. */
export const signOf = (code: number): string => FROM_0X80[code - 0x80] ?? '';

/** Some engines decode windows-1252 as Latin-1, which has control characters for the euro, quotation marks and dashes. */
export const withItsSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => signOf(sign.charCodeAt(0)));
