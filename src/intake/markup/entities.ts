import { signOf } from '../declared-encoding.ts';

/** Names of characters that stand in statements and receipts; all others can be written by their number. */
const NAMED = new Map<string, string>();
const LIST =
  'amp& lt< gt> quot" apos\' nbsp\u00a0 iexcl¡ cent¢ pound£ curren¤ yen¥ brvbar¦ sect§ uml¨ copy© ordfª laquo« not¬ shy\u00ad reg® macr¯ deg° plusmn± sup2² sup3³ acute´ micro\u00b5 para¶ middot· cedil¸ sup1¹ ordmº raquo» frac14¼ frac12½ frac34¾ iquest¿ ' +
  'AgraveÀ AacuteÁ AcircÂ AtildeÃ AumlÄ AringÅ AEligÆ CcedilÇ EgraveÈ EacuteÉ EcircÊ EumlË IgraveÌ IacuteÍ IcircÎ IumlÏ ETHÐ NtildeÑ OgraveÒ OacuteÓ OcircÔ OtildeÕ OumlÖ times× OslashØ UgraveÙ UacuteÚ UcircÛ UumlÜ YacuteÝ THORNÞ szligß ' +
  'agraveà aacuteá acircâ atildeã aumlä aringå aeligæ ccedilç egraveè eacuteé ecircê eumlë igraveì iacuteí icircî iumlï ethð ntildeñ ograveò oacuteó ocircô otildeõ oumlö divide÷ oslashø ugraveù uacuteú ucircû uumlü yacuteý thornþ yumlÿ ' +
  'OEligŒ oeligœ ScaronŠ scaronš Zcaronž zcaronž Ccaronč ccaronč euro€ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† bull• hellip… permil‰ prime′ lsaquo‹ rsaquo› trade™ larr← uarr↑ rarr→ darr↓ minus− lowast∗ ne≠ le≤ ge≥ ' +
  'num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ rsqb] lowbar_ lcub{ rcub} verbar| excl! hyphen‐ Tab\u0009 NewLine\u000a';
for (const each of LIST.split(' ')) {
  const name = /^[A-Za-z]+\d*/.exec(each)?.[0] ?? '';
  NAMED.set(name, each.slice(name.length));
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));?/g;

/** The text with its character references as characters; what is none stays as it stands. Done once, never again. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (code >= 0x80 && code <= 0x9f) return signOf(code);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
    return String.fromCodePoint(code);
  });
}
