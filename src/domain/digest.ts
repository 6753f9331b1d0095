/** The signs of base 32 by their five bits. */
const SIGNS = Uint8Array.from('abcdefghijklmnopqrstuvwxyz234567', (sign) => sign.charCodeAt(0));

const sign = (word: number, shift: number): number => SIGNS[(word >>> shift) & 31] ?? 0;

/**
 * A stable name of 20 signs (100 bits) for a text. For identity, not for secrets: it is quick and synchronous, which a
 * cryptographic digest in a browser is not. Four multiply-xor hashes run side by side, so that the text is walked once.
 */
export function digest(text: string): string {
  const open = new OpenDigest();
  open.add(text);
  return open.name();
}

/** The digest of a text that comes in parts, laid end to end without being copied together. */
export class OpenDigest {
  readonly #state = new Int32Array(4);

  constructor() {
    this.reset();
  }

  /** Begins anew, as if nothing had been added. */
  reset(): void {
    this.#state[0] = 0x41c64e6d;
    this.#state[1] = 0x59b2f1d3;
    this.#state[2] = 0x2545f491;
    this.#state[3] = 0x6c8e9cf5;
  }

  add(text: string): void {
    const state = this.#state;
    let [a = 0, b = 0, c = 0, d = 0] = [state[0], state[1], state[2], state[3]];
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
      c = Math.imul(c ^ unit, 2246822519);
      d = Math.imul(d ^ unit, 3266489917);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }

  /** 53 bits of what was added so far: enough to tell equal rows of one file apart from others. */
  key(): number {
    return ((this.#state[0] ?? 0) >>> 0) * 0x200000 + ((this.#state[1] ?? 0) >>> 11);
  }

  name(): string {
    const [a = 0, b = 0, c = 0, d = 0] = this.#state;
    const e = mixed(a, b);
    const f = mixed(b, c);
    const g = mixed(c, d);
    const h = mixed(d, a);
    // One call for all twenty signs: to join them by pairs would leave nine strings behind each name.
    return String.fromCharCode(
      sign(e, 27),
      sign(e, 22),
      sign(e, 17),
      sign(e, 12),
      sign(e, 7),
      sign(e, 2),
      sign(f, 27),
      sign(f, 22),
      sign(f, 17),
      sign(f, 12),
      sign(f, 7),
      sign(f, 2),
      sign(g, 27),
      sign(g, 22),
      sign(g, 17),
      sign(g, 12),
      sign(h, 27),
      sign(h, 22),
      sign(h, 17),
      sign(h, 12),
    );
  }
}

/** Spreads each bit of one state over all 32, with another state mixed in (the finish of MurmurHash3). */
function mixed(state: number, other: number): number {
  let word = state ^ Math.imul(other ^ (other >>> 15), 2246822507);
  word = Math.imul(word ^ (word >>> 16), 2246822507);
  word = Math.imul(word ^ (word >>> 13), 3266489909);
  return word ^ (word >>> 16);
}
