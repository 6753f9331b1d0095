/**
 * A stable name of 20 base-36 characters (about 106 bits) for a text. For identity, not for secrets: it is quick and
 * synchronous, which a cryptographic digest in a browser is not.
 */
export function digest(text: string): string {
  return half(text, 0x9e3779b9) + half(text, 0x85ebca6b);
}

/** 53 bits of a multiply-xor hash over UTF-16 units, as 10 base-36 characters cut from 11. */
function half(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0').slice(-10);
}
