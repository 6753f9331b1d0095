import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/intake/decode.ts';

/** A page with one word in the bytes of its bank's encoding. */
function pageOf(declaration: string, ...bytes: readonly number[]): Uint8Array {
  const encoder = new TextEncoder();
  return Uint8Array.from([
    ...encoder.encode(`<html><head>${declaration}</head><p>`),
    ...bytes,
    ...encoder.encode('</p></html>'),
  ]);
}

const wordOf = (bytes: Uint8Array): string => /<p>([^<]*)/.exec(decodeText(bytes)?.text ?? '')?.[1] ?? '';

const meta = (charset: string): string => `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

describe('the encoding that a page declares', () => {
  test.each([
    ['windows-1251', [0xf1, 0xf3], 'су'],
    ['windows-1253', [0xf1, 0xf3], 'ρσ'],
    ['windows-1254', [0xfe, 0xf0], 'şğ'],
    ['ISO-8859-2', [0xb1, 0xe6], 'ąć'],
    ['gb2312', [0xb9, 0xba], '购'],
    ['big5', [0xaa, 0xf7, 0xc3, 0x42], '金額'],
    ['shift_jis', [0x8b, 0xe0, 0x8a, 0x7a], '金額'],
    ['euc-kr', [0xb1, 0xdd, 0xbe, 0xd7], '금액'],
    ['windows-1252', [0x80, 0x35, 0x97], '€5—'],
    ['iso-8859-1', [0xe9], 'é'],
  ])('%s is heeded', (charset, bytes, word) => {
    expect(wordOf(pageOf(meta(charset), ...bytes))).toBe(word);
    expect(wordOf(pageOf(`<META CHARSET='${charset}'>`, ...bytes))).toBe(word);
  });

  test('is heeded in XML', () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('<?xml version="1.0" encoding="windows-1251"?><p>'),
      0xf1,
      0xf3,
      0x3c,
    ]);
    expect(wordOf(bytes)).toBe('су');
  });

  test('counts for less than UTF-8 that is whole: browsers save pages anew and keep their words', () => {
    expect(wordOf(pageOf(meta('gb2312'), ...new TextEncoder().encode('金额')))).toBe('金额');
  });

  test('is left aside where the bytes are none of it, or no one knows it', () => {
    expect(wordOf(pageOf(meta('shift_jis'), 0xbd, 0xf0, 0xb6, 0xee, 0xfd, 0xff))).not.toBe('');
    expect(wordOf(pageOf(meta('x-unheard-of'), 0xe9))).toBe('é');
    expect(decodeText(pageOf(meta('gb2312'), 0xff, 0xff))?.encoding).not.toBe('gb18030');
  });

  test('made of escapes is read, though it is valid UTF-8', () => {
    expect(wordOf(pageOf(meta('iso-2022-jp'), 0x1b, 0x24, 0x42, 0x36, 0x62, 0x33, 0x5b, 0x1b, 0x28, 0x42))).toBe(
      '金額',
    );
  });
});
