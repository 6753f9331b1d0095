/**
 * A stable name of 20 base-36 characters (about 106 bits) for a text. For identity, not for secrets: it is quick and
 * synchronous, which a cryptographic digest in a browser is not. Two multiply-xor hashes of 53 bits run side by side, so
 * that the text is walked through once.
 */
export function digest(text: string): string {
  let a = 0x41c64e6d;
  let b = 0x59b2f1d3;
  let c = 0x2545f491;
  let d = 0x6c8e9cf5;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
    c = Math.imul(c ^ unit, 2246822519);
    d = Math.imul(d ^ unit, 3266489917);
  }
  return finished(a, b) + finished(c, d);
}

/** Mixes two 32-bit states into 53 bits, as 10 base-36 characters cut from 11. */
function finished(first: number, second: number): string {
  const a = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  const b = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0').slice(-10);
}
