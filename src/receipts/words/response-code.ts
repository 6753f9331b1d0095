/** The three classes of an answer of the issuer's host. */
export type CodeClass = 'approved' | 'declined' | 'timed-out';

const CODE = '(\\d{2,3}|[A-Z]\\d|\\d[A-Z])(?![0-9A-Z/.:-])';
const LABEL =
  '应答码|應答碼|響應碼|响应码|返回码|返回碼|回應碼|错误码|錯誤碼|应答代码|\\bRESP(?:ONSE)?(?:\\s?CODE)?|\\bA?RC\\b|\\bERR(?:OR)?\\s?CODE|RETURN CODE|ISO RESP';
/** Behind its label, in brackets or not, with the label's English beside it, or on the line below. */
const LABELLED_CODE = new RegExp(
  `(?:${LABEL})\\s?(?:[（(][^)）\\d]{0,20}[)）]|[A-Z. ]{2,14}(?=[\\s:：]))?\\s{0,4}[:：=#]?\\s{0,4}[[（(]?${CODE}`,
  'i',
);
const LEADING_CODE = /^[ \t]*\((\d{3})\)(?=\s?[A-Z])/m;

const APPROVED = new Set('00 08 10 11 16 Y1 Y3 000 001 002 003 007 008 011'.split(' '));
const TIMED_OUT = new Set('68 98 09 90 91 92 94 96 068 091 092 096'.split(' '));

/** The response code that a text shows, as printed with its label. */
export function printedCode(text: string): { readonly code: string; readonly words: string } | undefined {
  const match = LABELLED_CODE.exec(text) ?? LEADING_CODE.exec(text);
  return match?.[1] === undefined ? undefined : { code: match[1], words: match[0].replace(/\s+/g, ' ').trim() };
}

/** The class of a response code (ISO 8583 field 39). */
export function codeClass(code: string): CodeClass {
  const plain = code.toUpperCase();
  if (APPROVED.has(plain)) return 'approved';
  return TIMED_OUT.has(plain) ? 'timed-out' : 'declined';
}
