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

/** Letters lie from 0x80 to 0xa5 in code page 850, from 0xc0 on in the encodings of Windows. */
function isDos(bytes: Uint8Array, encoding: string): boolean {
  if (/^utf-/.test(encoding)) return false;
  let dos = 0;
  let windows = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if (byte <= 0xa5) dos += 1;
    else if (byte >= 0xc0) windows += 1;
  }
  return dos > windows;
}

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
