import { maskCards } from '../../domain/masking.ts';
import type { Source } from '../../domain/reading.ts';

/**
 * The lines of a text whose fields are told by their columns. Masking shortens a number and moves all that stands behind
 * it, so the lines are those of the file as it came: whoever keeps or shows a field masks it first.
 */
export function columnLines(source: Source): string[] {
  return unmasked(source).split(/\r\n|\n|\r/);
}

function unmasked({ bytes, encoding, text = '' }: Source): string {
  if (encoding === undefined) return text;
  const came = new TextDecoder(encoding).decode(bytes).replaceAll('\0', '');
  // Text that lay within a container is not that of the bytes. The last signs of a file that is cut off may differ.
  if (!maskCards(came).startsWith(text.slice(0, -4))) return text;
  return isDos(bytes, encoding) ? fromDos(bytes) : came;
}

/** Signs of code page 850 from 0x80 on: Belgian and Spanish banks still write it, and no browser decodes it. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * Within words, code page 850 has most of its letters from 0x80 to 0xa5, where the encodings of Windows have dashes, quotes
 * and signs of money; these have theirs from 0xc0 on, where the other has some capitals as well.
 */
function isDos(bytes: Uint8Array, encoding: string): boolean {
  if (encoding.startsWith('utf-')) return false;
  let dos = 0;
  let windows = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0x80 || !isLetter(bytes[at - 1])) return;
    if (byte >= 0xc0) windows += 1;
    else if (byte <= 0xa5 && byte !== 0x91 && byte !== 0x92) dos += 1;
  });
  return dos > 0 && dos * 2 >= windows;
}

const isLetter = (byte = 0): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 0x80;

function fromDos(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    signs.push(
      Array.from(bytes.subarray(at, at + CHUNK), (byte) =>
        byte < 0x80 ? String.fromCharCode(byte) : (DOS[byte - 0x80] ?? ''),
      ).join(''),
    );
  return signs.join('').replaceAll('\0', '');
}

const CHUNK = 65_536;
